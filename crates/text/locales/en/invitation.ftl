# The invitation to print and hand out.

invitation-title = Invitation
invitation-print-link = Print invitation
invitation-print = Print
invitation-back = Back to the organisation
invitation-heading = { $organization } invites you
invitation-purpose = SE-QPT shows you which Systems Engineering competencies your roles require and where you stand, so that training can be planned to fit.
invitation-effort = The survey takes about ten minutes; each answer is saved at once, and you may pause at any time.
invitation-privacy = Nobody but you sees your answers and your result; the administration sees only your name and how far your survey is. If a supervisor or an expert is asked to rate you as well, only they and you see that rating.
invitation-how = How to join
invitation-scan = Scan the code with a phone
invitation-link = Or open this link in a browser
invitation-key = Or choose “Join with a key” and enter this key
invitation-empty-title = There is no valid key
invitation-empty-text = The key has expired or has been used up, so an invitation would let nobody in. Replace it with a new one; then the invitation is here.
invitation-empty-action = Create a new key
