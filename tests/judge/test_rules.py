"""What the judge makes of a whole rule: its items, when it applies, what refutes it, and what shows it in practice."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from pydantic import TypeAdapter

from compact_rules.bilingual import Bilingual
from compact_rules.calendar import Duration
from compact_rules.judge.items import Law
from compact_rules.judge.judge import compile_rule, compile_rules
from compact_rules.judge.lookup import Scene
from compact_rules.judge.outcomes import Outcome, Truth
from compact_rules.judge.reasons import deciding
from compact_rules.places import path_text
from compact_rules.rulebook.model import DatedValue, Evidence, Lexicon, Parameter, Period, Rule, Rulebook, Scope, Source
from compact_rules.rulebook.paths import parse_path
from compact_rules.rulebook.words import CheckIn
from compact_rules.scheme.read import read

AS_OF = date(2026, 6, 30)
LAW = Law({"year": Duration(12, "months")}, {})
_CHECK: TypeAdapter[Any] = TypeAdapter(CheckIn)
_SAID = Bilingual("{item}: {reason}", "{item}: {reason}")
_PLAIN = Rule(
    id="R-1",
    title=_SAID,
    asks=_SAID,
    tier="minimum",
    requirement="plans",
    decided_by="data",
    source=Source("report", "8"),
    in_force=Period(date(2013, 2, 28)),
    covers=("R-1",),
    require=(),
    message=_SAID,
    remedy=_SAID,
)


def rule(*require: dict[str, Any], each: str | None = None, where: Any = None, applies: Any = None, refuted: Any = None) -> Rule:
    """A rule of these checks; ``each`` and ``where`` are its scope."""
    path = parse_path(each) if each else None
    return replace(
        _PLAIN,
        require=tuple(_CHECK.validate_python(check) for check in require),
        for_each=(Scope(path, _CHECK.validate_python(where) if where else None),) if path else (),
        applies_when=_CHECK.validate_python(applies) if applies else None,
        refuted_when=(_CHECK.validate_python(refuted),) if refuted else (),
    )


def judged(law: Rule, scheme: dict[str, Any], as_of: date = AS_OF) -> Outcome:
    """The outcome of one rule on a part of a scheme."""
    return compile_rule(law, LAW)(Scene(read(scheme).facts, as_of))


def told(outcome: Outcome) -> list[tuple[str, str, str]]:
    """Each item's path and verdict, and the code of what decided it."""
    return [(path_text(i.path), i.verdict, next(deciding(i.reason)).code if i.reason else "") for i in outcome.items]


TEXTS = rule({"stated": "text"}, each="principles[]")


@pytest.mark.parametrize(
    ("scheme", "verdict", "items"),
    [
        ({}, "not_shown", [("principles", "not_shown", "absent")]),
        ({"principles": []}, "not_met", [("principles", "not_met", "no_items")]),
        ({"declared_absent": ["principles"]}, "not_met", [("principles", "not_met", "declared_absent")]),
        ({"principles": "tbc"}, "not_shown", [("principles", "not_shown", "unreadable")]),
        (
            {"principles": [{"id": "a", "text": "Trust"}, {"id": "b"}]},
            "not_shown",
            [("principles[0]", "met", "stated"), ("principles[1]", "not_shown", "absent")],
        ),
        (
            {"principles": [5, {"id": "b", "text": "Trust"}]},
            "not_shown",
            [("principles[0]", "not_shown", "unreadable"), ("principles[1]", "met", "stated")],
        ),
    ],
)
def test_items(scheme: dict[str, Any], verdict: str, items: list[tuple[str, str, str]]) -> None:
    outcome = judged(TEXTS, scheme)
    assert (outcome.verdict, told(outcome)) == (verdict, items)


def test_a_failing_item_outweighs_one_that_is_not_shown() -> None:
    law = rule({"one_of": {"field": "status", "values": ["partner"]}}, {"stated": "lead_role"}, each="parties[]")
    outcome = judged(law, {"parties": [{"id": "a"}, {"id": "b", "status": "observer", "lead_role": "Chair"}]})
    assert outcome.verdict == "not_met"
    assert [item.verdict for item in outcome.items] == ["not_shown", "not_met"]
    assert [item.label for item in outcome.items] == ["a", "b"]


def test_only_items_that_are_clearly_not_meant_are_left_out() -> None:
    law = rule({"stated": "lead_role"}, each="parties[]", where={"one_of": {"field": "kind", "values": ["cvc"]}})
    outcome = judged(
        law, {"parties": [{"id": "a", "kind": "cvc", "lead_role": "Chair"}, {"id": "b", "kind": "psb"}, {"id": "c"}]}
    )
    assert told(outcome) == [("parties[0]", "met", "stated"), ("parties[2]", "not_shown", "absent")]


def test_what_may_not_be_meant_cannot_have_failed() -> None:
    law = rule(
        {"at_least": {"count": "seats[]", "limit": 1}},
        each="bodies[]",
        where={"one_of": {"field": "kind", "values": ["bespoke"]}},
    )
    outcome = judged(law, {"bodies": [{"id": "a", "seats": []}, {"id": "b", "kind": "bespoke", "seats": []}]})
    assert told(outcome) == [("bodies[0]", "not_shown", "count_too_few"), ("bodies[1]", "not_met", "count_too_few")]


def test_a_scope_of_which_nothing_can_be_read_hides_no_other() -> None:
    plans, commitments = parse_path("action_plans[].actions[]"), parse_path("commitments[]")
    assert plans is not None
    assert commitments is not None
    law = replace(rule({"stated": "text"}), for_each=(Scope(plans), Scope(commitments)))
    outcome = judged(law, {"action_plans": "tbc", "commitments": [{"id": "c"}]})
    assert told(outcome) == [("action_plans", "not_shown", "unreadable"), ("commitments[0]", "not_shown", "absent")]


def test_nothing_fails_after_a_scope_that_may_be_what_is_meant() -> None:
    plans, commitments = parse_path("action_plans[].actions[]"), parse_path("commitments[]")
    assert plans is not None
    assert commitments is not None
    law = replace(rule({"at_least": {"count": "targets[]", "limit": 1}}), for_each=(Scope(plans), Scope(commitments)))
    promises = [{"id": "c", "targets": []}, {"id": "d", "targets": [{"id": "t"}]}]
    unread = judged(law, {"action_plans": "tbc", "commitments": promises})
    assert [(path, verdict) for path, verdict, _ in told(unread)] == [
        ("action_plans", "not_shown"),
        ("commitments[0]", "not_shown"),
        ("commitments[1]", "met"),
    ]
    absent = judged(law, {"commitments": promises})
    assert [(path, verdict) for path, verdict, _ in told(absent)] == [("commitments[0]", "not_met"), ("commitments[1]", "met")]


def test_nothing_of_the_kind_meant() -> None:
    law = rule({"stated": "lead_role"}, each="parties[]", where={"one_of": {"field": "kind", "values": ["cvc"]}})
    assert told(judged(law, {"parties": [{"id": "b", "kind": "psb"}]})) == [("parties", "not_met", "not_one_of")]
    several = judged(law, {"parties": [{"id": "b", "kind": "psb"}, {"id": "c", "kind": "police"}]})
    assert told(several) == [("parties", "not_met", "none_such")]


def test_the_first_scope_that_finds_anything_is_read() -> None:
    plans, commitments = parse_path("action_plans[].actions[]"), parse_path("commitments[]")
    assert plans is not None
    assert commitments is not None
    law = replace(rule({"stated": "text"}), for_each=(Scope(plans), Scope(commitments)))
    both = {"action_plans": [{"actions": [{"id": "a", "text": "Act"}]}], "commitments": [{"id": "c"}]}
    assert told(judged(law, both)) == [("action_plans[0].actions[0]", "met", "stated")]
    assert told(judged(law, {"commitments": [{"id": "c"}]})) == [("commitments[0]", "not_shown", "absent")]


APPLIES = rule(
    {"at_least": {"count": "principles[]", "limit": 1}}, applies={"one_of": {"field": "signup.open", "values": [True]}}
)


@pytest.mark.parametrize(
    ("scheme", "verdict", "code"),
    [
        ({"signup": {"open": False}, "principles": []}, "not_applicable", "not_one_of"),
        ({"signup": {"open": True}, "principles": []}, "not_met", "count_too_few"),
        ({"principles": []}, "not_shown", "count_too_few"),
        ({"principles": [{"id": "a"}]}, "met", "count_enough"),
    ],
)
def test_when_a_rule_applies(scheme: dict[str, Any], verdict: str, code: str) -> None:
    assert told(judged(APPLIES, scheme)) == [("", verdict, code)]


ASK = {"a_person_decides": {"question": {"en": "Is it realistic?", "cy": "A yw’n realistig?"}, "role": {"en": "x", "cy": "x"}}}
REFUTED = rule(
    {"stated": "start"},
    ASK,
    each="commitments[]",
    refuted={"not": {"in_order": {"fields": ["start", "due.on"], "strictly": True}}},
)


@pytest.mark.parametrize(
    ("commitment", "verdict", "code"),
    [
        ({"start": "2026-01-01", "due": "2026-02-01"}, "needs_judgement", "a_person_decides"),
        ({"start": "2026-03-01", "due": "2026-02-01"}, "not_met", "out_of_order"),
        ({"start": "2026-01-01"}, "needs_judgement", "a_person_decides"),
        ({"due": "2026-02-01"}, "not_shown", "absent"),
    ],
)
def test_refutation_never_passes_by_machine(commitment: dict[str, Any], verdict: str, code: str) -> None:
    assert told(judged(REFUTED, {"commitments": [{"id": "c", **commitment}]})) == [("commitments[0]", verdict, code)]


def test_a_question_about_the_whole_is_put_where_the_rule_looked() -> None:
    law = replace(rule({"stated": "disputes.scope"}, ASK), decided_by="person")
    outcome = judged(law, {"disputes": {"scope": ["consultation"]}})
    assert outcome.verdict == "needs_judgement"
    assert outcome.items[0].reason is not None
    assert path_text(next(deciding(outcome.items[0].reason)).path) == "disputes"


def test_the_rules_item_is_reached_from_inside_a_quantifier() -> None:
    seat = {"some": {"in": "/bodies[]", "is": {"covers": {"each": "^id", "by": "seats[].party"}}}}
    scheme = {"parties": [{"id": "a"}, {"id": "b"}], "bodies": [{"id": "x", "seats": [{"party": "a"}]}]}
    assert [v for _, v, _ in told(judged(rule(seat, each="parties[]"), scheme))] == ["met", "not_met"]


def with_record(*records: str) -> dict[str, Any]:
    return {"principles": [{"id": "a", "text": "Trust"}], "monitoring": {"log": [{"on": on} for on in records]}}


@pytest.mark.parametrize(
    ("records", "truth", "latest"),
    [
        (("2025-06-30",), Truth.YES, date(2025, 6, 30)),
        (("2025-06-29",), Truth.NO, date(2025, 6, 29)),
        (("2025-01-01", "2026-06-30"), Truth.YES, date(2026, 6, 30)),
        (("2026-07-01",), Truth.UNKNOWN, None),
        ((), Truth.UNKNOWN, None),
    ],
)
def test_evidence_inside_its_window(records: tuple[str, ...], truth: Truth, latest: date | None) -> None:
    log, on = parse_path("monitoring.log[]"), parse_path("on")
    assert log is not None
    assert on is not None
    outcome = judged(replace(TEXTS, evidence=Evidence((log,), on, "year", _SAID)), with_record(*records))
    assert outcome.evidence is not None
    assert (outcome.evidence.truth, outcome.evidence.latest) == (truth, latest)
    assert outcome.verdict == "met"


def test_a_parameter_that_changes_changes_the_verdict() -> None:
    source = Source("report", "5.4")
    lengths = (
        DatedValue(date(2013, 2, 28), Duration(12, "months"), source),
        DatedValue(date(2026, 4, 1), Duration(6, "months"), source),
    )
    law = replace(
        rule({"at_most": {"field": "monitoring.every", "limit": {"parameter": "interval"}}}),
        message=Bilingual("More than {interval}", "Mwy na {interval}"),
    )
    book = Rulebook("b", "1", _SAID, "", (law,), (), (), {"interval": Parameter("interval", _SAID, lengths)})
    facts = read({"monitoring": {"every": "9 months"}}).facts
    before, after = (compile_rules(book, day).outcomes(facts)[0] for day in (date(2026, 3, 31), date(2026, 4, 1)))
    assert (before.verdict, after.verdict) == ("met", "not_met")
    reason = after.items[0].reason
    assert reason is not None
    assert reason.values["parameter"] == "interval"
    assert after.items[0].shown == {"interval": Duration(6, "months")}


def test_rules_are_judged_only_while_in_force() -> None:
    ended = replace(TEXTS, id="R-2", in_force=Period(date(2013, 2, 28), date(2025, 12, 31)))
    book = Rulebook("b", "1", _SAID, "", (TEXTS, ended), (), ())
    for day, rules in ((date(2025, 12, 31), ["R-1", "R-2"]), (date(2026, 1, 1), ["R-1"])):
        assert [outcome.rule for outcome in compile_rules(book, day).outcomes(read({}).facts)] == rules


PARAMETERS = Law({"year": Duration(12, "months"), "two-months": Duration(2, "months")}, {})


def told_by(law: Rule, scheme: dict[str, Any], read_by: Law = PARAMETERS) -> list[tuple[str, str, str]]:
    return told(compile_rule(law, read_by)(Scene(read(scheme).facts, AS_OF)))


def test_parameters_say_on_which_items_a_rule_is_read_and_when_it_applies() -> None:
    law = rule(
        {"stated": "kind"},
        each="bodies[]",
        where={"at_most": {"field": "meets_every", "limit": {"parameter": "year"}}},
        applies={"at_least": {"field": "meets_every", "limit": {"parameter": "two-months"}}},
    )
    often, yearly, never = (
        {"id": each, "meets_every": every} for each, every in (("a", "1 month"), ("b", "1 year"), ("c", "2 years"))
    )
    outcome = compile_rule(law, PARAMETERS)(Scene(read({"bodies": [often, yearly, never]}).facts, AS_OF))
    assert told(outcome) == [("bodies[0]", "not_applicable", "too_little"), ("bodies[1]", "not_shown", "absent")]
    assert [item.label for item in outcome.items] == ["a", "b"]


def test_of_items_that_may_be_meant_and_none_for_certain_nothing_is_met() -> None:
    law = rule({"stated": "lead_role"}, each="parties[]", where={"one_of": {"field": "kind", "values": ["cvc"]}})
    perhaps = {"id": "a", "lead_role": "Chair"}
    assert told(judged(law, {"parties": [perhaps]})) == [("parties[0]", "not_shown", "absent")]
    asked = replace(law, require=(*law.require, _CHECK.validate_python(ASK)))
    assert told(judged(asked, {"parties": [perhaps]})) == [("parties[0]", "not_shown", "absent")]
    assert told(judged(law, {"parties": [perhaps, {"id": "b", "kind": "cvc", "lead_role": "Clerk"}]})) == [
        ("parties[0]", "met", "stated"),
        ("parties[1]", "met", "stated"),
    ]


def test_a_rule_that_does_not_apply_to_what_may_not_be_meant_is_settled_only_where_it_is_either_way() -> None:
    law = rule(
        {"stated": "lead_role"},
        each="parties[]",
        where={"one_of": {"field": "kind", "values": ["cvc"]}},
        applies={"one_of": {"field": "status", "values": ["observer"]}},
    )
    perhaps = {"parties": [{"id": "a", "kind": ["x"]}]}
    assert told(judged(replace(law, if_none="not_shown"), perhaps)) == [("parties[0]", "not_shown", "unreadable")]
    assert told(judged(replace(law, if_none="not_applicable"), perhaps)) == [("parties[0]", "not_applicable", "not_one_of")]


def test_which_items_are_meant_may_hang_on_the_item_itself() -> None:
    seated = {"some": {"in": "/bodies[]", "is": {"covers": {"each": "^id", "by": "seats[].party"}}}}
    law = rule({"stated": "lead_role"}, each="parties[]", where=seated)
    scheme = {"parties": [{"id": "a", "lead_role": "Chair"}, {"id": "b"}], "bodies": [{"id": "x", "seats": [{"party": "a"}]}]}
    assert told(judged(law, scheme)) == [("parties[0]", "met", "stated")]


def test_a_check_of_another_list_may_hang_on_the_item_by_what_it_is_compared_with() -> None:
    often = {"every": {"in": "/bodies[]", "is": {"at_most": {"field": "meets_every", "limit": "^every"}}}}
    law = rule(often, each="reporting[]")
    scheme = {
        "bodies": [{"id": "x", "meets_every": "3 months"}],
        "reporting": [{"id": "a", "every": "6 months"}, {"id": "b", "every": "1 month"}],
    }
    assert told(judged(law, scheme)) == [("reporting[0]", "met", "not_too_much"), ("reporting[1]", "not_met", "too_much")]


def test_the_as_of_date_reaches_a_rule_read_on_items() -> None:
    law = rule({"not_after": {"field": "on", "limit": "/as_of"}}, each="adoptions[]")
    book = Rulebook("b", "1", _SAID, "", (law,), (), ())
    facts = read({"adoptions": [{"party": "a", "on": "2026-06-30"}, {"party": "b", "on": "2026-07-01"}]}).facts
    (outcome,) = compile_rules(book, AS_OF).outcomes(facts)
    assert [item.verdict for item in outcome.items] == ["met", "not_met"]
    judge = compile_rules(book, AS_OF)
    assert judge.as_of == AS_OF


def test_a_rulebooks_lexicons_reach_its_rules() -> None:
    lexicon = Lexicon("vague", _SAID, {"en": ("where possible",)})
    law = rule({"avoids": {"field": "purpose.text", "lexicon": "vague"}})
    book = Rulebook("b", "1", _SAID, "", (law,), (), (), lexicons={"vague": lexicon})
    (outcome,) = compile_rules(book, AS_OF).outcomes(read({"purpose": {"text": "We act where possible."}}).facts)
    assert told(outcome) == [("", "not_met", "has_phrase")]


@pytest.mark.parametrize(
    ("scheme", "path", "code"),
    [
        ({}, "action_plans", "absent"),
        ({"action_plans": [{"id": "p"}]}, "action_plans[0].actions", "absent"),
        ({"action_plans": [{"id": "p", "actions": []}]}, "action_plans", "no_items"),
    ],
)
def test_where_a_list_inside_a_list_has_nothing(scheme: dict[str, Any], path: str, code: str) -> None:
    (item,) = judged(rule({"stated": "text"}, each="action_plans[].actions[]"), scheme).items
    assert item.reason is not None
    assert (path_text(item.path), path_text(item.reason.path), item.reason.code) == (path, path, code)
    assert item.reason.word == "for_each"


def test_where_none_is_of_the_kind_meant_the_list_that_holds_them_is_shown() -> None:
    law = rule({"stated": "due"}, each="action_plans[].actions[]", where={"one_of": {"field": "area", "values": ["funding"]}})
    other = {"id": "a", "area": "volunteering"}
    found = judged(law, {"action_plans": [{"id": "o"}, {"id": "p", "actions": [other, other]}]})
    (item,) = found.items
    assert item.reason is not None
    assert (path_text(item.path), item.verdict, item.reason.code) == ("action_plans[1].actions", "not_met", "none_such")
    assert (path_text(item.reason.path), item.reason.word, item.reason.values) == (
        "action_plans[1].actions", "for_each", {"list": "action_plans[].actions[]"},
    )  # fmt: skip
    assert len(item.reason.parts) == 2


@pytest.mark.parametrize(
    ("if_none", "truth"),
    [("met", Truth.YES), ("not_met", Truth.NO), ("not_applicable", Truth.UNKNOWN)],
)
def test_a_rule_says_what_holds_where_there_is_nothing_to_read_it_on(if_none: Any, truth: Truth) -> None:
    outcome = judged(replace(TEXTS, if_none=if_none), {"principles": []})
    (item,) = outcome.items
    assert item.reason is not None
    assert (outcome.verdict, item.verdict, item.reason.truth) == (if_none, if_none, truth)


def test_an_item_that_cannot_be_read_is_told_by_the_list() -> None:
    (item,) = judged(TEXTS, {"principles": [5]}).items
    assert item.reason is not None
    assert (item.reason.word, item.reason.code) == ("for_each", "unreadable")


def test_items_that_are_no_records_have_no_label() -> None:
    law = rule({"one_of": {"field": "^id", "values": ["x"]}}, each="disputes.may_raise[]")
    (item,) = judged(law, {"disputes": {"may_raise": ["cvc"]}}).items
    assert (path_text(item.path), item.verdict, item.label) == ("disputes.may_raise[0]", "not_shown", None)
    (item,) = judged(TEXTS, {"principles": [{"id": ["x"], "text": "Trust"}]}).items
    assert (item.verdict, item.label) == ("met", None)


LATE = {"not": {"in_order": {"fields": ["opened", "closed"], "strictly": True}}}


@pytest.mark.parametrize(
    ("entry", "verdict", "code", "path"),
    [
        # Both hold: refuted, and every part is told.
        (
            {"opened": "2026-03-01", "closed": "2026-02-01", "kind": "consultation"},
            "not_met",
            "is_one_of",
            "disputes.log[0].kind",
        ),
        # The first does not hold: the second is not asked.
        (
            {"opened": "2026-03-01", "closed": "2026-02-01", "kind": "other"},
            "needs_judgement",
            "a_person_decides",
            "disputes.log[0]",
        ),
        # The first is not stated: nothing is refuted.
        ({"opened": "2026-03-01", "closed": "2026-02-01"}, "needs_judgement", "a_person_decides", "disputes.log[0]"),
        # The first cannot be read: reading it might refute.
        (
            {"opened": "2026-03-01", "closed": "2026-02-01", "kind": "tbc"},
            "not_shown",
            "unreadable",
            "disputes.log[0].kind",
        ),
        # The first cannot be read, and the second settles that nothing is refuted.
        (
            {"opened": "2026-01-01", "closed": "2026-02-01", "kind": "tbc"},
            "needs_judgement",
            "a_person_decides",
            "disputes.log[0]",
        ),
        # The first is not stated and the second cannot be read: reading it would refute nothing.
        ({"opened": "2026-01-01", "closed": "tbc"}, "needs_judgement", "a_person_decides", "disputes.log[0]"),
        # The second cannot be read.
        ({"opened": "2026-01-01", "closed": "tbc", "kind": "consultation"}, "not_shown", "unreadable", "disputes.log[0].closed"),
        # Neither can be read: the first is told.
        (
            {"opened": "2026-01-01", "closed": "tbc", "kind": "tbc"},
            "not_shown",
            "unreadable",
            "disputes.log[0].kind",
        ),
    ],
)
def test_what_is_refuted_only_by_several_things_together(entry: dict[str, Any], verdict: str, code: str, path: str) -> None:
    law = rule(
        {"stated": "opened"},
        ASK,
        each="disputes.log[]",
        refuted={"all": [{"one_of": {"field": "kind", "values": ["consultation"]}}, LATE]},
    )
    outcome = judged(law, {"disputes": {"log": [entry]}})
    assert told(outcome) == [("disputes.log[0]", verdict, code)]
    reason = outcome.items[0].reason
    assert reason is not None
    assert path_text(next(deciding(reason)).path) == path
    if verdict == "not_met":
        assert (reason.word, reason.code, reason.values, path_text(reason.path)) == (
            "refuted_when",
            "refuted",
            {},
            "disputes.log[0]",
        )
        (part,) = reason.parts
        assert (part.word, part.truth, part.code, part.values, path_text(part.path)) == (
            "all",
            Truth.YES,
            "all",
            {},
            "disputes.log[0]",
        )
        assert [each.code for each in deciding(reason)] == ["is_one_of", "out_of_order"]


def test_what_is_refuted_may_hang_on_a_parameter() -> None:
    seldom = {"not": {"at_most": {"field": "meets_every", "limit": {"parameter": "year"}}}}
    for refuted in (seldom, {"all": [{"stated": "kind"}, seldom]}):
        law = rule({"stated": "id"}, each="bodies[]", refuted=refuted)
        found = told_by(
            law, {"bodies": [{"id": "a", "kind": "bespoke", "meets_every": every} for every in ("1 year", "2 years")]}
        )
        assert [verdict for _, verdict, _ in found] == ["met", "not_met"]


def test_what_cannot_be_read_and_might_refute_hides_no_gap_of_the_rule_itself() -> None:
    law = rule({"stated": "text"}, each="commitments[]", refuted={"one_of": {"field": "owner.party", "values": ["cvc"]}})
    assert told(judged(law, {"commitments": [{"id": "c", "owner": {"party": ["x"]}}]})) == [
        ("commitments[0]", "not_shown", "absent")
    ]
    assert told(judged(law, {"commitments": [{"id": "c", "owner": {"party": ["x"]}, "text": "Answer within a month."}]})) == [
        ("commitments[0]", "not_shown", "unreadable")
    ]


def test_only_the_question_is_put_where_the_rule_looked() -> None:
    law = replace(rule({"stated": "disputes.scope"}, ASK), decided_by="person")
    reason = judged(law, {"disputes": {"scope": ["consultation"]}}).items[0].reason
    assert reason is not None
    assert [path_text(part.path) for part in reason.parts] == ["disputes.scope", "disputes"]
    missing = judged(law, {"disputes": {"log": []}}).items[0].reason
    assert missing is not None
    assert [path_text(part.path) for part in missing.parts] == ["disputes.scope", ""]
    item = rule({"stated": "text"}, ASK, each="principles[]")
    asked = judged(item, {"principles": [{"id": "a", "text": "Trust"}]}).items[0].reason
    assert asked is not None
    assert [path_text(part.path) for part in asked.parts] == ["principles[0].text", "principles[0]"]
    alone = judged(replace(rule(ASK), decided_by="person"), {}).items[0]
    assert (path_text(alone.path), alone.verdict) == ("", "needs_judgement")


def test_the_texts_of_a_rule_are_given_the_values_that_they_name() -> None:
    question = {"en": "Is {start} too late by {two_months}?", "cy": "A yw {start} yn rhy hwyr?"}
    ask = {"a_person_decides": {"question": question, "role": {"en": "x", "cy": "x"}}}
    law = replace(
        rule({"stated": "start"}, ask, each="commitments[]"),
        message=Bilingual("{item} {position}: {due.on} {reason}", "{lead.role}"),
        noted=Bilingual("{year}", "{area}"),
    )
    scheme = {
        "commitments": [{"id": "c", "start": "2026-01-01", "due": "2026-02-01", "area": "funding", "text": "Answer in time."}]
    }
    (item,) = compile_rule(law, PARAMETERS)(Scene(read(scheme).facts, AS_OF)).items
    assert item.shown == {
        "start": date(2026, 1, 1),
        "due.on": date(2026, 2, 1),
        "area": {"en": "funding"},
        "two_months": Duration(2, "months"),
        "year": Duration(12, "months"),
    }


def test_fields_and_parameters_with_the_name_of_what_every_text_is_given() -> None:
    law = replace(rule({"stated": "clause"}, each="exceptions[]"), message=Bilingual("{item}: {reason}, {clause}", "{reason}"))
    scheme = {"exceptions": [{"clause": "4", "reason": {"en": "Too small."}}]}
    (item,) = compile_rule(law, Law({"clause": 9}, {}))(Scene(read(scheme).facts, AS_OF)).items
    assert item.shown == {"clause": 9}  # the reason is why it fell short, and no field; a parameter goes before a field
