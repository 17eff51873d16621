# The maturity of the organisation: four questions, the result, what each answer decides.

maturity-title = Maturity
maturity-lead = Four questions about how your organisation works today. The answers decide which strategies are recommended and how people are asked.
maturity-prefilled = These are the answers of { $date }. Change what has changed since; the earlier result is kept.
maturity-unanswered = This question has no answer yet. Please choose the one that fits best.
maturity-submit = Assess the maturity
maturity-after = You see the result and how it came about. You can answer again at any time.

maturity-result-title = Maturity: { $level }
maturity-result-on = Answers of { $date }
maturity-older = There is a newer result. This one is kept for comparison.
maturity-figures = The result in figures
maturity-stat-score = of 100 points
maturity-stat-level = Level
maturity-stat-profile = Profile
maturity-means = What this means
maturity-fields = The four fields
maturity-fields-text = 0 is the lowest answer of a question, 100 the highest.
maturity-figure = of 100
maturity-weakest = Weakest
maturity-strongest = Strongest
maturity-all-equal = All four fields are equally far.
maturity-hints = What to work on besides
maturity-hints-none = None of your answers calls for a hint.

maturity-decides-heading = Which answer decides what later
maturity-decides-lead = Two of the four answers decide something, two bring hints only. Score, level and profile decide nothing: they show where you stand and let you compare.
maturity-decides-your-answer = Your answer: “{ $option }”
maturity-decides-processes = Decides two things: whether people choose roles or describe their tasks in the survey, and which half of the decision tree holds.
maturity-decides-processes-defined = Processes and roles are defined. People choose roles, and the tree goes on to ask about the rollout.
maturity-decides-processes-undefined = Processes and roles are not defined for all projects yet. People describe their tasks, and the tree begins with “{ $strategy }” and a second strategy of your choice.
maturity-decides-rollout = Decides between “{ $narrow }” (at most one area) and “{ $wide }” (more), but only where processes and roles are defined.
maturity-decides-rollout-not-asked = With your answer on processes and roles, it decides nothing yet.
maturity-decides-rollout-asked = It leads to “{ $strategy }”.
maturity-decides-mindset = Decides nothing about roles or strategies. A weak mindset brings a hint.
maturity-decides-knowledge = Decides nothing about roles or strategies. A weak knowledge base brings a hint.
maturity-decides-hint = Your answer brings a hint; it stands above.
maturity-decides-no-hint = Your answer brings no hint.
maturity-to-strategy = Go on to target group and strategy
maturity-again = Answer again

maturity-history = All results
maturity-history-date = Date
maturity-history-score = Points
maturity-history-level = Level
maturity-history-compare = Compare
maturity-history-this = shown here
maturity-history-compare-with = Compare with { $date }
maturity-compare-heading = What changed from { $before } to { $after }
maturity-compare-same = The answers are the same.
maturity-compare-field = { $topic }: from “{ $before }” to “{ $after }”
maturity-compare-score = Points: from { $before } to { $after }
maturity-compare-level = Level: from “{ $before }” to “{ $after }”
maturity-compare-profile = Profile: from “{ $before }” to “{ $after }”

maturity-why-score = { $score } of 100: the answers bring { $raw } points by their weights, and { $penalty } come off because the fields are not equally far.
maturity-why-score-capped = { $score } of 100: the answers bring { $raw } points by their weights, { $penalty } come off because the fields are not equally far, and weak fields hold the rest down to { $score }.
maturity-why-score-even = { $score } of 100: the answers bring these points by their weights. The fields are equally far, so nothing comes off.
maturity-why-field = { $topic }: “{ $option }” is { $field } of 100. With a weight of { $weight } that brings { $points } points.
maturity-why-penalty = Minus { $penalty } points: a tenth of how far the fields spread (their standard deviation). At most 5 points come off.
maturity-why-cap = { $count ->
    [one] For { $bound } points or more, every field has to reach { $share } of 100. { $fields } does not, so the score is held at { $limit }.
   *[other] For { $bound } points or more, every field has to reach { $share } of 100. { $fields } do not, so the score is held at { $limit }.
}
maturity-why-level = The level “{ $level }” goes from { $from } points to just under { $to }. Yours are { $score }.
maturity-why-highest-level = The level “{ $level }” begins at { $from } points. Yours are { $score }.
maturity-why-critical = The balance is { $balance } of 100, where 100 means that all fields are equally far. Below 60, the profile is critically unbalanced.
maturity-why-unbalanced = The balance is { $balance } of 100, where 100 means that all fields are equally far. Below 70, the profile is unbalanced.
maturity-why-balanced = The balance is { $balance } of 100, where 100 means that all fields are equally far. Above 85, the profile is balanced.
maturity-why-no-leader = The balance is { $balance } of 100, where 100 means that all fields are equally far. Between 70 and 85 a field that has passed 60 and is ahead gives the profile its name; there is none.
maturity-why-leader = The balance is { $balance } of 100, where 100 means that all fields are equally far. Between 70 and 85 the field that is ahead gives the profile its name: no field is further than “{ $topic }” with { $field } of 100.
maturity-why-bar = “{ $option }” is step { $step } of { $steps }, counted from 0. That is { $field } of 100.
