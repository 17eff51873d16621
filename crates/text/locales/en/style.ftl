# The living style page.

layout-menu = Menu

page-error-forbidden = This page is not for you
page-error-not-found = This page does not exist
page-error-internal = Something went wrong
page-error-other = This could not be done
page-error-home = To the home page
page-error-request = Request number:

style-title = Style guide
style-lead = Every part the pages are made of, in light and dark.
style-colours = Colours
style-colour-brand = Brand
style-colour-success = Success
style-colour-warning = Attention
style-colour-danger = Danger
style-colour-info = Information
style-type = Type
style-sample-lead = A lead sentence says what the page is for.
style-sample-text = I can explain how the parts of a system act together, and what follows from it for my own work.
style-sample-small = Small text stays readable and says what is less important.
style-sample-competency = Systems thinking
style-buttons = Buttons
style-fields = Fields
style-messages = Messages
style-message-success = The organisation has been saved.
style-message-info = A new survey can be answered at any time.
style-message-warning = Two competencies have no answer yet.
style-message-failure = The entry could not be saved. Please try again.
style-badges = Badges and progress
style-disclosure = Disclosure
style-dialog = Dialog
style-charts = Charts
style-table = Table
style-empty = Empty state
