//! Views as links for tests: sealed with one key, handed out with one token.

use klar_aftale::base::{Secret, Token};
use klar_aftale::codec::share::LinkError;
use klar_aftale::codec::share::SealKey;
use klar_aftale::codec::share::link::{decode, encode};
use klar_aftale::codec::share::{Fragment, Shared};

/// The token of every link that is made here.
pub(crate) const TOKEN: Token = Token(0x0123_4567_89AB_CDEF_FEDC_BA98_7654_3210);

pub(crate) fn key() -> SealKey {
    SealKey::new(&Secret([0x5A; 32]))
}

/// The fragment of a view.
#[track_caller]
pub(crate) fn link_to(shared: &Shared) -> String {
    encode(shared, TOKEN, &key()).unwrap().text()
}

/// The view of a fragment that no words lock.
#[track_caller]
pub(crate) fn view_in(fragment: &str) -> Result<Shared, LinkError> {
    decode(fragment).map(|found| match found {
        Fragment::Open(opened) => opened.shared,
        other => panic!("no open view: {other:?}"),
    })
}
