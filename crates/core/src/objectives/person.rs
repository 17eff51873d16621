use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::{Settled, SettledLevel, Step};
use crate::Level;
use crate::content::Audience;
use crate::framework::{Area, CompetencyId, Framework};
use crate::strategy::{Strategy, Targets};

/// How far the plan of a person goes in a competency with a gap, and why no further.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "aim", rename_all = "snake_case")]
pub enum Aim {
    /// Up to the required level: the strategies aim that high or higher.
    Required {
        /// The strategy that sets the target.
        set_by: Strategy,
    },
    /// Up to the required level: no strategies are chosen yet.
    WithoutStrategies,
    /// The strategies aim lower than the roles require: up to their target, if that is above the
    /// own level.
    BelowRequired {
        /// What the strategies aim at.
        target: Level,
        /// The strategy that sets the target.
        set_by: Strategy,
    },
    /// Only train-the-trainer is chosen, or none of the strategies aims at anything here.
    NotTargeted,
}

impl Aim {
    /// The strategy that sets the target.
    pub const fn set_by(self) -> Option<Strategy> {
        match self {
            Self::Required { set_by } | Self::BelowRequired { set_by, .. } => Some(set_by),
            Self::WithoutStrategies | Self::NotTargeted => None,
        }
    }

    fn of(targets: Option<&Targets>, competency: CompetencyId, required: Level) -> Self {
        let Some(targets) = targets else {
            return Self::WithoutStrategies;
        };
        match targets.get(competency) {
            None => Self::NotTargeted,
            Some(target) if target.level == Level::None => Self::NotTargeted,
            Some(target) if target.level < required => Self::BelowRequired {
                target: target.level,
                set_by: target.set_by,
            },
            Some(target) => Self::Required {
                set_by: target.set_by,
            },
        }
    }

    fn up_to(self, required: Level) -> Level {
        match self {
            Self::Required { .. } | Self::WithoutStrategies => required,
            Self::BelowRequired { target, .. } => target,
            Self::NotTargeted => Level::None,
        }
    }
}

/// A competency in which a person has a gap.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct PlannedCompetency {
    /// The competency.
    pub competency: CompetencyId,
    /// The person's level.
    pub own: Level,
    /// The required level.
    pub required: Level,
    /// How far the plan goes.
    #[serde(flatten)]
    pub aim: Aim,
}

/// One level of one competency to learn.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct PlannedObjective {
    /// The competency.
    pub competency: CompetencyId,
    /// Its area.
    pub area: Area,
    /// The level to reach.
    pub level: Level,
    /// Whom it speaks to.
    pub audience: Audience,
    /// A core competency: it grows through the others.
    pub indirect: bool,
    /// The strategy that sets the target; `None` if no strategies are chosen.
    pub set_by: Option<Strategy>,
    /// Its place among the levels to advance in this competency.
    pub step: Step,
}

/// What a person learns towards.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct PersonObjectives {
    /// By competency in the framework's order, levels rising.
    pub objectives: Vec<PlannedObjective>,
    /// Every competency with a gap, also those that no strategy aims at.
    pub competencies: Vec<PlannedCompetency>,
    /// The levels that the person has, up to what is required and aimed at, also in competencies
    /// without a gap.
    pub settled: Vec<SettledLevel>,
    /// Required competencies that the survey did not ask about: their level is unknown.
    pub unknown: Vec<CompetencyId>,
}

/// The objectives of a person: in each competency with a gap every level above the own one, up to
/// the lower of required level and target.
///
/// `targets` is `None` while no strategies are chosen: then up to the required level.
///
/// ```
/// use seqpt_core::Level;
/// use seqpt_core::content::Audience;
/// use seqpt_core::framework::{CompetencyId, Framework};
/// use seqpt_core::objectives::person_objectives;
///
/// let framework = Framework::standard()?;
/// let systems_thinking = CompetencyId::new(1);
/// let plan = person_objectives(
///     &framework,
///     None,
///     &[(systems_thinking, Level::Apply)].into(),
///     &[(systems_thinking, Level::None)].into(),
///     Audience::Practitioners,
/// );
/// let levels: Vec<_> = plan.objectives.iter().map(|objective| objective.level).collect();
/// assert_eq!(levels, [Level::Know, Level::Understand, Level::Apply]);
/// # Ok::<(), seqpt_core::SeedError>(())
/// ```
pub fn person_objectives(
    framework: &Framework,
    targets: Option<&Targets>,
    required: &BTreeMap<CompetencyId, Level>,
    own: &BTreeMap<CompetencyId, Level>,
    audience: Audience,
) -> PersonObjectives {
    let mut plan = PersonObjectives::default();
    for known in framework.competencies() {
        let required = required.get(&known.id).copied().unwrap_or_default();
        if required == Level::None {
            continue;
        }
        let Some(own) = own.get(&known.id).copied() else {
            plan.unknown.push(known.id);
            continue;
        };
        let aim = Aim::of(targets, known.id, required);
        let reached = Level::None.levels_up_to(aim.up_to(required).min(own));
        plan.settled.extend(reached.map(|level| SettledLevel {
            competency: known.id,
            level,
            because: Settled::Achieved,
        }));
        if own >= required {
            continue;
        }
        plan.competencies.push(PlannedCompetency {
            competency: known.id,
            own,
            required,
            aim,
        });
        let levels = own.levels_up_to(aim.up_to(required)).collect();
        plan.objectives
            .extend(Step::count(levels).map(|(step, level)| PlannedObjective {
                competency: known.id,
                area: known.area,
                level,
                audience,
                indirect: known.area == Area::Core,
                set_by: aim.set_by(),
                step,
            }));
    }
    plan
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::strategy::Strategy;

    const SYSTEMS_THINKING: CompetencyId = CompetencyId::new(1);
    /// Managers aim at `know` here.
    const AGILE: CompetencyId = CompetencyId::new(18);

    fn plan(
        chosen: Option<&[Strategy]>,
        competency: CompetencyId,
        own: Level,
        required: Level,
    ) -> PersonObjectives {
        let framework = Framework::standard().unwrap();
        let targets =
            chosen.map(|chosen| Targets::of(&framework, &chosen.iter().copied().collect()));
        person_objectives(
            &framework,
            targets.as_ref(),
            &[(competency, required)].into(),
            &[(competency, own)].into(),
            Audience::Practitioners,
        )
    }

    fn levels(plan: &PersonObjectives) -> Vec<Level> {
        plan.objectives
            .iter()
            .map(|objective| objective.level)
            .collect()
    }

    #[test]
    fn from_none_to_apply_means_to_know_to_understand_and_to_apply() {
        let pilot = plan(
            Some(&[Strategy::OrientationPilot]),
            SYSTEMS_THINKING,
            Level::None,
            Level::Apply,
        );
        assert_eq!(
            levels(&pilot),
            [Level::Know, Level::Understand, Level::Apply]
        );
        let steps: Vec<_> = pilot.objectives.iter().map(|it| it.step).collect();
        assert_eq!(steps, [1, 2, 3].map(|number| Step { number, of: 3 }));
        assert!(
            pilot
                .objectives
                .iter()
                .all(|it| it.set_by == Some(Strategy::OrientationPilot))
        );
    }

    #[test]
    fn a_plan_stops_at_the_target_and_says_that_the_roles_require_more() {
        let managers = plan(
            Some(&[Strategy::SeForManagers]),
            AGILE,
            Level::None,
            Level::Apply,
        );
        assert_eq!(levels(&managers), [Level::Know]);
        assert_eq!(
            managers.competencies[0].aim,
            Aim::BelowRequired {
                target: Level::Know,
                set_by: Strategy::SeForManagers
            }
        );
        // Who has reached the target has no objective, but is told why.
        let reached = plan(
            Some(&[Strategy::SeForManagers]),
            AGILE,
            Level::Understand,
            Level::Apply,
        );
        assert_eq!(levels(&reached), []);
        assert_eq!(reached.competencies.len(), 1);
    }

    #[test]
    fn without_strategies_a_plan_goes_up_to_what_is_required_and_with_trainers_alone_nowhere() {
        let without = plan(None, AGILE, Level::Know, Level::Master);
        assert_eq!(
            levels(&without),
            [Level::Understand, Level::Apply, Level::Master]
        );
        assert_eq!(without.competencies[0].aim, Aim::WithoutStrategies);
        let trainers = plan(
            Some(&[Strategy::TrainTheTrainer]),
            AGILE,
            Level::Know,
            Level::Master,
        );
        assert_eq!(levels(&trainers), []);
        assert_eq!(trainers.competencies[0].aim, Aim::NotTargeted);
    }

    #[test]
    fn core_competencies_are_marked_as_growing_through_the_others() {
        let core = plan(None, SYSTEMS_THINKING, Level::None, Level::Know);
        assert!(core.objectives[0].indirect);
        let technical = plan(None, AGILE, Level::None, Level::Know);
        assert!(!technical.objectives[0].indirect);
    }

    #[test]
    fn a_required_competency_without_an_own_level_is_unknown_and_has_no_objective() {
        let framework = Framework::standard().unwrap();
        let plan = person_objectives(
            &framework,
            None,
            &[(AGILE, Level::Apply)].into(),
            &BTreeMap::new(),
            Audience::Practitioners,
        );
        assert_eq!(plan.unknown, [AGILE]);
        assert_eq!(plan.objectives, []);
    }

    fn level() -> impl proptest::strategy::Strategy<Value = Level> {
        proptest::sample::select(Level::ALL.to_vec())
    }

    proptest! {
        #[test]
        fn objectives_lie_above_the_own_level_and_below_both_limits(
            own in level(),
            required in level(),
            chosen in proptest::sample::subsequence(Strategy::ALL.to_vec(), 1..=7),
        ) {
            let framework = Framework::standard().unwrap();
            let targets = Targets::of(&framework, &chosen.iter().copied().collect());
            for competency in [SYSTEMS_THINKING, AGILE] {
                let plan = plan(Some(&chosen), competency, own, required);
                let limit = required.min(targets.level(competency));
                let expected: Vec<_> = own.levels_up_to(limit).collect();
                prop_assert_eq!(levels(&plan), expected);
                // With what is reached they are all levels up to the limit.
                let mut all: Vec<_> = plan.settled.iter().map(|it| it.level).collect();
                all.extend(levels(&plan));
                prop_assert_eq!(all, Level::None.levels_up_to(limit).collect::<Vec<_>>());
                prop_assert_eq!(plan.competencies.len(), usize::from(own < required));
            }
        }
    }
}
