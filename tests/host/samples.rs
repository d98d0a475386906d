//! One of everything: each command in each of its forms, each field, and a log that holds them.

use klar_aftale::agreement::AgreementEntry;
use klar_aftale::agreement::follow_up::{FollowUpChange, Participant, Tenths, Topic};
use klar_aftale::agreement::guide::Check;
use klar_aftale::agreement::sharing::Disclosable;
use klar_aftale::agreement::sharing::{Answer, Decision, Ticket, ViewHash};
use klar_aftale::agreement::sharing::{CompanyPart, Filled};
use klar_aftale::agreement::signing::ContentHash;
use klar_aftale::agreement::{
    AbsenceCall, Audience, Consent, Kind, Origin, Outlook, Purpose, Representation, Rhythm,
    SickCall, TargetGroup, Track, Work,
};
use klar_aftale::agreement::{ChangeKind, Outcome, Party, SignOff, SignOffMethod, Stop};
use klar_aftale::agreement::{Choice, Command, GoalChange, StepChange};
use klar_aftale::agreement::{DayField, Field, LifecycleFact, NumberField, TextField};
use klar_aftale::base::Coded as _;
use klar_aftale::base::Token;
use klar_aftale::base::Typed;
use klar_aftale::base::{AgreementId, DeviceId, FollowUpId, GoalId, StepId, TaskId};
use klar_aftale::base::{ClockTime, Day, Minutes, Timestamp, Weekday};
use klar_aftale::log::{Act, EntryId};

use crate::builder::{clock, day, hours};
use crate::every::every;

/// Every field, with one of each list.
pub(crate) fn every_field() -> Vec<Field> {
    let (step, task, goal, follow_up) = (StepId(10), TaskId(10), GoalId(10), FollowUpId(10));
    let mut fields = every!(Field:
        Text(TextField::CitizenName),
        Day(DayField::Start),
        Number(NumberField::Cvr),
        NextTime,
        PaidTarget,
        Purpose,
        Outlook,
        Rhythm,
        AbsenceCall,
        SickCall,
        Consent,
        Plan,
        StepFrom(step),
        Hours(step, Work::Unpaid, Weekday::Monday),
        Meet(step, Weekday::Monday),
        Representation,
        TargetGroup,
        Tasks,
        Task(task),
        Goals,
        GoalText(goal),
        GoalDue(goal),
        GoalTrack(goal),
        GoalHow(goal),
        FollowUpDay(follow_up),
        FollowUpText(follow_up, Topic::Going),
        FollowUpHours(follow_up, Work::Unpaid),
        FollowUpEffect(follow_up),
        FollowUpParticipants(follow_up),
        FollowUpMastered(follow_up),
        Lifecycle(LifecycleFact::Stopped),
    );
    fields.extend(Topic::ALL.map(|topic| Field::FollowUpText(follow_up, topic)));
    fields.extend(Work::ALL.map(|work| Field::FollowUpHours(follow_up, work)));
    fields.extend(TextField::ALL.map(Field::Text));
    fields.extend(DayField::ALL.map(Field::Day));
    fields.extend(NumberField::ALL.map(Field::Number));
    for weekday in Weekday::ALL {
        fields.extend(Work::ALL.map(|work| Field::Hours(step, work, weekday)));
        fields.push(Field::Meet(step, weekday));
    }
    fields.sort_unstable();
    fields.dedup();
    fields
}

/// The entries that golden files keep: each command in each of its forms; new forms are put at the end.
///
/// An entry has the id of its place, and names another one by that.
pub(crate) fn every_entry() -> Vec<AgreementEntry> {
    let mut acts: Vec<Act<Command>> = every_command().into_iter().map(Act::Do).collect();
    let shared = every_command().iter().position(|command| matches!(command, Command::Share(..)));
    // Where they came when they were new.
    let place = shared.unwrap() + 2;
    let turns =
        [Act::Undo(EntryId(1)), Act::Redo(EntryId(1)), Act::Undo(EntryId(u128::from(u32::MAX)))];
    acts.splice(place..place, turns);
    let entry = |(seq, act)| AgreementEntry {
        id: EntryId(u128::from(seq)),
        seq,
        joins: seq % 3,
        at: Timestamp(1_772_441_000_000 + u64::from(seq)),
        day: day("2026-03-02"),
        who: "Lene »Æ« Dam".to_owned(),
        device: DeviceId(0xFEDC_BA98_7654_3210),
        act,
    };
    (0_u32..).zip(acts).map(entry).collect()
}

/// The same entries with the ids of their places, whatever ids they have.
pub(crate) fn by_place(log: &[AgreementEntry]) -> Vec<AgreementEntry> {
    let place = |id: EntryId| {
        log.iter().find(|entry| entry.id == id).map_or(id, |one| EntryId(u128::from(one.seq)))
    };
    log.iter()
        .map(|entry| AgreementEntry {
            id: EntryId(u128::from(entry.seq)),
            act: match &entry.act {
                Act::Undo(id) => Act::Undo(place(*id)),
                Act::Redo(id) => Act::Redo(place(*id)),
                Act::Do(command) => Act::Do(command.clone()),
            },
            ..entry.clone()
        })
        .collect()
}

/// Each command in each of its forms.
pub(crate) fn every_command() -> Vec<Command> {
    let mut all = vec![
        Command::Create(Kind::Praktik, Origin::Own),
        Command::Create(Kind::Praktik, Origin::Example),
    ];
    let texts_since = |version: u32| {
        let own = TextField::ALL.into_iter().filter(move |field| field.since() == version);
        own.map(|field| Command::Write(field, TEXT.to_owned()))
    };
    all.extend(texts_since(1));
    all.extend(days(day("2026-05-31")));
    all.extend(NumberField::ALL.map(|field| Command::SetNumber(field, Typed::Read(1_234_567_890))));
    all.push(Command::SetNumber(NumberField::Cvr, Typed::Blank));
    all.push(Command::SetNumber(NumberField::Cvr, unread()));
    all.extend(typed(clock("23.59")).map(Command::SetNextTime));
    all.extend(typed(hours("30")).map(Command::SetPaidTarget));
    all.extend(choices().into_iter().map(Command::Choose));
    all.extend(Consent::ALL.map(Command::SetConsent));
    all.extend(steps());
    all.extend(tasks());
    all.extend(goals());
    all.extend([Audience::Company, Audience::Citizen].map(|one| Command::Share(one, None)));
    all.extend(texts_since(3));
    all.extend(living());
    all.extend(follow_ups());
    all.extend(sharing());
    all.extend(
        [None, Some(TargetGroup::Near), Some(TargetGroup::Far)]
            .map(|one| Command::Choose(Choice::TargetGroup(one))),
    );
    all.extend(texts_since(5));
    all.extend(passing_on());
    all.extend(texts_since(6));
    all.extend(Audience::ALL.map(Command::TellOtherwise));
    let ticket = Ticket { token: Token(5), view: ViewHash([0xA5; 32]) };
    all.extend(Audience::ALL.map(|one| Command::Prepare(one, ticket)));
    all
}

/// The commands on the company's part, and on handing over (version 5).
fn passing_on() -> Vec<Command> {
    let ticket = Ticket { token: Token(7), view: ViewHash([0xC3; 32]) };
    let by = || "Mads »Æ« Holm".to_owned();
    let fill =
        |part| Command::Fill(Box::new(Filled { ticket, by: by(), part, at: Timestamp(u64::MAX) }));
    vec![
        Command::AskToFill(ticket),
        fill(CompanyPart::default()),
        fill(CompanyPart::by(|field| format!("{TEXT} {}", field.code()))),
        Command::HandOver(by()),
    ]
}

/// The commands on what was handed out (version 4).
fn sharing() -> Vec<Command> {
    let ticket = Ticket { token: Token(u128::MAX - 1), view: ViewHash([0x3C; 32]) };
    let mut all: Vec<Command> = vec![Command::Share(Audience::Representative, None)];
    all.extend(Audience::ALL.map(|one| Command::Share(one, Some(ticket))));
    all.extend(Disclosable::ALL.map(|matter| Command::Disclose(matter, matter.is_sensitive())));
    let answers = Audience::ALL.into_iter().zip(Decision::ALL.into_iter().cycle());
    all.extend(answers.map(|(from, decision)| {
        let (name, note) = ("Mads »Æ« Holm".to_owned(), TEXT.to_owned());
        Command::Answer(Answer { from, ticket, decision, name, note, at: Timestamp(u64::MAX) })
    }));
    all
}

/// The commands on the life of an agreement (version 3).
fn living() -> Vec<Command> {
    let on = day("2026-04-06");
    let reason = || TEXT.to_owned();
    let mut all = vec![Command::Choose(Choice::Representation(None))];
    all.extend(Representation::ALL.map(|one| Command::Choose(Choice::Representation(Some(one)))));
    for (party, way) in Party::ALL.into_iter().zip(SignOffMethod::ALL) {
        let (name, seen) = ("Mads »Æ« Holm".to_owned(), ContentHash([0xA5; 32]));
        all.push(Command::SignOff(SignOff { party, way, name, reason: reason(), seen }));
    }
    all.push(Command::Unlock(reason()));
    all.extend(ChangeKind::ALL.map(|kind| Command::OpenChange(kind, reason())));
    all.push(Command::CloseChange);
    all.push(Command::MoveEnd(on, reason()));
    all.extend(Stop::ALL.map(|stop| Command::Stop(stop, on, reason())));
    all.extend(Outcome::ALL.map(Command::Close));
    all.push(Command::Reopen(reason()));
    all.push(Command::Renew(AgreementId(u128::MAX - 1), Minutes(240)));
    all.extend(Check::ALL.iter().map(|check| Command::Tick(*check, true)));
    all.push(Command::Tick(Check::Matched, false));
    all
}

fn follow_ups() -> Vec<Command> {
    let id = FollowUpId(u64::MAX);
    let mut all = vec![Command::AddFollowUp(id, day("2026-03-30"))];
    let mut changes: Vec<FollowUpChange> =
        typed(day("2026-03-31")).map(FollowUpChange::On).to_vec();
    changes.extend(Topic::ALL.map(|topic| FollowUpChange::Text(topic, TEXT.to_owned())));
    changes.extend(Participant::ALL.map(|guest| FollowUpChange::Participant(guest, true)));
    changes.push(FollowUpChange::Participant(Participant::Mentor, false));
    changes.extend(typed(hours("8")).map(|minutes| FollowUpChange::Held(Work::Unpaid, minutes)));
    changes.push(FollowUpChange::Held(Work::Paid, Typed::Read(hours("4"))));
    changes.extend([None, Tenths::new(0), Tenths::new(10)].map(FollowUpChange::Effect));
    changes.extend([true, false].map(|yes| FollowUpChange::Mastered(TaskId(u64::MAX), yes)));
    changes.push(FollowUpChange::Done);
    all.extend(changes.into_iter().map(|change| Command::ChangeFollowUp(id, change)));
    all.push(Command::RemoveFollowUp(id));
    all
}

const TEXT: &str = "Æblegrød, »citat« og \"gåseøjne\"\\\n\tny linje\u{2028}👩🏽‍🔧";

fn unread<T>() -> Typed<T> {
    Typed::Unread("efter påske".to_owned())
}

fn typed<T>(value: T) -> [Typed<T>; 3] {
    [Typed::Blank, Typed::Read(value), unread()]
}

fn days(on: Day) -> Vec<Command> {
    let mut all: Vec<Command> =
        DayField::ALL.map(|field| Command::SetDay(field, Typed::Read(on))).to_vec();
    all.push(Command::SetDay(DayField::End, Typed::Blank));
    all.push(Command::SetDay(DayField::End, unread()));
    all
}

fn choices() -> Vec<Choice> {
    let mut all = vec![
        Choice::Purpose(None),
        Choice::Outlook(None),
        Choice::Rhythm(None),
        Choice::AbsenceCall(None),
        Choice::SickCall(None),
    ];
    all.extend(Purpose::ALL.map(|purpose| Choice::Purpose(Some(purpose))));
    all.extend(Outlook::ALL.map(|outlook| Choice::Outlook(Some(outlook))));
    all.extend(Rhythm::ALL.map(|rhythm| Choice::Rhythm(Some(rhythm))));
    all.extend(AbsenceCall::ALL.map(|call| Choice::AbsenceCall(Some(call))));
    all.extend(SickCall::ALL.map(|call| Choice::SickCall(Some(call))));
    all
}

fn steps() -> Vec<Command> {
    let (id, copy_of) = (StepId(u64::MAX), StepId(0));
    let change = |change| Command::ChangeStep(id, change);
    let mut all =
        typed(day("2026-04-06")).map(|from| Command::AddStep { id, copy_of, from }).to_vec();
    all.push(change(StepChange::From(Typed::Read(day("2026-04-07")))));
    for weekday in Weekday::ALL {
        for work in Work::ALL {
            let worked = Typed::Read(Minutes(61));
            all.push(change(StepChange::Hours(weekday, work, worked)));
        }
        let midnight: Typed<ClockTime> = Typed::Read(clock("0.00"));
        all.push(change(StepChange::Meet(weekday, midnight)));
    }
    all.push(change(StepChange::Hours(Weekday::Sunday, Work::Paid, unread())));
    all.push(change(StepChange::Meet(Weekday::Sunday, unread())));
    all.push(Command::RemoveStep(id));
    all
}

fn tasks() -> Vec<Command> {
    let id = TaskId(u64::MAX);
    vec![
        Command::AddTask(id, Work::Unpaid),
        Command::AddTask(id, Work::Paid),
        Command::WriteTask(id, TEXT.to_owned()),
        Command::SetTaskWork(id, Work::Unpaid),
        Command::SetTaskWork(id, Work::Paid),
        Command::RemoveTask(id),
    ]
}

fn goals() -> Vec<Command> {
    let id = GoalId(u64::MAX);
    let mut all = vec![Command::AddGoal(id, None), Command::AddGoal(id, Some(GoalId(0)))];
    let mut changes = vec![
        GoalChange::Text(TEXT.to_owned()),
        GoalChange::Track(None),
        GoalChange::Reached(TEXT.to_owned()),
        GoalChange::NotReached,
    ];
    changes.extend(typed(day("2026-05-31")).map(GoalChange::Due));
    changes.extend(Track::ALL.map(|track| GoalChange::Track(Some(track))));
    all.extend(changes.into_iter().map(|change| Command::ChangeGoal(id, change)));
    all.push(Command::RemoveGoal(id));
    all
}

/// The form of a command; a new one breaks the build here, and belongs in the lists above.
pub(crate) fn form(command: &Command) -> &'static str {
    match command {
        Command::Create(..) => "create",
        Command::Write(..) => "write",
        Command::SetDay(..) => "set day",
        Command::SetNumber(..) => "set number",
        Command::SetNextTime(_) => "set next time",
        Command::SetPaidTarget(_) => "set paid target",
        Command::Choose(Choice::Purpose(_)) => "choose purpose",
        Command::Choose(Choice::Outlook(_)) => "choose outlook",
        Command::Choose(Choice::Rhythm(_)) => "choose rhythm",
        Command::Choose(Choice::AbsenceCall(_)) => "choose absence call",
        Command::Choose(Choice::SickCall(_)) => "choose sick call",
        Command::SetConsent(_) => "set consent",
        Command::AddStep { .. } => "add step",
        Command::ChangeStep(_, StepChange::From(_)) => "set step from",
        Command::ChangeStep(_, StepChange::Hours(..)) => "set hours",
        Command::ChangeStep(_, StepChange::Meet(..)) => "set meet",
        Command::RemoveStep(_) => "remove step",
        Command::AddTask(..) => "add task",
        Command::WriteTask(..) => "write task",
        Command::SetTaskWork(..) => "set task work",
        Command::RemoveTask(_) => "remove task",
        Command::AddGoal(..) => "add goal",
        Command::ChangeGoal(_, GoalChange::Text(_)) => "write goal",
        Command::ChangeGoal(_, GoalChange::Due(_)) => "set goal due",
        Command::ChangeGoal(_, GoalChange::Track(_)) => "set goal track",
        Command::ChangeGoal(_, GoalChange::Reached(_)) => "reach goal",
        Command::ChangeGoal(_, GoalChange::NotReached) => "unreach goal",
        Command::RemoveGoal(_) => "remove goal",
        Command::Share(_, None) => "share",
        Command::Share(_, Some(_)) => "hand out",
        Command::Disclose(..) => "disclose",
        Command::Answer(_) => "answer",
        Command::AskToFill(_) => "ask to fill",
        Command::Fill(_) => "fill",
        Command::HandOver(_) => "hand over",
        Command::TellOtherwise(_) => "tell otherwise",
        Command::Prepare(..) => "prepare",
        Command::Choose(Choice::Representation(_)) => "choose representation",
        Command::Choose(Choice::TargetGroup(_)) => "choose group",
        Command::SignOff(_) => "sign off",
        Command::Unlock(_) => "unlock",
        Command::OpenChange(..) => "open change",
        Command::CloseChange => "close change",
        Command::MoveEnd(..) => "move end",
        Command::Stop(..) => "stop",
        Command::Close(_) => "close",
        Command::Reopen(_) => "reopen",
        Command::Renew(..) => "renew",
        Command::Tick(..) => "tick",
        Command::AddFollowUp(..) => "add follow-up",
        Command::ChangeFollowUp(_, FollowUpChange::On(_)) => "set follow-up day",
        Command::ChangeFollowUp(_, FollowUpChange::Text(..)) => "write follow-up",
        Command::ChangeFollowUp(_, FollowUpChange::Participant(..)) => "set guest",
        Command::ChangeFollowUp(_, FollowUpChange::Held(..)) => "set held",
        Command::ChangeFollowUp(_, FollowUpChange::Effect(_)) => "set effect",
        Command::ChangeFollowUp(_, FollowUpChange::Mastered(..)) => "set mastered",
        Command::ChangeFollowUp(_, FollowUpChange::Done) => "finish follow-up",
        Command::RemoveFollowUp(_) => "remove follow-up",
    }
}

/// How many forms [`form`] knows.
pub(crate) const FORMS: usize = 58;
