# Invitations of single people: one link for one person.

invitations-title = Personal invitations
invitations-lead = Invite people by name: everyone on your list gets a link of their own, which fills in the name and works once.
invitations-file = File with the list
invitations-file-hint = A table saved as CSV. It is read into the field below; you can correct it there before anything happens.
invitations-file-read = Read from
invitations-file-too-large = This file is too large for a list. Please divide it.
invitations-people = People
invitations-people-hint = One line for each person. The first line names the columns first_name and last_name, divided by commas, semicolons or tabs; other columns are not read. At most 5,000 people.
invitations-days = Valid for how many days
invitations-days-hint = From 1 to 365. After that the links no longer work.
invitations-template = Download an empty list
invitations-check = Check the list
invitations-check-again = Check again

invitations-list-heading = Invited so far
invitations-list-empty = Nobody has been invited by name yet. As soon as you create links, you see here who has used theirs.
invitations-list-lead = The links themselves are not kept. Whoever has lost one needs a new invitation.
invitations-state = State
invitations-created = Invited
invitations-expires = Valid until
invitations-open = open
invitations-used = joined on { $date }
invitations-withdrawn = withdrawn on { $date }
invitations-expired = expired
invitations-withdraw = Withdraw
invitations-withdraw-question = Withdraw the invitation of { $name }?
invitations-withdraw-text = The link stops working at once. You can invite the person again at any time.
invitations-to-people = To the people who have joined
invitations-to-list = To all invitations
invitations-link = Invite people by name
invitations-home-text = Or give everyone a link of their own from a list of names.

invitations-check-title = Check the list
invitations-check-lead = { $count ->
    [0] As the list is now, nobody gets a link. Nothing has been stored yet.
    [one] One person gets a link, valid until { $date }. Nothing has been stored yet.
   *[other] { $count } people get a link each, valid until { $date }. Nothing has been stored yet.
}
invitations-ignored = These columns are not read: { $columns }.
invitations-left-out-heading = { $count ->
    [one] One line without a link
   *[other] { $count } lines without a link
}
invitations-left-out-lead = Correct the list below and check it again, or go on without these lines.
invitations-will-heading = { $count ->
    [one] One person gets a link
   *[other] { $count } people get a link
}
invitations-line = Line
invitations-remark = Remark
invitations-no-name = without a name
invitations-no-remark = none
invitations-namesake-listed = This name stands further up in the list.
invitations-namesake-invited = Somebody of this name has an invitation that is still open.
invitations-namesake-joined = Somebody of this name has already joined.
invitations-closed = The link that this list made for this person has been used, withdrawn or has expired.
invitations-error-at = { $field }: { $error }
invitations-namesakes = { $count ->
    [one] Also invite the person whose name occurs already
   *[other] Also invite the { $count } people whose names occur already
}
invitations-namesakes-hint = Tick this only if they are different people of the same name.
invitations-make = Create the links
invitations-correct-heading = Correct the list

invitations-made-title = Links of the list
invitations-made-lead = { $count ->
    [0] This list made no link.
    [one] One link, valid until { $date }. It works once.
   *[other] { $count } links, valid until { $date }. Each works once.
}
invitations-made-once = These links are shown only now. Download the file or copy them before you leave this page.
invitations-made-none = Nobody on this list could be invited; the table says why.
invitations-download = Download for a mail merge
invitations-download-hint = A CSV file with the columns first_name, last_name and link. Treat it as confidential: whoever has a link can join with it.
invitations-links-heading = Links
