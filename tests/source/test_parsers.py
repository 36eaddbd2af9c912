"""Which parser reads a text: the one that is asked for, else libyaml's where there is one."""

from __future__ import annotations

import pytest
import yaml

from compact_rules.source import attempt
from compact_rules.source.events import Parser, has_libyaml, parser
from compact_rules.source.pure import PureParser
from compact_rules.source.tree import load


def test_libyaml_is_known_to_be_there_where_it_is() -> None:
    assert has_libyaml() is yaml.__with_libyaml__


def test_the_parser_that_is_asked_for_is_made() -> None:
    assert isinstance(parser("a: 1", True), PureParser)
    assert isinstance(parser("a: 1"), PureParser) is not has_libyaml()
    if has_libyaml():
        assert not isinstance(parser("a: 1", False), PureParser)


@pytest.mark.parametrize("pure", [True, None])
@pytest.mark.parametrize("text", ["a: 1\n", "a:\xa0x\n", "a:\n  • x\n"])
def test_every_reading_of_a_text_has_the_parser_that_is_asked_for(
    monkeypatch: pytest.MonkeyPatch, text: str, pure: bool | None
) -> None:
    asked: list[bool | None] = []

    def noted(text: str, pure: bool | None) -> Parser:
        asked.append(pure)
        return parser(text, pure)

    monkeypatch.setattr(attempt, "parser", noted)
    assert load(text.encode(), pure=pure).ok
    assert set(asked) == {pure}
