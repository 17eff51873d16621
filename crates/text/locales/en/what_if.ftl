# What-if: what would change with other strategies, requirements or head counts.

what-if-open = Try what would change
what-if-title = What if?
what-if-lead = Try other strategies, another involvement of a role or another number of people, and see the difference before you save anything.
what-if-how = What is computed from what?
what-if-how-published = Everything here follows from the published figures: where the people of each shown role stand. However often you try something, it tells nothing about a person that the results do not show.
what-if-how-small = Roles with fewer than { $smallest } people, or held back for another reason, and people who described tasks or took the full assessment beside roles are not in the head counts. What they need is taken from the figures where nothing about it changes; a level that only they would need anew is not known here.
what-if-how-saving = Nothing is stored. What you tried stands in the address of the page, so you can keep or share it.
what-if-unchanged = no change
what-if-strategies = Strategies
what-if-no-role = No role with { $smallest } people or more may be shown, so only strategies can be tried.
what-if-matrix = Involvement of a role
what-if-matrix-hint = What the role requires follows from how it takes part in processes.
what-if-role = Role
what-if-process = Process
what-if-involvement = Involvement
what-if-mix = People in roles
what-if-mix-hint = An empty field keeps the number. To try people in another role, lower one number and raise another: more or fewer people are taken to stand in the same shares where the people of the role stand now.
what-if-mix-now = now { $count }
what-if-try = Try it
what-if-reset = Start again
what-if-difference = Difference
what-if-nothing-tried = Nothing has been tried yet: everything is as the results say.
what-if-no-difference = Nothing would change.
what-if-levels = levels to advance in the shown roles, each role counted: { $before } now, { $after } then
what-if-levels-why = Adds up over all competencies and shown roles how many people need each level; somebody with several roles counts in each.
what-if-levels-published = { $exact ->
    [yes] The results say { $levels } levels
   *[other] The results say at most { $levels } levels
} to advance: there everybody counts once, whatever the number of roles, and people who are not shown here count too.
what-if-objectives = objectives of a plan: { $before } now, { $after } then
what-if-objectives-why = A plan has an objective for each level of a competency that somebody needs. What only people need who are not shown counts as the figures tell it.
what-if-difference-why = Now are the published figures with the strategies and roles of today; then are the same people, with their levels as they are, held against what you tried. A role counts how many levels its people have to advance; a competency says how many of them are below the level to reach.
what-if-groups = Levels to advance by role
what-if-before = Now
what-if-after = Then
what-if-competencies = Where something would change
what-if-target = { $change ->
    [new] There is no target now; it would be “{ $after }”.
    [gone] The target is “{ $before }” now; there would be none.
   *[other] The target is “{ $before }” now and would be “{ $after }”.
}
what-if-reach = { $change ->
    [new] There is no level to reach now; it would be “{ $after }”.
    [gone] The level to reach is “{ $before }” now; there would be none.
   *[other] The level to reach is “{ $before }” now and would be “{ $after }”.
}
what-if-gained = Objectives that would be added: { $levels }.
what-if-dropped = Objectives that would go: { $levels }.
what-if-below = { $before ->
    [0] Nobody is
    [one] One person is
   *[other] { $before } people are
} below the level to reach now, then { $after ->
    [0] nobody
    [one] one person
   *[other] { $after } people
}.
what-if-level = “{ $level }” is needed by { $before ->
    [0] nobody
    [one] one person
   *[other] { $before } people
} now, then by { $after ->
    [0] nobody
    [one] one person
   *[other] { $after } people
}.
what-if-group-why = Adds up over the competencies how many people of this role need each level. Somebody who needs two levels counts twice.
what-if-group-input = { $competency }: { $before } now, { $after } then
what-if-save = To keep a change, make it where it belongs:
