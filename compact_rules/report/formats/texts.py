"""Headings and fixed sentences of the formats for other programs."""

from __future__ import annotations

from compact_rules.report.saying import N_, NN_

PROBLEM = N_("A problem in the file itself: {code}.")
PROBLEM_HELP = N_(
    "Something in the file cannot be used as it stands. The message says what it is and what cures it; everything else in the "
    "file is judged all the same, where the file can be read at all."
)
SIGNAL = N_("A signal, worth another look: {code}.")
SIGNAL_HELP = N_(
    "Words or a pattern that a reader should look at. It is no verdict, and no grade depends on it. The message says what it is."
)
TRANSLATION = N_("Compact Rules in Welsh")
TRANSLATION_EN = N_("Compact Rules in English")
WAIVED = N_("{reason} Waived by {by} until {until}.")
BASELINED = N_("It stands in the baseline already.")
ROOT = N_("The folder that the run was started in: the root of the repository.")

CLEAN = N_("Everything was assessed, and nothing fails the run.")
FOUND = N_("Everything was assessed, and something fails the run.")
INCOMPLETE = N_("Something was not assessed: what is not listed was not judged.")
INTERRUPTED = N_("The run was interrupted: what is not listed was not judged.")
NOT_ASSESSED = N_("{file} was not assessed: {why}")

ITSELF = N_("The file itself")
OTHERS = NN_("{message} ({n} more place)", "{message} ({n} more places)")
UNDER = N_("{message} (told under {rule} too)")
WAIVED_ONLY = N_("All that falls short is waived or stands in the baseline already.")
STATE = N_("{verdict}: {message}")

REPORT = N_("Compact schemes: what they meet")
AUDIT = N_("Compact schemes, audited: {register}")
MADE = N_("Made by {tool} {version} with the rulebook “{title}” ({id} {rulebook_version}), as things stood on {as_of}.")
FILE = N_("File: {file}")
RULE_SHORT = N_("{rule} {title} ({tier}): {verdict}, {where}")
RULE_SHORT_NOWHERE = N_("{rule} {title} ({tier}): {verdict}")
STEP_AT = N_("{rule}, {where}: {text}")
STEP = N_("{rule}: {text}")
PRACTICE = NN_(
    "Of effective practice, which moves no grade, {n} rule falls short: {rules}.",
    "Of effective practice, which moves no grade, {n} rules fall short: {rules}.",
)
ANSWERS = NN_("{n} more entry counts as it should.", "{n} more entries count as they should.")
SIGNALS = NN_(
    "{n} signal marks words or a pattern that deserve another look; it is no verdict.",
    "{n} signals mark words or patterns that deserve another look; they are no verdicts.",
)

COUNT = N_("Number")
LEVELS = N_("Levels")
REGISTER = N_("Register")
BY_REQUIREMENT = N_("By requirement")
SURVEY = N_("What the surveys counted")
STALE = N_("Records that go out of date within {horizon} days")
STALE_ONE = N_("{authority}, {rule}: the record of {latest} counts until {until}.")
UNTIL = N_("until {until}")
DATED = N_("last dated {on}")
UNASSESSED = N_("Not assessed")
UNMATCHED = N_("Schemes of no authority in the register")
DEPARTURES = N_("Departures declared")
NOT_WHOLE = N_("The run did not come to its end: what was not reached is named as not assessed.")
