"""Headings and fixed sentences of a trend."""

from __future__ import annotations

from compact_rules.hints import TYPE_CHECKING
from compact_rules.report.saying import N_, NN_

if TYPE_CHECKING:
    from compact_rules.report.wire_trend import Beside

ONE_ONLY = N_("A trend needs reports of two dates or more.")
MIXED = N_("Some of these reports are of `audit`, which counts authorities, and some of `check`, which counts files.")
SAME_DAY = N_("{file} and {other} are of the same day, {as_of}: leave one of them out.")
OTHER_RULEBOOKS = N_("These reports were made by different rulebooks: a figure may differ because of the rules alone.")
OTHER_RULES = N_(
    "The rulebook changed between these reports (its version or its digest is another): a figure may differ because of that "
    "alone."
)
OTHER_COUNT = N_("They do not count the same number: look at each figure with what it is of.")

BESIDE: dict[Beside, str] = {
    "not_judged": N_("not judged at this depth"),
    "several": N_("several schemes, none of which counts"),
    "ended": N_("a scheme that has ended"),
    "no_scheme": N_("no scheme found"),
    "not_assessed": N_("not assessed"),
}

TITLE = {
    "authorities": N_("What became of {of} authorities from {start} to {end}"),
    "schemes": N_("What became of the schemes from {start} to {end}"),
}
LATEST_ONLY = NN_(
    "{n} earlier report does not fit on this page: it stands in the JSON and the CSV.",
    "{n} earlier reports do not fit on this page: they stand in the JSON and the CSV.",
)
COUNTED = {
    "authorities": N_("authorities in the register"),
    "schemes": N_("files"),
}
ASSESSED = {
    "authorities": N_("authorities with a scheme that counts"),
    "schemes": N_("files that were assessed"),
}
LEVELS = N_("Level: {depth}")
LIVENESS = N_("In use")
REQUIREMENTS = N_("Requirements met, of those to which they apply: {depth}")
EXPLAINED = N_("A requirement that holds by an explained departure is not counted as met here; the JSON gives those apart.")
SURVEY = N_("What the surveys counted")
BARS = N_("A full bar stands for all of them.")

COLUMNS: dict[str, str] = {
    "table": N_("Table"),
    "depth": N_("Depth"),
    "id": N_("Id"),
    "title": N_("What it is about"),
    "as_of": N_("As of"),
    "count": N_("Count"),
    "of": N_("Of"),
}
TABLES: dict[str, str] = {
    "level": N_("Level"),
    "liveness": N_("In use"),
    "requirement": N_("Requirement met"),
    "survey": N_("Survey"),
}
