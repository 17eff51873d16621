//! What happened in the invented organisation, told with the use cases.

use std::sync::Arc;

use anyhow::Context;
use chrono::{DateTime, TimeDelta, Utc};
use seqpt_application::accounts::{
    JoinOrganization, RegisterOrganization, SessionKind, SignIn, authenticate, join_organization,
    register_organization,
};
use seqpt_application::maturity::{AssessMaturity, assess_maturity};
use seqpt_application::organization::roles::{EnteredRole, create_role};
use seqpt_application::organization::set_active;
use seqpt_application::plans::{
    MakeOrganizationPlan, PlanOwner, make_organization_plan, make_own_plan, tick_objective,
};
use seqpt_application::strategy::{ChooseStrategies, EnteredGroup, choose_strategies};
use seqpt_application::survey::{
    StartSurvey, SubmitSurvey, save_answer, start_survey, submit_survey,
};
use seqpt_application::trainings::{ChoosePrograms, choose_programs};
use seqpt_application::{Actor, App, Error};
use seqpt_core::framework::{CompetencyId, OrganizationRoleId, Origin, SupplementaryRows};
use seqpt_core::macro_plan::{ProgramChoice, TrainingProgram};
use seqpt_core::strategy::Strategy;
use seqpt_core::survey::StatementGroup;
use seqpt_core::{Language, Level};

use super::clock::StoryClock;
use super::people::{DemoPerson, DemoRole, cast};

/// How long before today people answered a second time.
const SECOND_SURVEY: TimeDelta = TimeDelta::weeks(3);

/// Of the 120 people this many answered the first survey, and after them this many began and
/// stopped half way; the others never began.
const ANSWERED: usize = 108;
const BEGAN: usize = 6;

/// Of those who answered, this many did so again.
const ANSWERED_AGAIN: usize = 84;

/// Of those, the last ones took the full assessment the second time.
const FULLY: usize = 8;

/// The role of those who lead projects.
const LEADING: usize = 2;

/// How many people made plans of their own.
const PLANNED: usize = 45;

/// An invented person who can sign in.
pub(super) struct Member {
    pub(super) username: String,
    pub(super) password: String,
    pub(super) name: String,
    pub(super) role: String,
    pub(super) survey: &'static str,
}

pub(super) struct Story<'a> {
    pub(super) app: &'a App,
    pub(super) clock: &'a Arc<StoryClock>,
    pub(super) language: Language,
    today: DateTime<Utc>,
}

/// A person in the story, signed in.
pub(super) struct Player {
    pub(super) person: DemoPerson,
    pub(super) actor: Actor,
}

impl<'a> Story<'a> {
    pub(super) fn new(
        app: &'a App,
        clock: &'a Arc<StoryClock>,
        language: Language,
        today: DateTime<Utc>,
    ) -> Self {
        Self {
            app,
            clock,
            language,
            today,
        }
    }

    /// Tells the story; answers the organisation's name and everybody in it, the admin first.
    pub(super) async fn tell(&self) -> anyhow::Result<(String, Vec<Member>)> {
        let (roles, people) = cast()?;
        let (organization, players, members) = self.gather(&roles, &people).await?;
        let lead = &players.first().context("nobody is invented")?.actor;

        self.assess(lead, [1, 3, 2, 1], 4).await?;
        let ids = self.name_roles(lead, &roles).await?;
        for player in &players[..ANSWERED] {
            self.clock.pass(TimeDelta::hours(2));
            self.answer(player, &ids, false).await?;
        }
        for player in &players[ANSWERED..ANSWERED + BEGAN] {
            self.clock.pass(TimeDelta::hours(5));
            self.begin(player, &ids).await?;
        }
        for player in &players[..PLANNED] {
            self.plan(player).await?;
        }

        self.clock.move_to(self.today - SECOND_SURVEY);
        self.assess(lead, [2, 3, 2, 2], 5).await?;
        for player in &players[..ANSWERED_AGAIN - FULLY] {
            self.clock.pass(TimeDelta::hours(3));
            self.answer(player, &ids, true).await?;
        }
        for player in &players[ANSWERED_AGAIN - FULLY..ANSWERED_AGAIN] {
            self.clock.pass(TimeDelta::hours(3));
            self.answer_everything(player, &roles).await?;
        }
        self.rate(&players).await?;
        for player in players[..PLANNED]
            .iter()
            .filter(|p| p.person.number % 3 != 0)
        {
            self.plan(player).await?;
        }
        if let Some(left) = players.get(ANSWERED - 1) {
            set_active(self.app, lead, left.actor.user, false).await?;
        }
        let plan = MakeOrganizationPlan {
            starts_on: self.today.date_naive().to_string(),
            months: "12".to_owned(),
        };
        make_organization_plan(self.app, lead, plan).await?;
        self.choose_programs(lead, ids[LEADING]).await?;
        Ok((organization, members))
    }

    /// Whoever leads projects learns with the managers, whatever the figures suggest.
    async fn choose_programs(&self, lead: &Actor, role: OrganizationRoleId) -> anyhow::Result<()> {
        self.clock.pass(TimeDelta::minutes(10));
        let program = ProgramChoice::Program(TrainingProgram::Managers);
        let command = ChoosePrograms {
            groups: vec![(Some(Origin::Role(role)), program.key().to_owned())],
            expected_revision: None,
        };
        choose_programs(self.app, lead, command).await?;
        Ok(())
    }

    /// Registers the organisation; everybody joins within a few days.
    async fn gather(
        &self,
        roles: &[DemoRole],
        people: &[DemoPerson],
    ) -> anyhow::Result<(String, Vec<Player>, Vec<Member>)> {
        let organization = match self.language {
            Language::English => "Nordlicht Marine Drives",
            Language::German => "Nordlicht Schiffsantriebe",
        };
        let mut players = Vec::new();
        let mut members = Vec::new();
        let mut key = String::new();
        for person in people {
            let member = self.member(person, roles);
            let sign_in = if players.is_empty() {
                let registered = register_organization(
                    self.app,
                    RegisterOrganization {
                        organization_name: organization.to_owned(),
                        organization_size: "large".to_owned(),
                        first_name: person.first_name.clone(),
                        last_name: person.last_name.clone(),
                        username: member.username.clone(),
                        password: member.password.clone(),
                    },
                    SessionKind::Api,
                )
                .await
                .map_err(|error| taken(organization, error))?;
                let join_key = registered.organization.join_key;
                key = join_key.context("a new organisation has a key")?.key;
                registered.sign_in
            } else {
                self.clock.pass(TimeDelta::minutes(50));
                let command = JoinOrganization {
                    organization_code: key.clone(),
                    first_name: person.first_name.clone(),
                    last_name: person.last_name.clone(),
                    username: member.username.clone(),
                    password: member.password.clone(),
                    ..JoinOrganization::default()
                };
                let joined = join_organization(self.app, command, SessionKind::Api).await;
                joined.map_err(|error| taken(organization, error))?.sign_in
            };
            players.push(Player {
                actor: self.signed_in(&sign_in).await?,
                person: person.clone(),
            });
            members.push(member);
        }
        Ok((organization.to_owned(), players, members))
    }

    fn member(&self, person: &DemoPerson, roles: &[DemoRole]) -> Member {
        let held: Vec<_> = person
            .roles
            .iter()
            .map(|at| roles[*at].name(self.language))
            .collect();
        Member {
            username: format!("{}.{}", person.first_name, person.last_name).to_lowercase(),
            password: self.app.random_hex::<8>(),
            name: format!("{} {}", person.first_name, person.last_name),
            role: held.join(", "),
            survey: match person.number {
                number if number < ANSWERED_AGAIN - FULLY => "answered twice",
                number if number < ANSWERED_AGAIN => "answered twice, the second time in full",
                number if number < ANSWERED - 1 => "answered once",
                number if number < ANSWERED => "answered once, deactivated since",
                number if number < ANSWERED + BEGAN => "begun",
                _ => "not begun",
            },
        }
    }

    async fn signed_in(&self, sign_in: &SignIn) -> anyhow::Result<Actor> {
        authenticate(self.app, &sign_in.secret, SessionKind::Api)
            .await?
            .context("a new sign-in is valid")
    }

    /// The lead answers the maturity questions and chooses strategies.
    async fn assess(
        &self,
        lead: &Actor,
        [rollout, processes, mindset, knowledge]: [u8; 4],
        managers: u8,
    ) -> anyhow::Result<()> {
        self.clock.pass(TimeDelta::hours(20));
        let answers = AssessMaturity {
            rollout: rollout.to_string(),
            processes: processes.to_string(),
            mindset: mindset.to_string(),
            knowledge: knowledge.to_string(),
            seen: None,
        };
        assess_maturity(self.app, lead, answers).await?;
        self.clock.pass(TimeDelta::minutes(30));
        // The second time the tree says otherwise; the lead keeps to the projects and says why.
        let reason = match (rollout > 1, self.language) {
            (false, _) => "",
            (true, Language::English) => {
                "The projects have just begun to learn; we let them finish before we change over."
            }
            (true, Language::German) => {
                "Die Projekte haben gerade erst begonnen zu lernen; sie sollen das abschließen, bevor wir wechseln."
            }
        };
        let choice = ChooseStrategies {
            group: EnteredGroup {
                people: "120".to_owned(),
                size: String::new(),
                managers: managers.to_string(),
            },
            chosen: [Strategy::NeedsBasedProject, Strategy::TrainTheTrainer]
                .map(|strategy| strategy.key().to_owned())
                .into(),
            reason: reason.to_owned(),
            maturity_run: None,
            seen: None,
        };
        choose_strategies(self.app, lead, choice).await?;
        Ok(())
    }

    async fn name_roles(
        &self,
        lead: &Actor,
        roles: &[DemoRole],
    ) -> anyhow::Result<Vec<OrganizationRoleId>> {
        let mut ids = Vec::new();
        for role in roles {
            self.clock.pass(TimeDelta::minutes(4));
            let entered = EnteredRole {
                name: role.name(self.language).to_owned(),
                description: role.description(self.language).to_owned(),
                cluster: role.cluster.to_string(),
                takes_part: true,
            };
            ids.push(create_role(self.app, lead, entered).await?.role.id);
        }
        Ok(ids)
    }

    fn start(player: &Player, ids: &[OrganizationRoleId]) -> StartSurvey {
        let roles = player.person.roles.iter();
        StartSurvey {
            organization_roles: roles.filter_map(|at| ids.get(*at)).copied().collect(),
            ..StartSurvey::default()
        }
    }

    /// A person answers a survey and hands it in.
    async fn answer(
        &self,
        player: &Player,
        ids: &[OrganizationRoleId],
        second_date: bool,
    ) -> anyhow::Result<()> {
        let Player { person, actor } = player;
        let survey = start_survey(self.app, actor, Self::start(player, ids)).await?;
        let questions = survey.start.questionnaire.questions();
        let answers = questions
            .iter()
            .map(|question| {
                let required = question.requirement.level;
                let level = person.level(question.competency.get(), required, second_date);
                (question.competency, ticked(level))
            })
            .collect();
        self.clock.pass(TimeDelta::minutes(11));
        let handed_in = SubmitSurvey {
            answers: Some(answers),
        };
        submit_survey(self.app, actor, survey.id, handed_in).await?;
        Ok(())
    }

    /// A person answers a full assessment, as somebody who works in the role.
    async fn answer_everything(&self, player: &Player, roles: &[DemoRole]) -> anyhow::Result<()> {
        let Player { person, actor } = player;
        let everything = StartSurvey {
            full_assessment: true,
            ..StartSurvey::default()
        };
        let survey = start_survey(self.app, actor, everything).await?;
        let clusters: Vec<_> = person.roles.iter().map(|at| roles[*at].cluster).collect();
        let framework = self.app.framework();
        let required = framework.required_levels_of(&clusters, SupplementaryRows::On);
        let answers = required
            .into_iter()
            .map(|(competency, requirement)| {
                let level = person.level(competency.get(), requirement.level, true);
                (competency, ticked(level))
            })
            .collect();
        self.clock.pass(TimeDelta::minutes(16));
        let handed_in = SubmitSurvey {
            answers: Some(answers),
        };
        submit_survey(self.app, actor, survey.id, handed_in).await?;
        Ok(())
    }

    /// A person begins a survey, answers some of it and stops.
    async fn begin(&self, player: &Player, ids: &[OrganizationRoleId]) -> anyhow::Result<()> {
        let survey = start_survey(self.app, &player.actor, Self::start(player, ids)).await?;
        let questions = survey.start.questionnaire.questions();
        let some: Vec<CompetencyId> = questions.iter().take(5).map(|q| q.competency).collect();
        for competency in some {
            let groups = ticked(Level::Understand);
            save_answer(self.app, &player.actor, survey.id, competency, groups).await?;
        }
        Ok(())
    }

    /// A person makes a plan and ticks what is done.
    async fn plan(&self, player: &Player) -> anyhow::Result<()> {
        self.clock.pass(TimeDelta::minutes(25));
        let plan = make_own_plan(self.app, &player.actor).await?.plan;
        for objective in &plan.content.objectives {
            let number = u32::from(objective.level.value());
            if player
                .person
                .mixed(objective.competency.get() * 10 + number)
                .is_multiple_of(4)
            {
                let owner = PlanOwner::Own;
                tick_objective(self.app, &player.actor, owner, objective.key(), true).await?;
            }
        }
        Ok(())
    }
}

/// The statements a person of a level ticks: its own and the one below, or none of them.
fn ticked(level: Level) -> Vec<i64> {
    let own = StatementGroup::ALL
        .into_iter()
        .find(|group| *group != StatementGroup::NoneOfThese && group.level() == level);
    match own.map(StatementGroup::number).map(i64::from) {
        None => vec![5],
        Some(1) => vec![1],
        Some(own) => vec![own - 1, own],
    }
}

fn taken(organization: &str, error: Error) -> anyhow::Error {
    match error {
        Error::Invalid(_) => anyhow::anyhow!(
            "this database has {organization} or its people already; use another one"
        ),
        error => error.into(),
    }
}
