use serde::Serialize;

use crate::content::{ObjectiveTemplate, Parts, WINDOW};

/// The words of an objective with its time frame: what a template says about one plan.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ObjectiveText {
    /// What the participant can do.
    pub statement: String,
    /// The parts that name a process, a method or a tool.
    pub parts: Parts,
    /// What is given when the objective is shown to be met.
    pub condition: String,
    /// How it is measured.
    pub criterion: String,
    /// Until when.
    pub time_frame: String,
    /// What it is good for.
    pub benefit: String,
}

impl ObjectiveText {
    /// Fills a template in. `window` is how the language of the template says how long it takes,
    /// such as "12 months"; German takes the dative, "12 Monaten".
    pub fn of(template: &ObjectiveTemplate, window: &str) -> Self {
        Self {
            statement: template.statement.clone(),
            parts: template.parts.clone(),
            condition: template.condition.clone(),
            criterion: template.criterion.clone(),
            time_frame: template.time_frame.replace(WINDOW, window),
            benefit: template.benefit.clone(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::content::{Audience, Content};
    use crate::framework::{CompetencyId, Framework};
    use crate::{Language, Level};

    #[test]
    fn the_window_stands_in_the_time_frame_and_nowhere_else() {
        let framework = Framework::standard().unwrap();
        for (language, window, expected) in [
            (Language::English, "4 months", "within 4 months"),
            (Language::German, "4 Monaten", "innerhalb von 4 Monaten"),
        ] {
            let content = Content::standard(&framework, language).unwrap();
            let template = content
                .objectives()
                .get(CompetencyId::new(1), Level::Know, Audience::Practitioners)
                .unwrap();
            let text = ObjectiveText::of(template, window);
            assert_eq!(text.time_frame, expected);
            assert_eq!(text.statement, template.statement);
            assert_eq!(text.criterion, template.criterion);
        }
    }
}
