"""A new rule to be filled in: every key that a rule must have, and above each what to write there.

The rule loads as it stands, so that a review can say what is still to be written: every text that is not, says TODO.
"""

from __future__ import annotations

import json
from collections import Counter
from textwrap import wrap

from compact_rules.bilingual import Bilingual, Lang
from compact_rules.days import date
from compact_rules.hints import Iterator
from compact_rules.records import dataclass
from compact_rules.report.saying import N_, say
from compact_rules.rulebook.model import Rule, Rulebook

_WIDTH = 100
_SCHEMA = "# yaml-language-server: $schema="

TITLE = N_("In one line, what a scheme that meets this rule does. Every text is in both languages.")
ASKS = N_("What it asks, and why, in a sentence or two that a councillor would understand.")
TIER = N_("How much hangs on it: threshold, minimum, inclusion or practice. A council's own rule is usually practice.")
REQUIREMENT = N_("The heading that it is printed under, from rulebook.yaml. One of: {names}.")
DECIDED_BY = N_(
    "Who decides. data: what the scheme says. person: someone must judge it. refutation: what the scheme says can only disprove "
    "it, and someone must judge the rest. The last two need `a_person_decides` under `require`."
)
SOURCE = N_("The provision that it rests on: at most 27 of its own words, exactly as they stand there.")
IN_FORCE = N_("The first day on which it applies.")
FOR_EACH = N_("To ask it of every action, party or seat, not once of the scheme: take the # off the next line and name the list.")
REQUIRE = N_(
    "What must hold. This example only asks that something is stated: put your own checks in its place. The words and what each "
    "needs are in docs/rule-language.md; an editor that knows the schema offers them as you type."
)
MESSAGE = N_("What a report says when a scheme falls short. {reason} becomes what was found; keep it in both languages.")
REMEDY = N_("What to write in the scheme to satisfy it.")
EXAMPLES = N_("Small schemes that show what the rule means. `rules test` runs them, so each has to come out as it says.")
MET = N_("A scheme, or the part of one that matters, that does what the rule asks.")
NOT_MET = N_("A scheme that says something else. `at` names the place that falls short.")
EMPTY = N_("A scheme that says nothing: nothing is shown either way.")
UNKNOWN = N_("A scheme that leaves out a value that the rule needs.")
FALSE_PASS = N_("The tick-box version: it looks as if it did what is asked, and does not. It must never be met.")

_TODO: dict[str, str] = {
    "title": N_("TODO: what a scheme that meets this rule does"),
    "asks": N_("TODO: what this asks and why"),
    "message": N_("TODO: the scheme does not show what it should: {reason}."),
    "remedy": N_("TODO: what to write, and under which key"),
}
_NAMES: dict[str, str] = {
    "met": N_("TODO: what is right about it"),
    "not_met": N_("TODO: what is wrong with it"),
    "empty": N_("nothing is said"),
    "unknown": N_("TODO: what is left out"),
    "false_pass": N_("TODO: how it pretends"),
}
_STATED = N_("TODO: what a scheme would say")


@dataclass(frozen=True, slots=True)
class Provision:
    """What a new rule starts from."""

    id: str
    document: str
    section: str
    quote: str


def scaffold(provision: Provision, rulebook: Rulebook, start: date, lang: Lang) -> str:
    """The rule as an item of a list of rules, with its comments in ``lang``; in force from ``start``."""
    return "\n".join(_lines(provision, rulebook, start, lang)) + "\n"


def heading(schema: str) -> str:
    """The first lines of a file of rules, whose schema an editor finds at ``schema``."""
    return f"{_SCHEMA}{schema}\nrules:\n\n"


def _lines(provision: Provision, rulebook: Rulebook, start: date, lang: Lang) -> Iterator[str]:
    yield f"- id: {provision.id}"
    yield from _comment(say(TITLE), lang)
    yield from _both("title")
    yield from _comment(say(ASKS), lang)
    yield from _both("asks")
    yield from _comment(say(TIER), lang)
    yield "  tier: practice"
    headings = [requirement.id for requirement in rulebook.requirements]
    yield from _comment(say(REQUIREMENT, names=", ".join(headings)), lang)
    yield f"  requirement: {_heading_of(provision, rulebook)}"
    yield from _comment(say(DECIDED_BY), lang)
    yield "  decided_by: data"
    yield from _comment(say(SOURCE), lang)
    yield "  source:"
    yield f"    document: {provision.document}"
    yield f"    section: {_quoted(provision.section)}"
    yield f"    quote: {_quoted(provision.quote)}"
    yield from _comment(say(IN_FORCE), lang)
    yield f"  in_force: {{start: {start.isoformat()}}}"
    yield from _comment(say(FOR_EACH), lang)
    yield "  # for_each: action_plans[].actions[]"
    yield from _comment(say(REQUIRE), lang)
    yield "  require:"
    yield "  - stated: local_context"
    yield from _comment(say(MESSAGE), lang)
    yield from _both("message")
    yield from _comment(say(REMEDY), lang)
    yield from _both("remedy")
    yield from _comment(say(EXAMPLES), lang)
    yield "  examples:"
    yield from _examples(lang)


def _examples(lang: Lang) -> Iterator[str]:
    stated, absent = f"local_context: {_quoted(say(_STATED)[lang])}", "declared_absent: [local_context]"
    for kind, comment, more in (
        ("met", MET, ("scheme:", f"  {stated}")),
        ("not_met", NOT_MET, ("at: [local_context]", "scheme:", f"  {absent}")),
        ("empty", EMPTY, ()),
        ("unknown", UNKNOWN, ("scheme: {}",)),
        ("false_pass", FALSE_PASS, ("expect: not_shown", "scheme:", "  local_context: to be agreed")),
    ):
        yield from _comment(say(comment), lang)
        yield f"  - kind: {kind}"
        yield f"    name: {_quoted(say(_NAMES[kind])[lang])}"
        yield from (f"    {line}" for line in more)


def _both(key: str) -> Iterator[str]:
    text = say(_TODO[key])
    yield f"  {key}:"
    yield f"    en: {_quoted(text.en)}"
    yield f"    cy: {_quoted(text.cy)}"


def _comment(text: Bilingual, lang: Lang) -> list[str]:
    return [f"  # {line}" for line in wrap(text[lang], _WIDTH, break_on_hyphens=False)]


def _quoted(text: str) -> str:
    # A JSON string is a YAML string, whatever stands in it.
    return json.dumps(text, ensure_ascii=False)


def _heading_of(provision: Provision, rulebook: Rulebook) -> str:
    """The heading of the rules that quote the same words, or else of most from the same section; the last one without any."""
    section = [rule for rule in rulebook.rules if _same_section(rule, provision)]
    words = [rule for rule in section if _same_words(rule.source.quote or "", provision.quote)]
    near = Counter(rule.requirement for rule in words or section)
    return near.most_common(1)[0][0] if near else rulebook.requirements[-1].id


def _same_section(rule: Rule, provision: Provision) -> bool:
    return (rule.source.document, rule.source.section) == (provision.document, provision.section)


def _same_words(one: str, other: str) -> bool:
    return bool(one) and (one.casefold() in other.casefold() or other.casefold() in one.casefold())
