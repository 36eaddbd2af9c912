"""The words that hold other checks: quantifiers, connectives, references and the question for a person."""

from __future__ import annotations

from compact_rules.days import date
from compact_rules.hints import Any, Callable, Mapping
from compact_rules.judge import lists, texts, words
from compact_rules.judge.items import NO, UNKNOWN, YES, Judgement, Law, elements_of, list_path, listed
from compact_rules.judge.lookup import Gap, Here, Scene, look, look_all
from compact_rules.judge.outcomes import Reason, Truth
from compact_rules.judge.reasons import deciding, from_gap
from compact_rules.records import replace
from compact_rules.rulebook.model import Check, FieldPath, Operand
from compact_rules.scheme.facts import UNREADABLE

_WITNESSES = 20
_QUANTIFIERS = ("every", "some", "last")
_TURNED = {YES: NO, NO: YES}
_MEANT = Reason("in", YES, "stated", ())  # of an item in a list without conditions


def compile_check(check: Check, law: Law) -> Judgement:
    """The check as a function from an item to a reason, under the law of one date."""
    judge = WORDS[check.word](check.args, law)
    return _once(judge) if _same_for_all(check) else judge


def _same_for_all(check: Check) -> bool:
    """Whether a check says the same whatever item it is read on: a quantifier over a list of the scheme's own."""
    return check.word in _QUANTIFIERS and check.args["in"].absolute and not _reads_outer(check)


def _reads_outer(part: object) -> bool:
    """Whether anything in a check starts from the item that the rule is read on."""
    if isinstance(part, FieldPath):
        return part.outer
    if isinstance(part, Check):
        return any(_reads_outer(each) for each in part.args.values())
    if isinstance(part, Operand):
        return any(_reads_outer(each) for each in (part.path, part.plus, part.minus))
    return isinstance(part, tuple) and any(_reads_outer(each) for each in part)


def _once(judge: Judgement) -> Judgement:
    """``judge``, asked once a scheme: otherwise a rule read on each of many items would go through the whole list for each.

    The answer is counted every time all the same: whoever tells it goes through its parts.
    """

    def judge_once(item: Here, scene: Scene) -> Reason:
        kept = scene.work.kept
        if judge not in kept:
            found = _with_few_witnesses(judge(item, scene))
            kept[judge] = found, _size(found)
        reason: Reason = kept[judge][0]
        scene.work.spend(kept[judge][1])
        return reason

    return judge_once


def _with_few_witnesses(reason: Reason) -> Reason:
    """A yes needs no more than a few of those that bear it out; anything else is kept whole, for it is counted and told."""
    if reason.truth is not YES or len(reason.parts) <= _WITNESSES:
        return reason
    return replace(reason, parts=tuple(part for part in reason.parts if part.truth is YES)[:_WITNESSES])


def _size(reason: Reason) -> int:
    """How many reasons there are in it."""
    return 1 + sum(map(_size, reason.parts))


def compile_all(checks: tuple[Check, ...], law: Law) -> Judgement:
    """All of ``checks``, as one."""
    if len(checks) == 1:
        return compile_check(checks[0], law)
    return all_of({"checks": checks}, law)


def compile_refutation(check: Check, law: Law) -> Judgement:
    """The check, where only a clear yes matters: of several that must all hold, those after one that does not are not read.

    A rule may so ask something costly only of the items that something cheap has singled out. What cannot be read does not stop
    it: whatever comes after may settle that nothing is refuted.
    """
    if check.word != "all":
        return compile_check(check, law)
    judges = [compile_refutation(part, law) for part in check.args["checks"]]

    def judge(item: Here, scene: Scene) -> Reason:
        parts: list[Reason] = []
        unread: Reason | None = None
        for part in judges:
            found = part(item, scene)
            if found.truth is not YES and not hangs_on_unread(found):
                return found
            parts.append(found)
            unread = unread if unread is not None or found.truth is YES else found
        return unread if unread is not None else Reason("all", YES, "all", item.path, {}, tuple(parts))

    return judge


def hangs_on_unread(reason: Reason) -> bool:
    """Whether it is not known for the only reason that something there cannot be read: reading it might settle it."""
    return reason.truth is UNKNOWN and any(leaf.code == "unreadable" for leaf in deciding(reason))


def turned(truth: Truth) -> Truth:
    """*Not*: an unknown stays unknown."""
    return _TURNED.get(truth, truth)


def all_of(args: Mapping[str, Any], law: Law) -> Judgement:
    """The weakest of the parts."""
    checks = [compile_check(check, law) for check in args["checks"]]

    def judge(item: Here, scene: Scene) -> Reason:
        parts = tuple([check(item, scene) for check in checks])
        return Reason("all", min([part.truth for part in parts]), "all", item.path, {}, parts)

    return judge


def any_of(args: Mapping[str, Any], law: Law) -> Judgement:
    """The strongest of the parts."""
    checks = [compile_check(check, law) for check in args["checks"]]

    def judge(item: Here, scene: Scene) -> Reason:
        parts = tuple([check(item, scene) for check in checks])
        return Reason("any", max([part.truth for part in parts]), "any", item.path, {}, parts)

    return judge


def not_(args: Mapping[str, Any], law: Law) -> Judgement:
    """The opposite; what is not known stays unknown."""
    check = compile_check(args["check"], law)

    def judge(item: Here, scene: Scene) -> Reason:
        part = check(item, scene)
        # A part declared absent is not there to be anything: turning its no round would make absence a success.
        truth = UNKNOWN if part.truth is NO and part.code == "declared_absent" else turned(part.truth)
        return Reason("not", truth, "not", part.path, {}, (part,))

    return judge


def _candidates(
    args: Mapping[str, Any], law: Law
) -> Callable[[Here, Scene], tuple[list[tuple[Here, Reason]], list[Gap], Reason]]:
    """The items of a quantifier's list that ``where`` does not clearly leave out, each with what ``where`` says of it."""
    field: FieldPath = args["in"]
    where = compile_check(args["where"], law) if args.get("where") else None

    def gather(item: Here, scene: Scene) -> tuple[list[tuple[Here, Reason]], list[Gap], Reason]:
        found, gaps = look_all(item, scene, field)
        meant = [(here, where(here, scene) if where else None) for here in found]
        kept = [(here, reason or _MEANT) for here, reason in meant if reason is None or reason.truth is not NO]
        left_out = tuple(reason for _, reason in meant if reason is not None)
        path = list_path(item, field, gaps, found)
        return kept, gaps, Reason("in", NO, "none_such" if found else "none_in_list", path, {"list": field.text}, left_out)

    return gather


def every(args: Mapping[str, Any], law: Law) -> Judgement:
    """Whether all items meant pass. Of no items at all, nothing is shown: that is a no."""
    gather, check = _candidates(args, law), compile_all(args["is"], law)
    text = args["in"].text

    def judge(item: Here, scene: Scene) -> Reason:
        kept, gaps, none = gather(item, scene)
        certain = any(where.truth is YES for _, where in kept)
        parts = [_unless(where, check(here, scene), certain) for here, where in kept]
        parts += [from_gap("every", gap) for gap in gaps]
        if not parts:
            return none
        return Reason("every", min([part.truth for part in parts]), "every", none.path, {"list": text}, tuple(parts))

    return judge


def _unless(where: Reason, reason: Reason, certain: bool) -> Reason:
    """``reason`` for an item that may not be meant at all: its no is then only an unknown.

    Its yes is one too where no item is meant for ``certain``: perhaps there is none, and every one of none is a no.
    """
    if where.truth is YES:
        return reason
    if reason.truth is NO:
        return _perhaps(where, reason)
    if reason.truth is UNKNOWN:
        return where if hangs_on_unread(where) else reason
    return reason if certain else where


def _perhaps(where: Reason, reason: Reason) -> Reason:
    """An unknown in place of ``reason``, of an item that may not be meant; what cannot be read there is the first to mend."""
    return where if hangs_on_unread(where) else replace(reason, truth=UNKNOWN, parts=())


def some(args: Mapping[str, Any], law: Law) -> Judgement:
    """Whether one item meant passes."""
    gather, check = _candidates(args, law), compile_all(args["is"], law)
    text = args["in"].text

    def judge(item: Here, scene: Scene) -> Reason:
        kept, gaps, none = gather(item, scene)
        parts = []
        for here, where in kept:
            reason = check(here, scene)
            parts.append(_perhaps(where, reason) if where.truth < reason.truth else reason)
        parts += [from_gap("some", gap) for gap in gaps]
        if not parts:
            return none
        return Reason("some", max([part.truth for part in parts]), "some", none.path, {"list": text}, tuple(parts))

    return judge


def last(args: Mapping[str, Any], law: Law) -> Judgement:
    """Whether the latest item dated on or before the as-of date passes."""
    gather, check = _candidates(args, law), compile_all(args["is"], law)
    by: FieldPath = args["by"]
    text = args["in"].text

    def judge(item: Here, scene: Scene) -> Reason:
        kept, gaps, none = gather(item, scene)
        dated = [(look(here, scene, by), here, where) for here, where in kept]
        undated = [on for on, _, _ in dated if isinstance(on, Gap)]
        hidden = _unreadable([*undated, *gaps])
        if hidden:  # it may be the last one
            return from_gap("last", hidden[0])
        past = [(on.value, here, where) for on, here, where in dated if isinstance(on, Here) and on.value <= scene.as_of]
        if past:
            (on, here, where), *before = sorted(past, key=lambda entry: entry[0], reverse=True)
            part = check(here, scene)
            if where.truth is not YES and part.truth is NO and not _all_fail(before, check, scene):
                part = _perhaps(where, part)
            truth = min(where.truth, part.truth)
            part = where if hangs_on_unread(where) and truth is UNKNOWN else part
            if truth is YES or not undated:
                return Reason("last", truth, "last", here.path, {"list": text, "value": on}, (part,))
        if undated or gaps:
            return from_gap("last", (undated + gaps)[0])
        if not kept:
            return none
        return Reason("last", NO, "none_dated", none.path, {"list": text})

    return judge


def _all_fail(entries: list[tuple[date, Here, Reason]], check: Judgement, scene: Scene) -> bool:
    """Whether of ``entries``, latest first, none passes that may be the last: down to the first that is meant for certain."""
    for _, here, where in entries:
        if check(here, scene).truth is not NO:
            return False
        if where.truth is YES:
            break
    return True


def refers_to(args: Mapping[str, Any], law: Law) -> Judgement:
    """Whether each id given names an item of a list, and whether some or every item so named passes."""
    field, among = args["field"], args["in"]
    some_check = compile_check(args["some"], law) if args.get("some") else None
    every_check = compile_check(args["every"], law) if args.get("every") else None

    def judge(item: Here, scene: Scene) -> Reason:
        named, gaps = _names(item, scene, field)
        if not named and gaps:
            return from_gap("refers_to", gaps[0])
        if not named:
            return Reason("refers_to", NO, "none_in_list", list_path(item, field), {"list": field.text})
        by_id, unknown = _by_id(item, scene, among)
        known = [name for name in named if name.value in by_id]
        stray = next((name for name in named if name.value not in by_id), None)
        # Where it is enough that one of them passes, a stray id beside it does not matter.
        if stray is not None and (not known or every_check or not some_check):
            dangling = Reason("refers_to", NO, "dangling", stray.path, {"value": stray.value, "list": among.text})
            open_ends = _unreadable(gaps) + unknown if some_check and not every_check else unknown
            return from_gap("refers_to", open_ends[0]) if open_ends else dangling
        met = [by_id[name.value] for name in known]
        parts: list[Reason] = []
        if some_check:
            over = _over(met, known, some_check, scene, max, "refers_some", among.text)
            # One that cannot be read, or that may be the item whose id cannot be, might have been the one that passes.
            open_ends = _unreadable(gaps) + (unknown if stray is not None else [])
            parts.append(from_gap("refers_to", open_ends[0]) if over.truth is NO and open_ends else over)
        if every_check:
            parts.append(_over(met, known, every_check, scene, min, "refers_every", among.text))
        if gaps and not (some_check and not every_check):
            parts.append(from_gap("refers_to", gaps[0]))
        if not parts:
            return Reason("refers_to", YES, "refers", named[0].path, {"value": named[0].value, "list": among.text})
        return Reason("refers_to", min([part.truth for part in parts]), "all", named[0].path, {}, tuple(parts))

    return judge


def _unreadable(gaps: list[Gap]) -> list[Gap]:
    return [gap for gap in gaps if gap.code == "unreadable"]


def _names(item: Here, scene: Scene, field: FieldPath) -> tuple[list[Here], list[Gap]]:
    """The ids given at ``field``, and what could not be read of them."""
    found, gaps = look_all(item, scene, field)
    named: list[Here] = []
    for here in found:
        elements, unread = elements_of(here, scene)
        named += elements
        gaps += unread
    return named, gaps


def _by_id(item: Here, scene: Scene, among: FieldPath) -> tuple[dict[object, Here], list[Gap]]:
    """The items of a list by their ids, and what keeps it from being known whole."""
    if among.absolute:
        kept = scene.work.kept
        if among not in kept:
            kept[among] = _read_by_id(item, scene, among)
        known: tuple[dict[object, Here], list[Gap]] = kept[among]
        return known
    return _read_by_id(item, scene, among)


def _read_by_id(item: Here, scene: Scene, among: FieldPath) -> tuple[dict[object, Here], list[Gap]]:
    targets, gaps = look_all(item, scene, among)
    unread = [Gap((*here.path, "id"), "unreadable") for here in targets if here.value.get("id") is UNREADABLE]
    return {here.value.get("id"): here for here in targets}, gaps + unread


def _over(
    met: list[Here], named: list[Here], check: Judgement, scene: Scene, pick: Callable[..., Truth], code: str, text: str
) -> Reason:
    """What the items referred to say together; the place is the reference, for that is what its author can change."""
    parts = tuple(check(here, scene) for here in met)
    truths = [part.truth for part in parts]
    truth = pick(truths)
    at = named[truths.index(truth)]
    path = listed(at.path) if code == "refers_some" else at.path
    related = tuple(dict.fromkeys(here.path for here in met))
    return Reason("refers_to", truth, code, path, {"list": text, "value": at.value}, parts, related)


def a_person_decides(args: Mapping[str, Any], law: Law) -> Judgement:
    """The question that only a recorded judgement can settle."""
    values = {"question": args["question"], "role": args["role"]}
    return lambda item, scene: Reason("a_person_decides", Truth.JUDGEMENT, "a_person_decides", item.path, values)


WORDS: dict[str, Callable[[Mapping[str, Any], Law], Judgement]] = {
    "stated": words.stated,
    "one_of": words.one_of,
    "at_least": words.at_least,
    "at_most": words.at_most,
    "not_before": words.not_before,
    "not_after": words.not_after,
    "within": words.within,
    "unique": lists.unique,
    "refers_to": refers_to,
    "in_order": lists.in_order,
    "covers": lists.covers,
    "differs": texts.differs,
    "avoids": texts.avoids,
    "mentions": texts.mentions,
    "every": every,
    "some": some,
    "last": last,
    "all": all_of,
    "any": any_of,
    "not": not_,
    "a_person_decides": a_person_decides,
}
