//! Nothing leaves the site, and its security policy holds. Every other test checks its own requests too.

use klar_aftale::domain::choices::Audience;
use klar_aftale_browser_tests::browser::Browser;
use klar_aftale_browser_tests::fault::{Outcome, ensure, same, some};
use klar_aftale_browser_tests::screen::Screen;
use klar_aftale_browser_tests::stage::stage;

/// The policy in the page.
const POLICY: &str =
    "return document.querySelector('meta[http-equiv=Content-Security-Policy]').content;";

#[test]
fn a_whole_session_asks_for_the_sites_own_files_only() -> Outcome {
    stage(async |stage| {
        let browser = stage.browser(Screen::LAPTOP).await?;
        browser.open_app().await?;
        browser.load_example().await?;
        browser.until_saved().await?;
        let link = browser.link_for(Audience::Citizen).await?;
        browser.go_to_overview().await?;
        browser.open_view(&link).await?;
        let requests = browser.take_requests().await?;
        for ending in [".js", ".wasm", ".css"] {
            let asked = requests.iter().any(|url| url.ends_with(ending));
            ensure(asked, || format!("no request for {ending} was seen in {requests:?}"))?;
        }
        let strangers: Vec<&String> = requests.iter().filter(|url| !browser.is_own(url)).collect();
        ensure(strangers.is_empty(), || format!("requests left the site: {strangers:?}"))
    })
}

#[test]
fn both_pages_refuse_foreign_scripts_and_addresses() -> Outcome {
    stage(async |stage| {
        let browser = stage.browser(Screen::LAPTOP).await?;
        browser.open_app().await?;
        assert_refused(&browser).await?;
        browser.open_view(&[browser.site(), "v/"].concat()).await?;
        assert_refused(&browser).await
    })
}

async fn assert_refused(browser: &Browser) -> Outcome {
    let policy = browser.js(POLICY).await?;
    let policy = some(policy.as_str(), "policy")?;
    ensure(policy.contains("default-src 'none'"), || policy.to_owned())?;
    for hole in ["'unsafe-inline'", "'unsafe-eval'", "http:", "https:", "*"] {
        ensure(!policy.contains(hole), || format!("{hole} in {policy}"))?;
    }
    let script = r"
        const script = document.createElement('script');
        script.textContent = 'window.inlineRan = true;';
        document.body.append(script);
        return window.inlineRan === true;";
    same(&browser.js(script).await?, &false.into(), "whether an inline script ran")?;
    let ask = r"
        fetch('http://127.0.0.1:9/').then(() => 'sent', () => 'refused').then(arguments[0]);";
    same(&browser.js_later(ask, Vec::new()).await?, &"refused".into(), "a foreign request")?;
    // These complaints were asked for.
    let complaints = browser.take_console().await?;
    let policy_told = |told: &&String| told.contains("Content Security Policy");
    let told = complaints.iter().filter(policy_told).count();
    ensure(told >= 2, || format!("the browser did not refuse by policy: {complaints:?}"))?;
    browser.take_requests().await.map(drop)
}
