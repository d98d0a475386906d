//! Words: every fact has a sentence in every language, and none is empty or unfinished.

use std::collections::BTreeSet;

use klar_aftale::agreement::Rejection;
use klar_aftale::agreement::checks::Impossible;
use klar_aftale::agreement::checks::{FieldProblem, Missing};
use klar_aftale::agreement::{AbsenceCall, Outlook, Purpose, Rhythm, SickCall, Track};
use klar_aftale::agreement::{ChangeKind, Party};
use klar_aftale::agreement::{DayField, Field, NumberField, Part, TextField};
use klar_aftale::app::features::backup::age::BackupAge;
use klar_aftale::app::features::backup::comparing::FileStanding;
use klar_aftale::app::features::sharing::links::Reach;
use klar_aftale::app::paper::{NoLink, Paper};
use klar_aftale::app::route::Place;
use klar_aftale::app::session::notice::Notice;
use klar_aftale::app::session::notice::{UndoDirection, UndoneOrRedone};
use klar_aftale::app::session::opening::SetAside;
use klar_aftale::app::session::saving::Saving;
use klar_aftale::base::{AgreementId, FollowUpId, GoalId, StepId, TaskId};
use klar_aftale::base::{Minutes, Timestamp, Weekday};
use klar_aftale::codec::FileError;
use klar_aftale::codec::rows::RecordError;
use klar_aftale::codec::share::{Kind, LinkError};
use klar_aftale::rules::Hint;
use klar_aftale::store::StoreError;
use klar_aftale::words::{Lang, Words, beside};

use crate::builder::{DANISH, TODAY, clock, day};
use crate::every::every;
use crate::samples::every_field;

/// Says that each text, in every language, is there and whole.
#[track_caller]
fn check<T>(facts: impl IntoIterator<Item = T>, say: impl Fn(Words, &T) -> String) -> Vec<String> {
    let facts: Vec<T> = facts.into_iter().collect();
    assert!(!facts.is_empty());
    let mut said = Vec::new();
    for lang in Lang::ALL {
        let texts: Vec<String> =
            facts.iter().map(|fact| say(Words { lang: *lang }, fact)).collect();
        for text in &texts {
            assert!(!text.trim().is_empty(), "a text is empty");
            assert!(text.trim() == text, "spaces around \"{text}\"");
            assert!(!text.contains(['{', '}', '$']), "a blank is left in \"{text}\"");
        }
        said.extend(texts);
    }
    said
}

/// Says the same, and that no two facts are called the same.
#[track_caller]
fn check_distinct<T>(facts: impl IntoIterator<Item = T>, say: impl Fn(Words, &T) -> String) {
    let texts = check(facts, say);
    let distinct: BTreeSet<&String> = texts.iter().collect();
    assert_eq!(distinct.len(), texts.len(), "{texts:#?}");
}

/// Says that each text is a sentence, or some.
#[track_caller]
fn check_sentences<T>(facts: impl IntoIterator<Item = T>, say: impl Fn(Words, &T) -> String) {
    for text in check(facts, say) {
        assert!(text.ends_with(['.', '?', '!', '…']), "no sentence: \"{text}\"");
        assert!(text.starts_with(|c: char| c.is_uppercase() || c == '»'), "small: \"{text}\"");
    }
}

#[test]
fn every_field_has_a_name_of_its_own() {
    check_distinct(TextField::ALL.iter().map(|field| Field::Text(*field)), |words, field| {
        words.field(*field)
    });
    check(every_field(), |words, field| words.field(*field));
    check(TextField::ALL.to_vec(), |words, field| words.text_label(*field).to_owned());
    check_distinct(DayField::ALL, |words, field| words.day_label(*field).to_owned());
    check_distinct(NumberField::ALL, |words, field| words.number_label(*field).to_owned());
}

#[test]
fn help_and_examples_are_whole_where_there_are_any() {
    let helped = |field: &&TextField| Words { lang: Lang::Da }.text_help(**field).is_some();
    check_sentences(TextField::ALL.iter().filter(helped), |words, field| {
        words.text_help(**field).unwrap().to_owned()
    });
    let shown = |field: &&TextField| Words { lang: Lang::Da }.text_example(**field).is_some();
    check_sentences(TextField::ALL.iter().filter(shown), |words, field| {
        words.text_example(**field).unwrap().to_owned()
    });
    check(NumberField::ALL, |words, field| words.number_help(*field).to_owned());
}

#[test]
fn every_gap_says_where_it_is_and_keeps_what_was_typed() {
    check(every_field(), |words, field| {
        words.missing(&Missing { field: *field, problem: FieldProblem::Missing })
    });
    let unreadable =
        |field| Missing { field, problem: FieldProblem::Unreadable("efter påske".to_owned()) };
    let texts = check(every_field(), |words, field| words.missing(&unreadable(*field)));
    for text in &texts {
        assert!(text.contains("efter påske"), "{text}");
    }
    check_sentences(every_field(), |words, field| words.unreadable(*field, "efter påske"));
}

#[test]
fn every_choice_has_a_name_of_its_own() {
    check_distinct(Part::ALL, |words, part| words.part(*part).to_owned());
    check_sentences(Part::ALL, |words, part| words.part_lead(*part).to_owned());
    check_distinct(Place::ALL, |words, place| words.place(*place).to_owned());
    check_distinct(Purpose::ALL, |words, purpose| words.purpose_name(*purpose).to_owned());
    check_sentences(Purpose::ALL, |words, purpose| words.purpose_demand(*purpose).to_owned());
    check_distinct(Outlook::ALL, |words, outlook| words.outlook_name(*outlook).to_owned());
    check_distinct(Rhythm::ALL, |words, rhythm| words.rhythm_name(*rhythm).to_owned());
    check_distinct(AbsenceCall::ALL, |words, call| words.absence_call_name(*call).to_owned());
    check_sentences(AbsenceCall::ALL, |words, call| words.absence_call_effect(*call).to_owned());
    check_distinct(SickCall::ALL, |words, call| words.sick_call_name(*call).to_owned());
    check_distinct(Track::ALL, |words, track| words.track_name(*track).to_owned());
    check_distinct(Weekday::ALL, |words, weekday| words.weekday(*weekday).to_owned());
    check_distinct(Weekday::ALL, |words, weekday| words.weekday_short(*weekday).to_owned());
    check_distinct(1..=12, |words, month| words.month(*month).to_owned());
}

#[test]
fn everything_impossible_and_every_hint_has_a_sentence() {
    let (step, from) = (StepId(1), day(TODAY));
    let impossible = every!(Impossible:
        EndBeforeStart { start: from, end: day("2026-03-01") },
        StepOutside { step, from },
        StepsOverlap { step, from },
        OverFullTime { step, weekly: Minutes(2221) },
        DayTooLong { step, weekday: Weekday::Sunday },
        TaskBothWays { task: TaskId(1) },
    );
    check_sentences(impossible, |words, impossible| words.impossible(*impossible));
    let hints = every!(Hint:
        ShorterPeriod { weeks: 13 },
        NoPaidStep,
        NoMorePaid { weekly: Minutes(240) },
        NoPaidTask,
    );
    check_sentences(hints, |words, hint| words.hint(*hint));
}

#[test]
fn every_refusal_and_message_has_a_sentence() {
    let rejections = every!(Rejection:
        AlreadyBegun,
        NotBegun,
        UnknownStep(StepId(1)),
        UnknownTask(TaskId(1)),
        UnknownGoal(GoalId(1)),
        NotShared,
        IdTaken,
        FirstStepStays,
        SubGoalOfSubGoal(GoalId(1)),
        NothingToUndo,
        BuiltUpon,
        UnknownFollowUp(FollowUpId(1)),
        Locked,
        NotLocked,
        NeedsChange(ChangeKind::Hours),
        Fixed,
        NotConcluded,
        ChangeOpen,
        NoChange,
        Over,
        NotOver,
        AlreadySigned,
        MunicipalityLast,
        NoRepresentative,
        ContentChanged,
        NoName,
        NoReason,
        Incomplete(Field::Purpose),
        NoPeriod,
        EndStays,
        OutsidePeriod,
        NotBegunYet,
        HasBegun,
        TooEarlyToClose,
        FollowUpWithoutDay,
        FollowUpAhead,
        NoteOpen,
        InFollowUp,
        UnknownTicket,
        AnsweredAlready,
    );
    check_distinct(rejections.clone(), |words, rejection| words.rejection(*rejection));
    let mut notices = rejections.into_iter().map(Notice::Refused).collect::<Vec<_>>();
    notices.extend(every!(Notice:
        Copied(Paper::Draft),
        ShareFailed,
        NoLink(NoLink::TooLong),
        Refused(Rejection::Over),
        FollowUpSaved,
        RemovedElsewhere(String::new()),
        NotRead,
        NoRandomness,
        UndoneOrRedone(undone(UndoDirection::Back)),
        NothingToUndoOrRedo(UndoDirection::Back),
        Merged,
        PrefsFailed,
        RemoveFailed,
        DownloadFailed,
        AnswerTaken,
        NoneHandedOver,
        TooManyHandedOver,
        FilledCame,
        NoDates,
    ));
    notices.extend(Paper::ALL.map(Notice::Copied));
    notices.extend(no_links().into_iter().map(Notice::NoLink));
    notices.extend([
        Notice::NothingToUndoOrRedo(UndoDirection::Forward),
        Notice::UndoneOrRedone(undone(UndoDirection::Forward)),
        Notice::RemovedElsewhere("ord".to_owned()),
    ]);
    check_sentences(notices, Words::notice);
}

fn undone(way: UndoDirection) -> UndoneOrRedone {
    let told = "Lene skrev jobmål: »Kok«".to_owned();
    UndoneOrRedone { way, told, agreement: AgreementId(1), field: None }
}

fn no_links() -> Vec<NoLink> {
    every!(NoLink:
        NoAgreement, Signed, Cancelled, NoEnd, Faults, TooLong, NoSeal, NoRandomness, Making, Locking, LockedOther, NoLock,
    )
}

/// Every failure of the store.
fn store_errors() -> Vec<StoreError> {
    every!(StoreError:
        Full,
        Forbidden,
        Outdated,
        Newer,
        Blocked,
        Damaged(RecordError::Damaged),
        Lost,
        Silent,
        Unknown("AbortError".to_owned()),
    )
}

#[test]
fn every_failure_of_the_store_has_words_and_a_way_on() {
    check_distinct(store_errors(), Words::not_saved);
    check_sentences(store_errors(), |words, error| words.not_opened(error).to_owned());
    let marks = every!(Saving: Unchanged, Writing, Saved(Timestamp(0)), Failed(StoreError::Full));
    let (at, today) = (Some((day(TODAY), clock("9.05"))), day(TODAY));
    check_distinct(marks, |words, saving| words.save_mark(saving, at, today));
    let danish = Words { lang: Lang::Da };
    let saved = danish.save_mark(&Saving::Saved(Timestamp(0)), at, today);
    assert_eq!(saved, "Gemt kl.\u{a0}9.05 på denne enhed");
    let saved = danish.save_mark(&Saving::Saved(Timestamp(0)), at, today.plus(1));
    assert_eq!(saved, "Gemt 2.\u{a0}marts kl.\u{a0}9.05 på denne enhed");
}

#[test]
fn every_trouble_with_a_file_has_words() {
    let errors = every!(FileError: Foreign, Newer, Damaged, TooLarge, Unreadable);
    check_distinct(errors.clone(), |words, error| words.file_error(*error).to_owned());
    check_sentences(errors, |words, error| words.file_error(*error).to_owned());
    check_sentences(store_errors(), |words, error| words.failed_to_restore(error).to_owned());
}

#[test]
fn every_standing_of_an_agreement_in_a_file_has_words() {
    for count in [0, 1, 2, 1000] {
        check_distinct(FileStanding::ALL, |words, standing| words.standing_count(*standing, count));
    }
    check_distinct(FileStanding::ALL, |words, standing| words.standing_means(*standing).to_owned());
    check_sentences(FileStanding::ALL, |words, standing| {
        words.standing_means(*standing).to_owned()
    });
}

#[test]
fn every_age_of_a_backup_and_every_log_set_aside_has_words() {
    let mut ages = every!(BackupAge: Never, Days(0));
    ages.extend([1, u64::MAX].map(BackupAge::Days));
    check_distinct(ages, |words, age| words.backup_age(*age));
    let damages = every!(RecordError: Damaged, Newer, Hole);
    let log = |citizen: &str, damage| SetAside {
        agreement: AgreementId(1),
        citizen: citizen.to_owned(),
        company: String::new(),
        damage,
    };
    for citizen in ["", "Bo"] {
        check(damages.clone(), |words, damage| words.set_aside_log(&log(citizen, *damage)));
    }
    for (bytes, text) in [
        (0, "0\u{a0}MB"),
        (149_999, "0,1\u{a0}MB"),
        (999_999_999, "999,9\u{a0}MB"),
        (1_000_000_000, "1\u{a0}GB"),
        (10_738_900_000, "10,7\u{a0}GB"),
    ] {
        assert_eq!(Words { lang: Lang::Da }.in_bytes(bytes), text);
    }
}

#[test]
fn every_trouble_with_a_link_has_words_and_a_way_on() {
    let errors = every!(LinkError:
        Empty,
        Cut,
        Several,
        Rewritten,
        TooLarge,
        Damaged,
        Newer,
        Forged,
        WrongWords,
        Elsewhere(Kind::Draft),
    );
    check_distinct(errors.clone(), |words, error| words.link_error(*error).0.to_owned());
    check_sentences(errors, |words, error| words.link_error(*error).1.to_owned());
    check_distinct(no_links(), |words, why| words.no_link(*why).to_owned());
    let reaches = every!(Reach: Everywhere, Mail, Risky);
    check_sentences(reaches, |words, reach| words.reach(*reach).to_owned());
}

#[test]
fn a_signature_is_called_saved_only_when_it_is() {
    let told = |saving: &Saving| {
        let of = |party| Words { lang: Lang::Da }.after_signing(party, "Lene Dam", saving);
        [of(Party::Citizen), of(Party::Municipality)]
    };
    for sure in [Saving::Saved(Timestamp(0)), Saving::Unchanged] {
        let [citizen, municipality] = told(&sure);
        assert!(citizen.contains("er gemt") && citizen.contains("Lene Dam"), "{citizen}");
        assert!(municipality.contains("godkendt"), "{municipality}");
    }
    for open in [Saving::Writing, Saving::Failed(StoreError::Full)] {
        for told in told(&open) {
            assert!(!told.contains("er gemt") && !told.contains("godkendt"), "{told}");
        }
    }
    let [citizen, municipality] = told(&Saving::Failed(StoreError::Lost));
    assert!(citizen.contains("ikke gemt") && citizen.contains("Lene Dam"), "{citizen}");
    assert_eq!(citizen, municipality);
}

#[test]
fn a_name_written_from_right_to_left_is_isolated_in_sentences_and_lists() {
    for name in ["محمد", "דוד", "محمد Hansen 7", "ޝިފާ"] {
        let isolated = format!("\u{2068}{name}\u{2069}");
        assert_eq!(beside([name, "7-Eleven"]), format!("{isolated} · 7-Eleven"));
        let told = DANISH.refused_incomplete(name);
        assert!(told.contains(&isolated), "{told}");
    }
    for name in ["Amal", "Åse Bøgh", "Nguyễn", "李"] {
        assert_eq!(beside([name, "", " 7-Eleven "]), format!("{name} · 7-Eleven"));
        assert!(!DANISH.refused_incomplete(name).contains('\u{2068}'));
    }
}
