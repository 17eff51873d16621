# Sentences that explain a figure.

explain-not-required = None of the chosen roles takes part in a process that calls for “{ $competency }”, so no level is required.
explain-required = { $count ->
    [one] “{ $competency }” is required at the level “{ $level }”, the highest that the processes call for. One process calls for it.
   *[other] “{ $competency }” is required at the level “{ $level }”, the highest that the processes call for. They call for it { $count } times.
}
explain-role-involvement = { $involvement ->
    [none] { $role } is not involved (0) in the process “{ $process }”,
    [supports] { $role } supports (1) the process “{ $process }”,
    [responsible] { $role } is responsible (2) for the process “{ $process }”,
   *[designs] { $role } designs or leads (3) the process “{ $process }”,
}
explain-task-involvement = { $involvement ->
    [none] By the tasks described you are not involved (0) in the process “{ $process }”,
    [supports] By the tasks described you support (1) the process “{ $process }”,
    [responsible] By the tasks described you are responsible (2) for the process “{ $process }”,
   *[designs] By the tasks described you design or lead (3) the process “{ $process }”,
}
explain-call = { $relevance ->
    [none] for which “{ $competency }” is not relevant (0):
    [useful] for which “{ $competency }” is useful (1):
   *[necessary] for which “{ $competency }” is necessary (2):
} { $product ->
    [0] { $involvement-value } × { $relevance-value } = 0, which calls for no level.
   *[other] { $involvement-value } × { $relevance-value } = { $product }, which calls for the level “{ $level }”.
}

explain-score-none = “None of these” was ticked, so there is no level yet.
explain-score-one = The statement of the level “{ $level }” was ticked, and that is the own level.
explain-score-several = The statements of the levels { $levels } were ticked. The highest decides: the own level is “{ $level }”.

explain-gap-exceeded = The own level “{ $own }” is above the required level “{ $required }”. There is nothing to advance.
explain-gap-met = The own level “{ $own }” is the required level. There is nothing to advance.
explain-gap-nothing-required = No level is required here. There is nothing to advance.
explain-gap-below = { $count ->
    [one] The own level is “{ $own }”, required is “{ $required }”. That leaves one level to advance: { $levels }.
   *[other] The own level is “{ $own }”, required is “{ $required }”. That leaves { $count } levels to advance: { $levels }.
}
explain-gap-from-none = { $count ->
    [one] There is no own level yet, required is “{ $required }”. That leaves one level to advance: { $levels }.
   *[other] There is no own level yet, required is “{ $required }”. That leaves { $count } levels to advance: { $levels }.
}

explain-share-reached = { $share }: the required level is reached.
explain-share-exceeded = { $share }: in the published figures the own level “{ $own }” counts { $own-value } and the required level “{ $required }” counts { $required-value }, and { $own-value } of { $required-value } is { $share }. In means it counts as { $counted }.
explain-share-nothing-required = { $share }: nothing is required here, so nothing is missing.
explain-share-below = { $share }: in the published figures the required level “{ $required }” counts { $required-value } and the own level “{ $own }” counts { $own-value }, and { $own-value } of { $required-value } is { $share }.
explain-share-from-none = { $share }: there is no own level yet, so nothing of the required level “{ $required }” is reached.

explain-area = { $count ->
    [one] { $share } is the share that the only competency asked in “{ $area }” reaches of its required level.
   *[other] { $share } is the mean of { $count } shares: what each competency asked in “{ $area }” reaches of its required level.
}
explain-area-standing = From 70% on, an area counts as well covered, from 50% on as under way; below that it is to be built up.
explain-overall = { $count ->
    [one] { $share } is the share that the only competency asked reaches of its required level.
   *[other] { $share } is the mean of { $count } shares: what each competency reaches of its required level. Every competency counts the same.
}
explain-overall-nothing = There is no figure yet, because no competency has both a required and an own level.
explain-reached = { $count ->
    [one] One of { $total } competencies is at its required level or above.
   *[other] { $count } of { $total } competencies are at their required level or above.
}
explain-with-gap = { $count ->
    [one] One of { $total } competencies is below its required level.
   *[other] { $count } of { $total } competencies are below their required level.
}
explain-levels-to-advance = { $count ->
    [one] There is one level to advance.
   *[other] There are { $count } levels to advance, added up over all competencies with a gap.
}
explain-unknown = { $count ->
    [one] One required competency has no answer. It is unknown, not zero, and enters no figure.
   *[other] { $count } required competencies have no answer. They are unknown, not zero, and enter no figure.
}

explain-input-share = { $competency }: { $share }
explain-input-levels = { $competency }: own “{ $own }”, required “{ $required }”
explain-input-levels-from-none = { $competency }: no own level yet, required “{ $required }”
explain-input-advance = { $count ->
    [one] { $competency }: one level, { $levels }
   *[other] { $competency }: { $count } levels, { $levels }
}

explain-then = { $before }, then “{ $level }”
explain-quoted = “{ $level }”
explain-and = { $before } and “{ $level }”
explain-comma = { $before }, “{ $level }”

origin-tasks = Own tasks
origin-full-assessment = Full assessment
origin-full-assessment-nearest = Full assessment, nearest role “{ $role }”
origin-unnamed-role = a role of the organisation
