"""Headings, labels and fixed sentences of an audit's pages."""

from __future__ import annotations

from compact_rules.report.saying import N_, NN_

TITLE = N_("Compact schemes: an audit")
KICKER = N_("Audit")
OVERVIEW = N_("Overview")
REGISTER_OF = N_("Register")
FILES_READ = N_("Files read")
FILES_OF = N_("{assessed} of {files} assessed")
INCOMPLETE = N_("This run was interrupted. What was not reached is listed under “Not assessed”.")
AGGREGATE = N_("This is an audit in figures only: no authority, file or party is named.")

REGISTER = N_("The register")
REGISTER_CAPTION = N_("Every authority of the register, with what it has, as of {as_of}")
HAS = N_("What it has")
IS_ALIVE = N_("In use")
UNTIL = N_("until {until}")
DATED = N_("last dated {on}")
STATES_CAPTION = N_("Authorities by what they have")
LIVENESS = N_("Are the schemes in use?")
LIVENESS_CAPTION = N_("Authorities that are counted, by whether their scheme is in use")
AUTHORITIES = N_("Authorities")

LEVELS = N_("Levels at three depths")
LEVELS_CAPTION = N_("Authorities by level at each depth")
DEPTH = N_("Depth")

BY_REQUIREMENT = N_("Outcomes by requirement")
BY_REQUIREMENT_NOTE = N_(
    "Under each heading the weakest of its rules decides. Each figure is a number of authorities. The headings lead to pages of "
    "their own."
)
BY_REQUIREMENT_CAPTION = N_("{depth}: authorities by heading")
PRACTICE = N_("Effective practice")
PRACTICE_NOTE = N_("No level depends on these headings.")
PRACTICE_CAPTION = N_("Effective practice on paper: authorities by heading")

MATRIX = N_("Every authority by requirement")
MATRIX_NOTE = N_(
    "Authorities stand in the order of the register. Headings of effective practice only stand on pages of their own."
)
MATRIX_CAPTION = N_("{depth}: state of each heading")

SURVEY = N_("The surveys' figures")
SURVEY_NOTE = N_("What surveys of county voluntary councils have counted, so that one year can be laid beside another.")
SURVEY_CAPTION = N_("Figures of the surveys, in authorities")
QUESTION = N_("What was counted")
YES = N_("Yes")
NO = N_("No")
NOT_SHOWN = N_("Not shown")
OF = N_("Of")
VALUES = N_("Values, with the number of authorities")
MONTHS = NN_("every {n} month: {count}", "every {n} months: {count}")
MEETINGS = NN_("{n} meeting: {count}", "{n} meetings: {count}")

STALE = N_("Records about to be too old")
STALE_COUNT = NN_(
    "{n} record that counts today will be too old within {days} days if none follows.",
    "{n} records that count today will be too old within {days} days if none follows.",
)
STALE_CAPTION = N_("Records that will be too old within {days} days of {as_of}")
DAYS_LEFT = N_("Days left")

JUDGEMENTS = N_("Judgements outstanding")
JUDGEMENTS_COUNT = NN_(
    "{n} question waits for a person to decide it. The pages of the authorities say what is asked.",
    "{n} questions wait for a person to decide them. The pages of the authorities say what is asked.",
)
JUDGEMENTS_CAPTION = N_("Questions that wait for a person, by rule")
OPEN = N_("Open")

DEPARTURES = N_("Departures declared")
DEPARTURES_COUNT = NN_(
    "{n} departure is declared; {counting} of them count.", "{n} departures are declared; {counting} of them count."
)
DEPARTURES_CAPTION = N_("Departures that schemes declare, with their ends")
ENDS = N_("Ends")

PARTIES = N_("Parties by kind")
PARTIES_CAPTION = N_("Parties to the schemes that were assessed, by kind, and what falls short of what they are named for")
KIND = N_("Kind")
PARTIES_COLUMN = N_("Parties")
WITH_FINDINGS = N_("With findings")
FINDINGS = N_("Findings")
UNSAID = N_("not said")

UNASSESSED = N_("Not assessed")
UNASSESSED_NONE = N_("Every file was assessed.")
UNASSESSED_COUNT = NN_(
    "{n} file was not assessed: silence about it is not a pass.", "{n} files were not assessed: silence about them is not a pass."
)
UNASSESSED_CAPTION = N_("Files on which nothing was judged, and why")
UNMATCHED = N_("Schemes of no authority in the register")
UNMATCHED_COUNT = NN_("{n} file belongs to no authority of the register.", "{n} files belong to no authority of the register.")
UNMATCHED_CAPTION = N_("Files whose scheme is no authority's of the register")
WHY = N_("Why")

SCHEME_OF = N_("Scheme")
NOT_COUNTED = N_("This file is not the one that the tables count.")
MORE_FILES = NN_("{n} more file names this authority.", "{n} more files name this authority.")
NEIGHBOURS = N_("Authorities before and after")
OTHER_HEADINGS = N_("Headings before and after")

REQUIREMENT = N_("Requirement")
RULES_HERE = N_("Rules under this heading")
RULES_HERE_CAPTION = N_("Authorities that are counted, by how each rule came out")
WHERE_IT_STANDS = N_("Where it stands")
AUTHORITIES_CAPTION = N_("State of this heading at each authority")
FALLS_SHORT_AT = N_("What falls short, authority by authority")
NOTHING_SHORT = N_("Nothing falls short under this heading.")
MORE = NN_("and {n} more", "and {n} more")

STATES = {
    "live": N_("an adopted scheme"),
    "draft": N_("a draft only"),
    "ended": N_("a scheme that has ended"),
    "several": N_("several schemes"),
    "none": N_("no scheme found"),
    "not_assessed": N_("not assessed"),
}
CELLS = {
    "stale": N_("record too old"),
    "no_record": N_("no record"),
    "dissent": N_("dissent"),
    "not_attested": N_("not confirmed"),
    "not_judged": N_("not judged"),
    "no_scheme": N_("no scheme"),
    "not_assessed": N_("not assessed"),
    "several": N_("several schemes"),
    "ended": N_("scheme ended"),
}
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
