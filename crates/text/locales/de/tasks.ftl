# Aufgaben beschreiben, statt Rollen zu wählen.

tasks-title = Was sind Ihre Aufgaben?
tasks-lead = Beschreiben Sie, was Sie tun, und geben Sie an, in welche Prozesse es fällt. Aus den Prozessen folgen die Stufen, die von Ihnen gefordert sind.
tasks-to-roles = Stattdessen Rollen wählen
tasks-to-full = Meine Aufgaben lassen sich schwer beschreiben: vollständige Einschätzung
tasks-words-heading = Ihre Aufgaben in eigenen Worten
tasks-words-lead = Kurze Sätze genügen. Lassen Sie eine Liste leer, wenn sie nicht zutrifft; in einer der drei muss etwas stehen. Was Sie schreiben, sieht niemand außer Ihnen.
tasks-responsible = Verantwortlich für
tasks-responsible-hint = Was Sie ausführen oder verantworten.
tasks-supporting = Unterstützend bei
tasks-supporting-hint = Wobei Sie anderen helfen, die es verantworten.
tasks-designing = Gestaltend bei
tasks-designing-hint = Wo Sie festlegen oder verbessern, wie gearbeitet wird.
tasks-find = Prozesse suchen
tasks-find-note = Sucht übliche Wörter jedes Prozesses in Ihrem Text und trägt unten einen Vorschlag ein.
tasks-processes-heading = Die Prozesse, in die Ihre Aufgaben fallen
tasks-processes-lead = Wählen Sie zu jedem Prozess, wie Sie beteiligt sind. „Prozesse suchen“ kann mit Ihren Worten beginnen.
tasks-mentioned = In Ihrem Text erwähnt
tasks-found = { $count ->
    [one] Ein Prozess ist in Ihrem Text erwähnt und markiert. Wörter allein finden nur einen Teil: Bitte berichtigen Sie den Vorschlag und sehen Sie die anderen Gruppen durch.
   *[other] { $count } Prozesse sind in Ihrem Text erwähnt und markiert. Wörter allein finden nur einen Teil: Bitte berichtigen Sie die Vorschläge und sehen Sie die anderen Gruppen durch.
}
tasks-found-none = In Ihrem Text steht kein übliches Wort eines Prozesses. Bitte wählen Sie die Prozesse von Hand.
