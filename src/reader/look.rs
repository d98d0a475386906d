//! A look at a file: what it is, whether it is whole, its agreements in a line each, and what is wrong, as sentences.

use crate::agreement::Agreement;
use crate::agreement::AgreementEntry;
use crate::codec::{Examined, ExaminedLog, Flaw, examine};
use crate::log::fold;
use crate::reader::page::{Page, page};
use crate::words::Words;

/// A file that was looked at.
#[derive(Debug)]
pub struct Look {
    words: Words,
    found: Result<Examined<Agreement>, Flaw>,
}

impl Look {
    /// A look at the text of a file.
    #[must_use]
    pub fn at(text: &str, words: Words) -> Self {
        Self { words, found: examine(text) }
    }

    /// Whether the file is whole, and each of its logs adds up.
    #[must_use]
    pub fn well(&self) -> bool {
        self.faults().is_empty()
    }

    /// What the file is, its agreements in a line each, and what is wrong with it.
    #[must_use]
    pub fn lines(&self) -> String {
        let words = self.words;
        let Ok(found) = &self.found else { return self.faults().join("\n") };
        let mut lines = vec![words.reader_file(&found.version.to_string())];
        if found.whole {
            lines.push(words.reader_sum_fits().to_owned());
        }
        lines.push(format!("{}.", words.preview_title(number(found.logs.len()))));
        lines.extend(found.logs.iter().map(|log| line(log, words)));
        lines.extend(self.faults());
        lines.join("\n")
    }

    /// That the file is whole, or everything that is wrong with it.
    #[must_use]
    pub fn verdict(&self) -> String {
        let faults = self.faults();
        match &self.found {
            Ok(found) if faults.is_empty() => {
                let count = self.words.preview_title(number(found.logs.len()));
                format!("{} {count}.", self.words.reader_verified())
            }
            _ => faults.join("\n"),
        }
    }

    /// A page for each agreement.
    #[must_use]
    pub fn pages(&self) -> Vec<Page> {
        let logs = self.found.as_ref().map_or(&[][..], |found| &found.logs);
        (1..).zip(logs).map(|(number, log)| page(number, log, self.words)).collect()
    }

    fn faults(&self) -> Vec<String> {
        match &self.found {
            Err(flaw) => vec![flaw_of(*flaw, self.words)],
            Ok(found) => {
                let changed = (!found.whole).then(|| self.words.reader_sum_differs().to_owned());
                let logs = found.logs.iter().filter_map(|log| fault(log, self.words));
                changed.into_iter().chain(logs).collect()
            }
        }
    }
}

fn flaw_of(flaw: Flaw, words: Words) -> String {
    match flaw {
        Flaw::Foreign => words.reader_foreign().to_owned(),
        Flaw::Newer(version) => words.reader_newer(&version.to_string()),
        Flaw::Cut => words.reader_cut().to_owned(),
        Flaw::Changed(None) => words.reader_changed().to_owned(),
        Flaw::Changed(Some(line)) => words.reader_changed_at(&line.to_string()),
    }
}

/// What is wrong with a log, by the names of those it is about.
fn fault(log: &ExaminedLog<Agreement>, words: Words) -> Option<String> {
    let hole = (0..).zip(&log.entries).find(|(seq, entry)| entry.seq != *seq);
    let what = match (log.unread, hole, fold::<Agreement>(&log.entries)) {
        (0, None, Ok(_)) => return None,
        (0, None, Err(error)) => {
            words.reader_does_not_add_up(&error.seq.to_string(), &words.rejection(error.rejection))
        }
        (0, Some((seq, _)), _) => words.reader_hole(&u32::to_string(&seq)),
        (unread, _, _) => words.reader_unread(number(unread)),
    };
    Some(words.reader_about(&parties(log, words), &what))
}

fn line(log: &ExaminedLog<Agreement>, words: Words) -> String {
    let period = readable(&log.entries).and_then(|agreement| agreement.period());
    let period = period.map_or_else(|| words.no_period().to_owned(), |it| words.period_of(it));
    let day = log.entries.last().map(|entry| words.day(entry.day));
    let day = day.unwrap_or_else(|| words.reader_no_day().to_owned());
    let acts = words.acts(number(log.entries.len()));
    words.reader_line(&acts, &day, &parties(log, words), &period)
}

/// Who the agreement is with, as far as its log can be read; without names its number.
pub(in crate::reader) fn parties(log: &ExaminedLog<Agreement>, words: Words) -> String {
    let Some(agreement) = readable(&log.entries) else {
        return words.reader_agreement(&log.document);
    };
    let or = |name: &str, none: &str| {
        if name.trim().is_empty() { none.to_owned() } else { name.trim().to_owned() }
    };
    let citizen = or(&agreement.citizen.name, words.no_citizen());
    words.reader_parties(&citizen, &or(&agreement.company.name, words.no_company()))
}

/// The agreement as far as its log adds up: as it was before the first entry that does not fit.
pub(in crate::reader) fn readable(log: &[AgreementEntry]) -> Option<Agreement> {
    let mut log = log;
    loop {
        match fold(log) {
            Ok(agreement) => return Some(agreement),
            Err(error) => {
                let fits = log.iter().take_while(|entry| entry.seq < error.seq).count();
                // Always shorter, so that it comes to an end.
                log = log.get(..fits.min(log.len().checked_sub(1)?))?;
            }
        }
    }
}

/// A number as the words take it.
fn number(count: usize) -> u32 {
    u32::try_from(count).unwrap_or(u32::MAX)
}
