"""Single values as people write them: each function returns the value, or a `Fault` that says what is wrong with it.

Nothing is coerced in silence. The one exception is a number written where text is wanted (``version: 1.10``), which is taken as
the text it was written as: the loader keeps that in ``raw``. Dates, lengths of time and GSS codes have modules of their own.
"""

from __future__ import annotations

import unicodedata

from compact_rules.hints import Callable, Mapping
from compact_rules.patterns import Pattern
from compact_rules.scheme.dates import parse_date
from compact_rules.scheme.durations import parse_duration, parse_longest, parse_shortest
from compact_rules.scheme.faults import Fault, fault, shown, sort_of, written
from compact_rules.scheme.gss import parse_body_gss, parse_gss
from compact_rules.scheme.placeholders import is_dummy, is_placeholder, no_answer, says_something
from compact_rules.scheme.suggest import nearest
from compact_rules.source.characters import without_hidden

SCHEMA = "compact-rules/scheme@1"
NOT_IN_IDS = ",;\"'[]{}<>|#&*!?%@`"
LONGEST_ID = 80
_ALL = 100  # per cent
_NUMBER = Pattern(r"([-+]?[0-9]+(?:\.[0-9]+)?)")
_ZERO_FIRST = Pattern(r"^([-+]?)0+(?=[0-9])")
# A comma is between thousands only: in Welsh and English it is no decimal point. A single letter is rather a slip than a unit.
_WITH_UNIT = Pattern(r"[£$€]? ?([-+]?(?:[0-9]{1,3}(?:,[0-9]{3})+|[0-9]+)(?:\.[0-9]+)?) ?(|%|[+~;:!]|[^\W\d_]{2,}[^\d,.²³½¼¾]*)")
# Figures, times and lengths of time that have letters in them, as programs write them.
_FIGURE = Pattern(
    r"[-+]?(?:0[xob][0-9a-fA-F_]+|(?:[0-9][0-9_]*\.?[0-9_]*|\.[0-9]+)[eE][-+]?[0-9]+|\.(?:inf|Inf|INF|nan|NaN|NAN))|"
    r"[0-9]{4}-[0-9]{2}-[0-9]{2}[T ][0-9:.]+(?:Z|[-+][0-9:]+)?|P(?:[0-9]+[YMWD])+"
)
# What stands after these is counted in thousands or more: the figure alone is another number.
_TIMES_MORE = frozenset(
    {
        *("k", "m", "bn", "mn", "dozen", "hundred", "thousand", "million", "billion"),
        *("tn", "mln", "mill", "mio", "trillion", "dozens", "hundreds", "thousands", "millions", "billions", "trillions"),
        *("mil", "fil", "miloedd", "filoedd", "miliwn", "filiwn", "miliynau", "filiynau", "biliwn", "biliynau"),
        *("triliwn", "driliwn", "thriliwn", "triliynau", "driliynau", "thriliynau", "dwsin", "ddwsin", "dwsinau", "ddwsinau"),
        *("cant", "gant", "chant", "can", "gan", "chan", "cannoedd", "gannoedd", "channoedd"),
    }
)
_ENDLESS = float("inf")
_SHA256 = Pattern(r"[0-9a-fA-F]{64}")
_URL = Pattern(r"(?i)https?://[^\s/?#<>\"]+[^\s<>\"]*")


def parse_text(value: object) -> str | Fault:
    """``value`` as words for people: like `parse_name`, but a single letter or figure says nothing and is a ``placeholder``.

    So is markup around nothing. A bare yes or no is a ``bare-answer``.
    """
    text = parse_name(value)
    if isinstance(text, Fault):
        return text
    if len(text) < _LONGEST_BARE:
        if text.casefold().strip(_MARKS) in _BARE:
            return fault("bare-answer", value=text)
        if is_dummy(text):
            return fault("placeholder", text=text)
    return text if says_something(text) else fault("placeholder", text=text)


def parse_where(value: object) -> str | Fault:
    """``value`` as what leads to a document: like `parse_name`, with a letter or figure in it, and no bare yes or no."""
    text = parse_name(value)
    if isinstance(text, Fault):
        return text
    if len(text) < _LONGEST_BARE and text.casefold().strip(_MARKS) in _BARE:
        return fault("bare-answer", value=text)
    return text if any(map(str.isalnum, text)) else fault("placeholder", text=text)


def parse_prose(value: object) -> str | Fault:
    """``value`` as words that say something, where a name or a title will not do: like `parse_text`, but with a letter in it.

    A word that only says what should stand there is a ``bare-answer`` too, and so is a figure such as 1e400 or 0x1F.
    """
    text = parse_text(value)
    if isinstance(text, Fault) or (len(text) > _LONGEST_BARE and text[:2].isalpha()):
        return text
    says_nothing = text.casefold().strip(_MARKS) in _HEADINGS or not any(map(str.isalpha, text)) or _is_figure(text)
    return fault("bare-answer", value=text) if says_nothing else text


def _is_figure(text: str) -> bool:
    """Whether ``text`` is a figure or a time with letters in it; few texts begin as if they were."""
    may_be = text[0] in "+-.0123456789" or (text[0] == "P" and text[1:2].isdecimal())
    if " " in text and text[4:5] != "-":  # "5 working days": no figure has a space, but for a day with a time
        return False
    return text == "NaN" or (may_be and _FIGURE.fullmatch(text) is not None)


def parse_name(value: object) -> str | Fault:
    """``value`` as text in Unicode form NFC, without the space around it and what cannot be seen in it.

    It may be one figure, as the number of a clause is.

    Faults: ``blank``, ``placeholder``, ``text-has-colon`` (one key and one value: a colon that was meant as punctuation),
    ``unreadable-text``.
    """
    if isinstance(value, (int, float)) and not isinstance(value, bool):
        value = written(value)
    if isinstance(value, str):
        if value.isascii():
            return no_answer(value) or value.strip()
        text = value if value.isprintable() else without_hidden(value)
        return no_answer(text) or unicodedata.normalize("NFC", text).strip()
    if isinstance(value, Mapping) and len(value) == 1:
        return fault("text-has-colon", value=shown(value))
    return fault("unreadable-text", value=shown(value), found=sort_of(value))


def parse_id(value: object) -> str | Fault:
    """``value`` as an identifier in form NFC: up to 80 characters, a letter or digit among them, no space, none of `NOT_IN_IDS`.

    Faults: ``unreadable-id``, ``blank``, ``placeholder``.
    """
    text = parse_name(value)
    if isinstance(text, Fault):
        return _no_id(shown(value)) if text.code in ("text-has-colon", "unreadable-text") else text
    raw = written(value)
    if len(text) > LONGEST_ID:
        return _no_id(shown(text), limit=str(LONGEST_ID))
    fits = any(char.isalnum() for char in text) and all(
        char.isprintable() and not char.isspace() and char not in NOT_IN_IDS for char in text
    )
    if not fits:
        return _no_id(shown(text))
    at_edge = raw != (raw if raw.isascii() else without_hidden(raw)).strip()
    return _no_id(shown(text), suggestion=text) if at_edge else text


def _no_id(value: str, limit: str = "", suggestion: str = "") -> Fault:
    return fault("unreadable-id", value=value, limit=limit, suggestion=suggestion)


def parse_number(value: object) -> int | float | Fault:
    """A finite number. Faults: ``number-in-quotes``, ``number-zero-first``, ``number-with-unit``, ``unreadable-number``,
    ``blank``, ``placeholder``."""
    if isinstance(value, (int, float)) and not isinstance(value, bool):
        return value if abs(value) < _ENDLESS else fault("unreadable-number", value=shown(value))
    if not isinstance(value, str):
        return fault("unreadable-number", value=shown(value))
    if (nothing := no_answer(value)) is not None:
        return nothing
    text = value.strip()
    if _NUMBER.fullmatch(text):
        if _ZERO_FIRST.match(text):  # without quotation marks too it is a text, for programs do not agree about it
            return fault("number-zero-first", value=shown(text), suggestion=_ZERO_FIRST.sub(r"\1", text))
        return fault("number-in-quotes", value=shown(text))
    if (found := _WITH_UNIT.fullmatch(text)) and found[2].casefold().split(" ")[0] not in _TIMES_MORE:
        return fault("number-with-unit", value=shown(text), suggestion=found[1].replace(",", ""))
    return fault("unreadable-number", value=shown(text))


def parse_share(value: object) -> int | float | Fault:
    """A number from 0 to 100. Faults: those of `parse_number`, ``number-negative``, ``share-over-all``."""
    number = parse_number(value)
    if isinstance(number, Fault):
        values = dict(number.values)
        figure = str(values.get("suggestion", values.get("value")))  # "104%" is not to be told to be written as 104
        over = _NUMBER.fullmatch(figure) and float(figure) > _ALL
        return fault("share-over-all", value=shown(value)) if over else number
    if 0 <= number <= _ALL:
        return number
    return fault("number-negative" if number < 0 else "share-over-all", value=shown(number))


def parse_integer(value: object) -> int | Fault:
    """A whole number from 0. Faults: those of `parse_number`, ``number-not-whole``, ``number-negative``."""
    number = parse_number(value)
    if isinstance(number, Fault):
        return number
    if not isinstance(number, int):
        return fault("number-not-whole", value=shown(number))
    return number if number >= 0 else fault("number-negative", value=shown(number))


def parse_boolean(value: object) -> bool | Fault:
    """``true`` or ``false``. Faults: ``unreadable-boolean``, ``blank``, ``placeholder``."""
    if isinstance(value, bool):
        return value
    if isinstance(value, str) and (nothing := no_answer(value)) is not None:
        return nothing
    word = shown(value).casefold()
    meant = "true" if word in _YES else "false" if word in _NO else ""
    return fault("unreadable-boolean", value=shown(value), suggestion=meant)


_YES = frozenset({"yes", "y", "on", "true", "ydy", "ydyw", "ie", "oes"})
_NO = frozenset({"no", "n", "off", "false", "na", "nage", "nac oes", "nac ydy"})
_BARE = frozenset(
    {
        *(*_YES, *_NO, "ok", "o.k", "okay", "yep", "nope", "do", "naddo", "iawn", "ydym", "nac ydym", "gwnawn", "wrth gwrs"),
        *("yes we do", "yes, we do", "yes we have", "yes, we have", "yes we have one", "yes of course", "of course"),
        *("tick", "ticked", "checked", "done", "met", "satisfied", "compliant", "wedi'i wneud", "wedi'i fodloni", "bodlonwyd"),
    }
)
# A text that only names what should stand there.
_HEADINGS = frozenset(
    {
        *("text", "title", "name", "role", "lead role", "description", "detail", "heading", "statement", "reason", "method"),
        *("principle", "objective", "action", "target", "indicator", "baseline", "milestone", "purpose", "commitment", "aim"),
        *("testun", "teitl", "enw", "rôl", "swydd", "disgrifiad", "pennawd", "datganiad", "rheswm", "dull", "egwyddor", "amcan"),
        *("cam gweithredu", "targed", "dangosydd", "llinell sylfaen", "carreg filltir", "diben", "ymrwymiad", "nod"),
    }
)
_LONGEST_BARE = 20
_MARKS = " .,;:!?…✓✔☑✅☐👍\"'“”‘’()[]*_-–\ufe0f"


def parse_choice(value: object, choices: tuple[str, ...]) -> str | Fault:
    """One of ``choices``, exactly as listed. Faults: ``unreadable-choice``, ``blank``, ``placeholder``."""
    if not isinstance(value, str):
        return fault("unreadable-choice", value=shown(value), choices=choices, suggestion="")
    if value in choices:
        return value
    if value.strip() in choices:
        return value.strip()
    return no_answer(value) or fault("unreadable-choice", value=shown(value), choices=choices, suggestion=nearest(value, choices))


def parse_url(value: object) -> str | Fault:
    """An address that begins with http:// or https://. Faults: ``unreadable-url``, ``blank``, ``placeholder`` (https://tbc)."""
    text = parse_name(value)
    if isinstance(text, Fault):
        return text if text.code in ("blank", "placeholder") else fault("unreadable-url", value=shown(value))
    host = text.partition("//")[2].partition("/")[0]
    named = "-" in host and "." in host.strip(".")  # "tba-cymru.org.uk" is no "tba - by May"
    if host and not named and (is_placeholder(host) or is_dummy(host)):
        return fault("placeholder", text=text)
    return text if _is_plain_address(text) or _URL.fullmatch(text) else fault("unreadable-url", value=shown(text))


def _is_plain_address(text: str) -> bool:
    """Whether ``text`` is an address as nearly everyone writes one: what `_URL` says of it, said faster."""
    host = text[8:] if text.startswith("https://") else text[7:] if text.startswith("http://") else ""
    return bool(host) and host[0] not in "/?#" and not any(sign in host for sign in '<>"') and host.split() == [host]


def parse_sha256(value: object) -> str | Fault:
    """64 hexadecimal digits, in lower case. Faults: ``unreadable-sha256``, ``blank``, ``placeholder``."""
    text = parse_name(value)
    if isinstance(text, Fault):
        return text if text.code in ("blank", "placeholder") else fault("unreadable-sha256", value=shown(value))
    return text.lower() if _SHA256.fullmatch(text) else fault("unreadable-sha256", value=shown(text))


def parse_schema(value: object) -> str | Fault:
    """The name and version of the format. Fault: ``schema-unknown``."""
    if value == SCHEMA:
        return SCHEMA
    return fault("schema-unknown", value=shown(value), wanted=SCHEMA)


# By kind, or by format where a kind has several.
PARSERS: Mapping[str, Callable[[object], object]] = {
    "text": parse_name,
    "date": parse_date,
    "duration": parse_duration,
    "most": parse_longest,
    "least": parse_shortest,
    "number": parse_number,
    "integer": parse_integer,
    "boolean": parse_boolean,
    "id": parse_id,
    "ref": parse_id,
    "gss": parse_gss,
    "body-gss": parse_body_gss,
    "url": parse_url,
    "where": parse_where,
    "share": parse_share,
    "sha256": parse_sha256,
    "schema": parse_schema,
}
