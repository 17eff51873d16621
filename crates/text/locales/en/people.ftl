# The people of an organisation.

people-title = People
people-lead = Everyone who has joined your organisation.
people-name = Name
people-role = Rights
people-role-admin = Administrator
people-role-employee = Employee
people-joined = Joined
people-survey = Survey
people-survey-not-started = not started
people-survey-in-progress = In progress
people-survey-completed = completed on { $date }
people-actions = Actions
people-you = you
people-deactivated = deactivated
people-deactivate = Deactivate
people-deactivate-question = Deactivate { $name }?
people-deactivate-text = This person is signed out and can no longer sign in. Their answers stay; you can reactivate the account at any time.
people-reactivate = Reactivate
people-empty-title = Nobody has joined yet
people-empty-text = Share the key or the invitation link; people appear here as soon as they join.
people-empty-action = Get the key
people-privacy = Levels and answers are not shown here: they belong to the person who gave them.
