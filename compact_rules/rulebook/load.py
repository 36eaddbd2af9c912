"""Reading a rulebook from its folder: everything in it is checked before anything is judged by it."""

from __future__ import annotations

from compact_rules.hints import Any, Callable, Iterable, Mapping, TypeVar
from compact_rules.records import replace
from compact_rules.rulebook.extending import check_against, find_base, lexicons_over, parameters_over, rules_over
from compact_rules.rulebook.faults import RulebookError, RulebookFault
from compact_rules.rulebook.faulty import read_around, read_form
from compact_rules.rulebook.fitting import Findings, Fitting
from compact_rules.rulebook.forms import LexiconForm, ParameterForm, RulebookFile, RuleForm, SurvivorForm
from compact_rules.rulebook.grade_fits import grade_misfits
from compact_rules.rulebook.model import TIERS, Document, Lexicon, Parameter, Requirement, Rule, Rulebook, Survivor
from compact_rules.rulebook.names import Entries, Entry, check_names, ids_of, read_well
from compact_rules.rulebook.paths import Reached
from compact_rules.rulebook.rows import CATALOGUE, catalogue_over
from compact_rules.rulebook.rule_fits import misfits
from compact_rules.rulebook.scalars import Form
from compact_rules.rulebook.severity_fits import severity_misfits
from compact_rules.rulebook.sheets import BESIDE, GRADES, SEVERITIES, Folder, Loc, Sheet, digest, read_sheets
from compact_rules.rulebook.wording import Wording
from compact_rules.rulebook.wording_forms import WordingFile
from compact_rules.scheme.shape import Shape

F = TypeVar("F", bound=Form)
T = TypeVar("T", Rule, Parameter, Lexicon, Document, Requirement, Survivor)
HEAD, PARAMETERS, LEXICONS, SURVIVORS = "rulebook.yaml", "parameters.yaml", "lexicons.yaml", "survivors.yaml"
WORDING = "wording.yaml"
_OF_PARAMETERS, _OF_LEXICONS = ("unknown-parameter", "unknown-placeholder"), ("unknown-lexicon",)
_BY_FILE = {
    HEAD: ("unknown-document", "unknown-requirement", "unknown-rule", *_OF_PARAMETERS, *_OF_LEXICONS),
    PARAMETERS: _OF_PARAMETERS,
    LEXICONS: _OF_LEXICONS,
}
MOST_OVER = 10  # rulebooks one over another: a council's over a region's over a country's is three


def load_rulebook(folder: Folder, shape: Shape | None = None, shipped: Folder | None = None) -> Rulebook:
    """The rulebook in ``folder``, checked against ``shape``: the scheme format's own where none is given.

    ``shipped`` is the folder of the rulebooks that it may extend by name. Raises `RulebookError` with everything that is wrong
    with it, or else with the rulebook that it extends.
    """
    return _load(folder, shape or _scheme_shape(), shipped, ())


def _load(folder: Folder, shape: Shape, shipped: Folder | None, way: tuple[str, ...]) -> Rulebook:
    """``way`` holds the folders of the rulebooks that extend this one."""
    sheets, faults = read_sheets(folder, way)
    if HEAD not in sheets and (sheets or not faults):
        faults.append(RulebookFault(str(folder), None, "no-file", {"name": HEAD}))
    readable = {name: sheet for name, sheet in sheets.items() if sheet.document.ok}
    head, entries = _read_all(readable, faults)
    base: Rulebook | None = None
    if head is not None and head.extends is not None:
        sheets = {name: sheet for name, sheet in sheets.items() if name not in BESIDE or sheet.file == str(folder / name)}
        base = _base(sheets[HEAD], folder, head.extends, shape, shipped, (*way, str(folder)))
        faults += check_against(base, entries)
    faults += check_names(entries, base)
    faults += _misfits(entries, base, readable.get(GRADES) if GRADES in sheets else None, shape)
    faults += _unknown_problems(readable.get(SEVERITIES))
    catalogue, amiss = catalogue_over(base, readable.get(CATALOGUE), entries)
    faults += amiss
    if not faults and not entries.rules and base is None:
        faults.append(RulebookFault(str(folder), None, "no-rules"))
    if faults or head is None:
        raise RulebookError(_once(fault for fault in faults if fault.code not in _follow_from(_unread(head, sheets, readable))))
    return replace(_rulebook(head, entries, sheets, base), catalogue=catalogue)


def _unread(head: RulebookFile | None, sheets: Mapping[str, Sheet], readable: Mapping[str, Sheet]) -> set[str]:
    """The files whose contents are not known; the head too where its faults hide what it extends."""
    extends = head is None and HEAD in readable and "extends" in _data(readable[HEAD])
    return {*(sheets.keys() - readable), *((HEAD,) if extends else ())}


def _follow_from(unread: Iterable[str]) -> frozenset[str]:
    """What is not told where the files ``unread`` could not be read: that what stands in them is not there."""
    return frozenset(code for name in unread for code in _BY_FILE.get(name, () if name in BESIDE else ("unknown-rule",)))


def _base(sheet: Sheet, folder: Folder, name: str, shape: Shape, shipped: Folder | None, way: tuple[str, ...]) -> Rulebook:
    """The rulebook that is extended. Raises `RulebookError` where it is not there, extends itself, or has faults."""
    there = find_base(sheet, folder, name, shipped)
    if isinstance(there, RulebookFault):
        raise RulebookError([there])
    if len(way) >= MOST_OVER:
        raise RulebookError([sheet.fault(("extends",), "extends-too-far", {"name": name, "most": MOST_OVER})])
    if str(there) in way:
        raise RulebookError([sheet.fault(("extends",), "no-such-rulebook", {"name": name})])
    return _load(there, shape, shipped, way)


def _scheme_shape() -> Shape:
    from compact_rules.scheme.shapes import scheme_shape

    return scheme_shape()


def _read_all(sheets: dict[str, Sheet], faults: list[RulebookFault]) -> tuple[RulebookFile | None, Entries]:
    """What the files hold; what cannot be read is added to ``faults``."""
    entries = Entries()
    head: RulebookFile | None = None
    for name, sheet in sheets.items():
        if name == HEAD:
            head = _read_head(sheet, entries, faults)
        elif name == PARAMETERS:
            entries.parameters.extend(_read_list(sheet, "parameters", ParameterForm, lambda form, _: form.plain(), faults))
        elif name == LEXICONS:
            entries.lexicons.extend(_read_list(sheet, "lexicons", LexiconForm, lambda form, _: form.plain(), faults))
        elif name == SURVIVORS:
            entries.survivors.extend(_read_survivors(sheet, faults))
        elif name == WORDING:
            entries.wording.extend(_read_wording(sheet, faults))
        elif name not in (CATALOGUE, *BESIDE):
            entries.rules.extend(_read_rules(sheet, faults))
    return head, entries


def _read_head(sheet: Sheet, entries: Entries, faults: list[RulebookFault]) -> RulebookFile | None:
    read = read_form(RulebookFile, sheet)
    head = None if isinstance(read, list) else read
    faults += read if isinstance(read, list) else ()
    data = _data(sheet)
    for key in ("documents", "requirements"):
        for at, item in enumerate(data.get(key) or () if isinstance(data.get(key), list) else ()):
            plain = getattr(head, key)[at].plain() if head else None
            getattr(entries, key).append(Entry(sheet, (key, at), _id_of(item), plain))
    return head


def _data(sheet: Sheet) -> Mapping[str, Any]:
    return sheet.document.data if isinstance(sheet.document.data, dict) else {}


def _read_rules(sheet: Sheet, faults: list[RulebookFault]) -> list[Entry[Rule]]:
    def plain(form: RuleForm, loc: Loc) -> Rule:
        places = [loc, *((*loc, "examples", at) for at in range(len(form.examples)))]
        return form.plain(sheet.name, tuple(sheet.line(place) for place in places))

    entries = _read_list(sheet, "rules", RuleForm, plain, faults)
    return [entry if entry.value is not None else _partly_read(entry, plain) for entry in entries]


def _read_survivors(sheet: Sheet, faults: list[RulebookFault]) -> list[Entry[Survivor]]:
    return _read_list(sheet, "survivors", SurvivorForm, lambda form, loc: form.plain(sheet.name, sheet.line(loc)), faults)


def _read_wording(sheet: Sheet, faults: list[RulebookFault]) -> list[Wording]:
    read = read_form(WordingFile, sheet)
    if isinstance(read, list):
        faults += read
        return []
    for key, names in (("sources", [each.id for each in read.sources]), ("categories", [each.id for each in read.categories])):
        faults += _standing_twice(sheet, key, names)
    return [read.plain()]


def _standing_twice(sheet: Sheet, key: str, names: list[str]) -> Iterable[RulebookFault]:
    first: dict[str, int] = {}
    for at, name in enumerate(names):
        if first.setdefault(name, at) != at:
            where = f"{sheet.name}:{sheet.line((key, first[name], 'id'))}"
            yield sheet.fault((key, at, "id"), "name-used-before", {"name": name, "where": where})


def _partly_read(entry: Entry[Rule], plain: Callable[[RuleForm, Loc], Rule]) -> Entry[Rule]:
    """A rule whose faults lie in some of its checks, without these: what is wrong with the others is told in the same run."""
    form = read_around(RuleForm, entry.sheet, entry.loc)
    return replace(entry, value=plain(form, entry.loc)) if form is not None else entry


def _read_list(
    sheet: Sheet, key: str, form: type[F], plain: Callable[[F, Loc], T], faults: list[RulebookFault]
) -> list[Entry[T]]:
    """Each item of the list that the file holds under ``key``: one with faults does not hide the faults of the next."""
    data = sheet.document.data
    items = data.get(key) if isinstance(data, dict) else None
    faults += _around_list(sheet, data, key)
    entries: list[Entry[T]] = []
    for at, item in enumerate(items if isinstance(items, list) else ()):
        loc: Loc = (key, at)
        read = read_form(form, sheet, loc)
        if isinstance(read, list):
            faults += read
        entries.append(Entry(sheet, loc, _id_of(item), None if isinstance(read, list) else plain(read, loc)))
    return entries


def _around_list(sheet: Sheet, data: Any, key: str) -> Iterable[RulebookFault]:
    if not isinstance(data, dict):
        yield sheet.fault((), "wrong-type", {"expected": "mapping"})
        return
    for name in data:
        if name != key:
            yield sheet.fault((name,), "unknown-key", {"name": name}, key if key not in data else None, at_key=True)
    if key in data and not isinstance(data[key], list):
        yield sheet.fault((key,), "wrong-type", {"expected": "sequence"})


def _id_of(item: Any) -> str:
    name = item.get("id") if isinstance(item, dict) else None
    return name if isinstance(name, str) else ""


def _misfits(entries: Entries, base: Rulebook | None, grades: Sheet | None, shape: Shape) -> Iterable[RulebookFault]:
    """What in the rules and grades does not fit the scheme, the parameters and the lexicons."""
    parameters = parameters_over(base, read_well(entries.parameters))
    lexicons = lexicons_over(base, read_well(entries.lexicons))
    names = ids_of(entries.parameters) | parameters.keys(), ids_of(entries.lexicons) | lexicons.keys()
    fit = Fitting(shape, Reached(shape), parameters, *names, Findings())
    for entry in entries.rules:
        for found in misfits(fit, entry.value, entry.loc) if entry.value is not None else ():
            yield entry.sheet.fault(found.loc, found.code, found.values, found.suggestion, found.at_key)
    if grades is not None:
        for found in grade_misfits(fit, grades.document.data):
            yield grades.fault(found.loc, found.code, found.values, found.suggestion)


def _unknown_problems(severities: Sheet | None) -> Iterable[RulebookFault]:
    if severities is None:
        return
    for found in severity_misfits(severities.document.data):
        yield severities.fault(found.loc, found.code, found.values, found.suggestion, found.at_key)


def _once(faults: Iterable[RulebookFault]) -> Iterable[RulebookFault]:
    """A rule read on several kinds of item is checked against each; what is wrong on all of them is said once."""
    return {(fault.file, fault.span, fault.message): fault for fault in faults}.values()


def _rulebook(head: RulebookFile, entries: Entries, sheets: dict[str, Sheet], base: Rulebook | None) -> Rulebook:
    requirements = (*(base.requirements if base else ()), *read_well(entries.requirements))
    place = {requirement.id: at for at, requirement in enumerate(requirements)}
    rules, inherited = rules_over(base, entries)
    beside = {name: sheets[name].document.data for name in BESIDE if name in sheets}
    own_rules = ids_of(entries.rules)
    survivors = (each for each in (base.survivors if base else ()) if each.rule not in own_rules)
    return Rulebook(
        id=head.id,
        version=head.version,
        title=head.title,
        digest=digest(sheets.values(), base.digest if base else ""),
        rules=tuple(sorted(rules, key=lambda rule: (place[rule.requirement], TIERS.index(rule.tier)))),
        requirements=requirements,
        documents=(*(base.documents if base else ()), *read_well(entries.documents)),
        parameters=parameters_over(base, read_well(entries.parameters)),
        lexicons=lexicons_over(base, read_well(entries.lexicons)),
        grades=beside.get(GRADES, base.grades if base else None),
        severities=beside.get(SEVERITIES, base.severities if base else None) or {},
        survivors=(*survivors, *read_well(entries.survivors)),
        base=base,
        inherited=inherited,
        wording=entries.wording[0] if entries.wording else base.wording if base else None,
    )
