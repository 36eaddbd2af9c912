"""What makes a term harmless where it stands: one test for each kind of exemption that `wording.yaml` may name."""

from __future__ import annotations

from itertools import pairwise

from compact_rules.calendar import Duration
from compact_rules.hints import Callable, Mapping
from compact_rules.judge.signals.spots import Spot, measured
from compact_rules.judge.wording import plain
from compact_rules.rulebook.wording import Exemption

_ACTS_WORDS = "act acts measure regulations order deddf ddeddf mesur fesur rheoliadau reoliadau gorchymyn orchymyn"
_ACTS = frozenset(_ACTS_WORDS.split())
_SECTIONS = frozenset(["section", "sections", "adran", "adrannau"])
_CODES_WORDS = "code codes cod god chod codau godau"
_CODES = frozenset(_CODES_WORDS.split())
_STANDARDS = frozenset(["wcag", "iso", "bs", "en301549"])
_CRITERIA_WORDS = "criteria criterion annex schedule appendix meini maen atodiad atodlen"
_CRITERIA = frozenset(_CRITERIA_WORDS.split())
_LOWER = frozenset(["from", "between", "least", "rhwng", "leiaf"])
_TOLERANCE = ("±", "+/-")
_ANYONE_WORDS = "any each every either no nobody anyone unrhyw pob bob naill neb organisation organisations mudiad mudiadau"
_ANYONE = frozenset(_ANYONE_WORDS.split())
_INTERVALS = ("every", "meets_every", "frequency", "within")
_REASON = 3


def _measured(spot: Spot) -> bool:
    return measured(spot.passage.record)


def _says_figure(spot: Spot) -> bool:
    return bool(spot.sentence.figures)


def _says_frequency(spot: Spot) -> bool:
    fields = (spot.passage.record.get(name) for name in _INTERVALS)
    return spot.sentence.says_when or any(isinstance(value, Duration) for value in fields)


def _names_party(spot: Spot) -> bool:
    return any(spot.background.names[spot.passage.lang].all_in(spot.sentence.tokens))


def _cites_enactment(spot: Spot) -> bool:
    tokens = spot.sentence.tokens
    if any(token.word in _ACTS and token.capital for token in tokens):
        return True
    return any(one.word in _SECTIONS and other.raw[0].isdigit() for one, other in pairwise(tokens))


def _cites_code(spot: Spot) -> bool:
    return any(token.word in _CODES and token.capital for token in spot.sentence.tokens[1:])


def _defined(spot: Spot) -> bool:
    return spot.background.sector_is_party or plain(spot.term) in spot.background.defined


EXEMPTIONS: Mapping[Exemption, Callable[[Spot], bool]] = {
    "numeric_context": lambda spot: spot.sentence.says_when or bool(spot.sentence.figures),
    "figure_given": _says_figure,
    "frequency_given": _says_frequency,
    "tolerance_given": lambda spot: len(spot.sentence.figures) > 1 or any(sign in spot.passage.text for sign in _TOLERANCE),
    # "up to 31 March" is a date.
    "lower_bound_given": lambda spot: not _LOWER.isdisjoint(spot.sentence.words) or spot.sentence.last_date == spot.end,
    "date_follows": lambda spot: spot.sentence.last_date >= spot.end,
    "things_listed": lambda spot: spot.sentence.last_connected >= spot.end - 1,
    "party_named": _names_party,
    "quotation": lambda spot: spot.sentence.tokens[spot.at].quoted,
    "quoting_enactment": _cites_enactment,
    "code_cited": _cites_code,
    "standard_cited": lambda spot: not _STANDARDS.isdisjoint(spot.sentence.words),
    "criteria_cited": lambda spot: not _CRITERIA.isdisjoint(spot.sentence.words),
    "measured": _measured,
    "permission": lambda spot: any(token.word in _ANYONE for token in spot.before),
    "principle": lambda spot: spot.passage.sort == "principle",
    "defined": _defined,
    "reason_follows": lambda spot: len(spot.sentence.tokens) - spot.end >= _REASON,
}
