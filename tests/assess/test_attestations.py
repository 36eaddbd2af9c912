from __future__ import annotations

from datetime import date

import pytest

from compact_rules.assessing.entries import entries
from compact_rules.assessing.order import document_order
from compact_rules.calendar import Duration
from compact_rules.rulebook.model import Period
from compact_rules.scheme.facts import UNREADABLE
from tests.assess.making import (
    AS_OF,
    FOUR,
    PARAMETERS,
    adopted,
    assess,
    attestation,
    draft,
    levels,
    outcomes,
    parameter,
    rule,
    rulebook,
)

TOP, NONE, BELOW = "minimum_and_inclusions", "not_a_scheme", "below_minimum"


def entry_of(given, facts=adopted, kind="attestation"):
    assessment = assess(facts=facts(attestations=[given]))
    (entry,) = [entry for entry in assessment.entries if entry.kind == kind]
    return entry.path, entry.code, dict(entry.values)


@pytest.mark.parametrize(
    ("given", "code", "values"),
    [
        (attestation("cvc", AS_OF), "counts", {"until": date(2027, 6, 30)}),
        (attestation("cvc", date(2026, 7, 1)), "not_yet", {"from": date(2026, 7, 1)}),
        (attestation("cvc", date(2025, 6, 29)), "expired", {"until": date(2026, 6, 29)}),
        (attestation("cvc", date(2025, 3, 31)), "before_adoption", {"since": date(2025, 4, 1)}),
        (attestation("board", AS_OF), "other_side", {"party": "board"}),
        (attestation("police", AS_OF), "unknown_party", {"party": "police"}),
        (attestation("cvc", AS_OF, role=UNREADABLE), "incomplete", {"missing": ("role",)}),
        (attestation(UNREADABLE, AS_OF, role=None), "incomplete", {"missing": ("party", "role")}),
        (attestation("cvc", UNREADABLE), "incomplete", {"missing": ("on",)}),
        (UNREADABLE, "incomplete", {"missing": ("party", "role", "on")}),
    ],
)
def test_what_becomes_of_an_attestation(given, code, values):
    assert entry_of(given) == (("attestations", 0), code, values)


def test_a_draft_cannot_be_attested():
    assert entry_of(attestation("cvc", AS_OF), draft) == (("attestations", 0), "before_adoption", {"since": None})


def test_before_its_window_is_in_force_no_attestation_counts():
    late = {**PARAMETERS, "attestation-window": parameter("attestation-window", Duration(1, "years"), date(2027, 1, 1))}
    assessment = assess(facts=adopted(attestations=[attestation("cvc", AS_OF)]), book=rulebook(parameters=late))
    assert [entry.code for entry in assessment.entries] == ["no_window"]
    assert [(stop.side, stop.why) for stop in assessment.agreed.stops] == [("authority", "none"), ("sector", "no_window")]


def test_every_dissent_on_a_rule_is_held_against_it():
    given = [
        attestation("cvc", AS_OF, dissent=[{"rule": "MIN"}, {"rule": "INC"}]),
        attestation("council", AS_OF, dissent=[{"rule": "MIN"}]),
    ]
    assessment = assess(facts=adopted(attestations=given))
    assert [assessment.standing(name).dissent for name in ("MIN", "INC", "SCH")] == [
        (("attestations", 0, "dissent", 0), ("attestations", 1, "dissent", 0)),
        (("attestations", 0, "dissent", 1),),
        (),
    ]


def test_what_became_of_the_entries_is_told_in_the_order_of_the_document():
    judgement = {"rule": "MIM", "by_role": {"en": "Chair"}, "on": AS_OF, "finding": "satisfied", "reason": {"en": "Seen"}}
    departure = {"rule": "INK", "reason": {"en": "x"}, "alternative": {"en": "y"}, "until": date(2027, 1, 1)}
    facts = adopted(judgements=[judgement, judgement], departures=[departure])
    assert [entry.path[:2] for entry in assess(facts=facts).entries] == [
        ("attestations", 0), ("attestations", 1), ("judgements", 0), ("judgements", 1), ("departures", 0),
    ]  # fmt: skip


def test_document_order_goes_into_lists_and_puts_what_is_absent_last():
    order = document_order({"a": [{"x": 1, "y": [2, 3]}, {"y": 4, "x": 5}], "b": 6})
    paths = [
        ("b",),
        ("a", 1, "x"),
        ("a", 1, "y"),
        ("a", 1, "z"),
        ("a", 0, "y", 1),
        ("a", 0, "x"),
        ("a",),
        ("a", 0, "y", 0),
        ("c",),
        ("a", 2),
    ]
    assert sorted(paths, key=order) == [
        ("a",), ("a", 0, "x"), ("a", 0, "y", 0), ("a", 0, "y", 1),
        ("a", 1, "y"), ("a", 1, "x"), ("a", 1, "z"), ("a", 2), ("b",), ("c",),
    ]  # fmt: skip


def test_a_later_adoption_by_the_authority_asks_for_new_attestations():
    again = [{"party": "council", "level": "full_council", "on": date(2026, 5, 1)}]
    assert levels(assess(facts=adopted(adoptions=again)))[2] == NONE
    by_the_sector = [{"party": "cvc", "level": "board", "on": date(2026, 5, 1)}]
    assert levels(assess(facts=adopted(adoptions=by_the_sector)))[2] == TOP


def test_one_that_counts_speaks_for_its_side_whatever_else_stands_there():
    given = [
        attestation("council", AS_OF),
        attestation("cvc", date(2026, 1, 1)),
        attestation("cvc", date(2026, 9, 1)),
        attestation("cvc", UNREADABLE),
    ]
    assert levels(assess(facts=adopted(attestations=given)))[2] == TOP


def test_the_latest_of_a_side_says_why_it_does_not_count():
    earlier = (attestation("cvc", date(2024, 1, 1)), attestation("cvc", date(2025, 4, 15), role=UNREADABLE))
    given = [attestation("council", AS_OF), *earlier, attestation("cvc", date(2025, 5, 1))]
    (stop,) = assess(facts=adopted(attestations=given)).agreed.stops
    assert (stop.side, stop.why, stop.path) == ("sector", "expired", ("attestations",))


class TestDissent:
    def dissenting(self, dissent, on=AS_OF, party="cvc", **more):
        both = [attestation("council", AS_OF), attestation("cvc", AS_OF)]
        given = [*both, attestation(party, on, dissent=[dissent], **more)]
        old = rule("OLD", "minimum", in_force=Period(date(2013, 2, 28), date(2025, 12, 31)))
        assessment = assess(outcomes(), adopted(attestations=given), rulebook((*FOUR, old)))
        (entry,) = [entry for entry in assessment.entries if entry.kind == "dissent"]
        assert entry.path == ("attestations", 2, "dissent", 0)
        return entry.code, assessment.agreed.level

    @pytest.mark.parametrize(
        ("dissent", "code", "level"),
        [
            ({"rule": "MIN", "why": {"en": "no seats"}}, "counts", BELOW),
            ({"rule": "MIN", "resolved_on": AS_OF}, "resolved", TOP),
            ({"rule": "MIN", "resolved_on": date(2026, 7, 1)}, "counts", BELOW),
            ({"rule": "MIN", "resolved_on": UNREADABLE}, "counts", BELOW),
            ({"rule": "SCH"}, "counts", NONE),
            ({"rule": "INC"}, "counts", "minimum"),
            # It names a rule that moves no level, no rule, or none in force.
            ({"rule": "TXT"}, "counts", TOP),
            ({"rule": "MINN"}, "unknown_rule", TOP),
            ({"rule": "OLD"}, "not_in_force", TOP),
            ({"rule": UNREADABLE}, "incomplete", TOP),
            (UNREADABLE, "incomplete", TOP),
        ],
    )
    def test_what_becomes_of_it(self, dissent, code, level):
        assert self.dissenting(dissent) == (code, level)

    @pytest.mark.parametrize(
        ("dissent", "on", "code", "values"),
        [
            ({"rule": "MIN"}, date(2026, 7, 1), "not_yet", {"from": date(2026, 7, 1)}),
            ({"rule": "MIN", "resolved_on": AS_OF}, AS_OF, "resolved", {"on": AS_OF}),
            ({"rule": "MIN"}, AS_OF, "counts", {}),
        ],
    )
    def test_it_says_of_which_rule_and_since_when(self, dissent, on, code, values):
        found = assess(outcomes(), adopted(attestations=[attestation("cvc", on, dissent=[dissent])]))
        (entry,) = [entry for entry in found.entries if entry.kind == "dissent"]
        assert (entry.code, entry.rule, dict(entry.values)) == (code, "MIN", values)

    def test_the_rule_that_there_is_none_of_is_named(self):
        found = assess(outcomes(), adopted(attestations=[attestation("cvc", AS_OF, dissent=[{"rule": "MINN"}])]))
        assert [(entry.code, entry.rule) for entry in found.entries if entry.kind == "dissent"] == [("unknown_rule", "MINN")]

    @pytest.mark.parametrize("dissent", [{"rule": UNREADABLE}, {"why": {"en": "no seats"}}, UNREADABLE])
    def test_one_that_names_no_rule_says_what_it_lacks(self, dissent):
        found = assess(outcomes(), adopted(attestations=[attestation("cvc", AS_OF, dissent=[dissent])]))
        (entry,) = [entry for entry in found.entries if entry.kind == "dissent"]
        assert (entry.path, entry.code, entry.rule) == (("attestations", 0, "dissent", 0), "incomplete", None)
        assert dict(entry.values) == {"missing": ("rule",)}

    def test_it_does_not_grow_old_and_any_party_may_dissent(self):
        assert self.dissenting({"rule": "MIN"}, date(2019, 1, 1)) == ("counts", BELOW)
        assert self.dissenting({"rule": "MIN"}, party="board") == ("counts", BELOW)
        assert self.dissenting({"rule": "MIN"}, UNREADABLE) == ("counts", BELOW)
        assert self.dissenting({"rule": "MIN"}, role=UNREADABLE) == ("counts", BELOW)

    def test_one_not_yet_voiced_stops_nothing(self):
        assert self.dissenting({"rule": "MIN"}, date(2026, 7, 1)) == ("not_yet", TOP)


def test_entries_below_what_is_no_record_are_none():
    assert list(entries({"a": "text"}, "a", "b")) == []
    assert list(entries({"a": {"b": [{"c": 1}, 2]}}, "a", "b")) == [(("a", "b", 0), {"c": 1}), (("a", "b", 1), {})]
