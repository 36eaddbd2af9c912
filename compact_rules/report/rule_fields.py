"""The fields of the scheme format that a rule names, each with what the format says of it."""

from __future__ import annotations

from compact_rules.bilingual import Bilingual, Lang
from compact_rules.hints import Iterator
from compact_rules.records import dataclass
from compact_rules.report import rule_page_texts as texts
from compact_rules.report.fields import DERIVED
from compact_rules.report.in_words import paths_in
from compact_rules.report.saying import say
from compact_rules.rulebook.model import EACH, Check, FieldPath, Rule
from compact_rules.rulebook.paths import Reached, follow
from compact_rules.scheme.shape import Shape

_Named = tuple[str, Shape]


@dataclass(frozen=True, slots=True)
class Fields:
    """The whole format, to look fields up in."""

    root: Shape

    def rows(self, rule: Rule, lang: Lang) -> list[tuple[str, str]]:
        """Each field that ``rule`` names, by its keys, and its meaning; what cannot be explained is left out."""
        found: dict[str, str] = {}
        for keys, shape in self._named(rule):
            meaning = _meaning(keys, shape)
            if meaning is not None:
                found.setdefault(f"`{keys}`", meaning[lang])
        return list(found.items())

    def _named(self, rule: Rule) -> Iterator[_Named]:
        root = Reached(self.root)
        items: list[Reached] = []
        for scope in rule.for_each:
            yield from self._records(scope.path, scope.where, root)
            item = follow(scope.path, root, root, self.root)
            items += [item] if isinstance(item, Reached) else []
        for item in items or [root]:
            for check in (rule.applies_when, *rule.require, *rule.refuted_when):
                yield from self._check(check, item, item) if check is not None else ()
        if rule.evidence is not None:
            for path in rule.evidence.records:
                yield from self._records(path, rule.evidence.where, root, rule.evidence.on)

    def _records(self, path: FieldPath, where: Check | None, root: Reached, on: FieldPath | None = None) -> Iterator[_Named]:
        """A list at the root, the date of its entries, and what says which of them count."""
        yield from self._field(path, root, root)
        item = follow(path, root, root, self.root)
        if isinstance(item, Reached):
            yield from self._field(on, item, item) if on is not None else ()
            yield from self._check(where, item, item) if where is not None else ()

    def _check(self, check: Check, item: Reached, ruled: Reached) -> Iterator[_Named]:
        """The fields that a check names; inside a quantifier and after a reference the item in hand is another."""
        inner = follow(check.args["in"], item, ruled, self.root) if "in" in check.args else None
        for name, value in check.args.items():
            here = inner if isinstance(inner, Reached) and name in ("where", "is", "by", "some", "every") else item
            parts = value if isinstance(value, tuple) else (value,)
            for part in parts:
                if isinstance(part, Check):
                    yield from self._check(part, here, ruled)
                else:
                    for path in paths_in(part):
                        yield from self._field(path, here, ruled)

    def _field(self, path: FieldPath, item: Reached, ruled: Reached) -> Iterator[_Named]:
        steps = path.steps[:-1] if path.steps[-1] == EACH else path.steps
        reached = follow(FieldPath(path.text, steps, path.absolute, path.outer), item, ruled, self.root)
        if isinstance(reached, Reached) and steps != ("as_of",):
            yield path.text.strip("/^").removesuffix(EACH), reached.shape


def _meaning(keys: str, shape: Shape) -> Bilingual | None:
    if shape.says is not None:
        return shape.says
    derived = DERIVED.get(keys.rpartition(".")[2])
    return say(texts.WORKED_OUT, what=say(derived)) if derived else None
