//! Nothing leaves the site, and its security policy holds. Every other test checks its own requests too.

use klar_aftale::agreement::Audience;
use klar_aftale_browser_tests::browser::Browser;
use klar_aftale_browser_tests::fault::{Outcome, ensure, same, some};
use klar_aftale_browser_tests::link::address;
use klar_aftale_browser_tests::screen::Screen;
use klar_aftale_browser_tests::stage::stage;
use klar_aftale_browser_tests::{WORDS, case};

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
fn a_phone_asks_for_the_views_own_files_and_for_nothing_else() -> Outcome {
    stage(async |stage| {
        let own = [stage.site(), "v/".to_owned()].concat();
        let icon = [stage.site(), "favicon.svg".to_owned()].concat();
        for (audience, agree) in [
            (Audience::Company, WORDS.view_agree()),
            (Audience::Representative, WORDS.view_agree_heard()),
            (Audience::Citizen, WORDS.plan_agree()),
        ] {
            let phone = stage.browser(Screen::PHONE).await?;
            let today = phone.today().await?;
            let shared = case::shared(&case::agreement(today)?, audience, case::edition(today));
            let link = address(&stage.site(), &shared)?;
            phone.open_view(&link).await?;
            // The page has come to rest: everything that it will ever need was fetched and is kept.
            phone.until_kept().await?;
            phone.press_button("main", agree).await?;
            phone.find("#answer-name").await?;
            let requests = phone.take_requests().await?;
            ensure(requests.contains(&own), || format!("the page is not among {requests:?}"))?;
            for url in &requests {
                // Nothing of what is read leaves the phone: an address has neither query nor fragment.
                let plain = url.starts_with(&own) && !url.contains(['?', '#']);
                ensure(plain || *url == icon, || {
                    format!("{audience:?}: the page asked for {url}")
                })?;
            }
        }
        Ok(())
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
