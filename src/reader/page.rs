//! One agreement as a text that any program can show: what stands in it, its whole history, and its entries.

use std::fmt::Write as _;

use crate::agreement::Agreement;
use crate::codec::ExaminedLog;
use crate::codec::rows::entry_json;
use crate::reader::look::{parties, readable};
use crate::words::Words;
use crate::words::acts;
use crate::words::facts;

/// A file to write.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Page {
    /// Its name.
    pub name: String,
    /// What stands in it.
    pub text: String,
}

/// The page of a log; the number keeps the names of two pages apart.
pub(in crate::reader) fn page(number: usize, log: &ExaminedLog<Agreement>, words: Words) -> Page {
    let parties = parties(log, words);
    let mut text = heading(&parties, '=');
    text.push_str(&words.reader_agreement(&log.document));
    text.push_str("\n\n");
    text.push_str(&heading(words.reader_facts(), '-'));
    for fact in readable(&log.entries).iter().flat_map(|agreement| facts(agreement, words)) {
        text.push_str(&indented(&format!("{}: {}", fact.label, fact.text)));
    }
    text.push('\n');
    text.push_str(&heading(words.reader_acts(), '-'));
    for act in acts(&log.entries, words) {
        let says = match &act.quote {
            Some(quote) => words.act_quote(&act.sentence, quote),
            None => act.sentence,
        };
        let mark = if act.undone { words.taken_back_mark() } else { "" };
        let line = format!("{}. {}  {says} {mark}", act.seq, words.day(act.day));
        text.push_str(&indented(line.trim_end()));
    }
    text.push('\n');
    text.push_str(&heading(words.reader_entries(), '-'));
    for entry in &log.entries {
        text.push_str(&entry_json::<Agreement>(entry).1);
        text.push('\n');
    }
    Page { name: format!("{number:05}-{}.txt", plain(&parties)), text }
}

/// A heading with a line under it.
fn heading(title: &str, line: char) -> String {
    let under: String = title.chars().map(|_| line).collect();
    format!("{title}\n{under}\n\n")
}

/// A text of which the second line and those after it are set in, so that it is seen where the next begins.
fn indented(text: &str) -> String {
    let mut all = String::new();
    for (number, line) in text.lines().enumerate() {
        let space = if number == 0 { "" } else { "    " };
        // Writing into a text does not fail.
        writeln!(all, "{space}{line}").ok();
    }
    all
}

/// The letters and digits of a name, so that no text of an agreement names a folder.
fn plain(name: &str) -> String {
    let words: Vec<&str> =
        name.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).collect();
    words.join("-").chars().take(80).collect()
}
