//! Moves inline scripts of a built page into files of their own: the policy allows no inline script.

use std::path::Path;

use base64ct::{Base64, Encoding};
use sha2::{Digest, Sha384};

use super::preload;
use crate::fault::Fault;
use crate::files;
use crate::html::{self, Tag};

/// Rewrites the `index.html` of a built page's folder.
pub(super) fn move_scripts(folder: &Path) -> Result<(), Fault> {
    let file = folder.join("index.html");
    let page = files::read(&file)?;
    let (page, scripts) = moved(&preload::plain(&page));
    for script in scripts {
        files::write(&folder.join(script.name()), &script.text)?;
    }
    files::write(&file, page)
}

/// A script that stood in the page.
#[derive(Debug, PartialEq, Eq)]
struct Script {
    text: String,
    is_module: bool,
}

impl Script {
    fn read(page: &str, tag: &Tag<'_>) -> Self {
        Self {
            text: ready_for_a_file(html::inner(page, tag).trim()),
            is_module: tag.get("type") == Some("module"),
        }
    }

    /// The name changes with the content, as Trunk's own do.
    fn name(&self) -> String {
        let digest = Sha384::digest(self.text.as_bytes());
        let hash = digest.iter().take(8).fold(0, |hash: u64, byte| (hash << 8) | u64::from(*byte));
        format!("boot-{hash:016x}.js")
    }

    fn tag(&self) -> String {
        let kind = if self.is_module { " type=\"module\"" } else { "" };
        let integrity = Base64::encode_string(&Sha384::digest(self.text.as_bytes()));
        format!("<script{kind} src=\"./{}\" integrity=\"sha384-{integrity}\">", self.name())
    }
}

/// The page without inline scripts, and the scripts.
fn moved(page: &str) -> (String, Vec<Script>) {
    let mut rest = page.to_owned();
    let mut scripts = Vec::new();
    // From the back, so that the places before stay true.
    for tag in html::tags(page).iter().rev().filter(|tag| is_inline_script(tag)) {
        let script = Script::read(page, tag);
        let end = tag.place.end + html::inner(page, tag).len();
        rest.replace_range(tag.place.start..end, &script.tag());
        scripts.push(script);
    }
    scripts.reverse();
    (rest, scripts)
}

fn is_inline_script(tag: &Tag<'_>) -> bool {
    tag.name == "script" && tag.get("src").is_none()
}

/// Trunk's server fills these words in while it hands out a page; in a file they are filled in here.
fn ready_for_a_file(text: &str) -> String {
    text.replace("'{{__TRUNK_ADDRESS__}}'", "window.location.host")
        .replace("{{__TRUNK_WS_BASE__}}", "/")
}

#[cfg(test)]
mod tests {
    use super::*;

    const PAGE: &str = "<head><script src=\"./a.js\"></script></head><body>\
        <script type=\"module\">\nimport init from './b.js';\nif (1<2) init();\n</script>\
        <p>ø</p><script>reload('{{__TRUNK_ADDRESS__}}', '{{__TRUNK_WS_BASE__}}')</script></body>";

    #[test]
    fn every_inline_script_becomes_a_file() {
        let (page, scripts) = moved(PAGE);
        let texts: Vec<_> = scripts.iter().map(|script| script.text.as_str()).collect();
        assert_eq!(
            texts,
            ["import init from './b.js';\nif (1<2) init();", "reload(window.location.host, '/')"]
        );
        assert!(html::tags(&page).iter().all(|tag| !is_inline_script(tag)), "{page}");
        assert!(
            html::tags(&page)
                .iter()
                .all(|tag| html::inner(&page, tag).trim().is_empty() || tag.name != "script")
        );
    }

    #[test]
    fn the_page_around_the_scripts_stays() {
        let (page, scripts) = moved(PAGE);
        let expected = format!(
            "<head><script src=\"./a.js\"></script></head><body>{}</script><p>ø</p>{}</script></body>",
            scripts[0].tag(),
            scripts[1].tag()
        );
        assert_eq!(page, expected);
    }

    #[test]
    fn a_module_stays_a_module() {
        let (_, scripts) = moved(PAGE);
        assert!(scripts[0].tag().starts_with("<script type=\"module\" src=\"./boot-"));
        assert!(scripts[1].tag().starts_with("<script src=\"./boot-"));
    }

    #[test]
    fn another_content_gets_another_name() {
        let name = |text: &str| Script { text: text.to_owned(), is_module: true }.name();
        assert_eq!(name("a"), name("a"));
        assert_ne!(name("a"), name("b"));
    }

    #[test]
    fn a_page_without_inline_scripts_stays_as_it_is() {
        let page = "<p>ja</p><script src=\"./a.js\"></script>";
        assert_eq!(moved(page), (page.to_owned(), vec![]));
    }
}
