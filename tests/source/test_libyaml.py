"""libyaml's parser without the rest of PyYAML, in processes of their own: what is loaded, and what is left behind."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

import compact_rules
from compact_rules.source import events, libyaml
from compact_rules.source.events import has_libyaml
from compact_rules.source.pure import PureParser

ROOT = Path(compact_rules.__file__).parents[1]
BEGIN = """
import json, sys
from compact_rules.source.libyaml import alone, c_parser, yaml_error
from compact_rules.source.tree import load
def codes(text):
    return [problem.code for problem in load(text).problems]
def loaded():
    return sorted(name for name in sys.modules if name.partition(".")[0] == "yaml")
"""
BARE = ["yaml._yaml", "yaml.error", "yaml.events", "yaml.nodes", "yaml.tokens"]


def said(code: str) -> Any:
    """What a program of its own prints, as JSON."""
    ran = subprocess.run([sys.executable, "-c", BEGIN + code], cwd=ROOT, capture_output=True, text=True, check=False)
    assert ran.returncode == 0, ran.stderr
    return json.loads(ran.stdout)


if has_libyaml():

    def test_a_process_of_its_own_loads_the_parser_and_the_classes_of_its_events() -> None:
        assert said("alone(); print(json.dumps([load(b'a: [b]').data, codes(b'a: [b'), loaded()]))") == [
            {"a": ["b"]},
            ["syntax-unclosed-bracket"],
            BARE,
        ]

    def test_pyyaml_itself_can_still_be_loaded_afterwards() -> None:
        code = """
alone()
error = yaml_error()
import yaml
print(json.dumps([
    yaml.safe_load("a: [1, 2.5]"), yaml.dump({"b": 1}), codes(b"a: [b"), load(b"a: 1").data,
    yaml_error() is error, error is yaml.YAMLError, sys.modules["yaml._yaml"].ScannerError is yaml.scanner.ScannerError,
    c_parser().__module__, [node.value for node in yaml.compose("[a, b]", yaml.CLoader).value],
    yaml.load("{a: [b, 1]}", yaml.CSafeLoader),
]))
"""
        assert said(code) == [
            {"a": [1, 2.5]},
            "b: 1\n",
            ["syntax-unclosed-bracket"],
            {"a": 1},
            True,
            True,
            False,
            "yaml._yaml",
            ["a", "b"],
            {"a": ["b", 1]},
        ]

    def test_what_each_reader_raises_is_an_error_of_its_own() -> None:
        code = """
alone()
extension = sys.modules["yaml._yaml"]
kinds = [getattr(extension, f"{kind}Error") for kind in ("Reader", "Scanner", "Parser", "Composer", "Constructor")]
print(json.dumps([[kind.__name__, issubclass(kind, yaml_error())] for kind in kinds]))
"""
        assert said(code) == [
            ["ReaderError", True],
            ["ScannerError", True],
            ["ParserError", True],
            ["ComposerError", True],
            ["ConstructorError", True],
        ]

    def test_where_pyyaml_is_loaded_already_it_is_taken_as_it_is() -> None:
        code = """
import yaml
alone()
from yaml._yaml import CParser
print(json.dumps([yaml_error() is yaml.YAMLError, c_parser() is CParser, codes(b"a: [b"), "yaml.reader" in sys.modules]))
"""
        assert said(code) == [True, True, ["syntax-unclosed-bracket"], True]

    def test_asked_twice_it_stays_as_it_is() -> None:
        assert said("alone(); first = c_parser(); alone(); print(json.dumps([c_parser() is first, loaded()]))") == [True, BARE]

    def test_where_anything_is_not_as_it_is_known_the_whole_of_pyyaml_is_loaded() -> None:
        code = """
class Blind:
    asked = 0
    def find_spec(self, name, path=None, target=None):
        if name == "yaml.tokens" and not Blind.asked:
            Blind.asked = 1
            raise ImportError(name)
sys.meta_path.insert(0, Blind())
alone()
print(json.dumps([Blind.asked, load(b"a: 1").data, codes(b"a: [b"), "yaml.reader" in sys.modules]))
"""
        assert said(code) == [1, {"a": 1}, ["syntax-unclosed-bracket"], True]


def test_without_libyaml_there_is_no_parser_of_its_own(monkeypatch: pytest.MonkeyPatch) -> None:
    import yaml

    monkeypatch.setattr(yaml, "__with_libyaml__", False)
    assert libyaml.c_parser() is None
    assert isinstance(events.parser("a: 1"), PureParser)
    assert libyaml.yaml_error() is yaml.YAMLError


def test_with_libyaml_the_parser_is_its_own() -> None:
    import yaml

    assert (libyaml.c_parser() is None) is not yaml.__with_libyaml__
    assert libyaml.yaml_error() is yaml.YAMLError
