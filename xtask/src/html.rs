//! The tags of a page and where they stand in it.

use std::ops::Range;

use html5gum::{DefaultEmitter, HtmlString, StartTag, Token, Tokenizer};

/// A start tag.
#[derive(Debug)]
pub(crate) struct Tag {
    tag: StartTag<usize>,
    /// From the end of the tag to the next end tag of its name.
    pub(crate) inner: Range<usize>,
}

impl Tag {
    pub(crate) fn is(&self, name: &str) -> bool {
        self.tag.name.as_slice() == name.as_bytes()
    }

    /// The value of an attribute; empty for one without a value.
    pub(crate) fn get(&self, name: &str) -> Option<&str> {
        let value: &HtmlString = self.tag.attributes.get(name.as_bytes())?;
        str::from_utf8(value).ok()
    }

    /// From `<` up to and with `>`.
    pub(crate) fn place(&self) -> Range<usize> {
        self.tag.span.start..self.tag.span.end
    }
}

/// The start tags of a page, in order; none from scripts, styles and comments.
pub(crate) fn tags(page: &str) -> Vec<Tag> {
    let mut emitter = DefaultEmitter::new_with_span();
    emitter.naively_switch_states(true);
    let mut found: Vec<Tag> = Vec::new();
    for Ok(token) in Tokenizer::new_with_emitter(page, emitter) {
        match token {
            Token::StartTag(tag) => {
                let inner = tag.span.end..page.len();
                found.push(Tag { tag, inner });
            }
            Token::EndTag(end) => {
                let open = |tag: &&mut Tag| tag.tag.name == end.name && tag.inner.end == page.len();
                if let Some(tag) = found.iter_mut().rev().find(open) {
                    tag.inner.end = end.span.start;
                }
            }
            _ => {}
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tags_have_attributes_and_places() {
        let page = r#"ø<link rel="preload" href='./a.wasm' as=fetch title="a > b" crossorigin />"#;
        let [tag] = tags(page).try_into().unwrap();
        assert!(tag.is("link") && !tag.is("lin"));
        assert_eq!(tag.get("href"), Some("./a.wasm"));
        assert_eq!(tag.get("as"), Some("fetch"));
        assert_eq!(tag.get("title"), Some("a > b"));
        assert_eq!(tag.get("crossorigin"), Some(""));
        assert_eq!(tag.get("src"), None);
        assert_eq!(tag.place(), 2..page.len());
    }

    #[test]
    fn nothing_inside_scripts_and_comments_is_a_tag() {
        let page = "<!-- <img> --><script>if (a <b) {}</script><style><i></style><p>1 < 2</p>";
        let tags = tags(page);
        assert_eq!(tags.len(), 3);
        assert_eq!(page.get(tags[0].inner.clone()), Some("if (a <b) {}"));
        assert!(tags[2].is("p"));
    }
}
