"""Rules in, outcomes out. Pure: the facts, the as-of date and the rulebook are all that a verdict depends on."""

from __future__ import annotations

from compact_rules.bilingual import LANGS, placeholders
from compact_rules.days import date
from compact_rules.hints import Any, Callable, Iterator, Sequence
from compact_rules.judge.evidence import compile_evidence
from compact_rules.judge.items import Judgement, Law, list_path
from compact_rules.judge.logic import compile_all, compile_check, compile_refutation, hangs_on_unread
from compact_rules.judge.lookup import Gap, Here, Scene, TooMuchWork, look, look_all
from compact_rules.judge.outcomes import ItemOutcome, Outcome, Reason, Truth
from compact_rules.judge.reasons import deciding, from_gap
from compact_rules.records import dataclass, replace
from compact_rules.rulebook.model import FieldPath, Rule, Rulebook, Scope, Verdict
from compact_rules.scheme.facts import Facts

_VERDICT: dict[Truth, Verdict] = {
    Truth.YES: "met",
    Truth.JUDGEMENT: "needs_judgement",
    Truth.UNKNOWN: "not_shown",
    Truth.NO: "not_met",
}
# One item that fails decides a rule before one that is not shown, and so on down.
_WEAKEST_FIRST: tuple[Verdict, ...] = ("not_met", "not_shown", "needs_judgement", "explained", "met", "not_applicable")

# How many values are looked at before a scheme is given up: by the rules together, and by any one of them. A scheme of 50,000
# lines under a hundred rules needs half of it. What is said of an item in the report takes as much room and time as many looks,
# and most where it falls short: such items fill the memory before the looks take long.
WORK, WORK_A_RULE, WORK_OF_ONE, WORK_ON_ITEM, WORK_ON_SHORT = 3_000_000, 1_000, 400_000, 40, 140
_SHORT = ("not_met", "not_shown")

JudgeRule = Callable[[Scene], Outcome]


@dataclass(frozen=True, slots=True)
class Judge:
    """The rules in force on one date, ready to judge any number of schemes."""

    as_of: date
    rules: tuple[JudgeRule, ...]

    def outcomes(self, facts: Facts) -> tuple[Outcome, ...]:
        """One outcome for each rule in force, in the rulebook's order. Raises `TooMuchWork` where they would take too long."""
        scene = Scene(facts, self.as_of)
        return tuple(_in_time(self.rules, scene))


def _in_time(rules: Sequence[JudgeRule], scene: Scene) -> Iterator[Outcome]:
    """The outcomes, while the rules together and each of them by itself look at no more values than they may."""
    left = WORK + WORK_A_RULE * len(rules)
    for rule in rules:
        scene.work.left = given = min(left, WORK_OF_ONE)
        yield rule(scene)
        left -= given - scene.work.left


def compile_rules(rulebook: Rulebook, as_of: date) -> Judge:
    """A judge for the rules in force on ``as_of``, with the parameters' values of that date."""
    law = Law(parameter_values(rulebook, as_of), rulebook.lexicons)
    return Judge(as_of, tuple(compile_rule(rule, law) for rule in rulebook.in_force(as_of)))


def parameter_values(rulebook: Rulebook, as_of: date) -> dict[str, Any]:
    """Each parameter's value on ``as_of``, by id; those that have none yet are left out."""
    held = {name: parameter.at(as_of) for name, parameter in rulebook.parameters.items()}
    return {name: dated.value for name, dated in held.items() if dated is not None}


def worst(verdicts: list[Verdict]) -> Verdict:
    """The verdict of a rule whose items came out as ``verdicts``; not empty."""
    return min(verdicts, key=_WEAKEST_FIRST.index)


def compile_rule(rule: Rule, law: Law) -> JudgeRule:
    """One rule as a function from a scheme to its outcome."""
    judge_items = _items(rule, law)
    evidence = compile_evidence(rule.evidence, law) if rule.evidence else None

    def judge(scene: Scene) -> Outcome:
        try:
            items = judge_items(Here((), scene.facts.root), scene)
            shown = evidence(scene) if evidence else None
        except TooMuchWork as stop:
            stop.rule = rule.id
            raise
        return Outcome(rule.id, worst([item.verdict for item in items]), items, shown)

    return judge


def _items(rule: Rule, law: Law) -> Callable[[Here, Scene], tuple[ItemOutcome, ...]]:
    judge_item = _item(rule, law)
    if not rule.for_each:
        return lambda whole, scene: (judge_item(whole, None, scene),)
    scopes = [(scope, compile_check(scope.where, law) if scope.where else None) for scope in rule.for_each]
    # Where a rule does not apply to the one item that may be meant, and not without it either, that is certain.
    either_way = len(scopes) == 1 and rule.if_none == "not_applicable"

    def judge(whole: Here, scene: Scene) -> tuple[ItemOutcome, ...]:
        unread: list[ItemOutcome] = []
        for scope, where in scopes:
            outcomes, found = _in_scope(scope.path, where, judge_item, whole, scene, either_way)
            # What could not be read on the list before may be what the rule is read on; then these are not.
            unread += [replace(each, verdict="not_shown") if unread and each.verdict == "not_met" else each for each in outcomes]
            if found:
                break
        return tuple(unread) or (_no_items(rule, scopes[0], whole, scene),)

    return judge


def _in_scope(
    path: FieldPath, where: Judgement | None, judge_item: JudgeItem, whole: Here, scene: Scene, either_way: bool
) -> tuple[list[ItemOutcome], bool]:
    """The outcomes of a scope's items, in document order, and whether any of them could be read.

    Where none could, what stands there hides nothing: the next scope is read as well.
    """
    found, gaps = look_all(whole, scene, path)
    scene.work.spend(WORK_ON_ITEM * (len(found) + len(gaps)))
    judged = [(judge_item(here, meant, scene), meant) for here in found if not _left_out(meant := _meant(where, here, scene))]
    certain = any(meant is None or meant.truth is Truth.YES for _, meant in judged)
    outcomes = [outcome if certain else _perhaps(outcome, meant, either_way) for outcome, meant in judged]
    read = bool(outcomes)
    unreadable = [gap for gap in gaps if gap.code == "unreadable"]
    outcomes += [ItemOutcome(gap.path, "not_shown", from_gap("for_each", gap)) for gap in unreadable]
    scene.work.spend(WORK_ON_SHORT * sum([outcome.verdict in _SHORT for outcome in outcomes]))
    return sorted(outcomes, key=lambda outcome: [step for step in outcome.path if isinstance(step, int)]), read


def _left_out(meant: Reason | None) -> bool:
    return meant is not None and meant.truth is Truth.NO


def _perhaps(outcome: ItemOutcome, meant: Reason | None, either_way: bool) -> ItemOutcome:
    """Of items that may be meant, none for certain, nothing is met: perhaps there is no such item at all."""
    settled = outcome.verdict == "not_applicable" and either_way
    if meant is None or settled or outcome.verdict not in ("met", "needs_judgement", "not_applicable"):
        return outcome
    return replace(outcome, verdict="not_shown", reason=meant)


def _meant(where: Judgement | None, here: Here, scene: Scene) -> Reason | None:
    return where(here, scene.on(here)) if where else None


def _no_items(rule: Rule, scope: tuple[Scope, Judgement | None], whole: Here, scene: Scene) -> ItemOutcome:
    """The outcome of a rule that found nothing to be read on: the place is the list that has nothing in it, or is not there.

    A list that is stated, and holds nothing or nothing of the kind meant, falls short by what it says.
    """
    field, where = scope[0].path, scope[1]
    found, gaps = look_all(whole, scene, field)
    path = list_path(whole, field, gaps if not found else [], found)
    declared = any(gap.code == "declared_absent" for gap in gaps)
    verdict: Verdict = "not_met" if rule.if_none == "not_shown" and (declared or found or not gaps) else rule.if_none
    if gaps and not found:
        return ItemOutcome(path, verdict, from_gap("for_each", gaps[0]))
    truth = {"not_met": Truth.NO, "met": Truth.YES}.get(verdict, Truth.UNKNOWN)
    left_out = tuple(reason for here in found if (reason := _meant(where, here, scene)) is not None)
    code = "none_such" if found else "no_items"
    return ItemOutcome(path, verdict, Reason("for_each", truth, code, path, {"list": field.text}, left_out))


JudgeItem = Callable[[Here, Reason | None, Scene], ItemOutcome]


def _item(rule: Rule, law: Law) -> JudgeItem:
    """One rule on one item. The second argument is what the scope's ``where`` said of it, unless it has none."""
    applies = compile_check(rule.applies_when, law) if rule.applies_when else None
    require = compile_all(rule.require, law)
    refutations = [compile_refutation(check, law) for check in rule.refuted_when]
    show = _shown(rule, law)

    def judge(item: Here, meant: Reason | None, scene: Scene) -> ItemOutcome:
        scene = scene.on(item)
        label = item.value.get("id") if isinstance(item.value, dict) else None
        label = label if isinstance(label, str) else None
        applicable = applies(item, scene) if applies else None
        if applicable is not None and applicable.truth is Truth.NO:
            return ItemOutcome(item.path, "not_applicable", applicable, label)
        reason = _placed(require(item, scene))
        against = [refute(item, scene) for refute in refutations]
        parts = tuple(found for found in against if found.truth is Truth.YES)
        if parts and reason.truth is not Truth.NO:
            reason = Reason("refuted_when", Truth.NO, "refuted", item.path, {}, parts)
        elif reason.truth > Truth.UNKNOWN:
            # What is not given refutes nothing, but what is given and cannot be read may be what refutes it.
            reason = next((found for found in against if hangs_on_unread(found)), reason)
        verdict = _VERDICT[reason.truth]
        for condition in (applicable, meant):
            # What may not be meant at all cannot have failed. Its own fault is told all the same, at its own place.
            if condition is not None and condition.truth is not Truth.YES and verdict == "not_met":
                verdict = "not_shown"
        return ItemOutcome(item.path, verdict, reason, label, show(item, scene))

    return judge


def _placed(reason: Reason) -> Reason:
    """A question about the scheme as a whole is put at the part where the rule first looked: the whole is no place to look at."""
    if reason.truth is not Truth.JUDGEMENT:
        return reason
    looked = next((leaf.path for part in reason.parts for leaf in deciding(part) if leaf.path), ())[:1]
    parts = tuple(
        replace(part, path=looked) if part.code == "a_person_decides" and not part.path else part for part in reason.parts
    )
    return replace(reason, parts=parts)


def inserted(rule: Rule) -> tuple[str, ...]:
    """The names of what the rule's texts insert, in alphabetical order."""
    questions = [check.args["question"] for check in rule.require if check.word == "a_person_decides"]
    texts = [rule.message, *questions, *([rule.noted] if rule.noted is not None else [])]
    return tuple(sorted({name for text in texts for lang in LANGS for name in placeholders(text[lang])}))


def _shown(rule: Rule, law: Law) -> Callable[[Here, Scene], dict[str, Any]]:
    """The values that the rule's texts insert: the item's own fields, and parameters by their id with ``_`` for ``-``."""
    names = inserted(rule) if rule.inserts is None else rule.inserts
    if not law.by_name:
        law.by_name.update((name.replace("-", "_"), value) for name, value in law.parameters.items())
    fixed = {name: law.by_name[name] for name in names if name in law.by_name}
    own = [name for name in names if name not in fixed and name not in ("item", "reason", "position")]
    fields = [(name, FieldPath(name, tuple(name.split(".")))) for name in own]

    def show(item: Here, scene: Scene) -> dict[str, Any]:
        values = dict(fixed)
        for name, field in fields:
            found = look(item, scene, field)
            if not isinstance(found, Gap):
                values[name] = found.value
        return values

    return show
