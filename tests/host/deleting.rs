//! Journeys in which a citizen is deleted: everything of theirs goes, nothing of others, and the receipt is true.

use klar_aftale::agreement::Agreement;
use klar_aftale::agreement::TextField;
use klar_aftale::app::event::Event;
use klar_aftale::app::features::backup::restoring::RestoreStep;
use klar_aftale::app::features::deleting::{Deleting, of_citizen};
use klar_aftale::app::route::Route;
use klar_aftale::app::session::notice::Notice;
use klar_aftale::app::session::saving::Saving;
use klar_aftale::base::AgreementId;
use klar_aftale::store::MemoryStore;
use klar_aftale::store::StoreError;
use klar_aftale::store::{LogStore, Removed};

use crate::driver::{Tab, at_once};

/// An agreement of a citizen with a company.
fn agreed(tab: &mut Tab<'_>, citizen: &str, company: &str) -> AgreementId {
    let id = tab.new_case();
    tab.write(id, TextField::CitizenName, citizen);
    tab.write(id, TextField::CompanyName, company);
    tab.tell(Event::Routed(Route::Overview));
    id
}

fn delete(tab: &mut Tab<'_>, ids: &[AgreementId]) {
    tab.tell(Event::Routed(Route::Delete(ids[0])));
    tab.tell(Event::Delete(ids.to_vec()));
}

#[track_caller]
fn receipt(tab: &Tab<'_>) -> Deleting {
    tab.model.deleting.clone().expect("there is a receipt")
}

fn offered(tab: &Tab<'_>, id: AgreementId) -> Vec<AgreementId> {
    of_citizen(&tab.model.session, id).into_iter().map(|(id, _)| id).collect()
}

fn stored(store: &MemoryStore<Agreement>) -> Vec<AgreementId> {
    at_once(store.read_all()).unwrap().into_iter().map(|log| log.document).collect()
}

#[test]
fn the_agreements_of_one_citizen_are_offered_together() {
    let store = MemoryStore::default();
    let mut tab = Tab::open(&store);
    let one = agreed(&mut tab, "Åse Holm", "Nordkøb");
    let other = agreed(&mut tab, " ÅSE holm ", "Sydkøb");
    let bo = agreed(&mut tab, "Bo Holm", "Nordkøb");
    let nobody = [agreed(&mut tab, "", "Nordkøb"), agreed(&mut tab, " ", "Sydkøb")];
    assert_eq!(offered(&tab, one), [one, other]);
    assert_eq!(offered(&tab, other), [other, one], "the one that was asked for stands first");
    assert_eq!(offered(&tab, bo), [bo]);
    let looks_the_same = [
        "Åse\u{a0}Holm",
        "Åse  Holm",
        "Å\u{ad}se Holm",
        "A\u{30a}se Holm",
        "Åse\u{202f}Hol\u{200b}m\u{feff}",
    ];
    let same: Vec<AgreementId> =
        looks_the_same.iter().map(|name| agreed(&mut tab, name, "Vestkøb")).collect();
    for id in &same {
        let all = offered(&tab, *id);
        assert_eq!(all.len(), 2 + same.len());
        assert!(!all.contains(&bo));
    }
    for id in nobody {
        assert_eq!(offered(&tab, id), [id], "no name is no common name");
    }
    assert_eq!(offered(&tab, AgreementId(99)), []);
}

#[test]
fn everything_of_a_citizen_goes_and_nothing_of_others() {
    let store = MemoryStore::default();
    let mut tab = Tab::open(&store);
    let first = agreed(&mut tab, "Åse Holm", "Nordkøb");
    let second = agreed(&mut tab, "åse HOLM", "Sydkøb");
    let bo = agreed(&mut tab, "Bo Lund", "Nordkøb");
    let before = at_once(store.read_log(bo));
    delete(&mut tab, &[first, second]);
    let receipt = receipt(&tab);
    assert_eq!((receipt.citizen.as_str(), receipt.failed.clone()), ("Åse Holm", None));
    assert!(receipt.left.is_empty());
    let gone: Vec<_> = receipt
        .gone
        .iter()
        .map(|gone| (gone.company.as_str(), gone.acts, gone.rows.rows, gone.rows.summaries))
        .collect();
    assert_eq!(gone, [("Nordkøb", 3, 3, 1), ("Sydkøb", 3, 3, 1)]);
    assert_eq!(receipt.mentioned, Some(vec![]));
    for text in ["Åse", "holm"] {
        assert_eq!(at_once(store.mentions(text)), Ok(vec![]), "{text}");
    }
    assert_eq!(stored(&store), [bo]);
    assert_eq!(at_once(store.read_log(bo)), before);
    assert_eq!(tab.model.session.rows.keys().copied().collect::<Vec<_>>(), [bo]);
    assert!(
        !tab.model.session.cases.contains_key(&first)
            && !tab.model.session.cases.contains_key(&second)
    );
    assert_eq!(tab.reload().model.session.rows.len(), 1);
}

#[test]
fn a_receipt_names_where_the_name_still_stands_and_is_gone_with_its_page() {
    let store = MemoryStore::default();
    let mut tab = Tab::open(&store);
    let ase = agreed(&mut tab, "Åse \"Æ\" Holm", "Nordkøb");
    let bo = agreed(&mut tab, "Bo Lund", "Nordkøb");
    tab.show(bo);
    tab.write(bo, TextField::Accommodations, "Går sammen med åse \"æ\" HOLM");
    let ida = agreed(&mut tab, "Ida Lund", "Nordkøb");
    tab.write(ida, TextField::Accommodations, "A\u{30a}se\u{a0}\"Æ\"  Ho\u{ad}lm");
    delete(&mut tab, &[ase]);
    assert_eq!(receipt(&tab).mentioned, Some(vec![bo, ida]));
    tab.tell(Event::Routed(Route::Overview));
    assert_eq!(tab.model.deleting, None);
}

#[test]
fn the_device_forgets_a_citizen_who_was_once_typed_as_its_caseworker() {
    let store = MemoryStore::default();
    let mut tab = Tab::open(&store);
    let ase = agreed(&mut tab, "Åse Holm", "Nordkøb");
    tab.show(ase);
    tab.write(ase, TextField::CaseworkerName, "åse holm (borger)");
    tab.write(ase, TextField::CaseworkerRole, "Jobformidler");
    tab.tell(Event::Routed(Route::Overview));
    assert_eq!(tab.kept.as_ref().unwrap().who.name, "åse holm (borger)");
    delete(&mut tab, &[ase]);
    let who = tab.kept.unwrap().who;
    assert_eq!((who.name.as_str(), who.role.as_str()), ("", "Jobformidler"));
}

#[test]
fn a_late_answer_does_not_leave_the_page_that_is_read_by_now() {
    let store = MemoryStore::default();
    let mut tab = Tab::open(&store);
    let ase = agreed(&mut tab, "Åse Holm", "Nordkøb");
    tab.hold();
    delete(&mut tab, &[ase]);
    tab.tell(Event::Routed(Route::Backup));
    tab.release();
    assert_eq!((tab.model.session.route, tab.model.session.rows.len()), (Route::Backup, 0));
}

#[test]
fn an_agreement_without_a_citizen_goes_without_a_search() {
    let store = MemoryStore::default();
    let mut tab = Tab::open(&store);
    let (nobody, bo) = (agreed(&mut tab, "", "Nordkøb"), agreed(&mut tab, "Bo Lund", "Sydkøb"));
    delete(&mut tab, &[nobody]);
    assert_eq!(receipt(&tab).mentioned, Some(vec![]));
    assert_eq!(stored(&store), [bo]);
}

#[test]
fn rows_that_were_set_aside_are_deleted_and_counted() {
    let store = MemoryStore::default();
    let mut tab = Tab::open(&store);
    let ase = agreed(&mut tab, "Åse Holm", "Nordkøb");
    tab.tell(Event::SaveFile);
    let file = tab.downloads.pop().unwrap();
    store.put_raw(ase, 3, "no row, but Åse Holm");
    let mut again = tab.reload();
    again.tell(Event::Restoring(RestoreStep::Chosen(Ok(file))));
    again.tell(Event::Restoring(RestoreStep::TakeIn));
    assert_eq!(store.set_aside().len(), 4);
    delete(&mut again, &[ase]);
    let rows = receipt(&again).gone[0].rows;
    assert_eq!(rows, Removed { rows: 1, summaries: 1, set_aside: 4 });
    assert_eq!(at_once(store.mentions("åse")), Ok(vec![]));
    assert!(store.set_aside().is_empty());
}

#[test]
fn a_tab_that_has_the_agreement_open_closes_it() {
    let store = MemoryStore::default();
    let mut one = Tab::open(&store);
    let ase = agreed(&mut one, "Åse Holm", "Nordkøb");
    let mut two = one.beside();
    two.show(ase);
    delete(&mut one, &[ase]);
    two.hear(&mut one);
    assert_eq!(two.model.session.route, Route::Overview);
    assert_eq!(two.notice(), Some(Notice::RemovedElsewhere(String::new())));
    assert!(two.model.session.rows.is_empty() && two.model.session.cases.is_empty());
    assert_eq!(two.model.session.prefs.used, None, "the store is empty, and nothing was lost");
    two.tell(Event::SaveFile);
    assert!(!Tab::open_as(&store, 5, two.kept.clone()).model.session.lost);
}

#[test]
fn a_deletion_that_fails_half_way_is_told_and_what_is_left_can_go_later() {
    let store = MemoryStore::default();
    let mut tab = Tab::open(&store);
    let ids = ["Nordkøb", "Sydkøb", "Vestkøb"].map(|shop| agreed(&mut tab, "Åse Holm", shop));
    tab.tell(Event::Routed(Route::Delete(ids[0])));
    store.fail_on_every(Some(2));
    tab.tell(Event::Delete(ids.to_vec()));
    let half = receipt(&tab);
    assert_eq!(half.failed, Some(StoreError::Lost));
    assert_eq!(half.left, [ids[1]]);
    assert_eq!(half.gone.len(), 2);
    assert_eq!(half.mentioned, None, "nobody says that the name stands nowhere");
    store.fail_on_every(None);
    assert_eq!(stored(&store), [ids[1]]);
    assert_eq!(tab.model.session.rows.keys().copied().collect::<Vec<_>>(), [ids[1]]);
    tab.tell(Event::Delete(vec![ids[1]]));
    assert_eq!(receipt(&tab).mentioned, Some(vec![]));
    assert!(stored(&store).is_empty());
}

#[test]
fn a_search_that_fails_is_told() {
    let store = MemoryStore::default();
    let mut tab = Tab::open(&store);
    let ase = agreed(&mut tab, "Åse Holm", "Nordkøb");
    store.fail_on_every(Some(2));
    delete(&mut tab, &[ase]);
    let receipt = receipt(&tab);
    assert_eq!((receipt.failed, receipt.mentioned), (Some(StoreError::Lost), None));
    assert_eq!(receipt.gone.len(), 1);
}

#[test]
fn what_is_being_deleted_is_not_begun_again_behind_its_removal() {
    let store = MemoryStore::default();
    let mut tab = Tab::open(&store);
    let bo = agreed(&mut tab, "Bo Lund", "Nordkøb");
    store.fail_with(Some(StoreError::Full));
    let ase = agreed(&mut tab, "Åse Holm", "Sydkøb");
    assert!(matches!(tab.model.session.saving, Saving::Failed(_)));
    store.fail_with(None);
    tab.hold();
    // The other agreement is saved while the removal is on its way; what failed before is tried again then.
    tab.write(bo, TextField::JobTitle, "Kok");
    delete(&mut tab, &[ase]);
    tab.tell(Event::TryAgain);
    tab.release();
    assert_eq!(at_once(store.mentions("åse")), Ok(vec![]));
    assert_eq!(stored(&store), [bo]);
    assert!(!tab.model.session.is_dirty());
}

#[test]
fn with_the_last_agreement_the_device_forgets_that_it_had_any() {
    let store = MemoryStore::default();
    let mut tab = Tab::open(&store);
    let (one, two) = (agreed(&mut tab, "Åse", "Nordkøb"), agreed(&mut tab, "Bo", "Nordkøb"));
    let used = |tab: &Tab<'_>| tab.kept.as_ref().and_then(|prefs| prefs.used).is_some();
    delete(&mut tab, &[one]);
    assert!(used(&tab));
    delete(&mut tab, &[two]);
    assert!(!used(&tab));
    assert!(!tab.reload().model.session.lost, "an empty device that was emptied is no loss");
}

#[test]
fn what_was_read_before_a_deletion_and_comes_behind_it_brings_nothing_back() {
    let store = MemoryStore::default();
    let mut before = Tab::open(&store);
    let id = before.load_example();
    let mut tab = Tab::open_as(&store, 5, before.kept.clone());
    tab.hold_answers();
    tab.tell(Event::TryAgain);
    tab.tell(Event::Routed(Route::Delete(id)));
    tab.tell(Event::Delete(vec![id]));
    tab.give(|event| matches!(event, Event::Removed(..)));
    tab.release();
    assert!(tab.model.session.rows.is_empty() && tab.model.session.cases.is_empty());
}
