# Signing in.

login-title = Sign in
login-lead = Welcome back.
login-no-account = No account yet?
