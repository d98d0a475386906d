//! A sheet: a read-only page as data, finished in words; whoever shows it needs no rules.
//!
//! The phone's page draws it in the browser; `html` makes a file of the same data.

use crate::agreement::sharing::Decision;
use crate::pages::calendar::CalendarEvent;
use crate::pages::week::WeekSheet;

/// A page from top to bottom.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sheet {
    /// The title of the window.
    pub title: String,
    /// What stands on it.
    pub blocks: Vec<Block>,
}

/// One thing on a page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Block {
    /// A small line: who sent it, what follows.
    Small(String),
    /// The title of the page.
    Title(String),
    /// The job goal as the title of the page.
    Goal(String),
    /// The next thing to happen: the strongest block.
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
        /// The case: *Hvis Amal ikke kommer*.
        title: String,
        /// The buttons, the first one first.
        calls: Vec<Action>,
        /// What is agreed, in words.
        text: Vec<String>,
    },
    /// A heading.
    Heading(String),
    /// Lines: one is a paragraph, several are a list.
    Lines(Vec<String>),
    /// A list, of one thing too.
    List(Vec<String>),
    /// The seven days of a week.
    Week(WeekSheet),
    /// Labels with what stands there.
    Facts(Vec<Fact>),
    /// Ways to go on from here.
    Ways(Vec<Action>),
    /// The reader's answer: always in sight.
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
    /// How far something has come.
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

/// A label with what stands there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fact {
    /// The label.
    pub label: String,
    /// What stands there.
    pub blocks: Vec<Block>,
}

/// Where the answers stand.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stand {
    /// Always in sight, at the bottom of the screen.
    InSight,
    /// Where the page ends.
    AtTheEnd,
}

/// Something that a tap does.
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
        /// To whom, or what it says.
        label: String,
        /// The address of the mail: `mailto:` with what is written already.
        address: String,
    },
    /// Answers; where no program runs, by mail.
    Reply {
        /// What it says.
        label: String,
        /// What is answered.
        decision: Decision,
        /// The address of a mail with its subject written; none without an address to write to.
        mail: Option<String>,
    },
    /// Puts an event into the phone's calendar.
    Calendar(CalendarEvent),
    /// Loads the page again.
    Reload(String),
}

impl Action {
    /// A call; none when there is no number to dial.
    #[must_use]
    pub fn call(label: String, phone: &str) -> Option<Self> {
        dialled(phone).map(|dial| Self::Call { label, phone: phone.to_owned(), dial })
    }

    /// A mail; none unless the address is one plain address: the text comes from a link that anybody can make.
    #[must_use]
    pub fn mail(label: String, address: &str) -> Option<Self> {
        is_plain(address).then(|| Self::Mail { label, address: ["mailto:", address].concat() })
    }

    /// An answer, with a mail where there is an address for it.
    #[must_use]
    pub fn reply(decision: Decision, label: String, address: &str, subject: &str) -> Self {
        let written = ["mailto:", address, "?subject=", &percent_encoded(subject)].concat();
        Self::Reply { label, decision, mail: is_plain(address).then_some(written) }
    }
}

/// The address of a mail with its subject and its text written; none unless the address is one plain address.
#[must_use]
pub fn mail_with(address: &str, subject: &str, text: &str) -> Option<String> {
    let (subject, text) = (percent_encoded(subject), percent_encoded(text));
    let written = ["mailto:", address, "?subject=", &subject, "&body=", &text].concat();
    is_plain(address).then_some(written)
}

/// The address of a text message with its text written; none without a number to send it to.
#[must_use]
pub fn message_with(phone: &str, text: &str) -> Option<String> {
    let number = dialled(phone)?;
    Some(["sms:", &number, "?body=", &percent_encoded(text)].concat())
}

/// The number to dial: digits and `+` of the first number in a text, which may have a remark behind it; none when there
/// is no digit.
fn dialled(phone: &str) -> Option<String> {
    let first = phone.trim_start_matches(|c: char| !c.is_ascii_digit() && c != '+');
    let written = |c: &char| matches!(c, '0'..='9' | ' ' | '-' | '.' | ')' | '\u{a0}' | '+');
    let number: String =
        first.chars().take_while(written).filter(|c| c.is_ascii_digit() || *c == '+').collect();
    number.contains(|c: char| c.is_ascii_digit()).then_some(number)
}

fn is_plain(address: &str) -> bool {
    let plain = |c: char| c.is_ascii_alphanumeric() || matches!(c, '@' | '.' | '-' | '_' | '+');
    let halves: Vec<&str> = address.split('@').collect();
    let both = matches!(halves.as_slice(), [name, host] if !name.is_empty() && !host.is_empty());
    both && address.chars().all(plain)
}

/// The text as it may stand in an address.
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

/// A fact of one line.
#[must_use]
pub fn fact(label: &str, text: String) -> Fact {
    Fact { label: label.to_owned(), blocks: vec![Block::Lines(vec![text])] }
}

/// The lines of a text that was written in several.
#[must_use]
pub fn lines(text: &str) -> Vec<String> {
    text.lines().map(str::trim).filter(|line| !line.is_empty()).map(str::to_owned).collect()
}

/// The text, or another when there is none.
#[must_use]
pub fn or<'a>(text: &'a str, instead: &'a str) -> &'a str {
    if text.is_empty() { instead } else { text }
}
