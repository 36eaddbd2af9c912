"""JUnit XML, for build servers: a suite for each file, a case for each rule in force.

It keeps to what Jenkins's own schema allows, which is what most programs that read the format have in common.
"""

from __future__ import annotations

from xml.etree.ElementTree import Element, SubElement, indent, tostring

from compact_rules.bilingual import Lang
from compact_rules.hints import TYPE_CHECKING
from compact_rules.report import terminal_texts
from compact_rules.report.formats.junit_cases import Case, cases
from compact_rules.report.formats.plain import plain, rules_by_id
from compact_rules.report.safe import visible
from compact_rules.report.saying import say

if TYPE_CHECKING:
    from compact_rules.report import wire

_COUNTED = (("failures", "failure"), ("errors", "error"), ("skipped", "skipped"))


def render(report: wire.Report, lang: Lang) -> str:
    """The document, with a line end. It holds no time but the as-of date, so the same report gives the same text."""
    root = Element("testsuites", name=report["tool"]["name"])
    rules = rules_by_id(report)
    for number, scheme in enumerate(report["schemes"]):
        _suite(root, report, scheme, cases(scheme, rules, lang), number, lang)
    for attribute in ("tests", "failures", "errors"):
        root.set(attribute, str(sum(int(suite.get(attribute, "0")) for suite in root)))
    indent(root)
    return '<?xml version="1.0" encoding="UTF-8"?>\n' + tostring(root, encoding="unicode") + "\n"


def _suite(root: Element, report: wire.Report, scheme: wire.Scheme, found: list[Case], number: int, lang: Lang) -> None:
    file = visible(scheme["file"])
    suite = SubElement(root, "testsuite", name=file, id=str(number), file=file, tests=str(len(found)))
    for attribute, kind in _COUNTED:
        suite.set(attribute, str(sum(each.kind == kind for each in found)))
    suite.set("time", "0.000")
    suite.set("timestamp", f"{report['as_of']}T00:00:00")
    _properties(suite, report, scheme, lang)
    for each in found:
        _case(suite, file, each)
    SubElement(suite, "system-out").text = _notes(report, scheme, lang)


def _case(suite: Element, file: str, case: Case) -> None:
    element = SubElement(suite, "testcase", classname=file, name=case.name, time="0.000")
    if case.kind is not None:
        told = SubElement(element, case.kind, type=case.type, message=case.message)
        told.text = "\n".join(case.lines) or None


def _properties(suite: Element, report: wire.Report, scheme: wire.Scheme, lang: Lang) -> None:
    book, levels = report["rulebook"], scheme["levels"]
    values = {
        "as_of": report["as_of"],
        "rulebook": f"{book['id']} {book['version']}",
        "rulebook_digest": book["digest"],
        "sha256": scheme["sha256"] or "",
        "title": plain(scheme["title"], lang) if scheme["title"] else "",
        "liveness": scheme["liveness"],
        "on_paper": plain(levels["on_paper"]["sentence"], lang),
        "in_practice": plain(levels["in_practice"]["sentence"], lang),
        "agreed": plain(levels["agreed"]["sentence"], lang),
    }
    element = SubElement(suite, "properties")
    for name, value in values.items():
        SubElement(element, "property", name=name, value=value)


def _notes(report: wire.Report, scheme: wire.Scheme, lang: Lang) -> str:
    """What is no case: signals, and what a reader of the results must know."""
    signals = [each for each in scheme["signals"] if not (each["told_under"] or each["waived"] or each["baselined"])]
    lines = [plain(each["message"], lang) for each in signals]
    if lines:
        lines.insert(0, f"{say(terminal_texts.SIGNALS)[lang]}:")
    loosens = [plain(each["message"], lang) for each in report["rulebook"]["loosens"]]
    return "\n".join([*loosens, *lines, plain(report["grades_note"], lang), plain(report["what_this_does_not_show"], lang)])
