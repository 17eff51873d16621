# Files people take away: results and plans as tables.

exports-heading = Herunterladen
exports-xlsx = Excel-Arbeitsmappe
exports-csv = Tabelle (CSV)
exports-csv-levels = Tabelle (CSV, alle Stufen)
exports-json = Daten (JSON)
exports-file-result = ergebnis
exports-file-plan = lernplan
exports-file-organization-plan = lernplan-organisation
exports-file-organization-result = ergebnis-organisation
exports-file-scenarios = strategien-passung

exports-own-note = Diese Datei enthält Ihre eigenen Stufen. Niemand sonst kann sie herunterladen; Sie entscheiden, wer sie bekommt.
exports-plan-note = Diese Datei enthält Ihren eigenen Plan. Niemand sonst kann sie herunterladen; Sie entscheiden, wer sie bekommt.
exports-stale = Seit dieser Plan erstellt wurde, hat sich etwas geändert, aus dem er folgt.

exports-program-suggested = Trainingsprogramm, vorgeschlagen
exports-program-chosen = Trainingsprogramm, gewählt
exports-level = Stufe
exports-levels = Stufen zum Weiterentwickeln
exports-share = Anteil der geforderten Stufe in %
exports-reached = Kompetenzen auf der geforderten Stufe
exports-asked = Gefragte Kompetenzen
exports-why-required = Warum diese Stufe gefordert ist
exports-why-own = Wie Ihre Stufe zustande kommt
exports-reasons = Gründe
exports-reasons-note = Jede Rolle und jeder Prozess, die genau die geforderte Stufe verlangen. Die Zahlen für Beteiligung und Bedarf werden multipliziert; das Produkt ergibt die Stufe.
exports-involvement = Beteiligung
exports-process = Prozess
exports-relevance = Bedarf an der Kompetenz
exports-product = Produkt

exports-no-training = keine Schulung nötig
exports-not-asked = nicht gefragt
exports-no-gap = keine Lücke
exports-reached-cell = erreicht
exports-not-required = nicht gefordert
exports-no-data = noch niemand gefragt
exports-not-aimed = kein Ziel
exports-parts = Mit Prozess, Methode und Werkzeug
exports-done-on = Erledigt am
exports-places = Plätze
exports-places-exact = Die Zahl gilt
exports-places-is-exact = genau
exports-places-at-most = höchstens
exports-training = Vorhandene Schulung
exports-unfiltered = keiner, alles ist aufgeführt
exports-people = Personen mit Stufe
exports-ratings = Einschätzungen
