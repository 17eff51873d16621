# Was wäre, wenn: was sich mit anderen Strategien, Anforderungen oder Personenzahlen ändern würde.

what-if-open = Ausprobieren, was sich ändern würde
what-if-title = Was wäre, wenn?
what-if-lead = Probieren Sie andere Strategien, eine andere Beteiligung einer Rolle oder eine andere Zahl von Personen aus, und sehen Sie den Unterschied, bevor Sie etwas speichern.
what-if-how = Was wird woraus berechnet?
what-if-how-published = Alles hier folgt aus den veröffentlichten Zahlen: wo die Personen jeder gezeigten Rolle stehen. So oft Sie etwas ausprobieren, es verrät über niemanden mehr, als die Ergebnisse zeigen.
what-if-how-small = Rollen mit weniger als { $smallest } Personen oder aus anderem Grund verborgene Rollen sind in den Personenzahlen nicht enthalten, ebenso wenig Personen, die neben Rollen Aufgaben beschrieben oder die vollständige Einschätzung gewählt haben. Was sie brauchen, wird den Zahlen entnommen, wo sich daran nichts ändert; eine Stufe, die nur sie neu bräuchten, ist hier nicht bekannt.
what-if-how-saving = Gespeichert wird nichts. Was Sie ausprobiert haben, steht in der Adresse der Seite; so können Sie es aufheben oder weitergeben.
what-if-unchanged = keine Änderung
what-if-strategies = Strategien
what-if-no-role = Keine Rolle mit { $smallest } oder mehr Personen darf gezeigt werden; deshalb lassen sich nur Strategien ausprobieren.
what-if-matrix = Beteiligung einer Rolle
what-if-matrix-hint = Was die Rolle verlangt, folgt aus ihrer Beteiligung an Prozessen.
what-if-role = Rolle
what-if-process = Prozess
what-if-involvement = Beteiligung
what-if-mix = Personen in Rollen
what-if-mix-hint = Ein leeres Feld behält die Zahl. Um Personen in einer anderen Rolle auszuprobieren, verringern Sie eine Zahl und erhöhen eine andere: Bei mehr oder weniger Personen wird angenommen, dass sie zu gleichen Anteilen dort stehen, wo die Personen der Rolle jetzt stehen.
what-if-mix-now = jetzt { $count }
what-if-try = Ausprobieren
what-if-reset = Von vorn
what-if-difference = Unterschied
what-if-nothing-tried = Noch ist nichts ausprobiert: Alles ist, wie die Ergebnisse es sagen.
what-if-no-difference = Es würde sich nichts ändern.
what-if-levels = Stufen zum Weiterentwickeln in den gezeigten Rollen, jede für sich gezählt: jetzt { $before }, dann { $after }
what-if-levels-why = Zählt über alle Kompetenzen und gezeigten Rollen zusammen, wie viele Personen jede Stufe brauchen; wer mehrere Rollen hat, zählt in jeder.
what-if-levels-published = { $exact ->
    [yes] Die Ergebnisse nennen { $levels } Stufen
   *[other] Die Ergebnisse nennen höchstens { $levels } Stufen
} zum Weiterentwickeln: Dort zählen alle Personen einmal, gleich wie viele Rollen sie haben, und auch die, die hier nicht gezeigt werden.
what-if-objectives = Lernziele eines Plans: jetzt { $before }, dann { $after }
what-if-objectives-why = Ein Plan hat ein Lernziel für jede Stufe einer Kompetenz, die jemand braucht. Was nur Personen brauchen, die nicht gezeigt werden, zählt so, wie die Zahlen es sagen.
what-if-difference-why = Jetzt sind die veröffentlichten Zahlen mit den Strategien und Rollen von heute; dann sind dieselben Personen mit unveränderten Stufen, gemessen an dem, was Sie ausprobieren. Bei einer Rolle steht, wie viele Stufen ihre Personen vor sich haben; bei einer Kompetenz, wie viele von ihnen unter der Stufe liegen, die sie erreichen sollen.
what-if-groups = Stufen zum Weiterentwickeln nach Rolle
what-if-before = Jetzt
what-if-after = Dann
what-if-competencies = Wo sich etwas ändern würde
what-if-target = { $change ->
    [new] Jetzt gibt es kein Ziel, dann wäre es „{ $after }“.
    [gone] Das Ziel ist jetzt „{ $before }“, dann gäbe es keines.
   *[other] Das Ziel ist jetzt „{ $before }“, dann wäre es „{ $after }“.
}
what-if-reach = { $change ->
    [new] Jetzt ist keine Stufe zu erreichen, dann wäre es „{ $after }“.
    [gone] Zu erreichen ist jetzt „{ $before }“, dann wäre es keine Stufe.
   *[other] Zu erreichen ist jetzt „{ $before }“, dann wäre es „{ $after }“.
}
what-if-gained = Lernziele, die dazukämen: { $levels }.
what-if-dropped = Lernziele, die wegfielen: { $levels }.
what-if-below = Unter der Stufe, die zu erreichen ist, { $before ->
    [0] liegt jetzt niemand
    [one] liegt jetzt eine Person
   *[other] liegen jetzt { $before } Personen
}, dann { $after ->
    [0] niemand
    [one] eine Person
   *[other] { $after } Personen
}.
what-if-level = „{ $level }“ { $before ->
    [0] braucht jetzt niemand
    [one] braucht jetzt eine Person
   *[other] brauchen jetzt { $before } Personen
}, dann { $after ->
    [0] niemand
    [one] eine Person
   *[other] { $after } Personen
}.
what-if-group-why = Zählt über die Kompetenzen zusammen, wie viele Personen dieser Rolle jede Stufe brauchen. Wer zwei Stufen braucht, zählt zweimal.
what-if-group-input = { $competency }: jetzt { $before }, dann { $after }
what-if-save = Wenn Sie eine Änderung behalten möchten, nehmen Sie sie dort vor, wo sie hingehört:
