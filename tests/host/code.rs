//! QR codes, read back by a decoder that others wrote.

use klar_aftale::app::sharing::hand_out;
use klar_aftale::domain::choices::Audience;
use klar_aftale::export::code::code;
use klar_aftale::store::memory::MemoryStore;
use rqrr::PreparedImage;

use crate::builder::{TODAY, day};
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
        let digits = hand_out(&tab.model, id, audience, day(TODAY)).unwrap().digits;
        assert_eq!(read(&digits), digits, "{audience:?}");
    }
}

#[test]
fn any_text_can_be_a_code_and_one_that_no_phone_reads_is_none() {
    for text in ["https://klar.eksempel.dk/v/#AQEAAA", "abc", "123"] {
        assert_eq!(read(text), text);
    }
    assert!(code(&"a".repeat(1_100)).is_none());
    assert!(code(&["https://klar.eksempel.dk/v/#", &"1".repeat(3_000)].concat()).is_none());
}
