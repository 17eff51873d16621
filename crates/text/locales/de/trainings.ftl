# Schulungen, die die Organisation schon hat.

trainings-title = Schulungen, die es schon gibt
trainings-lead = Kreuzen Sie die Stufen an, für die Ihre Organisation eine Schulung hat. Was sie nicht hat, lassen Sie offen.
trainings-why = Was folgt aus einem Kreuz?
trainings-why-greyed = Wo eine Stufe gebraucht wird und es eine Schulung dafür gibt, zeigen Ergebnisse und Plan die Stufe ausgegraut: Dafür ist nichts Neues zu planen. Jedes andere Kreuz ändert nichts.
trainings-why-places = Die Zahl der Personen, die die Stufe brauchen, bleibt; sie müssen an der Schulung noch teilnehmen.
trainings-link = Schulungen, die es schon gibt
trainings-link-text = Eine Stufe, für die es eine Schulung gibt, ist in Ergebnissen und Plan ausgegraut.
