use super::*;
use crate::content::ObjectiveTemplate;

fn content(language: Language) -> Content {
    Content::standard(&Framework::standard().unwrap(), language).unwrap()
}

fn objective(level: Level, text: &str) -> Vec<Rule> {
    let content = content(Language::English);
    sentence(
        content.vocabulary(),
        &objective_stem(Language::English),
        level,
        text,
    )
}

#[test]
fn a_good_objective_breaks_no_rule() {
    let text = "The participant explains why a system shows behaviour that no element has.";
    assert_eq!(objective(Level::Understand, text), []);
}

#[test]
fn a_verb_of_another_level_is_found() {
    let text = "The participant explains why a system shows behaviour that no element has.";
    for level in [Level::Know, Level::Apply, Level::Master] {
        assert_eq!(objective(level, text), [Rule::Verb(level)]);
    }
}

#[test]
fn each_rule_of_a_sentence_is_broken_by_its_own_fault() {
    let cases = [
        (
            "Participants explain why a system has its own behaviour.",
            Rule::Stem,
        ),
        ("The participant explains systems.", Rule::Length(4)),
        (
            "The participant explains why parts interact. The participant explains the rest.",
            Rule::OneSentence,
        ),
        (
            "The participant explains why parts interact within {window} of the plan.",
            Rule::Placeholder,
        ),
        (
            "The participant explains why parts  interact with each other.",
            Rule::Typography,
        ),
        (
            "The participant explains the project's parts to a new colleague.",
            Rule::Typography,
        ),
        (
            "The participant explains the parts so that others can use them.",
            Rule::Banned("so that".to_owned(), Ban::Benefit),
        ),
    ];
    for (text, expected) in cases {
        let broken = objective(Level::Understand, text);
        assert!(broken.contains(&expected), "{text}: {broken:?}");
    }
}

#[test]
fn a_separable_german_verb_needs_its_particle() {
    let content = content(Language::German);
    let stem = objective_stem(Language::German);
    let broken = |text| sentence(content.vocabulary(), &stem, Level::Apply, text);
    let whole = "Die teilnehmende Person wendet im eigenen Projekt ein Verfahren zur Auswahl an.";
    assert_eq!(broken(whole), []);
    for cut in [
        "Die teilnehmende Person wendet im eigenen Projekt ein Verfahren zur Auswahl.",
        "Die teilnehmende Person wendet an einer Arbeitsgruppe ein Verfahren zur Auswahl.",
    ] {
        assert_eq!(broken(cut), [Rule::Verb(Level::Apply)]);
    }
}

#[test]
fn a_term_of_another_competency_is_found_and_an_own_one_is_not() {
    let content = content(Language::English);
    let agile = CompetencyId::new(18);
    let term = content.vocabulary().terms(agile)[0].clone();
    let text = format!("The participant explains the {term}s of the project to others.");
    assert_eq!(foreign_terms(content.vocabulary(), agile, &text), []);
    assert_eq!(
        foreign_terms(content.vocabulary(), CompetencyId::new(14), &text),
        [Rule::ForeignTerm(term, agile)]
    );
}

#[test]
fn each_smart_field_is_held_to_its_rule() {
    let content = content(Language::English);
    let (.., good) = content.objectives().iter().next().unwrap();
    let broken = |change: fn(&mut ObjectiveTemplate)| {
        let mut template = good.clone();
        change(&mut template);
        smart_fields(content.vocabulary(), Language::English, &template)
    };
    assert_eq!(broken(|_| {}), []);
    assert_eq!(
        broken(|template| template.condition = "With a sketch.".to_owned()),
        [Rule::NoCondition]
    );
    assert_eq!(
        broken(|template| template.criterion = "It is mostly right.".to_owned()),
        [Rule::NotMeasurable]
    );
    for time_frame in ["soon", "within {window} and {window}"] {
        let mut template = good.clone();
        template.time_frame = time_frame.to_owned();
        assert_eq!(
            smart_fields(content.vocabulary(), Language::English, &template),
            [Rule::Placeholder]
        );
    }
    assert_eq!(
        broken(|template| template.benefit.push_str(" {window}")),
        [Rule::Placeholder]
    );
}

#[test]
fn an_article_is_no_number() {
    let content = content(Language::German);
    let (.., good) = content.objectives().iter().next().unwrap();
    let mut template = good.clone();
    template.criterion = "Die Person zeigt ein gutes Gefühl für eine Sache.".to_owned();
    let broken = smart_fields(content.vocabulary(), Language::German, &template);
    assert_eq!(broken, [Rule::NotMeasurable]);
}

#[test]
fn a_part_where_none_belongs_is_found() {
    let mut content = content(Language::English);
    content.objectives.change_first(|template| {
        template.parts.tool = Some("The participant names the tool of the team.".to_owned());
    });
    let framework = Framework::standard().unwrap();
    let findings = check(&framework, &content, Language::English).unwrap();
    assert!(findings.iter().any(|finding| finding.rule == Rule::Parts));
}

#[test]
fn statements_too_much_alike_are_found() {
    let mut findings = Findings::default();
    let one = "I can explain the purpose of a baseline";
    let other = "I can explain the purpose of a release";
    findings.add_similar(&[("a".to_owned(), one), ("b".to_owned(), other)]);
    assert!(matches!(
        findings.0[..],
        [Finding {
            rule: Rule::Similar(_),
            ..
        }]
    ));
}

#[test]
fn a_text_that_only_one_language_has_is_found() {
    let (english, mut german) = (content(Language::English), content(Language::German));
    assert_eq!(compare_languages(&english, &german), []);
    let first = german.competencies.values_mut().next().unwrap();
    first.topics.push("Noch ein Thema".to_owned());
    let findings = compare_languages(&english, &german);
    assert_eq!(findings.len(), 1);
    assert_eq!(findings[0].rule, Rule::OnlyInOneLanguage);
}

#[test]
fn one_sided_gender_is_found_outside_quoted_names() {
    let content = content(Language::German);
    let vocabulary = content.vocabulary();
    assert_eq!(
        gendered(vocabulary, "Wird mit „Projektleiter“ verwechselt."),
        []
    );
    assert!(!gendered(vocabulary, "Wird mit dem Projektleiter verwechselt.").is_empty());
}

#[test]
fn texts_that_are_all_too_hard_are_found() {
    let mut findings = Findings::default();
    let hard = "Organisational configuration considerations necessitate documentation.";
    findings.add_reading_ease("x", Language::English, vec![hard]);
    assert!(matches!(findings.0[0].rule, Rule::ReadingEase(_)));
}
