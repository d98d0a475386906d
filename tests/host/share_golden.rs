//! Test vectors of the share format, version 1, which is frozen: `docs/share-format.md` tells how to read them.

use klar_aftale::agreement::Command;
use klar_aftale::agreement::TextField;
use klar_aftale::agreement::sharing::Disclosable;
use klar_aftale::agreement::sharing::{Answer, Decision};
use klar_aftale::agreement::sharing::{CompanyPart, Filled};
use klar_aftale::agreement::{Audience, Consent};
use klar_aftale::app::features::filling::part_of;
use klar_aftale::base::Coded as _;
use klar_aftale::base::Timestamp;
use klar_aftale::base::hex_of_hash;
use klar_aftale::codec::share::fingerprint;
use klar_aftale::codec::share::link::{carried, content, decode, encode, payload};
use klar_aftale::codec::share::{Access, Envelope, Kind, LONGEST_LINK, find};
use klar_aftale::codec::share::{Fragment, Shared, ticket};
use klar_aftale::codec::share::{SaltAndNonce, lock, unlock};
use klar_aftale::codec::share::{answer, draft, handover};
use klar_aftale::views::draft_view;
use klar_aftale::views::{CompanyView, Reader, company_view};
use klar_aftale::views::{PlanView, StatusView, plan_view};

use crate::builder::{DANISH, TODAY, case, day, edition};
use crate::golden::{golden, golden_case};
use crate::sealed::{TOKEN, key};

/// The vectors of an envelope, a line each.
fn vectors(envelope: &Envelope, payload: &[u8]) -> String {
    let bytes = payload.iter().fold(String::new(), |text, byte| text + &format!("{byte:02x}"));
    format!("text {}\ndigits {}\npayload {bytes}\n", envelope.text(), envelope.digits())
}

#[track_caller]
fn line<'a>(golden: &'a str, name: &str) -> &'a str {
    golden.lines().find_map(|line| line.strip_prefix(name)?.strip_prefix(' ')).unwrap()
}

#[track_caller]
fn check(name: &str, shared: &Shared) {
    let shared = &carried(shared).unwrap();
    let envelope = encode(shared, TOKEN, &key()).unwrap();
    let payload = payload(shared, TOKEN).unwrap();
    let made = vectors(&envelope, &payload);
    let golden = golden(name, || made.clone());
    assert_eq!(made, golden, "{name}");
    for form in ["text", "digits"] {
        let Ok(Fragment::Open(opened)) = decode(line(&golden, form)) else { panic!("{name}") };
        assert_eq!(opened.shared, *shared);
        assert_eq!(opened.payload, payload);
        assert_eq!(opened.maker, key().maker());
    }
}

fn company() -> Shared {
    let (made, version) = golden_case();
    Shared::Company(Box::new(company_view(&made, Reader::Contact, edition(version, day(TODAY)))))
}

#[test]
fn a_company_view_of_version_1_opens_and_is_still_written_so() {
    check("share-1/company.txt", &company());
}

#[test]
fn a_view_with_everything_that_a_representative_may_see_opens() {
    let full = case()
        .text(TextField::Aids, "Høj stol")
        .text(TextField::ParallelEfforts, "Fysioterapi om torsdagen")
        .text(TextField::Coordinator, "Lene Dam")
        .text(TextField::CompanyMentor, "Tove")
        .text(TextField::Accommodations, "Ingen tunge løft")
        .after(Command::SetConsent(Consent::Given))
        .after(Command::Disclose(Disclosable::Aids, true))
        .after(Command::Disclose(Disclosable::ParallelEfforts, true))
        .build();
    // This program shows a representative less; what an older one shared still opens.
    let view = company_view(&full, Reader::Contact, edition(3, day(TODAY)));
    let view = CompanyView { reader: Reader::Representative, ..view };
    check("share-1/representative.txt", &Shared::Company(Box::new(view)));
}

#[test]
fn a_plan_of_version_1_opens_and_is_still_written_so() {
    let (made, version) = golden_case();
    let plan = plan_view(&made, edition(version, day(TODAY)));
    check("share-1/plan.txt", &Shared::Plan(Box::new(plan.clone())));
    let text = "Du klarer kassen selv om formiddagen.".to_owned();
    let status = Some(StatusView { on: day("2026-03-11"), text, closing: false });
    let told = PlanView { status, ..plan };
    check("share-1/plan-with-status.txt", &Shared::Plan(Box::new(told)));
}

#[test]
fn an_answer_of_version_1_opens_and_is_still_written_so() {
    let ticket = ticket(&payload(&company(), TOKEN).unwrap()).unwrap();
    let given = Answer {
        from: Audience::Company,
        ticket,
        decision: Decision::ChangeWanted,
        name: "Mads Holm".to_owned(),
        note: "Kan vi begynde kl. 10 om mandagen?".to_owned(),
        at: Timestamp(1_772_441_000_000),
    };
    let envelope = answer::encode(7, &given).unwrap();
    let made = format!(
        "text {}\ndigits {}\ntoken {:032x}\nview {}\n",
        envelope.text(),
        envelope.digits(),
        TOKEN.0,
        hex_of_hash(&ticket.view.0)
    );
    let golden = golden("share-1/answer.txt", || made.clone());
    assert_eq!(made, golden);
    for form in ["text", "digits"] {
        let arrived = answer::decode(line(&golden, form)).unwrap();
        assert_eq!((arrived.reference, arrived.to(ticket)), (7, Some(given.clone())));
    }
}

fn draft() -> (Vec<u8>, Envelope) {
    let (made, version) = golden_case();
    let view = draft_view(&made, edition(version, day(TODAY)), part_of(&made, DANISH));
    let payload = draft::payload(&view, TOKEN).unwrap();
    let content = content(Kind::Draft, &payload, &key()).unwrap();
    assert_eq!(draft::draft_of(&content).unwrap().view, view);
    (payload, Envelope { kind: Kind::Draft, access: Access::Open, content })
}

#[test]
fn a_draft_of_version_1_opens_and_is_still_written_so() {
    let (payload, envelope) = draft();
    let made = vectors(&envelope, &payload);
    let golden = golden("share-1/draft.txt", || made.clone());
    assert_eq!(made, golden);
    for form in ["text", "digits"] {
        let Ok(Fragment::Draft(opened)) = decode(line(&golden, form)) else { panic!("{form}") };
        assert_eq!(draft::draft_of(&opened.content).unwrap().payload, payload);
    }
}

#[test]
fn what_was_filled_in_of_version_1_opens_and_is_still_written_so() {
    let (payload, _) = draft();
    let ticket = ticket(&payload).unwrap();
    let part = CompanyPart::by(|field| format!("{} »æ«\nog mere", field.code()));
    let by = "Mads Holm".to_owned();
    let filled = Filled { ticket, by, part, at: Timestamp(1_772_441_000_000) };
    let envelope = answer::encode_filled(7, &filled).unwrap();
    let made = format!("text {}\ndigits {}\n", envelope.text(), envelope.digits());
    let golden = golden("share-1/filled.txt", || made.clone());
    assert_eq!(made, golden);
    for form in ["text", "digits"] {
        let arrived = answer::decode(line(&golden, form)).unwrap();
        assert_eq!((arrived.reference, arrived.filled(ticket)), (7, Some(filled.clone())));
        assert_eq!(arrived.to(ticket), None, "it is no answer");
    }
}

#[test]
fn a_file_of_cases_of_version_1_opens_with_its_words_and_is_still_written_so() {
    let words = "fisk lampe skov ugle æble";
    let file = "{\"program\": \"klar-aftale\"}".repeat(20);
    let chance = SaltAndNonce { salt: [0x11; 16], nonce: [0x22; 24] };
    let inside = handover::content(&file).unwrap();
    let envelope = lock(Kind::Handover, &inside, words, chance).unwrap();
    let made = format!("words {words}\ntext {}\n", envelope.text());
    let golden = golden("share-1/handover.txt", || made.clone());
    assert_eq!(made, golden);
    let found = handover::read(line(&golden, "text")).unwrap();
    let opened = unlock(&found, line(&golden, "words")).unwrap();
    assert_eq!(handover::file_of(&opened), Ok(file));
}

#[test]
fn a_locked_view_of_version_1_opens_with_its_words_and_is_still_written_so() {
    let words = "fisk lampe skov ugle æble";
    let shared = company();
    let inside = content(Kind::Company, &payload(&shared, TOKEN).unwrap(), &key()).unwrap();
    let chance = SaltAndNonce { salt: [0x11; 16], nonce: [0x22; 24] };
    let envelope = lock(Kind::Company, &inside, words, chance).unwrap();
    let made = format!("words {words}\ntext {}\n", envelope.text());
    let golden = golden("share-1/locked.txt", || made.clone());
    assert_eq!(made, golden);
    let Ok(Fragment::Locked(found)) = decode(line(&golden, "text")) else { panic!("not locked") };
    assert_eq!(found.access, Access::Locked);
    assert_eq!(unlock(&found, line(&golden, "words")), Ok(inside));
    assert_eq!(find(line(&golden, "text"), LONGEST_LINK, &Kind::ALL), Ok(found));
}

#[test]
fn the_fingerprint_of_a_key_stays() {
    let made = format!("{}\n", fingerprint(key().maker()));
    assert_eq!(golden("share-1/fingerprint.txt", || made.clone()), made);
}
