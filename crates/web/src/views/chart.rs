//! Charts with words: from levels and percentages to a drawing in the reader's language.

use seqpt_core::Level;
use seqpt_core::gap::{CompetencyResult, Percent};

use super::Page;
use crate::charts::{Axis, Chart, Comparison};

impl Page<'_> {
    /// Own against required levels of an area's competencies.
    pub fn level_chart(&self, id: &str, area: &str, results: &[&CompetencyResult]) -> Chart {
        let words = self.localizer;
        let in_words = results.iter().map(|result| {
            self.msg("results-chart-value")
                .arg("competency", words.competency(result.competency))
                .arg("own", words.level(result.own))
                .arg("required", words.level(result.required))
                .to_string()
        });
        #[expect(clippy::cast_precision_loss, reason = "there are five levels")]
        let axes = results.iter().map(|result| Axis {
            label: words.competency(result.competency).into_owned(),
            own: result.own.index() as f64,
            required: result.required.index() as f64,
        });
        Chart::of(Comparison {
            id: id.to_owned(),
            title: self
                .msg("results-chart-levels")
                .arg("area", area)
                .to_string(),
            description: in_words.collect::<Vec<_>>().join(" "),
            rings: Level::PYRAMID
                .map(|level| words.level(level).into_owned())
                .to_vec(),
            own: self.t("results-own"),
            required: self.t("results-required"),
            axes: axes.collect(),
        })
    }

    /// How much of what is required is reached in each area: names and shares.
    pub fn overview_chart(&self, id: &str, areas: &[(String, Percent)]) -> Chart {
        let in_words = areas.iter().map(|(area, percent)| {
            self.msg("results-chart-share")
                .arg("area", area)
                .arg("share", self.localizer.share(*percent))
                .to_string()
        });
        Chart::of(Comparison {
            id: id.to_owned(),
            title: self.t("results-chart-overview"),
            description: in_words.collect::<Vec<_>>().join(" "),
            rings: [25.0, 50.0, 75.0, 100.0]
                .map(|share| self.localizer.numbers().percent(share, 0))
                .to_vec(),
            own: self.t("results-own"),
            required: self.t("results-required"),
            axes: areas
                .iter()
                .map(|(area, percent)| Axis {
                    label: area.clone(),
                    own: percent.get() / 25.0,
                    required: 4.0,
                })
                .collect(),
        })
    }
}
