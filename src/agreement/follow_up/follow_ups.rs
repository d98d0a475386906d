//! *Opfølgninger*: what was said and seen when the parties met, and what was agreed (B5).

use crate::agreement::choices::Work;
use crate::agreement::rejection::Rejection;
use crate::agreement::state::Agreement;
use crate::base::Typed;
use crate::base::{Day, Minutes};
use crate::base::{FollowUpId, TaskId};

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
    pub guests: Vec<Guest>,
    /// How tasks, hours and support work; becomes *Seneste status* of *Min Plan*.
    pub going: String,
    /// What is tried next, and what help it takes.
    pub next: String,
    /// Which goals for the ability to work, and which accommodations they need.
    pub ability: String,
    /// Who does what by when.
    pub actions: String,
    /// Minutes of praktik that the citizen really comes in a week.
    pub praktik: Typed<Minutes>,
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

/// Somebody who takes part in a follow-up.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Guest {
    /// The citizen.
    Citizen,
    /// The company's contact person.
    Contact,
    /// The caseworker.
    Caseworker,
    /// A mentor.
    Mentor,
}

impl Guest {
    /// In the order that the screen shows.
    pub const ALL: [Self; 4] = [Self::Citizen, Self::Contact, Self::Caseworker, Self::Mentor];
}

/// What is written about in a follow-up.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Topic {
    /// How it goes.
    Going,
    /// What is tried next.
    Next,
    /// Goals and accommodations.
    Ability,
    /// Who does what by when.
    Actions,
    /// Where it is held.
    Place,
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
    Guest(Guest, bool),
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
            guests: Vec::new(),
            going: String::new(),
            next: String::new(),
            ability: String::new(),
            actions: String::new(),
            praktik: Typed::Blank,
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
            Work::Praktik => &self.praktik,
            Work::Paid => &self.paid,
        }
    }

    fn change(&mut self, change: &FollowUpChange, today: Day) {
        match change {
            FollowUpChange::On(day) => self.on.clone_from(day),
            FollowUpChange::Text(topic, text) => self.text_mut(*topic).clone_from(text),
            FollowUpChange::Guest(guest, there) => keep(&mut self.guests, *guest, *there),
            FollowUpChange::Held(Work::Praktik, minutes) => self.praktik.clone_from(minutes),
            FollowUpChange::Held(Work::Paid, minutes) => self.paid.clone_from(minutes),
            FollowUpChange::Effect(tenths) => self.effect = *tenths,
            FollowUpChange::Mastered(task, alone) => keep(&mut self.mastered, *task, *alone),
            FollowUpChange::Done => self.done = Some(self.done.unwrap_or(today)),
        }
    }
}

/// Puts something into a list once, or takes it out.
pub(in crate::agreement) fn keep<T: PartialEq>(list: &mut Vec<T>, one: T, there: bool) {
    list.retain(|other| *other != one);
    if there {
        list.push(one);
    }
}

/// Begins a follow-up.
pub(in crate::agreement) fn add(
    agreement: &mut Agreement,
    id: FollowUpId,
    on: Day,
) -> Result<(), Rejection> {
    let extra = agreement.next.day.value().is_some_and(|agreed| on < *agreed);
    let all = &mut agreement.life.follow_ups;
    if all.iter().any(|one| one.id == id) {
        return Err(Rejection::IdTaken);
    }
    all.push(FollowUp { extra, ..FollowUp::new(id, on) });
    Ok(())
}

/// Changes a follow-up.
pub(in crate::agreement) fn change(
    agreement: &mut Agreement,
    id: FollowUpId,
    change: &FollowUpChange,
    today: Day,
) -> Result<(), Rejection> {
    let mut all = agreement.life.follow_ups.iter_mut();
    let one = all.find(|one| one.id == id).ok_or(Rejection::UnknownFollowUp(id))?;
    one.change(change, today);
    if *change == FollowUpChange::Done {
        // They have met and spoken.
        agreement.life.wishes.clear();
    }
    Ok(())
}

/// Removes a follow-up; all others stay.
pub(in crate::agreement) fn remove(
    agreement: &mut Agreement,
    id: FollowUpId,
) -> Result<(), Rejection> {
    let all = &mut agreement.life.follow_ups;
    let place = all.iter().position(|one| one.id == id).ok_or(Rejection::UnknownFollowUp(id))?;
    all.remove(place);
    Ok(())
}

impl Agreement {
    /// A follow-up by its id.
    #[must_use]
    pub fn follow_up(&self, id: FollowUpId) -> Option<&FollowUp> {
        self.life.follow_ups.iter().find(|one| one.id == id)
    }

    /// The follow-ups whose notes are done, with their days, the latest last.
    #[must_use]
    pub fn held(&self) -> Vec<(Day, &FollowUp)> {
        let done = self.life.follow_ups.iter().filter(|one| one.done.is_some());
        let mut held: Vec<(Day, &FollowUp)> =
            done.filter_map(|one| Some((*one.on.value()?, one))).collect();
        held.sort_by_key(|(on, _)| *on);
        held
    }

    /// The last follow-up that was held before another, whose answers stand beside its questions: of an earlier day,
    /// or of the same and written first. Of one without a day all that were written first are before it.
    #[must_use]
    pub fn held_before(&self, id: FollowUpId) -> Option<&FollowUp> {
        let all = || self.life.follow_ups.iter().enumerate();
        let (place, own) = all().find(|(_, one)| one.id == id)?;
        let day = own.on.value();
        let before = all().filter(|(other, one)| {
            let earlier = one.on.value().zip(day).map(|(on, day)| (on, other) < (day, &place));
            one.done.is_some() && one.on.value().is_some() && earlier.unwrap_or(*other < place)
        });
        before.max_by_key(|(other, one)| (one.on.value(), *other)).map(|(_, one)| one)
    }
}
