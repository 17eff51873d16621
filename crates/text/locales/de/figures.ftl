# Was die Organisation lernen muss: die Zahlen über ihre Personen.

outlook-not-targeted = nicht angestrebt
outlook-not-required = nicht gefordert
outlook-no-data = noch keine Antworten
outlook-training-required = Schulung nötig
outlook-achieved = erreicht
outlook-training-exists = Schulung vorhanden
outlook-not-targeted-why = Die gewählten Strategien zielen nicht so hoch.
outlook-not-required-why = Niemandes Rollen oder Aufgaben verlangen diese Stufe.
outlook-no-data-why = Wer diese Stufe erreichen soll, hat zu dieser Kompetenz noch nichts beantwortet.
outlook-training-required-why = { $count ->
    [one] Eine Person soll diese Stufe erreichen und steht darunter.
   *[other] { $count } Personen sollen diese Stufe erreichen und stehen darunter.
}
outlook-training-required-most-why = { $count ->
    [one] Höchstens eine Person soll diese Stufe erreichen und steht darunter.
   *[other] Höchstens { $count } Personen sollen diese Stufe erreichen und stehen darunter.
} Personen aus Gruppen, die zu klein sind, um gezeigt zu werden, zählen so, als stünden sie darunter: So sagt die Zahl nichts über ihre Stufen.
outlook-achieved-why = Alle, die diese Stufe erreichen sollen, haben sie erreicht.

hint-none = keine Schulung
hint-none-why = Niemand steht unter der Stufe, die zu erreichen ist.
hint-individual-coaching = Einzelcoaching
hint-individual-coaching-why = Für weniger als drei Personen lohnt sich kein Kurs.
hint-blended-tracks = Blended Learning mit mehreren Lernwegen
hint-blended-tracks-why = Die Stufen liegen so weit auseinander, dass ein einziger Kurs für die einen zu leicht und für die anderen zu schwer wäre.
hint-individual-or-certification = Einzelcoaching oder ein externes Zertifikat
hint-individual-or-certification-why = Weniger als ein Fünftel der Personen steht unter der Stufe, die zu erreichen ist.
hint-small-group-or-mentoring = eine kleine Gruppe oder Mentoring
hint-small-group-or-mentoring-why = Weniger als zwei Fünftel der Personen stehen unter der Stufe, die zu erreichen ist.
hint-group-with-differentiation = eine Gruppe mit verschiedenen Aufgaben je Stufe
hint-group-with-differentiation-why = Weniger als sieben Zehntel der Personen stehen unter der Stufe, die zu erreichen ist, und die übrigen brauchen etwas anderes.
hint-group-with-mentors = eine Gruppe, in der die übrigen als Mentorinnen und Mentoren helfen
hint-group-with-mentors-why = Die meisten stehen unter der Stufe, die zu erreichen ist. Mindestens ein Zehntel hat sie erreicht und kann helfen; Fachleute sind sie damit noch nicht.
hint-classroom-group = ein Kurs für die ganze Gruppe
hint-classroom-group-why = Fast alle stehen unter der Stufe, die zu erreichen ist.
effort-low = geringer Aufwand
effort-low-to-medium = geringer bis mittlerer Aufwand
effort-medium = mittlerer Aufwand

strategy-gap-minor = kleine Lücke
strategy-gap-significant = deutliche Lücke
strategy-gap-critical = kritische Lücke

mismatch-strategy-exceeds-role = Die Strategien zielen auf „{ $target }“, die Rolle verlangt „{ $required }“. Geschult wird bis zu dem, was die Rolle verlangt; niemand wird darüber hinaus geschult.
mismatch-role-requires-nothing = Die Strategien zielen auf „{ $target }“, doch diese Rolle verlangt hier keine Stufe. Deshalb wird dafür niemand geschult.
mismatch-role-exceeds-strategy = Die Rolle verlangt „{ $required }“, die Strategien zielen nur auf „{ $target }“. Geschult wird bis dahin; den Rest schließt eine weitere Strategie oder ein neuer Blick darauf, was die Rolle verlangt.
mismatch-nothing-aimed-at = Die Rolle verlangt „{ $required }“, doch die gewählten Strategien haben hier kein Ziel.

mastery-adequate = Keine Rolle verlangt mehr, als die gewählten Strategien anstreben.
mastery-add-strategy = Manche Rollen verlangen mehr, als die gewählten Strategien anstreben. Denken Sie über eine weitere Strategie nach, oder sehen Sie sich an, was die Rollen verlangen.
mastery-train-trainers = Manche Rollen verlangen „beherrschen“, und die gewählten Strategien führen niemanden dorthin. Denken Sie über Train the Trainer nach.

distribution-median-why = { $count ->
    [one] Die eine Person steht auf „{ $level }“.
   *[other] Stellt man alle { $count } Personen nach ihrer Stufe in eine Reihe, so steht die mittlere auf „{ $level }“. Zwischen zwei Stufen gilt die nähere, bei gleichem Abstand die niedrigere. Sehen Sie sich auch die Personenzahlen an: Ein Median kann Personen verbergen.
}
distribution-mean = zwischen „{ $low }“ und „{ $high }“, näher an „{ $nearer }“
distribution-mean-why = Der Mittelwert aller Stufen nach den Abständen der veröffentlichten Skala. Er liegt öfter zwischen zwei Stufen als auf einer.
distribution-close = nah beieinander
distribution-spread = verteilt
distribution-apart = weit auseinander
distribution-spread-why = Die Varianz der Stufen nach den Abständen der veröffentlichten Skala ist { $variance }. Unter 1 liegen sie nah beieinander, und der Median gilt für fast alle; über 4 liegen sie weit auseinander, und kaum jemand steht auf dem Median.
flag-misleading = Der Median täuscht hier: Kaum jemand steht auf ihm.
flag-two-peaks = Es gibt zwei Gruppen, die voneinander entfernt sind. Planen Sie für beide.
flag-small-minority = { $count ->
    [one] Nur eine Person steht darunter. Ein Median würde das verbergen.
   *[other] Nur { $count } Personen stehen darunter. Ein Median würde sie verbergen.
}

figures-title = Ergebnisse der Organisation
figures-lead = Was Ihre Beschäftigten lernen sollen, nach Stufen: wie viele Plätze, für welche Rollen und warum.
figures-answered = { $people ->
    [one] { $answered } von einer Person hat geantwortet.
   *[other] { $answered } von { $people } Personen haben geantwortet.
}
figures-as-of = { $counted ->
    [one] Die Zahlen umfassen eine Person, Stand { $date }.
   *[other] Die Zahlen umfassen { $counted } Personen, Stand { $date }.
}
figures-newer = { $count ->
    [0] Jede Antwort ist gezählt.
    [one] Eine neuere Antwort ist noch nicht gezählt. Die Zahlen ändern sich, mit mindestens drei neuen Antworten, damit sich aus dem Vergleich vor und nach einer Antwort nichts über eine Person ablesen lässt.
   *[other] { $count } neuere Antworten sind noch nicht gezählt. Die Zahlen ändern sich, mit mindestens drei neuen Antworten, damit sich aus dem Vergleich vor und nach einer Antwort nichts über eine Person ablesen lässt.
}
figures-small-groups = Gruppen mit weniger als { $smallest } Personen werden nicht gezeigt.
figures-small-groups-why-levels = Stufe, Median, Verteilung oder Prozentwert einer Gruppe werden gezeigt, wenn sie von { $smallest } oder mehr Personen sprechen. Auch eine größere Gruppe bleibt verborgen, wo sich aus ihren Zahlen die einer kleineren errechnen ließen.
figures-small-groups-why-places = Immer gezeigt werden die Plätze, die die ganze Organisation je Kompetenz und Stufe braucht, denn sie müssen gebucht werden. Wo die genaue Zahl von zu wenigen Personen sprechen würde, steht „höchstens“, und Personen, deren Stufe nicht angesehen werden darf, zählen so, als bräuchten sie einen Platz.
figures-small-groups-why-person = Die Stufen einer einzelnen Person sieht hier niemand, auch nicht die Administration; wer eine Person einschätzt, kennt diese Einschätzung und nicht mehr. Wer deaktiviert wird, bleibt in den Zahlen, bis drei neue Antworten oder Einschätzungen sie ändern.
figures-small-groups-change = Kleinste Gruppe ändern
figures-print = Drucken

figures-none-title = Noch nichts zu zeigen
figures-none-strategy = Es ist noch keine Strategie gewählt, deshalb gibt es keine Stufe, auf die zu zielen wäre. Beantworten Sie zuerst die Fragen der Phase 1.
figures-none-strategy-action = Strategien wählen
figures-none-nobody = Noch niemand hat die Befragung beantwortet. Laden Sie Ihre Beschäftigten ein; es dauert etwa zehn Minuten.
figures-none-few = { $missing ->
    [one] Noch eine Person muss antworten, bevor Zahlen gezeigt werden; sie sprechen von { $smallest } oder mehr Personen.
   *[other] Noch { $missing } Personen müssen antworten, bevor Zahlen gezeigt werden; sie sprechen von { $smallest } oder mehr Personen.
}
figures-none-changed = Zahlen sprechen von { $smallest } oder mehr Personen, und die veröffentlichten umfassen { $counted }. Sie ändern sich mit den nächsten drei neuen Antworten.
figures-none-people-action = Personen einladen

figures-in-figures = Der Bedarf in drei Zahlen
figures-stat-people = { $count ->
    [one] Person gezählt
   *[other] Personen gezählt
}
figures-stat-people-why = Alle, deren neueste abgeschlossene Befragung in den veröffentlichten Zahlen steckt, jede Person einmal.
figures-stat-gaps = { $count ->
    [one] Kompetenz mit Lücke
   *[other] Kompetenzen mit Lücke
}
figures-stat-gaps-why = Zählt von { $total } Kompetenzen diejenigen, in denen mindestens eine Person unter einer Stufe steht, die die eigenen Rollen oder Aufgaben verlangen und auf die die Strategien zielen.
figures-stat-levels = { $count ->
    [one] Stufe zum Weiterentwickeln
   *[other] Stufen zum Weiterentwickeln
}
figures-stat-levels-why = Zählt die Plätze über alle Kompetenzen und Stufen zusammen: Wer sich in einer Kompetenz um zwei Stufen weiterentwickeln soll, zählt zweimal.

figures-filter = Filter
figures-filter-area = Bereich
figures-filter-area-all = Alle Bereiche
figures-filter-role = Rolle
figures-filter-role-all = Alle Rollen
figures-filter-need = Nur wo eine Schulung nötig ist
figures-filter-show = Anzeigen
figures-filter-clear = Alles anzeigen

figures-pyramid = Die Pyramide
figures-pyramid-lead = Von unten nach oben: kennen, dann verstehen, dann anwenden. Wer etwas anwenden soll, geht durch die Stufen davor. Wählen Sie eine Stufe, um ihre Kompetenzen zu sehen.
figures-pyramid-master = Beherrschen
figures-pyramid-master-text = „Beherrschen“ ist nur für Personen, die andere schulen oder einen Prozess verantworten. Geschult wird es in einem eigenen Schritt.
figures-level-competencies = { $count ->
    [0] keine Kompetenz braucht eine Schulung
    [one] Kompetenz braucht eine Schulung
   *[other] Kompetenzen brauchen eine Schulung
}
figures-at-most = höchstens { $count }
figures-level-places-most = { $count ->
    [one] höchstens ein Platz
   *[other] höchstens { $count } Plätze
}
figures-level-places = { $count ->
    [0] kein Platz
    [one] ein Platz
   *[other] { $count } Plätze
}
figures-level-open = Kompetenzen der Stufe „{ $level }“
figures-level-why = Zählt die Kompetenzen, in denen mindestens eine Person „{ $level }“ erreichen soll und darunter steht. Ein Platz ist eine Person in einer Kompetenz.
figures-level-heading = Die Stufe „{ $level }“
figures-level-lead = Alle Kompetenzen und wie sie auf der Stufe „{ $level }“ stehen. Ausgegraut: nichts zu tun.
figures-level-table = Kompetenzen auf der Stufe „{ $level }“
figures-competency = Kompetenz
figures-state = Stand
figures-places = Personen, die sie brauchen
figures-roles = Rollen und wie man sie schult
figures-role-need = { $count ->
    [one] eine Person
   *[other] { $count } Personen
}
figures-role-hint = die Rolle insgesamt: { $hint }
figures-role-count = { $count ->
    [one] eine Rolle
   *[other] { $count } Rollen
}
figures-roles-held-back = keine Rolle, die gezeigt werden darf
figures-indirect = wächst an den anderen
figures-indirect-why = Kernkompetenzen wachsen, während man an den anderen arbeitet. Sie haben eigene Lernziele, werden aber kaum für sich allein geschult.
figures-nothing-fits = Zu diesem Filter passt keine Kompetenz.
figures-why = Warum?

figures-map = Rollen und Kompetenzen
figures-map-lead = Wie viele Personen jeder Rolle unter der Stufe stehen, die sie erreichen sollen. Je kräftiger die Farbe, desto größer ihr Anteil. Jede Zelle führt zu ihren Gründen.
figures-map-table = Personen unter der Stufe, die zu erreichen ist, nach Rolle und Kompetenz
figures-map-role = Rolle
figures-map-below = { $below } von { $people }
figures-map-people = { $people } Personen
figures-map-fewer = weniger als { $smallest }
figures-map-legend = Was die Farben bedeuten
figures-map-none = Niemand hat eine Rolle oder hat Aufgaben beschrieben.
figures-legend-0 = niemand darunter
figures-legend-1 = bis zu einem Viertel
figures-legend-2 = bis zur Hälfte
figures-legend-3 = bis zu drei Vierteln
figures-legend-4 = mehr
figures-legend-hidden = nicht gezeigt
figures-legend-nothing = nichts zu erreichen

figures-strategy = Passen die Strategien?
figures-strategy-lead = { $achieved } von { $total } Kompetenzen mit einem Ziel haben es erreicht, gemessen am Median aller. Das ist ein Hinweis: Nichts wird dadurch geändert oder gesperrt.
figures-strategy-reached-why = Eine Kompetenz hat ihr Ziel erreicht, wenn der Median aller, die für sie geantwortet haben, das Ziel oder höher ist. Kompetenzen mit zu wenigen Antworten oder ohne Ziel zählen nicht mit. Die Strategieprüfung nennt jede einzelne.
figures-strategy-table = Strategien und wo die Personen stehen
figures-strategy-target = Ziel
figures-strategy-by = durch { $strategy }
figures-strategy-median = Median aller
figures-strategy-state = Vergleich
figures-strategy-why = Wie groß eine Lücke ist, folgt aus den Abständen der veröffentlichten Skala. Keine Stufe, „kennen“ und „verstehen“ liegen je eins auseinander, „verstehen“ und „anwenden“ zwei, ebenso „anwenden“ und „beherrschen“; dazwischen gibt es keine Stufe. Ein Abstand von eins ist eine kleine Lücke, zwei oder drei sind eine deutliche, vier oder mehr eine kritische.
figures-strategy-nothing = nichts
figures-mastery = Was Rollen über die Strategien hinaus verlangen
figures-mastery-rows = Rollen, die mehr verlangen
figures-mastery-owners = Rollen, die alles beherrschen
figures-mastery-owners-text = Wer Prozesse und Richtlinien verantwortet, beherrscht alle Kompetenzen. In jeder Organisation sind das wenige Personen; deshalb stehen sie für sich.
figures-mastery-row = { $role }: { $competency } verlangt „{ $required }“, das Ziel ist „{ $target }“.
figures-mastery-row-nothing = { $role }: { $competency } verlangt „{ $required }“, ein Ziel gibt es nicht.
figures-to-master = Train the Trainer
figures-strategy-again = Die Strategien noch einmal ansehen

figures-programs = Wer gemeinsam lernen könnte
figures-programs-lead = Ein Vorschlag für jede Gruppe, die gezeigt werden darf, nach dem, was ihre Personen brauchen. Sie können ein anderes Programm wählen.

figures-trend = Wie es sich entwickelt
figures-trend-lead = Stufen zum Weiterentwickeln an jedem Tag, an dem sich die Zahlen änderten, alle mit den Rollen und Strategien von heute gesehen, damit sie vergleichbar sind. Wo eine genaue Zahl von zu wenigen Personen sprechen würde, steht „höchstens“: Von einer genauen Zahl zu einer solchen muss es kein Anstieg sein.
figures-trend-why = Jede Zeile zählt die Personen und Antworten, die ab diesem Tag gezeigt wurden, nach den heutigen Anforderungen und Strategien: je Kompetenz und Stufe, wie viele Personen sie brauchen. Die Zahl ist die Summe über alle Kompetenzen.
figures-trend-one = Bisher gibt es einen Stand. Mit den nächsten drei neuen Antworten steht ein weiterer daneben.
figures-trend-table = Stufen zum Weiterentwickeln nach Stand
figures-trend-date = Stand
figures-trend-people = Gezählte Personen
figures-trend-total = Stufen zum Weiterentwickeln
figures-trend-cell = { $count ->
    [0] keine
    [one] eine, in { $competencies } von { $total } Kompetenzen
   *[other] { $count }, in { $competencies } von { $total } Kompetenzen
}
figures-trend-cell-most = { $count ->
    [0] keine
   *[other] höchstens { $count }, in bis zu { $competencies } von { $total } Kompetenzen
}

figures-back = Zurück zu den Ergebnissen
figures-cell-lead = { $count ->
    [0] { $people ->
        [one] Die eine Person dieser Rolle hat die Stufe erreicht.
       *[other] Alle { $people } Personen dieser Rolle haben die Stufe erreicht.
    }
   *[other] { $people ->
        [one] Die eine Person dieser Rolle steht unter der Stufe, die zu erreichen ist.
       *[other] { $count } von { $people } Personen dieser Rolle stehen unter der Stufe, die zu erreichen ist.
    }
}
figures-cell-lead-nothing = In dieser Kompetenz ist keine Stufe zu erreichen.
figures-cell-lead-people = { $people ->
    [one] Eine Person, mit einer eigenen Stufe, die zu erreichen ist.
   *[other] { $people } Personen, jede mit einer eigenen Stufe, die zu erreichen ist.
}
figures-cell-hidden-title = Zu wenige Personen
figures-cell-hidden = Weniger als { $smallest } Personen dieser Rolle haben zu dieser Kompetenz geantwortet, oder ihre Zahlen würden die einer kleineren Gruppe verraten. Deshalb werden weder Stufe noch Verteilung noch Prozentwert gezeigt. Was die Rolle verlangt, ist kein Geheimnis:
figures-cell-levels = Die Stufe, die zu erreichen ist
figures-cell-required = Die Rolle verlangt
figures-cell-required-nothing = nichts
figures-cell-required-tasks = was die Aufgaben der einzelnen Person verlangen
figures-cell-required-full = was die Rolle verlangt, die der einzelnen Person am nächsten ist
figures-cell-target = Die Strategien zielen auf
figures-cell-effective = Zu erreichen
figures-cell-effective-why = Die niedrigere von beiden: Niemand wird über das hinaus geschult, was die Rolle verlangt oder worauf die Strategien zielen.
figures-cell-effective-all = Worauf die Strategien zielen: Keine Rolle verlangt etwas, deshalb sind alle eine Gruppe.
figures-cell-effective-tasks = Für jede Person die niedrigere Stufe von dem, was die eigenen Aufgaben verlangen und worauf die Strategien zielen.
figures-cell-effective-full = Für jede Person die niedrigere Stufe von dem, was die nächstliegende Rolle verlangt und worauf die Strategien zielen.
figures-distribution = Wo die Personen stehen
figures-distribution-why = Jede Zeile zählt die Personen dieser Gruppe oder der ganzen Organisation, aus deren Antworten die Zahlen bestehen, nach der Stufe, die sie erreicht haben. Niemand zählt darin doppelt.
figures-distribution-table = Personen auf jeder Stufe
figures-distribution-level = Stufe
figures-distribution-people = Personen
figures-distribution-median = Median
figures-distribution-mean = Mittelwert
figures-distribution-spread = Die Stufen liegen
figures-needs = Was sie brauchen
figures-needs-table = Personen, die jede Stufe brauchen
figures-needs-people = { $count } von { $people } Personen
figures-needs-none = Niemand braucht eine Schulung.
figures-needs-why = Eine Stufe braucht, wer darunter liegt und sie oder eine höhere erreichen soll. Wer bei null beginnt, zählt also bei jeder Stufe auf dem Weg.
figures-needs-held-back = Wer welche Stufe braucht, ist hier von Person zu Person verschieden, und zu wenige haben dieselbe. Deshalb wird es nicht gezeigt.
figures-hint = Wie man sie schult
figures-competency-lead = { $count ->
    [0] Niemand hat hier eine Stufe zum Weiterentwickeln.
    [one] Hier gibt es eine Stufe zum Weiterentwickeln.
   *[other] Hier gibt es { $count } Stufen zum Weiterentwickeln, zusammengezählt über alle Personen.
}
figures-competency-lead-most = { $count ->
    [one] Hier gibt es höchstens eine Stufe zum Weiterentwickeln.
   *[other] Hier gibt es höchstens { $count } Stufen zum Weiterentwickeln, über alle Personen zusammengezählt.
}
figures-competency-levels = Stufe für Stufe
figures-competency-roles = Rolle für Rolle
figures-competency-hidden = Weniger als { $smallest } Personen haben zu dieser Kompetenz geantwortet, deshalb wird nicht gezeigt, wo sie stehen.
figures-competency-below = Unter der Stufe, die zu erreichen ist
