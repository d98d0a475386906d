//! What each act writes, row by row, and that a disk that is full at any of these rows leaves all as it was.

use js_sys::Reflect;
use klar_aftale::agreement::Agreement;
use klar_aftale::agreement::AgreementEntry;
use klar_aftale::base::AgreementId;
use klar_aftale::store::{LogStore, Onto};
use klar_aftale::store::{StoreError, WriteErrorOf};
use wasm_bindgen_test::wasm_bindgen_test;

use crate::database::{Database, do_now};
use crate::store_suite::Place as _;
use crate::store_suite::logs::{append, arrival, joined, keep, log_of, own, summary_of, write};

/// Counts the rows that are written from now on; the one of this rank finds no room.
fn count_writes(full_at: u32) {
    do_now(&format!(
        "globalThis.rows ??= {{
            put: IDBObjectStore.prototype.put,
            add: IDBObjectStore.prototype.add,
            delete: IDBObjectStore.prototype.delete,
        }};
        globalThis.written = [];
        for (const [name, real] of Object.entries(globalThis.rows)) {{
            IDBObjectStore.prototype[name] = function (...row) {{
                globalThis.written.push(`${{name}} ${{this.name}}`);
                if (globalThis.written.length === {full_at}) {{
                    throw new DOMException('', 'QuotaExceededError');
                }}
                return real.apply(this, row);
            }};
        }}"
    ));
}

/// The writes that were counted; from now on none is.
fn writes() -> Vec<String> {
    do_now("Object.assign(IDBObjectStore.prototype, globalThis.rows);");
    let written = Reflect::get(&js_sys::global(), &"written".into()).unwrap();
    js_sys::Array::from(&written).iter().map(|name| name.as_string().unwrap()).collect()
}

/// Never: no act writes so many rows.
const NEVER: u32 = u32::MAX;

#[wasm_bindgen_test]
async fn an_append_writes_one_row_and_at_the_first_edit_a_mark() {
    let database = Database::<Agreement>::fresh("rows_written").await;
    let log = log_of::<Agreement>(5);
    append(&database.tab, &[], &log[..1]).await;
    keep(&database.tab, own::<Agreement>(), &log[..1]).await;
    for (known, expected) in
        [(1, vec!["put entries", "put stale"]), (2, vec!["put entries"]), (3, vec!["put entries"])]
    {
        count_writes(NEVER);
        append(&database.tab, &log[..known], &log[known..=known]).await;
        assert_eq!(writes(), expected, "after {known}");
    }
    count_writes(NEVER);
    append(&database.tab, &log[..4], &[joined::<Agreement>(&log[3])]).await;
    assert_eq!(writes(), ["put entries"], "typing that joins");
}

#[wasm_bindgen_test]
async fn a_restored_log_is_one_row_and_a_summary() {
    let database = Database::<Agreement>::fresh("restored_rows").await;
    let arrivals = [1, 2].map(|id| {
        arrival::<Agreement>(AgreementId(id), Onto::Nothing, 0, &log_of::<Agreement>(200))
    });
    // The first time the list is made whole, which is a row of its own.
    assert_eq!(database.tab.restore(&arrivals).await, Ok(()));
    let more = [arrival::<Agreement>(AgreementId(3), Onto::Nothing, 0, &log_of::<Agreement>(200))];
    count_writes(NEVER);
    assert_eq!(database.tab.restore(&more).await, Ok(()));
    assert_eq!(writes(), ["add entries", "put pages", "delete stale"]);
}

/// What a store holds, in every part.
async fn all_of(database: &Database) -> String {
    let listed = database.tab.list().await.unwrap();
    let aside = database.tab.mentions("damage").await.unwrap();
    format!("{} {listed:?} {aside:?}", database.entries().await)
}

/// A log in one restored row, one with a summary, and a damaged one.
async fn furnished(name: &str) -> Database {
    let database = Database::<Agreement>::fresh(name).await;
    let restored = arrival::<Agreement>(AgreementId(1), Onto::Nothing, 0, &log_of::<Agreement>(3));
    assert_eq!(database.tab.restore(&[restored]).await, Ok(()));
    append(&database.tab, &[], &log_of::<Agreement>(2)).await;
    keep(&database.tab, own::<Agreement>(), &log_of::<Agreement>(2)).await;
    assert_eq!(database.tab.append(AgreementId(9), None, &log_of::<Agreement>(1)).await, Ok(()));
    database.put_raw(AgreementId(9), 1, "damage").await;
    database
}

/// Says that an act that finds the disk full at any of its writes changes nothing, and that it works afterwards.
async fn check<T>(name: &str, act: impl AsyncFn(&Database) -> Result<T, WriteErrorOf<Agreement>>) {
    let database = furnished(name).await;
    let before = all_of(&database).await;
    let mut rank = 0;
    loop {
        rank += 1;
        count_writes(rank);
        let answer = act(&database).await.map(drop);
        let tried = u32::try_from(writes().len()).unwrap();
        if answer == Ok(()) {
            assert!(tried < rank && rank > 1, "{name}: {tried} writes, full at {rank}");
            break;
        }
        assert_eq!(answer, Err(StoreError::Full.into()), "{name}, write {rank}");
        assert_eq!(all_of(&database).await, before, "{name}, write {rank}");
    }
    assert_ne!(all_of(&database).await, before, "{name}");
}

#[wasm_bindgen_test]
async fn a_disk_that_is_full_at_any_write_leaves_all_as_it_was() {
    let log = log_of::<Agreement>(5);
    check("full_append", async |it| {
        it.tab.append(own::<Agreement>(), Some(log[1].tail()), &log[2..]).await
    })
    .await;
    check("full_joining", async |it| {
        let next = [joined::<Agreement>(&log[2]), write::<Agreement>(3, "more")];
        it.tab.append(AgreementId(1), Some(log[2].tail()), &next).await
    })
    .await;
    check("full_restore", async |it| {
        let arrivals = [
            arrival::<Agreement>(AgreementId(2), Onto::Nothing, 0, &log),
            arrival::<Agreement>(own::<Agreement>(), Onto::Log(log[1].tail()), 2, &log),
            arrival::<Agreement>(AgreementId(9), Onto::Damage, 0, &log),
        ];
        it.tab.restore(&arrivals).await
    })
    .await;
    check("full_removal", async |it| {
        it.tab.remove(own::<Agreement>(), log[..2].last().map(AgreementEntry::tail)).await
    })
    .await;
    check("full_summaries", async |it| {
        let renamed = |length| {
            let mut summary = summary_of::<Agreement>(&log_of::<Agreement>(length));
            "Amal".clone_into(&mut summary.citizen);
            summary
        };
        let summaries = [(AgreementId(1), renamed(3)), (own::<Agreement>(), renamed(2))];
        Ok(it.tab.keep_summaries(&summaries).await?)
    })
    .await;
}
