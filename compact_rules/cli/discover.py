"""Which files a command is about: those that were named, and those in the folders that were named."""

from __future__ import annotations

import os
import stat

from compact_rules.hints import Callable, Iterator
from compact_rules.patterns import Pattern
from compact_rules.records import dataclass

STANDARD_INPUT = "-"
# Some programs put .txt behind the name that they are given, and Windows does not show it.
SUFFIXES = (".yaml", ".yml", ".yaml.txt", ".yml.txt")

# A file in a folder is a scheme when its own top level says so; one that means to and misspells it is one too, so that it is
# not passed over in silence. Rule files declare themselves in the same way and are not schemes. YAML lets tags, anchors and
# brackets stand before a text, and the text on the next line: what is wrong with that is for the reader to say.
_MARKS = r"(?:[!&|>][^\s\[{\"']*[\s\[{\"']+){0,3}"
_BELOW = r"(?:(?:[ \t]*(?:#[^\n]*)?\n)+[ \t]+)?"
_SAYS = rf"(?:\?[ \t]+)?{_MARKS}[\"']?schema[\"']?[ \t]*(?:\n[ \t]*)?:{_BELOW}"
_MEANT = rf"[ \t\[{{\"'-]*{_MARKS}compact(?![-_ ]?rules/rule)"
_DECLARED = Pattern(rf"(?im)^{_SAYS}{_MEANT}".encode())
_DECLARED_IN_BRACES = Pattern(rf"(?im)[{{,]\s*{_SAYS}{_MEANT}".encode())
# What may stand above the first key: comments, directives, the mark where a document begins.
_ABOVE = Pattern(rb"(?:\s*(?:[#%][^\n]*\n|---(?=\s)))*\s*")
_HEAD = 65_536
# No text has these; line ends, tabs and form feeds it may have.
_CONTROLS = bytes([*range(9), 11, *range(14, 32)])

# What a scheme that lacks that line looks like: it has an action plan, or two of these parts (one alone may be anything), and
# does not name another format, as `other/thing@1` does, and `to be confirmed` and a slip of the pen do not.
_OTHER = Pattern(rb"(?im)^(?:\{\s*)?[\"']?schema[\"']?[ \t]*:[ \t]*[\"']?(?![^\s#]*rules/scheme)[a-z][^\s#]*[/@:.]")
_PART = Pattern(rb"(?m)^[\"']?(scheme|purpose|parties|principles|shared_aims|commitments|action_plans|disputes)[\"']?[ \t]*:")

Excluded = Callable[[str], bool]


@dataclass(frozen=True, slots=True)
class Found:
    """What the paths came to. ``files`` in the order they were named, folders sorted; nothing twice.

    ``empty`` are folders without a scheme; ``unread`` folders that could not be listed; ``others`` counts the
    YAML files that were left out because they do not say that they are schemes, but for ``alike``, which look like schemes.
    ``links`` are folders that were not entered because they are links: a link may lead in a circle. ``void`` are those among
    ``others`` that hold nothing, or no text: they may have been schemes.
    """

    files: tuple[str, ...]
    empty: tuple[str, ...] = ()
    unread: tuple[str, ...] = ()
    others: int = 0
    alike: tuple[str, ...] = ()
    links: tuple[str, ...] = ()
    void: tuple[str, ...] = ()


class _Gathering:
    def __init__(self, excluded: Excluded) -> None:
        self.excluded = excluded
        self.files: dict[str, str] = {}
        self.empty: list[str] = []
        self.unread: list[str] = []
        self.others = 0
        self.alike: dict[str, str] = {}
        self.links: list[str] = []
        self.void: dict[str, str] = {}

    def add(self, name: str) -> None:
        self.files.setdefault(name if name == STANDARD_INPUT else os.path.realpath(name), name)

    def add_if_declared(self, name: str) -> bool:
        if self.excluded(name):
            return False
        head = _head(name)
        if head is not None and not _declares(head):
            self._leave_out(name, head)
            return False
        self.add(name)
        return True

    def _leave_out(self, name: str, head: bytes) -> None:
        if _resembles_scheme(head):
            self.alike.setdefault(os.path.realpath(name), name)
        else:
            self.others += 1
            if not head.strip() or len(head.translate(None, _CONTROLS)) < len(head):
                self.void.setdefault(os.path.realpath(name), name)

    def add_folder(self, folder: str) -> None:
        added = [self.add_if_declared(name) for name in yaml_files(folder, self.unread.append, self.links.append)]
        if not any(added):
            self.empty.append(folder)

    def found(self) -> Found:
        return Found(
            tuple(self.files.values()),
            tuple(self.empty),
            tuple(self.unread),
            self.others,
            tuple(self.alike.values()),
            tuple(self.links),
            tuple(self.void.values()),
        )


def find(paths: list[str], excluded: Excluded = lambda _: False, skip_others: bool = False) -> Found:
    """The files that ``paths`` come to.

    A file that is named is taken as it is, whatever it says; with ``skip_others`` it is treated as one found in a folder.
    A path that leads nowhere is kept: reading it says what is wrong.
    """
    gathering = _Gathering(excluded)
    for path in paths:
        if path != STANDARD_INPUT and os.path.isdir(path):
            gathering.add_folder(path)
        elif skip_others and path != STANDARD_INPUT:
            gathering.add_if_declared(path)
        else:
            gathering.add(path)
    return gathering.found()


def holds_scheme(folder: str, excluded: Excluded) -> bool:
    """Whether there is a scheme anywhere in ``folder``."""
    return any(not excluded(name) and declares_scheme(name) for name in yaml_files(folder, lambda _: None))


def yaml_files(folder: str, unread: Callable[[str], object], linked: Callable[[str], object] = lambda _: None) -> Iterator[str]:
    """YAML files in ``folder`` and below, sorted; none in hidden folders or node_modules.

    ``unread`` is told of folders that cannot be listed, ``linked`` of those that are links and are not entered.
    """
    for here, folders, names in os.walk(folder, onerror=lambda error: unread(str(error.filename))):
        folders[:] = sorted(name for name in folders if not name.startswith(".") and name != "node_modules")
        for name in folders:
            path = os.path.normpath(os.path.join(here, name))
            if os.path.islink(path):
                linked(path)
        yield from (os.path.normpath(os.path.join(here, name)) for name in sorted(names) if name.lower().endswith(SUFFIXES))


def declares_scheme(name: str) -> bool:
    """Whether the file says that it is a scheme. One that cannot be opened might be: reading it says what is wrong."""
    head = _head(name)
    return head is None or _declares(head)


def _declares(head: bytes) -> bool:
    in_braces = head[_above(head) :][:1] == b"{"
    return (_DECLARED_IN_BRACES if in_braces else _DECLARED).search(head) is not None


def _above(head: bytes) -> int:
    """Where the first key begins, or the brace before it."""
    found = _ABOVE.match(head)
    return found.end() if found is not None else 0


def _resembles_scheme(head: bytes) -> bool:
    parts = set(_PART.findall(head))
    return _OTHER.search(head) is None and (b"action_plans" in parts or len(parts) > 1)


def _head(name: str) -> bytes | None:
    """The beginning of the file, with one kind of line end; None where it cannot be opened, or is a pipe or a device."""
    try:
        descriptor = os.open(name, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0))
        with open(descriptor, "rb") as file:
            if not stat.S_ISREG(os.fstat(descriptor).st_mode):
                return None
            head = file.read(_HEAD) or b""
    except OSError:
        return None
    # A word processor may have saved it as UTF-16 or with a byte order mark: it is still meant as a scheme.
    text = head.replace(b"\0", b"").removeprefix(b"\xff\xfe").removeprefix(b"\xfe\xff").removeprefix(b"\xef\xbb\xbf")
    return _flush(text.replace(b"\r\n", b"\n").replace(b"\r", b"\n"))


def _flush(text: bytes) -> bytes:
    """``text`` with its top level at the margin: all of it may be moved to the right."""
    margin = text[: _above(text)].rpartition(b"\n")[2]
    return text.removeprefix(margin).replace(b"\n" + margin, b"\n") if margin.isspace() else text
