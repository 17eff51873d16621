use serde::{Deserialize, Serialize};

use crate::Level;
use crate::framework::CompetencyId;
use crate::gap::organization::{OrganizationOutlook, State};

/// A level that is aimed at and that nobody has to be trained to. Its objective has words, is shown
/// in grey, and has no places, steps or dates: all competencies with all their levels stay in sight.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct SettledLevel {
    /// The competency.
    pub competency: CompetencyId,
    /// The level, one of [`Level::PYRAMID`].
    pub level: Level,
    /// Why there is nothing to train.
    pub because: Settled,
}

/// Why there is nothing to train.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Settled {
    /// It is reached.
    Achieved,
    /// No role or task requires it.
    NotRequired,
    /// Nobody of whom it is required has a score.
    NoData,
}

impl Settled {
    /// The name in JSON.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Achieved => "achieved",
            Self::NotRequired => "not_required",
            Self::NoData => "no_data",
        }
    }

    const fn of(state: State) -> Option<Self> {
        match state {
            State::Achieved => Some(Self::Achieved),
            State::NotRequired => Some(Self::NotRequired),
            State::NoData => Some(Self::NoData),
            State::NotTargeted | State::TrainingRequired => None,
        }
    }
}

/// The levels of an organisation that are aimed at and need no training, by competency in the
/// framework's order, levels rising. With [`organization_objectives`](super::organization_objectives)
/// they are every level up to the target of every competency.
pub fn settled_levels(outlook: &OrganizationOutlook) -> Vec<SettledLevel> {
    let competencies = outlook.competencies.iter();
    competencies
        .flat_map(|known| known.levels.iter().map(move |level| (known, level)))
        .filter_map(|(known, level)| {
            Some(SettledLevel {
                competency: known.competency,
                level: level.level,
                because: Settled::of(level.state)?,
            })
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use std::collections::{BTreeMap, BTreeSet};

    use proptest::prelude::*;

    use super::*;
    use crate::framework::{Framework, Origin, RoleClusterId, SupplementaryRows};
    use crate::gap::organization::{
        AssessedPerson, OrganizationGaps, OrganizationInput, organization_gaps,
    };
    use crate::objectives::organization_objectives;
    use crate::privacy::SmallestGroup;
    use crate::strategy::{Strategy, Targets};

    const AGILE: CompetencyId = CompetencyId::new(18);

    /// The gaps of people who all have one role that requires `required`, and these scores in
    /// agile methods.
    fn outlook(
        chosen: &BTreeSet<Strategy>,
        required: &BTreeMap<CompetencyId, Level>,
        scores: &[Option<Level>],
    ) -> OrganizationOutlook {
        let framework = Framework::standard().unwrap();
        let origin = Origin::Cluster(RoleClusterId::new(4));
        let person = |score: &Option<Level>| AssessedPerson {
            groups: [origin].into(),
            required: required.clone(),
            scores: score.map(|level| (AGILE, level)).into_iter().collect(),
        };
        let people: Vec<_> = scores.iter().map(person).collect();
        let gaps = organization_gaps(OrganizationInput {
            framework: &framework,
            targets: &Targets::of(&framework, chosen),
            requirements: &[(origin, required.clone())].into(),
            people: &people,
            existing: &BTreeMap::new(),
            smallest: SmallestGroup::default(),
        });
        match gaps {
            OrganizationGaps::Shown(outlook) => outlook,
            OrganizationGaps::TooFew { .. } => panic!("five people are enough"),
        }
    }

    fn because(outlook: &OrganizationOutlook, competency: CompetencyId) -> Vec<(Level, Settled)> {
        settled_levels(outlook)
            .into_iter()
            .filter(|it| it.competency == competency)
            .map(|it| (it.level, it.because))
            .collect()
    }

    #[test]
    fn what_all_have_what_nobody_needs_and_what_nobody_was_asked_keep_their_levels() {
        let thinking = CompetencyId::new(1);
        let outlook = outlook(
            &[Strategy::OrientationPilot].into(),
            &[(AGILE, Level::Understand), (thinking, Level::Know)].into(),
            &[Some(Level::Understand); 5],
        );
        assert_eq!(organization_objectives(&outlook, &BTreeSet::new()), []);
        assert_eq!(
            because(&outlook, AGILE),
            [
                (Level::Know, Settled::Achieved),
                (Level::Understand, Settled::Achieved),
                (Level::Apply, Settled::NotRequired)
            ]
        );
        assert_eq!(
            because(&outlook, thinking),
            [
                (Level::Know, Settled::NoData),
                (Level::Understand, Settled::NotRequired),
                (Level::Apply, Settled::NotRequired)
            ]
        );
    }

    fn level() -> impl proptest::strategy::Strategy<Value = Level> {
        proptest::sample::select(Level::ALL.to_vec())
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(32))]
        #[test]
        fn every_level_up_to_the_target_is_an_objective_or_settled_and_none_is_both(
            chosen in proptest::sample::subsequence(Strategy::ALL.to_vec(), 1..=7),
            role in 1_u32..=14,
            scores in proptest::collection::vec(proptest::option::of(level()), 5..12),
        ) {
            let framework = Framework::standard().unwrap();
            let chosen = chosen.into_iter().collect();
            let required = framework
                .required_levels_of(&[RoleClusterId::new(role)], SupplementaryRows::Off)
                .into_iter()
                .map(|(competency, requirement)| (competency, requirement.level))
                .collect();
            let outlook = outlook(&chosen, &required, &scores);
            let objectives = organization_objectives(&outlook, &BTreeSet::new());
            let settled = settled_levels(&outlook);
            let mut found: Vec<_> = objectives.iter().map(|it| (it.competency, it.level)).collect();
            found.extend(settled.iter().map(|it| (it.competency, it.level)));
            found.sort_unstable();
            let targets = Targets::of(&framework, &chosen);
            let expected: Vec<_> = framework
                .competencies()
                .iter()
                .flat_map(|known| {
                    let up_to = Level::None.levels_up_to(targets.level(known.id));
                    up_to.map(|level| (known.id, level))
                })
                .collect();
            prop_assert_eq!(found, expected);
        }
    }
}
