//! People below the threshold are never told: whatever is answered by somebody who is not counted
//! yet changes nothing, and by a person of no shown group nothing but the figures over everybody.

use std::collections::BTreeSet;

use proptest::prelude::{ProptestConfig, prop, prop_assert_eq, prop_assume, proptest};
use proptest::strategy::Strategy;
use seqpt_application::figures::{Figures, TrendPoint, figures_history, organization_figures};
use seqpt_application::survey::{SubmitSurvey, submit_survey};
use seqpt_core::framework::Origin;
use seqpt_core::gap::organization::{
    GroupCell, GroupProgram, MasteryCheck, MedianRange, OrganizationGaps, OrganizationOutlook,
    OriginNeed,
};
use seqpt_core::strategy::Strategy as Archetype;
use seqpt_testkit::Stage;
use seqpt_testkit::cast::{choose, join, origins, register, start_survey};

/// The role clusters of a person, and what the person ticks: question by question, over and over.
#[derive(Debug, Clone)]
struct Answering {
    clusters: Vec<u32>,
    groups: Vec<i64>,
}

fn groups() -> impl Strategy<Value = Vec<i64>> {
    prop::collection::vec(1_i64..=5, 1..5)
}

fn people() -> impl Strategy<Value = Vec<Answering>> {
    let clusters = prop::sample::subsequence(vec![1_u32, 4, 5, 11], 1..=2);
    let person = (clusters, groups()).prop_map(|(clusters, groups)| Answering { clusters, groups });
    prop::collection::vec(person, 1..16)
}

/// Other answers for everybody.
fn others() -> impl Strategy<Value = Vec<Vec<i64>>> {
    prop::collection::vec(groups(), 16)
}

/// What an admin sees after these people answered, one after the other.
fn seen(people: &[Answering]) -> (Figures, Vec<TrendPoint>) {
    let runtime = tokio::runtime::Builder::new_current_thread();
    let runtime = { runtime }.enable_all().build().unwrap();
    runtime.block_on(async {
        let stage = Stage::default();
        let founded = register(&stage.app, "Kranbau", "adele").await;
        let admin = &founded.admin.actor;
        choose(&stage.app, admin, &[Archetype::OrientationPilot]).await;
        for (number, person) in people.iter().enumerate() {
            let member = join(&stage.app, &founded.key, &format!("person.{number}")).await;
            let open = start_survey(&stage.app, &member.actor, &person.clusters).await;
            let questions = open.start.questionnaire.questions().iter();
            let ticked = person.groups.iter().cycle();
            let answers = questions
                .zip(ticked)
                .map(|(question, group)| (question.competency, vec![*group]));
            let command = SubmitSurvey {
                answers: Some(answers.collect()),
            };
            let submitted = submit_survey(&stage.app, &member.actor, open.id, command).await;
            submitted.unwrap();
        }
        let figures = organization_figures(&stage.app, admin).await.unwrap();
        let history = figures_history(&stage.app, admin).await.unwrap();
        (figures, history)
    })
}

/// What is told beside the figures over everybody.
type OfGroups<'a> = (
    Vec<(&'a [GroupCell], Option<MedianRange>, Vec<&'a [OriginNeed]>)>,
    Option<&'a MasteryCheck>,
    &'a [GroupProgram],
);

fn of_groups(outlook: &OrganizationOutlook) -> OfGroups<'_> {
    let competencies = outlook.competencies.iter();
    let of_groups = competencies.map(|known| {
        let needs = known.levels.iter().map(|level| &*level.origins);
        (&*known.groups, known.medians, needs.collect())
    });
    (
        of_groups.collect(),
        outlook.mastery.as_ref(),
        &outlook.programs,
    )
}

fn shown(outlook: &OrganizationOutlook) -> BTreeSet<Origin> {
    let competencies = outlook.competencies.iter();
    let groups = competencies.flat_map(|known| &known.groups);
    groups
        .filter(|group| group.figures.is_some())
        .map(|group| group.origin)
        .collect()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, ..ProptestConfig::default() })]

    #[test]
    fn what_people_answer_who_are_not_counted_yet_changes_nothing(
        people in people(), others in others(),
    ) {
        let before = seen(&people);
        // The first five at once, then three by three, in the order they answered.
        let counted = match people.len() {
            0..5 => 0,
            answered => answered - (answered - 5) % 3,
        };
        prop_assert_eq!(before.0.counted, counted);
        let mut people = people;
        for (person, other) in people.iter_mut().zip(others).skip(counted) {
            person.groups = other;
        }
        prop_assert_eq!(before, seen(&people));
    }

    #[test]
    fn what_people_of_no_shown_group_answer_changes_only_figures_over_everybody(
        people in people(), others in others(),
    ) {
        let (before, _) = seen(&people);
        prop_assume!(before.outlook().is_some());
        let shown = shown(before.outlook().unwrap());
        let mut people = people;
        for (person, other) in people.iter_mut().zip(others) {
            if origins(&person.clusters).is_disjoint(&shown) {
                person.groups = other;
            }
        }
        let (after, _) = seen(&people);
        prop_assert_eq!(
            of_groups(before.outlook().unwrap()),
            of_groups(after.outlook().unwrap())
        );
        let silent = OrganizationGaps::TooFew { assessed: 0, smallest: before.smallest };
        prop_assert_eq!(
            Figures { gaps: silent.clone(), ..before },
            Figures { gaps: silent, ..after }
        );
    }
}
