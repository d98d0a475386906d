//! Status, turn and the next thing to do: the table line by line, and that every course there can be stands in it.

use klar_aftale::agreement::AgreementEntry;
use klar_aftale::agreement::Command;
use klar_aftale::agreement::Rejection;
use klar_aftale::agreement::checks::missing;
use klar_aftale::agreement::follow_up::FollowUpChange;
use klar_aftale::agreement::permit;
use klar_aftale::agreement::signing::content_hash;
use klar_aftale::agreement::status::{Course, Parties};
use klar_aftale::agreement::status::{List, What};
use klar_aftale::agreement::status::{Status, TABLE, Turn};
use klar_aftale::agreement::{Agreement, apply};
use klar_aftale::agreement::{Audience, Kind, Origin};
use klar_aftale::agreement::{ChangeKind, Outcome, Party, Stop};
use klar_aftale::agreement::{DayField, TextField};
use klar_aftale::base::DeviceId;
use klar_aftale::base::FollowUpId;
use klar_aftale::base::Typed;
use klar_aftale::base::{Day, Timestamp};
use klar_aftale::log::fold;
use klar_aftale::log::{Act, EntryId};
use proptest::collection::vec;
use proptest::prelude::{Strategy, prop_oneof};

use crate::arbitrary::{command, for_all, living, some_day};
use crate::builder::{DANISH, TODAY, day};
use crate::course::Course as Case;

fn course(case: &Case) -> Course {
    let made = case.case.agreement();
    Course::of(made, u32::try_from(missing(made).len()).unwrap())
}

#[track_caller]
fn stands(case: &Case, today: Day, status: Status, turn: Turn) {
    assert_eq!(course(case).status(today), (status, turn));
}

fn before(day: Day, days: i32) -> Day {
    Day::from_number(day.number() - days).unwrap()
}

#[test]
fn a_whole_course_goes_through_the_table() {
    let mut case = Case::ready();
    let today = day(TODAY);
    let job = case.case.agreement().job_title.clone();
    case.must(Command::Write(TextField::JobTitle, String::new()));
    stands(&case, today, Status::Draft, Turn::Caseworker);
    case.must(Command::Write(TextField::JobTitle, job));
    stands(&case, today, Status::ReadyToSign, Turn::Caseworker);
    case.must(Command::Share(Audience::Company, None));
    stands(&case, today, Status::AwaitingCompany, Turn::Party(Party::Company));
    for (party, next) in [
        (Party::Citizen, Status::AwaitingCompany),
        (Party::Company, Status::AwaitingRepresentative),
        (Party::Representative, Status::AwaitingMunicipality),
    ] {
        case.sign(party);
        assert_eq!(course(&case).status(today).0, next);
    }
    case.sign(Party::Municipality);
    let (start, end) = (case.start(), case.end());
    for (on, status, turn) in [
        (before(start, 1), Status::ReadyToStart, Turn::Nobody),
        (start, Status::Running, Turn::Nobody),
        (before(end, 22), Status::Running, Turn::Nobody),
        (before(end, 21), Status::EndingSoon, Turn::Caseworker),
        (end, Status::EndingSoon, Turn::Caseworker),
        (end.plus(1), Status::MissingClosing, Turn::Caseworker),
        (end.plus(400), Status::MissingClosing, Turn::Caseworker),
    ] {
        stands(&case, on, status, turn);
    }
    for field in [TextField::ClosingStatus, TextField::ClosingNext] {
        case.must(Command::Write(field, "Fast job".to_owned()));
    }
    case.today = end;
    case.must(Command::Close(Outcome::PartTimeJob));
    stands(&case, end, Status::EndingSoon, Turn::Caseworker);
    stands(&case, end.plus(1), Status::Closed, Turn::Nobody);
}

#[test]
fn an_agreement_that_was_stopped_says_so() {
    let why = || "Det passede ikke".to_owned();
    let mut case = Case::concluded();
    case.today = before(case.start(), 3);
    case.must(Command::Stop(Stop::Cancelled, case.today, why()));
    stands(&case, case.today, Status::Cancelled, Turn::Nobody);
    let mut case = Case::running();
    case.must(Command::Stop(Stop::Interrupted, case.today, why()));
    stands(&case, case.today, Status::MissingClosing, Turn::Caseworker);
    for field in [TextField::ClosingStatus, TextField::ClosingNext] {
        case.must(Command::Write(field, "Nyt match".to_owned()));
    }
    case.must(Command::Close(Outcome::NewPraktik));
    stands(&case, case.today, Status::Interrupted, Turn::Nobody);
}

#[test]
fn a_last_day_is_spoken_of_as_past_when_it_is() {
    let mut case = Case::running();
    let last = case.today.plus(3);
    case.must(Command::Stop(Stop::Interrupted, last, "Det passede ikke".to_owned()));
    let told = |case: &Case, on| DANISH.banner(&course(case), on);
    assert!(told(&case, last).starts_with("Sidste dag er "), "{}", told(&case, last));
    assert!(told(&case, last.plus(1)).starts_with("Sidste dag var "));
    for field in [TextField::ClosingStatus, TextField::ClosingNext] {
        case.must(Command::Write(field, "Nyt match".to_owned()));
    }
    case.must(Command::Close(Outcome::NewPraktik));
    assert!(told(&case, last).starts_with("Sidste dag er "));
    assert!(told(&case, last.plus(1)).starts_with("Sidste dag var "));
}

#[test]
fn every_status_stands_in_the_table_once_and_has_its_words() {
    let mut all: Vec<Status> = TABLE.iter().map(|line| line.status).collect();
    all.sort_unstable();
    all.dedup();
    assert_eq!(all.len(), 14);
    let mut words: Vec<&str> = all.iter().map(|status| DANISH.status(*status)).collect();
    words.sort_unstable();
    words.dedup();
    assert_eq!(words.len(), 14);
}

#[track_caller]
fn next(case: &Case, today: Day) -> Option<(What, List)> {
    course(case).todo(today).map(|todo| (todo.what, todo.list))
}

#[test]
fn the_next_thing_to_do_is_told_with_whose_turn_it_is() {
    let mut case = Case::ready();
    let today = day(TODAY);
    assert_eq!(next(&case, today), Some((What::AskToSign, List::Mine)));
    case.must(Command::Share(Audience::Company, None));
    let company = Party::Company;
    assert_eq!(next(&case, today), Some((What::Await(company), List::Theirs)));
    assert_eq!(next(&case, today.plus(7)), Some((What::Await(company), List::Theirs)));
    let start = case.start();
    if today.plus(8) < start {
        assert_eq!(next(&case, today.plus(8)), Some((What::Remind(company), List::Mine)));
    }
    assert_eq!(next(&case, start), Some((What::SignLate, List::Mine)));
    for party in case.case.agreement().unsigned() {
        case.sign(party);
    }
    assert_eq!(next(&case, before(start, 8)), None);
    assert_eq!(next(&case, before(start, 7)), Some((What::Starts, List::Soon)));
}

#[test]
fn only_who_was_asked_is_awaited_until_somebody_has_signed() {
    let today = day(TODAY);
    let mut case = Case::ready();
    case.must(Command::Share(Audience::Citizen, None));
    stands(&case, today, Status::AwaitingCitizen, Turn::Party(Party::Citizen));
    assert_eq!(next(&case, today), Some((What::Await(Party::Citizen), List::Theirs)));
    let mut asked = case.clone();
    asked.must(Command::Share(Audience::Company, None));
    stands(&asked, today, Status::AwaitingCompany, Turn::Party(Party::Company));
    asked.sign(Party::Company);
    stands(&asked, today, Status::AwaitingRepresentative, Turn::Party(Party::Representative));
    // Once somebody has signed, everybody is asked.
    case.sign(Party::Citizen);
    stands(&case, today, Status::AwaitingCompany, Turn::Party(Party::Company));
    // What lies with the readers is not the content any more.
    let mut changed = Case::ready();
    changed.must(Command::Share(Audience::Citizen, None));
    changed.must(Command::Write(TextField::Mentor, "Bo".to_owned()));
    assert_eq!(next(&changed, today), Some((What::AskToSign, List::Mine)));
}

#[test]
fn a_course_that_runs_never_lacks_a_next_follow_up_in_silence() {
    let mut case = Case::running();
    let on = case.start().plus(14);
    case.must(Command::SetDay(DayField::NextDay, Typed::Read(on)));
    let time = case.case.agreement().next.time.value().copied();
    let hold = What::HoldFollowUp(time);
    assert_eq!(next(&case, before(on, 8)), None);
    assert_eq!(next(&case, before(on, 7)), Some((hold, List::Soon)));
    assert_eq!(next(&case, on), Some((hold, List::Mine)));
    assert_eq!(next(&case, on.plus(5)), Some((hold, List::Mine)));
    let id = FollowUpId(5);
    case.today = on;
    case.must(Command::AddFollowUp(id, on));
    assert_eq!(next(&case, on), Some((What::FinishNote, List::Mine)));
    case.must(Command::ChangeFollowUp(id, FollowUpChange::Done));
    assert_eq!(next(&case, on), Some((What::PlanFollowUp, List::Mine)));
    case.must(Command::SetDay(DayField::NextDay, Typed::Blank));
    assert_eq!(next(&case, on), Some((What::PlanFollowUp, List::Mine)));
    case.must(Command::SetDay(DayField::NextDay, Typed::Read(on.plus(14))));
    assert_eq!(next(&case, on), None);
    case.must(Command::OpenChange(ChangeKind::Hours, "Flere timer".to_owned()));
    assert_eq!(next(&case, on), Some((What::FinishChange, List::Mine)));
}

#[test]
fn a_course_that_is_over_is_nagged_about_until_its_closing_status_is_there() {
    let mut case = Case::running();
    let end = case.end();
    case.must(Command::SetDay(DayField::NextDay, Typed::Read(end)));
    case.must(Command::AddFollowUp(FollowUpId(1), case.today));
    case.must(Command::ChangeFollowUp(FollowUpId(1), FollowUpChange::Done));
    assert_eq!(next(&case, before(end, 15)), Some((What::Ends, List::Soon)));
    for late in [1, 30, 3000] {
        assert_eq!(next(&case, end.plus(late)), Some((What::WriteClosing, List::Mine)));
    }
}

#[test]
fn with_its_closing_status_a_course_owes_no_follow_up_and_no_note() {
    let mut case = Case::running();
    case.today = before(case.end(), 3);
    let today = case.today;
    case.must(Command::SetDay(DayField::NextDay, Typed::Read(today)));
    case.must(Command::AddFollowUp(FollowUpId(1), before(today, 30)));
    for field in [TextField::ClosingStatus, TextField::ClosingNext] {
        case.must(Command::Write(field, "Fast job".to_owned()));
    }
    assert_eq!(next(&case, today), Some((What::FinishNote, List::Mine)));
    let mut made = case.case.agreement().clone();
    // A log of before closing asked for the note to be done.
    apply(&mut made, &Command::Close(Outcome::PartTimeJob), today).unwrap();
    let course = Course::of(&made, 0);
    assert_eq!(course.status(today).0, Status::EndingSoon);
    assert_eq!(course.todo(today), None);
}

/// Commands that often fit: sign-offs are of the content as it is.
fn fitting() -> impl Strategy<Value = Vec<(Command, Day)>> {
    vec((prop_oneof![2 => command(), 6 => living()], some_day()), 0..40)
}

/// The command with the hash of the content that it meets, so that a sign-off fits.
fn seen(command: Command, agreement: &Agreement) -> Command {
    match command {
        Command::SignOff(mut sign_off) => {
            sign_off.seen = content_hash(agreement);
            sign_off.name.push('x');
            sign_off.reason.push('x');
            Command::SignOff(sign_off)
        }
        other => other,
    }
}

fn with_reason(command: Command) -> Command {
    match command {
        Command::Unlock(_) => Command::Unlock("x".to_owned()),
        Command::OpenChange(kind, _) => Command::OpenChange(kind, "x".to_owned()),
        Command::MoveEnd(on, _) => Command::MoveEnd(on, "x".to_owned()),
        Command::Stop(stop, on, _) => Command::Stop(stop, on, "x".to_owned()),
        Command::Reopen(_) => Command::Reopen("x".to_owned()),
        other => other,
    }
}

#[test]
fn no_sequence_of_commands_leaves_the_table_and_folding_in_two_parts_is_folding_the_whole() {
    let reached = std::cell::RefCell::new(Vec::new());
    let ready = Case::ready().case;
    for_all(400, &(fitting(), 0..40_usize, some_day()), |(commands, cut, today)| {
        let begin = Command::Create(Kind::Praktik, Origin::Own);
        let mut made = ready.agreement().clone();
        let mut log: Vec<AgreementEntry> = ready.log().to_vec();
        assert_eq!(log[0].command(), Some(&begin));
        for (command, on) in commands {
            let command = with_reason(seen(command, &made));
            let allowed = permit(&made, &command, on).and_then(|()| {
                let mut after = made.clone();
                apply(&mut after, &command, on).map(|()| after)
            });
            let Ok(after) = allowed else { continue };
            made = after;
            let seq = u32::try_from(log.len()).unwrap();
            let at = Timestamp(u64::from(seq) * 60_000_000);
            let (who, device) = (String::new(), DeviceId(1));
            let (id, act) = (EntryId(u128::from(seq)), Act::Do(command));
            log.push(AgreementEntry { id, seq, joins: 0, at, day: on, who, device, act });
        }
        assert_eq!(fold(&log).as_ref(), Ok(&made));
        let (first, rest) = log.split_at(log.len().min(cut + 1));
        let mut again: Agreement = fold(first).unwrap();
        for entry in rest {
            apply(&mut again, entry.command().unwrap(), entry.day).unwrap();
        }
        assert_eq!(again, made);

        let course = Course::of(&made, u32::try_from(missing(&made).len()).unwrap());
        let holding = TABLE.iter().filter(|line| (line.holds)(&course, today)).count();
        assert!(holding >= 1);
        let (status, _) = course.status(today);
        assert!(!DANISH.banner(&course, today).is_empty());
        if let Some(todo) = course.todo(today) {
            assert!(!DANISH.todo(todo.what).is_empty());
        }
        reached.borrow_mut().push(status);
    });
    let mut reached = reached.into_inner();
    reached.sort_unstable();
    reached.dedup();
    assert!(reached.len() >= 9, "the random runs reach too little: {reached:?}");
}

#[test]
fn a_sign_off_that_meets_other_content_in_another_tab_is_shown_and_not_taken() {
    use klar_aftale::log::{Ground, merge};
    let ready = Case::ready();
    let (mut one, mut two) = (ready.clone(), ready);
    one.must(Command::Write(TextField::Mentor, "Bo".to_owned()));
    two.sign(Party::Company);
    let merged = merge::<Agreement>(one.case.log(), two.case.log()).unwrap();
    assert_eq!(merged.document.lifecycle.sign_offs, []);
    let grounds: Vec<_> = merged.conflicts.iter().map(|it| it.ground.clone()).collect();
    assert_eq!(grounds, [Ground::Gone(Rejection::ContentChanged)]);
    let merged = merge::<Agreement>(two.case.log(), one.case.log()).unwrap();
    assert!(merged.document.lifecycle.is_locked());
    let grounds: Vec<_> = merged.conflicts.iter().map(|it| it.ground.clone()).collect();
    assert_eq!(grounds, [Ground::Gone(Rejection::Locked)]);
}

#[test]
fn a_set_of_parties_holds_what_was_put_into_it() {
    for bits in 0..16 {
        let parties = Parties::from_bits(bits).unwrap();
        let again: Parties = Party::ALL.into_iter().filter(|it| parties.holds(*it)).collect();
        assert_eq!((again, again.bits()), (parties, bits));
    }
    assert_eq!(Parties::from_bits(16), None);
}
