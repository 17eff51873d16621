# Szenarienanalyse: Passt jede Strategie zu den Personen, Kompetenz für Kompetenz?

scenario-open = Jede Strategie für sich ansehen
scenario-title = Wie jede Strategie passt
scenario-lead = Jede gewählte Strategie wird damit verglichen, wo die Personen stehen und was ihre Rollen verlangen. Es ist ein zweiter Blick neben der Pyramide: Er ändert nichts und entscheidet nichts.
scenario-reach-roles = Gezählt wird nach Rollen, und zwar in denen, die gezeigt werden dürfen: Wer mehrere Rollen hat, zählt in jeder und wird an dem gemessen, was diese Rolle verlangt. Zusammen können es deshalb mehr sein, als es Personen gibt.
scenario-reach-all = Hier verlangt keine Rolle etwas; deshalb sind alle eine Gruppe, und das Ziel einer Strategie steht für das Geforderte.
scenario-left-out = Nicht gezählt: { $groups }.
scenario-reach-why = Wer wird gezählt und wer nicht?
scenario-reach-why-published = Jede Zahl hier folgt aus den Verteilungen, die die Ergebnisse schon zeigen. Diese Seite kann deshalb über niemanden mehr verraten als sie, wie man beide auch vergleicht.
scenario-reach-why-small = Eine Rolle mit weniger als { $smallest } Personen, oder deren Zahlen die einer kleineren verraten würden, wird nicht gezählt; die Summen hier können deshalb kleiner sein als die Zahl der Personen, die geantwortet haben.
scenario-reach-why-tasks = Wer Aufgaben beschrieben oder die vollständige Einschätzung gewählt hat, wird neben Rollen nicht gezählt: Was gefordert ist, unterscheidet sich von Person zu Person.

scenario-verdict = Die Auswahl insgesamt
scenario-verdict-negative = { $count ->
    [one] In einer von { $total } Kompetenzen
   *[other] In { $count } von { $total } Kompetenzen
} passt dennoch keine gewählte Strategie gut: Auch die Passung der besten liegt unter null.
scenario-verdict-beyond = { $count ->
    [one] Die Strategien, die am besten passen, würden auf einem von { $places } Plätzen über die Rolle hinaus schulen ({ $share }).
   *[other] Die Strategien, die am besten passen, würden auf { $count } von { $places } Plätzen über die Rolle hinaus schulen ({ $share }).
} Ein Platz ist eine Person in einer Rolle und einer Kompetenz.
scenario-adequacy-excellent = ausgezeichnet
scenario-adequacy-good = gut
scenario-adequacy-acceptable = annehmbar
scenario-adequacy-inadequate = unzureichend
scenario-adequacy-critical = kritisch
scenario-revision-needed = Die Auswahl sollte überarbeitet werden.
scenario-revision-not-needed = Die Auswahl braucht keine Überarbeitung.
scenario-advice-proceed = Machen Sie mit diesen Strategien weiter.
scenario-advice-modules = Machen Sie weiter, und planen Sie Module neben den Strategien, wo diese nicht ausreichen.
scenario-advice-add = Denken Sie über eine weitere Strategie nach.
scenario-advice-add-urgently = Denken Sie vor allem anderen über eine weitere Strategie nach.
scenario-short = { $short } von { $total } Kompetenzen sind nicht abgedeckt
scenario-short-why = Eine Kompetenz ist nicht abgedeckt, wenn die Strategie, die am besten passt, jemanden unter dem lässt, was die Rolle verlangt. Keine ist ausgezeichnet, bis zu einem Fünftel gut, bis zu zwei Fünfteln annehmbar, mehr unzureichend; mit drei kritischen ist die Auswahl insgesamt kritisch. Wer über die Rolle hinaus geschult wird und wie gut eine Strategie passt, zählt dabei nicht.
scenario-proposal = Was helfen würde
scenario-proposal-nobody = Die gewählten Strategien lassen niemanden unter dem, was die Rolle verlangt.
scenario-proposal-left = { $count ->
    [one] Die gewählten Strategien lassen zusammen einen Platz unter dem, was die Rolle verlangt: eine Person in einer Rolle und einer Kompetenz.
   *[other] Die gewählten Strategien lassen zusammen { $count } Plätze unter dem, was die Rolle verlangt: Jeder ist eine Person in einer Rolle und einer Kompetenz.
}
scenario-proposal-strategy = { $beyond ->
    [0] „{ $strategy }“ würde die meisten davon schließen: { $covered }, und niemanden über die eigene Rolle hinaus schulen.
   *[other] „{ $strategy }“ würde die meisten davon schließen: { $covered }. Auf { $beyond ->
        [one] einem Platz
       *[other] { $beyond } Plätzen
    } würde sie über die Rolle hinaus schulen.
}
scenario-proposal-none = Keine weitere Strategie würde einen davon schließen.
scenario-proposal-trainers = Manche Rollen verlangen „beherrschen“; das gibt nur weiter, wer dafür ausgebildet ist. Denken Sie über Train the Trainer nach.
scenario-proposal-why = Vorgeschlagen wird die noch nicht gewählte Strategie, die die meisten dieser Plätze auf das bringt, was die Rolle verlangt; bei Gleichstand die, die am wenigsten darüber hinaus schult, dann die, die insgesamt auf weniger zielt.
scenario-without-roles = Niemand hat eine Rolle, deshalb ist von niemandem mehr gefordert, als die Strategien anstreben. Ob die Auswahl im Ganzen reicht, lässt sich beurteilen, sobald Rollen benannt sind; unten steht, was jede Strategie für jede Kompetenz bedeutet.
scenario-none-title = Nichts zu vergleichen
scenario-none-text = Entweder ist außer Train the Trainer keine Strategie gewählt, oder keine Rolle darf gezeigt werden.

scenario-cases = Was aus den Personen werden kann
scenario-case-a = lernt
scenario-case-a-text = Die Strategie schult die Person, höchstens bis zu dem, was die Rolle verlangt.
scenario-case-b = bleibt darunter
scenario-case-b-text = Die Strategie hat nichts mehr zu bieten, und die Rolle verlangt mehr.
scenario-case-c = über die Rolle hinaus
scenario-case-c-text = Die Strategie würde die Person über das hinaus schulen, was die Rolle verlangt.
scenario-case-d = nichts zu tun
scenario-case-d-text = Die Person hat, was die Rolle und die Strategie verlangen.
scenario-competencies = Kompetenz für Kompetenz
scenario-nobody = Hier darf keine Rolle mit { $smallest } oder mehr Personen gezeigt werden.
scenario-best = Passt am besten: { $strategy } (Passung { $fit }).
scenario-best-negative = Keine gewählte Strategie passt hier gut: Auch die Passung der besten liegt unter null.
scenario-best-negative-beyond = Niemand bleibt darunter, doch keine gewählte Strategie passt hier gut: Sie würde die meisten über ihre Rolle hinaus schulen.
scenario-best-why = { $strategy } lässt { $left } von { $people } Personen, nach Rollen gezählt, unter dem, was diese Rolle verlangt ({ $share }). Unter einem Fünftel ist das eine kleine Unterdeckung, bis zu drei Fünfteln eine deutliche, darüber eine kritische. { $beyond ->
    [0] Niemand würde über die Rolle hinaus geschult.
    [one] Eine Person würde über die Rolle hinaus geschult; das ist keine Unterdeckung.
   *[other] { $beyond } Personen würden über die Rolle hinaus geschult; das ist keine Unterdeckung.
}
scenario-groups = Gezählt werden die Personen von: { $groups }.
scenario-table = Strategien in { $competency }
scenario-strategy = Strategie
scenario-aims = (zielt auf „{ $target }“)
scenario-aims-nothing = (ohne Ziel)
scenario-fit = Passung
scenario-fit-why = Passung: (lernt { $learns } + nichts zu tun { $done } − 2 · bleibt darunter { $left } − 0,5 · über die Rolle hinaus { $beyond }) / { $people } Personen, nach Rollen gezählt = { $fit }.
scenario-cases-all-why = Wer unter dem Ziel der Strategie liegt, lernt; wer es erreicht hat, hat nichts zu tun. Der Anteil ist der von allen, die in dieser Kompetenz eine Stufe haben.
scenario-priority-why = Priorität: 4,0 · Abstand { $gap }/6 + 3,0 · gefordert { $required }/6 + 3,0 · bleibt darunter { $share } = { $priority }.
scenario-priority-why-beyond = Priorität: 0,7 · (4,0 · Abstand { $gap }/6 + 3,0 · gefordert { $required }/6 + 3,0 · bleibt darunter { $share }) = { $priority }.
scenario-priority-why-levels = Der Abstand ist der vom Median, „{ $median }“, zum Ziel, „{ $target }“; gefordert ist höchstens „{ $level }“. Beides zählt nach der veröffentlichten Skala, die bei 6 endet.
scenario-priority-why-nothing = Der Abstand ist der vom Median, „{ $median }“, zum Ziel, „{ $target }“, nach der veröffentlichten Skala, die bei 6 endet. Keine Rolle verlangt eine Stufe.
scenario-priority-why-all = Priorität: { $of-gap } für den Abstand vom Median, „{ $median }“, zum Ziel, „{ $target }“ + { $of-people } für { $people } Personen + { $of-core } für eine Kernkompetenz = { $sum }, gerundet { $priority }.
scenario-fit-how = Was bedeuten Passung und Priorität?
scenario-priority-how = Was bedeutet die Priorität?
scenario-fit-how-text = Die Passung reicht von −2 bis 1. Bei 1 lernen alle, was die Rolle verlangt, oder haben es schon; wer darunter bleibt, zählt doppelt dagegen, wer über die Rolle hinaus geschult wird, halb. Bei gleicher Passung steht die Strategie mit dem höheren Ziel da, dann die, die in der Auswahl zuerst kommt.
scenario-priority-how-text = Die Priorität reicht von 0 bis 10: Zwei Fünftel sind, wie weit der Median aller unter dem Ziel liegt, drei Zehntel, was höchstens gefordert ist, drei Zehntel der Anteil der Personen, die darunter bleiben. Was über jede Rolle hinausgeht, zählt sieben Zehntel.
scenario-priority-how-text-all = Die Priorität reicht von 0 bis 10. Sie ist die Summe aus dem doppelten Abstand des Medians aller vom Ziel auf der veröffentlichten Skala, höchstens sechs, der Zahl der Personen geteilt durch fünf, höchstens zwei, und zwei für eine Kernkompetenz. Die Summe wird gerundet, eine halbe zur geraden Zahl, und ist höchstens zehn. Die Stunden sind grob nach den Stufen geschätzt, die aufzubauen sind: 8 für eine, 16 für zwei, 24 für drei, 40 für vier.
scenario-shortfall-none = abgedeckt
scenario-shortfall-minor = kleine Unterdeckung
scenario-shortfall-significant = deutliche Unterdeckung
scenario-shortfall-critical = kritische Unterdeckung
scenario-outcome-met = Am Median gemessen ist keine Schulung nötig.
scenario-outcome-insufficient = Am Median gemessen ist eine andere Strategie nötig.
scenario-outcome-beyond = Am Median gemessen geht sie über jede Rolle hinaus: Priorität { $priority }.
scenario-outcome-above-target = Am Median gemessen liegen die Personen über dem Ziel: Es ist keine Schulung nötig.
scenario-outcome-to-target = Am Median gemessen ist Schulung nötig, etwa { $hours } Stunden: Priorität { $priority }.
scenario-outcome-training = Am Median gemessen ist Schulung nötig: Priorität { $priority }.
scenario-people = Personen
scenario-people-by-role = Personen, nach Rollen gezählt
scenario-priority = Was das am Median bedeutet
scenario-best-column = Passt am besten
scenario-yes = ja
