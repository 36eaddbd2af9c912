"""Headings and fixed sentences of the terminal report."""

from __future__ import annotations

from compact_rules.report.saying import N_, NN_

HEADER = N_("Compact Rules {version}, rulebook {rulebook} {rulebook_version}, as of {as_of}")
GRADES = N_("Grades")
FINDINGS = N_("What falls short")
NO_FINDINGS = N_("Nothing falls short of the rules that were judged.")
JUDGEMENTS = N_("For people to decide")
RECORD = N_(
    "Record each answer under `judgements`, with `rule`, `at` (the id of the item, where one is named above), `by_role`, "
    "`party`, `on` (the date), `finding` (`satisfied` or `not_satisfied`) and `reason`."
)
ENTRIES = N_("Departures, judgements and attestations")
RECORDS = N_("Dated records that are missing or too old")
PROBLEMS = N_("Problems in the file itself")
WAY_UP = N_("The shortest way up")
LIVENESS = N_("Is the scheme in use?")
NOT_SHOWN = N_("What this does not show")
WAIVERS = N_("Waivers that need attention")
RUN = N_("All files")

NOT_ASSESSED = N_("Not assessed: no rule was judged on this file.")
SATISFY = N_("What would satisfy it:")
SOURCE = N_("Source:")
FIRST = N_("First reason: {message}")
FIRST_SAME = N_("First reason: the same.")
LINE = N_("line {line}")
LINES = N_("lines {line}")
ALSO = N_("line {line}: {message}")
MORE = NN_("{n} more:", "{n} more:")
WAIVED_COUNT = NN_("{n} finding is waived.", "{n} findings are waived.")
BASELINED_COUNT = NN_("{n} finding stands in the baseline already.", "{n} findings stand in the baseline already.")
GONE_COUNT = NN_(
    "{n} finding of the baseline is no longer there: the baseline can be made smaller.",
    "{n} findings of the baseline are no longer there: the baseline can be made smaller.",
)
TOLD_COUNT = NN_(
    "{n} more finding has the same cause as one above.",
    "{n} more findings have the same cause as one above.",
)
FILES = NN_("{n} file", "{n} files")
SUMMARY = N_("{files}: {assessed} assessed, {not_assessed} not assessed.")
SUMMARY_FINDINGS = N_("{errors}, {warnings}, {notes}.")
ERRORS = NN_("{n} error", "{n} errors")
WARNINGS = NN_("{n} warning", "{n} warnings")
NOTES = NN_("{n} note", "{n} notes")
DRAFT_WELSH = N_("The Welsh of this tool is a draft until a translator has reviewed it.")

CHAPTER = N_("{document}, ch. {section}")
SECTION = N_("{document}, section {section}")
DOCUMENT = N_("{document}")
QUOTED = N_("{place}: “{quote}”")

GRADES_NOTE = N_(
    "The minimum is the proposed minimum (WGSR 08/2013, ch. 8). It was proposed to the Welsh Government; it is not in force."
)
DOES_NOT_SHOW = N_(
    "Conformance does not show that relations are good. It shows what the scheme says, and what dated records say of it; whether "
    "the partners trust, listen to and help each other is for them to judge (WGSR 08/2013, section 6.0). Where the tool says "
    "“not shown” it has not found something; that does not mean that the thing is not done."
)
