"""Files that settle something: regular ones, of a bounded size, or a sentence that says why not."""

from __future__ import annotations

from compact_rules.bilingual import Bilingual
from compact_rules.hints import TYPE_CHECKING
from compact_rules.records import replace
from compact_rules.report.saying import N_, say
from compact_rules.source.limits import LIMITS
from compact_rules.source.read import Source, read_file

if TYPE_CHECKING:
    from pathlib import Path

# Where what is said of a scheme would be no help.
SENTENCES = {
    "not-a-file": N_("{name} is not an ordinary file."),
    "too-large": N_("{name} is larger than any such file should be."),
}


def bytes_of(file: Path, most: int) -> bytes | Bilingual:
    """What ``file`` holds, or why it cannot be had: a pipe is not waited for, and no more than ``most`` bytes are read."""
    found = read_file(file, replace(LIMITS, size=most))
    if isinstance(found, Source):
        return found.data
    sentence = SENTENCES.get(found.code)
    if sentence is not None:
        return say(sentence, name=file)
    from compact_rules.report.problem_texts import problem_text

    return problem_text(found)
