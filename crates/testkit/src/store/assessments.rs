use std::cmp::Reverse;
use std::collections::BTreeMap;

use chrono::{DateTime, Utc};
use seqpt_application::survey::ports::{
    Assessment, AssessmentRepository, AssessmentSummary, CompletedSurvey, GivenAnswer,
    NewAssessment, SurveyResult, SurveyState,
};
use seqpt_application::{AssessmentId, PortError, PortErrorKind, UniqueKey, UserId};
use seqpt_core::Level;
use seqpt_core::framework::{CompetencyId, RoleClusterId};
use seqpt_core::survey::{Questionnaire, SurveyKind};

use super::{FakeTransaction, Tenant, duplicate, found};

#[derive(Debug, Clone)]
pub(super) struct StoredAssessment {
    assessment: Assessment,
    pub(super) results: Vec<SurveyResult>,
}

impl StoredAssessment {
    pub(super) fn user(&self) -> UserId {
        self.assessment.start.user
    }
}

impl Tenant {
    fn surveys_of(&self, user: UserId) -> impl Iterator<Item = &Assessment> {
        self.assessments
            .values()
            .map(|row| &row.assessment)
            .filter(move |assessment| assessment.start.user == user)
    }

    fn open_survey_of(&self, user: UserId) -> Option<&Assessment> {
        self.surveys_of(user)
            .find(|assessment| assessment.completed_at.is_none())
    }

    /// A survey that may still change.
    fn open_survey_mut(&mut self, id: AssessmentId) -> Result<&mut StoredAssessment, PortError> {
        let open = self
            .assessments
            .get_mut(&id)
            .filter(|row| row.assessment.completed_at.is_none());
        found(open)
    }
}

impl AssessmentRepository for FakeTransaction<'_> {
    fn insert_assessment(&mut self, assessment: &NewAssessment) -> Result<AssessmentId, PortError> {
        let id = AssessmentId::new(self.next_id()?);
        let tenant = self.tenant_mut()?;
        tenant.person(assessment.user)?;
        for role in &assessment.organization_roles {
            found(tenant.organization_roles.get(role))?;
        }
        if tenant.open_survey_of(assessment.user).is_some() {
            return Err(duplicate(UniqueKey::OpenSurvey));
        }
        let row = StoredAssessment {
            assessment: Assessment {
                id,
                start: assessment.clone(),
                answers: BTreeMap::new(),
                completed_at: None,
                nearest: None,
            },
            results: Vec::new(),
        };
        tenant.assessments.insert(id, row);
        Ok(id)
    }

    fn find_assessment(
        &mut self,
        user: UserId,
        id: AssessmentId,
    ) -> Result<Option<Assessment>, PortError> {
        let mut surveys = self.tenant()?.surveys_of(user);
        Ok(surveys.find(|assessment| assessment.id == id).cloned())
    }

    fn find_open_assessment(&mut self, user: UserId) -> Result<Option<Assessment>, PortError> {
        Ok(self.tenant()?.open_survey_of(user).cloned())
    }

    fn save_answer(
        &mut self,
        id: AssessmentId,
        competency: CompetencyId,
        answer: Option<&GivenAnswer>,
    ) -> Result<(), PortError> {
        let answers = &mut self.tenant_mut()?.open_survey_mut(id)?.assessment.answers;
        match answer {
            Some(answer) => answers.insert(competency, answer.clone()),
            None => answers.remove(&competency),
        };
        Ok(())
    }

    fn settle_nearest_role(
        &mut self,
        id: AssessmentId,
        nearest: RoleClusterId,
        questionnaire: &Questionnaire,
    ) -> Result<(), PortError> {
        let open = &mut self.tenant_mut()?.open_survey_mut(id)?.assessment;
        if open.start.kind != SurveyKind::Full {
            // Only a full assessment has one.
            return Err(PortError::new(PortErrorKind::Failed));
        }
        open.nearest = Some(nearest);
        open.start.questionnaire = questionnaire.clone();
        Ok(())
    }

    fn complete_assessment(
        &mut self,
        id: AssessmentId,
        completed_at: DateTime<Utc>,
        results: &[SurveyResult],
    ) -> Result<(), PortError> {
        let row = self.tenant_mut()?.open_survey_mut(id)?;
        let full = row.assessment.start.kind == SurveyKind::Full;
        if full && row.assessment.nearest.is_none() {
            return Err(PortError::new(PortErrorKind::Failed));
        }
        row.assessment.completed_at = Some(completed_at);
        row.results = results.to_vec();
        row.results.sort_by_key(|result| result.competency);
        Ok(())
    }

    fn survey_results(&mut self, id: AssessmentId) -> Result<Vec<SurveyResult>, PortError> {
        let row = self.tenant()?.assessments.get(&id);
        Ok(row.map_or_else(Vec::new, |row| row.results.clone()))
    }

    fn delete_open_assessment(&mut self, id: AssessmentId) -> Result<(), PortError> {
        let tenant = self.tenant_mut()?;
        tenant.open_survey_mut(id)?;
        tenant.assessments.remove(&id);
        Ok(())
    }

    fn assessments_of(&mut self, user: UserId) -> Result<Vec<AssessmentSummary>, PortError> {
        let mut summaries: Vec<_> = self.tenant()?.surveys_of(user).map(summary).collect();
        summaries.sort_by_key(|survey| {
            let completed = survey.completed_at.is_some();
            (completed, Reverse((survey.completed_at, survey.id)))
        });
        Ok(summaries)
    }

    fn latest_completed(&mut self) -> Result<Vec<CompletedSurvey>, PortError> {
        let mut newest: BTreeMap<UserId, CompletedSurvey> = BTreeMap::new();
        for survey in self.tenant()?.assessments.values().filter_map(completed) {
            let known = newest.entry(survey.user).or_insert_with(|| survey.clone());
            if (known.completed_at, known.id) < (survey.completed_at, survey.id) {
                *known = survey;
            }
        }
        Ok(newest.into_values().collect())
    }

    fn completed_by_id(&mut self, ids: &[AssessmentId]) -> Result<Vec<CompletedSurvey>, PortError> {
        let surveys = self.tenant()?.assessments.values();
        Ok(surveys
            .filter(|row| ids.contains(&row.assessment.id))
            .filter_map(completed)
            .collect())
    }

    fn survey_states(&mut self) -> Result<BTreeMap<UserId, SurveyState>, PortError> {
        let mut states: BTreeMap<UserId, SurveyState> = BTreeMap::new();
        for row in self.tenant()?.assessments.values() {
            let state = states.entry(row.assessment.start.user).or_default();
            match row.assessment.completed_at {
                Some(at) => state.completed_at = state.completed_at.max(Some(at)),
                None => state.open_since = Some(row.assessment.start.started_at),
            }
        }
        Ok(states)
    }
}

fn completed(row: &StoredAssessment) -> Option<CompletedSurvey> {
    let by_competency = |value: fn(&SurveyResult) -> Level| {
        let results = row.results.iter();
        results
            .map(|result| (result.competency, value(result)))
            .collect()
    };
    Some(CompletedSurvey {
        id: row.assessment.id,
        user: row.assessment.start.user,
        completed_at: row.assessment.completed_at?,
        origins: row.assessment.start.origins(),
        nearest: row.assessment.nearest,
        required: by_competency(|result| result.target),
        scores: by_competency(|result| result.score),
    })
}

fn summary(assessment: &Assessment) -> AssessmentSummary {
    AssessmentSummary {
        id: assessment.id,
        kind: assessment.start.kind,
        origins: assessment.start.origins(),
        started_at: assessment.start.started_at,
        completed_at: assessment.completed_at,
        asked: assessment.start.questionnaire.questions().len(),
        answered: assessment.answers.len(),
    }
}
