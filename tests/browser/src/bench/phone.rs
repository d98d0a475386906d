//! A link on a slow phone: from navigation to the agreement on the screen, beside an empty Leptos page.

use std::time::Duration;

use klar_aftale::agreement::Audience;
use serde_json::{Value, json};

use crate::bench::decode::example_for;
use crate::bench::figure::{Figure, median};
use crate::bench::native::prepared;
use crate::bench::probes::{DRAWN_AT, LOADED, drawn};
use crate::browser::Browser;
use crate::fault::{Outcome, ensure, some};
use crate::link::address;
use crate::screen::Screen;
use crate::stage::{Stage, stage_of};

/// The network: milliseconds until an answer comes, and bytes in a second (1.6 Mbit/s).
const LATENCY: f64 = 150.0;
const BYTES: u32 = 200_000;

/// So many times slower is the processor.
const SLOWER: u32 = 4;

/// Loads of each page that count; one of each before them does not.
const LOADS: usize = 9;

/// A browser that has just started is busy with itself.
const SETTLE: Duration = Duration::from_secs(1);

/// The agreement may take so many times what the empty page takes.
const ALLOWED: f64 = 1.15;

/// A page that is loaded, and what stands on it once it is on the screen.
struct Page {
    name: &'static str,
    address: String,
    selector: &'static str,
}

/// Loads the company's link of the example and the empty page in turns, each on a profile of its own.
///
/// # Errors
/// A page does not come, or the network was not as slow as it should be.
pub fn measure(mut tell: impl FnMut(&str)) -> Outcome<Vec<Figure>> {
    let site = prepared("KLAR_AFTALE_BENCH_PHONE")?;
    let view = example_for(Audience::Company)?;
    let mut times = [Vec::new(), Vec::new()];
    stage_of(&site, async |stage| {
        let empty = [&stage.site(), "empty/"].concat();
        let pages = [
            Page {
                name: "agreement",
                address: address(&stage.site(), &view)?,
                selector: "main h1",
            },
            Page { name: "empty page", address: empty, selector: "body > p" },
        ];
        for turn in 0..=LOADS {
            for (page, times) in pages.iter().zip(&mut times) {
                let (time, told) = load(stage, page).await?;
                let name = page.name;
                tell(&format!("{turn:>2}  {name:<10} {time:>8.0} ms  {told}"));
                if turn > 0 {
                    times.push(time);
                }
            }
        }
        Ok(())
    })?;
    let [ours, empty] = times.map(|times| median(&times));
    Ok(vec![
        Figure::time("slow phone: navigation to the agreement, median", ours, None),
        Figure::time("slow phone: navigation to an empty Leptos page, median", empty, None),
        Figure::ratio("the agreement beside the empty page", ours / empty, ALLOWED),
    ])
}

/// Loads a page on a new profile; the milliseconds until it was drawn, and what it loaded until then.
async fn load(stage: &Stage, page: &Page) -> Outcome<(f64, String)> {
    let browser = stage.browser(Screen::PHONE).await?;
    browser.before_every_page(&drawn(page.selector)).await?;
    tokio::time::sleep(SETTLE).await;
    slow_down(&browser).await?;
    browser.driver().goto(&page.address).await?;
    let drawn = async || Ok(browser.js(DRAWN_AT).await?.as_f64());
    let time = browser.until(page.selector, drawn).await.map_err(|it| it.while_doing(page.name))?;
    let loaded = browser.js(LOADED).await?;
    stage.dismiss(browser).await?;
    Ok((time, told(&loaded)?))
}

async fn slow_down(browser: &Browser) -> Outcome {
    let network = json!({
        "offline": false, "latency": LATENCY, "downloadThroughput": BYTES, "uploadThroughput": BYTES
    });
    browser.cdp("Network.enable", json!({})).await?;
    browser.cdp("Network.emulateNetworkConditions", network).await?;
    browser.cdp("Emulation.setCPUThrottlingRate", json!({"rate": SLOWER})).await?;
    Ok(())
}

/// What the page loaded before it was drawn, in words; it must have come over the slow network, and compressed.
fn told(loaded: &Value) -> Outcome<String> {
    let part = |place: &str| some(loaded.pointer(place).and_then(Value::as_f64), place);
    let (waited, bytes, plain) = (part("/waited")?, part("/bytes")?, part("/plain")?);
    ensure(waited >= LATENCY, || format!("the page itself came within {waited:.0} ms"))?;
    ensure(bytes < plain, || "nothing was compressed".to_owned())?;
    let files = loaded.get("files").and_then(Value::as_str).unwrap_or_default();
    Ok(format!("{:.1} kB, loaded at {files}", bytes / 1_000.0))
}
