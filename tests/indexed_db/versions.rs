//! A database that version 1 of its shape made: it opens with everything in it, however often that is cut short.

use klar_aftale::agreement::Agreement;
use klar_aftale::agreement::AgreementEntry;
use klar_aftale::base::AgreementId;
use klar_aftale::store::StoreError;
use klar_aftale::store::{Listed, LogStore, StoredLog};
use wasm_bindgen_test::wasm_bindgen_test;

use crate::database::{CLOSE_OLD, DEAF, Database, OPEN_OLD};
use crate::store_suite::Place as _;
use crate::store_suite::logs::{
    append, assert_listed, assert_stored, in_short, keep, log_of, own, summary_of, write,
};

/// The rows of an agreement as version 1 of the program wrote them.
const GOLDEN: &str = include_str!("../golden/v1/example-log.txt");

const OTHER: AgreementId = AgreementId(8);

/// A database of version 1 with two agreements in it, and their logs.
async fn of_version_1(name: &str) -> (Database, [StoredLog<Agreement>; 2]) {
    let database = Database::<Agreement>::fresh(name).await;
    let rows: Vec<String> = GOLDEN.lines().map(str::to_owned).collect();
    database.put_v1(own::<Agreement>(), &rows).await;
    database.put_v1(OTHER, &rows[..20]).await;
    let log =
        |id, rows: &[String]| StoredLog::<Agreement>::of_rows(id, rows.iter().map(String::as_str));
    let logs = [log(own::<Agreement>(), &rows), log(OTHER, &rows[..20])];
    assert!(logs.iter().all(|log| log.damage.is_none()));
    (database, logs)
}

#[wasm_bindgen_test]
async fn a_database_of_version_1_opens_with_everything_in_it_and_its_rows_stay_as_they_are() {
    let (database, logs) = of_version_1("version_1").await;
    let before = database.entries().await;
    assert_stored(&database, &logs).await;
    assert_listed(&database, &logs.clone().map(Listed::Log)).await;
    let summaries = logs.clone().map(|log| (log.document, summary_of::<Agreement>(&log.entries)));
    assert_eq!(database.tab.keep_summaries(&summaries).await, Ok(()));
    assert_listed(
        &database,
        &logs.clone().map(|log| in_short::<Agreement>(log.document, &log.entries)),
    )
    .await;
    assert_eq!(database.entries().await, before);
}

#[wasm_bindgen_test]
async fn a_database_of_version_1_takes_appends_before_it_has_any_summary() {
    let (database, [mut first, second]) = of_version_1("version_1_append").await;
    let tail = first.entries.last().map(AgreementEntry::tail).unwrap();
    let next = write::<Agreement>(tail.seq + 1, "written by version 2");
    let answer =
        database.tab.append(own::<Agreement>(), Some(tail), std::slice::from_ref(&next)).await;
    assert_eq!(answer, Ok(()));
    first.entries.push(next);
    assert_stored(&database, &[first.clone(), second.clone()]).await;
    keep(&database.tab, OTHER, &second.entries).await;
    let expected = [Listed::Log(first), in_short::<Agreement>(OTHER, &second.entries)];
    assert_listed(&database, &expected).await;
}

#[wasm_bindgen_test]
async fn an_upgrade_that_was_cut_short_starts_again() {
    let (database, logs) = of_version_1("cut_short").await;
    let listed = logs.clone().map(Listed::Log);
    // Listed, and the page closed before a summary was kept; listed again by the next page.
    assert_listed(&database, &listed).await;
    let next = Database::<Agreement>::again("cut_short");
    assert_listed(&next, &listed).await;
    // Some are kept before that page is closed too: the rest is listed as a log, and nothing is missing.
    keep(&next.tab, OTHER, &logs[1].entries).await;
    let third = Database::<Agreement>::again("cut_short");
    let [first, second] = logs;
    let expected = [Listed::Log(first), in_short::<Agreement>(OTHER, &second.entries)];
    assert_listed(&third, &expected).await;
}

#[wasm_bindgen_test]
async fn an_open_tab_of_version_1_that_lets_go_does_not_hold_the_new_one_up() {
    let (database, logs) = of_version_1("old_tab").await;
    database.raw(OPEN_OLD).await;
    assert_stored(&database, &logs).await;
}

#[wasm_bindgen_test]
async fn an_open_tab_of_version_1_that_does_not_let_go_is_told_and_nothing_is_changed() {
    let (database, logs) = of_version_1("deaf_tab").await;
    database.raw(OPEN_OLD).await;
    database.raw(DEAF).await;
    assert_eq!(database.tab.list().await, Err(StoreError::Blocked.into()));
    let answer = database.tab.append(AgreementId(3), None, &log_of::<Agreement>(1)).await;
    assert_eq!(answer, Err(StoreError::Blocked.into()), "it is told each time, and does not wait");
    database.raw(CLOSE_OLD).await;
    // Whoever opens it now comes after the opening that had to wait.
    database.entries().await;
    assert_stored(&database, &logs).await;
    append_new(&database).await;
}

/// The database takes a new agreement.
async fn append_new(database: &Database) {
    assert_eq!(
        database.tab().remove(own::<Agreement>(), None).await.map(|removed| removed.rows),
        Ok(74)
    );
    append(database.tab(), &[], &log_of::<Agreement>(2)).await;
}
