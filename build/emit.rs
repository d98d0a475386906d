//! Writes the generated file: plain matches and `push_str`, since every byte goes to the phone.

use super::fields::{ATTRIBUTES, FieldRow, FieldTexts};
use super::names::lang_variant;
use super::{Method, Parameter, Piece, Variant, When};

/// Lints that speak of how a person would write; the texts decide here.
const ALLOWED: &str = "#[allow(
    clippy::match_same_arms,
    clippy::match_single_binding,
    clippy::should_implement_trait,
    clippy::similar_names,
    clippy::single_match,
    clippy::single_match_else,
    clippy::too_many_arguments,
    clippy::too_many_lines,
    clippy::unreadable_literal,
    clippy::wrong_self_convention,
    reason = \"generated: the language files decide names, arms and lengths\"
)]
";

/// The whole file. The name `text_` cannot meet a variable, as those never end in `_`.
pub(super) fn file(codes: &[String], methods: &[Method], fields: &[FieldRow]) -> String {
    let bodies = joined(methods, method);
    let keys = joined(methods, |Method { key, .. }| format!("    {key:?},\n"));
    let languages = languages(codes);
    let fields = field_words(codes, fields);
    format!(
        "// Generated from the language files; change those instead.

{languages}
/// Every text of the app in one language.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Words {{
    /// The language the texts are in.
    pub lang: Lang,
}}

{ALLOWED}impl Words {{
{bodies}}}

{fields}
/// The key of every text, in the order of the reference language.
#[cfg(test)]
pub(crate) const KEYS: &[&str] = &[
{keys}];
"
    )
}

/// The languages and their codes.
fn languages(codes: &[String]) -> String {
    let variants = joined(codes, |code| {
        format!("    /// The language `{code}`.\n    {},\n", lang_variant(code))
    });
    let all = joined(codes, |code| format!("Lang::{}, ", lang_variant(code)));
    let all = all.trim_end_matches(", ");
    let arms =
        joined(codes, |code| format!("            Lang::{} => {code:?},\n", lang_variant(code)));
    format!(
        "/// A language the app speaks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Lang {{
{variants}}}

impl Lang {{
    /// Every language.
    pub const ALL: &[Lang] = &[{all}];

    /// The code of the language, as in the `lang` attribute of a page.
    #[must_use]
    pub fn code(self) -> &'static str {{
        match self {{
{arms}        }}
    }}

    /// The language of a code; none if the app does not speak it.
    #[must_use]
    pub fn from_code(code: &str) -> Option<Lang> {{
        Lang::ALL.iter().copied().find(|lang| lang.code() == code)
    }}
}}
"
    )
}

/// The words of the fields: their type, a table for each language, and the look-up by code.
fn field_words(codes: &[String], fields: &[FieldRow]) -> String {
    let table = |code: &str| format!("FIELDS_{}", lang_variant(code).to_uppercase());
    let arms = joined(codes, |code| {
        format!("            Lang::{} => {},\n", lang_variant(code), table(code))
    });
    let tables = joined(codes, |code| {
        let lang = lang_variant(code);
        let rows = joined(fields, |row| {
            let texts = row.texts.iter().find(|(other, _)| *other == lang);
            texts.map(|(_, texts)| field_row(&row.code, texts)).unwrap_or_default()
        });
        let name = table(code);
        format!("static {name}: &[(&str, FieldWords)] = &[\n{rows}];\n\n")
    });
    let members = joined(&ATTRIBUTES, |name| {
        format!("    /// The attribute `.{name}`.\n    pub {name}: Option<&'static str>,\n")
    });
    let known = joined(fields, |row| format!("{:?}, ", row.code));
    let known = known.trim_end_matches(", ");
    format!(
        "/// What the screen says of a field of an agreement.
pub struct FieldWords {{
    /// Its label.
    pub label: &'static str,
{members}}}

impl Words {{
    /// The words of the field of a stored code; none of a code that no field has.
    #[must_use]
    pub fn field_words(self, code: &str) -> Option<&'static FieldWords> {{
        let table = match self.lang {{
{arms}        }};
        table.iter().find(|(other, _)| *other == code).map(|(_, words)| words)
    }}
}}

{tables}/// The codes of the fields that have words.
pub(crate) const FIELD_CODES: &[&str] = &[{known}];
"
    )
}

/// The line of a field in the table of a language.
fn field_row(code: &str, texts: &FieldTexts) -> String {
    let label = texts.get("").map(|pieces| plain(pieces)).unwrap_or_default();
    let members = joined(&ATTRIBUTES, |name| {
        let text = texts.get(*name).map(|pieces| plain(pieces));
        format!(", {name}: {text:?}")
    });
    format!("    ({code:?}, FieldWords {{ label: {label:?}{members} }}),\n")
}

/// One method: a text as it stands, or built from its parameters.
fn method(method: &Method) -> String {
    let Method { key, name, parameters, texts, doc } = method;
    let head = format!("    /// The text `{key}`.\n{}    #[must_use]\n", fenced(doc));
    if parameters.is_empty() {
        let arms = joined(texts, |(lang, pieces)| {
            format!("            Lang::{lang} => {:?},\n", plain(pieces))
        });
        return format!(
            "{head}    pub fn {name}(self) -> &'static str {{
        match self.lang {{
{arms}        }}
    }}

"
        );
    }
    let list = joined(parameters, parameter);
    let arms = joined(texts, |(lang, pieces)| {
        let statements = build(pieces, parameters, 4);
        format!("            Lang::{lang} => {{\n{statements}            }}\n")
    });
    format!(
        "{head}    pub fn {name}(self{list}) -> String {{
        let mut text_ = String::new();
        match self.lang {{
{arms}        }}
        text_
    }}

"
    )
}

/// The reference text for a doc comment, fenced so that no sign in it is read as markup.
fn fenced(text: &str) -> String {
    let text = text.replace("```", "'''");
    let lines: Vec<&str> = text.lines().collect();
    let shown = joined(&lines, |line| {
        let line: String = line.chars().map(visible).collect();
        format!("{}\n", format!("    /// {line}").trim_end())
    });
    format!("    ///\n    /// ```text\n{shown}    /// ```\n")
}

/// A character as it stands, or its escape where the eye could not see it.
fn visible(letter: char) -> String {
    let escaped = letter.escape_debug().to_string();
    if escaped.starts_with("\\u") || letter.is_control() { escaped } else { letter.to_string() }
}

/// A parameter as the signature has it.
fn parameter(Parameter { name, number }: &Parameter) -> String {
    let kind = if *number { "u32" } else { "&str" };
    format!(", {name}: {kind}")
}

/// The text of a message without variables, which holds nothing but texts.
fn plain(pieces: &[Piece]) -> String {
    joined(pieces, |piece| match piece {
        Piece::Text(text) => text.clone(),
        Piece::Variable(_) | Piece::Choice { .. } => String::new(),
    })
}

/// The statements that build a text.
fn build(pieces: &[Piece], parameters: &[Parameter], depth: usize) -> String {
    let indent = "    ".repeat(depth);
    let is_number = |name: &str| parameters.iter().any(|own| own.name == name && own.number);
    joined(pieces, |piece| match piece {
        Piece::Text(text) => format!("{indent}{}", push(text)),
        Piece::Variable(name) if is_number(name) => {
            format!("{indent}text_.push_str(&{name}.to_string());\n")
        }
        Piece::Variable(name) => format!("{indent}put(&mut text_, {name});\n"),
        Piece::Choice { variable, variants } => {
            let arms = joined(variants, |Variant { when, pieces }| {
                let when = match when {
                    When::Exactly(number) => number.to_string(),
                    When::Other => "_".to_owned(),
                };
                let inner = build(pieces, parameters, depth + 2);
                format!("{indent}    {when} => {{\n{inner}{indent}    }}\n")
            });
            format!("{indent}match {variable} {{\n{arms}{indent}}}\n")
        }
    })
}

/// One statement that adds a fixed text.
fn push(text: &str) -> String {
    let mut letters = text.chars();
    match (letters.next(), letters.next()) {
        (Some(letter), None) => format!("text_.push({letter:?});\n"),
        _ => format!("text_.push_str({text:?});\n"),
    }
}

/// A text in Fluent's own form, as people who edit the language files know it.
pub(super) fn fluent(pieces: &[Piece]) -> String {
    joined(pieces, |piece| match piece {
        Piece::Text(text) => text.clone(),
        Piece::Variable(name) => format!("{{ ${name} }}"),
        Piece::Choice { variable, variants } => {
            let arms = joined(variants, |Variant { when, pieces }| {
                let when = match when {
                    When::Exactly(number) => format!("[{number}]"),
                    When::Other => "*[other]".to_owned(),
                };
                format!(" {when} {}", fluent(pieces))
            });
            format!("{{ ${variable} ->{arms} }}")
        }
    })
}

/// What each item gives, one after the other.
fn joined<T>(items: &[T], show: impl Fn(&T) -> String) -> String {
    items.iter().map(show).collect::<Vec<_>>().concat()
}
