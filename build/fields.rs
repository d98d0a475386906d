//! The messages `field-<code>` of the fields of an agreement: a table that is looked up by the code.

use std::collections::BTreeMap;

use super::{Method, Piece};

/// What the key of a message of a field begins with.
const PREFIX: &str = "field-";

/// The attributes that such a message may have, each a member of the generated `FieldWords`.
pub(super) const ATTRIBUTES: [&str; 4] = ["full", "inside", "help", "example"];

/// The words of one field: its stored code, and for each language the label and the attributes that there are.
pub(super) struct FieldRow {
    pub(super) code: String,
    pub(super) texts: Vec<(String, FieldTexts)>,
}

/// The label (under the empty name) and the attributes of one field in one language.
pub(super) type FieldTexts = BTreeMap<String, Vec<Piece>>;

/// Whether a message is one of a field.
pub(super) fn is_of_field(method: &Method) -> bool {
    method.key.starts_with(PREFIX)
}

/// The rows of the table, in the order of the reference language.
pub(super) fn rows(methods: Vec<Method>, faults: &mut Vec<String>) -> Vec<FieldRow> {
    let mut rows: Vec<FieldRow> = Vec::new();
    for Method { key, parameters, texts, .. } in methods {
        let own = key.strip_prefix(PREFIX).unwrap_or(&key);
        let (name, attribute) = own.split_once('.').unwrap_or((own, ""));
        if !parameters.is_empty() {
            faults.push(format!("message \"{key}\": the words of a field take no variables."));
        }
        if !attribute.is_empty() && !ATTRIBUTES.contains(&attribute) {
            faults.push(format!("message \"{key}\": a field has no words of that name."));
        }
        let code = name.replace('-', "_");
        let place = rows.iter().position(|row| row.code == code).unwrap_or_else(|| {
            rows.push(FieldRow { code, texts: Vec::new() });
            rows.len() - 1
        });
        let Some(row) = rows.get_mut(place) else { continue };
        for (lang, pieces) in texts {
            let known = row.texts.iter().position(|(other, _)| *other == lang);
            let place = known.unwrap_or_else(|| {
                row.texts.push((lang, BTreeMap::new()));
                row.texts.len() - 1
            });
            if let Some((_, texts)) = row.texts.get_mut(place) {
                texts.insert(attribute.to_owned(), pieces);
            }
        }
    }
    for FieldRow { code, texts } in &rows {
        if texts.iter().any(|(_, texts)| !texts.contains_key("")) {
            faults.push(format!(
                "message \"{PREFIX}{}\": it lacks its label.",
                code.replace('_', "-")
            ));
        }
    }
    rows
}
