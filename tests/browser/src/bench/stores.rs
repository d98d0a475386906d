//! The comparison: the same documents and acts on our store, `PouchDB` and Dexie, in one browser and on one origin.

use std::fs;
use std::path::Path;
use std::time::Duration;

use serde_json::{Value, json};

use crate::bench::documents;
use crate::bench::native::prepared;
use crate::browser::Browser;
use crate::caseload::Caseload;
use crate::fault::{Fault, Outcome, ensure, same, some};
use crate::folder::Folder;
use crate::screen::Screen;
use crate::stage::{stage_of, workspace};

/// The stores by the names that the page has for them, and what each is called.
const STORES: [(&str, &str); 5] = [
    ("ours", "Klar Aftale (strict)"),
    ("pouch", "PouchDB 9, as it comes"),
    ("pouchStrict", "PouchDB 9, made strict"),
    ("dexie", "Dexie 4, as it comes"),
    ("dexieStrict", "Dexie 4, strict"),
];

/// Edits in a row.
const EDITS: u32 = 1_000;

/// Words that many, some, few and no agreements hold.
const WORDS: [&str; 5] = ["arbejde", "palleløfter", "vejrhanen", "ørnehøj", "zebrastribe"];

/// The longest that one store may take for everything.
const PATIENCE: Duration = Duration::from_mins(15);

/// Scripts taken from npm that are modules already, and where the page has them.
const MODULES: [(&str, &str); 2] = [
    ("dexie/dist/modern/dexie.mjs", "dexie.js"),
    ("pouchdb-browser/lib/index.es.js", "pouchdb.js"),
];

/// Scripts taken from npm that are written for Node; the page has them as modules.
const NODE_MODULES: [(&str, &str); 3] = [
    ("events/events.js", "events.js"),
    ("spark-md5/spark-md5.js", "spark-md5.js"),
    ("vuvuzela/index.js", "vuvuzela.js"),
];

/// Runs the comparison and tells each line of its table.
///
/// # Errors
/// A store fails, or two of them do not find the same.
pub fn compare(agreements: u32, mut tell: impl FnMut(&str)) -> Outcome {
    let site = Folder::new()?;
    gather(site.path())?;
    documents::write(site.path(), Caseload::of(agreements))?;
    stage_of(site.path(), async |stage| {
        let browser = stage.browser(Screen::LAPTOP).await?;
        tell(&heading(agreements));
        let mut found: Option<Value> = None;
        for (name, told) in STORES {
            let figures =
                one(&browser, name, agreements).await.map_err(|it| it.while_doing(told))?;
            let get = |name: &str| some(figures.get(name).cloned(), name);
            same(&get("rows")?, &agreements.into(), &format!("{told}: rows of the list"))?;
            let hits = get("found")?;
            let first = found.get_or_insert_with(|| hits.clone());
            ensure(*first == hits, || format!("{told} finds {hits}, the first found {first}"))?;
            tell(&line(told, &figures)?);
        }
        tell(&format!("hits for {WORDS:?}: {}", found.unwrap_or_default()));
        Ok(())
    })
}

/// The page, our store as a module, and the scripts taken from npm.
fn gather(site: &Path) -> Outcome {
    copy_all(&workspace().join("tests/bench/page"), site)?;
    copy_all(&prepared("KLAR_AFTALE_BENCH_STORE")?, site)?;
    let packages = workspace().join("node_modules");
    for (from, to) in MODULES {
        fs::copy(packages.join(from), site.join(to))?;
    }
    for (from, to) in NODE_MODULES {
        let script = fs::read_to_string(packages.join(from))?;
        fs::write(site.join(to), as_module(&script))?;
    }
    let uuid = site.join("uuid");
    fs::create_dir_all(&uuid)?;
    copy_all(&packages.join("uuid/dist/esm-browser"), &uuid)
}

pub(super) fn copy_all(from: &Path, to: &Path) -> Outcome {
    for file in fs::read_dir(from)? {
        let file = file?.path();
        if let (true, Some(name)) = (file.is_file(), file.file_name()) {
            fs::copy(&file, to.join(name))?;
        }
    }
    Ok(())
}

/// A script for Node, which fills `module.exports`, as a module whose default that is.
fn as_module(script: &str) -> String {
    [
        "const module = { exports: {} };\n((module, exports) => {\n",
        script,
        "\n})(module, module.exports);\nexport default module.exports;\n",
    ]
    .concat()
}

/// One store in a page of its own, so that no other's leftovers stand in its memory.
async fn one(browser: &Browser, name: &str, agreements: u32) -> Outcome<Value> {
    browser.open(browser.site()).await?;
    let ready = async || Ok(browser.js("return typeof window.begin;").await? == "function");
    browser.until_true("the page of the comparison", ready).await?;
    let plan = json!({"documents": agreements, "edits": EDITS, "words": WORDS});
    browser.js_with("window.begin(arguments[0], arguments[1]);", vec![name.into(), plan]).await?;
    let answer = async || Ok(Some(browser.js("return window.answer;").await?).filter(is_there));
    let answer = browser.until_within(PATIENCE, "figures", answer).await?;
    match answer.get("error").and_then(Value::as_str) {
        Some(error) => Err(Fault::new(error)),
        None => some(answer.get("figures").cloned(), "figures"),
    }
}

fn is_there(answer: &Value) -> bool {
    !answer.is_null()
}

fn heading(agreements: u32) -> String {
    format!(
        "{:<26}{:>14}{:>14}{:>12}{:>12}{:>12}{:>14}{:>14}",
        "milliseconds",
        format!("store {agreements}"),
        format!("{EDITS} edits"),
        "one edit",
        "first list",
        "list again",
        "search",
        "slowest word"
    )
}

fn line(told: &str, figures: &Value) -> Outcome<String> {
    let get = |name: &str| some(figures.get(name).and_then(Value::as_f64), name);
    Ok(format!(
        "{told:<26}{:>14.0}{:>14.0}{:>12.2}{:>12.0}{:>12.0}{:>14.0}{:>14.0}",
        get("stored")?,
        get("edited")?,
        get("edit")?,
        get("first")?,
        get("listed")?,
        get("searched")?,
        get("slowest")?
    ))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_script_for_node_becomes_a_module() {
        let module = as_module("exports.x = 1;");
        assert!(module.contains("exports.x = 1;") && module.contains("export default"));
    }
}
