//! What roles and people of a line are called by: the engine knows roles by numbers, lines by
//! whatever their owner calls them.

use std::fmt;

use seqpt_core::framework::OrganizationRoleId;
use serde::de::{Deserialize, Deserializer, Error, Visitor};
use serde_json::{Value, json};

/// The field that a role stands in in answers.
const ROLE: &str = "organization_role";

/// A whole number or a text. Numbers come first.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum EntryId {
    Number(i64),
    Text(String),
}

impl EntryId {
    fn to_value(&self) -> Value {
        match self {
            Self::Number(number) => json!(number),
            Self::Text(text) => json!(text),
        }
    }
}

impl fmt::Display for EntryId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.to_value())
    }
}

impl<'de> Deserialize<'de> for EntryId {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(EntryIdVisitor)
    }
}

struct EntryIdVisitor;

impl Visitor<'_> for EntryIdVisitor {
    type Value = EntryId;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a text or a whole number as id")
    }

    fn visit_i64<E: Error>(self, number: i64) -> Result<EntryId, E> {
        Ok(EntryId::Number(number))
    }

    fn visit_u64<E: Error>(self, number: u64) -> Result<EntryId, E> {
        let number = i64::try_from(number);
        number
            .map(EntryId::Number)
            .map_err(|_| E::custom("the id is too large a number"))
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<EntryId, E> {
        Ok(EntryId::Text(text.to_owned()))
    }
}

/// The roles of a line in the order of their ids, so that the answer is the same in whatever order
/// they are given.
pub(super) struct RoleIds(Vec<EntryId>);

impl RoleIds {
    /// # Errors
    /// If an id stands there twice.
    pub(super) fn of(ids: impl Iterator<Item = EntryId>) -> Result<Self, String> {
        let mut ids: Vec<_> = ids.collect();
        ids.sort();
        match ids.windows(2).find(|pair| pair[0] == pair[1]) {
            Some(pair) => Err(format!("role {} stands there twice", pair[0])),
            None => Ok(Self(ids)),
        }
    }

    /// # Errors
    /// If it is not among the roles.
    pub(super) fn known(&self, id: &EntryId) -> Result<OrganizationRoleId, String> {
        let position = self.0.binary_search(id).ok();
        position
            .and_then(|position| i64::try_from(position).ok())
            .map(OrganizationRoleId::new)
            .ok_or_else(|| format!("role {id} is not among the roles"))
    }

    /// Calls roles in an answer what the line calls them.
    pub(super) fn put_back(&self, answer: &mut Value) {
        match answer {
            Value::Array(values) => values.iter_mut().for_each(|value| self.put_back(value)),
            Value::Object(fields) => {
                for (name, value) in fields {
                    let position = value.as_u64().filter(|_| name == ROLE);
                    let id = position.and_then(|it| self.0.get(usize::try_from(it).ok()?));
                    match id {
                        Some(id) => *value = id.to_value(),
                        None => self.put_back(value),
                    }
                }
            }
            _ => {}
        }
    }
}
