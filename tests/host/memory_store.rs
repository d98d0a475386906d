//! The store's acceptance suite on the memory store.

#![cfg(test)]

use std::pin::pin;
use std::rc::Rc;
use std::task::{Context, Poll, Waker};

use klar_aftale::agreement::Agreement;
use klar_aftale::base::AgreementId;
use klar_aftale::codec::rows::RecordError;
use klar_aftale::store::{LogStore, MemoryRows, MemoryStore};

use store_suite::Place;
use store_suite::logs::{Sample, append, keep, log_of, own};
use store_suite::note::Note;
use store_suite::scramble::{page_on_disk, row_on_disk, scrambling};

#[macro_use]
#[path = "../store_suite/mod.rs"]
pub(crate) mod store_suite;

impl<D: Sample> Place<D> for MemoryStore<D> {
    fn tab(&self) -> &impl LogStore<Document = D> {
        self
    }

    fn other_tab(&self) -> &impl LogStore<Document = D> {
        self
    }

    async fn put_raw(&self, document: D::Id, seq: u32, row: &str) {
        MemoryStore::put_raw(self, document, seq, row);
    }

    async fn put_raw_page(&self, document: D::Id, page: &str) {
        MemoryStore::put_raw_page(self, document, page);
    }
}

/// A store whose rows pass a vault that changes them.
struct Scrambled<D>(MemoryStore<D>);

impl<D> Scrambled<D> {
    fn new() -> Self {
        Self(MemoryStore::on(Rc::new(MemoryRows::through(scrambling()))))
    }
}

impl<D: Sample> Place<D> for Scrambled<D> {
    fn tab(&self) -> &impl LogStore<Document = D> {
        &self.0
    }

    fn other_tab(&self) -> &impl LogStore<Document = D> {
        &self.0
    }

    async fn put_raw(&self, document: D::Id, seq: u32, row: &str) {
        self.0.put_raw(document, seq, &row_on_disk::<D>(&scrambling(), document, row));
    }

    async fn put_raw_page(&self, document: D::Id, page: &str) {
        self.0.put_raw_page(document, &page_on_disk::<D>(&scrambling(), document, page));
    }
}

macro_rules! on_memory {
    ($($part:ident { $($claim:ident)+ })+) => {
        mod agreements {
            use super::*;
            $($(#[test]
            fn $claim() {
                at_once(store_suite::$part::$claim(&MemoryStore::<Agreement>::default()));
            })+)+
        }

        mod scrambled {
            use super::*;
            $($(#[test]
            fn $claim() {
                at_once(store_suite::$part::$claim(&Scrambled::<Agreement>::new()));
            })+)+
        }

        mod notes {
            use super::*;
            $($(#[test]
            fn $claim() {
                at_once(store_suite::$part::$claim(&MemoryStore::<Note>::default()));
            })+)+
        }
    };
}

every_claim!(on_memory);

#[test]
fn no_word_lies_on_the_disk_of_a_store_whose_vault_scrambles() {
    let place = Scrambled::<Agreement>::new();
    let log = log_of::<Agreement>(4);
    at_once(append(place.tab(), &[], &log));
    at_once(keep(place.tab(), own::<Agreement>(), &log));
    at_once(place.put_raw(own::<Agreement>(), 4, "no row, but a text"));
    let raw = place.0.rows().raw();
    assert!(raw.len() > log.len(), "the page of summaries lies there too");
    for row in raw {
        assert!(!row.contains("text") && !row.contains("1970"), "{row}");
    }
}

#[test]
fn a_row_that_was_moved_to_another_place_is_damaged() {
    let place = Scrambled::<Agreement>::new();
    let log = log_of::<Agreement>(1);
    at_once(append(place.tab(), &[], &log));
    let row = place.0.rows().raw().remove(0);
    let other = AgreementId(99);
    place.0.put_raw(other, 0, &row);
    let read = at_once(place.tab().read_log(other)).unwrap();
    assert_eq!(read.damage, Some(RecordError::Damaged));
}

/// Two types of documents on the same rows.
#[test]
fn documents_of_two_types_are_kept_apart() {
    let agreements = MemoryStore::<Agreement>::default();
    let notes = MemoryStore::<Note>::on(Rc::clone(agreements.rows()));
    at_once(store_suite::logs::assert_kept_apart(&agreements, &notes));
}

/// The memory store never waits, so its futures are ready when first asked.
fn at_once<T>(future: impl Future<Output = T>) -> T {
    match pin!(future).poll(&mut Context::from_waker(Waker::noop())) {
        Poll::Ready(value) => value,
        Poll::Pending => panic!("the memory store waited"),
    }
}
