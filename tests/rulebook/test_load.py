"""A correct rulebook as plain values, and what holds for the folder as a whole."""

from __future__ import annotations

from dataclasses import fields, is_dataclass
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from compact_rules.bilingual import Bilingual
from compact_rules.calendar import Duration
from compact_rules.places import Position
from compact_rules.rulebook.faults import RulebookError
from compact_rules.rulebook.load import load_rulebook
from compact_rules.rulebook.model import Check, FieldPath, Operand, Rule, Rulebook, Scope
from tests.rulebook import small


@pytest.fixture
def rulebook(tmp_path: Path) -> Rulebook:
    return load_rulebook(small.write(tmp_path), small.SHAPE)


def rule(rulebook: Rulebook, name: str) -> Rule:
    return next(rule for rule in rulebook.rules if rule.id == name)


def test_a_version_and_a_section_without_quotes_are_kept_as_written(rulebook: Rulebook) -> None:
    assert rulebook.version == "1.10"
    assert rulebook.parameters["reporting-interval"].values[0].source.section == "8"


def test_checks_are_plain_values(rulebook: Rulebook) -> None:
    value, baseline = FieldPath("value", ("value",)), FieldPath("baseline.value", ("baseline", "value"))
    assert rule(rulebook, "MIN-1a").require == (
        Check("stated", {"fields": (baseline, FieldPath("baseline.on", ("baseline", "on")))}),
        Check("differs", {"field": value, "from": baseline, "direction": FieldPath("direction", ("direction",))}),
        Check("avoids", {"field": (FieldPath("indicator", ("indicator",)),), "lexicon": "goodwill"}),
    )
    (last,) = rule(rulebook, "PRA-2").refuted_when
    as_of = FieldPath("/as_of", ("as_of",), absolute=True)
    limit = Operand(path=as_of, minus=Operand(parameter="reporting-interval"))
    assert last.args["is"] == (Check("not_after", {"field": FieldPath("on", ("on",)), "limit": limit}),)


def test_scopes_and_defaults(rulebook: Rulebook) -> None:
    first, second = rule(rulebook, "MIN-1a"), rule(rulebook, "PRA-2")
    steps = ("action_plans", "[]", "actions", "[]", "targets", "[]")
    assert first.for_each == (Scope(FieldPath("action_plans[].actions[].targets[]", steps)),)
    assert (first.covers, second.covers) == (("MIN-1a",), ("PRA-2", "PRA-3"))
    assert (first.departure, second.departure) == (False, True)
    assert (first.if_none, second.for_each) == ("not_shown", ())


def test_examples_get_the_verdict_of_their_kind_and_their_line(rulebook: Rulebook) -> None:
    first, second = rule(rulebook, "MIN-1a"), rule(rulebook, "PRA-2")
    assert [example.expect for example in first.examples] == ["met", "not_met", "not_shown", "not_shown", "not_met"]
    assert second.examples[0].expect == "needs_judgement"
    assert first.examples[1].at == ("action_plans[0].actions[0].targets[0].value",)
    assert first.examples[0].as_of == date(2026, 6, 30)
    lines = small.RULES.splitlines()
    assert "kind: not_met" in lines[first.examples[1].line - 1]
    assert "id: MIN-1a" in lines[first.line - 1]
    assert first.file == "plans.yaml"


def test_parameters_hold_their_values_by_date(rulebook: Rulebook) -> None:
    interval = rulebook.parameters["reporting-interval"]
    held = [
        dated.value if dated else None for dated in map(interval.at, (date(2013, 2, 27), date(2019, 12, 31), date(2020, 1, 1)))
    ]
    assert held == [None, Duration(12, "months"), Duration(6, "months")]
    assert rulebook.parameters["seats"].values[0].value == 2


def test_rules_stand_in_the_order_of_their_requirements_and_tiers(tmp_path: Path) -> None:
    other = small.RULES.replace("MIN-1a", "MIN-9a").replace("PRA-2", "PRA-9").replace("tier: minimum", "tier: practice")
    loaded = load_rulebook(small.write(tmp_path, {"a.yaml": other}), small.SHAPE)
    assert [rule.id for rule in loaded.rules] == ["MIN-1a", "MIN-9a", "PRA-9", "PRA-2"]


def test_everything_loaded_is_plain(rulebook: Rulebook) -> None:
    def walk(value: Any) -> None:
        if is_dataclass(value):
            assert type(value).__module__.startswith(
                ("compact_rules.rulebook.model", "compact_rules.bilingual", "compact_rules.calendar")
            )
            for field in fields(value):
                walk(getattr(value, field.name))
        elif isinstance(value, dict):
            for inner in value.values():
                walk(inner)
        elif isinstance(value, tuple):
            for inner in value:
                walk(inner)
        else:
            assert value is None or isinstance(value, (str, bool, int, float, date)), value

    walk(rulebook)


def test_grades_and_severities_are_read_from_the_folder_or_its_parent(tmp_path: Path) -> None:
    folder = tmp_path / "small"
    folder.mkdir()
    small.write(folder)
    (tmp_path / "grades.yaml").write_text("levels: [a]\n")
    (tmp_path / "severities.yaml").write_text("minimum: error\n")
    loaded = load_rulebook(folder, small.SHAPE)
    assert (loaded.grades, loaded.severities) == ({"levels": ["a"]}, {"minimum": "error"})
    (folder / "grades.yaml").write_text("levels: [b]\n")
    nearer = load_rulebook(folder, small.SHAPE)
    assert nearer.grades == {"levels": ["b"]}
    assert nearer.digest != loaded.digest


def test_the_names_in_grades_are_checked(tmp_path: Path) -> None:
    grades = """\
windows: {judgement: reporting-intervall, attestation: reporting-interval}
liveness:
  active: seats
  events: ["reports[].on", "reports[].onn", "reports[].to", "reports[0].on"]
"""
    small.write(tmp_path, grades=grades)
    with pytest.raises(RulebookError) as raised:
        load_rulebook(tmp_path, small.SHAPE)
    found = [(fault.code, fault.span.start if fault.span else None, fault.suggestion) for fault in raised.value.faults]
    assert found == [
        ("unknown-parameter", Position(1, 22), "reporting-interval"),
        ("not-a-length", Position(3, 11), None),
        ("no-such-field", Position(4, 28), "reports[].on"),
        ("wrong-kind", Position(4, 45), None),
        ("bad-path", Position(4, 61), None),
    ]


def test_the_codes_in_severities_are_checked(tmp_path: Path) -> None:
    severities = """\
tiers: {minimum: error}
problems:
  default: error
  codes:
    placeholder: warning
    placeholdr: warning
    tab-indent: note
    xyzzy: note
"""
    small.write(tmp_path, severities=severities)
    with pytest.raises(RulebookError) as raised:
        load_rulebook(tmp_path, small.SHAPE)
    found = [(fault.code, fault.span.start if fault.span else None, fault.suggestion) for fault in raised.value.faults]
    assert found == [("unknown-problem", Position(6, 5), "placeholder"), ("unknown-problem", Position(8, 5), None)]
    assert raised.value.faults[0].file == str(tmp_path / "severities.yaml")


def test_the_digest_is_of_names_and_texts_whatever_their_line_ends(tmp_path: Path) -> None:
    digests = []
    for name, change in (
        ("unix", lambda text: text),
        ("windows", lambda text: text.replace("\n", "\r\n")),
        ("changed", lambda text: text.replace("Report.", "Report!")),
    ):
        folder = tmp_path / name
        folder.mkdir()
        for file, text in small.FILES.items():
            (folder / file).write_bytes(change(text).encode())
        digests.append(load_rulebook(folder, small.SHAPE).digest)
    unix, windows, changed = digests
    assert unix == windows != changed
    assert len(unix) == 64
    (tmp_path / "unix" / "plans.yaml").rename(tmp_path / "unix" / "renamed.yaml")
    assert load_rulebook(tmp_path / "unix", small.SHAPE).digest != unix


def codes(folder: Path) -> list[tuple[str, str]]:
    with pytest.raises(RulebookError) as raised:
        load_rulebook(folder, small.SHAPE)
    return [(Path(fault.file).name, fault.code) for fault in raised.value.faults]


def test_all_faults_of_all_files_are_told_at_once_in_order(tmp_path: Path) -> None:
    rules = small.RULES.replace("- avoids:", "- avoid:").replace("field: monitoring.every", "field: monitoring.evry")
    small.write(tmp_path, plans=rules, parameters=small.PARAMETERS.replace("12 months", "soon"))
    assert codes(tmp_path) == [("parameters.yaml", "bad-amount"), ("plans.yaml", "unknown-word"), ("plans.yaml", "no-such-field")]


def test_a_check_that_cannot_be_read_hides_nothing_else_in_its_rule(tmp_path: Path) -> None:
    rules = (
        small.RULES.replace("- avoids:", "- avoid:").replace("baseline.on]", "baseline.onn]").replace("Targed {item}", "Targed")
    )
    rules = rules.replace("direction: direction}", "direction: Direction}").replace("requirement: plans", "requirement: plan")
    with pytest.raises(RulebookError) as raised:
        load_rulebook(small.write(tmp_path, plans=rules), small.SHAPE)
    found = [(fault.code, fault.span.start.line if fault.span else 0) for fault in raised.value.faults]
    assert found == [
        ("unknown-requirement", 6),
        ("no-such-field", 12),
        ("bad-path", 13),
        ("unknown-word", 14),
        ("placeholders-differ", 15),
    ]


def test_a_parameter_with_a_fault_is_not_missing_too(tmp_path: Path) -> None:
    small.write(tmp_path, parameters=small.PARAMETERS.replace("value: 12 months", "valeu: 12 months"))
    assert codes(tmp_path) == [("parameters.yaml", "unknown-key")]


@pytest.mark.parametrize("file", ["parameters", "lexicons"])
def test_what_stands_in_a_file_that_cannot_be_read_is_not_missing_too(file: str, tmp_path: Path) -> None:
    with pytest.raises(RulebookError) as raised:
        load_rulebook(small.write(tmp_path, **{file: f"{file}: [{'a' * 2_000_000}]\n"}), small.SHAPE)
    assert {(Path(fault.file).name, fault.code) for fault in raised.value.faults} == {(f"{file}.yaml", "unreadable-file")}


@pytest.mark.parametrize("said", ["title: [\n", "extends: other\nversion:\n", "extends: other\ndocumets: []\n"])
def test_what_a_head_with_a_fault_would_bring_is_not_missing_too(said: str, tmp_path: Path) -> None:
    rules = small.RULES.replace("requirement: ", "requirement: of-the-other-").replace("document: ", "document: of-the-other-")
    small.write(tmp_path, plans=rules, rulebook=f"{small.HEAD}{said}")
    (tmp_path / "parameters.yaml").unlink()
    with pytest.raises(RulebookError) as raised:
        load_rulebook(tmp_path, small.SHAPE)
    assert {Path(fault.file).name for fault in raised.value.faults} == {"rulebook.yaml"}


def test_a_key_twice_is_told_and_not_that_its_value_is_empty(tmp_path: Path) -> None:
    small.write(tmp_path, rulebook=small.HEAD + "version: 0.0.9\n")
    with pytest.raises(RulebookError) as raised:
        load_rulebook(tmp_path, small.SHAPE)
    (fault,) = raised.value.faults
    assert fault.problem is not None
    assert fault.problem.code == "duplicate-key"


def test_a_value_of_the_wrong_sort_is_not_repeated_as_a_program_would_show_it(tmp_path: Path) -> None:
    rules = small.RULES.replace("field: monitoring.every", "field: {a: [b]}")
    parameters = small.PARAMETERS.replace("12 months", "[12 months]").replace("2020-01-01", "{day: 1}")
    with pytest.raises(RulebookError) as raised:
        load_rulebook(small.write(tmp_path, plans=rules, parameters=parameters), small.SHAPE)
    told = [(fault.code, fault.text.en.split(" is ")[0]) for fault in raised.value.faults if fault.code.startswith("bad-")]
    assert told == [("bad-amount", "'…'"), ("bad-date", "'…'"), ("bad-path", "'…'")]


WORDING = """\
sources:
- {id: own, title: Our own}
- {id: own, title: Again}
limits: {sentence-words: 40, alike: 3, shared-words: 8, shared-texts: 3}
categories:
- id: vague
  title: {en: Vague, cy: Annelwig}
  reads: undertaking
  terms: {en: [{term: soon, source: own}], cy: [{term: yn fuan, source: own}]}
- id: vague
  title: {en: Vague, cy: Annelwig}
  reads: undertaking
  terms: {en: [{term: soon, source: own}], cy: [{term: yn fuan, source: own}]}
activity-words: {en: [meetings], cy: ["..."]}
report-wording:
- {section: "8", text: QUOTE}
"""


def test_wording_tells_names_that_stand_twice_phrases_without_words_and_long_quotations(tmp_path: Path) -> None:
    def told(text: str) -> list[tuple[str, int]]:
        with pytest.raises(RulebookError) as raised:
            load_rulebook(small.write(tmp_path, wording=text), small.SHAPE)
        return [(fault.code, fault.span.start.line) for fault in raised.value.faults if fault.span is not None]

    text = WORDING.replace("QUOTE", "word " * 28)
    assert told(text) == [("no-words", 14), ("too-many-words", 16)]
    assert told(text.replace('"..."', "cyfarfodydd").replace("word " * 28, "words")) == [
        ("name-used-before", 3),
        ("name-used-before", 10),
    ]


def test_broken_yaml_is_a_fault_with_its_place(tmp_path: Path) -> None:
    small.write(tmp_path, plans=small.RULES + "  - [\n")
    with pytest.raises(RulebookError) as raised:
        load_rulebook(tmp_path, small.SHAPE)
    (fault,) = raised.value.faults
    assert fault.code == "unreadable-file"
    assert fault.problem is not None
    assert fault.span is not None
    assert fault.span.start.line >= len(small.RULES.splitlines())


def test_a_folder_that_is_no_rulebook(tmp_path: Path) -> None:
    assert codes(tmp_path / "nowhere") == [("nowhere", "no-folder")]
    assert codes(tmp_path) == [(tmp_path.name, "no-file")]
    (tmp_path / "rulebook.yaml").write_text(small.HEAD)
    assert codes(tmp_path) == [(tmp_path.name, "no-rules")]
    (tmp_path / "plans.yaml").write_text("- a list\n")
    assert codes(tmp_path) == [("plans.yaml", "unreadable-file")]


def test_a_fault_is_a_line_in_either_language(tmp_path: Path) -> None:
    small.write(tmp_path, plans=small.RULES.replace("- avoids:", "- avoid:"))
    with pytest.raises(RulebookError) as raised:
        load_rulebook(tmp_path, small.SHAPE)
    (fault,) = raised.value.faults
    place = f"{tmp_path / 'plans.yaml'}:14:5: "
    assert str(raised.value) == f"{place}The rule language has no word 'avoid'. Did you mean 'avoids'?"
    assert fault.line("cy") == f"{place}Nid oes gair 'avoid' yn iaith y rheolau. Ai 'avoids' oedd gennych mewn golwg?"


TWO_SCOPES = """\
  for_each:
  - {in: "action_plans[].actions[]", where: {stated: plan.adopted_on}}
  - in: objectives[]
  require:
  - stated: [due.on, plan.adopted_on]
  - some: {in: "targets[]", is: {stated: baseline.on}}
"""


def with_two_scopes(changed: str) -> str:
    before = small.RULES.index("  for_each:")
    after = small.RULES.index("  message:")
    text = small.RULES[:before] + changed + small.RULES[after:]
    return text.replace(" {indicator}", " {text}").replace("[0].targets[0].value", "[0]")


def test_with_several_scopes_a_path_need_lead_somewhere_in_one(tmp_path: Path) -> None:
    loaded = load_rulebook(small.write(tmp_path, plans=with_two_scopes(TWO_SCOPES)), small.SHAPE)
    assert [scope.path.text for scope in rule(loaded, "MIN-1a").for_each] == ["action_plans[].actions[]", "objectives[]"]


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("due.on", "due.onn"),
        ("baseline.on", "baseline.onn"),
        ("{stated: plan.", "{stated: plam."),
        ("objectives[]", "objective[]"),
    ],
)
def test_a_path_that_leads_nowhere_in_any_scope_is_one_fault(old: str, new: str, tmp_path: Path) -> None:
    small.write(tmp_path, plans=with_two_scopes(TWO_SCOPES.replace(old, new)))
    assert len(codes(tmp_path)) == 1


def test_outer_paths_start_from_the_item_of_the_rule(tmp_path: Path) -> None:
    nested = "  - some: {in: '/parties[]', is: {differs: {field: name, from: ^indicator}}}\n  - avoids:"
    loaded = load_rulebook(small.write(tmp_path, plans=small.RULES.replace("  - avoids:", nested)), small.SHAPE)
    (differs,) = rule(loaded, "MIN-1a").require[2].args["is"]
    assert differs.args["from"] == FieldPath("^indicator", ("indicator",), outer=True)


def test_texts_are_bilingual(rulebook: Rulebook) -> None:
    assert rule(rulebook, "PRA-2").remedy == Bilingual("Report.", "Adroddwch.")
