"""What each word of the rule language asks, as a clause without a full stop: where it must hold, and where it must clearly not.

Keys of the scheme format stand in backquotes and are never mutated, so a Welsh clause keeps them where no mutation falls on them.
"""

from __future__ import annotations

from compact_rules.report.saying import N_

# By word and variant: what it asks, and what its clear denial says. What is unknown is neither.
CLAUSES: dict[str, tuple[str, str]] = {
    "stated": (N_("{field} is given"), N_("the scheme says that it has no {field}")),
    "stated several": (N_("{field} are given"), N_("the scheme says that it lacks one of {field}")),
    "one_of": (N_("{field} is {values}"), N_("{field} is given, and is not {values}")),
    "one_of several": (N_("every one of {field} is {values}"), N_("one of {field} is something other than {values}")),
    "at_least": (N_("{field} is {limit} or more"), N_("{field} is less than {limit}")),
    "at_least count": (N_("the number of entries under {field} is {limit} or more"), N_("{field} has fewer than {limit}")),
    "at_least sum": (N_("the sum of {field} is {limit} or more"), N_("the sum of {field} is less than {limit}")),
    "at_most": (N_("{field} is {limit} or less"), N_("{field} is more than {limit}")),
    "at_most count": (N_("the number of entries under {field} is {limit} or less"), N_("{field} has more than {limit}")),
    "at_most sum": (N_("the sum of {field} is {limit} or less"), N_("the sum of {field} is more than {limit}")),
    "not_before": (N_("{field} is no earlier than {limit}"), N_("{field} is earlier than {limit}")),
    "not_after": (N_("{field} is no later than {limit}"), N_("{field} is later than {limit}")),
    "within": (
        N_("{field} lies between {start} and {end}, both days included"),
        N_("{field} lies outside the time between {start} and {end}"),
    ),
    "unique": (N_("no two of {field} are the same"), N_("some of {field} are the same")),
    "refers_to": (
        N_("everything that {field} names stands under {list}"),
        N_("{field} names something that is not under {list}"),
    ),
    "in_order": (N_("{field} do not go back from one to the next"), N_("{field} go back somewhere from one to the next")),
    "in_order strictly": (N_("each of {field} is later or greater than the one before"), N_("{field} do not all go forward")),
    "covers": (N_("every one of {field} is named under {by}"), N_("there is one of {field} that nothing under {by} names")),
    "covers words": (N_("{words} can be found under {by}"), N_("{words} cannot be found under {by}")),
    "differs": (N_("{field} is not the same as {other}"), N_("{field} is the same as {other}")),
    "differs direction": (
        N_("{field} lies beyond {other} in the direction given by {direction} (maintain: at it; achieve: anywhere else)"),
        N_("{field} does not lie beyond {other} in the direction given by {direction} (maintain: at it; achieve: anywhere else)"),
    ),
    "avoids": (N_("{field} has no wording from the list “{lexicon}”"), N_("{field} has wording from the list “{lexicon}”")),
    "avoids several": (
        N_("none of {field} has wording from the list “{lexicon}”"),
        N_("at least one of {field} has wording from the list “{lexicon}”"),
    ),
    "mentions": (N_("{field} has wording from the list “{lexicon}”"), N_("{field} has no wording from the list “{lexicon}”")),
    "mentions several": (
        N_("at least one of {field} has wording from the list “{lexicon}”"),
        N_("none of {field} has wording from the list “{lexicon}”"),
    ),
    "a_person_decides": (N_("a person has to decide: {question}"), ""),
}

# Words that hold other checks, which follow in a list.
HEADS: dict[str, tuple[str, str]] = {
    "all": (N_("all of this holds"), N_("at least one of these does not hold")),
    "any": (N_("at least one of these holds"), N_("none of these holds")),
    "every": (
        N_("for every one of {list}, and there is at least one, this holds"),
        N_("it is not so that for every one of {list}, and at least one, all of this holds"),
    ),
    "some": (N_("for at least one of {list} this holds"), N_("for none of {list} does all of this hold")),
    "last": (
        N_("for the latest of {list}, by the date {by}, not counting those after the as-of date, this holds"),
        N_("for the latest of {list}, by the date {by}, not counting those after the as-of date, not all of this holds"),
    ),
    "refers_to some": (
        N_("for at least one of {list} that {field} names, this holds"),
        N_("for none of {list} that {field} names does all of this hold"),
    ),
    "refers_to every": (
        N_("for every one of {list} that {field} names, this holds"),
        N_("it is not so that for every one of {list} that {field} names all of this holds"),
    ),
}
ONLY = N_("only those count for which this holds: {clause}")
ONLY_THESE = N_("only those count for which this holds")

# Lists that are worked out, named as several.
LISTS: dict[str, str] = {
    "publications": N_("the entries for it under `publication`"),
    "targets.progress": N_("the entries for it under `progress`"),
    "objectives.targets": N_("the targets that name it under `objective_ids`"),
    "dependencies": N_("the actions that it depends on"),
    "stretches": N_("the times from one milestone to the next"),
}

# Where a record that is worked out leads: what a value belongs to when its path goes through one.
OWNERS: dict[tuple[str, ...], str] = {
    ("action", "plan"): N_("the action plan that its action stands in"),
    ("plan",): N_("the action plan that it stands in"),
    ("action",): N_("the action or commitment that it stands under"),
    ("body",): N_("the body that it belongs to"),
}
OF_OWNER = N_("{key} ({owner})")
OF_ITEM = N_("{key} (of the entry that the rule is read on)")
FIGURE = N_("{value} (“{title}”)")
FIGURE_CHANGED = N_("the figure “{title}” in force on the as-of date")
LATER = N_("{amount} after {date}")
EARLIER = N_("{amount} before {date}")
