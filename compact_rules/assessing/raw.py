"""Reading the plain data of `grades.yaml` and `severities.yaml`: all faults are found first, then raised at once."""

from __future__ import annotations

from compact_rules.bilingual import LANGS, Bilingual, Lang, placeholders
from compact_rules.hints import Iterable, Mapping, Sequence, TypeVar
from compact_rules.places import Span, place_text
from compact_rules.records import dataclass, field
from compact_rules.scheme.suggest import nearest

T = TypeVar("T", bound=str)

# Stands for a key that is not there: its fault is noted once, where the key should be, and not again by what reads the value.
MISSING = object()
_LONGEST = 60  # letters of a value that a message repeats


@dataclass(frozen=True, slots=True)
class PolicyFault:
    """What is wrong at ``where`` (a path's text) in ``file``; ``span`` is its place there, where that is known.

    ``key`` is the one of the mapping at ``where`` that does not belong there.
    """

    file: str
    where: str
    code: str
    values: Mapping[str, object] = field(default_factory=dict)
    span: Span | None = None
    key: str | None = None

    @property
    def text(self) -> Bilingual:
        """The sentence, in both languages, without its place."""
        from compact_rules.assessing.policy_texts import TEXTS

        return TEXTS[self.code].fill(self.values)

    @property
    def message(self) -> str:
        """The sentence in English."""
        return self.text.en

    def line(self, lang: Lang = "en") -> str:
        """``file:line:column: where: sentence``."""
        return ": ".join(part for part in (place_text(self.file, self.span), self.where, self.text[lang]) if part)


class PolicyError(ValueError):
    """The grades or severities of a rulebook cannot be used; ``faults`` says why, in the order of the files."""

    def __init__(self, faults: Sequence[PolicyFault]) -> None:
        self.faults = tuple(faults)
        super().__init__("; ".join(f"{f.file}, {f.where or 'top'}: {f.message}" for f in self.faults))


class Raw:
    """Reads values and notes faults; where a value is wrong it returns a harmless one, so that the next is read too."""

    def __init__(self, file: str) -> None:
        self._file = file
        self.faults: list[PolicyFault] = []

    def fault(self, where: str, code: str, /, **values: object) -> None:
        """Note that what ``code`` stands for in `policy_texts` holds at ``where``."""
        self.faults.append(PolicyFault(self._file, where, code, values))

    def wrong(self, value: object, where: str, code: str, /, **values: object) -> None:
        """Note that what ``code`` stands for holds of ``value`` at ``where``, unless its absence is noted already."""
        if value is not MISSING:
            self.fault(where, code, **values)

    def record(self, value: object, where: str, required: Iterable[str], optional: Iterable[str] = ()) -> Mapping[str, object]:
        """The mapping at ``where``, which has the required keys and may have the others; `MISSING` is one that it lacks."""
        needed, extra = tuple(required), tuple(optional)
        keys = (*needed, *extra)
        if not isinstance(value, Mapping):
            self.wrong(value, where, "mapping-with", keys=", ".join(needed or keys))
            return dict.fromkeys(keys, MISSING)
        for key in value:
            if key not in keys:
                near = nearest(str(key), keys)
                code, values = ("unknown-key-near", {"near": near}) if near else ("unknown-key", {})
                self.faults.append(PolicyFault(self._file, where, code, {"key": _shown(key), **values}, key=str(key)))
        for key in needed:
            if key not in value:
                self.fault(where, "missing-key", key=key)
        return {key: value.get(key, MISSING) for key in keys}

    def table(self, value: object, where: str) -> Mapping[str, object]:
        """The mapping at ``where``, whatever its keys are."""
        if isinstance(value, Mapping):
            return {str(key): each for key, each in value.items()}
        self.wrong(value, where, "mapping")
        return {}

    def listing(self, value: object, where: str) -> Sequence[object]:
        """The list at ``where``."""
        if isinstance(value, (list, tuple)):
            return value
        self.wrong(value, where, "list")
        return ()

    def choice(self, value: object, where: str, allowed: Sequence[T]) -> T | None:
        """The one of ``allowed`` that stands at ``where``, or None."""
        for choice in allowed:
            if value == choice:
                return choice
        near = nearest(str(value), allowed)
        if near:
            self.wrong(value, where, "unknown-near", value=_shown(value), near=near)
        else:
            self.wrong(value, where, "unknown", value=_shown(value), allowed=", ".join(allowed))
        return None

    def choices(self, value: object, where: str, allowed: Sequence[T]) -> tuple[T, ...]:
        """The list of some of ``allowed`` at ``where``, each at most once."""
        found: list[T] = []
        for at, each in enumerate(self.listing(value, where)):
            choice = self.choice(each, f"{where}[{at}]", allowed)
            if choice in found:
                self.fault(f"{where}[{at}]", "twice", value=choice)
            elif choice is not None:
                found.append(choice)
        return tuple(found)

    def flag(self, value: object, where: str) -> bool:
        """The true or false at ``where``."""
        if not isinstance(value, bool):
            self.wrong(value, where, "flag")
        return value is True

    def text(self, value: object, where: str) -> str:
        """The text at ``where``, not blank."""
        if isinstance(value, str) and value.strip():
            return value
        self.wrong(value, where, "text")
        return ""

    def words(self, value: object, where: str, names: Iterable[str] = ()) -> Bilingual:
        """The text in both languages at ``where``, which uses exactly the placeholders ``names``."""
        record = self.record(value, where, LANGS)
        both = {lang: self.text(record[lang], f"{where}.{lang}") for lang in LANGS}
        wanted = frozenset(names)
        for lang, text in both.items() if all(both.values()) else ():
            for name in sorted(placeholders(text) - wanted):
                self.fault(f"{where}.{lang}", "unknown-placeholder", name=f"{{{_shown(name)}}}")
            for name in sorted(wanted - placeholders(text)):
                self.fault(f"{where}.{lang}", "missing-placeholder", name=f"{{{name}}}")
        return Bilingual(both["en"], both["cy"])


def _shown(value: object) -> str:
    """``value`` as a message repeats it: not at length, and not as nothing at all."""
    text = f"{value}" if f"{value}".strip() else f"'{value}'"
    return text if len(text) <= _LONGEST else f"{text[:_LONGEST]}…"
