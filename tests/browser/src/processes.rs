//! The processes of a browser, read from `/proc`, and their sudden end.

use std::collections::BTreeMap;
use std::fs;
use std::process::{Command, Stdio};
use std::rc::Rc;

use crate::browser::Browser;
use crate::fault::{Outcome, ensure};
use crate::stage::Stage;

/// A process that runs; one that is dead but was not fetched yet counts as gone.
#[derive(Debug)]
struct Process {
    parent: u32,
    command: String,
}

/// Every process that runs on this machine.
fn running() -> BTreeMap<u32, Process> {
    let folders = fs::read_dir("/proc").into_iter().flatten().filter_map(Result::ok);
    let numbers = folders.filter_map(|folder| folder.file_name().to_str()?.parse().ok());
    numbers.filter_map(|number: u32| Some((number, read(number)?))).collect()
}

/// What `/proc` tells of a process; nothing when it has ended meanwhile.
fn read(number: u32) -> Option<Process> {
    let status = fs::read_to_string(format!("/proc/{number}/stat")).ok()?;
    // The name in brackets may hold spaces and brackets of its own.
    let (_, behind) = status.rsplit_once(") ")?;
    let mut words = behind.split(' ');
    let dead = matches!(words.next()?, "Z" | "X");
    let parent = words.next()?.parse().ok()?;
    let command = fs::read(format!("/proc/{number}/cmdline")).ok()?;
    let command = String::from_utf8_lossy(&command).replace('\0', " ");
    (!dead).then_some(Process { parent, command })
}

/// The processes that a folder stands in the command line of, and everything that they started.
fn of_profile(running: &BTreeMap<u32, Process>, driver: u32, folder: &str) -> Vec<u32> {
    let mut found: Vec<u32> = running
        .iter()
        .filter(|(number, process)| **number != driver && process.command.contains(folder))
        .map(|(number, _)| *number)
        .collect();
    let mut next = 0;
    while let Some(parent) = found.get(next).copied() {
        next += 1;
        let children = running.iter().filter(|(_, process)| process.parent == parent);
        let fresh: Vec<u32> =
            children.map(|(number, _)| *number).filter(|number| !found.contains(number)).collect();
        found.extend(fresh);
    }
    found
}

impl Stage {
    /// Ends every process of a browser at once and without a warning, as a power cut would.
    ///
    /// # Errors
    /// A process stays, or it is not Chromium.
    pub async fn kill(&self, browser: &Rc<Browser>) -> Outcome {
        browser.only_in_chromium("a sudden end")?;
        // With the slash, since the folder of another profile may begin with the same digits.
        let folder = format!("{}/", browser.profile().display());
        let driver = self.driver_process()?;
        let left = || of_profile(&running(), driver, &folder);
        ensure(left().len() > 1, || "a browser has several processes".to_owned())?;
        browser.note_killed();
        browser
            .until_true("the end of every process", async || {
                let processes = left();
                if processes.is_empty() {
                    return Ok(true);
                }
                end(&processes)?;
                Ok(false)
            })
            .await?;
        // The driver is told too; that its browser does not answer is what was wanted.
        browser.close().await.ok();
        Ok(())
    }
}

/// Sends the signal that cannot be caught to all of them by one program.
fn end(processes: &[u32]) -> Outcome {
    let mut command = Command::new("sh");
    command.args(["-c", "kill -KILL \"$@\"", "kill"]);
    command.args(processes.iter().map(u32::to_string));
    // One that has ended meanwhile is an error of the program, and none for us: it is looked at again.
    command.stderr(Stdio::null()).status()?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn process(parent: u32, command: &str) -> Process {
        Process { parent, command: command.to_owned() }
    }

    #[test]
    fn a_browser_is_what_names_its_profile_and_all_below() {
        let running = BTreeMap::from([
            (1, process(0, "init")),
            (2, process(1, "driver --log /tmp/a")),
            (3, process(2, "browser --user-data-dir=/tmp/a/data")),
            (4, process(3, "zygote")),
            (5, process(4, "renderer")),
            (6, process(1, "crash --database=/tmp/a/data/crash")),
            (7, process(2, "browser --user-data-dir=/tmp/b/data")),
            (8, process(7, "zygote")),
        ]);
        assert_eq!(of_profile(&running, 2, "/tmp/a"), [3, 6, 4, 5]);
    }

    #[test]
    fn this_process_runs_and_a_dead_one_does_not() {
        assert!(running().contains_key(&std::process::id()));
        let mut child = Command::new("true").spawn().unwrap();
        let number = child.id();
        child.wait().unwrap();
        assert!(read(number).is_none());
    }
}
