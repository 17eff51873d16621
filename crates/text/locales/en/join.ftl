# Joining an organisation with its key.

join-title = Join your organisation
join-step-1 = Step 1 of 2
join-step-2 = Step 2 of 2
join-key-lead = Enter the key that you received from your organisation.
join-key = Key of the organisation
join-key-hint = Capital and small letters make no difference.
join-no-key = You have no key? The person who introduces SE-QPT in your organisation can give it to you.
join-account-heading = Join { $organization }
join-account-lead = Create your own account.
join-invited = Your invitation
join-invited-lead = Welcome, { $name }. Check your name, then choose a user name and a password for your own account.
join-privacy = Your answers are shown to you alone. The administration sees your name, and whether you have completed the survey. If it asks a supervisor or an expert to rate you as well, they see their own rating and you see theirs; nobody else does.
join-submit = Join
join-other-key = Use another key
