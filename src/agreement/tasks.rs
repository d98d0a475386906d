//! *Opgaver*: the tasks at the workplace, each unpaid or paid.

use crate::agreement::choices::Work;
use crate::base::TaskId;
use crate::input::key;

/// One task.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Task {
    /// Its id.
    pub id: TaskId,
    /// What is done, in words.
    pub text: String,
    /// Unpaid or paid; the same task may not be both (A6).
    pub work: Work,
}

impl Task {
    /// True when both name the same task, whatever the case and the spaces around it.
    #[must_use]
    pub fn same_as(&self, other: &Self) -> bool {
        let own = key(&self.text);
        !own.is_empty() && own == key(&other.text)
    }
}
