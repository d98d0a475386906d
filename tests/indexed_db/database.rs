//! A database for the tests, a door to its rows past the store, and accidents that befall it.

use js_sys::{Array, Function, Promise};
use klar_aftale::agreement::Agreement;
use klar_aftale::browser::indexed_db::IndexedDbStore;
use klar_aftale::browser::rows::keys::key_of;
use klar_aftale::codec::rows::page_key;
use klar_aftale::store::{LogStore, Vault};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

use crate::store_suite::Place;
use crate::store_suite::logs::Sample;
use crate::store_suite::scramble::{page_on_disk, row_on_disk};

/// A database of its own, with two stores on it.
pub(crate) struct Database<D = Agreement> {
    name: String,
    vault: Vault,
    pub(crate) tab: IndexedDbStore<D>,
    pub(crate) other_tab: IndexedDbStore<D>,
}

impl<D: Sample> Database<D> {
    /// The database of this name without anything in it.
    pub(crate) async fn fresh(name: &str) -> Self {
        Self::fresh_through(Vault::default(), name).await
    }

    /// The same, behind a vault.
    pub(crate) async fn fresh_through(vault: Vault, name: &str) -> Self {
        let database = Self::again_through(vault, name);
        database.raw(DELETE).await;
        database
    }

    /// The database of this name as it is, with two stores of its own, as after a page was loaded again.
    pub(crate) fn again(name: &str) -> Self {
        Self::again_through(Vault::default(), name)
    }

    fn again_through(vault: Vault, name: &str) -> Self {
        let store = || IndexedDbStore::open_through(vault.clone(), name);
        let (tab, other_tab) = (store(), store());
        Self { name: name.to_owned(), vault, tab, other_tab }
    }

    /// Runs a script on the database that resolves when it has succeeded; `name` is its name.
    pub(crate) async fn raw(&self, script: &str) -> JsValue {
        run("name", &self.name.as_str().into(), script).await
    }

    /// Puts rows in as version 1 did, which makes the database when it is not there, and lets it go.
    pub(crate) async fn put_v1(&self, document: D::Id, rows: &[String]) {
        for (seq, row) in (0..).zip(rows) {
            self.put_raw(document, seq, row).await;
        }
    }

    /// Every row of every log with its key, as text.
    pub(crate) async fn entries(&self) -> String {
        self.raw(ENTRIES).await.as_string().unwrap()
    }
}

impl<D: Sample> Place<D> for Database<D> {
    fn tab(&self) -> &impl LogStore<Document = D> {
        &self.tab
    }

    fn other_tab(&self) -> &impl LogStore<Document = D> {
        &self.other_tab
    }

    async fn put_raw(&self, document: D::Id, seq: u32, row: &str) {
        let arguments = Array::of4(
            &self.name.as_str().into(),
            &key_of::<D>(document),
            &seq.into(),
            &row_on_disk::<D>(&self.vault, document, row).into(),
        );
        run("[name, id, seq, row]", &arguments, PUT).await;
    }

    async fn put_raw_page(&self, document: D::Id, page: &str) {
        let key = page_key::<D>(document);
        let page = page_on_disk::<D>(&self.vault, document, page);
        let arguments = Array::of3(&self.name.as_str().into(), &key.into(), &page.into());
        run("[name, key, page]", &arguments, PUT_PAGE).await;
    }
}

/// Lets a script befall the next transactions, of any database.
pub(crate) fn at_next_transactions(times: u32, befall: &str) {
    do_now(&format!(
        "const real = IDBDatabase.prototype.transaction;
        let left = {times};
        IDBDatabase.prototype.transaction = function (...given) {{
            if (--left === 0) IDBDatabase.prototype.transaction = real;
            const database = this, begin = () => real.apply(database, given);
            {befall}
        }};"
    ));
}

/// Runs a script at once.
pub(crate) fn do_now(script: &str) -> JsValue {
    Function::new_no_args(script).call0(&JsValue::NULL).unwrap()
}

/// Runs a script that ends with calling `done` or `fail`.
async fn run(parameter: &str, argument: &JsValue, script: &str) -> JsValue {
    let body = format!("return new Promise((done, fail) => {{ {script} }});");
    let promise = Function::new_with_args(parameter, &body).call1(&JsValue::NULL, argument);
    JsFuture::from(promise.unwrap().unchecked_into::<Promise>()).await.unwrap()
}

/// Deletes the database; fails when a tab holds it open.
pub(crate) const DELETE: &str = "
    const request = indexedDB.deleteDatabase(name);
    request.onsuccess = done;
    request.onerror = request.onblocked = fail;";

/// Opens the database as a newer app does; fails when a tab holds it open.
pub(crate) const OPEN_NEWER: &str = "
    const request = indexedDB.open(name, 4);
    request.onsuccess = () => { request.result.close(); done(); };
    request.onerror = request.onblocked = fail;";

/// Puts a row into the database, which is made as version 1 made it when it is not there.
const PUT: &str = "
    const request = indexedDB.open(name);
    request.onupgradeneeded = () => request.result.createObjectStore('entries');
    request.onerror = request.onblocked = fail;
    request.onsuccess = () => {
        const transaction = request.result.transaction('entries', 'readwrite');
        transaction.objectStore('entries').put(row, [id, seq]);
        transaction.oncomplete = () => { request.result.close(); done(); };
        transaction.onabort = fail;
    };";

/// Gives the keys and rows of all logs.
const ENTRIES: &str = "
    const request = indexedDB.open(name);
    request.onerror = request.onblocked = fail;
    request.onsuccess = () => {
        const transaction = request.result.transaction('entries');
        const entries = transaction.objectStore('entries');
        const keys = entries.getAllKeys(), rows = entries.getAll();
        transaction.oncomplete = () => {
            request.result.close();
            done(JSON.stringify([keys.result, rows.result]));
        };
    };";

/// Opens the database as a tab of version 1 does, and closes it when a newer version asks.
pub(crate) const OPEN_OLD: &str = "
    const request = indexedDB.open(name, 1);
    request.onupgradeneeded = () => request.result.createObjectStore('entries');
    request.onerror = request.onblocked = fail;
    request.onsuccess = () => {
        globalThis.old = request.result;
        globalThis.old.onversionchange = () => globalThis.old.close();
        done();
    };";

/// Lets the old tab go on as if it did not hear.
pub(crate) const DEAF: &str = "globalThis.old.onversionchange = null; done();";

/// Closes the old tab.
pub(crate) const CLOSE_OLD: &str = "globalThis.old.close(); done();";

/// Puts a page of summaries into the database, which must be there.
const PUT_PAGE: &str = "
    const request = indexedDB.open(name);
    request.onerror = request.onblocked = fail;
    request.onsuccess = () => {
        const transaction = request.result.transaction('pages', 'readwrite');
        transaction.objectStore('pages').put(page, key);
        transaction.oncomplete = () => { request.result.close(); done(); };
        transaction.onabort = fail;
    };";

/// Tells the next one to open a database that it is blocked; later it opens all the same.
pub(crate) const BLOCK_NEXT_OPENING: &str = "
    const real = IDBFactory.prototype.open;
    IDBFactory.prototype.open = function (...given) {
        IDBFactory.prototype.open = real;
        const request = real.apply(this, given);
        queueMicrotask(() => request.dispatchEvent(new Event('blocked')));
        return request;
    };";
