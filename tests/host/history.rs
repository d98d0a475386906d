//! The history (B10): every act has a sentence, told as of the moment before it.

use klar_aftale::agreement::{Agreement, AgreementEntry};
use klar_aftale::agreement::{
    Audience, Consent, Kind, Origin, Outlook, Purpose, Rhythm, Track, Work,
};
use klar_aftale::agreement::{Choice, Command, GoalChange, StepChange};
use klar_aftale::agreement::{DayField, NumberField, TextField};
use klar_aftale::app::session::case::{Case, Stamp};
use klar_aftale::base::Typed;
use klar_aftale::base::{AgreementId, DeviceId, GoalId, StepId, TaskId};
use klar_aftale::base::{Minutes, Timestamp, Weekday};
use klar_aftale::log::EntryId;
use klar_aftale::words::{Act, acts};
use proptest::collection::vec;

use crate::arbitrary::{command, entry, for_all};
use crate::builder::{DANISH, TODAY, clock, day, hours};
use crate::deed::{Deed, act};
use crate::samples::every_entry;

const MINUTE: u64 = 60_000;

pub(crate) fn stamp(who: &str, on: &str, minute: u64) -> Stamp {
    let at = Timestamp(1_772_441_000_000 + minute * MINUTE);
    Stamp { at, day: day(on), who: who.to_owned(), device: DeviceId(1), seed: u128::from(minute) }
}

/// A case in which Lene gave these commands, a minute apart.
pub(crate) fn after<D: Into<Deed>>(commands: impl IntoIterator<Item = D>) -> Case {
    let begun = stamp("Lene Dam", TODAY, 0);
    let mut case = Case::begin(AgreementId(1), Kind::Praktik, Origin::Own, &begun);
    for (minute, command) in (1..).zip(commands) {
        act(&mut case, command, &stamp("Lene Dam", TODAY, minute)).unwrap();
    }
    case
}

/// A case in which Lene gave these commands, as far as they were allowed.
pub(crate) fn begun_and(commands: Vec<Command>) -> Case {
    let mut case = after::<Command>([]);
    for (minute, command) in (1..).zip(commands) {
        case.act(command, &stamp("Lene Dam", TODAY, minute)).ok();
    }
    case
}

fn told(case: &Case) -> Vec<Act> {
    acts(case.log(), DANISH)
}

pub(crate) fn plain(text: &str) -> String {
    text.replace('\u{a0}', " ")
}

/// Says how the last of some commands is told.
#[track_caller]
fn check<D: Into<Deed>>(commands: impl IntoIterator<Item = D>, expected: &str) {
    let last = told(&after(commands)).pop().unwrap();
    assert_eq!(plain(&last.line(DANISH)), expected);
}

pub(crate) fn write(field: TextField, text: &str) -> Command {
    Command::Write(field, text.to_owned())
}

#[test]
fn a_text_is_written_changed_and_deleted() {
    let title = |text| write(TextField::JobTitle, text);
    check::<Command>([], "Lene Dam begyndte aftalen");
    check([title("Kok")], "Lene Dam skrev stillingsbetegnelsen: »Kok«");
    check([title("Kok"), title("Tjener")], "Lene Dam rettede stillingsbetegnelsen til: »Tjener«");
    check([title("Kok"), title("")], "Lene Dam slettede stillingsbetegnelsen");
    check(
        [write(TextField::ContactPhone, "12 34 56 78")],
        "Lene Dam skrev kontaktpersonens telefon: »12 34 56 78«",
    );
    check(
        [write(TextField::AbsenceText, "Ring til Mads.")],
        "Lene Dam skrev det andet om fravær: »Ring til Mads.«",
    );
    check(
        [write(TextField::NextPlace, "Hos jer")],
        "Lene Dam skrev stedet for næste opfølgning: »Hos jer«",
    );
}

#[test]
fn days_numbers_and_choices_are_told_with_their_value() {
    check(
        [Command::SetDay(DayField::Start, Typed::Read(day("2026-03-02")))],
        "Lene Dam satte den første dag til 2. marts 2026",
    );
    check(
        [Command::SetDay(DayField::NextDay, Typed::Unread("efter påske".to_owned()))],
        "Lene Dam skrev datoen for næste opfølgning, men det kan ikke læses: »efter påske«",
    );
    check(
        [Command::SetNumber(NumberField::Cvr, Typed::Read(12_345_678))],
        "Lene Dam satte CVR-nummeret til 12345678",
    );
    check(
        [Command::SetNumber(NumberField::Employees, Typed::Read(95))],
        "Lene Dam satte antallet af fuldtidsansatte til 9,5",
    );
    check(
        [Command::SetPaidTarget(Typed::Read(hours("30")))],
        "Lene Dam satte forventede løntimer om måneden til 30 timer",
    );
    check(
        [Command::Choose(Choice::Purpose(Some(Purpose::PaidHours)))],
        "Lene Dam valgte formål: »Opnå løntimer«",
    );
    check(
        [Command::Choose(Choice::Rhythm(Some(Rhythm::Weekly)))],
        "Lene Dam valgte svaret på »Hvor tit følger du op?«: »Hver uge«",
    );
    let outlook = |chosen| Command::Choose(Choice::Outlook(chosen));
    check(
        [outlook(Some(Outlook::Open)), outlook(None)],
        "Lene Dam slettede svaret på »Er der udsigt til løntimer?«",
    );
    check(
        [Command::SetConsent(Consent::Given)],
        "Lene Dam noterede, at borgeren siger ja til, at virksomheden ser hensynene",
    );
}

#[test]
fn steps_are_told_by_their_number_and_their_days() {
    let first = Agreement::FIRST_STEP;
    let hours =
        |work, typed| Command::ChangeStep(first, StepChange::Hours(Weekday::Monday, work, typed));
    let four = Typed::Read(Minutes(240));
    check(
        [hours(Work::Unpaid, four.clone())],
        "Lene Dam satte praktiktimerne mandag i trin 1 til 4 t",
    );
    check(
        [hours(Work::Paid, four.clone()), hours(Work::Paid, Typed::Blank)],
        "Lene Dam slettede løntimerne mandag i trin 1",
    );
    let meet = StepChange::Meet(Weekday::Friday, Typed::Read(clock("9")));
    check([Command::ChangeStep(first, meet)], "Lene Dam satte mødetiden fredag i trin 1 til kl. 9");
    let second = StepId(9);
    let add = |from| Command::AddStep { id: second, copy_of: first, from };
    check([add(Typed::Blank)], "Lene Dam tilføjede trin 2 ud fra trin 1");
    check(
        [add(Typed::Read(day("2026-04-06")))],
        "Lene Dam tilføjede trin 2 ud fra trin 1. Det begynder 6. april 2026",
    );
    check([add(Typed::Blank), Command::RemoveStep(second)], "Lene Dam fjernede trin 2");
}

#[test]
fn tasks_and_goals_are_told_by_the_words_they_had() {
    let (task, goal, sub) = (TaskId(1), GoalId(1), GoalId(2));
    let add = Command::AddTask(task, Work::Unpaid);
    let wash = Command::WriteTask(task, "Opvask".to_owned());
    check([add.clone()], "Lene Dam tilføjede en opgave i praktik");
    check([add.clone(), wash.clone()], "Lene Dam skrev en opgave: »Opvask«");
    check(
        [add.clone(), wash.clone(), Command::SetTaskWork(task, Work::Paid)],
        "Lene Dam flyttede opgaven »Opvask« til løn",
    );
    check([add.clone(), wash, Command::RemoveTask(task)], "Lene Dam fjernede opgaven »Opvask«");
    check([add, Command::RemoveTask(task)], "Lene Dam fjernede en opgave uden tekst");
    let add = Command::AddGoal(goal, None);
    let change = |change| Command::ChangeGoal(goal, change);
    let open = change(GoalChange::Text("Åbne butikken".to_owned()));
    check([add.clone()], "Lene Dam tilføjede et mål");
    check([add.clone(), open.clone()], "Lene Dam skrev et mål: »Åbne butikken«");
    check(
        [add.clone(), open.clone(), Command::AddGoal(sub, Some(goal))],
        "Lene Dam tilføjede et delmål under målet »Åbne butikken«",
    );
    check(
        [add.clone(), open.clone(), change(GoalChange::Due(Typed::Read(day("2026-05-31"))))],
        "Lene Dam satte datoen for målet »Åbne butikken« til 31. maj 2026",
    );
    check(
        [add.clone(), open.clone(), change(GoalChange::Track(Some(Track::Hours)))],
        "Lene Dam valgte svaret på »Hvad skal der komme mere af?« for målet »Åbne butikken«: »Flere timer«",
    );
    let reached = |how: &str| change(GoalChange::Reached(how.to_owned()));
    check(
        [add.clone(), open.clone(), reached("")],
        "Lene Dam noterede, at målet »Åbne butikken« er nået",
    );
    check(
        [add.clone(), open.clone(), reached(""), reached("Alene i dag")],
        "Lene Dam skrev svaret på »Hvordan viste det sig?« for målet »Åbne butikken«: »Alene i dag«",
    );
    check([add, open, Command::RemoveGoal(goal)], "Lene Dam fjernede målet »Åbne butikken«");
}

#[test]
fn sharing_and_turning_are_told_with_what_they_were_about() {
    check([Command::Share(Audience::Company, None)], "Lene Dam delte aftalen med virksomheden");
    check([Command::Share(Audience::Citizen, None)], "Lene Dam delte Min plan med borgeren");
    let title = write(TextField::JobTitle, "Kok");
    let back = [Deed::Do(title.clone()), Deed::Undo(1)];
    check(back.clone(), "Lene Dam fortrød: Lene Dam skrev stillingsbetegnelsen: »Kok«");
    let marks = |case: &Case| told(case).iter().map(|act| act.undone).collect::<Vec<_>>();
    assert_eq!(marks(&after(back)), [false, true, false]);
    let forward = [Deed::Do(title), Deed::Undo(1), Deed::Redo(1)];
    check(forward.clone(), "Lene Dam gjorde igen: Lene Dam skrev stillingsbetegnelsen: »Kok«");
    assert_eq!(marks(&after(forward)), [false; 4]);
}

#[test]
fn what_was_taken_back_is_no_ground_for_later_names() {
    let task = TaskId(1);
    let commands = [
        Command::AddTask(task, Work::Unpaid).into(),
        Command::WriteTask(task, "Opvask".to_owned()).into(),
        Deed::Undo(2),
        Command::RemoveTask(task).into(),
    ];
    check(commands, "Lene Dam fjernede en opgave uden tekst");
}

#[test]
fn a_person_without_a_name_is_still_somebody() {
    let begun = stamp(" ", TODAY, 0);
    let case = Case::begin(AgreementId(1), Kind::Praktik, Origin::Example, &begun);
    assert_eq!(told(&case)[0].sentence, "Nogen hentede eksemplet");
}

#[test]
fn a_long_text_is_short_in_its_sentence_and_whole_behind_it() {
    let long = "Dagen begynder med, at opgaverne bliver gennemgået. ".repeat(4);
    let acts = told(&after([write(TextField::Accommodations, &long)]));
    let act = acts.last().unwrap();
    assert!(act.line(DANISH).chars().count() < 130 && act.line(DANISH).ends_with(" …«"));
    assert_eq!(act.rest(), Some(long.as_str()));
    let acts = told(&after([write(TextField::Accommodations, "En\nto")]));
    assert_eq!(acts[1].line(DANISH), "Lene Dam skrev hensyn og rammer: »En to«");
    assert_eq!(acts[1].rest(), Some("En\nto"));
    assert_eq!(told(&after([write(TextField::JobTitle, "Kok")]))[1].rest(), None);
}

/// Says that a sentence is whole.
#[track_caller]
fn assert_whole(act: &Act) {
    let line = act.line(DANISH);
    assert!(line.trim() == line && !line.contains("  "), "{line:?}");
    assert!(line.starts_with("Lene Dam ") && line.len() > 15, "{line:?}");
}

fn entries_of(acts: &[Act]) -> Vec<EntryId> {
    acts.iter().flat_map(|act| act.entries.clone()).collect()
}

fn ids(log: &[AgreementEntry]) -> Vec<EntryId> {
    log.iter().map(|entry| entry.id).collect()
}

#[test]
fn every_command_has_a_sentence_whether_it_fits_or_not() {
    let all = acts(&every_entry(), DANISH);
    assert_eq!(entries_of(&all), ids(&every_entry()));
    for act in &all {
        assert!(act.sentence.starts_with("Lene »Æ« Dam "), "{}", act.sentence);
        assert!(!act.line(DANISH).contains(['{', '}', '$']));
    }
}

#[test]
fn any_log_is_told_and_what_a_case_accepted_is_told_in_whole_sentences() {
    for_all(64, &vec(entry(), 0..30), |log| {
        assert_eq!(entries_of(&acts(&log, DANISH)), ids(&log));
    });
    for_all(64, &vec(command(), 0..40), |commands| {
        let case = begun_and(commands);
        told(&case).iter().for_each(assert_whole);
    });
}
