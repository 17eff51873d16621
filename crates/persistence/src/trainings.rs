//! What an organisation says about its trainings.

use std::collections::{BTreeMap, BTreeSet};

use diesel::prelude::*;
use seqpt_application::trainings::ports::{
    ChosenPrograms, ExistingTrainings, TrainerSource, Trainers, TrainingRepository,
};
use seqpt_application::{PortError, UserId};
use seqpt_core::Level;
use seqpt_core::framework::{CompetencyId, OrganizationRoleId, Origin};
use seqpt_core::macro_plan::ProgramChoice;

use crate::batch::{Value, insert_rows};
use crate::error::Failure;
use crate::schema::{chosen_program, existing_training, organization, trainer_candidate};
use crate::transaction::{DieselTransaction, one_row};
use crate::types::{Place, level_number};

impl TrainingRepository for DieselTransaction {
    fn existing_trainings(&mut self) -> Result<ExistingTrainings, PortError> {
        self.tenant(|connection, id| {
            let rows: Vec<(i64, i32)> = existing_training::table
                .filter(existing_training::organization_id.eq(id))
                .select((existing_training::competency_id, existing_training::level))
                .load(connection)?;
            let mut levels: BTreeMap<_, BTreeSet<_>> = BTreeMap::new();
            for (competency, level) in rows {
                let place = Place::new("existing_training", competency);
                let known = levels.entry(place.competency(competency)?).or_default();
                known.insert(place.level("level", level)?);
            }
            let revision = organization::table
                .find(id)
                .select(organization::existing_trainings_revision)
                .first(connection)?;
            Ok(ExistingTrainings { levels, revision })
        })
    }

    fn replace_existing_trainings(
        &mut self,
        levels: &BTreeMap<CompetencyId, BTreeSet<Level>>,
    ) -> Result<(), PortError> {
        self.tenant(|connection, id| {
            let changed = diesel::update(organization::table.find(id))
                .set(
                    organization::existing_trainings_revision
                        .eq(organization::existing_trainings_revision + 1),
                )
                .execute(connection)?;
            one_row(changed)?;
            diesel::delete(
                existing_training::table.filter(existing_training::organization_id.eq(id)),
            )
            .execute(connection)?;
            let each = levels
                .iter()
                .flat_map(|(competency, levels)| levels.iter().map(move |it| (competency, it)));
            let rows: Vec<_> = each
                .map(|(competency, level)| {
                    [
                        Value::Id(id),
                        Value::Id(i64::from(competency.get())),
                        Value::Number(level_number(*level)),
                    ]
                })
                .collect();
            let columns = ["organization_id", "competency_id", "level"];
            Ok(insert_rows(
                connection,
                "existing_training",
                columns,
                &rows,
            )?)
        })
    }

    fn trainers(&mut self) -> Result<Trainers, PortError> {
        self.tenant(|connection, id| {
            let (source, revision): (Option<String>, i64) = organization::table
                .find(id)
                .select((
                    organization::trainer_source,
                    organization::trainers_revision,
                ))
                .first(connection)?;
            let place = Place::new("organization", id);
            let source = source
                .map(|key| place.key("trainer_source", TrainerSource::from_key(&key)))
                .transpose()?;
            let candidates: Vec<i64> = trainer_candidate::table
                .filter(trainer_candidate::organization_id.eq(id))
                .select(trainer_candidate::user_id)
                .load(connection)?;
            Ok(Trainers {
                source,
                candidates: candidates.into_iter().map(UserId::new).collect(),
                revision,
            })
        })
    }

    fn replace_trainers(
        &mut self,
        source: Option<TrainerSource>,
        candidates: &BTreeSet<UserId>,
    ) -> Result<(), PortError> {
        self.tenant(|connection, id| {
            let changed = diesel::update(organization::table.find(id))
                .set((
                    organization::trainer_source.eq(source.map(TrainerSource::key)),
                    organization::trainers_revision.eq(organization::trainers_revision + 1),
                ))
                .execute(connection)?;
            one_row(changed)?;
            diesel::delete(
                trainer_candidate::table.filter(trainer_candidate::organization_id.eq(id)),
            )
            .execute(connection)?;
            let rows: Vec<_> = candidates
                .iter()
                .map(|user| [Value::Id(id), Value::Id(user.get())])
                .collect();
            let columns = ["organization_id", "user_id"];
            Ok(insert_rows(
                connection,
                "trainer_candidate",
                columns,
                &rows,
            )?)
        })
    }

    fn chosen_programs(&mut self) -> Result<ChosenPrograms, PortError> {
        self.tenant(|connection, id| {
            let rows: Vec<ChosenProgramRow> = chosen_program::table
                .filter(chosen_program::organization_id.eq(id))
                .select((
                    chosen_program::id,
                    chosen_program::kind,
                    chosen_program::role_cluster_id,
                    chosen_program::organization_role_id,
                    chosen_program::program,
                ))
                .load(connection)?;
            let choices = rows.into_iter().map(choice).collect::<Result<_, _>>()?;
            let revision = organization::table
                .find(id)
                .select(organization::programs_revision)
                .first(connection)?;
            Ok(ChosenPrograms { choices, revision })
        })
    }

    fn replace_chosen_programs(
        &mut self,
        choices: &BTreeMap<Origin, ProgramChoice>,
    ) -> Result<(), PortError> {
        self.tenant(|connection, id| {
            let changed = diesel::update(organization::table.find(id))
                .set(organization::programs_revision.eq(organization::programs_revision + 1))
                .execute(connection)?;
            one_row(changed)?;
            diesel::delete(chosen_program::table.filter(chosen_program::organization_id.eq(id)))
                .execute(connection)?;
            let rows: Vec<_> = choices
                .iter()
                .map(|(origin, choice)| {
                    let cluster = origin.cluster().map(|cluster| i64::from(cluster.get()));
                    [
                        Value::Id(id),
                        Value::Text(origin.kind().to_owned()),
                        Value::MaybeId(cluster),
                        Value::MaybeId(origin.role().map(OrganizationRoleId::get)),
                        Value::Text(choice.key().to_owned()),
                    ]
                })
                .collect();
            let columns = [
                "organization_id",
                "kind",
                "role_cluster_id",
                "organization_role_id",
                "program",
            ];
            Ok(insert_rows(connection, "chosen_program", columns, &rows)?)
        })
    }
}

/// Its id, the kind of the group, the role cluster, the organisation's role, the program.
type ChosenProgramRow = (i64, String, Option<i64>, Option<i64>, String);

fn choice(
    (id, kind, cluster, role, program): ChosenProgramRow,
) -> Result<(Origin, ProgramChoice), Failure> {
    let place = Place::new("chosen_program", id);
    let origin = match (cluster, role) {
        (Some(cluster), _) => Origin::Cluster(place.role_cluster(cluster)?),
        (None, Some(role)) => Origin::Role(OrganizationRoleId::new(role)),
        (None, None) => {
            let mut others = [Origin::Tasks, Origin::FullAssessment].into_iter();
            place.key("kind", others.find(|origin| origin.kind() == kind))?
        }
    };
    let program = place.key("program", ProgramChoice::from_key(&program))?;
    Ok((origin, program))
}
