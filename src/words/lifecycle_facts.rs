//! The lifecycle of an agreement as facts, for comparing: sign-offs, versions, follow-ups, how it ended.

use crate::agreement::Agreement;
use crate::agreement::Work;
use crate::agreement::follow_up::{FollowUp, Topic};
use crate::agreement::sharing::Disclosable;
use crate::agreement::{Field, LifecycleFact};
use crate::base::Typed;
use crate::words::facts::List;

impl List {
    /// The facts on the lifecycle of an agreement.
    pub(in crate::words) fn lifecycle(&mut self, agreement: &Agreement) {
        self.follow_ups(agreement);
        let (words, lifecycle) = (self.words, &agreement.lifecycle);
        let signed = lifecycle.sign_offs.iter().map(|one| {
            words.signed_by(&words.day(one.on), one.by.name.trim(), words.party(one.by.party))
        });
        self.listed(LifecycleFact::SignOffs, &signed.collect::<Vec<_>>());
        let versions = (1..).zip(&lifecycle.versions);
        let versions = versions.map(|(number, version)| words.version_of(number, version));
        self.listed(LifecycleFact::Versions, &versions.collect::<Vec<_>>());
        let open = lifecycle
            .change
            .iter()
            .map(|open| words.reasoned(open.reason.trim(), words.change_name(open.kind)));
        self.listed(LifecycleFact::Change, &open.collect::<Vec<_>>());
        let stopped = lifecycle.stopped.iter().map(|stopped| {
            let what = [words.stopped(stopped.stop), " ", &words.day(stopped.on)].concat();
            words.reasoned(stopped.reason.trim(), &what)
        });
        self.listed(LifecycleFact::Stopped, &stopped.collect::<Vec<_>>());
        let outcome =
            lifecycle.closed.iter().map(|closed| words.outcome(closed.outcome).to_owned());
        self.listed(LifecycleFact::Outcome, &outcome.collect::<Vec<_>>());
        let renews = lifecycle.renews.iter().map(|of| {
            words.renews_another(&words.hours_long(of.paid), &format!("{:032x}", of.of.0))
        });
        self.listed(LifecycleFact::Renews, &renews.collect::<Vec<_>>());
        let ticked = lifecycle.ticked.iter().map(|check| words.check(*check).to_owned());
        self.listed(LifecycleFact::Ticked, &ticked.collect::<Vec<_>>());
        let answers = lifecycle.answers.iter().map(|one| words.answer_line(one));
        self.listed(LifecycleFact::Answers, &answers.collect::<Vec<_>>());
        let wishes = lifecycle
            .wishes
            .iter()
            .map(|(of, on)| words.wish_of(&words.day(*on), words.audience(*of)));
        self.listed(LifecycleFact::Wishes, &wishes.collect::<Vec<_>>());
        let filled = lifecycle.filled.iter().map(|one| words.filled_line(one));
        self.listed(LifecycleFact::Filled, &filled.collect::<Vec<_>>());
        let handed = lifecycle
            .handed_over
            .iter()
            .map(|(to, on)| words.handed_over_to(&words.day(*on), to.trim()));
        self.listed(LifecycleFact::HandedOver, &handed.collect::<Vec<_>>());
        let chosen =
            |matter: &Disclosable| lifecycle.disclosed.iter().find(|(of, _)| of == matter).copied();
        let disclosed = Disclosable::ALL.iter().filter_map(chosen).map(|(matter, shown)| {
            if shown {
                words.disclosed(words.matter(matter))
            } else {
                words.withheld(words.matter(matter))
            }
        });
        self.listed(LifecycleFact::Disclosed, &disclosed.collect::<Vec<_>>());
        self.texts(agreement, crate::agreement::Part::Closing);
    }

    fn listed(&mut self, fact: LifecycleFact, lines: &[String]) {
        self.value(Field::Lifecycle(fact), lines.join("\n"));
    }

    fn follow_ups(&mut self, agreement: &Agreement) {
        for one in &agreement.lifecycle.follow_ups {
            self.follow_up_note(one, agreement);
        }
    }

    fn follow_up_note(&mut self, one: &FollowUp, agreement: &Agreement) {
        let (words, id) = (self.words, one.id);
        let note = if one.done.is_some() { words.note_done() } else { words.note_open() };
        let day = match &one.on {
            Typed::Blank => note.to_owned(),
            on => [&self.typed(on, |day| words.day(*day)), " (", note, ")"].concat(),
        };
        self.value(Field::FollowUpDay(id), day);
        for topic in Topic::ALL {
            let field = Field::FollowUpText(id, topic);
            self.add(field, words.field(field), one.text(topic).to_owned(), true);
        }
        let participants: Vec<&str> =
            one.participants.iter().map(|participant| words.participant(*participant)).collect();
        self.value(Field::FollowUpParticipants(id), participants.join(", "));
        for work in Work::ALL {
            let minutes = self.typed(one.held(work), |minutes| words.hours_long(*minutes));
            self.value(Field::FollowUpHours(id, work), minutes);
        }
        let effect = one.effect.map(|effect| words.percent(effect));
        self.value(Field::FollowUpEffect(id), effect.unwrap_or_default());
        let alone: Vec<String> =
            one.mastered.iter().map(|task| words.named_task(*task, agreement)).collect();
        self.value(Field::FollowUpMastered(id), alone.join(", "));
    }
}
