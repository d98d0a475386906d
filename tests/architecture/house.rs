//! House rules: purpose lines, lengths, colours, and what no file may hold.

use crate::tree::{Source, all_code, check, files, says};

/// The most lines of a file before its tests.
const MOST_LINES: usize = 400;

#[test]
fn every_file_begins_with_what_it_is_for() {
    let faults: Vec<String> = all_code()
        .iter()
        .filter(|file| !file.text.starts_with("//! "))
        .map(|file| file.says("no purpose line"))
        .collect();
    check(&faults);
}

#[test]
fn no_file_is_longer_than_400_lines_before_its_tests() {
    let long = |file: &Source| {
        let before = file.text.lines().take_while(|line| line.trim() != "#[cfg(test)]").count();
        (before > MOST_LINES).then(|| file.says(&format!("{before} lines")))
    };
    check(&all_code().iter().filter_map(long).collect::<Vec<_>>());
}

#[test]
fn nothing_is_put_off_left_out_or_waited_for() {
    // In two halves each, so that this file does not find itself.
    let needles = [
        concat!("#[", "ignore"),
        concat!("should_", "panic"),
        concat!("to", "do!"),
        concat!("unimple", "mented!"),
        concat!("thread::", "sleep"),
    ];
    let mut faults = Vec::new();
    for file in all_code() {
        for needle in needles {
            if file.text.contains(needle) {
                faults.push(file.says(needle));
            }
        }
    }
    check(&faults);
}

#[test]
fn colours_have_names_outside_the_tokens() {
    let mut faults = Vec::new();
    for file in files("style", "scss") {
        if file.path == "style/_tokens.scss" {
            continue;
        }
        for code in file.code() {
            if has_raw_colour(code) {
                faults.push(file.says(code.trim()));
            }
        }
    }
    check(&faults);
}

fn has_raw_colour(code: &str) -> bool {
    let hexadecimal = code.split('#').skip(1).any(|rest| {
        let digits = rest.bytes().take_while(u8::is_ascii_hexdigit).count();
        let after = rest.chars().nth(digits);
        let ends = !after.is_some_and(|c| c.is_alphanumeric() || c == '-');
        matches!(digits, 3 | 4 | 6 | 8) && ends
    });
    let functions = ["rgb", "rgba", "hsl", "hsla", "oklch", "lab"];
    hexadecimal || functions.iter().any(|name| says(code, &format!("{name}(")))
}

#[test]
fn a_raw_colour_is_known_from_a_name() {
    for raw in ["color: #fff;", "color: #0b5d5e;", "fill: rgb(0 0 0);", "x: rgba(0, 0, 0, .1)"] {
        assert!(has_raw_colour(raw), "{raw}");
    }
    for fine in ["color: var(--ink);", "#heading {", "#{$selector} {", "@use 'a';"] {
        assert!(!has_raw_colour(fine), "{fine}");
    }
}
