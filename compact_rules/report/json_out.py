"""The report as JSON text."""

from __future__ import annotations

from compact_rules.hints import TYPE_CHECKING, Any, Callable, Mapping

if TYPE_CHECKING:
    from compact_rules.report import wire


def json_text(report: wire.Report | Mapping[str, object]) -> str:
    """``report`` as JSON in the order of its keys, indented, with a line end: the same report gives the same text.

    What `seen` says holds of it.
    """
    return seen(_indented(report) + "\n")


def seen(text: str) -> str:
    """JSON that shows all it says: what does not show, or turns a line around, becomes ``\\uNNNN``.

    A lone surrogate, which UTF-8 cannot carry, becomes U+FFFD.
    """
    if text.replace("\n", "").isprintable():
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


def _indented(report: object) -> str:
    """What ``json.dumps`` gives with an indent of two, without `json`, which imports `re` and indents slower than this."""
    try:
        from _json import encode_basestring as quoted
    except ImportError:
        import json

        return json.dumps(report, ensure_ascii=False, indent=2, allow_nan=False)
    parts: list[str] = []
    _write(report, "\n", parts.append, quoted)
    return "".join(parts)


def _write(value: Any, line: str, put: Callable[[str], object], quoted: Callable[[str], str]) -> None:
    """``line`` is a line end and the indent of the line on which ``value`` begins."""
    if isinstance(value, dict):
        _write_object(value, line, put, quoted)
    elif isinstance(value, (list, tuple)):
        _write_array(value, line, put, quoted)
    else:
        put(quoted(value) if isinstance(value, str) else _constant(value))


def _write_object(value: dict[str, Any], line: str, put: Callable[[str], object], quoted: Callable[[str], str]) -> None:
    if not value:
        put("{}")
        return
    inner = line + "  "
    before = "{" + inner
    for key, one in value.items():
        kind = type(one)
        if kind is str:
            put(f"{before}{quoted(key)}: {quoted(one)}")
        elif kind is dict or kind is list:
            put(f"{before}{quoted(key)}: ")
            (_write_object if kind is dict else _write_array)(one, inner, put, quoted)
        else:
            put(f"{before}{quoted(key)}: ")
            _write(one, inner, put, quoted)
        before = "," + inner
    put(line + "}")


def _write_array(
    value: list[Any] | tuple[Any, ...], line: str, put: Callable[[str], object], quoted: Callable[[str], str]
) -> None:
    if not value:
        put("[]")
        return
    inner = line + "  "
    before = "[" + inner
    for one in value:
        put(before)
        _write(one, inner, put, quoted)
        before = "," + inner
    put(line + "]")


_WORDS = {None: "null", True: "true", False: "false"}


def _constant(value: object) -> str:
    if value is None or value is True or value is False:
        return _WORDS[value]
    if isinstance(value, int):
        return int.__repr__(value)
    if isinstance(value, float) and value - value == 0:  # neither infinite nor not a number, which JSON does not have
        return float.__repr__(value)
    raise ValueError(f"JSON has nothing for {value!r}")
