//! What the program `caseload` is asked for: `--agreements N --seed S --day D --out FILE`.

use std::ffi::OsString;
use std::path::PathBuf;

use klar_aftale::base::Day;
use xtask::Fault;

use crate::caseload::Caseload;
use crate::stage::workspace;

mod flags {
    use std::path::PathBuf;

    xflags::xflags! {
        /// A caseload to make.
        cmd order {
            /// How many agreements.
            optional --agreements n: u32
            /// The start of the random numbers.
            optional --seed n: u64
            /// The day it is today in the file.
            optional --day day: String
            /// Where the file goes.
            optional --out file: PathBuf
        }
    }
}

/// A caseload, and where its file is to lie.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Order {
    /// What the file is made from.
    pub caseload: Caseload,
    /// Where the file is to lie.
    pub out: PathBuf,
}

/// The agreements when no number is named.
const AGREEMENTS: u32 = 1000;

impl Order {
    /// Reads the words behind the program's name.
    ///
    /// # Errors
    /// An option is not known, or its value cannot be read.
    pub fn read(words: Vec<OsString>) -> Result<Self, Fault> {
        let remedy = "Run `cargo xtask caseload --help` to see the options.";
        let told = |error: xflags::Error| Fault::new(format!("{error}."), remedy);
        let flags = flags::Order::from_vec(words).map_err(told)?;
        let usual = Caseload::of(AGREEMENTS);
        let day = flags.day.map_or(Ok(usual.day), |day| {
            Day::from_iso(&day).ok_or_else(|| {
                Fault::new(format!("`{day}` is no day."), "Give --day a day such as 2026-03-02.")
            })
        });
        let caseload = Caseload {
            agreements: flags.agreements.unwrap_or(usual.agreements),
            seed: flags.seed.unwrap_or(usual.seed),
            day: day?,
        };
        let out = flags.out.unwrap_or_else(|| usual_place(caseload));
        Ok(Self { caseload, out })
    }
}

/// Beside everything else that is made.
fn usual_place(caseload: Caseload) -> PathBuf {
    let target = std::env::var_os("CARGO_TARGET_DIR").unwrap_or_else(|| "target".into());
    workspace().join(target).join(format!("caseload-{}.json", caseload.agreements))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(line: &str) -> Result<Order, Fault> {
        Order::read(line.split_whitespace().map(OsString::from).collect())
    }

    #[test]
    fn a_caseload_has_a_size_a_seed_a_day_and_a_place() {
        let usual = read("").unwrap();
        assert_eq!(usual.caseload, Caseload::of(1000));
        assert!(usual.out.ends_with("caseload-1000.json"), "{usual:?}");
        let asked = read("--agreements 7 --seed 3 --day 2027-01-31 --out a/b.json").unwrap();
        let day = Day::from_iso("2027-01-31").unwrap();
        assert_eq!(asked.caseload, Caseload { agreements: 7, seed: 3, day });
        assert_eq!(asked.out, PathBuf::from("a/b.json"));
    }

    #[test]
    fn what_cannot_be_read_is_refused_with_what_to_do() {
        let refused = |line: &str| read(line).unwrap_err().to_string();
        assert!(refused("--day today").contains("2026-03-02"));
        assert!(refused("--agreements many").contains("--agreements"));
        assert!(refused("--agreements").contains("agreements"));
        assert!(refused("--times 3").contains("--times"));
    }
}
