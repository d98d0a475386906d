//! Pictures of every page and state, on a phone and on a laptop, into the folder that is named first.

use std::fs;
use std::path::{Path, PathBuf};

use base64ct::{Base64, Encoding as _};
use klar_aftale_browser_tests::browser::Browser;
use klar_aftale_browser_tests::fault::{Fault, Outcome, some};
use klar_aftale_browser_tests::screen::Screen;
use klar_aftale_browser_tests::stage::stage;
use klar_aftale_browser_tests::tour;
use klar_aftale_browser_tests::{filling, sharing};
use serde_json::{Value, json};

/// The screens with their names and the real pixels for each pixel of the page.
const SCREENS: [(&str, Screen, u32); 2] =
    [("phone", Screen::PHONE, 2), ("laptop", Screen::LAPTOP, 1)];

fn main() -> Outcome {
    let folder = folder();
    fs::create_dir_all(&folder)?;
    stage(async |stage| {
        let mut number = 0;
        let mut visit = async |browser: &Browser, name: &str| -> Outcome {
            number += 1;
            for (suffix, screen, scale) in SCREENS {
                browser.set_screen_scaled(screen, scale).await?;
                unroll(browser, screen, scale).await?;
                let file = folder.join(format!("{number:02}-{name}-{suffix}.png"));
                take(browser, &file).await?;
            }
            browser.set_screen(Screen::LAPTOP).await
        };
        tour::empty(stage, &mut visit).await?;
        tour::example(stage, &mut visit).await?;
        tour::desk(stage, &mut visit).await?;
        tour::history(stage, &mut visit).await?;
        tour::course(stage, &mut visit).await?;
        tour::faults(stage, &mut visit).await?;
        tour::interruptions(stage, &mut visit).await?;
        tour::views(stage, &mut visit).await?;
        sharing::sharing(stage, &mut visit).await?;
        filling::filling(stage, &mut visit).await?;
        tour::running(stage, &mut visit).await?;
        tour::keeping(stage, &mut visit).await?;
        tour::others(stage, &mut visit).await
    })
}

/// The folder that the first argument names, else the environment, else `pictures`.
fn folder() -> PathBuf {
    let named = std::env::args_os().nth(1).or_else(|| std::env::var_os("KLAR_AFTALE_PICTURES"));
    named.map_or_else(|| PathBuf::from("pictures"), PathBuf::from)
}

/// Makes the screen as high as the page, so that what sticks to its edges stands where the page begins and ends.
async fn unroll(browser: &Browser, screen: Screen, scale: u32) -> Outcome {
    // The app keeps the current step in sight, but does not expect a laptop to become a phone.
    let script = r"
        document.activeElement.blur();
        const step = document.querySelector('nav [aria-current]');
        if (step) { step.scrollIntoView({ inline: 'center', block: 'nearest' }); }
        scrollTo(0, 0);
        return document.documentElement.scrollHeight;";
    let height = some(browser.js(script).await?.as_u64(), "height of the page")?;
    let height = u32::try_from(height)?.max(screen.height);
    browser.set_screen_scaled(Screen { height, ..screen }, scale).await
}

/// What is on the screen.
async fn take(browser: &Browser, file: &Path) -> Outcome {
    let picture = browser.cdp("Page.captureScreenshot", json!({"format": "png"})).await?;
    let data = some(picture.pointer("/data").and_then(Value::as_str), "data in the picture")?;
    let bytes = Base64::decode_vec(data).map_err(|error| Fault::new(error.to_string()))?;
    Ok(fs::write(file, bytes)?)
}
