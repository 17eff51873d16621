# A person's own account.

profile-lead = Sie melden sich als { $username } an.
profile-name-heading = Name
profile-language-text = Die Sprache aller Seiten, in diesem Browser.
profile-password-heading = Passwort
profile-current-password = Aktuelles Passwort
profile-new-password = Neues Passwort
profile-change-password = Passwort ändern
profile-everywhere-text = Beendet alle Ihre Sitzungen, auch auf anderen Rechnern und Telefonen. Danach melden Sie sich neu an.
profile-everywhere-question = Auf allen Geräten abmelden?
