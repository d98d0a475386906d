//! The text of a value: a date, a time, hours, a number.

use crate::input::characters::{plain, visible};

/// The text on one line as it is read: hidden characters out, any white space one space, dashes and quotes of one kind,
/// without quotes or brackets around it.
#[must_use]
pub fn value(text: &str) -> String {
    let mut line = String::with_capacity(text.len());
    for word in visible(text).split_whitespace() {
        if !line.is_empty() {
            line.push(' ');
        }
        line.extend(word.chars().map(plain));
    }
    let around = |c: char| matches!(c, '"' | '\'' | '(' | ')' | '[' | ']' | '<' | '>' | ';' | ' ');
    line.trim_matches(around).to_owned()
}

#[cfg(test)]
mod tests {
    use super::value;

    #[test]
    fn what_surrounds_a_value_is_not_part_of_it() {
        for (text, expected) in [
            ("12345678\u{200b}", "12345678"),
            ("\u{feff}12345678", "12345678"),
            ("»12345678«", "12345678"),
            ("(9.30)", "9.30"),
            ("<2.\u{202f}marts\u{2009}2026>;", "2. marts 2026"),
            ("2\u{2011}3\u{2013}26", "2-3-26"),
            ("\u{2212}4", "-4"),
            ("9：30", "9:30"),
            ("９.３０", "9.30"),
            (" \n ", ""),
            ("\u{200b}", ""),
        ] {
            assert_eq!(value(text), expected, "{text:?}");
        }
    }
}
