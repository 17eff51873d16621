# What is done, what is next and why: the four phases of the method, and a person's own steps.

guidance-heading = The four phases
guidance-next = Next step
guidance-next-phase = Next step in phase { $number }
guidance-phase = Phase { $number }
guidance-planned = Comes with a later version
guidance-done = Done
guidance-is-next = Next
guidance-begun = Under way
guidance-later = Later
guidance-optional = Can be skipped
guidance-why = Why?

guidance-phase-1 = Where you stand and where to go
guidance-phase-1-text = How mature the organisation is, and which strategies fit.
guidance-phase-2 = Gaps and objectives
guidance-phase-2-text = Who needs which competency, and what to learn.
guidance-phase-3 = Macro plan
guidance-phase-3-text = Which trainings, in which format and order.
guidance-phase-4 = Micro plans and request
guidance-phase-4-text = What happens on each training day, and who offers it.

guidance-maturity = Assess the maturity
guidance-maturity-why = The answers decide which strategies fit, and whether people choose roles or describe tasks.
guidance-maturity-action = Answer four questions
guidance-maturity-old = Assessed on { $date }, more than a year ago.
guidance-strategy = Choose strategies
guidance-strategy-why = Strategies set how far the organisation wants to go in each competency; gaps are measured against them.
guidance-strategy-action = Choose strategies
guidance-strategy-old = Chosen on { $date }. By the maturity assessed since, other strategies are recommended.
guidance-roles = Name your roles
guidance-roles-why = In the survey, people find themselves more easily in the roles they know, and the result speaks of these roles.
guidance-roles-action = Name roles
guidance-roles-count = { $count ->
    [one] One role
   *[other] { $count } roles
}
guidance-roles-tasks = Not needed: people describe their tasks.
guidance-roles-clusters = Not needed: the survey offers the role clusters of the method.
guidance-invite = Invite people
guidance-invite-why = The result shows figures only for groups that are large enough, so that nobody can be recognised in them.
guidance-invite-action = Invite people
guidance-invite-few = { $count ->
    [one] One person has joined; the result of the organisation needs at least { $smallest }.
   *[other] { $count } people have joined; the result of the organisation needs at least { $smallest }.
}
guidance-invite-joined = { $count ->
    [one] One person has joined.
   *[other] { $count } people have joined.
}
guidance-invite-waiting = { $count ->
    [one] One personal invitation has not been used yet.
   *[other] { $count } personal invitations have not been used yet.
}
guidance-surveys = Collect the surveys
guidance-surveys-why = Each answer makes the picture more complete. A person counts once, however often a survey is repeated. A friendly word helps more than a deadline.
guidance-surveys-action = See who is missing
guidance-surveys-old = { $count ->
    [one] One of them is more than a year old.
   *[other] { $count } of them are more than a year old.
}
guidance-result = Look at the result
guidance-result-why = It shows at which level how many people have something to learn, and whether the chosen strategies fit.
guidance-result-action = Open the result
guidance-result-counted = { $count ->
    [one] One person is counted.
   *[other] { $count } people are counted.
}
guidance-result-from = { $count ->
    [one] Shown from one person on.
   *[other] Shown from { $count } people on.
}
guidance-plan = Make the plan
guidance-plan-why = The plan turns gaps into objectives with places and dates. Look at the result first: it shows what the plan will be about.
guidance-plan-action = Go to the plan
guidance-plan-old = Made on { $date }; what it follows from has changed since.
guidance-follow-up = See gaps close
guidance-follow-up-why = Qualification does not end with a plan: people learn, roles change, and the steps begin again.
guidance-follow-up-action = See the development
guidance-again-on = Everything is done for now. The first step is due again on { $date }.
guidance-modules = Modules and formats
guidance-modules-why = Objectives that belong together become one training in a format that suits them.
guidance-schedule = Schedule
guidance-schedule-why = Levels build on each other, so trainings need an order and dates.
guidance-micro-plans = Plans of training days
guidance-micro-plans-why = Trainers see what happens in which part of a day.
guidance-rfp = Request to providers
guidance-rfp-why = Providers offer what you need instead of what they have.

guidance-own-heading = Your way
guidance-own-admin-heading = Your own survey and plan
guidance-own-survey = Answer the survey
guidance-own-survey-why = It shows you which levels you have reached. It takes about ten minutes; each answer is saved at once, and you may pause at any time.
guidance-own-result = See your result
guidance-own-result-why = It holds your levels against what your roles require, and says which tasks ask for them.
guidance-own-result-action = Open the result
guidance-own-plan = Make your plan
guidance-own-plan-why = It names what to learn for each level you may advance to, and until when. You may put it in your own words; nobody else sees it.
guidance-own-plan-action = Go to your plan
guidance-own-plan-old = Something your plan follows from has changed. A new plan keeps your own words and ticks.
guidance-own-learn = Learn and tick off
guidance-own-learn-why = Ticks show you how far you have come. They change no level; the next survey does.
guidance-own-learn-action = Open your plan
guidance-own-learn-ticked = { $ticked } of { $objectives } objectives ticked off
guidance-own-learn-nothing = Nothing to learn: you have reached every level.
guidance-own-again = Answer again
guidance-own-again-why = Your work changes and you learn; only a new survey shows it. Earlier results stay.
guidance-own-again-learned = All objectives are ticked off.
guidance-own-again-on = Answer again when your work changes or you have learned something, at the latest on { $date }.
