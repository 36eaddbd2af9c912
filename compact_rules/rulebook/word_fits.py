"""For each word of the rule language: whether its arguments fit the scheme. One function a word, in the order of `words`."""

from __future__ import annotations

from compact_rules.hints import Callable
from compact_rules.rulebook.fitting import Fitting, family
from compact_rules.rulebook.model import Check, FieldPath
from compact_rules.rulebook.operands import fit_amount, fit_date
from compact_rules.rulebook.paths import Reached, written
from compact_rules.rulebook.sheets import Loc
from compact_rules.scheme.shape import Shape
from compact_rules.scheme.suggest import nearest

FitWord = Callable[[Fitting, Check, Reached, Loc], None]


def fit_check(fit: Fitting, check: Check, item: Reached, loc: Loc) -> None:
    """Report everything in ``check``, which stands at ``loc`` and is read on ``item``, that does not fit."""
    FITS[check.word](fit, check, item, (*loc, check.word))


def fit_checks(fit: Fitting, checks: tuple[Check, ...], item: Reached, loc: Loc) -> None:
    """`fit_check` for each of several checks that stand in a list at ``loc``."""
    for at, check in enumerate(checks):
        fit_check(fit, check, item, (*loc, at))


def _stated(fit: Fitting, check: Check, item: Reached, loc: Loc) -> None:
    for at, path in enumerate(check.args["fields"]):
        fit.reach(path, item, (*loc, at))


def _one_of(fit: Fitting, check: Check, item: Reached, loc: Loc) -> None:
    path: FieldPath = check.args["field"]
    reached = fit.value(path, item, (*loc, "field"), check.word, "enumerable")
    if reached is None:
        return
    for at, value in enumerate(check.args["values"]):
        allowed = _possible(reached.shape)
        if (allowed is not None and value not in allowed) or isinstance(value, bool) != (reached.shape.kind == "boolean"):
            _never(fit, (*loc, "values", at), path, value, allowed or ())


def _possible(shape: Shape) -> tuple[object, ...] | None:
    """The values that can stand there; None where they are not known."""
    if shape.kind == "boolean":
        return (True, False)
    return shape.choices if shape.kind == "choice" else None


def _never(fit: Fitting, loc: Loc, path: FieldPath, value: object, allowed: tuple[object, ...]) -> None:
    names = [str(choice).lower() if isinstance(choice, bool) else str(choice) for choice in allowed]
    shown = {"path": path.text, "value": str(value).lower() if isinstance(value, bool) else value, "choices": ", ".join(names)}
    fit.report(loc, "not-a-choice", shown, nearest(str(value), names) or None)


def _bound(fit: Fitting, check: Check, item: Reached, loc: Loc) -> None:
    if "count" in check.args:
        _countable(fit, check.args["count"], item, (*loc, "count"), check.word)
        measured: tuple[str, str] | None = (check.args["count"].text, "number")
    elif "sum" in check.args:
        fit.values(check.args["sum"], item, (*loc, "sum"), check.word, "number")
        measured = (check.args["sum"].text, "number")
    else:
        path: FieldPath = check.args["field"]
        reached = fit.value(path, item, (*loc, "field"), check.word, "amount")
        measured = (path.text, "duration" if reached.shape.kind == "duration" else "number") if reached else None
    fit_amount(fit, check.args["limit"], item, (*loc, "limit"), check.word, measured)


def _countable(fit: Fitting, path: FieldPath, item: Reached, loc: Loc, word: str) -> None:
    reached = fit.reach(path, item, loc)
    if reached is None:
        return
    if reached.shape.kind == "list":
        fit.report(loc, "needs-each", {"path": path.text}, path.text + "[]")
    elif not reached.many:
        fit.report(loc, "several-values", {"path": path.text, "word": word})


def _dated(fit: Fitting, check: Check, item: Reached, loc: Loc) -> None:
    fit.value(check.args["field"], item, (*loc, "field"), check.word, "date")
    for name in ("limit", "start", "end"):
        if name in check.args:
            fit_date(fit, check.args[name], item, (*loc, name), check.word)


def _unique(fit: Fitting, check: Check, item: Reached, loc: Loc) -> None:
    fit.values(check.args["field"], item, loc, check.word, "scalar")


def _refers_to(fit: Fitting, check: Check, item: Reached, loc: Loc) -> None:
    field, among = check.args["field"], check.args["in"]
    reference = fit.value(field, item, (*loc, "field"), check.word, "reference")
    target = fit.items(among, item, (*loc, "in"), check.word)
    if target is None:
        return
    if "id" not in target.shape.fields:
        fit.report((*loc, "in"), "no-id", {"path": among.text})
    elif reference is not None:
        _refers_there(fit, reference, target, field, among, (*loc, "in"))
    for name in ("some", "every"):
        if name in check.args:
            fit_check(fit, check.args[name], target, (*loc, name))


def _refers_there(fit: Fitting, reference: Reached, target: Reached, field: FieldPath, among: FieldPath, loc: Loc) -> None:
    lists = reference.shape.refers
    if lists and target.home is not None and _list_name(target.home) not in lists:
        meant = "/" + lists[0] + "[]" if len(lists) == 1 else None
        fit.report(loc, "not-referred-to", {"path": field.text, "lists": ", ".join(lists), "other": among.text}, meant)


def _list_name(home: tuple[str, ...]) -> str:
    return written(home).removesuffix("[]")


def _in_order(fit: Fitting, check: Check, item: Reached, loc: Loc) -> None:
    if "each" in check.args:
        fit.values(check.args["each"], item, (*loc, "each"), check.word, "date-or-number")
        return
    paths: tuple[FieldPath, ...] = check.args["fields"]
    reached = [fit.value(path, item, (*loc, "fields", at), check.word, "date-or-number") for at, path in enumerate(paths)]
    for at, (path, there) in enumerate(zip(paths, reached, strict=True)):
        _alike(fit, (paths[0], reached[0]), (path, there), (*loc, "fields", at))


def _alike(fit: Fitting, one: tuple[FieldPath, Reached | None], other: tuple[FieldPath, Reached | None], loc: Loc) -> None:
    if one[1] is None or other[1] is None or family(one[1].shape.kind) == family(other[1].shape.kind):
        return
    kinds = {"kind": other[1].shape.kind, "wanted": one[1].shape.kind}
    fit.report(loc, "unlike", {"path": other[0].text, "other": one[0].text, **kinds})


def _covers(fit: Fitting, check: Check, item: Reached, loc: Loc) -> None:
    each = check.args["each"]
    reaching = [_reaching(fit, path, item, (*loc, "by", at)) for at, path in enumerate(check.args["by"])]
    shapes = [reached.shape for reached in reaching if reached is not None]
    if not isinstance(each, FieldPath):
        _literals_reached(fit, check, shapes, loc)
        return
    wanted = fit.reach(each, item, (*loc, "each"))
    if wanted is None:
        return
    if wanted.shape.kind == "list":
        fit.report((*loc, "each"), "needs-each", {"path": each.text}, each.text + "[]")
    elif wanted.shape.kind == "record" and "id" not in wanted.shape.fields:
        fit.report((*loc, "each"), "no-id", {"path": each.text})
    elif shapes and len(shapes) == len(reaching) and not any(_reachable(wanted, shape) for shape in shapes):
        by: FieldPath = check.args["by"][0]
        kinds = {"kind": wanted.shape.kind, "wanted": shapes[0].kind}
        fit.report((*loc, "by"), "unlike", {"path": each.text, "other": by.text, **kinds})


def _reaching(fit: Fitting, path: FieldPath, item: Reached, loc: Loc) -> Reached | None:
    reached = fit.reach(path, item, loc)
    if reached is not None and reached.shape.kind == "list":
        fit.report(loc, "needs-each", {"path": path.text}, path.text + "[]")
        return None
    if reached is not None and reached.shape.kind == "record" and "id" not in reached.shape.fields:
        fit.report(loc, "no-id", {"path": path.text})
        return None
    return reached


def _reachable(wanted: Reached, by: Shape) -> bool:
    """Whether a value of ``by`` can be one of those wanted."""
    if wanted.shape.kind == "record":
        named = _list_name(wanted.home) if wanted.home is not None else None
        return (
            by.kind == "record"
            or (by.kind == "ref" and (not by.refers or named is None or named in by.refers))
            or by.kind == "id"
        )
    if wanted.shape.kind == "choice" and by.kind == "choice":
        return bool(set(wanted.shape.choices) & set(by.choices))
    if wanted.shape.kind == "ref" and by.kind == "ref" and wanted.shape.refers and by.refers:
        return bool(set(wanted.shape.refers) & set(by.refers))
    return family(wanted.shape.kind) == family("ref" if by.kind == "record" else by.kind)


def _literals_reached(fit: Fitting, check: Check, shapes: list[Shape], loc: Loc) -> None:
    choices = [choice for shape in shapes for choice in shape.choices]
    if not shapes or not all(shape.kind == "choice" for shape in shapes):
        return
    for at, value in enumerate(check.args["each"]):
        if value not in choices:
            _never(fit, (*loc, "each", at), check.args["by"][0], value, tuple(choices))


def _differs(fit: Fitting, check: Check, item: Reached, loc: Loc) -> None:
    wanted = "number" if "direction" in check.args else "scalar"
    pair = []
    for name in ("field", "from"):
        path: FieldPath = check.args[name]
        pair.append((path, fit.value(path, item, (*loc, name), check.word, wanted, one=True)))
    _alike(fit, pair[0], pair[1], (*loc, "from"))
    if "direction" in check.args:
        _direction(fit, check.args["direction"], item, (*loc, "direction"))


def _direction(fit: Fitting, path: FieldPath, item: Reached, loc: Loc) -> None:
    reached = fit.value(path, item, loc, "differs", "choice", one=True)
    if reached is not None and "up" not in reached.shape.choices:
        values = {"path": path.text, "kind": reached.shape.kind, "word": "differs", "wanted": "direction"}
        fit.report(loc, "wrong-kind", values)


def _phrases(fit: Fitting, check: Check, item: Reached, loc: Loc) -> None:
    for at, path in enumerate(check.args["field"]):
        fit.value(path, item, (*loc, "field", at), check.word, "searchable")
    fit.lexicon(check.args["lexicon"], (*loc, "lexicon"))


def _quantifier(fit: Fitting, check: Check, item: Reached, loc: Loc) -> None:
    inner = fit.items(check.args["in"], item, (*loc, "in"), check.word)
    if inner is None:
        return
    if "by" in check.args:
        fit.value(check.args["by"], inner, (*loc, "by"), check.word, "date", one=True)
    if "where" in check.args:
        fit_check(fit, check.args["where"], inner, (*loc, "where"))
    fit_checks(fit, check.args["is"], inner, (*loc, "is"))


def _several(fit: Fitting, check: Check, item: Reached, loc: Loc) -> None:
    fit_checks(fit, check.args["checks"], item, loc)


def _not(fit: Fitting, check: Check, item: Reached, loc: Loc) -> None:
    fit_check(fit, check.args["check"], item, loc)


def _nothing(fit: Fitting, check: Check, item: Reached, loc: Loc) -> None:
    """A question to a person reads no path."""


FITS: dict[str, FitWord] = {
    "stated": _stated,
    "one_of": _one_of,
    "at_least": _bound,
    "at_most": _bound,
    "not_before": _dated,
    "not_after": _dated,
    "within": _dated,
    "unique": _unique,
    "refers_to": _refers_to,
    "in_order": _in_order,
    "covers": _covers,
    "differs": _differs,
    "avoids": _phrases,
    "mentions": _phrases,
    "every": _quantifier,
    "some": _quantifier,
    "last": _quantifier,
    "all": _several,
    "any": _several,
    "not": _not,
    "a_person_decides": _nothing,
}
