//! Rewrites the page that Trunk wrote, for two things that it has no option for.
//!
//! Inline scripts become files, since the security policy allows none. Preloads of data lose their integrity, which
//! browsers ignore there and complain about on the console.

use std::ops::Range;
use std::path::Path;

use xshell::Shell;

use crate::fault::Fault;
use crate::hash;
use crate::html::{self, Tag};

/// Rewrites the `index.html` of a built page's folder.
pub(super) fn rewrite(sh: &Shell, folder: &Path) -> Result<(), Fault> {
    let file = folder.join("index.html");
    let (page, scripts) = rewritten(&sh.read_file(&file)?);
    for script in scripts {
        sh.write_file(folder.join(&script.name), script.text)?;
    }
    Ok(sh.write_file(file, page)?)
}

/// A script that stood in the page.
#[derive(Debug, PartialEq, Eq)]
struct Script {
    name: String,
    text: String,
}

/// The new page, and the scripts that stood in it.
fn rewritten(page: &str) -> (String, Vec<Script>) {
    let mut new = page.to_owned();
    let mut scripts = Vec::new();
    // From the back, so that the places before stay true.
    for tag in html::tags(page).iter().rev() {
        if tag.is("script") && tag.get("src").is_none() {
            let text = ready_for_a_file(part(page, tag.inner.clone()).trim());
            let name = format!("boot-{}.js", hash::short(&text));
            let kind = if tag.get("type") == Some("module") { " type=\"module\"" } else { "" };
            let integrity = hash::integrity(&text);
            let start = format!("<script{kind} src=\"./{name}\" integrity=\"{integrity}\">");
            new.replace_range(tag.place().start..tag.inner.end, &start);
            scripts.push(Script { name, text });
        } else if is_preload_of_data(tag) {
            let integrity = format!(" integrity=\"{}\"", tag.get("integrity").unwrap_or_default());
            new.replace_range(tag.place(), &part(page, tag.place()).replace(&integrity, ""));
        }
    }
    (new, scripts)
}

fn part(page: &str, place: Range<usize>) -> &str {
    page.get(place).unwrap_or_default()
}

fn is_preload_of_data(tag: &Tag) -> bool {
    tag.is("link") && tag.get("rel") == Some("preload") && tag.get("as") == Some("fetch")
}

/// Trunk's server fills these words in while it hands out a page; in a file they are filled in here.
fn ready_for_a_file(text: &str) -> String {
    text.replace("'{{__TRUNK_ADDRESS__}}'", "window.location.host")
        .replace("{{__TRUNK_WS_BASE__}}", "/")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_inline_script_becomes_a_file_and_the_rest_of_the_page_stays() {
        let (page, scripts) = rewritten(
            "<head><script src=\"./a.js\"></script></head><body>\
            <script type=\"module\">\nimport init from './b.js';\nif (1<2) init();\n</script>\
            <p>ø</p><script>reload('{{__TRUNK_ADDRESS__}}', '{{__TRUNK_WS_BASE__}}')</script></body>",
        );
        let [plain, module] = scripts.try_into().unwrap();
        assert_eq!(plain.text, "reload(window.location.host, '/')");
        assert_eq!(module.text, "import init from './b.js';\nif (1<2) init();");
        let tag = |kind: &str, script: &Script| {
            let integrity = hash::integrity(&script.text);
            format!("<script{kind} src=\"./{}\" integrity=\"{integrity}\"></script>", script.name)
        };
        let (module, plain) = (tag(" type=\"module\"", &module), tag("", &plain));
        assert_eq!(
            page,
            format!(
                "<head><script src=\"./a.js\"></script></head><body>{module}<p>ø</p>{plain}</body>"
            )
        );
    }

    #[test]
    fn another_script_gets_another_name() {
        let name = |text: &str| {
            let (_, scripts) = rewritten(&format!("<script>{text}</script>"));
            scripts[0].name.clone()
        };
        assert_eq!(name("a"), name("a"));
        assert_ne!(name("a"), name("b"));
    }

    #[test]
    fn only_preloads_of_data_lose_their_integrity() {
        let script = "<link rel=\"modulepreload\" href=\"a.js\" integrity=\"sha384-a\">";
        let data = "<link rel=\"preload\" href=\"a.wasm\" integrity=\"sha384-b\" as=\"fetch\">";
        let expected = format!("{script}<link rel=\"preload\" href=\"a.wasm\" as=\"fetch\">");
        assert_eq!(rewritten(&format!("{script}{data}")), (expected, vec![]));
    }

    #[test]
    fn a_page_without_inline_scripts_stays_as_it_is() {
        let page = "<p>ja</p><script src=\"./a.js\"></script>";
        assert_eq!(rewritten(page), (page.to_owned(), vec![]));
    }
}
