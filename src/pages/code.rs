//! A link as a QR code: the address as bytes, the digits after its `#` in numeric mode.

use std::fmt::Write as _;

use qrcodegen::{QrCode, QrCodeEcc, QrSegment, Version};

/// The largest code that a phone can read from a screen: version 22 has 105 modules a side.
const LARGEST: u8 = 22;

/// The quiet zone around the code, in modules, as the standard requires.
const QUIET: i32 = 4;

/// A QR code.
#[derive(Clone)]
pub struct Code(QrCode);

/// The code of an address with digits after its `#`, or of any text; `None` when it is too long to be read.
#[must_use]
pub fn code(text: &str) -> Option<Code> {
    let digits = text.bytes().rev().take_while(u8::is_ascii_digit).count();
    let (address, digits) = text.split_at_checked(text.len().checked_sub(digits)?)?;
    let mut parts = vec![QrSegment::make_bytes(address.as_bytes())];
    if !digits.is_empty() {
        parts.push(QrSegment::make_numeric(digits));
    }
    let made = QrCode::encode_segments_advanced(
        &parts,
        QrCodeEcc::Low,
        Version::MIN,
        Version::new(LARGEST),
        None,
        true,
    );
    made.ok().map(Code)
}

impl Code {
    /// The address of the code as an image, an SVG inside the address: black on white with the quiet zone. As an image
    /// it keeps its colours where a browser or an extension changes those of the page.
    #[must_use]
    pub fn image(&self) -> String {
        let side = self.0.size() + 2 * QUIET;
        let svg = format!(
            "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 {side} {side}' \
             shape-rendering='crispEdges'><path fill='white' d='M0 0h{side}v{side}h-{side}z'/>\
             <path d='{}'/></svg>",
            self.ink()
        );
        ["data:image/svg+xml,", &svg.replace('<', "%3C").replace('>', "%3E")].concat()
    }

    /// The SVG path of the dark modules, with runs merged in each row.
    fn ink(&self) -> String {
        let mut path = String::new();
        for y in 0..self.0.size() {
            let mut x = 0;
            while x < self.0.size() {
                let length = (x..self.0.size()).take_while(|at| self.0.get_module(*at, y)).count();
                let length = i32::try_from(length).unwrap_or_default();
                if length > 0 {
                    // Writing to a string cannot fail.
                    write!(path, "M{} {}h{length}v1h-{length}z", x + QUIET, y + QUIET).ok();
                }
                x += length.max(1);
            }
        }
        path
    }

    /// The modules by row, true where dark: for tests that decode it.
    #[must_use]
    pub fn modules(&self) -> Vec<Vec<bool>> {
        let size = self.0.size();
        (0..size).map(|y| (0..size).map(|x| self.0.get_module(x, y)).collect()).collect()
    }
}
