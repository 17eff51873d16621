# The invitation to print and hand out.

invitation-title = Einladung
invitation-print-link = Einladung drucken
invitation-print = Drucken
invitation-back = Zurück zur Organisation
invitation-heading = { $organization } lädt Sie ein
invitation-purpose = SE-QPT zeigt Ihnen, welche Kompetenzen im Systems Engineering Ihre Rollen verlangen und wo Sie stehen, damit sich passende Schulungen planen lassen.
invitation-effort = Die Befragung dauert etwa zehn Minuten; jede Antwort wird sofort gespeichert, und Sie können jederzeit unterbrechen.
invitation-privacy = Ihre Antworten und Ihr Ergebnis sehen nur Sie; die Administration sieht nur Ihren Namen und den Stand Ihrer Befragung. Wird eine Führungskraft oder eine Fachperson gebeten, Sie ebenfalls einzuschätzen, sehen nur sie und Sie diese Einschätzung.
invitation-how = So treten Sie bei
invitation-scan = Scannen Sie den Code mit einem Telefon
invitation-link = Oder öffnen Sie diesen Link im Browser
invitation-key = Oder wählen Sie „Mit Schlüssel beitreten“ und geben Sie diesen Schlüssel ein
invitation-empty-title = Es gibt keinen gültigen Schlüssel
invitation-empty-text = Der Schlüssel ist abgelaufen oder aufgebraucht; mit einer Einladung könnte niemand beitreten. Ersetzen Sie ihn durch einen neuen, dann steht die Einladung hier.
invitation-empty-action = Neuen Schlüssel erstellen
