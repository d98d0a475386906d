//! Finds envelopes in whatever was pasted: a link in a mail, wrapped, escaped, or with something behind it.
//!
//! Only the checksum decides what is one, so everything that a program may have added is ignored.

use std::borrow::Cow;

use base64ct::{Base64UrlUnpadded, Encoding as _};

use crate::codec::share::digits;
use crate::codec::share::envelope::{Envelope, HEADER, Header, Kind, LONGEST_LINK, LinkError};
use crate::input::{is_hidden, unescaped};

/// Characters that hold the header whole.
const HEADER_CHARS: usize = HEADER * 4 / 3;

/// How many headers with a wrong checksum are tried in a text, so that no text takes long.
const MOST_TRIED: usize = 64;

/// The only envelope of some kinds in a text; without one, an envelope of another kind.
///
/// # Errors
/// [`LinkError::Several`] when there are different ones of the wanted kinds, else what is wrong with the text.
pub fn find(text: &str, longest: usize, wanted: &[Kind]) -> Result<Envelope, LinkError> {
    if text.len() > longest {
        return Err(LinkError::TooLarge);
    }
    let text = escapes_undone(text);
    if text.chars().all(|c| is_hidden(c) || c.is_whitespace() || c == '#') {
        return Err(LinkError::Empty);
    }
    let mut found = Found::default();
    for letters in spellings(&text) {
        scan(&letters, &mut found);
        if !found.whole.is_empty() {
            break;
        }
    }
    if found.whole.is_empty() {
        scan_digits(&text, &mut found);
    }
    let (of_kind, others): (Vec<Envelope>, Vec<Envelope>) =
        found.whole.into_iter().partition(|one| wanted.contains(&one.kind));
    let mut of_kind = of_kind.into_iter();
    match (of_kind.next(), of_kind.next()) {
        (Some(_), Some(_)) => Err(LinkError::Several),
        (Some(one), None) => Ok(one),
        (None, _) => {
            others.into_iter().next().ok_or_else(|| found.fault.unwrap_or_else(|| fault(&text)))
        }
    }
}

/// What was found in a text.
#[derive(Default)]
struct Found {
    /// The different envelopes.
    whole: Vec<Envelope>,
    /// What is wrong with the first one that is not whole.
    fault: Option<LinkError>,
    /// How many were tried that are none.
    tried: usize,
}

impl Found {
    /// Adds what was read behind a header.
    fn add(&mut self, read: Result<Envelope, LinkError>, is_known: bool) {
        match read {
            Ok(envelope) if self.whole.contains(&envelope) => {}
            Ok(envelope) => self.whole.push(envelope),
            Err(fault) => {
                self.tried += 1;
                // That a version is newer is certain, since its checksum fits.
                if fault == LinkError::Newer || is_known && self.fault.is_none() {
                    self.fault = Some(fault);
                }
            }
        }
    }
}

/// What is wrong with a text that holds nothing like an envelope.
fn fault(text: &str) -> LinkError {
    let foreign = |c: char| !is_letter(c) && c != '#';
    match () {
        // An address without the part that holds the link.
        () if text.trim_end().ends_with(['/', '#']) => LinkError::Empty,
        () if text.trim().contains(foreign) => LinkError::Rewritten,
        () if text.len() < HEADER_CHARS => LinkError::Cut,
        () => LinkError::Damaged,
    }
}

fn escapes_undone(text: &str) -> Cow<'_, str> {
    if text.contains('%') { Cow::Owned(unescaped(text)) } else { Cow::Borrowed(text) }
}

/// Whether a character is one of base64url.
fn is_letter(c: char) -> bool {
    c.is_ascii_alphanumeric() || c == '-' || c == '_'
}

/// The letters of a text, first as they are, then with the dashes that programs make of hyphens turned back.
fn spellings(text: &str) -> Vec<Cow<'_, str>> {
    if text.chars().all(is_letter) {
        return vec![Cow::Borrowed(text)];
    }
    let dashes = ['\u{2010}', '\u{2011}', '\u{2013}', '\u{2014}', '\u{2212}'];
    let spelt = |long: &str| -> Cow<'_, str> {
        let mut out = String::with_capacity(text.len());
        for c in text.chars() {
            match c {
                '\u{2013}' | '\u{2014}' => out.push_str(long),
                c if dashes.contains(&c) => out.push('-'),
                c if is_letter(c) => out.push(c),
                _ => {}
            }
        }
        Cow::Owned(out)
    };
    let mut all = vec![spelt("-")];
    if text.contains(['\u{2013}', '\u{2014}']) {
        all.push(spelt("--"));
    }
    all
}

/// The envelopes in a text of base64url letters.
fn scan(letters: &str, found: &mut Found) {
    let mut rest = letters;
    while rest.len() >= HEADER_CHARS && found.tried < MOST_TRIED {
        let mut used = 1;
        if let Some((header, chars)) = header_at(rest) {
            let read = read_at(rest, chars);
            if read.is_ok() {
                used = chars;
            }
            found.add(read, header.is_known);
        }
        // A file of cases begins with its envelope; only short texts are searched.
        if letters.len() > LONGEST_LINK {
            return;
        }
        rest = rest.get(used..).unwrap_or_default();
    }
}

/// The header at the beginning of some letters, with the number of letters of its envelope.
fn header_at(letters: &str) -> Option<(Header, usize)> {
    let mut bytes = [0; HEADER];
    let head = letters.get(..HEADER_CHARS)?;
    let header = Header::of(Base64UrlUnpadded::decode(head, &mut bytes).ok()?)?;
    let chars = header.length.saturating_mul(4).div_ceil(3);
    // What is too short for a header that chance may have made is none.
    (header.is_known || chars <= letters.len()).then_some((header, chars))
}

fn read_at(letters: &str, chars: usize) -> Result<Envelope, LinkError> {
    let own = letters.get(..chars).ok_or(LinkError::Cut)?;
    Envelope::of(&Base64UrlUnpadded::decode_vec(own).map_err(|_| LinkError::Damaged)?)
}

/// The envelopes in the digits of a text, as QR codes hold them.
fn scan_digits(text: &str, found: &mut Found) {
    let seen: String = text.chars().filter(|c| !is_hidden(*c) && !c.is_whitespace()).collect();
    for run in seen.split(|c: char| !c.is_ascii_digit()) {
        // No envelope is shorter than two groups, which hold the header.
        let header = run.get(..digits::count(2 * digits::GROUP)).map(digits::decode);
        let Some(header) = header.and_then(|it| Header::of(&it.ok()?)) else { continue };
        let read = match run.get(..digits::count(header.length)) {
            None => Err(LinkError::Cut),
            Some(own) => digits::decode(own).and_then(|bytes| Envelope::of(&bytes)),
        };
        found.add(read, header.is_known);
    }
}
