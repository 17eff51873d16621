# Joining an organisation with its key.

join-title = Ihrer Organisation beitreten
join-step-1 = Schritt 1 von 2
join-step-2 = Schritt 2 von 2
join-key-lead = Geben Sie den Schlüssel ein, den Sie von Ihrer Organisation erhalten haben.
join-key = Schlüssel der Organisation
join-key-hint = Groß- und Kleinschreibung spielt keine Rolle.
join-no-key = Sie haben keinen Schlüssel? Fragen Sie die Person, die SE-QPT in Ihrer Organisation einführt.
join-account-heading = { $organization } beitreten
join-account-lead = Legen Sie Ihr eigenes Konto an.
join-invited = Ihre Einladung
join-invited-lead = Willkommen, { $name }. Prüfen Sie Ihren Namen und wählen Sie dann Benutzername und Passwort für Ihr eigenes Konto.
join-privacy = Ihre Antworten sehen nur Sie. Die Administration sieht Ihren Namen und ob Sie die Befragung abgeschlossen haben. Bittet sie eine Führungskraft oder eine Fachperson, Sie ebenfalls einzuschätzen, sehen diese nur ihre eigene Einschätzung und Sie deren; sonst sieht sie niemand.
join-submit = Beitreten
join-other-key = Anderen Schlüssel verwenden
