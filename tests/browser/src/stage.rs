//! The stage of a test: the site, drivers, and any number of browsers of one engine that must not complain.

use std::cell::RefCell;
use std::panic::{AssertUnwindSafe, catch_unwind, resume_unwind};
use std::path::{Path, PathBuf};
use std::rc::Rc;
use std::sync::Arc;

use thirtyfour::extensions::query::ElementPollerWithTimeout;
use thirtyfour::prelude::*;
use tokio::runtime::Builder;
use xtask::site::Site;

use crate::browser::{Browser, LOOK, PATIENCE};
use crate::driver::Driver;
use crate::engine::Engine;
use crate::fault::{Fault, Outcome, ensure, some};
use crate::folder::Folder;
use crate::screen::Screen;
use crate::wanted::wanted;

/// The site, drivers, and the browsers that were opened.
pub struct Stage {
    /// None while the site cannot be reached.
    site: RefCell<Option<Site>>,
    address: String,
    port: u16,
    engine: Engine,
    /// The one driver of an engine that shares it, from its first browser on.
    shared: RefCell<Option<Rc<Driver>>>,
    browsers: RefCell<Vec<Rc<Browser>>>,
}

/// Runs a test in Chromium on a stage of its own.
///
/// # Errors
/// What the test says, else what the browsers complain about.
pub fn stage(test: impl AsyncFnOnce(&Stage) -> Outcome) -> Outcome {
    stage_of(&dist(), test)
}

/// Runs a test in an engine on a stage of its own.
///
/// # Errors
/// What the test says, else what the browsers complain about.
pub fn stage_in(engine: Engine, test: impl AsyncFnOnce(&Stage) -> Outcome) -> Outcome {
    play(&dist(), engine, test)
}

/// Runs a test in Chromium on a stage of its own, whose site lies in a folder.
///
/// # Errors
/// What the test says, else what the browsers complain about.
pub fn stage_of(site: &Path, test: impl AsyncFnOnce(&Stage) -> Outcome) -> Outcome {
    play(site, Engine::Chromium, test)
}

fn play(site: &Path, engine: Engine, test: impl AsyncFnOnce(&Stage) -> Outcome) -> Outcome {
    let runtime = Builder::new_current_thread().enable_all().build()?;
    let stage = Stage::begin(site, engine)?;
    let played = catch_unwind(AssertUnwindSafe(|| runtime.block_on(test(&stage))));
    let complaints = runtime.block_on(stage.end());
    match played {
        Ok(played) => played.and(complaints),
        Err(panic) => resume_unwind(panic),
    }
}

impl Stage {
    fn begin(folder: &Path, engine: Engine) -> Outcome<Self> {
        let site = Site::start(folder, 0).map_err(|fault| Fault::new(format!("{fault:?}")))?;
        let (address, port) = (site.address(), site.port());
        let site = RefCell::new(Some(site));
        let (shared, browsers) = (RefCell::default(), RefCell::default());
        Ok(Self { site, address, port, engine, shared, browsers })
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
    ///
    /// # Errors
    /// There is none yet, or each browser has its own.
    pub fn driver_process(&self) -> Outcome<u32> {
        let shared = self.shared.borrow();
        Ok(some(shared.as_ref(), "driver that all browsers share")?.process())
    }

    /// The shared driver, or a new one.
    async fn driver(&self, profile: &Path) -> Outcome<Rc<Driver>> {
        if let Some(shared) = self.shared.borrow().as_ref() {
            return Ok(Rc::clone(shared));
        }
        let driver = Rc::new(Driver::start(self.engine, profile).await?);
        if self.engine.shares_its_driver() {
            self.shared.replace(Some(Rc::clone(&driver)));
        }
        Ok(driver)
    }

    /// A browser on a profile that has never been used.
    ///
    /// # Errors
    /// It does not start.
    pub async fn browser(&self, screen: Screen) -> Outcome<Rc<Browser>> {
        self.browser_on(Rc::new(Folder::new()?), screen).await
    }

    /// Ends a browser that has nothing to complain about, before the stage does.
    ///
    /// # Errors
    /// It complains.
    pub async fn dismiss(&self, browser: Rc<Browser>) -> Outcome {
        self.browsers.borrow_mut().retain(|known| !Rc::ptr_eq(known, &browser));
        let complaints = browser.complaints().await?;
        browser.close().await?;
        told(&complaints)
    }

    /// Ends a browser that has nothing to complain about, and starts one on its profile.
    ///
    /// # Errors
    /// It complains, it does not start, or it is of an engine that forgets everything.
    pub async fn restart(&self, browser: Rc<Browser>, screen: Screen) -> Outcome<Rc<Browser>> {
        let engine = self.engine;
        ensure(engine.keeps_its_profile(), || format!("{engine} forgets all when it is closed"))?;
        let profile = browser.shared_profile();
        self.dismiss(browser).await?;
        self.browser_on(profile, screen).await
    }

    /// A browser on a profile that another one has used, and no longer uses.
    ///
    /// # Errors
    /// It does not start.
    pub async fn browser_on(&self, profile: Rc<Folder>, screen: Screen) -> Outcome<Rc<Browser>> {
        let driver = self.driver(profile.path()).await?;
        let wanted = wanted(self.engine, profile.path())?;
        let poller = Arc::new(ElementPollerWithTimeout::new(PATIENCE, LOOK));
        let session = WebDriver::builder(driver.address(), wanted).poller(poller).await?;
        let browser = Rc::new(Browser::new(session, driver, profile, self.site()));
        self.browsers.borrow_mut().push(Rc::clone(&browser));
        browser.set_screen(screen).await?;
        // What the browser did by itself before it was ours.
        browser.forget_logs().await?;
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
