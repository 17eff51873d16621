# Describing tasks in place of choosing roles.

tasks-title = What are your tasks?
tasks-lead = Describe what you do and say in which processes it falls. The levels that are required of you follow from the processes.
tasks-to-roles = Choose roles instead
tasks-to-full = My tasks are hard to describe: full assessment
tasks-words-heading = Your tasks in your own words
tasks-words-lead = Short sentences are enough. Leave a list empty if it does not apply; one of the three has to say something. What you write is seen by nobody but you.
tasks-responsible = Responsible for
tasks-responsible-hint = What you carry out or answer for.
tasks-supporting = Supporting
tasks-supporting-hint = Where you help others who answer for it.
tasks-designing = Designing
tasks-designing-hint = Where you decide or improve how the work is done.
tasks-find = Find processes
tasks-find-note = Looks for usual words of each process in your text and fills in a proposal below.
tasks-processes-heading = The processes your tasks fall into
tasks-processes-lead = Choose for each process how you take part. “Find processes” can begin with your words.
tasks-mentioned = Mentioned in your text
tasks-found = { $count ->
    [one] One process is mentioned in your text and marked. Words alone find only some: please correct the proposal and look through the other groups.
   *[other] { $count } processes are mentioned in your text and marked. Words alone find only some: please correct the proposals and look through the other groups.
}
tasks-found-none = No usual word of any process stands in your text. Please choose the processes by hand.
