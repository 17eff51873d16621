//! The organisation's results, made from invented people.

use std::collections::{BTreeMap, BTreeSet};

use askama::Template;
use chrono::{DateTime, Duration, Utc};
use seqpt_application::UserId;
use seqpt_application::figures::{Figures, LevelCount, ScenarioFigures, TrendPoint};
use seqpt_application::trainings::ports::TrainerSource;
use seqpt_application::trainings::{GroupPrograms, PossibleTrainer, ProgramsView, TrainersView};
use seqpt_core::Level;
use seqpt_core::framework::{
    CompetencyId, OrganizationRoleId, Origin, Requirements, RoleClusterId, SupplementaryRows,
};
use seqpt_core::gap::organization::{
    AssessedPerson, OrganizationGaps, OrganizationInput, Scratch, organization_gaps, what_if,
};
use seqpt_core::macro_plan::{ProgramChoice, TrainingProgram};
use seqpt_core::privacy::SmallestGroup;
use seqpt_core::scenario::{Judgement, organization_scenarios};
use seqpt_core::strategy::{Priority, Strategy, Targets};
use seqpt_core::survey::CountedRating;

use super::pages::NamedPage;
use super::sample::Sample;
use crate::pages::figures::programs::programs_page;
use crate::pages::figures::scenarios::scenarios_page;
use crate::pages::figures::strategy::{check_page, offered};
use crate::pages::figures::what_if::{TryForm, what_if_page};
use crate::pages::figures::{Filter, competency_page, group_page, overview_page};
use crate::pages::trainings::trainings_page;
use crate::views::FormState;

/// A role of the organisation that is like a role cluster, and one that everybody knows.
const DEVELOPERS: Origin = Origin::Role(OrganizationRoleId::new(12));
const ENGINEERS: Origin = Origin::Cluster(RoleClusterId::new(4));
const MANAGERS: Origin = Origin::Cluster(RoleClusterId::new(3));
const OWNERS: Origin = Origin::Cluster(RoleClusterId::new(11));

impl Sample<'_> {
    /// The overview in its states, and the reasons.
    pub(super) fn figures(&self) -> Vec<NamedPage> {
        let (all, pilot) = (self.organization(), [Strategy::OrientationPilot]);
        let both = [Strategy::SeForManagers, Strategy::TrainTheTrainer];
        let full = self.told(&all, &pilot, 2);
        let overview = |figures: &Figures, history: &[TrendPoint], filter| {
            let page = self.admin("/organization/result");
            let page = overview_page(page, figures, history, filter);
            page.render().unwrap()
        };
        let role = Filter {
            level: Some(Level::Apply),
            role: Some(DEVELOPERS),
            need: true,
            ..Filter::default()
        };
        let group = |figures: &Figures, origin, competency| {
            let page = self.admin("/organization/result/role-12/10");
            let id = CompetencyId::new(competency);
            let page = group_page(page, figures, role, origin, id);
            page.unwrap().render().unwrap()
        };
        let competency = |figures: &Figures| {
            let page = self.admin("/organization/result/competencies/4");
            let page = competency_page(page, figures, Filter::default(), CompetencyId::new(4));
            page.unwrap().render().unwrap()
        };
        let few = self.told(&all[..3], &pilot, 0);
        let nobody = self.told(&[], &[], 0);
        let history = history();
        vec![
            ("figures", overview(&full, &history, Filter::default())),
            ("figures_role", overview(&full, &history, role)),
            (
                "figures_trainers",
                overview(&self.told(&all, &both, 1), &history[..1], Filter::default()),
            ),
            ("figures_few", overview(&few, &[], Filter::default())),
            ("figures_nobody", overview(&nobody, &[], Filter::default())),
            ("figures_group", group(&full, DEVELOPERS, 10)),
            ("figures_group_hidden", group(&full, OWNERS, 10)),
            ("figures_group_tasks", group(&full, Origin::Tasks, 14)),
            (
                "figures_group_full",
                group(&full, Origin::FullAssessment, 14),
            ),
            ("figures_competency", competency(&full)),
            ("what_if", self.what_if(&full, FormState::default(), true)),
            (
                "what_if_refused",
                self.what_if(&full, self.refused_try(), false),
            ),
            ("scenarios", self.scenarios(&full)),
            (
                "scenarios_trainers",
                self.scenarios(&self.told(&all, &[Strategy::TrainTheTrainer], 1)),
            ),
            ("strategy_check", self.strategy_check(&full, &[2, 4])),
            (
                "strategy_check_trainers",
                self.strategy_check(&self.told(&all, &both, 1), &[]),
            ),
            ("programs", self.programs(&full, FormState::default())),
            (
                "programs_refused",
                self.programs(
                    &nobody,
                    FormState::default()
                        .with_value("full", "managers")
                        .with_error("groups", self.localizer.t("error-unknown-choice")),
                ),
            ),
            ("trainings", self.trainings(FormState::default())),
            (
                "trainings_refused",
                self.trainings(
                    FormState::default()
                        .with_error("trainings", self.localizer.t("error-unknown-choice")),
                ),
            ),
        ]
    }

    fn refused_try(&self) -> FormState {
        let typed = FormState::default()
            .with_value("role", "role-12")
            .with_value("process", "19")
            .with_value("involvement", "3");
        let names = [
            "strategies",
            "role",
            "process",
            "involvement",
            "mix_role",
            "mix_people",
        ];
        names.iter().fold(typed, |form, name| {
            form.with_error(name, self.localizer.t("error-unknown-choice"))
        })
    }

    fn what_if(&self, figures: &Figures, form: FormState, told: bool) -> String {
        let strategies = BTreeSet::from([Strategy::SeForManagers]);
        let prospect = figures.outlook().filter(|_| told).map(|outlook| {
            what_if(
                outlook,
                Scratch {
                    targets: &Targets::of(&self.framework, &strategies),
                    requirements: &BTreeMap::new(),
                    people: &[(DEVELOPERS, 30)].into(),
                },
            )
        });
        let tried = TryForm {
            form,
            strategies,
            mix: [("role-12".to_owned(), "many".to_owned())].into(),
            is_tried: true,
        };
        let page = self.admin("/organization/result/what-if");
        what_if_page(page, &self.framework, figures, tried, prospect.as_ref())
            .unwrap()
            .render()
            .unwrap()
    }

    fn scenarios(&self, figures: &Figures) -> String {
        let chosen = figures.strategies.iter();
        let chosen = chosen.map(|it| (*it, Priority::Primary)).collect();
        let scenarios = figures.outlook().map(|outlook| {
            organization_scenarios(&self.framework, outlook, &chosen, Judgement::default())
        });
        let told = ScenarioFigures {
            figures: figures.clone(),
            scenarios,
        };
        let page = self.admin("/organization/result/scenarios");
        scenarios_page(page, &told).unwrap().render().unwrap()
    }

    fn strategy_check(&self, figures: &Figures, named: &[i64]) -> String {
        let person = |id: i64| PossibleTrainer {
            id: UserId::new(id),
            name: format!("Emmy <Noether> {id}"),
            is_candidate: named.contains(&id),
        };
        let view = TrainersView {
            source: (!named.is_empty()).then_some(TrainerSource::External),
            people: (1..=25).map(person).collect(),
            revision: 3,
        };
        let ticked = named.iter().copied().collect();
        let form = FormState::default()
            .with_value("revision", "3")
            .with_error("source", self.localizer.t("error-unknown-choice"));
        let page = self.admin("/organization/result/strategy");
        check_page(page, figures, form, offered(&view, &ticked, ""))
            .unwrap()
            .render()
            .unwrap()
    }

    fn programs(&self, figures: &Figures, form: FormState) -> String {
        let mut groups = figures.programs();
        if groups.is_empty() {
            groups.push(GroupPrograms {
                origin: Origin::FullAssessment,
                suggested: None,
                chosen: Some(ProgramChoice::Nothing),
            });
        }
        let view = ProgramsView {
            groups,
            role_names: figures.role_names.clone(),
            smallest: figures.smallest,
            revision: 3,
        };
        let page = self.admin("/organization/result/programs");
        programs_page(page, form.with_value("revision", "3"), &view)
            .render()
            .unwrap()
    }

    fn trainings(&self, form: FormState) -> String {
        let ticked = [(5, Level::Know), (5, Level::Apply), (14, Level::Understand)];
        let ticked = ticked.map(|(id, level)| (CompetencyId::new(id), level));
        let page = self.admin("/organization/trainings");
        trainings_page(page, form, &self.framework, &ticked.into())
            .render()
            .unwrap()
    }

    fn required(&self, origin: Origin) -> Requirements {
        let cluster = match origin {
            Origin::Cluster(cluster) => cluster,
            Origin::Role(_) | Origin::Tasks | Origin::FullAssessment => RoleClusterId::new(5),
        };
        self.framework
            .required_levels_of(&[cluster], SupplementaryRows::On)
    }

    /// People in four roles, one of them too small to be shown, some with tasks and some after a full assessment.
    fn organization(&self) -> Vec<AssessedPerson> {
        let roles = [
            (DEVELOPERS, 9_usize),
            (ENGINEERS, 7),
            (MANAGERS, 6),
            (OWNERS, 2),
            (Origin::Tasks, 6),
            (Origin::FullAssessment, 5),
        ];
        let people = roles
            .into_iter()
            .flat_map(|(origin, people)| (0..people).map(move |number| (origin, number)));
        people
            .map(|(origin, number)| AssessedPerson {
                groups: BTreeSet::from([origin]),
                required: levels(&self.required(origin)),
                scores: self
                    .framework
                    .competencies()
                    .iter()
                    .enumerate()
                    .map(|(at, known)| (known.id, Level::ALL[(number * (at % 4) + at) % 5]))
                    .collect(),
            })
            .collect()
    }

    fn told(&self, people: &[AssessedPerson], chosen: &[Strategy], newer: usize) -> Figures {
        let strategies: BTreeSet<_> = chosen.iter().copied().collect();
        let requirements: BTreeMap<_, _> = [DEVELOPERS, ENGINEERS, MANAGERS, OWNERS]
            .map(|origin| (origin, self.required(origin)))
            .into();
        let smallest = SmallestGroup::default();
        let published = smallest.admits(people.len());
        let counted = if published { people } else { &[] };
        Figures {
            people: 41,
            answered: people.len() + newer,
            as_of: published.then(opening),
            counted: counted.len(),
            newer,
            with_second_rating: 0,
            with_other_rating: 0,
            counted_rating: CountedRating::default(),
            smallest,
            gaps: self.gaps(counted, &strategies, &requirements),
            strategies,
            requirements,
            role_names: [(
                OrganizationRoleId::new(12),
                "Embedded <Software> Developer".into(),
            )]
            .into(),
            chosen_programs: [
                (OWNERS, ProgramChoice::Program(TrainingProgram::Managers)),
                (ENGINEERS, ProgramChoice::Nothing),
            ]
            .into(),
        }
    }

    fn gaps(
        &self,
        people: &[AssessedPerson],
        strategies: &BTreeSet<Strategy>,
        requirements: &BTreeMap<Origin, Requirements>,
    ) -> OrganizationGaps {
        let requirements = requirements.iter();
        organization_gaps(OrganizationInput {
            framework: &self.framework,
            targets: &Targets::of(&self.framework, strategies),
            requirements: &requirements
                .map(|(origin, required)| (*origin, levels(required)))
                .collect(),
            people,
            existing: &[(CompetencyId::new(7), [Level::Know].into())].into(),
            smallest: SmallestGroup::default(),
        })
    }
}

fn levels(required: &Requirements) -> BTreeMap<CompetencyId, Level> {
    let required = required.iter();
    required.map(|(id, it)| (*id, it.level)).collect()
}

fn opening() -> DateTime<Utc> {
    DateTime::from_timestamp(1_795_392_000, 0).unwrap()
}

fn history() -> Vec<TrendPoint> {
    [(27, 210), (14, 180), (0, 95)]
        .into_iter()
        .map(|(weeks, places)| TrendPoint {
            as_of: opening() - Duration::weeks(weeks),
            counted: 27,
            levels: Level::PYRAMID
                .into_iter()
                .zip([places / 3, places / 2, places, 0])
                .map(|(level, places)| LevelCount {
                    level,
                    competencies: places / 20,
                    places,
                    exact: weeks > 20,
                })
                .collect(),
        })
        .collect()
}
