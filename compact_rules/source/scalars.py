"""What an unquoted value means: true, false, null, a number, or text.

A value is a number, a truth value or null only when YAML 1.1 and YAML 1.2 programs agree that it is; where they differ it is
text, with a `Doubt` that says what another program would make of it. Dates are text here: the scheme's own reading parses them.
"""

from __future__ import annotations

from compact_rules.patterns import Pattern
from compact_rules.records import dataclass


class PlainInt(int):
    """A whole number that remembers how it was written, for ``version: 007`` or ``+5`` in a field that wants text."""

    raw: str

    def __new__(cls, value: int, raw: str) -> PlainInt:
        """The number that ``raw`` stands for."""
        number = super().__new__(cls, value)
        number.raw = raw
        return number

    def __getnewargs__(self) -> tuple[int, str]:  # type: ignore[override]
        return int(self), self.raw


class PlainFloat(float):
    """A number with a decimal point that remembers how it was written: ``version: 1.10`` is not 1.1."""

    raw: str

    def __new__(cls, value: float, raw: str) -> PlainFloat:
        """The number that ``raw`` stands for."""
        number = super().__new__(cls, value)
        number.raw = raw
        return number

    def __getnewargs__(self) -> tuple[float, str]:  # type: ignore[override]
        return float(self), self.raw


class NotFollowed(str):
    """What stands after a tag for programs, an alias of nothing, or no number: a text that the file does not mean as one.

    No field may take it for an answer. That it stands there is told where it is read.
    """

    __slots__ = ()


@dataclass(frozen=True, slots=True)
class Doubt:
    """A value that stays text, and the problem code and values that say why."""

    code: str
    values: tuple[tuple[str, object], ...]


Scalar = str | bool | int | float | None

_WORDS: dict[str, Scalar] = {
    "": None, "~": None, "null": None, "Null": None, "NULL": None,
    "true": True, "True": True, "TRUE": True,
    "false": False, "False": False, "FALSE": False,
}  # fmt: skip
_BOOLEAN_ELSEWHERE = {
    **dict.fromkeys(("yes", "Yes", "YES", "on", "On", "ON"), "true"),
    **dict.fromkeys(("no", "No", "NO", "off", "Off", "OFF"), "false"),
}
_LONGEST_WORD = 5
_INFINITE = float("inf")
_NUMBER_STARTS = frozenset("0123456789+-.")

_DECIMAL = Pattern(r"[-+]?(?:0|[1-9][0-9]*)")
_HEX = Pattern(r"0x[0-9a-fA-F]+")
_FLOAT = Pattern(r"[-+]?(?:[0-9]+\.[0-9]*|\.[0-9]+)(?:[eE][-+][0-9]+)?")
_NOT_A_NUMBER = Pattern(r"[-+]?\.(?:inf|Inf|INF)|\.(?:nan|NaN|NAN)")

# What only some programs read as numbers, and how they come to their number.
_OCTAL_BY_ZERO = Pattern(r"[-+]?0[0-9]+")
_OCTAL = Pattern(r"0o[0-7]+")
_BINARY = Pattern(r"[-+]?0b[01][01_]*")
_HEX_ELSEWHERE = Pattern(r"[-+]?0x[0-9a-fA-F][0-9a-fA-F_]*")
_UNDERSCORES = Pattern(r"[-+]?[0-9][0-9_]*(?:\.[0-9_]*)?(?:[eE][-+][0-9]+)?")
_SIXTIES = Pattern(r"[-+]?[0-9][0-9_]*(?::[0-5]?[0-9])+(?:\.[0-9_]*)?")
_EXPONENT = Pattern(r"[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)[eE][-+]?[0-9]+")


def plain(raw: str, digits: int) -> Scalar | Doubt:
    """The value of an unquoted text. A number of more than ``digits`` digits is a doubt, before it is converted."""
    if len(raw) <= _LONGEST_WORD:
        value = _WORDS.get(raw, raw)
        if value is not raw:
            return value
        if raw in _BOOLEAN_ELSEWHERE:
            return Doubt("ambiguous-boolean", (("text", raw), ("elsewhere", _BOOLEAN_ELSEWHERE[raw])))
    if raw[0] in _NUMBER_STARTS:
        return _number(raw, digits)
    return raw


def _number(raw: str, digits: int) -> Scalar | Doubt:
    if " " in raw or ("-" in raw[1:] and "e-" not in raw and "E-" not in raw):
        return raw  # prose and dates, which are most of what begins with a digit
    if (raw.isdigit() and raw.isascii() and (raw[0] != "0" or len(raw) == 1)) or _DECIMAL.fullmatch(raw):
        return _too_long(raw, digits) or PlainInt(int(raw), raw)
    if _FLOAT.fullmatch(raw):
        return _too_long(raw, digits) or _finite(raw)
    if _HEX.fullmatch(raw):
        return _too_long(raw, digits) or PlainInt(int(raw, 16), raw)
    if _NOT_A_NUMBER.fullmatch(raw):
        return Doubt("not-a-number", (("text", raw),))
    return _ambiguous(raw, digits) or raw


def _too_long(raw: str, digits: int) -> Doubt | None:
    if len(raw) <= digits:
        return None
    count = sum(sign.isalnum() for sign in raw)
    return Doubt("too-many-digits", (("digits", count), ("limit", digits))) if count > digits else None


def _finite(raw: str) -> Scalar | Doubt:
    value = float(raw)
    if abs(value) == _INFINITE:
        return Doubt("not-a-number", (("text", raw),))
    return PlainFloat(value, raw)


def _ambiguous(raw: str, digits: int) -> Doubt | None:
    """The doubt about a text that only some programs read as a number, or None where none does."""
    for pattern, form, read in _ELSEWHERE:
        if pattern.fullmatch(raw):
            elsewhere = read(raw) if len(raw) <= digits else ""
            return Doubt("ambiguous-number", (("text", raw), ("form", form), ("elsewhere", elsewhere)))
    return None


def _by_zero(raw: str) -> str:
    # Programs for YAML 1.1 count in eights, as long as they can; those for 1.2 do not.
    return str(int(raw, 10 if set(raw) & {"8", "9"} else 8))


def _sixties(raw: str) -> str:
    sign = -1 if raw.startswith("-") else 1
    total = 0.0
    for part in raw.lstrip("+-").replace("_", "").split(":"):
        total = total * 60 + float(part)
    return str(sign * round(total, 6)) if total % 1 else str(sign * int(total))


def _grouped(raw: str) -> str:
    return raw.replace("_", "").removeprefix("+")


def _with_exponent(raw: str) -> str:
    value = float(raw)
    return str(int(value)) if abs(value) < 1e16 and value == int(value) else repr(value)


# In this order: each takes what the ones before it left. `form` names the way of writing, for the text of the problem.
_ELSEWHERE = (
    (_OCTAL_BY_ZERO, "leading-zero", _by_zero),
    (_OCTAL, "octal", lambda raw: str(int(raw[2:], 8))),
    (_BINARY, "binary", lambda raw: str(int(raw.replace("_", ""), 2))),
    (_HEX_ELSEWHERE, "hexadecimal", lambda raw: str(int(raw.replace("_", ""), 16))),
    (_EXPONENT, "exponent", _with_exponent),
    (_UNDERSCORES, "underscores", _grouped),
    (_SIXTIES, "base-sixty", _sixties),
)
