"""How strongly a text binds: the words for a duty, for advice and for a choice, in both languages."""

from __future__ import annotations

from compact_rules.bilingual import Lang
from compact_rules.hints import Literal, Sequence
from compact_rules.judge.signals.tokens import Token
from compact_rules.judge.wording import mutated

Strength = Literal["duty", "advice", "choice", "ban"]

_WORDS: dict[Lang, dict[Strength, str]] = {
    "en": {"duty": "must shall will have has required obliged", "advice": "should ought", "choice": "may can could might"},
    "cy": {
        "duty": "rhaid bydd byddwn byddant byddaf gofynnol gorfod",
        "advice": "dylai dylid dylem dylent dylwn",
        "choice": "caiff cânt cawn ceir gall gallant gallwn gellir gallai gallent gellid",
    },
}
_FORMS: dict[Lang, dict[str, Strength]] = {
    "en": {word: strength for strength, words in _WORDS["en"].items() for word in words.split()},
    "cy": {form: strength for strength, words in _WORDS["cy"].items() for word in words.split() for form in mutated(word)},
}
_FORMS["en"]["cannot"] = "ban"
# A duty only with "to" after it: "has to answer", "is required to answer".
_WITH_TO = frozenset({"have", "has", "required", "obliged"})
# "caiff ei gyhoeddi" is the passive of a duty, or of nothing: it says nothing about a choice.
_PASSIVE = frozenset({"ei", "eu", "eich", "ein"})
_PASSIVE_VERBS = frozenset(form for verb in ("caiff", "cânt", "ceir", "cawn") for form in mutated(verb))
_NOT: dict[Lang, frozenset[str]] = {"en": frozenset({"not", "never", "nor"}), "cy": frozenset({"ni", "nid", "na", "nad"})}
_NOBODY = frozenset({"neither", "nobody", "none", "no"})
_THAN = frozenset({"more", "less", "fewer", "later", "longer"})
# "rhaid peidio" forbids; "caiff beidio" leaves it open.
_REFRAIN = frozenset({"beidio", "peidio"})
# How many words may stand between "none" and "may", or "rhaid" and "beidio"; what begins another clause does not.
_SUBJECT = 6
_CLAUSE = frozenset({"that", "which", "who", "if"})


def strengths(tokens: Sequence[Token], lang: Lang) -> list[Strength]:
    """The strength of each word of this kind, in order. "May not" and "must not" are one: a ban."""
    found: list[Strength] = []
    for at, token in enumerate(tokens):
        strength = _FORMS[lang].get(token.word)
        if strength is None or _is_month(token, at, lang) or _no_duty(tokens, at, lang):
            continue
        if _denied(tokens, at, lang):
            found.append("ban")
            continue
        if lang == "cy" and token.word in _PASSIVE_VERBS and any(each.word in _PASSIVE for each in tokens[at + 1 : at + 2]):
            continue
        found.append(strength)
    return found


def _no_duty(tokens: Sequence[Token], at: int, lang: Lang) -> bool:
    """ "Has" without "to", and "nid oes rhaid", "does not have to"."""
    word, before = tokens[at].word, tokens[max(0, at - 2) : at]
    if lang == "cy":
        return word == "rhaid" and any(token.word == "oes" for token in before)
    followed = at + 1 < len(tokens) and tokens[at + 1].word == "to"
    return word in _WITH_TO and (not followed or any(token.word in _NOT["en"] for token in before))


def _is_month(token: Token, at: int, lang: Lang) -> bool:
    return lang == "en" and token.word == "may" and token.capital and at > 0


def _denied(tokens: Sequence[Token], at: int, lang: Lang) -> bool:
    if lang == "cy":
        return _refrain(tokens, at) or any(token.word in _NOT["cy"] for token in tokens[at - 1 : at])
    if any(token.word in _NOT["en"] for token in tokens[at + 1 : at + 2]):
        return True
    for here in range(at - 1, max(-1, at - 1 - _SUBJECT), -1):  # "none of the partners may"
        if tokens[here].word in _NOBODY:
            return tokens[here + 1].word not in _THAN
        if tokens[here].word in _CLAUSE or tokens[here].word in _FORMS["en"] or tokens[here].after != " ":
            return False
    return False


def _refrain(tokens: Sequence[Token], at: int) -> bool:
    """ "Rhaid i'r cyngor beidio", but not "rhaid ateb, ond caiff beidio"."""
    if _FORMS["cy"][tokens[at].word] == "choice":
        return False
    for token in tokens[at + 1 : at + 2 + _SUBJECT]:
        if token.word in _REFRAIN or token.word in _FORMS["cy"]:
            return token.word in _REFRAIN
    return False
