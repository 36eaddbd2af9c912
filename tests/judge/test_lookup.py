"""What a look costs, and how little of a long answer is kept: exact, because on it hangs which schemes are too much to judge."""

from __future__ import annotations

from typing import Any

import pytest

from compact_rules.judge.logic import compile_check
from compact_rules.judge.lookup import Here, Scene, TooMuchWork, Work, look_all
from compact_rules.judge.outcomes import Reason, Truth
from compact_rules.rulebook.paths import parse_path
from compact_rules.scheme.read import read
from tests.judge.test_cases import AS_OF, LAW, READ_CHECK

LONG = "Trust " * 32  # 192 letters: three times what one look reads


def test_work_can_be_spent_to_the_last_and_no_further() -> None:
    work = Work(5)
    work.spend(3)
    work.spend(2)
    assert work.left == 0
    with pytest.raises(TooMuchWork):
        work.spend(1)
    assert Work().left == 1_000_000


@pytest.mark.parametrize(
    ("path", "scheme", "cost"),
    [
        ("purpose.text", {"purpose": {"text": "Trust each other"}}, 3),  # two steps, and the value
        ("purpose.text", {"purpose": {"text": LONG}}, 5),
        ("purpose.text", {"purpose": {"text": {"cy": LONG}}}, 5),
        ("purpose.text", {"purpose": {"text": {"en": LONG, "cy": LONG}}}, 8),
        ("purpose.text", {"purpose": {}}, 2),  # nothing at the second step
        ("purpose.text", {}, 1),
        ("publication[].url", {"publication": [{"url": f"https://council.example/{'a' * 110}"}]}, 6),
        ("scheme.title.en", {"scheme": {"title": {"en": LONG}}}, 6),  # a bare text
        ("purpose", {"purpose": {"text": LONG}}, 2),  # a record is not read through
        ("parties[].kind", {"parties": [{"id": "a", "kind": "cvc"}, {"id": "b", "kind": ["cvc"]}]}, 13),  # 8 more, for one unread
        ("disputes.scope", {"disputes": {"scope": ["consultation"]}}, 3),
        ("principles[].text", {"principles": [{"id": "a", "text": "Trust"}, {"id": "b", "text": LONG}]}, 8),
        ("principles[].text", {"principles": []}, 2),
        ("parties[].side", {"parties": [{"id": "a"}, {"id": "b", "kind": "cvc"}]}, 5),
    ],
)
def test_what_a_look_costs(path: str, scheme: dict[str, Any], cost: int) -> None:
    field = parse_path(path)
    assert field is not None
    facts = read(scheme).facts
    scene = Scene(facts, AS_OF, None, Work(100))
    look_all(Here((), facts.root), scene, field)
    assert scene.work.left == 100 - cost
    scene.on(Here((), facts.root)).work.spend(1)
    assert scene.work.left == 100 - cost - 1


def asked_twice(check: Any, scheme: dict[str, Any]) -> tuple[Reason, int, int]:
    """The answer, and what the first and the second asking cost."""
    facts = read(scheme).facts
    whole = Here((), facts.root)
    scene = Scene(facts, AS_OF, whole, Work(10_000))
    judge = compile_check(READ_CHECK.validate_python(check), LAW)
    reason = judge(whole, scene)
    first = 10_000 - scene.work.left
    assert judge(whole, scene) is reason
    return reason, first, 10_000 - first - scene.work.left


@pytest.mark.parametrize(("count", "kept"), [(19, 19), (20, 20), (21, 20), (30, 20)])
def test_of_a_yes_about_the_schemes_own_list_twenty_are_kept_that_bear_it_out(count: int, kept: int) -> None:
    parties = [{"id": f"p{at}", "kind": "psb" if at == 3 else "cvc"} for at in range(count)]
    check = {"some": {"in": "/parties[]", "is": {"one_of": {"field": "kind", "values": ["cvc"]}}}}
    reason, _, again = asked_twice(check, {"parties": parties})
    assert (reason.truth, reason.code, len(reason.parts)) == (Truth.YES, "some", kept)
    assert all(part.truth is Truth.YES for part in reason.parts) is (count > 20)
    assert again == 1 + kept  # it is told in full whenever it is asked for


def test_a_no_about_the_schemes_own_list_is_kept_whole() -> None:
    parties = [{"id": f"p{at}", "kind": "psb"} for at in range(30)]
    check = {"some": {"in": "/parties[]", "is": {"one_of": {"field": "kind", "values": ["cvc"]}}}}
    reason, _, again = asked_twice(check, {"parties": parties})
    assert (reason.truth, len(reason.parts), again) == (Truth.NO, 30, 31)
