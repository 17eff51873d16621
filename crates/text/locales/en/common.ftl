# What every page shows: the product's name, navigation, language and theme, buttons, form hints.

app-name = SE-QPT
app-tagline = Plan the qualification of your people in Systems Engineering

skip-to-content = Skip to the content

nav-label = Main navigation
nav-home = Home
nav-people = People
nav-organization = Organisation
nav-survey = Survey
nav-results = Results
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
theme-system = As on this device
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
    [one] One entry needs your attention. Nothing has been saved yet; everything you typed is still here.
   *[other] { $count } entries need your attention. Nothing has been saved yet; everything you typed is still here.
}
