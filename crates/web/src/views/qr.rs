//! The QR code of an address, drawn by ourselves: the encoder says which modules are dark, the SVG stands in
//! `templates/components`, its colours in the stylesheet.

use std::fmt::Write as _;

use qrcode::{Color, EcLevel, QrCode};

/// How many light modules stand around the code, as its standard asks.
const QUIET: usize = 4;

/// A QR code, ready to be written into a page.
#[derive(Debug, Clone)]
pub struct Qr {
    /// The length of a side in modules, with the quiet zone.
    pub side: usize,
    /// The dark modules: the `d` of an SVG path, one rectangle for each run of a row.
    pub path: String,
}

impl Qr {
    /// The code of a text; none if the text is too long for any code.
    pub fn of(text: &str) -> Option<Self> {
        // Medium correction: a fold or a stain on paper may hide a seventh of it.
        let code = QrCode::with_error_correction_level(text, EcLevel::M).ok()?;
        let width = code.width();
        let mut path = String::new();
        for (row, modules) in code.to_colors().chunks(width).enumerate() {
            let mut column = 0;
            for run in modules.chunk_by(|one, next| one == next) {
                let length = run.len();
                if run.first() == Some(&Color::Dark) {
                    let (x, y) = (column + QUIET, row + QUIET);
                    write!(path, "M{x} {y}h{length}v1h-{length}z").ok()?;
                }
                column += length;
            }
        }
        Some(Self {
            side: width + 2 * QUIET,
            path,
        })
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    /// How many pixels a module is wide where a camera sees it.
    const PIXELS: usize = 4;

    /// The dark modules of the drawing, by column and row.
    fn painted(qr: &Qr) -> Vec<Vec<bool>> {
        let mut dark = vec![vec![false; qr.side]; qr.side];
        for run in qr.path.split_terminator('z') {
            let (start, length) = run.strip_prefix('M').unwrap().split_once('h').unwrap();
            let (x, y) = start.split_once(' ').unwrap();
            let (length, back) = length.split_once("v1h-").unwrap();
            assert_eq!(length, back);
            let [x, y, length]: [usize; 3] = [x, y, length].map(|number| number.parse().unwrap());
            dark[y][x..x + length].fill(true);
        }
        dark
    }

    /// What a phone reads in the drawing.
    fn read(qr: &Qr) -> String {
        let dark = painted(qr);
        let side = qr.side * PIXELS;
        let mut image = rqrr::PreparedImage::prepare_from_greyscale(side, side, |x, y| {
            if dark[y / PIXELS][x / PIXELS] { 0 } else { 255 }
        });
        let grids = image.detect_grids();
        assert_eq!(grids.len(), 1);
        grids[0].decode().unwrap().1
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(32))]

        #[test]
        fn a_phone_reads_the_link_from_the_drawing(
            host in "https?://[a-z0-9.-]{1,80}(:[0-9]{2,5})?(/[a-z]{1,20})?",
            key in "[A-Z0-9]{4}(-[A-Z0-9]{4}){5}",
        ) {
            let link = format!("{host}/join?key={key}");
            prop_assert_eq!(read(&Qr::of(&link).unwrap()), link);
        }
    }

    #[test]
    fn four_light_modules_stand_around_the_code() {
        let qr = Qr::of("https://qualification.example.com/join").unwrap();
        let dark = painted(&qr);
        let edges = 0..QUIET;
        for at in edges.chain(qr.side - QUIET..qr.side) {
            assert!(dark[at].iter().all(|dark| !dark), "row {at}");
            assert!(dark.iter().all(|row| !row[at]), "column {at}");
        }
        assert!(dark[QUIET][QUIET], "the first finder pattern");
    }

    #[test]
    fn a_text_too_long_for_any_code_gets_none() {
        assert!(Qr::of(&"x".repeat(3000)).is_none());
    }
}
