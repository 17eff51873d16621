use std::collections::{BTreeMap, BTreeSet};

use seqpt_application::trainings::ports::{
    ChosenPrograms, ExistingTrainings, TrainerSource, Trainers, TrainingRepository,
};
use seqpt_application::{PortError, UserId};
use seqpt_core::Level;
use seqpt_core::framework::{CompetencyId, Origin};
use seqpt_core::macro_plan::ProgramChoice;

use super::{FakeTransaction, found};

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

    fn trainers(&mut self) -> Result<Trainers, PortError> {
        let tenant = self.tenant()?;
        let (source, candidates) = tenant.trainers.clone();
        Ok(Trainers {
            source,
            candidates,
            revision: 1 + tenant.trainers_named,
        })
    }

    fn replace_trainers(
        &mut self,
        source: Option<TrainerSource>,
        candidates: &BTreeSet<UserId>,
    ) -> Result<(), PortError> {
        let tenant = self.tenant_mut()?;
        for user in candidates {
            tenant.person(*user)?;
        }
        tenant.trainers = (source, candidates.clone());
        tenant.trainers_named += 1;
        Ok(())
    }

    fn chosen_programs(&mut self) -> Result<ChosenPrograms, PortError> {
        let tenant = self.tenant()?;
        Ok(ChosenPrograms {
            choices: tenant.chosen_programs.clone(),
            revision: 1 + tenant.programs_chosen,
        })
    }

    fn replace_chosen_programs(
        &mut self,
        choices: &BTreeMap<Origin, ProgramChoice>,
    ) -> Result<(), PortError> {
        let tenant = self.tenant_mut()?;
        for role in choices.keys().filter_map(|origin| origin.role()) {
            found(tenant.organization_roles.get(&role))?;
        }
        tenant.chosen_programs.clone_from(choices);
        tenant.programs_chosen += 1;
        Ok(())
    }
}
