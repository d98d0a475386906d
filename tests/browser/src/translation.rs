//! A page translated as browsers do it: every text stands in elements of the translator's own, and the program's text
//! nodes are in the page no more.

use crate::browser::Browser;
use crate::fault::Outcome;

/// Wraps every text in the page and every one that comes later, unless it is marked as not to be translated.
const TRANSLATE: &str = r"
    const wrap = (node) => {
        const above = node.parentElement;
        if (!node.nodeValue.trim() || !above) { return; }
        if (above.closest('[translate=no], script, style, textarea, font')) { return; }
        const outer = document.createElement('font');
        const inner = document.createElement('font');
        inner.textContent = node.nodeValue;
        outer.append(inner);
        node.replaceWith(outer);
    };
    const all = (root) => {
        if (root.nodeType === Node.TEXT_NODE) { return wrap(root); }
        const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
        const found = [];
        while (walker.nextNode()) { found.push(walker.currentNode); }
        found.forEach(wrap);
    };
    addEventListener('DOMContentLoaded', () => {
        all(document.body);
        new MutationObserver((changes) => {
            for (const change of changes) {
                if (change.type === 'characterData') { wrap(change.target); }
                change.addedNodes.forEach((node) => { if (node.isConnected) { all(node); } });
            }
        }).observe(document.body, { childList: true, characterData: true, subtree: true });
    });";

impl Browser {
    /// Translates every page that is opened from now on.
    ///
    /// # Errors
    /// The browser refuses.
    pub async fn translate(&self) -> Outcome {
        self.before_every_page(TRANSLATE).await
    }
}
