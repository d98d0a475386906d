//! What was done to the life of an agreement, as sentences in the past tense: `underskrev for virksomheden på skærmen`.

use crate::agreement::Agreement;
use crate::agreement::Command;
use crate::agreement::Field;
use crate::agreement::follow_up::FollowUpChange;
use crate::agreement::{SignOff, Stop};
use crate::base::FollowUpId;
use crate::words::acts::{Deed, plain, quoting};
use crate::words::language::Words;

impl Words {
    /// What a command on the life of an agreement does, told to the agreement as it was before it.
    pub(in crate::words) fn living_deed(self, command: &Command, before: &Agreement) -> Deed {
        match command {
            Command::SignOff(sign_off) => self.signed(sign_off),
            Command::Unlock(reason) => quoting(self.act_unlocked(), reason),
            Command::OpenChange(kind, reason) => {
                quoting(self.act_opened_change(self.change_name(*kind)), reason)
            }
            Command::MoveEnd(to, reason) => quoting(self.act_moved_end(&self.day(*to)), reason),
            Command::Stop(Stop::Interrupted, on, reason) => {
                quoting(self.act_interrupted(&self.day(*on)), reason)
            }
            Command::Stop(Stop::Cancelled, _, reason) => quoting(self.act_cancelled(), reason),
            Command::Close(outcome) => quoting(self.act_closed(), self.outcome(*outcome)),
            Command::Reopen(reason) => quoting(self.act_reopened(), reason),
            Command::AddFollowUp(_, on) => plain(self.act_began_follow_up(&self.day(*on))),
            Command::RemoveFollowUp(id) => {
                plain(self.act_removed(&self.named_follow_up(*id, before)))
            }
            Command::ChangeFollowUp(id, change) => self.changed_follow_up(*id, change, before),
            Command::Renew(..) => plain(self.act_renewed()),
            Command::Tick(check, true) => quoting(self.act_ticked(), self.check(*check)),
            Command::Tick(check, false) => quoting(self.act_unticked(), self.check(*check)),
            // Ends a change; every other command has its sentence where the content is told.
            _ => plain(self.act_closed_change()),
        }
    }

    fn signed(self, sign_off: &SignOff) -> Deed {
        let SignOff { party, way, name, reason, .. } = sign_off;
        let did = self.act_signed(name.trim(), self.party_in_sentence(*party), self.way(*way));
        if reason.trim().is_empty() { plain(did) } else { quoting(did, reason) }
    }

    fn changed_follow_up(
        self,
        id: FollowUpId,
        change: &FollowUpChange,
        before: &Agreement,
    ) -> Deed {
        let whole = self.named_follow_up(id, before);
        let name = |field| self.name_in(&self.named(field, before), &whole);
        match change {
            FollowUpChange::On(day) => {
                self.set(&name(Field::FollowUpDay(id)), day, |day| self.day(*day))
            }
            FollowUpChange::Text(topic, text) => {
                let old = before.follow_up(id).map_or("", |one| one.text(*topic));
                self.wrote(&name(Field::FollowUpText(id, *topic)), old, text)
            }
            FollowUpChange::Guest(guest, true) => plain(self.act_guest(self.guest(*guest), &whole)),
            FollowUpChange::Guest(guest, false) => {
                plain(self.act_no_guest(self.guest(*guest), &whole))
            }
            FollowUpChange::Held(work, minutes) => {
                let field = Field::FollowUpHours(id, *work);
                self.set(&name(field), minutes, |minutes| self.hours_long(*minutes))
            }
            FollowUpChange::Effect(Some(effect)) => {
                let field = name(Field::FollowUpEffect(id));
                plain(self.act_set(&self.percent(*effect), &field))
            }
            FollowUpChange::Effect(None) => {
                plain(self.act_cleared(&name(Field::FollowUpEffect(id))))
            }
            FollowUpChange::Mastered(task, true) => {
                plain(self.act_mastered(&self.named_task(*task, before)))
            }
            FollowUpChange::Mastered(task, false) => {
                plain(self.act_not_mastered(&self.named_task(*task, before)))
            }
            FollowUpChange::Done => plain(self.act_done(&whole)),
        }
    }

    /// `opfølgningen 11. marts 2026`
    #[must_use]
    pub fn named_follow_up(self, id: FollowUpId, of: &Agreement) -> String {
        let on = of.follow_up(id).and_then(|one| one.on.value());
        match on {
            Some(on) => self.name_follow_up_on(&self.day(*on)),
            None => self.name_follow_up().to_owned(),
        }
    }
}
