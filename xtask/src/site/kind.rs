//! Content types by file name.

use std::path::Path;

/// The `Content-Type` of a file of the built site.
pub(super) fn content_type(path: &Path) -> &'static str {
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
    fn wasm_is_typed_so_that_it_can_stream() {
        assert_eq!(content_type(Path::new("view-1_bg.wasm")), "application/wasm");
    }

    #[test]
    fn a_worker_is_a_script_and_a_manifest_a_manifest() {
        assert_eq!(content_type(Path::new("v/sw.js")), "text/javascript; charset=utf-8");
        let manifest = content_type(Path::new("manifest.webmanifest"));
        assert_eq!(manifest, "application/manifest+json");
    }

    #[test]
    fn an_unknown_file_is_bytes() {
        assert_eq!(content_type(Path::new("LICENSE")), "application/octet-stream");
    }
}
