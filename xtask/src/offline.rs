//! Fills in the service worker (`sw.js`) of a built folder: every file in it with its hash, and a version of them all.

use std::path::Path;

use xshell::Shell;

use crate::fault::Fault;
use crate::hash;
use crate::shell::files_below;

/// The worker as it is written by hand.
const SOURCE: &str = include_str!("../../public/sw.js");

/// Its name in the built site.
const WORKER: &str = "sw.js";

/// The lines of the source that are filled in.
const VERSION: &str = "const VERSION = '';";
const FILES: &str = "const FILES = [];";

/// The page of a folder, which is asked for by the folder's address.
const PAGE: &str = "index.html";

/// Writes the workers of a whole built site: one for the app with everything, one for the view with its own files.
///
/// # Errors
/// A file cannot be read or written, or its name would need escaping.
pub fn write(site: &Path) -> Result<(), Fault> {
    let sh = Shell::new()?;
    write_one(&sh, &site.join("v"))?;
    write_one(&sh, site)
}

/// Writes the worker of one folder over all files in and below it.
///
/// # Errors
/// A file cannot be read or written, or its name would need escaping.
pub(crate) fn write_one(sh: &Shell, folder: &Path) -> Result<(), Fault> {
    let mut kept = Vec::new();
    for file in files_below(sh, folder) {
        let inside = file.strip_prefix(folder).unwrap_or(&file).to_string_lossy();
        if is_kept(&inside) {
            let integrity = hash::integrity(sh.read_binary_file(&file)?);
            kept.push(format!("  ['{}', '{integrity}'],\n", address(&inside)?));
        }
    }
    // The same files are the same version, in whatever order they were listed.
    kept.sort_unstable();
    Ok(sh.write_file(folder.join(WORKER), filled(SOURCE, &kept.concat())?)?)
}

/// Every file that a page may ask for: no worker, since it would keep itself for ever, and nothing hidden.
fn is_kept(path: &str) -> bool {
    path.split('/').all(|name| name != WORKER && !name.starts_with('.'))
}

/// The address of a file: a page's is its folder's, as every host answers it without a detour.
fn address(path: &str) -> Result<String, Fault> {
    let is_plain = |letter: char| letter.is_ascii_alphanumeric() || "-_./".contains(letter);
    if !path.chars().all(is_plain) {
        return Err(Fault::new(
            format!("The file name `{path}` would have to be escaped in an address."),
            "Name it with letters a to z, digits, `-`, `_` and `.`.",
        ));
    }
    let folder = path.strip_suffix(PAGE).filter(|rest| rest.is_empty() || rest.ends_with('/'));
    Ok(["./", folder.unwrap_or(path)].concat())
}

/// The source with its two lines; the version changes with any file and with the source itself.
fn filled(source: &str, kept: &str) -> Result<String, Fault> {
    let list = format!("const FILES = [\n{kept}];");
    let version = hash::short([source, &list].concat());
    for line in [VERSION, FILES] {
        if source.matches(line).count() != 1 {
            return Err(Fault::new(
                format!("`sw.js` does not hold the line `{line}` once."),
                "Write it there: the build fills it in.",
            ));
        }
    }
    Ok(source.replace(VERSION, &format!("const VERSION = '{version}';")).replace(FILES, &list))
}

#[cfg(test)]
mod tests {
    use std::fs;
    use std::path::PathBuf;

    use super::*;

    struct Folder(PathBuf);

    impl Folder {
        fn with_site(name: &str) -> Self {
            let path = std::env::temp_dir().join(format!("offline-{name}-{}", std::process::id()));
            fs::create_dir_all(path.join("v")).unwrap();
            fs::create_dir_all(path.join(".stage")).unwrap();
            let site = Self(path);
            for file in ["index.html", "a-1.js", "v/index.html", "v/b-2.wasm", ".stage/x"] {
                site.put(file, file);
            }
            site
        }

        fn put(&self, file: &str, text: &str) {
            fs::write(self.0.join(file), text).unwrap();
        }

        fn worker(&self, file: &str) -> String {
            fs::read_to_string(self.0.join(file)).unwrap()
        }
    }

    impl Drop for Folder {
        fn drop(&mut self) {
            fs::remove_dir_all(&self.0).unwrap();
        }
    }

    fn listed(worker: &str) -> Vec<&str> {
        let lines = worker.lines().filter_map(|line| line.strip_prefix("  ['")?.split('\'').next());
        lines.collect()
    }

    fn version(worker: &str) -> &str {
        worker.lines().find(|line| line.starts_with("const VERSION")).unwrap()
    }

    #[test]
    fn the_app_keeps_everything_and_the_view_its_own_files() {
        let site = Folder::with_site("scopes");
        write(&site.0).unwrap();
        assert_eq!(listed(&site.worker("sw.js")), ["./", "./a-1.js", "./v/", "./v/b-2.wasm"]);
        assert_eq!(listed(&site.worker("v/sw.js")), ["./", "./b-2.wasm"]);
    }

    #[test]
    fn a_file_is_listed_with_its_hash() {
        let site = Folder::with_site("hash");
        site.put("a-1.js", "");
        write(&site.0).unwrap();
        let empty = "sha384-OLBgp1GsljhM2TJ+sbHjaiH9txEUvgdDTAzHv2P24donTt6/529l+9Ua0vFImLlb";
        assert!(site.worker("sw.js").contains(&format!("  ['./a-1.js', '{empty}'],\n")));
    }

    #[test]
    fn the_same_files_give_the_same_worker_and_any_change_another_version() {
        let site = Folder::with_site("version");
        write(&site.0).unwrap();
        let [app, view] = [site.worker("sw.js"), site.worker("v/sw.js")];
        write(&site.0).unwrap();
        assert_eq!([site.worker("sw.js"), site.worker("v/sw.js")], [app.clone(), view.clone()]);
        site.put("a-1.js", "changed");
        write(&site.0).unwrap();
        assert_ne!(version(&site.worker("sw.js")), version(&app));
        assert_eq!(site.worker("v/sw.js"), view);
        assert_ne!(filled(&[SOURCE, "\n"].concat(), ""), filled(SOURCE, ""));
    }

    #[test]
    fn a_page_is_listed_by_its_folder() {
        let check = |path: &str, expected: &str| assert_eq!(address(path), Ok(expected.to_owned()));
        check("index.html", "./");
        check("v/index.html", "./v/");
        check("old-index.html", "./old-index.html");
    }

    #[test]
    fn a_name_that_needs_escaping_is_refused() {
        for name in ["ø.svg", "a b.js", "it's.js", "a?b"] {
            assert!(address(name).is_err(), "{name}");
        }
    }

    #[test]
    fn a_source_without_its_lines_is_refused() {
        assert!(filled("const VERSION = '';", "").is_err());
        assert!(filled(&[SOURCE, VERSION].concat(), "").is_err());
    }
}
