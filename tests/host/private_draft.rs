//! A draft that the company fills in holds the company's own part, who asks and whom it is about, and no other word.

use std::cell::Cell;

use klar_aftale::agreement::TextField;
use klar_aftale::agreement::{ActKind, Command};
use klar_aftale::agreement::{Kind, Origin};
use klar_aftale::app::features::sharing::links::link_content;
use klar_aftale::app::model::Model;
use klar_aftale::app::paper::Paper;
use klar_aftale::app::session::case::{Case, Stamp};
use klar_aftale::base::Timestamp;
use klar_aftale::base::{AgreementId, DeviceId, Secret};
use klar_aftale::codec::share::Fragment;
use klar_aftale::codec::share::draft_of;
use klar_aftale::codec::share::link::decode;
use proptest::collection::vec;
use proptest::prelude::Strategy;

use crate::arbitrary::{command, for_all};
use crate::builder::{TODAY, day};
use crate::driver::prefs_of;
use crate::marked::{Marks, Place, words_in};
use crate::private_words::{Rule, rules};

/// What of an agreement may stand in a draft.
fn may_stand(field: TextField) -> bool {
    let (_, _, draft) = rules(field);
    draft == Rule::Always
}

/// Every field written, then anything at all that signs nothing.
fn acts() -> impl Strategy<Value = Vec<Command>> {
    vec(
        command().prop_filter("it is final", |command| {
            !matches!(command.act_kind(), ActKind::Answer | ActKind::Decision)
        }),
        0..40,
    )
    .prop_map(|any| {
        let write = |field: &TextField| Command::Write(*field, "noget".to_owned());
        TextField::ALL.iter().map(write).chain(any).collect()
    })
}

#[test]
fn a_draft_holds_no_word_that_is_not_the_companys_to_fill_in() {
    let read = Cell::new(0);
    for_all(96, &acts(), |commands| {
        let mut marks = Marks::default();
        let id = AgreementId(7);
        let mut model = Model::new(day(TODAY));
        model.session.prefs = prefs_of(&marks.new_word(Place::Who));
        model.session.prefs.secret = Some(Secret([0x5A; 32]));
        let stamp = Stamp {
            at: Timestamp(1),
            day: day(TODAY),
            who: marks.new_word(Place::Who),
            device: DeviceId(1),
            seed: 1,
        };
        let mut case = Case::begin(id, Kind::Praktik, Origin::Own, &stamp);
        for command in &commands {
            // What is not permitted leaves no word.
            case.act_apart(marks.in_command(command), &stamp).ok();
        }
        let contact = case.agreement().contact.name.clone();
        let employees = case.agreement().company.employees.unread().map(str::to_owned);
        model.session.cases.insert(id, case);
        let link = link_content(&model.session, id, Paper::Draft, day(TODAY))
            .and_then(|content| content.link())
            .unwrap()
            .link;
        let fragment = link.split_once('#').unwrap().1;
        let Ok(Fragment::Draft(envelope)) = decode(fragment) else { panic!("{fragment}") };
        let payload = draft_of(&envelope.content).unwrap().payload;
        let found = words_in(&payload);
        read.set(read.get() + found.len());
        for (number, place, word) in marks.words() {
            let may = match place {
                Place::Text(field) => may_stand(field),
                Place::Task => true,
                // The company knows its contact person by the whole name, and the citizen by the first.
                Place::FamilyName => contact.contains(&word),
                Place::Unreadable => employees.as_deref() == Some(word.as_str()),
                _ => false,
            };
            assert!(may || !found.contains(&number), "{place:?}: {word}");
        }
    });
    assert!(read.get() > 96, "a draft that holds nothing proves nothing");
}
