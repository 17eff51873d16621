# Phase 1 im Ganzen: ihre drei Aufgaben.

phase1-title = Phase 1: Standort und Richtung
phase1-lead = Drei Aufgaben, einmal erledigt und immer dann neu, wenn sich etwas ändert. Alles Weitere baut auf ihnen auf.
phase1-done = Erledigt
phase1-next = Als Nächstes
phase1-later = Später
phase1-task = Aufgabe { $number }
phase1-maturity-text = Vier Fragen dazu, wie Systems Engineering heute in Ihrer Organisation gelebt wird.
phase1-maturity-done = { $level }, { $score } von 100 Punkten, am { $date }
phase1-maturity-start = Reifegrad einschätzen
phase1-see-result = Ergebnis ansehen
phase1-strategy-text = Wie viele Personen qualifiziert werden sollen und auf welchem Weg.
phase1-strategy-done = { $strategies }, am { $date }
phase1-strategy-start = Strategien wählen
phase1-see-choice = Auswahl ansehen
phase1-roles-title = Rollen
phase1-roles-later = Ob in der Befragung Rollen gewählt oder Aufgaben beschrieben werden, folgt aus Ihren Antworten zum Reifegrad.
phase1-roles-named = Ihre Prozesse und Rollen sind definiert, daher werden in der Befragung Rollen gewählt.
phase1-roles-tasks = Ihre Prozesse und Rollen sind noch nicht für alle Projekte definiert. In der Befragung werden Aufgaben beschrieben; vorbereiten müssen Sie dafür nichts.
phase1-roles-open = Rollen benennen
phase1-settled = Phase 1 ist abgeschlossen. Die Strategien und die geforderten Stufen entscheiden nun, was gelernt wird.
