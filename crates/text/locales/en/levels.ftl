# Words of the matrices' scales. The names of levels and areas are part of the framework's content (seeds/texts).

involvement-none = not involved
involvement-supports = supports
involvement-responsible = responsible
involvement-designs = designs

relevance-none = not relevant
relevance-useful = useful
relevance-necessary = necessary

scale-word-and-figure = { $word } ({ $figure })
