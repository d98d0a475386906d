//! `size`: what each page loads before its first screen and after it, compressed as a host would send it.

mod loads;

use std::path::{Path, PathBuf};

use xshell::{Shell, cmd};

use crate::fault::Fault;
use crate::report::say;
use crate::shell::{ask, dist};

/// A page, its folder in the built site, and how many bytes it may load.
struct Entry {
    name: &'static str,
    folder: &'static str,
    budget: usize,
}

const ENTRIES: [Entry; 2] = [
    Entry { name: "phone view", folder: "v", budget: 112_000 },
    Entry { name: "caseworker's app", folder: "", budget: 350_000 },
];

/// Brotli of the reference implementation, at the quality static hosts store files with.
const BROTLI: &str = "const z=require('zlib'),f=require('fs');\
    for(const p of process.argv.slice(1))console.log(z.brotliCompressSync(f.readFileSync(p),\
    {params:{[z.constants.BROTLI_PARAM_QUALITY]:11}}).length)";

/// Measures the built site.
///
/// # Errors
/// A page is over its budget, misses a file, or loads from another origin.
pub(crate) fn check(sh: &Shell) -> Result<(), Fault> {
    say("Brotli size of what each page loads before its first screen:");
    let mut over = Vec::new();
    for entry in &ENTRIES {
        let total = measure(sh, entry)?;
        if total > entry.budget {
            over.push(format!("the {} by {}", entry.name, bytes(total - entry.budget)));
        }
    }
    if over.is_empty() {
        return Ok(());
    }
    Err(Fault::new(
        format!("Over the size budget: {}.", over.join(", ")),
        "See which file of the table grew, and what it took in.",
    ))
}

fn measure(sh: &Shell, entry: &Entry) -> Result<usize, Fault> {
    let dist = dist(sh);
    let page = dist.join(entry.folder).join("index.html");
    let files = loads::of(&page)?;
    let sizes = compressed(sh, &files)?;
    say(&format!("\n{}", entry.name));
    list(&files, &sizes, &dist);
    let total = sizes.iter().sum();
    say(&format!(
        "{:>12}  in {} files, of {} allowed",
        bytes(total),
        files.len(),
        bytes(entry.budget)
    ));
    measure_after(sh, &files, &dist)?;
    Ok(total)
}

/// What is loaded after the first screen is printed, without a budget.
fn measure_after(sh: &Shell, loaded: &[PathBuf], dist: &Path) -> Result<(), Fault> {
    let files = loads::after(loaded)?;
    if files.is_empty() {
        return Ok(());
    }
    let sizes = compressed(sh, &files)?;
    list(&files, &sizes, dist);
    say(&format!("{:>12}  loaded after the first screen", bytes(sizes.iter().sum())));
    Ok(())
}

fn list(files: &[PathBuf], sizes: &[usize], dist: &Path) {
    for (file, size) in files.iter().zip(sizes) {
        say(&format!("{:>12}  {}", bytes(*size), shown(file, dist)));
    }
}

fn compressed(sh: &Shell, files: &[PathBuf]) -> Result<Vec<usize>, Fault> {
    let answer = ask(cmd!(sh, "node -e {BROTLI} -- {files...}")).unwrap_or_default();
    let sizes: Vec<usize> = answer.lines().filter_map(|line| line.parse().ok()).collect();
    if sizes.len() == files.len() {
        return Ok(sizes);
    }
    Err(Fault::new("Node could not compress the built files.", "Run `cargo xtask build` first."))
}

fn shown(file: &Path, dist: &Path) -> String {
    file.strip_prefix(dist).unwrap_or(file).display().to_string()
}

/// A number of bytes with separators, as `90,000 B`.
fn bytes(count: usize) -> String {
    let digits = count.to_string();
    let mut text = String::new();
    for (place, digit) in digits.chars().enumerate() {
        if place > 0 && (digits.len() - place).is_multiple_of(3) {
            text.push(',');
        }
        text.push(digit);
    }
    text + " B"
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bytes_are_written_with_separators() {
        for (count, text) in
            [(0, "0 B"), (999, "999 B"), (1_000, "1,000 B"), (1_234_567, "1,234,567 B")]
        {
            assert_eq!(bytes(count), text);
        }
    }
}
