//! A command: one act of a person on an agreement; the only way that an agreement changes.

use crate::agreement::choices::{
    AbsenceCall, Audience, Consent, Kind, Origin, Outlook, Purpose, Representation, Rhythm,
    SickCall, TargetGroup, Track, Work,
};
use crate::agreement::field::{DayField, Field, NumberField, TextField};
use crate::agreement::follow_up::FollowUpChange;
use crate::agreement::guide::Check;
use crate::agreement::sharing::Disclosable;
use crate::agreement::sharing::Filled;
use crate::agreement::sharing::{Answer, Ticket};
use crate::agreement::signing::{ChangeKind, Outcome, SignOff, Stop};
use crate::base::Typed;
use crate::base::{AgreementId, FollowUpId, GoalId, StepId, TaskId};
use crate::base::{ClockTime, Day, Minutes, Weekday};

/// One act of a person.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Command {
    /// Begins the agreement; the first entry of every log and nowhere else.
    Create(Kind, Origin),
    /// Writes a free text.
    Write(TextField, String),
    /// Sets a day.
    SetDay(DayField, Typed<Day>),
    /// Sets a number.
    SetNumber(NumberField, Typed<u64>),
    /// Sets the time of the next follow-up.
    SetNextTime(Typed<ClockTime>),
    /// Sets the paid hours expected, in minutes a month.
    SetPaidTarget(Typed<Minutes>),
    /// Chooses from a fixed list, or takes the choice back.
    Choose(Choice),
    /// Records whether the company may see the accommodations.
    SetConsent(Consent),
    /// Adds a step to the hours plan; its week is a copy of another's.
    AddStep {
        /// The new step.
        id: StepId,
        /// The step whose week it starts with.
        copy_of: StepId,
        /// When it starts.
        from: Typed<Day>,
    },
    /// Changes a step.
    ChangeStep(StepId, StepChange),
    /// Removes a step other than the first.
    RemoveStep(StepId),
    /// Adds a task without words.
    AddTask(TaskId, Work),
    /// Writes a task.
    WriteTask(TaskId, String),
    /// Sets whether a task is paid.
    SetTaskWork(TaskId, Work),
    /// Removes a task.
    RemoveTask(TaskId),
    /// Adds a goal without words, or a sub-goal of a goal.
    AddGoal(GoalId, Option<GoalId>),
    /// Changes a goal.
    ChangeGoal(GoalId, GoalChange),
    /// Removes a goal; its sub-goals stay.
    RemoveGoal(GoalId),
    /// A read-only view was handed out; without a ticket no answer can come back to it (a page as a file).
    Share(Audience, Option<Ticket>),
    /// A link was got out without leaving: its page was looked at, or its code shown. An answer to it is known.
    Prepare(Audience, Ticket),
    /// The reader was told in another way what has changed since the view was shared.
    TellOtherwise(Audience),
    /// Says whether the company sees something (C2).
    Disclose(Disclosable, bool),
    /// An answer came back (C6).
    Answer(Answer),
    /// The company was asked to fill in its part (C7).
    AskToFill(Ticket),
    /// The company's part came back filled in; it changes nothing of the agreement by itself.
    Fill(Box<Filled>),
    /// It was given to a colleague of this name in a file (F5).
    HandOver(String),
    /// A party signs (B2).
    SignOff(SignOff),
    /// Takes every sign-off back, so that the content can be changed; with the reason (B3).
    Unlock(String),
    /// Begins a change of a concluded agreement, with the reason (B4).
    OpenChange(ChangeKind, String),
    /// Ends the change: a new version, when anything was changed.
    CloseChange,
    /// Moves the last day of a concluded agreement, with the reason.
    MoveEnd(Day, String),
    /// Stops it before its end: the day, and the reason.
    Stop(Stop, Day, String),
    /// Gives it its closing status (B6).
    Close(Outcome),
    /// Takes back the closing status, or that it was stopped; with the reason.
    Reopen(String),
    /// Begins a follow-up on a day (B5).
    AddFollowUp(FollowUpId, Day),
    /// Changes a follow-up.
    ChangeFollowUp(FollowUpId, FollowUpChange),
    /// Removes a follow-up.
    RemoveFollowUp(FollowUpId),
    /// Says which agreement this one goes on from, and how much paid work a week that one ended with (A15).
    Renew(AgreementId, Minutes),
    /// Ticks something off in a guide, or takes the tick back.
    Tick(Check, bool),
}

/// A choice from a fixed list; `None` takes it back.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Choice {
    /// The purpose.
    Purpose(Option<Purpose>),
    /// Whether paid hours are in prospect.
    Outlook(Option<Outlook>),
    /// How often follow-up is held.
    Rhythm(Option<Rhythm>),
    /// Whom the company calls.
    AbsenceCall(Option<AbsenceCall>),
    /// Whom the citizen calls.
    SickCall(Option<SickCall>),
    /// Whom the employee representative represents.
    Representation(Option<Representation>),
    /// How far the citizen is from the labour market.
    TargetGroup(Option<TargetGroup>),
}

/// A change of one step of the plan.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum StepChange {
    /// When it starts; not for the first step.
    From(Typed<Day>),
    /// The minutes of one kind of work on a weekday.
    Hours(Weekday, Work, Typed<Minutes>),
    /// The time to meet on a weekday.
    Meet(Weekday, Typed<ClockTime>),
}

/// A change of one goal.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum GoalChange {
    /// Its words.
    Text(String),
    /// Its due date.
    Due(Typed<Day>),
    /// What grows.
    Track(Option<Track>),
    /// It was reached, on the day of the entry; with a word on how it showed.
    Reached(String),
    /// It was not reached after all.
    NotReached,
}

impl Choice {
    /// The field that is chosen.
    #[must_use]
    pub fn field(self) -> Field {
        match self {
            Self::Purpose(_) => Field::Purpose,
            Self::Outlook(_) => Field::Outlook,
            Self::Rhythm(_) => Field::Rhythm,
            Self::AbsenceCall(_) => Field::AbsenceCall,
            Self::SickCall(_) => Field::SickCall,
            Self::Representation(_) => Field::Representation,
            Self::TargetGroup(_) => Field::TargetGroup,
        }
    }
}
