# Training that the organisation has already.

trainings-title = Training you already have
trainings-lead = Tick the levels that your organisation has a training for. Leave open what it has none for.
trainings-why = What follows from a tick?
trainings-why-greyed = Where people need a level and there is a training for it, results and plan show the level greyed: nothing new has to be planned for it. A tick anywhere else changes nothing.
trainings-why-places = The number of people who need the level stays: they still have to take part.
trainings-link = Training you already have
trainings-link-text = A level that has a training is greyed in results and plan.
