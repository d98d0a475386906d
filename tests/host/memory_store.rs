//! The store's acceptance suite on the memory store.

#![cfg(test)]

use std::pin::pin;
use std::task::{Context, Poll, Waker};

use klar_aftale::agreement::Agreement;
use klar_aftale::store::{LogStore, MemoryStore};

use store_suite::Place;
use store_suite::logs::Sample;
use store_suite::note::Note;

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

macro_rules! on_memory {
    ($($part:ident { $($claim:ident)+ })+) => {
        mod agreements {
            use super::*;
            $($(#[test]
            fn $claim() {
                at_once(store_suite::$part::$claim(&MemoryStore::<Agreement>::default()));
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

/// Two types of documents on the same rows.
#[test]
fn documents_of_two_types_are_kept_apart() {
    let agreements = MemoryStore::<Agreement>::default();
    let notes = MemoryStore::<Note>::on(std::rc::Rc::clone(agreements.rows()));
    at_once(store_suite::logs::assert_kept_apart(&agreements, &notes));
}

/// The memory store never waits, so its futures are ready when first asked.
fn at_once<T>(future: impl Future<Output = T>) -> T {
    match pin!(future).poll(&mut Context::from_waker(Waker::noop())) {
        Poll::Ready(value) => value,
        Poll::Pending => panic!("the memory store waited"),
    }
}
