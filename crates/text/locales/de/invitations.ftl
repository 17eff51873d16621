# Invitations of single people: one link for one person.

invitations-title = Persönliche Einladungen
invitations-lead = Laden Sie namentlich ein: Alle auf Ihrer Liste erhalten einen eigenen Link, der den Namen schon einträgt und einmal gilt.
invitations-file = Datei mit der Liste
invitations-file-hint = Eine als CSV gespeicherte Tabelle. Sie wird in das Feld darunter gelesen; dort können Sie sie berichtigen, bevor etwas geschieht.
invitations-file-read = Gelesen aus
invitations-file-too-large = Diese Datei ist zu groß für eine Liste. Bitte teilen Sie sie auf.
invitations-people = Personen
invitations-people-hint = Eine Zeile je Person. Die erste Zeile nennt die Spalten Vorname und Nachname, getrennt durch Komma, Semikolon oder Tabulator; andere Spalten werden nicht gelesen. Höchstens 5.000 Personen.
invitations-days = Gültig für wie viele Tage
invitations-days-hint = Von 1 bis 365. Danach gelten die Links nicht mehr.
invitations-template = Leere Liste herunterladen
invitations-check = Liste prüfen
invitations-check-again = Erneut prüfen

invitations-list-heading = Bisher eingeladen
invitations-list-empty = Noch wurde niemand namentlich eingeladen. Sobald Sie Links erstellen, sehen Sie hier, wer den eigenen schon verwendet hat.
invitations-list-lead = Die Links selbst werden nicht aufbewahrt. Wer den eigenen verloren hat, braucht eine neue Einladung.
invitations-state = Stand
invitations-created = Eingeladen
invitations-expires = Gültig bis
invitations-open = offen
invitations-used = beigetreten am { $date }
invitations-withdrawn = zurückgezogen am { $date }
invitations-expired = abgelaufen
invitations-withdraw = Zurückziehen
invitations-withdraw-question = Einladung von { $name } zurückziehen?
invitations-withdraw-text = Der Link gilt sofort nicht mehr. Sie können die Person jederzeit erneut einladen.
invitations-to-people = Zu den beigetretenen Personen
invitations-to-list = Zu allen Einladungen
invitations-link = Namentlich einladen
invitations-home-text = Oder geben Sie allen aus einer Namensliste einen eigenen Link.

invitations-check-title = Liste prüfen
invitations-check-lead = { $count ->
    [0] So, wie die Liste jetzt ist, erhält niemand einen Link. Noch ist nichts gespeichert.
    [one] Eine Person erhält einen Link, gültig bis { $date }. Noch ist nichts gespeichert.
   *[other] { $count } Personen erhalten je einen Link, gültig bis { $date }. Noch ist nichts gespeichert.
}
invitations-ignored = Diese Spalten werden nicht gelesen: { $columns }.
invitations-left-out-heading = { $count ->
    [one] Eine Zeile ohne Link
   *[other] { $count } Zeilen ohne Link
}
invitations-left-out-lead = Berichtigen Sie die Liste unten und prüfen Sie sie erneut, oder fahren Sie ohne diese Zeilen fort.
invitations-will-heading = { $count ->
    [one] Eine Person erhält einen Link
   *[other] { $count } Personen erhalten einen Link
}
invitations-line = Zeile
invitations-remark = Hinweis
invitations-no-name = ohne Namen
invitations-no-remark = keiner
invitations-namesake-listed = Dieser Name steht weiter oben in der Liste.
invitations-namesake-invited = Für diesen Namen gibt es eine Einladung, die noch offen ist.
invitations-namesake-joined = Unter diesem Namen ist schon jemand beigetreten.
invitations-closed = Der Link, den diese Person durch diese Liste erhalten hat, wurde verwendet, zurückgezogen oder ist abgelaufen.
invitations-error-at = { $field }: { $error }
invitations-namesakes = { $count ->
    [one] Auch die Person einladen, deren Name schon vorkommt
   *[other] Auch die { $count } Personen einladen, deren Namen schon vorkommen
}
invitations-namesakes-hint = Nur ankreuzen, wenn es verschiedene Personen gleichen Namens sind.
invitations-make = Links erstellen
invitations-correct-heading = Liste berichtigen

invitations-made-title = Links der Liste
invitations-made-lead = { $count ->
    [0] Diese Liste ergab keinen Link.
    [one] Ein Link, gültig bis { $date }. Er gilt einmal.
   *[other] { $count } Links, gültig bis { $date }. Jeder gilt einmal.
}
invitations-made-once = Diese Links werden nur jetzt gezeigt. Laden Sie die Datei herunter oder kopieren Sie sie, bevor Sie diese Seite verlassen.
invitations-made-none = Von dieser Liste ließ sich niemand einladen; die Tabelle sagt, warum.
invitations-download = Für Serienbriefe herunterladen
invitations-download-hint = Eine CSV-Datei mit den Spalten first_name, last_name und link. Behandeln Sie sie vertraulich: Wer einen Link hat, kann damit beitreten.
invitations-links-heading = Links
