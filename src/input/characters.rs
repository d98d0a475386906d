//! Classes of characters that look alike, or do not show at all.

use std::borrow::Cow;

/// Whether a character has no shape of its own or turns the direction of text: control characters except line feed and
/// tab, zero-width characters, bidirectional controls, and letters that draw as nothing.
#[must_use]
pub fn is_hidden(c: char) -> bool {
    match c {
        '\n' | '\t' => false,
        '\u{ad}'
        | '\u{34f}'
        | '\u{61c}'
        | '\u{180e}'
        | '\u{200b}'..='\u{200f}'
        | '\u{2028}'..='\u{202e}'
        | '\u{2060}'..='\u{206f}'
        | '\u{feff}'
        | '\u{fff9}'..='\u{fffb}'
        | '\u{e0000}'..='\u{e007f}' => true,
        c => c.is_control(),
    }
}

/// Whether a character joins or separates its neighbours (ZWJ, ZWNJ).
fn is_joiner(c: char) -> bool {
    matches!(c, '\u{200c}' | '\u{200d}')
}

/// Whether a joiner beside this character changes how it is drawn: scripts from Arabic on, and emoji; never Latin,
/// Greek or Cyrillic letters.
fn takes_joiner(c: char) -> bool {
    matches!(c, '\u{600}'..='\u{1dff}' | '\u{2190}'..='\u{10ffff}') && !is_hidden(c)
}

/// Whether a control character breaks the line, in some program or other: `\u{b}` is that of word processors.
fn is_line_break(c: char) -> bool {
    matches!(c, '\r' | '\u{b}' | '\u{c}' | '\u{85}' | '\u{2028}' | '\u{2029}')
}

/// The text without hidden characters; joiners stay where a script or an emoji needs them, and every line break is a
/// line feed.
#[must_use]
pub fn visible(text: &str) -> Cow<'_, str> {
    if !text.contains(is_hidden) {
        return Cow::Borrowed(text);
    }
    let mut out = String::with_capacity(text.len());
    let mut rest = text.chars();
    while let Some(c) = rest.next() {
        let needed = is_joiner(c)
            && out.chars().next_back().is_some_and(takes_joiner)
            && rest.clone().find(|next| !is_hidden(*next)).is_some_and(takes_joiner);
        let broken = is_line_break(c) && !(c == '\r' && rest.as_str().starts_with('\n'));
        if needed || !is_hidden(c) {
            out.push(c);
        } else if broken {
            out.push('\n');
        }
    }
    Cow::Owned(out)
}

/// A dash of any kind as `-`, a quote as `'` or `"`, a colon or slash of any width as such; other characters as they
/// are.
pub(in crate::input) fn plain(c: char) -> char {
    match c {
        '\u{2010}'..='\u{2015}'
        | '\u{2043}'
        | '\u{2212}'
        | '\u{fe58}'
        | '\u{fe63}'
        | '\u{ff0d}' => '-',
        '\u{2018}'..='\u{201b}'
        | '\u{2032}'
        | '\u{2039}'
        | '\u{203a}'
        | '\u{b4}'
        | '`'
        | '\u{2bc}' => '\'',
        '\u{201c}'..='\u{201f}' | '\u{2033}' | '\u{ab}' | '\u{bb}' => '"',
        '\u{2236}' | '\u{a789}' | '\u{ff1a}' => ':',
        '\u{2044}' | '\u{2215}' | '\u{ff0f}' => '/',
        '\u{2024}' | '\u{ff0e}' => '.',
        '\u{ff0b}' => '+',
        '\u{ff20}' => '@',
        // Full-width digits, as some keyboards type them.
        '\u{ff10}'..='\u{ff19}' => {
            u32::from(c).checked_sub(0xfee0).and_then(char::from_u32).unwrap_or(c)
        }
        c => c,
    }
}

#[cfg(test)]
mod tests {
    use super::{is_hidden, visible};

    #[test]
    fn hidden_characters_go_and_needed_joiners_stay() {
        for (text, expected) in [
            ("Amal", "Amal"),
            ("Am\u{200b}al\u{feff}", "Amal"),
            ("a\u{ad}b\u{2060}c\u{202e}d", "abcd"),
            ("line\nand\ttab", "line\nand\ttab"),
            ("a\r\nb\rc\u{b}d\u{2028}e\u{85}f", "a\nb\nc\nd\ne\nf"),
            // Persian with a non-joiner, an emoji family, and Devanagari.
            ("می\u{200c}خواهم", "می\u{200c}خواهم"),
            ("👩\u{200d}🍳", "👩\u{200d}🍳"),
            ("❤\u{fe0f}\u{200d}🔥", "❤\u{fe0f}\u{200d}🔥"),
            ("क्\u{200d}ष", "क्\u{200d}ष"),
            // Joiners that nothing needs: at an end, doubled, between Latin letters, beside a space.
            ("\u{200d}Amal\u{200c}", "Amal"),
            ("Am\u{200d}al", "Amal"),
            ("می\u{200c}\u{200c}خ", "می\u{200c}خ"),
            ("می\u{200c} خ", "می خ"),
            ("می\u{200c}", "می"),
        ] {
            assert_eq!(visible(text), expected, "{text:?}");
        }
    }

    #[test]
    fn letters_of_any_script_are_seen() {
        assert!(!"Åse Bøgh 12-34, ζ Ж 中 م 👩".contains(is_hidden));
    }
}
