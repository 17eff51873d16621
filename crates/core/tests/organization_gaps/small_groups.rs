//! What the figures of an organisation do not tell.

use std::collections::{BTreeMap, BTreeSet};

use proptest::prelude::*;
use seqpt_core::Level;
use seqpt_core::framework::Origin;
use seqpt_core::gap::organization::{AssessedPerson, OrganizationGaps, OrganizationOutlook, State};
use seqpt_core::macro_plan::TrainingProgram;
use seqpt_core::privacy::SmallestGroup;
use seqpt_core::strategy::Strategy as Qualification;

use crate::builder::{FRAMEWORK, Organization, at, cluster, competency, group};
use crate::invariants::{organizations, whole};
use crate::linear::tells_of_fewer_than;

fn pilot(members: &[(u32, usize)]) -> Organization {
    let mut organization = Organization::with(&[Qualification::OrientationPilot]);
    organization.smallest = SmallestGroup::default();
    for (role, _) in members {
        organization = organization.role(cluster(*role), &[(1, 4)]);
    }
    for (role, people) in members {
        for _ in 0..*people {
            organization = organization.person(&[cluster(*role)], &[(1, 0)]);
        }
    }
    organization
}

#[test]
fn below_the_smallest_group_nothing_but_the_head_count_is_told() {
    let json = serde_json::to_value(pilot(&[(4, 4)]).gaps()).unwrap();
    let told = serde_json::json!({"outlook": "too_few", "assessed": 4, "smallest": 5});
    assert_eq!(json, told);
}

#[test]
fn a_small_role_is_held_back_with_the_next_smallest_and_its_places_are_told() {
    let outlook = pilot(&[(4, 9), (5, 6), (6, 2)]).first();
    let shown: Vec<bool> = outlook
        .groups
        .iter()
        .map(|cell| cell.figures.is_some())
        .collect();
    assert_eq!(shown, [true, false, false]);
    assert_eq!(at(&outlook, 4).places, 17);
    let origins = &at(&outlook, 4).origins;
    assert_eq!(
        (origins.len(), origins[0].origin, origins[0].people),
        (1, cluster(4), 9)
    );
    // What a role requires is no secret.
    assert_eq!(group(&outlook, cluster(6)).required, Some(Level::Apply));
}

#[test]
fn a_competency_that_few_were_asked_shows_no_figures() {
    let mut organization = pilot(&[(4, 12)]);
    for person in organization.people.iter_mut().skip(4) {
        person.scores.clear();
    }
    let outlook = organization.first();
    assert_eq!(
        (outlook.distribution, outlook.medians, outlook.strategy),
        (None, None, None)
    );
    assert!(group(&outlook, cluster(4)).figures.is_none());
}

#[test]
fn that_a_few_master_a_competency_is_not_told_by_leaving_it_out_for_trainers() {
    let mut organization = pilot(&[(4, 12)]);
    organization
        .strategies
        .insert(Qualification::TrainTheTrainer);
    for (position, person) in organization.people.iter_mut().enumerate() {
        let asked = person.scores.values_mut();
        asked.for_each(|score| *score = Level::Master);
        if position >= 4 {
            person.scores.clear();
        }
    }
    assert_eq!(organization.outlook().to_master.len(), 16);
}

#[test]
fn needs_by_own_tasks_are_shown_only_if_enough_people_share_a_level_to_reach() {
    let tasks = |required: [i64; 12]| {
        let mut organization = pilot(&[(4, 6)]);
        for level in required {
            organization = organization.tasks(&[(1, level)], &[(1, 0)]);
        }
        let outlook = organization.first();
        let figures = group(&outlook, Origin::Tasks).figures.clone();
        figures.unwrap().training
    };
    assert!(tasks([2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 4]).is_none());
    let split = tasks([2, 2, 2, 2, 2, 2, 4, 4, 4, 4, 4, 4]).unwrap();
    assert_eq!(split.below, 12);
    assert!(tasks([4; 12]).is_some());
}

#[test]
fn a_group_that_cannot_be_told_by_level_does_not_keep_another_one_whole() {
    let mut organization = pilot(&[(4, 6)]);
    for level in [2, 2, 2, 2, 2, 4] {
        organization = organization.tasks(&[(1, level)], &[(1, 0)]);
    }
    for _ in 0..6 {
        organization = organization.full(&[(1, 2)], &[(1, 0)]);
    }
    let outlook = organization.first();
    let training = |origin| group(&outlook, origin).figures.clone().unwrap().training;
    assert!(training(Origin::Tasks).is_none());
    assert_eq!(training(Origin::FullAssessment).unwrap().below, 6);
}

#[test]
fn the_nearest_role_of_few_people_shows_nowhere_since_it_follows_from_their_answers() {
    // Three people took the full assessment; what their nearest roles require differs.
    let told = |required: [i64; 3]| {
        let mut organization = pilot(&[(4, 9)]).role(cluster(4), &[(1, 2)]);
        for person in &mut organization.people {
            person.required.insert(competency(1), Level::Understand);
        }
        for level in required {
            organization = organization.full(&[(1, level)], &[(1, 0)]);
        }
        organization.gaps()
    };
    let untold = told([0, 0, 0]);
    for required in [[4, 4, 4], [0, 2, 4], [1, 1, 6]] {
        assert_eq!(told(required), untold, "{required:?}");
    }
    // Whoever may have to apply it takes a place.
    let OrganizationGaps::Shown(outlook) = untold else {
        panic!("twelve people are enough");
    };
    let first = &outlook.competencies[0];
    assert_eq!((at(first, 4).places, at(first, 4).exact), (3, false));
}

#[test]
fn places_of_a_shown_group_that_is_not_split_are_bounded_by_its_levels() {
    let mut organization = pilot(&[(4, 6)]).role(cluster(4), &[]);
    for person in &mut organization.people {
        person.required.clear();
    }
    for (required, own) in [(4, 4), (4, 4), (4, 4), (2, 4), (2, 0), (1, 0)] {
        organization = organization.full(&[(1, required)], &[(1, own)]);
    }
    let outlook = organization.first();
    let cell = group(&outlook, Origin::FullAssessment);
    assert!(cell.figures.as_ref().unwrap().training.is_none());
    assert_eq!((at(&outlook, 4).places, at(&outlook, 4).exact), (2, false));
}

#[test]
fn the_nearest_role_shows_no_more_where_nobody_has_a_score() {
    // Whether competency 4 is required at all follows from the answers of the one who was asked more.
    let told = |nearest: &[(u32, i64)]| {
        let organization = pilot(&[(4, 9)]).role(cluster(4), &[(1, 2)]);
        organization.full(nearest, &[(1, 0)]).outlook()
    };
    assert_eq!(told(&[(4, 4)]), told(&[(4, 1)]));
    assert_eq!(told(&[(4, 4)]), told(&[]));
}

#[test]
fn a_program_is_not_called_needless_where_needs_are_held_back() {
    // All reach competency 1; in competency 4 a single person was asked.
    let mut organization = pilot(&[(4, 6)]).role(cluster(4), &[(1, 1), (4, 4)]);
    for person in &mut organization.people {
        person.scores.insert(competency(1), Level::Master);
    }
    let one = organization.people.len() - 1;
    for (position, person) in organization.people.iter_mut().enumerate() {
        person.scores.remove(&competency(4));
        if position == one {
            person.scores.insert(competency(4), Level::None);
        }
    }
    assert_eq!(organization.outlook().programs, []);
    // Whoever owns the data sees that it is needed; without that person nothing is known to be.
    let program = |organization: Organization| whole(organization).programs[0].program;
    assert_eq!(
        program(organization.clone()),
        Some(TrainingProgram::Engineers)
    );
    organization.people[one].scores.remove(&competency(4));
    assert_eq!(program(organization), None);
}

/// Those of the group who have a score in the competency at a position.
fn scored(organization: &Organization, position: usize, origin: Option<Origin>) -> BTreeSet<usize> {
    let id = FRAMEWORK.competencies()[position].id;
    let belongs = |person: &AssessedPerson| {
        person.scores.contains_key(&id) && origin.is_none_or(|o| person.groups.contains(&o))
    };
    let people = organization.people.iter().enumerate();
    people
        .filter(|(_, person)| belongs(person))
        .map(|(number, _)| number)
        .collect()
}

#[test]
fn editing_what_roles_require_tells_no_level_of_the_only_one_in_a_role() {
    // Of twelve people one holds a role alone, and is asked for by it alone.
    let told = |level: i64, own: i64| {
        let mut organization = pilot(&[(4, 11)])
            .role(cluster(4), &[])
            .role(cluster(5), &[(1, level)])
            .person(&[cluster(5)], &[(1, own)]);
        for person in &mut organization.people[..11] {
            person.required.clear();
        }
        let outlook = organization.first();
        let places = outlook
            .levels
            .iter()
            .map(|it| (it.places, it.exact, it.state));
        places.collect::<Vec<_>>()
    };
    for level in [1, 2, 4, 6] {
        // Whoever knows that all others have no level still learns nothing but how many hold it.
        let untold: Vec<_> = [0, 1, 2, 4, 6].map(|own| told(level, own)).into();
        assert!(
            untold.iter().all(|it| *it == untold[0]),
            "{level}: {untold:?}"
        );
        assert_eq!(untold[0][0], (1, false, State::TrainingRequired));
    }
}

#[test]
fn places_that_follow_from_the_shown_groups_are_exact() {
    let mut organization = pilot(&[(4, 9), (5, 6)]);
    for person in &mut organization.people[..3] {
        person.scores.insert(competency(1), Level::Apply);
    }
    let outlook = organization.first();
    assert_eq!((at(&outlook, 4).places, at(&outlook, 4).exact), (12, true));
}

#[test]
fn places_that_do_not_follow_count_everybody_whose_level_is_not_looked_at() {
    // Nine and six people are shown; of two people who described tasks nothing is, so neither is
    // the smaller group.
    let mut organization = pilot(&[(4, 9), (5, 6)])
        .role(cluster(5), &[(1, 2)])
        .tasks(&[(1, 4)], &[(1, 6)])
        .tasks(&[(1, 2)], &[(1, 6)]);
    for person in &mut organization.people[9..15] {
        person.required.insert(competency(1), Level::Understand);
        person.scores.insert(competency(1), Level::Understand);
    }
    let outlook = organization.first();
    // Nine people of the role, and the one who has to apply it by own tasks and can.
    assert_eq!((at(&outlook, 4).places, at(&outlook, 4).exact), (10, false));
    // Everybody has to understand, and of everybody nine do not.
    assert_eq!((at(&outlook, 2).places, at(&outlook, 2).exact), (9, true));
}

/// The people whose figures the shown cells of a competency tell, parts included.
fn shown_sets(
    organization: &Organization,
    outlook: &OrganizationOutlook,
    position: usize,
) -> Vec<BTreeSet<usize>> {
    let known = &outlook.competencies[position];
    let mut sets = Vec::new();
    for cell in &known.groups {
        let Some(figures) = &cell.figures else {
            continue;
        };
        let members = scored(organization, position, Some(cell.origin));
        if cell.effective.is_none() && figures.training.is_some() {
            let mut parts: BTreeMap<Level, BTreeSet<usize>> = BTreeMap::new();
            let target = known.target.map(|target| target.level).unwrap_or_default();
            for member in &members {
                let required = organization.people[*member].required.get(&known.competency);
                let effective = required.copied().unwrap_or_default().min(target);
                parts.entry(effective).or_default().insert(*member);
            }
            sets.extend(parts.into_values());
        }
        sets.push(members);
    }
    sets
}

/// The result with every figure of people taken out: what is left is which figures there are.
fn shape(gaps: &OrganizationGaps) -> Vec<bool> {
    let OrganizationGaps::Shown(outlook) = gaps else {
        return Vec::new();
    };
    let mut shown = Vec::new();
    for known in &outlook.competencies {
        shown.push(known.distribution.is_some());
        shown.push(known.strategy.is_some());
        for cell in &known.groups {
            let figures = cell.figures.as_ref();
            shown.push(figures.is_some());
            shown.push(figures.is_some_and(|figures| figures.training.is_some()));
        }
    }
    shown
}

/// The same people with other answers to the same questions.
fn answer_anew(person: &mut AssessedPerson, levels: &[Level]) {
    for (score, level) in person.scores.values_mut().zip(levels) {
        *score = *level;
    }
}

fn answers() -> impl Strategy<Value = Vec<Level>> {
    proptest::collection::vec(proptest::sample::select(Level::ALL.to_vec()), 3)
}

proptest! {
    #[test]
    fn no_mix_of_shown_figures_speaks_of_too_few_people(organization in organizations()) {
        let OrganizationGaps::Shown(outlook) = organization.gaps() else { return Ok(()) };
        let smallest = organization.smallest.get();
        for position in 0..outlook.competencies.len() {
            let everybody = scored(&organization, position, None);
            let sets = shown_sets(&organization, &outlook, position);
            if outlook.competencies[position].distribution.is_none() {
                prop_assert!(sets.is_empty());
            } else {
                let family: Vec<_> = sets.iter().collect();
                prop_assert!(!tells_of_fewer_than(smallest, &family, &everybody), "{sets:?}");
            }
        }
    }

    #[test]
    fn below_the_smallest_group_the_result_is_the_same_whatever_the_scores(
        organization in organizations(), levels in proptest::collection::vec(answers(), 14),
    ) {
        let mut organization = organization;
        organization.people.truncate(organization.smallest.get() - 1);
        let before = organization.gaps();
        for (person, levels) in organization.people.iter_mut().zip(&levels) {
            answer_anew(person, levels);
        }
        prop_assert_eq!(before, organization.gaps());
    }

    #[test]
    fn which_figures_are_shown_depends_on_who_answered_and_not_on_the_answers(
        organization in organizations(), levels in proptest::collection::vec(answers(), 14),
    ) {
        let before = shape(&organization.gaps());
        let mut organization = organization;
        for (person, levels) in organization.people.iter_mut().zip(&levels) {
            answer_anew(person, levels);
        }
        prop_assert_eq!(before, shape(&organization.gaps()));
    }

    #[test]
    fn a_person_changes_no_figures_of_groups_the_person_is_not_in(
        organization in organizations(), who in any::<proptest::sample::Index>(),
        levels in answers(),
    ) {
        let OrganizationGaps::Shown(before) = organization.gaps() else { return Ok(()) };
        let mut organization = organization;
        let position = who.index(organization.people.len());
        answer_anew(&mut organization.people[position], &levels);
        let own = &organization.people[position].groups;
        let after = organization.outlook();
        for (before, after) in before.competencies.iter().zip(&after.competencies) {
            for (before, after) in before.groups.iter().zip(&after.groups) {
                if !own.contains(&before.origin) {
                    prop_assert_eq!(before, after);
                }
            }
        }
    }

    #[test]
    fn who_of_those_that_the_shown_figures_treat_alike_has_which_level_shows_nowhere(
        organization in organizations(), position in 0..16_usize,
        who in any::<[proptest::sample::Index; 2]>(),
    ) {
        let OrganizationGaps::Shown(before) = organization.gaps() else { return Ok(()) };
        let sets = shown_sets(&organization, &before, position);
        let scored = Vec::from_iter(scored(&organization, position, None));
        if scored.is_empty() {
            return Ok(());
        }
        let [one, other] = who.map(|who| *who.get(&scored));
        if sets.iter().any(|set| set.contains(&one) != set.contains(&other)) {
            return Ok(());
        }
        let mut organization = organization;
        let id = FRAMEWORK.competencies()[position].id;
        let [ones, others] = [one, other].map(|who| organization.people[who].scores[&id]);
        organization.people[one].scores.insert(id, others);
        organization.people[other].scores.insert(id, ones);
        let after = organization.gaps();
        prop_assert_eq!(OrganizationGaps::Shown(before), after);
    }

    #[test]
    fn which_groups_are_shown_does_not_change_with_what_roles_require(
        organization in organizations(), others in organizations(),
    ) {
        let OrganizationGaps::Shown(before) = organization.gaps() else { return Ok(()) };
        let mut organization = organization;
        for (role, levels) in &mut organization.requirements {
            *levels = others.requirements.get(role).cloned().unwrap_or_default();
        }
        let figures = |outlook: &OrganizationOutlook| -> Vec<_> {
            let cells = outlook.competencies.iter().flat_map(|known| &known.groups);
            let shown = cells.map(|cell| cell.figures.as_ref().map(|shown| shown.distribution));
            shown.collect()
        };
        prop_assert_eq!(figures(&before), figures(&organization.outlook()));
    }

    #[test]
    fn shown_figures_are_those_that_the_owner_of_the_data_sees(organization in organizations()) {
        let OrganizationGaps::Shown(told) = organization.gaps() else { return Ok(()) };
        let all = whole(organization);
        for (told, all) in told.competencies.iter().zip(&all.competencies) {
            for (told, all) in told.levels.iter().zip(&all.levels) {
                prop_assert!(all.exact && told.places >= all.places);
                if told.exact {
                    prop_assert_eq!(told.places, all.places);
                    // Whether a level is required where nobody was asked may follow from what people
                    // answered elsewhere: it then counts as required.
                    let is_hidden = (told.state, all.state) == (State::NoData, State::NotRequired);
                    prop_assert!(is_hidden || told.state == all.state);
                }
            }
            prop_assert!(told.distribution.is_none() || told.distribution == all.distribution);
            for (told, all) in told.groups.iter().zip(&all.groups) {
                let Some(figures) = &told.figures else { continue };
                let all = all.figures.as_ref().unwrap();
                prop_assert_eq!(figures.distribution, all.distribution);
                prop_assert!(figures.training.is_none() || figures.training == all.training);
            }
        }
    }
}
