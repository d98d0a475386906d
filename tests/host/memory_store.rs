//! The store's acceptance suite on the memory store.

#![cfg(test)]

use std::pin::pin;
use std::task::{Context, Poll, Waker};

use klar_aftale::base::AgreementId;
use klar_aftale::store::LogStore;
use klar_aftale::store::MemoryStore;

use store_suite::Place;

#[macro_use]
#[path = "../store_suite/mod.rs"]
mod store_suite;

impl Place for MemoryStore {
    fn tab(&self) -> &impl LogStore {
        self
    }

    fn other_tab(&self) -> &impl LogStore {
        self
    }

    async fn put_raw(&self, agreement: AgreementId, seq: u32, row: &str) {
        MemoryStore::put_raw(self, agreement, seq, row);
    }

    async fn put_raw_summary(&self, agreement: AgreementId, row: &str) {
        MemoryStore::put_raw_summary(self, agreement, row);
    }
}

macro_rules! on_memory {
    ($($part:ident { $($claim:ident)+ })+) => {
        $($(#[test]
        fn $claim() {
            at_once(store_suite::$part::$claim(&MemoryStore::default()));
        })+)+
    };
}

every_claim!(on_memory);

/// The memory store never waits, so its futures are ready when first asked.
fn at_once<T>(future: impl Future<Output = T>) -> T {
    match pin!(future).poll(&mut Context::from_waker(Waker::noop())) {
        Poll::Ready(value) => value,
        Poll::Pending => panic!("the memory store waited"),
    }
}
