use std::collections::BTreeSet;

use serde::Serialize;

use super::Step;
use crate::Level;
use crate::content::Audience;
use crate::framework::{Area, CompetencyId, Origin};
use crate::gap::organization::{LevelOutlook, OrganizationOutlook, OriginNeed, State};
use crate::strategy::Strategy;

/// One level of one competency that people of an organisation learn.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[expect(
    clippy::struct_excessive_bools,
    reason = "each says something else about the objective"
)]
pub struct OrganizationObjective {
    /// The competency.
    pub competency: CompetencyId,
    /// Its area.
    pub area: Area,
    /// The level to reach.
    pub level: Level,
    /// Managers if nobody but managers is known to need it.
    pub audience: Audience,
    /// Managers need it along with others: the objective has an angle of its own for them.
    pub managers_too: bool,
    /// A core competency: it grows through the others.
    pub indirect: bool,
    /// The strategy that sets the target.
    pub set_by: Option<Strategy>,
    /// Its place among the levels of this competency that need a training.
    pub step: Step,
    /// How many people need it.
    pub places: usize,
    /// Whether that is their number, and not the most there may be.
    pub exact: bool,
    /// The organisation has a training for it already.
    pub training_exists: bool,
    /// The shown groups whose people need it.
    pub origins: Vec<OriginNeed>,
}

/// The objectives of an organisation: every level of every competency for which a training is
/// required. `management` are the groups of managers.
pub fn organization_objectives(
    outlook: &OrganizationOutlook,
    management: &BTreeSet<Origin>,
) -> Vec<OrganizationObjective> {
    let mut objectives = Vec::new();
    for known in &outlook.competencies {
        let needed: Vec<&LevelOutlook> = known
            .levels
            .iter()
            .filter(|level| level.state == State::TrainingRequired)
            .collect();
        for (step, needed) in Step::count(needed) {
            let audiences = Audiences::of(needed, management);
            objectives.push(OrganizationObjective {
                competency: known.competency,
                area: known.area,
                level: needed.level,
                audience: if audiences == Audiences::Managers {
                    Audience::Managers
                } else {
                    Audience::Practitioners
                },
                managers_too: audiences == Audiences::Both,
                indirect: known.indirect,
                set_by: known.target.map(|target| target.set_by),
                step,
                places: needed.places,
                exact: needed.exact,
                training_exists: needed.training_exists,
                origins: needed.origins.clone(),
            });
        }
    }
    objectives
}

/// Who needs a level, as far as the shown figures tell.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Audiences {
    Managers,
    Others,
    Both,
}

impl Audiences {
    /// Groups of too few people are not among the origins, but their people are among the places.
    fn of(needed: &LevelOutlook, management: &BTreeSet<Origin>) -> Self {
        let (managers, others): (Vec<&OriginNeed>, Vec<_>) = needed
            .origins
            .iter()
            .partition(|need| management.contains(&need.origin));
        let Some(largest) = managers.iter().map(|need| need.people).max() else {
            return Self::Others;
        };
        let together: usize = managers.iter().map(|need| need.people).sum();
        // Who manages in two roles counts in both of them. Where the places are neither all of them
        // nor those of one role alone, nobody can tell whether the rest are managers.
        let all_are_managers = needed.places == together || needed.places == largest;
        if others.is_empty() && all_are_managers {
            Self::Managers
        } else {
            Self::Both
        }
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use super::*;
    use crate::framework::{Framework, OrganizationRoleId, RoleClusterId};
    use crate::gap::organization::{
        AssessedPerson, OrganizationGaps, OrganizationInput, organization_gaps,
    };
    use crate::objectives::MANAGEMENT;
    use crate::privacy::SmallestGroup;
    use crate::strategy::Targets;

    const AGILE: CompetencyId = CompetencyId::new(18);
    const ENGINEERS: Origin = Origin::Cluster(RoleClusterId::new(4));
    const TESTERS: Origin = Origin::Cluster(RoleClusterId::new(9));
    const MANAGERS: Origin = Origin::Cluster(MANAGEMENT);
    /// A second role of managers.
    const LEADS: Origin = Origin::Role(OrganizationRoleId::new(1));

    /// What five people each of the given groups need who know nothing and have to apply it.
    fn objectives(groups: &[Origin]) -> Vec<OrganizationObjective> {
        let fives: Vec<_> = groups
            .iter()
            .map(|group| (std::slice::from_ref(group), 5))
            .collect();
        objectives_of(&fives)
    }

    /// What people need who know nothing and have to apply it: how many hold which roles.
    fn objectives_of(heads: &[(&[Origin], usize)]) -> Vec<OrganizationObjective> {
        let framework = Framework::standard().unwrap();
        let targets = Targets::of(&framework, &[Strategy::OrientationPilot].into());
        let required = BTreeMap::from([(AGILE, Level::Apply)]);
        let people: Vec<_> = heads
            .iter()
            .flat_map(|(groups, count)| {
                let person = AssessedPerson {
                    groups: groups.iter().copied().collect(),
                    required: required.clone(),
                    scores: [(AGILE, Level::None)].into(),
                };
                std::iter::repeat_n(person, *count)
            })
            .collect();
        let gaps = organization_gaps(OrganizationInput {
            framework: &framework,
            targets: &targets,
            requirements: &[ENGINEERS, TESTERS, MANAGERS, LEADS]
                .map(|group| (group, required.clone()))
                .into(),
            people: &people,
            existing: &[(AGILE, [Level::Know].into())].into(),
            smallest: SmallestGroup::default(),
        });
        let OrganizationGaps::Shown(outlook) = gaps else {
            panic!("ten people are enough");
        };
        organization_objectives(&outlook, &[MANAGERS, LEADS].into())
    }

    #[test]
    fn every_level_that_needs_a_training_is_an_objective_with_its_places_and_groups() {
        let planned = objectives(&[ENGINEERS]);
        let levels: Vec<_> = planned.iter().map(|it| (it.competency, it.level)).collect();
        assert_eq!(
            levels,
            [Level::Know, Level::Understand, Level::Apply].map(|level| (AGILE, level))
        );
        for objective in &planned {
            assert_eq!(objective.places, 5);
            assert_eq!(
                objective.origins,
                [OriginNeed {
                    origin: ENGINEERS,
                    people: 5
                }]
            );
            assert_eq!(objective.training_exists, objective.level == Level::Know);
            assert_eq!(objective.set_by, Some(Strategy::OrientationPilot));
        }
    }

    #[test]
    fn managers_get_their_own_angle_alone_or_along_with_others() {
        let engineers = &objectives(&[ENGINEERS])[0];
        assert_eq!(
            (engineers.audience, engineers.managers_too),
            (Audience::Practitioners, false)
        );
        let managers = &objectives(&[MANAGERS])[0];
        assert_eq!(
            (managers.audience, managers.managers_too),
            (Audience::Managers, false)
        );
        let both = &objectives(&[ENGINEERS, MANAGERS])[0];
        assert_eq!(
            (both.audience, both.managers_too),
            (Audience::Practitioners, true)
        );
    }

    #[test]
    fn people_of_groups_too_small_to_be_shown_are_no_managers_because_of_that() {
        let heads: [(&[Origin], usize); 3] = [(&[MANAGERS], 5), (&[ENGINEERS], 3), (&[TESTERS], 2)];
        for objective in objectives_of(&heads) {
            assert_eq!(objective.places, 10);
            assert_eq!(
                objective.origins,
                [OriginNeed {
                    origin: MANAGERS,
                    people: 5
                }]
            );
            assert_eq!(
                (objective.audience, objective.managers_too),
                (Audience::Practitioners, true)
            );
        }
    }

    #[test]
    fn managers_of_two_roles_are_managers_alone_unless_others_may_be_among_the_places() {
        let apart: [(&[Origin], usize); 2] = [(&[MANAGERS], 5), (&[LEADS], 6)];
        assert_eq!(objectives_of(&apart)[0].audience, Audience::Managers);
        // Five in both roles, and three whose group is not shown.
        let hidden: [(&[Origin], usize); 4] = [
            (&[MANAGERS], 5),
            (&[LEADS], 5),
            (&[MANAGERS, LEADS], 5),
            (&[ENGINEERS], 3),
        ];
        let objective = &objectives_of(&hidden)[0];
        assert_eq!(objective.places, 18);
        assert!(objective.origins.iter().all(|it| it.origin != ENGINEERS));
        assert_eq!(
            (objective.audience, objective.managers_too),
            (Audience::Practitioners, true)
        );
    }
}
