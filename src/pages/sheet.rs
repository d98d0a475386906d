//! A sheet: a read-only page as data, with final texts; drawing it needs no rules.
//!
//! The phone's page draws it in the browser; `html` makes a file of the same data.

use crate::agreement::sharing::Decision;
use crate::input::{mail_address, number_to_dial};
use crate::pages::calendar::CalendarEvent;
use crate::pages::week::WeekSheet;

/// A page from top to bottom.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sheet {
    /// The title of the window.
    pub title: String,
    /// Its content.
    pub blocks: Vec<Block>,
}

/// One element of a page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Block {
    /// A small line, e.g. the sender.
    Small(String),
    /// The title of the page.
    Title(String),
    /// The job goal as the title of the page.
    Goal(String),
    /// The next event: the main block.
    Next {
        /// What and when.
        headline: String,
        /// Where, with whom; may be empty.
        text: String,
        /// For the calendar.
        event: Option<CalendarEvent>,
    },
    /// Whom to call.
    Absence {
        /// The situation: *Hvis Amal ikke kommer*.
        title: String,
        /// The buttons, in order.
        calls: Vec<Action>,
        /// What is agreed, in words.
        text: Vec<String>,
    },
    /// A heading.
    Heading(String),
    /// Lines: one is a paragraph, several are a list.
    Lines(Vec<String>),
    /// A list, even of a single item.
    List(Vec<String>),
    /// The seven days of a week.
    Week(WeekSheet),
    /// Labels with their content.
    Facts(Vec<Fact>),
    /// Actions.
    Ways(Vec<Action>),
    /// The reader's answer buttons.
    Answer(Vec<Action>, Stand),
    /// An effort on the timeline.
    Effort {
        /// What it is.
        title: String,
        /// When it runs; may be empty.
        period: String,
        /// The questions with their answers.
        facts: Vec<Fact>,
    },
    /// A progress bar.
    Meter {
        /// What is measured.
        name: String,
        /// How much.
        part: u32,
        /// Of how much; at least 1.
        whole: u32,
    },
    /// What was reached.
    Done(Vec<String>),
    /// The version, at the end.
    Seal(String),
}

/// A label with its content.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fact {
    /// The label.
    pub label: String,
    /// Its content.
    pub blocks: Vec<Block>,
}

/// The position of the answer buttons.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stand {
    /// Always visible, at the bottom of the screen.
    InSight,
    /// At the end of the page.
    AtTheEnd,
}

/// The action of a button.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Action {
    /// Calls a number.
    Call {
        /// Whom.
        label: String,
        /// The number as written.
        phone: String,
        /// The number to dial: digits and `+`.
        dial: String,
    },
    /// Writes a mail.
    Mail {
        /// The label.
        label: String,
        /// A `mailto:` address, possibly with a prepared text.
        address: String,
    },
    /// Answers; in a file without scripts, by mail.
    Reply {
        /// The label.
        label: String,
        /// The answer.
        decision: Decision,
        /// A `mailto:` address with a prepared subject; `None` if the caseworker's address is missing.
        mail: Option<String>,
    },
    /// Puts an event into the phone's calendar.
    Calendar(CalendarEvent),
    /// Reloads the page.
    Reload(String),
}

impl Action {
    /// A call; `None` when there is no number to dial.
    #[must_use]
    pub fn call(label: String, phone: &str) -> Option<Self> {
        number_to_dial(phone).map(|dial| Self::Call { label, phone: phone.to_owned(), dial })
    }

    /// A mail; `None` without an address in the text.
    #[must_use]
    pub fn mail(label: String, text: &str) -> Option<Self> {
        mail_to(text).map(|address| Self::Mail { label, address })
    }

    /// An answer, with a mail if there is an address for it.
    #[must_use]
    pub fn reply(decision: Decision, label: String, address: &str, subject: &str) -> Self {
        let mail =
            mail_to(address).map(|start| [&start, "?subject=", &percent_encoded(subject)].concat());
        Self::Reply { label, decision, mail }
    }
}

/// A `mailto:` address with subject and text; `None` without an address in `to`.
#[must_use]
pub fn mail_with(to: &str, subject: &str, text: &str) -> Option<String> {
    let (subject, text) = (percent_encoded(subject), percent_encoded(text));
    mail_to(to).map(|start| [&start, "?subject=", &subject, "&body=", &text].concat())
}

/// An `sms:` address with a text; `None` without a number.
#[must_use]
pub fn message_with(phone: &str, text: &str) -> Option<String> {
    let number = number_to_dial(phone)?;
    Some(["sms:", &number, "?body=", &percent_encoded(text)].concat())
}

/// The beginning of a `mailto:` address; `None` without an address in the text. The address is encoded, so that nothing
/// in it can add a header.
fn mail_to(text: &str) -> Option<String> {
    let address = mail_address(text)?;
    let (name, host) = address.split_once('@')?;
    Some(["mailto:", &percent_encoded(name), "@", &percent_encoded(host)].concat())
}

/// The percent-encoded text.
#[must_use]
pub fn percent_encoded(text: &str) -> String {
    const DIGITS: &[u8; 16] = b"0123456789ABCDEF";
    let digit = |half: u8| DIGITS.get(usize::from(half)).copied().map_or('0', char::from);
    let mut out = String::with_capacity(text.len());
    for byte in text.bytes() {
        if byte.is_ascii_alphanumeric() || b"-._~".contains(&byte) {
            out.push(char::from(byte));
        } else {
            out.extend(['%', digit(byte >> 4), digit(byte & 15)]);
        }
    }
    out
}

/// A label with a text of one line.
#[must_use]
pub fn fact(label: &str, text: String) -> Fact {
    Fact { label: label.to_owned(), blocks: vec![Block::Lines(vec![text])] }
}

/// The non-blank lines of a text.
#[must_use]
pub fn lines(text: &str) -> Vec<String> {
    text.lines().map(str::trim).filter(|line| !line.is_empty()).map(str::to_owned).collect()
}

/// The text, or a fallback if it is empty.
#[must_use]
pub fn or<'a>(text: &'a str, instead: &'a str) -> &'a str {
    if text.is_empty() { instead } else { text }
}
