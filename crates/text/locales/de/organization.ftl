# The organisation, its size and its key.

organization-title = Organisation
organization-lead = Was Personen beim Beitreten sehen, und der Schlüssel, mit dem sie beitreten.
organization-name = Name der Organisation
organization-size = Größe
organization-smallest-group = Kleinste Gruppe
organization-smallest-group-hint = Von 3 bis 1.000. Die Ergebnisse der Organisation zeigen Stufen, Mediane und Verteilungen nur für Gruppen mit mindestens so vielen Personen. Eine größere Zahl schützt besser, eine kleinere zeigt mehr. Stimmen Sie sie mit dem Betriebsrat ab.
organization-size-small = Klein
organization-size-medium = Mittel
organization-size-large = Groß
organization-size-enterprise = Konzern

organization-key-heading = Schlüssel zum Beitreten
organization-key = Schlüssel
organization-invite-link = Einladungslink
organization-qr = QR-Code des Einladungslinks
organization-key-expires = Gültig bis { $date }
organization-key-no-expiry = Kein Ablaufdatum
organization-key-uses-left = { $count ->
    [one] Noch eine Person kann beitreten
   *[other] Noch { $count } Personen können beitreten
}
organization-key-uses-why = Der Schlüssel wurde für eine bestimmte Zahl von Personen angelegt. Alle, die damit beigetreten sind, sind abgezogen.
organization-key-unlimited = Beliebig viele Personen
organization-no-key = Zurzeit gibt es keinen gültigen Schlüssel, daher kann niemand beitreten. Erstellen Sie einen neuen, um Personen einzuladen.
organization-key-replace = Schlüssel ersetzen
organization-key-replace-lead = Erstellen Sie einen neuen Schlüssel, wenn der alte in falsche Hände geraten ist oder wenn Sie begrenzen möchten, wer noch beitritt. Wer beigetreten ist, bleibt dabei.
organization-key-replace-warning = Der Schlüssel { $key } und sein Einladungslink funktionieren dann sofort nicht mehr.
organization-key-replace-now = Schlüssel jetzt ersetzen
organization-key-expires-on = Gültig bis
organization-key-expires-on-hint = Der letzte Tag, an dem man damit beitreten kann.
organization-key-max-uses = Anzahl Personen
organization-key-max-uses-hint = Wie viele Personen damit beitreten können.
