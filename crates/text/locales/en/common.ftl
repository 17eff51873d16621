# What every page shows: the product's name, navigation, language and theme, buttons, form hints.

app-name = SE-QPT
app-tagline = Plan the qualification of your people in Systems Engineering

skip-to-content = Skip to the content

nav-label = Main navigation
nav-home = Home
nav-phase1 = Phase 1
nav-people = People
nav-organization = Organisation
nav-survey = Survey
nav-results = Results
nav-own-survey = My survey
nav-own-results = My results
nav-ratings = Ratings
nav-plan = Plan
nav-own-plan = My plan
nav-glossary = Glossary
nav-profile = Profile
nav-register = Register an organisation
nav-join = Join with a key
nav-sign-in = Sign in
nav-sign-out = Sign out
nav-sign-out-everywhere = Sign out on all devices

language-label = Language
language-english = English
language-german = Deutsch

theme-label = Appearance
theme-system = Automatic
theme-light = Light
theme-dark = Dark

action-save = Save
action-cancel = Cancel
action-back = Back
action-continue = Continue
action-copy = Copy
action-copied = Copied

form-optional = optional
form-has-errors = { $count ->
    [one] One entry needs your attention. Nothing has been changed yet.
   *[other] { $count } entries need your attention. Nothing has been changed yet.
}

flash-registered = Your organisation is registered. Share the key below with the people who should take part.
flash-joined = Welcome. Your account has been created.
flash-profile-saved = Your profile has been saved.
flash-password-changed = Your password has been changed. All other sessions have been signed out.
flash-organization-saved = The organisation’s details have been saved.
flash-key-rotated = There is a new key. The old one no longer works; everyone who has joined stays.
flash-person-deactivated = The account has been deactivated. The person has been signed out everywhere.
flash-person-reactivated = The account is active again.
flash-invitation-withdrawn = The invitation has been withdrawn. Its link no longer works.
flash-invitation-already-used = The person has joined with this invitation in the meantime, so it was not withdrawn.
flash-survey-submitted = Your survey has been submitted. This is your result.
flash-survey-discarded = The survey has been discarded.
flash-already-submitted = This survey had already been submitted. This is its result.
flash-maturity-assessed = The answers have been saved. This is the result.
flash-strategies-chosen = Your choice has been saved.
flash-trainings-saved = It has been saved which training you have.
flash-trainers-named = It has been saved who is to train others.
flash-programs-chosen = The programs are chosen.
flash-assessors-assigned = It has been saved who rates this person.
flash-rating-saved = Your draft has been saved.
flash-rating-handed-in = Your rating has been handed in. The person can see it now.
flash-rating-fixed = This rating had already been handed in; it stays as it was.
flash-role-saved = The role has been saved.
flash-roles-taken-over = The roles have been made.
flash-role-retired = The role has been retired.
flash-plan-made = Your plan is ready. You can change its wording and tick what is done.
flash-plan-up-to-date = Nothing has changed since this plan was made, so it stays.
flash-objective-saved = The objective has been saved.
flash-objective-restored = The objective reads as it was made.
flash-no-figures-yet = There are no figures for that page yet. What is missing stands below.
flash-signed-out = You have signed out.
flash-signed-out-everywhere = You have signed out on all devices.
