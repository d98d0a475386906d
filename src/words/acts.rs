//! What was done, as sentences in the past tense: `Lene Dam skrev stillingsbetegnelse: »Kok«`.

use crate::agreement::Agreement;
use crate::agreement::AgreementEntry;
use crate::agreement::{Audience, Consent, Kind, Origin, Stop, Work};
use crate::agreement::{Choice, Command, GoalChange, StepChange};
use crate::agreement::{Field, NumberField};
use crate::agreement::{Goal, HoursStep};
use crate::base::Typed;
use crate::base::{Day, Timestamp};
use crate::base::{GoalId, StepId, TaskId};
use crate::kinds::new_agreement;
use crate::log::is_one_stretch;
use crate::log::{self, EntryId, Replay, UndoState};
use crate::words::language::Words;
use crate::words::named::short;

/// The characters of a quote shown in its sentence; the rest is one tap away.
const SHOWN: usize = 80;

/// One thing that was done.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Act {
    /// Its entries in order: one, or several for typing with pauses, or for the undo or redo of such typing.
    pub entries: Vec<EntryId>,
    /// The number of its first entry.
    pub seq: u32,
    /// When; for typing, when it ended.
    pub at: Timestamp,
    /// On which day.
    pub day: Day,
    /// Who did what, without a full stop.
    pub sentence: String,
    /// The full text that was written or chosen.
    pub quote: Option<String>,
    /// True when it was undone, and not redone.
    pub undone: bool,
}

impl Act {
    /// The act on one line, with a long quote shortened.
    #[must_use]
    pub fn line(&self, words: Words) -> String {
        match &self.quote {
            Some(quote) => words.act_quote(&self.sentence, &short(quote, SHOWN)),
            None => self.sentence.clone(),
        }
    }

    /// The full text, when the line does not contain all of it.
    #[must_use]
    pub fn rest(&self) -> Option<&str> {
        let quote = self.quote.as_deref()?;
        let cut = quote.chars().count() > SHOWN || quote.trim().contains('\n');
        cut.then_some(quote)
    }
}

/// A sentence, and the text that was written.
pub(in crate::words) struct Sentence {
    text: String,
    quote: Option<String>,
}

/// All acts, in the order of the log. Typing that is one stretch is one act, and so is undoing or redoing it.
#[must_use]
pub fn acts(log: &[AgreementEntry], words: Words) -> Vec<Act> {
    let undone = UndoState::of::<Agreement>(log).unwrap_or_default().undone();
    let empty = new_agreement(Kind::Praktik, Origin::Own);
    let first = log.get(..1).unwrap_or_default();
    let mut replay = Replay::<Agreement>::of(first).ok();
    // The agreement as it was before the last act of `all`.
    let mut before_last = empty.clone();
    let mut all: Vec<Act> = Vec::with_capacity(log.len());
    for (place, entry) in log.iter().enumerate() {
        let previous = place.checked_sub(1).and_then(|place| log.get(place));
        let is_undone = undone.contains(&entry.id);
        let goes_on = previous.is_some_and(|previous| goes_on(&all, previous, entry))
            && all.last().is_some_and(|last| last.undone == is_undone);
        if !goes_on {
            before_last.clone_from(replay.as_ref().map_or(&empty, Replay::document));
        }
        let Sentence { text, quote } = match &entry.act {
            log::Act::Undo(id) => again(&all, *id, |act| words.act_undid(act)),
            log::Act::Redo(id) => again(&all, *id, |act| words.act_redid(act)),
            log::Act::Do(command) => words.sentence(command, &before_last),
        };
        let who = entry.who.trim();
        let who = if who.is_empty() { words.act_somebody() } else { who };
        let sentence = words.act_says(&text, who);
        match all.last_mut().filter(|_| goes_on) {
            Some(last) => {
                last.entries.push(entry.id);
                (last.at, last.sentence, last.quote) = (entry.at, sentence, quote);
            }
            None => all.push(Act {
                entries: vec![entry.id],
                seq: entry.seq,
                at: entry.at,
                day: entry.day,
                sentence,
                quote,
                undone: is_undone,
            }),
        }
        if let Some(replay) = replay.as_mut().filter(|_| place > 0) {
            // An invalid entry has a sentence too, but changes nothing.
            replay.push(entry.clone()).ok();
        }
    }
    all
}

/// Whether an entry belongs to the same act as the one before it.
fn goes_on(all: &[Act], previous: &AgreementEntry, entry: &AgreementEntry) -> bool {
    let is_same_act = |one: EntryId, other: EntryId| {
        all.iter().any(|act| act.entries.contains(&one) && act.entries.contains(&other))
    };
    match (&previous.act, &entry.act) {
        (log::Act::Do(_), log::Act::Do(_)) => is_one_stretch::<Agreement>(previous, entry),
        (log::Act::Undo(one), log::Act::Undo(other))
        | (log::Act::Redo(one), log::Act::Redo(other)) => {
            previous.moment() == entry.moment() && is_same_act(*one, *other)
        }
        (log::Act::Do(_) | log::Act::Undo(_) | log::Act::Redo(_), _) => false,
    }
}

/// The sentence of an undo or redo: contains that of the other act.
fn again(all: &[Act], id: EntryId, say: impl Fn(&str) -> String) -> Sentence {
    let act = all.iter().find(|act| act.entries.contains(&id));
    let sentence = act.map(|act| act.sentence.as_str()).unwrap_or_default();
    Sentence { text: say(sentence), quote: act.and_then(|act| act.quote.clone()) }
}

pub(in crate::words) fn plain(text: impl Into<String>) -> Sentence {
    Sentence { text: text.into(), quote: None }
}

pub(in crate::words) fn quoting(text: impl Into<String>, quote: &str) -> Sentence {
    Sentence { text: text.into(), quote: Some(quote.to_owned()) }
}

impl Words {
    /// The sentence of a command, given the agreement before it.
    #[expect(clippy::too_many_lines, reason = "one complete match over the commands")]
    fn sentence(self, command: &Command, before: &Agreement) -> Sentence {
        match command {
            Command::Create(_, Origin::Own) => plain(self.act_began()),
            Command::Create(_, Origin::Example) => plain(self.act_began_example()),
            Command::Write(field, text) => {
                let name = self.named(Field::Text(*field), before);
                self.wrote(&name, before.text(*field), text)
            }
            Command::SetDay(field, day) => {
                let name = self.named(Field::Day(*field), before);
                self.set(&name, day, |day| self.day(*day))
            }
            Command::SetNumber(field, number) => {
                let name = self.named(Field::Number(*field), before);
                self.set(&name, number, |number| self.number(*field, *number))
            }
            Command::SetNextTime(time) => {
                let name = self.named(Field::NextTime, before);
                self.set(&name, time, |time| self.at_clock(*time))
            }
            Command::SetPaidTarget(minutes) => {
                let name = self.named(Field::PaidTarget, before);
                self.set(&name, minutes, |minutes| self.hours_long(*minutes))
            }
            Command::Choose(choice) => self.chose(*choice, before),
            Command::SetConsent(Consent::Given) => plain(self.act_consent()),
            Command::SetConsent(Consent::NotGiven) => plain(self.act_no_consent()),
            Command::AddStep { copy_of, from, .. } => {
                plain(self.added_step(*copy_of, from, before))
            }
            Command::ChangeStep(id, change) => self.changed_step(*id, change, before),
            Command::RemoveStep(id) => plain(self.act_removed(&self.named_step(*id, before))),
            Command::AddTask(_, Work::Unpaid) => plain(self.act_added_unpaid_task()),
            Command::AddTask(_, Work::Paid) => plain(self.act_added_paid_task()),
            Command::WriteTask(id, text) => self.wrote_task(*id, text, before),
            Command::SetTaskWork(id, work) => {
                let task = self.named_task(*id, before);
                plain(match work {
                    Work::Unpaid => self.act_moved_unpaid(&task),
                    Work::Paid => self.act_moved_paid(&task),
                })
            }
            Command::RemoveTask(id) => plain(self.act_removed(&self.named_task(*id, before))),
            Command::AddGoal(_, None) => plain(self.act_added_goal()),
            Command::AddGoal(_, Some(parent)) => {
                plain(self.act_added_sub_goal(&self.named_goal(*parent, before)))
            }
            Command::ChangeGoal(id, change) => self.changed_goal(*id, change, before),
            Command::RemoveGoal(id) => plain(self.act_removed(&self.named_goal(*id, before))),
            Command::Share(audience, _) => plain(match audience {
                Audience::Company => self.act_shared_company(),
                Audience::Representative => self.act_shared_representative(),
                Audience::Citizen => self.act_shared_citizen(),
            }),
            Command::Disclose(matter, shown) => plain(if *shown {
                self.act_disclosed(self.matter(*matter))
            } else {
                self.act_withheld(self.matter(*matter))
            }),
            Command::Answer(answer) => self.answered(answer),
            Command::AskToFill(_) => plain(self.act_asked_to_fill()),
            Command::Fill(filled) => plain(self.act_filled(filled.by.trim())),
            Command::Prepare(audience, _) => plain(self.act_prepared(self.audience(*audience))),
            Command::TellOtherwise(audience) => {
                plain(self.act_told_otherwise(self.audience(*audience)))
            }
            Command::HandOver(to) => plain(self.act_handed_over(to.trim())),
            Command::SignOff(sign_off) => self.signed(sign_off),
            Command::Unlock(reason) => quoting(self.act_unlocked(), reason),
            Command::OpenChange(kind, reason) => {
                quoting(self.act_opened_change(self.change_name(*kind)), reason)
            }
            Command::CloseChange => plain(self.act_closed_change()),
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
        }
    }

    pub(in crate::words) fn wrote(self, name: &str, before: &str, text: &str) -> Sentence {
        match (before.trim().is_empty(), text.trim().is_empty()) {
            (_, true) => plain(self.act_cleared(name)),
            (true, false) => quoting(self.act_wrote(name), text),
            (false, false) => quoting(self.act_changed(name), text),
        }
    }

    pub(in crate::words) fn set<T>(
        self,
        name: &str,
        typed: &Typed<T>,
        say: impl Fn(&T) -> String,
    ) -> Sentence {
        match typed {
            Typed::Blank => plain(self.act_cleared(name)),
            Typed::Read(value) => plain(self.act_set(&say(value), name)),
            Typed::Unread(text) => quoting(self.act_unread(name), text),
        }
    }

    fn chose(self, choice: Choice, before: &Agreement) -> Sentence {
        let chosen = match choice {
            Choice::Purpose(purpose) => purpose.map(|one| self.purpose_name(one)),
            Choice::Outlook(outlook) => outlook.map(|one| self.outlook_name(one)),
            Choice::Rhythm(rhythm) => rhythm.map(|one| self.rhythm_name(one)),
            Choice::AbsenceCall(call) => call.map(|one| self.absence_call_name(one)),
            Choice::SickCall(call) => call.map(|one| self.sick_call_name(one)),
            Choice::Representation(whom) => whom.map(|one| self.representation_name(one)),
            Choice::TargetGroup(group) => group.map(|one| self.target_group_name(one)),
        };
        self.chose_one(&self.named(choice.field(), before), chosen)
    }

    fn chose_one(self, name: &str, chosen: Option<&str>) -> Sentence {
        match chosen {
            Some(chosen) => quoting(self.act_chose(name), chosen),
            None => plain(self.act_cleared(name)),
        }
    }

    fn added_step(self, copy_of: StepId, from: &Typed<Day>, before: &Agreement) -> String {
        let stands_before = |step: &&HoursStep| match (before.step_start(step), from.value()) {
            (Some(other), Some(day)) => step.id == Agreement::FIRST_STEP || other <= *day,
            (None, Some(_)) => step.id == Agreement::FIRST_STEP,
            (_, None) => true,
        };
        let number = (before.steps.iter().filter(stands_before).count() + 1).to_string();
        let copied = self.named_step(copy_of, before);
        match from.value() {
            Some(day) => self.act_added_step_from(&copied, &self.day(*day), &number),
            None => self.act_added_step(&copied, &number),
        }
    }

    fn changed_step(self, id: StepId, change: &StepChange, before: &Agreement) -> Sentence {
        let name = |field| self.named(field, before);
        match change {
            StepChange::From(day) => {
                self.set(&name(Field::StepFrom(id)), day, |day| self.day(*day))
            }
            StepChange::Hours(day, work, minutes) => {
                let field = Field::Hours(id, *work, *day);
                self.set(&name(field), minutes, |minutes| self.hours_short(*minutes))
            }
            StepChange::Meet(day, time) => {
                self.set(&name(Field::Meet(id, *day)), time, |time| self.at_clock(*time))
            }
        }
    }

    fn wrote_task(self, id: TaskId, text: &str, before: &Agreement) -> Sentence {
        let task = before.tasks.iter().find(|task| task.id == id);
        let old = task.map(|task| task.text.trim()).unwrap_or_default();
        self.wrote_thing(&self.named_task(id, before), self.act_wrote_task(), old, text)
    }

    /// The sentence for an item that consists of its text: the first text adds it, later ones change it.
    fn wrote_thing(self, name: &str, first: &str, before: &str, text: &str) -> Sentence {
        match (before.trim().is_empty(), text.trim().is_empty()) {
            (_, true) => plain(self.act_cleared_text(name)),
            (true, false) => quoting(first, text),
            (false, false) => quoting(self.act_changed(name), text),
        }
    }

    fn changed_goal(self, id: GoalId, change: &GoalChange, before: &Agreement) -> Sentence {
        let goal: Option<&Goal> = before.goals.iter().find(|goal| goal.id == id);
        let name = self.named_goal(id, before);
        match change {
            GoalChange::Text(text) => {
                let sub = goal.is_some_and(|goal| goal.parent.is_some());
                let first = if sub { self.act_wrote_sub_goal() } else { self.act_wrote_goal() };
                let old = goal.map(|goal| goal.text.as_str()).unwrap_or_default();
                self.wrote_thing(&name, first, old, text)
            }
            GoalChange::Due(day) => {
                self.set(&self.named(Field::GoalDue(id), before), day, |day| self.day(*day))
            }
            GoalChange::Track(track) => {
                let chosen = track.map(|track| self.track_name(track));
                self.chose_one(&self.named(Field::GoalTrack(id), before), chosen)
            }
            GoalChange::Reached(how) => match goal.and_then(|goal| goal.reached.as_ref()) {
                Some(reached) => {
                    self.wrote(&self.named(Field::GoalHow(id), before), &reached.how, how)
                }
                None if how.trim().is_empty() => plain(self.act_reached(&name)),
                None => quoting(self.act_reached(&name), how),
            },
            GoalChange::NotReached => plain(self.act_not_reached(&name)),
        }
    }

    /// One of two conflicting versions: the full text that was written or chosen, or else the sentence.
    #[must_use]
    pub fn version(self, entry: &AgreementEntry, of: &Agreement) -> String {
        let Sentence { text, quote } = match &entry.act {
            log::Act::Do(command) => self.sentence(command, of),
            log::Act::Undo(_) => plain(self.act_undid("")),
            log::Act::Redo(_) => plain(self.act_redid("")),
        };
        quote.unwrap_or(text)
    }

    /// A number of the agreement as displayed.
    #[must_use]
    pub fn number(self, field: NumberField, number: u64) -> String {
        match field {
            NumberField::Cvr | NumberField::PNumber => number.to_string(),
            NumberField::Employees => self.tenths(number),
        }
    }
}
