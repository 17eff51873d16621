# The organisation, its size and its key.

organization-title = Organisation
organization-lead = What people see when they join, and the key they join with.
organization-name = Name of the organisation
organization-size = Size
organization-smallest-group = Smallest group
organization-smallest-group-hint = From 3 to 1,000. The results of the organisation show levels, medians and distributions only for groups of this many people or more. A larger number protects people better, a smaller one shows more. Agree it with your works council.
organization-size-small = Small
organization-size-medium = Medium
organization-size-large = Large
organization-size-enterprise = Enterprise

organization-key-heading = Key for joining
organization-key = Key
organization-invite-link = Invitation link
organization-qr = QR code of the invitation link
organization-key-expires = Valid until { $date }
organization-key-no-expiry = No expiry date
organization-key-uses-left = { $count ->
    [one] One more person can join
   *[other] { $count } more people can join
}
organization-key-uses-why = The key was made for a number of people. Everybody who has joined with it is taken off.
organization-key-unlimited = Any number of people
organization-no-key = There is no valid key at the moment, so nobody can join. Create a new one to invite people.
organization-key-replace = Replace the key
organization-key-replace-lead = Create a new key when the old one has reached someone it should not, or to limit who can still join. People who have joined stay.
organization-key-replace-warning = The key { $key } stops working at once, and so does its invitation link.
organization-key-replace-now = Replace the key now
organization-key-expires-on = Valid until
organization-key-expires-on-hint = The last day on which people can join with it.
organization-key-max-uses = Number of people
organization-key-max-uses-hint = How many people can join with it.
