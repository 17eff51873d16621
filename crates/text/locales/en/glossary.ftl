# The words of the method; the terms themselves stand in seeds/texts.

glossary-title = Glossary
glossary-lead = What the words of this tool and its method mean.
glossary-search = Search the glossary
glossary-search-submit = Search
glossary-found = { $count ->
    [one] One term for “{ $query }”.
   *[other] { $count } terms for “{ $query }”.
}
glossary-all = Show all terms
glossary-empty-title = No term for “{ $query }”
glossary-empty-text = Try a shorter or a different word.
glossary-letters = To a letter
glossary-words = Words on this page:
