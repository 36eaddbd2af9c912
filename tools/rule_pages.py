"""docs/rules: a page for every rule of every shipped rulebook, in both languages, and an index of each rulebook.

The pages of the rulebook that the program goes by stand in ``docs/rules`` itself, those of another in a folder with its name;
the Welsh ones in ``cy`` beside the English ones.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

from compact_rules.api import DEFAULT_RULEBOOK, load_rulebook
from compact_rules.bilingual import LANGS, Bilingual, Lang
from compact_rules.report.rule_changes import changes
from compact_rules.report.rule_fields import Fields
from compact_rules.report.rule_index import index_page
from compact_rules.report.rule_page import Book, rule_page
from compact_rules.scheme.shapes import scheme_shape

RULES = Path(__file__).resolve().parents[1] / "rules"
DOCS = "docs/rules"
INDEX = "README.md"


def pages() -> dict[str, Callable[[], str]]:
    """Every page by its path in the checkout, with what makes its text."""
    fields = Fields(scheme_shape())
    changelog = (RULES / "CHANGELOG.md").read_text("utf-8")
    names = sorted(
        (head.parent.name for head in RULES.glob("*/rulebook.yaml")), key=lambda name: (name != DEFAULT_RULEBOOK, name)
    )
    books = {name: _book(name, fields, changelog) for name in names}
    titles = {name: book.rulebook.title for name, book in books.items()}
    return {path: make for name, book in books.items() for path, make in _pages(name, book, titles)}


def _book(name: str, fields: Fields, changelog: str) -> Book:
    rulebook = load_rulebook(RULES / name)
    return Book(rulebook, fields, changes(changelog, rulebook.id, (rule.id for rule in rulebook.rules)), f"rules/{name}")


def _pages(name: str, book: Book, titles: dict[str, Bilingual]) -> Iterator[tuple[str, Callable[[], str]]]:
    for lang in LANGS:
        folder = _folder(name, lang)
        others = {_way(name, other, lang): title for other, title in titles.items() if other != name}
        yield f"{folder}/{INDEX}", partial(index_page, book, lang, _across(lang, INDEX), others)
        for rule in book.rulebook.rules:
            file = f"{rule.id}.md"
            yield f"{folder}/{file}", partial(rule_page, book, rule, lang, _across(lang, file), INDEX)


def _folder(name: str, lang: Lang) -> str:
    home = DOCS if name == DEFAULT_RULEBOOK else f"{DOCS}/{name}"
    return home if lang == "en" else f"{home}/{lang}"


def _across(lang: Lang, file: str) -> str:
    """The way from a page to the one in the other language."""
    return f"cy/{file}" if lang == "en" else f"../{file}"


def _way(here: str, there: str, lang: Lang) -> str:
    """The way from one rulebook's index to another's in the same language."""
    up = "../" * (_folder(here, lang).count("/") - DOCS.count("/"))
    return f"{up}{_folder(there, lang).removeprefix(DOCS).removeprefix('/')}/{INDEX}".replace("//", "/").lstrip("/")
