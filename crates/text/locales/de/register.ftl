# Registering an organisation.

register-title = Organisation registrieren
register-lead = Sie übernehmen als erste Person die Administration und erhalten den Schlüssel, mit dem andere beitreten.
register-organization = Ihre Organisation
register-organization-name = Name der Organisation
register-organization-size = Größe der Organisation
register-account = Ihr Konto
register-account-lead = Sie melden sich mit Benutzernamen und Passwort an.
register-submit = Registrieren
register-instead-join = Ihre Organisation nutzt SE-QPT bereits?

# Die Felder des Kontos, hier, beim Beitreten und im Profil.
account-first-name = Vorname
account-last-name = Nachname
account-username = Benutzername
account-username-hint = Damit melden Sie sich an. Auch Ihre E-Mail-Adresse ist möglich.
account-password = Passwort
account-password-hint = Mindestens 12 Zeichen. Einige Wörter hintereinander sind leicht zu merken und schwer zu erraten.
