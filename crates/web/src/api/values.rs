//! Values that several answers share, with the schemas of those the domain owns.

use seqpt_application::UserRole;
use seqpt_application::organization::OrganizationSize;
use seqpt_core::Level;
use seqpt_core::framework::{Area, Origin};
use seqpt_core::strategy::Hint;
use serde::Serialize;
use serde_json::Value;
use utoipa::ToSchema;
use utoipa::openapi::schema::{Array, Object, ObjectBuilder, SchemaType, Type};

/// A level as the published figure and as a stable key; the order of the figures is the order of
/// the levels, their distances mean nothing.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct LevelValue {
    /// 0, 1, 2, 4 or 6.
    #[schema(schema_with = level_figures)]
    value: u8,
    /// The level's key.
    #[schema(schema_with = level_keys)]
    key: &'static str,
}

impl From<Level> for LevelValue {
    fn from(level: Level) -> Self {
        Self {
            value: level.value(),
            key: level.key(),
        }
    }
}

/// A text that is one of these.
pub(crate) fn choices<'a>(keys: impl IntoIterator<Item = &'a str>) -> Object {
    ObjectBuilder::new()
        .schema_type(Type::String)
        .enum_values(Some(keys))
        .build()
}

/// A whole number that is one of these.
pub(super) fn figures(values: impl IntoIterator<Item = u8>) -> Object {
    ObjectBuilder::new()
        .schema_type(Type::Integer)
        .enum_values(Some(values))
        .build()
}

fn level_figures() -> Object {
    figures(Level::ALL.map(Level::value))
}

fn level_keys() -> Object {
    choices(Level::ALL.map(Level::key))
}

pub(super) fn sizes() -> Object {
    choices(OrganizationSize::ALL.map(OrganizationSize::key))
}

/// A text that is one of these, or null.
pub(super) fn choices_or_null<'a>(keys: impl IntoIterator<Item = &'a str>) -> Object {
    let keys = keys.into_iter().map(Value::from);
    ObjectBuilder::new()
        .schema_type(SchemaType::from_iter([Type::String, Type::Null]))
        .enum_values(Some(keys.chain([Value::Null])))
        .build()
}

/// In a change, null leaves the size as it is.
pub(super) fn size_or_null() -> Object {
    choices_or_null(OrganizationSize::ALL.map(OrganizationSize::key))
}

pub(super) fn user_roles() -> Object {
    choices(UserRole::ALL.map(UserRole::key))
}

/// The key of a hint.
pub(super) const fn hint_key(hint: Hint) -> &'static str {
    match hint {
        Hint::Process => "process",
        Hint::Mindset => "mindset",
        Hint::Knowledge => "knowledge",
    }
}

pub(super) fn hint_keys() -> Array {
    Array::new(choices(
        [Hint::Process, Hint::Mindset, Hint::Knowledge].map(hint_key),
    ))
}

/// What a group of people is, or what required levels come from.
pub(super) fn origin_kinds() -> Object {
    choices(Origin::KINDS)
}

pub(super) fn areas() -> Object {
    choices(Area::ALL.map(Area::key))
}
