use std::collections::BTreeSet;

/// The figures about groups and about everybody that are shown, and what follows from them.
///
/// Besides groups, head counts of other people are wanted, such as of all who are to reach a level.
/// Where they follow from what is shown, they tell nothing more. That they would do no harm next to
/// what is shown is not enough: who is to reach a level changes with what roles require, and several
/// harmless counts, one after another, can add up to one that is not.
///
/// People whom every figure treats alike form a class. A count follows if it treats the people of
/// each class alike, and is, over the classes, a sum of multiples of the figures.
///
/// ```
/// use seqpt_core::privacy::ShownFigures;
///
/// let shown = ShownFigures::new(0..10, [&(0..6).collect()]);
/// assert!(shown.tell(|person| person >= 6), "everybody less the six");
/// assert!(!shown.tell(|person| person < 7));
/// ```
#[derive(Debug, Clone)]
pub struct ShownFigures {
    /// The class of each person by number; `None` for people who are not among everybody.
    class_of: Vec<Option<usize>>,
    /// How many people each class has.
    sizes: Vec<u64>,
    sums: Sums,
}

impl ShownFigures {
    /// The figures about these groups and about everybody, who are all members of the groups, and
    /// maybe more. People are numbered, those that come first lowest.
    pub fn new<'a>(
        everybody: impl IntoIterator<Item = usize>,
        groups: impl IntoIterator<Item = &'a BTreeSet<usize>>,
    ) -> Self {
        let mut classes = Classes::of(everybody);
        for group in groups {
            classes.divide(group);
        }
        let mut sums = Sums::default();
        // Everybody comes last: the figures of groups that share nobody are as simple as can be.
        for figure in (0..=classes.figures).rev() {
            let column = classes.rows.iter().map(|row| row.get(figure).copied());
            sums.extend(column.map(|cell| u64::from(cell == Some(true))).collect());
        }
        Self {
            class_of: classes.class_of,
            sizes: classes.sizes,
            sums,
        }
    }

    /// Whether the figures tell how many of those of everybody who belong to a set are anything that
    /// is counted.
    pub fn tell(&self, belongs: impl Fn(usize) -> bool) -> bool {
        let mut column = vec![0; self.sizes.len()];
        for (person, class) in self.class_of.iter().enumerate() {
            if let Some(class) = class
                && belongs(person)
            {
                column[*class] += 1;
            }
        }
        for (inside, size) in column.iter_mut().zip(&self.sizes) {
            if *inside != 0 && *inside != *size {
                return false;
            }
            *inside = u64::from(*inside != 0);
        }
        self.sums.contain(column)
    }
}

/// People who are treated alike by all figures so far.
struct Classes {
    class_of: Vec<Option<usize>>,
    sizes: Vec<u64>,
    /// By class: which figures count its people. Cells that are left out count as `false`.
    rows: Vec<Vec<bool>>,
    figures: usize,
}

impl Classes {
    fn of(everybody: impl IntoIterator<Item = usize>) -> Self {
        let mut class_of = Vec::new();
        let mut size = 0;
        for person in everybody {
            class_of.resize(class_of.len().max(person + 1), None);
            class_of[person] = Some(0);
            size += 1;
        }
        Self {
            class_of,
            sizes: vec![size],
            rows: vec![vec![true]],
            figures: 0,
        }
    }

    /// Divides each class into those who are in the group and those who are not.
    fn divide(&mut self, group: &BTreeSet<usize>) {
        self.figures += 1;
        let mut inside: Vec<Option<usize>> = vec![None; self.sizes.len()];
        for person in group {
            let Some(class) = self.class_of.get(*person).copied().flatten() else {
                continue;
            };
            let divided = *inside[class].get_or_insert_with(|| {
                let mut row = self.rows[class].clone();
                row.resize(self.figures, false);
                row.push(true);
                self.rows.push(row);
                self.sizes.push(0);
                self.sizes.len() - 1
            });
            self.sizes[class] -= 1;
            self.sizes[divided] += 1;
            self.class_of[*person] = Some(divided);
        }
        self.drop_empty();
    }

    /// A class whose people all went to another one says nothing.
    fn drop_empty(&mut self) {
        if !self.sizes.contains(&0) {
            return;
        }
        let mut kept = 0;
        let positions: Vec<_> = self
            .sizes
            .iter()
            .map(|size| {
                let position = kept;
                kept += usize::from(*size > 0);
                position
            })
            .collect();
        let mut sizes = self.sizes.iter();
        self.rows
            .retain(|_| sizes.next().is_some_and(|size| *size > 0));
        self.sizes.retain(|size| *size > 0);
        for class in self.class_of.iter_mut().flatten() {
            *class = positions[*class];
        }
    }
}

/// Sums of multiples of some columns, computed in the integers modulo a prime. With up to two dozen
/// figures no determinant of their ones and zeros reaches it, so the answers are those over the
/// rationals; beyond that, a wrong one would take a multiple of just this prime.
#[derive(Debug, Clone, Default)]
struct Sums {
    /// Of each the cells that are not 0, by position; the first is 1. Most are 0: few people are in
    /// more than one group.
    basis: Vec<Vec<(usize, u64)>>,
}

const PRIME: u64 = (1 << 61) - 1;

impl Sums {
    fn extend(&mut self, column: Vec<u64>) {
        let column = self.less_basis(column).into_iter().enumerate();
        let mut column: Vec<_> = column.filter(|(_, cell)| *cell != 0).collect();
        let Some((_, first)) = column.first().copied() else {
            return;
        };
        // Mostly it is 1 already, and powers are what takes long here.
        if first != 1 {
            let inverse = power(first, PRIME - 2);
            for (_, cell) in &mut column {
                *cell = times(*cell, inverse);
            }
        }
        self.basis.push(column);
    }

    fn contain(&self, column: Vec<u64>) -> bool {
        self.less_basis(column).iter().all(|cell| *cell == 0)
    }

    fn less_basis(&self, mut column: Vec<u64>) -> Vec<u64> {
        for base in &self.basis {
            let factor = base.first().map_or(0, |(first, _)| PRIME - column[*first]) % PRIME;
            if factor != 0 {
                for (position, below) in base {
                    column[*position] = (column[*position] + times(factor, *below)) % PRIME;
                }
            }
        }
        column
    }
}

/// The product of two numbers below the prime. 2^61 leaves 1, so what is above 61 bits is added to
/// what is below: much faster than a division.
fn times(a: u64, b: u64) -> u64 {
    let product = u128::from(a) * u128::from(b);
    let low = u64::try_from(product & u128::from(PRIME)).unwrap_or_default();
    let high = u64::try_from(product >> 61).unwrap_or_default();
    (low + high) % PRIME
}

fn power(mut base: u64, mut exponent: u64) -> u64 {
    let mut result = 1;
    while exponent > 0 {
        if exponent % 2 == 1 {
            result = times(result, base);
        }
        base = times(base, base);
        exponent /= 2;
    }
    result
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn products_are_those_of_a_division(a in 0..PRIME, b in 0..PRIME) {
            let divided = u128::from(a) * u128::from(b) % u128::from(PRIME);
            prop_assert_eq!(u128::from(times(a, b)), divided);
        }

        #[test]
        fn a_number_times_its_inverse_is_one(number in 1..PRIME) {
            prop_assert_eq!(times(number, power(number, PRIME - 2)), 1);
        }
    }
}
