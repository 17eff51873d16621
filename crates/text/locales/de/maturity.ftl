# Der Reifegrad der Organisation: vier Fragen, das Ergebnis, was jede Antwort entscheidet.

maturity-title = Reifegrad
maturity-lead = Vier Fragen dazu, wie Ihre Organisation heute arbeitet. Von den Antworten hängt ab, welche Strategien empfohlen werden und wie die Beteiligten gefragt werden.
maturity-prefilled = Dies sind die Antworten vom { $date }. Ändern Sie, was sich seitdem geändert hat; das frühere Ergebnis bleibt erhalten.
maturity-unanswered = Diese Frage ist noch nicht beantwortet. Bitte wählen Sie die Antwort, die am besten passt.
maturity-submit = Reifegrad einschätzen
maturity-after = Sie sehen das Ergebnis und wie es zustande kommt. Sie können jederzeit neu antworten.

maturity-result-title = Reifegrad: { $level }
maturity-result-on = Antworten vom { $date }
maturity-older = Es gibt ein neueres Ergebnis. Dieses bleibt zum Vergleich erhalten.
maturity-figures = Das Ergebnis in Zahlen
maturity-stat-score = von 100 Punkten
maturity-stat-level = Stufe
maturity-stat-profile = Profil
maturity-means = Was das bedeutet
maturity-fields = Die vier Felder
maturity-fields-text = 0 steht für die niedrigste Antwort einer Frage, 100 für die höchste.
maturity-figure = von 100
maturity-weakest = Schwächstes
maturity-strongest = Stärkstes
maturity-all-equal = Alle vier Felder sind gleich weit.
maturity-hints = Woran Sie außerdem arbeiten sollten
maturity-hints-none = Keine Ihrer Antworten gibt Anlass zu einem Hinweis.

maturity-decides-heading = Welche Antwort später was entscheidet
maturity-decides-lead = Zwei der vier Antworten entscheiden etwas, zwei führen nur zu Hinweisen. Punkte, Stufe und Profil entscheiden nichts; sie zeigen, wo Sie stehen, und machen Ergebnisse vergleichbar.
maturity-decides-your-answer = Ihre Antwort: „{ $option }“
maturity-decides-processes = Entscheidet zweierlei: ob in der Befragung Rollen gewählt oder Aufgaben beschrieben werden und welche Hälfte des Entscheidungsbaums gilt.
maturity-decides-processes-defined = Prozesse und Rollen sind definiert. In der Befragung werden Rollen gewählt, und der Baum fragt weiter nach der Reichweite.
maturity-decides-processes-undefined = Prozesse und Rollen sind noch nicht für alle Projekte definiert. In der Befragung werden Aufgaben beschrieben, und der Baum beginnt mit „{ $strategy }“ und einer zweiten Strategie Ihrer Wahl.
maturity-decides-rollout = Entscheidet zwischen „{ $narrow }“ (höchstens ein Bereich) und „{ $wide }“ (mehr), aber nur, wenn Prozesse und Rollen definiert sind.
maturity-decides-rollout-not-asked = Bei Ihrer Antwort zu Prozessen und Rollen entscheidet sie noch nichts.
maturity-decides-rollout-asked = Sie führt zu „{ $strategy }“.
maturity-decides-mindset = Entscheidet nichts über Rollen oder Strategien. Ist die Denkweise schwach ausgeprägt, gibt es einen Hinweis.
maturity-decides-knowledge = Entscheidet nichts über Rollen oder Strategien. Ist die Wissensbasis schwach ausgeprägt, gibt es einen Hinweis.
maturity-decides-hint = Ihre Antwort führt zu einem Hinweis; er steht oben.
maturity-decides-no-hint = Ihre Antwort führt zu keinem Hinweis.
maturity-to-strategy = Weiter zu Zielgruppe und Strategie
maturity-again = Neu antworten

maturity-history = Alle Ergebnisse
maturity-history-date = Datum
maturity-history-score = Punkte
maturity-history-level = Stufe
maturity-history-compare = Vergleich
maturity-history-this = hier gezeigt
maturity-history-compare-with = Mit dem { $date } vergleichen
maturity-compare-heading = Was sich vom { $before } bis zum { $after } geändert hat
maturity-compare-same = Die Antworten sind dieselben.
maturity-compare-field = { $topic }: von „{ $before }“ zu „{ $after }“
maturity-compare-score = Punkte: von { $before } auf { $after }
maturity-compare-level = Stufe: von „{ $before }“ zu „{ $after }“
maturity-compare-profile = Profil: von „{ $before }“ zu „{ $after }“

maturity-why-score = { $score } von 100: Die Antworten bringen nach ihrem Gewicht { $raw } Punkte, und { $penalty } gehen ab, weil die Felder nicht gleich weit sind.
maturity-why-score-capped = { $score } von 100: Die Antworten bringen nach ihrem Gewicht { $raw } Punkte, { $penalty } gehen ab, weil die Felder nicht gleich weit sind, und schwache Felder begrenzen den Rest auf { $score }.
maturity-why-score-even = { $score } von 100: Die Antworten bringen diese Punkte nach ihrem Gewicht. Die Felder sind gleich weit, daher geht nichts ab.
maturity-why-field = { $topic }: „{ $option }“ entspricht { $field } von 100. Mit einem Gewicht von { $weight } bringt das { $points } Punkte.
maturity-why-penalty = Abzug von { $penalty } Punkten: ein Zehntel davon, wie weit die Felder auseinanderliegen (ihre Standardabweichung). Höchstens 5 Punkte gehen ab.
maturity-why-cap = { $count ->
    [one] Für { $bound } Punkte oder mehr muss jedes Feld { $share } von 100 erreichen. { $fields } erreicht das nicht, daher bleibt es bei { $limit } Punkten.
   *[other] Für { $bound } Punkte oder mehr muss jedes Feld { $share } von 100 erreichen. { $fields } erreichen das nicht, daher bleibt es bei { $limit } Punkten.
}
maturity-why-level = Die Stufe „{ $level }“ reicht von { $from } bis knapp unter { $to } Punkte. Sie haben { $score }.
maturity-why-highest-level = Die Stufe „{ $level }“ beginnt bei { $from } Punkten. Sie haben { $score }.
maturity-why-critical = Die Ausgewogenheit beträgt { $balance } von 100; bei 100 wären alle Felder gleich weit. Unter 60 gilt das Profil als kritisch unausgewogen.
maturity-why-unbalanced = Die Ausgewogenheit beträgt { $balance } von 100; bei 100 wären alle Felder gleich weit. Unter 70 gilt das Profil als unausgewogen.
maturity-why-balanced = Die Ausgewogenheit beträgt { $balance } von 100; bei 100 wären alle Felder gleich weit. Über 85 gilt das Profil als ausgewogen.
maturity-why-no-leader = Die Ausgewogenheit beträgt { $balance } von 100; bei 100 wären alle Felder gleich weit. Zwischen 70 und 85 gibt ein führendes Feld, das über 60 liegt, dem Profil den Namen; hier gibt es keines.
maturity-why-leader = Die Ausgewogenheit beträgt { $balance } von 100; bei 100 wären alle Felder gleich weit. Zwischen 70 und 85 gibt das führende Feld dem Profil den Namen: Kein Feld ist weiter als „{ $topic }“ mit { $field } von 100.
maturity-why-bar = „{ $option }“ ist Schritt { $step } von { $steps }, von 0 an gezählt. Das sind { $field } von 100.
