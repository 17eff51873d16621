# The people of an organisation.

people-title = Personen
people-lead = Alle, die Ihrer Organisation beigetreten sind.
people-name = Name
people-role = Rechte
people-role-admin = Administration
people-role-employee = Mitarbeit
people-joined = Beigetreten
people-survey = Befragung
people-survey-not-started = nicht begonnen
people-survey-in-progress = In Bearbeitung
people-survey-completed = abgeschlossen am { $date }
people-actions = Aktionen
people-you = Sie
people-deactivated = deaktiviert
people-deactivate = Deaktivieren
people-deactivate-question = { $name } deaktivieren?
people-deactivate-text = Diese Person wird abgemeldet und kann sich nicht mehr anmelden. Ihre Antworten bleiben erhalten; Sie können das Konto jederzeit wieder aktivieren.
people-reactivate = Wieder aktivieren
people-empty-title = Noch ist niemand beigetreten
people-empty-text = Geben Sie den Schlüssel oder den Einladungslink weiter; die Personen erscheinen hier, sobald sie beitreten.
people-empty-action = Zum Schlüssel
people-privacy = Stufen und Antworten stehen hier nicht: Sie gehören der Person, die sie gegeben hat.
