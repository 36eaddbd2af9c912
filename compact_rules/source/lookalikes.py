"""Characters that look like a letter, a figure or a hyphen of ours and are another: from Cyrillic, Greek or Chinese."""

from __future__ import annotations

from unicodedata import category, decimal, normalize

from compact_rules.source.characters import DASHES

# Cyrillic and Greek letters whose shapes are those of Latin ones, and a few Latin ones that have lost their dot.
_LETTERS = {
    **dict(zip("аеорсухіјѕһԁԛԝ" + "АВЕКМНОРСТУХІЈЅ", "aeopcyxijshdqw" + "ABEKMHOPCTYXIJS", strict=True)),
    **dict(zip("οανιρυκ" + "ΑΒΕΖΗΙΚΜΝΟΡΤΥΧ", "oavipuk" + "ABEZHIKMNOPTYX", strict=True)),
    **dict(zip("ıȷɑɡ", "ijag", strict=True)),
    **dict.fromkeys([*DASHES, "﹣", "－", "־", "ー"], "-"),
    **dict.fromkeys("：﹕︓꞉ː", ":"),
}
_OURS = ("Lu", "Ll", "Nd")


def as_typed(text: str) -> str:
    """``text`` with the character in place of each that looks like it: what its writer sees, and would type again."""
    return text if text.isascii() else "".join(sign if sign.isascii() else typed(sign) or sign for sign in text)


def lookalike(text: str) -> str:
    """The first character of ``text`` that looks like one of ours and is none; empty without."""
    return "" if text.isascii() else next((sign for sign in text if not sign.isascii() and typed(sign)), "")


def typed(sign: str) -> str:
    """The character that ``sign`` looks like; empty for any other. Every script's figures stand for ours."""
    if sign in _LETTERS:
        return _LETTERS[sign]
    if category(sign) == "Nd":
        return str(decimal(sign))
    plain = normalize("NFKC", sign)
    return plain if plain.isascii() and len(plain) == 1 and category(sign) in _OURS else ""
