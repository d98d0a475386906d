//! A store and a backup from before entries had ids: each entry has one id, so that the backup changes nothing.

use klar_aftale::agreement::{Agreement, TextField};
use klar_aftale::app::features::backup::comparing::FileStanding;
use klar_aftale::base::AgreementId;
use klar_aftale::codec::read_file;
use klar_aftale::store::MemoryStore;

use crate::driver::Tab;
use crate::golden::golden;
use crate::restoring::{holds, log, restore};

fn old(name: &str) -> String {
    golden(name, || panic!("this program writes no such file any more"))
}

/// A store as an older program left it: the rows of the example, and no summary.
fn old_store() -> (MemoryStore<Agreement>, AgreementId) {
    let store = MemoryStore::<Agreement>::default();
    let id = read_file::<Agreement>(&old("v1/example-backup.json")).unwrap()[0].document;
    for (seq, row) in (0..).zip(old("v1/example-log.txt").lines()) {
        store.put_raw(id, seq, row);
    }
    (store, id)
}

#[test]
fn a_backup_from_before_the_ids_changes_nothing_in_the_store_that_it_was_made_of() {
    let (store, id) = old_store();
    let mut tab = Tab::open(&store);
    let before = log(&store, id);
    restore(&mut tab, &old("v1/example-backup.json"), FileStanding::Same);
    assert_eq!(log(&store, id), before);
}

#[test]
fn nor_once_that_store_was_written_in_by_this_program() {
    let (store, id) = old_store();
    let mut tab = Tab::open(&store);
    tab.show(id);
    tab.write(id, TextField::CitizenName, "Amal Berg");
    tab.write(id, TextField::JobTitle, "Kok");
    let before = log(&store, id);
    restore(&mut tab, &old("v1/example-backup.json"), FileStanding::Same);
    assert_eq!(log(&store, id), before);
    assert!(holds(&before, &["Amal Berg", "Kok"]));
}

#[test]
fn a_backup_of_this_program_brings_an_old_store_only_what_is_new() {
    let (store, id) = old_store();
    let mut tab = Tab::open(&store);
    tab.show(id);
    tab.write(id, TextField::JobTitle, "Kok");
    let file = crate::restoring::file_of(&mut tab);
    let (other, _) = old_store();
    let mut beside = Tab::open(&other);
    restore(&mut beside, &file, FileStanding::Differs);
    assert_eq!(log(&other, id), log(&store, id));
    restore(&mut beside, &file, FileStanding::Same);
}
