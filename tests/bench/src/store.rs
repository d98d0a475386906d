//! The four acts of the comparison on our store: take everything in, edit one, list all, search the text of all.
//!
//! This is the one file of the bench that knows the store's promise.

use std::cell::RefCell;

use klar_aftale::agreement::Agreement;
use klar_aftale::agreement::AgreementEntry;
use klar_aftale::agreement::Command;
use klar_aftale::agreement::Summary;
use klar_aftale::agreement::TextField;
use klar_aftale::agreement::checks::impossible;
use klar_aftale::base::AgreementId;
use klar_aftale::base::{Day, Period, Timestamp};
use klar_aftale::browser::indexed_db::IndexedDbStore;
use klar_aftale::codec::read_file;
use klar_aftale::log::{Act, EntryId, fold};
use klar_aftale::store::{Arrival, Listed, LogStore, Onto};
use wasm_bindgen::prelude::wasm_bindgen;

/// Our store, and the logs that it is given.
#[wasm_bindgen]
pub struct Ours {
    store: IndexedDbStore<Agreement>,
    logs: RefCell<Vec<(AgreementId, Vec<AgreementEntry>)>>,
}

#[wasm_bindgen]
impl Ours {
    /// The store in the database of a name.
    #[wasm_bindgen(constructor)]
    #[must_use]
    pub fn new(name: &str) -> Self {
        Self { store: IndexedDbStore::open(name), logs: RefCell::default() }
    }

    /// Reads a backup file, and keeps its logs, up to so many of all files, until they are stored; how many that are now.
    ///
    /// # Errors
    /// It is no such file.
    pub fn take(&self, file: &str, most: usize) -> Result<usize, String> {
        let read = read_file::<Agreement>(file).map_err(told)?;
        let mut logs = self.logs.borrow_mut();
        logs.extend(read.into_iter().map(|log| (log.document, log.entries)));
        logs.truncate(most);
        Ok(logs.len())
    }

    /// Stores every log, all of them in one act, as taking a backup in does.
    ///
    /// # Errors
    /// The store refuses, or a log does not add up.
    pub async fn store(&self) -> Result<(), String> {
        let arrivals: Result<Vec<Arrival<Agreement>>, String> =
            self.logs.borrow().iter().map(|(agreement, log)| arrival(*agreement, log)).collect();
        self.store.restore(&arrivals?).await.map_err(told)
    }

    /// Reads the log of one agreement, and writes one text behind it.
    ///
    /// # Errors
    /// There is no such agreement, or the store refuses.
    pub async fn edit(&self, number: usize, text: String) -> Result<(), String> {
        let agreement = self.logs.borrow().get(number).ok_or("there is no such agreement")?.0;
        let log = self.store.read_log(agreement).await.map_err(told)?.entries;
        let last = log.last().ok_or("its log is empty")?;
        let (seq, at) = (last.seq + 1, Timestamp(last.at.0 + 1));
        let entry = AgreementEntry {
            id: EntryId::new(at.0.into(), agreement.0, seq),
            seq,
            joins: 0,
            at,
            act: Act::Do(Command::Write(TextField::TasksText, text)),
            ..last.clone()
        };
        self.store.append(agreement, Some(last.tail()), &[entry]).await.map_err(told)
    }

    /// What the front page shows of every agreement, as one text; lines are agreements.
    ///
    /// # Errors
    /// The store cannot be read.
    pub async fn list(&self) -> Result<String, String> {
        Ok(self.summaries().await?.iter().map(row).collect())
    }

    /// How many agreements hold a word, given in small letters.
    ///
    /// # Errors
    /// The store cannot be read.
    pub async fn search(&self, word: String) -> Result<usize, String> {
        let summaries = self.summaries().await?;
        Ok(summaries.iter().filter(|summary| summary.holds(std::slice::from_ref(&word))).count())
    }

    /// Every summary; one that an edit has made old is made anew from its log, and kept, as the program does at its
    /// start.
    async fn summaries(&self) -> Result<Vec<Summary>, String> {
        let listed = self.store.list().await.map_err(told)?;
        let (mut summaries, mut made) = (Vec::new(), Vec::new());
        for one in listed {
            match one {
                Listed::Summary(_, summary) => summaries.push(summary),
                Listed::Log(log) => {
                    let summary = summary_of(&log.entries)?;
                    summaries.push(summary.clone());
                    made.push((log.document, summary));
                }
            }
        }
        if !made.is_empty() {
            self.store.keep_summaries(&made).await.map_err(told)?;
        }
        Ok(summaries)
    }
}

fn arrival(agreement: AgreementId, log: &[AgreementEntry]) -> Result<Arrival<Agreement>, String> {
    let summary = summary_of(log)?;
    Ok(Arrival { document: agreement, onto: Onto::Nothing, entries: log.to_vec(), summary })
}

fn summary_of(log: &[AgreementEntry]) -> Result<Summary, String> {
    let agreement = fold(log).map_err(told)?;
    Summary::new(&agreement, log, impossible(&agreement).len()).ok_or("its log is empty".to_owned())
}

fn told(error: impl std::fmt::Debug) -> String {
    format!("{error:?}")
}

fn row(summary: &Summary) -> String {
    let day = |day: Option<Day>| day.map(Day::iso).unwrap_or_default();
    format!(
        "{}\t{}\t{}\t{}\n",
        summary.citizen,
        summary.company,
        day(summary.period().map(Period::first)),
        day(summary.period().and_then(Period::last)),
    )
}
