# What every page shows: the product's name, navigation, language and theme, buttons, form hints.

app-name = SE-QPT
app-tagline = Planen Sie die Qualifizierung Ihrer Beschäftigten im Systems Engineering

skip-to-content = Zum Inhalt springen

nav-label = Hauptnavigation
nav-home = Übersicht
nav-phase1 = Phase 1
nav-people = Personen
nav-organization = Organisation
nav-survey = Befragung
nav-results = Ergebnisse
nav-own-survey = Meine Befragung
nav-own-results = Meine Ergebnisse
nav-ratings = Einschätzungen
nav-plan = Plan
nav-own-plan = Mein Plan
nav-glossary = Glossar
nav-profile = Profil
nav-register = Organisation registrieren
nav-join = Mit Schlüssel beitreten
nav-sign-in = Anmelden
nav-sign-out = Abmelden
nav-sign-out-everywhere = Auf allen Geräten abmelden

language-label = Sprache
language-english = English
language-german = Deutsch

theme-label = Darstellung
theme-system = Automatisch
theme-light = Hell
theme-dark = Dunkel

action-save = Speichern
action-cancel = Abbrechen
action-back = Zurück
action-continue = Weiter
action-copy = Kopieren
action-copied = Kopiert

form-optional = freiwillig
form-has-errors = { $count ->
    [one] Bitte prüfen Sie eine Angabe. Es wurde noch nichts geändert.
   *[other] Bitte prüfen Sie { $count } Angaben. Es wurde noch nichts geändert.
}

flash-registered = Ihre Organisation ist registriert. Geben Sie den Schlüssel unten an alle weiter, die mitmachen sollen.
flash-joined = Willkommen. Ihr Konto wurde angelegt.
flash-profile-saved = Ihr Profil wurde gespeichert.
flash-password-changed = Ihr Passwort wurde geändert. Alle anderen Sitzungen wurden beendet.
flash-organization-saved = Die Angaben zur Organisation wurden gespeichert.
flash-key-rotated = Es gibt einen neuen Schlüssel. Der alte gilt nicht mehr; alle bisherigen Mitglieder bleiben.
flash-person-deactivated = Das Konto wurde deaktiviert. Die Person wurde überall abgemeldet.
flash-person-reactivated = Das Konto ist wieder aktiv.
flash-invitation-withdrawn = Die Einladung ist zurückgezogen. Ihr Link gilt nicht mehr.
flash-invitation-already-used = Mit dieser Einladung ist die Person inzwischen beigetreten; sie wurde deshalb nicht zurückgezogen.
flash-survey-submitted = Ihre Befragung wurde abgegeben. Das ist Ihr Ergebnis.
flash-survey-discarded = Die Befragung wurde verworfen.
flash-already-submitted = Diese Befragung war bereits abgegeben. Das ist ihr Ergebnis.
flash-maturity-assessed = Die Antworten sind gespeichert. Dies ist das Ergebnis.
flash-strategies-chosen = Ihre Auswahl ist gespeichert.
flash-trainings-saved = Gespeichert ist, welche Schulungen es gibt.
flash-trainers-named = Gespeichert ist, wer andere schulen soll.
flash-programs-chosen = Die Programme sind gewählt.
flash-assessors-assigned = Es ist gespeichert, wer diese Person einschätzt.
flash-rating-saved = Ihr Entwurf ist gespeichert.
flash-rating-handed-in = Ihre Einschätzung ist abgegeben. Die Person kann sie jetzt sehen.
flash-rating-fixed = Diese Einschätzung war schon abgegeben; sie bleibt, wie sie war.
flash-role-saved = Die Rolle ist gespeichert.
flash-roles-taken-over = Die Rollen sind angelegt.
flash-role-retired = Die Rolle ist stillgelegt.
flash-plan-made = Der Plan ist fertig. Sie können Formulierungen ändern und Erledigtes abhaken.
flash-plan-up-to-date = Seit dieser Plan erstellt wurde, hat sich nichts geändert; er bleibt, wie er ist.
flash-objective-saved = Das Lernziel wurde gespeichert.
flash-objective-restored = Das Lernziel lautet wieder wie erstellt.
flash-no-figures-yet = Für diese Seite gibt es noch keine Zahlen. Was fehlt, steht unten.
flash-signed-out = Sie haben sich abgemeldet.
flash-signed-out-everywhere = Sie haben sich auf allen Geräten abgemeldet.
