//! The first name in a person's name.

/// The first name: the first word, or, in `Hansen, Amal Marie`, the first word after the only comma.
#[must_use]
pub fn first_name(name: &str) -> &str {
    let quotes = ['"', '\'', ',', ';', '»', '«', '“', '”', '„'];
    let first = |part| {
        let mut words = str::split_whitespace(part).map(|word| word.trim_matches(quotes));
        words.find(|word| !word.is_empty()).unwrap_or_default()
    };
    let behind = match name.split_once([',', '،']) {
        Some((_, behind)) if !behind.contains([',', '،']) => first(behind),
        _ => "",
    };
    if behind.is_empty() { first(name) } else { behind }
}

#[cfg(test)]
mod tests {
    use super::first_name;

    #[test]
    fn a_first_name_is_found_before_and_behind_a_comma() {
        for (name, expected) in [
            ("Amal Marie Hansen", "Amal"),
            ("Hansen, Amal Marie", "Amal"),
            ("Hansen,Amal", "Amal"),
            ("van der Berg, Søren", "Søren"),
            ("Hansen\u{a0}, \u{a0}Amal\u{202f}Marie", "Amal"),
            ("Hansen,", "Hansen"),
            (", Amal", "Amal"),
            ("Hansen, Amal, cand.mag.", "Hansen"),
            ("\"Mads\" Lund", "Mads"),
            ("Anne-Marie O'Neil", "Anne-Marie"),
            ("محمد علي", "محمد"),
            ("", ""),
            (" , ", ""),
        ] {
            assert_eq!(first_name(name), expected, "{name:?}");
        }
    }
}
