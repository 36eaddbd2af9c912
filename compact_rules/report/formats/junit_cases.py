"""The test cases of one file: what becomes a failure, an error or a skipped case, and in which words."""

from __future__ import annotations

from compact_rules.bilingual import Lang
from compact_rules.hints import TYPE_CHECKING, Literal, Mapping, Sequence
from compact_rules.records import dataclass
from compact_rules.report import terminal_texts
from compact_rules.report.formats import texts
from compact_rules.report.formats.plain import plain, satisfy, where
from compact_rules.report.names import VERDICTS, name
from compact_rules.report.provisions import source_line
from compact_rules.report.safe import visible
from compact_rules.report.saying import say, say_count

if TYPE_CHECKING:
    from compact_rules.report import wire

_SHORT = ("not_met", "not_shown")


@dataclass(frozen=True, slots=True)
class Case:
    """One test case; ``kind`` is the element inside it, None where the rule is met."""

    name: str
    kind: Literal["failure", "error", "skipped"] | None = None
    type: str = ""
    message: str = ""
    lines: tuple[str, ...] = ()


def cases(scheme: wire.Scheme, rules: Mapping[str, wire.RuleText], lang: Lang) -> list[Case]:
    """The file itself, then every rule in force; of a file that was not assessed one case, an error."""
    itself = say(texts.ITSELF)[lang]
    if not scheme["assessed"]:
        told = say(terminal_texts.NOT_ASSESSED)[lang]
        return [Case(itself, "error", "not_assessed", told, _problems(scheme, scheme["problems"], lang))]
    return [_itself(itself, scheme, lang), *(_rule(outcome, scheme["file"], rules, lang) for outcome in scheme["outcomes"])]


def _itself(title: str, scheme: wire.Scheme, lang: Lang) -> Case:
    open_ones = [each for each in scheme["problems"] if not (each["waived"] or each["baselined"])]
    if not open_ones:
        return Case(title)
    message = _first([plain(each["message"], lang) for each in open_ones], lang)
    return Case(title, "failure", open_ones[0]["code"], message, _problems(scheme, open_ones, lang))


def _problems(scheme: wire.Scheme, problems: Sequence[wire.ProblemEntry], lang: Lang) -> tuple[str, ...]:
    return tuple(f"{where(scheme['file'], each['place'])}: {plain(each['message'], lang)}" for each in problems)


def _rule(outcome: wire.Outcome, file: str, rules: Mapping[str, wire.RuleText], lang: Lang) -> Case:
    rule = rules.get(outcome["rule"])
    title = f"{outcome['rule']} {plain(rule['title'], lang)}" if rule else visible(outcome["rule"])
    verdict = outcome["verdict"]
    if verdict == "met":
        return Case(title)
    if verdict in _SHORT:
        return _short(title, outcome, file, rule, lang)
    items = [each for each in outcome["items"] if each["verdict"] == verdict]
    message = _first([plain(each["message"], lang) for each in items], lang)
    word = name(VERDICTS, verdict)
    told = say(texts.STATE, verdict=word, message=message)[lang] if message else word[lang]
    return Case(title, "skipped", verdict, told, _items(items, file, lang))


def _short(title: str, outcome: wire.Outcome, file: str, rule: wire.RuleText | None, lang: Lang) -> Case:
    items = [each for each in outcome["items"] if each["verdict"] in _SHORT]
    open_ones = [each for each in items if not (each["waived"] or each["baselined"])]
    if items and not open_ones:
        return Case(title, "skipped", outcome["verdict"], say(texts.WAIVED_ONLY)[lang], _items(items, file, lang))
    more = (
        (satisfy(rule["remedy"], lang), f"{say(terminal_texts.SOURCE)[lang]} {source_line(rule['source'], lang)}") if rule else ()
    )
    message = _first([plain(each["message"], lang) for each in open_ones], lang)
    return Case(title, "failure", outcome["verdict"], message, (*_items(open_ones, file, lang), *more))


def _items(items: Sequence[wire.Item], file: str, lang: Lang) -> tuple[str, ...]:
    return tuple(f"{where(file, each['place'])}: {_told(each, lang)}" for each in items)


def _told(item: wire.Item, lang: Lang) -> str:
    text = plain(item["message"], lang)
    if item["told_under"]:
        text = say(texts.UNDER, message=text, rule=item["told_under"])[lang]
    waived = item["waived"]
    if waived is not None:
        text += " " + plain(say(texts.WAIVED, reason=waived["reason"], by=waived["by"], until=waived["until"]), lang)
    return f"{text} {say(texts.BASELINED)[lang]}" if item["baselined"] else text


def _first(messages: Sequence[str], lang: Lang) -> str:
    """The first of them, and how many more there are."""
    told = list(dict.fromkeys(messages))
    if len(told) < 2:
        return told[0] if told else ""
    return say_count(texts.OTHERS, len(told) - 1, message=told[0])[lang]
