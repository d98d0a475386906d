//! Compares two texts word by word: what is unchanged, removed and added.
//!
//! The longest common subsequence of words by dynamic programming, fast enough for the text of a field.

/// A sequence of words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Piece {
    /// In both.
    Same(String),
    /// In the old text only.
    Gone(String),
    /// In the new text only.
    New(String),
}

/// The maximum size of the table; larger texts are shown as old and new.
const MOST_CELLS: usize = 4_000_000;

/// The pieces of both texts in order, removed before added; each word includes the white space after it.
///
/// A change of white space alone is ignored.
#[must_use]
pub fn by_words(old: &str, new: &str) -> Vec<Piece> {
    let (old, new) = (tokens(old), tokens(new));
    let table = Table::of(&old, &new);
    let mut pieces = Pieces::default();
    let (mut row, mut column) = (0, 0);
    loop {
        match (old.get(row), new.get(column)) {
            (Some(was), Some(is)) if was.trim_end() == is.trim_end() => {
                pieces.same(is);
                (row, column) = (row + 1, column + 1);
            }
            (Some(was), is) if is.is_none() || table.prefers_old(row, column) => {
                pieces.gone.push_str(was);
                row += 1;
            }
            (_, Some(is)) => {
                pieces.new.push_str(is);
                column += 1;
            }
            _ => return pieces.finished(),
        }
    }
}

/// The length of the longest common subsequence from each pair of words on.
struct Table {
    rows: Vec<Vec<u32>>,
}

impl Table {
    fn of(old: &[&str], new: &[&str]) -> Self {
        if old.len().saturating_mul(new.len()) > MOST_CELLS {
            return Self { rows: Vec::new() };
        }
        // From the last words to the first: each row is computed from the one after it.
        let mut rows = vec![vec![0; new.len() + 1]];
        for was in old.iter().rev() {
            let below = rows.last().map(Vec::as_slice).unwrap_or_default();
            rows.push(Self::row(was, new, below));
        }
        rows.reverse();
        Self { rows }
    }

    fn row(was: &str, new: &[&str], below: &[u32]) -> Vec<u32> {
        let mut row = vec![0];
        let mut right = 0;
        // The values below each word and below the next one.
        for (is, pair) in new.iter().rev().zip(below.windows(2).rev()) {
            let [under, across] = pair else { continue };
            let same = was.trim_end() == is.trim_end();
            right = if same { across + 1 } else { right.max(*under) };
            row.push(right);
        }
        row.reverse();
        row
    }

    fn common(&self, row: usize, column: usize) -> u32 {
        self.rows.get(row).and_then(|row| row.get(column)).copied().unwrap_or_default()
    }

    /// True when skipping the old word keeps at least as many common words as skipping the new one.
    fn prefers_old(&self, row: usize, column: usize) -> bool {
        self.common(row + 1, column) >= self.common(row, column + 1)
    }
}

/// The pieces so far, and what differs since the last common word.
#[derive(Default)]
struct Pieces {
    done: Vec<Piece>,
    gone: String,
    new: String,
}

impl Pieces {
    fn same(&mut self, word: &str) {
        self.flush();
        match self.done.last_mut() {
            Some(Piece::Same(text)) => text.push_str(word),
            _ => self.done.push(Piece::Same(word.to_owned())),
        }
    }

    fn flush(&mut self) {
        let (gone, new) = (std::mem::take(&mut self.gone), std::mem::take(&mut self.new));
        self.done.extend((!gone.is_empty()).then_some(Piece::Gone(gone)));
        self.done.extend((!new.is_empty()).then_some(Piece::New(new)));
    }

    fn finished(mut self) -> Vec<Piece> {
        self.flush();
        self.done
    }
}

/// The words of a text, each with the white space after it.
fn tokens(text: &str) -> Vec<&str> {
    let mut found = Vec::new();
    let mut rest = text.trim_start();
    while !rest.is_empty() {
        let word = rest.find(char::is_whitespace).unwrap_or(rest.len());
        let (_, behind) = rest.split_at(word);
        let spaces = behind.len() - behind.trim_start().len();
        let (token, next) = rest.split_at(word + spaces);
        found.push(token);
        rest = next;
    }
    found
}

#[cfg(test)]
mod tests {
    use super::{Piece, by_words};

    /// The pieces as one text: `[-gone-]`, `{+new+}`.
    fn told(old: &str, new: &str) -> String {
        let tell = |piece| match piece {
            Piece::Same(text) => text,
            Piece::Gone(text) => format!("[-{text}-]"),
            Piece::New(text) => format!("{{+{text}+}}"),
        };
        by_words(old, new).into_iter().map(tell).collect()
    }

    #[test]
    fn a_changed_word_stands_between_what_stayed() {
        assert_eq!(
            told("Ingen tunge løft.", "Ingen lange løft."),
            "Ingen [-tunge -]{+lange +}løft."
        );
        assert_eq!(told("en to", "en to tre"), "en to {+tre+}");
        assert_eq!(told("en to tre", "to tre"), "[-en -]to tre");
        assert_eq!(told("", "en"), "{+en+}");
        assert_eq!(told("en", ""), "[-en-]");
    }

    #[test]
    fn spaces_alone_are_no_change() {
        assert_eq!(told("en  to\n", " en to"), "en to");
        assert_eq!(told(" ", ""), "");
        assert_eq!(told("ens", "ens"), "ens");
    }
}
