//! Reads a backup file without a browser, so that agreements can be read when no program runs any more; host only.

pub mod look;
pub mod page;

use std::ffi::OsString;
use std::fs::{self, File};
use std::io::{self, Write as _};
use std::path::Path;
use std::process::ExitCode;

use crate::input::text_of;
use crate::reader::look::Look;
use crate::reader::page::Page;
use crate::words::{Lang, Words};

/// What there is to say, and whether all is well.
struct Told {
    says: String,
    well: bool,
}

/// Does what the words behind the program's name ask for; success when the file is whole.
pub fn run(asked: impl Iterator<Item = OsString>) -> ExitCode {
    let asked: Vec<OsString> = asked.collect();
    let told =
        told(&asked, Words { lang: Lang::Da }).unwrap_or_else(|says| Told { says, well: false });
    let says = told.says.trim_end();
    // Ignore a closed stdout.
    if told.well {
        writeln!(io::stdout(), "{says}").ok();
        ExitCode::SUCCESS
    } else {
        writeln!(io::stderr(), "{says}").ok();
        ExitCode::FAILURE
    }
}

fn told(asked: &[OsString], words: Words) -> Result<Told, String> {
    let [verb, file, rest @ ..] = asked else {
        return Err(words.reader_usage().to_owned());
    };
    let look = || read(Path::new(file), words).map(|text| Look::at(&text, words));
    match (verb.to_str(), rest) {
        (Some("inspect"), []) => look().map(|look| Told { says: look.lines(), well: look.well() }),
        (Some("verify"), []) => look().map(|look| Told { says: look.verdict(), well: look.well() }),
        (Some("export"), [folder]) => export(&look()?, Path::new(folder), words),
        _ => Err(words.reader_usage().to_owned()),
    }
}

/// The text of a file, which no checksum fits where it is not text.
fn read(file: &Path, words: Words) -> Result<String, String> {
    let bytes = fs::read(file).map_err(|_| words.reader_no_file(&file.display().to_string()))?;
    Ok(text_of(&bytes))
}

/// Writes a page for each agreement, also of a file that is not whole; no file that is there already is touched.
fn export(look: &Look, folder: &Path, words: Words) -> Result<Told, String> {
    let pages: Vec<Page> = look.pages();
    let failed = |path: &Path| words.reader_not_written(&path.display().to_string());
    fs::create_dir_all(folder).map_err(|_| failed(folder))?;
    for Page { name, text } in &pages {
        let path = folder.join(name);
        let written = File::create_new(&path).and_then(|mut file| file.write_all(text.as_bytes()));
        written.map_err(|_| failed(&path))?;
    }
    let count = u32::try_from(pages.len()).unwrap_or(u32::MAX);
    let exported = words.reader_exported(&folder.display().to_string(), count);
    let well = look.well();
    let says = if well { exported } else { format!("{exported}\n{}", look.verdict()) };
    Ok(Told { says, well })
}
