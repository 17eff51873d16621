# Ob die Strategien passen, und wer andere schulen soll.

strategy-check-open = Strategien prüfen
strategy-check-lead = Wo die Personen stehen und worauf die gewählten Strategien zielen, was Rollen darüber hinaus verlangen und wer andere schulen soll. Diese Seite informiert; sie ändert und sperrt nichts.
strategy-check-chosen = { $count ->
    [one] Eine Strategie ist gewählt:
   *[other] { $count } Strategien sind gewählt:
}
strategy-check-in-figures = Der Vergleich in Zahlen
strategy-check-achieved = { $count ->
    [one] Kompetenz am Ziel
   *[other] Kompetenzen am Ziel
}
strategy-check-achieved-why = Von { $total } Kompetenzen, die sich vergleichen lassen, diejenigen, in denen der Median aller das Ziel erreicht hat. Nicht verglichen wird eine Kompetenz ohne Ziel oder eine, in der weniger als { $smallest } Personen eine Stufe haben.
strategy-check-gaps = { $count ->
    [one] Kompetenz unter dem Ziel
   *[other] Kompetenzen unter dem Ziel
}
strategy-check-gaps-critical = { $count ->
    [one] eine kritische Lücke
   *[other] { $count } kritische Lücken
}
strategy-check-gaps-significant = { $count ->
    [one] eine deutliche Lücke
   *[other] { $count } deutliche Lücken
}
strategy-check-gaps-minor = { $count ->
    [one] eine kleine Lücke
   *[other] { $count } kleine Lücken
}
strategy-check-share = der verglichenen Kompetenzen liegen unter dem Ziel
strategy-check-share-why = { $gaps } von { $total } verglichenen Kompetenzen.
strategy-check-compared = Ziel und Median, Kompetenz für Kompetenz
strategy-check-why-nothing = Die gewählten Strategien haben hier kein Ziel, also gibt es nichts zu vergleichen.
strategy-check-why-few = Weniger als { $smallest } Personen haben hier eine Stufe; deshalb wird nicht gesagt, wo sie stehen.
strategy-check-why-compared = { $levels ->
    [0] { $strategy } setzt das Ziel „{ $target }“. Der Median von { $people } Personen, „{ $median }“, hat es erreicht.
    [one] { $strategy } setzt das Ziel „{ $target }“. Der Median von { $people } Personen ist „{ $median }“, eine Stufe darunter.
   *[other] { $strategy } setzt das Ziel „{ $target }“. Der Median von { $people } Personen ist „{ $median }“, { $levels } Stufen darunter.
}
strategy-check-mastery-lead = Jede Rolle, die jemand hat, wird mit den Strategien verglichen, Train the Trainer eingeschlossen. Nichts davon spricht von der Stufe einer Person.
strategy-check-trainers-lead = Wer andere schulen soll, lernt in einem eigenen Schritt: Wenige beherrschen eine Kompetenz zuerst und geben sie danach weiter.
strategy-check-trainers-not-chosen = Train the Trainer gehört nicht zu den gewählten Strategien. Sie können trotzdem festhalten, wer andere schulen könnte.
strategy-check-trainers-nothing = Alle mit einer Stufe beherrschen jede Kompetenz; für das Schulen anderer ist nichts mehr zu lernen.
strategy-check-trainers-master = { $count ->
    [one] Wer andere schulen soll, muss diese Kompetenz beherrschen:
   *[other] Wer andere schulen soll, muss diese { $count } Kompetenzen beherrschen:
}
strategy-check-trainers-no-levels = Das folgt aus der Strategie und aus den Antworten aller zusammen. Was eine benannte Person schon beherrscht, sagt es nicht: Das steht in ihrem eigenen Ergebnis.
strategy-check-trainers-named = Sollen andere schulen
strategy-check-trainers-external-note = Wer von außen kommt, bringt mit, was zu beherrschen ist. Die Liste sagt, wonach Sie bei einem Anbieter fragen.
strategy-check-source = Woher kommen die Schulenden?
strategy-check-source-hint = Klären Sie das früh: Eigene Beschäftigte dafür auszubilden dauert länger, als jemanden zu beauftragen.
strategy-check-source-internal = von innen
strategy-check-source-external = von außen
strategy-check-source-open = noch nicht entschieden
strategy-check-candidates = Wer von Ihren Beschäftigten könnte andere schulen?
strategy-check-candidates-hint = Üblich sind zwei bis zehn Personen. Durch das Benennen sieht niemand die Stufen einer Person.
strategy-check-search = Personen nach Namen suchen
strategy-check-candidates-more = { $count ->
    [one] Eine weitere Person steht nicht in dieser Liste. Suchen Sie nach dem Namen.
   *[other] { $count } weitere Personen stehen nicht in dieser Liste. Suchen Sie nach ihren Namen.
}
