//! Two versions of an agreement side by side: the fields that differ, with old and new text (B10).

use crate::agreement::Agreement;
use crate::agreement::Part;
use crate::words::diff::{Piece, by_words};
use crate::words::facts::{Fact, facts};
use crate::words::language::Words;

/// A field that differs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change {
    /// The part of the agreement that it stands in.
    pub part: Part,
    /// Its name.
    pub label: String,
    /// How it differs.
    pub how: How,
}

/// How a field differs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum How {
    /// It was blank or not there.
    Added(String),
    /// It is blank or not there any more.
    Removed(String),
    /// Another value stands in its place.
    Replaced {
        /// What stood there.
        old: String,
        /// What stands there.
        new: String,
    },
    /// Some words of a text are others.
    Reworded(Vec<Piece>),
    /// Only spaces or line breaks are others.
    Spaces,
}

/// The fields in which two versions differ, in the order of the editor; what is gone stands at the end of its part.
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

/// A text of which little is left reads better as old and new than as a heap of single words.
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
