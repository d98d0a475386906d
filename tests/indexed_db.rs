//! The store's acceptance suite on the browser's `IndexedDB`, and what else can befall a database.

#![cfg(target_arch = "wasm32")]
#![cfg(test)]

#[path = "indexed_db/database.rs"]
mod database;
#[path = "indexed_db/versions.rs"]
mod versions;
#[path = "indexed_db/writes.rs"]
mod writes;
#[macro_use]
mod store_suite;

use js_sys::Reflect;
use klar_aftale::browser::indexed_db::IndexedDbStore;
use klar_aftale::store::LogStore;
use klar_aftale::store::StoreError;
use wasm_bindgen::JsValue;
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};

use database::{BLOCK_NEXT_OPENING, DELETE, Database, OPEN_NEWER, at_next_transactions, do_now};
use store_suite::logs::{AGREEMENT, append, assert_stored, log_of, whole};

wasm_bindgen_test_configure!(run_in_browser);

macro_rules! on_indexed_db {
    ($($part:ident { $($claim:ident)+ })+) => {
        $($(#[wasm_bindgen_test]
        async fn $claim() {
            store_suite::$part::$claim(&Database::fresh(stringify!($claim)).await).await;
        })+)+
    };
}

every_claim!(on_indexed_db);

#[wasm_bindgen_test]
async fn a_log_is_there_when_the_database_is_opened_again() {
    let (log, name) = (log_of(3), "opened_again");
    append(&Database::fresh(name).await.tab, &[], &log).await;
    assert_eq!(IndexedDbStore::open(name).read_all().await, Ok(vec![whole(AGREEMENT, &log)]));
}

#[wasm_bindgen_test]
async fn an_append_is_answered_when_a_strict_transaction_is_complete() {
    let database = Database::fresh("strict").await;
    append(&database.tab, &[], &log_of(1)).await;
    at_next_transactions(
        1,
        "const it = begin();
        it.addEventListener('complete', () => { globalThis.completed = it.durability; });
        return it;",
    );
    append(&database.tab, &log_of(1), &log_of(2)[1..]).await;
    let completed = Reflect::get(&js_sys::global(), &"completed".into()).unwrap();
    assert_eq!(completed, JsValue::from("strict"));
}

#[wasm_bindgen_test]
async fn an_append_survives_one_lost_connection() {
    let losses = [
        "database.close(); return begin();",
        "const it = begin(); queueMicrotask(() => it.abort()); return it;",
        "throw new DOMException('', 'UnknownError');",
    ];
    for loss in losses {
        let database = Database::fresh("lost_once").await;
        append(&database.tab, &[], &log_of(1)).await;
        at_next_transactions(1, loss);
        append(&database.tab, &log_of(1), &log_of(3)[1..]).await;
        assert_stored(&database, &[whole(AGREEMENT, &log_of(3))]).await;
    }
}

#[wasm_bindgen_test]
async fn an_append_that_was_committed_before_the_connection_was_lost_is_not_done_twice() {
    let database = Database::fresh("lost_late").await;
    append(&database.tab, &[], &log_of(1)).await;
    at_next_transactions(
        1,
        "const it = begin();
        it.addEventListener('complete', (event) => {
            event.stopImmediatePropagation();
            it.dispatchEvent(new Event('abort'));
        });
        return it;",
    );
    append(&database.tab, &log_of(1), &log_of(3)[1..]).await;
    assert_stored(&database, &[whole(AGREEMENT, &log_of(3))]).await;
}

#[wasm_bindgen_test]
async fn a_connection_lost_twice_is_an_error_and_nothing_is_written() {
    let database = Database::fresh("lost_twice").await;
    append(&database.tab, &[], &log_of(1)).await;
    at_next_transactions(2, "database.close(); return begin();");
    let tail = Some(log_of(1)[0].tail());
    let answer = database.tab.append(AGREEMENT, tail, &log_of(2)[1..]).await;
    assert_eq!(answer, Err(StoreError::Lost));
    assert_stored(&database, &[whole(AGREEMENT, &log_of(1))]).await;
}

#[wasm_bindgen_test]
async fn an_append_that_fails_half_way_writes_nothing() {
    let database = Database::fresh("half_way").await;
    append(&database.tab, &[], &log_of(1)).await;
    at_next_transactions(
        1,
        "const it = begin(), rows = it.objectStore('entries'), put = rows.put;
        let puts = 0;
        rows.put = function (...row) {
            if (++puts === 2) throw new DOMException('', 'QuotaExceededError');
            return put.apply(this, row);
        };
        return it;",
    );
    let tail = Some(log_of(1)[0].tail());
    let answer = database.tab.append(AGREEMENT, tail, &log_of(3)[1..]).await;
    assert_eq!(answer, Err(StoreError::Full));
    assert_stored(&database, &[whole(AGREEMENT, &log_of(1))]).await;
}

#[wasm_bindgen_test]
async fn a_newer_app_or_a_deletion_is_not_blocked_and_makes_the_open_tab_outdated() {
    for script in [OPEN_NEWER, DELETE] {
        let database = Database::fresh("outdated").await;
        append(&database.tab, &[], &log_of(1)).await;
        database.raw(script).await;
        let tail = Some(log_of(1)[0].tail());
        let answer = database.tab.append(AGREEMENT, tail, &log_of(2)[1..]).await;
        assert_eq!(answer, Err(StoreError::Outdated));
        assert_eq!(database.tab.read_all().await, Err(StoreError::Outdated));
        assert_eq!(database.tab.remove(AGREEMENT, None).await, Err(StoreError::Outdated));
    }
}

#[wasm_bindgen_test]
async fn a_database_of_a_newer_app_is_left_alone() {
    let database = Database::fresh("newer").await;
    database.raw(OPEN_NEWER).await;
    assert_eq!(database.tab.read_all().await, Err(StoreError::Newer));
}

#[wasm_bindgen_test]
async fn a_blocked_opening_is_an_error_and_blocks_nobody_afterwards() {
    let database = Database::fresh("blocked").await;
    do_now(BLOCK_NEXT_OPENING);
    assert_eq!(database.tab.read_all().await, Err(StoreError::Blocked));
    database.raw(DELETE).await;
    append(&database.tab, &[], &log_of(1)).await;
}

#[wasm_bindgen_test]
async fn a_browser_without_storage_forbids_it() {
    for getter in ["return undefined;", "throw new DOMException('', 'SecurityError');"] {
        do_now(&format!(
            "globalThis.own = Object.getOwnPropertyDescriptor(globalThis, 'indexedDB');
            const get = () => {{ {getter} }};
            Object.defineProperty(globalThis, 'indexedDB', {{ get, configurable: true }});"
        ));
        let answer = IndexedDbStore::open("forbidden").read_all().await;
        do_now("Object.defineProperty(globalThis, 'indexedDB', globalThis.own);");
        assert_eq!(answer, Err(StoreError::Forbidden));
    }
}

#[wasm_bindgen_test]
fn whatever_is_thrown_has_a_cause() {
    let unknown = |name: &str| StoreError::Unknown(name.to_owned());
    for (thrown, cause) in [
        ("new DOMException('', 'QuotaExceededError')", StoreError::Full),
        ("new DOMException('', 'NotAllowedError')", StoreError::Forbidden),
        ("new DOMException('', 'VersionError')", StoreError::Newer),
        ("new DOMException('', 'InvalidStateError')", StoreError::Lost),
        ("new DOMException('', 'DataError')", unknown("DataError")),
        ("new TypeError('x')", unknown("TypeError")),
        ("{ get name() { throw 1; } }", unknown("object")),
        ("undefined", unknown("undefined")),
        ("null", unknown("object")),
        ("'a text'", unknown("string")),
    ] {
        assert_eq!(StoreError::from(do_now(&format!("return {thrown};"))), cause, "{thrown}");
    }
}
