//! Brute force over what can be computed from head counts: no rule of the code is used here.

use std::collections::{BTreeMap, BTreeSet};

/// Above any determinant of the small matrices here, so ranks are those over the rationals.
const PRIME: u64 = 1_000_003;

/// Whether a mix of the figures of these groups and of everybody speaks of fewer than `n` people,
/// but not of nobody: for some `n − 1` people, leaving their columns out lowers the rank.
pub(crate) fn tells_of_fewer_than(
    n: usize,
    groups: &[&BTreeSet<usize>],
    everybody: &BTreeSet<usize>,
) -> bool {
    // A person is a column of the matrix. Equal columns add nothing to a rank, so there are few
    // different ranks to compute.
    let columns: Vec<u32> = everybody
        .iter()
        .map(|person| {
            let bits = groups.iter().zip(1..);
            bits.fold(1, |bits, (group, row)| {
                bits | u32::from(group.contains(person)) << row
            })
        })
        .collect();
    let mut ranks: BTreeMap<Vec<u32>, usize> = BTreeMap::new();
    let mut rank_without = |left_out: u32| {
        let positions = 0..columns.len();
        let kept = positions.filter(|position| left_out & (1 << position) == 0);
        let mut kept: Vec<u32> = kept.map(|position| columns[position]).collect();
        kept.sort_unstable();
        kept.dedup();
        let cells = |column: &u32| {
            (0..=groups.len())
                .map(|row| u64::from(column >> row & 1))
                .collect()
        };
        if let Some(rank) = ranks.get(&kept) {
            return *rank;
        }
        let rank = rank(kept.iter().map(cells).collect());
        ranks.insert(kept, rank);
        rank
    };
    let full = rank_without(0);
    let size = u32::try_from(n.min(columns.len() + 1) - 1).unwrap();
    (0..1_u32 << columns.len())
        .filter(|left_out| left_out.count_ones() == size)
        .any(|left_out| rank_without(left_out) < full)
}

/// Whether the figure of some people is a mix of those of these groups and of everybody.
pub(crate) fn follows(
    groups: &[&BTreeSet<usize>],
    everybody: &BTreeSet<usize>,
    sought: &BTreeSet<usize>,
) -> bool {
    let rank_with = |sets: &[&BTreeSet<usize>]| {
        let row = |set: &&BTreeSet<usize>| {
            let cells = everybody.iter();
            cells
                .map(|person| u64::from(set.contains(person)))
                .collect()
        };
        rank(sets.iter().map(row).collect())
    };
    let mut sets = vec![everybody];
    sets.extend(groups);
    let known = rank_with(&sets);
    sets.push(sought);
    rank_with(&sets) == known
}

pub(crate) fn rank(mut rows: Vec<Vec<u64>>) -> usize {
    let columns = rows.first().map_or(0, Vec::len);
    let mut rank = 0;
    for column in 0..columns {
        let Some(pivot) = (rank..rows.len()).find(|row| rows[*row][column] != 0) else {
            continue;
        };
        rows.swap(rank, pivot);
        let (done, rest) = rows.split_at_mut(rank + 1);
        let pivot = &done[rank];
        for row in rest {
            let factor = row[column];
            for (cell, above) in row.iter_mut().zip(pivot) {
                *cell = (*cell * pivot[column] + (PRIME - factor) * above) % PRIME;
            }
        }
        rank += 1;
    }
    rank
}

#[test]
fn the_check_finds_what_subtraction_tells() {
    let everybody: BTreeSet<usize> = (0..8).collect();
    let (most, some): (BTreeSet<_>, BTreeSet<_>) = ((0..6).collect(), (0..4).collect());
    // Everybody less six are two people.
    assert!(tells_of_fewer_than(3, &[&most], &everybody));
    assert!(!tells_of_fewer_than(2, &[&most], &everybody));
    assert!(!tells_of_fewer_than(4, &[&some], &everybody));
    // Six less four are two people.
    assert!(tells_of_fewer_than(3, &[&most, &some], &everybody));
    // Two groups that overlap in one person, less everybody.
    let (first, second): (BTreeSet<_>, BTreeSet<_>) = ((0..5).collect(), (4..8).collect());
    assert!(!tells_of_fewer_than(3, &[&first], &everybody));
    assert!(tells_of_fewer_than(3, &[&first, &second], &everybody));
}
