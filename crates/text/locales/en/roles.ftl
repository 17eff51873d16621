# Choosing roles before the survey.

roles-title = Which roles describe your work?
roles-step = Survey
roles-lead = Choose one or several. They decide which competencies you are asked about and which levels are required; where several roles ask for a competency, the highest level counts.
roles-hint = Think of what you do, not of your job title.
roles-submit = Continue to the questions
roles-after = You can look at your answers again before you hand them in.
roles-to-tasks = My work fits no role here: describe my tasks
roles-to-full = I cannot say which role is mine: full assessment
roles-tasks-first = In your organisation processes are not defined for all projects yet. Describing your tasks is the better way; if one of these roles fits, you may choose it all the same.
