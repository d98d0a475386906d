//! Each engine as a test wants it: unseen, on a closed network, without motion that clicks would miss.

use std::fs;
use std::path::Path;

use serde_json::{Map, Value, json};
use thirtyfour::prelude::*;
use thirtyfour::{
    BrowserCapabilitiesHelper, Capabilities, ChromiumLikeCapabilities, LoggingPrefsLogLevel,
};

use crate::engine::Engine;
use crate::fault::Outcome;

/// What Chromium is started with.
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

/// What Firefox does by itself over the network.
const BY_ITSELF: &[&str] = &[
    "app.normandy.enabled",
    "browser.safebrowsing.malware.enabled",
    "browser.safebrowsing.phishing.enabled",
    "browser.search.update",
    "browser.topsites.contile.enabled",
    "datareporting.policy.dataSubmissionEnabled",
    "dom.push.connection.enabled",
    "extensions.update.enabled",
    "media.gmp-manager.updateEnabled",
    "messaging-system.rsexperimentloader.enabled",
    "network.captive-portal-service.enabled",
    "network.connectivity-service.enabled",
    "toolkit.telemetry.enabled",
];

/// A window as narrow as a phone, which Firefox does not make of itself.
const NARROW_WINDOWS: &str = ":root { min-width: 0 !important }";

/// What a session on a profile asks of its driver.
///
/// # Errors
/// The profile cannot be written.
pub fn wanted(engine: Engine, profile: &Path) -> Outcome<Capabilities> {
    match engine {
        Engine::Chromium => chromium(profile),
        Engine::Firefox => firefox(profile),
        Engine::WebKit => webkit(),
    }
}

fn chromium(profile: &Path) -> Outcome<Capabilities> {
    let mut wanted = DesiredCapabilities::chrome();
    for argument in ARGUMENTS {
        wanted.add_arg(argument)?;
    }
    wanted.add_arg(&format!("--user-data-dir={}", profile.join("data").display()))?;
    wanted.add_experimental_option("prefs", json!({"download.default_directory": profile}))?;
    wanted.set_logging_prefs("browser", LoggingPrefsLogLevel::All)?;
    wanted.set_logging_prefs("performance", LoggingPrefsLogLevel::All)?;
    wanted.add_experimental_option(
        "perfLoggingPrefs",
        json!({"enableNetwork": true, "enablePage": false}),
    )?;
    Ok(wanted.into())
}

fn firefox(profile: &Path) -> Outcome<Capabilities> {
    let data = profile.join("data");
    fs::create_dir_all(data.join("chrome"))?;
    fs::write(data.join("chrome/userChrome.css"), NARROW_WINDOWS)?;
    let mut wanted = DesiredCapabilities::firefox();
    wanted.add_arg("-headless")?;
    wanted.add_arg("-profile")?;
    wanted.add_arg(&data.to_string_lossy())?;
    wanted.set_browser_option("prefs", preferences(profile))?;
    Ok(wanted.into())
}

fn preferences(profile: &Path) -> Map<String, Value> {
    let mut all: Map<String, Value> =
        BY_ITSELF.iter().map(|name| ((*name).to_owned(), false.into())).collect();
    let others = [
        ("services.settings.server", json!("data:,#")),
        // Going to another page stops the code of the one that is left, at any point; what then still runs there finds
        // unfinished work, and its errors would be taken for the program's.
        ("dom.ipc.cancel_content_js_when_navigating", json!(false)),
        // Whatever it asks of others all the same finds no name, and a proxy that is not there; this machine needs neither.
        ("network.dns.disabled", json!(true)),
        ("network.proxy.type", json!(1)),
        ("network.proxy.http", json!("127.0.0.1")),
        ("network.proxy.http_port", json!(9)),
        ("network.proxy.ssl", json!("127.0.0.1")),
        ("network.proxy.ssl_port", json!(9)),
        ("toolkit.legacyUserProfileCustomizations.stylesheets", json!(true)),
        ("ui.prefersReducedMotion", json!(1)),
        // As on a phone, and as in the others: a scroll bar takes no room.
        ("ui.useOverlayScrollbars", json!(1)),
        ("browser.download.folderList", json!(2)),
        ("browser.download.dir", json!(profile)),
    ];
    all.extend(others.map(|(name, value)| (name.to_owned(), value)));
    all
}

/// In a full screen it has no bars, so that its window may have any size.
fn webkit() -> Outcome<Capabilities> {
    let mut wanted = Capabilities::new();
    wanted.set("browserName", "MiniBrowser")?;
    let arguments = json!({"args": ["--automation", "--full-screen"]});
    wanted.set("webkitgtk:browserOptions", arguments)?;
    Ok(wanted)
}
