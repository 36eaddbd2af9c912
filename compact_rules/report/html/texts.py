"""Headings, labels and fixed sentences of the pages; what the terminal says too stands in `report.terminal_texts`."""

from __future__ import annotations

from compact_rules.report.saying import N_, NN_
from compact_rules.report.terminal_texts import DRAFT_WELSH as DRAFT_WELSH
from compact_rules.report.terminal_texts import ENTRIES as ENTRIES
from compact_rules.report.terminal_texts import FINDINGS as FINDINGS
from compact_rules.report.terminal_texts import FIRST_SAME as FIRST_SAME
from compact_rules.report.terminal_texts import GRADES as GRADES
from compact_rules.report.terminal_texts import JUDGEMENTS as JUDGEMENTS
from compact_rules.report.terminal_texts import LIVENESS as LIVENESS
from compact_rules.report.terminal_texts import NO_FINDINGS as NO_FINDINGS
from compact_rules.report.terminal_texts import NOT_ASSESSED as NOT_ASSESSED
from compact_rules.report.terminal_texts import NOT_SHOWN as NOT_SHOWN
from compact_rules.report.terminal_texts import PROBLEMS as PROBLEMS
from compact_rules.report.terminal_texts import RECORD as RECORD
from compact_rules.report.terminal_texts import SIGNALS as SIGNALS
from compact_rules.report.terminal_texts import SIGNALS_NOTE as SIGNALS_NOTE
from compact_rules.report.terminal_texts import WAIVERS as WAIVERS
from compact_rules.report.terminal_texts import WAY_UP as WAY_UP
from compact_rules.report.terminal_texts import WAY_UP_TO as WAY_UP_TO

# The frame of every page.
SKIP = N_("Skip to the content")
THIS_PAGE = N_("On this page")
BREADCRUMB = N_("Where you are")
LANGUAGE = N_("Language")
# Each language is named in itself.
NAMES = {"en": "English", "cy": "Cymraeg"}
REPORT = N_("Report on a compact scheme")
REPORTS = NN_("Report on {n} compact scheme", "Report on {n} compact schemes")
MADE_BY = N_("Made with {tool} {version} and the rulebook {rulebook} {rulebook_version}, as of {as_of}.")
NO_RANKING = N_("Nothing here ranks or scores: an authority or a scheme stands where the register or the run has it.")

BEFORE = N_("Before: {name}")
AFTER = N_("Next: {name}")

# One scheme.
AUTHORITY = N_("Authority")
AS_OF = N_("As of")
FILE = N_("File")
IN_USE = N_("In use")
FIRST_REASON = N_("First reason")
NOT_JUDGED = N_("Not judged")
COUNTS = N_("Outcomes counted")
COUNTS_CAPTION = N_("Rules in force by what they count towards and how they came out")
TOWARDS = N_("Counts towards")
ALL = N_("All")
OUTCOME = N_("Outcome")
BY_HEADING = N_("Outcomes by heading")
BY_HEADING_CAPTION = N_("Rules in force under each heading, by how they came out")
HEADING = N_("Heading")
CHART_NOTE = N_("The table below the chart gives the same figures.")
LINE = N_("Line {line}")
LINE_IN = N_("line {line}")
LINES_IN = NN_("line {lines}", "lines {lines}")
MORE_ITEMS = NN_("{n} more:", "{n} more:")
SATISFY = N_("What would satisfy it")
SOURCE = N_("Source")
NO_STEPS = N_("The scheme is at the highest level at every depth that was judged.")
NO_STEPS_LEFT = N_("No step was found that would lift the level at a depth that was judged.")
DECIDE_NOTE = N_("The tool cannot decide these; it can only leave them open until a person has.")
EVIDENCE = N_("Dated records")
EVIDENCE_NOTE = N_("What shows that the scheme is followed in practice, and until when it counts.")
EVIDENCE_CAPTION = N_("Dated records that the rules ask for, as of {as_of}")
NO_EVIDENCE = N_("No dated records were looked for: the scheme is not adopted yet, or no rule that applies asks for any.")
RECORD_OF = N_("Record")
STATE = N_("State")
LATEST = N_("Latest")
UNTIL = N_("Counts until")
RULES = N_("Rules")
WHERE = N_("Where")
NONE = N_("none")
IN_WINDOW = N_("recent enough")
STALE = N_("too old")
NO_RECORD = N_("no record")
STATES = {"in_window": IN_WINDOW, "stale": STALE, "none": NO_RECORD}
ENTRIES_CAPTION = N_("What the scheme records, and whether it counts as of {as_of}")
NO_ENTRIES = N_("The scheme records none.")
KIND = N_("Kind")
KINDS = {
    "departure": N_("departure"),
    "judgement": N_("judgement"),
    "attestation": N_("attestation"),
    "dissent": N_("dissent"),
}
DOES_COUNT = N_("counts")
DOES_NOT_COUNT = N_("does not count")
WHAT_BECAME = N_("What became of it")
SET_ASIDE = N_("Set aside by configuration")
SET_ASIDE_NOTE = N_("Waivers and a baseline change which findings fail a check. They change no outcome and no level.")
WAIVED_BY = N_("Waived by {by} until {until}: {reason}")
BASELINED = NN_("{n} finding stands in the baseline already.", "{n} findings stand in the baseline already.")

# The appendix.
APPENDIX = N_("How this was worked out")
RULES_IN_FORCE = N_("Rules in force")
RULES_CAPTION = N_("Every rule in force on {as_of}, with its source")
RULES_CAPTION_OUTCOME = N_("Every rule in force on {as_of}, with its outcome and its source")
RULE = N_("Rule")
PARAMETERS = N_("Figures that the rules rest on")
PARAMETERS_CAPTION = N_("Figures in force on {as_of}, with their sources")
FIGURE = N_("Figure")
VALUE = N_("Value")
SINCE_TELL = N_("since {since}")
READ_BY = N_("Read by")
REPRODUCE = N_("To do it again")
REPRODUCE_NOTE = N_(
    "The same files, rulebook and as-of date give the same result with the same version of the program, on any machine."
)
PROGRAM = N_("Program")
RULEBOOK = N_("Rulebook")
DIGEST = N_("Digest of the rulebook (SHA-256)")
EXTENDS = N_("Extends")
INPUTS_CAPTION = N_("Files that were read, with the SHA-256 of their bytes")
NOT_READ = N_("could not be read")
