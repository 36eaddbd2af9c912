"""What an audit's pages show, in one language: names, tables and bars from the wire model."""

from __future__ import annotations

from collections import Counter
from functools import cached_property

from compact_rules.hints import TYPE_CHECKING, Any, Mapping, Sequence
from compact_rules.records import dataclass
from compact_rules.report.holders import codes_by_file
from compact_rules.report.html import audit_texts, findings
from compact_rules.report.html.book import DEPTHS, VERDICTS, Book
from compact_rules.report.html.environment import anchor
from compact_rules.report.html.figures import Table, counter, table
from compact_rules.report.html.speech import Speech
from compact_rules.report.html.states import CELLS, LEVELS, LIVENESS, STATES

if TYPE_CHECKING:
    from compact_rules.report import wire, wire_audit

# What one authority falls short of under one rule is told in a few sentences; its own page has the rest.
_TOLD = 3


@dataclass(frozen=True, slots=True)
class ShortAt:
    """What one authority falls short of under one rule: a few of the findings, and how many more there are."""

    row: wire_audit.AuthorityRow
    language: wire.Lang
    items: Sequence[wire.Item]
    more: int


@dataclass(frozen=True)
class AuditView:
    """An audit in the words of one language."""

    audit: wire_audit.Audit
    book: Book

    @property
    def speech(self) -> Speech:
        """The pages' language."""
        return self.book.speech

    @cached_property
    def names(self) -> dict[str, str]:
        """The authorities' names by their codes."""
        return {row["gss"]: row["name"][self.speech.lang] for row in self.audit["authorities"]}

    @cached_property
    def states(self) -> dict[str, str]:
        """What an authority may have."""
        return {key: self.speech.named(audit_texts.STATES, key) for key in audit_texts.STATES}

    @cached_property
    def cells(self) -> dict[str, str]:
        """What a heading may come to."""
        return {**self.book.verdicts, **{key: self.speech.named(audit_texts.CELLS, key) for key in audit_texts.CELLS}}

    @cached_property
    def level_names(self) -> dict[str, str]:
        """What an authority may come to at a depth."""
        return {**self.cells, **self.book.levels}

    @cached_property
    def register_table(self) -> Table:
        """Authorities by what they have."""
        return self._single("register", audit_texts.AUTHORITIES, self.audit["totals"]["states"], STATES)

    @cached_property
    def liveness_table(self) -> Table:
        """Authorities by whether their scheme is in use."""
        return self._single("liveness", audit_texts.AUTHORITIES, self.audit["totals"]["liveness"], LIVENESS)

    @cached_property
    def level_table(self) -> Table:
        """Authorities by level, at each depth."""
        counts = {str(depth): counter(self.audit["levels"][depth]) for depth in DEPTHS}
        return table(counts, self.book.depths, LEVELS)

    def requirement_table(self, depth: wire.Depth, graded: bool) -> Table:
        """Authorities by the state of each heading at one depth."""
        rows = [row for row in self.audit["by_requirement"] if row["graded"] is graded]
        counts = {row["requirement"]: counter(row["cells"][depth]) for row in rows}
        return table(counts, self.book.headings, CELLS)

    def rule_table(self, heading: str) -> Table:
        """Authorities by how the rules under one heading came out."""
        rows = [row for row in self.audit["by_rule"] if row["requirement"] == heading]
        counts = {row["rule"]: counter(row["verdicts"]) for row in rows}
        names = {rule["id"]: f"{rule['id']} {rule['title'][self.speech.lang]}" for rule in self.book.rules_under(heading)}
        return table(counts, names, VERDICTS)

    @cached_property
    def graded(self) -> list[str]:
        """The headings that can move a level."""
        return [row["requirement"] for row in self.audit["by_requirement"] if row["graded"]]

    @cached_property
    def headings(self) -> list[str]:
        """Every heading with a rule in force."""
        return [row["requirement"] for row in self.audit["by_requirement"]]

    @cached_property
    def open_judgements(self) -> list[tuple[wire.RuleText, int]]:
        """How many questions wait, by rule in the rulebook's order."""
        counts = Counter(each["rule"] for each in self.audit["judgements"])
        return [(rule, counts[rule["id"]]) for rule in self.book.text["rules"] if counts[rule["id"]]]

    def row_name(self, row: wire_audit.MatrixRow) -> str:
        """The authority's name, with the file where it has several."""
        name, file = self.names.get(row["gss"], row["gss"]), row["file"]
        files = [each["file"] or "" for each in self.audit["matrix"] if each["gss"] == row["gss"]]
        if file is None or len(files) < 2:
            return name
        short = [_last(each) for each in files]
        return f"{name} ({_last(file) if short.count(_last(file)) == 1 else file})"

    @cached_property
    def holders(self) -> dict[str, list[str]]:
        """By file the codes of the authorities that it is a scheme of: a regional scheme has several."""
        return codes_by_file(self.audit)

    def scheme(self, ref: wire_audit.SchemeRef) -> wire.Scheme | None:
        """The scheme that a row of the register names; None where it was left out."""
        at = ref["scheme"]
        return self.audit["schemes"][at] if at is not None and at < len(self.audit["schemes"]) else None

    def short_at(self, rule: str) -> list[ShortAt]:
        """What falls short of ``rule`` at each authority that is counted."""
        return [found for row in self.audit["authorities"] if (found := self._short(row, rule)) is not None]

    def spread(self, row: wire_audit.SurveyRow) -> str:
        """The values that were given, each with the number of authorities."""
        form = audit_texts.MEETINGS if row["unit"] == "meetings" else audit_texts.MONTHS
        return "; ".join(self.speech.count(form, each["value"], count=each["count"]) for each in row["spread"])

    def _short(self, row: wire_audit.AuthorityRow, rule: str) -> ShortAt | None:
        scheme = next((self.scheme(ref) for ref in row["schemes"] if ref["counts"]), None)
        outcomes = [outcome for outcome in scheme["outcomes"] if outcome["rule"] == rule] if scheme else []
        items = [item for outcome in outcomes for item in findings.told(outcome)]
        if not items or scheme is None:
            return None
        return ShortAt(row, scheme["language"], items[:_TOLD], len(items) - len(items[:_TOLD]))

    def _single(self, key: str, name: str, counts: Mapping[Any, Any], states: Sequence[str]) -> Table:
        return table({key: counter(counts)}, {key: self.speech.say(name)}, states)


def authority_file(gss: str) -> str:
    """The file of an authority's page."""
    return f"authority-{anchor(gss)}.html"


def requirement_file(heading: str) -> str:
    """The file of a heading's page."""
    return f"requirement-{anchor(heading)}.html"


def _last(file: str) -> str:
    return file.rpartition("/")[2]
