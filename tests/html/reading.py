"""A page as a tree, for looking at."""

from __future__ import annotations

from collections.abc import Iterator
from xml.etree.ElementTree import Element

import html5lib


def tree(page: str) -> Element:
    """The page as a browser would have it. Raises where it is no valid HTML."""
    parser = html5lib.HTMLParser(strict=True, namespaceHTMLElements=False)
    made: Element = parser.parse(page)
    return made


def text(element: Element) -> str:
    """What a reader sees of an element, on one line."""
    return " ".join("".join(element.itertext()).split())


def named(root: Element, name: str) -> Element:
    """The element with that id."""
    return next(each for each in root.iter() if each.get("id") == name)


def headings(root: Element) -> Iterator[tuple[int, Element]]:
    """The headings with their levels, in order."""
    for each in root.iter():
        if isinstance(each.tag, str) and len(each.tag) == 2 and each.tag[0] == "h" and each.tag[1].isdigit():
            yield int(each.tag[1]), each


def rows(table: Element) -> list[list[str]]:
    """The cells of a table's body."""
    body = [each for each in table if each.tag == "tbody"]
    return [[text(cell) for cell in row] for part in body for row in part if row.get("class") != "group"]
