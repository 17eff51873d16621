# The home pages of administration and employees.

home-title = Home
home-hello = Hello { $name }
home-admin-lead = What is done, what is next, and why.
home-employee-lead = This is where your own picture of Systems Engineering competencies begins.

home-invite-heading = Invite people
home-invite-text = Anyone with this key can join your organisation. Share it where only your people read it.
home-people-heading = People
home-people-count = { $count ->
    [one] person
   *[other] people
}
home-people-why = Active accounts, the administration included. A person counts as completed once a survey has been handed in, however often it is repeated, so the share never passes 100%.
home-people-completed = { $completed } of { $people } have completed the survey.
home-people-in-progress = { $count } in progress
home-people-not-started = { $count } not started
home-people-oldest-open = The oldest has been open since { $date }.
home-people-open = See people

home-survey-not-begun = You have not begun your survey yet.
home-survey-start = Start the survey
home-survey-open-since = { $left ->
    [0] Open since { $date }; every answer is given and only handing in is left.
    [one] Open since { $date }; one answer is left.
   *[other] Open since { $date }; { $left } answers are left.
}
home-survey-resume = Continue
home-survey-stale = Your newest survey is more than a year old. Answer again to see where you stand today.
home-survey-again = Answer again
home-result-heading = Your newest result
home-result-of = of { $asked } competencies at the required level
home-result-on = Survey of { $date }
home-result-open = Open the result
home-result-history = All surveys

home-ratings-waiting = { $count ->
    [one] One person waits for your rating
   *[other] { $count } people wait for your rating
}
home-ratings-why = You were asked to rate people beside what they say themselves. Counted is whoever has completed a survey that you have not handed in a rating of, even if you have begun one.
home-ratings-open = See whom you rate

home-privacy-heading = Who sees what
home-privacy-lead = Nobody is graded here.
home-privacy-levels = Your answers, your levels and your result are shown to you alone.
home-privacy-state = The administration sees your name, and since when your survey has been open or completed. Figures of the organisation count your answers only together with so many others that nobody can be recognised.
