"""What can be wrong with a rulebook, each with its place in the files and its sentence in both languages."""

from __future__ import annotations

from compact_rules.bilingual import Bilingual, Lang
from compact_rules.hints import Iterable, Mapping
from compact_rules.places import Problem, Span, place_text
from compact_rules.records import dataclass, field

_LONGEST = 600  # letters: longer than any list of what could stand somewhere


@dataclass(frozen=True, slots=True)
class RulebookFault:
    """One fault. ``file`` is the path as it was given; ``span`` is None where a whole file or folder is at fault.

    ``suggestion`` is what was probably meant. ``problem`` is set where the file is not readable YAML.
    """

    file: str
    span: Span | None
    code: str
    values: Mapping[str, object] = field(default_factory=dict)
    suggestion: str | None = None
    problem: Problem | None = None

    @property
    def text(self) -> Bilingual:
        """The fault as a sentence, in both languages, without its place."""
        from compact_rules.rulebook.fault_texts import DID_YOU_MEAN, KINDS, TEXTS

        shown = {
            name: KINDS.get(str(value), value) if name in ("kind", "wanted", "expected") else _short(value)
            for name, value in self.values.items()
        }
        said = TEXTS[self.code].fill(shown)
        if self.suggestion is None:
            return said
        asked = DID_YOU_MEAN.fill({"suggestion": self.suggestion})
        return Bilingual(f"{said.en} {asked.en}", f"{said.cy} {asked.cy}")

    @property
    def message(self) -> str:
        """The sentence in English."""
        return self.text.en

    def line(self, lang: Lang = "en") -> str:
        """``file:line:column: sentence``."""
        return f"{place_text(self.file, self.span)}: {self.text[lang]}"


class RulebookError(Exception):
    """The rulebook cannot be used. ``faults`` holds everything that is wrong with it, in the order of files and lines."""

    def __init__(self, faults: Iterable[RulebookFault]) -> None:
        self.faults = tuple(sorted(faults, key=_order))
        super().__init__("\n".join(fault.line() for fault in self.faults))


def _short(value: object) -> object:
    """``value`` as a message repeats it: what somebody wrote without end is not told to its end."""
    return f"{value[:_LONGEST]}…" if isinstance(value, str) and len(value) > _LONGEST else value


def _order(fault: RulebookFault) -> tuple[str, int, int]:
    start = fault.span.start if fault.span else None
    return fault.file, start.line if start else 0, start.column if start else 0
