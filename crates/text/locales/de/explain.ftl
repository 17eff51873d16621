# Sentences that explain a figure.

explain-not-required = Keine der gewählten Rollen wirkt an einem Prozess mit, der „{ $competency }“ verlangt. Daher ist keine Stufe gefordert.
explain-required = { $count ->
    [one] „{ $competency }“ ist auf der Stufe „{ $level }“ gefordert, der höchsten, die die Prozesse verlangen. Ein Prozess verlangt sie.
   *[other] „{ $competency }“ ist auf der Stufe „{ $level }“ gefordert, der höchsten, die die Prozesse verlangen. Die Prozesse verlangen sie { $count }-mal.
}
explain-role-involvement = { $involvement ->
    [none] Die Rolle „{ $role }“ ist am Prozess „{ $process }“ nicht beteiligt (0),
    [supports] Die Rolle „{ $role }“ unterstützt (1) den Prozess „{ $process }“,
    [responsible] Die Rolle „{ $role }“ ist für den Prozess „{ $process }“ verantwortlich (2),
   *[designs] Die Rolle „{ $role }“ gestaltet oder leitet (3) den Prozess „{ $process }“,
}
explain-task-involvement = { $involvement ->
    [none] Nach den beschriebenen Aufgaben sind Sie am Prozess „{ $process }“ nicht beteiligt (0),
    [supports] Nach den beschriebenen Aufgaben unterstützen Sie (1) den Prozess „{ $process }“,
    [responsible] Nach den beschriebenen Aufgaben sind Sie für den Prozess „{ $process }“ verantwortlich (2),
   *[designs] Nach den beschriebenen Aufgaben gestalten oder leiten Sie (3) den Prozess „{ $process }“,
}
explain-call = { $relevance ->
    [none] für den „{ $competency }“ nicht relevant ist (0):
    [useful] für den „{ $competency }“ nützlich ist (1):
   *[necessary] für den „{ $competency }“ notwendig ist (2):
} { $product ->
    [0] { $involvement-value } × { $relevance-value } = 0, das verlangt keine Stufe.
   *[other] { $involvement-value } × { $relevance-value } = { $product }, das verlangt die Stufe „{ $level }“.
}

explain-score-none = „Nichts davon“ wurde angekreuzt, daher gibt es noch keine Stufe.
explain-score-one = Die Aussage der Stufe „{ $level }“ wurde angekreuzt, und das ist die eigene Stufe.
explain-score-several = Die Aussagen der Stufen { $levels } wurden angekreuzt. Die höchste entscheidet: Die eigene Stufe ist „{ $level }“.

explain-gap-exceeded = Die eigene Stufe „{ $own }“ liegt über der geforderten Stufe „{ $required }“. Es ist keine weitere Stufe nötig.
explain-gap-met = Die eigene Stufe „{ $own }“ ist die geforderte. Es ist keine weitere Stufe nötig.
explain-gap-nothing-required = Hier ist keine Stufe gefordert. Es ist keine weitere Stufe nötig.
explain-gap-below = { $count ->
    [one] Die eigene Stufe ist „{ $own }“, gefordert ist „{ $required }“. Dazu fehlt eine Stufe: { $levels }.
   *[other] Die eigene Stufe ist „{ $own }“, gefordert ist „{ $required }“. Dazu fehlen { $count } Stufen: { $levels }.
}
explain-gap-from-none = { $count ->
    [one] Es gibt noch keine eigene Stufe, gefordert ist „{ $required }“. Dazu fehlt eine Stufe: { $levels }.
   *[other] Es gibt noch keine eigene Stufe, gefordert ist „{ $required }“. Dazu fehlen { $count } Stufen: { $levels }.
}

explain-share-reached = { $share }: Die geforderte Stufe ist erreicht.
explain-share-exceeded = { $share }: In den veröffentlichten Zahlen zählt die eigene Stufe „{ $own }“ { $own-value } und die geforderte Stufe „{ $required }“ { $required-value }, und { $own-value } von { $required-value } sind { $share }. In Mittelwerte geht das mit { $counted } ein.
explain-share-nothing-required = { $share }: Hier ist nichts gefordert, also fehlt auch nichts.
explain-share-below = { $share }: In den veröffentlichten Zahlen zählt die geforderte Stufe „{ $required }“ { $required-value } und die eigene Stufe „{ $own }“ { $own-value }, und { $own-value } von { $required-value } sind { $share }.
explain-share-from-none = { $share }: Es gibt noch keine eigene Stufe, daher ist von der geforderten Stufe „{ $required }“ noch nichts erreicht.

explain-area = { $count ->
    [one] { $share } ist der Anteil, den die einzige gefragte Kompetenz aus „{ $area }“ von ihrer geforderten Stufe erreicht.
   *[other] { $share } ist der Mittelwert aus { $count } Anteilen: wie viel jede gefragte Kompetenz aus „{ $area }“ von ihrer geforderten Stufe erreicht.
}
explain-area-standing = Ab 70 % gilt ein Bereich als gut abgedeckt, ab 50 % als auf dem Weg; darunter ist er noch aufzubauen.
explain-overall = { $count ->
    [one] { $share } ist der Anteil, den die einzige gefragte Kompetenz von ihrer geforderten Stufe erreicht.
   *[other] { $share } ist der Mittelwert aus { $count } Anteilen: wie viel jede Kompetenz von ihrer geforderten Stufe erreicht. Jede Kompetenz zählt gleich viel.
}
explain-overall-nothing = Es gibt noch keine Zahl, denn zu keiner Kompetenz liegen eine geforderte und eine eigene Stufe vor.
explain-reached = { $count ->
    [one] Eine von { $total } Kompetenzen liegt auf der geforderten Stufe oder darüber.
   *[other] { $count } von { $total } Kompetenzen liegen auf der geforderten Stufe oder darüber.
}
explain-with-gap = { $count ->
    [one] Eine von { $total } Kompetenzen liegt unter der geforderten Stufe.
   *[other] { $count } von { $total } Kompetenzen liegen unter der geforderten Stufe.
}
explain-levels-to-advance = { $count ->
    [one] Es fehlt eine Stufe.
   *[other] Es fehlen { $count } Stufen, zusammengezählt über alle Kompetenzen mit Lücke.
}
explain-unknown = { $count ->
    [one] Zu einer geforderten Kompetenz fehlt die Antwort. Sie gilt als unbekannt, nicht als null, und geht in keine Zahl ein.
   *[other] Zu { $count } geforderten Kompetenzen fehlt die Antwort. Sie gelten als unbekannt, nicht als null, und gehen in keine Zahl ein.
}

explain-input-share = { $competency }: { $share }
explain-input-levels = { $competency }: eigene Stufe „{ $own }“, gefordert „{ $required }“
explain-input-levels-from-none = { $competency }: noch keine eigene Stufe, gefordert „{ $required }“
explain-input-advance = { $count ->
    [one] { $competency }: eine Stufe, { $levels }
   *[other] { $competency }: { $count } Stufen, { $levels }
}

explain-then = { $before }, dann „{ $level }“
explain-quoted = „{ $level }“
explain-and = { $before } und „{ $level }“
explain-comma = { $before }, „{ $level }“

origin-tasks = Eigene Aufgaben
origin-full-assessment = Vollständige Einschätzung
origin-full-assessment-nearest = Vollständige Einschätzung, nächstliegende Rolle „{ $role }“
origin-unnamed-role = eine Rolle der Organisation
