//! QR codes, read back by a decoder that others wrote.

use klar_aftale::agreement::Audience;
use klar_aftale::agreement::TextField;
use klar_aftale::input::first_name;
use klar_aftale::pages::call_back_card;
use klar_aftale::pages::code;
use klar_aftale::store::MemoryStore;
use rqrr::PreparedImage;

use crate::builder::{DANISH, example};
use crate::driver::Tab;

/// Pixels a module, and white ones around the code.
const SCALE: usize = 4;
const QUIET: usize = 4;

/// What a decoder reads in the code of a text.
#[track_caller]
fn read(text: &str) -> String {
    let modules = code(text).unwrap().modules();
    let size = (modules.len() + 2 * QUIET) * SCALE;
    let dark = |x: usize, y: usize| {
        let [x, y] = [x, y].map(|at| (at / SCALE).checked_sub(QUIET));
        let row = y.and_then(|y| modules.get(y));
        x.zip(row).and_then(|(x, row)| row.get(x)).copied().unwrap_or_default()
    };
    let mut image =
        PreparedImage::prepare_from_greyscale(size, size, |x, y| if dark(x, y) { 0 } else { 255 });
    let grids = image.detect_grids();
    grids.first().unwrap().decode().unwrap().1
}

#[test]
fn the_codes_of_the_example_are_read_as_the_links_in_digits() {
    let store = MemoryStore::default();
    let mut tab = Tab::open(&store);
    let id = tab.load_example();
    for audience in Audience::ALL {
        let digits = tab.link(id, audience).unwrap().digits;
        assert_eq!(read(&digits), digits, "{audience:?}");
    }
}

#[test]
fn an_agreement_too_long_for_a_code_gives_a_card_of_whom_to_call() {
    let long = "Ring først; så, »kom«\\ ".repeat(90);
    let made = example()
        .text(TextField::ContactDuties, &long)
        .text(TextField::CaseworkerName, "Lene, Dam")
        .build();
    let card = call_back_card(&made, DANISH);
    assert_eq!(read(&card), card);
    assert!(
        card.starts_with("BEGIN:VCARD\r\nVERSION:3.0\r\nN:Lene\\, Dam\r\nFN:Lene\\, Dam\r\n"),
        "{card}"
    );
    let phone = format!("TEL;TYPE=WORK,VOICE:{}\r\n", made.caseworker.phone);
    assert!(card.contains(&phone) && card.ends_with("END:VCARD\r\n"), "{card}");
    let note = card.lines().find_map(|line| line.strip_prefix("NOTE:")).unwrap();
    assert!(
        note.starts_with(&format!("Praktik for {} hos ", first_name(&made.citizen.name))),
        "{note}"
    );
    assert!(!card.contains("Ring først"), "it is a summary");
}

#[test]
fn any_text_can_be_a_code_and_one_that_no_phone_reads_is_none() {
    for text in ["https://klar.eksempel.dk/v/#AQEAAA", "abc", "123"] {
        assert_eq!(read(text), text);
    }
    assert!(code(&"a".repeat(1_100)).is_none());
    assert!(code(&["https://klar.eksempel.dk/v/#", &"1".repeat(3_000)].concat()).is_none());
}
