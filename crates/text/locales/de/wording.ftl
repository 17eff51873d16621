# Hinweise zur Formulierung eines Lernziels: einer für jedes Kriterium. Sie halten nichts auf.

wording-title = Hinweise zu Ihrer Formulierung
wording-lead = Sie vergleichen, was Sie geschrieben haben, mit den Regeln, denen die Lernziele der Methode folgen. Daraus muss nichts folgen: Es sind Ihre Worte.
wording-none = Es wurde nichts gefunden, was klarer sein könnte.
wording-check = Formulierung prüfen
wording-check-hint = Das Prüfen zeigt Hinweise und speichert nichts.
wording-not-saved = Was Sie eingegeben haben, ist noch nicht gespeichert.

wording-observable-verb = Verwenden Sie ein Verb für etwas, das andere beobachten können, etwa „erklärt“ oder „plant“.
wording-one-behaviour = „{ $phrase }“ ist ein zweites Verhalten. Ein Lernziel nennt eines.
wording-own-content = Kein Wort darin gehört zu dieser Kompetenz. Sagen Sie, worum es geht.
wording-foreign-term = „{ $phrase }“ gehört zu einer anderen Kompetenz.
wording-banned-phrase = „{ $phrase }“ ist unbestimmt, schließt Personen aus oder gehört in ein anderes Feld.
wording-measurable = Nennen Sie etwas Zählbares: eine Zahl oder „alle“, „jede“, „keine“.
wording-level-verb = Das Verb gehört zu einer anderen Stufe als der, die erreicht werden soll.
wording-condition = Sagen Sie in wenigen Worten, was gegeben ist; beginnen Sie mit „Gegeben“.
wording-audience = Lernziele der Methode beginnen mit „Die teilnehmende Person“. In Ihrem eigenen Plan können Sie natürlich von sich selbst sprechen.
wording-company-term = Kein Prozess, keine Methode und kein Werkzeug Ihres Unternehmens ist genannt.
wording-time-frame = Sagen Sie, wie lange es dauert oder bis wann.
wording-within-window = Der Tag liegt außerhalb der Zeit des Plans.
wording-sentences = Sagen Sie es in einem Satz.
wording-sentences-two = Sagen Sie es in einem oder zwei Sätzen.
wording-length = Der Text ist sehr kurz oder sehr lang.
wording-link = Lassen Sie Internetadressen weg; sie ändern sich, und nicht alle können sie öffnen.
wording-placeholder = Ein Platzhalter in geschweiften Klammern ist noch offen.
wording-unknown-name = „{ $phrase }“ sieht nach einem Produkt aus, das Ihr Unternehmen nicht nennt.
