"""The tool in SARIF: its rules, and the codes of problems and signals as rules too; once in each language (§3.19)."""

from __future__ import annotations

from uuid import UUID, uuid5

from compact_rules.bilingual import Bilingual, Lang
from compact_rules.hints import TYPE_CHECKING, Iterator
from compact_rules.report.formats import texts
from compact_rules.report.formats.markdown_text import md
from compact_rules.report.formats.plain import plain, satisfy
from compact_rules.report.formats.sarif_text import LOCALES, AllStrings, Json, escaped, message
from compact_rules.report.provisions import source_line
from compact_rules.report.saying import say

if TYPE_CHECKING:
    from compact_rules.report import wire

_ROOM = 1000  # GitHub refuses a description beyond 1024 characters
_GUID = str(uuid5(UUID(int=0), "compact-rules"))
_RECOMMENDED = {"error": "error", "warning": "warning", "note": "recommendation"}


def descriptors(report: wire.Report) -> list[tuple[str, wire.RuleText | str]]:
    """What results refer to by its position: the rules in force, then the codes of problems and of signals that were found."""
    rules: dict[str, wire.RuleText | str] = {rule["id"]: rule for rule in report["rulebook"]["rules"]}
    for kind, code in sorted(set(_codes(report))):
        rules.setdefault(code, kind)
    return list(rules.items())


def driver(report: wire.Report, lang: Lang, strings: AllStrings) -> Json:
    """The tool component, with its texts in ``lang``."""
    version = report["tool"]["version"]
    return {
        "name": report["tool"]["name"],
        "version": version,
        "semanticVersion": version,
        "minimumRequiredLocalizedDataSemanticVersion": version,
        "guid": _GUID,
        "language": LOCALES[lang],
        "contents": ["localizedData", "nonLocalizedData"],
        "isComprehensive": True,
        "rules": [_texts(name, each, lang, strings) | _settings(report, name, each) for name, each in descriptors(report)],
        **_shared(lang, strings),
    }


def translation(report: wire.Report, lang: Lang, strings: AllStrings) -> Json:
    """The same texts in the other language."""
    version = report["tool"]["version"]
    name = say(texts.TRANSLATION if lang == "cy" else texts.TRANSLATION_EN)
    return {
        "name": report["tool"]["name"],
        "semanticVersion": version,
        "localizedDataSemanticVersion": version,
        "guid": _GUID,
        "language": LOCALES[lang],
        "contents": ["localizedData"],
        "isComprehensive": True,
        "associatedComponent": {"name": report["tool"]["name"], "guid": _GUID},
        "translationMetadata": {"name": name[lang].removesuffix(".")},
        "rules": [_texts(name, each, lang, strings) for name, each in descriptors(report)],
        **_shared(lang, strings),
    }


def _shared(lang: Lang, strings: AllStrings) -> Json:
    others = strings.others.all(lang)
    return {"globalMessageStrings": others} if others else {}


def _codes(report: wire.Report) -> Iterator[tuple[str, str]]:
    for scheme in report["schemes"]:
        yield from (("problem", problem["code"]) for problem in scheme["problems"])
        yield from (("signal", signal["code"]) for signal in scheme["signals"])


def _texts(name: str, each: wire.RuleText | str, lang: Lang, strings: AllStrings) -> Json:
    made = _code_texts(name, each, lang) if isinstance(each, str) else _rule_texts(each, lang)
    found = strings.by_rule.get(name)
    return made | ({"messageStrings": found.all(lang)} if found else {})


def _rule_texts(rule: wire.RuleText, lang: Lang) -> Json:
    asks, title = plain(rule["asks"], lang), plain(rule["title"], lang)
    parts = (asks, satisfy(rule["remedy"], lang), source_line(rule["source"], lang))
    return {
        "id": rule["id"],
        "name": escaped(title),
        "shortDescription": message(title),
        "fullDescription": message(asks if len(asks) <= _ROOM else f"{asks[:_ROOM]}…"),
        "help": {"text": escaped("\n".join(parts)), "markdown": _braces("\n\n".join(map(md, parts)))},
    }


def _code_texts(code: str, kind: str, lang: Lang) -> Json:
    title: Bilingual = say(texts.PROBLEM if kind == "problem" else texts.SIGNAL, code=code)
    help_text: Bilingual = say(texts.PROBLEM_HELP if kind == "problem" else texts.SIGNAL_HELP)
    return {
        "id": code,
        "name": escaped(title[lang].removesuffix(".")),
        "shortDescription": message(title[lang]),
        "fullDescription": message(help_text[lang]),
        "help": message(help_text[lang]),
    }


def _settings(report: wire.Report, name: str, each: wire.RuleText | str) -> Json:
    if isinstance(each, str):
        severity, tags = _severity(report, name), [each]
    else:
        severity, tags = each["severity"], [each["tier"], each["requirement"]]
    return {
        "defaultConfiguration": {"level": severity},
        "properties": {"tags": tags, "problem.severity": _RECOMMENDED[severity]},
    }


def _severity(report: wire.Report, code: str) -> wire.Severity:
    found = (each for scheme in report["schemes"] for each in (*scheme["problems"], *scheme["signals"]) if each["code"] == code)
    return next(found)["severity"]


def _braces(text: str) -> str:
    # §3.11.5 holds for formatted messages too. Markdown has escaped brackets already, so nothing in them is a link.
    return text.replace("{", "{{").replace("}", "}}")
