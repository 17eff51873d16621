# The living style page.

layout-menu = Menü

page-error-forbidden = Diese Seite ist nicht für Sie bestimmt
page-error-not-found = Diese Seite gibt es nicht
page-error-internal = Etwas ist schiefgegangen
page-error-other = Das hat nicht geklappt
page-error-home = Zur Startseite
page-error-request = Nummer der Anfrage:

style-title = Gestaltung
style-lead = Alle Teile, aus denen die Seiten bestehen, hell und dunkel.
style-colours = Farben
style-colour-brand = Leitfarbe
style-colour-success = Erfolg
style-colour-warning = Achtung
style-colour-danger = Gefahr
style-colour-info = Hinweis
style-type = Schrift
style-sample-lead = Ein einleitender Satz sagt, wofür die Seite da ist.
style-sample-text = Ich kann erklären, wie die Teile eines Systems zusammenwirken und was daraus für meine eigene Arbeit folgt.
style-sample-small = Kleine Schrift bleibt lesbar und sagt, was weniger wichtig ist.
style-sample-competency = Systemisches Denken
style-buttons = Schaltflächen
style-fields = Felder
style-messages = Meldungen
style-message-success = Die Organisation wurde gespeichert.
style-message-info = Eine neue Befragung ist jederzeit möglich.
style-message-warning = Zwei Kompetenzen sind noch nicht beantwortet.
style-message-failure = Die Angabe konnte nicht gespeichert werden. Bitte versuchen Sie es noch einmal.
style-badges = Kennzeichen und Fortschritt
style-disclosure = Aufklappen
style-dialog = Rückfrage
style-charts = Diagramme
style-table = Tabelle
style-empty = Leerer Zustand
