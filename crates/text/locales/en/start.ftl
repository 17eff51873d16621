# The start page.

start-title = Qualification in Systems Engineering
start-eyebrow = Qualification planning for Systems Engineering
start-heading = Know who needs which competency, and why.
start-lead = SE-QPT compares what people can do with what their roles require. Everyone sees their own picture first; every figure can be followed to where it comes from.
start-have-account = You already have an account?

start-how-heading = How it works
start-how-1-title = Set the direction
start-how-1-text = Register the organisation in two minutes. Four questions about its maturity lead to the strategies that fit, with the reasons.
start-how-2-title = People join with the key
start-how-2-text = They choose the roles that describe their work, or name their tasks, and answer a short survey on up to 16 competencies. Ten minutes, and they may pause at any time.
start-how-3-title = See own and required levels
start-how-3-text = Each person sees which levels they have reached, which they may advance to, and which tasks of their roles ask for them.
start-how-4-title = Plan what to learn
start-how-4-text = Each person gets objectives with dates. The organisation sees what is missing, only in groups large enough that nobody can be recognised, and plans it.

start-privacy-heading = Who sees what
start-privacy-lead = This is a tool for development, not for grading.
start-privacy-own = Your answers and your levels are shown to you alone.
start-privacy-lead-sees = The administration of your organisation sees who has joined and since when a survey has been open or completed, not how it was answered. Figures of the organisation speak only of groups large enough that nobody can be recognised.
start-privacy-others = Organisations are kept strictly apart; nothing leaves this installation.

start-method-heading = A published method
start-method-text = The 16 competencies, the role clusters and their required levels follow published research on Systems Engineering qualification. The levels are know, understand, apply and master.
