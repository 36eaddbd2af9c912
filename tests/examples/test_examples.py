"""The shipped examples: each gets exactly what stands beside it, is valid for an editor, and names nobody."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator
from referencing import Registry

from compact_rules.cli.main import main
from compact_rules.scheme.authorities import AUTHORITIES
from compact_rules.scheme.shape import Shape
from compact_rules.scheme.shapes import scheme_shape
from tests.examples.altered import EXAMPLES, altered, judged, levels, shipped, short, written
from tools.expectations import EXPECTED, examples, expected, seen

NAMES = examples()
SCHEMA = json.loads((EXAMPLES.parent / "schemas" / "scheme.schema.json").read_text(encoding="utf-8"))
VALIDATOR = Draft202012Validator(SCHEMA, registry=Registry())
# Where an editor underlines a value on purpose: the defects that the example is about.
UNDERLINED = {
    "measurability-defects": [
        ("action_plans", 0, "actions", 0, "targets", 0, "staged", 1, "value"),
        ("action_plans", 0, "actions", 1, "targets", 0, "value"),
    ]
}
# A title before a name, or an address, anywhere in the file, its comments included.
NAMED = re.compile(r"[^\s@]+@[^\s@]+\.\w+|\b(?:Mr|Mrs|Ms|Dr|Cllr|Cyng|Councillor|Cynghorydd|Sir|Dame)\.? [A-Z]\w+ [A-Z]")


def opening(name: str) -> list[str]:
    """The comment that the example begins with."""
    lines = (EXAMPLES / f"{name}.yaml").read_text(encoding="utf-8").splitlines()
    return lines[: next(at for at, line in enumerate(lines) if not line.startswith("#"))]


def test_an_expectation_stands_beside_each_example_and_only_there():
    assert sorted(path.stem for path in EXPECTED.iterdir()) == NAMES
    assert len(NAMES) == 11


@pytest.mark.parametrize("name", NAMES)
def test_an_example_gets_what_is_expected_at_the_places_expected(name: str):
    wanted = expected(name)
    found = seen(EXAMPLES / f"{name}.yaml", shipped(), date.fromisoformat(wanted["as_of"]))
    assert found["levels"] == wanted["levels"]
    assert found["not_judged"] == wanted["not_judged"]
    assert found["liveness"] == wanted["liveness"]
    assert found["problems"] == wanted["problems"]
    assert found["findings"] == wanted["findings"]


@pytest.mark.parametrize("name", NAMES)
def test_a_check_of_an_example_ends_with_the_code_expected(name: str, capsys: pytest.CaptureFixture[str]):
    wanted = expected(name)
    code = main(["check", "--as-of", wanted["as_of"], "--format", "json", str(EXAMPLES / f"{name}.yaml")])
    assert str(code) == wanted["exit"]
    assert seen(EXAMPLES / f"{name}.yaml", shipped(), date.fromisoformat(wanted["as_of"]))["exit"] == wanted["exit"]
    assert json.loads(capsys.readouterr().out)["summary"]["assessed"] == 1


@pytest.mark.parametrize("name", NAMES)
def test_an_example_is_valid_for_an_editor_but_where_it_means_not_to_be(name: str):
    assert sorted(tuple(error.absolute_path) for error in VALIDATOR.iter_errors(written(name))) == UNDERLINED.get(name, [])


@pytest.mark.parametrize("name", NAMES)
def test_an_example_opens_with_its_schema_and_says_what_it_shows_and_that_it_is_invented(name: str):
    first, *rest = opening(name)
    assert first == "# yaml-language-server: $schema=../schemas/scheme.schema.json"
    assert (EXAMPLES / first.split("=")[1]).resolve() == (EXAMPLES.parent / "schemas" / "scheme.schema.json").resolve()
    assert len(" ".join(rest)) > 150
    assert re.search(r"invented", " ".join(rest))


@pytest.mark.parametrize("name", NAMES)
def test_an_example_names_posts_and_no_people(name: str):
    assert not {"email-address", "personal-name"} & {problem["code"] for problem in judged(written(name))["problems"]}
    assert not NAMED.search((EXAMPLES / f"{name}.yaml").read_text(encoding="utf-8"))


def test_each_example_is_of_another_authority():
    codes = [written(name)["scheme"]["authority_gss"] for name in NAMES]
    assert len(set(codes)) == len(codes)
    assert set(codes) <= set(AUTHORITIES)


def test_an_address_in_an_example_leads_nowhere_real():
    for name in NAMES:
        hosts = re.findall(r"https?://([^/\s\"',}]+)", (EXAMPLES / f"{name}.yaml").read_text(encoding="utf-8"))
        assert all(host.endswith(".example") for host in hosts), name


def written_fields(data: object, shape: Shape, at: str = "") -> set[str]:
    """The fields that a scheme fills in, as `Record.field`."""
    if isinstance(data, list):
        return set().union(*(written_fields(item, shape, at) for item in data)) if data else set()
    if shape.kind != "record" or not isinstance(data, dict):
        return set()
    found = {f"{shape.name}.{name}" for name in data}
    for name, value in data.items():
        if name in shape.fields:
            found |= written_fields(value, shape.fields[name].item or shape.fields[name])
    return found


def all_fields(shape: Shape) -> set[str]:
    found = {f"{shape.name}.{name}" for name in shape.written()}
    return found.union(*(all_fields(field.item or field) for field in shape.written().values()))


def test_the_tick_box_scheme_fills_in_every_field():
    empty = all_fields(scheme_shape()) - written_fields(written("tick-box"), scheme_shape())
    # `src` is for a document that an auditor has encoded; one is enough. Short forms stand for the records that they mean.
    assert {field for field in empty if not field.endswith(".src")} == {"Due.on"}


def texts(data: object, shape: Shape) -> Iterator[str]:
    """What a scheme says in words of its own, lengths of time among them."""
    if isinstance(data, dict):
        for name, value in data.items():
            yield from texts(value, shape.fields.get(name, shape))
    elif isinstance(data, list):
        for value in data:
            yield from texts(value, shape.item or shape)
    elif isinstance(data, str) and shape.kind in ("words", "duration"):
        yield data


def test_the_welsh_example_says_nothing_in_english():
    said = list(texts(written("cymraeg"), scheme_shape()))
    assert len(said) > 90
    english = re.compile(r"\b(the|and|of|to|is|are|for|every|months?|days|weeks|years?|council|annually)\b", re.IGNORECASE)
    assert [text for text in said if english.search(text)] == []


@pytest.mark.parametrize(
    ("on", "liveness"),
    [("2025-11-12", "active"), ("2025-11-13", "resting"), ("2026-11-12", "resting"), ("2026-11-13", "dormant")],
)
def test_the_lapsed_compact_goes_to_sleep_by_the_calendar(on: str, liveness: str):
    assert judged(written("lapsed"), date.fromisoformat(on))["liveness"] == liveness


def test_the_draft_is_judged_at_every_depth_on_the_day_of_its_adoption():
    adopted = altered("draft", put={"scheme.adopted_from": "2026-09-17"})
    before, on_the_day = judged(adopted, date(2026, 9, 16)), judged(adopted, date(2026, 9, 17))
    assert before["liveness"] == "draft"
    assert on_the_day["liveness"] == "active"
    # By then a milestone of action 2 has gone by, so that its target needs a figure.
    new = short(on_the_day) - short(judged(written("draft")))
    assert new == {("ACC-07", "action_plans[0].actions[1].targets[0]")}
    assert levels(on_the_day) == ("minimum", "below_minimum", "not_a_scheme")


def test_the_choices_of_the_tripartite_and_the_many_party_compact_fall_short_of_nothing():
    for name in ("tripartite", "multi-party", "commitments"):
        scheme = judged(written(name))
        assert not [rule for rule, _ in short(scheme) if rule.startswith(("SCH", "MIN")) or rule == "INC-07"], name
        assert written(name)["local_choices"]


def test_no_local_file_is_needed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.chdir(tmp_path)
    assert main(["check", "--quiet", "--as-of", "2026-06-30", str(EXAMPLES / "model.yaml")]) == 0


def test_the_table_of_the_examples_says_what_is_expected():
    words = {
        "minimum_and_inclusions": "minimum and inclusions",
        "minimum": "minimum",
        "below_minimum": "below the minimum",
        "not_a_scheme": "not yet a scheme",
    }
    page = (EXAMPLES.parent / "docs" / "examples.md").read_text(encoding="utf-8")
    rows = {
        row[0]: list(row[1:])
        for row in re.findall(r"^\| `([\w-]+)\.yaml` \|.*\| ([^|]+) \| ([^|]+) \| ([^|]+) \|$", page, re.MULTILINE)
    }
    for name in NAMES:
        wanted = expected(name)
        judged_at = {
            depth: "not judged" if depth in wanted["not_judged"] else words[level] for depth, level in wanted["levels"].items()
        }
        assert rows.pop(name) == list(judged_at.values())
    assert rows == {}
