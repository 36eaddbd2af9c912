"""Whether the two languages of a text agree in what a machine can see. Never a judgement on style."""

from __future__ import annotations

from compact_rules.bilingual import LANGS, Lang
from compact_rules.hints import Any, Iterator, Mapping
from compact_rules.judge.signals.bodies import Names, names_of
from compact_rules.judge.signals.limits import limits_in
from compact_rules.judge.signals.number_words import OPTIONAL
from compact_rules.judge.signals.quantities import KINDS, Quantity, quantities
from compact_rules.judge.signals.strength import Strength, strengths
from compact_rules.judge.signals.times import Time, agreeing, times_in, words_of_times
from compact_rules.judge.signals.tokens import Token, sentences, tokens_of
from compact_rules.places import Path, Problem
from compact_rules.scheme.facts import Facts

_ORDER: dict[Strength, int] = {"ban": 0, "duty": 1, "advice": 2, "choice": 3}
_MOST_RELATED = 5
# The share of a scheme's texts that must stand in both languages before one that does not is worth telling, and their number.
_BILINGUAL = 0.5
_FEW = 3
# Parts whose texts are names, or quote others' words: a second language may not exist.
_ONE_LANGUAGE = frozenset({"signatories", "evidence", "departures", "judgements", "attestations", "exceptions"})

Words = Mapping[str, Any]


def words_in(facts: Facts) -> list[tuple[Path, Words]]:
    """Every text of the scheme with its place, in document order."""
    return list(_words(facts.root, ()))


def _words(value: object, path: Path) -> Iterator[tuple[Path, Words]]:
    # What is linked here from elsewhere is neither of the two: it is read where it stands.
    if isinstance(value, dict):
        if value and value.keys() <= set(LANGS):
            yield path, value
            return
        for name, each in value.items():
            yield from _words(each, (*path, name))
    elif isinstance(value, list):
        for at, each in enumerate(value):
            yield from _words(each, (*path, at))


def disagreements(facts: Facts, texts: list[tuple[Path, Words]]) -> Iterator[Problem]:
    """A signal for each way in which the two languages of a text differ; both places are given."""
    names = names_of(facts)
    for path, words in texts:
        en, cy = words.get("en"), words.get("cy")
        if isinstance(en, str) and isinstance(cy, str):
            yield from _compare(path, tokens_of(en), tokens_of(cy), names)


def _compare(path: Path, en: list[Token], cy: list[Token], names: Names) -> Iterator[Problem]:
    for code, one, other in (*_quantities(en, cy), *_limits(en, cy), *_strength(en, cy), *names.differing(en, cy)):
        yield Problem(code, (*path, "en"), values=(("en", one), ("cy", other)), related=((*path, "cy"),))


def _quantities(en: list[Token], cy: list[Token]) -> Iterator[tuple[str, object, object]]:
    """The first kind of quantity that differs: a figure that is a percentage in one language only is not told as two faults."""
    found = {"en": quantities(en, "en"), "cy": quantities(cy, "cy")}
    times = {"en": times_in(en, "en", found["en"]), "cy": times_in(cy, "cy", found["cy"])}
    apart = agreeing(times["en"], times["cy"])
    if all(apart):
        yield "parity-time", _as_written(apart[0]), _as_written(apart[1])
        return
    # A length of time that both give is told by none of its numbers: "24 months" is "dwy flynedd".
    alone = {*apart[0], *apart[1]}
    found = {lang: _without([each for each in times[lang] if each not in alone], found[lang]) for lang in LANGS}
    spare = {1.0, 2.0} if any(token.word in OPTIONAL for token in (*en, *cy)) else {1.0}
    for kind in KINDS:
        ours, theirs = ([each for each in found[lang] if each.kind == kind] for lang in LANGS)
        if kind == "number":
            ours, theirs = ([each for each in side if each.value not in spare] for side in (ours, theirs))
        missing = {each.value for each in ours} ^ {each.value for each in theirs}
        if missing:
            yield f"parity-{kind}", _shown(ours, missing), _shown(theirs, missing)
            return


def _without(times: list[Time], found: list[Quantity]) -> list[Quantity]:
    taken = set(words_of_times(times))
    return [each for each in found if each.kind != "number" or each.at not in taken]


def _as_written(times: list[Time]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(each.shown for each in times))


def _limits(en: list[Token], cy: list[Token]) -> Iterator[tuple[str, object, object]]:
    """A least in one language that is a most in the other."""
    ours, theirs = limits_in(en, "en"), limits_in(cy, "cy")
    if ours and theirs and ours.keys().isdisjoint(theirs):
        yield "parity-limit", tuple(ours.values()), tuple(theirs.values())


def _shown(found: list[Quantity], missing: set[Any]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(each.shown for each in found if each.value in missing))


def _strength(en: list[Token], cy: list[Token]) -> Iterator[tuple[str, object, object]]:
    """A duty in one language that is advice or a choice in the other, sentence by sentence where they are as many."""
    ours, theirs = sentences(en), sentences(cy)
    pairs = zip(ours, theirs, strict=True) if len(ours) == len(theirs) else [(en, cy)]
    for one, other in pairs:
        mine, yours = strengths(one, "en"), strengths(other, "cy")
        if mine and yours and _unlike(mine, yours):
            yield "parity-strength", _strongest(mine, yours), _strongest(yours, mine)
            return


def _unlike(mine: list[Strength], yours: list[Strength]) -> bool:
    return sorted(mine) != sorted(yours) if len(mine) == len(yours) else set(mine).isdisjoint(yours)


def _strongest(mine: list[Strength], yours: list[Strength]) -> str:
    """The strongest of mine that yours has not as often."""
    left = [strength for strength in mine if mine.count(strength) > yours.count(strength)] or mine
    return min(left, key=lambda strength: _ORDER[strength])


def missing_language(texts: list[tuple[Path, Words]]) -> Iterator[Problem]:
    """One signal a part for the texts that stand in one language only, where the scheme is otherwise bilingual."""
    texts = [(path, words) for path, words in texts if path and path[0] not in _ONE_LANGUAGE]
    both = sum(len(words) == len(LANGS) for _, words in texts)
    if both < _FEW or both < _BILINGUAL * len(texts):
        return
    parts: dict[tuple[object, Lang], list[Path]] = {}
    for path, words in texts:
        lacking = [lang for lang in LANGS if lang not in words]
        if lacking and any(isinstance(text, str) for text in words.values()):
            parts.setdefault((path[0], lacking[0]), []).append(path)
    for (_, lang), paths in parts.items():
        values = (("count", len(paths)), ("language", lang))
        yield Problem("missing-language", paths[0], values=values, related=tuple(paths[1 : 1 + _MOST_RELATED]))
