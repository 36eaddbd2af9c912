"""What is told of one file, as a flat list: the same entries in the same order for every format that lists them."""

from __future__ import annotations

from collections import Counter

from compact_rules.assessing.identity import known
from compact_rules.hints import TYPE_CHECKING, Iterator, Literal
from compact_rules.records import dataclass, replace

if TYPE_CHECKING:
    from compact_rules.report import wire

Kind = Literal["finding", "judgement", "problem", "signal"]

_SHORT = ("not_met", "not_shown")


@dataclass(frozen=True, slots=True)
class Entry:
    """One finding, one question for a person, one problem of the file itself or one signal.

    ``rule`` is a rule's id or, of problems and signals, their code. ``fingerprint`` is the one that a baseline records;
    ``occurrence`` counts those that share it in one file, from 1.
    """

    kind: Kind
    rule: str
    severity: wire.Severity
    message: wire.Text
    path: str
    fingerprint: str
    place: wire.Place | None
    related: list[wire.Related]
    waived: wire.Waived | None
    baselined: bool
    told_under: str | None
    remedy: wire.Text | None = None
    verdict: wire.Verdict | None = None
    occurrence: int = 1

    @property
    def silent(self) -> bool:
        """Whether it is waived or known already, and so is not counted."""
        return self.waived is not None or self.baselined


def entries(scheme: wire.Scheme) -> list[Entry]:
    """Everything of one file that is not told under something else: problems first, then findings in the rulebook's order."""
    found = [each for each in all_entries(scheme) if not each.told_under]
    seen: Counter[str] = Counter()
    for at, each in enumerate(found):
        seen[each.fingerprint] += 1
        found[at] = replace(each, occurrence=seen[each.fingerprint])
    return found


def open_entries(scheme: wire.Scheme) -> list[Entry]:
    """Those of `entries` that count: neither waived nor in the baseline."""
    return [each for each in entries(scheme) if not each.silent]


def all_entries(scheme: wire.Scheme) -> Iterator[Entry]:
    """Everything of one file that falls short, is to be decided or deserves a look, also what is told under something else."""
    for problem in scheme["problems"]:
        yield _problem(problem)
    for outcome in scheme["outcomes"]:
        for item in outcome["items"]:
            if item["verdict"] in _SHORT or item["verdict"] == "needs_judgement":
                yield _item(outcome, item)
    for signal in scheme["signals"]:
        yield _signal(signal)


def _item(outcome: wire.Outcome, item: wire.Item) -> Entry:
    return Entry(
        kind="finding" if item["verdict"] in _SHORT else "judgement",
        rule=outcome["rule"],
        severity=outcome["severity"],
        message=item["message"],
        path=item["path"],
        fingerprint=_fingerprint(outcome["rule"], item["identity"], item["reason"] or ""),
        place=item["place"],
        related=item["related"],
        waived=item["waived"],
        baselined=item["baselined"],
        told_under=item["told_under"],
        remedy=item["remedy"],
        verdict=item["verdict"],
    )


def _problem(problem: wire.ProblemEntry) -> Entry:
    return _noted("problem", problem, None)


def _signal(signal: wire.Signal) -> Entry:
    return _noted("signal", signal, signal["told_under"])


def _noted(kind: Kind, noted: wire.ProblemEntry | wire.Signal, told_under: str | None) -> Entry:
    # What is of the text alone has no path that survives editing; its code is all that it can be known by.
    identity = noted["identity"] or noted["path"]
    return Entry(
        kind=kind,
        rule=noted["code"],
        severity=noted["severity"],
        message=noted["message"],
        path=noted["path"],
        fingerprint=_fingerprint(noted["code"], identity, "problem"),
        place=noted["place"],
        related=noted["related"],
        waived=noted["waived"],
        baselined=noted["baselined"],
        told_under=told_under,
    )


def _fingerprint(rule: str, identity: str, cause: str) -> str:
    # A report that was read from JSON may hold half a surrogate pair, which has no bytes.
    return known(rule, identity.encode("utf-8", "backslashreplace").decode(), cause).fingerprint
