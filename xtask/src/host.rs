//! `host`: how long the host tests take after a one-line change in the rules.

use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use crate::fault::Fault;
use crate::files;
use crate::report::{headline, say};
use crate::shell::Shell;

const CHANGED: &str = "src/domain/mod.rs";
/// A line of code, not a comment: a comment would be cheaper to rebuild than any real change.
const LINE: &str = "/// Of `cargo xtask host`, which measures a rebuild; may be deleted.\npub const MEASURED: u32 = 1;\n";
const BUDGET: Duration = Duration::from_secs(10);

pub(crate) fn run(shell: &Shell) -> Result<(), Fault> {
    headline("host tests, as they stand");
    test(shell)?;
    headline(&format!("host tests after one more line in {CHANGED}"));
    let change = Change::make(&shell.project.at(CHANGED))?;
    let start = Instant::now();
    let outcome = test(shell);
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

fn test(shell: &Shell) -> Result<(), Fault> {
    shell.run("cargo", &["test", "--quiet"], "Mend the failing tests first, then measure.")
}

/// One more line at the end of a file, taken out again when this value is dropped.
struct Change(PathBuf);

impl Change {
    fn make(file: &Path) -> Result<Self, Fault> {
        let text = files::read(file)?;
        files::write(file, text + LINE)?;
        Ok(Self(file.to_owned()))
    }
}

impl Drop for Change {
    fn drop(&mut self) {
        // Only the line goes: whatever else was written to the file in between stays.
        let restored = files::read(&self.0).map(|text| text.replace(LINE, ""));
        if restored.and_then(|text| files::write(&self.0, text)).is_err() {
            say(&format!("Please delete the last line of {}.", self.0.display()));
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
        let change = Change::make(&file).unwrap();
        let changed = fs::read_to_string(&file).unwrap();
        assert_eq!(changed, format!("one\n{LINE}"));
        fs::write(&file, format!("zero\n{changed}")).unwrap();
        drop(change);
        assert_eq!(fs::read_to_string(&file).unwrap(), "zero\none\n");
        fs::remove_file(file).unwrap();
    }
}
