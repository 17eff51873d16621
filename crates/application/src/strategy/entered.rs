//! What is entered about the group and the choice, checked.

use std::collections::BTreeSet;

use seqpt_core::strategy::{Strategy, TargetGroup, TargetGroupSize};

use super::{ChooseStrategies, Group, MOST_PEOPLE};
use crate::accounts::values::remark;
use crate::{Error, FieldCode, FieldErrors};

/// The group as entered: its head count, or else the class of its size.
#[derive(Clone, Default)]
pub struct EnteredGroup {
    /// `people`: how many; blank if only the class is known.
    pub people: String,
    /// `size`: the key of the class; counts while `people` is blank.
    pub size: String,
    /// `managers`: how many of them are managers; blank if that is not known.
    pub managers: String,
}

impl EnteredGroup {
    pub(super) fn read(&self) -> Result<Group, FieldErrors> {
        let mut errors = FieldErrors::default();
        match self.collect(&mut errors) {
            Some(group) => Ok(group),
            None => Err(errors),
        }
    }

    fn collect(&self, errors: &mut FieldErrors) -> Option<Group> {
        let (people, class) = match (self.people.trim(), self.size.trim()) {
            ("", "") => {
                errors.collect::<()>("people", Err(FieldCode::Required));
                (None, None)
            }
            ("", key) => {
                let class = TargetGroupSize::from_key(key).ok_or(FieldCode::UnknownChoice);
                let class = errors.collect("size", class);
                (class.map(TargetGroupSize::representative), class)
            }
            (people, _) => (
                errors.collect("people", number(people, 1, MOST_PEOPLE)),
                None,
            ),
        };
        // Of a class only its bound is known.
        let most = class.map_or(people, TargetGroupSize::most);
        let managers = match self.managers.trim() {
            "" => Some(None),
            managers => {
                let managers = number(managers, 0, most.unwrap_or(MOST_PEOPLE));
                errors.collect("managers", managers).map(Some)
            }
        };
        Some(Group {
            count: TargetGroup {
                people: people?,
                managers: managers?,
            },
            estimated: class.is_some(),
        })
    }
}

fn number(entered: &str, min: u32, max: u32) -> Result<u32, FieldCode> {
    entered
        .parse()
        .ok()
        .filter(|number| (min..=max).contains(number))
        .ok_or(FieldCode::NumberOutOfRange {
            min: i64::from(min),
            max: i64::from(max),
        })
}

pub(super) fn read_choice(
    command: &ChooseStrategies,
) -> Result<(Group, BTreeSet<Strategy>, String), Error> {
    let mut errors = FieldErrors::default();
    let group = command.group.collect(&mut errors);
    let chosen = errors.collect("chosen", strategies(&command.chosen));
    let reason = errors.collect("reason", remark(&command.reason));
    match (group, chosen, reason) {
        (Some(group), Some(chosen), Some(reason)) => Ok((group, chosen, reason)),
        _ => Err(errors.into()),
    }
}

fn strategies(keys: &[String]) -> Result<BTreeSet<Strategy>, FieldCode> {
    let chosen: Option<BTreeSet<_>> = keys.iter().map(|key| Strategy::from_key(key)).collect();
    match chosen {
        None => Err(FieldCode::UnknownChoice),
        Some(chosen) if chosen.is_empty() => Err(FieldCode::StrategyRequired),
        Some(chosen) if chosen.len() < keys.len() => Err(FieldCode::Duplicate),
        Some(chosen) => Ok(chosen),
    }
}
