"""Texts that are not a scheme's own: which others of a run share them, and which of them are told."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from compact_rules import load_rulebook
from compact_rules.judge.signals.fields import passages
from compact_rules.judge.signals.sharing import Fingerprint, report_wording
from compact_rules.judge.signals.signals import Signals, compile_signals
from compact_rules.places import Problem, path_text
from compact_rules.rulebook.wording import Fragment, Limits, Wording
from compact_rules.scheme.read import read

# Two words in a row that two schemes share are no accident here.
SMALL = Wording(limits=Limits(shared_words=2, shared_texts=1))


def printed(*texts: object, file: str = "x.yaml", gss: str | None = None, wording: Wording = SMALL) -> Fingerprint:
    """The fingerprint of a scheme with these commitments."""
    scheme: dict[str, object] = {"commitments": [{"id": f"c{at}", "text": text} for at, text in enumerate(texts)]}
    if gss is not None:
        scheme["scheme"] = {"authority_gss": gss}
    return Signals(wording, {}, date(2026, 6, 30)).fingerprint(file, read(scheme).facts)


def told(*schemes: Fingerprint, wording: Wording = SMALL) -> list[list[str]]:
    """What is told of each scheme of a run."""

    def line(problem: Problem) -> str:
        values = dict(problem.values)
        places = [path_text(path) for path in (problem.path, *problem.related)]
        return f"{problem.code}: {values.pop('count')} with {values.pop('file')}{values or ''} at {', '.join(places)}"

    found = Signals(wording, {}, date(2026, 6, 30)).of_run(schemes)
    return [[line(each) for each in problems] for problems in found]


def test_one_scheme_by_itself_shares_nothing() -> None:
    assert told(printed("the list of grants")) == [[]]


def test_a_text_of_two_schemes_is_told_of_both() -> None:
    schemes = printed("the list of grants", "its own words", file="a"), printed("other words", "the list of grants", file="b")
    assert told(*schemes) == [
        ["shared-text: 1 with b at commitments[0].text"],
        ["shared-text: 1 with a at commitments[1].text"],
    ]


def test_a_text_of_fewer_words_is_not_compared() -> None:
    wording = Wording(limits=Limits(shared_words=4, shared_texts=1))
    same = "list of grants", "the list of grants"
    schemes = [printed(*same, file=each, wording=wording) for each in "ab"]
    assert told(*schemes, wording=wording)[0] == ["shared-text: 1 with b at commitments[1].text"]
    assert [path_text(path) for path, _ in schemes[0].fields] == ["commitments[1].text"]


def test_most_of_a_text_must_be_shared() -> None:
    half = "one two three four five six"  # five runs of two words, three of which the next has too
    assert told(printed(half), printed("one two three four and no more", file="b")) == [[], []]
    most = "one two three four five"
    assert told(printed(most, file="a"), printed("one two three four and no more at all", file="b"))[0] == [
        "shared-text: 1 with b at commitments[0].text"
    ]


def test_words_in_another_order_are_not_shared() -> None:
    assert told(printed("the list of grants"), printed("grants of list the")) == [[], []]


def test_a_run_of_words_that_comes_again_counts_once() -> None:
    again = printed("a b", "a b", "a b", file="a"), printed("a b c d", file="b")
    assert told(*again)[1] == []


def test_fewer_texts_than_the_limit_are_not_told() -> None:
    wording = Wording(limits=Limits(shared_words=2, shared_texts=2))
    one = printed("the list of grants", "its own words"), printed("the list of grants", "other ones")
    assert told(*one, wording=wording) == [[], []]
    two = printed("the list of grants", "in the spring", file="a"), printed("the list of grants", "in the spring", file="b")
    assert told(*two, wording=wording)[0] == ["shared-text: 2 with b at commitments[0].text, commitments[1].text"]


def test_five_more_places_are_named() -> None:
    texts = [f"the {number} list" for number in ("first", "second", "third", "fourth", "fifth", "sixth", "seventh")]
    found = told(printed(*texts), printed(*texts, file="b"))[0]
    places = ", ".join(f"commitments[{at}].text" for at in range(6))
    assert found == [f"shared-text: 7 with b at {places}"]


def test_both_languages_of_a_text_are_one_place() -> None:
    text = {"en": "the list of grants", "cy": "y rhestr o grantiau"}
    assert told(printed(text), printed(text, file="b"))[0] == ["shared-text: 1 with b at commitments[0].text"]


def test_the_scheme_that_shares_most_is_named() -> None:
    first, second = printed("the list of grants", file="a"), printed("the list of grants", "in the spring", file="b")
    third = printed("in the spring", "the list of grants", file="c")
    assert told(first, second, third)[2] == ["shared-text: 2 with b at commitments[0].text, commitments[1].text"]
    assert told(second, first, third)[2] == ["shared-text: 2 with b at commitments[0].text, commitments[1].text"]


def test_versions_of_one_scheme_are_not_compared() -> None:
    own = [printed("the list of grants", file=each, gss="W06000001") for each in "abcd"]
    assert told(*own) == [[], [], [], []]
    other = printed("the list of grants", file="e", gss="W06000002")
    with_e = ["shared-text: 1 with e at commitments[0].text"]
    assert told(*own, other) == [with_e] * 4 + [["shared-text: 1 with a at commitments[0].text"]]


def test_schemes_that_do_not_say_whose_they_are_are_compared() -> None:
    unsaid = printed("the list of grants", file="a"), printed("the list of grants", file="b", gss="W0")
    assert unsaid[1].authority is None  # no code of an authority
    assert told(*unsaid) == [["shared-text: 1 with b at commitments[0].text"], ["shared-text: 1 with a at commitments[0].text"]]
    assert printed("x", gss="W06000001").authority == "W06000001"


def test_of_many_schemes_with_a_text_the_first_three_are_remembered() -> None:
    def beside(place: int) -> str:
        """What is told of the last of five schemes with a text, where the one at ``place`` shares another text with it."""
        texts = [["the list of grants"] for _ in range(4)]
        texts[place].append("in the spring")
        schemes = [printed(*each, file=name) for each, name in zip(texts, "abcd", strict=True)]
        return told(*schemes, printed("the list of grants", "in the spring", file="e"))[4][0]

    assert beside(2) == "shared-text: 2 with c at commitments[0].text, commitments[1].text"
    assert beside(3) == "shared-text: 1 with a at commitments[0].text"


def test_half_a_character_is_compared_too() -> None:
    assert told(printed("a \ud800 b", file="a"), printed("a \ud800 b", file="b"))[0] == [
        "shared-text: 1 with b at commitments[0].text"
    ]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ({"en": "There will be arrangements for review."}, ["commitments[0].text: 8, arrangements for review"]),
        ({"en": "There will be “arrangements for review”."}, []),
        ({"en": "“Arrangements for review”, arrangements for review."}, ["commitments[0].text: 8, arrangements for review"]),
        ({"cy": "There will be arrangements for review."}, []),
        ({"en": "There will be harrangements for review."}, []),
    ],
)
def test_the_words_of_the_report(text: dict[str, str], found: list[str]) -> None:
    wording = Wording(report_wording=(Fragment("8", "arrangements for review"),))
    facts = read({"commitments": [{"id": "c", "text": text}]}).facts
    told = [(path_text(each.path), dict(each.values)) for each in report_wording(passages(facts), wording)]
    assert [f"{path}: {values['section']}, {values['text']}" for path, values in told] == found


def test_a_rulebook_without_words_has_no_signals() -> None:
    assert compile_signals(load_rulebook(Path(__file__).parents[2] / "rules/mirror-s74"), date(2026, 6, 30)) is None
