# Zweite Einschätzungen: wer eine Person einschätzt, die Personen, die jemand einschätzt, eine Einschätzung, Einschätzungen nebeneinander.

rating-capacity-supervisor = Führungskraft
rating-capacity-expert = Fachperson

people-assessors = Wer einschätzt

assessors-title = Zweite Einschätzungen
assessors-heading = Wer schätzt { $name } ein?
assessors-lead = Führungskräfte und Fachleute können eine Person neben deren eigenen Antworten einschätzen. Die Person sieht beim eigenen Ergebnis, wer es getan hat.
assessors-why = Was folgt daraus?
assessors-why-sees = Wer einschätzt, sieht den Namen der Person, wann die neueste Befragung abgeschlossen wurde und nach welchen Kompetenzen sie fragt: weder die Antworten der Person noch andere Einschätzungen.
assessors-why-counts = Ob zweite Einschätzungen gelten, wird für die ganze Organisation auf deren Seite festgelegt. Die Administration sieht Stufen einzelner Personen in keinem Fall und schätzt niemanden ein: Wer einige der Stufen hinter den Zahlen kennt, könnte die anderen ausrechnen.
assessors-why-stays = Wer nicht mehr auf der Liste steht, sieht die Person nicht mehr. Was abgegeben ist, bleibt.
assessors-none = Noch niemand schätzt diese Person ein.
assessors-remove = Nicht mehr
assessors-add = Eine weitere Person
assessors-add-nobody = niemand
assessors-add-capacity = Diese Person schätzt ein als
assessors-nobody-title = Noch ist sonst niemand hier
assessors-nobody-text = Personen können einander einschätzen, sobald weitere beigetreten sind.
assessors-back = Zurück zu den Personen

ratings-title = Personen, die ich einschätze
ratings-lead = Sie wurden gebeten, diese Personen neben deren eigenen Antworten einzuschätzen.
ratings-capacity = Sie schätzen ein als
ratings-survey = Befragung
ratings-survey-none = keine abgeschlossen
ratings-state = Stand
ratings-empty-title = Sie schätzen niemanden ein
ratings-empty-text = Die Administration hat Sie nicht gebeten, jemanden einzuschätzen.
ratings-privacy = Sie sehen nur Ihre eigenen Einschätzungen. Die Personen, die Sie einschätzen, sehen mit Ihrem Namen, was Sie abgegeben haben; die Administration sieht es nicht.

rating-state-no-survey = noch keine Befragung abgeschlossen
rating-state-to-do = offen
rating-state-draft = Entwurf
rating-state-handed-in = abgegeben am { $date }

rating-title = Einschätzung: { $name }
rating-lead = Wählen Sie zu jeder Kompetenz die höchste Stufe, die Sie in der Arbeit dieser Person sehen.
rating-why = Wer sieht das?
rating-why-sees = Die Person sieht Ihre Einschätzung mit Ihrem Namen und Ihren Belegen neben den eigenen Antworten, sobald Sie sie abgegeben haben. Einen Entwurf sehen nur Sie.
rating-why-private = Was die Person geantwortet hat, sehen Sie nicht, damit es Sie nicht lenkt.
rating-which = Welche Aussage wäre wahr, wenn diese Person sie träfe?
rating-level = Stufe
rating-level-missing = Bitte wählen Sie eine Stufe.
rating-evidence = Belege
rating-evidence-hint = Woran machen Sie das fest? Bis zu 1.000 Zeichen; die Person kann es lesen.
rating-evidence-none = keine
rating-save = Entwurf speichern
rating-hand-in = Abgeben
rating-hand-in-text = Zum Abgeben braucht jede Kompetenz eine Stufe. Was abgegeben ist, lässt sich nicht mehr ändern.
rating-handed-in-text = Sie haben diese Einschätzung abgegeben; sie lässt sich nicht mehr ändern. Eine neue ist möglich, wenn die Person eine weitere Befragung abgeschlossen hat.
rating-earlier-survey = Die Person hat eine neue Befragung abgeschlossen, seit Sie begonnen haben. Ihr Entwurf wird dafür übernommen: Kompetenzen, nach denen nicht mehr gefragt wird, sind weggefallen, neue sind offen.
rating-no-survey-title = Noch nichts einzuschätzen
rating-no-survey-text = Sie können diese Person einschätzen, sobald eine Befragung abgeschlossen ist.
rating-back = Zurück zu den Personen, die ich einschätze

result-ratings-heading = Einschätzungen nebeneinander
result-ratings-own-counts = In diesem Ergebnis gelten Ihre eigenen Antworten. Welche Einschätzung gilt, legt Ihre Organisation fest.
result-ratings-second-counts = In diesem Ergebnis gilt die Einschätzung von { $name } vom { $date }, denn die Organisation hat festgelegt, dass eine zweite Einschätzung gilt, wo es eine gibt. Ihre eigenen Antworten bleiben, wie sie sind.
result-ratings-own = Sie
result-ratings-column = { $name } ({ $capacity }, { $date })
result-ratings-counts = gilt
result-ratings-private = Wer Sie einschätzt, sieht weder Ihre Antworten noch die Einschätzungen anderer.
result-ratings-level = Es gilt die Stufe { $level }: { $name } hat Sie am { $date } eingeschätzt. Sie selbst haben sich bei { $own } gesehen.
results-counted = Geltende Stufe

organization-counted-rating = Welche Einschätzung gilt?
organization-counted-rating-hint = Wo jemand eine Person neben deren eigenen Antworten eingeschätzt hat, kann das eine oder das andere in Ergebnissen, Lücken und Plänen gelten. Die Person sieht weiterhin beides. Nach einer neuen Befragung gelten die eigenen Antworten, bis auch sie eingeschätzt ist. Stimmen Sie es mit dem Betriebsrat ab, falls es einen gibt.
organization-counted-rating-self = Die eigene der Person
organization-counted-rating-second = Eine zweite, wo es sie gibt

figures-second-ratings = { $count ->
    [one] Eine Person ist mit einer zweiten Einschätzung gezählt.
   *[other] { $count } Personen sind mit zweiten Einschätzungen gezählt.
}
figures-other-ratings = { $count ->
    [one] Eine Person ist noch mit einer anderen Einschätzung gezählt, als jetzt gilt. Die Zahlen folgen mit mindestens drei neuen Antworten oder Einschätzungen.
   *[other] { $count } Personen sind noch mit einer anderen Einschätzung gezählt, als jetzt gilt. Die Zahlen folgen mit mindestens drei neuen Antworten oder Einschätzungen.
}
