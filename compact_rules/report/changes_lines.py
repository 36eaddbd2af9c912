"""Which lines two versions of a text do not share, and which of them bear on a finding."""

from __future__ import annotations

from collections import Counter
from difflib import SequenceMatcher

from compact_rules.bilingual import Bilingual
from compact_rules.hints import TYPE_CHECKING, Iterable, Iterator, Mapping, Sequence
from compact_rules.records import dataclass
from compact_rules.report.fields import shortened
from compact_rules.report.places import text
from compact_rules.report.saying import N_, say

if TYPE_CHECKING:
    from compact_rules.report import wire_changes

CHANGED = N_("line {line} changed from “{before}” to “{after}”")
CHANGED_AND_MOVED = N_("line {line} (line {old} before) changed from “{before}” to “{after}”")
SPACED = N_("line {line} has other spaces: “{after}”")
ADDED = N_("line {line} was added: “{after}”")
REMOVED = N_("line {old} of the old version was taken out: “{before}”")

# How many pairs of equal lines are looked through: beyond it, lines that occur often are not used to find what moved where.
_MOST_PAIRS = 2_000_000


@dataclass(frozen=True, slots=True)
class LineChanges:
    """The changed lines of two texts, each by its number in the text that has it."""

    old: Mapping[int, wire_changes.LineChange]
    new: Mapping[int, wire_changes.LineChange]

    def touching(self, old: Iterable[int], new: Iterable[int]) -> list[wire_changes.LineChange]:
        """The changes of these lines, in the order of the new text; what was taken out stands where it had stood."""
        found = [self.old[line] for line in old if line in self.old] + [self.new[line] for line in new if line in self.new]
        once = {id(change): change for change in found}
        return sorted(once.values(), key=_order)


def line_changes(old: Sequence[str], new: Sequence[str]) -> LineChanges:
    """Every line of ``old`` and ``new`` that the other does not have in its place."""
    changes = list(_changes(old, new))
    return LineChanges(
        {change["before"]["line"]: change for change in changes if change["before"] is not None},
        {change["after"]["line"]: change for change in changes if change["after"] is not None},
    )


def _changes(old: Sequence[str], new: Sequence[str]) -> Iterator[wire_changes.LineChange]:
    often = _pairs(old, new) > _MOST_PAIRS
    for word, a, b, c, d in SequenceMatcher(None, old, new, autojunk=often).get_opcodes():
        if word != "equal":
            for was, now in _side_by_side(old[a:b], new[c:d]):
                yield _change(old, new, None if was is None else a + was, None if now is None else c + now)


def _pairs(old: Sequence[str], new: Sequence[str]) -> int:
    counts = Counter(new)
    return sum(counts[line] for line in old)


def _side_by_side(old: Sequence[str], new: Sequence[str]) -> Iterator[tuple[int | None, int | None]]:
    """Which line became which: those with the same key, else those at the same height of blocks of one height."""
    heads = [_head(line) for line in old], [_head(line) for line in new]
    for word, a, b, c, d in SequenceMatcher(None, *heads, autojunk=_pairs(*heads) > _MOST_PAIRS).get_opcodes():
        if word == "equal" or b - a == d - c:
            yield from zip(range(a, b), range(c, d), strict=True)
        else:
            yield from ((at, None) for at in range(a, b))
            yield from ((None, at) for at in range(c, d))


def _head(line: str) -> str:
    """What a line of YAML begins with: the key up to its colon, or all of it."""
    return line.partition(":")[0].strip()


def _change(old: Sequence[str], new: Sequence[str], was: int | None, now: int | None) -> wire_changes.LineChange:
    before: wire_changes.NumberedLine | None = {"line": was + 1, "text": old[was]} if was is not None else None
    after: wire_changes.NumberedLine | None = {"line": now + 1, "text": new[now]} if now is not None else None
    return {
        "kind": "changed" if before and after else "added" if after else "removed",
        "before": before,
        "after": after,
        "message": text(_told(before, after)),
    }


def _told(before: wire_changes.NumberedLine | None, after: wire_changes.NumberedLine | None) -> Bilingual:
    return say(
        _sentence(before, after),
        line=after["line"] if after else "",
        old=before["line"] if before else "",
        before=shortened(before["text"]) if before else "",
        after=shortened(after["text"]) if after else "",
    )


def _sentence(before: wire_changes.NumberedLine | None, after: wire_changes.NumberedLine | None) -> str:
    if before is None or after is None:
        return ADDED if before is None else REMOVED
    if before["text"].split() == after["text"].split():
        return SPACED
    return CHANGED if before["line"] == after["line"] else CHANGED_AND_MOVED


def _order(change: wire_changes.LineChange) -> tuple[int, int]:
    before, after = change["before"], change["after"]
    return (after["line"], 0) if after else (before["line"] if before else 0, 1)
