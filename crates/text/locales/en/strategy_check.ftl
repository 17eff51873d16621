# Whether the strategies fit, and who is to train others.

strategy-check-open = Check the strategies
strategy-check-lead = Where people stand against what the chosen strategies aim at, what roles require beyond it, and who is to train others. This page informs: it changes and blocks nothing.
strategy-check-chosen = { $count ->
    [one] One strategy is chosen:
   *[other] { $count } strategies are chosen:
}
strategy-check-in-figures = The comparison in figures
strategy-check-achieved = { $count ->
    [one] competency at its target
   *[other] competencies at their target
}
strategy-check-achieved-why = Of { $total } competencies that can be compared, those in which the median of everybody has reached the target. A competency without a target, or in which fewer than { $smallest } people have a level, is not compared.
strategy-check-gaps = { $count ->
    [one] competency below its target
   *[other] competencies below their target
}
strategy-check-gaps-critical = { $count ->
    [one] one critical gap
   *[other] { $count } critical gaps
}
strategy-check-gaps-significant = { $count ->
    [one] one significant gap
   *[other] { $count } significant gaps
}
strategy-check-gaps-minor = { $count ->
    [one] one minor gap
   *[other] { $count } minor gaps
}
strategy-check-share = of the compared competencies are below their target
strategy-check-share-why = { $gaps } of { $total } compared competencies.
strategy-check-compared = Target and median, competency by competency
strategy-check-why-nothing = The chosen strategies aim at nothing here, so there is nothing to compare.
strategy-check-why-few = Fewer than { $smallest } people have a level here, so it is not told where they stand.
strategy-check-why-compared = { $levels ->
    [0] { $strategy } sets the target “{ $target }”. The median of { $people } people, “{ $median }”, has reached it.
    [one] { $strategy } sets the target “{ $target }”. The median of { $people } people is “{ $median }”, one level below.
   *[other] { $strategy } sets the target “{ $target }”. The median of { $people } people is “{ $median }”, { $levels } levels below.
}
strategy-check-mastery-lead = Each role with people is held against the strategies, train-the-trainer included. Nothing of this speaks of a person’s level.
strategy-check-trainers-lead = Training trainers is a loop of its own: a few people master a competency first and pass it on afterwards.
strategy-check-trainers-not-chosen = Train-the-trainer is not among the chosen strategies. You can note who would be a trainer all the same.
strategy-check-trainers-nothing = Everybody with a level masters every competency, so trainers have nothing to learn.
strategy-check-trainers-master = { $count ->
    [one] Trainers are to master this competency:
   *[other] Trainers are to master these { $count } competencies:
}
strategy-check-trainers-no-levels = This follows from the strategy and from everybody’s answers together. It says nothing about what a named person masters already: that stands in the person’s own result.
strategy-check-trainers-named = Named as trainers
strategy-check-trainers-external-note = Trainers from outside bring their mastery along. What they are to master is what to ask a provider for.
strategy-check-source = Where do trainers come from?
strategy-check-source-hint = Ask this early: training your own trainers takes longer than hiring them.
strategy-check-source-internal = from inside
strategy-check-source-external = from outside
strategy-check-source-open = not decided yet
strategy-check-candidates = Who of your people may become a trainer?
strategy-check-candidates-hint = Two to ten people are usual. Naming somebody shows nobody that person’s levels.
strategy-check-search = Find people by name
strategy-check-candidates-more = { $count ->
    [one] One more person is not listed here. Search for the name.
   *[other] { $count } more people are not listed here. Search for their names.
}
