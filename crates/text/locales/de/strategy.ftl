# Zielgruppe und Strategien: der Entscheidungsbaum, die Karten, die Auswahl.

strategy-title = Zielgruppe und Strategie
strategy-lead = Geben Sie an, wie viele Personen qualifiziert werden sollen. Der Entscheidungsbaum empfiehlt Strategien dafür; die Wahl treffen Sie.
strategy-no-maturity-title = Zuerst der Reifegrad
strategy-no-maturity-text = Die Empfehlung folgt aus Ihren Antworten zum Reifegrad. Vier Fragen, wenige Minuten.
strategy-no-maturity-action = Reifegrad einschätzen
strategy-group-heading = Wer soll qualifiziert werden?
strategy-people = Anzahl der Personen
strategy-people-hint = Alle, die lernen sollen, nicht nur jene, die an der Befragung teilnehmen.
strategy-size = Falls Sie die Anzahl nicht kennen: die Größe der Gruppe
strategy-size-hint = Zählt nur, solange die Anzahl oben leer ist.
strategy-managers = Davon Führungskräfte
strategy-managers-hint = Wenn Sie die Zahl kennen, lässt sich sagen, ob für „{ $strategy }“ eine Gruppe reicht.
strategy-show = Empfehlung zeigen
strategy-prefilled = Vorausgefüllt mit Ihrer Auswahl vom { $date }.

target-group-small = Klein: unter 20
target-group-medium = Mittel: 20 bis 99
target-group-large = Groß: 100 bis 499
target-group-very-large = Sehr groß: 500 bis 1.499
target-group-enterprise = Konzern: 1.500 und mehr

strategy-path-heading = Wie die Empfehlung zustande kommt
strategy-path-lead = Der Baum stellt { $count } Fragen. Ihre Antworten weisen den Weg; wohin die andere Antwort geführt hätte, steht jeweils darunter.
strategy-path-maturity = Er verwendet die Antworten zum Reifegrad vom { $date }.
strategy-path-answer = Zur Antwort
turn-taken-yes = Ja: { $then }
turn-taken-no = Nein: { $then }
turn-other-yes = Nicht genommen (ja): { $then }
turn-other-no = Nicht genommen (nein): { $then }
strategy-path-result = Empfohlen
strategy-path-second = Und eine davon als zweite Strategie
turn-many = Sollen mindestens { $threshold } Personen qualifiziert werden?
turn-many-answer = { $count ->
    [one] Ihre Zielgruppe: eine Person
   *[other] Ihre Zielgruppe: { $people } Personen
}
turn-many-yes = „{ $strategy }“ kommt hinzu.
turn-many-no = nichts kommt hinzu.
turn-defined = Sind Prozesse und Rollen für alle Projekte definiert?
turn-defined-yes = Die Reichweite der Einführung entscheidet, wie es weitergeht.
turn-defined-no = Beginnen Sie mit „{ $strategy }“ und einer zweiten Strategie Ihrer Wahl.
turn-rolled-out = Arbeitet mehr als ein einzelner Bereich mit Systems Engineering?
turn-rolled-out-yes = „{ $strategy }“.
turn-rolled-out-no = „{ $strategy }“.
turn-option = { $topic }: „{ $option }“

strategy-choose-heading = Strategien wählen
strategy-choose-again-lead = Angekreuzt ist, was Sie beim letzten Mal gewählt haben; markiert ist, was jetzt empfohlen wird. Sie können anders wählen; beides wird festgehalten.
strategy-choose-lead = Was empfohlen ist, ist schon angekreuzt. Sie können anders wählen; beides wird festgehalten.
strategy-recommended = Empfohlen: { $priority }
strategy-second-badge = Mögliche zweite Strategie
priority-primary = für den Anfang
priority-secondary = zweite Strategie
priority-supplementary = zusätzlich
strategy-second-heading = Die zweite Strategie
strategy-second-lead = Solange Prozesse nicht für alle Projekte definiert sind, gehört eine zweite Strategie dazu. Welche das ist, hängt davon ab, was Sie möchten:
strategy-second-apply = Systems Engineering soll bald angewendet werden.
strategy-second-basis = Alle sollen eine gemeinsame Grundlage haben.
strategy-second-experts = Einige wenige sollen früh zu Fachleuten werden.
strategy-for-whom = Für wen
strategy-when = Wann sie passt
strategy-does-not = Was sie nicht leistet
strategy-pros = Dafür spricht
strategy-cons = Dagegen spricht
strategy-details = Mehr zu „{ $strategy }“
strategy-most = { $most ->
    [one] höchstens eine Person je Gruppe
   *[other] bis zu { $most } Personen je Gruppe
}
strategy-no-limit = beliebig viele Personen
strategy-needs-context = Ihre Prozesse, Methoden und Werkzeuge müssen dafür bekannt sein.
strategy-too-many = „{ $strategy }“ ist für höchstens { $most } Personen auf einmal gedacht; es sind { $people }. Planen Sie mindestens { $groups } Gruppen nacheinander.
strategy-too-many-managers = „{ $strategy }“ ist für höchstens { $most } Führungskräfte auf einmal gedacht; es sind { $people }. Planen Sie mindestens { $groups } Gruppen nacheinander.
strategy-warnings = Was zu beachten ist
strategy-lacks-second = Empfohlen wird eine zweite Strategie, und keine der drei ist gewählt. Das ist möglich; prüfen Sie, ob Ihre Wahl alle erreicht, die lernen sollen.
strategy-only-trainers = Geschult werden nur Personen, die andere schulen sollen: Für alle anderen gibt es kein Ziel, und es entstehen keine Lernziele.
severity-critical = Dringend
severity-important = Wichtig
severity-suggested = Empfehlenswert
strategy-reason = Warum Sie so wählen
strategy-reason-hint = Einen Satz wert, wenn Sie von der Empfehlung abweichen: Später wird danach gefragt.
strategy-submit = Diese Strategien wählen

strategy-run-title = Ihre Strategien
strategy-run-on = Gewählt am { $date }
strategy-run-lead = { $count ->
    [one] Für eine Person, mit { $strategies }.
   *[other] Für { $people } Personen, mit { $strategies }.
}
strategy-run-estimated = Bekannt war nur die Größe der Gruppe; die Zahl steht für sie.
strategy-run-managers = { $count ->
    [0] Führungskräfte sind nicht darunter.
    [one] Eine davon ist eine Führungskraft.
   *[other] Davon sind { $managers } Führungskräfte.
}
strategy-run-chosen = Was Sie gewählt haben
strategy-run-strategy = Strategie
strategy-run-stands = Rang
strategy-run-origin = Woher sie kommt
strategy-run-by-tree = Vom Baum empfohlen
strategy-run-by-second = Als zweite Strategie gewählt
strategy-run-by-person = Von Ihnen hinzugefügt
strategy-run-declined = Empfohlen und nicht gewählt
strategy-run-as-recommended = Sie haben gewählt, was empfohlen war.
strategy-run-reason = Ihre Begründung
strategy-run-no-reason = Eine Begründung wurde nicht angegeben.
strategy-run-older = Es gibt eine neuere Auswahl. Diese bleibt erhalten.
strategy-run-again = Neu wählen
strategy-run-targets = Worauf die Strategien zielen, entscheidet zusammen mit den geforderten Stufen, was gelernt wird.
strategy-changed-same = Nach Ihrer Auswahl wurde der Reifegrad neu eingeschätzt, am { $date }. Der Baum sagt noch dasselbe.
strategy-changed = Nach Ihrer Auswahl haben sich Ihre Antworten zum Reifegrad geändert, am { $date }. Der Baum sagt jetzt: { $strategies }.
strategy-changed-second = Nach Ihrer Auswahl haben sich Ihre Antworten zum Reifegrad geändert, am { $date }. Der Baum sagt jetzt: { $strategies } und eine zweite Strategie Ihrer Wahl.
strategy-history = Alle Auswahlen
strategy-history-strategies = Strategien
strategy-compare-same = Dieselben Strategien für dieselbe Gruppe.
strategy-compare-added = Hinzugekommen: { $strategies }
strategy-compare-removed = Nicht mehr gewählt: { $strategies }
strategy-compare-people = Personen: von { $before } auf { $after }
strategy-compare-managers = Führungskräfte darunter: von { $before } auf { $after }
strategy-compare-managers-unknown = unbekannt
strategy-compare-target = Ziel ist „{ $after }“ statt „{ $before }“ in { $count ->
    [one] einer Kompetenz
   *[other] { $count } Kompetenzen
}: { $competencies }
strategy-compare-target-new = Ziel ist „{ $after }“ in { $count ->
    [one] einer Kompetenz
   *[other] { $count } Kompetenzen
}, wo es bisher keines gab: { $competencies }
strategy-compare-target-gone = Kein Ziel mehr, zuvor „{ $before }“, in { $count ->
    [one] einer Kompetenz
   *[other] { $count } Kompetenzen
}: { $competencies }
strategy-compare-advice = Die Empfehlung hat sich geändert: von { $before } zu { $after }.
