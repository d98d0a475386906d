//! What the server answers to a request.

use std::fs;
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use super::request::{Request, Wanted};

/// A whole answer.
#[derive(Debug)]
pub(super) struct Answer {
    status: &'static str,
    content_type: &'static str,
    location: Option<String>,
    encoding: Option<&'static str>,
    body: Vec<u8>,
}

/// The ending of a file that was compressed with brotli and is beside the plain one.
const BROTLI: &str = ".br";

impl Answer {
    /// Answers from the files of `folder`.
    pub(super) fn to(request: &Request, folder: &Path) -> Self {
        if request.is_read() {
            Self::find(&request.url, request.takes_brotli, folder)
        } else {
            Self::plain("405 Method Not Allowed", "This server only gives out files.")
        }
    }

    fn find(url: &str, takes_brotli: bool, folder: &Path) -> Self {
        let missing = || Self::missing(folder);
        let Some(wanted) = Wanted::read(url) else {
            return missing();
        };
        let path = folder.join(&wanted.path);
        if path.is_dir() && !wanted.is_folder {
            let moved =
                Self::plain("301 Moved Permanently", "A folder's address ends with a slash.");
            return Self { location: Some(wanted.as_folder()), ..moved };
        }
        let path = if wanted.is_folder { path.join("index.html") } else { path };
        let found = |body, encoding| {
            let content_type = content_type(&path);
            Self { status: "200 OK", content_type, location: None, encoding, body }
        };
        // As hosts do that compress when a site is put there, not when it is asked for.
        if takes_brotli && let Ok(body) = fs::read(compressed(&path)) {
            return found(body, Some("br"));
        }
        fs::read(&path).map_or_else(|_| missing(), |body| found(body, None))
    }

    /// The folder's page for what is not there, as static hosts give it out at any address.
    fn missing(folder: &Path) -> Self {
        let plain = Self::plain("404 Not Found", "There is no file here.");
        let page = folder.join("404.html");
        match fs::read(&page) {
            Ok(body) => Self { content_type: content_type(&page), body, ..plain },
            Err(_) => plain,
        }
    }

    fn plain(status: &'static str, text: &str) -> Self {
        let body = text.as_bytes().to_vec();
        let content_type = "text/plain; charset=utf-8";
        Self { status, content_type, location: None, encoding: None, body }
    }

    /// Sends the answer; to a HEAD request without its body.
    pub(super) fn write(&self, mut to: impl Write, with_body: bool) -> io::Result<()> {
        let mut head = format!("HTTP/1.1 {}\r\n", self.status);
        let length = self.body.len().to_string();
        let fields = [
            ("Content-Type", self.content_type),
            ("Content-Length", &length),
            ("Cache-Control", "no-cache"),
            ("X-Content-Type-Options", "nosniff"),
            ("Vary", "Accept-Encoding"),
            ("Connection", "close"),
        ];
        let location = self.location.as_deref().map(|place| ("Location", place));
        let encoding = self.encoding.map(|name| ("Content-Encoding", name));
        for (name, value) in fields.into_iter().chain(location).chain(encoding) {
            head.extend([name, ": ", value, "\r\n"]);
        }
        to.write_all((head + "\r\n").as_bytes())?;
        to.write_all(if with_body { &self.body } else { &[] })
    }
}

/// Where the compressed form of a file lies, if there is one.
fn compressed(file: &Path) -> PathBuf {
    let mut name = file.as_os_str().to_owned();
    name.push(BROTLI);
    name.into()
}

/// The `Content-Type` of a file of the built site.
fn content_type(path: &Path) -> &'static str {
    match path.extension().and_then(|extension| extension.to_str()).unwrap_or_default() {
        "html" => "text/html; charset=utf-8",
        "js" => "text/javascript; charset=utf-8",
        "css" => "text/css; charset=utf-8",
        "wasm" => "application/wasm",
        "json" => "application/json",
        "webmanifest" => "application/manifest+json",
        "svg" => "image/svg+xml",
        "png" => "image/png",
        "ico" => "image/x-icon",
        "woff2" => "font/woff2",
        "txt" => "text/plain; charset=utf-8",
        _ => "application/octet-stream",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_page_for_what_is_missing_runs_its_own_script_and_style_only() {
        const PAGE: &str = include_str!("../../../public/404.html");
        for tag in ["script", "style"] {
            let (open, close) = (format!("<{tag}>"), format!("</{tag}>"));
            let (_, rest) = PAGE.split_once(&open).unwrap();
            let (inside, rest) = rest.split_once(&close).unwrap();
            let allowed = format!("{tag}-src '{}'", crate::hash::integrity(inside));
            assert!(PAGE.contains(&allowed), "the policy should name {allowed}");
            assert!(!rest.contains(&open), "one {tag}");
        }
    }

    #[test]
    fn the_type_is_that_of_the_files_ending() {
        for (name, expected) in [
            // Typed so that it can stream.
            ("view-1_bg.wasm", "application/wasm"),
            ("v/sw.js", "text/javascript; charset=utf-8"),
            ("manifest.webmanifest", "application/manifest+json"),
            ("LICENSE", "application/octet-stream"),
        ] {
            assert_eq!(content_type(Path::new(name)), expected);
        }
    }
}
