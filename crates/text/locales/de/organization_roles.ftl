# Die eigenen Rollen der Organisation: Liste, Formular, Beteiligung an Prozessen.

organization-roles-title = Rollen Ihrer Organisation
organization-roles-lead = Benennen Sie die Rollen so, wie sie bei Ihnen heißen. In der Befragung wird aus ihnen gewählt, und jede Rolle gibt vor, welche Stufen gefordert sind.
organization-roles-tasks-first = Ihre Prozesse sind noch nicht für alle Projekte definiert, daher beginnt die Befragung mit dem Beschreiben von Aufgaben. Rollen können Sie trotzdem benennen; alle können beide Wege wählen.
organization-roles-empty-title = Noch keine Rolle
organization-roles-empty-text = Solange Sie keine Rollen benennen, wird aus den 14 Rollenclustern der Methode gewählt. Ein Rollencluster bündelt Aufgaben, die in Unternehmen unter vielen Stellenbezeichnungen besetzt sind: Beginnen Sie mit denen, die es bei Ihnen gibt, und benennen Sie sie später um.
organization-roles-take-over = Rollencluster übernehmen
organization-roles-take-over-hint = Aus jedem angekreuzten Cluster wird eine Rolle mit dessen Namen und Beteiligung. Beides können Sie ändern.
organization-roles-take-over-submit = Rollen daraus anlegen
organization-roles-none-chosen = Es ist kein Rollencluster angekreuzt. Bitte kreuzen Sie mindestens eines an.
organization-roles-new = Neue Rolle
organization-roles-new-lead = Eine Rolle mit Rollencluster beginnt mit dessen Beteiligung. Ohne Cluster wählen Sie die Beteiligung auf der nächsten Seite.
organization-roles-edit-lead = Ein neuer Name oder eine neue Beschreibung ändert sonst nichts: Die Beteiligung an Prozessen bleibt, und alle behalten die Rolle.
organization-roles-name = Name der Rolle
organization-roles-name-hint = So, wie sie bei Ihnen heißt, zum Beispiel „Versuch Bremsen“.
organization-roles-description = Beschreibung
organization-roles-description-hint = Was in dieser Rolle getan wird. Sie steht dort, wo Rollen gewählt werden.
organization-roles-cluster = Rollencluster
organization-roles-cluster-hint = Das Cluster, das der Rolle am nächsten kommt. Mehrere Rollen können zu einem Cluster gehören.
organization-roles-no-cluster = Kein Rollencluster
organization-roles-takes-part = Nimmt an der Qualifizierung teil: Die Befragung bietet diese Rolle an
organization-roles-to-matrix = Beteiligung dieser Rolle an Prozessen ansehen und ändern
organization-roles-people = Personen
organization-roles-people-note = „Personen“ zählt, wer eine Rolle laut der letzten Befragung hat, ohne deaktivierte Konten.
organization-roles-state = Stand
organization-roles-offered = in der Befragung
organization-roles-unfinished = nicht fertig: Prozesse wählen
organization-roles-not-taking-part = nimmt nicht teil
organization-roles-retired = stillgelegt
organization-roles-retired-list = { $count ->
    [one] 1 stillgelegte Rolle
   *[other] { $count } stillgelegte Rollen
}
organization-roles-matrix = Prozesse
organization-roles-retire = Stilllegen
organization-roles-retire-question = { $people ->
    [0] „{ $name }“ stilllegen? Niemand hat diese Rolle.
    [one] „{ $name }“ stilllegen? Eine Person hat diese Rolle.
   *[other] „{ $name }“ stilllegen? { $people } Personen haben diese Rolle.
}
organization-roles-retire-text = Eine stillgelegte Rolle kann niemand mehr wählen. In früheren Befragungen und Zahlen bleibt sie erhalten, und ihr Name wird wieder frei. Das lässt sich nicht zurücknehmen.
organization-roles-coverage = { $present } von { $all } Rollenclustern sind vertreten
organization-roles-coverage-why = Gezählt werden die Rollencluster, zu denen mindestens eine der Rollen oben gehört. Das beschreibt Ihre Organisation nur: Kaum eine hat alle.
organization-roles-advice = { $count ->
    [one] Wer was tut: 1 Prozess ist einen zweiten Blick wert
   *[other] Wer was tut: { $count } Prozesse sind einen zweiten Blick wert
}
organization-roles-advice-why = Meist ist genau eine Rolle für einen Prozess verantwortlich, und höchstens eine gestaltet ihn. Aufgeführt ist jeder Prozess, bei dem das anders ist. Es ist ein Hinweis: Ändern müssen Sie nichts, und auch die veröffentlichte Matrix weicht in einigen Prozessen ab.
organization-roles-advice-nobody = Keine Rolle ist verantwortlich.
organization-roles-advice-responsible = Verantwortlich sind { $roles }.
organization-roles-advice-designing = Gestaltet von { $roles }.

organization-roles-matrix-title = { $name }: Prozesse
organization-roles-matrix-lead = Wählen Sie, wie die Rolle an jedem Prozess beteiligt ist. Daraus folgen die geforderten Stufen.
organization-roles-matrix-unfinished = Diese Rolle ist nicht fertig. Die Befragung bietet sie an, sobald sie an mindestens einem Prozess beteiligt ist.
organization-roles-matrix-processes = Beteiligung an Prozessen
organization-roles-back = Zurück zu den Rollen
organization-roles-required = Geforderte Stufen
organization-roles-required-note = So, wie zuletzt gespeichert. Begonnene Befragungen behalten die Stufen, mit denen sie begonnen wurden.
organization-roles-required-none = Noch keine Stufe: Die Rolle ist an keinem Prozess beteiligt.
organization-roles-reset-heading = Neu beginnen
organization-roles-reset-text = Setzt die Beteiligung des Rollenclusters „{ $cluster }“ an die Stelle Ihrer eigenen Auswahl für diese Rolle.
organization-roles-reset = Beteiligung des Rollenclusters übernehmen

process-about = Worum es in diesem Prozess geht
process-involved = { $involved } von { $count } gewählt
process-group-agreement = Vereinbarungsprozesse
process-group-organizational = Organisatorische Prozesse zur Projektbefähigung
process-group-technical-management = Technische Managementprozesse
process-group-technical = Technische Prozesse
process-group-supplementary = Ergänzende Tätigkeiten

organization-roles-list-open = Rollen aus einer Liste
organization-roles-list-title = Rollen aus einer Liste
organization-roles-list-lead = Übernehmen Sie die Rollen Ihrer Organisation aus einer Tabelle. Sie sehen zuerst Zeile für Zeile, was daraus wird.
organization-roles-list-heading = Ihre Liste
organization-roles-list-roles = Rollen
organization-roles-list-hint = Eine Zeile je Rolle. Die erste Zeile nennt die Spalten: Name ist nötig; Beschreibung, Rollencluster (Nummer oder Name) und „Nimmt teil“ (ja oder nein) werden gelesen, wenn es sie gibt. Spalten, deren Name mit der Nummer eines Prozesses beginnt, etwa P19, sagen, wie die Rolle daran beteiligt ist, von 0 (gar nicht) bis 3 (gestaltend); was dort leer bleibt, kommt aus dem Rollencluster. Höchstens { $most } Rollen.
organization-roles-list-name = Name
organization-roles-list-takes-part = Nimmt teil
organization-roles-list-template = Leere Liste herunterladen
organization-roles-list-count = { $count ->
    [0] So wie die Liste ist, entsteht keine Rolle. Noch ist nichts gespeichert.
    [one] Aus dieser Liste entsteht eine Rolle. Noch ist nichts gespeichert.
   *[other] Aus dieser Liste entstehen { $count } Rollen. Noch ist nichts gespeichert.
}
organization-roles-list-outcome = Was daraus wird
organization-roles-list-made = wird angelegt
organization-roles-list-left-out = wird ausgelassen
organization-roles-list-known = Eine Rolle mit diesem Namen gibt es schon; sie bleibt, wie sie ist.
organization-roles-list-make = { $count ->
    [one] Diese Rolle anlegen
   *[other] { $count } Rollen anlegen
}

organization-roles-method = Beteiligung
role-method-standard = Standard: wie im Rollencluster
role-method-adapted = { $changed ->
    [one] angepasst: 1 von { $processes } Prozessen weicht ab
   *[other] angepasst: { $changed } von { $processes } Prozessen weichen ab
}
role-method-own = eigene: ohne Rollencluster
role-method-not-stated = noch nicht angegeben
role-method-why = Eine Rolle ist Standard, solange sie an jedem Prozess so beteiligt ist wie ihr Rollencluster; „angepasst“ zählt die Prozesse, in denen das anders ist. Verglichen wird jedes Mal, wenn die Seite angezeigt wird.
role-changed-process = { $process }: { $own }; im Rollencluster: { $reference }.
role-source-reference = Gespeichert: wie im Rollencluster.
role-source-differs = Gespeichert: weicht vom Rollencluster ab; dort: { $reference }.
role-source-stated = Gespeichert: von Ihrer Organisation angegeben.
role-source-not-stated = Noch nicht angegeben.
