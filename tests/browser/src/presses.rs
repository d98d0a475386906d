//! Presses every control of a page of the app, and asks after each press where the focus is.

use std::collections::BTreeSet;

use serde::Deserialize;
use serde_json::json;

use crate::browser::Browser;
use crate::fault::Outcome;

/// More controls than any page has.
const MANY: usize = 400;

/// Goes to the page of a hash, presses the first control there that was not pressed yet, and waits until the focus is
/// somewhere. Calls back with the control, and what is wrong; with `null` when every control was pressed.
const PRESS_NEXT: &str = r"
    const [hash, reversed, pressed, done] = arguments;
    const frame = () => new Promise((go) => requestAnimationFrame(() => setTimeout(go)));
    const until = async (holds) => {
        for (let left = 60; left > 0; left -= 1) {
            await frame();
            if (holds()) { return true; }
        }
        return false;
    };
    const isShown = (element) => element.isConnected && element.checkVisibility()
        && !element.matches(':disabled') && !element.closest('[inert]');
    const CONTROLS = 'button, summary, input[type=radio], input[type=checkbox]';
    const controls = () => {
        const all = [...document.querySelectorAll(CONTROLS)].filter(isShown);
        return reversed ? all.reverse() : all;
    };
    const words = (element) => element.innerText || element.getAttribute('aria-label') || '';
    const name = (element) => [element.tagName, element.id, element.name, element.value,
        element.id ? '' : words(element).trim()].filter(Boolean).join(' ');
    const where = () => {
        const active = document.activeElement;
        if (document.getElementById('crash')?.hidden === false) { return 'the program has stopped'; }
        if (!active || active === document.body) { return 'the focus is on nothing'; }
        if (!isShown(active) && active.tagName !== 'INPUT') {
            return 'the focus is on something hidden: ' + active.outerHTML.slice(0, 100);
        }
        const box = active.getBoundingClientRect();
        const seen = box.bottom > 0 && box.top < innerHeight;
        return seen ? null : 'the focus is off the screen: ' + active.outerHTML.slice(0, 100);
    };
    (async () => {
        window.print = () => {};
        if (location.hash !== hash) {
            location.hash = hash;
            await frame();
            await until(() => document.activeElement?.id === 'heading');
        }
        const control = controls().find((one) => !pressed.includes(name(one)));
        if (!control) { return done(null); }
        const told = name(control);
        control.focus();
        control.click();
        await frame();
        await frame();
        await until(() => where() === null);
        done({ control: told, fault: where() });
    })();";

/// One press.
#[derive(Deserialize)]
struct Press {
    control: String,
    fault: Option<String>,
}

impl Browser {
    /// Presses every control of the page of a hash, also those that come by a press; from the last one on when reversed.
    /// Gives how many were pressed, and what is wrong.
    ///
    /// # Errors
    /// The page cannot be asked, or controls never end.
    pub async fn press_everything(
        &self,
        hash: &str,
        reversed: bool,
    ) -> Outcome<(usize, Vec<String>)> {
        // A window that no person has pressed in tells no program where the focus is.
        self.cdp("Emulation.setFocusEmulationEnabled", json!({"enabled": true})).await?;
        let mut pressed = BTreeSet::new();
        let mut faults = Vec::new();
        while pressed.len() < MANY {
            let arguments = vec![json!(hash), json!(reversed), json!(pressed)];
            let answer = self.js_later(PRESS_NEXT, arguments).await?;
            let Some(Press { control, fault }) = serde_json::from_value(answer)? else { break };
            faults.extend(fault.map(|fault| {
                format!("{} {control}: {fault}", hash.chars().take(80).collect::<String>())
            }));
            pressed.insert(control);
        }
        Ok((pressed.len(), faults))
    }
}
