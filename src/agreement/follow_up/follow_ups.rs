//! *Opfølgninger*: adds, changes and finds the follow-ups of an agreement (B5).

use crate::agreement::follow_up::note::{FollowUp, FollowUpChange};
use crate::agreement::rejection::Rejection;
use crate::agreement::state::Agreement;
use crate::base::{Day, FollowUpId};

/// Begins a follow-up.
pub(in crate::agreement) fn add(
    agreement: &mut Agreement,
    id: FollowUpId,
    on: Day,
) -> Result<(), Rejection> {
    let extra = agreement.next.day.value().is_some_and(|agreed| on < *agreed);
    let all = &mut agreement.lifecycle.follow_ups;
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
    let mut all = agreement.lifecycle.follow_ups.iter_mut();
    let one = all.find(|one| one.id == id).ok_or(Rejection::UnknownFollowUp(id))?;
    one.change(change, today);
    if *change == FollowUpChange::Done {
        // The parties have met: open wishes are dealt with.
        agreement.lifecycle.wishes.clear();
    }
    Ok(())
}

/// Removes a follow-up; all others stay.
pub(in crate::agreement) fn remove(
    agreement: &mut Agreement,
    id: FollowUpId,
) -> Result<(), Rejection> {
    let all = &mut agreement.lifecycle.follow_ups;
    let place = all.iter().position(|one| one.id == id).ok_or(Rejection::UnknownFollowUp(id))?;
    all.remove(place);
    Ok(())
}

impl Agreement {
    /// A follow-up by its id.
    #[must_use]
    pub fn follow_up(&self, id: FollowUpId) -> Option<&FollowUp> {
        self.lifecycle.follow_ups.iter().find(|one| one.id == id)
    }

    /// The follow-ups whose notes are done, with their days, the latest last.
    #[must_use]
    pub fn held(&self) -> Vec<(Day, &FollowUp)> {
        let done = self.lifecycle.follow_ups.iter().filter(|one| one.done.is_some());
        let mut held: Vec<(Day, &FollowUp)> =
            done.filter_map(|one| Some((*one.on.value()?, one))).collect();
        held.sort_by_key(|(on, _)| *on);
        held
    }

    /// The last follow-up that was held before another, whose answers stand beside its questions: of an earlier day,
    /// or of the same and written first. Of one without a day all that were written first are before it.
    #[must_use]
    pub fn held_before(&self, id: FollowUpId) -> Option<&FollowUp> {
        let all = || self.lifecycle.follow_ups.iter().enumerate();
        let (place, own) = all().find(|(_, one)| one.id == id)?;
        let day = own.on.value();
        let before = all().filter(|(other, one)| {
            let earlier = one.on.value().zip(day).map(|(on, day)| (on, other) < (day, &place));
            one.done.is_some() && one.on.value().is_some() && earlier.unwrap_or(*other < place)
        });
        before.max_by_key(|(other, one)| (one.on.value(), *other)).map(|(_, one)| one)
    }
}
