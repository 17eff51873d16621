# Wer gemeinsam lernt: Trainingsprogramme, vorgeschlagen und gewählt.

programs-lead = Die Zahlen schlagen für jede Gruppe ein Trainingsprogramm vor. Sie können ein anderes wählen; der Vorschlag bleibt daneben stehen.
programs-why = Woher kommen die Vorschläge, und was ändert eine Wahl?
programs-why-held-back = Ein Vorschlag braucht Zahlen, die gezeigt werden dürfen: Ohne sie, etwa bei einer Gruppe von weniger als { $smallest } Personen, gibt es keinen. Ein Programm wählen können Sie trotzdem.
programs-why-chosen = Was Sie wählen, gilt, bis Sie wieder dem Vorschlag folgen. Es sagt, wer gemeinsam lernt, und ändert weder Zahlen noch Plan: Lernziele sprechen Führungskräfte nach dem Rollencluster ihrer Rolle an.
programs-group = Gruppe
programs-suggested = Vorgeschlagen
programs-chosen = Ihre Wahl
programs-follow = Dem Vorschlag folgen
programs-follows = folgt dem Vorschlag
programs-not-chosen = nicht gewählt
programs-none = kein Programm nötig
programs-no-suggestion = kein Vorschlag
programs-open = Programme wählen
programs-early = Sie können schon jetzt festlegen, welche Gruppen gemeinsam lernen.
