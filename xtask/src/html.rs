//! Finds tags in the HTML that Trunk writes; just enough of the language for that.

use std::ops::Range;

/// A start tag and where it stands in the page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Tag<'a> {
    /// Lower case by convention of the pages of this project.
    pub(crate) name: &'a str,
    /// From `<` up to and with `>`.
    pub(crate) place: Range<usize>,
    attributes: Vec<(&'a str, &'a str)>,
}

impl<'a> Tag<'a> {
    /// The value of an attribute; empty for one without a value.
    pub(crate) fn get(&self, name: &str) -> Option<&'a str> {
        self.attributes.iter().find(|(key, _)| *key == name).map(|(_, value)| *value)
    }
}

/// The start tags of a page, in order; nothing inside scripts, styles and comments.
pub(crate) fn tags(page: &str) -> Vec<Tag<'_>> {
    let mut found = Vec::new();
    let mut at = 0;
    while let Some(start) = find(page, at, "<") {
        at = start + 1;
        let rest = page.get(at..).unwrap_or_default();
        if rest.starts_with("!--") {
            at = find(page, at, "-->").unwrap_or(page.len());
        } else if rest.starts_with(|letter: char| letter.is_ascii_alphabetic()) {
            let end = end_of_tag(page, at);
            let place = start..page.len().min(end + 1);
            let tag = read(page.get(at..end).unwrap_or_default(), place);
            at = after(page, &tag);
            found.push(tag);
        }
    }
    found
}

/// The text between a start tag and its end tag.
pub(crate) fn inner<'a>(page: &'a str, tag: &Tag<'_>) -> &'a str {
    let end = find(page, tag.place.end, &format!("</{}", tag.name)).unwrap_or(page.len());
    page.get(tag.place.end..end).unwrap_or_default()
}

/// Where `text` next stands, from `at` on.
pub(crate) fn find(page: &str, at: usize, text: &str) -> Option<usize> {
    page.get(at..)?.find(text).map(|offset| at + offset)
}

fn end_of_tag(page: &str, at: usize) -> usize {
    let mut quote = None;
    for (offset, letter) in page.get(at..).unwrap_or_default().char_indices() {
        match quote {
            None if letter == '>' => return at + offset,
            None if letter == '"' || letter == '\'' => quote = Some(letter),
            Some(open) if open == letter => quote = None,
            _ => {}
        }
    }
    page.len()
}

fn after(page: &str, tag: &Tag<'_>) -> usize {
    let end = tag.place.end;
    match tag.name {
        "script" | "style" => find(page, end, &format!("</{}", tag.name)).unwrap_or(page.len()),
        _ => end,
    }
}

fn read(text: &str, place: Range<usize>) -> Tag<'_> {
    let (name, mut rest) = split(text, |letter| letter.is_whitespace() || letter == '/');
    let mut attributes = Vec::new();
    loop {
        rest = rest.trim_start_matches(|letter: char| letter.is_whitespace() || letter == '/');
        if rest.is_empty() {
            return Tag { name, place, attributes };
        }
        let (key, after_key) = split(rest, |letter| letter.is_whitespace() || letter == '=');
        let (value, after_value) = value(after_key);
        attributes.push((key, value));
        rest = after_value;
    }
}

fn value(after_key: &str) -> (&str, &str) {
    let Some(text) = after_key.trim_start().strip_prefix('=') else {
        return ("", after_key);
    };
    let text = text.trim_start();
    for quote in ['"', '\''] {
        if let Some(text) = text.strip_prefix(quote) {
            return text.split_once(quote).unwrap_or((text, ""));
        }
    }
    split(text, char::is_whitespace)
}

fn split(text: &str, ends: impl Fn(char) -> bool) -> (&str, &str) {
    text.split_at(text.find(ends).unwrap_or(text.len()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn attributes_are_read_quoted_bare_and_empty() {
        let page = r#"<link rel="preload" href='./a.wasm' as=fetch crossorigin />"#;
        let tags = tags(page);
        let tag = &tags[0];
        assert_eq!(tag.name, "link");
        assert_eq!(tag.get("rel"), Some("preload"));
        assert_eq!(tag.get("href"), Some("./a.wasm"));
        assert_eq!(tag.get("as"), Some("fetch"));
        assert_eq!(tag.get("crossorigin"), Some(""));
        assert_eq!(tag.get("src"), None);
        assert_eq!(tag.place, 0..page.len());
    }

    #[test]
    fn a_greater_than_in_a_value_does_not_end_the_tag() {
        let tags = tags("<meta content=\"a > b\"><p>");
        assert_eq!(tags[0].get("content"), Some("a > b"));
        assert_eq!(tags[1].name, "p");
    }

    #[test]
    fn nothing_inside_scripts_and_comments_is_a_tag() {
        let page = "<!-- <img> --><script>if (a <b) {}</script><style><i></style><p>1 < 2</p>";
        let names: Vec<_> = tags(page).iter().map(|tag| tag.name).collect();
        assert_eq!(names, ["script", "style", "p"]);
    }

    #[test]
    fn the_inner_text_ends_at_the_end_tag() {
        let page = "<script type=module>\nrun();\n</script><p>";
        assert_eq!(inner(page, &tags(page)[0]), "\nrun();\n");
    }

    #[test]
    fn broken_html_is_read_to_its_end() {
        assert_eq!(tags("<a href=\"x").len(), 1);
        assert!(tags("<").is_empty());
    }
}
