# The survey.

survey-progress = { $answered } von { $asked } Kompetenzen beantwortet
survey-number = { $area } · { $number } von { $asked }
survey-why = Warum ist das wichtig?
survey-which-apply = Was davon trifft auf Sie zu? Kreuzen Sie alles Zutreffende an.
survey-none-of-these = Nichts davon
survey-save-next = Speichern und weiter
survey-save-review = Speichern und prüfen
survey-all-on-one = Alle auf einer Seite zeigen
survey-jump = Zu einer anderen Kompetenz
survey-answered = beantwortet
survey-unanswered = noch nicht beantwortet
survey-to-review = Antworten prüfen

survey-saving = Wird gespeichert …
survey-saved-at = Gespeichert um { $time }
survey-not-saved = Nicht gespeichert – neuer Versuch läuft. Ihre Antwort bleibt in diesem Fenster erhalten.
survey-refused = Nicht gespeichert. Bitte laden Sie die Seite neu und versuchen Sie es noch einmal.
survey-restored = Eine noch nicht gespeicherte Antwort wurde wiederhergestellt.
survey-unsaved = Das wurde nicht gespeichert, weil Ihre Sitzung beendet war. Bitte speichern Sie es jetzt.
survey-session-ended = Ihre Sitzung ist beendet. Melden Sie sich erneut an; Ihre Antworten bleiben erhalten.
survey-sign-in-again = Erneut anmelden
survey-leave = Einige Antworten sind noch nicht gespeichert.

survey-all-title = Alle Kompetenzen
survey-all-lead = Kreuzen Sie an, was auf Sie zutrifft. Jede Antwort wird sofort gespeichert; Sie können jederzeit unterbrechen.
survey-all-no-script = Jede Kompetenz hat ihre eigene Schaltfläche zum Speichern. Bitte speichern Sie eine, bevor Sie zur nächsten gehen.

survey-discard = Befragung verwerfen
survey-discard-question = Diese Befragung verwerfen?
survey-discard-text = Alle Antworten dieser offenen Befragung werden gelöscht. Abgegebene Befragungen bleiben erhalten.

survey-review-title = Prüfen Sie Ihre Antworten
survey-review-lead = Das geben Sie ab.
survey-review-roles = Rollen:
survey-review-missing = { $count ->
    [one] Eine Kompetenz ist noch nicht beantwortet. Bitte antworten Sie, bevor Sie abgeben.
   *[other] { $count } Kompetenzen sind noch nicht beantwortet. Bitte antworten Sie, bevor Sie abgeben.
}
survey-review-change = Ändern
survey-review-answer = Antworten
survey-submit-heading = Abgeben
survey-submit-text = Nach dem Abgeben bleiben die Antworten dieser Befragung, wie sie sind. Eine neue Befragung ist jederzeit möglich.
survey-submit-confirm = Meine Antworten sind vollständig und beschreiben mich gut.
survey-submit-unconfirmed = Bitte kreuzen Sie dies zuerst an, damit nichts versehentlich abgegeben wird.
survey-submit = Abgeben und Ergebnis ansehen
