//! A mail address in a text.

use crate::input::characters::plain;
use crate::input::visible;

/// The first mail address in a text, taken apart as mail programs write it: `Mads Lund <mads@eksempel.dk>`,
/// `mailto:mads@eksempel.dk`, `mads@eksempel.dk (Mads)`. Letters of any script are allowed. `None` when there is none.
#[must_use]
pub fn mail_address(text: &str) -> Option<String> {
    let text: String = visible(text).chars().map(plain).collect();
    // A space beside `@` is a slip; two addresses are never joined by it, since only one of them can have the `@`.
    let joined = joined_at_sign(&text);
    let between = |c: char| {
        c.is_whitespace() || matches!(c, '<' | '>' | '(' | ')' | '[' | ']' | ',' | ';' | '"' | ':')
    };
    joined.split(between).find_map(address)
}

/// The text without white space beside an `@`.
fn joined_at_sign(text: &str) -> String {
    let parts: Vec<&str> = text.split('@').collect();
    let last = parts.len().saturating_sub(1);
    let trimmed = parts.iter().enumerate().map(|(at, part)| {
        let part = if at > 0 { part.trim_start() } else { part };
        if at < last { part.trim_end() } else { part }
    });
    trimmed.collect::<Vec<_>>().join("@")
}

/// The word as an address, without the punctuation around it.
fn address(word: &str) -> Option<String> {
    // Not parts of an address at its ends; an apostrophe inside is.
    let word = word.trim_matches(['.', '\'', '!', '?', '-', '/', '*', '=']);
    let (name, host) = word.split_once('@')?;
    // A letter of any script; the tables that know letters would cost the phone's page two kilobytes.
    let letter = |c: char| c.is_ascii_alphanumeric() || !c.is_ascii() && !c.is_whitespace();
    let in_name = |c: char| letter(c) || "!#$%&'*+-/=?^_{|}~.".contains(c);
    let in_host = |c: char| letter(c) || c == '-';
    let labels: Vec<&str> = host.split('.').collect();
    let named = labels.iter().all(|label| {
        !label.is_empty()
            && !label.starts_with('-')
            && !label.ends_with('-')
            && label.chars().all(in_host)
    });
    // Points stand between letters, never at an end or in a row.
    let fits = name.split('.').all(|part| !part.is_empty()) && name.chars().all(in_name);
    let top = labels.last().is_some_and(|top| labels.len() > 1 && top.chars().count() > 1);
    (fits && named && top).then(|| word.to_owned())
}

#[cfg(test)]
mod tests {
    use super::mail_address;

    #[test]
    fn an_address_is_found_in_what_surrounds_it() {
        for (text, expected) in [
            ("mads@eksempel.dk", "mads@eksempel.dk"),
            ("Mads Lund <mads@eksempel.dk>", "mads@eksempel.dk"),
            ("\"Lund, Mads\" <mads@eksempel.dk>;", "mads@eksempel.dk"),
            ("'mads@eksempel.dk'", "mads@eksempel.dk"),
            ("mailto:mads@eksempel.dk", "mads@eksempel.dk"),
            ("Mail: mads@eksempel.dk.", "mads@eksempel.dk"),
            ("mads@eksempel.dk (kun om formiddagen)", "mads@eksempel.dk"),
            ("mads@eksempel.dk, bente@eksempel.dk", "mads@eksempel.dk"),
            ("mads @eksempel.dk", "mads@eksempel.dk"),
            ("mads@ eksempel.dk", "mads@eksempel.dk"),
            ("mads@eksempel.dk\u{200b}", "mads@eksempel.dk"),
            ("ma\u{ad}ds@eksempel.dk\u{a0}", "mads@eksempel.dk"),
            ("mads\u{2011}lund@eksempel.dk", "mads-lund@eksempel.dk"),
            ("søren@eksempel.dk", "søren@eksempel.dk"),
            ("so\u{308}ren@blåbær.dk", "so\u{308}ren@blåbær.dk"),
            ("o'neil@eksempel.dk", "o'neil@eksempel.dk"),
            ("o’neil@eksempel.dk", "o'neil@eksempel.dk"),
            ("m+praktik@under.eksempel.dk", "m+praktik@under.eksempel.dk"),
            ("محمد@مثال.دك", "محمد@مثال.دك"),
        ] {
            assert_eq!(mail_address(text).as_deref(), Some(expected), "{text:?}");
        }
    }

    #[test]
    fn what_is_no_address_gives_none() {
        for text in [
            "",
            "bente",
            "@",
            "bente@",
            "@eksempel.dk",
            "bente@eksempel",
            "bente@.dk",
            "bente@eksempel..dk",
            "bente@@eksempel.dk",
            "a@b@eksempel.dk",
            "bente@-eksempel.dk",
            "bente.@eksempel.dk",
            "eksempel.dk",
            "bente(at)eksempel.dk",
        ] {
            assert_eq!(mail_address(text), None, "{text:?}");
        }
    }
}
