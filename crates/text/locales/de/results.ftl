# A person's results and their history.

results-lead = Ihre Befragungen, die neueste zuerst. Jede behält die Rollen und geforderten Stufen, mit denen sie beantwortet wurde.
results-started = Begonnen
results-state = Stand
results-outcome = Geforderte Stufe erreicht
results-open = Öffnen
results-open-survey = offen
results-again = Neue Befragung beantworten
results-empty-title = Noch keine Befragung
results-empty-text = Beantworten Sie die Befragung, um Ihre eigenen und die geforderten Stufen nebeneinander zu sehen.

results-own-title = Ihr Ergebnis
results-on = Befragung vom { $date }
results-roles = Rollen
results-summary = { $gaps ->
    [0] Sie haben in allen { $asked } Kompetenzen die geforderte Stufe erreicht.
    [one] Sie haben in { $reached } von { $asked } Kompetenzen die geforderte Stufe erreicht; in einer Kompetenz { $levels ->
        [one] fehlt noch eine Stufe
       *[other] fehlen noch { $levels } Stufen
    }.
   *[other] Sie haben in { $reached } von { $asked } Kompetenzen die geforderte Stufe erreicht; in { $gaps } Kompetenzen geht es noch um { $levels } Stufen voran.
}
results-print = Drucken
results-changed = { $count ->
    [one] Was von Ihnen gefordert wird, hat sich seither in einer Kompetenz geändert.
   *[other] Was von Ihnen gefordert wird, hat sich seither in { $count } Kompetenzen geändert.
}
results-changed-text = Dieses Ergebnis behält, was bei der Abgabe der Befragung gefordert war. Ihr Lernplan und die Zahlen der Organisation richten sich nach dem, was heute gefordert wird.
results-changed-which = Welche, und wie?
results-changed-item = { $competency }: damals „{ $then }“, heute „{ $today }“
results-changed-plan = Zu Ihrem Lernplan
results-figures = Das Ergebnis in drei Zahlen
results-stat-reached = Kompetenzen auf der geforderten Stufe
results-stat-gaps = { $count ->
    [one] Kompetenz mit Lücke
   *[other] Kompetenzen mit Lücke
}
results-stat-levels = { $count ->
    [one] Stufe zum Weiterentwickeln
   *[other] Stufen zum Weiterentwickeln
}
results-overview = Überblick
results-overview-text = Wie viel der geforderten Stufe Sie in jedem Bereich erreicht haben. Der gestrichelte Umriss ist alles, was von Ihnen gefordert ist.
results-area-reached = { $reached } von { $asked }
results-competency = Kompetenz
results-own = Ihre Stufe
results-required = Gefordert
results-status = Vergleich
results-reached = erreicht
results-exceeded = mehr als gefordert
results-levels-to-advance = { $count ->
    [one] noch 1 Stufe
   *[other] noch { $count } Stufen
}
results-why = Warum?
results-why-required = warum diese Stufe gefordert ist
results-why-status = wie das zustande kommt
results-table-of = { $area }: Ihre eigenen und die geforderten Stufen
results-paths-of = { $competency }: von der Rolle über den Prozess zur Kompetenz
results-path-role = Rolle
results-path-involvement = Beteiligung
results-path-process = am Prozess
results-path-relevance = Bedarf an der Kompetenz
results-path-level = ergibt die Stufe
results-chart-levels = { $area }: Ihre Stufe und die geforderte Stufe
results-chart-value = { $competency }: Ihre Stufe { $own }, gefordert { $required }.
results-chart-overview = Anteil der geforderten Stufe, der in jedem Bereich erreicht ist
results-chart-share = { $area }: { $share }.
results-who-heading = Wer sieht das?
results-who-you = Diese Seite sehen nur Sie.
results-who-admin = Die Administration sieht nur, dass Sie die Befragung abgeschlossen haben.
results-area = Bereich
results-reached-column = Erreicht
results-share = Anteil an der geforderten Stufe
results-area-well-covered = gut abgedeckt
results-area-under-way = auf dem Weg
results-area-to-build-up = noch aufzubauen

results-why-reached = Gezählt werden die in dieser Befragung geforderten Kompetenzen, deren eigene Stufe der geforderten entspricht oder darüber liegt. Das Ergebnis zeigt jede mit ihren Gründen.
