"""The rows of each sheet. Codes are written as words; what stands in no language, such as a path, stands as it is."""

from __future__ import annotations

from compact_rules.bilingual import Lang
from compact_rules.hints import TYPE_CHECKING, Iterator, Mapping, cast
from compact_rules.report.formats import texts
from compact_rules.report.formats.columns import BESIDE, CELLS, KINDS, NO, STATES, YES
from compact_rules.report.formats.entries import all_entries
from compact_rules.report.formats.plain import plain, rules_by_id, tiers
from compact_rules.report.names import SEVERITIES, VERDICTS, name
from compact_rules.report.provisions import source_line
from compact_rules.report.saying import say

if TYPE_CHECKING:
    from compact_rules.report import wire, wire_audit

Row = list[str | int | None]

REGISTER = ("gss", "authority", "state", "file", "title", "liveness", "on_paper", "in_practice", "agreed", "liveness_detail")
COUNTS = ("rule", "rule_title", "tier", "requirement", *VERDICTS, "of")
REQUIREMENTS = ("requirement", "depth", *CELLS, "of")
SURVEY = ("figure", "counts", "yes", "no", "not_shown", "of", "spread")
FILES = ("file", "title", "authority", "assessed", "liveness", "on_paper", "in_practice", "agreed", "liveness_detail")
OUTCOMES = ("file", "rule", "rule_title", "tier", "requirement", "verdict", "severity", "record", "good_until", "evidence")
FINDINGS = (
    "file",
    "line",
    "rule",
    "rule_title",
    "tier",
    "kind",
    "verdict",
    "severity",
    "message",
    "remedy",
    "path",
    "told_under",
    "waived",
    "baselined",
)
RULES = ("rule", "rule_title", "tier", "requirement", "severity", "asks", "remedy", "source", "parameters")


class Book:
    """A report on its way to sheets in one language."""

    def __init__(self, report: wire.Report, lang: Lang) -> None:
        self.report, self.lang = report, lang
        self._rules, self._tiers = rules_by_id(report), tiers(report, lang)
        self._requirements = {each["id"]: plain(each["title"], lang) for each in report["rulebook"]["requirements"]}
        grades = report["rulebook"]["grades"]
        self._levels: dict[str, str] = {each["id"]: plain(each["title"], lang) for each in grades["levels"]}
        self._liveness: dict[str, str] = {each["id"]: plain(each["title"], lang) for each in grades["liveness"]}
        self._depths: dict[str, str] = {each["id"]: plain(each["title"], lang) for each in grades["depths"]}

    def files(self) -> Iterator[Row]:
        """A row for each file, assessed or not."""
        for scheme in self.report["schemes"]:
            title, authority, levels = scheme["title"], scheme["authority"]["name"], scheme["levels"]
            yield [
                scheme["file"],
                title[self.lang] if title else None,
                authority[self.lang] if authority else None,
                self._yes(scheme["assessed"]),
                self._liveness.get(scheme["liveness"], scheme["liveness"]),
                *(self._level(levels[depth]) for depth in ("on_paper", "in_practice", "agreed")),
                scheme["liveness_detail"]["sentence"][self.lang],
            ]

    def outcomes(self) -> Iterator[Row]:
        """A row for each rule on each file."""
        for scheme in self.report["schemes"]:
            for outcome in scheme["outcomes"]:
                evidence = outcome["evidence"]
                yield [
                    scheme["file"],
                    *self._rule(outcome["rule"]),
                    self._requirements.get(outcome["requirement"], outcome["requirement"]),
                    self._word(VERDICTS, outcome["verdict"]),
                    self._word(SEVERITIES, outcome["severity"]),
                    evidence["latest"] if evidence else None,
                    evidence["good_until"] if evidence else None,
                    evidence["sentence"][self.lang] if evidence else None,
                ]

    def findings(self) -> Iterator[Row]:
        """A row for each thing that falls short, is to be decided or deserves a look."""
        for scheme in self.report["schemes"]:
            for entry in all_entries(scheme):
                waived = entry.waived
                yield [
                    scheme["file"],
                    entry.place["start"]["line"] if entry.place else None,
                    *self._rule(entry.rule),
                    self._word(KINDS, entry.kind),
                    self._word(VERDICTS, entry.verdict) if entry.verdict else None,
                    self._word(SEVERITIES, entry.severity),
                    entry.message[self.lang],
                    entry.remedy[self.lang] if entry.remedy else None,
                    entry.path,
                    entry.told_under,
                    say(texts.WAIVED, reason=waived["reason"], by=waived["by"], until=waived["until"])[self.lang]
                    if waived
                    else None,
                    self._yes(entry.baselined),
                ]

    def rules(self) -> Iterator[Row]:
        """A row for each rule in force."""
        for rule in self.report["rulebook"]["rules"]:
            figures = [f"{plain(each['title'], self.lang)}: {plain(each['value'], self.lang)}" for each in rule["parameters"]]
            yield [
                *self._rule(rule["id"]),
                self._requirements.get(rule["requirement"], rule["requirement"]),
                self._word(SEVERITIES, rule["severity"]),
                rule["asks"][self.lang],
                rule["remedy"][self.lang],
                source_line(rule["source"], self.lang),
                "; ".join(figures),
            ]

    def register(self, audit: wire_audit.Audit) -> Iterator[Row]:
        """A row for each authority, and a further one for each further scheme of it."""
        for row in audit["authorities"]:
            about: Row = [row["gss"], row["name"][self.lang], self._word(STATES, row["state"])]
            schemes: list[Row] = [self._scheme(scheme) for scheme in row["schemes"]]
            for scheme in schemes or [[None] * 6]:
                yield [*about, *scheme, row["sentence"][self.lang]]

    def _scheme(self, scheme: wire_audit.SchemeRef) -> Row:
        levels, title = scheme["levels"], scheme["title"]
        return [
            scheme["file"],
            title[self.lang] if title else None,
            self._liveness.get(scheme["liveness"], scheme["liveness"]),
            *(self._titled(levels[depth]) for depth in ("on_paper", "in_practice", "agreed")),
        ]

    def counts(self, audit: wire_audit.Audit) -> Iterator[Row]:
        """A row for each rule, with the authorities at each verdict."""
        for row in audit["by_rule"]:
            verdicts = cast("Mapping[str, int]", row["verdicts"])
            requirement = self._requirements.get(row["requirement"], row["requirement"])
            yield [*self._rule(row["rule"]), requirement, *(verdicts.get(verdict, 0) for verdict in VERDICTS), row["of"]]

    def requirements(self, audit: wire_audit.Audit) -> Iterator[Row]:
        """A row for each requirement at each depth, with the authorities at each state."""
        for row in audit["by_requirement"]:
            for depth, found in row["cells"].items():
                cells = cast("Mapping[str, int]", found)
                states = (cells.get(state, 0) for state in CELLS)
                yield [self._requirements.get(row["requirement"], row["requirement"]), self._depths[depth], *states, row["of"]]

    def survey(self, audit: wire_audit.Audit) -> Iterator[Row]:
        """A row for each figure that the surveys counted; of values that were given, how many authorities gave each."""
        for row in audit["survey"]:
            spread = "; ".join(f"{each['value']}: {each['count']}" for each in row["spread"])
            title, counts = row["title"][self.lang], row["counts"][self.lang]
            yield [title, counts, row["yes"], row["no"], row["not_shown"], row["of"], spread]

    def _rule(self, rule: str) -> tuple[str, str | None, str | None]:
        text = self._rules.get(rule)
        return (rule, text["title"][self.lang], self._tiers[text["tier"]]) if text else (rule, None, None)

    def _level(self, level: wire.Level) -> str:
        return self._titled(level["level"] if level["judged"] else None)

    def _titled(self, level: str | None) -> str:
        return self._levels[level] if level else self._word(BESIDE | CELLS, "not_judged")

    def _word(self, table: dict[str, str], key: str) -> str:
        return name(table, key)[self.lang]

    def _yes(self, value: bool) -> str:
        return say(YES if value else NO)[self.lang]
