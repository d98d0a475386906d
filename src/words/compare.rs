//! Compares two versions of an agreement: the fields that differ, with old and new text (B10).

use crate::agreement::Agreement;
use crate::agreement::Part;
use crate::words::diff::{Piece, by_words};
use crate::words::facts::{Fact, facts};
use crate::words::language::Words;

/// A field that differs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change {
    /// The part of the agreement with the field.
    pub part: Part,
    /// The name of the field.
    pub label: String,
    /// How it differs.
    pub how: How,
}

/// How a field differs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum How {
    /// It was blank or missing.
    Added(String),
    /// It is now blank or missing.
    Removed(String),
    /// It has another value.
    Replaced {
        /// The old value.
        old: String,
        /// The new value.
        new: String,
    },
    /// Some words of a text differ.
    Reworded(Vec<Piece>),
    /// Only white space differs.
    Spaces,
}

/// The fields in which two versions differ, in the order of the editor; removed items are at the end of their part.
#[must_use]
pub fn compare(old: &Agreement, new: &Agreement, words: Words) -> Vec<Change> {
    let (old, new) = (facts(old, words), facts(new, words));
    let find = |all: &[Fact], fact: &Fact| all.iter().position(|one| one.field == fact.field);
    let mut changes = Vec::new();
    for part in Part::EVERY {
        for fact in new.iter().filter(|fact| fact.field.part() == part) {
            let before = find(&old, fact).and_then(|place| old.get(place));
            changes.extend(change(before, fact));
        }
        for fact in old.iter().filter(|fact| fact.field.part() == part) {
            if find(&new, fact).is_none() {
                changes.push(told(fact, How::Removed(fact.text.clone())));
            }
        }
    }
    changes
}

fn told(fact: &Fact, how: How) -> Change {
    Change { part: fact.field.part(), label: fact.label.clone(), how }
}

fn change(before: Option<&Fact>, fact: &Fact) -> Option<Change> {
    let new = fact.text.clone();
    let how = match before {
        None => How::Added(new),
        Some(before) if before.text == new => return None,
        Some(before) if fact.prose => reworded(&before.text, &new),
        Some(before) => How::Replaced { old: before.text.clone(), new },
    };
    Some(told(fact, how))
}

/// If little of a text is left, old and new text are easier to read than single changed words.
fn reworded(old: &str, new: &str) -> How {
    let pieces = by_words(old, new);
    let length = |text: &str| text.chars().filter(|letter| !letter.is_whitespace()).count();
    let same: usize = pieces
        .iter()
        .map(|piece| match piece {
            Piece::Same(text) => length(text),
            Piece::Gone(_) | Piece::New(_) => 0,
        })
        .sum();
    if pieces.iter().all(|piece| matches!(piece, Piece::Same(_))) {
        How::Spaces
    } else if same * 3 < length(old).min(length(new)) {
        How::Replaced { old: old.to_owned(), new: new.to_owned() }
    } else {
        How::Reworded(pieces)
    }
}
