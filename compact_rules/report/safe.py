"""Text from documents and file names, made safe to print: what a terminal would obey or hide is shown instead."""

from __future__ import annotations

# Separators of lines, controls, formatting (bidirectional overrides, zero-width characters), surrogates, private use and
# unassigned characters. A joiner inside an emoji is among them: showing it is better than hiding what it does.
_HIDDEN = frozenset({"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"})


_QUOTE, _QUOTED = "'", "'\\''"  # one inside single quotation marks of a shell


def visible(text: str) -> str:
    """``text`` with every character that a terminal would obey, or not show, written as ``\\uNNNN``."""
    if text.isprintable():
        return text
    return "".join(_shown(char) for char in text)


def _shown(char: str) -> str:
    from unicodedata import category

    if category(char) not in _HIDDEN:
        return " " if category(char) == "Zs" else char
    code = ord(char)
    return f"\\x{code:02x}" if code < 0x100 else f"\\u{code:04x}" if code < 0x10000 else f"\\U{code:08x}"


def file_name(name: str) -> str:
    """A file's name as text: bytes that are no UTF-8, which Python holds as lone surrogates, become ``\\xNN``."""
    try:
        return name.encode("utf-8", "surrogateescape").decode("utf-8", "backslashreplace")
    except UnicodeEncodeError:
        return name.encode("utf-8", "backslashreplace").decode("utf-8")


def typed(name: str) -> str:
    """A file's name as a command has it: in quotation marks where it has a space, by its folder where it begins with a hyphen."""
    name = f"./{name}" if name.startswith("-") and name != "-" else name
    if all(char.isalnum() or char in "-_./\\:@%+=," for char in name):
        return name
    return f"'{name.replace(_QUOTE, _QUOTED)}'" if any(char in name for char in '"$`!') else f'"{name}"'
