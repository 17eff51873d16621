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
            let managers = needed
                .origins
                .iter()
                .filter(|need| management.contains(&need.origin))
                .count();
            let only_managers = managers > 0 && managers == needed.origins.len();
            objectives.push(OrganizationObjective {
                competency: known.competency,
                area: known.area,
                level: needed.level,
                audience: if only_managers {
                    Audience::Managers
                } else {
                    Audience::Practitioners
                },
                managers_too: managers > 0 && !only_managers,
                indirect: known.indirect,
                set_by: known.target.map(|target| target.set_by),
                step,
                places: needed.places,
                training_exists: needed.training_exists,
                origins: needed.origins.clone(),
            });
        }
    }
    objectives
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use super::*;
    use crate::framework::{Framework, RoleClusterId};
    use crate::gap::organization::{
        AssessedPerson, OrganizationGaps, OrganizationInput, organization_gaps,
    };
    use crate::objectives::MANAGEMENT;
    use crate::privacy::SmallestGroup;
    use crate::strategy::Targets;

    const AGILE: CompetencyId = CompetencyId::new(18);
    const ENGINEERS: Origin = Origin::Cluster(RoleClusterId::new(4));
    const MANAGERS: Origin = Origin::Cluster(MANAGEMENT);

    /// What five people each of the given groups need who know nothing and have to apply it.
    fn objectives(groups: &[Origin]) -> Vec<OrganizationObjective> {
        let framework = Framework::standard().unwrap();
        let targets = Targets::of(&framework, &[Strategy::OrientationPilot].into());
        let required = BTreeMap::from([(AGILE, Level::Apply)]);
        let people: Vec<_> = groups
            .iter()
            .flat_map(|group| {
                let person = AssessedPerson {
                    groups: [*group].into(),
                    required: required.clone(),
                    scores: [(AGILE, Level::None)].into(),
                };
                std::iter::repeat_n(person, 5)
            })
            .collect();
        let gaps = organization_gaps(OrganizationInput {
            framework: &framework,
            targets: &targets,
            requirements: &[ENGINEERS, MANAGERS]
                .map(|group| (group, required.clone()))
                .into(),
            people: &people,
            existing: &[(AGILE, [Level::Know].into())].into(),
            smallest: SmallestGroup::default(),
        });
        let OrganizationGaps::Shown(outlook) = gaps else {
            panic!("ten people are enough");
        };
        organization_objectives(&outlook, &[MANAGERS].into())
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
}
