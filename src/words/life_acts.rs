//! The acts in the lifecycle of an agreement, as sentences in the past tense: `underskrev for virksomheden på skærmen`.

use crate::agreement::Agreement;
use crate::agreement::Field;
use crate::agreement::SignOff;
use crate::agreement::follow_up::FollowUpChange;
use crate::base::FollowUpId;
use crate::words::acts::{Sentence, plain, quoting};
use crate::words::language::Words;

impl Words {
    pub(in crate::words) fn signed(self, sign_off: &SignOff) -> Sentence {
        let SignOff { party, way, name, reason, .. } = sign_off;
        let text = self.act_signed(name.trim(), self.party_in_sentence(*party), self.way(*way));
        if reason.trim().is_empty() { plain(text) } else { quoting(text, reason) }
    }

    pub(in crate::words) fn changed_follow_up(
        self,
        id: FollowUpId,
        change: &FollowUpChange,
        before: &Agreement,
    ) -> Sentence {
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
            FollowUpChange::Participant(participant, true) => {
                plain(self.act_guest(self.participant(*participant), &whole))
            }
            FollowUpChange::Participant(participant, false) => {
                plain(self.act_no_guest(self.participant(*participant), &whole))
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
