//! The log store on `IndexedDB`: a row for each entry, strict transactions, one new try on a lost connection.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use wasm_bindgen::{JsCast, JsValue, prelude::Closure};
use web_sys::{Event, IdbDatabase};

use crate::agreement::Summary;
use crate::base::AgreementId;
use crate::browser::database::open_database;
use crate::browser::rows::{facts, reading, writing};
use crate::log::{Entry, Tail};
use crate::store::StoreError;
use crate::store::{Arrival, Listed, LogStore, Removed, StoredLog};

/// The log store of a browser profile.
#[derive(Debug)]
pub struct IndexedDbStore {
    name: String,
    connection: RefCell<Option<IdbDatabase>>,
    /// Set when another tab wants the database in a newer shape, or gone.
    outdated: Rc<Cell<bool>>,
    /// Set while an opening waits for a tab that holds an older version open.
    blocked: Rc<Cell<bool>>,
    on_version_change: Closure<dyn FnMut(Event)>,
}

impl IndexedDbStore {
    /// The store in the database of this name; it is opened when first used, and closed when dropped.
    #[must_use]
    pub fn open(name: &str) -> Self {
        let outdated = Rc::new(Cell::new(false));
        let seen = Rc::clone(&outdated);
        Self {
            name: name.to_owned(),
            connection: RefCell::new(None),
            outdated,
            blocked: Rc::new(Cell::new(false)),
            on_version_change: Closure::new(move |event: Event| {
                seen.set(true);
                if let Some(database) = event.target().and_then(|it| it.dyn_into().ok()) {
                    IdbDatabase::close(&database);
                }
            }),
        }
    }

    /// A fact of the database; `undefined` when it is not known.
    ///
    /// # Errors
    /// [`StoreError`] when it cannot be read.
    pub async fn fact(&self, name: &str) -> Result<JsValue, StoreError> {
        self.twice(async |database| facts::fact(&database, name).await).await
    }

    /// Keeps a fact of the database.
    ///
    /// # Errors
    /// [`StoreError`] when it cannot be written.
    pub async fn keep_fact(&self, name: &str, value: &JsValue) -> Result<(), StoreError> {
        self.twice(async |database| facts::keep_fact(&database, name, value).await).await
    }

    /// Does the work, and once more on a new connection when this one is lost.
    async fn twice<T>(
        &self,
        work: impl AsyncFn(IdbDatabase) -> Result<T, StoreError>,
    ) -> Result<T, StoreError> {
        let mut again = true;
        loop {
            match self.once(&work).await {
                Err(StoreError::Lost) if std::mem::take(&mut again) => {
                    self.replace_connection(None);
                }
                answer => return answer,
            }
        }
    }

    async fn once<T>(
        &self,
        work: &impl AsyncFn(IdbDatabase) -> Result<T, StoreError>,
    ) -> Result<T, StoreError> {
        if self.outdated.get() {
            return Err(StoreError::Outdated);
        }
        work(self.connection().await?).await
    }

    async fn connection(&self) -> Result<IdbDatabase, StoreError> {
        if let Some(open) = self.connection.borrow().as_ref() {
            return Ok(open.clone());
        }
        let database = open_database(&self.name, &self.blocked).await?;
        database.set_onversionchange(Some(self.on_version_change.as_ref().unchecked_ref()));
        self.replace_connection(Some(database.clone()));
        Ok(database)
    }

    fn replace_connection(&self, next: Option<IdbDatabase>) {
        if let Some(last) = self.connection.replace(next) {
            // The listener goes with the store; a connection must not call it afterwards.
            last.set_onversionchange(None);
            last.close();
        }
    }
}

impl Drop for IndexedDbStore {
    fn drop(&mut self) {
        self.replace_connection(None);
    }
}

impl LogStore for IndexedDbStore {
    async fn list(&self) -> Result<Vec<Listed>, StoreError> {
        self.twice(async |database| reading::list(&database).await).await
    }

    async fn read_log(&self, agreement: AgreementId) -> Result<StoredLog, StoreError> {
        self.twice(async |database| reading::log(&database, agreement).await).await
    }

    async fn read_all(&self) -> Result<Vec<StoredLog>, StoreError> {
        self.twice(async |database| reading::all(&database).await).await
    }

    async fn append(
        &self,
        agreement: AgreementId,
        after: Option<Tail>,
        entries: &[Entry],
    ) -> Result<(), StoreError> {
        let tries = Cell::new(0);
        let answer = self.twice(async |database| {
            tries.set(tries.get() + 1);
            writing::append(&database, agreement, after, entries).await
        });
        match answer.await {
            // The first try had committed before its connection was lost.
            Err(StoreError::Moved(found)) if found == entries && tries.get() > 1 => Ok(()),
            answer => answer,
        }
    }

    async fn keep_summaries(&self, summaries: &[(AgreementId, Summary)]) -> Result<(), StoreError> {
        self.twice(async |database| writing::keep_summaries(&database, summaries).await).await
    }

    async fn restore(&self, arrivals: &[Arrival]) -> Result<(), StoreError> {
        let work = async |database| writing::restore(&database, arrivals).await;
        // Not tried again on a lost connection: the first try may have committed, and would be refused.
        self.once(&work).await
    }

    async fn remove(
        &self,
        agreement: AgreementId,
        seen: Option<Tail>,
    ) -> Result<Removed, StoreError> {
        self.twice(async |database| writing::remove(&database, agreement, seen).await).await
    }

    async fn mentions(&self, text: &str) -> Result<Vec<AgreementId>, StoreError> {
        self.twice(async |database| reading::mentions(&database, text).await).await
    }
}
