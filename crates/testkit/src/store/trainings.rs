use std::collections::{BTreeMap, BTreeSet};

use seqpt_application::PortError;
use seqpt_application::trainings::ports::{ExistingTrainings, TrainingRepository};
use seqpt_core::Level;
use seqpt_core::framework::CompetencyId;

use super::FakeTransaction;

impl TrainingRepository for FakeTransaction<'_> {
    fn existing_trainings(&mut self) -> Result<ExistingTrainings, PortError> {
        let tenant = self.tenant()?;
        Ok(ExistingTrainings {
            levels: tenant.existing_trainings.clone(),
            revision: 1 + tenant.trainings_stated,
        })
    }

    fn replace_existing_trainings(
        &mut self,
        levels: &BTreeMap<CompetencyId, BTreeSet<Level>>,
    ) -> Result<(), PortError> {
        let tenant = self.tenant_mut()?;
        tenant.existing_trainings.clone_from(levels);
        tenant.trainings_stated += 1;
        Ok(())
    }
}
