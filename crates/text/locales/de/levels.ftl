# Words of the matrices' scales. The names of levels and areas are part of the framework's content (seeds/texts).

involvement-none = nicht beteiligt
involvement-supports = unterstützend
involvement-responsible = verantwortlich
involvement-designs = gestaltend

relevance-none = nicht relevant
relevance-useful = nützlich
relevance-necessary = notwendig

scale-word-and-figure = { $word } ({ $figure })
