from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import ClassVar

import pytest

from compact_rules.assessing.baseline import make_baseline
from compact_rules.assessing.failing import counting, fails
from compact_rules.assessing.identity import identity, known
from compact_rules.assessing.model import Assessment, Waiver
from compact_rules.judge.outcomes import Reason, Truth
from compact_rules.places import Position, Problem, Span
from compact_rules.scheme.facts import UNREADABLE, Located
from tests.assess.making import FOUR, SEVERITIES, adopted, assess, because, item, outcome, outcomes, rule, rulebook


class TestWhatIsFound:
    def test_one_for_each_item_that_falls_short_or_is_open(self):
        found = outcomes(TXT="not_applicable")
        items = [item(("principles", n), v) for n, v in enumerate(("met", "not_met", "not_shown", "needs_judgement"))]
        found[1] = outcome("MIN", "not_met", *items, item(("principles", 4), "not_applicable"))
        assessment = assess(found, adopted(principles=[{}] * 5))
        assert [(each.rule, each.item, each.verdict, each.severity) for each in assessment.findings] == [
            ("MIN", ("principles", 1), "not_met", "error"),
            ("MIN", ("principles", 2), "not_shown", "error"),
            ("MIN", ("principles", 3), "needs_judgement", "note"),
        ]

    def test_nothing_is_found_where_everything_is_met(self):
        assert assess().findings == ()

    def test_the_place_is_the_value_that_decided(self):
        path = ("action_plans", 0, "actions", 0, "due")
        fine = Reason("stated", Truth.YES, "stated", ("action_plans", 0, "actions", 0, "start"))
        late = Reason("not_after", Truth.NO, "after", path, related=(("action_plans", 0, "period", "end"),))
        whole = Reason("all", Truth.NO, "all", ("action_plans", 0, "actions", 0), parts=(fine, late))
        found = outcomes()
        found[1] = outcome("MIN", "not_met", item(("action_plans", 0, "actions", 0), "not_met", "a1", whole))
        facts = adopted(action_plans=[{"id": "plan-1", "actions": [{"id": "a1", "due": "x"}]}])
        (finding,) = assess(found, facts).findings
        assert (finding.path, finding.item, finding.label) == (path, ("action_plans", 0, "actions", 0), "a1")
        assert finding.identity == "action_plans[plan-1].actions[a1].due"
        assert finding.cause == "after"
        assert finding.fingerprint == known("MIN", finding.identity, "after").fingerprint

    def test_what_stands_in_the_document_is_looked_at_before_what_is_absent(self):
        parts = (because("absent", ("review", "every")), because("unreadable", ("review", "next_on")))
        found = outcomes()
        found[1] = outcome("MIN", "not_shown", item((), "not_shown", None, Reason("any", Truth.UNKNOWN, "any", (), parts=parts)))
        (finding,) = assess(found).findings
        assert (finding.path, finding.cause) == (("review", "next_on"), "unreadable")
        found[1] = outcome("MIN", "not_shown", item((), "not_shown", None, replace(found[1].items[0].reason, parts=parts[:1])))
        (finding,) = assess(found).findings
        assert (finding.path, finding.cause) == (("review", "every"), "absent")

    @pytest.mark.parametrize(("path", "expected"), [(("bodies", 0), ("bodies", 0)), ((), ("principles",))])
    def test_what_is_to_be_judged_is_the_item_or_what_the_rule_reads_first(self, path, expected):
        first = Reason("some", Truth.YES, "some", ("principles",), parts=(because("stated", ("parties", 0), Truth.YES),))
        asked = Reason("a_person_decides", Truth.JUDGEMENT, "a_person_decides", ("parties", 0, "side"))
        whole = Reason("all", Truth.JUDGEMENT, "all", (), parts=(Reason("any", Truth.YES, "any", (), parts=(first,)), asked))
        found = outcomes()
        found[1] = outcome("MIN", "needs_judgement", item(path, "needs_judgement", None, whole))
        assessment = assess(found)
        assert [(finding.path, finding.cause) for finding in assessment.findings] == [(expected, "a_person_decides")]
        assert assessment.in_practice.first_reason.path == expected

    def test_they_stand_in_document_order(self):
        facts = adopted(zeal=[{}], principles=[{"text": 1, "binds": 2}])
        paths = [("principles", 0, "binds"), ("zeal", 0), ("absent",), ("principles", 0), ("principles", 0, "src"), ()]
        paths.append(("principles", 1))
        found = outcomes()
        found[1] = outcome("MIN", "not_shown", *(item(path, "not_shown") for path in paths))
        assert [finding.path for finding in assess(found, facts).findings] == [
            (),
            ("zeal", 0),
            ("principles", 0),
            ("principles", 0, "binds"),
            ("principles", 0, "src"),
            ("principles", 1),
            ("absent",),
        ]


class TestIdentity:
    ROOT: ClassVar[dict] = {
        "bodies": [
            {
                "id": "forum",
                "seats": [{"party": "council", "kind": "cabinet"}, {"party": "cvc"}, {"party": "council", "count": 2}],
            },
            {"id": "forum"},
            {"name": {"en": "Board"}},
        ],
        "disputes": {"stages": [{"n": 1}, {"n": 2, "within": "x"}]},
        "progress": [UNREADABLE, {"target": True}],
    }

    @pytest.mark.parametrize(
        ("path", "text"),
        [
            ((), ""),
            (("disputes",), "disputes"),
            (("disputes", "stages", 1, "within"), "disputes.stages[n=2].within"),
            (("bodies", 0, "seats", 1), "bodies[#0].seats[party=cvc]"),
            (("bodies", 0, "seats", 0, "count"), "bodies[#0].seats[kind=cabinet].count"),
            # Nothing tells it from its siblings but where it stands.
            (("bodies", 0, "seats", 2), "bodies[#0].seats[#2]"),
            (("bodies", 2), "bodies[#2]"),
            (("progress", 0, "on"), "progress[#0].on"),
            (("progress", 1), "progress[#1]"),
            (("progress", 2, "on"), "progress[#2].on"),
            (("bodies", 0, "quorum", "per_party", 3), "bodies[#0].quorum.per_party[#3]"),
        ],
    )
    def test_names_stand_for_positions_where_they_tell_items_apart(self, path, text):
        assert identity(self.ROOT, path) == text

    def test_an_item_added_above_changes_nothing(self):
        before, after = {"aims": [{"id": "b"}]}, {"aims": [{"id": "a"}, {"id": "b"}]}
        assert identity(before, ("aims", 0, "text")) == identity(after, ("aims", 1, "text")) == "aims[b].text"

    def test_a_derived_link_is_not_followed(self):
        root: dict = {"targets": [{"id": "t"}]}
        root["targets"][0]["action"] = Located((), root)
        assert identity(root, ("targets", 0, "action", "targets", 0)) == "targets[t].action.targets[#0]"

    def test_rule_path_and_cause_each_make_another_finding(self):
        prints = {known(*each).fingerprint for each in (("A", "b", "c"), ("A", "b", "d"), ("A", "e", "c"), ("F", "b", "c"))}
        assert len(prints) == 4
        assert all(len(each) == 16 for each in prints)


class TestFolding:
    RULES = (
        rule("SCH", "threshold"),
        rule("MIN-3c", "minimum"),
        rule("INC", "inclusion"),
        rule("IMP-04", "practice", same_fault_as=("MIN-3c",)),
        rule("IMP-05", "practice", same_fault_as=("IMP-04",)),
    )

    def told(self, rules=RULES, **items):
        facts = adopted(a=[{"id": "x", "due": 1}, {"id": "y"}])
        short = {each.id: items.get(each.id.replace("-", "_"), ()) for each in rules}
        found = [outcome(name, "not_met" if given else "met", *given) for name, given in short.items()]
        return {(each.rule, each.item): each.told_under for each in assess(found, facts, rulebook(rules)).findings}

    def test_under_the_rule_that_tells_the_same_fault(self):
        x, y = ("a", 0), ("a", 1)
        told = self.told(MIN_3c=[item(x, "not_met")], IMP_04=[item(x, "not_met"), item(y, "not_shown")])
        assert told == {("MIN-3c", x): None, ("IMP-04", x): "MIN-3c", ("IMP-04", y): None}

    def test_through_a_chain_to_the_rule_that_is_told(self):
        x = ("a", 0)
        told = self.told(MIN_3c=[item(x, "not_met")], IMP_04=[item(x, "not_met")], IMP_05=[item((*x, "due"), "not_met")])
        assert told == {("MIN-3c", x): None, ("IMP-04", x): "MIN-3c", ("IMP-05", (*x, "due")): "MIN-3c"}

    def test_what_is_open_is_never_folded_nor_folds(self):
        x = ("a", 0)
        told = self.told(MIN_3c=[item(x, "needs_judgement")], IMP_04=[item(x, "not_met")])
        assert told == {("MIN-3c", x): None, ("IMP-04", x): None}
        told = self.told(MIN_3c=[item(x, "not_met")], IMP_04=[item(x, "needs_judgement")])
        assert told == {("MIN-3c", x): None, ("IMP-04", x): None}

    def test_two_rules_that_name_each_other_do_not_both_fall_silent(self):
        rules = (
            *FOUR,
            rule("A", "practice", same_fault_as=("B",)),
            rule("B", "practice", same_fault_as=("A",)),
            rule("C", "practice", same_fault_as=("C",)),
        )
        x = [item(("a", 0), "not_met")]
        told = self.told(rules, A=x, B=x, C=x)
        assert told == {("A", ("a", 0)): "B", ("B", ("a", 0)): None, ("C", ("a", 0)): None}


class TestSeverity:
    def test_it_comes_from_the_tier(self):
        assessment = assess(outcomes(SCH="not_met", MIN="not_shown", INC="not_met", TXT="not_met"))
        assert {each.rule: each.severity for each in assessment.findings} == {
            "SCH": "error",
            "MIN": "error",
            "INC": "warning",
            "TXT": "note",
        }

    def test_an_open_judgement_weighs_at_most_a_note(self):
        everything = dict.fromkeys(("SCH", "MIN", "INC", "TXT"), "needs_judgement")
        assert {each.severity for each in assess(outcomes(**everything)).findings} == {"note"}

    def test_an_open_judgement_is_never_made_heavier(self):
        heavy = {**SEVERITIES, "needs_judgement": "error"}
        found = assess(outcomes(MIN="needs_judgement", TXT="needs_judgement"), book=rulebook(severities=heavy)).findings
        assert {each.rule: each.severity for each in found} == {"MIN": "error", "TXT": "note"}

    def test_a_problem_has_that_of_its_code(self):
        weights = {**SEVERITIES, "problems": {"default": "error", "codes": {"unknown-key": "warning"}}}
        problems = [Problem("unknown-key", ("extra",)), Problem("syntax", None, Span(Position(1, 1), Position(1, 2)))]
        rated = assess(book=rulebook(severities=weights), problems=problems).problems
        assert [(each.problem.code, each.severity, each.identity) for each in rated] == [
            ("unknown-key", "warning", "extra"),
            ("syntax", "error", None),
        ]


class TestFailing:
    @pytest.mark.parametrize(
        ("verdicts", "failing"),
        [
            ({}, ()),
            ({"TXT": "not_met"}, ("note",)),
            ({"MIN": "needs_judgement"}, ("note",)),
            ({"INC": "not_shown"}, ("note", "warning")),
            ({"MIN": "not_shown"}, ("note", "warning", "error")),
            ({"SCH": "not_met"}, ("note", "warning", "error")),
        ],
    )
    def test_at_or_above(self, verdicts, failing):
        assessment = assess(outcomes(**verdicts))
        assert tuple(each for each in ("note", "warning", "error", "never") if fails(assessment, each)) == failing

    def test_problems_fail_too(self):
        assert fails(assess(problems=[Problem("syntax")]), "error")

    def test_a_problem_waived_or_known_does_not(self):
        problems = [Problem("unknown-key", ("extra",))]
        before = assess(problems=problems)
        waiver = Waiver("unknown-key", "kept for another program", "Policy lead", date(2027, 1, 1))
        assert fails(before, "error")
        assert not fails(assess(problems=problems, waivers=[waiver]), "note")
        assert not fails(assess(problems=problems, baseline=make_baseline(before)), "note")

    def test_a_fault_told_twice_counts_once_but_never_lighter(self):
        rules = (*FOUR, rule("MIN-2", "minimum", same_fault_as=("TXT",)), rule("TXT-2", "practice", same_fault_as=("MIN",)))

        def short(*names: str) -> Assessment:
            body = item(("bodies", 0), "not_met")
            found = [outcome(r.id, "not_met", body) if r.id in names else outcome(r.id, "met") for r in rules]
            return assess(found, adopted(bodies=[{"id": "forum"}]), rulebook(rules))

        assert list(counting(short("MIN", "TXT-2"))) == ["error"]
        lighter = short("TXT", "MIN-2")
        assert {each.rule: each.told_under for each in lighter.findings} == {"TXT": None, "MIN-2": "TXT"}
        assert sorted(counting(lighter)) == ["error", "note"]

    def test_what_is_explained_does_not_fail(self):
        departure = {"rule": "INC", "reason": "x", "alternative": "y", "until": date(2027, 1, 1)}
        assert not fails(assess(outcomes(INC="not_met"), adopted(departures=[departure])), "note")
