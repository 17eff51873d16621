# Registering an organisation.

register-title = Register an organisation
register-lead = You become its first administrator and receive the key with which others join.
register-organization = Your organisation
register-organization-name = Name of the organisation
register-organization-size = Size of the organisation
register-account = Your account
register-account-lead = You sign in with your user name and password.
register-submit = Register
register-instead-join = Does your organisation use SE-QPT already?

# The account fields, here, when joining and in the profile.
account-first-name = First name
account-last-name = Last name
account-username = User name
account-username-hint = You sign in with it. Your e-mail address is fine, too.
account-password = Password
account-password-hint = At least 12 characters. A few words in a row are easy to remember and hard to guess.
