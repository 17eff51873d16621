# Phase 1 as a whole: its three tasks.

phase1-title = Phase 1: where you stand and where to go
phase1-lead = Three tasks, done once and again whenever something changes. Everything later builds on them.
phase1-done = Done
phase1-next = Next
phase1-later = Later
phase1-task = Task { $number }
phase1-maturity-text = Four questions about how Systems Engineering works in your organisation today.
phase1-maturity-done = { $level }, { $score } of 100 points, on { $date }
phase1-maturity-start = Assess the maturity
phase1-see-result = See the result
phase1-strategy-text = How many people are to be qualified, and in which way.
phase1-strategy-done = { $strategies }, on { $date }
phase1-strategy-start = Choose strategies
phase1-see-choice = See the choice
phase1-roles-title = Roles
phase1-roles-later = Whether people choose roles or describe their tasks follows from your answers about maturity.
phase1-roles-named = Your processes and roles are defined, so people choose their roles in the survey.
phase1-roles-tasks = Your processes and roles are not defined for all projects yet. People describe their tasks in the survey; nothing has to be prepared for it.
phase1-roles-open = Name the roles
phase1-settled = Phase 1 is complete. Strategies and required levels now decide what is learned.
