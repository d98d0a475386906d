//! The log stores on `IndexedDB`: a row for each entry, strict transactions, one retry on a lost connection.

use std::cell::{Cell, RefCell};
use std::marker::PhantomData;
use std::rc::Rc;

use wasm_bindgen::{JsCast, JsValue, prelude::Closure};
use web_sys::{Event, IdbDatabase};

use crate::browser::database::open_database;
use crate::browser::rows::disk::Disk;
use crate::browser::rows::{facts, reading, writing};
use crate::codec::rows::Stored;
use crate::log::{EntryOf, Tail};
use crate::store::{
    Arrival, Listed, LogStore, Removed, StoreError, StoredLog, SummaryOf, Vault, WriteError,
    WriteErrorOf,
};

/// The connection of a browser profile to its database, for the stores of all types of documents.
#[derive(Debug)]
pub struct Connection {
    name: String,
    vault: Vault,
    open: RefCell<Option<IdbDatabase>>,
    /// Set when another tab upgrades or deletes the database.
    outdated: Rc<Cell<bool>>,
    /// Set while an opening waits for a tab that has an older version open.
    blocked: Rc<Cell<bool>>,
    on_version_change: Closure<dyn FnMut(Event)>,
}

/// The log store of one type of document in a browser profile.
#[derive(Clone, Debug)]
pub struct IndexedDbStore<D> {
    connection: Rc<Connection>,
    of: PhantomData<D>,
}

impl<D> IndexedDbStore<D> {
    /// The store in the database of this name; opened on first use, closed when the last store on it is dropped.
    #[must_use]
    pub fn open(name: &str) -> Self {
        Self::open_through(Vault::default(), name)
    }

    /// As [`IndexedDbStore::open`], with a vault for every stored text.
    #[must_use]
    pub fn open_through(vault: Vault, name: &str) -> Self {
        Self { connection: Rc::new(Connection::to(name, vault)), of: PhantomData }
    }

    /// The store of another type of document in the same database.
    #[must_use]
    pub fn beside<E>(&self) -> IndexedDbStore<E> {
        IndexedDbStore { connection: Rc::clone(&self.connection), of: PhantomData }
    }

    /// The connection to its database.
    #[must_use]
    pub fn connection(&self) -> &Connection {
        &self.connection
    }
}

/// An error that may be retried on a new connection.
trait MayBeLost: From<StoreError> {
    fn is_lost(&self) -> bool;
}

impl MayBeLost for StoreError {
    fn is_lost(&self) -> bool {
        *self == Self::Lost
    }
}

impl<C> MayBeLost for WriteError<C> {
    fn is_lost(&self) -> bool {
        matches!(self, Self::Store(StoreError::Lost))
    }
}

impl Connection {
    fn to(name: &str, vault: Vault) -> Self {
        let outdated = Rc::new(Cell::new(false));
        let seen = Rc::clone(&outdated);
        Self {
            name: name.to_owned(),
            vault,
            open: RefCell::new(None),
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

    /// A fact about the database; `undefined` if it is not set.
    ///
    /// # Errors
    /// [`StoreError`] when it cannot be read.
    pub async fn fact(&self, name: &str) -> Result<JsValue, StoreError> {
        self.twice(async |disk| facts::fact(&disk, name).await).await
    }

    /// Stores a fact about the database.
    ///
    /// # Errors
    /// [`StoreError`] when it cannot be written.
    pub async fn keep_fact(&self, name: &str, value: &JsValue) -> Result<(), StoreError> {
        self.twice(async |disk| facts::keep_fact(&disk, name, value).await).await
    }

    /// Runs the work, and once more on a new connection if this one is lost.
    async fn twice<T, E: MayBeLost>(
        &self,
        work: impl AsyncFn(Disk) -> Result<T, E>,
    ) -> Result<T, E> {
        let mut again = true;
        loop {
            match self.once(&work).await {
                Err(error) if error.is_lost() && std::mem::take(&mut again) => {
                    self.replace(None);
                }
                answer => return answer,
            }
        }
    }

    async fn once<T, E: MayBeLost>(
        &self,
        work: &impl AsyncFn(Disk) -> Result<T, E>,
    ) -> Result<T, E> {
        if self.outdated.get() {
            return Err(StoreError::Outdated.into());
        }
        let database = self.database().await?;
        work(Disk { database, vault: self.vault.clone() }).await
    }

    async fn database(&self) -> Result<IdbDatabase, StoreError> {
        if let Some(open) = self.open.borrow().as_ref() {
            return Ok(open.clone());
        }
        let database = open_database(&self.name, &self.blocked).await?;
        database.set_onversionchange(Some(self.on_version_change.as_ref().unchecked_ref()));
        self.replace(Some(database.clone()));
        Ok(database)
    }

    fn replace(&self, next: Option<IdbDatabase>) {
        if let Some(last) = self.open.replace(next) {
            // A closed connection must not call the listener, which is dropped with it.
            last.set_onversionchange(None);
            last.close();
        }
    }
}

impl Drop for Connection {
    fn drop(&mut self) {
        self.replace(None);
    }
}

impl<D: Stored> LogStore for IndexedDbStore<D> {
    type Document = D;

    async fn list(&self) -> Result<Vec<Listed<D>>, StoreError> {
        self.connection.twice(async |disk| reading::list(&disk).await).await
    }

    async fn read_log(&self, document: D::Id) -> Result<StoredLog<D>, StoreError> {
        self.connection.twice(async |disk| reading::log(&disk, document).await).await
    }

    async fn read_all(&self) -> Result<Vec<StoredLog<D>>, StoreError> {
        self.connection.twice(async |disk| reading::all(&disk).await).await
    }

    async fn append(
        &self,
        document: D::Id,
        after: Option<Tail>,
        entries: &[EntryOf<D>],
    ) -> Result<(), WriteErrorOf<D>> {
        let tries = Cell::new(0);
        let answer = self.connection.twice(async |disk| {
            tries.set(tries.get() + 1);
            writing::append::<D>(&disk, document, after, entries).await
        });
        match answer.await {
            // The first attempt committed before its connection was lost.
            Err(WriteError::Moved(found)) if found == entries && tries.get() > 1 => Ok(()),
            answer => answer,
        }
    }

    async fn keep_summaries(&self, summaries: &[SummaryOf<D>]) -> Result<(), StoreError> {
        let work = async |disk| writing::keep_summaries::<D>(&disk, summaries).await;
        self.connection.twice(work).await
    }

    async fn restore(&self, arrivals: &[Arrival<D>]) -> Result<(), WriteErrorOf<D>> {
        let work = async |disk| writing::restore(&disk, arrivals).await;
        // Not retried on a lost connection: if the first attempt has committed, the second would be refused.
        self.connection.once(&work).await
    }

    async fn remove(
        &self,
        document: D::Id,
        seen: Option<Tail>,
    ) -> Result<Removed, WriteErrorOf<D>> {
        let work = async |disk| writing::remove::<D>(&disk, document, seen).await;
        self.connection.twice(work).await
    }

    async fn mentions(&self, text: &str) -> Result<Vec<D::Id>, StoreError> {
        self.connection.twice(async |disk| reading::mentions::<D>(&disk, text).await).await
    }
}
