"""Did you mean: the nearest of the words that would have been right."""

from __future__ import annotations

from compact_rules.hints import Iterable

_LONGEST = 64


def nearest(word: str, among: Iterable[str]) -> str:
    """The one of ``among`` that ``word`` most likely stands for; the empty text when none is near."""
    options = list(among)
    wanted = _plain(word)
    same = [option for option in options if _plain(option) == wanted]
    # Letters that changed places: in a short word too much for the measure below.
    same += [option for option in options if sorted(_plain(option)) == sorted(wanted)]
    same += [option for option in options if _single(_plain(option)) == _single(wanted)]
    if same:
        return same[0]
    if len(word) > _LONGEST:
        return ""
    from difflib import get_close_matches  # only when something is wrong: most runs never need it

    by_plain = {_plain(option): option for option in reversed(options)}
    close = get_close_matches(wanted, by_plain, n=1, cutoff=0.72)
    return by_plain[close[0]] if close else ""


def _plain(word: str) -> str:
    if not word.isascii():
        from compact_rules.source.lookalikes import as_typed

        word = as_typed(word)
    return word.strip().casefold().replace("-", "_").replace(" ", "_")


def _single(word: str) -> str:
    """The word without the ending of several: ``party`` for ``parties``."""
    return f"{word[:-3]}y" if word.endswith("ies") else word.removesuffix("s")
