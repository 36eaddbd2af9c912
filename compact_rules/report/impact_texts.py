"""Headings and fixed sentences of a what-if."""

from __future__ import annotations

from compact_rules.report.saying import N_, NN_

WHAT_IF = N_(
    "This is a what-if: it says what would be otherwise if other rules or figures applied. It is not a report on conformance, "
    "and no scheme is at fault for what nobody has asked of it."
)
TITLE = N_("What would change, as of {as_of}")
RULES = N_("Rules that apply: {id} {version}, digest {digest}")
AGAINST = N_("Rules that would apply: {id} {version}, digest {digest}")
DIFFERENCES = N_("What would be otherwise in the rules")
DIFFERENCE = "{message}."
ADDED = N_("New rules: {rules}.")
GONE = N_("Rules that would go: {rules}.")
SAME_RULES = N_("The rules and figures are the same.")

COUNTS = N_("In figures")
OF = N_("{changed} of {of} schemes would change, {unchanged} would not.")
UNREAD = NN_("{n} file was not assessed.", "{n} files were not assessed.")
DEPTH = N_("{depth}: {down} of {of} would fall, {up} would rise, {same} would stay.")
DEPTH_UNJUDGED = N_("{depth}: {down} of {of} would fall, {up} would rise, {same} would stay; {not_comparable} not judged.")
BY_RULE = N_("By rule")
RULE = N_("{falls} of {of} would fall short of it, {rises} would no longer fall short.")
RECORDS = N_("Of {of}, {falls} would no longer be shown by a recent record, {rises} would then be.")

SCHEMES = N_("Scheme by scheme, in the order of the files")
NO_CHANGE = N_("Nothing would change.")
NOT_ASSESSED = N_("Not assessed: {message}")
FALLS = N_("would fall short: was {before}, would be {after}")
RISES = N_("would no longer fall short: was {before}, would be {after}")
OTHERWISE = N_("was {before}, would be {after}")
RECORD = N_("dated records: was {before}, would be {after}")
