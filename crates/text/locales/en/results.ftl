# A person's results and their history.

results-lead = Your surveys, newest first. Each keeps the roles and required levels it was answered with.
results-started = Begun
results-state = State
results-outcome = Required level reached
results-open = Open
results-open-survey = open
results-again = Answer a new survey
results-empty-title = No survey yet
results-empty-text = Answer the survey to see your own and the required levels side by side.

results-own-title = Your result
results-on = Survey of { $date }
results-roles = Roles
results-summary = { $gaps ->
    [0] You have reached the required level in all { $asked } competencies.
    [one] You have reached the required level in { $reached } of { $asked } competencies; { $levels ->
        [one] one level
       *[other] { $levels } levels
    } to advance in one competency.
   *[other] You have reached the required level in { $reached } of { $asked } competencies; { $levels } levels to advance in { $gaps } competencies.
}
results-print = Print
results-changed = { $count ->
    [one] What is required of you has changed in one competency since.
   *[other] What is required of you has changed in { $count } competencies since.
}
results-changed-text = This result keeps what was required when you handed in the survey. Your learning plan and the figures of the organisation go by what is required today.
results-changed-which = Which, and how?
results-changed-item = { $competency }: “{ $then }” then, “{ $today }” today
results-changed-plan = To your learning plan
results-figures = The result in three figures
results-stat-reached = competencies at the required level
results-stat-gaps = { $count ->
    [one] competency with a gap
   *[other] competencies with a gap
}
results-stat-levels = { $count ->
    [one] level to advance
   *[other] levels to advance
}
results-overview = Overview
results-overview-text = How much of the required level you have reached in each area. The dashed outline is everything that is required of you.
results-area-reached = { $reached } of { $asked }
results-competency = Competency
results-own = Your level
results-required = Required
results-status = Comparison
results-reached = reached
results-exceeded = above required
results-levels-to-advance = { $count ->
    [one] 1 level to advance
   *[other] { $count } levels to advance
}
results-why = Why?
results-why-required = why this level is required
results-why-status = how this comes about
results-table-of = { $area }: your own and the required levels
results-paths-of = { $competency }: from role to process to competency
results-path-role = Role
results-path-involvement = takes part
results-path-process = in the process
results-path-relevance = which needs the competency
results-path-level = gives the level
results-chart-levels = { $area }: your level and the required level
results-chart-value = { $competency }: your level { $own }, required { $required }.
results-chart-overview = Share of the required level reached in each area
results-chart-share = { $area }: { $share }.
results-who-heading = Who sees this?
results-who-you = You alone see this page.
results-who-admin = The administration sees only that you have completed the survey.
results-area = Area
results-reached-column = Reached
results-share = Share of the required level
results-area-well-covered = well covered
results-area-under-way = under way
results-area-to-build-up = to be built up

results-why-reached = Counts the competencies required in this survey whose own level is the required one or higher. The result shows each of them with its reasons.
