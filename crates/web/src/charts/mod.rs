//! Charts drawn by ourselves: pure geometry here, SVG in `templates/charts`, colours in the stylesheet.
//!
//! A chart compares two values per axis on an ordinal scale. Three to eight axes make a [`Radar`]; fewer have no shape to
//! see and become [`Lanes`]. The enclosed surface of a radar means nothing, so it is never filled. Every chart stands
//! beside a table with the same values.

mod lanes;
mod radar;
mod wrap;

use std::fmt;

use askama::Template;

pub use lanes::Lanes;
pub use radar::Radar;

/// What a chart shows.
#[derive(Debug, Clone)]
pub struct Comparison {
    /// Starts the ids inside the chart; unique on the page.
    pub id: String,
    /// What the chart is about.
    pub title: String,
    /// The same values in words, for people who cannot see it.
    pub description: String,
    /// The steps of the scale in words, rising; zero has no ring of its own.
    pub rings: Vec<String>,
    /// What the solid line with round marks is.
    pub own: String,
    /// What the dashed line with square marks is.
    pub required: String,
    /// The axes, at most eight.
    pub axes: Vec<Axis>,
}

/// One axis with its two values, counted in rings.
#[derive(Debug, Clone)]
pub struct Axis {
    /// What is compared.
    pub label: String,
    /// Own value.
    pub own: f64,
    /// Required value.
    pub required: f64,
}

/// A chart, ready to be written into a page.
#[derive(Debug, Clone)]
pub enum Chart {
    /// Three axes or more.
    Radar(Radar),
    /// One or two axes.
    Lanes(Lanes),
}

impl Chart {
    /// Draws a comparison in the form that suits the number of its axes.
    pub fn of(comparison: Comparison) -> Self {
        if comparison.axes.len() < 3 {
            Self::Lanes(Lanes::draw(comparison))
        } else {
            Self::Radar(Radar::draw(comparison))
        }
    }
}

impl fmt::Display for Chart {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let drawn = match self {
            Self::Radar(radar) => radar.render(),
            Self::Lanes(lanes) => lanes.render(),
        };
        formatter.write_str(&drawn.map_err(|_| fmt::Error)?)
    }
}

/// A place in the drawing.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Point {
    pub(crate) x: f64,
    pub(crate) y: f64,
}

impl fmt::Display for Point {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{:.1},{:.1}", self.x, self.y)
    }
}

/// Points as the `points` attribute of a polygon wants them.
pub(crate) fn path(points: &[Point]) -> String {
    points
        .iter()
        .map(ToString::to_string)
        .collect::<Vec<_>>()
        .join(" ")
}

/// The width of every drawing. A phone of 360 px shows it at 328 px, so text of 14 units stays above 12 px.
pub(crate) const WIDTH: f64 = 360.0;

/// From one line of a label to the next.
pub(crate) const LINE: f64 = 17.0;

/// A line of a label where it is drawn.
#[derive(Debug, Clone)]
pub(crate) struct TextLine {
    pub(crate) at: Point,
    pub(crate) anchor: &'static str,
    pub(crate) text: String,
}
