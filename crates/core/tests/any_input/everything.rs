//! Everything that the engine computes from a text. Shared by the tests beside it and by the targets
//! in `fuzz/`.

use std::collections::BTreeMap;

use seqpt_core::framework::{
    CompetencyId, Framework, FrameworkSeeds, InvolvementProfile, Origin, ProcessId,
    SupplementaryRows, required_levels,
};
use seqpt_core::gap::organization::{AssessedPerson, OrganizationInput, organization_gaps};
use seqpt_core::gap::{Distribution, delivery_hint, evaluate};
use seqpt_core::maturity::{MaturityAnswers, assess};
use seqpt_core::privacy::SmallestGroup;
use seqpt_core::roles::{Profile, suggest_roles};
use seqpt_core::strategy::{Strategy, TargetGroup, Targets, recommend};
use seqpt_core::survey::{Answer, Questionnaire};
use seqpt_core::{Level, SeedError};

/// Builds a framework of any files and computes with it.
pub(crate) fn any_framework(seeds: FrameworkSeeds<'_>) -> Result<(), SeedError> {
    let framework = Framework::from_seeds("any", seeds)?;
    compute(&framework, &BTreeMap::new(), &InvolvementProfile::default());
    Ok(())
}

/// Reads a text as answers, levels and matrices, and computes with what was read.
pub(crate) fn any_json(framework: &Framework, text: &str) {
    if let Ok(answers) = serde_json::from_str::<MaturityAnswers>(text) {
        assess(answers);
        let people = u32::try_from(text.len()).unwrap_or(u32::MAX);
        for managers in [None, Some(people)] {
            recommend(answers, TargetGroup { people, managers });
        }
    }
    if let Ok(answer) = serde_json::from_str::<Answer>(text) {
        answer.score();
    }
    let _ = serde_json::from_str::<Strategy>(text);
    let _ = serde_json::from_str::<Origin>(text);
    let levels: BTreeMap<CompetencyId, Level> = serde_json::from_str(text).unwrap_or_default();
    let profile: InvolvementProfile = serde_json::from_str(text).unwrap_or_default();
    compute(framework, &levels, &profile);
}

/// Everything that takes a framework, levels and involvement, whether they belong together or not.
fn compute(
    framework: &Framework,
    levels: &BTreeMap<CompetencyId, Level>,
    involvement: &InvolvementProfile,
) {
    for supplementary in [SupplementaryRows::On, SupplementaryRows::Off] {
        let required = required_levels(framework, [(Origin::Tasks, involvement)], supplementary);
        let _ = Questionnaire::of_requirements(framework, &required);
        let required = required
            .into_iter()
            .map(|(competency, requirement)| (competency, requirement.level))
            .collect();
        evaluate(framework, &required, levels);
    }
    evaluate(framework, levels, levels);
    suggest_roles(
        framework,
        Profile {
            levels,
            involvement: Some(involvement),
        },
    );
    let targets = Targets::of(framework, &Strategy::ALL.into());
    targets.level(CompetencyId::new(1));
    framework.process(ProcessId::new(0));
    if let Some(distribution) = Distribution::of(levels.values().copied()) {
        for level in Level::ALL {
            delivery_hint(&distribution, level);
        }
    }
    let person = AssessedPerson {
        groups: [Origin::Tasks].into(),
        required: levels.clone(),
        scores: levels.clone(),
    };
    for people in [0, 1, 6].map(|count| vec![person.clone(); count]) {
        for smallest in [SmallestGroup::whole(), SmallestGroup::default()] {
            organization_gaps(OrganizationInput {
                framework,
                targets: &targets,
                requirements: &[(Origin::Tasks, levels.clone())].into(),
                people: &people,
                existing: &BTreeMap::new(),
                smallest,
            });
        }
    }
}
