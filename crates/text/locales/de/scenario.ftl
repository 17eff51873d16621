# Szenarienanalyse: Passt jede Strategie zu den Personen, Kompetenz für Kompetenz?

scenario-open = Jede Strategie für sich ansehen
scenario-title = Wie jede Strategie passt
scenario-lead = Jede gewählte Strategie wird damit verglichen, wo die Personen stehen und was ihre Rollen verlangen. Es ist ein zweiter Blick neben der Pyramide: Er ändert nichts und entscheidet nichts.
scenario-reach-roles = Gezählt werden die Personen der Rollen, die gezeigt werden dürfen. Wer mehrere Rollen hat, zählt in jeder.
scenario-reach-all = Hier verlangt keine Rolle etwas; deshalb sind alle eine Gruppe, und das Ziel einer Strategie steht für das Geforderte.
scenario-left-out = Nicht gezählt: { $groups }.
scenario-reach-why = Wer wird gezählt und wer nicht?
scenario-reach-why-published = Jede Zahl hier folgt aus den Verteilungen, die die Ergebnisse schon zeigen. Diese Seite kann deshalb über niemanden mehr verraten als sie, wie man beide auch vergleicht.
scenario-reach-why-small = Eine Rolle mit weniger als { $smallest } Personen, oder deren Zahlen die einer kleineren verraten würden, wird nicht gezählt; die Summen hier können deshalb kleiner sein als die Zahl der Personen, die geantwortet haben.
scenario-reach-why-tasks = Wer Aufgaben beschrieben oder die vollständige Einschätzung gewählt hat, wird neben Rollen nicht gezählt: Was gefordert ist, unterscheidet sich von Person zu Person.

scenario-verdict = Die Wahl insgesamt
scenario-adequacy-excellent = ausgezeichnet
scenario-adequacy-good = gut
scenario-adequacy-acceptable = annehmbar
scenario-adequacy-inadequate = unzureichend
scenario-adequacy-critical = kritisch
scenario-revision-needed = Die Wahl sollte noch einmal angesehen werden.
scenario-revision-not-needed = Die Wahl muss nicht noch einmal angesehen werden.
scenario-advice-proceed = Machen Sie mit diesen Strategien weiter.
scenario-advice-modules = Machen Sie weiter, und planen Sie Module neben den Strategien, wo diese nicht ausreichen.
scenario-advice-add = Denken Sie über eine weitere Strategie nach.
scenario-advice-add-urgently = Denken Sie vor allem anderen über eine weitere Strategie nach.
scenario-short = { $short } von { $total } Kompetenzen sind nicht abgedeckt
scenario-short-why = Eine Kompetenz ist nicht abgedeckt, wenn die Strategie, die am besten passt, jemanden unter dem lässt, was die Rolle verlangt. Keine ist ausgezeichnet, bis zu einem Fünftel gut, bis zu zwei Fünfteln annehmbar, mehr unzureichend; mit drei kritischen ist die Wahl insgesamt kritisch.
scenario-proposal = Was helfen würde
scenario-proposal-nobody = Die gewählten Strategien lassen niemanden unter dem, was die Rolle verlangt.
scenario-proposal-left = { $count ->
    [one] Die gewählten Strategien lassen zusammen einen Platz unter dem, was die Rolle verlangt: eine Person in einer Kompetenz.
   *[other] Die gewählten Strategien lassen zusammen { $count } Plätze unter dem, was die Rolle verlangt: Jeder ist eine Person in einer Kompetenz.
}
scenario-proposal-strategy = { $beyond ->
    [0] „{ $strategy }“ würde die meisten davon schließen: { $covered }, und niemanden über die eigene Rolle hinaus schulen.
   *[other] „{ $strategy }“ würde die meisten davon schließen: { $covered }. Auf { $beyond } Plätzen würde sie über die eigene Rolle hinaus schulen.
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
scenario-best-negative = Keine gewählte Strategie passt hier gut.
scenario-best-why = { $strategy } lässt { $left } von { $people } Personen unter dem, was ihre Rolle verlangt ({ $share }). Unter einem Fünftel ist das eine kleine Unterdeckung, bis zu drei Fünfteln eine deutliche, darüber eine kritische. { $beyond } würden über ihre Rolle hinaus geschult; das ist keine Unterdeckung.
scenario-groups = Gezählt werden die Personen von: { $groups }.
scenario-table = Strategien in { $competency }
scenario-strategy = Strategie
scenario-aims = (zielt auf { $target })
scenario-fit = Passung
scenario-fit-why = { $learns } lernen und { $done } haben nichts zu tun, abzüglich des Doppelten der { $left }, die darunter bleiben, und der Hälfte der { $beyond }, die über ihre Rolle hinaus geschult werden, geteilt durch { $people } Personen: { $fit }.
scenario-fit-how = Was bedeuten Passung und Priorität?
scenario-fit-how-text = Die Passung reicht von −2 bis 1. Bei 1 lernen alle, was die Rolle verlangt, oder haben es schon; wer darunter bleibt, zählt doppelt dagegen, wer über die Rolle hinaus geschult wird, halb. Bei gleicher Passung steht die Strategie mit dem höheren Ziel da, dann die, die in der Wahl zuerst kommt.
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
scenario-priority = Was das am Median bedeutet
scenario-best-column = Passt am besten
scenario-yes = ja
