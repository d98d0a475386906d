//! Random values for property tests; the seed is fixed, so that every run tries the same cases.

use std::sync::OnceLock;

use klar_aftale::agreement::Agreement;
use klar_aftale::agreement::AgreementEntry;
use klar_aftale::agreement::apply;
use klar_aftale::agreement::follow_up::{FollowUpChange, Participant, Tenths, Topic};
use klar_aftale::agreement::guide::Check;
use klar_aftale::agreement::sharing::Disclosable;
use klar_aftale::agreement::sharing::{Answer, Decision, Ticket, ViewHash};
use klar_aftale::agreement::sharing::{CompanyField, CompanyPart, Filled};
use klar_aftale::agreement::signing::ContentHash;
use klar_aftale::agreement::{
    AbsenceCall, Audience, Consent, Kind, Origin, Outlook, Purpose, Representation, Rhythm,
    SickCall, TargetGroup, Track, Work,
};
use klar_aftale::agreement::{ChangeKind, Outcome, Party, SignOff, SignOffMethod, Stop};
use klar_aftale::agreement::{Choice, Command, GoalChange, StepChange};
use klar_aftale::agreement::{DayField, NumberField, TextField};
use klar_aftale::base::Token;
use klar_aftale::base::{AgreementId, DeviceId, FollowUpId, GoalId, StepId, TaskId};
use klar_aftale::base::{ClockTime, Day, Minutes, Timestamp, Weekday};
use klar_aftale::base::{Coded as _, Typed};
use klar_aftale::kinds::new_agreement;
use klar_aftale::log::{Act, EntryId};
use proptest::collection::vec;
use proptest::option;
use proptest::prelude::{Just, Strategy, any, prop_oneof};
use proptest::sample::select;
use proptest::string::{RegexGeneratorStrategy, string_regex};
use proptest::test_runner::{Config, RngSeed, TestRunner};

use crate::builder::{TODAY, day, example};

/// Says that a claim holds for so many random values.
pub(crate) fn for_all<S: Strategy>(cases: u32, values: &S, claim: impl Fn(S::Value)) {
    let config = Config {
        cases,
        failure_persistence: None,
        rng_seed: RngSeed::Fixed(2026),
        ..Config::default()
    };
    let outcome = TestRunner::new(config).run(values, |value| {
        claim(value);
        Ok(())
    });
    if let Err(failure) = outcome {
        panic!("{failure}");
    }
}

/// A short text of letters that people type. Its pattern is read once: as a strategy of its own it would be read for
/// each text.
fn short_text() -> impl Strategy<Value = String> + Clone {
    static READ: OnceLock<RegexGeneratorStrategy<String>> = OnceLock::new();
    READ.get_or_init(|| string_regex("[a-zæøåA-ZÆØÅ0-9 .,»«\n]{0,30}").unwrap())
}

/// Any text at all, most often a short one.
pub(crate) fn text() -> impl Strategy<Value = String> {
    prop_oneof![
        4 => short_text(),
        1 => vec(any::<char>(), 0..20).prop_map(String::from_iter),
    ]
}

/// A day around the example's period; now and then any day there is.
pub(crate) fn some_day() -> impl Strategy<Value = Day> {
    let near = day(TODAY).number();
    let number = prop_oneof![8 => near - 100..near + 300, 1 => -25_567..84_006];
    number.prop_map(|number| Day::from_number(number).unwrap())
}

/// Up to twelve hours, so that no day of both kinds holds more than it can.
pub(crate) fn half_a_day() -> impl Strategy<Value = Minutes> {
    (0..=720_u32).prop_map(Minutes)
}

pub(crate) fn time() -> impl Strategy<Value = ClockTime> {
    (0..24 * 60_u16).prop_map(|minutes| ClockTime::from_minutes(minutes).unwrap())
}

fn typed<S: Strategy>(value: S) -> impl Strategy<Value = Typed<S::Value>>
where
    S::Value: Clone,
{
    prop_oneof![
        6 => value.prop_map(Typed::Read),
        1 => Just(Typed::Blank),
        1 => text().prop_map(Typed::Unread),
    ]
}

/// Few ids, so that commands often meet what is there.
fn id() -> impl Strategy<Value = u64> {
    0..4_u64
}

fn weekday() -> impl Strategy<Value = Weekday> {
    select(&Weekday::ALL[..])
}

fn work() -> impl Strategy<Value = Work> {
    select(&Work::ALL[..])
}

/// Any command, allowed or not.
pub(crate) fn command() -> impl Strategy<Value = Command> {
    prop_oneof![
        1 => Just(Command::Create(Kind::Praktik, Origin::Own)),
        8 => (select(TextField::EVERY), text()).prop_map(|(field, text)| Command::Write(field, text)),
        4 => fields(),
        2 => choice().prop_map(Command::Choose),
        1 => select(&Consent::ALL[..]).prop_map(Command::SetConsent),
        6 => steps(),
        4 => tasks(),
        6 => goals(),
        1 => (select(&Audience::ALL[..]), option::of(ticket()))
            .prop_map(|(to, ticket)| Command::Share(to, ticket)),
        1 => select(&Audience::ALL[..]).prop_map(Command::TellOtherwise),
        1 => (select(&Audience::ALL[..]), ticket())
            .prop_map(|(to, ticket)| Command::Prepare(to, ticket)),
        1 => (select(&Disclosable::ALL[..]), any::<bool>())
            .prop_map(|(matter, shown)| Command::Disclose(matter, shown)),
        1 => answer().prop_map(Command::Answer),
        1 => passing_on(),
        1 => living(),
        3 => follow_ups(),
    ]
}

/// Commands on the life of an agreement.
pub(crate) fn living() -> impl Strategy<Value = Command> {
    let hash = any::<[u8; 32]>().prop_map(ContentHash);
    let sign = (select(&Party::ALL[..]), select(&SignOffMethod::ALL[..]), text(), text(), hash)
        .prop_map(|(party, way, name, reason, seen)| {
            Command::SignOff(SignOff { party, way, name, reason, seen })
        });
    prop_oneof![
        8 => sign,
        1 => text().prop_map(Command::Unlock),
        3 => (select(&ChangeKind::ALL[..]), text())
            .prop_map(|(kind, reason)| Command::OpenChange(kind, reason)),
        2 => Just(Command::CloseChange),
        2 => (some_day(), text()).prop_map(|(on, reason)| Command::MoveEnd(on, reason)),
        1 => (select(&Stop::ALL[..]), some_day(), text())
            .prop_map(|(stop, on, reason)| Command::Stop(stop, on, reason)),
        1 => select(&Outcome::ALL[..]).prop_map(Command::Close),
        2 => text().prop_map(Command::Reopen),
        1 => (any::<u128>(), half_a_day()).prop_map(|(of, paid)| Command::Renew(AgreementId(of), paid)),
        2 => (select(Check::ALL), any::<bool>()).prop_map(|(check, yes)| Command::Tick(check, yes)),
        1 => option::of(select(&Representation::ALL[..]))
            .prop_map(|whom| Command::Choose(Choice::Representation(whom))),
        1 => option::of(select(&TargetGroup::ALL[..])).prop_map(|one| Command::Choose(Choice::TargetGroup(one))),
    ]
}

/// One of a few tickets, so that answers meet what was handed out.
fn ticket() -> impl Strategy<Value = Ticket> {
    (0..3_u8).prop_map(|number| Ticket {
        token: Token(u128::from(number)),
        view: ViewHash([number; 32]),
    })
}

pub(crate) fn answer() -> impl Strategy<Value = Answer> {
    let who = (select(&Audience::ALL[..]), ticket(), select(&Decision::ALL[..]));
    (who, "[A-Za-zÆØÅæøå .]{0,40}", "\\PC{0,300}", any::<u64>()).prop_map(
        |((from, ticket, decision), name, note, at)| Answer {
            from,
            ticket,
            decision,
            name,
            note,
            at: Timestamp(at),
        },
    )
}

pub(crate) fn part() -> impl Strategy<Value = CompanyPart> {
    vec(text(), CompanyField::ALL.len()).prop_map(|texts| {
        let all = CompanyField::ALL.into_iter().zip(texts).collect::<Vec<_>>();
        CompanyPart::by(|field| all.iter().find(|(one, _)| *one == field).unwrap().1.clone())
    })
}

pub(crate) fn filled() -> impl Strategy<Value = Filled> {
    (ticket(), "[A-Za-zÆØÅæøå .]{0,40}", part(), any::<u64>())
        .prop_map(|(ticket, by, part, at)| Filled { ticket, by, part, at: Timestamp(at) })
}

/// Commands on the company's part, and on handing over.
fn passing_on() -> impl Strategy<Value = Command> {
    prop_oneof![
        2 => ticket().prop_map(Command::AskToFill),
        2 => filled().prop_map(|filled| Command::Fill(Box::new(filled))),
        1 => text().prop_map(Command::HandOver),
    ]
}

fn follow_ups() -> impl Strategy<Value = Command> {
    let change = prop_oneof![
        typed(some_day()).prop_map(FollowUpChange::On),
        (select(&Topic::ALL[..]), text())
            .prop_map(|(topic, text)| FollowUpChange::Text(topic, text)),
        (select(&Participant::ALL[..]), any::<bool>())
            .prop_map(|(guest, there)| FollowUpChange::Participant(guest, there)),
        (work(), typed(half_a_day()))
            .prop_map(|(work, minutes)| FollowUpChange::Held(work, minutes)),
        option::of(0..=10_u8)
            .prop_map(|tenths| FollowUpChange::Effect(tenths.and_then(Tenths::new))),
        (id(), any::<bool>())
            .prop_map(|(task, alone)| FollowUpChange::Mastered(TaskId(task), alone)),
        Just(FollowUpChange::Done),
    ];
    prop_oneof![
        2 => (id(), some_day()).prop_map(|(id, on)| Command::AddFollowUp(FollowUpId(id), on)),
        6 => (id(), change)
            .prop_map(|(id, change)| Command::ChangeFollowUp(FollowUpId(id), change)),
        1 => id().prop_map(|id| Command::RemoveFollowUp(FollowUpId(id))),
    ]
}

fn fields() -> impl Strategy<Value = Command> {
    prop_oneof![
        (select(&DayField::ALL[..]), typed(some_day()))
            .prop_map(|(field, day)| Command::SetDay(field, day)),
        (select(&NumberField::ALL[..]), typed(any::<u64>()))
            .prop_map(|(field, number)| Command::SetNumber(field, number)),
        typed(time()).prop_map(Command::SetNextTime),
        typed((0..=44_640_u32).prop_map(Minutes)).prop_map(Command::SetPaidTarget),
    ]
}

fn choice() -> impl Strategy<Value = Choice> {
    prop_oneof![
        option::of(select(&Purpose::ALL[..])).prop_map(Choice::Purpose),
        option::of(select(&Outlook::ALL[..])).prop_map(Choice::Outlook),
        option::of(select(&Rhythm::ALL[..])).prop_map(Choice::Rhythm),
        option::of(select(&AbsenceCall::ALL[..])).prop_map(Choice::AbsenceCall),
        option::of(select(&SickCall::ALL[..])).prop_map(Choice::SickCall),
    ]
}

/// Commands on the steps of the plan.
pub(crate) fn steps() -> impl Strategy<Value = Command> {
    let change = prop_oneof![
        typed(some_day()).prop_map(StepChange::From),
        (weekday(), work(), typed(half_a_day()))
            .prop_map(|(weekday, work, minutes)| StepChange::Hours(weekday, work, minutes)),
        (weekday(), typed(time())).prop_map(|(weekday, time)| StepChange::Meet(weekday, time)),
    ];
    prop_oneof![
        2 => (id(), id(), typed(some_day())).prop_map(|(id, copy_of, from)| Command::AddStep {
            id: StepId(id),
            copy_of: StepId(copy_of),
            from,
        }),
        6 => (id(), change).prop_map(|(id, change)| Command::ChangeStep(StepId(id), change)),
        1 => id().prop_map(|id| Command::RemoveStep(StepId(id))),
    ]
}

fn tasks() -> impl Strategy<Value = Command> {
    prop_oneof![
        (id(), work()).prop_map(|(id, work)| Command::AddTask(TaskId(id), work)),
        (id(), text()).prop_map(|(id, text)| Command::WriteTask(TaskId(id), text)),
        (id(), work()).prop_map(|(id, work)| Command::SetTaskWork(TaskId(id), work)),
        id().prop_map(|id| Command::RemoveTask(TaskId(id))),
    ]
}

fn goals() -> impl Strategy<Value = Command> {
    let change = prop_oneof![
        text().prop_map(GoalChange::Text),
        typed(some_day()).prop_map(GoalChange::Due),
        option::of(select(&Track::ALL[..])).prop_map(GoalChange::Track),
        text().prop_map(GoalChange::Reached),
        Just(GoalChange::NotReached),
    ];
    prop_oneof![
        2 => (id(), option::of(id()))
            .prop_map(|(id, parent)| Command::AddGoal(GoalId(id), parent.map(GoalId))),
        4 => (id(), change).prop_map(|(id, change)| Command::ChangeGoal(GoalId(id), change)),
        1 => id().prop_map(|id| Command::RemoveGoal(GoalId(id))),
    ]
}

/// Applies those of the commands that are allowed, and says how many those are.
pub(crate) fn allow<'a>(
    agreement: &mut Agreement,
    commands: impl IntoIterator<Item = &'a Command>,
) -> usize {
    let allowed = |command| apply(agreement, command, day(TODAY)).is_ok();
    commands.into_iter().map(allowed).filter(|done| *done).count()
}

/// An agreement after some commands on the example or on an empty one; what is refused is passed over.
pub(crate) fn agreement() -> impl Strategy<Value = Agreement> {
    (any::<bool>(), vec(command(), 0..40)).prop_map(|(from_example, commands)| {
        let empty = new_agreement(Kind::Praktik, Origin::Own);
        let mut made = if from_example { example().build() } else { empty };
        allow(&mut made, &commands);
        made
    })
}

/// Any entry, whether it fits a log or not.
pub(crate) fn entry() -> impl Strategy<Value = AgreementEntry> {
    let named = || any::<u128>().prop_map(EntryId);
    let act = prop_oneof![
        30 => command().prop_map(Act::Do),
        1 => named().prop_map(Act::Undo),
        1 => named().prop_map(Act::Redo),
    ];
    let place = (any::<u128>().prop_map(EntryId), any::<u32>(), any::<u32>());
    (place, any::<u64>(), some_day(), text(), any::<u64>(), act).prop_map(
        |((id, seq, joins), at, day, who, device, act)| AgreementEntry {
            id,
            seq,
            joins,
            at: Timestamp(at),
            day,
            who,
            device: DeviceId(device),
            act,
        },
    )
}
