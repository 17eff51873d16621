# A person's own account.

profile-lead = You sign in as { $username }.
profile-name-heading = Name
profile-language-text = The language of all pages, in this browser.
profile-password-heading = Password
profile-current-password = Current password
profile-new-password = New password
profile-change-password = Change the password
profile-everywhere-text = Ends all your sessions, also those on other computers and phones. You sign in again afterwards.
profile-everywhere-question = Sign out on all devices?
