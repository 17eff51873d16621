# Was erledigt ist, was als Nächstes kommt und warum: die vier Phasen der Methode und die eigenen Schritte.

guidance-heading = Die vier Phasen
guidance-next = Nächster Schritt
guidance-next-phase = Nächster Schritt in Phase { $number }
guidance-phase = Phase { $number }
guidance-planned = Kommt mit einer späteren Version
guidance-done = Erledigt
guidance-is-next = Als Nächstes
guidance-begun = Läuft
guidance-later = Später
guidance-optional = Kann entfallen
guidance-why = Warum?

guidance-phase-1 = Standort und Richtung
guidance-phase-1-text = Wie reif die Organisation ist und welche Strategien passen.
guidance-phase-2 = Lücken und Lernziele
guidance-phase-2-text = Wer welche Kompetenz braucht und was zu lernen ist.
guidance-phase-3 = Grobplanung
guidance-phase-3-text = Welche Schulungen, in welchem Format und in welcher Reihenfolge.
guidance-phase-4 = Feinplanung und Anfrage
guidance-phase-4-text = Was an jedem Schulungstag geschieht und wer es anbietet.

guidance-maturity = Reifegrad einschätzen
guidance-maturity-why = Die Antworten entscheiden, welche Strategien passen und ob in der Befragung Rollen gewählt oder Aufgaben beschrieben werden.
guidance-maturity-action = Vier Fragen beantworten
guidance-maturity-old = Eingeschätzt am { $date }, vor mehr als einem Jahr.
guidance-strategy = Strategien wählen
guidance-strategy-why = Strategien legen fest, wie weit die Organisation in jeder Kompetenz kommen will; daran werden Lücken gemessen.
guidance-strategy-action = Strategien wählen
guidance-strategy-old = Gewählt am { $date }. Nach dem seither eingeschätzten Reifegrad werden andere Strategien empfohlen.
guidance-roles = Eigene Rollen benennen
guidance-roles-why = In der Befragung finden sich alle leichter in vertrauten Rollen wieder, und das Ergebnis spricht von diesen Rollen.
guidance-roles-action = Rollen benennen
guidance-roles-count = { $count ->
    [one] Eine Rolle
   *[other] { $count } Rollen
}
guidance-roles-tasks = Nicht nötig: In der Befragung werden Aufgaben beschrieben.
guidance-roles-clusters = Nicht nötig: Die Befragung bietet die Rollencluster der Methode an.
guidance-invite = Personen einladen
guidance-invite-why = Das Ergebnis zeigt nur Zahlen von Gruppen, die groß genug sind, damit niemand darin zu erkennen ist.
guidance-invite-action = Personen einladen
guidance-invite-few = { $count ->
    [one] Eine Person ist beigetreten; das Ergebnis der Organisation braucht mindestens { $smallest }.
   *[other] { $count } Personen sind beigetreten; das Ergebnis der Organisation braucht mindestens { $smallest }.
}
guidance-invite-joined = { $count ->
    [one] Eine Person ist beigetreten.
   *[other] { $count } Personen sind beigetreten.
}
guidance-invite-waiting = { $count ->
    [one] Eine persönliche Einladung ist noch nicht genutzt.
   *[other] { $count } persönliche Einladungen sind noch nicht genutzt.
}
guidance-surveys = Befragungen sammeln
guidance-surveys-why = Jede Antwort macht das Bild vollständiger. Eine Person zählt einmal, gleich wie oft sie die Befragung wiederholt. Ein freundliches Wort hilft mehr als eine Frist.
guidance-surveys-action = Sehen, wer noch fehlt
guidance-surveys-old = { $count ->
    [one] Eine davon ist mehr als ein Jahr alt.
   *[other] { $count } davon sind mehr als ein Jahr alt.
}
guidance-result = Ergebnis ansehen
guidance-result-why = Es zeigt, auf welcher Stufe wie viele Personen etwas zu lernen haben und ob die gewählten Strategien passen.
guidance-result-action = Ergebnis öffnen
guidance-result-counted = { $count ->
    [one] Eine Person ist berücksichtigt.
   *[other] { $count } Personen sind berücksichtigt.
}
guidance-result-from = { $count ->
    [one] Ab einer Person zu sehen.
   *[other] Ab { $count } Personen zu sehen.
}
guidance-plan = Plan erstellen
guidance-plan-why = Der Plan macht aus Lücken Lernziele mit Plätzen und Terminen. Sehen Sie sich zuerst das Ergebnis an: Es zeigt, worum es im Plan gehen wird.
guidance-plan-action = Zum Plan
guidance-plan-old = Erstellt am { $date }; seither hat sich geändert, worauf er beruht.
guidance-follow-up = Entwicklung verfolgen
guidance-follow-up-why = Qualifizierung endet nicht mit einem Plan: Menschen lernen, Rollen ändern sich, und die Schritte beginnen von vorn.
guidance-follow-up-action = Entwicklung ansehen
guidance-again-on = Im Moment ist alles erledigt. Der erste Schritt ist am { $date } wieder fällig.
guidance-modules = Module und Formate
guidance-modules-why = Lernziele, die zusammengehören, werden zu einer Schulung in einem passenden Format.
guidance-schedule = Zeitplan
guidance-schedule-why = Stufen bauen aufeinander auf, daher brauchen Schulungen eine Reihenfolge und Termine.
guidance-micro-plans = Pläne der Schulungstage
guidance-micro-plans-why = Lehrende sehen, was in welchem Teil eines Tages geschieht.
guidance-rfp = Anfrage an Anbieter
guidance-rfp-why = Anbieter bieten an, was Sie brauchen, und nicht, was sie ohnehin haben.

guidance-own-heading = Ihr Weg
guidance-own-admin-heading = Ihre eigene Befragung und Ihr Plan
guidance-own-survey = Befragung beantworten
guidance-own-survey-why = Sie zeigt Ihnen, welche Stufen Sie erreicht haben. Das dauert etwa zehn Minuten; jede Antwort wird sofort gespeichert, und Sie können jederzeit unterbrechen.
guidance-own-result = Ihr Ergebnis ansehen
guidance-own-result-why = Es stellt Ihre Stufen neben das, was Ihre Rollen verlangen, und nennt die Aufgaben, die das verlangen.
guidance-own-result-action = Ergebnis öffnen
guidance-own-plan = Ihren Plan erstellen
guidance-own-plan-why = Er nennt zu jeder Stufe, die Sie erreichen können, was zu lernen ist und bis wann. Sie können ihn in eigene Worte fassen; außer Ihnen sieht ihn niemand.
guidance-own-plan-action = Zu Ihrem Plan
guidance-own-plan-old = Etwas, worauf Ihr Plan beruht, hat sich geändert. Ein neuer Plan behält Ihre eigenen Worte und Haken.
guidance-own-learn = Lernen und abhaken
guidance-own-learn-why = Haken zeigen Ihnen, wie weit Sie sind. Sie ändern keine Stufe; das tut erst die nächste Befragung.
guidance-own-learn-action = Ihren Plan öffnen
guidance-own-learn-ticked = { $ticked } von { $objectives } Lernzielen abgehakt
guidance-own-learn-nothing = Nichts zu lernen: Sie haben jede Stufe erreicht.
guidance-own-again = Erneut antworten
guidance-own-again-why = Ihre Arbeit ändert sich, und Sie lernen dazu; erst eine neue Befragung zeigt es. Frühere Ergebnisse bleiben erhalten.
guidance-own-again-learned = Alle Lernziele sind abgehakt.
guidance-own-again-on = Antworten Sie erneut, wenn sich Ihre Arbeit ändert oder Sie etwas gelernt haben, spätestens am { $date }.
