"""Headings and fixed sentences of the terminal report."""

from __future__ import annotations

from compact_rules.report.saying import N_, NN_

HEADER = N_("Compact Rules {version}, rulebook {rulebook} {rulebook_version}, as of {as_of}")
GRADES = N_("Grades")
FINDINGS = N_("What falls short")
NO_FINDINGS = N_("Nothing falls short of the rules that were judged.")
SHORT_COUNT = N_("Falls short: {tiers}.")
TIER_COUNT = N_("{tier} {short} of {of}")
PROBLEM_COUNT = N_("Problems in the file: {count}.")
OPEN_COUNT = N_("For people to decide: {count}.")
WAIVED_NUMBER = N_("Waived: {count}.")
TIER_SHORT = N_("What falls short: {tier}")
RULE_SHORT = N_("{title}: {verdict}")
BY_THEME = N_("By theme: {tier}")
THEME = N_("{theme}: {met} of {of} met")
THEME_SHORT = N_("falls short: {rules}")
THEME_OPEN = N_("for people to decide: {rules}")
THEME_EXPLAINED = N_("explained: {rules}")
IN_FULL = N_("In full: `compact-rules explain RULE {file}`, or `check --full`.")
WAIVED = N_("What is waived")
WAIVED_LINE = N_("waived by {by} until {until}: {reason}")
DEPTH_SAME = N_("{depth}: the same.")
OTHER_RULES = NN_(
    "{n} entry for a rule that the rulebook {rulebook} does not have is passed over ({where}): {rules}.",
    "{n} entries for rules that the rulebook {rulebook} does not have are passed over ({where}): {rules}.",
)
JUDGEMENTS = N_("For people to decide")
RECORD = N_(
    "Record each answer under `judgements`, with `rule`, `at` (the id of the item, where one is named above), `by_role`, "
    "`party`, `on` (the date), `finding` (`satisfied` or `not_satisfied`) and `reason`."
)
ENTRIES = N_("Departures, judgements and attestations")
RECORDS = N_("Dated records that are missing or too old")
PROBLEMS = N_("Problems in the file itself")
SIGNALS = N_("Signals: worth another look")
SIGNALS_NOTE = N_("Words and patterns that a reader should look at. They are no verdicts, and no grade depends on them.")
SIGNALS_MORE = NN_("and {n} more of this kind:", "and {n} more of this kind:")
WAY_UP = N_("The shortest way up")
WAY_UP_TO = {
    "on_paper": N_("What stands between the scheme and its next level on paper:"),
    "in_practice": N_("What stands between the scheme and its next level in practice:"),
    "agreed": N_("What stands between the scheme and its next level by agreement:"),
}
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
