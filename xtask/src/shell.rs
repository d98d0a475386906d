//! Runs other programs, in the project's folder and with the project's tools on PATH.

use std::env;
use std::ffi::OsString;
use std::iter;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use crate::fault::Fault;
use crate::project::Project;

/// Starts programs the same way everywhere.
#[derive(Debug)]
pub(crate) struct Shell {
    /// Where everything lies.
    pub(crate) project: Project,
    toolchain: Option<String>,
}

impl Shell {
    pub(crate) fn new(project: Project) -> Self {
        Self { project, toolchain: None }
    }

    /// From here on, cargo and rustc of this toolchain are used, whatever started this command.
    pub(crate) fn use_toolchain(&mut self, name: &str) {
        self.toolchain = Some(name.to_owned());
    }

    /// A program with its arguments, ready to run or to be given more.
    pub(crate) fn command(&self, program: &str, arguments: &[&str]) -> Command {
        let mut command = Command::new(program);
        command.args(arguments).current_dir(self.project.root()).env("PATH", self.path());
        if let Some(name) = &self.toolchain {
            // The cargo that started this command names itself in CARGO; it is of another toolchain.
            command.env("RUSTUP_TOOLCHAIN", name).env_remove("CARGO");
        }
        command
    }

    /// Where a program lies, if it is on PATH.
    pub(crate) fn find(&self, program: &str) -> Option<PathBuf> {
        env::split_paths(&self.path())
            .map(|folder| folder.join(program))
            .find(|file| file.is_file())
    }

    /// Runs a program and lets it print; `remedy` is what to do when it fails.
    pub(crate) fn run(&self, program: &str, arguments: &[&str], remedy: &str) -> Result<(), Fault> {
        run(&mut self.command(program, arguments), remedy)
    }

    /// What a program prints, or nothing if it cannot be run or fails.
    pub(crate) fn ask(&self, program: &str, arguments: &[&str]) -> Option<String> {
        let answer = self.command(program, arguments).stderr(Stdio::null()).output().ok()?;
        answer.status.success().then(|| String::from_utf8_lossy(&answer.stdout).trim().to_owned())
    }

    /// Runs a program of the system as its administrator; outside a root shell through sudo.
    pub(crate) fn run_as_root(
        &self,
        program: &str,
        arguments: &[&str],
        remedy: &str,
    ) -> Result<(), Fault> {
        if self.ask("id", &["-u"]).as_deref() == Some("0") {
            return self.run(program, arguments, remedy);
        }
        let words = [&[program], arguments].concat();
        self.run("sudo", &words, remedy)
    }

    /// PATH with a folder before all others.
    pub(crate) fn path_after(&self, folder: &Path) -> OsString {
        let path = self.path();
        let folders = iter::once(folder.to_owned()).chain(env::split_paths(&path));
        env::join_paths(folders).unwrap_or_default()
    }

    fn path(&self) -> OsString {
        let mut folders = vec![self.project.at("node_modules/.bin")];
        folders.extend(env::split_paths(&env::var_os("PATH").unwrap_or_default()));
        folders.extend(cargo_bin());
        env::join_paths(folders).unwrap_or_default()
    }
}

/// Runs a prepared program and lets it print; `remedy` is what to do when it fails.
pub(crate) fn run(command: &mut Command, remedy: &str) -> Result<(), Fault> {
    let name = describe(command);
    let status = command
        .status()
        .map_err(|cause| Fault::new(format!("`{name}` could not be started: {cause}."), remedy))?;
    if status.success() {
        return Ok(());
    }
    Err(Fault::new(format!("`{name}` failed ({status})."), remedy))
}

/// The first words of a command line, as a reader would type them.
pub(crate) fn describe(command: &Command) -> String {
    let words = iter::once(command.get_program()).chain(command.get_args()).take(4);
    words.map(|word| word.to_string_lossy()).collect::<Vec<_>>().join(" ")
}

/// Where `cargo install` puts programs.
fn cargo_bin() -> Option<PathBuf> {
    let home = env::var_os("CARGO_HOME")
        .map(PathBuf::from)
        .or_else(|| env::var_os("HOME").map(|home| PathBuf::from(home).join(".cargo")))?;
    Some(home.join("bin"))
}
