use seqpt_core::framework::{Framework, Involvement, InvolvementProfile, ProcessId};
use seqpt_core::survey::{DescribedTasks, TaskTexts};

use super::roles::{Way, processes, suggested};
use crate::accounts::values::paragraphs;
use crate::organization::roles::checked_involvement;
use crate::{Actor, App, AssessmentId, Error, FieldCode, FieldErrors, Scope};

const TASKS_MAX: usize = 2000;

/// Tasks as a person enters them.
#[derive(Clone, Default)]
pub struct DescribeTasks {
    /// `responsible`, `supporting` and `designing`: any two may be empty.
    pub texts: TaskTexts,
    /// `involvement`: the processes the tasks fall into; a process that is not named counts as not
    /// involved.
    pub involvement: Vec<(ProcessId, i64)>,
}

impl DescribeTasks {
    pub(super) fn check(&self, framework: &Framework) -> Result<DescribedTasks, Error> {
        let mut errors = FieldErrors::default();
        let texts = &self.texts;
        let [responsible, supporting, designing] = [
            ("responsible", &texts.responsible),
            ("supporting", &texts.supporting),
            ("designing", &texts.designing),
        ]
        .map(|(field, entered)| errors.collect(field, paragraphs(entered, TASKS_MAX)));
        if errors.is_empty() && texts.is_empty() {
            errors.extend(&FieldErrors::one("responsible", FieldCode::TasksRequired));
        }
        let involvement = errors.collect("involvement", self.checked_involvement(framework));
        match (responsible, supporting, designing, involvement) {
            (Some(responsible), Some(supporting), Some(designing), Some(involvement))
                if errors.is_empty() =>
            {
                Ok(DescribedTasks {
                    texts: TaskTexts {
                        responsible,
                        supporting,
                        designing,
                    },
                    involvement,
                })
            }
            _ => Err(errors.into()),
        }
    }

    /// The processes with an involvement; those without need not be kept.
    fn checked_involvement(&self, framework: &Framework) -> Result<InvolvementProfile, FieldCode> {
        let stated: InvolvementProfile = checked_involvement(framework, &self.involvement)?
            .iter()
            .filter(|(_, involvement)| *involvement > Involvement::None)
            .collect();
        if stated.is_empty() {
            return Err(FieldCode::InvolvementRequired);
        }
        Ok(stated)
    }
}

/// What a person needs to describe tasks.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TasksView {
    /// The processes that tasks may fall into.
    pub processes: Vec<ProcessId>,
    /// What the person described in the latest completed survey, if that one was for tasks.
    pub described: Option<DescribedTasks>,
    /// The survey that is open: it is continued or discarded before tasks are described anew.
    pub open: Option<AssessmentId>,
    /// The way that suits an organisation of this maturity.
    pub suggested: Way,
}

/// What tasks may be described with, and what the person described before.
pub async fn tasks(app: &App, actor: &Actor) -> Result<TasksView, Error> {
    let (app_for_work, actor) = (app.clone(), *actor);
    app.read(Scope::Organization(actor.organization), move |tx| {
        let organization = tx
            .find_organization(actor.organization)?
            .ok_or(Error::NotFound)?;
        let latest = tx
            .assessments_of(actor.user)?
            .into_iter()
            .find(|survey| survey.completed_at.is_some());
        let described = match latest {
            Some(latest) => tx.find_assessment(actor.user, latest.id)?,
            None => None,
        };
        Ok(TasksView {
            processes: processes(&app_for_work, organization.supplementary),
            described: described.and_then(|survey| survey.start.tasks),
            open: tx.find_open_assessment(actor.user)?.map(|open| open.id),
            suggested: suggested(tx)?,
        })
    })
    .await
}
