"""Plain command lines of ``check``, read without the parser: it takes as long to build as everything else takes together.

Only what cannot be read in two ways is read here; everything else, faults and requests for help among them, is left to `parser`.
"""

from __future__ import annotations

from compact_rules.cli.settings import FAIL_ON, FORMATS
from compact_rules.cli.unsaid import UNSAID
from compact_rules.days import date
from compact_rules.hints import TYPE_CHECKING, Any, Sequence

if TYPE_CHECKING:
    from argparse import Namespace

_CHOICES = {"--format": FORMATS, "--fail-on": FAIL_ON, "--lang": ("en", "cy")}
_FLAGS = ("--quiet", "--full", "--skip-others", "--traceback")


class Asked:
    """The options by their names, as `argparse` gives them."""

    def __init__(self, **options: object) -> None:
        vars(self).update(options)


def plainly(argv: Sequence[str]) -> Namespace | None:
    """What ``argv`` asks, where it is a plain check; None where the parser is to say."""
    if not argv or argv[0] != "check":
        return None
    options: dict[str, Any] = {**UNSAID, "full": False, "command": "check", "paths": []}
    words, apart = iter(argv[1:]), False
    for word in words:
        named = not word.startswith("-")
        if named and apart:
            return None  # paths with options between them: the parser does not gather those into one list
        apart = bool(options["paths"]) and not named
        if named:
            options["paths"].append(word)
        elif word in _FLAGS:
            options[_name(word)] = True
        else:
            name, given, value = word.partition("=")
            if not _take(options, name, value if given else next(words, "")):
                return None
    return Asked(**options)  # type: ignore[return-value]


def _take(options: dict[str, Any], name: str, value: str) -> bool:
    """Whether ``name`` is an option that is read here, and ``value`` one of its values."""
    if name == "--as-of":
        options["as_of"] = _day(value)
        return options["as_of"] is not None
    if value not in _CHOICES.get(name, ()):
        return False
    options[_name(name)] = value
    return True


def _name(word: str) -> str:
    return word[2:].replace("-", "_")


def _day(text: str) -> date | None:
    try:
        day = date.fromisoformat(text)
    except ValueError:
        return None
    return day if day.isoformat() == text else None
