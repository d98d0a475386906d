//! The shape of the stored commands of an agreement: a name and fields.
//!
//! One struct holds the fields of all commands, since a struct for each adds seven kilobytes to the app. Fields of
//! another command are rejected by encoding the command again and comparing.

use std::fmt;

use serde::de::{Error as _, MapAccess, Visitor};
use serde::ser::SerializeMap as _;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use crate::base::Typed;

/// A command as it is stored: `{"<name>": {<fields>}}`.
#[derive(PartialEq, Eq)]
pub struct Act {
    /// The name of the command.
    pub name: String,
    /// What it holds.
    pub fields: Fields,
}

/// What commands hold, in the order in which it is written.
#[derive(Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Fields {
    /// The entry that is meant (version 2).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub seq: Option<u32>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub kind: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub origin: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub field: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub what: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none", deserialize_with = "there")]
    pub choice: Option<Nullable>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub consent: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub step: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub copy_of: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub from: Option<TypedV1<String>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub weekday: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub task: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub work: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub goal: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none", deserialize_with = "there")]
    pub parent: Option<Nullable>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub text: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub day: Option<TypedV1<String>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub number: Option<TypedV1<u64>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub time: Option<TypedV1<u64>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub minutes: Option<TypedV1<u64>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub due: Option<TypedV1<String>>,
    #[serde(skip_serializing_if = "Option::is_none", deserialize_with = "there")]
    pub track: Option<Nullable>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub how: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub audience: Option<String>,
    // From here on: version 3.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub party: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub way: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub reason: Option<String>,
    /// SHA-256 in hexadecimal digits.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub seen: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub change: Option<String>,
    /// ISO date.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub on: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub stop: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub outcome: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub follow_up: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub topic: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub guest: Option<String>,
    /// Tenths; 255 means cleared.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub tenths: Option<u8>,
    /// Thirty-two hexadecimal digits.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub agreement: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub check: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub yes: Option<bool>,
    // From here on: version 4.
    /// Thirty-two hexadecimal digits.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub token: Option<String>,
    /// SHA-256 in hexadecimal digits.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub view: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub matter: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub decision: Option<String>,
    /// Milliseconds after 1970, by the clock of the sender.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub answered: Option<u64>,
    // From here on: version 5.
    /// Codes of fields with their texts.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub part: Option<Vec<(String, String)>>,
}

/// The value of a field that may be `null`.
#[derive(PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Nullable(pub Option<String>);

/// Distinguishes `null` from a missing field.
fn there<'de, D: Deserializer<'de>>(from: D) -> Result<Option<Nullable>, D::Error> {
    Nullable::deserialize(from).map(Some)
}

impl Serialize for Act {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        let mut map = to.serialize_map(Some(1))?;
        map.serialize_entry(&self.name, &self.fields)?;
        map.end()
    }
}

impl<'de> Deserialize<'de> for Act {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        from.deserialize_map(OneAct)
    }
}

/// Reads a map of one act.
struct OneAct;

impl<'de> Visitor<'de> for OneAct {
    type Value = Act;

    fn expecting(&self, told: &mut fmt::Formatter<'_>) -> fmt::Result {
        told.write_str("one act")
    }

    fn visit_map<M: MapAccess<'de>>(self, mut map: M) -> Result<Act, M::Error> {
        let Some((name, fields)) = map.next_entry()? else {
            return Err(M::Error::custom("no act"));
        };
        match map.next_key::<String>()? {
            None => Ok(Act { name, fields }),
            Some(_) => Err(M::Error::custom("two acts")),
        }
    }
}

#[derive(PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum TypedV1<T> {
    Blank,
    Read(T),
    Unread(String),
}

impl<T: Clone> TypedV1<T> {
    pub fn of<S: Clone>(typed: &Typed<S>, turn: impl FnOnce(S) -> T) -> Self {
        match typed.clone().map(turn) {
            Typed::Blank => Self::Blank,
            Typed::Read(value) => Self::Read(value),
            Typed::Unread(text) => Self::Unread(text),
        }
    }

    pub fn read<S>(&self, turn: impl FnOnce(T) -> Option<S>) -> Option<Typed<S>> {
        Some(match self {
            Self::Blank => Typed::Blank,
            Self::Read(value) => Typed::Read(turn(value.clone())?),
            Self::Unread(text) => Typed::Unread(text.clone()),
        })
    }
}
