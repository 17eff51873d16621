# One text for each error code, for pages and for the API: what happened and what to do.
# The key is `error-` and the code with dashes.

error-required = Dieses Feld ist leer. Bitte füllen Sie es aus.
error-too-short = { $min ->
    [one] Die Eingabe ist zu kurz. Bitte geben Sie mindestens ein Zeichen ein.
   *[other] Die Eingabe ist zu kurz. Bitte geben Sie mindestens { $min } Zeichen ein.
}
error-too-long = { $max ->
    [one] Die Eingabe ist zu lang. Bitte geben Sie nur ein Zeichen ein.
   *[other] Die Eingabe ist zu lang. Bitte geben Sie höchstens { $max } Zeichen ein.
}
error-invalid-characters = Die Eingabe enthält Zeichen, die nicht gespeichert werden können. Bitte entfernen Sie diese.
error-taken = Dieser Name ist schon vergeben. Bitte wählen Sie einen anderen.
error-unknown-choice = Dies steht nicht zur Auswahl. Bitte wählen Sie aus dem, was angezeigt wird.
error-number-out-of-range = Diese Zahl liegt außerhalb des Bereichs. Bitte geben Sie eine Zahl von { $min } bis { $max } ein.
error-invalid-date = Dies ist kein Datum. Bitte geben Sie einen Tag des Kalenders ein.
error-date-in-past = Dieses Datum ist schon vorbei. Bitte geben Sie heute oder einen späteren Tag ein.
error-date-before-plan = An diesem Tag hat der Plan noch nicht begonnen. Bitte geben Sie einen späteren ein.
error-wrong-type = Dies hat eine andere Form als erwartet: Ein Feld hat den falschen Typ, ist unbekannt oder steht doppelt. Bitte senden Sie, was die API-Beschreibung nennt.

error-password-common = Dieses Passwort ist leicht zu erraten, weil viele es benutzen oder weil es aus Namen oder naheliegenden Zeichenfolgen besteht. Bitte wählen Sie ein anderes.
error-wrong-password = Dies ist nicht Ihr aktuelles Passwort. Bitte geben Sie es noch einmal ein.

error-unknown-key = Keine Organisation hat diesen Schlüssel. Bitte prüfen Sie ihn auf Tippfehler oder fragen Sie dort nach, woher Sie ihn haben.
error-key-replaced = Dieser Schlüssel wurde durch einen neuen ersetzt. Bitte fragen Sie in Ihrer Organisation nach dem aktuellen Schlüssel.
error-key-expired = Dieser Schlüssel ist abgelaufen. Bitte fragen Sie in Ihrer Organisation nach einem neuen Schlüssel.
error-key-used-up = Dieser Schlüssel wurde so oft verwendet wie erlaubt. Bitte fragen Sie in Ihrer Organisation nach einem neuen Schlüssel.

error-unknown-invitation = Mit diesem Link wurde niemand eingeladen. Bitte öffnen Sie den ganzen Link aus Ihrer Einladung, oder fragen Sie dort nach, woher Sie ihn haben.
error-invitation-expired = Diese Einladung ist abgelaufen. Bitte fragen Sie in Ihrer Organisation nach einer neuen.
error-invitation-used = Mit dieser Einladung ist schon jemand beigetreten. Waren Sie es selbst, melden Sie sich an; sonst fragen Sie bitte in Ihrer Organisation nach einer neuen.
error-invitation-withdrawn = Ihre Organisation hat diese Einladung zurückgezogen. Bitte fragen Sie dort nach, wenn Sie das nicht erwartet haben.
error-columns-missing = Die erste Zeile nennt die nötigen Spalten nicht. Bitte beginnen Sie mit der Zeile der leeren Liste, die Sie herunterladen können.
error-nobody-listed = Auf dieser Liste steht niemand. Bitte schreiben Sie für jede Person eine Zeile.
error-too-many-rows = Das sind zu viele Zeilen auf einmal. Bitte teilen Sie die Liste; jeder Teil darf höchstens { $max } enthalten.
error-too-many-cells = Diese Zeile hat mehr Zellen, als es Spalten gibt. Bitte setzen Sie in Anführungszeichen, was ein Trennzeichen enthält.
error-unclosed-quote = In Zeile { $line } beginnt ein Anführungszeichen, das nirgends geschlossen wird. Die Zeilen darunter lassen sich deshalb nicht unterscheiden. Bitte schließen oder löschen Sie es.
error-column-twice = Die Spalten { $first } und { $second } sind dieselbe, und welche gilt, ist nicht zu erkennen. Bitte löschen Sie eine davon.
error-not-an-involvement = In der Spalte des Prozesses P{ $process } steht etwas anderes als eine ganze Zahl von { $min } bis { $max }. Bitte geben Sie eine solche ein, oder lassen Sie die Zelle leer.
error-duplicate = Dasselbe steht hier mehr als einmal. Bitte nennen Sie jedes nur einmal.

error-wrong-credentials = Benutzername und Passwort passen nicht zusammen. Bitte prüfen Sie beides und versuchen Sie es erneut.
error-rate-limited = { $seconds ->
    [one] Zu viele Versuche. Bitte warten Sie eine Sekunde und versuchen Sie es erneut.
   *[other] Zu viele Versuche. Bitte warten Sie { $seconds } Sekunden und versuchen Sie es erneut.
}
error-csrf = Diese Seite kann so nicht sicher abgesendet werden, etwa weil Sie sich inzwischen neu angemeldet haben. Es wurde nichts gespeichert. Bitte laden Sie sie neu und senden Sie sie noch einmal ab.
error-session-ended = Sie sind nicht angemeldet, oder Ihre Sitzung ist beendet. Gespeicherte Antworten bleiben erhalten. Bitte melden Sie sich an, um fortzufahren.

error-conflict = Dies wurde inzwischen von einer anderen Person geändert. Deren Änderung wurde nicht überschrieben. Bitte laden Sie neu, vergleichen Sie und speichern Sie noch einmal.

error-survey-open = Sie haben eine Befragung, die noch nicht fertig ist. Bitte schließen Sie sie ab oder verwerfen Sie sie, bevor Sie eine neue beginnen.
error-already-submitted = Diese Befragung wurde schon abgegeben und lässt sich nicht mehr ändern. Beginnen Sie eine neue, um noch einmal zu antworten.
error-rating-handed-in = Sie haben diese Einschätzung schon abgegeben, und sie lässt sich nicht mehr ändern. Eine neue ist möglich, wenn die Person eine weitere Befragung abgeschlossen hat.
error-nothing-to-rate = Diese Person hat noch keine Befragung abgeschlossen, deshalb gibt es noch nichts einzuschätzen. Sie können beginnen, sobald eine Befragung abgeschlossen ist.
error-maturity-missing = Der Reifegrad Ihrer Organisation ist noch nicht eingeschätzt, und daraus folgt dies. Bitte beantworten Sie zuerst die vier Fragen dazu.
error-survey-missing = Sie haben noch keine Befragung abgeschlossen, und daraus folgt dies. Bitte beantworten Sie zuerst die Befragung.
error-strategies-missing = Ihre Organisation hat noch keine Strategie gewählt, und daraus folgt dies. Bitte wählen Sie zuerst eine.
error-too-few-assessed = { $assessed ->
    [one] Bisher ist eine Person eingeschätzt. Zahlen über Menschen werden ab { $smallest } Personen gezeigt, damit niemand zu erkennen ist. Bitte laden Sie weitere Personen ein.
   *[other] Bisher sind { $assessed } Personen eingeschätzt. Zahlen über Menschen werden ab { $smallest } Personen gezeigt, damit niemand zu erkennen ist. Bitte laden Sie weitere Personen ein.
}
error-missing-answers = { $count ->
    [one] Zu einer Kompetenz fehlt noch die Antwort. Bitte beantworten Sie sie vor dem Abgeben.
   *[other] Zu { $count } Kompetenzen fehlt noch die Antwort. Bitte beantworten Sie sie vor dem Abgeben.
}
error-unknown-competency = Diese Kompetenz gehört nicht zur Befragung. Bitte beantworten Sie nur die gefragten Kompetenzen.
error-duplicate-competency = Diese Kompetenz wurde doppelt beantwortet. Bitte senden Sie zu jeder Kompetenz eine Antwort.
error-group-out-of-range = Diese Aussage steht nicht zur Auswahl. Bitte wählen Sie aus den angezeigten Aussagen.
error-roles-required = Es ist keine Rolle gewählt. Bitte wählen Sie mindestens eine, die Ihre Arbeit beschreibt.
error-roles-require-nothing = Die gewählten Rollen erfordern keine Kompetenz. Bitte wählen Sie andere Rollen oder fragen Sie die Administration Ihrer Organisation.
error-strategy-required = Es ist keine Strategie gewählt. Bitte wählen Sie mindestens eine.
error-several-ways = Rollen, Aufgaben und die vollständige Einschätzung sind verschiedene Wege in die Befragung, und mehr als einer wurde gesendet. Bitte senden Sie einen davon.
error-tasks-required = Es ist keine Aufgabe beschrieben. Bitte schreiben Sie mindestens eine Aufgabe in eine der drei Listen.
error-involvement-required = Es ist keine Beteiligung gewählt. Bitte geben Sie bei mindestens einem Prozess an, dass jemand ihn unterstützt, verantwortet oder gestaltet.
error-role-held = { $people ->
    [one] Eine Person hat diese Rolle. Legen Sie sie nur still, wenn das so gemeint ist: In früheren Befragungen bleibt sie erhalten, wählen kann sie niemand mehr.
   *[other] { $people } Personen haben diese Rolle. Legen Sie sie nur still, wenn das so gemeint ist: In früheren Befragungen bleibt sie erhalten, wählen kann sie niemand mehr.
}
error-unknown-role = Diese Rolle gibt es in Ihrer Organisation nicht. Bitte wählen Sie aus den angezeigten Rollen.

error-invalid = Einige Angaben können nicht angenommen werden, und es wurde nichts gespeichert. Bitte berichtigen Sie, was markiert ist, und senden Sie es noch einmal.
error-bad-request = Die Anfrage ließ sich nicht lesen. Bitte prüfen Sie sie und senden Sie sie noch einmal.
error-body-too-large = Das sind mehr Daten, als auf einmal angenommen werden. Bitte senden Sie weniger.
error-invalid-json = Die Anfrage ist kein gültiges JSON. Bitte berichtigen Sie die Syntax und senden Sie sie noch einmal.
error-unsupported-media-type = Diese Art von Inhalt wird hier nicht angenommen. Bitte senden Sie den Typ, den die API-Beschreibung nennt.
error-method-not-allowed = Diese Adresse nimmt diese Art von Anfrage nicht an. Bitte verwenden Sie eine Methode, die die API-Beschreibung nennt.

error-not-found = Das gibt es nicht, oder nicht für Sie. Bitte prüfen Sie die Adresse oder kehren Sie zur Übersicht zurück.
error-forbidden = Dazu fehlt Ihnen die Berechtigung. Wenn Sie sie brauchen, wenden Sie sich bitte an die Administration Ihrer Organisation.
error-internal = Bei uns ist etwas schiefgegangen. Bitte versuchen Sie es erneut; geschieht es wieder, nennen Sie dem Betrieb die Nummer der Anfrage.
error-overloaded = Der Dienst ist gerade stark ausgelastet. Es wurde nichts gespeichert. Bitte versuchen Sie es gleich noch einmal.
