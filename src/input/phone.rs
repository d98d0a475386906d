//! The number to dial in a text.

use crate::input::characters::plain;
use crate::input::visible;

/// Digits of a Danish number.
const DANISH: usize = 8;

/// Digits of an international number without its `+`: at most 15 (E.164); the shortest have seven.
const INTERNATIONAL: std::ops::RangeInclusive<usize> = 7..=15;

/// The first plausible phone number in a text: digits, with a `+` before a country code. `None` when there is none.
///
/// White space, dashes and points of any kind are gaps. `(0)` behind a country code is left out. A remark, opening
/// hours, or a second number are no part of it. Short numbers of public services stand alone (`112`, `1813`).
#[must_use]
pub fn number_to_dial(text: &str) -> Option<String> {
    let text: String = visible(text).chars().map(plain).collect();
    short_number(&text).or_else(|| runs(&text).iter().find_map(Run::number))
}

/// A number of three to five digits that is the whole text.
fn short_number(text: &str) -> Option<String> {
    let digits = text.trim();
    let short = (3..=5).contains(&digits.len()) && digits.starts_with('1');
    (short && digits.bytes().all(|byte| byte.is_ascii_digit())).then(|| digits.to_owned())
}

/// Groups of digits with nothing but gaps between them.
#[derive(Default)]
struct Run {
    /// Whether it begins with `+`.
    plus: bool,
    groups: Vec<Group>,
}

/// Digits without a gap.
struct Group {
    digits: String,
    /// What stands before it.
    gap: String,
}

/// The runs of a text, in order.
fn runs(text: &str) -> Vec<Run> {
    let mut runs = vec![Run::default()];
    let mut gap = String::new();
    let mut in_group = false;
    for c in text.chars() {
        let is_gap =
            c.is_whitespace() && c != '\n' || matches!(c, '-' | '.' | '(' | ')' | '/' | '+');
        if !c.is_ascii_digit() && !is_gap {
            (in_group, gap) = (false, String::new());
            runs.push(Run::default());
            continue;
        }
        if c == '+' {
            runs.push(Run { plus: true, groups: Vec::new() });
            (in_group, gap) = (false, String::new());
            continue;
        }
        if is_gap {
            in_group = false;
            gap.push(c);
            continue;
        }
        let Some(run) = runs.last_mut() else { continue };
        match run.groups.last_mut() {
            Some(group) if in_group => group.digits.push(c),
            _ => run.groups.push(Group { digits: c.to_string(), gap: std::mem::take(&mut gap) }),
        }
        in_group = true;
    }
    runs
}

impl Run {
    fn number(&self) -> Option<String> {
        let groups = self.groups.as_slice();
        if self.plus {
            return international(groups, "");
        }
        let groups = without_hours(groups);
        let abroad = groups
            .split_first()
            .and_then(|(first, behind)| international(behind, first.digits.strip_prefix("00")?));
        abroad.or_else(|| national(groups))
    }
}

/// A number behind `+` or `00`; `start` is what stands in the group of the `00`.
fn international(groups: &[Group], start: &str) -> Option<String> {
    let mut digits = start.to_owned();
    for group in groups {
        // The zero of the trunk, which nobody dials behind a country code.
        let trunk = group.digits == "0" && group.gap.ends_with('(');
        let grown = digits.len() + if trunk { 0 } else { group.digits.len() };
        // A Danish number ends after eight digits; what follows is another number or a remark.
        let full = digits.starts_with("45") && digits.len() == 2 + DANISH;
        if full
            || grown > *INTERNATIONAL.end()
            || is_break(group) && INTERNATIONAL.contains(&digits.len())
        {
            break;
        }
        if !trunk {
            digits.push_str(&group.digits);
        }
    }
    let danish = !digits.starts_with("45") || digits.len() == 2 + DANISH;
    (INTERNATIONAL.contains(&digits.len()) && danish).then(|| ["+", &digits].concat())
}

/// Whether what stands before a group separates two numbers rather than parts of one.
fn is_break(group: &Group) -> bool {
    group.gap.contains('/') || group.gap.starts_with(' ') && group.gap.contains('-')
}

/// A number without a country code: eight digits, or a foreign one that begins with 0.
fn national(groups: &[Group]) -> Option<String> {
    // A slash, or a dash with spaces, stands between two numbers; only where no part is a number it is a gap.
    let parts = || groups.chunk_by(|_, next| !is_break(next));
    eight(groups)
        .or_else(|| parts().find_map(danish))
        .or_else(|| parts().find_map(foreign))
        .or_else(|| foreign(groups))
}

/// All digits of some groups, when they are a Danish number without its country code.
fn eight(groups: &[Group]) -> Option<String> {
    Some(all(groups)).filter(|digits| digits.len() == DANISH && !digits.starts_with('0'))
}

/// Eight digits: the whole, with 45 before them, at the beginning, or at the end behind something else.
fn danish(groups: &[Group]) -> Option<String> {
    let whole = all(groups);
    if whole.len() == 2 + DANISH && whole.starts_with("45") {
        return Some(["+", &whole].concat());
    }
    let beginning = (1..=groups.len()).find_map(|length| eight(groups.get(..length)?));
    beginning.or_else(|| {
        // What begins with 0 and is not too long is a foreign number.
        let foreign = whole.starts_with('0') && whole.len() <= *INTERNATIONAL.end();
        (1..groups.len()).filter(|_| !foreign).find_map(|start| eight(groups.get(start..)?))
    })
}

/// A foreign number as it is dialled in its own country.
fn foreign(groups: &[Group]) -> Option<String> {
    let whole = all(groups);
    (whole.starts_with('0') && INTERNATIONAL.contains(&whole.len())).then_some(whole)
}

/// The groups behind opening hours: `9-15 12 34 56 78`, `24/7 12345678`.
fn without_hours(groups: &[Group]) -> &[Group] {
    let hour = |group: &Group, least: u32| {
        group
            .digits
            .parse()
            .ok()
            .filter(|hour: &u32| group.digits.len() <= 2 && (least..=24).contains(hour))
    };
    if let [from, to, rest @ ..] = groups {
        let dash = matches!(to.gap.as_str(), "-" | " - ");
        let hours = dash && hour(from, 0).is_some_and(|from| hour(to, from + 1).is_some());
        let always = to.gap == "/" && from.digits == "24" && to.digits == "7";
        if (hours || always) && all(rest).len() >= DANISH {
            return rest;
        }
    }
    groups
}

fn all(groups: &[Group]) -> String {
    groups.iter().map(|group| group.digits.as_str()).collect()
}

#[cfg(test)]
mod tests {
    use super::number_to_dial;

    #[test]
    fn the_first_plausible_number_is_dialled() {
        for (text, expected) in [
            ("12345678", "12345678"),
            ("12 34 56 78", "12345678"),
            ("12\u{202f}34\u{2009}56\u{a0}78", "12345678"),
            ("12\u{2011}34–56-78", "12345678"),
            ("12.34.56.78", "12345678"),
            ("12/34/56/78", "12345678"),
            ("1234 5678", "12345678"),
            ("12\u{ad}34\u{200b}5678", "12345678"),
            ("Tlf. 12 34 56 78", "12345678"),
            ("Vagttlf. (24/7) 70 12 34 56", "70123456"),
            ("24/7 70 12 34 56", "70123456"),
            ("9-15: 12 34 56 78", "12345678"),
            ("9-15 12 34 56 78", "12345678"),
            ("08-16 12 34 56 78", "12345678"),
            ("12 34 56 78 (man-fre 9-15)", "12345678"),
            ("12 34 56 78 lok. 204", "12345678"),
            ("12 34 56 78-204", "12345678"),
            ("12345678 eller 87654321", "12345678"),
            ("12345678, 87654321", "12345678"),
            ("12345678/87654321", "12345678"),
            ("12345678 - 87654321", "12345678"),
            ("12 34 56 78 87 65 43 21", "12345678"),
            ("12345678\n87654321", "12345678"),
            ("+45 12 34 56 78", "+4512345678"),
            ("+4512345678", "+4512345678"),
            ("+ 45 12345678", "+4512345678"),
            ("(+45) 12 34 56 78", "+4512345678"),
            ("+45 12 34 56 78 87 65 43 21", "+4512345678"),
            ("+45 12345678 / +45 87654321", "+4512345678"),
            ("0045 12 34 56 78", "+4512345678"),
            ("004512345678", "+4512345678"),
            ("45 12 34 56 78", "+4512345678"),
            ("+46 (0)70 123 45 67", "+46701234567"),
            ("+46(0)701234567", "+46701234567"),
            ("0046 (0) 70-123 45 67", "+46701234567"),
            ("+49 30/123456", "+4930123456"),
            ("+298 123456", "+298123456"),
            ("070-123 45 67", "0701234567"),
            ("08-123 456 78", "0812345678"),
            ("112", "112"),
            ("1813", "1813"),
        ] {
            assert_eq!(number_to_dial(text).as_deref(), Some(expected), "{text:?}");
        }
    }

    #[test]
    fn what_is_no_number_gives_none() {
        for text in [
            "",
            "abc",
            "24/7",
            "ring til Bente",
            "9-15",
            "1234567",
            "204",
            "2026",
            "+45",
            "+45 12 34",
            "1 2 3",
        ] {
            assert_eq!(number_to_dial(text), None, "{text:?}");
        }
    }
}
