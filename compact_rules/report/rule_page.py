"""A rule as a page of Markdown, in one language: what it asks, on whose word, how it is decided, and what meets it."""

from __future__ import annotations

from itertools import zip_longest

from compact_rules.bilingual import Bilingual, Lang, placeholders
from compact_rules.hints import Iterable, Iterator, Mapping, Sequence
from compact_rules.records import dataclass
from compact_rules.report import rule_page_texts as texts
from compact_rules.report.amounts import alternatives, date_text, listed
from compact_rules.report.fields import value_text
from compact_rules.report.in_words import Clause, Phrasing
from compact_rules.report.names import DECIDED_BY, VERDICTS, name, tier_name, tier_names
from compact_rules.report.parameters import names as parameter_names
from compact_rules.report.rule_changes import Change
from compact_rules.report.rule_examples import examples
from compact_rules.report.rule_fields import Fields
from compact_rules.report.saying import same, say
from compact_rules.report.terminal_texts import SATISFY
from compact_rules.rulebook.model import DatedValue, Rule, Rulebook, Source, Tier

_MANY = 99


@dataclass(frozen=True, slots=True)
class Book:
    """A rulebook on its way to pages: with the scheme's fields, what its changelog says of each rule, and where its files lie."""

    rulebook: Rulebook
    fields: Fields
    changes: Sequence[Change] = ()
    folder: str = ""

    @property
    def tiers(self) -> Mapping[Tier, Bilingual]:
        """What the rulebook calls its tiers."""
        return tier_names(self.rulebook)

    def requirement(self, rule: Rule) -> Bilingual:
        """The heading that the rule stands under."""
        return next(each.title for each in self.rulebook.requirements if each.id == rule.requirement)


def rule_page(book: Book, rule: Rule, lang: Lang, other: str, index: str) -> str:
    """The page of ``rule``; ``other`` and ``index`` are where the page in the other language and the list of all rules lie."""
    return _Page(book, rule, lang).text(other, index)


@dataclass(frozen=True, slots=True)
class _Page:
    book: Book
    rule: Rule
    lang: Lang

    def say(self, text: str, **values: object) -> str:
        return say(text, **values)[self.lang]

    def text(self, other: str, index: str) -> str:
        rule, book = self.rule, self.book
        made = self.say(texts.GENERATED, rulebook=book.rulebook.id, version=book.rulebook.version)
        about = self.say(
            texts.ABOUT,
            tier=tier_name(book.tiers, rule.tier),
            requirement=book.requirement(rule),
            decided_by=name(DECIDED_BY, rule.decided_by),
        )
        head = [
            f"<!-- {made} -->",
            f"# {rule.id}: {rule.title[self.lang]}",
            f"[{'Cymraeg' if self.lang == 'en' else 'English'}]({other}) · [{self.say(texts.INDEX)}]({index})",
            about,
        ]
        if rule.covers != (rule.id,):
            head.append(self.say(texts.COVERS, rows=listed([same(row) for row in rule.covers], _MANY)))
        sections = (
            (texts.ASKS, [rule.asks[self.lang], f"{self.say(SATISFY)} {rule.remedy[self.lang]}"]),
            (texts.COMES_FROM, [*self._source(rule.source)]),
            (texts.DECIDED, [*self._decided()]),
            (texts.FIGURES, [*self._figures()]),
            *examples(rule, self.lang, book.folder),
            (texts.DEPART, [*self._departure()]),
            (texts.HISTORY, [*self._history()]),
        )
        if self.lang == "cy":
            head.append(self.say(texts.DRAFT))
        body = (part for title, parts in sections for part in (f"## {self.say(title)}", *parts))
        return "\n\n".join([*head, *body]) + "\n"

    def _source(self, source: Source) -> Iterator[str]:
        title = next(each.title for each in self.book.rulebook.documents if each.id == source.document)
        place = section_name(source.section)
        yield self.say(texts.PLACE, document=title, place=place) if place is not None else f"{title[self.lang]}."
        if source.quote is not None:
            yield f"> {source.quote}"
            if self.lang == "cy":
                yield self.say(texts.QUOTED_IN_ENGLISH)
        if source.note is not None:
            yield source.note[self.lang]

    def _decided(self) -> Iterator[str]:
        rule = self.rule
        yield from self._scope()
        if rule.applies_when is not None:
            yield from self._list(texts.APPLIES, self._own().together(rule.applies_when))
        checks = tuple(check for check in rule.require if check.word != "a_person_decides")
        if checks:
            clauses = self._own().clauses(checks)
            yield from self._list(texts.REQUIRES if len(clauses) > 1 else texts.REQUIRES_ONE, clauses)
        if rule.refuted_when:
            yield from self._list(texts.REFUTED, self._own().clauses(rule.refuted_when))
        yield self.say(texts.UNKNOWN)
        yield from self._person()
        yield from self._evidence()
        if rule.noted is not None:
            yield self.say(texts.NOTED, note=with_keys(rule.noted))
        if rule.same_fault_as:
            yield self.say(texts.SAME_FAULT, rules=alternatives([same(each) for each in rule.same_fault_as], _MANY))
        rows = self.book.fields.rows(rule, self.lang)
        if rows:
            yield f"### {self.say(texts.FIELDS)}"
            yield table([self.say(texts.FIELD_HEAD), self.say(texts.MEANING_HEAD)], rows)

    def _own(self) -> Phrasing:
        """How checks on the item are worded; of several scopes the first names it, for they hold the same kind of thing."""
        phrasing = Phrasing(self.book.rulebook)
        return phrasing.on_items(self.rule.for_each[0].path) if self.rule.for_each else phrasing

    def _scope(self) -> Iterator[str]:
        rule, phrasing = self.rule, Phrasing(self.book.rulebook)
        if not rule.for_each:
            yield self.say(texts.ON_SCHEME)
            return
        lists = [phrasing.name(scope.path) for scope in rule.for_each]
        yield self.say(texts.ON_EACH, list=lists[0]) if len(lists) == 1 else self.say(texts.ON_FIRST, lists=listed(lists, _MANY))
        for scope, shown in zip(rule.for_each, lists, strict=True):
            if scope.where is not None:
                yield from self._list(texts.ONLY_ON, phrasing.on_items(scope.path).together(scope.where), list=shown)
        yield self.say(texts.IF_NONE, verdict=name(VERDICTS, rule.if_none))

    def _person(self) -> Iterator[str]:
        for check in self.rule.require:
            if check.word == "a_person_decides":
                yield self.say(texts.PERSON, role=check.args["role"], question=with_keys(check.args["question"]))
                side = check.args.get("side")
                if side is not None:
                    yield self.say(texts.PERSON_SIDE, side=say(texts.AUTHORITY if side == "authority" else texts.SECTOR))

    def _evidence(self) -> Iterator[str]:
        evidence, phrasing = self.rule.evidence, Phrasing(self.book.rulebook)
        if evidence is None:
            yield self.say(texts.NO_EVIDENCE)
            return
        inner = phrasing.inside(evidence.records[0])
        records = alternatives([phrasing.name(path) for path in evidence.records], _MANY)
        values = {"on": inner.name(evidence.on), "window": phrasing.figure(evidence.window)}
        yield self.say(texts.EVIDENCE, title=evidence.title, records=records, **values)
        if evidence.where is not None:
            yield from self._list(texts.EVIDENCE_WHERE, inner.together(evidence.where))

    def _list(self, head: str, clauses: Iterable[Clause], **values: object) -> Iterator[str]:
        yield self.say(head, **values)
        yield "\n".join(bullets(clauses, self.lang))

    def _figures(self) -> Iterator[str]:
        found = [self.book.rulebook.parameters[each] for each in parameter_names(self.rule, self.book.rulebook)]
        if not found:
            yield self.say(texts.NO_FIGURES)
        for parameter in found:
            yield f"**{parameter.title[self.lang]}** (`{parameter.id}`)"
            followed = zip_longest(parameter.values, parameter.values[1:])
            yield "\n".join(self._value(value, later) for value, later in followed)

    def _value(self, dated: DatedValue, later: DatedValue | None) -> str:
        values: dict[str, object] = {"value": value_text(dated.value), "start": date_text(dated.start)}
        if later is None:
            said = self.say(texts.FIGURE_VALUE, **values)
        else:
            said = self.say(texts.FIGURE_PERIOD, end=date_text(later.start), **values)
        return " ".join([f"- {said}.", *self._short_source(dated.source)])

    def _short_source(self, source: Source) -> Iterator[str]:
        """Where a figure comes from, on one line."""
        document = next(each.short for each in self.book.rulebook.documents if each.id == source.document)
        place = section_name(source.section)
        told = self.say(texts.PLACE, document=document, place=place) if place is not None else f"{document[self.lang]}."
        yield f"{told[:-1]}: “{source.quote}”." if source.quote is not None else told
        if source.note is not None:
            yield source.note[self.lang]

    def _departure(self) -> Iterator[str]:
        if not self.rule.departure:
            yield self.say(texts.MAY_NOT_DEPART)
            return
        yield self.say(texts.MAY_DEPART)
        lines = (
            f"- rule: {self.rule.id}",
            f"  reason: {self.say(texts.REASON)}",
            f"  alternative: {self.say(texts.ALTERNATIVE)}",
            "  from: 2026-04-01",
            "  until: 2027-03-31",
        )
        yield "\n".join(["```yaml", "departures:", *lines, "```"])

    def _history(self) -> Iterator[str]:
        force = self.rule.in_force
        start = date_text(force.start)
        yield (
            self.say(texts.IN_FORCE, start=start)
            if force.end is None
            else self.say(texts.IN_FORCE_UNTIL, start=start, end=date_text(force.end))
        )
        named = [change for change in self.book.changes if self.rule.id in change.rules]
        rows = [change.cells for change in named if change.cells]
        readings = [change.reading for change in named if change.reading]
        if rows:
            yield table(self.say(texts.CHANGES_HEAD).split(" | "), rows)
        if readings:
            yield self.say(texts.READINGS)
            yield "\n".join(f"- {reading}" for reading in readings)
        if named:
            yield self.say(texts.CHANGELOG)


def with_keys(text: Bilingual) -> Bilingual:
    """``text`` with the key of each value that it inserts in the value's place."""
    return text.fill({name: f"`{name}`" for name in placeholders(text.en)})


def section_name(section: str) -> Bilingual | None:
    """``chapter 8``, ``section 5.4``; None for what is no number."""
    if not section[:1].isdigit():
        return None
    return say(texts.CHAPTER if section.isdigit() else texts.SECTION, section=section)


def bullets(clauses: Iterable[Clause], lang: Lang, depth: int = 0) -> Iterator[str]:
    """Each clause as an item of a list, with those that it introduces below it."""
    for clause in clauses:
        text, parts = clause.text[lang], clause.parts
        while len(parts) == 1:  # what introduces one thing only goes on with it
            text, parts = f"{text}: {parts[0].text[lang]}", parts[0].parts
        end = ":" if parts else "." if text[-1] not in ".?" else ""
        yield f"{'  ' * depth}- {text[:1].upper()}{text[1:]}{end}"
        yield from bullets(parts, lang, depth + 1)


def table(head: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """A table in Markdown."""
    lines = [" | ".join(row) for row in (head, ["---"] * len(head), *([_cell(cell) for cell in row] for row in rows))]
    return "\n".join(f"| {line} |" for line in lines)


def _cell(text: str) -> str:
    return " ".join(text.split()).replace("|", "\\|")
