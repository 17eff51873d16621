# Hints on the words of an objective: one for each criterion of the gate. They block nothing.

wording-title = Hints on your wording
wording-lead = They compare what you wrote with the rules that the objectives of the method keep. Nothing has to follow from them: the words are yours.
wording-none = Nothing was found that could be clearer.
wording-check = Check wording
wording-check-hint = Checking shows hints and saves nothing.
wording-not-saved = What you typed is not saved yet.

wording-observable-verb = Begin with a verb for something that others can observe, such as “explains” or “plans”.
wording-one-behaviour = “{ $phrase }” is a second thing to do. One objective says one thing.
wording-own-content = No word in it belongs to this competency. Say what it is about.
wording-foreign-term = “{ $phrase }” belongs to another competency.
wording-banned-phrase = “{ $phrase }” is vague, leaves people out, or belongs into another field.
wording-measurable = Say what can be counted: a number, or “all”, “each”, “no”.
wording-level-verb = The verb belongs to another level than the one to be reached.
wording-condition = Say what is given, in a few words, beginning with “Given”.
wording-audience = Objectives of the method begin with “The participant”. In a plan of your own you may of course speak of yourself.
wording-company-term = No process, method or tool of your company is named.
wording-time-frame = Say how long it takes or until when.
wording-within-window = The day lies outside the time of the plan.
wording-sentences = Say it in one sentence.
wording-sentences-two = Say it in one or two sentences.
wording-length = It is very short or very long.
wording-link = Leave addresses of the internet out: they change, and not everybody can open them.
wording-placeholder = A placeholder in curly brackets is still open.
wording-unknown-name = “{ $phrase }” looks like a product that your company does not name.
