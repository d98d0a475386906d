//! Measures every language against the reference and settles the methods to generate.

use std::collections::{BTreeMap, BTreeSet};

use super::emit::fluent;
use super::names::{is_lang_code, lang_variant, rust_name};
use super::{Language, Message, Method, Parameter, Piece, REFERENCE};

/// One method per message of the reference language, with its text in every language.
pub(super) fn methods(languages: Vec<Language>, faults: &mut Vec<String>) -> Vec<Method> {
    language_names(&languages, faults);
    let Some(reference) = languages.iter().find(|language| language.code == REFERENCE) else {
        faults.push(format!("{REFERENCE}.ftl is missing: it is the reference language."));
        return Vec::new();
    };
    let mut methods = skeletons(reference, faults);
    for language in &languages {
        compare(language, &methods, faults);
    }
    for language in languages {
        take_texts(language, &mut methods);
    }
    methods
}

/// Refuses file names that cannot become variants of `Lang`.
fn language_names(languages: &[Language], faults: &mut Vec<String>) {
    let mut variants = BTreeSet::new();
    for Language { code, .. } in languages {
        if !is_lang_code(code) {
            faults.push(format!("{code}.ftl: its name is not a language code such as da."));
        } else if !variants.insert(lang_variant(code)) {
            faults.push(format!("{code}.ftl: its language has another file already."));
        }
    }
}

/// The methods as the reference names them, still without texts.
fn skeletons(reference: &Language, faults: &mut Vec<String>) -> Vec<Method> {
    let mut methods = Vec::new();
    let mut taken: BTreeMap<String, &str> = BTreeMap::new();
    for message in &reference.messages {
        let mut fault = |what: &str| {
            faults.push(format!("{REFERENCE}.ftl, message \"{}\": {what}.", message.key));
        };
        let name = rust_name(&message.key).unwrap_or_else(|why| {
            fault(&why);
            message.key.clone()
        });
        match taken.insert(name.clone(), &message.key) {
            Some(other) if other != message.key => {
                fault(&format!("it gives the same method {name}() as \"{other}\""));
            }
            _ => {}
        }
        let parameters = parameters(&message.pieces);
        for parameter in &parameters {
            // A variable's name is used as it stands, hence no hyphen either.
            match rust_name(&parameter.name) {
                Ok(rust) if rust == parameter.name => {}
                Ok(_) => fault(&format!("write ${} with _ for -", parameter.name)),
                Err(why) => fault(&why),
            }
        }
        let (key, doc) = (message.key.clone(), fluent(&message.pieces));
        methods.push(Method { key, name, parameters, texts: Vec::new(), doc });
    }
    methods
}

/// Notes what a language lacks, has too much of, or fills with other variables.
fn compare(language: &Language, methods: &[Method], faults: &mut Vec<String>) {
    let file = format!("{}.ftl", language.code);
    let known: BTreeMap<&str, &Message> =
        language.messages.iter().map(|message| (message.key.as_str(), message)).collect();
    for method in methods {
        let Some(message) = known.get(method.key.as_str()) else {
            faults.push(format!("{file} lacks the message \"{}\".", method.key));
            continue;
        };
        let (own, wanted) = (parameters(&message.pieces), &method.parameters);
        for name in missing(wanted, &own) {
            faults.push(format!("{file}, message \"{}\": it lacks ${name}.", method.key));
        }
        for name in missing(&own, wanted) {
            faults.push(format!(
                "{file}, message \"{}\": it uses ${name}, which {REFERENCE}.ftl does not.",
                method.key
            ));
        }
    }
    let wanted: BTreeSet<&str> = methods.iter().map(|method| method.key.as_str()).collect();
    for key in known.keys().filter(|key| !wanted.contains(*key)) {
        faults.push(format!("{file} has the message \"{key}\", which {REFERENCE}.ftl lacks."));
    }
}

/// The names `wanted` that are not `present`.
fn missing<'a>(wanted: &'a [Parameter], present: &[Parameter]) -> Vec<&'a str> {
    let names = wanted.iter().map(|parameter| parameter.name.as_str());
    names.filter(|name| present.iter().all(|other| other.name != *name)).collect()
}

/// Moves the texts of a language into the methods; one language that chooses by a variable
/// makes it a number for all.
fn take_texts(language: Language, methods: &mut [Method]) {
    let variant = lang_variant(&language.code);
    let mut texts: BTreeMap<String, Vec<Piece>> =
        language.messages.into_iter().map(|message| (message.key, message.pieces)).collect();
    for method in methods {
        let Some(pieces) = texts.remove(&method.key) else {
            continue;
        };
        for own in parameters(&pieces).iter().filter(|own| own.number) {
            let same = method.parameters.iter_mut().filter(|wanted| wanted.name == own.name);
            same.for_each(|wanted| wanted.number = true);
        }
        method.texts.push((variant.clone(), pieces));
    }
}

/// The variables of a text by name: a text may be worded anew without its arguments changing places.
fn parameters(pieces: &[Piece]) -> Vec<Parameter> {
    let mut found = Vec::new();
    collect(pieces, &mut found);
    found.sort_by(|one, other| one.name.cmp(&other.name));
    found
}

/// Walks a text and its variants for variables.
fn collect(pieces: &[Piece], found: &mut Vec<Parameter>) {
    for piece in pieces {
        match piece {
            Piece::Text(_) => {}
            Piece::Variable(name) => note(name, false, found),
            Piece::Choice { variable, variants } => {
                note(variable, true, found);
                for variant in variants {
                    collect(&variant.pieces, found);
                }
            }
        }
    }
}

/// Notes a variable once; a choice by it makes it a number.
fn note(name: &str, number: bool, found: &mut Vec<Parameter>) {
    match found.iter_mut().find(|parameter| parameter.name == name) {
        Some(parameter) => parameter.number |= number,
        None => found.push(Parameter { name: name.to_owned(), number }),
    }
}
