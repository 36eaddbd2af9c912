"""Headings and fixed sentences of the formats for other programs."""

from __future__ import annotations

from compact_rules.report.saying import N_, NN_

PROBLEM = N_("A problem in the file itself: {code}")
PROBLEM_HELP = N_(
    "Something in the file cannot be used as it stands. The message says what it is and what cures it; everything else in the "
    "file is judged all the same, where the file can be read at all."
)
SIGNAL = N_("A signal, worth another look: {code}")
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
NOTHING_WRONG = N_("Nothing is wrong with the file itself.")
OTHERS = NN_("{message} ({n} more place)", "{message} ({n} more places)")
UNDER = N_("{message} (told under {rule} too)")
WAIVED_ONLY = N_("All that falls short is waived or stands in the baseline already.")
STATE = N_("{verdict}: {message}")
