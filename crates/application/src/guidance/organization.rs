//! The rule that says where an organisation stands in the method and what is next.

use super::Freshness;

/// A step of the method.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Step {
    /// Assess the maturity.
    Maturity,
    /// Choose strategies.
    Strategy,
    /// Name the roles of the organisation.
    Roles,
    /// Let enough people join.
    Invite,
    /// Have the surveys answered.
    Surveys,
    /// Look at what the organisation needs to learn.
    Result,
    /// Make the organisation's plan.
    Plan,
    /// Follow how gaps close, until it is time to begin again.
    FollowUp,
    /// Modules and their formats.
    Modules,
    /// When which module takes place.
    Schedule,
    /// Training days in detail.
    MicroPlans,
    /// The request to training providers.
    Rfp,
}

impl Step {
    /// All steps in the order of the method.
    pub const ALL: [Self; 12] = [
        Self::Maturity,
        Self::Strategy,
        Self::Roles,
        Self::Invite,
        Self::Surveys,
        Self::Result,
        Self::Plan,
        Self::FollowUp,
        Self::Modules,
        Self::Schedule,
        Self::MicroPlans,
        Self::Rfp,
    ];

    /// The stable key.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Maturity => "maturity",
            Self::Strategy => "strategy",
            Self::Roles => "roles",
            Self::Invite => "invite",
            Self::Surveys => "surveys",
            Self::Result => "result",
            Self::Plan => "plan",
            Self::FollowUp => "follow_up",
            Self::Modules => "modules",
            Self::Schedule => "schedule",
            Self::MicroPlans => "micro_plans",
            Self::Rfp => "rfp",
        }
    }

    /// The phase of the method it belongs to, from 1.
    pub const fn phase(self) -> u8 {
        match self {
            Self::Maturity | Self::Strategy | Self::Roles => 1,
            Self::Invite | Self::Surveys | Self::Result | Self::Plan | Self::FollowUp => 2,
            Self::Modules | Self::Schedule => 3,
            Self::MicroPlans | Self::Rfp => 4,
        }
    }
}

/// Where a step stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Standing {
    /// Done, and it still fits.
    Done,
    /// What to do now.
    Next,
    /// Under way, without being what to do now.
    Begun,
    /// Its turn comes.
    Later,
    /// It may be done, and nothing waits for it.
    Optional,
    /// This version does not have it.
    Planned,
}

impl Standing {
    /// All of them.
    pub const ALL: [Self; 6] = [
        Self::Done,
        Self::Next,
        Self::Begun,
        Self::Later,
        Self::Optional,
        Self::Planned,
    ];

    /// The stable key.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Done => "done",
            Self::Next => "next",
            Self::Begun => "begun",
            Self::Later => "later",
            Self::Optional => "optional",
            Self::Planned => "planned",
        }
    }
}

/// What decides about the steps of an organisation: counts, and nothing of one person.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Facts {
    /// The maturity; outdated once it is more than a year old.
    pub maturity: Freshness,
    /// The strategies; outdated once the maturity says others.
    pub strategy: Freshness,
    /// Whether people describe tasks, since roles cannot be named yet.
    pub describes_tasks: bool,
    /// Roles of its own that surveys offer.
    pub roles: usize,
    /// People who are not deactivated.
    pub people: usize,
    /// How many of them handed in a survey.
    pub answered: usize,
    /// How many of those did more than a year ago.
    pub old: usize,
    /// People who began their first survey and have not handed it in.
    pub open: usize,
    /// The least number of people that a shown figure speaks of.
    pub smallest: usize,
    /// Whether the figures of the organisation are shown.
    pub figures_shown: bool,
    /// The organisation's plan; outdated once a new one would be another.
    pub plan: Freshness,
}

impl Facts {
    /// People who never began a survey.
    pub fn not_begun(&self) -> usize {
        self.people.saturating_sub(self.answered + self.open)
    }

    /// The one step to take now.
    ///
    /// What others build on comes first. A plan is worth making from what half of the people said;
    /// before, there is the result to look at. With a plan that fits, the rest of the surveys is left,
    /// and then to see how gaps close, until something is old enough to be done again.
    pub fn next(&self) -> Step {
        let steps = [
            (Step::Maturity, self.maturity != Freshness::UpToDate),
            (Step::Strategy, self.strategy != Freshness::UpToDate),
            (Step::Roles, self.needs_roles()),
            (Step::Invite, self.people < self.smallest),
            (
                Step::Surveys,
                !self.figures_shown || 2 * self.old > self.answered,
            ),
            (
                Step::Result,
                self.plan == Freshness::Missing && 2 * self.answered < self.people,
            ),
            (Step::Plan, self.plan != Freshness::UpToDate),
            (Step::Surveys, !self.everybody_answered()),
        ];
        let mut due = steps.into_iter().filter(|(_, is_due)| *is_due);
        due.next().map_or(Step::FollowUp, |(step, _)| step)
    }

    /// Where a step stands.
    pub fn standing(&self, step: Step) -> Standing {
        if step == self.next() {
            return Standing::Next;
        }
        match step {
            Step::Maturity => self.maturity.standing(),
            Step::Strategy => self.strategy.standing(),
            Step::Roles if self.roles > 0 => Standing::Done,
            Step::Roles if self.describes_tasks || self.has_begun() => Standing::Optional,
            Step::Invite if self.people >= self.smallest => Standing::Done,
            Step::Surveys if self.everybody_answered() => Standing::Done,
            Step::Surveys if self.has_begun() => Standing::Begun,
            Step::Result if self.figures_shown => Standing::Done,
            Step::Plan => self.plan.standing(),
            Step::Roles | Step::Invite | Step::Surveys | Step::Result | Step::FollowUp => {
                Standing::Later
            }
            Step::Modules | Step::Schedule | Step::MicroPlans | Step::Rfp => Standing::Planned,
        }
    }

    /// Once surveys run with role clusters, roles of its own are a choice.
    fn needs_roles(&self) -> bool {
        self.roles == 0 && !self.describes_tasks && !self.has_begun()
    }

    fn has_begun(&self) -> bool {
        self.answered + self.open > 0
    }

    fn everybody_answered(&self) -> bool {
        self.answered >= self.people && self.old == 0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const FRESHNESS: [Freshness; 3] =
        [Freshness::Missing, Freshness::UpToDate, Freshness::Outdated];

    /// Every combination of what decides, with few and with many people.
    fn all() -> Vec<Facts> {
        let mut all = Vec::new();
        for maturity in FRESHNESS {
            for strategy in FRESHNESS {
                for plan in FRESHNESS {
                    for switches in 0..8_u8 {
                        let on = |bit: u8| switches & (1 << bit) != 0;
                        for [people, answered, old, open] in surveys() {
                            all.push(Facts {
                                maturity,
                                strategy,
                                describes_tasks: on(0),
                                roles: if on(1) { 3 } else { 0 },
                                people,
                                answered,
                                old,
                                open,
                                smallest: 5,
                                figures_shown: on(2),
                                plan,
                            });
                        }
                    }
                }
            }
        }
        all
    }

    fn surveys() -> Vec<[usize; 4]> {
        let mut surveys = Vec::new();
        for people in [1, 4, 5, 12] {
            for answered in [0, 1, people / 2, people] {
                for old in [0, answered / 2, answered] {
                    for open in [0, (people - answered) / 2, people - answered] {
                        surveys.push([people, answered, old, open]);
                    }
                }
            }
        }
        surveys
    }

    /// Phase 1 is settled, everybody answered, and the plan fits.
    const SETTLED: Facts = Facts {
        maturity: Freshness::UpToDate,
        strategy: Freshness::UpToDate,
        describes_tasks: false,
        roles: 9,
        people: 12,
        answered: 12,
        old: 0,
        open: 0,
        smallest: 5,
        figures_shown: true,
        plan: Freshness::UpToDate,
    };

    #[test]
    fn exactly_one_step_is_next_whatever_is_there() {
        for facts in all() {
            let next: Vec<_> = Step::ALL
                .into_iter()
                .filter(|step| facts.standing(*step) == Standing::Next)
                .collect();
            assert_eq!(next, [facts.next()], "{facts:?}");
        }
    }

    #[test]
    fn every_step_of_this_version_is_next_at_some_time_and_no_other_ever_is() {
        let next: std::collections::BTreeSet<_> = all().iter().map(Facts::next).collect();
        let built: std::collections::BTreeSet<_> = Step::ALL
            .into_iter()
            .filter(|step| step.phase() <= 2)
            .collect();
        assert_eq!(next, built);
        for facts in all() {
            for step in Step::ALL {
                let is_planned = facts.standing(step) == Standing::Planned;
                assert_eq!(is_planned, step.phase() > 2, "{step:?} {facts:?}");
            }
        }
    }

    #[test]
    fn a_step_is_next_only_when_what_it_builds_on_is_there_and_it_is_not_done() {
        let settled = Freshness::UpToDate;
        for facts in all() {
            let next = facts.next();
            let asked = facts.maturity == settled && facts.strategy == settled;
            let enough = facts.people >= facts.smallest;
            let holds = match next {
                Step::Maturity => facts.maturity != settled,
                Step::Strategy => facts.maturity == settled && facts.strategy != settled,
                Step::Roles => asked && facts.roles == 0 && !facts.describes_tasks,
                Step::Invite => asked && !enough,
                Step::Surveys => {
                    asked && enough && (!facts.figures_shown || !facts.everybody_answered())
                }
                Step::Result => asked && facts.figures_shown && facts.plan == Freshness::Missing,
                Step::Plan => asked && facts.figures_shown && facts.plan != settled,
                Step::FollowUp => {
                    asked && enough && facts.plan == settled && facts.everybody_answered()
                }
                _ => false,
            };
            assert!(holds, "{next:?} {facts:?}");
        }
    }

    #[test]
    fn what_is_done_is_there_and_fits() {
        for facts in all() {
            for step in Step::ALL {
                if facts.standing(step) != Standing::Done {
                    continue;
                }
                let holds = match step {
                    Step::Maturity => facts.maturity == Freshness::UpToDate,
                    Step::Strategy => facts.strategy == Freshness::UpToDate,
                    Step::Roles => facts.roles > 0,
                    Step::Invite => facts.people >= facts.smallest,
                    Step::Surveys => facts.answered >= facts.people && facts.old == 0,
                    Step::Result => facts.figures_shown,
                    Step::Plan => facts.plan == Freshness::UpToDate,
                    _ => false,
                };
                assert!(holds, "{step:?} {facts:?}");
            }
        }
    }

    #[test]
    fn roles_can_be_skipped_where_tasks_are_described_or_surveys_have_begun() {
        let fresh = Facts {
            roles: 0,
            answered: 0,
            figures_shown: false,
            plan: Freshness::Missing,
            ..SETTLED
        };
        assert_eq!(fresh.next(), Step::Roles);
        let by_tasks = Facts {
            describes_tasks: true,
            ..fresh
        };
        let begun = Facts { open: 1, ..fresh };
        for facts in [by_tasks, begun] {
            assert_eq!(facts.next(), Step::Surveys);
            assert_eq!(facts.standing(Step::Roles), Standing::Optional);
        }
        let unknown = Facts {
            maturity: Freshness::Missing,
            ..fresh
        };
        assert_eq!(unknown.standing(Step::Roles), Standing::Later);
    }

    #[test]
    fn the_result_comes_before_the_plan_until_half_of_the_people_answered() {
        let unplanned = |answered| Facts {
            answered,
            plan: Freshness::Missing,
            ..SETTLED
        };
        assert_eq!(unplanned(5).next(), Step::Result);
        assert_eq!(unplanned(6).next(), Step::Plan);
        assert_eq!(unplanned(6).standing(Step::Result), Standing::Done);
        assert_eq!(unplanned(6).standing(Step::Surveys), Standing::Begun);
    }

    #[test]
    fn what_is_old_is_done_again_in_the_order_of_the_method() {
        assert_eq!(SETTLED.next(), Step::FollowUp);
        let stale = Facts {
            plan: Freshness::Outdated,
            ..SETTLED
        };
        assert_eq!(stale.next(), Step::Plan);
        // A plan is not made anew from what most said more than a year ago.
        let old_surveys = Facts { old: 7, ..stale };
        assert_eq!(old_surveys.next(), Step::Surveys);
        assert_eq!(old_surveys.standing(Step::Plan), Standing::Later);
        let some_old = Facts { old: 6, ..stale };
        assert_eq!(some_old.next(), Step::Plan);
        let only_old = Facts { old: 1, ..SETTLED };
        assert_eq!(only_old.next(), Step::Surveys);
        let other_strategies = Facts {
            strategy: Freshness::Outdated,
            ..old_surveys
        };
        assert_eq!(other_strategies.next(), Step::Strategy);
        let old_maturity = Facts {
            maturity: Freshness::Outdated,
            ..other_strategies
        };
        assert_eq!(old_maturity.next(), Step::Maturity);
        assert_eq!(old_maturity.standing(Step::Strategy), Standing::Later);
    }

    #[test]
    fn keys_differ() {
        let keys: std::collections::BTreeSet<_> = Step::ALL.map(Step::key).into();
        assert_eq!(keys.len(), Step::ALL.len());
        let keys: std::collections::BTreeSet<_> = Standing::ALL.map(Standing::key).into();
        assert_eq!(keys.len(), Standing::ALL.len());
    }
}
