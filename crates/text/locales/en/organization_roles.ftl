# The organisation's own roles: the list, the form of one, its involvement in processes.

organization-roles-title = Roles of your organisation
organization-roles-lead = Name the roles as your people know them. In the survey they choose among these, and each role says which levels are required.
organization-roles-tasks-first = Your processes are not defined for all projects yet, so the survey starts with describing tasks. Roles can be named all the same; people may choose either way.
organization-roles-empty-title = No role yet
organization-roles-empty-text = Until you name roles, people choose among the 14 role clusters of the method. A role cluster bundles tasks that companies staff under many job titles: begin with those that exist in your organisation, and rename them later.
organization-roles-take-over = Take role clusters over
organization-roles-take-over-hint = Each cluster you tick becomes a role with the name and the involvement of that cluster. You can change both.
organization-roles-take-over-submit = Make roles of these
organization-roles-none-chosen = No role cluster has been ticked. Please tick at least one.
organization-roles-new = New role
organization-roles-new-lead = A role with a role cluster begins with the involvement of that cluster. Without one you choose the involvement on the next page.
organization-roles-edit-lead = A new name or description changes nothing else: the involvement in processes and the people who hold the role stay.
organization-roles-name = Name of the role
organization-roles-name-hint = As people in your organisation call it, such as “Test engineer brakes”.
organization-roles-description = Description
organization-roles-description-hint = What people in this role do. It is shown where they choose their roles.
organization-roles-cluster = Role cluster
organization-roles-cluster-hint = The cluster that comes nearest. Several roles may belong to one cluster.
organization-roles-no-cluster = No role cluster
organization-roles-takes-part = Takes part in the qualification: the survey offers this role
organization-roles-to-matrix = See and change how this role takes part in processes
organization-roles-people = People
organization-roles-people-note = “People” counts who holds a role by their latest survey, without accounts that are deactivated.
organization-roles-state = State
organization-roles-offered = in the survey
organization-roles-unfinished = not finished: choose its processes
organization-roles-not-taking-part = does not take part
organization-roles-retired = retired
organization-roles-retired-list = { $count ->
    [one] 1 retired role
   *[other] { $count } retired roles
}
organization-roles-matrix = Processes
organization-roles-retire = Retire
organization-roles-retire-question = { $people ->
    [0] Retire “{ $name }”? Nobody holds this role.
    [one] Retire “{ $name }”? One person holds this role.
   *[other] Retire “{ $name }”? { $people } people hold this role.
}
organization-roles-retire-text = Nobody can choose a retired role any more. Earlier surveys and figures keep it, and its name is free again. This cannot be taken back.
organization-roles-coverage = { $present } of { $all } role clusters are present
organization-roles-coverage-why = Counted are the role clusters that at least one of the roles above belongs to. This only describes your organisation: hardly any has all of them.
organization-roles-advice = { $count ->
    [one] Who does what: 1 process is worth a second look
   *[other] Who does what: { $count } processes are worth a second look
}
organization-roles-advice-why = Usually exactly one role is responsible for a process, and at most one designs it. Listed is every process where that differs. It is advice: nothing has to be changed, and the published matrix itself differs in some processes.
organization-roles-advice-nobody = No role is responsible.
organization-roles-advice-responsible = Responsible are { $roles }.
organization-roles-advice-designing = Designed by { $roles }.

organization-roles-matrix-title = { $name }: processes
organization-roles-matrix-lead = Choose how the role takes part in each process. The required levels follow from it.
organization-roles-matrix-unfinished = This role is not finished. The survey offers it once it takes part in at least one process.
organization-roles-matrix-processes = Involvement in processes
organization-roles-back = Back to the roles
organization-roles-required = Levels it requires
organization-roles-required-note = As it was saved last. Surveys that have begun keep the levels they began with.
organization-roles-required-none = No level yet: the role takes part in no process.
organization-roles-reset-heading = Begin again
organization-roles-reset-text = Puts the involvement of the role cluster “{ $cluster }” in place of your own choices for this role.
organization-roles-reset = Take the involvement of the role cluster

process-about = What this process is about
process-involved = { $involved } of { $count } chosen
process-group-agreement = Agreement processes
process-group-organizational = Organisational project-enabling processes
process-group-technical-management = Technical management processes
process-group-technical = Technical processes
process-group-supplementary = Supplementary activities

organization-roles-list-open = Roles from a list
organization-roles-list-title = Roles from a list
organization-roles-list-lead = Bring the roles of your organisation from a table. You see first, line by line, what becomes of it.
organization-roles-list-heading = Your list
organization-roles-list-roles = Roles
organization-roles-list-hint = One line for each role. The first line names the columns: name is needed; description, role cluster (its number or name) and takes part (yes or no) are read if they are there. Columns whose names begin with the number of a process, such as P19, say how the role takes part in it, from 0 (not at all) to 3 (designs); what they leave empty comes from the role cluster. At most { $most } roles.
organization-roles-list-name = Name
organization-roles-list-takes-part = Takes part
organization-roles-list-template = Download an empty list
organization-roles-list-count = { $count ->
    [0] As the list is now, no role is made. Nothing has been stored yet.
    [one] One role is made of this list. Nothing has been stored yet.
   *[other] { $count } roles are made of this list. Nothing has been stored yet.
}
organization-roles-list-outcome = What becomes of it
organization-roles-list-made = is made
organization-roles-list-left-out = is left out
organization-roles-list-known = There is a role of this name already; it stays as it is.
organization-roles-list-make = { $count ->
    [one] Make this role
   *[other] Make { $count } roles
}

organization-roles-method = Involvement
role-method-standard = standard: as its role cluster
role-method-adapted = { $changed ->
    [one] adapted: 1 of { $processes } processes differs
   *[other] adapted: { $changed } of { $processes } processes differ
}
role-method-own = own: without a role cluster
role-method-not-stated = not stated yet
role-method-why = A role is standard while it takes part in every process as its role cluster does; “adapted” counts the processes in which it does not. This is compared anew each time it is shown.
role-changed-process = { $process }: { $own }; the role cluster: { $reference }.
role-source-reference = Saved: as the role cluster.
role-source-differs = Saved: differs from the role cluster, which says: { $reference }.
role-source-stated = Saved: stated by your organisation.
role-source-not-stated = Not stated yet.
