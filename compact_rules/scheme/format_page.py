"""The reference page of the scheme format, in Markdown: every field, what may be written and what counts, in both languages."""

from __future__ import annotations

from compact_rules.hints import Iterator
from compact_rules.scheme.shape import Shape

_KINDS = {
    "words": "text · testun",
    "text": "text · testun",
    "date": "date · dyddiad",
    "duration": "length of time · hyd o amser",
    "most": "length of time · hyd o amser",
    "least": "length of time · hyd o amser",
    "number": "number · rhif",
    "integer": "whole number · rhif cyfan",
    "boolean": "`true` · `false`",
    "id": "id · dynodydd",
    "gss": "GSS code · cod GSS",
    "body-gss": "GSS code · cod GSS",
    "url": "web address · cyfeiriad ar y we",
    "sha256": "SHA-256",
    "schema": "`compact-rules/scheme@1`",
    "role": "post · swydd",
    "name": "short text · testun byr",
    "where": "reference · cyfeirnod",
    "share": "number from 0 to 100 · rhif rhwng 0 a 100",
}

_OPENING = """<!-- Generated from the models in compact_rules/scheme/model: python -m tools.generate -->

# The scheme format · Fformat y cynllun

A scheme is one YAML file. Nearly every field is optional: a short scheme stays short. The Welsh on this page is a draft until a
translator has reviewed it.

Un ffeil YAML yw cynllun. Mae bron pob maes yn ddewisol: mae cynllun byr yn aros yn fyr. Drafft yw'r Gymraeg ar y dudalen hon nes
i gyfieithydd ei hadolygu.

```yaml
# yaml-language-server: $schema=schemas/scheme.schema.json
schema: compact-rules/scheme@1
language: en
```

* **text · testun**: `a plain text` in the language of the file, or `{en: …, cy: …}`. Testun plaen yn iaith y ffeil, neu
  `{en: …, cy: …}`.
* **short text · testun byr**: a name, a title or a few words; one word or an abbreviation will do: `Pride`, `GAVO`. Any other
  text has to say something: a heading such as "Purpose" is no answer. Enw, teitl neu ychydig eiriau; mae un gair neu fyrfodd yn
  ddigon: `Pride`, `GAVO`. Rhaid i unrhyw destun arall ddweud rhywbeth: nid yw pennawd megis "Diben" yn ateb.
* **reference · cyfeirnod**: what leads to a document: its title and clause, the number of a minute, a file name or a web address.
  Yr hyn sy'n arwain at ddogfen: ei theitl a'r cymal, rhif cofnod, enw ffeil neu gyfeiriad ar y we.
* **date · dyddiad**: `2027-03-31`.
* **length of time · hyd o amser**: `20 working days`, `12 weeks`, `every 3 months`, `annually`, `P3M`; `20 diwrnod gwaith`,
  `12 wythnos`, `bob 3 mis`, `yn flynyddol`.
* **id · dynodydd**: the scheme's own number or a short name, without spaces: `1.2`, `E4`, `council`. Rhif y cynllun ei hun neu
  enw byr, heb fylchau: `1.2`, `E4`, `cyngor`.
* What is not known yet is left out; "tbc" is no answer. Gadewch allan yr hyn nad yw'n hysbys eto; nid yw "i'w gadarnhau" yn ateb.
"""
_HEAD = "| field · maes | what is written · yr hyn a ysgrifennir | what counts | beth sy'n cyfrif |"


def format_page(root: Shape) -> str:
    """The page's text."""
    parts = [_OPENING, _section("The whole file · Y ffeil gyfan", root)]
    seen: set[str] = set()
    for shape in _records(root):
        if shape.name not in seen:
            seen.add(shape.name)
            parts.append(_section(shape.name, shape))
    return "\n".join(parts)


def _records(shape: Shape) -> Iterator[Shape]:
    """Every record below, each before those that stand in it."""
    for field in shape.written().values():
        inner = field.item if field.item is not None else field
        if inner.kind == "record":
            yield inner
            yield from _records(inner)


def _section(title: str, shape: Shape) -> str:
    lines = [f"## {title}", "", _HEAD, "|---|---|---|---|"]
    for name, field in shape.written().items():
        says = (field.says.en, field.says.cy) if field.says else ("", "")
        lines.append(f"| `{name}` | {_kind(field)} | {_cell(says[0])} | {_cell(says[1])} |")
    return "\n".join(lines) + "\n"


def _kind(shape: Shape) -> str:
    if shape.item is not None:
        alone = f"{_kind(shape.item)}, or · neu " if shape.single else ""
        pairs = f"`{{{shape.pairs[0]}: {shape.pairs[1]}}}`, or · neu " if shape.pairs else ""
        return f"{alone}{pairs}list of · rhestr o: {_kind(shape.item)}"
    if shape.kind == "record":
        full = f"[{shape.name}](#{shape.name.lower()})"
        return f"{_kind(shape.fields[shape.short])}, or · neu {full}" if shape.short else full
    if shape.kind == "choice":
        return " · ".join(f"`{choice}`" for choice in shape.choices)
    if shape.kind == "ref":
        return "id from · dynodydd o: " + ", ".join(f"`{among}`" for among in shape.refers)
    return _KINDS[shape.format or shape.kind]


def _cell(text: str) -> str:
    return text.replace("|", "\\|")
