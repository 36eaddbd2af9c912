"""Any text as Markdown that shows it and does nothing else, in CommonMark and in what code hosts make of it."""

from __future__ import annotations

from compact_rules.report.safe import visible

# What begins or ends anything inside a line: emphasis, code, links, images, HTML, entities, tables, strikethrough, mathematics.
_INLINE = frozenset("\\`*_[]<>&|~$#!^{}")
_BLOCK = frozenset("+-=")
_NUMBERED = frozenset(".)")


def md(text: str) -> str:
    """``text`` on one line. Stretches in backquotes, as our sentences mark keys and values, become code."""
    parts = visible(text).split("`")
    if len(parts) % 2 == 0:  # backquotes that are no pairs mean themselves
        return _words(visible(text))
    marked = [code(part) if at % 2 else _words(part, at == 0) for at, part in enumerate(parts)]
    return "".join(marked)


def cell(text: str) -> str:
    """The same for a cell of a table, where a bar ends the cell even inside code."""
    return md(text).replace("\\|", "|").replace("|", "\\|")


def code(text: str) -> str:
    """``text`` as code: nothing in it is read as anything. Empty text gives nothing."""
    shown = visible(text)
    if not shown:
        return ""
    longest = max((len(run) for run in "".join(char if char == "`" else " " for char in shown).split()), default=0)
    fence = "`" * (longest + 1)
    pad = " " if shown[0] in "` " or shown[-1] in "` " else ""
    return f"{fence}{pad}{shown}{pad}{fence}"


def _words(text: str, first: bool = True) -> str:
    """Each word escaped. One that code hosts make something of, escaped or not, becomes code."""
    made = [code(word) if _acts(word) else _escaped(word) for word in text.split(" ")]
    if first:
        made[0] = _block(made[0])
    return " ".join(made)


def _acts(word: str) -> bool:
    """Whether it could be a mention, an address, a picture between colons or the number of an issue."""
    if "@" in word or "://" in word or "www." in word.casefold() or word.count(":") > 1:
        return True
    return any(after[:1].isdigit() for after in word.split("#")[1:])


def _escaped(word: str) -> str:
    return "".join(f"\\{char}" if char in _INLINE else char for char in word)


def _block(word: str) -> str:
    """The first word of a line, which could make it a list, a heading or a rule."""
    if word[:1] in _BLOCK:
        return f"\\{word}"
    number, end = word[:-1], word[-1:]
    return f"{number}\\{end}" if number.isdigit() and end in _NUMBERED else word
