"""Reading the plain data of `grades.yaml` and `severities.yaml`: all faults are found first, then raised at once."""

from __future__ import annotations

from compact_rules.bilingual import LANGS, Bilingual, placeholders
from compact_rules.hints import Iterable, Mapping, Sequence, TypeVar
from compact_rules.records import dataclass
from compact_rules.scheme.suggest import nearest

T = TypeVar("T", bound=str)

# Stands for a key that is not there: its fault is noted once, where the key should be, and not again by what reads the value.
MISSING = object()


@dataclass(frozen=True, slots=True)
class PolicyFault:
    """What is wrong at ``where`` (a path's text) in ``file``."""

    file: str
    where: str
    message: str


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

    def fault(self, where: str, message: str) -> None:
        """Note that ``message`` holds at ``where``."""
        self.faults.append(PolicyFault(self._file, where, message))

    def wrong(self, value: object, where: str, message: str) -> None:
        """Note that ``message`` holds of ``value`` at ``where``, unless its absence is noted already."""
        if value is not MISSING:
            self.fault(where, message)

    def record(self, value: object, where: str, required: Iterable[str], optional: Iterable[str] = ()) -> Mapping[str, object]:
        """The mapping at ``where``, which has the required keys and may have the others; `MISSING` is one that it lacks."""
        needed, extra = tuple(required), tuple(optional)
        keys = (*needed, *extra)
        if not isinstance(value, Mapping):
            self.wrong(value, where, f"a mapping with {', '.join(needed or keys)} belongs here")
            return dict.fromkeys(keys, MISSING)
        for key in value:
            if key not in keys:
                near = nearest(str(key), keys)
                self.fault(where, f"unknown key {key}" + (f", did you mean {near}?" if near else ""))
        for key in needed:
            if key not in value:
                self.fault(where, f"{key} is missing")
        return {key: value.get(key, MISSING) for key in keys}

    def table(self, value: object, where: str) -> Mapping[str, object]:
        """The mapping at ``where``, whatever its keys are."""
        if isinstance(value, Mapping):
            return {str(key): each for key, each in value.items()}
        self.wrong(value, where, "a mapping belongs here")
        return {}

    def listing(self, value: object, where: str) -> Sequence[object]:
        """The list at ``where``."""
        if isinstance(value, (list, tuple)):
            return value
        self.wrong(value, where, "a list belongs here")
        return ()

    def choice(self, value: object, where: str, allowed: Sequence[T]) -> T | None:
        """The one of ``allowed`` that stands at ``where``, or None."""
        for choice in allowed:
            if value == choice:
                return choice
        near = nearest(str(value), allowed)
        hint = f", did you mean {near}?" if near else f"; one of {', '.join(allowed)} belongs here"
        self.wrong(value, where, f"{value} is not known{hint}")
        return None

    def choices(self, value: object, where: str, allowed: Sequence[T]) -> tuple[T, ...]:
        """The list of some of ``allowed`` at ``where``, each at most once."""
        found: list[T] = []
        for at, each in enumerate(self.listing(value, where)):
            choice = self.choice(each, f"{where}[{at}]", allowed)
            if choice in found:
                self.fault(f"{where}[{at}]", f"{choice} stands twice")
            elif choice is not None:
                found.append(choice)
        return tuple(found)

    def flag(self, value: object, where: str) -> bool:
        """The true or false at ``where``."""
        if not isinstance(value, bool):
            self.wrong(value, where, "true or false belongs here")
        return value is True

    def text(self, value: object, where: str) -> str:
        """The text at ``where``, not blank."""
        if isinstance(value, str) and value.strip():
            return value
        self.wrong(value, where, "a text belongs here")
        return ""

    def words(self, value: object, where: str, names: Iterable[str] = ()) -> Bilingual:
        """The text in both languages at ``where``, which uses exactly the placeholders ``names``."""
        texts = self.record(value, where, LANGS)
        both = {lang: self.text(texts[lang], f"{where}.{lang}") for lang in LANGS}
        wanted = frozenset(names)
        for lang, text in both.items() if all(both.values()) else ():
            for name in sorted(placeholders(text) - wanted):
                self.fault(f"{where}.{lang}", f"unknown placeholder {{{name}}}")
            for name in sorted(wanted - placeholders(text)):
                self.fault(f"{where}.{lang}", f"the placeholder {{{name}}} is missing")
        return Bilingual(both["en"], both["cy"])
