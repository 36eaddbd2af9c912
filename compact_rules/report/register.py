"""The register of an audit: which authorities it is about, in which order, by which codes."""

from __future__ import annotations

import csv
from io import StringIO

from compact_rules.bilingual import Bilingual
from compact_rules.hints import Iterator, Mapping
from compact_rules.records import dataclass, field
from compact_rules.report.safe import file_name
from compact_rules.report.saying import N_, say
from compact_rules.scheme.authorities import AUTHORITIES, HEALTH_BOARDS, RETIRED, authority_named
from compact_rules.scheme.faults import Fault
from compact_rules.scheme.gss import parse_body_gss
from compact_rules.scheme.suggest import nearest

AUTHORITIES_ID = "authorities"
HEALTH_BOARDS_ID = "health-boards"
KNOWN = (AUTHORITIES_ID, HEALTH_BOARDS_ID)

_WALES: Mapping[str, Bilingual] = {**{gss: one.name for gss, one in AUTHORITIES.items()}, **HEALTH_BOARDS}
_WELSH_CODES = ("W06", "W11")  # of these every one is known

_TITLES = {
    AUTHORITIES_ID: N_("The 22 principal authorities of Wales"),
    HEALTH_BOARDS_ID: N_("The health boards of Wales"),
}
_OWN = N_("The register in {file}")

NOT_TEXT = N_("The register {file} is not text in UTF-8.")
NO_COLUMNS = N_("The register {file} has no columns `gss` and `en`. Its first line must name them: `gss,en,cy`.")
NO_ROWS = N_("The register {file} holds no authority.")
NO_VALUE = N_("The register {file}, line {line}: {column} is missing.")
NO_CODE = N_(
    "The register {file}, line {line}: {gss} is not the code of an authority: a letter and eight figures, such as W06000015."
)
NEAR_CODE = N_("The register {file}, line {line}: {gss} is not the code of an authority. Did you mean {suggestion}, {name}?")
OLD_CODE = N_("The register {file}, line {line}: the code {gss} is no longer in use. {name} has the code {suggestion}.")
OTHER_NAME = N_(
    "The register {file}, line {line}: {gss} is the code of {name}, but beside it stands {written}, whose code is {suggestion}. "
    "Correct one of the two."
)
TWICE = N_("The register {file}, line {line}: the code {gss} stands there already.")


class RegisterError(Exception):
    """A table cannot be used as a register; ``message`` says why and where."""

    def __init__(self, message: Bilingual) -> None:
        super().__init__(message.en)
        self.message = message


@dataclass(frozen=True, slots=True)
class Register:
    """Authorities by code, in the register's order. ``retired`` leads from codes no longer in use to those that replaced them."""

    id: str
    title: Bilingual
    names: Mapping[str, Bilingual]
    source: str | None = None
    retired: Mapping[str, str] = field(default_factory=dict)


def register_named(name: str) -> Register | None:
    """The register of that name that comes with the program; None where there is none."""
    if name == AUTHORITIES_ID:
        return Register(name, say(_TITLES[name]), {gss: one.name for gss, one in AUTHORITIES.items()}, retired=RETIRED)
    if name == HEALTH_BOARDS_ID:
        return Register(name, say(_TITLES[name]), HEALTH_BOARDS)
    return None


def read_register(data: bytes, name: str) -> Register:
    """The register in a table with the columns `gss`, `en` and, if it likes, `cy`; others are left alone.

    Commas or semicolons part the columns. Raises `RegisterError`.
    """
    shown = file_name(name)
    try:
        table = data.decode("utf-8-sig")
    except UnicodeDecodeError as fault:
        raise RegisterError(say(NOT_TEXT, file=shown)) from fault
    names: dict[str, Bilingual] = {}
    for line, row in _rows(table, shown):
        gss = row["gss"]
        _check(gss, row, shown, line)
        if gss in names:
            raise RegisterError(say(TWICE, file=shown, line=line, gss=gss))
        names[gss] = Bilingual(row["en"], row.get("cy") or row["en"])
    if not names:
        raise RegisterError(say(NO_ROWS, file=shown))
    return Register("file", say(_OWN, file=shown), names, shown)


def _check(gss: str, row: Mapping[str, str], file: str, line: int) -> None:
    """Raise `RegisterError` where a code or name is a slip: the authority that is meant would seem to have no scheme."""
    known = _WALES.get(gss)
    if known is None:
        if gss in RETIRED:
            now = RETIRED[gss]
            raise RegisterError(say(OLD_CODE, file=file, line=line, gss=gss, suggestion=now, name=_WALES[now]))
        read = parse_body_gss(gss)
        if isinstance(read, Fault) or gss.startswith(_WELSH_CODES):
            raise RegisterError(_no_code(gss, row, file, line))
        return
    for written in (row["en"], row.get("cy") or ""):
        other = authority_named(written)
        if other is not None and other.gss != gss and gss in AUTHORITIES:
            raise RegisterError(say(OTHER_NAME, file=file, line=line, gss=gss, name=known, written=written, suggestion=other.gss))


def _no_code(gss: str, row: Mapping[str, str], file: str, line: int) -> Bilingual:
    named = authority_named(row["en"])
    near = named.gss if named is not None else nearest(gss.upper().replace(" ", ""), _WALES)
    if not near:
        return say(NO_CODE, file=file, line=line, gss=gss)
    return say(NEAR_CODE, file=file, line=line, gss=gss, suggestion=near, name=_WALES[near])


def _rows(table: str, file: str) -> Iterator[tuple[int, dict[str, str]]]:
    first = table.partition("\n")[0]
    reader = csv.DictReader(StringIO(table, newline=""), delimiter=";" if ";" in first and "," not in first else ",")
    try:
        reader.fieldnames = [column.strip().casefold() for column in reader.fieldnames or ()]
        if not {"gss", "en"} <= set(reader.fieldnames):
            raise RegisterError(say(NO_COLUMNS, file=file))
        for row in reader:
            # Cells beyond the last column come under None.
            cells = {column: (cell or "").strip() for column, cell in row.items() if column and not isinstance(cell, list)}
            for column in ("gss", "en"):
                if not cells[column]:
                    raise RegisterError(say(NO_VALUE, file=file, line=reader.line_num, column=f"`{column}`"))
            yield reader.line_num, cells
    except csv.Error as fault:
        raise RegisterError(say(NO_COLUMNS, file=file)) from fault
