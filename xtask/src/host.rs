//! `host`: how long the host tests take after a one-line change in the rules.

use std::path::Path;
use std::time::{Duration, Instant};

use xshell::{Shell, cmd};

use crate::fault::Fault;
use crate::report::{headline, say};
use crate::shell::run as run_command;

const CHANGED: &str = "src/agreement/mod.rs";
/// A line of code, not a comment: a comment would be cheaper to rebuild than any real change.
const LINE: &str = "/// Of `cargo xtask host`, which measures a rebuild; may be deleted.\npub const MEASURED: u32 = 1;\n";
const BUDGET: Duration = Duration::from_secs(10);

pub(crate) fn run(sh: &Shell) -> Result<(), Fault> {
    headline("host tests, as they stand");
    test(sh)?;
    headline(&format!("host tests after one more line in {CHANGED}"));
    let change = Change::make(sh, Path::new(CHANGED))?;
    let start = Instant::now();
    let outcome = test(sh);
    let taken = start.elapsed();
    drop(change);
    outcome?;
    say(&format!(
        "\nhost tests after a one-line change: {:.1} s of {} s",
        taken.as_secs_f64(),
        BUDGET.as_secs()
    ));
    if taken <= BUDGET {
        return Ok(());
    }
    Err(Fault::new(
        "The host tests take too long.",
        "See which test, or which rebuild, takes the time.",
    ))
}

fn test(sh: &Shell) -> Result<(), Fault> {
    run_command(cmd!(sh, "cargo test --quiet"), "Correct the failing tests first, then measure.")
}

/// One more line at the end of a file, removed again when this value is dropped.
struct Change<'a> {
    sh: &'a Shell,
    file: &'a Path,
}

impl<'a> Change<'a> {
    fn make(sh: &'a Shell, file: &'a Path) -> Result<Self, Fault> {
        let text = sh.read_file(file)?;
        sh.write_file(file, text + LINE)?;
        Ok(Self { sh, file })
    }
}

impl Drop for Change<'_> {
    fn drop(&mut self) {
        // Only the line goes: whatever else was written to the file in between stays.
        let restored = self.sh.read_file(self.file).map(|text| text.replace(LINE, ""));
        if restored.and_then(|text| self.sh.write_file(self.file, text)).is_err() {
            say(&format!("Please delete the last line of {}.", self.file.display()));
        }
    }
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::*;

    #[test]
    fn a_change_takes_only_its_own_line_back() {
        let file = std::env::temp_dir().join(format!("change-{}.rs", std::process::id()));
        fs::write(&file, "one\n").unwrap();
        let sh = Shell::new().unwrap();
        let change = Change::make(&sh, &file).unwrap();
        let changed = fs::read_to_string(&file).unwrap();
        assert_eq!(changed, format!("one\n{LINE}"));
        fs::write(&file, format!("zero\n{changed}")).unwrap();
        drop(change);
        assert_eq!(fs::read_to_string(&file).unwrap(), "zero\none\n");
        fs::remove_file(file).unwrap();
    }
}
