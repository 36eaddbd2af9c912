"""What each reason of the judge says: a clause without a full stop, for ``{reason}`` in a rule's message and for `explain`.

``{field}`` is the value that was read or looked for; the other names are the code's own values (`judge.reasons`). What is
inserted is never mutated, so a Welsh clause keeps it where no mutation falls on it: ``{value} yw {field}``, not
``mae {field} yn {value}``. Welsh clauses are joined with semicolons.
"""

from __future__ import annotations

from compact_rules.report.saying import N_

GAP_TEXTS: dict[str, str] = {
    "absent": N_("{field} is not given"),
    "unreadable": N_("{field} could not be read"),
    "declared_absent": N_("the scheme says that it has no {part}"),
    "no_parameter": N_("the rulebook gives no figure for this on the as-of date"),
}

FOUND_TEXTS: dict[str, str] = {
    "stated": N_("{field} is given"),
    "is_one_of": N_("{field} is {value}"),
    "not_one_of": N_("{field} is {value}, not {allowed}"),
    "enough": N_("{field} is {value}, at least {limit}"),
    "too_little": N_("{field} is {value}, less than {limit}"),
    "not_too_much": N_("{field} is {value}, no more than {limit}"),
    "too_much": N_("{field} is {value}, more than {limit}"),
    "incomparable": N_("{field} is {value}, which cannot be compared for certain with {limit}"),
    "count_enough": N_("{list} has {count}, at least {limit}"),
    "count_too_few": N_("{list} has {count}, fewer than {limit}"),
    "count_not_too_many": N_("{list} has {count}, no more than {limit}"),
    "count_too_many": N_("{list} has {count}, more than {limit}"),
    "count_uncertain": N_("{list} has {count} that could be read, and others that could not"),
    "not_before": N_("{field} is {value}, not before {limit}"),
    "before": N_("{field} is {value}, before {limit}"),
    "not_after": N_("{field} is {value}, not after {limit}"),
    "after": N_("{field} is {value}, after {limit}"),
    "inside": N_("{field} is {value}, inside the period {period}"),
    "outside": N_("{field} is {value}, outside the period {period}"),
    "unique": N_("no two of {list} are the same"),
    "repeated": N_("{value} stands more than once under {list}"),
    "refers": N_("{field} names {value}, which stands under {list}"),
    "dangling": N_("{field} names {value}, which does not stand under {list}"),
    "in_order": N_("the order is right"),
    "out_of_order": N_("{field} is {value}, but the one before it is {previous}"),
    "covered": N_("everything asked for stands under {by}"),
    "not_covered": N_("nothing under {by} names {missing}"),
    "cover_uncertain": N_("nothing that could be read under {by} names {missing}"),
    "nothing_to_cover": N_("there is nothing under {list} for {by} to reach"),
    "differs": N_("{field} is {value}, and {other} is {from}"),
    "same": N_("{field} is {value}, the same as {other}"),
    "wrong_direction": N_("{field} is {value} and {other} is {from}, but the direction is {direction}"),
    "avoids": N_("{field} has no wording from the list “{lexicon}”"),
    "has_phrase": N_("{field} says “{phrase}”"),
    "mentions": N_("{field} mentions “{phrase}”"),
    "lacks_phrase": N_("{field} mentions nothing from the list “{lexicon}”"),
    "none_in_list": N_("{list} is empty"),
    "none_such": N_("nothing under {list} is of the kind asked for"),
    "none_dated": N_("nothing under {list} is dated on or before the as-of date"),
    "a_person_decides": N_("a person has to decide: {question}"),
    "no_items": N_("there is nothing under {list}"),
}

# Checks that hold other checks. As a clause they stand only where their parts are not at hand; in `explain` they head the parts.
HEADINGS: dict[str, str] = {
    "all": N_("all of these hold"),
    "any": N_("at least one of these holds"),
    "not": N_("this does not hold"),
    "every": N_("this holds for every one under {list}"),
    "some": N_("this holds for at least one under {list}"),
    "last": N_("this holds for the latest under {list}, dated {value}"),
    "refers_some": N_("this holds for at least one that {field} names under {list}"),
    "refers_every": N_("this holds for every one that {field} names under {list}"),
    "refuted": N_("any of these rules it out"),
}
UNSETTLED = N_("it cannot be told for certain about {field}")

# A single value that is given is shown, so that `explain` gets down to the values seen.
STATED_AS = N_("{field} is given: {value}")

# Where a value is exactly its limit, the limit says nothing more.
EXACTLY = {
    "enough": N_("{field} is {value}"),
    "not_too_much": N_("{field} is {value}"),
    "count_enough": N_("{list} has {count}"),
    "count_not_too_many": N_("{list} has {count}"),
}

# Facts worked out from the scheme that are true or false, as sentences of their own.
FACTS: dict[tuple[str, bool], str] = {
    ("without_sector", True): N_("the quorum can be met with nobody from the sector"),
    ("without_sector", False): N_("the quorum cannot be met without the sector"),
}

# Several fields missing at once, in one clause. ``{fields}`` is a list.
ALL_ABSENT = N_("{fields} are not given")
NEITHER_GIVEN = N_("neither {fields} is given")
NONE_GIVEN = N_("none of {fields} is given")
NO_WAY = N_("one of these would do, but {clauses}")
NONE_PASSES = N_("none of the {count} under {list} will do; of the one that comes nearest, {clauses}")
FIRST_OF = N_("{clauses}; and {count} more")

# What the related place of a reason shows.
RELATED: dict[str, str] = {
    "repeated": N_("it stands here already"),
    "not_covered": N_("this bears on it too"),
    "out_of_order": N_("this comes before it"),
    "same": N_("this is the same"),
    "refers_some": N_("this is what it names"),
    "refers_every": N_("this is what it names"),
}
RELATED_LIMIT = N_("this is what it was compared with")


def text_of(code: str) -> str:
    """The clause for a reason's code; a check that lost its parts is only unsettled."""
    return (GAP_TEXTS | FOUND_TEXTS).get(code, UNSETTLED)
