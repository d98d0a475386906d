//! The two screens that everything is looked at on, and narrower ones.

use serde_json::{Value, json};

use crate::browser::{Browser, plain};
use crate::engine::Engine;
use crate::fault::{Outcome, ensure};

/// The size of a screen, in CSS pixels.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Screen {
    /// Width.
    pub width: u32,
    /// Height.
    pub height: u32,
    /// A phone lays pages out by their `viewport` and has no scroll bars.
    pub mobile: bool,
}

impl Screen {
    /// A phone.
    pub const PHONE: Self = Self { width: 390, height: 844, mobile: true };
    /// The narrowest screen that must do (WCAG 1.4.10).
    pub const NARROW: Self = Self { width: 320, height: 640, mobile: true };
    /// A laptop.
    pub const LAPTOP: Self = Self { width: 1280, height: 800, mobile: false };
}

/// What sticks out: the width of the page, and the elements that make it so wide.
const TOO_WIDE: &str = r"
    const room = document.documentElement.clientWidth;
    const wide = document.documentElement.scrollWidth;
    if (wide <= room) { return null; }
    const out = [...document.body.querySelectorAll('*')].filter((element) => {
        const box = element.getBoundingClientRect();
        return box.width > 0 && box.right > room + 1;
    });
    const told = out.slice(-3).map((element) => element.outerHTML.slice(0, 160));
    return wide + ' of ' + room + ' pixels: ' + told.join(' | ');";

/// Whether some element of a selector holds a text, and lies in the window with nothing above it.
const IN_SIGHT: &str = r"
    const [selector, text] = arguments;
    const plain = (words) => words.replaceAll(/[\u00a0\u202f]/g, ' ').replaceAll('\u2060', '');
    return [...document.querySelectorAll(selector)].some((element) => {
        if (!plain(element.innerText).includes(text)) { return false; }
        const box = element.getBoundingClientRect();
        const [x, y] = [box.left + Math.min(box.width, innerWidth) / 2, box.top + Math.min(box.height, 40) / 2];
        if (box.height === 0 || y < 0 || y > innerHeight) { return false; }
        const above = document.elementFromPoint(x, y);
        return element === above || element.contains(above) || above?.contains(element);
    });";

/// The size of the page, and what the window has beside and above it.
const WINDOW: &str = r"
    return [innerWidth, innerHeight, outerWidth - innerWidth, outerHeight - innerHeight];";

impl Browser {
    /// Gives the page a screen of a size.
    ///
    /// # Errors
    /// The browser refuses.
    pub async fn set_screen(&self, screen: Screen) -> Outcome {
        match self.engine() {
            Engine::Chromium => self.set_screen_scaled(screen, 1).await,
            Engine::Firefox | Engine::WebKit => self.set_window(screen).await,
        }
    }

    /// Gives the window the size at which the page in it has that of the screen.
    async fn set_window(&self, screen: Screen) -> Outcome {
        let wanted = (i64::from(screen.width), i64::from(screen.height));
        self.until_true("a window of that size", async || {
            let sizes = self.js(WINDOW).await?;
            let [width, height, beside, above] = serde_json::from_value(sizes)?;
            if (width, height) == wanted {
                return Ok(true);
            }
            let (width, height) = (wanted.0 + beside, wanted.1 + above);
            self.driver().set_window_rect(0, 0, width.try_into()?, height.try_into()?).await?;
            Ok(false)
        })
        .await
    }

    /// The same with so many real pixels for each pixel of the page.
    ///
    /// # Errors
    /// The browser refuses, or is not Chromium.
    pub async fn set_screen_scaled(&self, screen: Screen, scale: u32) -> Outcome {
        let Screen { width, height, mobile } = screen;
        let metrics =
            json!({"width": width, "height": height, "mobile": mobile, "deviceScaleFactor": scale});
        self.cdp("Emulation.setDeviceMetricsOverride", metrics).await?;
        Ok(())
    }

    /// Waits until a person sees a text, in an element of a selector, without scrolling.
    ///
    /// # Errors
    /// It is not in sight.
    pub async fn until_in_sight(&self, selector: &str, text: &str) -> Outcome {
        let text = plain(text);
        self.until_true(&["»", &text, "« in sight"].concat(), async || {
            let arguments = vec![selector.into(), text.as_str().into()];
            Ok(self.js_with(IN_SIGHT, arguments).await? == true)
        })
        .await
    }

    /// Nothing of the page lies beside the screen.
    ///
    /// # Errors
    /// Something does; the fault names it.
    pub async fn assert_no_sideways_scrolling(&self) -> Outcome {
        let out = self.js(TOO_WIDE).await?;
        ensure(out == Value::Null, || format!("the page is too wide: {out}"))
    }
}
