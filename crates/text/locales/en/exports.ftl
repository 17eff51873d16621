# Files people take away: results and plans as tables.

exports-heading = Download
exports-xlsx = Excel workbook
exports-csv = Table (CSV)
exports-csv-levels = Table (CSV, all levels)
exports-json = Data (JSON)
exports-file-result = result
exports-file-plan = plan
exports-file-organization-plan = organisation-plan
exports-file-organization-result = organisation-result
exports-file-scenarios = strategy-fit

exports-own-note = This file holds your own levels. Nobody else can download it; you decide who gets it.
exports-plan-note = This file holds your own plan. Nobody else can download it; you decide who gets it.
exports-stale = Something that this plan follows from has changed since it was made.

exports-program-suggested = Training program, suggested
exports-program-chosen = Training program, chosen
exports-level = Level
exports-levels = Levels to advance
exports-share = Share of the required level, in %
exports-reached = Competencies at the required level
exports-asked = Competencies asked
exports-why-required = Why this level is required
exports-why-own = How your level comes about
exports-reasons = Reasons
exports-reasons-note = Every role and process that calls for exactly the required level. The figures of involvement and need are multiplied; the product gives the level.
exports-involvement = Involvement
exports-process = Process
exports-relevance = Need for the competency
exports-product = Product

exports-no-training = no training needed
exports-not-asked = not asked in the survey
exports-no-gap = no gap
exports-reached-cell = reached
exports-not-required = not required
exports-no-data = nobody was asked yet
exports-not-aimed = not aimed at
exports-parts = With process, method and tool
exports-done-on = Done on
exports-places = Places
exports-places-exact = The number is
exports-places-is-exact = exact
exports-places-at-most = at most
exports-training = Existing training
exports-unfiltered = none, everything is listed
exports-people = People with a level
exports-ratings = Ratings
