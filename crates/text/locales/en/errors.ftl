# One text for each error code, for pages and for the API: what happened and what to do.
# The key is `error-` and the code with dashes.

error-required = This field is empty. Please fill it in.
error-too-short = { $min ->
    [one] This is too short. Please enter at least one character.
   *[other] This is too short. Please enter at least { $min } characters.
}
error-too-long = { $max ->
    [one] This is too long. Please enter one character only.
   *[other] This is too long. Please enter at most { $max } characters.
}
error-invalid-characters = This contains characters that cannot be stored. Please remove them.
error-taken = This name is already taken. Please choose another one.
error-unknown-choice = This is not one of the choices. Please choose from those that are shown.
error-number-out-of-range = This number is outside the range. Please enter a number from { $min } to { $max }.
error-invalid-date = This is no date. Please enter a day of the calendar.
error-date-in-past = This date has passed. Please enter today or a later day.
error-date-before-plan = The plan has not begun on this day. Please enter a later one.
error-wrong-type = This has another form than expected: a field has the wrong type, is unknown or stands twice. Please send what the API description names.

error-password-common = This password is easy to guess: many people use it, or it is made of names or obvious sequences. Please choose another one.
error-wrong-password = This is not your current password. Please enter it again.

error-unknown-key = No organisation has this key. Please check it for typing errors or ask the person who gave it to you.
error-key-replaced = This key has been replaced by a new one. Please ask your organisation for the current key.
error-key-expired = This key has expired. Please ask your organisation for a new key.
error-key-used-up = This key has been used as often as it may be. Please ask your organisation for a new key.

error-unknown-invitation = Nobody was invited with this link. Please open the whole link from your invitation, or ask the person who sent it.
error-invitation-expired = This invitation has expired. Please ask your organisation for a new one.
error-invitation-used = Somebody has already joined with this invitation. If it was you, sign in; otherwise please ask your organisation for a new one.
error-invitation-withdrawn = Your organisation has withdrawn this invitation. Please ask there if you did not expect that.
error-columns-missing = The first line does not name the columns that are needed. Please begin with the line of the empty list that you can download.
error-nobody-listed = There is nobody on this list. Please add one line for each person.
error-too-many-rows = These are too many lines at once. Please divide the list; each part may hold at most { $max }.
error-too-many-cells = This line has more cells than there are columns. Please put what contains a separator in quotation marks.
error-unclosed-quote = A quotation mark opens in line { $line } and nothing closes it, so the lines below it cannot be told apart. Please close it or delete it.
error-column-twice = Columns { $first } and { $second } are the same one, and which of them counts cannot be told. Please delete one.
error-not-an-involvement = The column of process P{ $process } holds something else than a whole number from { $min } to { $max }. Please enter one, or leave the cell empty.
error-duplicate = The same one stands there more than once. Please name each only once.

error-wrong-credentials = User name and password do not match. Please check both and try again.
error-rate-limited = { $seconds ->
    [one] Too many attempts. Please wait one second and try again.
   *[other] Too many attempts. Please wait { $seconds } seconds and try again.
}
error-csrf = This page cannot be sent safely as it is, for example because you have signed in again since. Nothing has been saved. Please reload it and send it again.
error-session-ended = You are not signed in, or your session has ended. Answers that were saved are kept. Please sign in to go on.

error-conflict = Someone has changed this in the meantime. Nothing of theirs has been overwritten. Please reload, compare and save again.

error-survey-open = You have a survey that is not finished. Please finish or discard it before you start a new one.
error-already-submitted = This survey has already been submitted and can no longer be changed. Start a new one to answer again.
error-rating-handed-in = You have handed in this rating already, and it can no longer be changed. You can make a new one when the person has completed another survey.
error-nothing-to-rate = This person has not completed a survey yet, so there is nothing to rate. You can begin as soon as a survey is completed.
error-maturity-missing = The maturity of your organisation has not been assessed yet, and this follows from it. Please answer the four questions about it first.
error-survey-missing = You have not completed a survey yet, and this follows from one. Please answer the survey first.
error-strategies-missing = Your organisation has not chosen a strategy yet, and this follows from it. Please choose one first.
error-too-few-assessed = { $assessed ->
    [one] So far one person is assessed. Figures about people are shown from { $smallest } on, so that nobody can be recognised. Please invite more people.
   *[other] So far { $assessed } people are assessed. Figures about people are shown from { $smallest } on, so that nobody can be recognised. Please invite more people.
}
error-missing-answers = { $count ->
    [one] One competency has no answer yet. Please answer it before you submit.
   *[other] { $count } competencies have no answer yet. Please answer them before you submit.
}
error-unknown-competency = This competency is not part of the survey. Please answer only the competencies that are asked.
error-duplicate-competency = This competency has been answered twice. Please send one answer for each competency.
error-group-out-of-range = This is not one of the statements to choose from. Please choose from those that are shown.
error-roles-required = No role has been chosen. Please choose at least one that describes your work.
error-roles-require-nothing = The chosen roles call for no competency. Please choose other roles or ask the administration of your organisation.
error-strategy-required = No strategy has been chosen. Please choose at least one.
error-several-ways = Roles, tasks and a full assessment are different ways to take the survey, and more than one was sent. Please send one of them.
error-tasks-required = No task has been described. Please write at least one task into one of the three lists.
error-involvement-required = No involvement has been chosen. Please say in at least one process that somebody supports it, is responsible for it or designs it.
error-role-held = { $people ->
    [one] One person holds this role. Retire it only if that is meant: the person keeps it in earlier surveys, and nobody can choose it any more.
   *[other] { $people } people hold this role. Retire it only if that is meant: they keep it in earlier surveys, and nobody can choose it any more.
}
error-unknown-role = Your organisation has no such role. Please choose from those that are shown.

error-invalid = Some entries cannot be accepted, and nothing has been saved. Please correct what is marked and send it again.
error-bad-request = The request could not be read. Please check it and send it again.
error-body-too-large = This is more data than can be accepted at once. Please send less.
error-invalid-json = The request is not valid JSON. Please correct its syntax and send it again.
error-unsupported-media-type = This kind of content is not accepted here. Please send the type that the API description names.
error-method-not-allowed = This address does not accept this kind of request. Please use a method that the API description names.

error-not-found = This does not exist, or not for you. Please check the address or go back to the home page.
error-forbidden = You do not have the right to do this. If you need it, please contact the administration of your organisation.
error-internal = Something went wrong on our side. Please try again; if it happens again, tell your operator the request number.
error-overloaded = The service is very busy right now. Nothing has been saved. Please try again in a moment.
