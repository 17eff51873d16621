//! Lanes: one line for each axis, for comparisons too small for a radar.

use askama::Template;

use super::wrap::wrap;
use super::{Comparison, LINE, Point, TextLine, WIDTH};

/// Where zero lies.
const START: f64 = 14.0;
/// Where the last step lies; its word is centred under it and needs the room that is left.
const END: f64 = 310.0;
/// Characters in a line of a label.
const CHARACTERS: usize = 40;

/// A lanes chart, drawn.
#[derive(Debug, Clone, Template)]
#[template(path = "charts/lanes.svg")]
pub struct Lanes {
    id: String,
    title: String,
    description: String,
    own_label: String,
    required_label: String,
    width: f64,
    height: f64,
    start: f64,
    end: f64,
    ticks: Vec<f64>,
    tick_labels: Vec<TextLine>,
    rows: Vec<Lane>,
}

#[derive(Debug, Clone)]
struct Lane {
    y: f64,
    label: Vec<TextLine>,
    own: Point,
    required: Point,
}

impl Lanes {
    /// Draws a comparison. Values beyond the scale are drawn at its end.
    pub fn draw(comparison: Comparison) -> Self {
        let steps = comparison.rings.len();
        let mut y = 6.0;
        let rows: Vec<Lane> = comparison
            .axes
            .iter()
            .map(|axis| {
                let label = wrap(&axis.label, CHARACTERS).into_iter().map(|text| {
                    y += LINE;
                    TextLine {
                        at: Point { x: 2.0, y },
                        anchor: "start",
                        text,
                    }
                });
                let label = label.collect();
                y += 26.0;
                let lane = Lane {
                    y,
                    label,
                    own: Point {
                        x: along(axis.own, steps),
                        y,
                    },
                    required: Point {
                        x: along(axis.required, steps),
                        y,
                    },
                };
                y += 20.0;
                lane
            })
            .collect();
        #[expect(clippy::cast_precision_loss, reason = "a scale has a handful of steps")]
        let ticks: Vec<f64> = (0..=steps).map(|step| along(step as f64, steps)).collect();
        let tick_labels = ticks
            .iter()
            .skip(1)
            .zip(&comparison.rings)
            // On two lines in turn: neighbours with long names would touch.
            .zip([0.0, LINE].into_iter().cycle())
            .map(|((&x, text), down)| TextLine {
                at: Point {
                    x,
                    y: y + 10.0 + down,
                },
                anchor: "middle",
                text: text.clone(),
            });
        Self {
            width: WIDTH,
            height: y + 18.0 + LINE,
            start: START,
            end: END,
            tick_labels: tick_labels.collect(),
            ticks,
            rows,
            id: comparison.id,
            title: comparison.title,
            description: comparison.description,
            own_label: comparison.own,
            required_label: comparison.required,
        }
    }
}

fn along(value: f64, steps: usize) -> f64 {
    #[expect(clippy::cast_precision_loss, reason = "a scale has a handful of steps")]
    let share = (value / steps as f64).clamp(0.0, 1.0);
    START + (END - START) * share
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::charts::{Axis, Chart};

    fn comparison(values: &[(f64, f64)]) -> Comparison {
        Comparison {
            id: "l".into(),
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
                    label: "Leadership".into(),
                    own,
                    required,
                })
                .collect(),
        }
    }

    #[test]
    fn one_or_two_axes_become_lanes_and_three_a_radar() {
        assert!(matches!(
            Chart::of(comparison(&[(1.0, 2.0)])),
            Chart::Lanes(_)
        ));
        assert!(matches!(
            Chart::of(comparison(&[(1.0, 2.0); 2])),
            Chart::Lanes(_)
        ));
        assert!(matches!(
            Chart::of(comparison(&[(1.0, 2.0); 3])),
            Chart::Radar(_)
        ));
    }

    #[test]
    fn a_chart_of_nothing_is_still_a_drawing() {
        assert!(Chart::of(comparison(&[])).to_string().contains("<svg"));
    }

    proptest! {
        #[test]
        fn marks_lie_inside_the_drawing_and_follow_their_values(low in -1.0..5.0_f64, more in 0.0..5.0_f64) {
            let chart = Lanes::draw(comparison(&[(low, low + more)]));
            let lane = &chart.rows[0];
            prop_assert!(lane.own.x <= lane.required.x);
            prop_assert!(lane.own.x >= 0.0 && lane.required.x <= chart.width && lane.y <= chart.height);
        }
    }
}
