# The full assessment, and the roles that fit a person.

full-title = Full assessment
full-lead = Answer for all { $competencies } competencies, whatever your role is. Your answers say which of the { $roles } role clusters is nearest to your levels, and your result is held against what that role requires.
full-when-heading = When this way suits you
full-when-unsure = You cannot say which role is yours, or none of them fits.
full-when-whole = You want to see the whole picture, beyond what one role asks for.
full-when-new = Your work is new or changes, so that your tasks are hard to describe.
full-note-heading = Good to know
full-note-longer = It asks more than the survey for a role, and takes some minutes longer.
full-note-role = It makes you hold no role. In the results of the organisation, people who took it are a group of their own, which is shown only if it is large enough.
full-note-again = You can take the survey for a role or for your tasks at any time after it. The newest result counts.
full-to-roles = Choose roles instead
full-to-tasks = Describe my tasks instead

fit-levels-heading = The role nearest to your levels
fit-levels-lead = Your levels come nearest to the role “{ $role }”. What it requires is the required level on this page.
fit-levels-nothing = You have no level in any competency yet, so no role is really near. “{ $role }” is the one that requires the least; take the comparison as a starting point.
fit-tasks-heading = Roles that fit your tasks
fit-tasks-lead = Your tasks are most like the work of the role “{ $role }”. This is a suggestion: what is required on this page comes from your tasks.
fit-table = The nearest roles
fit-role = Role
fit-similarity = Similarity
fit-euclidean = Euclidean distance
fit-manhattan = Manhattan distance
fit-cosine = Cosine distance
fit-confidence = Confidence
fit-why = what this figure means
fit-why-similarity-levels = Similarity { $similarity }: how alike the shapes of two profiles are, your levels and those that the role requires. 100% is the same shape. How much a role requires in all does not count, so a role with many processes does not win by its size.
fit-why-similarity-tasks = Similarity { $similarity }: the mean of two comparisons, of the levels your tasks call for with those that the role requires, and of your involvement in the processes with that of the role. 100% is the same shape of both. How much a role requires in all does not count.
fit-why-euclidean = Euclidean distance { $distance }: the straight line between the two profiles of levels. Zero is the same level everywhere; few large differences weigh more than many small ones.
fit-why-manhattan = Manhattan distance { $distance }: the differences between the levels of the two profiles, added up over all competencies.
fit-why-cosine = Cosine distance { $distance }: how far the shapes of the two profiles of levels lie apart. Zero is the same shape, one is nothing in common.
fit-why-confidence = Confidence { $confidence }: { $nearest } points for being the most similar role, { $bonus } because { $agreement ->
    [3] all three distances are smallest for it
    [2] two of the three distances are smallest for it
    [1] one of the three distances is smallest for it
   *[other] none of the three distances is smallest for it
}, and { $lead } of at most 30 for its lead over the next role. More than 95% is never given.
fit-why-confidence-alternative = Confidence { $confidence }: three quarters of that of the nearest role.
fit-meets-all = “{ $role }” stands apart: it requires mastery of every competency, so it also meets every requirement of yours and says nothing about your profile.
fit-next = Take the survey for this role next time
fit-next-roles = { $count ->
    [one] The role of your organisation that belongs to it: { $roles }.
   *[other] The roles of your organisation that belong to it: { $roles }.
}
fit-next-none = Your organisation offers roles of its own in surveys, and none of them belongs to this one.

beyond-heading = Asked, but not required
beyond-text = The nearest role requires nothing in these competencies. They are your own levels and count in no figure above.
beyond-competency = Competency
beyond-own = Your level
