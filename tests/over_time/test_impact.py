"""What if: other figures, other rules; who would fall, who would rise, by which rule."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from compact_rules.api import BadFigureError, Source, UnknownParameterError, impact, load_rulebook, with_parameters
from compact_rules.bilingual import LANGS, Bilingual, Lang
from compact_rules.calendar import Duration
from compact_rules.cli.exits import Exit
from compact_rules.report.impact_page import render_impact
from compact_rules.report.json_out import json_text
from compact_rules.rulebook.model import DatedValue, Parameter
from tests.cli.running import MODEL, ROOT, Ran
from tests.over_time.running import MENDED, ON, released, valid
from tests.report.material import AS_OF, BROKEN, PURPOSE, RULEBOOK, SCHEME, source

Run = Callable[..., Ran]
SCHEMES = {"faulty.yaml": SCHEME, "mended.yaml": MENDED, "broken.yaml": BROKEN.decode()}


def asked(figures: dict[str, str], schemes: dict[str, str] | None = None, against: Any = RULEBOOK) -> Any:
    sources = [Source(name, text.encode()) for name, text in (schemes or SCHEMES).items()]
    told = impact(sources, rulebook=RULEBOOK, against=with_parameters(against, figures), as_of=AS_OF)
    return valid(told, "impact")


def verdicts(scheme: Any) -> list[tuple[str, str | None, str | None]]:
    return [(rule["rule"], rule["before"], rule["after"]) for heading in scheme["requirements"] for rule in heading["rules"]]


class TestFigures:
    def value(self, name: str, text: str) -> Any:
        return with_parameters(RULEBOOK, {name: text}).parameters[name].at(AS_OF).value  # type: ignore[union-attr]

    @pytest.mark.parametrize(
        ("name", "text", "value"),
        [
            ("reporting-interval", "18 months", Duration(18, "months")),
            ("reporting-interval", "8", Duration(8, "months")),
            ("reporting-interval", " 2 flynedd ", Duration(2, "years")),
            ("reporting-interval", "6 weeks", Duration(6, "weeks")),
            ("stage-limit", "8", Duration(8, "working_days")),
            ("stage-limit", "30 working days", Duration(30, "working_days")),
        ],
    )
    def test_a_value_is_read_in_the_units_of_the_figure(self, name: str, text: str, value: Duration) -> None:
        assert self.value(name, text) == value

    @pytest.mark.parametrize("text", ["soon", "0", "-8", "1.5", "8 weeks or so", "99999", "", "8; rm"])
    def test_what_is_no_length_of_time_is_refused(self, text: str) -> None:
        with pytest.raises(BadFigureError) as error:
            self.value("reporting-interval", text)
        assert (error.value.name, error.value.held) == ("reporting-interval", Duration(12, "months"))

    @pytest.mark.parametrize(("name", "text"), [("stage-limit", "4 weeks"), ("reporting-interval", "20 working days")])
    def test_working_days_are_not_exchanged_for_others(self, name: str, text: str) -> None:
        with pytest.raises(BadFigureError):
            self.value(name, text)

    @pytest.mark.parametrize(("text", "value"), [("4", 4), ("2.5", 2.5), ("0", 0)])
    def test_a_bare_number_is_a_figure_without_a_unit(self, text: str, value: float) -> None:
        seats = Parameter("seats", Bilingual("Seats", "Seddi"), (DatedValue(date(2013, 2, 28), 2, source("seats")),))
        book = replace(RULEBOOK, parameters={**RULEBOOK.parameters, "seats": seats})
        changed = with_parameters(book, {"seats": text}).parameters["seats"].values
        assert [each.value for each in changed] == [value]
        with pytest.raises(BadFigureError):
            with_parameters(book, {"seats": "4 weeks"})

    def test_ids_may_be_written_with_underscores(self) -> None:
        book = with_parameters(RULEBOOK, {"Stage_Limit": "8"})
        assert book.parameters["stage-limit"].values[0].value == Duration(8, "working_days")

    def test_an_unknown_figure_says_what_was_meant_and_what_there_is(self) -> None:
        with pytest.raises(UnknownParameterError) as error:
            with_parameters(RULEBOOK, {"stage-limits": "8"})
        assert error.value.near == "stage-limit"
        assert error.value.known == tuple(RULEBOOK.parameters)

    def test_the_rulebook_itself_is_not_changed_and_the_digest_is_another(self) -> None:
        before = RULEBOOK.parameters["stage-limit"]
        one, other = (with_parameters(RULEBOOK, {"stage-limit": text}) for text in ("8", "9"))
        assert RULEBOOK.parameters["stage-limit"] is before
        assert len({RULEBOOK.digest, one.digest, other.digest}) == 3
        assert one.digest == with_parameters(RULEBOOK, {"stage_limit": "8 working days"}).digest

    def test_the_value_holds_on_every_day_and_not_before_the_figure_began(self) -> None:
        figure = with_parameters(RULEBOOK, {"stage-limit": "8"}).parameters["stage-limit"]
        assert figure.at(date(2013, 2, 27)) is None
        assert [figure.at(day).value.count for day in (date(2013, 2, 28), date(2099, 1, 1))] == [8, 8]  # type: ignore[union-attr]


def test_who_falls_by_which_rule_with_reason_and_place() -> None:
    told = asked({"stage-limit": "15"})
    _, mended, broken = told["schemes"]
    assert verdicts(mended) == [("MIN-2", "met", "not_met")]
    (heading,) = mended["requirements"]
    said = (
        "Stage no. {}: `within` is 20 working days, more than 15 working days (the figure `stage-limit`); "
        "the limit is 15 working days."
    )
    places = [
        (each["state"], each["after"]["message"]["en"], each["after"]["place"]["start"]["line"]) for each in heading["findings"]
    ]
    assert places == [("new", said.format(1), 23), ("new", said.format(2), 24)]
    assert [(level["depth"], level["direction"]) for level in mended["levels"]] == [
        ("on_paper", "down"),
        ("in_practice", "down"),
        ("agreed", "same"),
    ]
    assert (broken["state"], broken["levels"], broken["requirements"]) == ("not_assessed", [], [])
    assert told["counts"] == {"changed": 2, "unchanged": 0, "not_assessed": 1, "of": 3}
    (rule,) = told["rules"]
    assert (rule["rule"], rule["falls"], rule["rises"], rule["of"]) == ("MIN-2", 1, 0, 2)


def test_who_rises() -> None:
    told = asked({"stage-limit": "30"}, {"a.yaml": SCHEME.replace("within: tbc", "within: 10 working days"), "b.yaml": MENDED})
    assert verdicts(told["schemes"][0]) == [("MIN-2", "not_met", "met")]
    assert told["schemes"][1]["state"] == "unchanged"
    assert [(rule["rule"], rule["falls"], rule["rises"], rule["of"]) for rule in told["rules"]] == [("MIN-2", 0, 1, 2)]


def test_records_that_would_no_longer_be_recent() -> None:
    told = asked({"reporting-interval": "4"}, {"a.yaml": MENDED.replace("every: 12 months", "every: 3 months")})
    (record,) = told["schemes"][0]["requirements"][0]["evidence"]
    assert (record["rule"], record["before"], record["after"]) == ("INC-1", "in_window", "stale")
    assert [(rule["rule"], rule["falls"], rule["records_fall"]) for rule in told["rules"]] == [("INC-1", 0, 1)]


def test_what_is_otherwise_is_named_with_both_values() -> None:
    told = asked({"stage-limit": "15", "reporting_interval": "18 months"})
    assert [(each["id"], each["how"], each["was"]["en"], each["now"]["en"]) for each in told["differences"]] == [
        ("stage-limit", "stricter", "20 working days", "15 working days"),
        ("reporting-interval", "looser", "12 months", "18 months"),
    ]
    assert told["rulebook"]["digest"] == RULEBOOK.digest != told["against"]["digest"]


def test_a_rule_that_is_new_or_gone() -> None:
    without = replace(RULEBOOK, rules=tuple(rule for rule in RULEBOOK.rules if rule.id != PURPOSE.id), digest="1" * 64)
    sources = [Source("a.yaml", SCHEME.replace("purpose: {text: To work well together.}\n", "").encode())]
    gone = valid(impact(sources, rulebook=RULEBOOK, against=without, as_of=AS_OF), "impact")
    assert (gone["rules_gone"], gone["rules_added"], verdicts(gone["schemes"][0])) == (
        ["THR-1"],
        [],
        [("THR-1", "not_shown", None)],
    )
    added = impact(sources, rulebook=without, against=RULEBOOK, as_of=AS_OF)
    assert (added["rules_added"], verdicts(added["schemes"][0])) == (["THR-1"], [("THR-1", None, "not_shown")])
    assert [(rule["rule"], rule["falls"]) for rule in added["rules"]] == [("THR-1", 1)]


def test_the_same_rules_change_nothing() -> None:
    told = asked({"stage-limit": "20"})
    assert {scheme["state"] for scheme in told["schemes"]} == {"unchanged", "not_assessed"}
    assert told["differences"] == told["rules"] == []


def test_shipped_schemes_fall_and_rise_by_a_shipped_figure(run: Run) -> None:
    """The model scheme is attested and reports; held to shorter windows it falls, and the report says by which figure."""
    book = load_rulebook()
    on = date(2026, 6, 30)
    strict = impact([MODEL], rulebook=book, against=with_parameters(book, {"attestation-window": "14 days"}), as_of=on)
    (scheme,) = strict["schemes"]
    assert [(level["depth"], level["direction"]) for level in scheme["levels"]] == [
        ("on_paper", "same"),
        ("in_practice", "same"),
        ("agreed", "down"),
    ]
    assert [each["id"] for each in strict["differences"]] == ["attestation-window"]
    # Half the monitoring interval that is allowed is more than the model keeps to; back again, it rises.
    tight = with_parameters(book, {"monitoring-interval": "2 months"})
    falls, rises = (impact([MODEL], rulebook=a, against=b, as_of=on)["rules"] for a, b in ((book, tight), (tight, book)))
    assert [(rule["rule"], rule["falls"], rule["rises"], rule["of"]) for rule in falls] == [("IMP-05", 1, 0, 1)]
    assert [(rule["rule"], rule["falls"], rule["rises"], rule["of"]) for rule in rises] == [("IMP-05", 0, 1, 1)]


@pytest.mark.parametrize("lang", LANGS)
def test_the_page(lang: Lang, snapshot: Any) -> None:
    text = render_impact(asked({"stage-limit": "15", "reporting-interval": "4"}), lang)
    assert text == snapshot
    assert max(map(len, text.splitlines())) <= 80


def test_the_json(snapshot: Any) -> None:
    assert released(json_text(asked({"stage-limit": "15"}, {"mended.yaml": MENDED}))) == snapshot


class TestCommand:
    def test_it_says_that_it_is_a_what_if_and_fails_nothing(self, run: Run, tmp_path: Path) -> None:
        (tmp_path / "a.yaml").write_text(MENDED)
        code, out, err = run("impact", "a.yaml", "--set", "stage-limit=15", *ON)
        assert (code, err) == (Exit.CLEAN, "")
        assert "This is a what-if" in out
        assert "`stage-limit` is 15 working days and not 20 working days" in out

    def test_other_rules(self, run: Run, tmp_path: Path) -> None:
        (tmp_path / "a.yaml").write_text(MENDED)
        code, out, _ = run("impact", "a.yaml", "--against", ROOT / "rules" / "mirror-s74", "--format", "json", *ON)
        told = json.loads(out)
        assert (code, told["rulebook"]["id"], told["against"]["id"]) == (Exit.CLEAN, "small", "mirror-s74")
        assert told["rules_gone"] == [rule.id for rule in RULEBOOK.rules]

    def test_what_was_not_assessed_is_in_the_exit_code(self, run: Run, tmp_path: Path) -> None:
        (tmp_path / "a.yaml").write_text(MENDED)
        code, out, _ = run("impact", "a.yaml", "gone.yaml", "--set", "stage-limit=15", *ON)
        assert code == Exit.NOT_ASSESSED
        assert "Not assessed: There is no file gone.yaml." in " ".join(out.split())

    @pytest.mark.parametrize(
        ("arguments", "message"),
        [
            ([], "Say what would be otherwise: other rules with --against FOLDER, or a figure with --set FIGURE=VALUE."),
            (["--set", "stage-limit"], '"stage-limit" does not say a value. Write it like consultation-weeks=8.'),
            (["--set", "=8"], '"=8" does not say a value. Write it like consultation-weeks=8.'),
            (["--set", "stage_limit=8", "--set", "stage-limit=9"], "The figure `stage-limit` is set twice."),
            (
                ["--set", "stage-limit=soon"],
                '"soon" cannot be the value of `stage-limit`, which is 20 working days now. Write it in the same way.',
            ),
            (
                ["--set", "stage-limt=8"],
                (
                    'There is no figure "stage-limt". Did you mean `stage-limit`? These rules have: `stage-limit`, '
                    "`reporting-interval`, `judgement-window`, `attestation-window`, `liveness-active` and `liveness-resting`."
                ),
            ),
        ],
    )
    def test_what_cannot_be_asked_is_refused_in_words(self, run: Run, arguments: list[str], message: str) -> None:
        assert run("impact", "a.yaml", *arguments) == (Exit.USAGE, "", f"compact-rules: {message}\n")

    def test_rules_that_are_not_there(self, run: Run) -> None:
        code, out, err = run("impact", "a.yaml", "--against", "nowhere")
        assert (code, out) == (Exit.USAGE, "")
        assert "nowhere" in err
