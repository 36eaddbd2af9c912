"""Lenient reading: what is wrong is set aside at its own place and told once; everything else is read."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from compact_rules.calendar import Duration
from compact_rules.places import Problem
from compact_rules.scheme.facts import UNREADABLE
from compact_rules.scheme.read import read
from compact_rules.scheme.scalars import SCHEMA
from tests.scheme.parts import found, reading


def test_a_short_scheme_is_read_without_a_problem():
    outcome = reading(
        scheme={"title": "Compact", "authority_gss": "W06000015"}, review={"every": "3 years", "next_on": "2028-04-01"}
    )
    assert outcome.problems == ()
    assert outcome.unreadable == ()
    assert outcome.facts.root == {
        "schema": SCHEMA,
        "scheme": {"title": {"en": "Compact"}, "authority_gss": "W06000015"},
        "review": {"every": Duration(3, "years"), "next_on": date(2028, 4, 1)},
    }


def test_plain_strings_are_in_the_language_of_the_file():
    root = reading(language="cy", local_context="Cefn gwlad", incentives=[{"en": "Trust", "cy": "Ymddiriedaeth"}]).facts.root
    assert root["local_context"] == {"cy": "Cefn gwlad"}
    assert root["incentives"] == [{"en": "Trust", "cy": "Ymddiriedaeth"}]


WELSH = "Mae'r cyngor yn ymgynghori â phob mudiad ar y gofrestr, ac mae'n rhoi ei resymau wedyn i bawb sy'n ateb yn y cyfnod."
ENGLISH = "The council consults each of the organisations on the register, and gives reasons afterwards to those that answer."


@pytest.mark.parametrize(
    ("written", "language", "problems"),
    [
        ({"local_context": WELSH}, "cy", [("language-unsaid", ())]),
        ({"language": "cy", "local_context": WELSH}, "cy", []),
        ({"language": "en", "local_context": WELSH}, "en", []),
        ({"local_context": ENGLISH}, "en", []),
        ({"local_context": f"{ENGLISH} {ENGLISH} {WELSH}"}, "en", []),
        ({"local_context": "Cefn gwlad yn y gogledd"}, "en", []),
        ({"local_context": ENGLISH, "incentives": [{"cy": WELSH}, {"cy": WELSH}]}, "en", []),
    ],
)
def test_welsh_is_seen_where_the_file_does_not_say_its_language(
    written: dict[str, Any], language: str, problems: list[tuple[str, tuple[str, ...]]]
):
    outcome = reading(**written)
    assert list(outcome.facts.root["local_context"]) == [language]
    assert found(outcome) == problems


def test_null_is_absent_and_an_empty_list_is_given():
    outcome = reading(principles=None, disputes={"log": [], "mediation": None})
    assert outcome.facts.root["disputes"] == {"log": []}
    assert "principles" not in outcome.facts.root
    assert outcome.problems == ()


def test_one_wrong_value_hides_no_other():
    outcome = reading(
        scheme={"title": True, "authority_gss": "W06000007", "adopted_from": "31/03/2025", "version": "2"},
        bodies=[{"id": "g", "meets_every": "regularly", "seats": [{"count": "3"}, {"count": 2}], "established_on": "2025-01-01"}],
    )
    assert found(outcome) == [
        ("unreadable-text", ("scheme", "title")),
        ("gss-retired", ("scheme", "authority_gss")),
        ("date-not-iso", ("scheme", "adopted_from")),
        ("duration-vague", ("bodies", 0, "meets_every")),
        ("number-in-quotes", ("bodies", 0, "seats", 0, "count")),
    ]
    assert list(outcome.unreadable) == [path for _, path in found(outcome)]
    assert outcome.facts.root["scheme"] == {
        "title": UNREADABLE,
        "authority_gss": UNREADABLE,
        "adopted_from": UNREADABLE,
        "version": "2",
    }
    body = outcome.facts.root["bodies"][0]
    assert (body["meets_every"], body["seats"][0]["count"], body["seats"][1]["count"]) == (UNREADABLE, UNREADABLE, 2)
    assert body["established_on"] == date(2025, 1, 1)


@pytest.mark.parametrize(
    ("parts", "problem"),
    [
        ({"disputes": "tbc"}, ("placeholder", ("disputes",))),
        ({"principles": ["Respect"]}, ("unreadable-record", ("principles", 0))),
        ({"principles": {"id": "a"}}, ("list-without-dashes", ("principles",))),
        ({"principles": "Respect"}, ("unreadable-list", ("principles",))),
        ({"principles": [None]}, ("empty-item", ("principles", 0))),
        ({"disputes": [{"mediation": "none"}]}, ("record-with-dashes", ("disputes",))),
        ({"disputes": True}, ("unreadable-record", ("disputes",))),
        ({"compact": {"scheme": {}, "parties": []}}, ("parts-under-key", ("compact",))),
        ({"review": {"every": ["3 years"]}}, ("record-with-dashes", ("review", "every"))),
        ({"parties": [{"id": "council"}, {"kind": "cvc"}, {"name": "All"}]}, ("split-entry", ("parties", 1))),
        ({"incentives": ["", "xy"]}, ("blank", ("incentives", 0))),
        ({"incentives": [{"Report": "annual"}]}, ("text-has-colon", ("incentives", 0))),
        ({"local_context": {"cy": None}}, ("blank", ("local_context",))),
        ({"local_context": {"fr": "ab", "de": "bc"}}, ("unreadable-text", ("local_context",))),
        ({"local_context": {"en": "ab", "fr": "bc"}}, ("unknown-key", ("local_context", "fr"))),
        ({"local_context": {"en": "All", "one vote each": None}}, ("text-cut-at-comma", ("local_context", "one vote each"))),
        ({"local_context": {"en": "ab", "cy": "i'w gadarnhau"}}, ("placeholder", ("local_context", "cy"))),
        ({"declared_absent": ["dispute"]}, ("unreadable-choice", ("declared_absent", 0))),
        ({"reach": {"organisations": 1.5}}, ("number-not-whole", ("reach", "organisations"))),
        ({"definitions": [{"one two three": None}]}, ("text-cut-at-comma", ("definitions", 0, "one two three"))),
        ({3: "x"}, ("unknown-key", (3,))),
    ],
)
def test_the_wrong_sort_of_value(parts: dict[Any, Any], problem: tuple[str, Any]):
    assert found(read({"schema": SCHEMA, **parts})) == [problem]


def test_the_good_language_of_a_text_is_kept():
    assert reading(local_context={"en": "ab", "cy": "tbc"}).facts.root["local_context"] == {"en": "ab"}
    assert reading(local_context={"en": "?", "cy": "tbc"}).facts.root["local_context"] is UNREADABLE


@pytest.mark.parametrize(
    ("parts", "values"),
    [
        ({"purpos": {}}, {"name": "purpos", "suggestion": "purpose", "elsewhere": ()}),
        ({"Principles": []}, {"name": "Principles", "suggestion": "principles", "elsewhere": ()}),
        ({"quorum": {}}, {"name": "quorum", "suggestion": "", "elsewhere": ("bodies[]",)}),
        ({"bodies": [{"principles": []}]}, {"name": "principles", "suggestion": "", "elsewhere": ("",)}),
        ({"scheme": {"authority-gss": "W06000015"}}, {"name": "authority-gss", "suggestion": "authority_gss", "elsewhere": ()}),
        ({"disputes": {"wibble": 1}}, {"name": "wibble", "suggestion": "", "elsewhere": ()}),
        ({"party": []}, {"name": "party", "suggestion": "parties", "elsewhere": ()}),
        ({"body": {}}, {"name": "body", "suggestion": "bodies", "elsewhere": ()}),
        ({"bodies": [{"seat": []}]}, {"name": "seat", "suggestion": "seats", "elsewhere": ()}),
        ({"egwyddorion": []}, {"name": "egwyddorion", "suggestion": "principles", "elsewhere": ()}),
        ({"Partïon": []}, {"name": "Partïon", "suggestion": "parties", "elsewhere": ()}),
        ({"cynlluniau gweithredu": []}, {"name": "cynlluniau gweithredu", "suggestion": "action_plans", "elsewhere": ()}),
        ({"principles": [{"testun": "Parch"}]}, {"name": "testun", "suggestion": "text", "elsewhere": ()}),
        ({"disputes": {"testun": "Parch"}}, {"name": "testun", "suggestion": "", "elsewhere": ()}),
        ({"annex": {"text": "x", "evidence": "y", "resources": "z"}}, {"name": "annex", "suggestion": "", "elsewhere": ()}),
    ],
)
def test_an_unknown_key_is_told_what_was_meant_or_where_it_belongs(parts: dict[str, Any], values: dict[str, Any]):
    (problem,) = reading(**parts).problems
    assert (problem.code, dict(problem.values)) == ("unknown-key", values)


@pytest.mark.parametrize(
    "parties",
    [
        [{"id": "council"}, {"id": "cvc"}],
        [{"id": "council"}, {"id": "cvc", "kind": "cvc"}],
        [{"kind": "cvc"}, {"kind": "local_authority"}],
        [{"id": "council", "kind": "local_authority"}, {"kind": "cvc"}],
    ],
)
def test_short_entries_are_no_entry_in_pieces(parties: list[Any]):
    assert reading(parties=parties).problems == ()


def test_what_a_record_consists_of_is_named_where_something_else_stands():
    (problem,) = reading(principles=["Respect"]).problems
    assert dict(problem.values) == {"value": "Respect", "found": "text", "keys": ("id", "text", "binds")}


def test_what_is_worked_out_cannot_be_written():
    outcome = reading(as_of="2026-01-01", parties=[{"id": "a", "side": "sector"}])
    assert found(outcome) == [("derived-key", ("as_of",)), ("derived-key", ("parties", 0, "side"))]
    assert "side" not in outcome.facts.root["parties"][0]


def test_a_bare_value_stands_for_a_record():
    root = reading(
        commitments=[{"due": "2027-03-31"}, {"due": {"by_reference": {"doc": "Plan"}}}],
        publication=[{"papers": ["minutes", {"kind": "scheme"}]}],
    ).facts.root
    assert [one["due"] for one in root["commitments"]] == [{"on": date(2027, 3, 31)}, {"by_reference": {"doc": "Plan"}}]
    assert root["publication"] == [{"papers": [{"kind": "minutes"}, {"kind": "scheme"}]}]


def test_what_is_wrong_in_a_shorthand_stands_at_the_shorthand():
    outcome = reading(commitments=[{"due": "tbc"}], purpose={"basis": "promote"}, publication=[{"papers": ["minuets"]}])
    assert found(outcome) == [
        ("placeholder", ("commitments", 0, "due")),
        ("unreadable-choice", ("purpose", "basis")),
        ("unreadable-choice", ("publication", 0, "papers", 0)),
    ]
    root = outcome.facts.root
    assert root["commitments"][0]["due"] == {"on": UNREADABLE}
    assert root["purpose"] == {"basis": [UNREADABLE]}
    assert root["publication"] == [{"papers": [{"kind": UNREADABLE}]}]


def test_a_list_of_one_needs_no_dash_where_the_format_says_so():
    assert reading(purpose={"basis": "manage_relationship"}).facts.root["purpose"] == {"basis": ["manage_relationship"]}


def test_attendance_may_be_a_mapping():
    outcome = reading(parties=[{"id": "a"}, {"id": "b"}], bodies=[{"meetings": [{"attendance": {"a": 3, "b": "x"}}]}])
    assert outcome.facts.root["bodies"][0]["meetings"][0]["attendance"] == [
        {"party": "a", "count": 3},
        {"party": "b", "count": UNREADABLE},
    ]
    assert found(outcome) == [("unreadable-number", ("bodies", 0, "meetings", 0, "attendance", "b"))]


def test_what_is_not_said_has_its_declared_meaning():
    root = reading(parties=[{"id": "a"}], bodies=[{"seats": [{}, {"count": None}, {"count": "x"}]}], signatories=[{}]).facts.root
    assert root["parties"][0]["status"] == "partner"
    assert [seat["count"] for seat in root["bodies"][0]["seats"]] == [1, 1, UNREADABLE]
    assert root["signatories"] == [{"infrastructure": False}]


@pytest.mark.parametrize("data", [None, [], "text", 3, True])
def test_what_is_no_mapping_says_nothing(data: object):
    outcome = read(data)
    assert outcome.problems == (Problem("top-not-a-mapping", ()),)
    assert outcome.facts.root == {}


def test_the_format_should_be_named():
    assert found(read({})) == [("schema-missing", ())]
    assert found(read({"schema": None})) == [("schema-missing", ())]
    assert found(read({"schema": "compact-rules/scheme@9"})) == [("schema-unknown", ("schema",))]


def test_declared_absences_are_facts_of_their_own():
    outcome = reading(declared_absent=["disputes", "bodies", "nonsense"], bodies=[{"id": "a"}])
    assert outcome.facts.declared_absent == {"disputes", "bodies"}
    assert found(outcome) == [
        ("unreadable-choice", ("declared_absent", 2)),
        ("declared-absent-but-given", ("declared_absent", 1)),
    ]


def test_a_language_in_a_word_of_its_own_is_the_one_that_the_words_lean_to():
    texts = [
        reading(language=said, local_context="Mae'r cyngor yn talu").facts.root["local_context"] for said in ("Cymraeg", None)
    ]
    assert [*map(list, texts)] == [["cy"], ["en"]]


@pytest.mark.parametrize(("key", "meant"), [("EN", "en"), ("english", "en"), ("Cymraeg", "cy"), ("cy-GB", "cy"), ("en ", "en")])
def test_a_language_written_some_other_way_is_told_as_that(key: str, meant: str):
    outcome = reading(purpose={"text": {key: "To help"}})
    (problem,) = outcome.problems
    assert (problem.code, problem.path) == ("unknown-key", ("purpose", "text", key))
    assert dict(problem.values)["suggestion"] == meant
    assert outcome.unreadable == (("purpose", "text"),)
