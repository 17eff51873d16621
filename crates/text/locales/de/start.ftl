# The start page.

start-title = Qualifizierung im Systems Engineering
start-eyebrow = Qualifizierungsplanung für Systems Engineering
start-heading = Wissen, wer welche Kompetenz braucht und warum.
start-lead = SE-QPT vergleicht, was Menschen können, mit dem, was ihre Rollen verlangen. Zuerst sehen alle ihr eigenes Bild; jede Zahl lässt sich bis zu ihrer Herkunft verfolgen.
start-have-account = Sie haben bereits ein Konto?

start-how-heading = So funktioniert es
start-how-1-title = Die Richtung bestimmen
start-how-1-text = Registrieren Sie die Organisation in zwei Minuten. Vier Fragen zum Reifegrad führen zu den Strategien, die passen, samt Begründung.
start-how-2-title = Mit dem Schlüssel beitreten
start-how-2-text = Die Beschäftigten wählen die Rollen, die ihre Arbeit beschreiben, oder nennen ihre Aufgaben und beantworten eine kurze Befragung zu höchstens 16 Kompetenzen. Das dauert zehn Minuten und lässt sich jederzeit unterbrechen.
start-how-3-title = Eigene und geforderte Stufen sehen
start-how-3-text = Alle sehen, welche Stufen sie erreicht haben, zu welchen sie sich weiterentwickeln können und welche Aufgaben ihrer Rollen das verlangen.
start-how-4-title = Planen, was zu lernen ist
start-how-4-text = Alle erhalten Lernziele mit Terminen. Die Organisation sieht, was fehlt, und plant es; Zahlen gibt es nur von Gruppen, in denen niemand zu erkennen ist.

start-privacy-heading = Wer sieht was
start-privacy-lead = Dieses Werkzeug dient der Entwicklung, nicht der Benotung.
start-privacy-own = Ihre Antworten und Ihre Stufen sehen nur Sie.
start-privacy-lead-sees = Die Administration Ihrer Organisation sieht, wer beigetreten ist und seit wann eine Befragung offen oder abgeschlossen ist, aber nicht, was geantwortet wurde. Zahlen der Organisation sprechen nur von Gruppen, in denen niemand zu erkennen ist.
start-privacy-others = Organisationen sind streng voneinander getrennt; nichts verlässt diese Installation.

start-method-heading = Eine veröffentlichte Methode
start-method-text = Die 16 Kompetenzen, die Rollencluster und ihre geforderten Stufen folgen veröffentlichter Forschung zur Qualifizierung im Systems Engineering. Die Stufen heißen kennen, verstehen, anwenden und beherrschen.
