//! Reads an HTTP request: its head, and its address as a path inside the site.

use std::io::{BufRead, BufReader, Read};
use std::path::PathBuf;

/// Longer heads are not sent by browsers.
const LONGEST: u64 = 64 * 1024;

/// The first line of a request, and whether its answer may come in brotli.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Request {
    method: String,
    /// The address with its query, from the first slash on.
    pub(super) url: String,
    pub(super) takes_brotli: bool,
}

impl Request {
    /// `None` when the other side closes, or sends something else than a request.
    pub(super) fn read(from: impl Read) -> Option<Self> {
        let mut lines = BufReader::new(from.take(LONGEST)).lines().map_while(Result::ok);
        let first = lines.next()?;
        let mut words = first.split(' ');
        let (method, url) = (words.next()?.to_owned(), words.next()?.to_owned());
        let is_http = words.next()?.starts_with("HTTP/1.");
        let mut takes_brotli = false;
        // The head must be read to its end before the answer is sent.
        let is_whole = lines.any(|line| {
            takes_brotli |= asks_for_brotli(&line);
            line.is_empty()
        });
        (is_http && is_whole).then_some(Self { method, url, takes_brotli })
    }

    pub(super) fn is_head(&self) -> bool {
        self.method == "HEAD"
    }

    /// Whether the request asks for a file.
    pub(super) fn is_read(&self) -> bool {
        self.is_head() || self.method == "GET"
    }
}

/// Whether a line of the head says that brotli is understood; a weight of 0 means no.
fn asks_for_brotli(line: &str) -> bool {
    let Some((name, value)) = line.split_once(':') else { return false };
    let is_brotli = |one: &str| {
        let (coding, weight) = one.split_once(';').unwrap_or((one, ""));
        let none = weight.trim().strip_prefix("q=").and_then(|weight| weight.parse().ok());
        coding.trim().eq_ignore_ascii_case("br") && none != Some(0.0)
    };
    name.eq_ignore_ascii_case("accept-encoding") && value.split(',').any(is_brotli)
}

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

    fn read(text: &str) -> Option<Request> {
        Request::read(text.as_bytes())
    }

    #[test]
    fn the_first_line_says_what_is_asked() {
        let request = read("GET /v/?q HTTP/1.1\r\nHost: localhost\r\n\r\n").unwrap();
        assert_eq!(request.url, "/v/?q");
        assert!(request.is_read() && !request.is_head());
        assert!(read("HEAD / HTTP/1.0\r\n\r\n").unwrap().is_head());
        assert!(!read("POST / HTTP/1.1\r\n\r\n").unwrap().is_read());
    }

    #[test]
    fn brotli_is_only_for_clients_that_accept_it() {
        let takes = |line: &str| {
            let head = format!("GET / HTTP/1.1\r\nHost: localhost\r\n{line}\r\n\r\n");
            read(&head).unwrap().takes_brotli
        };
        for line in ["Accept-Encoding: gzip, deflate, br, zstd", "accept-encoding:br;q=0.5"] {
            assert!(takes(line), "{line}");
        }
        for line in ["Accept-Encoding: gzip, brr", "Accept-Encoding: br;q=0", "Accept: br", "br"] {
            assert!(!takes(line), "{line}");
        }
    }

    #[test]
    fn half_a_request_and_noise_are_none() {
        for text in
            ["", "GET", "GET / HTTP/1.1\r\nHost: x", "\u{16}\u{3}\u{1}\r\n\r\n", "a b c\n\n"]
        {
            assert_eq!(read(text), None, "{text:?}");
        }
    }

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
