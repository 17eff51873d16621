# Target group and strategies: the decision tree, the cards, what was chosen.

strategy-title = Target group and strategy
strategy-lead = Tell how many people are to be qualified. The decision tree recommends strategies for them; you choose.
strategy-no-maturity-title = First the maturity
strategy-no-maturity-text = The recommendation follows from your answers about maturity. Four questions, a few minutes.
strategy-no-maturity-action = Assess the maturity
strategy-group-heading = Who is to be qualified?
strategy-people = Number of people
strategy-people-hint = Everyone who is to learn, not only those who take part in the survey.
strategy-size = If you do not know the number: the size of the group
strategy-size-hint = Counts only while the number above is empty.
strategy-managers = Of these, managers
strategy-managers-hint = If you know it, we can tell whether “{ $strategy }” fits in one group.
strategy-show = Show the recommendation
strategy-prefilled = Prefilled with your choice of { $date }.

target-group-small = Small: below 20
target-group-medium = Medium: 20 to 99
target-group-large = Large: 100 to 499
target-group-very-large = Very large: 500 to 1,499
target-group-enterprise = Enterprise: 1,500 and more

strategy-path-heading = How the recommendation comes about
strategy-path-lead = The tree asks { $count } questions. Your answers lead the way; where the other answer would have led stands below each.
strategy-path-maturity = It uses the maturity answers of { $date }.
strategy-path-answer = See the answer
turn-taken-yes = Yes: { $then }
turn-taken-no = No: { $then }
turn-other-yes = Not taken (yes): { $then }
turn-other-no = Not taken (no): { $then }
strategy-path-result = Recommended
strategy-path-second = And one of these as a second strategy
turn-many = Are at least { $threshold } people to be qualified?
turn-many-answer = { $count ->
    [one] Your target group: one person
   *[other] Your target group: { $people } people
}
turn-many-yes = “{ $strategy }” is added.
turn-many-no = nothing is added.
turn-defined = Are processes and roles defined for all projects?
turn-defined-yes = the rollout decides how to go on.
turn-defined-no = begin with “{ $strategy }” and a second strategy of your choice.
turn-rolled-out = Does more than a single area work with Systems Engineering?
turn-rolled-out-yes = “{ $strategy }”.
turn-rolled-out-no = “{ $strategy }”.
turn-option = { $topic }: “{ $option }”

strategy-choose-heading = Choose your strategies
strategy-choose-again-lead = What you chose last time is ticked, and marked is what is recommended now. You may choose otherwise; both are kept.
strategy-choose-lead = What is recommended is ticked already. You may choose otherwise; both are kept.
strategy-recommended = Recommended: { $priority }
strategy-second-badge = Possible second strategy
priority-primary = to begin with
priority-secondary = second strategy
priority-supplementary = in addition
strategy-second-heading = The second strategy
strategy-second-lead = While processes are not defined for all projects, a second strategy belongs to it. Which one depends on what you want:
strategy-second-apply = You want people to apply Systems Engineering soon.
strategy-second-basis = You want everyone to share a common basis.
strategy-second-experts = You want a few experts early on.
strategy-for-whom = For whom
strategy-when = When it fits
strategy-does-not = What it does not do
strategy-pros = For it
strategy-cons = Against it
strategy-details = More about “{ $strategy }”
strategy-most = { $most ->
    [one] one person a group at most
   *[other] up to { $most } people a group
}
strategy-no-limit = any number of people
strategy-needs-context = Needs your processes, methods and tools to be known.
strategy-too-many = “{ $strategy }” is meant for at most { $most } people at a time; there are { $people }. Plan { $groups } groups or more, one after the other.
strategy-too-many-managers = “{ $strategy }” is meant for at most { $most } managers at a time; there are { $people }. Plan { $groups } groups or more, one after the other.
strategy-warnings = What to mind
strategy-lacks-second = A second strategy is recommended, and none of the three is chosen. That is possible; look whether what you chose reaches everybody who is to learn.
strategy-only-trainers = Only trainers are trained: nothing is aimed at for anybody else, and no objectives follow.
severity-critical = Critical
severity-important = Important
severity-suggested = Suggested
strategy-reason = Why you choose this
strategy-reason-hint = Worth a sentence if you leave the recommendation: later on, people will ask.
strategy-submit = Choose these strategies

strategy-run-title = Your strategies
strategy-run-on = Chosen on { $date }
strategy-run-lead = { $count ->
    [one] For one person, with { $strategies }.
   *[other] For { $people } people, with { $strategies }.
}
strategy-run-estimated = Only the size of the group was known; the number stands for it.
strategy-run-managers = { $count ->
    [0] None of them are managers.
    [one] One of them is a manager.
   *[other] { $managers } of them are managers.
}
strategy-run-chosen = What you chose
strategy-run-strategy = Strategy
strategy-run-stands = Place
strategy-run-origin = Where it comes from
strategy-run-by-tree = Recommended by the tree
strategy-run-by-second = Picked as second strategy
strategy-run-by-person = Added by you
strategy-run-declined = Recommended and not chosen
strategy-run-as-recommended = You chose what was recommended.
strategy-run-reason = Your reason
strategy-run-no-reason = No reason was given.
strategy-run-older = There is a newer choice. This one is kept.
strategy-run-again = Choose again
strategy-run-targets = What the strategies aim at decides, together with required levels, what is learned.
strategy-changed-same = After you chose, the maturity was assessed again, on { $date }. The tree still says the same.
strategy-changed = After you chose, your answers about maturity changed, on { $date }. The tree now says: { $strategies }.
strategy-changed-second = After you chose, your answers about maturity changed, on { $date }. The tree now says: { $strategies }, and a second strategy of your choice.
strategy-history = All choices
strategy-history-strategies = Strategies
strategy-compare-same = The same strategies for the same group.
strategy-compare-added = Added: { $strategies }
strategy-compare-removed = No longer chosen: { $strategies }
strategy-compare-people = People: from { $before } to { $after }
strategy-compare-managers = Managers among them: from { $before } to { $after }
strategy-compare-managers-unknown = unknown
strategy-compare-target = Aims at “{ $after }” instead of “{ $before }” in { $count ->
    [one] one competency
   *[other] { $count } competencies
}: { $competencies }
strategy-compare-target-new = Aims at “{ $after }” in { $count ->
    [one] one competency
   *[other] { $count } competencies
} where nothing was aimed at: { $competencies }
strategy-compare-target-gone = No longer aims at “{ $before }”, nor at any level, in { $count ->
    [one] one competency
   *[other] { $count } competencies
}: { $competencies }
strategy-compare-advice = The recommendation changed from { $before } to { $after }.
