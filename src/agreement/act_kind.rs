//! How undo can treat a command (B11).

/// How undo treats an act.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ActKind {
    /// Begins the agreement; never undone.
    Begin,
    /// Changes what is written or chosen; can be undone.
    Edit,
    /// Others are shown the agreement as it is: it has happened and is never undone; what was done before it still can be.
    Showing,
    /// Something else is asked for, handed out or taken in; undone as little as a showing.
    Exchange,
    /// An answer that was taken in: an exchange before which nothing can be undone any more.
    Answer,
    /// Others have seen it, or it has had its effect: neither it nor anything before it can be undone.
    Decision,
}
