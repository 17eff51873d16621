# The words of the method; the terms themselves stand in seeds/texts.

glossary-title = Glossar
glossary-lead = Was die Wörter dieses Werkzeugs und seiner Methode bedeuten.
glossary-search = Im Glossar suchen
glossary-search-submit = Suchen
glossary-found = { $count ->
    [one] Ein Begriff zu „{ $query }“.
   *[other] { $count } Begriffe zu „{ $query }“.
}
glossary-all = Alle Begriffe zeigen
glossary-empty-title = Kein Begriff zu „{ $query }“
glossary-empty-text = Versuchen Sie es mit einem kürzeren oder einem anderen Wort.
glossary-letters = Zu einem Buchstaben
glossary-words = Begriffe auf dieser Seite:
