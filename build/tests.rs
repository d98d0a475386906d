//! Host tests of the generator: what it writes, and what it refuses with which sentence.

use super::{Source, generate};

fn source(code: &str, text: &str) -> Source {
    Source { code: code.to_owned(), text: text.to_owned() }
}

fn danish(text: &str) -> String {
    generate(&[source("da", text)]).unwrap()
}

fn faults(sources: &[(&str, &str)]) -> Vec<String> {
    let sources: Vec<Source> = sources.iter().map(|(code, text)| source(code, text)).collect();
    generate(&sources).unwrap_err()
}

#[track_caller]
fn refused(text: &str, sentence: &str) {
    assert_eq!(faults(&[("da", text)]), [sentence]);
}

#[test]
fn a_message_and_its_attributes_become_methods() {
    let code = danish("job-title = Stilling\n    .help = Kort\nonly =\n    .hint = Se\n");
    assert!(code.contains("pub fn job_title(self) -> &'static str {"));
    assert!(code.contains("pub fn job_title_help(self) -> &'static str {"));
    assert!(code.contains("pub fn only_hint(self) -> &'static str {"));
    assert!(!code.contains("pub fn only("));
    assert!(code.contains("Lang::Da => \"Stilling\","));
    assert!(code.contains("\"job-title\",\n    \"job-title.help\",\n    \"only.hint\",\n"));
}

#[test]
fn the_words_of_a_field_become_a_row_of_a_table() {
    let code =
        danish("save = Gem\nfield-job-title = Stilling\n    .help = Kort\nfield-mentor = Mentor\n");
    let row = "(\"job_title\", FieldWords { label: \"Stilling\", full: None, inside: None, help: Some(\"Kort\"), \
               example: None }),";
    assert!(code.contains(row));
    assert!(code.contains("pub(crate) const FIELD_CODES: &[&str] = &[\"job_title\", \"mentor\"];"));
    assert!(!code.contains("pub fn field_job_title"));
    refused("field-a =\n    .help = b\n", "message \"field-a\": it lacks its label.");
    refused("field-a = { $b }\n", "message \"field-a\": the words of a field take no variables.");
    refused(
        "field-a = b\n    .hint = c\n",
        "message \"field-a.hint\": a field has no words of that name.",
    );
}

#[test]
fn a_selector_becomes_a_number_and_a_match() {
    let code = danish(
        "days = { $who } har { $n ->\n    [0] ingen dage\n    [one] 1 dag\n   *[other] { $n } dage\n}\n",
    );
    assert!(code.contains("pub fn days(self, n: u32, who: &str) -> String {"));
    let body: String = code.split_whitespace().collect::<Vec<_>>().join(" ");
    assert!(body.contains(
        "put(&mut text_, who); text_.push_str(\" har \"); match n { \
         0 => { text_.push_str(\"ingen dage\"); } \
         1 => { text_.push_str(\"1 dag\"); } \
         _ => { text_.push_str(&n.to_string()); text_.push_str(\" dage\"); } }"
    ));
    assert!(code.contains("/// { $who } har { $n -> [0] ingen dage [1] 1 dag *[other]"));
}

#[test]
fn a_text_worded_anew_keeps_the_places_of_its_arguments() {
    let signature = "pub fn aim(self, day: &str, goal: &str) -> String {";
    assert!(danish("aim = Målet er { $goal } fra { $day }.\n").contains(signature));
    assert!(danish("aim = Fra { $day } er målet { $goal }.\n").contains(signature));
}

#[test]
fn literals_lines_and_references_melt_into_one_text() {
    let code = danish(
        "-brand = Klar Aftale\nhello = Hej\nabout =\n    { hello } fra { -brand }{\"\\u00A0\"}nu\n    \"linje\"{ 2 }\n",
    );
    assert!(code.contains(r#"Lang::Da => "Hej fra Klar Aftale\u{a0}nu\n\"linje\"2","#));
    assert!(!code.contains("fn brand"));
}

#[test]
fn a_choice_in_any_language_makes_the_variable_a_number() {
    let english = "n = { $n ->\n    [one] a day\n   *[other] { $n } days\n}\n";
    let code = generate(&[source("da", "n = { $n } dag(e)\n"), source("en-GB", english)]).unwrap();
    assert!(code.contains("pub fn n(self, n: u32) -> String {"));
    assert!(code.contains("&[Lang::Da, Lang::EnGb];"));
    assert!(code.contains("Lang::EnGb => \"en-GB\","));
}

#[test]
fn languages_must_agree_on_keys_and_variables() {
    let found = faults(&[
        ("da", "save = Gem\nhello = Hej { $name }\n"),
        ("en", "hello = Hi { $nam }\nextra = More\n"),
    ]);
    assert_eq!(
        found,
        [
            "en.ftl lacks the message \"save\".",
            "en.ftl, message \"hello\": it lacks $name.",
            "en.ftl, message \"hello\": it uses $nam, which da.ftl does not.",
            "en.ftl has the message \"extra\", which da.ftl lacks.",
        ]
    );
}

#[test]
fn the_reference_language_must_be_there() {
    assert_eq!(faults(&[("en", "a = b\n")]), ["da.ftl is missing: it is the reference language."]);
}

#[test]
fn junk_is_shown_with_its_line() {
    refused(
        "# Note\nsave = Gem\nhvad nu\n",
        "da.ftl, line 3: \"hvad nu\" is not Fluent: Expected a token starting with \"=\".",
    );
}

#[test]
fn names_must_be_names_in_rust() {
    refused(
        "match = Par\n",
        "da.ftl, message \"match\": the name \"match\" is a keyword of Rust; choose another.",
    );
    refused(
        "saveNow = Gem\n",
        "da.ftl, message \"saveNow\": the name \"saveNow\" must be small letters and digits \
         with single hyphens between.",
    );
    refused("a = { $b-c }\n", "da.ftl, message \"a\": write $b-c with _ for -.");
    refused("a = b\na = c\n", "da.ftl, message \"a\": it is defined more than once.");
    refused(
        "a-b = c\na =\n    .b = d\n",
        "da.ftl, message \"a.b\": it gives the same method a_b() as \"a-b\".",
    );
}

#[test]
fn what_has_no_form_in_rust_is_refused() {
    refused(
        "a = { NUMBER($n) }\n",
        "da.ftl, message \"a\": the function NUMBER() is not supported.",
    );
    refused(
        "a = { $n ->\n   *[other] b\n}\n",
        "da.ftl, message \"a\": the choice by $n has nothing to choose from: add a variant or drop the choice.",
    );
    refused(
        "a = { -no }\n",
        "da.ftl, message \"a\": it names \"-no\", which this file does not define.",
    );
    refused("a = { a }\n", "da.ftl, message \"a\": it goes in a circle through \"a\".");
    refused(
        "-t = { $x }\na = { -t }\n",
        "da.ftl, message \"a\": the term -t holds the variable $x, but terms cannot.",
    );
}

#[test]
fn only_one_other_and_whole_numbers_can_be_chosen() {
    let choice = |variants: &str| format!("a = {{ $n ->\n{variants}\n}}\n");
    let said = |what: &str| format!("da.ftl, message \"a\": the choice by $n {what}.");
    refused(
        &choice("    [few] b\n   *[other] c"),
        &said("has [few], but only [one], [other] and whole numbers work"),
    );
    refused(
        &choice("    [1.5] b\n   *[other] c"),
        &said("has [1.5], but only [one], [other] and whole numbers work"),
    );
    refused(
        &choice("    [1] b\n    [one] d\n   *[other] c"),
        &said("has two variants for the same number ([one] is 1)"),
    );
    refused(
        &choice("    [0] b\n   *[one] c"),
        &said("must have *[other], and no other variant, as its default"),
    );
}

#[test]
fn windows_line_ends_read_as_plain_ones() {
    assert!(danish("a =\r\n    b\r\n    c\r\n").contains("Lang::Da => \"b\\nc\","));
}
