# The survey.

survey-progress = { $answered } of { $asked } competencies answered
survey-number = { $area } · { $number } of { $asked }
survey-why = Why does it matter?
survey-which-apply = Which of these describe you? Tick all that do.
survey-none-of-these = None of these
survey-save-next = Save and continue
survey-save-review = Save and review
survey-all-on-one = Show all on one page
survey-jump = Go to another competency
survey-answered = answered
survey-unanswered = not answered yet
survey-to-review = Review the answers

survey-saving = Saving…
survey-saved-at = Saved at { $time }
survey-not-saved = Not saved – trying again. Your answer is kept in this window.
survey-refused = Not saved. Please reload the page and try again.
survey-restored = An answer that had not been saved was restored.
survey-unsaved = This has not been saved, because your session had ended. Please save it now.
survey-session-ended = Your session has ended. Sign in again; your answers are kept.
survey-sign-in-again = Sign in again
survey-leave = Some answers have not been saved yet.

survey-all-title = All competencies
survey-all-lead = Tick what describes you. Each answer is saved at once; you may leave and continue later.
survey-all-no-script = Each competency has its own button to save. Please save one before you go on to the next.

survey-discard = Discard this survey
survey-discard-question = Discard this survey?
survey-discard-text = All answers of this open survey are deleted. Surveys you have handed in stay.

survey-review-title = Review your answers
survey-review-lead = This is what you will hand in.
survey-review-roles = Roles:
survey-review-missing = { $count ->
    [one] One competency has no answer yet. Please answer it before you hand in.
   *[other] { $count } competencies have no answer yet. Please answer them before you hand in.
}
survey-review-change = Change
survey-review-answer = Answer
survey-submit-heading = Hand in
survey-submit-text = Once handed in, the answers of this survey stay as they are. You can answer a new survey at any time.
survey-submit-confirm = My answers are complete and describe me well.
survey-submit-unconfirmed = Please tick this first, so that nothing is handed in by accident.
survey-submit = Hand in and see the result
