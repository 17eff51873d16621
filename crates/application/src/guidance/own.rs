//! The rule that says where a person stands with the own survey and plan, and what is next.

use super::{Freshness, Standing};

/// A step of one person.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum OwnStep {
    /// Answer the survey.
    Survey,
    /// See the own result; it opens as soon as the survey is handed in.
    Result,
    /// Make the own plan.
    Plan,
    /// Learn, and tick objectives off.
    Learn,
    /// Answer again, to see what has changed.
    Again,
}

impl OwnStep {
    /// All steps in order.
    pub const ALL: [Self; 5] = [
        Self::Survey,
        Self::Result,
        Self::Plan,
        Self::Learn,
        Self::Again,
    ];

    /// The stable key.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Survey => "survey",
            Self::Result => "result",
            Self::Plan => "plan",
            Self::Learn => "learn",
            Self::Again => "again",
        }
    }
}

/// What decides about a person's steps.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct OwnFacts {
    /// The newest completed survey; outdated once it is more than a year old.
    pub survey: Freshness,
    /// Whether a survey is open.
    pub is_answering: bool,
    /// The newest plan; outdated once a new one would be another.
    pub plan: Freshness,
    /// The objectives of that plan.
    pub objectives: usize,
    /// How many of them are ticked.
    pub ticked: usize,
}

impl OwnFacts {
    /// The one step to take now. A survey that is open is finished first.
    pub fn next(&self) -> OwnStep {
        if self.is_answering || self.survey != Freshness::UpToDate {
            OwnStep::Survey
        } else if self.plan != Freshness::UpToDate {
            OwnStep::Plan
        } else if self.ticked < self.objectives {
            OwnStep::Learn
        } else {
            OwnStep::Again
        }
    }

    /// Where a step stands.
    pub fn standing(&self, step: OwnStep) -> Standing {
        if step == self.next() {
            return Standing::Next;
        }
        match step {
            OwnStep::Survey => self.survey.standing(),
            OwnStep::Result if self.survey != Freshness::Missing => Standing::Done,
            OwnStep::Plan => self.plan.standing(),
            OwnStep::Learn if self.plan != Freshness::Missing && self.ticked >= self.objectives => {
                Standing::Done
            }
            OwnStep::Learn if self.ticked > 0 => Standing::Begun,
            OwnStep::Result | OwnStep::Learn | OwnStep::Again => Standing::Later,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const FRESHNESS: [Freshness; 3] =
        [Freshness::Missing, Freshness::UpToDate, Freshness::Outdated];

    fn all() -> Vec<OwnFacts> {
        let mut all = Vec::new();
        for survey in FRESHNESS {
            for plan in FRESHNESS {
                for is_answering in [false, true] {
                    for (objectives, ticked) in [(0, 0), (3, 0), (3, 2), (3, 3)] {
                        all.push(OwnFacts {
                            survey,
                            is_answering,
                            plan,
                            objectives,
                            ticked,
                        });
                    }
                }
            }
        }
        all
    }

    #[test]
    fn exactly_one_step_is_next_and_every_other_says_where_it_stands() {
        for facts in all() {
            let next: Vec<_> = OwnStep::ALL
                .into_iter()
                .filter(|step| facts.standing(*step) == Standing::Next)
                .collect();
            assert_eq!(next, [facts.next()], "{facts:?}");
            for step in OwnStep::ALL {
                let standing = facts.standing(step);
                assert!(
                    !matches!(standing, Standing::Optional | Standing::Planned),
                    "{step:?} {facts:?}"
                );
            }
        }
    }

    #[test]
    fn the_way_leads_from_the_survey_over_the_plan_to_ticking_off_and_back_to_the_survey() {
        let new = OwnFacts::default();
        assert_eq!(new.next(), OwnStep::Survey);
        assert_eq!(new.standing(OwnStep::Result), Standing::Later);
        let answered = OwnFacts {
            survey: Freshness::UpToDate,
            ..new
        };
        assert_eq!(answered.next(), OwnStep::Plan);
        assert_eq!(answered.standing(OwnStep::Survey), Standing::Done);
        assert_eq!(answered.standing(OwnStep::Result), Standing::Done);
        let planned = OwnFacts {
            plan: Freshness::UpToDate,
            objectives: 3,
            ..answered
        };
        assert_eq!(planned.next(), OwnStep::Learn);
        assert_eq!(planned.standing(OwnStep::Plan), Standing::Done);
        let learned = OwnFacts {
            ticked: 3,
            ..planned
        };
        assert_eq!(learned.next(), OwnStep::Again);
        assert_eq!(learned.standing(OwnStep::Learn), Standing::Done);
    }

    #[test]
    fn an_open_survey_an_old_one_and_a_plan_that_no_longer_fits_come_first() {
        let learning = OwnFacts {
            survey: Freshness::UpToDate,
            is_answering: false,
            plan: Freshness::UpToDate,
            objectives: 3,
            ticked: 1,
        };
        let answering = OwnFacts {
            is_answering: true,
            ..learning
        };
        let old = OwnFacts {
            survey: Freshness::Outdated,
            ..learning
        };
        for facts in [answering, old] {
            assert_eq!(facts.next(), OwnStep::Survey);
            assert_eq!(facts.standing(OwnStep::Result), Standing::Done);
            assert_eq!(facts.standing(OwnStep::Learn), Standing::Begun);
        }
        let stale = OwnFacts {
            plan: Freshness::Outdated,
            ..learning
        };
        assert_eq!(stale.next(), OwnStep::Plan);
    }

    #[test]
    fn whoever_has_nothing_to_learn_is_asked_again_later() {
        let nothing = OwnFacts {
            survey: Freshness::UpToDate,
            plan: Freshness::UpToDate,
            ..OwnFacts::default()
        };
        assert_eq!(nothing.next(), OwnStep::Again);
        assert_eq!(nothing.standing(OwnStep::Learn), Standing::Done);
    }
}
