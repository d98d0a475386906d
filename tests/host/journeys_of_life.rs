//! Whole courses as journeys through `update`: from draft to paid job, interrupted and rematched, renegotiated, corrected.

use klar_aftale::agreement::Company;
use klar_aftale::agreement::Rejection;
use klar_aftale::agreement::follow_up::{FollowUpChange, Topic};
use klar_aftale::agreement::guide::Section;
use klar_aftale::agreement::points;
use klar_aftale::agreement::points::Point;
use klar_aftale::agreement::signing::content_hash;
use klar_aftale::agreement::status::{Status, What};
use klar_aftale::agreement::{ChangeKind, Outcome, SignOff, SignOffMethod, Stop};
use klar_aftale::agreement::{Choice, Command, GoalChange, StepChange};
use klar_aftale::agreement::{DayField, Part, TextField};
use klar_aftale::agreement::{TargetGroup, Work};
use klar_aftale::app::event::Event;
use klar_aftale::app::features::following_up::proposed_next;
use klar_aftale::app::features::going_on::Onward;
use klar_aftale::app::route::{Place, Route};
use klar_aftale::app::session::notice::Notice;
use klar_aftale::base::{AgreementId, FollowUpId, StepId};
use klar_aftale::base::{Day, Weekday};
use klar_aftale::base::{Minutes, Typed};
use klar_aftale::rules::{Hint, hints};
use klar_aftale::store::MemoryStore;
use klar_aftale::views::{StatusView, plan_view};

use crate::builder::{day, edition, hours};
use crate::driver::Tab;

fn why() -> String {
    "Aftalt med alle".to_owned()
}

/// What a course does in a tab.
trait Courses {
    fn status(&self, id: AgreementId) -> Status;
    fn sign_all(&mut self, id: AgreementId);
    fn on(&mut self, day: Day);
    fn follow_up(&mut self, id: AgreementId, going: &str) -> FollowUpId;
    fn close(&mut self, id: AgreementId, outcome: Outcome);
    fn complete(&mut self, id: AgreementId, weeks: u32);
}

impl Courses for Tab<'_> {
    fn status(&self, id: AgreementId) -> Status {
        let summary = self.case(id).summary().unwrap();
        summary.course.status(self.today).0
    }

    fn sign_all(&mut self, id: AgreementId) {
        for party in self.agreement(id).unsigned() {
            let seen = content_hash(self.agreement(id));
            let (way, name, reason) = (SignOffMethod::Screen, format!("{party:?}"), String::new());
            self.act(id, Command::SignOff(SignOff { party, way, name, reason, seen }));
            assert_eq!(self.notice(), None, "{party:?}");
        }
    }

    fn on(&mut self, day: Day) {
        let days = day.number() - self.today.number();
        self.wait(u64::try_from(days).unwrap() * 24 * 60 * 60 * 1000);
        self.today = day;
        self.tell(Event::Dismiss);
    }

    fn follow_up(&mut self, id: AgreementId, going: &str) -> FollowUpId {
        self.tell(Event::BeginFollowUp(id));
        let Route::FollowUp(_, one) = self.model.session.route else {
            panic!("no note is open: {:?}", self.model.session.notice)
        };
        let text = FollowUpChange::Text(Topic::Going, going.to_owned());
        self.act(id, Command::ChangeFollowUp(one, text));
        // The day that is proposed is agreed with a tap.
        if let Some(next) = proposed_next(self.agreement(id), one) {
            self.act(id, Command::SetDay(DayField::NextDay, Typed::Read(next)));
        }
        self.tell(Event::FinishFollowUp(id, one));
        assert_eq!(self.model.session.route, Route::Course(id));
        one
    }

    fn close(&mut self, id: AgreementId, outcome: Outcome) {
        self.write(id, TextField::ClosingStatus, "Klarer kassen alene");
        self.write(id, TextField::ClosingNext, "Ny samtale mandag");
        self.write(id, TextField::NoPaidReason, "Butikken har ikke plads");
        self.act(id, Command::Close(outcome));
        assert_eq!(self.notice(), None);
    }

    /// Writes what a new agreement that goes on from another still lacks.
    fn complete(&mut self, id: AgreementId, weeks: u32) {
        let made = self.agreement(id).clone();
        let start = made.start.value().copied().unwrap_or(self.today.plus(7));
        let set = |field, day| Command::SetDay(field, Typed::Read(day));
        self.act(id, set(DayField::Start, start));
        self.act(id, set(DayField::End, start.plus(weeks * 7 - 1)));
        self.act(id, set(DayField::PaidFrom, start));
        self.act(id, set(DayField::NextDay, start.plus(7)));
        self.act(id, Command::SetNextTime(Typed::Read(crate::builder::clock("10"))));
        self.write(id, TextField::NextPlace, "Torvegade 3");
        for goal in &made.goals {
            let due = GoalChange::Due(Typed::Read(start.plus(14)));
            self.act(id, Command::ChangeGoal(goal.id, due));
        }
    }
}

#[test]
fn a_praktik_with_growing_hours_becomes_a_paid_job() {
    let store = MemoryStore::default();
    let mut tab = Tab::open(&store);
    let id = tab.load_example();
    assert_eq!(tab.status(id), Status::ReadyToSign);
    tab.sign_all(id);
    assert_eq!(tab.status(id), Status::ReadyToStart);
    let start = *tab.agreement(id).start.value().unwrap();
    let end = *tab.agreement(id).end.value().unwrap();
    tab.on(start);
    assert_eq!(tab.status(id), Status::Running);

    let first = *tab.agreement(id).next.day.value().unwrap();
    tab.on(first);
    tab.follow_up(id, "Det går godt");
    let next = *tab.agreement(id).next.day.value().unwrap();
    assert!(next > first, "the next one is never missing");
    assert_eq!(tab.agreement(id).held().len(), 1);
    let plan = plan_view(tab.agreement(id), edition(1, first));
    let status = StatusView { on: first, text: "Det går godt".to_owned(), closing: false };
    assert_eq!(plan.status, Some(status), "the citizen reads it");
    let summary = tab.case(id).summary().unwrap();
    assert!(
        summary.holds(&["går".to_owned(), "godt".to_owned()]),
        "the search finds what was said"
    );

    tab.act(id, Command::OpenChange(ChangeKind::Hours, why()));
    tab.tell(Event::AddStep(id, StepId(0)));
    let step = tab.agreement(id).steps.last().unwrap().id;
    let change = |change| Command::ChangeStep(step, change);
    tab.act(id, change(StepChange::From(Typed::Read(start.plus(42)))));
    let more = StepChange::Hours(Weekday::Thursday, Work::Paid, Typed::Read(hours("3")));
    tab.act(id, change(more));
    tab.act(id, Command::CloseChange);
    assert_eq!(tab.agreement(id).lifecycle.versions.len(), 2);

    tab.on(end);
    assert_eq!(tab.status(id), Status::EndingSoon);
    tab.on(end.plus(1));
    assert_eq!(tab.status(id), Status::MissingClosing);
    tab.close(id, Outcome::PartTimeJob);
    assert_eq!(tab.status(id), Status::Closed);
    let plan = plan_view(tab.agreement(id), edition(1, end));
    assert!(plan.status.is_some_and(|status| status.closing && status.text.contains("kassen")));
    let versions: Vec<Point> = points(tab.case(id).log())
        .into_iter()
        .filter(|point| matches!(point, Point::Version(..)))
        .collect();
    assert!(matches!(versions[..], [Point::Version(_, 2), Point::Version(_, 1)]), "{versions:?}");
    tab.assert_all_stored();
}

#[test]
fn a_course_that_is_interrupted_in_its_third_week_finds_a_new_match() {
    let store = MemoryStore::default();
    let mut tab = Tab::open(&store);
    let id = tab.load_example();
    tab.sign_all(id);
    let start = *tab.agreement(id).start.value().unwrap();
    tab.on(start.plus(7));
    tab.follow_up(id, "Der er for travlt");
    assert_eq!(tab.agreement(id).model_step(), Section::AtWork);
    tab.on(start.plus(15));
    let today = tab.today;
    tab.act(id, Command::Stop(Stop::Interrupted, today, "Opgaverne passede ikke".to_owned()));
    assert_eq!(tab.agreement(id).model_step(), Section::OnTheWay);
    assert_eq!(tab.status(id), Status::MissingClosing);
    assert_eq!(tab.agreement(id).held().len(), 1, "everything is kept");
    tab.close(id, Outcome::NewPraktik);
    assert_eq!(tab.status(id), Status::Interrupted);
    tab.act(id, Command::Choose(Choice::TargetGroup(Some(TargetGroup::Far))));

    tab.tell(Event::GoOn(id, Onward::NewMatch));
    let Route::Editor(next, Place::Part(Part::Parties)) = tab.model.session.route else {
        panic!("{:?}", tab.model.session.route)
    };
    let (old, new) = (tab.agreement(id).clone(), tab.agreement(next).clone());
    assert_eq!((&new.citizen, &new.job_goal), (&old.citizen, &old.job_goal));
    assert_eq!(new.company, Company::default(), "the company is another");
    assert_eq!(new.lifecycle.renews, None, "its paid hours are no measure of these");
    assert_eq!(new.target_group, Some(TargetGroup::Far));
    assert_eq!(tab.status(next), Status::Draft);
    assert_eq!(tab.agreement(next).model_step(), Section::OnTheWay);
    tab.assert_all_stored();
}

#[test]
fn an_agreement_is_renegotiated_twice_from_the_day_after_it_ends() {
    let store = MemoryStore::default();
    let mut tab = Tab::open(&store);
    let mut id = tab.load_example();
    tab.sign_all(id);
    let mut ends = Vec::new();
    for _ in 0..2 {
        let end = *tab.agreement(id).end.value().unwrap();
        ends.push(end);
        tab.on(end);
        tab.close(id, Outcome::NewPraktik);
        tab.tell(Event::GoOn(id, Onward::SamePlace));
        let Route::Editor(next, _) = tab.model.session.route else {
            panic!("{:?}", tab.model.session.route)
        };
        let (old, new) = (tab.agreement(id).clone(), tab.agreement(next).clone());
        assert_eq!(new.start, Typed::Read(end.plus(1)));
        assert_eq!(new.company, old.company);
        let last = old.step(old.stages().last().unwrap().step).unwrap().week.clone();
        assert_eq!(new.steps[0].week, last, "it begins as the old one ended");
        assert_eq!(tab.case(next).log()[0].at, tab.case(next).log()[5].at, "one beginning");
        let paid = old.stages().last().unwrap().weekly.paid;
        let hint = Hint::NoMorePaid { weekly: paid };
        assert!(hints(tab.agreement(next)).contains(&hint), "more paid hours are the aim");
        tab.complete(next, 13);
        tab.sign_all(next);
        assert_eq!(tab.status(next), Status::ReadyToStart);
        id = next;
    }
    assert!(ends.is_sorted());
    tab.assert_all_stored();
}

#[test]
fn a_cancelling_by_mistake_is_corrected() {
    let store = MemoryStore::default();
    let mut tab = Tab::open(&store);
    let id = tab.load_example();
    tab.sign_all(id);
    let before = tab.agreement(id).clone();
    let today = tab.today;
    tab.act(id, Command::Stop(Stop::Cancelled, today, "Forkert borger".to_owned()));
    assert_eq!(tab.status(id), Status::Cancelled);
    tab.act(id, Command::Reopen(String::new()));
    assert_eq!(tab.notice(), Some(Notice::Refused(Rejection::NoReason)));
    tab.act(id, Command::Reopen("Det var den forkerte aftale".to_owned()));
    assert_eq!(tab.agreement(id), &before);
    assert_eq!(tab.status(id), Status::ReadyToStart);
}

#[test]
fn a_follow_up_before_the_start_is_refused_and_no_note_is_left() {
    let store = MemoryStore::default();
    let mut tab = Tab::open(&store);
    let id = tab.load_example();
    // An appointment that is over by then would be moved if anything behind the refusal were done.
    let today = tab.today;
    tab.act(id, Command::SetDay(DayField::NextDay, Typed::Read(today)));
    let before = tab.case(id).log().last().unwrap().seq;
    tab.tell(Event::BeginFollowUp(id));
    assert_eq!(tab.notice(), Some(Notice::Refused(Rejection::NotBegunYet)));
    assert!(tab.agreement(id).lifecycle.follow_ups.is_empty());
    assert!(matches!(tab.model.session.route, Route::Editor(..)));
    assert_eq!(tab.case(id).log().last().map(|last| last.seq), Some(before), "nothing was written");
}

#[test]
fn a_follow_up_saves_the_next_day_that_stands_on_its_page_and_no_other() {
    let store = MemoryStore::default();
    let mut tab = Tab::open(&store);
    let id = tab.load_example();
    tab.sign_all(id);
    let first = *tab.agreement(id).next.day.value().unwrap();
    let next = |tab: &Tab| tab.agreement(id).next.day.clone();
    tab.on(first);
    tab.tell(Event::BeginFollowUp(id));
    let Route::FollowUp(_, one) = tab.model.session.route else {
        panic!("{:?}", tab.model.session.route)
    };
    let proposed = proposed_next(tab.agreement(id), one).unwrap();
    assert_eq!((next(&tab), proposed), (Typed::Read(first), first.plus(7)));
    tab.tell(Event::FinishFollowUp(id, one));
    assert_eq!(next(&tab), Typed::Read(first), "nobody has agreed the day that was proposed");
    assert_eq!(tab.notice(), Some(Notice::FollowUpSaved));
    let todo = tab.model.session.rows[&id].course.todo(first).unwrap();
    assert_eq!(todo.what, What::PlanFollowUp, "that none is agreed is the next thing to do");

    tab.on(first.plus(2));
    tab.tell(Event::BeginFollowUp(id));
    let Route::FollowUp(_, two) = tab.model.session.route else { panic!("it was begun") };
    tab.act(id, Command::SetDay(DayField::NextDay, Typed::Read(first.plus(9))));
    tab.tell(Event::FinishFollowUp(id, two));
    assert_eq!(next(&tab), Typed::Read(first.plus(9)));
}

#[test]
fn new_hours_that_are_written_in_a_follow_up_are_finished_with_it() {
    let store = MemoryStore::default();
    let mut tab = Tab::open(&store);
    let id = tab.load_example();
    tab.sign_all(id);
    let start = *tab.agreement(id).start.value().unwrap();
    tab.on(start.plus(1));
    tab.tell(Event::BeginFollowUp(id));
    let Route::FollowUp(_, one) = tab.model.session.route else { panic!("it was begun") };
    let versions = tab.agreement(id).lifecycle.versions.len();
    tab.act(id, Command::OpenChange(ChangeKind::Hours, "Aftalt i dag".to_owned()));
    let step = tab.agreement(id).steps[0].id;
    let unread = StepChange::Hours(Weekday::Monday, Work::Unpaid, Typed::Unread("fem".to_owned()));
    tab.act(id, Command::ChangeStep(step, unread));
    tab.tell(Event::FinishFollowUp(id, one));
    // What cannot be finished is told, and the note stays open.
    assert!(matches!(tab.notice(), Some(Notice::Refused(Rejection::Incomplete(_)))));
    assert_eq!(tab.agreement(id).lifecycle.follow_ups[0].done, None);
    let five = StepChange::Hours(Weekday::Monday, Work::Unpaid, Typed::Read(Minutes::hours(5)));
    tab.act(id, Command::ChangeStep(step, five));
    tab.tell(Event::FinishFollowUp(id, one));
    let lifecycle = &tab.agreement(id).lifecycle;
    assert_eq!((lifecycle.change.clone(), lifecycle.versions.len()), (None, versions + 1));
    assert!(lifecycle.follow_ups[0].done.is_some());
    assert_eq!(tab.model.session.route, Route::Course(id));
}

#[test]
fn a_note_that_is_not_done_is_gone_on_with() {
    let store = MemoryStore::default();
    let mut tab = Tab::open(&store);
    let id = tab.load_example();
    tab.sign_all(id);
    let start = *tab.agreement(id).start.value().unwrap();
    tab.on(start);
    tab.tell(Event::BeginFollowUp(id));
    let open = tab.model.session.route;
    tab.tell(Event::Routed(Route::Overview));
    tab.tell(Event::BeginFollowUp(id));
    assert_eq!(tab.model.session.route, open);
    assert_eq!(tab.agreement(id).lifecycle.follow_ups.len(), 1);
    let note = &tab.agreement(id).lifecycle.follow_ups[0];
    assert_eq!((note.on.value(), note.participants.len()), (Some(&start), 3));
    assert!(!note.place.is_empty());
    assert_eq!(day("2026-03-16"), start);
}
