//! Finds the files that a built page loads before its first screen and after it, as a browser would.

use std::fs;
use std::path::{Component, Path, PathBuf};

use crate::fault::Fault;
use crate::html::{self, Tag};

/// The page itself and all it loads; icons and manifests are loaded after it and do not count.
///
/// # Errors
/// A file is missing, or a reference leaves the page's own origin.
pub(super) fn of(page: &Path) -> Result<Vec<PathBuf>, Fault> {
    let mut files = vec![page.to_owned()];
    let mut next = 0;
    while let Some(file) = files.get(next).cloned() {
        next += 1;
        for reference in references(&file)? {
            let found = join(file.parent().unwrap_or(Path::new("")), own(&reference, &file)?);
            if !files.contains(&found) {
                files.push(found);
            }
        }
    }
    Ok(files)
}

/// What the loaded scripts load after the first screen.
///
/// # Errors
/// A script cannot be read, or a reference leaves the page's own origin.
pub(super) fn after(loaded: &[PathBuf]) -> Result<Vec<PathBuf>, Fault> {
    let mut files = Vec::new();
    for script in loaded.iter().filter(|file| kind(file) == Some("js")) {
        for reference in asked_later(&read(script)?) {
            let folder = script.parent().unwrap_or(Path::new(""));
            files.push(join(folder, own(&reference, script)?));
        }
    }
    Ok(files)
}

fn references(file: &Path) -> Result<Vec<String>, Fault> {
    let text = read(file)?;
    Ok(match kind(file) {
        Some("html") => of_page(&text),
        Some("js") => of_script(&text),
        Some("css") => of_style(&text),
        _ => Vec::new(),
    })
}

fn kind(file: &Path) -> Option<&str> {
    file.extension().and_then(|extension| extension.to_str())
}

/// The text of a file; of one that is no text, whatever can be read as such.
fn read(file: &Path) -> Result<String, Fault> {
    let bytes = fs::read(file).map_err(|error| {
        let sentence = format!("{} cannot be read: {error}.", file.display());
        Fault::new(sentence, "Run `cargo xtask build` first.")
    })?;
    Ok(String::from_utf8_lossy(&bytes).into_owned())
}

/// A reference inside the origin, without its query.
fn own<'a>(reference: &'a str, file: &Path) -> Result<&'a str, Fault> {
    if reference.starts_with('/') || reference.contains("://") {
        return Err(Fault::new(
            format!("{} loads `{reference}`, which is no relative address.", file.display()),
            "Serve the file from the site itself, by an address relative to the page.",
        ));
    }
    Ok(reference.split(['?', '#']).next().unwrap_or(reference))
}

fn of_page(text: &str) -> Vec<String> {
    html::tags(text).iter().filter_map(loaded).map(str::to_owned).collect()
}

fn loaded(tag: &Tag) -> Option<&str> {
    if tag.is("script") || tag.is("img") {
        return tag.get("src");
    }
    let is_loaded = matches!(tag.get("rel")?, "stylesheet" | "modulepreload" | "preload");
    if tag.is("link") && is_loaded { tag.get("href") } else { None }
}

/// Modules that a script imports by a relative address.
fn of_script(text: &str) -> Vec<String> {
    quoted_after(text, &["from", "import", "import("])
}

/// Files beside a script that it fetches later.
fn asked_later(text: &str) -> Vec<String> {
    quoted_after(text, &["fetch(new URL("])
}

/// The relative addresses in quotes that stand after one of these words.
fn quoted_after(text: &str, words: &[&str]) -> Vec<String> {
    let quoted = text.match_indices(['"', '\'']).filter_map(|(at, quote)| {
        let before = text.get(..at)?.trim_end();
        let is_meant = words.iter().any(|word| before.ends_with(word));
        let (path, _) = text.get(at + 1..)?.split_once(quote)?;
        (is_meant && path.starts_with('.')).then(|| path.to_owned())
    });
    quoted.collect()
}

/// Fonts and pictures that a style names; data addresses are part of the style already.
fn of_style(text: &str) -> Vec<String> {
    let named = text.split("url(").skip(1).filter_map(|rest| {
        let path = rest.split(')').next()?.trim_matches(['"', '\'', ' ']);
        (!path.starts_with("data:") && !path.starts_with('#')).then(|| path.to_owned())
    });
    named.collect()
}

fn join(folder: &Path, reference: &str) -> PathBuf {
    let mut path = folder.to_owned();
    for part in Path::new(reference).components() {
        match part {
            Component::ParentDir => drop(path.pop()),
            Component::Normal(name) => path.push(name),
            _ => {}
        }
    }
    path
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_loads_styles_scripts_and_preloads_but_no_icon() {
        let page = "<link rel=\"icon\" href=\"./favicon.svg\"><link rel=manifest href=m.json>\
            <link rel=\"stylesheet\" href=\"./a.css\" integrity=\"x\"/>\
            <link rel=\"modulepreload\" href=\"./a.js\"><link rel=\"preload\" href=\"./a.wasm\">\
            <a href=\"https://elsewhere\">x</a><script src=\"./b.js\"></script><img src=\"c.svg\">";
        assert_eq!(of_page(page), ["./a.css", "./a.js", "./a.wasm", "./b.js", "c.svg"]);
    }

    #[test]
    fn a_script_loads_what_it_imports() {
        let script = "import init, { x } from './a.js';\nimport \"../snippets/b.js\";\
            const c = await import('./c.js'); const d = \"./no.js\"; import e from 'bare';";
        assert_eq!(of_script(script), ["./a.js", "../snippets/b.js", "./c.js"]);
    }

    #[test]
    fn a_style_loads_its_fonts_and_pictures() {
        let style = "a{background:url(data:image/svg+xml;base64,x)}@font-face{src:url(\"./f.woff2\")}\
            b{mask:url(#m)}c{background:url(p.png)}";
        assert_eq!(of_style(style), ["./f.woff2", "p.png"]);
    }

    #[test]
    fn a_reference_to_another_place_is_refused() {
        for reference in ["https://elsewhere/a.js", "//elsewhere/a.js", "/a.js"] {
            assert!(own(reference, Path::new("index.html")).is_err(), "{reference}");
        }
        assert_eq!(own("./a.js?x#y", Path::new("index.html")), Ok("./a.js"));
    }

    #[test]
    fn references_are_followed_once_and_relative_to_their_file() {
        let folder = std::env::temp_dir().join(format!("loads-{}", std::process::id()));
        fs::create_dir_all(folder.join("v/s")).unwrap();
        let write = |name: &str, text: &str| fs::write(folder.join(name), text).unwrap();
        write("v/index.html", "<script src=\"./a.js\"></script><link rel=preload href=../x.wasm>");
        write("v/a.js", "import './s/b.js'");
        write("v/s/b.js", "import '../a.js'");
        write("x.wasm", "");
        let found = of(&folder.join("v/index.html")).unwrap();
        let expected = ["v/index.html", "v/a.js", "x.wasm", "v/s/b.js"];
        assert_eq!(found, expected.map(|name| folder.join(name)));
        write("v/a.js", "fetch(new URL(\"../y.wasm\", import.meta.url)); new URL('z', here)");
        assert_eq!(after(&found).unwrap(), [folder.join("y.wasm")]);
        write("v/a.js", "import './s/b.js'");
        write("v/s/b.js", "import './missing.js'");
        assert!(of(&folder.join("v/index.html")).is_err());
        fs::remove_dir_all(folder).unwrap();
    }
}
