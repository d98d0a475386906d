//! Reads one language file: parses it, resolves references, and refuses what has no Rust form.

use std::collections::BTreeMap;

use fluent_syntax::ast::{self, Entry, Expression, InlineExpression, PatternElement, VariantKey};
use fluent_syntax::parser::{self, ParserError};
use fluent_syntax::unicode::unescape_unicode_to_string;

use super::{Language, Message, Piece, Source, Variant, When, add};

type Pattern<'a> = ast::Pattern<&'a str>;

/// Reads a language as far as it can be read, and notes every fault on the way.
pub(super) fn language(source: &Source, faults: &mut Vec<String>) -> Language {
    let file = format!("{}.ftl", source.code);
    let text = source.text.replace("\r\n", "\n");
    let resource = match parser::parse_runtime(text.as_str()) {
        Ok(resource) => resource,
        Err((resource, errors)) => {
            faults.extend(errors.iter().map(|error| junk(&file, &text, error)));
            resource
        }
    };
    let (listed, known) = index(&file, &resource, faults);
    let messages = listed
        .into_iter()
        .map(|(key, pattern)| {
            let open = vec![key.clone()];
            let mut resolver = Resolver { file: &file, key: &key, known: &known, open, faults };
            let pieces = resolver.pieces(pattern);
            Message { key, pieces }
        })
        .collect();
    Language { code: source.code.clone(), messages }
}

/// The sentence for text that is not Fluent, with the line where the parser gave up.
fn junk(file: &str, text: &str, error: &ParserError) -> String {
    let before = text.get(..error.pos.start).unwrap_or(text);
    let number = before.matches('\n').count() + 1;
    let line = text.lines().nth(number - 1).unwrap_or_default().trim();
    format!("{file}, line {number}: \"{line}\" is not Fluent: {}.", error.kind)
}

/// Messages to generate in their order, and every pattern a reference may name.
type Index<'a> = (Vec<(String, &'a Pattern<'a>)>, BTreeMap<String, &'a Pattern<'a>>);

/// Finds the patterns of a file by their keys; terms (`-brand`) are known but not listed.
fn index<'a>(
    file: &str,
    resource: &'a ast::Resource<&'a str>,
    faults: &mut Vec<String>,
) -> Index<'a> {
    let mut all = Vec::new();
    for entry in &resource.body {
        let (name, value, attributes) = match entry {
            Entry::Message(message) => {
                (message.id.name.to_owned(), message.value.as_ref(), &message.attributes)
            }
            Entry::Term(term) => {
                (format!("-{}", term.id.name), Some(&term.value), &term.attributes)
            }
            _ => continue,
        };
        for attribute in attributes {
            all.push((format!("{name}.{}", attribute.id.name), &attribute.value));
        }
        let own = all.len() - attributes.len();
        if let Some(value) = value {
            all.insert(own, (name, value));
        }
    }
    let mut known = BTreeMap::new();
    for (key, pattern) in &all {
        if known.insert(key.clone(), *pattern).is_some() {
            faults.push(format!("{file}, message \"{key}\": it is defined more than once."));
        }
    }
    all.retain(|(key, _)| !key.starts_with('-'));
    (all, known)
}

/// Turns the patterns of one message into pieces.
struct Resolver<'a, 'f> {
    file: &'a str,
    key: &'a str,
    known: &'a BTreeMap<String, &'a Pattern<'a>>,
    /// The references being followed, so that a circle is found.
    open: Vec<String>,
    faults: &'f mut Vec<String>,
}

impl Resolver<'_, '_> {
    /// Notes a fault of this message.
    fn fault(&mut self, what: &str) {
        self.faults.push(format!("{}, message \"{}\": {what}.", self.file, self.key));
    }

    /// The pieces of a pattern, in order.
    fn pieces(&mut self, pattern: &Pattern<'_>) -> Vec<Piece> {
        let mut pieces = Vec::new();
        for element in &pattern.elements {
            match element {
                PatternElement::TextElement { value } => {
                    add(&mut pieces, Piece::Text((*value).to_owned()));
                }
                PatternElement::Placeable { expression } => self.place(expression, &mut pieces),
            }
        }
        pieces
    }

    /// Adds what stands between braces.
    fn place(&mut self, expression: &Expression<&str>, pieces: &mut Vec<Piece>) {
        match expression {
            Expression::Inline(inline) => self.inline(inline, pieces),
            Expression::Select { selector, variants } => {
                if let InlineExpression::VariableReference { id } = selector {
                    self.check_scope(id.name);
                    let variants = self.variants(id.name, variants);
                    add(pieces, Piece::Choice { variable: id.name.to_owned(), variants });
                } else {
                    self.fault("only a variable can choose between variants");
                }
            }
        }
    }

    /// Adds a literal, a variable or the text a reference names.
    fn inline(&mut self, inline: &InlineExpression<&str>, pieces: &mut Vec<Piece>) {
        match inline {
            InlineExpression::StringLiteral { value } => {
                add(pieces, Piece::Text(unescape_unicode_to_string(value).into_owned()));
            }
            InlineExpression::NumberLiteral { value } => {
                add(pieces, Piece::Text((*value).to_owned()));
            }
            InlineExpression::VariableReference { id } => {
                self.check_scope(id.name);
                add(pieces, Piece::Variable(id.name.to_owned()));
            }
            InlineExpression::Placeable { expression } => self.place(expression, pieces),
            InlineExpression::FunctionReference { id, .. } => {
                self.fault(&format!("the function {}() is not supported", id.name));
            }
            InlineExpression::TermReference { id, arguments: Some(_), .. } => {
                self.fault(&format!("the term -{} cannot be given arguments", id.name));
            }
            InlineExpression::TermReference { id, attribute, arguments: None } => {
                self.refer(format!("-{}", id.name), attribute.as_ref(), pieces);
            }
            InlineExpression::MessageReference { id, attribute } => {
                self.refer(id.name.to_owned(), attribute.as_ref(), pieces);
            }
        }
    }

    /// Copies the text of another message or term in place of its name.
    fn refer(
        &mut self,
        mut name: String,
        attribute: Option<&ast::Identifier<&str>>,
        pieces: &mut Vec<Piece>,
    ) {
        if let Some(attribute) = attribute {
            name = format!("{name}.{}", attribute.name);
        }
        let Some(pattern) = self.known.get(&name).copied() else {
            self.fault(&format!("it names \"{name}\", which this file does not define"));
            return;
        };
        if self.open.contains(&name) {
            self.fault(&format!("it goes in a circle through \"{name}\""));
            return;
        }
        self.open.push(name);
        for piece in self.pieces(pattern) {
            add(pieces, piece);
        }
        self.open.pop();
    }

    /// A term stands alone in Fluent: the variables of the message do not reach into it.
    fn check_scope(&mut self, variable: &str) {
        if let Some(term) = self.open.iter().find(|name| name.starts_with('-')) {
            let what = format!("the term {term} holds the variable ${variable}, but terms cannot");
            self.fault(&what);
        }
    }

    /// The variants of a choice, sorted with `other` last, as a `match` wants them.
    fn variants(&mut self, variable: &str, written: &[ast::Variant<&str>]) -> Vec<Variant> {
        let mut variants: Vec<Variant> = Vec::new();
        for variant in written {
            let when = match Self::when(variant) {
                Ok(when) => when,
                Err(what) => {
                    self.fault(&format!("the choice by ${variable} {what}"));
                    continue;
                }
            };
            if variants.iter().any(|earlier| earlier.when == when) {
                let what = "has two variants for the same number ([one] is 1)";
                self.fault(&format!("the choice by ${variable} {what}"));
            }
            let pieces = self.pieces(&variant.value);
            variants.push(Variant { when, pieces });
        }
        if written.len() < 2 {
            let what = "has nothing to choose from: add a variant or drop the choice";
            self.fault(&format!("the choice by ${variable} {what}"));
        }
        variants.sort_by_key(|variant| variant.when);
        variants
    }

    /// The numbers a variant is for. Danish and English know two forms: one is 1, other the rest.
    fn when(variant: &ast::Variant<&str>) -> Result<When, String> {
        let (key, when) = match variant.key {
            VariantKey::Identifier { name: "one" } => ("one", Some(When::Exactly(1))),
            VariantKey::Identifier { name: "other" } => ("other", Some(When::Other)),
            VariantKey::Identifier { name } => (name, None),
            VariantKey::NumberLiteral { value } => (value, value.parse().ok().map(When::Exactly)),
        };
        match when {
            None => Err(format!("has [{key}], but only [one], [other] and whole numbers work")),
            Some(when) if variant.default != (when == When::Other) => {
                Err("must have *[other], and no other variant, as its default".to_owned())
            }
            Some(when) => Ok(when),
        }
    }
}
