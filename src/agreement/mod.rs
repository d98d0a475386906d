//! The agreement: its state, the commands that change it, and the rules for them; no browser, no clock, no words.

mod act_kind;
mod apply;
pub mod checks;
mod choices;
mod command;
mod command_facts;
mod conditions;
mod document;
mod field;
pub mod follow_up;
mod goals;
pub mod guide;
mod hours;
mod item;
mod kind;
mod lifecycle;
mod plan;
pub mod points;
pub mod progress;
mod rejection;
pub mod sharing;
pub mod signing;
mod state;
pub mod status;
mod summary;
mod tasks;
mod touch;

pub use act_kind::ActKind;
pub use apply::{apply, permit};
pub use choices::{
    AbsenceCall, Audience, Consent, Kind, Origin, Outlook, Purpose, Representation, Rhythm,
    SickCall, TargetGroup, Track, Work,
};
pub use command::{Choice, Command, GoalChange, StepChange};
pub use command_facts::touch;
pub use conditions::CLOSING_FROM;
pub use document::AgreementEntry;
pub use field::{Carried, DayField, Field, LifecycleFact, NumberField, Part, TextField};
pub use goals::{Goal, Reached, in_order, remove};
pub use hours::{DayHours, HoursStep, StepStart, Totals};
pub use item::Item;
pub use kind::{KindDescription, RuleId};
pub use lifecycle::{Lifecycle, Renewed};
pub use plan::{PAID_GOAL_MONTHLY, Stage};
pub use points::{last_shared, points};
pub use progress::{Learnt, Progress, Shown, progress};
pub use rejection::Rejection;
pub use signing::{
    ChangeKind, Closed, OpenChange, Outcome, Party, SignOff, SignOffMethod, Signed, Stop, Stopped,
    Version,
};
pub use state::{
    Agreement, Citizen, ClosingWords, Company, NextFollowUp, PaidExpectation, Person, Support,
};
pub use summary::Summary;
pub use tasks::Task;
pub use touch::Touch;
