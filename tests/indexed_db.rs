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
use klar_aftale::agreement::Agreement;
use klar_aftale::browser::indexed_db::IndexedDbStore;
use klar_aftale::store::LogStore;
use klar_aftale::store::StoreError;
use wasm_bindgen::JsValue;
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};

use database::{BLOCK_NEXT_OPENING, DELETE, Database, OPEN_NEWER, at_next_transactions, do_now};
use store_suite::logs::{append, assert_stored, log_of, own, whole};
use store_suite::note::Note;
use store_suite::scramble::scrambling;

wasm_bindgen_test_configure!(run_in_browser);

macro_rules! on_indexed_db {
    ($($part:ident { $($claim:ident)+ })+) => {
        mod agreements {
            use super::*;
            $($(#[wasm_bindgen_test]
            async fn $claim() {
                let database = Database::<Agreement>::fresh(stringify!($claim)).await;
                store_suite::$part::$claim(&database).await;
            })+)+
        }

        mod scrambled {
            use super::*;
            $($(#[wasm_bindgen_test]
            async fn $claim() {
                let name = concat!("scrambled_", stringify!($claim));
                let database = Database::<Agreement>::fresh_through(scrambling(), name).await;
                store_suite::$part::$claim(&database).await;
            })+)+
        }

        mod notes {
            use super::*;
            $($(#[wasm_bindgen_test]
            async fn $claim() {
                let database = Database::<Note>::fresh(concat!("note_", stringify!($claim))).await;
                store_suite::$part::$claim(&database).await;
            })+)+
        }
    };
}

every_claim!(on_indexed_db);

#[wasm_bindgen_test]
async fn no_word_lies_in_a_database_whose_vault_scrambles() {
    let database = Database::<Agreement>::fresh_through(scrambling(), "scrambled_words").await;
    append(&database.tab, &[], &log_of::<Agreement>(3)).await;
    let rows = database.entries().await;
    assert!(!rows.contains("text") && !rows.contains("1970"), "{rows}");
}

#[wasm_bindgen_test]
async fn documents_of_two_types_are_kept_apart() {
    let agreements = Database::<Agreement>::fresh("two_types").await;
    let notes = agreements.tab.beside::<Note>();
    store_suite::logs::assert_kept_apart(&agreements.tab, &notes).await;
}

#[wasm_bindgen_test]
async fn a_log_is_there_when_the_database_is_opened_again() {
    let (log, name) = (log_of::<Agreement>(3), "opened_again");
    append(&Database::<Agreement>::fresh(name).await.tab, &[], &log).await;
    assert_eq!(
        IndexedDbStore::<Agreement>::open(name).read_all().await,
        Ok(vec![whole::<Agreement>(own::<Agreement>(), &log)])
    );
}

#[wasm_bindgen_test]
async fn an_append_is_answered_when_a_strict_transaction_is_complete() {
    let database = Database::<Agreement>::fresh("strict").await;
    append(&database.tab, &[], &log_of::<Agreement>(1)).await;
    at_next_transactions(
        1,
        "const it = begin();
        it.addEventListener('complete', () => { globalThis.completed = it.durability; });
        return it;",
    );
    append(&database.tab, &log_of::<Agreement>(1), &log_of::<Agreement>(2)[1..]).await;
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
        let database = Database::<Agreement>::fresh("lost_once").await;
        append(&database.tab, &[], &log_of::<Agreement>(1)).await;
        at_next_transactions(1, loss);
        append(&database.tab, &log_of::<Agreement>(1), &log_of::<Agreement>(3)[1..]).await;
        assert_stored(
            &database,
            &[whole::<Agreement>(own::<Agreement>(), &log_of::<Agreement>(3))],
        )
        .await;
    }
}

#[wasm_bindgen_test]
async fn an_append_that_was_committed_before_the_connection_was_lost_is_not_done_twice() {
    let database = Database::<Agreement>::fresh("lost_late").await;
    append(&database.tab, &[], &log_of::<Agreement>(1)).await;
    at_next_transactions(
        1,
        "const it = begin();
        it.addEventListener('complete', (event) => {
            event.stopImmediatePropagation();
            it.dispatchEvent(new Event('abort'));
        });
        return it;",
    );
    append(&database.tab, &log_of::<Agreement>(1), &log_of::<Agreement>(3)[1..]).await;
    assert_stored(&database, &[whole::<Agreement>(own::<Agreement>(), &log_of::<Agreement>(3))])
        .await;
}

#[wasm_bindgen_test]
async fn a_connection_lost_twice_is_an_error_and_nothing_is_written() {
    let database = Database::<Agreement>::fresh("lost_twice").await;
    append(&database.tab, &[], &log_of::<Agreement>(1)).await;
    at_next_transactions(2, "database.close(); return begin();");
    let tail = Some(log_of::<Agreement>(1)[0].tail());
    let answer = database.tab.append(own::<Agreement>(), tail, &log_of::<Agreement>(2)[1..]).await;
    assert_eq!(answer, Err(StoreError::Lost.into()));
    assert_stored(&database, &[whole::<Agreement>(own::<Agreement>(), &log_of::<Agreement>(1))])
        .await;
}

#[wasm_bindgen_test]
async fn an_append_that_fails_half_way_writes_nothing() {
    let database = Database::<Agreement>::fresh("half_way").await;
    append(&database.tab, &[], &log_of::<Agreement>(1)).await;
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
    let tail = Some(log_of::<Agreement>(1)[0].tail());
    let answer = database.tab.append(own::<Agreement>(), tail, &log_of::<Agreement>(3)[1..]).await;
    assert_eq!(answer, Err(StoreError::Full.into()));
    assert_stored(&database, &[whole::<Agreement>(own::<Agreement>(), &log_of::<Agreement>(1))])
        .await;
}

#[wasm_bindgen_test]
async fn a_newer_app_or_a_deletion_is_not_blocked_and_makes_the_open_tab_outdated() {
    for script in [OPEN_NEWER, DELETE] {
        let database = Database::<Agreement>::fresh("outdated").await;
        append(&database.tab, &[], &log_of::<Agreement>(1)).await;
        database.raw(script).await;
        let tail = Some(log_of::<Agreement>(1)[0].tail());
        let answer =
            database.tab.append(own::<Agreement>(), tail, &log_of::<Agreement>(2)[1..]).await;
        assert_eq!(answer, Err(StoreError::Outdated.into()));
        assert_eq!(database.tab.read_all().await, Err(StoreError::Outdated));
        assert_eq!(
            database.tab.remove(own::<Agreement>(), None).await,
            Err(StoreError::Outdated.into())
        );
    }
}

#[wasm_bindgen_test]
async fn a_database_of_a_newer_app_is_left_alone() {
    let database = Database::<Agreement>::fresh("newer").await;
    database.raw(OPEN_NEWER).await;
    assert_eq!(database.tab.read_all().await, Err(StoreError::Newer));
}

#[wasm_bindgen_test]
async fn a_blocked_opening_is_an_error_and_blocks_nobody_afterwards() {
    let database = Database::<Agreement>::fresh("blocked").await;
    do_now(BLOCK_NEXT_OPENING);
    assert_eq!(database.tab.read_all().await, Err(StoreError::Blocked));
    database.raw(DELETE).await;
    append(&database.tab, &[], &log_of::<Agreement>(1)).await;
}

#[wasm_bindgen_test]
async fn a_browser_without_storage_forbids_it() {
    for getter in ["return undefined;", "throw new DOMException('', 'SecurityError');"] {
        do_now(&format!(
            "globalThis.own = Object.getOwnPropertyDescriptor(globalThis, 'indexedDB');
            const get = () => {{ {getter} }};
            Object.defineProperty(globalThis, 'indexedDB', {{ get, configurable: true }});"
        ));
        let answer = IndexedDbStore::<Agreement>::open("forbidden").read_all().await;
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
