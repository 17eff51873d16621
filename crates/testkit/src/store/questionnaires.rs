use std::cmp::Reverse;

use seqpt_application::questionnaire::ports::{
    NewRun, QuestionnaireKind, QuestionnaireRepository, StoredRun,
};
use seqpt_application::{PortError, RunId};

use super::{FakeTransaction, storable};

impl QuestionnaireRepository for FakeTransaction<'_> {
    fn insert_run(&mut self, run: &NewRun) -> Result<RunId, PortError> {
        storable(&run.responses)?;
        storable(&run.computed)?;
        let id = RunId::new(self.next_id()?);
        let tenant = self.tenant_mut()?;
        tenant.person(run.user)?;
        let run = run.clone();
        tenant.runs.insert(id, StoredRun { id, run });
        Ok(id)
    }

    fn runs(&mut self, kind: QuestionnaireKind) -> Result<Vec<StoredRun>, PortError> {
        let runs = self.tenant()?.runs.values();
        let mut runs: Vec<_> = runs.filter(|row| row.run.kind == kind).cloned().collect();
        runs.sort_by_key(|row| Reverse((row.run.completed_at, row.id)));
        Ok(runs)
    }

    fn find_run(
        &mut self,
        kind: QuestionnaireKind,
        id: RunId,
    ) -> Result<Option<StoredRun>, PortError> {
        let run = self.tenant()?.runs.get(&id);
        Ok(run.filter(|row| row.run.kind == kind).cloned())
    }
}
