"""The report as JSON text."""

from __future__ import annotations

from compact_rules.hints import TYPE_CHECKING, Any, Callable, Iterable, Iterator, Mapping

if TYPE_CHECKING:
    from compact_rules.report import wire

Line = Callable[[object], str]


def json_text(report: wire.Report | Mapping[str, object]) -> str:
    """``report`` as JSON in the order of its keys, with a line end: the same report gives the same text.

    What `seen` says holds of it.
    """
    return "".join(json_pieces(report))


def json_pieces(report: wire.Report | Mapping[str, object]) -> Iterator[str]:
    """`json_text` piece by piece, one for each scheme: what many come to is never there as one text.

    Raises `ValueError` for what JSON does not have.
    """
    encode = _encoder()

    def line(value: object) -> str:
        try:
            return seen(encode(value))
        except (ValueError, TypeError) as error:  # not a number, a set
            raise ValueError(f"JSON has nothing for {value!r}") from error

    end = "\n  "
    before = "{" + end
    for key, value in report.items():
        yield f"{before}{_key(key, line)}: "
        if value and isinstance(value, (list, tuple)):
            yield from _items(value, end, line)
        else:
            yield _written(value, end, _DEPTH - 1, line)
        before = "," + end
    yield "\n}\n" if report else "{}\n"


def _items(items: Iterable[object], end: str, line: Line) -> Iterator[str]:
    inner = end + "  "
    before = "[" + inner
    for one in items:
        yield before + _written(one, inner, _DEPTH - 2, line)
        before = "," + inner
    yield end + "]"


def _key(key: object, line: Line) -> str:
    if not isinstance(key, str):
        raise ValueError(f"JSON has nothing for the key {key!r}")
    return line(key)


def _written(value: object, end: str, deep: int, line: Line) -> str:
    parts: list[str] = []
    _write(value, end, deep, parts.append, line)
    return "".join(parts)


def seen(text: str) -> str:
    """A line of JSON that shows all it says: what does not show, or turns a line around, becomes ``\\uNNNN``.

    A lone surrogate, which UTF-8 cannot carry, becomes U+FFFD.
    """
    if "\x7f" not in text if text.isascii() else text.isprintable():  # that it is of ASCII alone is known without looking
        return text
    try:
        text.encode("utf-8")
    except UnicodeEncodeError:
        text = text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    return text.translate({sign: _escaped(sign) for sign in _unseen()})


def _unseen() -> tuple[int, ...]:
    """Controls, what has no width, and what turns a line around. A list of ours: what Python calls printable changes with it."""
    spans = ((0x7F, 0x9F), (0xAD, 0xAD), (0x61C, 0x61C), (0x180E, 0x180E), (0x200B, 0x200F), (0x2028, 0x202E), (0x2060, 0x206F))
    return tuple(
        sign
        for first, last in (*spans, (0xFEFF, 0xFEFF), (0xFFF9, 0xFFFB), (0xE0000, 0xE007F))
        for sign in range(first, last + 1)
    )


def _escaped(sign: int) -> str:
    units = chr(sign).encode("utf-16-be")
    return "".join(f"\\u{units[at : at + 2].hex()}" for at in range(0, len(units), 2))


# Down to here each value stands on a line of its own, indented; what lies deeper follows on one line: the outcome of a rule, a
# problem. So the text can be compared line by line, and is written by C for the most part.
_DEPTH = 4


def _encoder() -> Line:
    """What writes a value on one line: Python's own, without `json`, which imports `re`."""
    try:
        from _json import encode_basestring, make_encoder
    except ImportError:
        import json

        return json.JSONEncoder(ensure_ascii=False, allow_nan=False).encode
    chunks = make_encoder(None, _refuse, encode_basestring, None, ": ", ", ", False, False, False)
    return lambda value: "".join(chunks(value, 0))


def _refuse(value: object) -> None:
    raise TypeError(type(value).__name__)


def _write(value: Any, end: str, deep: int, put: Callable[[str], object], line: Line) -> None:
    """``end`` is a line end and the indent of the line on which ``value`` begins; below ``deep`` levels all is one ``line``."""
    if not deep or not value or not isinstance(value, (dict, list, tuple)):
        put(line(value))
        return
    inner = end + "  "
    if isinstance(value, dict):
        before, last = "{" + inner, "}"
        for key, one in value.items():
            put(f"{before}{_key(key, line)}: ")
            _write(one, inner, deep - 1, put, line)
            before = "," + inner
    else:
        before, last = "[" + inner, "]"
        for one in value:
            put(before)
            _write(one, inner, deep - 1, put, line)
            before = "," + inner
    put(end + last)
