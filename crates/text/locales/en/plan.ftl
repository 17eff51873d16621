# Learning plans: the own one and the organisation's.

plan-title = Your learning plan
plan-organization-title = Learning plan of the organisation
plan-lead = What you learn towards, step by step, and until when. Only you can see this plan.
plan-organization-lead = What your people learn towards, from the published figures: by level, with how many need it and until when.
plan-made = Made on { $date }
plan-period = From { $start } to { $end }
plan-window-months = { $count ->
    [one] one month
   *[other] { $count } months
}
plan-window-days = { $count ->
    [one] one day
   *[other] { $count } days
}
plan-progress = { $done } of { $total } done
plan-progress-why = Counted are the objectives you ticked, out of all objectives of this plan.
plan-print = Print
plan-history = Earlier plans and changes
plan-back = Back to the plan

plan-none-title = No plan yet
plan-none-survey = A plan follows from a survey: it takes every level between where you are and what your roles require. Answer the survey first; it takes about ten minutes.
plan-none-survey-open = Answer the survey
plan-none-text = You have completed a survey. From its result, your roles and the strategies of your organisation a plan can be made. You can change its wording afterwards.
plan-make = Make my plan
plan-make-new = Make a new plan
plan-nothing-title = Nothing to learn towards
plan-nothing-text = You have reached every level that your roles require and your organisation aims at.

plan-stale = This plan is out of date: { $reasons }.
plan-stale-keeps = A new plan keeps your own wording, your dates and your ticks, also those of earlier plans, where it has the same objective.
plan-stale-organization-keeps = A new plan keeps edited wording, dates and ticks, also those of earlier plans, where it has the same objective.
plan-changed-levels = you have answered a newer survey
plan-changed-figures = the published figures have changed
plan-changed-roles = your roles have changed
plan-changed-groups = the roles people hold have changed
plan-changed-requirements = what the roles require has changed
plan-changed-strategies = your organisation has chosen other strategies
plan-changed-trainings = the existing trainings have changed
plan-changed-window = plans now take another number of months
plan-changed-engine = the rules by which plans are made have changed
plan-changed-framework = the method has a new version
plan-changed-texts = the wording of objectives has been improved
plan-changed-join = { $first }; { $next }

plan-competency-levels = You: { $own }. Required: { $required }.
plan-aim-below = The strategies of your organisation aim at “{ $target }” here, your roles require “{ $required }”. The plan goes as far as the strategies do; ask your training lead about the rest.
plan-aim-below-reached = The strategies of your organisation aim at “{ $target }” here, which you have reached; your roles require “{ $required }”. Ask your training lead about the rest.
plan-aim-not-targeted = The strategies of your organisation aim at nothing here, so there are no objectives. Your roles require “{ $required }”; ask your training lead about it.
plan-aim-without = Your organisation has not chosen strategies yet, so the plan goes up to what your roles require.
plan-settled = What you have already reached
plan-settled-text = These levels are among what your roles require and the strategies aim at, and you have them. There is nothing to do here.
plan-settled-common = What needs no training
plan-settled-common-text = The strategies aim at these levels too, but nobody has to be trained to them: they are reached, no role requires them, or nobody who needs them has been asked yet.
plan-unknown = Your roles require these as well, but your survey did not ask about them: { $competencies }. Answer a new survey to have them in your plan.
plan-indirect = grows through the others
plan-indirect-note = Core competencies cannot be trained on their own: they grow while you work on the others. Their objectives say what to watch for.

plan-objectives = Objectives
plan-due = due { $date }
plan-overdue = was due { $date }
plan-done = done on { $date }
plan-own-words = own wording
plan-details = Details
plan-for-managers = For managers
plan-part-process = Process
plan-part-method = Method
plan-part-tool = Tool
plan-statement = Objective
plan-condition = Given
plan-criterion = Measured by
plan-time-frame = Time frame
plan-benefit = Why it pays
plan-source = Target set by
plan-due-label = Due on
plan-tick = Done
plan-tick-of = { $competency }, { $level }
plan-edit = Change wording or date

plan-dates = Dates
plan-dates-text = The months of the plan are shared out among the levels to advance of each competency; dates you moved stand as you set them.
plan-dates-count = { $count ->
    [one] one objective
   *[other] { $count } objectives
}

plan-places = { $count ->
    [one] one place
   *[other] { $count } places
}
plan-places-most = { $count ->
    [one] at most one place
   *[other] at most { $count } places
}
plan-places-most-why = At most so many people need this level. The exact number would tell of too few people, so those whose level may not be looked at count as if they needed it. Roles are named only from { $smallest } people on.
plan-places-why = How many people need this level: they are below it, their role requires it and the strategies aim at it. Each counts once. Roles are named only from { $smallest } people on.
plan-groups = Roles
plan-group = { $role } ({ $count })
plan-no-groups = The groups are too small to be named.
plan-held-back = Figures are shown only if they speak of { $smallest } people or more. This plan was made when fewer were counted, so it says neither how many people need an objective nor which roles they hold.
plan-places-held-back = Number of places not shown: fewer than { $smallest } people were counted.
plan-training-exists = a training exists
plan-starts-on = Begins on
plan-months-label = Number of months
plan-months-hint = From 1 to 60. It also holds for the plans that people make for themselves from now on.
plan-make-organization = Make the plan
plan-organization-none-title = No plan of the organisation yet
plan-organization-none-text = It is made from the published figures: every level of every competency that needs a training, with how many people need it.
plan-organization-nothing-title = No training is needed
plan-organization-nothing-text = By the published figures all people have reached what their roles require and the strategies aim at.
plan-refused-strategies = No strategy is chosen yet, so nothing is aimed at. Choose one first.
plan-refused-strategies-open = Choose strategies
plan-refused-few-open = Invite people
plan-people-with-plan = { $count ->
    [0] Nobody has made a plan of their own yet.
    [one] One person has made a plan of their own. What it says is for that person only.
   *[other] { $count } people have made a plan of their own. What it says is for each of them only.
}
plan-remake-heading = Other dates
plan-remake-text = A plan with other dates takes the place of this one; this one stays among the earlier plans.

plan-edit-title = Change an objective
plan-edit-lead = { $competency }: { $level }. What you write counts in both languages of this page; what you leave stays as it was made.
plan-edit-hint = One sentence, at most 500 characters.
plan-edit-due-hint = A day after the plan has begun.
plan-edit-conflict = This objective has been changed since you opened it, perhaps in another tab. What you wrote stands below and is not saved yet: compare it with what stands there now, and save again.
plan-edit-conflict-now = What stands there now
plan-restore = Bring back the wording and date as made
plan-restore-text = Your wording stays in the history.

plan-history-title = Earlier plans and changes
plan-history-lead = Every plan that was made, and what was changed in it.
plan-history-plans = Plans
plan-history-changes = Changes
plan-history-none = Nothing has been changed yet.
plan-history-current = counts now
plan-history-open = Open
plan-history-done-column = Done
plan-history-made-column = Made
plan-history-period-column = Period
plan-change-done = ticked as done
plan-change-not-done = tick taken back
plan-change-reworded = written anew
plan-change-restored = brought back as made
plan-change-before = before
plan-change-after = now
plan-change-as-made = as made
plan-older = This is an earlier plan, made on { $date }. It cannot be changed any more.

plan-result-heading = Your learning objectives
plan-result-text = Every level between where you are and what is required, with dates, measures and your own wording.
plan-result-open = To your learning plan
