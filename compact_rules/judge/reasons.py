"""What a reason's code means, and which reasons decided a verdict.

The texts for the codes are the report's; here stands what each carries in ``values``.
"""

from __future__ import annotations

from compact_rules.hints import Iterator
from compact_rules.judge.lookup import Gap
from compact_rules.judge.outcomes import Reason, Truth

# Nothing could be read where the check looked. A part that the scheme declares absent is a clear no; the others are unknown.
GAPS: dict[str, tuple[str, ...]] = {
    "absent": (),
    "unreadable": (),
    "declared_absent": ("part",),
    "no_parameter": ("parameter",),
}

# What a check found, with the names of the values that its text may use. ``limit_from`` is a path's text, ``parameter`` the id
# of the parameter that set the limit; either may be None.
FOUND: dict[str, tuple[str, ...]] = {
    "stated": (),
    "is_one_of": ("value", "allowed"),
    "not_one_of": ("value", "allowed"),
    "enough": ("value", "limit", "limit_from", "parameter"),
    "too_little": ("value", "limit", "limit_from", "parameter"),
    "not_too_much": ("value", "limit", "limit_from", "parameter"),
    "too_much": ("value", "limit", "limit_from", "parameter"),
    "incomparable": ("value", "limit", "limit_from", "parameter"),
    "count_enough": ("count", "limit", "list"),
    "count_too_few": ("count", "limit", "list"),
    "count_not_too_many": ("count", "limit", "list"),
    "count_too_many": ("count", "limit", "list"),
    "count_uncertain": ("count", "limit", "list"),
    "not_before": ("value", "limit", "limit_from", "parameter"),
    "before": ("value", "limit", "limit_from", "parameter"),
    "not_after": ("value", "limit", "limit_from", "parameter"),
    "after": ("value", "limit", "limit_from", "parameter"),
    "inside": ("value", "start", "end"),
    "outside": ("value", "start", "end"),
    "unique": ("list",),
    "repeated": ("value", "list"),
    "refers": ("value", "list"),
    "dangling": ("value", "list"),
    "refers_some": ("list",),
    "refers_every": ("list",),
    "in_order": (),
    "out_of_order": ("value", "previous", "strictly"),
    "covered": ("by",),
    "not_covered": ("missing", "by"),
    "cover_uncertain": ("missing", "by"),
    "nothing_to_cover": ("list", "by"),
    "differs": ("value", "from", "from_path"),
    "same": ("value", "from", "from_path"),
    "wrong_direction": ("value", "from", "from_path", "direction"),
    "avoids": ("lexicon",),
    "has_phrase": ("phrase", "language", "lexicon"),
    "mentions": ("phrase", "language", "lexicon"),
    "lacks_phrase": ("lexicon",),
    "every": ("list",),
    "some": ("list",),
    "none_in_list": ("list",),
    "none_such": ("list",),
    "last": ("list", "value"),
    "none_dated": ("list",),
    "all": (),
    "any": (),
    "not": (),
    "a_person_decides": ("question", "role"),
    "refuted": (),
    "no_items": ("list",),
}

CODES = GAPS | FOUND


def from_gap(word: str, gap: Gap, **values: object) -> Reason:
    """The reason of a check that found nothing to read."""
    truth = Truth.NO if gap.code == "declared_absent" else Truth.UNKNOWN
    if gap.name is not None:
        values["parameter" if gap.code == "no_parameter" else "part"] = gap.name
    return Reason(word, truth, gap.code, gap.path, values)


def first_open(gaps: list[Gap]) -> Gap:
    """The first gap that leaves a question open; the first of all where each is a part that the scheme says it does not have."""
    return next((gap for gap in gaps if gap.code != "declared_absent"), gaps[0])


def deciding(reason: Reason) -> Iterator[Reason]:
    """The innermost reasons that made ``reason`` come out as it did, in the rule's order.

    Inside *not* the truth is turned over, so a leaf of a NO may itself be a YES: what was found and should not have been. Where
    *some* item should have passed and none did, the item that came nearest speaks for them all; where none of several came near,
    or where the things that a list of references names fall short, the list does: that is what its author can change.
    """
    if not reason.parts or _speaks_for_its_parts(reason):
        yield reason
        return
    for part in decisive_parts(reason):
        yield from deciding(part)


def decisive_parts(reason: Reason) -> list[Reason]:
    """The parts of ``reason`` that made it come out as it did."""
    truth = reason.truth
    if reason.code == "any" and truth is Truth.UNKNOWN:  # an alternative that fails is as much in the way as one not known
        return [part for part in reason.parts if part.truth <= truth]
    # Of *not*, and of what is refuted, all: none of them has the truth of the whole.
    parts = [part for part in reason.parts if part.truth == truth] or list(reason.parts)
    return [max(parts, key=_passed)] if reason.code in ("some", "refers_some", "none_such") else parts


def _speaks_for_its_parts(reason: Reason) -> bool:
    if reason.truth is not Truth.NO:
        return False
    far = reason.code in ("some", "none_such") and len(reason.parts) > 1 and not any(map(_passed, reason.parts))
    return far or reason.code in ("refers_some", "refers_every")


def _passed(reason: Reason) -> int:
    return sum(part.truth is Truth.YES for part in reason.parts)
