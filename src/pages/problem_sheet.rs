//! The page of a link that cannot be read: the reason, and what to do.

use crate::pages::sheet::{Action, Block, Sheet};
use crate::words::Words;

/// Why there is nothing to show: the texts, and the remedy.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Problem {
    /// What is wrong.
    pub title: &'static str,
    /// What to do.
    pub text: &'static str,
    /// What may help.
    pub cure: Cure,
}

/// What may help.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Cure {
    /// Loading the page again.
    Reload,
    /// Another link.
    AnotherLink,
}

/// The page of a problem.
#[must_use]
pub fn problem_sheet(problem: Problem, words: Words) -> Sheet {
    let mut blocks =
        vec![Block::Title(problem.title.to_owned()), Block::Lines(vec![problem.text.to_owned()])];
    if problem.cure == Cure::Reload {
        blocks.push(Block::Ways(vec![Action::Reload(words.reload().to_owned())]));
    }
    Sheet { title: problem.title.to_owned(), blocks }
}
