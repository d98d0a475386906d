//! What the front page computes of every agreement, on this machine and in the browser.

use std::time::Duration;

use serde_json::Value;

use crate::bench::documents;
use crate::bench::figure::{Figure, median, worst};
use crate::bench::native;
use crate::bench::stores::copy_all;
use crate::caseload::Caseload;
use crate::fault::{Fault, Outcome, ensure};
use crate::folder::Folder;
use crate::screen::Screen;
use crate::stage::{stage_of, workspace};

/// What is allowed on this machine, and in the browser.
const HERE: f64 = 20.0;
const BROWSER: f64 = 60.0;

/// Reading all the agreements may take so long.
const PATIENCE: Duration = Duration::from_mins(5);

/// Measures both: the median, and the slowest, which is most often the first, before the machine knows the work.
///
/// # Errors
/// A program of the bench is not there, or fails.
pub fn measure(agreements: u32) -> Outcome<Vec<Figure>> {
    let site = Folder::new()?;
    copy_all(&workspace().join("tests/bench/page"), site.path())?;
    copy_all(&native::prepared("KLAR_AFTALE_BENCH_STORE")?, site.path())?;
    let parts = documents::write(site.path(), Caseload::of(agreements))?;
    let folder = site.path().to_string_lossy();
    let here = native::times("KLAR_AFTALE_BENCH_FRONT", &[&folder, Caseload::DAY])?;
    let mut there = Vec::new();
    stage_of(site.path(), async |stage| {
        let browser = stage.browser(Screen::LAPTOP).await?;
        browser.open(&[browser.site(), "front.html"].concat()).await?;
        let ready = async || Ok(browser.js("return typeof window.begin;").await? == "function");
        browser.until_true("the page of the front page", ready).await?;
        let plan = vec![Caseload::DAY.into(), parts.into()];
        browser.js_with("window.begin(arguments[0], arguments[1]);", plan).await?;
        let answer = async || {
            Ok(Some(browser.js("return window.answer;").await?).filter(|it| !it.is_null()))
        };
        let answer = browser.until_within(PATIENCE, "times", answer).await?;
        let times = answer.get("times").and_then(Value::as_array);
        let times = times.ok_or_else(|| Fault::new(answer.to_string()))?;
        there = times.iter().filter_map(Value::as_f64).collect();
        Ok(())
    })?;
    ensure(!here.is_empty() && !there.is_empty(), || "nothing was timed".to_owned())?;
    let what = format!("status, turn, urgency and next dates of {agreements} agreements");
    Ok(vec![
        Figure::time(format!("{what}, native"), median(&here), Some(HERE)),
        Figure::time("the same, slowest", worst(&here), Some(HERE)),
        Figure::time("the same, in the browser", median(&there), Some(BROWSER)),
        Figure::time("the same, in the browser, slowest", worst(&there), Some(BROWSER)),
    ])
}
