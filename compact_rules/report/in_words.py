"""A rule's checks in words: each check as a clause, with the checks inside it as clauses of their own."""

from __future__ import annotations

from compact_rules.bilingual import Bilingual, placeholders
from compact_rules.hints import Any, Callable, Iterator, Mapping
from compact_rules.records import dataclass, replace
from compact_rules.report import word_texts as texts
from compact_rules.report.amounts import alternatives, listed
from compact_rules.report.fields import DERIVED, value_text
from compact_rules.report.saying import same, say
from compact_rules.rulebook.model import EACH, Check, FieldPath, Operand, Rulebook

_MANY = 99  # no list in a rule is cut short


@dataclass(frozen=True, slots=True)
class Clause:
    """A clause in both languages, without a full stop, and the clauses that it introduces."""

    text: Bilingual
    parts: tuple[Clause, ...] = ()


@dataclass(frozen=True, slots=True)
class Phrasing:
    """What a rule's checks are worded with: the rulebook's figures and lexicons, and the list whose entry is in hand.

    ``among`` is that list's key, ``ruled`` the key of the list on whose entries the rule is read.
    """

    rulebook: Rulebook
    among: str = ""
    ruled: str = ""

    def on_items(self, path: FieldPath) -> Phrasing:
        """The phrasing of a rule that is read on the entries at ``path``."""
        item = self.inside(path)
        return replace(item, ruled=item.among)

    def inside(self, path: FieldPath) -> Phrasing:
        """The phrasing of checks on the entries at ``path``."""
        keys = [step for step in path.steps if step != EACH]
        return replace(self, among=keys[-1])

    def clause(self, check: Check, holds: bool = True) -> Clause:
        """What ``check`` asks; with ``holds`` false, what its clear denial says."""
        if check.word == "not":
            return self.clause(check.args["check"], not holds)
        if check.word in ("all", "any"):
            return self._several(check, holds)
        if check.word in ("every", "some", "last"):
            return self._quantified(check, holds)
        if check.word == "refers_to" and ("some" in check.args or "every" in check.args):
            return self._referred(check, holds)
        variant, values = _VALUES[check.word](self, check.args)
        return Clause(say(texts.CLAUSES[f"{check.word} {variant}".strip()][0 if holds else 1], **values))

    def clauses(self, checks: tuple[Check, ...]) -> tuple[Clause, ...]:
        """What each of ``checks`` asks."""
        return tuple(self.clause(check) for check in checks)

    def together(self, check: Check) -> tuple[Clause, ...]:
        """What ``check`` asks, as several clauses where it asks several things together."""
        return self.clauses(_flat((check,)))

    def _several(self, check: Check, holds: bool) -> Clause:
        checks: tuple[Check, ...] = check.args["checks"]
        if len(checks) == 1:
            return self.clause(checks[0], holds)
        return Clause(say(texts.HEADS[check.word][0 if holds else 1]), self.clauses(checks))

    def _quantified(self, check: Check, holds: bool) -> Clause:
        inner = self.inside(check.args["in"])
        values = {"list": self.name(check.args["in"])}
        if check.word == "last":
            values["by"] = inner.name(check.args["by"])
        parts = inner.clauses(_flat(check.args["is"]))
        where = check.args.get("where")
        if where is not None:
            parts = (inner.only(where), *parts)
        return Clause(say(texts.HEADS[check.word][0 if holds else 1], **values), parts)

    def only(self, where: Check) -> Clause:
        """The condition on what counts."""
        clauses = self.together(where)
        if len(clauses) == 1 and not clauses[0].parts:
            return Clause(say(texts.ONLY, clause=clauses[0].text))
        return Clause(say(texts.ONLY_THESE), clauses)

    def _referred(self, check: Check, holds: bool) -> Clause:
        kind = "some" if "some" in check.args else "every"
        values = {"field": self.name(check.args["field"]), "list": self.name(check.args["in"])}
        inner = self.inside(check.args["in"]).together(check.args[kind])
        return Clause(say(texts.HEADS[f"refers_to {kind}"][0 if holds else 1], **values), inner)

    def name(self, path: FieldPath) -> Bilingual:
        """What a path leads to: its keys in backquotes, or the name of what is worked out, and what it belongs to."""
        if path.steps == ("as_of",) and path.absolute:
            return say(DERIVED["as_of"])
        steps = path.steps
        owner: Bilingual | None = None
        for link, text in texts.OWNERS.items():
            if steps[: len(link)] == link and len(steps) > len(link):
                steps, owner = steps[len(link) :], say(text)
                break
        *owners, last = _runs(steps)
        among = owners[-1][-1] if owners else self.ruled if path.outer else self.among
        named = self._key(last, among)
        if owners and owner is None:
            owner = self._key(owners[-1], owners[-2][-1] if len(owners) > 1 else self.ruled if path.outer else self.among)
        named = say(texts.OF_OWNER, key=named, owner=owner) if owner is not None else named
        return say(texts.OF_ITEM, key=named) if path.outer else named

    def _key(self, keys: tuple[str, ...], among: str) -> Bilingual:
        last = keys[-1]
        derived = next(
            (table[key] for table in (texts.LISTS, DERIVED) for key in (f"{among}.{last}", last) if key in table), None
        )
        return say(derived) if derived and last not in _ALSO_KEYS else same(f"`{'.'.join(keys)}`")

    def names(self, paths: tuple[FieldPath, ...]) -> Bilingual:
        """Several paths."""
        return listed([self.name(path) for path in paths], _MANY)

    def limit(self, operand: Operand) -> Bilingual:
        """What a value is compared with."""
        moved = operand.plus or operand.minus
        if moved is not None and operand.path is not None:
            way = texts.LATER if operand.plus is not None else texts.EARLIER
            return say(way, amount=self.limit(moved), date=self.name(operand.path))
        if operand.path is not None:
            return self.name(operand.path)
        if operand.parameter is not None:
            return self.figure(operand.parameter)
        return value_text(operand.literal)

    def figure(self, parameter: str) -> Bilingual:
        """A parameter by its title, with its value where it has only ever had one."""
        held = self.rulebook.parameters[parameter]
        if len(held.values) > 1:
            return say(texts.FIGURE_CHANGED, title=held.title)
        return say(texts.FIGURE, title=held.title, value=value_text(held.values[0].value))


# Keys of the format in one place and worked out in another: only the list that they stand under tells.
_ALSO_KEYS = frozenset({"plan", "action", "as_of"})


def _runs(steps: tuple[str, ...]) -> list[tuple[str, ...]]:
    """The keys between one ``[]`` and the next: ``seats[].term`` is ``seats``, ``term``; a ``[]`` at the end is left out."""
    runs: list[tuple[str, ...]] = [()]
    for step in steps:
        if step == EACH:
            runs.append(())
        else:
            runs[-1] = (*runs[-1], step)
    return [run for run in runs if run]


def _flat(checks: tuple[Check, ...]) -> tuple[Check, ...]:
    """The checks that must all hold: what stands together under one ``all`` as several."""
    if len(checks) == 1 and checks[0].word == "all":
        return tuple(checks[0].args["checks"])
    return checks


Values = tuple[str, dict[str, object]]


def _stated(own: Phrasing, args: Mapping[str, Any]) -> Values:
    return ("several" if len(args["fields"]) > 1 else ""), {"field": own.names(args["fields"])}


def _one_of(own: Phrasing, args: Mapping[str, Any]) -> Values:
    values = alternatives([value_text(value) for value in args["values"]], _MANY)
    return ("several" if EACH in args["field"].steps else ""), {"field": own.name(args["field"]), "values": values}


def _bound(own: Phrasing, args: Mapping[str, Any]) -> Values:
    measure = next(name for name in ("field", "count", "sum") if name in args)
    return measure.replace("field", ""), {"field": own.name(args[measure]), "limit": own.limit(args["limit"])}


def _date(own: Phrasing, args: Mapping[str, Any]) -> Values:
    return "", {"field": own.name(args["field"]), **{name: own.limit(args[name]) for name in args if name != "field"}}


def _refers_to(own: Phrasing, args: Mapping[str, Any]) -> Values:
    return "", {"field": own.name(args["field"]), "list": own.name(args["in"])}


def _in_order(own: Phrasing, args: Mapping[str, Any]) -> Values:
    paths = args["fields"] if "fields" in args else (args["each"],)
    return ("strictly" if args["strictly"] else ""), {"field": own.names(paths)}


def _covers(own: Phrasing, args: Mapping[str, Any]) -> Values:
    by = own.names(args["by"])
    if isinstance(args["each"], FieldPath):
        return "", {"field": own.name(args["each"]), "by": by}
    return "words", {"words": listed([value_text(word) for word in args["each"]], _MANY), "by": by}


def _differs(own: Phrasing, args: Mapping[str, Any]) -> Values:
    values: dict[str, object] = {"field": own.name(args["field"]), "other": own.name(args["from"])}
    if "direction" not in args:
        return "", values
    return "direction", {**values, "direction": own.name(args["direction"])}


def _phrases(own: Phrasing, args: Mapping[str, Any]) -> Values:
    lexicon = own.rulebook.lexicons[args["lexicon"]]
    several = len(args["field"]) > 1
    return ("several" if several else ""), {"field": own.names(args["field"]), "lexicon": lexicon.title}


def _unfilled(question: Bilingual) -> Bilingual:
    """A question as it stands before there is a scheme whose figures it could show."""
    return question.fill(dict.fromkeys(placeholders(question.en + question.cy), "…"))


_VALUES: Mapping[str, Callable[[Phrasing, Mapping[str, Any]], Values]] = {
    "stated": _stated,
    "one_of": _one_of,
    "at_least": _bound,
    "at_most": _bound,
    "not_before": _date,
    "not_after": _date,
    "within": _date,
    "unique": lambda own, args: ("", {"field": own.name(args["field"])}),
    "refers_to": _refers_to,
    "in_order": _in_order,
    "covers": _covers,
    "differs": _differs,
    "avoids": _phrases,
    "mentions": _phrases,
    "a_person_decides": lambda _, args: ("", {"question": _unfilled(args["question"])}),
}


def paths_in(value: object) -> Iterator[FieldPath]:
    """Every path in a check, an operand or several of them, in the order in which they stand."""
    if isinstance(value, FieldPath):
        yield value
    elif isinstance(value, tuple):
        for part in value:
            yield from paths_in(part)
    elif isinstance(value, Check):
        for part in value.args.values():
            yield from paths_in(part)
    elif isinstance(value, Operand):
        for part in (value.path, value.plus, value.minus):
            yield from paths_in(part)
