"""What the documents promise is there."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

import pytest

from compact_rules.config.load import KEYS, WAIVER_KEYS, check

ROOT = Path(__file__).resolve().parents[2]
PAGES = [ROOT / "README.md", ROOT / "CHANGELOG.md", ROOT / "SECURITY.md", *sorted((ROOT / "docs").rglob("*.md"))]


@pytest.mark.parametrize("page", PAGES, ids=lambda path: path.name)
def test_every_link_to_a_file_leads_somewhere(page: Path) -> None:
    links = re.findall(r"\]\((?!https?://|#)([^)#]+)", page.read_text(encoding="utf-8"))
    assert [link for link in links if not (page.parent / link).exists()] == []


def test_every_promise_of_safety_names_tests_that_are_there() -> None:
    text = (ROOT / "SECURITY.md").read_text(encoding="utf-8")
    promises = re.findall(r"^\d+\. (.*?)(?=^\d+\. |^## )", text, re.MULTILINE | re.DOTALL)
    assert len(promises) == 11
    for promise in promises:
        tests = re.findall(r"tests/[\w/]+\.py", promise)
        assert tests, promise
        assert [name for name in tests if not (ROOT / name).is_file()] == []


def test_the_two_commands_of_the_readme_name_files_that_are_there() -> None:
    commands = re.findall(r"^```sh\n(.*?)^```", (ROOT / "README.md").read_text(encoding="utf-8"), re.MULTILINE | re.DOTALL)
    assert len(commands) == 2
    for name in re.findall(r"(?:examples/|requirements)\S+", " ".join(commands)):
        assert (ROOT / name).is_file()


def test_every_key_of_the_configuration_is_documented_and_the_example_is_right() -> None:
    text = (ROOT / "docs" / "configuration.md").read_text(encoding="utf-8")
    assert {key for key in KEYS if f"| `{key}` |" not in text} == set()
    (example,) = re.findall(r"^```toml\n(.*?)^```", text, re.MULTILINE | re.DOTALL)
    config = check(ROOT / "compact-rules.toml", tomllib.loads(example))
    assert config.waivers
    assert {key for key in WAIVER_KEYS if f"\n{key} = " not in example} == set()


def test_the_hook_is_what_its_page_says() -> None:
    hook = (ROOT / ".pre-commit-hooks.yaml").read_text(encoding="utf-8")
    assert "- id: compact-rules\n" in hook
    assert "  - id: compact-rules\n" in (ROOT / "docs" / "pre-commit.md").read_text(encoding="utf-8")
