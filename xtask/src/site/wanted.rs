//! Reads a request's address as a path inside the site, and nothing outside of it.

use std::path::PathBuf;

/// What a request asks for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Wanted<'a> {
    /// Relative to the site's folder.
    pub(super) path: PathBuf,
    /// Whether the address ends with a slash.
    pub(super) is_folder: bool,
    address: &'a str,
    query: Option<&'a str>,
}

impl<'a> Wanted<'a> {
    /// `None` for everything that is not plainly a file or folder of the site.
    pub(super) fn read(url: &'a str) -> Option<Self> {
        let url = url.split('#').next()?;
        let (address, query) = match url.split_once('?') {
            Some((address, query)) => (address, Some(query)),
            None => (url, None),
        };
        let decoded = decode(address.strip_prefix('/')?)?;
        let parts = decoded.split('/').filter(|part| !part.is_empty());
        let path = parts.map(|part| is_plain(part).then_some(part)).collect::<Option<_>>()?;
        Some(Self { path, is_folder: address.ends_with('/'), address, query })
    }

    /// The same address as a folder's.
    pub(super) fn as_folder(&self) -> String {
        let query = self.query.map(|query| format!("?{query}")).unwrap_or_default();
        // One leading slash: two would name another host.
        format!("/{}/{query}", self.address.trim_matches('/'))
    }
}

/// No way up, no hidden file, no other system's separator.
fn is_plain(part: &str) -> bool {
    !part.starts_with('.') && !part.contains(['\\', '\0', ':'])
}

fn decode(text: &str) -> Option<String> {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.bytes();
    while let Some(byte) = rest.next() {
        bytes.push(match byte {
            b'%' => digit(rest.next()?)? * 16 + digit(rest.next()?)?,
            other => other,
        });
    }
    String::from_utf8(bytes).ok()
}

fn digit(byte: u8) -> Option<u8> {
    char::from(byte).to_digit(16).and_then(|digit| u8::try_from(digit).ok())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn path(url: &str) -> Option<String> {
        Wanted::read(url).map(|wanted| wanted.path.to_string_lossy().into_owned())
    }

    #[test]
    fn addresses_become_paths_inside_the_site() {
        assert_eq!(path("/"), Some(String::new()));
        assert_eq!(path("/v/"), Some("v".into()));
        assert_eq!(path("/v/a-1.js?x=../y#z"), Some("v/a-1.js".into()));
        assert_eq!(path("/%C3%B8l.svg"), Some("øl.svg".into()));
        assert_eq!(path("//v//a.js"), Some("v/a.js".into()));
    }

    #[test]
    fn no_address_leads_out_of_the_site() {
        for url in [
            "/..",
            "/v/../../x",
            "/%2e%2e/x",
            "/..%2fx",
            "/a\\..\\x",
            "/.stage/x",
            "/%00",
            "x",
            "/C:/x",
        ] {
            assert_eq!(path(url), None, "{url}");
        }
    }

    #[test]
    fn a_broken_escape_is_no_address() {
        for url in ["/%", "/%4", "/%zz", "/%ff"] {
            assert_eq!(path(url), None, "{url}");
        }
    }

    #[test]
    fn only_a_slash_at_the_end_asks_for_a_folder() {
        let is_folder = |url| Wanted::read(url).map(|wanted| wanted.is_folder);
        assert_eq!(is_folder("/v/?a"), Some(true));
        assert_eq!(is_folder("/v"), Some(false));
    }

    #[test]
    fn a_folder_keeps_its_query_and_its_host() {
        let as_folder = |url| Wanted::read(url).map(|wanted| wanted.as_folder());
        assert_eq!(as_folder("/v?a=1"), Some("/v/?a=1".into()));
        assert_eq!(as_folder("//elsewhere"), Some("/elsewhere/".into()));
    }
}
