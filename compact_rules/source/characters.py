"""Characters that a word processor leaves behind and that do harm in a document: which they are, and their names."""

from __future__ import annotations

from compact_rules.patterns import Pattern

# Anything that is not an ordinary visible character, a space, or a line end. Tabs are judged where they stand.
SUSPECT = Pattern(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\xa0\xad\u061c\u1680\u180e\u2000-\u200f\u2028-\u202f\u205f-\u2064\u2066-\u206f\u3000\ufeff\ufff9-\uffff]"
)

LINE_SEPARATORS = frozenset("\x85\u2028\u2029")
BIDI = frozenset("\u061c\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
INVISIBLE = frozenset("\xad\u180e\u200b\u200c\u200d\u200e\u200f\u2060\u2061\u2062\u2063\u2064\ufeff")
SPACES = frozenset("\xa0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000")
LOST = "\ufffd"

QUOTES = frozenset("“”„‟‘’‚‛«»")
DASHES = frozenset("‐‑‒–—―−")
BULLETS = DASHES | frozenset("•·‣▪●○◦◾■□➢➤\uf0b7\uf0a7")

_NAMES = {
    "\x85": "NEXT LINE",
    "\x0b": "LINE TABULATION",
    "\x0c": "FORM FEED",
    "\x00": "NULL",
    "\x7f": "DELETE",
}


def code_point(character: str) -> str:
    """``U+00A0``, as character charts write it."""
    return f"U+{ord(character):04X}"


def name_of(character: str) -> str:
    """The character's Unicode name, such as ``NO-BREAK SPACE``; or ``CONTROL`` for those without one."""
    import unicodedata  # only documents that need it pay for it

    return _NAMES.get(character, unicodedata.name(character, "CONTROL"))


def composed(text: str, marks: int) -> str | None:
    """``text`` with every accented letter as one character (NFC): ``w`` with a combining circumflex is ``ŵ``.

    None where more than ``marks`` accents or other marks stand on one letter: to sort them takes their number squared.
    """
    from unicodedata import category, is_normalized, normalize  # ASCII documents do without them

    if is_normalized("NFC", text):  # as nearly every text is; where marks would have to be sorted, it says no at once
        return text
    longest = run = 0
    for sign in text if len(text) > marks else "":
        run = run + 1 if category(sign) in ("Mn", "Mc", "Me") else 0
        longest = max(longest, run)
    return normalize("NFC", text) if longest <= marks else None


def visible(text: str) -> str:
    """The text without its invisible characters; they are reported apart, and must not hide what a key says."""
    return text if text.isascii() else "".join(sign for sign in text if sign not in INVISIBLE)


def without_stray_blanks(text: str) -> str:
    """The text without invisible characters, with ordinary spaces for the others, and, if it held any such, none at its edges."""
    seen = "".join(" " if sign in SPACES else sign for sign in visible(text))
    return text if seen == text else seen.strip()


def character_values(character: str, count: int) -> tuple[tuple[str, object], ...]:
    """The values of a problem about ``count`` of one character."""
    return (("character", character), ("code_point", code_point(character)), ("name", name_of(character)), ("count", count))


def kind_of(character: str) -> str:
    """The problem code for a suspect character where it does harm."""
    if character in LINE_SEPARATORS:
        return "line-separator"
    if character in BIDI:
        return "bidi-override"
    if character in SPACES:
        return "non-breaking-space"
    if character in INVISIBLE:
        return "invisible-character"
    if character == LOST:
        return "lost-character"
    return "control-character"
