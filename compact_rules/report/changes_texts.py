"""Headings and fixed sentences of what compares: versions of a scheme, its history, two runs."""

from __future__ import annotations

from compact_rules.report.saying import N_, NN_

HEADER = N_("Compact Rules {version}, rulebook {rulebook} {rulebook_version}")
OLD = N_("Old: {file}")
NEW = N_("New: {file}")
SAME_TEXT = N_("The two files are the same, byte for byte.")
OTHER_SCHEME = N_("The two files give different `scheme.id`: they may not be versions of one scheme.")
NOT_ASSESSED = N_(
    "{file} was not assessed: no rule was judged on it, so nothing can be compared but what is wrong with the file."
)

LEVELS = N_("Grades, before and now")
FIRST_NOW = N_("First reason now: {message}")
IN_FILE = N_("in the file itself")
SIGNAL = N_("signal: worth another look")
FIRST_BEFORE = N_("First reason before: {message}")
NEW_FOUND = N_("What newly falls short")
ALTERED = N_("What still falls short, for another reason")
FIXED = N_("What no longer falls short")
UNCHANGED = N_("What falls short as before")
NOTHING_CHANGED = N_("No finding is new and none has gone.")
RECORDS = N_("What dated records show")
RECORD = N_("{rule} {title}: was {before}, is {after}.")

BEFORE = N_("before:")
NOW = N_("now:")
NOT_THERE = N_("The entry is no longer there.")
MORE_LINES = NN_("and {n} more changed line", "and {n} more changed lines")
MORE_FINDINGS = NN_("and {n} more finding", "and {n} more findings")
COUNTS = N_("{new} new, {altered} for another reason, {fixed} no longer there, {unchanged} as before.")

# What the dated records of a rule show.
EVIDENCE: dict[str, str] = {
    "in_window": N_("shown by a recent record"),
    "stale": N_("only an old record"),
    "none": N_("no record"),
}
NOT_ASKED = N_("not asked")

# A history.
VERSIONS = NN_("{file}: {n} version", "{file}: {n} versions, the oldest first")
EACH_DAY = N_("Each is judged by today's rules, as on the day of its commit.")
ONE_DAY = N_("Each is judged by today's rules, as on {as_of}.")
LEFT_OUT = NN_("{n} older version was not looked at: see --most.", "{n} older versions were not looked at: see --most.")
SHALLOW = N_("This repository holds only the latest commits; older versions are not here.")
UNCOMMITTED = N_("The file has changes that are not committed. They are not in this history.")
RENAMED = N_("renamed from {file}")
STAYED = N_("No level changed.")
REMOVED = N_("The commit took the file out.")
UNREAD = N_("Not assessed: {message}")
AT_FIRST = N_("The first version that could be judged:")
AT_LAST = N_("Where it stands at the last version")
BROUGHT = NN_("{n} finding newly falls short:", "{n} findings newly fall short:")
MENDED = NN_("{n} finding no longer falls short:", "{n} findings no longer fall short:")
TURNED = NN_("{n} finding is there for another reason:", "{n} findings are there for another reason:")
BY_TIME = N_("Before the commit, and only because time had passed: {change}")

# Two runs.
SINCE = N_("What changed from {old} to {new}")
RUN_OLD = N_("Earlier: {file}, by rulebook {rulebook} {version}, digest {digest}")
RUN_NEW = N_("Now: by rulebook {rulebook} {version}, digest {digest}")
OTHER_RULEBOOK = N_(
    "The two reports were made by different rulebooks ({old} and {new}): what changed may be due to the rules alone."
)
OTHER_RULES = N_(
    "The rulebook is not the one of the earlier report (then version {old}, now {new}; its digest is another): what changed may "
    "be due to the rules alone."
)
OTHER_ORDER = N_("The report that was given as the earlier one is of a later date than this run.")
OTHER_REGISTER = N_("The two reports are about different registers of authorities.")
OTHER_KIND = N_("One report is of `audit`, the other of `check`: files are matched by the authority's code, else by name.")
INCOMPLETE = N_("The run did not come to its end: what was not reached is named as not assessed.")
NO_NAMES = N_(
    "One of the reports holds no schemes, so changes cannot be told by authority. `trend` lays their totals beside each other."
)
CHANGE_COUNTS = N_(
    "Of {of}: changed {changed}, unchanged {unchanged}, with a scheme now and none before {appeared}, with none now {gone}, with "
    "several schemes {several}."
)
DEPTH = N_("{depth}: of {of} schemes in both reports, {up} rose, {down} fell, {same} stayed.")
DEPTH_UNJUDGED = N_(
    "{depth}: of {of} schemes in both reports, {up} rose, {down} fell, {same} stayed; {not_comparable} not judged both times."
)
BY_AUTHORITY = N_("Authority by authority, in the order of the report")
AS_BEFORE = N_("As before: {names}.")
APPEARED = N_("There is a scheme now where there was none: {file}.")
WENT = N_("The scheme that there was, {file}, was not found.")
SEVERAL = N_("There is more than one scheme, so what changed cannot be told.")
NO_SCHEME = N_("No scheme was found, then or now.")
NOT_COMPARED = N_("The scheme was not assessed in both reports, so what changed cannot be told.")
NOTHING = N_("Nothing changed.")
CHANGED = N_("Findings: {new} new, {altered} for another reason, {fixed} no longer there.")
FALLS = N_("falls short: was {before}, is {after}")
RISES = N_("no longer falls short: was {before}, is {after}")
OTHERWISE = N_("was {before}, is {after}")
RECORD_TURNED = N_("dated records: was {before}, is {after}")
NOT_IN_FORCE = N_("not in force")
FOUND: dict[str, str] = {
    "new": N_("one more finding"),
    "altered": N_("for another reason"),
    "fixed": N_("one finding less"),
}
