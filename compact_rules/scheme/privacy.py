"""Personal data where a scheme should hold roles, organisations and counts (UK GDPR). What is found is never repeated."""

from __future__ import annotations

from compact_rules.patterns import Pattern
from compact_rules.places import Problem
from compact_rules.scheme.mentions import Mentions

# One sign before the @ is enough: to look for all of a name would be to look at every text from every letter on.
_EMAIL = Pattern(r"[^\s@<>(),;:\"]@[^\s@<>(),;:\"]{1,190}\.[^\W\d_]{2,24}")
_TITLES = (
    "Cllr|Cllrs|Councillor|Mr|Mrs|Ms|Miss|Mx|Dr|Prof|Professor|Sir|Dame|Lady|Lord|Rev|Revd|"
    "Cyng|Cynghorydd|Parch|Athro|Bnr|Bns|Fonesig|Arglwydd"
)
_EACH_TITLE = tuple(_TITLES.split("|"))
_TITLED = Pattern(rf"\b({_TITLES})\.?\s+((?:[A-Z]\.?\s+)*)([^\W\d_a-z][^\W\d_]+)")
# What may follow "Councillor" or "Cynghorydd" in the name of a post.
_POSTS_EN = (
    "Champion Champions Lead Leader Member Members Representative Support Liaison Services Development Officer Chair Forum For"
)
_POSTS_CY = "Arweiniol Hyrwyddwr Cabinet Lleol Sirol Portffolio Cynrychioliadol Aelod Dros Sydd Sy"
_POSTS = frozenset(f"{_POSTS_EN} {_POSTS_CY}".split())


def personal_data(mentions: Mentions) -> list[Problem]:
    """``email-address`` in any text, and ``personal-name`` (a title and a capital) in the fields that name a post."""
    problems = []
    for one in mentions.texts:
        if "." in one.text.partition("@")[2] and _EMAIL.search(one.text):
            problems.append(Problem("email-address", one.path))
        title = _title(one.text) if one.is_role else None
        if title:
            problems.append(Problem("personal-name", one.path, values=(("title", title),)))
    return problems


def _title(text: str) -> str | None:
    """The title in front of a personal name; None where none stands there."""
    if not any(title in text for title in _EACH_TITLE):
        return None
    return next((found[1] for found in _TITLED.finditer(text) if found[2] or found[3] not in _POSTS), None)
