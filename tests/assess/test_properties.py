"""What must hold whatever a scheme says."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from compact_rules.assessing.assessment import assess_scheme
from compact_rules.assessing.failing import fails
from compact_rules.assessing.model import LEVELS
from compact_rules.judge.outcomes import Outcome, Truth
from compact_rules.scheme.facts import UNREADABLE, Facts
from tests.assess.making import AS_OF, PARTIES, asking_for_records, assess, item, outcome, record, rule, rulebook

RULES = (
    rule("SCH", "threshold"),
    rule("MIN-1", "minimum", evidence=asking_for_records()),
    rule("MIN-2", "minimum", same_fault_as=("MIN-1",)),
    rule("INC-1", "inclusion", evidence=asking_for_records(), same_fault_as=("MIN-1", "INC-2")),
    rule("INC-2", "inclusion", same_fault_as=("INC-1",)),
    rule("TXT-1", "practice", evidence=asking_for_records()),
    rule("TXT-2", "practice", same_fault_as=("TXT-1",)),
)
BOOK = rulebook(RULES)
# From the best to the worst. What does not apply is no better and no worse: it is not asked.
WORSE = ("met", "needs_judgement", "not_shown", "not_met")
STALER = (record(Truth.YES, date(2026, 6, 1)), record(Truth.NO, date(2020, 1, 1)), record(Truth.UNKNOWN))

verdicts = st.sampled_from((*WORSE, "not_applicable"))
days = st.dates(date(2023, 1, 1), date(2028, 1, 1))
values = st.one_of(days, st.just(UNREADABLE), st.none())
texts = st.sampled_from(({"en": "said"}, "said", "", {}, UNREADABLE))
rule_ids = st.sampled_from((*(each.id for each in RULES), "NONE", UNREADABLE))
parties = st.sampled_from(("council", "cvc", "board", "nobody", UNREADABLE))


def entries(**fields):
    return st.lists(st.one_of(st.fixed_dictionaries({}, optional=fields), st.just(UNREADABLE)), max_size=3)


departures = entries(rule=rule_ids, reason=texts, alternative=texts, until=values, **{"from": values})
judgements = entries(
    rule=rule_ids,
    at=st.sampled_from(("a", "b", UNREADABLE)),
    by_role=texts,
    on=values,
    reason=texts,
    finding=st.sampled_from(("satisfied", "not_satisfied", UNREADABLE)),
)
dissents = entries(rule=rule_ids, resolved_on=values)
attestations = entries(party=parties, role=texts, on=values, dissent=st.one_of(dissents, st.just(UNREADABLE)))


@st.composite
def outcomes(draw):
    found = []
    for each in RULES:
        items = [item(("aims", n), draw(verdicts), label) for n, label in enumerate("ab"[: draw(st.integers(0, 2))])]
        evidence = draw(st.sampled_from(STALER)) if each.evidence else None
        worst = next((v for v in reversed(WORSE) if v in {i.verdict for i in items}), "not_applicable")
        found.append(outcome(each.id, worst if items else draw(verdicts), *items, evidence=evidence))
    return found


@st.composite
def schemes(draw):
    root = {
        "scheme": {"adopted_from": draw(values), "in_force_from": draw(values), "ends_on": draw(st.one_of(st.none(), days))},
        "parties": draw(st.sampled_from((PARTIES, UNREADABLE, [UNREADABLE, {"id": "cvc", "side": UNREADABLE}]))),
        "adoptions": draw(entries(party=parties, on=values)),
        "departures": draw(departures),
        "judgements": draw(judgements),
        "attestations": draw(attestations),
        "aims": [{"id": "a"}, {"id": "b"}],
    }
    for name in draw(st.sets(st.sampled_from(sorted(root)))):
        root[name] = UNREADABLE
    return Facts(root)


def heights(assessment):
    return [LEVELS.index(grade.level) for grade in assessment.grades]


@given(outcomes(), schemes())
def test_a_level_never_rises_from_one_depth_to_the_next(found, facts):
    on_paper, in_practice, agreed = heights(assess(found, facts, BOOK))
    assert on_paper >= in_practice >= agreed


@given(outcomes(), schemes())
def test_the_counts_add_up_and_the_top_has_nothing_in_its_way(found, facts):
    assessment = assess(found, facts, BOOK)
    for grade in assessment.grades:
        applying = [s for s in assessment.standings if s.tier != "practice" and s.verdict != "not_applicable"]
        assert grade.of == len(applying)
        assert 0 <= grade.met <= grade.of
        assert (grade.first_reason is None) == (grade.level == LEVELS[-1])
        assert bool(grade.way_up) == bool(grade.stops)
        assert set(grade.way_up) <= set(grade.stops)


@given(outcomes(), schemes(), st.sampled_from(("TXT-1", "TXT-2")), verdicts)
def test_practice_rules_never_change_a_level(found, facts, name, verdict):
    other = [replace(o, verdict=verdict, items=(item((), verdict),)) if o.rule == name else o for o in found]
    assert heights(assess(found, facts, BOOK)) == heights(assess(other, facts, BOOK))


def worsened(found: Outcome, at: int, by: int) -> Outcome:
    """``found`` with one of its items, or the whole of it, worse by some steps; what does not apply is left alone."""
    items = found.items
    if items[at % len(items)].verdict == "not_applicable":
        return found
    verdicts = [each.verdict for each in items]
    height = WORSE.index(verdicts[at % len(items)])
    verdicts[at % len(items)] = WORSE[min(height + by, len(WORSE) - 1)]
    worst = next((v for v in reversed(WORSE) if v in verdicts), "not_applicable")
    changed = tuple(replace(each, verdict=verdict) for each, verdict in zip(items, verdicts, strict=True))
    return replace(found, verdict=worst, items=changed)


@given(outcomes(), schemes(), st.integers(0, len(RULES) - 1), st.integers(0, 1), st.integers(1, 3))
def test_making_a_rule_worse_never_raises_a_level(found, facts, which, at, by):
    other = list(found)
    other[which] = worsened(found[which], at, by)
    before, after = heights(assess(found, facts, BOOK)), heights(assess(other, facts, BOOK))
    assert all(new <= old for old, new in zip(before, after, strict=True))


@given(outcomes(), schemes(), st.sampled_from(("MIN-1", "INC-1", "TXT-1")), st.integers(0, 2))
def test_evidence_going_stale_never_raises_a_level(found, facts, name, by):
    def staler(each: Outcome) -> Outcome:
        if each.rule != name:
            return each
        return replace(each, evidence=STALER[min(STALER.index(each.evidence) + by, 2)])

    before, after = heights(assess(found, facts, BOOK)), heights(assess([staler(o) for o in found], facts, BOOK))
    assert all(new <= old for old, new in zip(before, after, strict=True))


@given(outcomes(), schemes(), st.integers(0, 2000))
def test_an_untouched_scheme_never_rises(found, facts, passed):
    # What is dated later may come to count, so only what is dated by now is left in.
    def dated(value):
        if isinstance(value, dict):
            return {key: dated(each) for key, each in value.items()}
        if isinstance(value, list):
            return [dated(each) for each in value]
        return UNREADABLE if isinstance(value, date) and value > AS_OF else value

    facts = Facts({**dated(facts.root), "departures": facts.root["departures"]})
    if isinstance(facts.root["departures"], list):
        for entry in facts.root["departures"]:
            if isinstance(entry, dict) and isinstance(entry.get("from"), date) and entry["from"] > AS_OF:
                entry["from"] = UNREADABLE
    now = heights(assess(found, facts, BOOK))
    later = heights(assess(found, facts, BOOK, as_of=AS_OF + timedelta(days=passed)))
    assert all(new <= old for old, new in zip(now, later, strict=True))


@given(outcomes(), schemes())
def test_only_what_falls_short_or_is_open_is_found_and_some_of_each_fault_is_told(found, facts):
    assessment = assess(found, facts, BOOK)
    short = {finding.rule for finding in assessment.findings}
    wanted = {"not_met", "not_shown", "needs_judgement"}
    for standing in assessment.standings:
        if standing.verdict in wanted:
            assert standing.rule in short
    for finding in assessment.findings:
        if finding.told_under is not None:
            tellers = [each for each in assessment.findings if each.rule == finding.told_under]
            assert any(each.told_under is None for each in tellers)
    graver = any(f.severity == "error" and f.told_under is None for f in assessment.findings)
    assert fails(assessment, "error") or not graver


@settings(suppress_health_check=[HealthCheck.too_slow])
@given(
    st.dictionaries(
        st.sampled_from(("scheme", "parties", "departures", "judgements", "attestations", "bodies", "review", "progress")),
        st.recursive(
            st.one_of(st.none(), st.booleans(), st.integers(), st.text(max_size=3), days, st.just(UNREADABLE)),
            lambda inner: st.one_of(
                st.lists(inner, max_size=3),
                st.dictionaries(st.sampled_from(("id", "rule", "on", "until", "party", "meetings", "adopted_from")), inner),
            ),
            max_leaves=12,
        ),
    )
)
def test_no_facts_make_it_raise(root):
    found = [outcome(each.id, "met") for each in RULES]
    assess_scheme(found, Facts(root), (), BOOK, AS_OF)
