//! The way through the decision tree, and the strategies to choose from.

use seqpt_application::RunId;
use seqpt_core::strategy::{
    Hint, Priority, Recommendation, Severity, Strategy, TargetGroup, Turn, size_warning,
};
use seqpt_text::Localizer;

use crate::views::{HintView, PathView, StrategyCard};

/// The turns with where their answers stand, what they came to and what there is to mind.
pub(super) fn path_view(
    localizer: &Localizer,
    recommendation: &Recommendation,
    maturity: RunId,
) -> PathView {
    let explain = localizer.explain();
    let answer = |turn: &Turn| match turn {
        Turn::ManyPeople { .. } => None,
        Turn::ProcessesDefined { .. } => Some(format!("/phase1/maturity/{maturity}#processes")),
        Turn::RolledOut { .. } => Some(format!("/phase1/maturity/{maturity}#rollout")),
    };
    PathView {
        turns: recommendation
            .path
            .iter()
            .map(|turn| (explain.turn(*turn), answer(turn)))
            .collect(),
        recommended: recommendation
            .recommended
            .iter()
            .map(|known| {
                let name = localizer.strategy(known.strategy).into_owned();
                (name, explain.priority(known.priority))
            })
            .collect(),
        second: recommendation
            .secondary_choices
            .iter()
            .filter_map(|strategy| {
                let name = localizer.strategy(*strategy).into_owned();
                Some((explain.second_choice(*strategy)?, name))
            })
            .collect(),
        warnings: recommendation
            .warnings
            .iter()
            .map(|warning| explain.size_warning(warning))
            .collect(),
        hints: hint_views(localizer, &recommendation.hints),
    }
}

/// Hints with how much they weigh.
pub(super) fn hint_views(localizer: &Localizer, hints: &[Hint]) -> Vec<HintView> {
    let explain = localizer.explain();
    hints
        .iter()
        .map(|hint| HintView {
            kind: match hint.severity() {
                Severity::Critical => "danger",
                Severity::Important => "warning",
                Severity::Suggested => "info",
            },
            severity: explain.severity(hint.severity()),
            text: explain.hint(*hint),
        })
        .collect()
}

/// All strategies as cards: the recommended first, then those to pick a second from.
pub(super) fn cards(
    localizer: &Localizer,
    recommendation: &Recommendation,
    group: TargetGroup,
    is_chosen: impl Fn(Strategy) -> bool,
) -> Vec<StrategyCard> {
    let mut strategies = Strategy::ALL;
    strategies.sort_by_key(|strategy| place(recommendation, *strategy));
    strategies
        .into_iter()
        .map(|strategy| {
            card(
                localizer,
                recommendation,
                group,
                strategy,
                is_chosen(strategy),
            )
        })
        .collect()
}

/// Where a strategy stands among the cards.
fn place(recommendation: &Recommendation, strategy: Strategy) -> (u8, u8) {
    let recommended = recommendation
        .recommended
        .iter()
        .find(|known| known.strategy == strategy);
    let rank = match recommended.map(|known| known.priority) {
        Some(Priority::Primary) => 0,
        Some(Priority::Secondary) => 1,
        None if recommendation.secondary_choices.contains(&strategy) => 2,
        Some(Priority::Supplementary) => 3,
        None => 4,
    };
    (rank, strategy.id())
}

fn card(
    localizer: &Localizer,
    recommendation: &Recommendation,
    group: TargetGroup,
    strategy: Strategy,
    chosen: bool,
) -> StrategyCard {
    let explain = localizer.explain();
    let text = localizer.content().method().strategy(strategy).cloned();
    let recommended = recommendation
        .recommended
        .iter()
        .find(|known| known.strategy == strategy);
    let mut card = StrategyCard {
        key: strategy.key(),
        recommended: recommended.map(|known| explain.priority(known.priority)),
        is_second: recommendation.secondary_choices.contains(&strategy),
        most: strategy.most_people(),
        needs_context: strategy.needs_context(),
        warning: size_warning(strategy, group).map(|warning| explain.size_warning(&warning)),
        chosen,
        ..StrategyCard::default()
    };
    if let Some(text) = text {
        card.name = text.name;
        card.what = text.what;
        card.for_whom = text.for_whom;
        card.when = text.when;
        card.does_not = text.does_not;
        card.pros = text.pros;
        card.cons = text.cons;
    }
    card
}
