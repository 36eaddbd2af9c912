"""GSS codes of authorities: the nine characters by which statistics name a place. A wrong one is told what it is."""

from __future__ import annotations

from compact_rules.patterns import Pattern
from compact_rules.scheme.authorities import AUTHORITIES, HEALTH_BOARDS, RETIRED, authority_named
from compact_rules.scheme.faults import Fault, fault, shown
from compact_rules.scheme.placeholders import no_answer
from compact_rules.scheme.suggest import nearest

_CODE = Pattern(r"[A-Z][0-9]{8}")


def parse_gss(value: object) -> str | Fault:
    """The code of one of the 22 authorities in use.

    Faults: ``gss-retired``, ``gss-health-board``, ``gss-not-wales``, ``gss-name`` (a name in place of the code), ``gss-unknown``,
    ``blank``, ``placeholder``.
    """
    if not isinstance(value, str):
        return fault("gss-unknown", value=shown(value), suggestion="")
    if (nothing := no_answer(value)) is not None:
        return nothing
    return value if value in AUTHORITIES else _wrong(value.strip())


def parse_body_gss(value: object) -> str | Fault:
    """The code of any public body: an authority in use, a health board, or one that no table here knows. Faults as above."""
    if isinstance(value, str) and _CODE.fullmatch(value) and not value.startswith("W06"):
        return value
    return parse_gss(value)


def _wrong(text: str) -> Fault:
    code = text.upper().replace(" ", "")
    if code in RETIRED:
        now = AUTHORITIES[RETIRED[code]]
        return fault("gss-retired", value=code, replaced_by=now.gss, name=now.name)
    if code.startswith("W11"):
        return fault("gss-health-board", value=code, name=HEALTH_BOARDS.get(code, code))
    if _CODE.fullmatch(code) and not code.startswith("W"):
        return fault("gss-not-wales", value=code)
    named = authority_named(text)
    if named is not None:
        return fault("gss-name", value=shown(text), suggestion=named.gss)
    return fault("gss-unknown", value=shown(text), suggestion=code if code in AUTHORITIES else nearest(code, AUTHORITIES))
