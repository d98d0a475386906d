//! The program through which a test reaches a browser: started on a free port, ended with the value.

use std::fs;
use std::io::{BufRead, BufReader, Read};
use std::mem;
use std::net::{Ipv4Addr, TcpListener, TcpStream};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Instant;

use crate::browser::{LOOK, PATIENCE};
use crate::display::Display;
use crate::engine::Engine;
use crate::fault::{Fault, Outcome, ensure, some};

/// What drivers print when they are ready; the port comes behind it.
const READY: [&str; 2] = ["started successfully on port ", "Listening on 127.0.0.1:"];

/// How Firefox begins the line of an error that no script caught; the address of the script comes behind it.
const UNCAUGHT: &str = "JavaScript error: ";

/// The toolkit's way to say that a person wants less motion.
const LESS_MOTION: &str = "[Settings]\ngtk-enable-animations=0\n";

/// A running driver.
#[derive(Debug)]
pub struct Driver {
    engine: Engine,
    process: Child,
    address: String,
    uncaught: Arc<Mutex<Vec<String>>>,
    /// Ended after the driver.
    _display: Option<Display>,
}

impl Driver {
    /// Starts one: the program that a variable names, else the one on the path. WebKit takes the profile from it, the
    /// others take theirs from each session.
    ///
    /// # Errors
    /// It does not start, or is not ready for as long as a person would wait.
    pub async fn start(engine: Engine, profile: &Path) -> Outcome<Self> {
        match engine {
            Engine::Chromium | Engine::Firefox => Self::start_telling(engine),
            Engine::WebKit => Self::start_silent(engine, profile).await,
        }
    }

    /// One that takes a free port by itself and tells which.
    fn start_telling(engine: Engine) -> Outcome<Self> {
        let mut driver = Self::spawn(engine, command(engine).arg("--port=0"), None)?;
        let output = some(driver.process.stdout.take(), "output of the driver")?;
        let mut lines = BufReader::new(output).lines().map_while(Result::ok);
        let port = lines.find_map(|line| {
            let (_, port) = READY.iter().find_map(|ready| line.split_once(ready))?;
            port.trim_end_matches('.').parse::<u16>().ok()
        });
        driver.listens_on(some(port, "port of the driver")?);
        // It must be able to print for as long as it lives.
        std::thread::spawn(move || lines.for_each(drop));
        Ok(driver)
    }

    /// One that tells nothing: it gets a port that was free a moment ago, and answers there when it is ready.
    async fn start_silent(engine: Engine, profile: &Path) -> Outcome<Self> {
        let display = Display::start()?;
        let port = TcpListener::bind((Ipv4Addr::LOCALHOST, 0))?.local_addr()?.port();
        fs::create_dir_all(profile.join("gtk-3.0"))?;
        fs::write(profile.join("gtk-3.0/settings.ini"), LESS_MOTION)?;
        let mut command = command(engine);
        command.arg(format!("--port={port}")).stdout(Stdio::null());
        for folder in ["XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME", "XDG_STATE_HOME"] {
            command.env(folder, profile);
        }
        // Else its web process may write there while the profile is being removed.
        command.env("MESA_SHADER_CACHE_DISABLE", "true");
        command.env("DISPLAY", display.name()).env("GDK_BACKEND", "x11").env("NO_AT_BRIDGE", "1");
        let mut driver = Self::spawn(engine, &mut command, Some(display))?;
        let begun = Instant::now();
        let mut pace = tokio::time::interval(LOOK);
        while TcpStream::connect((Ipv4Addr::LOCALHOST, port)).is_err() {
            let ended = driver.process.try_wait()?;
            ensure(ended.is_none(), || format!("the driver of {engine} ended: {ended:?}"))?;
            ensure(begun.elapsed() < PATIENCE, || format!("the driver of {engine} is silent"))?;
            pace.tick().await;
        }
        driver.listens_on(port);
        Ok(driver)
    }

    fn spawn(engine: Engine, command: &mut Command, display: Option<Display>) -> Outcome<Self> {
        let mut process = command.spawn().map_err(|error| {
            let (_, program) = engine.program();
            Fault::new(format!("{program}: {error}; see `cargo xtask setup`"))
        })?;
        let uncaught = Arc::default();
        if let Some(output) = process.stderr.take() {
            listen(output, &uncaught);
        }
        Ok(Self { engine, process, address: String::new(), uncaught, _display: display })
    }

    fn listens_on(&mut self, port: u16) {
        self.address = format!("http://{}:{port}", Ipv4Addr::LOCALHOST);
    }

    /// What it drives.
    #[must_use]
    pub fn engine(&self) -> Engine {
        self.engine
    }

    /// The number of its process.
    #[must_use]
    pub fn process(&self) -> u32 {
        self.process.id()
    }

    /// Where it listens.
    #[must_use]
    pub fn address(&self) -> &str {
        &self.address
    }

    /// The errors in scripts of a site that were not caught since this was read last; only Firefox prints them.
    #[must_use]
    pub fn take_uncaught(&self, site: &str) -> Vec<String> {
        let told = mem::take(&mut *self.uncaught.lock().unwrap_or_else(PoisonError::into_inner));
        told.into_iter().filter(|line| line.contains(site)).collect()
    }
}

fn command(engine: Engine) -> Command {
    let (variable, program) = engine.program();
    let mut command = Command::new(std::env::var(variable).unwrap_or_else(|_| program.to_owned()));
    let errors = if engine == Engine::Firefox { Stdio::piped() } else { Stdio::null() };
    command.stdin(Stdio::null()).stdout(Stdio::piped()).stderr(errors);
    command
}

/// Remembers the errors among what a browser prints, for as long as it prints.
fn listen(output: impl Read + Send + 'static, uncaught: &Arc<Mutex<Vec<String>>>) {
    let uncaught = Arc::clone(uncaught);
    std::thread::spawn(move || {
        for line in BufReader::new(output).lines().map_while(Result::ok) {
            if line.starts_with(UNCAUGHT) {
                uncaught.lock().unwrap_or_else(PoisonError::into_inner).push(line);
            }
        }
    });
}

impl Drop for Driver {
    fn drop(&mut self) {
        // When it is gone already, there is nothing to end.
        self.process.kill().and_then(|()| self.process.wait()).ok();
    }
}
