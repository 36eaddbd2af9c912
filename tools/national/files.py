"""The files of the national example: a folder for each year, a file for each scheme, and a page that says what it is."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from typing import Any

import yaml

from tools.national.country import SHARED_BOARD, YEARS, Area, country
from tools.national.scheme import scheme
from tools.national.setting import setting

FOLDER = "examples/national"
_SHORT = 120
_HEAD = """\
# yaml-language-server: $schema=../../../schemas/scheme.schema.json
#
# INVENTED. Made by lot for the national example: nothing in it is taken from, or says anything about, the council whose real code
# it carries. Made by `python -m tools.national`; change that, not this file.

"""


_PAGE = """\
# An invented country

Twenty-two authorities with their real codes, and schemes that are **invented**: dealt out by lot, so that nothing here is taken
from, or says anything about, any council. A folder for each year holds the schemes as they stood on 30 June.

```sh
compact-rules audit examples/national/2026 --as-of 2026-06-30
```

| what was dealt | authorities | what becomes of it |
| --- | --- | --- |
| strong | {strong} | the minimum and the recommended inclusions, kept up; Gwynedd writes in Welsh |
| solid | {solid} | the minimum, kept up; Conwy and Denbighshire have one regional scheme, with one public services board |
| fading | {fading} | the minimum, and then nobody meets any more |
| weak | {weak} | a forum that meets, and actions without targets |
| tick-box | {tick_box} | every heading filled in, and nothing promised |
| principles only | {principles} | warm words about the sector |
| growing | {growing} | a draft, then the minimum, then more |
| two at once | {twice} | a new scheme, and an old one that nobody has withdrawn |
| ended | {ended} | it ran out, and nothing followed |
| none | {none} | nothing was ever written |

Made by `python -m tools.national` from a seed; CI fails when these files are not what it makes.
"""


def files() -> dict[str, str]:
    """Each file's text by its path in the checkout."""
    made = {f"{FOLDER}/{year}/{name}.yaml": _text(data) for year in YEARS for name, data in _year(year)}
    return {f"{FOLDER}/README.md": _page(), **made}


def _page() -> str:
    names: dict[str, list[str]] = {}
    for area in country():
        names.setdefault(area.kind, []).append(area.name[0])
    return _PAGE.format_map({kind: ", ".join(each) for kind, each in names.items()})


def _year(year: int) -> Iterator[tuple[str, dict[str, Any]]]:
    for area in country():
        if area.kind == "none" or area.gss == SHARED_BOARD[1]:
            continue
        yield "conwy-and-denbighshire" if area.board else area.slug, scheme(setting(area, year))
        if area.kind == "twice" and year > YEARS[0]:
            yield f"{area.slug}-old", _forgotten(area, year)


def _forgotten(area: Area, year: int) -> dict[str, Any]:
    """The scheme before, which nobody has withdrawn."""
    old = scheme(replace(setting(replace(area, kind="solid"), YEARS[0]), year=year))
    old["scheme"] |= {"id": f"{area.slug}-compact-2019", "adopted_from": date(2019, 6, 4), "in_force_from": date(2019, 7, 1)}
    return old


class _Part(dict[str, Any]):
    """A part of a scheme: its key stands on a line of its own."""


class _Dumper(yaml.SafeDumper):
    """Short records on one line, as people write them."""

    def ignore_aliases(self, data: object) -> bool:  # noqa: ARG002
        """Never an anchor: a person would write the thing again."""
        return True


def _part(dumper: yaml.SafeDumper, part: _Part) -> yaml.Node:
    return dumper.represent_mapping("tag:yaml.org,2002:map", part, flow_style=False)


def _record(dumper: yaml.SafeDumper, record: dict[str, Any]) -> yaml.Node:
    node = dumper.represent_mapping("tag:yaml.org,2002:map", record, flow_style=False)
    parts = [part for pair in node.value for part in pair]
    node.flow_style = (
        all(isinstance(part, yaml.ScalarNode) for part in parts) and sum(len(part.value) + 2 for part in parts) < _SHORT
    )
    return node


def _list(dumper: yaml.SafeDumper, each: list[Any]) -> yaml.Node:
    node = dumper.represent_sequence("tag:yaml.org,2002:seq", each, flow_style=False)
    node.flow_style = (
        all(isinstance(part, yaml.ScalarNode) for part in node.value) and sum(len(part.value) for part in node.value) < _SHORT
    )
    return node


_Dumper.add_representer(_Part, _part)
_Dumper.add_representer(list, _list)
_Dumper.add_representer(dict, _record)


def _text(data: dict[str, Any]) -> str:
    parts = (_Part({key: _Part(value) if isinstance(value, dict) else value}) for key, value in data.items())
    return _HEAD + "\n".join(yaml.dump(part, Dumper=_Dumper, allow_unicode=True, sort_keys=False, width=130) for part in parts)
