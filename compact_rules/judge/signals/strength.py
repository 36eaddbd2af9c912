"""How strongly a text binds: the words for a duty, for advice and for a choice, in both languages."""

from __future__ import annotations

from compact_rules.bilingual import Lang
from compact_rules.hints import Literal, Sequence
from compact_rules.judge.signals.tokens import Token
from compact_rules.judge.wording import mutated

Strength = Literal["duty", "advice", "choice"]

_WORDS: dict[Lang, dict[Strength, str]] = {
    "en": {"duty": "must shall will", "advice": "should ought", "choice": "may can could might"},
    "cy": {
        "duty": "rhaid bydd byddwn byddant byddaf",
        "advice": "dylai dylid dylem dylent dylwn",
        "choice": "caiff cânt cawn ceir gall gallant gallwn gellir gallai gallent gellid",
    },
}
_FORMS: dict[Lang, dict[str, Strength]] = {
    "en": {word: strength for strength, words in _WORDS["en"].items() for word in words.split()},
    "cy": {form: strength for strength, words in _WORDS["cy"].items() for word in words.split() for form in mutated(word)},
}
# "caiff ei gyhoeddi" is the passive of a duty, or of nothing: it says nothing about a choice.
_PASSIVE = frozenset({"ei", "eu", "eich", "ein"})
_PASSIVE_VERBS = frozenset(form for verb in ("caiff", "cânt", "ceir", "cawn") for form in mutated(verb))
_NOT: dict[Lang, frozenset[str]] = {
    "en": frozenset({"not", "never", "nor"}),
    "cy": frozenset({"ni", "nid", "na", "nad", "beidio", "peidio"}),
}


def strengths(tokens: Sequence[Token], lang: Lang) -> list[Strength]:
    """The strength of each word of this kind, in order. A prohibition has none: "may not" and "must not" are one."""
    found: list[Strength] = []
    for at, token in enumerate(tokens):
        strength = _FORMS[lang].get(token.word)
        if strength is None or _is_month(token, at, lang) or _denied(tokens, at, lang):
            continue
        if lang == "cy" and token.word in _PASSIVE_VERBS and at + 1 < len(tokens) and tokens[at + 1].word in _PASSIVE:
            continue
        found.append(strength)
    return found


def _is_month(token: Token, at: int, lang: Lang) -> bool:
    return lang == "en" and token.word == "may" and token.capital and at > 0


def _denied(tokens: Sequence[Token], at: int, lang: Lang) -> bool:
    near = tokens[at + 1 : at + 2] if lang == "en" else (*tokens[max(0, at - 1) : at], *tokens[at + 1 : at + 5])
    return any(token.word in _NOT[lang] for token in near)
