# Second ratings: who rates a person, the people somebody rates, a rating, and ratings side by side.

rating-capacity-supervisor = Supervisor
rating-capacity-expert = Expert

people-assessors = Who rates

assessors-title = Second ratings
assessors-heading = Who rates { $name }?
assessors-lead = Supervisors and experts can rate a person beside the person’s own answers. Together with the result, the person sees who did.
assessors-why = What follows from this?
assessors-why-sees = Whoever rates sees the person’s name, when the newest survey was completed and which competencies it asks about: neither the person’s answers nor other ratings.
assessors-why-counts = Whether second ratings count is set for the whole organisation, on its page. Admins see levels of single people in neither case, and rate nobody: who knows some of the levels behind the figures could work out the others.
assessors-why-stays = Whoever you take off the list no longer sees the person. What has been handed in stays.
assessors-none = Nobody rates this person yet.
assessors-remove = No longer
assessors-add = One more person
assessors-add-nobody = nobody
assessors-add-capacity = That person rates as
assessors-nobody-title = Nobody else is here yet
assessors-nobody-text = People rate each other once more of them have joined.
assessors-back = Back to the people

ratings-title = People I rate
ratings-lead = You were asked to rate these people, beside what they say themselves.
ratings-capacity = You rate as
ratings-survey = Survey
ratings-survey-none = none completed
ratings-state = Your rating
ratings-empty-title = Nobody to rate
ratings-empty-text = The administration has not asked you to rate anybody.
ratings-privacy = You see your own ratings only. The people you rate see what you handed in, with your name; the administration does not.

rating-state-no-survey = no completed survey yet
rating-state-to-do = to do
rating-state-draft = draft
rating-state-handed-in = handed in on { $date }

rating-title = Rating of { $name }
rating-lead = Choose for each competency the highest level that you see in this person’s work.
rating-why = Who sees this?
rating-why-sees = Once you have handed in your rating, the person sees it beside their own answers, with your name and your evidence. A draft is seen by you alone.
rating-why-private = You do not see what the person answered, so that it does not guide you.
rating-which = Which statement would be true if this person said it?
rating-level = Level
rating-level-missing = Please choose a level.
rating-evidence = Evidence
rating-evidence-hint = How do you know? Up to 1,000 characters; the person can read it.
rating-evidence-none = none
rating-save = Save draft
rating-hand-in = Hand in
rating-hand-in-text = To hand in, every competency needs a level. A rating that is handed in can no longer be changed.
rating-handed-in-text = You have handed in this rating; it can no longer be changed. You can make a new one when the person has completed another survey.
rating-earlier-survey = The person has completed a new survey since you began. Your draft is carried over to it: competencies that are no longer asked about have been dropped, new ones are open.
rating-no-survey-title = Nothing to rate yet
rating-no-survey-text = You can rate this person as soon as a survey is completed.
rating-back = Back to the people I rate

result-ratings-heading = Ratings side by side
result-ratings-own-counts = Your own answers count in this result. Which rating counts is decided by your organisation.
result-ratings-second-counts = The rating by { $name } of { $date } counts in this result, since the organisation has decided that a second rating counts where there is one. Your own answers stay as they are.
result-ratings-own = You
result-ratings-column = { $name } ({ $capacity }, { $date })
result-ratings-counts = counts
result-ratings-private = Whoever rates you sees neither your answers nor the ratings by others.
result-ratings-level = The level that counts is { $level }: { $name } rated you on { $date }. You rated yourself at { $own }.
results-counted = Level that counts

organization-counted-rating = Which rating counts?
organization-counted-rating-hint = Where somebody has rated a person beside the person’s own answers, either can count in the results, gaps and plans. Both stay visible to the person. After a new survey the person’s own answers count until it has been rated, too. Agree it with your works council if there is one.
organization-counted-rating-self = The person’s own
organization-counted-rating-second = A second rating where there is one

figures-second-ratings = { $count ->
    [one] One person is counted with a second rating.
   *[other] { $count } people are counted with second ratings.
}
figures-other-ratings = { $count ->
    [one] One person is still counted with another rating than the one that counts now. The figures follow with at least three new answers or ratings.
   *[other] { $count } people are still counted with another rating than the one that counts now. The figures follow with at least three new answers or ratings.
}
