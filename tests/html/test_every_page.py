"""What holds of every page, whatever stands in it."""

from __future__ import annotations

import hashlib
from base64 import b64encode
from itertools import pairwise
from posixpath import dirname, join, normpath
from xml.etree.ElementTree import Element

import pytest

from tests.html.reading import headings, text

KINDS = ("tick-box", "hostile", "several", "audit", "aggregate", "trend")


@pytest.fixture(params=KINDS)
def folder(request: pytest.FixtureRequest, all_trees: dict[str, dict[str, Element]]) -> dict[str, Element]:
    return all_trees[request.param]


def test_it_is_valid_html_in_its_language(folder: dict[str, Element]) -> None:
    for name, root in folder.items():
        lang = "cy" if name.startswith("cy/") or ".cy." in name else "en"
        assert root.get("lang") == lang, name


def test_it_has_one_first_heading_and_skips_no_level(folder: dict[str, Element]) -> None:
    for name, root in folder.items():
        levels = [level for level, _ in headings(root)]
        assert levels.count(1) == 1, name
        assert levels[0] == 1, name
        assert all(after <= before + 1 for before, after in pairwise(levels)), name
        assert all(text(each) for _, each in headings(root)), name


def test_no_id_stands_twice_and_every_reference_is_there(folder: dict[str, Element]) -> None:
    for name, root in folder.items():
        ids = [each.get("id") for each in root.iter() if each.get("id")]
        assert len(ids) == len(set(ids)), name
        for each in root.iter():
            assert set((each.get("aria-labelledby") or "").split()) <= set(ids), name


def test_every_link_leads_somewhere_in_the_site(folder: dict[str, Element]) -> None:
    there = {name: {each.get("id") for each in root.iter()} for name, root in folder.items()}
    for name, root in folder.items():
        for link in root.iter("a"):
            target, _, mark = (link.get("href") or "").partition("#")
            assert "://" not in target
            file = normpath(join(dirname(name), target)) if target else name
            assert file in there, (name, link.get("href"))
            assert not mark or mark in there[file], (name, link.get("href"))


def test_each_page_links_to_its_twin_and_the_twin_back(folder: dict[str, Element]) -> None:
    for name, root in folder.items():
        twins = {each.get("hreflang"): each for each in root.iter("a") if each.get("hreflang")}
        if name == "index.html":
            assert set(twins) == {"en", "cy"}
            continue
        other = "en" if root.get("lang") == "cy" else "cy"
        assert twins[other].get("lang") == other
        twin = normpath(join(dirname(name), twins[other].get("href") or ""))
        assert folder[twin].get("lang") == other
        ids = [[each.get("id") for each in folder[file].iter() if each.get("id")] for file in (name, twin)]
        assert ids[0] == ids[1], name  # two equal documents: the same parts in the same order


def test_tables_say_what_they_are(folder: dict[str, Element]) -> None:
    for name, root in folder.items():
        for table in root.iter("table"):
            assert table[0].tag == "caption", name
            assert text(table[0]), name
            assert all(head.get("scope") for head in table.iter("th")), name
            width = len(next(table.iter("tr")))
            for row in table.iter("tr"):
                assert sum(int(cell.get("colspan") or 1) for cell in row) == width, (name, text(row))


def test_wide_tables_can_be_reached_by_keyboard(folder: dict[str, Element]) -> None:
    for name, root in folder.items():
        for region in (each for each in root.iter("div") if each.get("class") == "scroll"):
            assert (region.get("role"), region.get("tabindex")) == ("region", "0"), name
            assert region.get("aria-labelledby"), name


def test_nothing_runs_and_nothing_is_fetched(folder: dict[str, Element]) -> None:
    for name, root in folder.items():
        for each in root.iter():
            assert each.tag not in {"script", "img", "iframe", "object", "embed", "form", "b", "base"}, name
            assert not {key for key, _ in each.items() if key.startswith("on") or key in {"src", "style", "srcset"}}, name
            if each.tag == "link":
                assert each.get("rel") == "alternate", name


def test_only_its_own_style_may_apply(folder: dict[str, Element]) -> None:
    for name, root in folder.items():
        (style,) = root.iter("style")
        digest = b64encode(hashlib.sha256((style.text or "").encode()).digest()).decode()
        (policy,) = (each.get("content") for each in root.iter("meta") if each.get("http-equiv") == "Content-Security-Policy")
        assert policy == f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'", name
        assert "@import" not in (style.text or "")
        assert "url(" not in (style.text or "").replace("url(#", "")


def test_the_landmarks_are_there(folder: dict[str, Element]) -> None:
    for name, root in folder.items():
        assert len(list(root.iter("main"))) == 1, name
        if name != "index.html":
            first = next(each for each in root.iter("a"))
            assert first.get("href") == "#content", name
            assert len(list(root.iter("header"))) == len(list(root.iter("footer"))) == 1, name


def test_no_sentence_lacks_a_value(folder: dict[str, Element]) -> None:
    for root in folder.values():
        shown = text(root)
        assert "{n}" not in shown
        assert "{as_of}" not in shown
