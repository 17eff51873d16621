//! Which role cluster fits a person best, by the levels the person has and, where known, by the
//! processes the person takes part in.
//!
//! Ranked by cosine similarity (Roby 2025 compares Euclidean, Manhattan and cosine distance): the
//! shape of a profile counts and not its size, so that a cluster with many processes does not win by
//! having many. The three distances on the competency profile are the reasons.

use std::collections::BTreeMap;

use serde::Serialize;

use crate::Level;
use crate::framework::{
    CompetencyId, Framework, Involvement, InvolvementProfile, Origin, ProcessId, RoleClusterId,
    SupplementaryRows, required_levels,
};

/// Similarities closer than this are the same: binary fractions differ where figures do not.
const SAME: f64 = 1e-9;

/// The highest confidence that distances alone can give.
const MOST_CONFIDENCE: f64 = 0.95;

/// What an alternative is worth against the best cluster.
const ALTERNATIVE: f64 = 0.75;

/// How many alternatives are offered.
const ALTERNATIVES: usize = 2;

/// A person as far as it is known.
#[derive(Debug, Clone, Copy)]
pub struct Profile<'a> {
    /// The person's levels; a competency without one counts as [`Level::None`].
    pub levels: &'a BTreeMap<CompetencyId, Level>,
    /// How the person takes part in processes, if known. Without any part in the 30 processes it is
    /// not known: supplementary rows are in no cluster's published profile.
    pub involvement: Option<&'a InvolvementProfile>,
}

/// How far a profile is from a role cluster's required levels.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub struct Distances {
    /// `sqrt(Σ (u − R)²)` over the competencies, in published figures; 0 and more.
    pub euclidean: f64,
    /// `Σ |u − R|`; 0 and more.
    pub manhattan: u32,
    /// `1 − u·R / (|u||R|)`, 0 to 1; 1 if either is zero everywhere.
    pub cosine: f64,
}

/// A role cluster with how well it fits.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Candidate {
    /// The cluster.
    pub role: RoleClusterId,
    /// Cosine similarity of the competency profiles, 0 to 1; where the involvement is known, its
    /// mean with that of the process profiles.
    pub similarity: f64,
    /// The three distances on the competency profile.
    pub distances: Distances,
}

/// Role clusters that fit a person, best first.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Suggestion {
    /// All clusters but [`meets_all`](Self::meets_all), best first.
    pub ranked: Vec<Candidate>,
    /// In how many of the three metrics the best cluster is among the nearest, 0 to 3.
    pub agreement: u8,
    /// How sure the best cluster is, 0.60 to 0.95; `None` without any cluster.
    pub confidence: Option<f64>,
    /// Clusters that require mastery of everything. They say nothing about a profile and are left
    /// out of the ranking.
    pub meets_all: Vec<RoleClusterId>,
}

/// Ranks the framework's role clusters for a person, by their published profiles over the 30
/// processes: with the supplementary rows two clusters would become parallel and could not be told
/// apart.
pub fn suggest_roles(framework: &Framework, person: Profile<'_>) -> Suggestion {
    let takes_part = |own: &&InvolvementProfile| {
        published_processes(framework).any(|process| own.get(process) != Involvement::None)
    };
    let involvement = person.involvement.filter(takes_part);
    let mut ranked = Vec::new();
    let mut meets_all = Vec::new();
    for role in framework.role_clusters() {
        let required = framework.required_levels_of(&[role.id], SupplementaryRows::Off);
        if required.values().all(|known| known.level == Level::Master) {
            meets_all.push(role.id);
            continue;
        }
        let pairs: Vec<_> = required
            .iter()
            .map(|(competency, known)| {
                let own = person.levels.get(competency).copied().unwrap_or_default();
                (own.value(), known.level.value())
            })
            .collect();
        let distances = distances(&pairs);
        let similarity = match (involvement, framework.reference_profile(role.id)) {
            (Some(own), Some(published)) => {
                let pairs: Vec<_> = published_processes(framework)
                    .map(|process| (own.get(process).value(), published.get(process).value()))
                    .collect();
                f64::midpoint(1.0 - distances.cosine, cosine_similarity(&pairs))
            }
            _ => 1.0 - distances.cosine,
        };
        ranked.push(Candidate {
            role: role.id,
            similarity,
            distances,
        });
    }
    ranked.sort_by(|a, b| {
        step(b.similarity)
            .cmp(&step(a.similarity))
            .then(a.distances.manhattan.cmp(&b.distances.manhattan))
            .then(a.role.cmp(&b.role))
    });
    let agreement = agreement(&ranked);
    Suggestion {
        confidence: confidence(&ranked, agreement),
        agreement,
        ranked,
        meets_all,
    }
}

/// The processes that the published profiles of the clusters are about.
fn published_processes(framework: &Framework) -> impl Iterator<Item = ProcessId> {
    let processes = framework.processes().iter();
    processes
        .filter(|process| !process.is_supplementary())
        .map(|process| process.id)
}

/// Ranks the framework's role clusters by how much their work is like described tasks: by the levels
/// that the tasks call for and by the processes they fall into.
pub fn roles_like_tasks(framework: &Framework, involvement: &InvolvementProfile) -> Suggestion {
    let called_for = required_levels(
        framework,
        [(Origin::Tasks, involvement)],
        SupplementaryRows::Off,
    );
    let levels = called_for
        .into_iter()
        .map(|(competency, requirement)| (competency, requirement.level))
        .collect();
    suggest_roles(
        framework,
        Profile {
            levels: &levels,
            involvement: Some(involvement),
        },
    )
}

impl Suggestion {
    /// The nearest cluster.
    pub fn nearest(&self) -> Option<&Candidate> {
        self.ranked.first()
    }

    /// Whether anything speaks for the nearest cluster: who has no level and no process is like
    /// none.
    pub fn says_something(&self) -> bool {
        self.nearest().is_some_and(|best| best.similarity > SAME)
    }

    /// The clusters after the best, with their confidence.
    pub fn alternatives(&self) -> impl Iterator<Item = (&Candidate, f64)> {
        let confidence = self.confidence.unwrap_or_default() * ALTERNATIVE;
        let after_the_best = self.ranked.iter().skip(1).take(ALTERNATIVES);
        after_the_best.map(move |candidate| (candidate, confidence))
    }
}

/// The similarity in whole steps, so that equal ones compare as equal.
#[expect(
    clippy::cast_possible_truncation,
    reason = "similarities lie in 0 to 1"
)]
fn step(similarity: f64) -> i64 {
    (similarity / SAME).round() as i64
}

fn distances(pairs: &[(u8, u8)]) -> Distances {
    let apart = |(own, required): &(u8, u8)| u32::from(own.abs_diff(*required));
    let squares: u32 = pairs.iter().map(|pair| apart(pair).pow(2)).sum();
    Distances {
        euclidean: f64::from(squares).sqrt(),
        manhattan: pairs.iter().map(apart).sum(),
        cosine: 1.0 - cosine_similarity(pairs),
    }
}

/// `u·R / (|u||R|)`; 0 if either is zero everywhere.
fn cosine_similarity(pairs: &[(u8, u8)]) -> f64 {
    let sum = |term: fn(&(u8, u8)) -> u32| f64::from(pairs.iter().map(term).sum::<u32>());
    let product = sum(|(a, b)| u32::from(*a) * u32::from(*b));
    let lengths = sum(|(a, _)| u32::from(*a).pow(2)) * sum(|(_, b)| u32::from(*b).pow(2));
    if lengths == 0.0 {
        0.0
    } else {
        // Parallel profiles may come out a hair above 1.
        (product / lengths.sqrt()).min(1.0)
    }
}

fn agreement(ranked: &[Candidate]) -> u8 {
    let Some(best) = ranked.first() else {
        return 0;
    };
    let nearest = |distance: fn(&Distances) -> f64| {
        let least = ranked
            .iter()
            .map(|candidate| distance(&candidate.distances))
            .fold(f64::INFINITY, f64::min);
        u8::from(distance(&best.distances) <= least + SAME)
    };
    nearest(|known| known.euclidean)
        + nearest(|known| f64::from(known.manhattan))
        + nearest(|known| known.cosine)
}

fn confidence(ranked: &[Candidate], agreement: u8) -> Option<f64> {
    let distance = |candidate: &Candidate| 1.0 - candidate.similarity;
    match ranked {
        [] => None,
        [_] => Some(if agreement == 3 { 0.80 } else { 0.70 }),
        [best, second, ..] => {
            let (first, second) = (distance(best), distance(second));
            // Two perfect fits cannot be told apart.
            let separation = if second <= SAME {
                0.0
            } else {
                (second - first) / second
            };
            let bonus = match agreement {
                3 => 0.15,
                2 => 0.10,
                _ => 0.05,
            };
            Some((0.55 + bonus + 0.30 * separation).min(MOST_CONFIDENCE))
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn framework() -> Framework {
        Framework::standard().unwrap()
    }

    fn levels_of(role: u32) -> BTreeMap<CompetencyId, Level> {
        framework()
            .required_levels_of(&[RoleClusterId::new(role)], SupplementaryRows::Off)
            .into_iter()
            .map(|(competency, known)| (competency, known.level))
            .collect()
    }

    fn by_levels(levels: &BTreeMap<CompetencyId, Level>) -> Suggestion {
        let person = Profile {
            levels,
            involvement: None,
        };
        suggest_roles(&framework(), person)
    }

    #[test]
    fn who_designs_requirements_owns_architecture_and_supports_verification_is_a_system_engineer() {
        let framework = framework();
        let involvement: InvolvementProfile = [
            (ProcessId::new(19), Involvement::Responsible),
            (ProcessId::new(20), Involvement::Designs),
            (ProcessId::new(25), Involvement::Supports),
        ]
        .into_iter()
        .collect();
        let suggestion = roles_like_tasks(&framework, &involvement);
        assert!(suggestion.says_something());
        assert_eq!(suggestion.ranked[0].role, RoleClusterId::new(4));
        let distances = suggestion.ranked[0].distances;
        assert!((distances.euclidean - 7.55).abs() < 0.005, "{distances:?}");
        assert!((distances.cosine - 0.014).abs() < 0.0005, "{distances:?}");
        // By Euclidean distance the cluster that masters everything would have been nearer.
        assert_eq!(suggestion.meets_all, [RoleClusterId::new(11)]);
    }

    #[test]
    fn every_cluster_with_a_profile_of_its_own_is_found_by_its_own_levels() {
        for role in (1..=14).filter(|role| *role != 11) {
            let suggestion = by_levels(&levels_of(role));
            let best = &suggestion.ranked[0];
            assert!(best.similarity > 1.0 - SAME, "{role}: {best:?}");
            assert_eq!(best.distances.manhattan, 0, "{role}");
            assert_eq!(suggestion.agreement, 3, "{role}");
        }
    }

    #[test]
    fn two_perfect_fits_do_not_make_sure() {
        let candidate = |role, similarity| Candidate {
            role: RoleClusterId::new(role),
            similarity,
            distances: Distances {
                euclidean: 0.0,
                manhattan: 0,
                cosine: 0.0,
            },
        };
        let twins = [candidate(1, 1.0), candidate(2, 1.0)];
        assert!((confidence(&twins, 3).unwrap() - 0.70).abs() < SAME);
        assert_eq!(confidence(&twins[..1], 3), Some(0.80));
        assert_eq!(confidence(&twins[..1], 2), Some(0.70));
        assert_eq!(confidence(&[], 0), None);
    }

    #[test]
    fn distances_of_four_and_five_with_full_agreement_make_0_76() {
        let candidate = |role, distance: f64| Candidate {
            role: RoleClusterId::new(role),
            similarity: 1.0 - distance,
            distances: Distances {
                euclidean: distance,
                manhattan: 0,
                cosine: distance,
            },
        };
        let two = vec![candidate(1, 0.4), candidate(2, 0.5)];
        let sure = confidence(&two, 3).unwrap();
        assert!((sure - 0.76).abs() < SAME);
        let suggestion = Suggestion {
            ranked: two,
            agreement: 3,
            confidence: Some(sure),
            meets_all: Vec::new(),
        };
        let (_, alternative) = suggestion.alternatives().next().unwrap();
        assert!((alternative - 0.57).abs() < SAME);
    }

    #[test]
    fn who_takes_part_in_no_published_process_is_compared_by_levels_alone() {
        let levels = levels_of(4);
        let by_levels = by_levels(&levels);
        let supplementary = [(31, 2), (32, 1), (33, 3)];
        for rows in [&supplementary[..0], &supplementary, &[(1, 0)]] {
            let involvement = rows
                .iter()
                .map(|(id, value)| (ProcessId::new(*id), Involvement::ALL[*value]))
                .collect();
            let suggestion = suggest_roles(
                &framework(),
                Profile {
                    levels: &levels,
                    involvement: Some(&involvement),
                },
            );
            assert_eq!(suggestion, by_levels, "{rows:?}");
        }
    }

    #[test]
    fn nobody_without_any_level_is_sure_of_a_role() {
        let suggestion = by_levels(&BTreeMap::new());
        assert!(
            suggestion
                .ranked
                .iter()
                .all(|known| known.similarity == 0.0)
        );
        assert!(suggestion.confidence.unwrap() < 0.71);
        assert!(!suggestion.says_something());
    }

    proptest! {
        #[test]
        fn any_profile_ranks_each_cluster_once_with_figures_in_range(
            values in prop::collection::vec(0_usize..5, 16),
            processes in prop::collection::btree_map(1_u32..=33, 0_usize..4, 0..12),
        ) {
            let framework = framework();
            let levels = framework
                .competencies()
                .iter()
                .zip(values)
                .map(|(competency, level)| (competency.id, Level::ALL[level]))
                .collect();
            let involvement = processes
                .into_iter()
                .map(|(process, value)| (ProcessId::new(process), Involvement::ALL[value]))
                .collect();
            let suggestion = suggest_roles(&framework, Profile {
                levels: &levels,
                involvement: Some(&involvement),
            });
            prop_assert_eq!(suggestion.ranked.len(), 13);
            prop_assert!(suggestion.agreement <= 3);
            let sure = suggestion.confidence.unwrap();
            prop_assert!((0.60..=MOST_CONFIDENCE).contains(&sure));
            for pair in suggestion.ranked.windows(2) {
                prop_assert!(pair[0].similarity + SAME >= pair[1].similarity);
            }
            for candidate in &suggestion.ranked {
                prop_assert!((0.0..=1.0).contains(&candidate.similarity));
                prop_assert!((0.0..=1.0).contains(&candidate.distances.cosine));
            }
        }
    }
}
