"""Personal data where a scheme should hold roles, organisations and counts (UK GDPR). What is found is pointed at, never repeated."""

from __future__ import annotations

import re

from compact_rules.places import Problem
from compact_rules.scheme.mentions import Mentions

_EMAIL = re.compile(r"[^\s@<>(),;:\"]{1,64}@[^\s@<>(),;:\"]{1,190}\.[^\W\d_]{2,24}")
_TITLED = re.compile(
    r"\b(Cllr|Cllrs|Councillor|Mr|Mrs|Ms|Miss|Mx|Dr|Prof|Professor|Sir|Dame|Lady|Lord|Rev|Revd|Cyng|Y Cyng|Y Cynghorydd|Cynghorydd|"
    r"Parch|Y Parch|Yr Athro|Athro|Y Fonesig|Yr Arglwydd|Bnr|Bns)\.?\s+((?:[A-Z]\.?\s*)*)([^\W\d_a-z][^\W\d_]+)"
)
# What follows "Councillor" in the name of a post, not of a person.
_POSTS = frozenset(
    [
        "Champion",
        "Champions",
        "Lead",
        "Leader",
        "Leads",
        "Member",
        "Members",
        "Representative",
        "Representatives",
        "Support",
        "Liaison",
        "Services",
        "Development",
        "Officer",
        "Officers",
        "Chair",
        "Chairs",
        "Engagement",
        "Forum",
        "For",
        "And",
        "Or",
        "With",
        "Without",
        "Portfolio",
        "Cabinet",
        "Arweiniol",
        "Arweiniad",
        "Hyrwyddwr",
        "Cabinet",
        "Lleol",
        "Sirol",
        "Portffolio",
        "Cynrychioliadol",
        "Aelod",
        "Aelodau",
        "Dros",
        "Sydd",
        "Sy",
        "A",
        "Ar",
        "O",
        "Neu",
    ]
)


def personal_data(mentions: Mentions) -> list[Problem]:
    """``email-address`` in any text, and ``personal-name`` (a title and a capital) in the fields that name a post."""
    problems = []
    for one in mentions.texts:
        if _EMAIL.search(one.text):
            problems.append(Problem("email-address", one.path))
        title = _title(one.text) if one.is_role else None
        if title:
            problems.append(Problem("personal-name", one.path, values=(("title", title),)))
    return problems


def _title(text: str) -> str | None:
    """The title in front of a personal name; None where none stands there."""
    return next((found[1] for found in _TITLED.finditer(text) if found[2] or found[3] not in _POSTS), None)
