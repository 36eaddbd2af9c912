"""Whether a text sets a least or a most: at least, no more than; o leiaf, hyd at."""

from __future__ import annotations

from compact_rules.bilingual import LANGS, Lang
from compact_rules.hints import Literal, Sequence
from compact_rules.judge.signals.phrases import Search
from compact_rules.judge.signals.tokens import Token

Limit = Literal["least", "most"]

_PHRASES: dict[Lang, dict[Limit, str]] = {
    "en": {
        "least": "at least|no fewer than|not fewer than|no less than|not less than|a minimum of",
        "most": "up to|at most|no more than|not more than|a maximum of",
    },
    "cy": {
        "least": "o leiaf|dim llai na|dim llai nag|heb fod yn llai na|heb fod yn llai nag|isafswm o",
        "most": "hyd at|ar y mwyaf|dim mwy na|dim mwy nag|heb fod yn fwy na|heb fod yn fwy nag|uchafswm o",
    },
}
_SEARCH: dict[Lang, Search[tuple[Limit, str]]] = {
    lang: Search(((phrase, (limit, phrase)) for limit, all_of in _PHRASES[lang].items() for phrase in all_of.split("|")), lang)
    for lang in LANGS
}


def limits_in(tokens: Sequence[Token], lang: Lang) -> dict[Limit, str]:
    """The sorts of limit in ``tokens``, each with the first phrase for it."""
    found: dict[Limit, str] = {}
    for match in _SEARCH[lang].all_in(tokens):
        limit, phrase = match.means
        found.setdefault(limit, phrase)
    return found
