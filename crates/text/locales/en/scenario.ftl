# Scenario analysis: does each strategy fit the people, competency by competency?

scenario-open = Look at each strategy by itself
scenario-title = How each strategy fits
scenario-lead = Each chosen strategy is held against where people stand and what their roles require. It is a second look beside the pyramid: it changes nothing and decides nothing.
scenario-reach-roles = People are counted by role, in the roles that may be shown: somebody with several roles counts in each, measured by what that role requires. So the counts can add up to more than the people there are.
scenario-reach-all = No role requires anything here, so everybody is one group, and what a strategy aims at stands for what is required.
scenario-left-out = Left out: { $groups }.
scenario-reach-why = Who is counted, and who is not?
scenario-reach-why-published = Every figure here follows from the distributions that the results show already. So this page cannot tell more about anybody than they do, however the two are compared.
scenario-reach-why-small = A role with fewer than { $smallest } people, or whose figures would tell those of a smaller one, is not counted; so the sums here may be smaller than the number of people who answered.
scenario-reach-why-tasks = People who described tasks or took the full assessment are not counted beside roles: what is required of them differs from person to person.

scenario-verdict = The choice as a whole
scenario-verdict-negative = { $count ->
    [one] In one of { $total } competencies
   *[other] In { $count } of { $total } competencies
} no chosen strategy fits well all the same: the fit of the best is below zero.
scenario-verdict-beyond = { $count ->
    [one] The strategies that fit best would train beyond the role in one of { $places } places ({ $share }).
   *[other] The strategies that fit best would train beyond the role in { $count } of { $places } places ({ $share }).
} A place is one person in one role and one competency.
scenario-adequacy-excellent = excellent
scenario-adequacy-good = good
scenario-adequacy-acceptable = acceptable
scenario-adequacy-inadequate = inadequate
scenario-adequacy-critical = critical
scenario-revision-needed = The choice should be looked at again.
scenario-revision-not-needed = The choice need not be looked at again.
scenario-advice-proceed = Go on with these strategies.
scenario-advice-modules = Go on, and plan modules beside the strategies where they fall short.
scenario-advice-add = Think about a further strategy.
scenario-advice-add-urgently = Think about a further strategy before anything else.
scenario-short = { $short } of { $total } competencies fall short
scenario-short-why = A competency falls short if the strategy that fits best leaves somebody below what the role requires. None is excellent, up to a fifth good, up to two fifths acceptable, more inadequate; with three critical ones the choice is critical as a whole. Who is trained beyond the role, and how well a strategy fits, do not enter.
scenario-proposal = What would help
scenario-proposal-nobody = The chosen strategies leave nobody below what the role requires.
scenario-proposal-left = { $count ->
    [one] The chosen strategies together leave one place below what the role requires: one person in one role and one competency.
   *[other] The chosen strategies together leave { $count } places below what the role requires: each is one person in one role and one competency.
}
scenario-proposal-strategy = { $beyond ->
    [0] “{ $strategy }” would close most of them: { $covered }, and would train nobody beyond the own role.
   *[other] “{ $strategy }” would close most of them: { $covered }. It would train beyond the role in { $beyond ->
        [one] one place
       *[other] { $beyond } places
    }.
}
scenario-proposal-none = No further strategy would close any of them.
scenario-proposal-trainers = Some roles require mastery, which only trained trainers pass on: think about train-the-trainer.
scenario-proposal-why = Proposed is the strategy not chosen yet that brings most of these places to what the role requires; of equals the one that trains least beyond it, then the one that aims at less in all.
scenario-without-roles = Nobody holds a role, so nothing is required of anybody beyond what the strategies aim at. Whether the choice as a whole is enough can be judged once roles are named; below stands what each strategy means for each competency.
scenario-none-title = Nothing to compare
scenario-none-text = Either no strategy besides train-the-trainer is chosen, or no role may be shown.

scenario-cases = What can become of people
scenario-case-a = learns
scenario-case-a-text = The strategy trains the person, up to what the role requires at most.
scenario-case-b = left below
scenario-case-b-text = The strategy has nothing more to give, and the role requires more.
scenario-case-c = beyond the role
scenario-case-c-text = The strategy would train the person beyond what the role requires.
scenario-case-d = nothing to do
scenario-case-d-text = The person has what the role and the strategy ask for.
scenario-competencies = Competency by competency
scenario-nobody = No role with { $smallest } people or more may be shown here.
scenario-best = Fits best: { $strategy } (fit { $fit }).
scenario-best-negative = No chosen strategy fits well here: even the best has a fit below zero.
scenario-best-negative-beyond = Nobody is left below, but no chosen strategy fits well here: it would train most people beyond their role.
scenario-best-why = { $strategy } leaves { $left } of { $people } people, counted by role, below what that role requires ({ $share }). Below a fifth this is a minor shortfall, up to three fifths a significant one, above a critical one. It would train { $beyond ->
    [0] nobody beyond the role.
    [one] one person beyond the role, which is no shortfall.
   *[other] { $beyond } people beyond the role, which is no shortfall.
}
scenario-groups = Counted are the people of: { $groups }.
scenario-table = Strategies in { $competency }
scenario-strategy = Strategy
scenario-aims = (aims at “{ $target }”)
scenario-aims-nothing = (aims at nothing)
scenario-fit = Fit
scenario-fit-why = Fit: (learns { $learns } + nothing to do { $done } − 2 · left below { $left } − 0.5 · beyond the role { $beyond }) / { $people } people counted by role = { $fit }.
scenario-cases-all-why = Whoever is below what the strategy aims at learns; whoever has reached it has nothing to do. The share is that of everybody who has a level in this competency.
scenario-priority-why = Priority: 4.0 · gap { $gap }/6 + 3.0 · required { $required }/6 + 3.0 · left below { $share } = { $priority }.
scenario-priority-why-beyond = Priority: 0.7 · (4.0 · gap { $gap }/6 + 3.0 · required { $required }/6 + 3.0 · left below { $share }) = { $priority }.
scenario-priority-why-levels = The gap is that from the median, “{ $median }”, to the target, “{ $target }”; required is “{ $level }” at most. Both count by the published scale, which ends at 6.
scenario-priority-why-nothing = The gap is that from the median, “{ $median }”, to the target, “{ $target }”, by the published scale, which ends at 6. No role requires a level.
scenario-priority-why-all = Priority: { $of-gap } for the gap from the median, “{ $median }”, to the target, “{ $target }” + { $of-people } for { $people } people + { $of-core } for a core competency = { $sum }, rounded { $priority }.
scenario-fit-how = What do fit and priority mean?
scenario-priority-how = What does the priority mean?
scenario-fit-how-text = Fit runs from −2 to 1. At 1 everybody learns what the role requires or has it already; whoever is left below counts twice against it, whoever is trained beyond the role half. Of equal fits the strategy with the higher target is named, then the one that stands first in the choice.
scenario-priority-how-text = Priority runs from 0 to 10: two fifths are how far the median of everybody is below the target, three tenths what is required at most, three tenths the share of people left below. What goes beyond every role counts seven tenths.
scenario-priority-how-text-all = Priority runs from 0 to 10. It adds up: twice the distance of the median of everybody from the target on the published scale, six at most; the number of people divided by five, two at most; and two for a core competency. The sum is rounded, a half to the even number, and is ten at most. The hours are a rough guess by the levels to advance: 8 for one, 16 for two, 24 for three, 40 for four.
scenario-shortfall-none = covered
scenario-shortfall-minor = minor shortfall
scenario-shortfall-significant = significant shortfall
scenario-shortfall-critical = critical shortfall
scenario-outcome-met = Measured at the median, no training is needed.
scenario-outcome-insufficient = Measured at the median, another strategy is needed.
scenario-outcome-beyond = Measured at the median, it goes beyond every role: priority { $priority }.
scenario-outcome-above-target = Measured at the median, people are beyond the target: no training is needed.
scenario-outcome-to-target = Measured at the median, training is needed, about { $hours } hours: priority { $priority }.
scenario-outcome-training = Measured at the median, training is needed: priority { $priority }.
scenario-people = People
scenario-people-by-role = People, counted by role
scenario-priority = What it means at the median
scenario-best-column = Fits best
scenario-yes = yes
