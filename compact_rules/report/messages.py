"""A finding in words: the rule's own message with the reason and the item's values inserted."""

from __future__ import annotations

from compact_rules.assessing.model import ItemStanding
from compact_rules.bilingual import Bilingual, placeholders
from compact_rules.calendar import Duration
from compact_rules.days import date
from compact_rules.hints import Any, Iterator, Mapping
from compact_rules.judge.outcomes import Reason, Truth
from compact_rules.places import Path
from compact_rules.records import dataclass, replace
from compact_rules.report.fields import entry_id, shortened, value_text
from compact_rules.report.reasons import clause
from compact_rules.report.saying import N_, same, say
from compact_rules.report.telling import Telling
from compact_rules.rulebook.model import Rule

JUDGED = N_("a recorded judgement says that this is not satisfied")
TO_DECIDE = N_("{question} To be decided by: {role}.")
AT_ITEM = N_("{item}: {text}")
RECORD_JUDGEMENT = N_(
    "Record the answer under `judgements`: `rule: {rule}`, `by_role`, `party`, `on` (the date), `finding` (`satisfied` or "
    "`not_satisfied`) and `reason`."
)
RECORD_JUDGEMENT_AT = N_(
    "Record the answer under `judgements`: `rule: {rule}`, `at` (the id of the item), `by_role`, `party`, `on` (the date), "
    "`finding` (`satisfied` or `not_satisfied`) and `reason`."
)


@dataclass(frozen=True, slots=True)
class Told:
    """One item of one rule, as findings, stops and outcomes all hold it."""

    rule: Rule
    path: Path
    reason: Reason | None
    label: str | None
    shown: Mapping[str, Any]
    judged: bool = False


def told_item(rule: Rule, item: ItemStanding) -> Told:
    """One item of a rule's standing."""
    return Told(rule, item.path, item.reason, item.label, item.shown, item.judgement is not None)


def item_message(item: Told, telling: Telling) -> Bilingual:
    """What falls short, as a sentence. ``telling`` is the whole scheme's."""
    # Where a rule found no item to be read on, its message about an item has nothing to speak of.
    if item.reason is not None and item.reason.word == "for_each":
        return sentence(clause(item.reason, telling))
    own = replace(telling, item=item.path)
    reason = say(JUDGED) if item.judged else clause(item.reason, own) if item.reason else same("")
    return sentence(_filled(item.rule.message, {**_values(item), "reason": reason}))


def noted_text(item: Told) -> Bilingual | None:
    """What the rule notes of an item that is met; None where it notes nothing, or lacks a value for it."""
    if item.rule.noted is None or placeholders(item.rule.noted.en) - _values(item).keys():
        return None
    return sentence(item.rule.noted.fill(_values(item)))


def question_text(question: Bilingual, shown: Mapping[str, Any]) -> Bilingual:
    """What a person decides, with the figures that it is about."""
    return _filled(question, {name: inserted(value) for name, value in shown.items()})


def _values(item: Told) -> dict[str, Bilingual]:
    """What the texts about an item insert."""
    number = position(item.path)
    own = {name: inserted(value) for name, value in item.shown.items()}
    return {**own, "position": same("" if number is None else str(number)), "item": item_name(item.path, item.label)}


def _filled(text: Bilingual, values: Mapping[str, Bilingual]) -> Bilingual:
    """``text`` with the values inserted; what there is none for is said to be not given."""
    missing = dict.fromkeys(placeholders(text.en) - values.keys(), say(N_("(not given)")))
    return text.fill({**values, **missing})


def judgement_message(item: Told, root: Mapping[str, Any]) -> Bilingual:
    """What a person has to decide, about which item, and whose part it is."""
    asked = next((reason for reason in _leaves(item.reason) if reason.code == "a_person_decides"), None)
    if asked is None:
        return say(N_("A person has to decide."))
    question = question_text(asked.values["question"], item.shown)
    text = say(TO_DECIDE, question=question, role=asked.values["role"])
    label = item.label or entry_id(item.path, root)
    name = item_name(item.path, label)
    return say(AT_ITEM, item=name, text=text) if item.path else text


def judgement_remedy(rule: Rule) -> Bilingual:
    """How the answer is recorded."""
    return say(RECORD_JUDGEMENT_AT if rule.for_each else RECORD_JUDGEMENT, rule=rule.id)


def item_name(path: Path, label: str | None) -> Bilingual:
    """The item's own id, or its number in its list; the scheme itself has its name."""
    if label is not None:
        return same(f"`{shortened(label)}`")
    number = position(path)
    return say(N_("no. {number}"), number=number) if number is not None else say(N_("the scheme"))


def position(path: Path) -> int | None:
    """The item's number in its list, counted from 1; None for what stands in no list."""
    return next((step + 1 for step in reversed(path) if isinstance(step, int)), None)


def inserted(value: object) -> Bilingual:
    """A value as a rule's message shows it: texts bare, for the message may quote them itself; the rest as in any sentence."""
    if isinstance(value, str):
        return same(shortened(value))
    if isinstance(value, dict) and value and value.keys() <= {"en", "cy"}:
        either = next(iter(value.values()))
        return Bilingual(shortened(str(value.get("en", either))), shortened(str(value.get("cy", either))))
    if isinstance(value, (date, Duration, int, float, Bilingual)):
        return value_text(value)
    return value_text(value)


def sentence(text: Bilingual) -> Bilingual:
    """``text`` with a capital and a full stop."""
    return Bilingual(_sentence(text.en), _sentence(text.cy))


def _sentence(text: str) -> str:
    if not text:
        return text
    ended = text if text.rstrip("”»`\"')")[-1:] in (".", "!", "?", "…") and not text.endswith("`") else f"{text}."
    return ended[0].upper() + ended[1:]


def _leaves(reason: Reason | None) -> Iterator[Reason]:
    if reason is None:
        return
    if not reason.parts and reason.truth in (Truth.JUDGEMENT, Truth.YES):
        yield reason
    for part in reason.parts:
        yield from _leaves(part)
