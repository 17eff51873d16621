# Choosing roles before the survey.

roles-title = Welche Rollen beschreiben Ihre Arbeit?
roles-step = Befragung
roles-lead = Wählen Sie eine oder mehrere. Sie bestimmen, zu welchen Kompetenzen Sie gefragt werden und welche Stufen gefordert sind; verlangen mehrere Rollen eine Kompetenz, zählt die höchste Stufe.
roles-hint = Denken Sie an das, was Sie tun, nicht an Ihre Stellenbezeichnung.
roles-submit = Weiter zu den Fragen
roles-after = Sie können Ihre Antworten noch einmal ansehen, bevor Sie sie abgeben.
roles-to-tasks = Meine Arbeit passt zu keiner Rolle: Aufgaben beschreiben
roles-to-full = Ich kann nicht sagen, welche Rolle meine ist: vollständige Einschätzung
roles-tasks-first = In Ihrer Organisation sind die Prozesse noch nicht für alle Projekte definiert. Besser ist es, Ihre Aufgaben zu beschreiben; passt eine dieser Rollen, können Sie sie trotzdem wählen.
