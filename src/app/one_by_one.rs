//! Works on events one at a time, in the order they came.

use std::cell::{Cell, RefCell};
use std::collections::VecDeque;

/// A queue of events. An event that comes while another one is in work, such as one sent by an effect, waits for its
/// turn.
pub struct OneByOne<E> {
    waiting: RefCell<VecDeque<E>>,
    working: Cell<bool>,
}

impl<E> Default for OneByOne<E> {
    fn default() -> Self {
        Self { waiting: RefCell::default(), working: Cell::new(false) }
    }
}

impl<E> OneByOne<E> {
    /// Works on an event, and on those that come meanwhile. False when another call is at work, and will do this too.
    pub fn take(&self, event: E, work: impl Fn(E)) -> bool {
        self.waiting.borrow_mut().push_back(event);
        if self.working.replace(true) {
            return false;
        }
        while let Some(event) = self.next() {
            work(event);
        }
        self.working.set(false);
        true
    }

    /// True while a call is at work. Seen from a task of its own, that call was stopped and will never return.
    pub fn is_working(&self) -> bool {
        self.working.get()
    }

    fn next(&self) -> Option<E> {
        self.waiting.borrow_mut().pop_front()
    }
}

#[cfg(test)]
mod tests {
    use std::panic::{AssertUnwindSafe, catch_unwind, resume_unwind};

    use super::*;

    #[test]
    fn an_event_sent_by_the_work_on_another_waits_until_that_is_done() {
        let events = OneByOne::default();
        let seen = RefCell::new(Vec::new());
        let work = |event: u8| {
            seen.borrow_mut().push(format!("{event} begins"));
            if event < 3 {
                for next in [event + 1, event + 10] {
                    assert!(!events.take(next, |_| unreachable!("the outer call works on it")));
                }
            }
            seen.borrow_mut().push(format!("{event} ends"));
        };
        assert!(events.take(1, work));
        assert!(events.take(20, work));
        assert!(!events.is_working());
        let expected =
            [1, 2, 11, 3, 12, 20].map(|event| [format!("{event} begins"), format!("{event} ends")]);
        assert_eq!(seen.into_inner(), expected.concat());
    }

    #[test]
    fn work_that_was_stopped_is_seen() {
        let events = OneByOne::default();
        let stopped = AssertUnwindSafe(|| events.take(1, |_| resume_unwind(Box::new("stopped"))));
        assert!(catch_unwind(stopped).is_err());
        assert!(events.is_working());
    }
}
