//! The clocks of the bench, which run in the page: nothing of the way to the test is measured with them.

/// Before every page: notes when the list can be used, that is, its first rows are drawn and its search takes text.
///
/// The time counts from the start of the navigation.
pub const USABLE: &str = r"
    (() => {
        window.usableAt = null;
        const usable = () => {
            const search = document.querySelector('#search');
            const row = document.querySelector('table.agreements tbody tr[data-row]');
            return row && search && !search.disabled && search.getClientRects().length > 0;
        };
        const watch = new MutationObserver(() => {
            if (!usable()) { return; }
            watch.disconnect();
            // The frame that is drawn next holds the rows; the message comes when it has been made.
            requestAnimationFrame(() => {
                const channel = new MessageChannel();
                channel.port1.onmessage = () => { window.usableAt = performance.now(); };
                channel.port2.postMessage(null);
            });
        });
        watch.observe(document, { childList: true, subtree: true, attributes: true });
    })();";

/// What [`USABLE`] has noted; null until then.
pub const USABLE_AT: &str = "return window.usableAt;";

/// Notes, for each stretch of typing, the time from its first input event to the save mark that says so with these words.
pub const SAVES: &str = r"
    const [start] = arguments;
    const mark = document.getElementById('save-mark');
    let begun = null;
    window.saves = [];
    addEventListener('input', () => { begun ??= performance.now(); }, true);
    new MutationObserver(() => {
        if (begun === null || !mark.textContent.startsWith(start)) { return; }
        window.saves.push(performance.now() - begun);
        begun = null;
    }).observe(mark, { childList: true, characterData: true, subtree: true });";

/// What [`SAVES`] has noted.
pub const SAVED: &str = "return window.saves;";

/// Notes, for the next input event in the search field, when the list had last changed and was drawn, once it is quiet.
pub const LIST: &str = r"
    const QUIET = 300;
    const main = document.querySelector('main') ?? document.body;
    window.listed = null;
    addEventListener('input', () => {
        const begun = performance.now();
        let timer = null;
        let drawn = null;
        const settle = () => {
            watch.disconnect();
            window.listed = { time: drawn === null ? null : drawn - begun };
        };
        const later = (wait) => { clearTimeout(timer); timer = setTimeout(settle, wait); };
        const watch = new MutationObserver(() => {
            requestAnimationFrame(() => {
                const channel = new MessageChannel();
                channel.port1.onmessage = () => { drawn = performance.now(); later(QUIET); };
                channel.port2.postMessage(null);
            });
        });
        watch.observe(main, { childList: true, characterData: true, subtree: true, attributes: true });
        // A list that has not changed by then does not change.
        later(QUIET * 5);
    }, { capture: true, once: true });";

/// What [`LIST`] has noted; null until then.
pub const LISTED: &str = "return window.listed;";

/// Notes the longest time between two frames, from now on.
pub const FRAMES: &str = r"
    window.longestFrame = 0;
    window.frames_ = 0;
    let last = null;
    const next = (now) => {
        if (last !== null) { window.longestFrame = Math.max(window.longestFrame, now - last); }
        last = now;
        window.frames_ += 1;
        requestAnimationFrame(next);
    };
    requestAnimationFrame(next);";

/// What [`FRAMES`] has noted: the longest time, the number of frames, and how far down the page has been scrolled.
pub const LONGEST_FRAME: &str = r"
    const scrolled = [...document.querySelectorAll('*')].map((element) => element.scrollTop);
    return [window.longestFrame, window.frames_, Math.max(scrollY, ...scrolled)];";

/// Before every page: notes when the first element of a selector has been drawn.
///
/// The time counts from the start of the navigation.
#[must_use]
pub fn drawn(selector: &str) -> String {
    const PROBE: &str = r"
        (() => {
            window.drawnAt = null;
            const stands = () => document.querySelector(SELECTOR)?.getClientRects().length > 0;
            const watch = new MutationObserver(() => {
                if (!stands()) { return; }
                watch.disconnect();
                // No frame is drawn before the styles are there; the message comes when it has been made.
                requestAnimationFrame(() => {
                    const channel = new MessageChannel();
                    channel.port1.onmessage = () => { window.drawnAt = performance.now(); };
                    channel.port2.postMessage(null);
                });
            });
            watch.observe(document, { childList: true, subtree: true });
        })();";
    PROBE.replace("SELECTOR", &serde_json::Value::from(selector).to_string())
}

/// What [`drawn`] has noted; null until then.
pub const DRAWN_AT: &str = "return window.drawnAt;";

/// What was loaded until [`drawn`] noted its time: how long the page itself took to come, the bytes as they came and
/// as they are, and when each file was there.
pub const LOADED: &str = r"
    const [page] = performance.getEntriesByType('navigation');
    const before = performance.getEntriesByType('resource')
        .filter((file) => file.responseEnd > 0 && file.responseEnd <= window.drawnAt);
    const all = [page, ...before];
    const sum = (of) => all.reduce((sum, file) => sum + of(file), 0);
    return {
        waited: page.responseEnd - page.requestStart,
        bytes: sum((file) => file.encodedBodySize),
        plain: sum((file) => file.decodedBodySize),
        files: all.map((file) => {
            const kind = file.name.split('#')[0].split('.').pop().split('/').pop() || 'html';
            return `${kind} ${Math.round(file.startTime)}-${Math.round(file.responseEnd)}`;
        }).join(', '),
    };";
