"""Texts that are not the scheme's own: the report's wording, and texts that another scheme of the same run has too."""

from __future__ import annotations

from compact_rules.hints import Iterable, Iterator, Sequence
from compact_rules.judge.signals.fields import Passage
from compact_rules.judge.signals.phrases import Search
from compact_rules.places import Path, Problem
from compact_rules.rulebook.wording import Fragment, Wording
from compact_rules.scheme.facts import Facts

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


def shared_texts(schemes: Sequence[tuple[str, Facts, Sequence[Passage]]], wording: Wording) -> list[list[Problem]]:
    """For each scheme (its file, facts and texts) one signal for the other scheme with which it shares most texts.

    Schemes of one authority are versions of each other and are not compared. Linear in the texts of the run.
    """
    size = wording.limits.shared_words
    runs = [[(passage.field, _runs(passage, size)) for passage in texts] for _, _, texts in schemes]
    holders: dict[int, list[int]] = {}
    for scheme, fields in enumerate(runs):
        for _, hashes in fields:
            for each in hashes:
                known = holders.setdefault(each, [])
                if scheme not in known and len(known) < _REMEMBERED:
                    known.append(scheme)
    authorities = [_authority(facts) for _, facts, _ in schemes]
    return [
        _most_shared(schemes, scheme, fields, holders, authorities, wording.limits.shared_texts)
        for scheme, fields in enumerate(runs)
    ]


def _runs(passage: Passage, size: int) -> list[int]:
    """A number for each run of ``size`` words; none for a text that is shorter."""
    words = [token.word for token in passage.tokens]
    return [hash(tuple(words[at : at + size])) for at in range(len(words) - size + 1)]


def _most_shared(
    schemes: Sequence[tuple[str, Facts, Sequence[Passage]]],
    scheme: int,
    fields: list[tuple[Path, list[int]]],
    holders: dict[int, list[int]],
    authorities: list[object],
    enough: int,
) -> list[Problem]:
    from collections import Counter  # one scheme by itself shares nothing

    shared: dict[int, dict[Path, None]] = {}
    for field, hashes in fields:
        for other, count in Counter(other for each in hashes for other in holders[each] if other != scheme).items():
            if count > _SHARE * len(hashes) and (authorities[scheme] is None or authorities[other] != authorities[scheme]):
                shared.setdefault(other, {})[field] = None
    if not shared:
        return []
    most = max(shared, key=lambda other: len(shared[other]))
    places = list(shared[most])
    if len(places) < enough:
        return []
    values = (("count", len(places)), ("file", schemes[most][0]))
    return [Problem("shared-text", places[0], values=values, related=tuple(places[1 : 1 + _MOST_RELATED]))]


def _authority(facts: Facts) -> object:
    own = facts.root.get("scheme")
    return own.get("authority_gss") if isinstance(own, dict) else None
