//! Version 1 of the stored preferences: a JSON shape of its own, converted by hand.

use serde::{Deserialize, Serialize};

use crate::agreement::Person;
use crate::base::Timestamp;
use crate::base::{DeviceId, Secret};
use crate::base::{hash_of_hex, hex_of_hash};
use crate::codec::prefs::state::Prefs;

/// The preferences as stored; fields of later versions are ignored.
#[derive(Serialize, Deserialize)]
struct PrefsV1 {
    /// Sixteen hexadecimal digits.
    device: String,
    #[serde(default)]
    name: String,
    #[serde(default)]
    role: String,
    #[serde(default)]
    phone: String,
    #[serde(default)]
    mail: String,
    #[serde(default)]
    municipality: String,
    #[serde(default)]
    lang: Option<String>,
    /// Milliseconds after 1970, UTC.
    #[serde(default)]
    last_backup: Option<u64>,
    /// Milliseconds after 1970, UTC.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    used: Option<u64>,
    /// Sixty-four hexadecimal digits.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    secret: Option<String>,
}

/// The JSON of the preferences.
#[must_use]
pub fn prefs_json(prefs: &Prefs) -> String {
    let Person { name, role, phone, mail } = prefs.who.clone();
    let shape = PrefsV1 {
        device: format!("{:016x}", prefs.device.0),
        name,
        role,
        phone,
        mail,
        municipality: prefs.municipality.clone(),
        lang: prefs.lang.clone(),
        last_backup: prefs.last_backup.map(|at| at.0),
        used: prefs.used.map(|at| at.0),
        secret: prefs.secret.as_ref().map(|secret| hex_of_hash(&secret.0)),
    };
    // Cannot fail: a struct of strings and numbers.
    serde_json::to_string(&shape).unwrap_or_default()
}

/// Parses preferences; `None` when the text is not valid.
#[must_use]
pub fn prefs_from_json(json: &str) -> Option<Prefs> {
    let shape: PrefsV1 = serde_json::from_str(json).ok()?;
    let PrefsV1 { name, role, phone, mail, .. } = shape;
    Some(Prefs {
        device: DeviceId(u64::from_str_radix(&shape.device, 16).ok()?),
        who: Person { name, role, phone, mail },
        municipality: shape.municipality,
        lang: shape.lang,
        last_backup: shape.last_backup.map(Timestamp),
        used: shape.used.map(Timestamp),
        // An unreadable secret is made again; nothing sealed depends on it.
        secret: shape.secret.as_deref().and_then(hash_of_hex).map(Secret),
    })
}

#[cfg(test)]
mod tests {
    use super::{prefs_from_json, prefs_json};
    use crate::agreement::Person;
    use crate::base::Timestamp;
    use crate::base::{DeviceId, Secret};
    use crate::codec::prefs::state::Prefs;

    fn of_a_caseworker() -> Prefs {
        Prefs {
            who: Person {
                name: "Søren Æbelø".to_owned(),
                role: "jobformidler".to_owned(),
                phone: "12 34 56 78".to_owned(),
                mail: "s@example.dk".to_owned(),
            },
            municipality: "Kommunen \"Ærø\"".to_owned(),
            lang: Some("da".to_owned()),
            last_backup: Some(Timestamp(1_772_000_000_000)),
            ..Prefs::new(DeviceId(u64::MAX))
        }
    }

    #[test]
    fn preferences_come_back_as_they_were() {
        let sealing = Prefs { secret: Some(Secret([0xA5; 32])), ..of_a_caseworker() };
        for prefs in [of_a_caseworker(), Prefs::new(DeviceId(0)), sealing] {
            assert_eq!(prefs_from_json(&prefs_json(&prefs)), Some(prefs));
        }
    }

    #[test]
    fn the_stored_shape_of_version_1_stays() {
        let stored = r#"{"device":"ffffffffffffffff","name":"Søren Æbelø","role":"jobformidler","phone":"12 34 56 78","mail":"s@example.dk","municipality":"Kommunen \"Ærø\"","lang":"da","last_backup":1772000000000}"#;
        assert_eq!(prefs_json(&of_a_caseworker()), stored);
    }

    #[test]
    fn what_a_later_version_adds_is_passed_over() {
        let json = r#"{"device":"000000000000000a","colour":"blue"}"#;
        assert_eq!(prefs_from_json(json), Some(Prefs::new(DeviceId(10))));
    }

    #[test]
    fn anything_else_is_no_preferences() {
        for text in ["", "{}", "null", "[1]", r#"{"device":"x"}"#, r#"{"device":"0a""#] {
            assert_eq!(prefs_from_json(text), None, "{text}");
        }
    }
}
