from __future__ import annotations

from datetime import date

import pytest

from compact_rules.assessing.model import Liveness
from compact_rules.calendar import Duration
from compact_rules.scheme.facts import UNREADABLE
from tests.assess.making import AS_OF, GRADES, PARAMETERS, adopted, assess, draft, parameter, rulebook

ADOPTED = date(2020, 1, 1)


def alive(as_of=AS_OF, **parts):
    scheme = {"adopted_from": ADOPTED, **parts.pop("scheme", {})}
    return assess(facts=adopted(scheme=scheme, **parts), as_of=as_of).liveness


def meeting(on):
    return {"bodies": [{"id": "forum", "meetings": [{"on": on}]}]}


MET = ("bodies", 0, "meetings", 0, "on")


@pytest.mark.parametrize(
    ("on", "state", "until"),
    [
        (AS_OF, "active", date(2027, 6, 30)),
        (date(2025, 6, 30), "active", AS_OF),
        (date(2025, 6, 29), "resting", date(2027, 6, 29)),
        (date(2024, 6, 30), "resting", AS_OF),
        (date(2024, 6, 29), "dormant", None),
    ],
)
def test_the_last_day_of_each_window_counts(on, state, until):
    assert alive(**meeting(on)) == Liveness(state, on, MET, until)


@pytest.mark.parametrize(
    ("on", "as_of", "state"),
    [
        (date(2024, 2, 29), date(2025, 2, 28), "active"),
        (date(2024, 2, 29), date(2025, 3, 1), "resting"),
        (date(2023, 2, 28), date(2024, 2, 28), "active"),
        (date(2023, 2, 28), date(2024, 2, 29), "resting"),
    ],
)
def test_windows_over_leap_days(on, as_of, state):
    assert alive(as_of, **meeting(on)).state == state


@pytest.mark.parametrize(
    ("parts", "path"),
    [
        ({"adoptions": [{"party": "cvc", "on": AS_OF}]}, ("adoptions", 0, "on")),
        (meeting(AS_OF), MET),
        ({"elections": [{}, {"on": AS_OF}]}, ("elections", 1, "on")),
        ({"action_plans": [{"adopted_on": AS_OF}]}, ("action_plans", 0, "adopted_on")),
        ({"progress": [{"on": AS_OF}]}, ("progress", 0, "on")),
        ({"monitoring": {"log": [{"on": AS_OF}]}}, ("monitoring", "log", 0, "on")),
        ({"evaluation": {"log": [{"on": AS_OF}]}}, ("evaluation", "log", 0, "on")),
        ({"reporting": [{"reports": [{"on": AS_OF}]}]}, ("reporting", 0, "reports", 0, "on")),
        ({"review": {"last_on": AS_OF}}, ("review", "last_on")),
        ({"review": {"consultations": [{"from": AS_OF}]}}, ("review", "consultations", 0, "from")),
        ({"review": {"consultations": [{"to": AS_OF}]}}, ("review", "consultations", 0, "to")),
        ({"codes": [{"adopted_on": AS_OF}]}, ("codes", 0, "adopted_on")),
        ({"issues": {"log": [{"raised": AS_OF}]}}, ("issues", "log", 0, "raised")),
        ({"issues": {"log": [{"answered": AS_OF}]}}, ("issues", "log", 0, "answered")),
        ({"disputes": {"log": [{"opened": AS_OF}]}}, ("disputes", "log", 0, "opened")),
        ({"disputes": {"log": [{"closed": AS_OF}]}}, ("disputes", "log", 0, "closed")),
        ({"disputes": {"log_reviewed_on": AS_OF}}, ("disputes", "log_reviewed_on")),
        ({"breaches": {"log": [{"on": AS_OF}]}}, ("breaches", "log", 0, "on")),
    ],
)
def test_what_counts_as_life(parts, path):
    assert alive(**parts) == Liveness("active", AS_OF, path, date(2027, 6, 30))


@pytest.mark.parametrize(
    "parts",
    [
        # What is only planned, what is said about the scheme, and what the scheme says of itself.
        {"scheme": {"status": "active", "legal_status": {"en": "active"}}},
        {"review": {"next_on": date(2026, 1, 1)}},
        {"elections": [{"next_due": date(2026, 1, 1)}]},
        {"attestations": [{"party": "cvc", "role": {"en": "Chair"}, "on": date(2026, 1, 1)}]},
        {"judgements": [{"rule": "MIN", "on": date(2026, 1, 1)}]},
        {"publication": [{"party": "cvc", "checked_on": date(2026, 1, 1)}]},
        meeting(date(2026, 7, 1)),
        meeting(UNREADABLE),
        {"bodies": UNREADABLE, "progress": [UNREADABLE], "monitoring": UNREADABLE, "review": {"consultations": UNREADABLE}},
    ],
)
def test_what_does_not(parts):
    assert alive(**parts) == Liveness("dormant", ADOPTED, ("scheme", "adopted_from"))


def test_the_latest_event_decides():
    parts = {"bodies": [{"meetings": [{"on": date(2023, 1, 1)}, {"on": date(2026, 2, 2)}, {"on": date(2026, 8, 1)}]}]}
    assert alive(**parts) == Liveness("active", date(2026, 2, 2), ("bodies", 0, "meetings", 1, "on"), date(2027, 2, 2))


def test_a_draft_is_a_draft_whatever_it_does():
    assert assess(facts=draft()).liveness == Liveness("draft")
    assert assess(facts=draft(**meeting(AS_OF))).liveness == Liveness("draft", AS_OF, MET)


def test_a_scheme_past_its_last_day_has_ended():
    assert alive(scheme={"ends_on": AS_OF}, **meeting(AS_OF)).state == "active"
    ended = alive(scheme={"ends_on": date(2026, 6, 29)}, **meeting(AS_OF))
    assert ended == Liveness("ended", date(2026, 6, 29), ("scheme", "ends_on"))
    assert alive(scheme={"ends_on": UNREADABLE}, **meeting(AS_OF)).state == "active"


def test_before_the_windows_are_in_force_it_is_not_known():
    late = {name: parameter(name, Duration(1, "years"), date(2027, 1, 1)) for name in ("liveness-active", "liveness-resting")}
    book = rulebook()
    late = rulebook(parameters={**book.parameters, **late})
    assert assess(facts=adopted(), book=late).liveness == Liveness("unknown", date(2025, 4, 1), ("scheme", "adopted_from"))


def test_every_event_is_a_date_of_the_format():
    from compact_rules.scheme.shapes import scheme_shape

    for text in GRADES["liveness"]["events"]:
        shape = scheme_shape()
        for part in text.split("."):
            shape = shape.fields[part.removesuffix("[]")]
            if part.endswith("[]"):
                assert shape.item is not None, text
                shape = shape.item
        assert shape.kind == "date", text


@pytest.mark.parametrize("name", ["liveness-active", "liveness-resting"])
def test_while_one_window_is_not_in_force_it_is_not_known(name):
    late = {**PARAMETERS, name: parameter(name, Duration(2, "years"), date(2027, 1, 1))}
    facts = adopted(bodies=[{"id": "forum", "meetings": [{"on": date(2026, 6, 1)}]}])
    assert assess(facts=facts, book=rulebook(parameters=late)).liveness.state == "unknown"
