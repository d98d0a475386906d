//! Texts in commands turned into words of their own, so that each can be found again wherever it comes out.

use std::collections::BTreeSet;

use klar_aftale::agreement::SignOff;
use klar_aftale::agreement::TextField;
use klar_aftale::agreement::follow_up::{FollowUpChange, Topic};
use klar_aftale::agreement::sharing::Answer;
use klar_aftale::agreement::sharing::{CompanyPart, Filled};
use klar_aftale::agreement::{Command, GoalChange, StepChange};
use klar_aftale::base::Typed;

/// How every word begins and ends, with its number in between: no word is a part of another.
const BEGINS: &str = "qz";
const ENDS: &str = "xk";

/// Where somebody wrote a word.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Place {
    /// A field; of a name the first.
    Text(TextField),
    /// Every name but the first.
    FamilyName,
    Task,
    Goal,
    /// How it showed that a goal was reached.
    GoalHow,
    /// The note of a follow-up.
    FollowUp(Topic),
    /// A day, a time or a number that nobody can read.
    Unreadable,
    /// Who signed.
    Signer,
    /// Why: of a signature by phone, of a change, of the end of it.
    Reason,
    AnswerName,
    AnswerNote,
    /// What the company filled in, before it is taken over.
    Filled,
    /// To whom it was handed over.
    Colleague,
    /// Who wrote an entry of the log, or uses the device.
    Who,
}

/// The words so far; the number of each is its place here.
#[derive(Debug, Default)]
pub(crate) struct Marks(Vec<Place>);

impl Marks {
    /// Every word with its number and its place.
    pub(crate) fn words(&self) -> impl Iterator<Item = (usize, Place, String)> {
        self.0.iter().enumerate().map(|(number, place)| (number, *place, word(number)))
    }

    /// How many there are.
    pub(crate) fn count(&self) -> usize {
        self.0.len()
    }

    /// A word that stands nowhere else.
    pub(crate) fn new_word(&mut self, place: Place) -> String {
        self.0.push(place);
        word(self.0.len() - 1)
    }

    /// The same with blank texts left blank, since the program tells them apart.
    fn mark(&mut self, place: Place, text: &str) -> String {
        if text.trim().is_empty() { text.to_owned() } else { self.new_word(place) }
    }

    fn mark_field(&mut self, field: TextField, text: &str) -> String {
        let first = self.mark(Place::Text(field), text);
        match field {
            TextField::CitizenName | TextField::ContactName if !first.trim().is_empty() => {
                format!(" {first}  {} ", self.new_word(Place::FamilyName))
            }
            _ => first,
        }
    }

    fn mark_typed<T: Clone>(&mut self, typed: &Typed<T>) -> Typed<T> {
        match typed {
            Typed::Unread(_) => Typed::Unread(self.new_word(Place::Unreadable)),
            read => read.clone(),
        }
    }

    fn mark_step(&mut self, change: &StepChange) -> StepChange {
        match change {
            StepChange::From(day) => StepChange::From(self.mark_typed(day)),
            StepChange::Hours(weekday, work, minutes) => {
                StepChange::Hours(*weekday, *work, self.mark_typed(minutes))
            }
            StepChange::Meet(weekday, time) => StepChange::Meet(*weekday, self.mark_typed(time)),
        }
    }

    fn mark_goal(&mut self, change: &GoalChange) -> GoalChange {
        match change {
            GoalChange::Text(text) => GoalChange::Text(self.mark(Place::Goal, text)),
            GoalChange::Due(day) => GoalChange::Due(self.mark_typed(day)),
            GoalChange::Reached(how) => GoalChange::Reached(self.mark(Place::GoalHow, how)),
            GoalChange::Track(_) | GoalChange::NotReached => change.clone(),
        }
    }

    fn mark_follow_up(&mut self, change: &FollowUpChange) -> FollowUpChange {
        match change {
            FollowUpChange::On(day) => FollowUpChange::On(self.mark_typed(day)),
            FollowUpChange::Text(topic, text) => {
                FollowUpChange::Text(*topic, self.mark(Place::FollowUp(*topic), text))
            }
            FollowUpChange::Held(work, minutes) => {
                FollowUpChange::Held(*work, self.mark_typed(minutes))
            }
            FollowUpChange::Participant(..)
            | FollowUpChange::Effect(_)
            | FollowUpChange::Mastered(..)
            | FollowUpChange::Done => change.clone(),
        }
    }

    /// The same command with other texts; a command that is new breaks the build here.
    pub(crate) fn in_command(&mut self, command: &Command) -> Command {
        use Command as C;
        match command {
            C::Write(field, text) => C::Write(*field, self.mark_field(*field, text)),
            C::SetDay(field, day) => C::SetDay(*field, self.mark_typed(day)),
            C::SetNumber(field, number) => C::SetNumber(*field, self.mark_typed(number)),
            C::SetNextTime(time) => C::SetNextTime(self.mark_typed(time)),
            C::SetPaidTarget(minutes) => C::SetPaidTarget(self.mark_typed(minutes)),
            C::AddStep { id, copy_of, from } => {
                C::AddStep { id: *id, copy_of: *copy_of, from: self.mark_typed(from) }
            }
            C::ChangeStep(id, change) => C::ChangeStep(*id, self.mark_step(change)),
            C::WriteTask(id, text) => C::WriteTask(*id, self.mark(Place::Task, text)),
            C::ChangeGoal(id, change) => C::ChangeGoal(*id, self.mark_goal(change)),
            C::ChangeFollowUp(id, change) => C::ChangeFollowUp(*id, self.mark_follow_up(change)),
            C::Answer(given) => {
                let name = self.mark(Place::AnswerName, &given.name);
                let note = self.mark(Place::AnswerNote, &given.note);
                C::Answer(Answer { name, note, ..given.clone() })
            }
            C::Fill(given) => {
                let by = self.mark(Place::AnswerName, &given.by);
                let texts = given.part.texts().clone();
                let part = CompanyPart::of(texts.map(|text| self.mark(Place::Filled, &text)));
                C::Fill(Box::new(Filled { by, part, ..given.as_ref().clone() }))
            }
            C::HandOver(to) => C::HandOver(self.mark(Place::Colleague, to)),
            C::SignOff(given) => {
                let name = self.mark(Place::Signer, &given.name);
                let reason = self.mark(Place::Reason, &given.reason);
                C::SignOff(SignOff { name, reason, ..given.clone() })
            }
            C::Unlock(why) => C::Unlock(self.mark(Place::Reason, why)),
            C::OpenChange(kind, why) => C::OpenChange(*kind, self.mark(Place::Reason, why)),
            C::MoveEnd(to, why) => C::MoveEnd(*to, self.mark(Place::Reason, why)),
            C::Stop(stop, on, why) => C::Stop(*stop, *on, self.mark(Place::Reason, why)),
            C::Reopen(why) => C::Reopen(self.mark(Place::Reason, why)),
            C::Create(..)
            | C::Choose(_)
            | C::SetConsent(_)
            | C::RemoveStep(_)
            | C::AddTask(..)
            | C::SetTaskWork(..)
            | C::RemoveTask(_)
            | C::AddGoal(..)
            | C::RemoveGoal(_)
            | C::Share(..)
            | C::TellOtherwise(_)
            | C::Prepare(..)
            | C::AskToFill(_)
            | C::Disclose(..)
            | C::CloseChange
            | C::Close(_)
            | C::AddFollowUp(..)
            | C::RemoveFollowUp(_)
            | C::Renew(..)
            | C::Tick(..) => command.clone(),
        }
    }
}

fn word(number: usize) -> String {
    format!("{BEGINS}{number}{ENDS}")
}

/// The numbers of the words in some bytes.
pub(crate) fn words_in(bytes: &[u8]) -> BTreeSet<usize> {
    let text = String::from_utf8_lossy(bytes);
    let numbers = text.split(BEGINS).skip(1).filter_map(|behind| behind.split_once(ENDS));
    numbers.filter_map(|(number, _)| number.parse().ok()).collect()
}
