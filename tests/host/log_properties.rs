//! The log for any commands: what was accepted adds up, what was refused leaves nothing, joining changes nothing.

use klar_aftale::agreement::Agreement;
use klar_aftale::agreement::Command;
use klar_aftale::agreement::apply;
use klar_aftale::agreement::permit;
use klar_aftale::agreement::{Kind, Origin};
use klar_aftale::app::session::case::{Case, Stamp};
use klar_aftale::base::Timestamp;
use klar_aftale::base::{AgreementId, DeviceId};
use klar_aftale::kinds::new_agreement;
use klar_aftale::log::fold;
use klar_aftale::store::MemoryStore;
use proptest::collection::vec;
use proptest::prelude::{Strategy, any, prop_oneof};

use crate::arbitrary::{agreement, command, for_all, text};
use crate::builder::{TODAY, day};
use crate::driver::Tab;

/// Commands, each with the seconds before it and whether Bo gives it instead of Lene.
fn acts() -> impl Strategy<Value = Vec<(Command, u64, bool)>> {
    let typing = (0..2_usize, text()).prop_map(|(field, text)| {
        let field = klar_aftale::agreement::TextField::ALL[field];
        Command::Write(field, text)
    });
    vec((prop_oneof![command(), typing], 0..90_u64, proptest::bool::weighted(0.2)), 0..40)
}

fn stamp(at: u64, bo: bool) -> Stamp {
    let who = if bo { "Bo" } else { "Lene" };
    Stamp {
        at: Timestamp(at),
        day: day(TODAY),
        who: who.to_owned(),
        device: DeviceId(1),
        seed: u128::from(at),
    }
}

/// The case that the acts lead to, and the agreement that the same commands give without a log.
fn both_ways(acts: Vec<(Command, u64, bool)>) -> (Case, Agreement) {
    let mut now = 0;
    let mut case = Case::begin(AgreementId(1), Kind::Praktik, Origin::Own, &stamp(0, false));
    let mut alone = new_agreement(Kind::Praktik, Origin::Own);
    for (command, seconds, bo) in acts {
        now += seconds * 1000;
        let today = day(TODAY);
        let expected =
            permit(&alone, &command, today).and_then(|()| apply(&mut alone, &command, today));
        assert_eq!(case.act(command, &stamp(now, bo)), expected);
    }
    (case, alone)
}

#[test]
fn the_log_of_a_case_is_numbered_and_adds_up_to_what_its_commands_did() {
    for_all(128, &acts(), |acts| {
        let (case, alone) = both_ways(acts);
        assert_eq!(case.agreement(), &alone);
        assert_eq!(fold(case.log()), Ok(alone));
        assert!((0..).zip(case.log()).all(|(seq, entry)| entry.seq == seq));
    });
}

#[test]
fn a_refused_command_leaves_the_agreement_untouched() {
    for_all(128, &(agreement(), command()), |(mut made, command)| {
        let before = made.clone();
        if apply(&mut made, &command, day(TODAY)).is_err() {
            assert_eq!(made, before);
        }
    });
}

#[test]
fn the_beginning_of_a_log_and_then_the_rest_is_the_whole() {
    for_all(64, &(acts(), any::<proptest::sample::Index>()), |(acts, place)| {
        let (case, alone) = both_ways(acts);
        let (beginning, rest) = case.log().split_at(1 + place.index(case.log().len()));
        let mut made: Agreement = fold(beginning).unwrap();
        for entry in rest {
            apply(&mut made, entry.command().unwrap(), entry.day).unwrap();
        }
        assert_eq!(made, alone);
    });
}

#[test]
fn a_case_from_the_store_is_the_case_that_was_stored() {
    for_all(32, &acts(), |acts| {
        let (case, _) = both_ways(acts);
        let again = Case::from_store(case.id, case.log().to_vec()).unwrap();
        assert_eq!((again.agreement(), again.version()), (case.agreement(), case.version()));
        assert!(!again.is_dirty() && case.is_dirty());
    });
}

/// What happens in two tabs: in which one, whether its store is slow from now on, and what is done.
fn in_two_tabs() -> impl Strategy<Value = Vec<(bool, bool, Command)>> {
    vec((any::<bool>(), proptest::bool::weighted(0.3), command()), 1..30)
}

#[test]
fn whatever_two_tabs_do_each_holds_the_beginning_of_the_stored_log() {
    for_all(48, &in_two_tabs(), |acts| {
        let store = MemoryStore::default();
        let mut one = Tab::open(&store);
        let id = one.new_case();
        let mut two = one.beside();
        for (in_one, slow, command) in acts {
            let tab = if in_one { &mut one } else { &mut two };
            if slow {
                tab.hold();
            } else {
                tab.release();
            }
            tab.act(id, command);
        }
        one.release();
        two.release();
        let fresh = one.reload();
        let stored = fresh.case(id).log();
        for tab in [&one, &two] {
            assert!(!tab.model.session.is_dirty());
            assert_eq!(fold(tab.case(id).log()).as_ref(), Ok(tab.agreement(id)));
            // The last entry may have been joined by the other tab since.
            let (_, known) = tab.case(id).log().split_last().unwrap();
            assert_eq!(known, &stored[..known.len()]);
        }
    });
}
