"""Which formats there are, and where each is made. This module imports none of them: it is read whenever a command line is."""

from __future__ import annotations

from compact_rules.bilingual import Lang
from compact_rules.hints import TYPE_CHECKING, Mapping
from compact_rules.records import dataclass

if TYPE_CHECKING:
    from compact_rules.report import wire

_HERE = "compact_rules.report.formats"


@dataclass(frozen=True, slots=True)
class Run:
    """What a format may need to know of the run beside its report: the exit code, and the folder that files are named from."""

    code: int = 0
    folder: str = ""


@dataclass(frozen=True, slots=True)
class Format:
    """One format: the module that makes it, and how it leaves the program.

    ``binary`` is no text, and is only written to a file. ``located`` names files as a code host does, and so needs the `Run`.
    ``mark`` stands at the beginning of a file, and ``line_end`` at the end of its lines; standard output has its own.
    """

    module: str
    binary: bool = False
    located: bool = False
    mark: str = ""
    line_end: str = "\n"


FORMATS: Mapping[str, Format] = {
    "jsonl": Format("jsonl"),
    "sarif": Format("sarif", located=True),
    "junit": Format("junit"),
    "github": Format("github", located=True),
    "gitlab": Format("gitlab", located=True),
    "markdown": Format("markdown"),
    # Excel takes a file without the mark for Windows-1252, and ŵ and ŷ are lost; RFC 4180 asks for CRLF.
    "csv": Format("csv_table", mark="\ufeff", line_end="\r\n"),
    "xlsx": Format("xlsx", binary=True),
}


def render(name: str, report: wire.Report, lang: Lang, run: Run | None = None) -> str | bytes:
    """``report`` in the format ``name``, with the sentences in ``lang``: text with ``\\n`` at the ends of its lines, or bytes."""
    form = FORMATS[name]
    module = __import__(f"{_HERE}.{form.module}", fromlist=["render"])
    made: str | bytes = module.render(report, lang, run or Run()) if form.located else module.render(report, lang)
    return made


def as_file(name: str, made: str | bytes) -> bytes:
    """What `render` made, as the bytes of a file."""
    if isinstance(made, bytes):
        return made
    form = FORMATS[name]
    return (form.mark + made.replace("\n", form.line_end)).encode()
