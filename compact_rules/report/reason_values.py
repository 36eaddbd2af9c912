"""The values of a reason, each as a sentence shows it."""

from __future__ import annotations

from compact_rules.bilingual import Bilingual
from compact_rules.judge.outcomes import Reason
from compact_rules.report.amounts import alternatives, listed
from compact_rules.report.fields import key_name, list_name, value_at, value_text
from compact_rules.report.saying import N_, say
from compact_rules.report.telling import Telling


def shown_values(reason: Reason, telling: Telling) -> dict[str, object]:
    """The reason's own values, each as a sentence shows it."""
    given = reason.values
    shown: dict[str, object] = {name: value_text(value) for name, value in given.items() if name not in _SPECIAL}
    shown["field"] = telling.name(reason.path)
    for name in ("list", "by"):
        if given.get(name):
            shown[name] = listed([list_name(part) for part in str(given[name]).split(", ")])
    if "allowed" in given:
        shown["allowed"] = alternatives([value_text(value) for value in given["allowed"]])
    if "limit" in given:
        shown["limit"] = _limit(reason, telling)
    if "phrase" in given:
        shown["phrase"] = given["phrase"]
    if "lexicon" in given:
        shown["lexicon"] = telling.lexicons.get(given["lexicon"], given["lexicon"])
    if "from_path" in given:
        shown["other"] = _origin(reason, telling, given["from_path"]) or value_text(given.get("from"))
    if "start" in given:
        shown["period"] = _period(given["start"], given["end"])
        if reason.path in ((), *reason.related):
            # A date of the run stands nowhere in the scheme: the reason points at the end that it lies beyond.
            shown["field"] = key_name(_AS_OF)
    return shown


_AS_OF = ("as_of",)
_SPECIAL = frozenset({"list", "by", "allowed", "limit", "phrase", "lexicon", "limit_from", "parameter", "from_path", "language"})


def _limit(reason: Reason, telling: Telling) -> Bilingual:
    """The limit, and where in the scheme it was read or from what it was counted."""
    given = reason.values
    value, text, figure = value_text(given["limit"]), given.get("limit_from"), given.get("parameter")
    if not text:
        # The law's own figure goes by its name, so that a reader can look up since when it holds and on whose word.
        return say(N_("{value} (the figure `{figure}`)"), value=value, figure=figure) if figure else value
    read = telling.as_of if text == "/as_of" else value_at(reason.related[0], telling.root) if reason.related else given["limit"]
    exact = read == given["limit"]
    template = "{value} ({origin})" if exact else N_("{value} (counted from {origin})")
    if figure and not exact:
        template = N_("{value} (counted from {origin} by the figure `{figure}`)")
    return say(template, value=value, origin=_origin(reason, telling, text), figure=figure)


def _origin(reason: Reason, telling: Telling, text: str | None) -> Bilingual | None:
    """Where the value that ``reason`` compared with stands: its place in the scheme, or else the rule's own path for it."""
    # A date counted back from the as-of date by a period of the scheme has that period for its place, not what it counts from.
    if reason.related and text != "/as_of":
        return telling.name(reason.related[0])
    return key_name(tuple(text.strip("/^").split("."))) if text else None


def _period(start: object, end: object) -> Bilingual:
    if start is None or end is None:
        text = N_("up to {end}") if start is None else N_("from {start}")
    else:
        text = N_("{start} to {end}")
    return say(text, start=value_text(start), end=value_text(end))
