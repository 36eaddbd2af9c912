"""A slip in a rulebook is refused once, at its own line and column, with what was probably meant."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import pytest
import yaml

from compact_rules.rulebook.fault_texts import TEXTS
from compact_rules.rulebook.faults import RulebookError, RulebookFault
from compact_rules.rulebook.load import load_rulebook
from tests.rulebook import small


@dataclass(frozen=True)
class Slip:
    """What is written in place of what, and what is said of it; the fields are explained in slips.yaml."""

    name: str
    old: str
    new: str
    code: str
    meant: str | None = None
    file: str = "plans"
    place: str = ""  # where no mark can stand: the text at whose first character the fault is
    drop: str = ""  # what goes with the slip and would be a second fault

    def written(self) -> str:
        """The whole file with the slip, and the mark."""
        text = small.FILES[f"{self.file}.yaml"]
        assert text.count(self.old) == 1, self.old
        return text.replace(self.old, self.new).replace(self.drop, "", 1) if self.drop else text.replace(self.old, self.new)


SLIPS = [Slip(**slip) for slip in yaml.safe_load((Path(__file__).parent / "slips.yaml").read_text(encoding="utf-8"))]


def faults_of(folder: Path) -> tuple[RulebookFault, ...]:
    with pytest.raises(RulebookError) as raised:
        load_rulebook(folder, small.SHAPE)
    return raised.value.faults


def position(text: str, part: str) -> tuple[int, int]:
    """Line and column of ``part``, which stands once in ``text``."""
    assert text.count(part) == 1, part
    before = text[: text.index(part)]
    return before.count("\n") + 1, len(before) - before.rfind("\n")


@pytest.mark.parametrize("slip", SLIPS, ids=lambda slip: slip.name)
def test_a_slip_is_one_fault_at_its_place(slip: Slip, tmp_path: Path) -> None:
    marked = slip.written()
    text = marked.replace("▸", "")
    (fault,) = faults_of(small.write(tmp_path, **{slip.file: text}))
    expected = position(text, slip.place) if slip.place else position(marked, "▸")
    assert fault.span is not None
    assert (fault.code, fault.span.start.line, fault.span.start.column) == (slip.code, *expected), fault.line()
    assert fault.file == str(tmp_path / f"{slip.file}.yaml")
    assert fault.suggestion == (str(slip.meant) if slip.meant else None)


@pytest.mark.parametrize("slip", SLIPS, ids=lambda slip: slip.name)
def test_every_value_of_a_sentence_is_inserted_in_both_languages(slip: Slip, tmp_path: Path) -> None:
    (fault,) = faults_of(small.write(tmp_path, **{slip.file: slip.written().replace("▸", "")}))
    for lang in ("en", "cy"):
        assert "{" not in fault.text[lang].replace(str(fault.values.get("braces")), "") or "{" in TEXTS[fault.code][lang]
        for name in fault.values:
            if fault.code not in ("not-a-date-limit", "not-both-languages", "not-an-operand"):
                assert f"{{{name}}}" not in fault.text[lang]
