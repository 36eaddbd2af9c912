"""Headings, labels and fixed sentences of a trend's pages."""

from __future__ import annotations

from compact_rules.report.saying import N_

TITLE = N_("Compact schemes over time")
KICKER = N_("Reports laid beside each other")
POINTS = N_("Reports, the earliest first")
REPORT = N_("Report")
COUNTED = N_("Counted")
COUNTED_ARE = {"authorities": N_("authorities"), "schemes": N_("schemes")}
LEVELS_CAPTION = N_("{depth}: {counted} by level, at each date")
LIVENESS_CAPTION = N_("Whether schemes are in use, at each date")
DATE = N_("Date")
REQUIREMENTS = N_("How many meet each requirement")
REQUIREMENTS_CAPTION = N_("{depth}: how many meet each requirement, at each date")
SHARE = N_("{met} of {of}")
WITH_EXPLAINED = N_("with {explained} explained")
NOT_THERE = N_("not in the report")
SURVEY_CAPTION = N_("How many answer yes to each question of the surveys, at each date")
