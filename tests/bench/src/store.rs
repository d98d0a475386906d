//! The four acts of the comparison on our store: take everything in, edit one, list all, search the text of all.
//!
//! This is the one file of the bench that knows the store's promise.

use std::cell::RefCell;

use klar_aftale::browser::indexed_db::IndexedDbStore;
use klar_aftale::domain::agreement::Agreement;
use klar_aftale::domain::command::Command;
use klar_aftale::domain::field::TextField;
use klar_aftale::domain::ids::AgreementId;
use klar_aftale::domain::log::{Entry, fold};
use klar_aftale::domain::time::Timestamp;
use klar_aftale::store::backup::read_file;
use klar_aftale::store::log_store::LogStore;
use wasm_bindgen::prelude::wasm_bindgen;

/// Our store, and the logs that it is given.
#[wasm_bindgen]
pub struct Ours {
    store: IndexedDbStore,
    logs: RefCell<Vec<(AgreementId, Vec<Entry>)>>,
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
        let read = read_file(file).map_err(told)?;
        let mut logs = self.logs.borrow_mut();
        logs.extend(read.into_iter().map(|log| (log.agreement, log.entries)));
        logs.truncate(most);
        Ok(logs.len())
    }

    /// Stores every log.
    ///
    /// # Errors
    /// The store refuses.
    pub async fn store(&self) -> Result<(), String> {
        let logs = self.logs.borrow().clone();
        for (agreement, log) in &logs {
            self.store.append(*agreement, None, log).await.map_err(told)?;
        }
        Ok(())
    }

    /// Writes one text of one agreement behind its log.
    ///
    /// # Errors
    /// There is no such agreement, or the store refuses.
    pub async fn edit(&self, number: usize, text: String) -> Result<(), String> {
        let (agreement, last) = {
            let logs = self.logs.borrow();
            let (agreement, log) = logs.get(number).ok_or("there is no such agreement")?;
            (*agreement, log.last().cloned().ok_or("its log is empty")?)
        };
        let entry = Entry {
            seq: last.seq + 1,
            joins: 0,
            at: Timestamp(last.at.0 + 1),
            command: Command::Write(TextField::TasksText, text),
            ..last.clone()
        };
        let entries = [entry];
        self.store.append(agreement, Some(last.tail()), &entries).await.map_err(told)?;
        if let Some((_, log)) = self.logs.borrow_mut().get_mut(number) {
            log.extend(entries);
        }
        Ok(())
    }

    /// What the front page shows of every agreement, as one text; lines are agreements.
    ///
    /// # Errors
    /// The store cannot be read.
    pub async fn list(&self) -> Result<String, String> {
        let agreements = self.agreements().await?;
        Ok(agreements.iter().map(row).collect())
    }

    /// How many agreements hold a word, given in small letters.
    ///
    /// # Errors
    /// The store cannot be read.
    pub async fn search(&self, word: String) -> Result<usize, String> {
        let agreements = self.agreements().await?;
        Ok(agreements.iter().filter(|agreement| holds(agreement, &word)).count())
    }

    async fn agreements(&self) -> Result<Vec<Agreement>, String> {
        let logs = self.store.read_all().await.map_err(told)?;
        logs.iter().map(|log| fold(&log.entries).map_err(told)).collect()
    }
}

fn told(error: impl std::fmt::Debug) -> String {
    format!("{error:?}")
}

fn row(agreement: &Agreement) -> String {
    let day = |day: Option<&klar_aftale::domain::time::Day>| day.map(|day| day.iso());
    format!(
        "{}\t{}\t{}\t{}\n",
        agreement.citizen.name,
        agreement.company.name,
        day(agreement.start.value()).unwrap_or_default(),
        day(agreement.end.value()).unwrap_or_default(),
    )
}

fn holds(agreement: &Agreement, word: &str) -> bool {
    let fields = TextField::ALL.iter().map(|field| agreement.text(*field));
    let tasks = agreement.tasks.iter().map(|task| task.text.as_str());
    let goals = agreement.goals.iter().map(|goal| goal.text.as_str());
    fields.chain(tasks).chain(goals).any(|text| text.to_lowercase().contains(word))
}
