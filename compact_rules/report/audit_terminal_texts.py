"""Headings, columns and fixed sentences of the terminal report on an audit."""

from __future__ import annotations

from compact_rules.report.saying import N_, NN_

INCOMPLETE = N_("This run was interrupted. What was not reached is listed under “Not assessed”.")
AGGREGATE = N_("This is an audit in figures only: no authority, file or party is named.")
FILES = NN_(
    "{n} file: {assessed} assessed, {not_assessed} not assessed.",
    "{n} files: {assessed} assessed, {not_assessed} not assessed.",
)

REGISTER = N_("The register")
AUTHORITY = N_("Authority")
HAS = N_("Scheme")
IN_USE = N_("In use")
LATEST = N_("Last dated")
UNTIL = N_("Stays so until")
AUTHORITIES = N_("Authorities")
LIVENESS = N_("Are the schemes in use?")
NOTES = N_("Of these, to be looked at:")
MORE_FILES = NN_("{n} more file names this authority.", "{n} more files name this authority.")
MAY_HOLD = NN_(
    "{n} file that was not assessed names no authority: any without a scheme may have one in it.",
    "{n} files that were not assessed name no authority: any without a scheme may have one in them.",
)
# Short enough for a column.
STATES = {
    "live": N_("adopted"),
    "draft": N_("draft only"),
    "ended": N_("ended"),
    "several": N_("several"),
    "none": N_("none found"),
    "not_assessed": N_("not assessed"),
}

UNASSESSED = N_("Not assessed")
UNASSESSED_COUNT = NN_(
    "{n} file was not assessed: silence about it is not a pass.",
    "{n} files were not assessed: silence about them is not a pass.",
)
UNMATCHED = N_("Schemes of no authority in the register")
UNMATCHED_COUNT = NN_("{n} file belongs to no authority of the register.", "{n} files belong to no authority of the register.")

LEVELS = N_("Levels at three depths")
LEVEL = N_("Level")
NOT_JUDGED = N_("not judged")
LEFT_OUT = {
    "several": N_("several schemes"),
    "ended": N_("a scheme that has ended"),
    "no_scheme": N_("no scheme found"),
    "not_assessed": N_("not assessed"),
}

BY_REQUIREMENT = N_("Outcomes by requirement")
BY_REQUIREMENT_NOTE = N_("Under each heading the weakest of its rules decides. Each figure is a number of authorities.")
PRACTICE = N_("Effective practice, on paper")
PRACTICE_NOTE = N_("No level depends on these headings.")
REQUIREMENT = N_("Requirement")
OF = N_("Of")
# Heads of narrow columns, by the state of a heading.
CELLS = {
    "met": N_("met"),
    "explained": N_("explained"),
    "needs_judgement": N_("to be judged"),
    "not_met": N_("not met"),
    "not_shown": N_("not shown"),
    "no_record": N_("no record"),
    "stale": N_("record too old"),
    "dissent": N_("dissent"),
    "not_attested": N_("not confirmed"),
    "not_applicable": N_("does not apply"),
    "not_judged": N_("not judged"),
    "no_scheme": N_("no scheme"),
    "not_assessed": N_("not assessed"),
}

MATRIX = N_("Every authority by requirement")
MATRIX_NOTE = N_("Authorities stand in the order of the register; the figures above the columns are these requirements:")
SIGNS = N_("The signs:")
SIGN = N_("{sign} {state}")
NUMBERED = N_("An authority with several files has a line for each. Only those that are said to count are counted in the tables:")
NUMBERED_ONE = N_("{label}: {file}")
NUMBERED_COUNTS = N_("{label}: {file}, which counts")

STALE = N_("Records about to be too old")
STALE_COUNT = NN_(
    "{n} record that counts today will be too old within {days} days if none follows.",
    "{n} records that count today will be too old within {days} days if none follows.",
)
COUNTS_UNTIL = N_("Counts until")
DAYS_LEFT = N_("Days left")
RULES = N_("Rules")
PLACE = N_("Place in the file")

JUDGEMENTS = N_("Judgements outstanding")
JUDGEMENTS_COUNT = NN_("{n} question waits for a person to decide it.", "{n} questions wait for a person to decide them.")

DEPARTURES = N_("Departures declared")
DEPARTURES_COUNT = NN_(
    "{n} departure is declared; {counting} of them count.", "{n} departures are declared; {counting} of them count."
)

PARTIES = N_("Parties by kind")
PARTY_FINDINGS = N_("What falls short, by party")
PARTY_NOTE = N_("In what a party is named for: its own entry, its decision to adopt, its page, its undertakings.")
KIND = N_("Kind")
PARTIES_COLUMN = N_("Parties")
WITH_FINDINGS = N_("With findings")
FINDINGS = N_("Findings")
UNSAID = N_("not said")
KINDS = {
    "local_authority": N_("local authority"),
    "health_board": N_("health board"),
    "psb": N_("public services board"),
    "police": N_("police"),
    "fire": N_("fire service"),
    "cvc": N_("county voluntary council"),
    "voluntary_org": N_("voluntary organisation"),
    "sector_at_large": N_("the third sector as a whole"),
    "other": N_("other public body"),
}

SURVEY = N_("The surveys' figures")
SURVEY_NOTE = N_("What surveys of county voluntary councils have counted, so that one year can be laid beside another.")
QUESTION = N_("What was counted")
YES = N_("Yes")
NO = N_("No")
NOT_SHOWN = N_("Not shown")
SPREAD = N_("{title}: {values}")
MONTHS = NN_("every {n} month: {count}", "every {n} months: {count}")
MEETINGS = NN_("{n} meeting: {count}", "{n} meetings: {count}")
