"""Every sentence for people, in English and Welsh at once.

The English text is its own key; the Welsh comes from the gettext catalogue. The Welsh is a draft until a translator has
reviewed it, and the catalogue says so.
"""

from __future__ import annotations

from compact_rules.bilingual import Bilingual
from compact_rules.report.welsh import welsh_of, welsh_of_count

DOMAIN = "compact_rules"

# A text for one thing and for several. Welsh has more forms than two; the catalogue holds them.
Counted = tuple[str, str]


def N_(text: str) -> str:  # noqa: N802  the name that every gettext tool knows
    """``text`` itself: marks it for the catalogue where it stands in a table."""
    return text


def NN_(one: str, many: str) -> Counted:  # noqa: N802
    """Both texts: marks them for the catalogue as the forms of one message."""
    return one, many


_SAID: dict[str, Bilingual] = {}


def say(text: str, /, **values: object) -> Bilingual:
    """``text`` in both languages, with each ``{name}`` replaced by its value; a `Bilingual` value goes in in its own language."""
    said = _SAID.get(text)
    if said is None:
        said = _SAID[text] = Bilingual(text, welsh_of(text) if text else "")
    return said.fill(values) if values else said


def say_count(texts: Counted, n: int, /, **values: object) -> Bilingual:
    """The form of ``texts`` that goes with ``n`` things, in both languages, with ``{n}`` and the other values inserted."""
    one, many = texts
    return Bilingual(one if n == 1 else many, welsh_of_count(one, many, n)).fill({"n": n, **values})


def same(text: str) -> Bilingual:
    """``text`` as it stands in both languages: names, codes and what a document says."""
    return Bilingual(text, text)
