# Signing in.

login-title = Anmelden
login-lead = Willkommen zurück.
login-no-account = Noch kein Konto?
