//! Reads the head of an HTTP request; of it a file server needs the first line, and what may be compressed.

use std::io::{BufRead, BufReader, Read};

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
        // An answer before the empty line would cross the rest of the question.
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

/// Whether a line of the head says that brotli is understood; a weight of nothing is a no.
fn asks_for_brotli(line: &str) -> bool {
    let Some((name, value)) = line.split_once(':') else { return false };
    let is_brotli = |one: &str| {
        let (coding, weight) = one.split_once(';').unwrap_or((one, ""));
        let none = weight.trim().strip_prefix("q=").and_then(|weight| weight.parse().ok());
        coding.trim().eq_ignore_ascii_case("br") && none != Some(0.0)
    };
    name.eq_ignore_ascii_case("accept-encoding") && value.split(',').any(is_brotli)
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
    fn brotli_is_taken_only_by_whom_it_is_asked_for() {
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
}
