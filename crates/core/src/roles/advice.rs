//! What is unusual about who does what: in each process, exactly one role is responsible and at
//! most one designs it. The published matrix itself deviates in eleven of the 30 processes, so this
//! is advice and never a condition.

use serde::Serialize;

use crate::framework::{Framework, Involvement, InvolvementProfile, ProcessId};

/// A process whose roles are worth a second look.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ProcessAdvice<R> {
    /// The process.
    pub process: ProcessId,
    /// The roles that are responsible for it; advised is exactly one.
    pub responsible: Vec<R>,
    /// The roles that design it; advised is at most one.
    pub designing: Vec<R>,
}

impl<R> ProcessAdvice<R> {
    /// Whether it is unusual who is responsible.
    pub fn on_responsible(&self) -> bool {
        self.responsible.len() != 1
    }

    /// Whether it is unusual who designs.
    pub fn on_designing(&self) -> bool {
        self.designing.len() > 1
    }
}

/// The processes, without the supplementary rows, in which the roles of an organisation deviate from
/// one responsible and at most one designing role. Without roles there is nothing to advise on.
pub fn advice<R: Copy>(
    framework: &Framework,
    roles: &[(R, &InvolvementProfile)],
) -> Vec<ProcessAdvice<R>> {
    if roles.is_empty() {
        return Vec::new();
    }
    let processes = framework.processes().iter();
    processes
        .filter(|process| !process.is_supplementary())
        .map(|process| {
            let with = |involvement: Involvement| {
                let roles = roles.iter();
                roles
                    .filter(|(_, profile)| profile.get(process.id) == involvement)
                    .map(|(role, _)| *role)
                    .collect()
            };
            ProcessAdvice {
                process: process.id,
                responsible: with(Involvement::Responsible),
                designing: with(Involvement::Designs),
            }
        })
        .filter(|advice| advice.on_responsible() || advice.on_designing())
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_published_matrix_has_other_than_one_responsible_role_in_eleven_processes() {
        let framework = Framework::standard().unwrap();
        let clusters: Vec<_> = framework
            .role_clusters()
            .iter()
            .map(|cluster| (cluster.id, framework.reference_profile(cluster.id).unwrap()))
            .collect();
        let advice = advice(&framework, &clusters);
        let on_responsible: Vec<_> = advice
            .iter()
            .filter(|advice| advice.on_responsible())
            .map(|advice| advice.process.get())
            .collect();
        assert_eq!(on_responsible, [3, 11, 12, 13, 16, 17, 19, 21, 23, 26, 29]);
    }

    #[test]
    fn two_designing_roles_are_named_and_one_of_each_is_as_advised() {
        let framework = Framework::standard().unwrap();
        let all = |involvement| -> InvolvementProfile {
            let processes = framework.processes().iter();
            processes.map(|process| (process.id, involvement)).collect()
        };
        let (leads, does) = (all(Involvement::Designs), all(Involvement::Responsible));
        assert_eq!(advice(&framework, &[('a', &leads), ('b', &does)]), []);
        let twice = advice(&framework, &[('a', &leads), ('b', &does), ('c', &leads)]);
        assert_eq!(twice.len(), 30);
        assert_eq!(twice[0].designing, ['a', 'c']);
        assert!(!twice[0].on_responsible() && twice[0].on_designing());
        assert_eq!(advice::<char>(&framework, &[]), []);
    }
}
