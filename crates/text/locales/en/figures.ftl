# What the organisation needs to learn: the figures over its people.

outlook-not-targeted = not aimed at
outlook-not-required = not required
outlook-no-data = no answers yet
outlook-training-required = training required
outlook-achieved = reached
outlook-training-exists = a training exists
outlook-not-targeted-why = The chosen strategies do not aim this high.
outlook-not-required-why = Nobody’s roles or tasks require this level.
outlook-no-data-why = Nobody who is to reach this level has answered for this competency.
outlook-training-required-why = { $count ->
    [one] One person is to reach this level and is below it.
   *[other] { $count } people are to reach this level and are below it.
}
outlook-training-required-most-why = { $count ->
    [one] At most one person is to reach this level and is below it.
   *[other] At most { $count } people are to reach this level and are below it.
} People of groups too small to be shown count as if they were below: so the number tells nothing of their levels.
outlook-achieved-why = Everybody who is to reach this level has reached it.

hint-none = no training
hint-none-why = Nobody is below the level to reach.
hint-individual-coaching = individual coaching
hint-individual-coaching-why = With fewer than three people a course does not pay.
hint-blended-tracks = blended learning in several tracks
hint-blended-tracks-why = The levels lie so far apart that one course would be too easy for some and too hard for others.
hint-individual-or-certification = individual coaching or an external certificate
hint-individual-or-certification-why = Less than a fifth of the people are below the level to reach.
hint-small-group-or-mentoring = a small group or mentoring
hint-small-group-or-mentoring-why = Less than two fifths of the people are below the level to reach.
hint-group-with-differentiation = a group with different tasks for different levels
hint-group-with-differentiation-why = Less than seven tenths of the people are below the level to reach, and the others need something else.
hint-group-with-mentors = a group with the others as mentors
hint-group-with-mentors-why = Most people are below the level to reach. At least a tenth has reached it and can help; that does not make them experts.
hint-classroom-group = a course for the whole group
hint-classroom-group-why = Nearly everybody is below the level to reach.
effort-low = low effort
effort-low-to-medium = low to medium effort
effort-medium = medium effort

strategy-gap-minor = minor gap
strategy-gap-significant = significant gap
strategy-gap-critical = critical gap

mismatch-strategy-exceeds-role = The strategies aim at “{ $target }”, the role requires “{ $required }”. Training stops at what the role requires; nobody is trained beyond it.
mismatch-role-requires-nothing = The strategies aim at “{ $target }”, but this role requires no level here. So nobody is trained for it.
mismatch-role-exceeds-strategy = The role requires “{ $required }”, the strategies aim at “{ $target }” only. Training stops there; another strategy, or another look at what the role requires, would close the rest.
mismatch-nothing-aimed-at = The role requires “{ $required }”, but the chosen strategies aim at nothing here.

mastery-adequate = No role requires more than the chosen strategies aim at.
mastery-add-strategy = Some roles require more than the chosen strategies aim at. Think about another strategy, or look again at what the roles require.
mastery-train-trainers = Some roles require mastery, and the chosen strategies train nobody to it. Think about train-the-trainer.

distribution-median-why = { $count ->
    [one] The one person stands at “{ $level }”.
   *[other] With all { $count } people in a row by their level, the one in the middle stands at “{ $level }”. Between two levels the nearer one counts, of two as near the lower. Look at the head counts too: a median can hide people.
}
distribution-mean = between { $low } and { $high }, nearer to { $nearer }
distribution-mean-why = The mean of all levels by the distances of the published scale. It lies between two levels more often than on one.
distribution-close = close together
distribution-spread = spread
distribution-apart = far apart
distribution-spread-why = The variance of the levels by the distances of the published scale is { $variance }. Below 1 they lie close together, and the median speaks for nearly everybody; above 4 they lie far apart, and hardly anybody stands at the median.
flag-misleading = The median is misleading here: hardly anybody stands at it.
flag-two-peaks = There are two groups of people apart from each other. Plan for both.
flag-small-minority = { $count ->
    [one] Only one person is below. A median would hide that.
   *[other] Only { $count } people are below. A median would hide them.
}

figures-title = Results of the organisation
figures-lead = What your people need to learn, by level: how many places, for which roles, and why.
figures-answered = { $people ->
    [one] { $answered } of one person has answered.
   *[other] { $answered } of { $people } people have answered.
}
figures-as-of = { $counted ->
    [one] The figures count one person, as of { $date }.
   *[other] The figures count { $counted } people, as of { $date }.
}
figures-newer = { $count ->
    [0] Every answer is counted.
    [one] One newer answer is not counted yet. Figures change with at least three new answers, so that nobody is told apart by looking before and after one answer.
   *[other] { $count } newer answers are not counted yet. Figures change with at least three new answers, so that nobody is told apart by looking before and after one answer.
}
figures-small-groups = Groups of fewer than { $smallest } people are not shown.
figures-small-groups-why-levels = A level, median, distribution or percentage of a group is shown if it speaks of { $smallest } people or more. A larger group is held back too where its figures would tell those of a smaller one by subtraction.
figures-small-groups-why-places = Always shown are the places that the whole organisation needs by competency and level, since they have to be booked. Where the exact number would tell of too few people, it says “at most”, and people whose level may not be looked at count as if they needed a place.
figures-small-groups-why-person = Nobody sees a person’s levels here, not even the administration; whoever rates a person knows that rating and no more. A deactivated person stays in the figures until the next three new answers or ratings change them.
figures-small-groups-change = Change the smallest group
figures-print = Print

figures-none-title = Nothing to show yet
figures-none-strategy = No strategy is chosen yet, so there is no level to aim at. Answer the questions of phase 1 first.
figures-none-strategy-action = Choose strategies
figures-none-nobody = Nobody has answered the survey yet. Invite your people; it takes them about ten minutes.
figures-none-few = { $missing ->
    [one] One more person has to answer before figures are shown: they speak of { $smallest } people or more.
   *[other] { $missing } more people have to answer before figures are shown: they speak of { $smallest } people or more.
}
figures-none-changed = Figures speak of { $smallest } people or more, and the published ones count { $counted }. They change with the next three new answers.
figures-none-people-action = Invite people

figures-in-figures = The need in three figures
figures-stat-people = { $count ->
    [one] person counted
   *[other] people counted
}
figures-stat-people-why = Everybody whose newest completed survey is in the published figures, each person once.
figures-stat-gaps = { $count ->
    [one] competency with a gap
   *[other] competencies with a gap
}
figures-stat-gaps-why = Counts the competencies, of { $total }, in which at least one person is below a level that the own roles or tasks require and that the strategies aim at.
figures-stat-levels = { $count ->
    [one] level to advance
   *[other] levels to advance
}
figures-stat-levels-why = Adds up the places over all competencies and levels: a person who is to advance two levels in one competency counts two.

figures-filter = Filter
figures-filter-area = Area
figures-filter-area-all = All areas
figures-filter-role = Role
figures-filter-role-all = All roles
figures-filter-need = Only with training required
figures-filter-show = Show
figures-filter-clear = Show everything

figures-pyramid = The pyramid
figures-pyramid-lead = From the bottom up: know, then understand, then apply. Whoever is to apply something passes through the levels before. Choose a level to see its competencies.
figures-pyramid-master = Mastery
figures-pyramid-master-text = Mastery is for trainers and for the owners of a process only. It is trained in a loop of its own.
figures-level-competencies = { $count ->
    [0] no competency requires a training
    [one] competency requires a training
   *[other] competencies require a training
}
figures-at-most = at most { $count }
figures-level-places-most = { $count ->
    [one] at most one place
   *[other] at most { $count } places
}
figures-level-places = { $count ->
    [0] no place
    [one] one place
   *[other] { $count } places
}
figures-level-open = Competencies of the level “{ $level }”
figures-level-why = Counts the competencies in which at least one person who is to reach “{ $level }” is below it. A place is one person in one competency.
figures-level-heading = The level “{ $level }”
figures-level-lead = All competencies with how they stand at the level “{ $level }”. Greyed: nothing to do.
figures-level-table = Competencies at the level “{ $level }”
figures-competency = Competency
figures-state = State
figures-places = People who need it
figures-roles = Roles and how to train them
figures-role-need = { $count ->
    [one] one person
   *[other] { $count } people
}
figures-role-hint = the role as a whole: { $hint }
figures-role-count = { $count ->
    [one] one role
   *[other] { $count } roles
}
figures-roles-held-back = no role that may be shown
figures-indirect = grows through the others
figures-indirect-why = Core competencies grow while people work on the others. They have objectives of their own, and are hardly trained alone.
figures-nothing-fits = No competency fits this filter.
figures-why = Why?

figures-map = Roles and competencies
figures-map-lead = How many people of each role are below the level they are to reach. The stronger the colour, the larger their share. Each cell leads to its reasons.
figures-map-table = People below the level to reach, by role and competency
figures-map-role = Role
figures-map-below = { $below } of { $people }
figures-map-people = { $people } people
figures-map-fewer = fewer than { $smallest }
figures-map-legend = What the colours mean
figures-map-none = Nobody is in a role or has described tasks.
figures-legend-0 = nobody below
figures-legend-1 = up to a quarter
figures-legend-2 = up to half
figures-legend-3 = up to three quarters
figures-legend-4 = more
figures-legend-hidden = not shown
figures-legend-nothing = nothing to reach

figures-strategy = Do the strategies fit?
figures-strategy-lead = { $achieved } of { $total } competencies with a target have reached it, measured at the median of everybody. This is a hint: nothing is changed or blocked by it.
figures-strategy-reached-why = A competency has reached its target when the median of everybody who answered for it is the target or higher. Competencies with too few answers, or without a target, are not counted. The strategy check names each of them.
figures-strategy-table = Strategies against where people stand
figures-strategy-target = Aimed at
figures-strategy-by = by { $strategy }
figures-strategy-median = Median of everybody
figures-strategy-state = Comparison
figures-strategy-why = How large a gap is follows from the distances of the published scale. Having no level, “know” and “understand” lie one apart each; “understand” and “apply” lie two apart, and so do “apply” and “master”, with no level in between. A distance of one is a minor gap, two or three is a significant one, four or more a critical one.
figures-strategy-nothing = nothing
figures-mastery = What roles require beyond the strategies
figures-mastery-rows = Roles that require more
figures-mastery-owners = Roles that master everything
figures-mastery-owners-text = Process and policy managers own the processes. They are a few people in any organisation, so they are listed apart.
figures-mastery-row = { $role }: { $competency } requires “{ $required }”, aimed at is “{ $target }”.
figures-mastery-row-nothing = { $role }: { $competency } requires “{ $required }”, nothing is aimed at.
figures-to-master = Train-the-trainer
figures-strategy-again = Look at the strategies again

figures-programs = Who could learn together
figures-programs-lead = A suggestion for each group that may be shown, by what its people need. You can choose another program.

figures-trend = How it develops
figures-trend-lead = Levels to advance at each date on which figures changed, all seen with the roles and strategies of today, so that they compare. Where an exact number would tell of too few people, it says “at most”: a rise from an exact number to such a one need not be a rise.
figures-trend-why = Each line counts the people and answers that were shown from that day on, by today’s requirements and strategies: for each competency and level, how many people need it. The number is the sum over all competencies.
figures-trend-one = There is one date so far. With the next three new answers another one stands beside it.
figures-trend-table = Levels to advance by date
figures-trend-date = As of
figures-trend-people = People counted
figures-trend-total = Levels to advance
figures-trend-cell = { $count ->
    [0] none
    [one] one, in { $competencies } of { $total } competencies
   *[other] { $count }, in { $competencies } of { $total } competencies
}
figures-trend-cell-most = { $count ->
    [0] none
   *[other] at most { $count }, in up to { $competencies } of { $total } competencies
}

figures-back = Back to the results
figures-cell-lead = { $count ->
    [0] { $people ->
        [one] The one person of this role is at the level to reach.
       *[other] All { $people } people of this role are at the level to reach.
    }
   *[other] { $people ->
        [one] The one person of this role is below the level to reach.
       *[other] { $count } of { $people } people of this role are below the level to reach.
    }
}
figures-cell-lead-nothing = There is no level to reach in this competency.
figures-cell-lead-people = { $people ->
    [one] One person, with a level to reach that is the person’s own.
   *[other] { $people } people, each with an own level to reach.
}
figures-cell-hidden-title = Too few people to show
figures-cell-hidden = Fewer than { $smallest } people of this role have answered for this competency, or their figures would tell those of a smaller group. So no level, distribution or percentage is shown. What the role requires is no secret:
figures-cell-levels = The level to reach
figures-cell-required = The role requires
figures-cell-required-nothing = nothing
figures-cell-required-tasks = what each person’s tasks call for
figures-cell-required-full = what each person’s nearest role calls for
figures-cell-target = The strategies aim at
figures-cell-effective = To reach
figures-cell-effective-why = The lower of the two: nobody is trained beyond what the role requires or the strategies aim at.
figures-cell-effective-all = What the strategies aim at: no role requires anything, so everybody is one group.
figures-cell-effective-tasks = For each person the lower of what the own tasks require and what the strategies aim at.
figures-cell-effective-full = For each person the lower of what the nearest role requires and what the strategies aim at.
figures-distribution = Where people stand
figures-distribution-why = Each line counts the people of this group, or of the whole organisation, whose answers the figures are made of, by the level they have reached. Nobody counts twice in it.
figures-distribution-table = People at each level
figures-distribution-level = Level
figures-distribution-people = People
figures-distribution-median = Median
figures-distribution-mean = Mean
figures-distribution-spread = The levels lie
figures-needs = What they need
figures-needs-table = People who need each level
figures-needs-people = { $count } of { $people } people
figures-needs-none = Nobody needs a training.
figures-needs-why = A person needs a level who is below it and is to reach it, or a higher one. So somebody who starts from nothing counts at each level on the way.
figures-needs-held-back = Who needs which level differs from person to person here, and too few share a level. So it is not shown.
figures-hint = How to train them
figures-competency-lead = { $count ->
    [0] Nobody has a level to advance here.
    [one] There is one level to advance here.
   *[other] There are { $count } levels to advance here, added up over all people.
}
figures-competency-lead-most = { $count ->
    [one] There is at most one level to advance here.
   *[other] There are at most { $count } levels to advance here, added up over all people.
}
figures-competency-levels = Level by level
figures-competency-roles = Role by role
figures-competency-hidden = Fewer than { $smallest } people have answered for this competency, so it is not shown where they stand.
figures-competency-below = Below the level to reach
