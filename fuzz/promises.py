"""What must hold of any bytes at all. Each function takes bytes and raises `AssertionError` where a promise is broken.

They know nothing of the fuzzer: the tests call them with the seeds and with what was once found.
"""

from __future__ import annotations

import json
import unicodedata
from collections.abc import Callable, Iterator
from datetime import date
from functools import cache
from pathlib import Path
from zlib import crc32

from compact_rules import api
from compact_rules.assessing.model import SEVERITIES
from compact_rules.assessing.policy import read_policy
from compact_rules.bilingual import LANGS
from compact_rules.places import Problem, Span
from compact_rules.records import replace
from compact_rules.report.json_out import json_text
from compact_rules.report.terminal import render
from compact_rules.rulebook.load import load_rulebook
from compact_rules.rulebook.model import Check, Rule
from compact_rules.source.codes import CODES
from compact_rules.source.events import has_libyaml
from compact_rules.source.tree import Document, load
from fuzz.folders import Folder
from fuzz.frames import BESIDE, HEAD, LEXICONS, PARAMETERS, around, whole

AS_OF = date(2026, 6, 30)
ROOT = Path(__file__).resolve().parents[1]
# The file of a rulebook that the bytes stand for is chosen by their first one.
PARTS = (*["rules.yaml"] * 5, HEAD, PARAMETERS, LEXICONS, *BESIDE, "survivors.yaml", "wording.yaml", "catalogue.yaml")


def loader(data: bytes) -> None:
    """Reading bytes raises nothing, both parsers say the same, and every place lies in the text."""
    document = load(data)
    _check_problems(document, _rows(data))
    if has_libyaml():
        pure = load(data, pure=True)
        assert [_plain(each) for each in pure.problems] == [_plain(each) for each in document.problems], "the parsers differ"
        assert repr(pure.data) == repr(document.data), "the parsers read different data"


def _rows(data: bytes) -> int:
    return len(data.replace(b"\r\n", b"\n").replace(b"\r", b"\n").split(b"\n"))


def _check_problems(document: Document, last: int) -> None:
    for problem in document.problems:
        assert tuple(name for name, _ in problem.values) == CODES[problem.code].values, problem
        assert problem.span is not None, problem
        for span in (problem.span, *(each for each in problem.related if isinstance(each, Span))):
            assert 1 <= span.start.line <= span.end.line <= last, (problem, last)
            assert span.start <= span.end, problem
    assert document.ok or document.problems, "nothing can be judged, and nothing says why"


def _plain(problem: Problem) -> tuple[object, ...]:
    if problem.code == "syntax" and problem.span is not None:  # the two notice nonsense a column apart
        return problem.code, problem.span.start.line
    return problem.code, problem.span, problem.values, problem.related


def rules(data: bytes) -> None:
    """A rulebook is loaded, or refused with its faults; one that loads judges a scheme."""
    name = PARTS[data[0] % len(PARTS)] if data else PARTS[0]
    files = around(data[1:]) if name == PARTS[0] else dict(whole())
    files[name] = data[1:]
    try:
        rulebook = load_rulebook(Folder("fuzzed", files))
        read_policy(rulebook)
    except api.RulebookError as error:
        assert error.faults, "refused, and nothing says why"
        assert all(fault.text.en and fault.text.cy for fault in error.faults), "a fault without its sentence"
        return
    except api.PolicyError as error:
        assert error.faults, "refused, and nothing says why"
        return
    _report(_model(), rulebook)


def check(data: bytes) -> None:
    """The whole of ``check``: no exception, JSON that is JSON, and a page for a terminal that holds no control sequence.

    One input in sixteen is judged by the whole rulebook, which takes ten times as long as a few of its rules.
    """
    turn = crc32(data) >> 3
    report = _report(data, _rulebook() if turn % 16 == 0 else some_rules(turn))
    scheme = report.wire["schemes"][0]
    assert scheme["problems"] or scheme["assessed"], "nothing was judged, and nothing says why"
    last = _rows(data)
    places = [item["place"] for outcome in scheme["outcomes"] for item in outcome["items"]]
    places += [problem["place"] for problem in scheme["problems"]]
    for place in places:
        assert place is None or 1 <= place["start"]["line"] <= place["end"]["line"] <= last, place


def _report(data: bytes, rulebook: api.Rulebook) -> api.Report:
    report = api.assess([api.Source("x.yaml", data)], rulebook=rulebook, as_of=AS_OF, at_once=False)
    at_a_glance = [report.fails(level) for level in SEVERITIES]
    report.checked  # noqa: B018 - now all is found that there is to tell
    assert at_a_glance == [report.fails(level) for level in SEVERITIES], "a quiet run ends otherwise than one that tells"
    written = json_text(report.wire)
    assert json.loads(written) == json.loads(json.dumps(report.wire)), "the JSON is not the report"
    written.encode("utf-8")
    turn = crc32(data) % 8  # a page takes longer than all the rest: one input in four is rendered, in either language
    if turn < 2:
        page = render(report.wire, report.lines, LANGS[turn], 100, False, False)
        odd = {sign for sign in page if unicodedata.category(sign) in ("Cc", "Cs") and sign != "\n"}
        assert not odd, f"control characters reach the terminal: {odd}"
    return report


@cache
def _model() -> bytes:
    return (ROOT / "examples" / "commitments.yaml").read_bytes()


@cache
def _rulebook() -> api.Rulebook:
    return api.load_rulebook()


_MORE = 4


def some_rules(turn: int) -> api.Rulebook:
    """The rulebook with a few of its rules: those that between them use all of the rule language, and each time others too."""
    every = _rulebook().rules
    more = {(turn + step * len(every) // _MORE) % len(every) for step in range(_MORE)}
    return replace(_rulebook(), rules=tuple(rule for at, rule in enumerate(every) if at in more or rule.id in _enough()))


@cache
def _enough() -> frozenset[str]:
    """The ids of few rules that use every word, and every part that a rule may have, that any rule of the rulebook uses."""
    used = {rule.id: frozenset(_uses(rule)) for rule in _rulebook().rules}
    left, chosen = frozenset().union(*used.values()), []
    while left:
        chosen.append(max(used, key=lambda name: len(used[name] & left)))
        left -= used[chosen[-1]]
    return frozenset(chosen)


def _uses(rule: Rule) -> Iterator[str]:
    yield from (f"tier {rule.tier}", f"decided by {rule.decided_by}", f"if none: {rule.if_none}")
    for name in ("for_each", "applies_when", "refuted_when", "evidence", "departure", "same_fault_as", "noted"):
        if getattr(rule, name):
            yield name
    yield from _words((rule.require, rule.applies_when, rule.refuted_when, tuple(scope.where for scope in rule.for_each)))


def _words(part: object) -> Iterator[str]:
    if isinstance(part, Check):
        yield part.word
        yield from _words(tuple(part.args.values()))
    elif isinstance(part, tuple):
        for each in part:
            yield from _words(each)


TARGETS: dict[str, Callable[[bytes], None]] = {"loader": loader, "rules": rules, "check": check}
