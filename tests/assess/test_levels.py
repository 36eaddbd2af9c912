from __future__ import annotations

from datetime import date

import pytest

from compact_rules.assessing.model import Stop
from compact_rules.judge.outcomes import Outcome, Truth
from compact_rules.rulebook.model import Period
from tests.assess.making import (
    AS_OF,
    FOUR,
    GRADES,
    LEAST,
    adopted,
    asking_for_records,
    assess,
    attestation,
    because,
    draft,
    item,
    levels,
    outcome,
    outcomes,
    record,
    rule,
    rulebook,
)

TOP = "minimum_and_inclusions"
MINIMUM = "minimum"
BELOW = "below_minimum"
NONE = "not_a_scheme"


@pytest.mark.parametrize(
    ("verdicts", "expected"),
    [
        ({}, (TOP, TOP, TOP)),
        ({"SCH": "not_met"}, (NONE, NONE, NONE)),
        ({"SCH": "not_shown"}, (NONE, NONE, NONE)),
        ({"MIN": "not_met"}, (BELOW, BELOW, BELOW)),
        ({"MIN": "not_shown"}, (BELOW, BELOW, BELOW)),
        ({"INC": "not_met"}, (MINIMUM, MINIMUM, MINIMUM)),
        ({"INC": "not_shown"}, (MINIMUM, MINIMUM, MINIMUM)),
        # An open judgement stops nothing on paper, and stops in practice.
        ({"SCH": "needs_judgement"}, (TOP, NONE, NONE)),
        ({"MIN": "needs_judgement"}, (TOP, BELOW, BELOW)),
        ({"INC": "needs_judgement"}, (TOP, MINIMUM, MINIMUM)),
        # Practice rules never move a level.
        ({"TXT": "not_met"}, (TOP, TOP, TOP)),
        ({"TXT": "needs_judgement"}, (TOP, TOP, TOP)),
        # Gates, not points: the top tier met does not make up for the threshold.
        ({"SCH": "not_met", "MIN": "met", "INC": "met"}, (NONE, NONE, NONE)),
    ],
)
def test_the_weakest_rule_decides(verdicts, expected):
    assert levels(assess(outcomes(**verdicts))) == expected


@pytest.mark.parametrize("tier", ["SCH", "MIN", "INC"])
def test_a_gate_over_nothing_does_not_hold(tier):
    # The one rule of the tier does not apply, which must be no better than having no rule of the tier at all.
    below = {"SCH": NONE, "MIN": BELOW, "INC": MINIMUM}[tier]
    applying = [each for each in FOUR if each.id != tier]
    without = assess(outcomes(applying), book=rulebook(applying))
    idle = assess(outcomes(**{tier: "not_applicable"}))
    for assessment in (without, idle):
        assert levels(assessment) == (below, below, below)
        name = {"SCH": "threshold", "MIN": "minimum", "INC": "inclusion"}[tier]
        assert assessment.on_paper.stops == (Stop("no_rules", (), tier=name),)


def test_a_rule_out_of_force_is_no_rule():
    ended = rule("INC", "inclusion", in_force=Period(date(2013, 2, 28), date(2026, 6, 29)))
    rules = (*FOUR[:2], ended)
    assert levels(assess(outcomes(FOUR[:2]), book=rulebook(rules))) == (MINIMUM, MINIMUM, MINIMUM)
    assert levels(assess(outcomes(rules), book=rulebook(rules), as_of=date(2026, 6, 29))) == (TOP, TOP, TOP)


def test_a_rule_that_does_not_apply_counts_neither_way():
    rules = (*FOUR, rule("MIN-2", "minimum"))
    assessment = assess(outcomes(rules, MIN_2="not_applicable"), book=rulebook(rules))
    assert levels(assessment) == (TOP, TOP, TOP)
    assert (assessment.on_paper.met, assessment.on_paper.of) == (3, 3)


def test_outcomes_must_be_those_of_the_rules_in_force():
    with pytest.raises(ValueError, match="exactly one outcome"):
        assess(outcomes()[1:])
    with pytest.raises(ValueError, match="exactly one outcome"):
        assess([*outcomes(), outcome("GONE", "met")])
    with pytest.raises(ValueError, match="exactly one outcome"):
        assess([*outcomes(), outcome("MIN", "met")])


class TestRecords:
    RULES = (FOUR[0], rule("MIN", "minimum", evidence=asking_for_records()), *FOUR[2:])

    def levels(self, evidence, verdict="met", facts=None):
        found = [outcome(each.id, verdict if each.id == "MIN" else "met") for each in self.RULES]
        found[1] = outcome("MIN", verdict, evidence=evidence)
        return assess(found, facts, rulebook(self.RULES))

    def test_a_record_in_its_window_holds(self):
        assessment = self.levels(record(Truth.YES, date(2026, 1, 1)))
        assert levels(assessment) == (TOP, TOP, TOP)
        assert assessment.standing("MIN").practice == "in_window"

    def test_a_stale_record_stops_in_practice_and_not_on_paper(self):
        assessment = self.levels(record(Truth.NO, date(2025, 1, 1)))
        assert levels(assessment) == (TOP, BELOW, BELOW)
        path = ("bodies", 0, "meetings", 0, "on")
        assert assessment.in_practice.stops == (Stop("stale_record", path, "MIN", on=date(2025, 1, 1)),)
        assert assessment.standing("MIN").practice == "stale"

    def test_no_record_points_at_the_list_it_belongs_in(self):
        assessment = self.levels(record(Truth.UNKNOWN))
        assert levels(assessment) == (TOP, BELOW, BELOW)
        assert assessment.in_practice.stops == (Stop("no_record", ("bodies",), "MIN"),)
        assert assessment.standing("MIN").practice == "none"
        counted = [(each.tier, each.met, each.short) for each in assessment.in_practice.counts]
        assert counted == [("threshold", 1, 0), ("minimum", 0, 1), ("inclusion", 1, 0)]

    def test_a_rule_that_asks_for_none_needs_none(self):
        assert self.levels(None).standing("MIN").practice == "not_asked"
        assert levels(self.levels(None)) == (TOP, TOP, TOP)

    def test_a_rule_that_does_not_apply_needs_none(self):
        rules = (*self.RULES, rule("MIN-2", "minimum"))
        found = [*outcomes(self.RULES), outcome("MIN-2", "met")]
        found[1] = outcome("MIN", "not_applicable", evidence=record(Truth.UNKNOWN))
        assert levels(assess(found, book=rulebook(rules))) == (TOP, TOP, TOP)

    def test_what_is_not_met_and_has_no_record_needs_both(self):
        assessment = self.levels(record(Truth.UNKNOWN), "not_met")
        assert [stop.cause for stop in assessment.in_practice.way_up] == ["not_met", "no_record"]
        assert [stop.cause for stop in assessment.on_paper.way_up] == ["not_met"]


class TestAdoption:
    @pytest.mark.parametrize(
        ("facts", "judged"),
        [
            (draft(), False),
            (draft(scheme={"adopted_from": AS_OF}), True),
            (draft(scheme={"adopted_from": date(2026, 7, 1)}), False),
            (draft(scheme={"in_force_from": date(2026, 1, 1)}), False),
            (draft(adoptions=[{"party": "council", "on": AS_OF}]), True),
            (draft(adoptions=[{"party": "council", "on": date(2026, 7, 1)}]), False),
            (draft(adoptions=[{"party": "council"}]), False),
            (draft(adoptions=[{"party": "cvc", "on": date(2026, 1, 1)}]), False),
            (draft(adoptions=[{"party": "board", "on": date(2026, 1, 1)}]), False),
            (draft(adoptions=[{"party": "nobody", "on": date(2026, 1, 1)}]), False),
        ],
    )
    def test_a_draft_is_judged_on_paper_only(self, facts, judged):
        assessment = assess(facts=facts)
        assert assessment.on_paper.judged
        assert assessment.on_paper.level == TOP
        assert assessment.in_practice.judged is judged
        assert assessment.agreed.judged is judged
        assert assessment.in_practice.level == (TOP if judged else NONE)
        if not judged:
            stop = Stop("not_adopted", ("scheme", "adopted_from"))
            for grade in (assessment.in_practice, assessment.agreed):
                assert (grade.why, grade.stops, grade.way_up, grade.met, grade.of) == ("not_adopted", (stop,), (stop,), 0, 3)

    @pytest.mark.parametrize(("ends_on", "judged"), [(AS_OF, True), (date(2026, 6, 29), False), (date(2027, 1, 1), True)])
    def test_a_scheme_that_has_ended_is_judged_on_paper_only(self, ends_on, judged):
        assessment = assess(facts=adopted(scheme={"adopted_from": date(2025, 4, 1), "ends_on": ends_on}))
        assert levels(assessment) == ((TOP, TOP, TOP) if judged else (TOP, NONE, NONE))
        assert assessment.in_practice.why == (None if judged else "ended")
        if not judged:
            assert assessment.agreed.first_reason == Stop("ended", ("scheme", "ends_on"), on=ends_on)


class TestCounts:
    RULES = tuple(rule(f"MIN-{n}", "minimum") for n in range(1, 6)) + FOUR

    def test_each_rule_that_applies_is_counted_once(self):
        found = outcomes(self.RULES, MIN_1="not_met", MIN_2="needs_judgement", MIN_3="not_applicable", INC="not_shown")
        facts = adopted(departures=[{"rule": "INC", "reason": "none yet", "alternative": "a forum", "until": date(2027, 1, 1)}])
        assessment = assess(found, facts, rulebook(self.RULES))
        duty, least, more = assessment.on_paper.counts
        assert (duty.met, duty.explained, duty.open, duty.short, duty.of) == (1, 0, 0, 0, 1)
        assert (least.met, least.explained, least.open, least.short, least.of) == (3, 0, 1, 1, 5)
        assert (more.met, more.explained, more.open, more.short, more.of) == (0, 1, 0, 0, 1)
        grade = assessment.on_paper
        assert (grade.met, grade.explained, grade.open, grade.of) == (4, 1, 1, 7)

    def test_the_denominator_is_the_same_at_every_depth(self):
        found = outcomes(self.RULES, MIN_1="needs_judgement")
        assert {grade.of for grade in assess(found, book=rulebook(self.RULES)).grades} == {8}
        assert {grade.of for grade in assess(found, draft(), rulebook(self.RULES)).grades} == {8}

    def test_without_attestation_nothing_is_agreed(self):
        assessment = assess(facts=adopted(attestations=[]))
        assert (assessment.agreed.met, assessment.agreed.of) == (0, 3)
        assert (assessment.in_practice.met, assessment.in_practice.of) == (3, 3)


class TestReasons:
    def test_the_first_reason_is_the_first_in_the_document(self):
        rules = (*FOUR, rule("MIN-2", "minimum"), rule("MIN-3", "minimum"))
        facts = adopted(principles=[{"id": "p1"}], action_plans=[{"id": "a"}, {"id": "b"}])
        late = because("absent", ("action_plans", 1, "period"))
        early = because("absent", ("principles", 0, "text"))
        missing = because("absent", ("monitoring",))
        found = outcomes(rules)
        found[1] = outcome("MIN", "not_shown", item(("action_plans", 1), "not_shown", "b", late))
        found[4] = outcome("MIN-2", "not_shown", item((), "not_shown", None, missing))
        found[5] = outcome("MIN-3", "not_shown", item(("principles", 0), "not_shown", "p1", early))
        grade = assess(found, facts, rulebook(rules)).on_paper
        assert [(stop.rule, stop.path) for stop in grade.stops] == [
            ("MIN-3", ("principles", 0, "text")),
            ("MIN", ("action_plans", 1, "period")),
            ("MIN-2", ("monitoring",)),
        ]
        assert grade.first_reason == Stop("not_shown", ("principles", 0, "text"), "MIN-3", ("principles", 0), "p1", early)

    def test_only_what_stops_the_next_level_is_a_reason(self):
        grade = assess(outcomes(MIN="not_met", INC="not_met", TXT="not_met")).on_paper
        assert [stop.rule for stop in grade.stops] == ["MIN"]
        assert assess().on_paper.first_reason is None

    def test_every_item_that_falls_short_is_a_step_and_no_other(self):
        items = [item(("principles", n), v) for n, v in enumerate(("met", "not_met", "needs_judgement", "not_shown"))]
        found = outcomes()
        found[1] = outcome("MIN", "not_met", *items)
        assessment = assess(found, adopted(principles=[{}, {}, {}, {}]))
        assert [stop.path for stop in assessment.on_paper.way_up] == [("principles", 1), ("principles", 3)]
        causes = [stop.cause for stop in assessment.in_practice.way_up]
        assert causes == ["not_met", "open_judgement", "not_shown"]

    def test_a_rule_that_was_read_on_no_item_still_stops(self):
        found = outcomes()
        found[1] = Outcome("MIN", "not_shown", ())
        assessment = assess(found)
        assert assessment.on_paper.stops == (Stop("not_shown", (), "MIN", ()),)
        assert [finding.rule for finding in assessment.findings] == ["MIN"]


class TestFolding:
    """The way up tells one fault once."""

    def way_up(self, first, second, same_fault_as=("MIN",)):
        rules = (*FOUR[:2], rule("MIN-2", "minimum", same_fault_as=same_fault_as), FOUR[2])
        found = [outcome("SCH", "met"), outcome("MIN", *first), outcome("MIN-2", *second), outcome("INC", "met")]
        facts = adopted(bodies=[{"id": "forum", "seats": [{"party": "cvc"}]}, {"id": "board"}])
        return [stop.rule for stop in assess(found, facts, rulebook(rules)).on_paper.way_up]

    @pytest.mark.parametrize(
        ("first", "second", "expected"),
        [
            (("bodies", 0), ("bodies", 0), ["MIN"]),
            (("bodies", 0), ("bodies", 0, "seats", 0), ["MIN"]),
            (("bodies", 0, "seats", 0), ("bodies", 0), ["MIN"]),
            (("bodies", 0), ("bodies", 1), ["MIN", "MIN-2"]),
            # The scheme as a whole is no place: two faults of it need not be one.
            ((), (), ["MIN", "MIN-2"]),
            ((), ("bodies", 0), ["MIN", "MIN-2"]),
            (("bodies", 0), (), ["MIN-2", "MIN"]),
            (("bodies",), ("bodies", 0), ["MIN"]),
            (("scheme", "adopted_from", "x"), ("scheme", "adopted_from", "y"), ["MIN", "MIN-2"]),
        ],
    )
    def test_on_overlapping_places(self, first, second, expected):
        assert self.way_up(("not_met", item(first, "not_met")), ("not_shown", item(second, "not_shown"))) == expected

    def test_a_whole_scheme_rule_overlaps_by_the_place_it_points_at(self):
        whole = item((), "not_shown", None, because("absent", ("bodies", 0, "established_on")))
        assert self.way_up(("not_shown", whole), ("not_met", item(("bodies", 0), "not_met"))) == ["MIN"]

    @pytest.mark.parametrize(
        ("first", "second", "expected"),
        [
            (("monitoring", "role"), ("monitoring", "every"), ["MIN"]),  # no monitoring at all: one fault
            (("bodies", 0, "tor_ref"), ("bodies", 0, "quorum", "total"), ["MIN", "MIN-2"]),  # a body without both: two
        ],
    )
    def test_of_what_is_absent_the_first_part_that_is_not_there_counts(self, first, second, expected):
        short = [("not_shown", item((), "not_shown", None, because("absent", path))) for path in (first, second)]
        assert self.way_up(*short) == expected

    def test_two_faults_of_one_item_at_two_places_are_two(self):
        seat, quorum = (item(("bodies", 0), "not_met", None, because("x", ("bodies", 0, name))) for name in ("id", "seats"))
        assert self.way_up(("not_met", seat), ("not_met", quorum)) == ["MIN", "MIN-2"]

    def test_not_when_the_other_rule_holds(self):
        assert self.way_up(("met",), ("not_met", item(("bodies", 0), "not_met"))) == ["MIN-2"]

    def test_a_fault_told_only_under_a_rule_off_the_way_stays_on_it(self):
        rules = (*FOUR[:3], rule("TXT", "practice"), rule("MIN-2", "minimum", same_fault_as=("TXT",)))
        assessment = assess(outcomes(rules, TXT="not_met", MIN_2="not_met"), book=rulebook(rules))
        assert [stop.rule for stop in assessment.on_paper.way_up] == ["MIN-2"]

    def test_missing_records_are_told_once(self):
        rules = (
            FOUR[0],
            rule("MIN", "minimum", evidence=asking_for_records()),
            rule("MIN-2", "minimum", evidence=asking_for_records(), same_fault_as=("MIN",)),
            FOUR[2],
        )
        none = record(Truth.UNKNOWN)
        found = [outcome(each.id, "met", evidence=none if each.evidence else None) for each in rules]
        assert [stop.rule for stop in assess(found, book=rulebook(rules)).in_practice.way_up] == ["MIN"]

    def test_open_judgements_are_each_a_step(self):
        rules = (*FOUR, rule("MIN-2", "minimum", same_fault_as=("MIN",)))
        found = outcomes(rules, MIN="needs_judgement", MIN_2="needs_judgement")
        assert [stop.rule for stop in assess(found, book=rulebook(rules)).in_practice.way_up] == ["MIN", "MIN-2"]
        asked = item(("bodies", 0), "needs_judgement", "forum", because("a_person_decides", ("bodies", 0)))
        found = [
            outcome(each.id, "needs_judgement", asked) if each.id in ("MIN", "MIN-2") else outcome(each.id, "met")
            for each in rules
        ]
        assessment = assess(found, adopted(bodies=[{"id": "forum"}]), rulebook(rules))
        assert [stop.rule for stop in assessment.in_practice.way_up] == ["MIN", "MIN-2"]


class TestAgreed:
    def agreed(self, *attestations, **scheme):
        facts = adopted(attestations=list(attestations))
        facts.root["scheme"] = {"adopted_from": date(2025, 4, 1), **scheme}
        return assess(facts=facts).agreed

    def test_needs_both_sides(self):
        council, cvc = attestation("council", AS_OF), attestation("cvc", AS_OF)
        board = attestation("board", AS_OF)
        assert self.agreed(council, cvc).level == TOP
        for given, missing in (((council,), ["sector"]), ((cvc, board), ["authority"]), ((), ["authority", "sector"])):
            grade = self.agreed(*given)
            assert grade.level == NONE
            assert grade.judged
            assert [(stop.cause, stop.side) for stop in grade.stops] == [("not_attested", side) for side in missing]

    @pytest.mark.parametrize(
        ("on", "why"),
        [
            (date(2025, 6, 29), "expired"),
            (date(2025, 6, 30), None),
            (date(2026, 6, 30), None),
            (date(2026, 7, 1), "not_yet"),
        ],
    )
    def test_the_last_day_of_the_window_counts(self, on, why):
        grade = self.agreed(attestation("council", AS_OF), attestation("cvc", on))
        assert grade.level == (TOP if why is None else NONE)
        assert [stop.why for stop in grade.stops] == ([] if why is None else [why])

    @pytest.mark.parametrize(
        ("scheme", "on", "why"),
        [
            ({"adopted_from": date(2026, 5, 1)}, date(2026, 4, 30), "before_adoption"),
            ({"adopted_from": date(2026, 5, 1)}, date(2026, 5, 1), None),
            ({"in_force_from": date(2026, 6, 1)}, date(2026, 5, 31), "before_adoption"),
            ({"in_force_from": date(2026, 6, 1)}, date(2026, 6, 1), None),
            ({"in_force_from": date(2026, 7, 1)}, date(2026, 5, 31), None),
        ],
    )
    def test_only_since_the_later_of_adoption_and_coming_into_force(self, scheme, on, why):
        grade = self.agreed(attestation("council", AS_OF), attestation("cvc", on), **scheme)
        assert [stop.why for stop in grade.stops] == ([] if why is None else [why])

    def test_the_level_below_still_needs_its_rules(self):
        assert levels(assess(outcomes(MIN="not_met"))) == (BELOW, BELOW, BELOW)

    def test_the_document_says_the_order_of_depths(self):
        assert [depth["id"] for depth in GRADES["depths"]] == ["on_paper", "in_practice", "agreed"]

    def test_dissent_stops_the_rule_it_names(self):
        against = [{"rule": "MIN", "why": {"en": "never consulted"}}]
        facts = adopted(attestations=[attestation("council", AS_OF), attestation("cvc", AS_OF, dissent=against)])
        assessment = assess(facts=facts)
        assert levels(assessment) == (TOP, TOP, BELOW)
        path = ("attestations", 1, "dissent", 0)
        assert assessment.agreed.stops == (Stop("dissent", path, LEAST.id),)
        assert assessment.standing("MIN").dissent == (path,)
