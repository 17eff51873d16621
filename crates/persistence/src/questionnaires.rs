//! Runs of the questionnaires of the organisation.

use chrono::NaiveDateTime;
use diesel::prelude::*;
use seqpt_application::questionnaire::ports::{
    NewRun, QuestionnaireKind, QuestionnaireRepository, StoredRun,
};
use seqpt_application::{PortError, RunId, UserId};

use crate::error::Failure;
use crate::schema::questionnaire_responses;
use crate::transaction::DieselTransaction;
use crate::types::{Place, stored_time};

#[derive(Queryable, Selectable)]
#[diesel(table_name = questionnaire_responses)]
struct RunRow {
    id: i64,
    user_id: i64,
    questionnaire: String,
    responses: String,
    computed_scores: String,
    completed_at: NaiveDateTime,
}

impl TryFrom<RunRow> for StoredRun {
    type Error = Failure;

    fn try_from(row: RunRow) -> Result<Self, Failure> {
        let place = Place::new("questionnaire_responses", row.id);
        let kind = QuestionnaireKind::from_key(&row.questionnaire);
        Ok(Self {
            id: RunId::new(row.id),
            run: NewRun {
                user: UserId::new(row.user_id),
                kind: place.key("questionnaire", kind)?,
                responses: row.responses,
                computed: row.computed_scores,
                completed_at: row.completed_at.and_utc(),
            },
        })
    }
}

impl QuestionnaireRepository for DieselTransaction {
    fn insert_run(&mut self, run: &NewRun) -> Result<RunId, PortError> {
        self.tenant(|connection, organization| {
            let id = diesel::insert_into(questionnaire_responses::table)
                .values((
                    questionnaire_responses::organization_id.eq(organization),
                    questionnaire_responses::user_id.eq(run.user.get()),
                    questionnaire_responses::phase.eq(run.kind.phase()),
                    questionnaire_responses::questionnaire.eq(run.kind.key()),
                    questionnaire_responses::responses.eq(&run.responses),
                    questionnaire_responses::computed_scores.eq(&run.computed),
                    questionnaire_responses::completed_at.eq(stored_time(run.completed_at)),
                ))
                .returning(questionnaire_responses::id)
                .get_result(connection)?;
            Ok(RunId::new(id))
        })
    }

    fn runs(&mut self, kind: QuestionnaireKind) -> Result<Vec<StoredRun>, PortError> {
        self.tenant(|connection, organization| {
            let rows = questionnaire_responses::table
                .filter(questionnaire_responses::organization_id.eq(organization))
                .filter(questionnaire_responses::questionnaire.eq(kind.key()))
                .order((
                    questionnaire_responses::completed_at.desc(),
                    questionnaire_responses::id.desc(),
                ))
                .select(RunRow::as_select())
                .load(connection)?;
            rows.into_iter().map(StoredRun::try_from).collect()
        })
    }

    fn find_run(
        &mut self,
        kind: QuestionnaireKind,
        id: RunId,
    ) -> Result<Option<StoredRun>, PortError> {
        self.tenant(|connection, organization| {
            questionnaire_responses::table
                .filter(questionnaire_responses::organization_id.eq(organization))
                .filter(questionnaire_responses::questionnaire.eq(kind.key()))
                .filter(questionnaire_responses::id.eq(id.get()))
                .select(RunRow::as_select())
                .first(connection)
                .optional()?
                .map(StoredRun::try_from)
                .transpose()
        })
    }
}
