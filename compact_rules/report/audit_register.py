"""Which scheme is whose: each authority of the register with what names it, and what is no authority's."""

from __future__ import annotations

from compact_rules.bilingual import Bilingual
from compact_rules.hints import TYPE_CHECKING, Literal, Mapping
from compact_rules.records import dataclass, field
from compact_rules.report import audit_texts as texts
from compact_rules.report.amounts import listed
from compact_rules.report.places import text
from compact_rules.report.saying import same, say, say_count

if TYPE_CHECKING:
    from compact_rules.report import wire, wire_audit
    from compact_rules.report.register import Register

# How many files of one authority are named; more are counted.
MOST = 100
Standing = Literal["live", "draft", "ended", "not_assessed"]
_BEFORE: tuple[Standing, ...] = ("live", "draft", "ended", "not_assessed")


@dataclass(frozen=True, slots=True)
class Seen:
    """One file, as far as the tables need it."""

    ref: wire_audit.SchemeRef
    standing: Standing
    liveness: wire_audit.AuditLiveness
    cells: dict[wire.Depth, dict[str, wire_audit.CellState]]
    verdicts: Mapping[str, wire.Verdict]
    practice: Mapping[str, str]
    survey: Mapping[str, wire.SurveyAnswer]


@dataclass(slots=True)
class Holding:
    """What one authority of the register has. ``first`` is the first file of each standing; of ended ones the last to end."""

    gss: str
    name: Bilingual
    seen: list[Seen] = field(default_factory=list)
    more: int = 0
    count: dict[Standing, int] = field(default_factory=lambda: dict.fromkeys(_BEFORE, 0))
    first: dict[Standing, Seen] = field(default_factory=dict)

    def add(self, seen: Seen) -> None:
        """One more file that names the authority."""
        if len(self.seen) < MOST:
            self.seen.append(seen)
        else:
            self.more += 1
        self.count[seen.standing] += 1
        before = self.first.get(seen.standing)
        if before is None or (seen.standing == "ended" and _end(seen) > _end(before)):
            self.first[seen.standing] = seen

    @property
    def state(self) -> wire_audit.AuthorityState:
        """What the authority has."""
        for standing in ("live", "draft"):
            if self.count[standing]:
                return standing if self.count[standing] == 1 else "several"
        return next((standing for standing in _BEFORE if self.count[standing]), "none")

    @property
    def counts(self) -> Seen | None:
        """The scheme that counts in the tables; None where none does."""
        return self.first[self.state] if self.state in ("live", "draft") else None

    def row(self, unplaced: int) -> wire_audit.AuthorityRow:
        """The authority's row; ``unplaced`` files were not assessed and name no authority."""
        one = self.counts or (self.first["ended"] if self.state == "ended" else None)
        return {
            "gss": self.gss,
            "name": text(self.name),
            "state": self.state,
            "liveness": one.ref["liveness"] if one else None,
            "liveness_detail": one.liveness if one else None,
            "schemes": [{**each.ref, "counts": each is self.counts} for each in self.seen],
            "more": self.more,
            "sentence": text(self._sentence(one, unplaced)),
        }

    def _sentence(self, one: Seen | None, unplaced: int) -> Bilingual:
        parts = [self._first_sentence(one)]
        if self.state == "none" and unplaced:
            parts.append(say_count(texts.MAY_HOLD, unplaced))
        if self.state != "not_assessed" and self.count["not_assessed"]:
            parts.append(say_count(texts.ALSO_UNASSESSED, self.count["not_assessed"]))
        return Bilingual(" ".join(part.en for part in parts), " ".join(part.cy for part in parts))

    def _first_sentence(self, one: Seen | None) -> Bilingual:
        if self.state == "several":
            standing: Standing = "live" if self.count["live"] else "draft"
            template = texts.SEVERAL_LIVE if standing == "live" else texts.SEVERAL_DRAFTS
            return say_count(template, self.count[standing], files=self._files(standing))
        if one is not None and self.state != "draft":
            said = Bilingual(one.liveness["sentence"]["en"], one.liveness["sentence"]["cy"])
            return said if self.state == "live" else say(texts.ENDED, liveness=said)
        return say(texts.STATES[self.state], files=self._files("not_assessed"))

    def _files(self, standing: Standing) -> Bilingual:
        return listed([same(each.ref["file"]) for each in self.seen if each.standing == standing])

    def matrix(self, headings: list[str], depths: tuple[wire.Depth, ...]) -> list[wire_audit.MatrixRow]:
        """A row for each file; one without a file where there is none."""
        if not self.seen:
            nothing: dict[wire.Depth, dict[str, wire_audit.CellState]] = {d: dict.fromkeys(headings, "no_scheme") for d in depths}
            return [{"gss": self.gss, "file": None, "counts": False, "cells": nothing}]
        return [
            {"gss": self.gss, "file": each.ref["file"], "counts": each is self.counts, "cells": each.cells} for each in self.seen
        ]


def _end(seen: Seen) -> str:
    return seen.liveness["on"] or ""


def matched(scheme: wire.Scheme, register: Register) -> list[str]:
    """The codes of the register that the file gives."""
    return [code for code in scheme["particulars"]["codes"] if code in register.names]


def unmatched(scheme: wire.Scheme, ref: wire_audit.SchemeRef, register: Register) -> wire_audit.Unmatched:
    """An assessed file that is no authority's of the register, with the reason."""
    gss = next(iter(scheme["particulars"]["codes"]), None)
    now = register.retired.get(gss) if gss is not None else None
    code: wire_audit.UnmatchedCode = "no_authority" if gss is None else "retired_code" if now else "unknown_authority"
    name = register.names.get(now, same("?")) if now else same("")
    return {"scheme": ref, "gss": gss, "code": code, "message": text(say(texts.UNMATCHED[code], gss=gss, now=now, name=name))}
