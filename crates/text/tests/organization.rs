//! Everything that the organisation's figures can say has words, in both languages, and different
//! things have different words.
#![expect(
    clippy::unwrap_used,
    reason = "a test whose texts do not load has failed"
)]

use std::collections::BTreeSet;

use seqpt_core::gap::organization::{
    LevelOutlook, MasteryVerdict, Mismatch, State, StrategyGap, Training,
};
use seqpt_core::gap::{DeliveryHint, Distribution};
use seqpt_core::{Language, Level};
use seqpt_text::{Explainer, Localizer, Texts};

const STATES: [State; 5] = [
    State::NotTargeted,
    State::NotRequired,
    State::NoData,
    State::TrainingRequired,
    State::Achieved,
];

fn in_both_languages(check: impl Fn(Explainer<'_>, &Localizer)) {
    let texts = Texts::standard().unwrap();
    for language in Language::ALL {
        let localizer = texts.localizer(language);
        check(localizer.explain(), &localizer);
    }
}

/// Holds that nothing is missing in texts that say different things, and that no text says a level
/// by its figure.
#[track_caller]
fn assert_all_told(texts: &[String]) {
    for text in texts {
        assert!(!text.trim().is_empty(), "{texts:#?}");
        assert!(!text.contains(['⟦', '⟧', '{', '}']), "{text}");
        assert!(!text.contains("  ") && !text.contains('\n'), "{text}");
    }
    let distinct: BTreeSet<_> = texts.iter().collect();
    assert_eq!(distinct.len(), texts.len(), "{texts:#?}");
}

fn outlook(state: State, places: usize) -> LevelOutlook {
    LevelOutlook {
        level: Level::Apply,
        state,
        training_exists: false,
        places,
        exact: true,
        origins: Vec::new(),
    }
}

fn distribution(figures: &[i64]) -> Distribution {
    let levels = figures
        .iter()
        .map(|figure| Level::try_from(*figure).unwrap());
    Distribution::of(levels).unwrap()
}

#[test]
fn every_state_has_a_word_and_a_sentence() {
    in_both_languages(|explain, _| {
        assert_all_told(&STATES.map(|state| explain.state(state)));
        assert_all_told(&STATES.map(|state| explain.state_why(&outlook(state, 3))));
        let one = explain.state_why(&outlook(State::TrainingRequired, 1));
        let three = explain.state_why(&outlook(State::TrainingRequired, 3));
        assert!(!one.contains('1') && three.contains('3'), "{one} {three}");
        let most = explain.state_why(&LevelOutlook {
            exact: false,
            ..outlook(State::TrainingRequired, 3)
        });
        assert_all_told(&[three, most]);
    });
}

#[test]
fn every_hint_has_a_name_and_a_reason_and_costs_something_if_it_is_a_training() {
    in_both_languages(|explain, _| {
        let hints = DeliveryHint::ALL.map(|hint| explain.delivery_hint(hint));
        assert_all_told(&hints.clone().map(|hint| hint.name));
        assert_all_told(&hints.clone().map(|hint| hint.why));
        for (hint, text) in DeliveryHint::ALL.into_iter().zip(&hints) {
            assert_eq!(text.effort.is_none(), hint == DeliveryHint::None);
        }
        let efforts: BTreeSet<_> = hints.into_iter().filter_map(|hint| hint.effort).collect();
        assert_eq!(efforts.len(), 3);
        assert_all_told(&efforts.into_iter().collect::<Vec<_>>());
    });
}

#[test]
fn every_comparison_of_the_strategies_with_people_and_roles_has_words() {
    in_both_languages(|explain, _| {
        assert_all_told(
            &[
                StrategyGap::NotTargeted,
                StrategyGap::Achieved,
                StrategyGap::Minor,
                StrategyGap::Significant,
                StrategyGap::Critical,
            ]
            .map(|gap| explain.strategy_gap(gap)),
        );
        assert_all_told(
            &[
                MasteryVerdict::Adequate,
                MasteryVerdict::AddStrategyOrReviewRoles,
                MasteryVerdict::TrainTrainers,
            ]
            .map(|verdict| explain.mastery(verdict)),
        );
        let (more, less) = (Mismatch::StrategyExceedsRole, Mismatch::RoleExceedsStrategy);
        assert_all_told(&[
            explain.mismatch(more, Level::Apply, Level::Know),
            explain.mismatch(more, Level::Apply, Level::None),
            explain.mismatch(less, Level::Know, Level::Apply),
            explain.mismatch(less, Level::None, Level::Apply),
        ]);
    });
}

#[test]
fn a_distribution_is_told_without_the_figure_of_a_level() {
    in_both_languages(|explain, localizer| {
        let (close, spread, apart) = (
            explain.distribution(&distribution(&[2, 2, 2])),
            explain.distribution(&distribution(&[0, 1, 2, 4])),
            explain.distribution(&distribution(&[0, 0, 6, 6])),
        );
        assert_all_told(&[&close, &spread, &apart].map(|text| text.spread.clone()));
        assert_all_told(&[&close, &spread, &apart].map(|text| text.why_spread.summary.clone()));
        assert!(close.flags.is_empty() && spread.flags.is_empty());
        assert_eq!(apart.flags.len(), 2);
        assert_all_told(&apart.flags);

        let understand = localizer.level(Level::Understand);
        assert_eq!(close.median, understand);
        assert_eq!(
            close.mean, understand,
            "a mean that is a level is that level"
        );
        let mean = explain.distribution(&distribution(&[1, 2, 2])).mean;
        assert!(mean.contains(&*understand) && mean.contains(&*localizer.level(Level::Know)));
        assert_eq!(
            mean.matches(&*understand).count(),
            2,
            "nearer to it: {mean}"
        );
        for text in [&close, &spread, &apart] {
            let told = [&text.median, &text.mean, &text.spread];
            assert!(
                told.iter().all(|told| !told.contains(char::is_numeric)),
                "{told:?}"
            );
        }
    });
}

#[test]
fn a_small_minority_is_named_only_where_there_is_one() {
    let training = |below, small_minority| Training {
        below,
        needs: Vec::new(),
        hint: DeliveryHint::IndividualOrCertification,
        effort: None,
        small_minority,
    };
    in_both_languages(|explain, _| {
        let told = [1, 2].map(|below| explain.small_minority(&training(below, true)).unwrap());
        assert_all_told(&told);
        assert_eq!(explain.small_minority(&training(2, false)), None);
    });
}
