# The home pages of administration and employees.

home-title = Übersicht
home-hello = Guten Tag, { $name }
home-admin-lead = Was erledigt ist, was als Nächstes kommt und warum.
home-employee-lead = Hier beginnt Ihr eigenes Bild der Kompetenzen im Systems Engineering.

home-invite-heading = Personen einladen
home-invite-text = Wer diesen Schlüssel hat, kann Ihrer Organisation beitreten. Geben Sie ihn nur dort weiter, wo ihn ausschließlich Ihre Beschäftigten lesen.
home-people-heading = Personen
home-people-count = { $count ->
    [one] Person
   *[other] Personen
}
home-people-why = Aktive Konten, einschließlich der Administration. Eine Person zählt als abgeschlossen, sobald sie eine Befragung abgegeben hat, gleich wie oft sie wiederholt wird; der Anteil übersteigt also nie 100 %.
home-people-completed = { $completed } von { $people } haben die Befragung abgeschlossen.
home-people-in-progress = { $count } in Arbeit
home-people-not-started = { $count } noch nicht begonnen
home-people-oldest-open = Die älteste ist seit dem { $date } offen.
home-people-open = Personen ansehen

home-survey-not-begun = Sie haben Ihre Befragung noch nicht begonnen.
home-survey-start = Befragung beginnen
home-survey-open-since = { $left ->
    [0] Offen seit dem { $date }; alle Antworten sind gegeben, nur das Abgeben fehlt noch.
    [one] Offen seit dem { $date }; eine Antwort fehlt noch.
   *[other] Offen seit dem { $date }; { $left } Antworten fehlen noch.
}
home-survey-resume = Fortsetzen
home-survey-stale = Ihre neueste Befragung ist mehr als ein Jahr alt. Antworten Sie erneut, um zu sehen, wo Sie heute stehen.
home-survey-again = Erneut antworten
home-result-heading = Ihr neuestes Ergebnis
home-result-of = von { $asked } Kompetenzen auf der geforderten Stufe
home-result-on = Befragung vom { $date }
home-result-open = Ergebnis öffnen
home-result-history = Alle Befragungen

home-ratings-waiting = { $count ->
    [one] Eine Person wartet auf Ihre Einschätzung
   *[other] { $count } Personen warten auf Ihre Einschätzung
}
home-ratings-why = Sie wurden gebeten, Personen neben deren eigenen Antworten einzuschätzen. Gezählt ist, wer eine Befragung abgeschlossen hat, zu der Sie noch keine Einschätzung abgegeben haben, auch wenn Sie schon einen Entwurf haben.
home-ratings-open = Ansehen, wen Sie einschätzen

home-privacy-heading = Wer sieht was
home-privacy-lead = Hier wird niemand benotet.
home-privacy-levels = Ihre Antworten, Ihre Stufen und Ihr Ergebnis sehen nur Sie.
home-privacy-state = Die Administration sieht Ihren Namen und seit wann Ihre Befragung offen oder abgeschlossen ist. In Zahlen der Organisation gehen Ihre Antworten nur zusammen mit so vielen anderen ein, dass niemand zu erkennen ist.
