"""Characters that a word processor leaves behind and that do harm in a document: which they are, and their names."""

from __future__ import annotations

from compact_rules.patterns import Pattern

# Picks one of the ways in which the sign before it is drawn. After an emoji it belongs there, and in a figure's keycap; on a
# letter of ours it does nothing, and nobody sees it.
_SELECTORS = "\ufe00-\ufe0f\U000e0100-\U000e01ef"
# Whatever else nothing is drawn for by Unicode's word (Default_Ignorable_Code_Point), and a pattern of no dots in braille.
_UNSEEN = (
    "\u034f\u115f\u1160\u17b4\u17b5\u180b-\u180f\u2800\u3164\uffa0\U0001bca0-\U0001bca3\U0001d173-\U0001d17a\U000e01f0-\U000e0fff"
)
# Tags spell which flag follows a black one, such as the flag of Wales; anywhere else they do nothing.
_TAGGED = "(?<![\U0001f3f4\U000e0020-\U000e007f])[\U000e0000-\U000e00ff]"
# Anything that is not an ordinary visible character, a space, or a line end. Tabs are judged where they stand.
SUSPECT = Pattern(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\xa0\xad\u061c\u1680\u2000-\u200f\u2028-\u202f\u205f-\u206f\u3000\ufeff\ufff0-\uffff"
    f"{_UNSEEN}]|(?<![^\x00-\x7f\xc0-\u058f\u1e00-\u1fff{_SELECTORS}])[{_SELECTORS}](?!\u20e3)|{_TAGGED}"
)
# What the characters begin with, as bytes, that nobody sees and that Python yet takes for printable.
HIDDEN_STARTS = (
    b"\xcd\x8f",
    b"\xe1\x85",
    b"\xe1\x9e",
    b"\xe1\xa0",
    b"\xe2\xa0\x80",
    b"\xe3\x85\xa4",
    b"\xef\xb8",
    b"\xef\xbe\xa0",
    b"\xf3\xa0",
)

LINE_SEPARATORS = frozenset("\x85\u2028\u2029")
BIDI = frozenset("\u061c\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
INVISIBLE = frozenset(
    "\xad\u034f\u115f\u1160\u17b4\u17b5\u200b\u200c\u200d\u200e\u200f\u2800\u2060\u2061\u2062\u2063\u2064\u2065\u3164\ufeff\uffa0"
    "\u180b\u180c\u180d\u180e\u180f\ufe00\ufe01\ufe02\ufe03\ufe04\ufe05\ufe06\ufe07\ufe08\ufe09\ufe0a\ufe0b"
    "\ufe0c\ufe0d\ufe0e\ufe0f\ufff0\ufff1\ufff2\ufff3\ufff4\ufff5\ufff6\ufff7\ufff8\U0001bca0\U0001bca1"
    "\U0001bca2\U0001bca3\U0001d173\U0001d174\U0001d175\U0001d176\U0001d177\U0001d178\U0001d179\U0001d17a"
)
_NEVER_DRAWN = range(0xE0000, 0xE1000)  # tags and selectors
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


def is_invisible(character: str) -> bool:
    """Whether nothing at all is drawn for it."""
    return character in INVISIBLE or ord(character) in _NEVER_DRAWN


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
        run = run + 1 if category(sign).startswith("M") else 0
        longest = max(longest, run)
    return normalize("NFC", text) if longest <= marks else None


def visible(text: str) -> str:
    """The text without its invisible characters; they are reported apart, and must not hide what a key says."""
    return text if text.isascii() else "".join(sign for sign in text if not is_invisible(sign))


def without_hidden(text: str) -> str:
    """The text without the invisible characters that no emoji needs: a soft hyphen must not make another word of one."""
    if text.isascii() or text.isprintable():
        return text
    kept, needed = [], False
    for sign in text:
        hidden = is_invisible(sign)
        needed = needed if hidden else not (sign.isalnum() or sign.isspace())
        if needed or not hidden:
            kept.append(sign)
    return "".join(kept)


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
    if is_invisible(character):
        return "invisible-character"
    if character == LOST:
        return "lost-character"
    return "control-character"
