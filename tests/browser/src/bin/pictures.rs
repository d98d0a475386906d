//! Pictures of every page and state, on a phone and on a laptop, into the folder that is named first.

use std::fs;
use std::path::{Path, PathBuf};

use base64ct::{Base64, Encoding as _};
use klar_aftale_browser_tests::browser::Browser;
use klar_aftale_browser_tests::fault::{Fault, Outcome, some};
use klar_aftale_browser_tests::screen::Screen;
use klar_aftale_browser_tests::stage::stage;
use klar_aftale_browser_tests::tour;
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
                let file = folder.join(format!("{number:02}-{name}-{suffix}.png"));
                take(browser, &file).await?;
            }
            browser.set_screen(Screen::LAPTOP).await
        };
        tour::empty(stage, &mut visit).await?;
        tour::example(stage, &mut visit).await?;
        tour::faults(stage, &mut visit).await?;
        tour::views(stage, &mut visit).await
    })
}

/// The folder that the first argument names, else the environment, else `pictures`.
fn folder() -> PathBuf {
    let named = std::env::args_os().nth(1).or_else(|| std::env::var_os("KLAR_AFTALE_PICTURES"));
    named.map_or_else(|| PathBuf::from("pictures"), PathBuf::from)
}

/// The whole page, however long it is.
async fn take(browser: &Browser, file: &Path) -> Outcome {
    browser.js("scrollTo(0, 0); document.activeElement.blur();").await?;
    let layout = browser.cdp("Page.getLayoutMetrics", json!({})).await?;
    let side = |name: &str| {
        let place = ["/cssContentSize/", name].concat();
        some(layout.pointer(&place).and_then(Value::as_f64), name)
    };
    let clip =
        json!({"x": 0, "y": 0, "width": side("width")?, "height": side("height")?, "scale": 1});
    let values = json!({"format": "png", "captureBeyondViewport": true, "clip": clip});
    let picture = browser.cdp("Page.captureScreenshot", values).await?;
    let data = some(picture.pointer("/data").and_then(Value::as_str), "data in the picture")?;
    let bytes = Base64::decode_vec(data).map_err(|error| Fault::new(error.to_string()))?;
    Ok(fs::write(file, bytes)?)
}
