//! The words of the front page: the three lists, the actions of their lines, and the filters.

use crate::agreement::status::{List, Todo, What};
use crate::words::language::Words;

impl Words {
    /// *Din tur*, *Venter på andre*, *Snart*
    #[must_use]
    pub fn due_list(self, list: List) -> &'static str {
        match list {
            List::Mine => self.due_mine(),
            List::Theirs => self.due_theirs(),
            List::Soon => self.due_soon(),
        }
    }

    /// The action of a line: `Hold opfølgning`.
    #[must_use]
    pub fn due_action(self, todo: &Todo) -> &'static str {
        match todo.what {
            What::WriteClosing => self.due_write(),
            What::HoldFollowUp(_) if todo.list == List::Mine => self.due_hold(),
            What::Complete(_) | What::FinishNote | What::FinishChange => self.continue_agreement(),
            What::PlanFollowUp => self.due_agree(),
            What::Approve => self.due_approve(),
            What::AskToSign | What::SignLate => self.due_sign(),
            What::Remind(_) | What::RemindPart => self.due_remind(),
            What::ShareAgain(_) => self.share_again(),
            What::Ends => self.due_plan(),
            What::HoldFollowUp(_)
            | What::Await(_)
            | What::AwaitPart
            | What::MeetWish(_)
            | What::Starts => self.open_agreement(),
        }
    }
}
