//! The stage of a test: the site, a driver, and any number of browsers that must not complain.

use std::cell::RefCell;
use std::panic::{AssertUnwindSafe, catch_unwind, resume_unwind};
use std::path::{Path, PathBuf};
use std::rc::Rc;
use std::sync::Arc;

use serde_json::json;
use thirtyfour::extensions::query::ElementPollerWithTimeout;
use thirtyfour::prelude::*;
use thirtyfour::{ChromiumLikeCapabilities, LoggingPrefsLogLevel};
use tokio::runtime::Builder;
use xtask::site::Site;

use crate::browser::{Browser, LOOK, PATIENCE};
use crate::chromedriver::Chromedriver;
use crate::fault::{Fault, Outcome};
use crate::folder::Folder;
use crate::screen::Screen;

/// Chromium as a test wants it: unseen, on a closed network, without motion that clicks would miss.
const ARGUMENTS: &[&str] = &[
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-dev-shm-usage",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--disable-quic",
    "--no-first-run",
    "--force-prefers-reduced-motion",
    // Else it begins with a page of its own.
    "about:blank",
];

/// The site, a driver, and the browsers that were opened.
pub struct Stage {
    /// None while the site cannot be reached.
    site: RefCell<Option<Site>>,
    address: String,
    port: u16,
    driver: Chromedriver,
    browsers: RefCell<Vec<Rc<Browser>>>,
}

/// Runs a test on a stage of its own.
///
/// # Errors
/// What the test says, else what the browsers complain about.
pub fn stage(test: impl AsyncFnOnce(&Stage) -> Outcome) -> Outcome {
    stage_of(&dist(), test)
}

/// Runs a test on a stage of its own, whose site lies in a folder.
///
/// # Errors
/// What the test says, else what the browsers complain about.
pub fn stage_of(site: &Path, test: impl AsyncFnOnce(&Stage) -> Outcome) -> Outcome {
    let runtime = Builder::new_current_thread().enable_all().build()?;
    let stage = Stage::begin(site)?;
    let played = catch_unwind(AssertUnwindSafe(|| runtime.block_on(test(&stage))));
    let complaints = runtime.block_on(stage.end());
    match played {
        Ok(played) => played.and(complaints),
        Err(panic) => resume_unwind(panic),
    }
}

impl Stage {
    fn begin(folder: &Path) -> Outcome<Self> {
        let site = Site::start(folder, 0).map_err(|fault| Fault::new(format!("{fault:?}")))?;
        let driver = Chromedriver::start()?;
        let (address, port) = (site.address(), site.port());
        let site = RefCell::new(Some(site));
        Ok(Self { site, address, port, driver, browsers: RefCell::default() })
    }

    /// The address of the site, with a slash at its end.
    #[must_use]
    pub fn site(&self) -> String {
        self.address.clone()
    }

    /// From now on the site cannot be reached.
    pub fn stop_site(&self) {
        drop(self.site.take());
    }

    /// From now on another folder is served at the same address.
    ///
    /// # Errors
    /// The site was stopped, and the address was taken meanwhile.
    pub fn serve(&self, folder: &Path) -> Outcome {
        if let Some(site) = self.site.borrow().as_ref() {
            site.turn_to(folder);
            return Ok(());
        }
        let site =
            Site::start(folder, self.port).map_err(|fault| Fault::new(format!("{fault:?}")))?;
        self.site.replace(Some(site));
        Ok(())
    }

    /// The number of the driver's process; its browsers are below it.
    #[must_use]
    pub fn driver_process(&self) -> u32 {
        self.driver.process()
    }

    /// A browser on a profile that has never been used.
    ///
    /// # Errors
    /// Chromium does not start.
    pub async fn browser(&self, screen: Screen) -> Outcome<Rc<Browser>> {
        self.browser_on(Rc::new(Folder::new()?), screen).await
    }

    /// Ends a browser that has nothing to complain about, and starts one on its profile.
    ///
    /// # Errors
    /// It complains, or Chromium does not start.
    pub async fn restart(&self, browser: Rc<Browser>, screen: Screen) -> Outcome<Rc<Browser>> {
        self.browsers.borrow_mut().retain(|known| !Rc::ptr_eq(known, &browser));
        let complaints = browser.complaints().await?;
        browser.close().await?;
        told(&complaints)?;
        self.browser_on(browser.shared_profile(), screen).await
    }

    /// A browser on a profile that another one has used, and no longer uses.
    ///
    /// # Errors
    /// Chromium does not start.
    pub async fn browser_on(&self, profile: Rc<Folder>, screen: Screen) -> Outcome<Rc<Browser>> {
        let mut wanted = DesiredCapabilities::chrome();
        for argument in ARGUMENTS {
            wanted.add_arg(argument)?;
        }
        wanted.add_arg(&format!("--user-data-dir={}", profile.path().join("data").display()))?;
        wanted.add_experimental_option(
            "prefs",
            json!({"download.default_directory": profile.path()}),
        )?;
        wanted.set_logging_prefs("browser", LoggingPrefsLogLevel::All)?;
        wanted.set_logging_prefs("performance", LoggingPrefsLogLevel::All)?;
        wanted.add_experimental_option(
            "perfLoggingPrefs",
            json!({"enableNetwork": true, "enablePage": false}),
        )?;
        let poller = ElementPollerWithTimeout::new(PATIENCE, LOOK);
        let driver =
            WebDriver::builder(self.driver.address(), wanted).poller(Arc::new(poller)).await?;
        let browser = Rc::new(Browser::new(driver, profile, self.site()));
        self.browsers.borrow_mut().push(Rc::clone(&browser));
        browser.set_screen(screen).await?;
        // What the browser did by itself before it was ours.
        browser.take_requests().await?;
        browser.take_console().await?;
        Ok(browser)
    }

    /// Closes every browser and tells what they complained about.
    async fn end(&self) -> Outcome {
        let mut complaints = Vec::new();
        for browser in self.browsers.take() {
            if browser.is_killed() {
                continue;
            }
            complaints.extend(
                browser.complaints().await.unwrap_or_else(|gone| vec![format!("{gone:?}")]),
            );
            browser.close().await?;
        }
        told(&complaints)
    }
}

fn told(complaints: &[String]) -> Outcome {
    if complaints.is_empty() {
        return Ok(());
    }
    Err(Fault::new(["the browser complained:\n", &complaints.join("\n")].concat()))
}

/// The folder of the built site.
#[must_use]
pub fn dist() -> PathBuf {
    let named = std::env::var_os("KLAR_AFTALE_DIST").map(PathBuf::from);
    named.unwrap_or_else(|| workspace().join("dist"))
}

/// The folder of the workspace.
#[must_use]
pub fn workspace() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../..")
}
