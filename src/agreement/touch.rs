//! Whether an act changes what the parties agree on, and which kind of change may do it later (B3, B4).

use crate::agreement::signing::ChangeKind;

/// What a command touches.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Touch {
    /// Something beside what was agreed: notes, appointments, what was reached, who signed.
    Beside,
    /// The agreed content; once it is concluded, only within a change of this kind.
    Content(ChangeKind),
    /// The agreed content, which stays as it is once it is concluded: another one would be another agreement.
    Fixed,
}
