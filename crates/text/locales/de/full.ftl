# The full assessment, and the roles that fit a person.

full-title = Vollständige Einschätzung
full-lead = Antworten Sie zu allen { $competencies } Kompetenzen, gleich welche Rolle Sie haben. Aus Ihren Antworten ergibt sich, welches der { $roles } Rollencluster Ihren Stufen am nächsten ist, und Ihr Ergebnis wird an dem gemessen, was diese Rolle verlangt.
full-when-heading = Wann dieser Weg zu Ihnen passt
full-when-unsure = Sie können nicht sagen, welche Rolle Ihre ist, oder keine passt.
full-when-whole = Sie möchten das ganze Bild sehen, über das hinaus, was eine Rolle verlangt.
full-when-new = Ihre Arbeit ist neu oder ändert sich, sodass sich Ihre Aufgaben schwer beschreiben lassen.
full-note-heading = Gut zu wissen
full-note-longer = Es wird mehr gefragt als in der Befragung für eine Rolle; das dauert einige Minuten länger.
full-note-role = Sie haben danach keine Rolle. In den Ergebnissen der Organisation bilden alle, die diesen Weg gewählt haben, eine eigene Gruppe, die nur gezeigt wird, wenn sie groß genug ist.
full-note-again = Danach können Sie die Befragung jederzeit für eine Rolle oder für Ihre Aufgaben beantworten. Das neueste Ergebnis zählt.
full-to-roles = Stattdessen Rollen wählen
full-to-tasks = Stattdessen Aufgaben beschreiben

fit-levels-heading = Die Rolle, die Ihren Stufen am nächsten ist
fit-levels-lead = Ihre Stufen kommen der Rolle „{ $role }“ am nächsten. Was sie verlangt, ist auf dieser Seite die geforderte Stufe.
fit-levels-nothing = Sie haben noch in keiner Kompetenz eine Stufe, deshalb ist keine Rolle wirklich nahe. „{ $role }“ verlangt am wenigsten; nehmen Sie den Vergleich als Ausgangspunkt.
fit-tasks-heading = Rollen, die zu Ihren Aufgaben passen
fit-tasks-lead = Ihre Aufgaben gleichen am meisten der Arbeit in der Rolle „{ $role }“. Das ist ein Vorschlag: Was auf dieser Seite gefordert ist, folgt aus Ihren Aufgaben.
fit-table = Die nächstliegenden Rollen
fit-role = Rolle
fit-similarity = Ähnlichkeit
fit-euclidean = Euklidischer Abstand
fit-manhattan = Manhattan-Abstand
fit-cosine = Kosinus-Abstand
fit-confidence = Sicherheit
fit-why = was diese Zahl bedeutet
fit-why-similarity-levels = Ähnlichkeit { $similarity }: wie sehr sich die Formen zweier Profile gleichen, Ihrer Stufen und der Stufen, die die Rolle verlangt. 100 % heißt gleiche Form. Wie viel eine Rolle insgesamt verlangt, zählt nicht; eine Rolle mit vielen Prozessen gewinnt also nicht durch ihre Größe.
fit-why-similarity-tasks = Ähnlichkeit { $similarity }: der Mittelwert zweier Vergleiche, der Stufen, die Ihre Aufgaben verlangen, mit denen der Rolle, und Ihrer Beteiligung an den Prozessen mit der Beteiligung der Rolle. 100 % heißt in beidem gleiche Form. Wie viel eine Rolle insgesamt verlangt, zählt nicht.
fit-why-euclidean = Euklidischer Abstand { $distance }: die gerade Linie zwischen den beiden Stufenprofilen. Null heißt überall gleiche Stufe; wenige große Unterschiede wiegen mehr als viele kleine.
fit-why-manhattan = Manhattan-Abstand { $distance }: die Unterschiede zwischen den Stufen der beiden Profile, über alle Kompetenzen zusammengezählt.
fit-why-cosine = Kosinus-Abstand { $distance }: wie weit die Formen der beiden Stufenprofile auseinanderliegen. Null heißt gleiche Form, eins heißt nichts gemeinsam.
fit-why-confidence = Sicherheit { $confidence }: { $nearest } Punkte als ähnlichste Rolle, { $bonus }, weil { $agreement ->
    [3] alle drei Abstände bei ihr am kleinsten sind
    [2] zwei der drei Abstände bei ihr am kleinsten sind
    [1] einer der drei Abstände bei ihr am kleinsten ist
   *[other] keiner der drei Abstände bei ihr am kleinsten ist
}, und { $lead } von höchstens 30 für ihren Vorsprung vor der nächsten Rolle. Mehr als 95 % werden nie vergeben.
fit-why-confidence-alternative = Sicherheit { $confidence }: drei Viertel der Sicherheit der nächstliegenden Rolle.
fit-meets-all = „{ $role }“ steht für sich: Dort ist jede Kompetenz zu beherrschen; damit ist auch jede Ihrer Anforderungen erfüllt, und über Ihr Profil sagt das nichts.
fit-next = Die Befragung nächstes Mal für diese Rolle beantworten
fit-next-roles = { $count ->
    [one] Die Rolle Ihrer Organisation, die dazugehört: { $roles }.
   *[other] Die Rollen Ihrer Organisation, die dazugehören: { $roles }.
}
fit-next-none = Ihre Organisation bietet in Befragungen eigene Rollen an, und keine davon gehört zu dieser.

beyond-heading = Gefragt, aber nicht gefordert
beyond-text = In diesen Kompetenzen verlangt die nächstliegende Rolle nichts. Es sind Ihre eigenen Stufen; sie zählen in keiner Zahl weiter oben.
beyond-competency = Kompetenz
beyond-own = Ihre Stufe
