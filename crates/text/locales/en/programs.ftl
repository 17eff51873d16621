# Who learns together: training programs, suggested and chosen.

programs-lead = The figures suggest a training program for each group. You can choose another one; the suggestion stays beside it.
programs-why = Where do suggestions come from, and what does a choice change?
programs-why-held-back = A suggestion needs figures that may be told: without them, such as for a group of fewer than { $smallest } people, there is none. You can choose a program all the same.
programs-why-chosen = What you choose counts until you follow the suggestion again. It says who learns together and changes neither figures nor the plan: objectives speak to managers by the role cluster of their role.
programs-group = Group
programs-suggested = Suggested
programs-chosen = Your choice
programs-follow = Follow the suggestion
programs-follows = follows the suggestion
programs-not-chosen = not chosen
programs-none = no program needed
programs-no-suggestion = no suggestion
programs-open = Choose programs
programs-early = You can say now which groups are to learn together.
