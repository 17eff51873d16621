//! The radar: three to eight axes around a centre.

use std::f64::consts::{FRAC_PI_2, TAU};

use askama::Template;

use super::wrap::wrap;
use super::{Axis, Comparison, LINE, Point, TextLine, WIDTH, path};

/// Radius of zero: a hub instead of a point, so that marks at zero stay apart from each other.
const HUB: f64 = 16.0;
/// From the outer ring to a label.
const GAP: f64 = 14.0;
/// Characters in a line of a label: with five axes or more, labels stand beside the rings.
fn characters(count: usize) -> usize {
    if count < 5 { 18 } else { 15 }
}

/// Radius of the outer ring: as large as the labels beside the tips allow.
fn outer(count: usize) -> f64 {
    match count {
        4 => 150.0,
        0..=3 => 125.0,
        _ => 96.0,
    }
}

/// A radar chart, drawn.
#[derive(Debug, Clone, Template)]
#[template(path = "charts/radar.svg")]
pub struct Radar {
    id: String,
    title: String,
    description: String,
    own_label: String,
    required_label: String,
    width: f64,
    height: f64,
    centre: Point,
    rings: Vec<String>,
    tips: Vec<Point>,
    own: Vec<Point>,
    required: Vec<Point>,
    ring_labels: Vec<TextLine>,
    labels: Vec<TextLine>,
}

impl Radar {
    /// Draws a comparison. Values beyond the scale are drawn at its end.
    pub fn draw(comparison: Comparison) -> Self {
        let count = comparison.axes.len();
        let steps = comparison.rings.len();
        let outer = outer(count);
        let directions: Vec<f64> = (0..count).map(|axis| direction(axis, count)).collect();
        let around = |direction: f64, radius: f64| Point {
            x: radius * direction.cos(),
            y: radius * direction.sin(),
        };

        // Drawn around (0, 0) first; the labels decide how much room there is above and below.
        let mut labels: Vec<TextLine> = directions
            .iter()
            .zip(&comparison.axes)
            .flat_map(|(&way, axis)| {
                label(
                    around(way, outer),
                    way,
                    wrap(&axis.label, characters(count)),
                )
            })
            .collect();
        let top = labels
            .iter()
            .map(|line| line.at.y - LINE)
            .fold(-outer, f64::min);
        let bottom = labels
            .iter()
            .map(|line| line.at.y + LINE / 2.0)
            .fold(0.0, f64::max);
        let centre = Point {
            x: WIDTH / 2.0,
            y: -top,
        };
        for line in &mut labels {
            line.at.y += centre.y;
        }

        let at = |direction: f64, radius: f64| {
            let point = around(direction, radius);
            Point {
                x: centre.x + point.x,
                y: centre.y + point.y,
            }
        };
        let on = |way: f64, value: f64| at(way, radius(value, steps, outer));
        let points = |value: fn(&Axis) -> f64| -> Vec<Point> {
            directions
                .iter()
                .zip(&comparison.axes)
                .map(|(&way, axis)| on(way, value(axis)))
                .collect()
        };
        #[expect(clippy::cast_precision_loss, reason = "a scale has a handful of rings")]
        let values: Vec<f64> = (1..=steps).map(|step| step as f64).collect();
        // Straight up lies either on an axis or half way between two, where the ring is nearer.
        let upwards = directions
            .iter()
            .map(|way| (way + FRAC_PI_2).cos())
            .fold(f64::MIN, f64::max);
        let ring_labels = values
            .iter()
            .zip(&comparison.rings)
            .map(|(&value, text)| TextLine {
                at: Point {
                    x: centre.x + 9.0,
                    y: centre.y - radius(value, steps, outer) * upwards + 5.0,
                },
                anchor: "start",
                text: text.clone(),
            });

        Self {
            width: WIDTH,
            height: bottom - top,
            rings: values
                .iter()
                .map(|&value| {
                    path(
                        &directions
                            .iter()
                            .map(|&way| on(way, value))
                            .collect::<Vec<_>>(),
                    )
                })
                .collect(),
            tips: directions.iter().map(|&way| at(way, outer)).collect(),
            own: points(|axis| axis.own),
            required: points(|axis| axis.required),
            ring_labels: ring_labels.collect(),
            labels,
            centre,
            id: comparison.id,
            title: comparison.title,
            description: comparison.description,
            own_label: comparison.own,
            required_label: comparison.required,
        }
    }

    /// The line through all points of a series.
    fn outline(points: &[Point]) -> String {
        path(points)
    }
}

/// Where an axis points. The first points up; with four or eight axes all turn by half a step, so that none is
/// horizontal: a label beside its tip would leave no room on a phone.
fn direction(axis: usize, count: usize) -> f64 {
    let turn = if count.is_multiple_of(4) { 0.5 } else { 0.0 };
    #[expect(clippy::cast_precision_loss, reason = "a radar has at most eight axes")]
    let share = (axis as f64 - turn) / count as f64;
    share * TAU - FRAC_PI_2
}

/// Equal steps from the hub to the outer ring.
fn radius(value: f64, steps: usize, outer: f64) -> f64 {
    #[expect(clippy::cast_precision_loss, reason = "a scale has a handful of rings")]
    let share = (value / steps as f64).clamp(0.0, 1.0);
    HUB + (outer - HUB) * share
}

/// A label's lines around the centre (0, 0), but already where they belong from left to right: centred over or under a tip that lies straight up or down, otherwise flush with the drawing's edge.
fn label(tip: Point, direction: f64, lines: Vec<String>) -> impl Iterator<Item = TextLine> {
    let (anchor, x) = match direction.cos() {
        across if across > 0.3 => ("end", WIDTH - 2.0),
        across if across < -0.3 => ("start", 2.0),
        _ => ("middle", WIDTH / 2.0 + tip.x),
    };
    #[expect(clippy::cast_precision_loss, reason = "a label has a handful of lines")]
    let above = LINE * (lines.len() - 1) as f64;
    let first = if direction.sin() < 0.0 {
        tip.y - GAP - above
    } else {
        tip.y + GAP + 11.0
    };
    lines.into_iter().enumerate().map(move |(index, text)| {
        #[expect(clippy::cast_precision_loss, reason = "a label has a handful of lines")]
        let y = first + LINE * index as f64;
        TextLine {
            at: Point { x, y },
            anchor,
            text,
        }
    })
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn comparison(values: &[(f64, f64)]) -> Comparison {
        Comparison {
            id: "r".into(),
            title: "Title".into(),
            description: "Description".into(),
            rings: ["know", "understand", "apply", "master"]
                .map(str::to_owned)
                .to_vec(),
            own: "own".into(),
            required: "required".into(),
            axes: values
                .iter()
                .map(|&(own, required)| Axis {
                    label: "Integration, Verification, Validation".into(),
                    own,
                    required,
                })
                .collect(),
        }
    }

    fn from_centre(radar: &Radar, point: Point) -> f64 {
        (point.x - radar.centre.x).hypot(point.y - radar.centre.y)
    }

    #[test]
    fn the_levels_lie_on_equally_spaced_rings_and_none_lies_on_the_hub() {
        let radar = Radar::draw(comparison(&[
            (0.0, 4.0),
            (1.0, 4.0),
            (2.0, 4.0),
            (3.0, 4.0),
            (4.0, 4.0),
        ]));
        let radii: Vec<f64> = radar
            .own
            .iter()
            .map(|&point| from_centre(&radar, point))
            .collect();
        for (radius, expected) in radii.iter().zip([16.0, 36.0, 56.0, 76.0, 96.0]) {
            assert!(
                (radius - expected).abs() < 1e-9,
                "{radius} is not {expected}"
            );
        }
    }

    #[test]
    fn the_lines_differ_by_dash_and_mark_and_nothing_is_filled() {
        let svg = Radar::draw(comparison(&[(1.0, 3.0); 5])).render().unwrap();
        assert!(
            svg.contains(r#"class="chart__own""#) && svg.contains(r#"class="chart__required""#)
        );
        assert_eq!(
            svg.matches("<circle").count(),
            5 + 1,
            "one mark for each axis and one in the legend"
        );
        assert!(svg.contains(r#"role="img""#) && svg.contains("<title") && svg.contains("<desc"));
        assert!(!svg.contains("style="));
    }

    #[test]
    fn the_values_are_drawn_in_the_order_of_the_axes_clockwise_from_the_top() {
        let radar = Radar::draw(comparison(&[(4.0, 4.0); 3]));
        assert!((radar.own[0].x - radar.centre.x).abs() < 1e-9 && radar.own[0].y < radar.centre.y);
        assert!(radar.own[1].x > radar.centre.x);
        assert!(radar.own[2].x < radar.centre.x);
    }

    proptest! {
        #[test]
        fn every_point_and_label_lies_inside_the_drawing(values in prop::collection::vec((-1.0..9.0, -1.0..9.0), 3..=8)) {
            let radar = Radar::draw(comparison(&values));
            let lines = radar.labels.iter().chain(&radar.ring_labels).map(|line| line.at);
            for point in radar.own.iter().chain(&radar.required).chain(&radar.tips).copied().chain(lines) {
                prop_assert!((0.0..=radar.width).contains(&point.x), "{point} of {}", radar.width);
                prop_assert!((0.0..=radar.height).contains(&point.y), "{point} of {}", radar.height);
            }
        }

        #[test]
        fn a_higher_value_is_never_nearer_to_the_centre(low in 0.0..4.0_f64, more in 0.0..4.0_f64, count in 3_usize..=8) {
            let radar = Radar::draw(comparison(&vec![(low, low + more); count]));
            for (own, required) in radar.own.iter().zip(&radar.required) {
                prop_assert!(from_centre(&radar, *own) <= from_centre(&radar, *required) + 1e-9);
            }
        }
    }
}
