//! Everything a plan follows from, in one canonical form: sets and maps are sorted, so equal inputs
//! are equal JSON, and different ones are not.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use crate::Level;
use crate::content::{Audience, ObjectiveTemplate};
use crate::framework::{CompetencyId, Origin, Requirements};
use crate::gap::organization::OrganizationOutlook;
use crate::strategy::{Strategy, Targets};

/// The version of the rules by which [`person_objectives`](super::person_objectives) and
/// [`organization_objectives`](super::organization_objectives) make plans, templates aside: those are
/// an input of their own. Raise it whenever equal inputs come to give another plan: other levels,
/// another order, other audiences, other steps. Plans made before are then told to be out of date.
pub const ENGINE: u32 = 1;

/// Where a person or an organisation stands.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Standing {
    /// The levels of a person's newest survey.
    Person(BTreeMap<CompetencyId, Level>),
    /// The published figures: nothing that is not shown enters.
    Organization(Box<OrganizationOutlook>),
}

/// What a plan follows from. Each field is one [`Input`], so that a person can be told which of
/// them changed.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct PlanInputs {
    /// The version of the rules that make a plan of the rest: [`ENGINE`].
    pub engine: u32,
    /// The version of the framework.
    pub framework: String,
    /// The chosen strategies with what they aim at; `None` while none are chosen.
    pub strategies: Option<(BTreeSet<Strategy>, Targets)>,
    /// What each role that counts requires, with the matrix values that decide it. Own tasks
    /// require what the survey found.
    pub requirements: Vec<(Origin, Requirements)>,
    /// The roles held, with whether they are management.
    pub roles: Vec<(Origin, bool)>,
    /// The levels.
    pub levels: Standing,
    /// The levels that the organisation has trainings for.
    pub trainings: BTreeMap<CompetencyId, BTreeSet<Level>>,
    /// How many months the plan takes.
    pub window: u32,
    /// The templates used, in every language.
    pub texts: Vec<(CompetencyId, Level, Audience, Vec<ObjectiveTemplate>)>,
}

/// One of the inputs of a plan.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Input {
    /// [`PlanInputs::levels`]
    Levels,
    /// [`PlanInputs::roles`]
    Roles,
    /// [`PlanInputs::requirements`]
    Requirements,
    /// [`PlanInputs::strategies`]
    Strategies,
    /// [`PlanInputs::trainings`]
    Trainings,
    /// [`PlanInputs::window`]
    Window,
    /// [`PlanInputs::engine`]
    Engine,
    /// [`PlanInputs::framework`]
    Framework,
    /// [`PlanInputs::texts`]
    Texts,
}

impl Input {
    /// All inputs, those that people change first.
    pub const ALL: [Self; 9] = [
        Self::Levels,
        Self::Roles,
        Self::Requirements,
        Self::Strategies,
        Self::Trainings,
        Self::Window,
        Self::Engine,
        Self::Framework,
        Self::Texts,
    ];

    /// The name of the field, in JSON too.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Levels => "levels",
            Self::Roles => "roles",
            Self::Requirements => "requirements",
            Self::Strategies => "strategies",
            Self::Trainings => "trainings",
            Self::Window => "window",
            Self::Engine => "engine",
            Self::Framework => "framework",
            Self::Texts => "texts",
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use serde_json::Value;

    use super::*;
    use crate::Language;
    use crate::content::Content;
    use crate::framework::{Framework, RoleClusterId, SupplementaryRows};
    use crate::strategy::Strategy;
    use proptest::strategy::Strategy as _;

    /// What inputs are made from: every field of it is one input or part of one.
    #[derive(Debug, Clone, PartialEq)]
    #[expect(
        clippy::struct_excessive_bools,
        reason = "each is one thing that may differ"
    )]
    struct Seed {
        engine: u32,
        framework: bool,
        chosen: Option<BTreeSet<Strategy>>,
        role: u32,
        management: bool,
        scores: BTreeMap<u32, Level>,
        supplementary: bool,
        training: Option<Level>,
        window: u32,
        reworded: bool,
    }

    fn inputs(seed: &Seed) -> PlanInputs {
        let framework = Framework::standard().unwrap();
        let role = RoleClusterId::new(seed.role);
        let rows = SupplementaryRows::from(seed.supplementary);
        let content = Content::standard(&framework, Language::English).unwrap();
        let used = (CompetencyId::new(1), Level::Know, Audience::Practitioners);
        let mut template = content
            .objectives()
            .get(used.0, used.1, used.2)
            .unwrap()
            .clone();
        if seed.reworded {
            template.benefit.push('!');
        }
        PlanInputs {
            engine: seed.engine,
            framework: if seed.framework { "a" } else { "b" }.to_owned(),
            strategies: seed
                .chosen
                .clone()
                .map(|chosen| (chosen.clone(), Targets::of(&framework, &chosen))),
            requirements: vec![(
                Origin::Cluster(role),
                framework.required_levels_of(&[role], rows),
            )],
            roles: vec![(Origin::Cluster(role), seed.management)],
            levels: Standing::Person(
                seed.scores
                    .iter()
                    .map(|(id, level)| (CompetencyId::new(*id), *level))
                    .collect(),
            ),
            trainings: seed
                .training
                .map(|level| (CompetencyId::new(1), [level].into()))
                .into_iter()
                .collect(),
            window: seed.window,
            texts: vec![(used.0, used.1, used.2, vec![template])],
        }
    }

    fn level() -> impl proptest::strategy::Strategy<Value = Level> {
        proptest::sample::select(Level::ALL.to_vec())
    }

    fn seed() -> impl proptest::strategy::Strategy<Value = Seed> {
        let chosen = proptest::sample::subsequence(Strategy::ALL.to_vec(), 0..=2)
            .prop_map(|chosen| chosen.into_iter().collect());
        (
            (1_u32..3, any::<bool>()),
            proptest::option::of(chosen),
            // 11 requires everything with or without the supplementary rows; 1 does not.
            proptest::sample::select(vec![1_u32, 11]),
            any::<bool>(),
            proptest::collection::btree_map(1_u32..3, level(), 0..2),
            any::<bool>(),
            proptest::option::of(level()),
            1_u32..3,
            any::<bool>(),
        )
            .prop_map(
                |(
                    (engine, framework),
                    chosen,
                    role,
                    management,
                    scores,
                    supplementary,
                    training,
                    window,
                    reworded,
                )| Seed {
                    engine,
                    framework,
                    chosen,
                    role,
                    management,
                    scores,
                    supplementary,
                    training,
                    window,
                    reworded,
                },
            )
    }

    #[test]
    fn every_field_is_an_input_that_can_be_named() {
        let seed = Seed {
            engine: ENGINE,
            framework: true,
            chosen: None,
            role: 1,
            management: false,
            scores: BTreeMap::new(),
            supplementary: true,
            training: None,
            window: 12,
            reworded: false,
        };
        let Value::Object(fields) = serde_json::to_value(inputs(&seed)).unwrap() else {
            panic!("inputs are an object");
        };
        let fields: BTreeSet<_> = fields.keys().map(String::as_str).collect();
        assert_eq!(fields, Input::ALL.map(Input::key).into());
        for input in Input::ALL {
            assert_eq!(serde_json::to_value(input).unwrap(), input.key());
        }
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(64))]
        #[test]
        fn canonical_forms_are_equal_exactly_if_all_inputs_are(one in seed(), other in seed()) {
            let (one, other) = (inputs(&one), inputs(&other));
            let canonical = |inputs: &PlanInputs| serde_json::to_string(inputs).unwrap();
            prop_assert_eq!(canonical(&one) == canonical(&other), one == other);
            prop_assert_eq!(canonical(&one), canonical(&one.clone()));
        }
    }
}
