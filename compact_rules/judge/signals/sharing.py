"""Texts that are not the scheme's own: the report's wording, and texts that another scheme of the same run has too."""

from __future__ import annotations

from compact_rules.hints import TYPE_CHECKING, Iterable, Iterator, Mapping, Sequence
from compact_rules.judge.signals.fields import Passage
from compact_rules.judge.signals.phrases import Search
from compact_rules.places import Path, Problem
from compact_rules.records import dataclass
from compact_rules.rulebook.wording import Fragment, Wording
from compact_rules.scheme.facts import Facts

if TYPE_CHECKING:
    from array import array

_MOST_RELATED = 5
# A text is another scheme's when more than this share of its runs of words stands there too.
_SHARE = 0.6
# How many schemes are remembered for a run of words: the first few are enough to find one that shares a text.
_REMEMBERED = 3


def report_wording(texts: Iterable[Passage], wording: Wording) -> Iterator[Problem]:
    """Texts that hold the report's own words: they say what a scheme should hold, and not what this one holds."""
    search: Search[Fragment] = Search(((each.text, each) for each in wording.report_wording), "en")
    for passage in texts:
        found = next((match.means for match in search.all_in(passage.tokens) if not passage.tokens[match.at].quoted), None)
        if passage.lang == "en" and found is not None:
            yield Problem("report-wording", passage.path, values=(("section", found.section), ("text", found.text)))


@dataclass(frozen=True, slots=True)
class Fingerprint:
    """What one scheme's texts are compared by: the same in every process, and small enough to be sent between them.

    ``fields`` holds, for each text that is long enough, its place and a 64-bit number for each run of words in it.
    """

    file: str
    authority: str | None
    fields: tuple[tuple[Path, array[int]], ...]


def fingerprint(file: str, facts: Facts, texts: Iterable[Passage], wording: Wording) -> Fingerprint:
    """The fingerprint of the scheme in ``facts``, whose ``texts`` these are."""
    runs = ((passage.field, _runs(passage, wording.limits.shared_words)) for passage in texts)
    return Fingerprint(file, _authority(facts), tuple((field, hashes) for field, hashes in runs if hashes))


def shared_texts(schemes: Sequence[Fingerprint], wording: Wording) -> list[list[Problem]]:
    """For each scheme one signal for the other scheme with which it shares most texts.

    Schemes of one authority are versions of each other and are not compared. Linear in the texts of the run.
    """
    holders: dict[int, tuple[int, ...]] = {}
    alone = [(at,) for at in range(len(schemes))]  # one tuple for all the runs that only one scheme has
    owners = [scheme.authority or at for at, scheme in enumerate(schemes)]
    for at, scheme in enumerate(schemes):
        for _, hashes in scheme.fields:
            for each in hashes:
                known = holders.setdefault(each, alone[at])
                if len(known) < _REMEMBERED and all(owners[other] != owners[at] for other in known):
                    holders[each] = (*known, at)
    return [_most_shared(schemes, owners, at, holders, wording.limits.shared_texts) for at in range(len(schemes))]


def _runs(passage: Passage, size: int) -> array[int]:
    """A number for each run of ``size`` words; none for a text that is shorter. Not `hash`, which differs between processes."""
    from array import array
    from hashlib import blake2b

    words = [token.word for token in passage.tokens]
    found = (" ".join(words[at : at + size]).encode() for at in range(len(words) - size + 1))
    return array("Q", [int.from_bytes(blake2b(run, digest_size=8).digest()) for run in found])


def _most_shared(
    schemes: Sequence[Fingerprint], owners: list[str | int], scheme: int, holders: Mapping[int, tuple[int, ...]], enough: int
) -> list[Problem]:
    from collections import Counter  # one scheme by itself shares nothing

    shared: dict[int, dict[Path, None]] = {}
    for field, hashes in schemes[scheme].fields:
        for other, count in Counter(other for each in hashes for other in holders[each]).items():
            if count > _SHARE * len(hashes) and owners[other] != owners[scheme]:
                shared.setdefault(other, {}).setdefault(field)
    if not shared:
        return []
    most = max(shared, key=lambda other: len(shared[other]))
    places = list(shared[most])
    if len(places) < enough:
        return []
    values = (("count", len(places)), ("file", schemes[most].file))
    return [Problem("shared-text", places[0], values=values, related=tuple(places[1 : 1 + _MOST_RELATED]))]


def _authority(facts: Facts) -> str | None:
    own = facts.root.get("scheme")
    gss = own.get("authority_gss") if isinstance(own, dict) else None
    return gss if isinstance(gss, str) else None
