# Learning plans: the own one and the organisation's.

plan-title = Ihr Lernplan
plan-organization-title = Lernplan der Organisation
plan-lead = Worauf Sie hinarbeiten, Schritt für Schritt, und bis wann. Diesen Plan sehen nur Sie.
plan-organization-lead = Worauf Ihre Beschäftigten hinarbeiten, nach den veröffentlichten Zahlen: nach Stufen, mit der Zahl der Plätze und bis wann.
plan-made = Erstellt am { $date }
plan-period = Vom { $start } bis zum { $end }
plan-window-months = { $count ->
    [one] einem Monat
   *[other] { $count } Monaten
}
plan-window-days = { $count ->
    [one] einem Tag
   *[other] { $count } Tagen
}
plan-progress = { $done } von { $total } erledigt
plan-progress-why = Gezählt werden die abgehakten Lernziele, von allen Lernzielen dieses Plans.
plan-print = Drucken
plan-history = Frühere Pläne und Änderungen
plan-back = Zurück zum Plan

plan-none-title = Noch kein Plan
plan-none-survey = Ein Plan folgt aus einer Befragung: Er nimmt jede Stufe zwischen Ihrem Stand und dem, was Ihre Rollen verlangen. Beantworten Sie zuerst die Befragung; sie dauert etwa zehn Minuten.
plan-none-survey-open = Befragung beantworten
plan-none-text = Sie haben eine Befragung abgeschlossen. Aus dem Ergebnis, Ihren Rollen und den Strategien Ihrer Organisation lässt sich ein Plan erstellen. Die Formulierungen können Sie danach ändern.
plan-make = Meinen Plan erstellen
plan-make-new = Neuen Plan erstellen
plan-nothing-title = Nichts, worauf Sie hinarbeiten müssten
plan-nothing-text = Sie haben jede Stufe erreicht, die Ihre Rollen verlangen und auf die Ihre Organisation zielt.

plan-stale = Dieser Plan ist nicht mehr aktuell: { $reasons }.
plan-stale-keeps = Ein neuer Plan behält Ihre eigenen Formulierungen, Termine und Haken, auch die aus früheren Plänen, wo er dasselbe Lernziel hat.
plan-stale-organization-keeps = Ein neuer Plan behält geänderte Formulierungen, Termine und Haken, auch die aus früheren Plänen, wo er dasselbe Lernziel hat.
plan-changed-levels = Sie haben eine neuere Befragung beantwortet
plan-changed-figures = die veröffentlichten Zahlen haben sich geändert
plan-changed-roles = Ihre Rollen haben sich geändert
plan-changed-groups = die Rollen der Beschäftigten haben sich geändert
plan-changed-requirements = die Rollen verlangen etwas anderes als zuvor
plan-changed-strategies = Ihre Organisation hat andere Strategien gewählt
plan-changed-trainings = die vorhandenen Schulungen haben sich geändert
plan-changed-window = Pläne dauern jetzt eine andere Zahl von Monaten
plan-changed-engine = die Regeln, nach denen Pläne entstehen, haben sich geändert
plan-changed-framework = die Methode hat eine neue Version
plan-changed-texts = die Formulierungen der Lernziele wurden verbessert
plan-changed-join = { $first }; { $next }

plan-competency-levels = Ihre Stufe: { $own }. Gefordert: { $required }.
plan-aim-below = Die Strategien Ihrer Organisation zielen hier auf „{ $target }“, Ihre Rollen verlangen „{ $required }“. Der Plan reicht so weit wie die Strategien; sprechen Sie über das Übrige mit der Trainingsleitung.
plan-aim-below-reached = Die Strategien Ihrer Organisation zielen hier auf „{ $target }“, und das haben Sie erreicht; Ihre Rollen verlangen „{ $required }“. Sprechen Sie über das Übrige mit der Trainingsleitung.
plan-aim-not-targeted = Die Strategien Ihrer Organisation haben hier kein Ziel, deshalb gibt es keine Lernziele. Ihre Rollen verlangen „{ $required }“; sprechen Sie darüber mit der Trainingsleitung.
plan-aim-without = Ihre Organisation hat noch keine Strategien gewählt, deshalb reicht der Plan bis zu dem, was Ihre Rollen verlangen.
plan-settled = Was Sie schon erreicht haben
plan-settled-text = Diese Stufen gehören zu dem, was Ihre Rollen fordern und die Strategien anstreben, und Sie haben sie erreicht. Hier ist nichts zu tun.
plan-settled-common = Was keine Schulung braucht
plan-settled-common-text = Die Strategien streben auch diese Stufen an, doch niemand muss dafür geschult werden; sie sind erreicht, keine Rolle fordert sie, oder von denen, die sie brauchen, wurde noch niemand gefragt.
plan-unknown = Ihre Rollen verlangen auch Folgendes, doch Ihre Befragung fragte nicht danach: { $competencies }. Beantworten Sie eine neue Befragung, damit es in Ihren Plan kommt.
plan-indirect = wächst an den anderen
plan-indirect-note = Kernkompetenzen lassen sich nicht für sich allein schulen; sie wachsen, während Sie an den anderen arbeiten. Ihre Lernziele sagen, worauf Sie dabei achten.

plan-objectives = Lernziele
plan-due = fällig am { $date }
plan-overdue = war fällig am { $date }
plan-done = erledigt am { $date }
plan-own-words = eigene Formulierung
plan-details = Einzelheiten
plan-for-managers = Für Führungskräfte
plan-part-process = Prozess
plan-part-method = Methode
plan-part-tool = Werkzeug
plan-statement = Lernziel
plan-condition = Voraussetzung
plan-criterion = Gemessen an
plan-time-frame = Zeitrahmen
plan-benefit = Wozu es gut ist
plan-source = Ziel gesetzt durch
plan-due-label = Fällig am
plan-tick = Erledigt
plan-tick-of = { $competency }, { $level }
plan-edit = Formulierung oder Datum ändern

plan-dates = Termine
plan-dates-text = Die Monate des Plans sind auf die Stufen verteilt, die in jeder Kompetenz vor Ihnen liegen; verschobene Termine stehen so da, wie sie gesetzt wurden.
plan-dates-count = { $count ->
    [one] ein Lernziel
   *[other] { $count } Lernziele
}

plan-places = { $count ->
    [one] ein Platz
   *[other] { $count } Plätze
}
plan-places-most = { $count ->
    [one] höchstens ein Platz
   *[other] höchstens { $count } Plätze
}
plan-places-most-why = Höchstens so viele Personen brauchen diese Stufe. Die genaue Zahl würde etwas über zu wenige Personen verraten. Deshalb zählt mit, wessen Stufe nicht angesehen werden darf. Rollen werden erst ab { $smallest } Personen genannt.
plan-places-why = Wie viele Personen diese Stufe brauchen; sie stehen darunter, ihre Rolle verlangt sie, und die Strategien zielen darauf. Jede Person zählt einmal. Rollen werden erst ab { $smallest } Personen genannt.
plan-groups = Rollen
plan-group = { $role } ({ $count })
plan-no-groups = Die Gruppen sind zu klein, um genannt zu werden.
plan-held-back = Zahlen werden nur gezeigt, wenn sie für mindestens { $smallest } Personen stehen. Als dieser Plan entstand, waren weniger gezählt. Deshalb steht hier weder, wie viele Personen ein Lernziel brauchen, noch welche Rollen sie haben.
plan-places-held-back = Zahl der Plätze nicht gezeigt: weniger als { $smallest } Personen waren gezählt.
plan-training-exists = eine Schulung gibt es schon
plan-starts-on = Beginnt am
plan-months-label = Zahl der Monate
plan-months-hint = Von 1 bis 60. Sie gilt auch für die Pläne, die sich Ihre Beschäftigten von jetzt an selbst erstellen.
plan-make-organization = Plan erstellen
plan-organization-none-title = Noch kein Plan der Organisation
plan-organization-none-text = Er entsteht aus den veröffentlichten Zahlen: jede Stufe jeder Kompetenz, für die eine Schulung nötig ist, mit der Zahl der Personen, die sie brauchen.
plan-organization-nothing-title = Keine Schulung nötig
plan-organization-nothing-text = Nach den veröffentlichten Zahlen haben alle erreicht, was ihre Rollen verlangen und worauf die Strategien zielen.
plan-refused-strategies = Noch ist keine Strategie gewählt, also gibt es kein Ziel. Wählen Sie zuerst eine.
plan-refused-strategies-open = Strategien wählen
plan-refused-few-open = Personen einladen
plan-people-with-plan = { $count ->
    [0] Noch hat sich niemand einen eigenen Plan erstellt.
    [one] Eine Person hat sich einen eigenen Plan erstellt. Was darin steht, ist nur für diese Person.
   *[other] { $count } Personen haben sich einen eigenen Plan erstellt. Was darin steht, ist nur für sie selbst.
}
plan-remake-heading = Andere Termine
plan-remake-text = Ein Plan mit anderen Terminen tritt an die Stelle dieses Plans; dieser bleibt unter den früheren erhalten.

plan-edit-title = Lernziel ändern
plan-edit-lead = { $competency }: { $level }. Was Sie schreiben, gilt in beiden Sprachen dieser Seite; was Sie lassen, bleibt wie erstellt.
plan-edit-hint = Ein Satz, höchstens 500 Zeichen.
plan-edit-due-hint = Ein Tag nach dem Beginn des Plans.
plan-edit-conflict = Dieses Lernziel wurde geändert, seit Sie es geöffnet haben, vielleicht in einem anderen Tab. Was Sie geschrieben haben, steht unten und ist noch nicht gespeichert: Vergleichen Sie es mit dem, was jetzt dort steht, und speichern Sie noch einmal.
plan-edit-conflict-now = Was jetzt dort steht
plan-restore = Formulierung und Datum wie erstellt wiederherstellen
plan-restore-text = Ihre Formulierung bleibt im Verlauf erhalten.

plan-history-title = Frühere Pläne und Änderungen
plan-history-lead = Jeder Plan, der erstellt wurde, und was daran geändert wurde.
plan-history-plans = Pläne
plan-history-changes = Änderungen
plan-history-none = Noch wurde nichts geändert.
plan-history-current = gilt jetzt
plan-history-open = Öffnen
plan-history-done-column = Erledigt
plan-history-made-column = Erstellt
plan-history-period-column = Zeitraum
plan-change-done = als erledigt abgehakt
plan-change-not-done = Haken zurückgenommen
plan-change-reworded = neu formuliert
plan-change-restored = wie erstellt wiederhergestellt
plan-change-before = zuvor
plan-change-after = jetzt
plan-change-as-made = wie erstellt
plan-older = Dies ist ein früherer Plan, erstellt am { $date }. Er lässt sich nicht mehr ändern.

plan-result-heading = Ihre Lernziele
plan-result-text = Jede Stufe zwischen Ihrem Stand und dem Geforderten, mit Terminen, Maßstäben und Ihren eigenen Worten.
plan-result-open = Zu Ihrem Lernplan
