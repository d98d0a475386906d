//! One follow-up: what was observed, discussed and agreed at a meeting (B5).

use crate::agreement::choices::Work;
use crate::base::{Day, FollowUpId, Minutes, TaskId, Typed, coded};

/// One follow-up.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FollowUp {
    /// Its id.
    pub id: FollowUpId,
    /// The day on which it was held.
    pub on: Typed<Day>,
    /// Where.
    pub place: String,
    /// Who took part.
    pub participants: Vec<Participant>,
    /// How tasks, hours and support work; becomes *Seneste status* of *Min Plan*.
    pub going: String,
    /// What is tried next, and what help it takes.
    pub next: String,
    /// Which goals for the ability to work, and which accommodations they need.
    pub ability: String,
    /// Who does what by when.
    pub actions: String,
    /// Minutes of unpaid work that the citizen really comes in a week.
    pub unpaid: Typed<Minutes>,
    /// Minutes of paid work in a week.
    pub paid: Typed<Minutes>,
    /// How much of those hours is worked, in tenths of what a colleague does; the scale is ours.
    pub effect: Option<Tenths>,
    /// The tasks that the citizen does alone by now.
    pub mastered: Vec<TaskId>,
    /// The day on which its note was done.
    pub done: Option<Day>,
    /// It was begun before the day of the appointment that was agreed, which stands beside it.
    pub extra: bool,
}

/// 0 to 10 tenths.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Tenths(u8);

impl Tenths {
    /// So many tenths, at most ten.
    #[must_use]
    pub fn new(tenths: u8) -> Option<Self> {
        (tenths <= 10).then_some(Self(tenths))
    }

    /// How many.
    #[must_use]
    pub fn get(self) -> u8 {
        self.0
    }
}

coded! {
    /// Somebody who takes part in a follow-up.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
    pub enum Participant {
        /// The citizen.
        Citizen = "citizen",
        /// The company's contact person.
        Contact = "contact",
        /// The caseworker.
        Caseworker = "caseworker",
        /// A mentor.
        Mentor = "mentor",
    }
}

coded! {
    /// What is written about in a follow-up.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
    pub enum Topic {
        /// How it goes.
        Going = "going",
        /// What is tried next.
        Next = "next",
        /// Goals and accommodations.
        Ability = "ability",
        /// Who does what by when.
        Actions = "actions",
        /// Where it is held.
        Place = "place",
    }
}

impl Topic {
    /// The help questions, in their order.
    pub const QUESTIONS: [Self; 4] = [Self::Going, Self::Next, Self::Ability, Self::Actions];
}

/// A change of one follow-up.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FollowUpChange {
    /// The day on which it was held.
    On(Typed<Day>),
    /// What is written.
    Text(Topic, String),
    /// Who took part, or did not after all.
    Participant(Participant, bool),
    /// The hours that the citizen really comes.
    Held(Work, Typed<Minutes>),
    /// How much is worked in them.
    Effect(Option<Tenths>),
    /// A task that is done alone by now, or is not after all.
    Mastered(TaskId, bool),
    /// The note is done.
    Done,
}

impl FollowUp {
    /// A follow-up on a day, of which nothing is written yet.
    #[must_use]
    pub fn new(id: FollowUpId, on: Day) -> Self {
        Self {
            id,
            on: Typed::Read(on),
            place: String::new(),
            participants: Vec::new(),
            going: String::new(),
            next: String::new(),
            ability: String::new(),
            actions: String::new(),
            unpaid: Typed::Blank,
            paid: Typed::Blank,
            effect: None,
            mastered: Vec::new(),
            done: None,
            extra: false,
        }
    }

    /// What is written about a topic.
    #[must_use]
    pub fn text(&self, topic: Topic) -> &str {
        match topic {
            Topic::Going => &self.going,
            Topic::Next => &self.next,
            Topic::Ability => &self.ability,
            Topic::Actions => &self.actions,
            Topic::Place => &self.place,
        }
    }

    fn text_mut(&mut self, topic: Topic) -> &mut String {
        match topic {
            Topic::Going => &mut self.going,
            Topic::Next => &mut self.next,
            Topic::Ability => &mut self.ability,
            Topic::Actions => &mut self.actions,
            Topic::Place => &mut self.place,
        }
    }

    /// Minutes a week that the citizen really comes, of one kind.
    #[must_use]
    pub fn held(&self, work: Work) -> &Typed<Minutes> {
        match work {
            Work::Unpaid => &self.unpaid,
            Work::Paid => &self.paid,
        }
    }

    pub(in crate::agreement) fn change(&mut self, change: &FollowUpChange, today: Day) {
        match change {
            FollowUpChange::On(day) => self.on.clone_from(day),
            FollowUpChange::Text(topic, text) => self.text_mut(*topic).clone_from(text),
            FollowUpChange::Participant(participant, there) => {
                keep(&mut self.participants, *participant, *there);
            }
            FollowUpChange::Held(Work::Unpaid, minutes) => self.unpaid.clone_from(minutes),
            FollowUpChange::Held(Work::Paid, minutes) => self.paid.clone_from(minutes),
            FollowUpChange::Effect(tenths) => self.effect = *tenths,
            FollowUpChange::Mastered(task, alone) => keep(&mut self.mastered, *task, *alone),
            FollowUpChange::Done => self.done = Some(self.done.unwrap_or(today)),
        }
    }
}

/// Adds a value to a list without duplicates, or removes it.
pub(in crate::agreement) fn keep<T: PartialEq>(list: &mut Vec<T>, one: T, there: bool) {
    list.retain(|other| *other != one);
    if there {
        list.push(one);
    }
}
