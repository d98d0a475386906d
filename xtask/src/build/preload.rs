//! Takes integrity off preloads of data: browsers ignore it there and complain on the console.

use crate::html::{self, Tag};

/// The page with such preloads plain; those of scripts keep theirs.
pub(super) fn plain(page: &str) -> String {
    let mut rest = page.to_owned();
    // From the back, so that the places before stay true.
    for tag in html::tags(page).iter().rev().filter(|tag| is_preload_of_data(tag)) {
        let text = page.get(tag.place.clone()).unwrap_or_default();
        let integrity = tag.get("integrity").unwrap_or_default();
        let shorter = text.replace(&format!(" integrity=\"{integrity}\""), "");
        rest.replace_range(tag.place.clone(), &shorter);
    }
    rest
}

fn is_preload_of_data(tag: &Tag<'_>) -> bool {
    tag.name == "link" && tag.get("rel") == Some("preload") && tag.get("as") == Some("fetch")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_preloads_of_data_lose_their_integrity() {
        let script = "<link rel=\"modulepreload\" href=\"a.js\" integrity=\"sha384-a\">";
        let data = "<link rel=\"preload\" href=\"a.wasm\" integrity=\"sha384-b\" as=\"fetch\">";
        let expected = format!("{script}<link rel=\"preload\" href=\"a.wasm\" as=\"fetch\">");
        assert_eq!(plain(&format!("{script}{data}")), expected);
    }
}
