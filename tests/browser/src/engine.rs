//! The three engines in which the site must work, and what tells them apart for a test.

use std::fmt::{self, Display, Formatter};

/// An engine, with the browser in which it is tested.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Engine {
    /// Chromium: the only one with developer tools that a test can use, and with logs of everything.
    Chromium,
    /// Firefox ESR.
    Firefox,
    /// WebKitGTK's MiniBrowser, which keeps nothing on the disk while it is driven.
    WebKit,
}

impl Engine {
    /// The variable that names the program through which a test reaches it, and its usual name.
    #[must_use]
    pub fn program(self) -> (&'static str, &'static str) {
        match self {
            Self::Chromium => ("CHROMEDRIVER", "chromedriver"),
            Self::Firefox => ("GECKODRIVER", "geckodriver"),
            Self::WebKit => ("WEBKITWEBDRIVER", "WebKitWebDriver"),
        }
    }

    /// Whether what it stores is there again when it is started on the same profile.
    #[must_use]
    pub fn keeps_its_profile(self) -> bool {
        self != Self::WebKit
    }

    /// Whether one driver serves several browsers.
    #[must_use]
    pub fn shares_its_driver(self) -> bool {
        self == Self::Chromium
    }
}

impl Display for Engine {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(self, f)
    }
}
