//! The words for the lifecycle of an agreement: status and whose turn, what is next, who signs how, changes, outcomes.

use crate::agreement::LifecycleFact;
use crate::agreement::Representation;
use crate::agreement::follow_up::{Participant, Tenths, Topic};
use crate::agreement::status::Course;
use crate::agreement::status::Status;
use crate::agreement::status::{Todo, What};
use crate::agreement::{ChangeKind, Outcome, Party, SignOffMethod, Stop, Version};
use crate::base::{ClockTime, Day};
use crate::words::format::capital;
use crate::words::language::Words;

/// Days within this distance are shown without the year.
const HALF_A_YEAR: u32 = 180;

impl Words {
    /// *Kladde*, *I gang*, …
    #[must_use]
    pub fn status(self, status: Status) -> &'static str {
        match status {
            Status::Draft => self.status_draft(),
            Status::ChangeWanted => self.status_change_wanted(),
            Status::ReadyToSign => self.status_ready_to_sign(),
            Status::AwaitingCompany => self.status_awaiting_company(),
            Status::AwaitingRepresentative => self.status_awaiting_representative(),
            Status::AwaitingCitizen => self.status_awaiting_citizen(),
            Status::AwaitingMunicipality => self.status_awaiting_municipality(),
            Status::ReadyToStart => self.status_ready_to_start(),
            Status::Running => self.status_running(),
            Status::EndingSoon => self.status_ending_soon(),
            Status::MissingClosing => self.status_missing_closing(),
            Status::Closed => self.status_closed(),
            Status::Interrupted => self.status_interrupted(),
            Status::Cancelled => self.status_cancelled(),
        }
    }

    /// What happens next and who does it, as a sentence: the banner of an agreement.
    #[must_use]
    pub fn banner(self, course: &Course, today: Day) -> String {
        let (status, _) = course.status(today);
        let day = |day: Option<Day>| day.map(|day| self.weekday_day(day)).unwrap_or_default();
        let last = course.last_day();
        if let Some((who, _)) = course.wished.filter(|_| !course.is_over()) {
            return self.banner_change_wanted(&capital(self.party_in_sentence(who.party())));
        }
        match status {
            Status::Draft if course.draft_out.is_some() => {
                self.banner_draft_out(&day(course.draft_out))
            }
            // Handled above.
            Status::ChangeWanted => String::new(),
            Status::Draft => self.banner_draft(course.missing),
            Status::ReadyToSign => self.banner_ready_to_sign().to_owned(),
            Status::AwaitingCompany => self.banner_awaiting_company().to_owned(),
            Status::AwaitingRepresentative => self.banner_awaiting_representative().to_owned(),
            Status::AwaitingCitizen => self.banner_awaiting_citizen().to_owned(),
            Status::AwaitingMunicipality => self.banner_awaiting_municipality().to_owned(),
            Status::ReadyToStart => self.banner_ready_to_start(&day(course.start)),
            Status::Running => match course.next_meeting() {
                Some((on, time)) => self.banner_running(&self.at(on, time)),
                None => self.banner_no_next().to_owned(),
            },
            Status::EndingSoon if course.outcome.is_some() => self.banner_ends_closed(&day(last)),
            Status::EndingSoon => self.banner_ending_soon(&day(last)),
            Status::MissingClosing => self.banner_missing_closing(&self.last_day(course, today)),
            Status::Closed | Status::Interrupted => {
                let outcome = course.outcome.map_or("", |outcome| self.outcome(outcome));
                self.banner_closed(&self.last_day(course, today), outcome)
            }
            Status::Cancelled => self.banner_cancelled(&day(last)),
        }
    }

    /// `Sidste dag var fredag 12. juni.`, with `er` while that day is not past, since a stop may lie in the future.
    fn last_day(self, course: &Course, today: Day) -> String {
        let last = course.last_day();
        let day = last.map(|day| self.weekday_day(day)).unwrap_or_default();
        if last.is_some_and(|last| last < today) {
            self.last_day_was(&day)
        } else {
            self.last_day_is(&day)
        }
    }

    /// `onsdag 11. marts kl. 10`
    #[must_use]
    pub fn at(self, day: Day, time: Option<ClockTime>) -> String {
        let day = self.weekday_day(day);
        match time {
            Some(time) => [&day, " ", &self.at_clock(time)].concat(),
            None => day,
        }
    }

    /// What is to be done, for a line of the front page.
    #[must_use]
    pub fn todo(self, what: What) -> String {
        let told = match what {
            What::Complete(lacks) => return self.lacks(lacks),
            What::Remind(party) => return self.todo_remind(self.party_in_sentence(party)),
            What::Await(party) => return self.todo_await(self.party_in_sentence(party)),
            What::MeetWish(party) => return self.todo_meet_wish(self.party_in_sentence(party)),
            What::ShareAgain(audience) => return self.todo_share_again(self.audience(audience)),
            What::AwaitPart => self.todo_await_part(),
            What::RemindPart => self.todo_remind_part(),
            What::WriteClosing => self.todo_write_closing(),
            What::SignLate => self.todo_sign_late(),
            What::HoldFollowUp(_) => self.todo_hold_follow_up(),
            What::FinishNote => self.todo_finish_note(),
            What::FinishChange => self.todo_finish_change(),
            What::PlanFollowUp => self.todo_plan_follow_up(),
            What::Approve => self.todo_approve(),
            What::AskToSign => self.todo_ask_to_sign(),
            What::Starts => self.todo_starts(),
            What::Ends => self.todo_ends(),
        };
        told.to_owned()
    }

    /// When it is due, or since when it waits: `i dag kl. 10`, `2 dage over tid`, `siden 14. november`, `om 3 dage`.
    #[must_use]
    pub fn todo_when(self, todo: &Todo, today: Day) -> String {
        let Some(day) = todo.day else { return String::new() };
        let (late, left) = (Course::days(day, today), Course::days(today, day));
        // The year is left out within half a year.
        let near = late.max(left) <= HALF_A_YEAR;
        let on = if near { self.day_of_year(day) } else { self.day(day) };
        match todo.what {
            What::Await(_)
            | What::Remind(_)
            | What::Approve
            | What::AwaitPart
            | What::RemindPart
            | What::MeetWish(_) => self.since_day(&on),
            What::Complete(_) | What::AskToSign if left > 0 => self.starts_on(&on),
            What::HoldFollowUp(Some(time)) if day == today => self.today_at(&self.at_clock(time)),
            What::SignLate => self.began_on(&on),
            What::Complete(_)
            | What::AskToSign
            | What::HoldFollowUp(_)
            | What::WriteClosing
            | What::FinishNote
            | What::FinishChange
            | What::PlanFollowUp
            | What::ShareAgain(_)
            | What::Starts
            | What::Ends => self.distance(late, left),
        }
    }

    /// `i dag`, `2 dage over tid`, `om 3 dage`
    fn distance(self, late: u32, left: u32) -> String {
        match (late, left) {
            (0, 0) => self.today().to_owned(),
            (0, left) => self.in_days(left),
            (late, _) => self.days_late(late),
        }
    }

    /// *Virksomheden*, …
    #[must_use]
    pub fn party(self, party: Party) -> &'static str {
        match party {
            Party::Company => self.party_company(),
            Party::Representative => self.party_representative(),
            Party::Citizen => self.party_citizen(),
            Party::Municipality => self.party_municipality(),
        }
    }

    /// `virksomheden`, …
    #[must_use]
    pub fn party_in_sentence(self, party: Party) -> &'static str {
        match party {
            Party::Company => self.the_company(),
            Party::Representative => self.the_representative(),
            Party::Citizen => self.the_citizen(),
            Party::Municipality => self.the_municipality(),
        }
    }

    /// The title of the page on which a party signs.
    #[must_use]
    pub fn sign_title(self, party: Party) -> &'static str {
        match party {
            Party::Company => self.sign_title_company(),
            Party::Representative => self.sign_title_representative(),
            Party::Citizen => self.sign_title_citizen(),
            Party::Municipality => self.sign_title_municipality(),
        }
    }

    /// How a party signed.
    #[must_use]
    pub fn way(self, way: SignOffMethod) -> &'static str {
        match way {
            SignOffMethod::Link => self.way_link(),
            SignOffMethod::Screen => self.way_screen(),
            SignOffMethod::Phone => self.way_phone(),
            SignOffMethod::Paper => self.way_paper(),
        }
    }

    /// How a party can sign, as a choice for the caseworker.
    #[must_use]
    pub fn way_to_sign(self, way: SignOffMethod) -> &'static str {
        match way {
            SignOffMethod::Link => self.way_to_sign_link(),
            SignOffMethod::Screen => self.way_to_sign_screen(),
            SignOffMethod::Phone => self.way_to_sign_phone(),
            SignOffMethod::Paper => self.way_to_sign_paper(),
        }
    }

    /// The title above what a party reads before it signs.
    #[must_use]
    pub fn read_and_sign(self, party: Party) -> &'static str {
        match party {
            Party::Company => self.read_and_sign_company(),
            Party::Representative => self.read_and_sign_representative(),
            Party::Citizen => self.read_and_sign_citizen(),
            Party::Municipality => self.read_and_sign_municipality(),
        }
    }

    /// What a party agrees to.
    #[must_use]
    pub fn i_agree_text(self, party: Party) -> &'static str {
        match party {
            Party::Company => self.i_agree_company(),
            Party::Representative => self.i_agree_representative(),
            Party::Citizen => self.i_agree_citizen(),
            Party::Municipality => self.i_agree_municipality(),
        }
    }

    /// What a change is about.
    #[must_use]
    pub fn change_name(self, kind: ChangeKind) -> &'static str {
        match kind {
            ChangeKind::Contact => self.change_contact(),
            ChangeKind::Goals => self.change_goals(),
            ChangeKind::Tasks => self.change_tasks(),
            ChangeKind::Accommodations => self.change_accommodations(),
            ChangeKind::FollowUp => self.change_follow_up(),
            ChangeKind::Hours => self.change_hours(),
            ChangeKind::Extend => self.change_extend(),
            ChangeKind::Shorten => self.change_shorten(),
        }
    }

    /// `Version 2, 3. april 2026: Timer. Det går bedre end ventet`
    #[must_use]
    pub fn version_of(self, number: u32, version: &Version) -> String {
        let (day, number) = (self.day(version.on), number.to_string());
        match version.kind {
            None => self.version_first(&day, &number),
            Some(kind) => {
                let what = self.change_name(kind);
                self.version_line(&day, &number, version.reason.trim(), what)
            }
        }
    }

    /// How it was stopped.
    #[must_use]
    pub fn stopped(self, stop: Stop) -> &'static str {
        match stop {
            Stop::Interrupted => self.status_interrupted(),
            Stop::Cancelled => self.status_cancelled(),
        }
    }

    /// The outcome.
    #[must_use]
    pub fn outcome(self, outcome: Outcome) -> &'static str {
        match outcome {
            Outcome::FullTimeJob => self.outcome_full_time_job(),
            Outcome::PartTimeJob => self.outcome_part_time_job(),
            Outcome::PaidHours => self.outcome_paid_hours(),
            Outcome::Fleksjob => self.outcome_fleksjob(),
            Outcome::Education => self.outcome_education(),
            Outcome::WageSubsidy => self.outcome_wage_subsidy(),
            Outcome::NewPraktik => self.outcome_new_praktik(),
            Outcome::Other => self.outcome_other(),
        }
    }

    /// The name of a lifecycle field.
    #[must_use]
    pub fn life_fact(self, fact: LifecycleFact) -> &'static str {
        match fact {
            LifecycleFact::SignOffs => self.sign_offs(),
            LifecycleFact::Versions => self.versions(),
            LifecycleFact::Change => self.change_open(),
            LifecycleFact::Stopped => self.stopped_label(),
            LifecycleFact::Outcome => self.outcome_label(),
            LifecycleFact::Renews => self.renews_label(),
            LifecycleFact::Ticked => self.ticked_label(),
            LifecycleFact::Answers => self.answers_label(),
            LifecycleFact::Wishes => self.wishes_label(),
            LifecycleFact::Filled => self.filled_label(),
            LifecycleFact::HandedOver => self.handed_over_label(),
            LifecycleFact::Disclosed => self.disclosed_label(),
        }
    }

    /// Whom the employee representative speaks for.
    #[must_use]
    pub fn representation_name(self, representation: Representation) -> &'static str {
        match representation {
            Representation::Own => self.representation_own(),
            Representation::Joint => self.representation_joint(),
        }
    }

    /// Who takes part in a follow-up.
    #[must_use]
    pub fn participant(self, participant: Participant) -> &'static str {
        match participant {
            Participant::Citizen => self.the_citizen(),
            Participant::Contact => self.the_contact(),
            Participant::Caseworker => self.the_caseworker(),
            Participant::Mentor => self.the_mentor(),
        }
    }

    /// `60 %`
    #[must_use]
    pub fn percent(self, tenths: Tenths) -> String {
        self.percent_of(&(u32::from(tenths.get()) * 10).to_string())
    }

    /// Help on a question, shown before it is answered.
    #[must_use]
    pub fn topic_help(self, topic: Topic) -> Option<&'static str> {
        match topic {
            Topic::Going => Some(self.topic_going_help()),
            Topic::Next | Topic::Ability | Topic::Actions | Topic::Place => None,
        }
    }

    /// A question of a follow-up.
    #[must_use]
    pub fn topic(self, topic: Topic) -> &'static str {
        match topic {
            Topic::Going => self.topic_going(),
            Topic::Next => self.topic_next(),
            Topic::Ability => self.topic_ability(),
            Topic::Actions => self.topic_actions(),
            Topic::Place => self.topic_place(),
        }
    }
}
