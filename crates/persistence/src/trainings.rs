//! What an organisation says about its trainings.

use std::collections::{BTreeMap, BTreeSet};

use diesel::prelude::*;
use seqpt_application::trainings::ports::{
    ExistingTrainings, TrainerSource, Trainers, TrainingRepository,
};
use seqpt_application::{PortError, UserId};
use seqpt_core::Level;
use seqpt_core::framework::CompetencyId;

use crate::batch::{Value, insert_rows};
use crate::schema::{existing_training, organization, trainer_candidate};
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
}
