"""From the plain data of `grades.yaml` to `Gates`, with everything checked that the grading relies on."""

from __future__ import annotations

from itertools import pairwise

from compact_rules.assessing.gates import Counted, DepthGate, Gates, LevelGate, LivenessForm, Sentences
from compact_rules.assessing.model import DEPTHS, GRADED, LEVELS, LIVENESS_STATES, SIDES, DepthId, LevelId
from compact_rules.assessing.raw import MISSING, Raw
from compact_rules.bilingual import Bilingual
from compact_rules.calendar import Duration
from compact_rules.hints import Mapping
from compact_rules.rulebook.model import EACH, TIERS, VERDICTS, Parameter, Tier

_TOP = ("levels", "never_explained", "depths", "windows", "liveness", "sentences")
_OPTIONAL = ("note", "tiers")
_COUNTS = tuple(f"{tier}_{part}" for tier in GRADED for part in ("met", "of"))


def read_gates(raw: Raw, data: object, parameters: Mapping[str, Parameter]) -> Gates:
    """The gates in ``data``. Not to be used where ``raw.faults`` is not empty afterwards."""
    top = raw.record(data, "", _TOP, _OPTIONAL)
    windows = raw.record(top["windows"], "windows", ("judgement", "attestation"))
    return Gates(
        levels=_levels(raw, top["levels"]),
        depths=_depths(raw, top["depths"]),
        never_explained=frozenset(raw.choices(top["never_explained"], "never_explained", TIERS)),
        judgement_window=_window(raw, windows["judgement"], "windows.judgement", parameters),
        attestation_window=_window(raw, windows["attestation"], "windows.attestation", parameters),
        liveness=_liveness(raw, top["liveness"], parameters),
        sentences=_sentences(raw, top["sentences"]),
        note=None if top["note"] is MISSING else raw.words(top["note"], "note"),
        tiers=_tiers(raw, top["tiers"]),
    )


def _tiers(raw: Raw, data: object) -> Mapping[Tier, Bilingual]:
    """What the rulebook calls its tiers, where it does not go by their usual names."""
    if data is MISSING:
        return {}
    record = raw.record(data, "tiers", TIERS)
    return {tier: raw.words(record[tier], f"tiers.{tier}") for tier in TIERS}


def _levels(raw: Raw, data: object) -> tuple[LevelGate, ...]:
    records = raw.listing(data, "levels")
    if len(records) != len(LEVELS):
        raw.wrong(data, "levels", "levels", ids=", ".join(LEVELS))
    levels = tuple(_level(raw, record, at, level) for at, (record, level) in enumerate(zip(records, LEVELS, strict=False)))
    if levels and levels[0].needs:
        raw.fault("levels[0].needs", "lowest")
    for at, (lower, higher) in enumerate(pairwise(levels), start=1):
        if not set(lower.needs) < set(higher.needs):
            raw.fault(f"levels[{at}].needs", "more")
    return levels


def _level(raw: Raw, data: object, at: int, level: LevelId) -> LevelGate:
    where = f"levels[{at}]"
    record = raw.record(data, where, ("id", "title", "needs"))
    raw.choice(record["id"], f"{where}.id", (level,))
    needs = raw.choices(record["needs"], f"{where}.needs", GRADED)
    return LevelGate(level, raw.words(record["title"], f"{where}.title"), needs)


def _depths(raw: Raw, data: object) -> tuple[DepthGate, ...]:
    records = raw.listing(data, "depths")
    if len(records) != len(DEPTHS):
        raw.wrong(data, "depths", "depths", ids=", ".join(DEPTHS))
    depths = tuple(_depth(raw, record, at, depth) for at, (record, depth) in enumerate(zip(records, DEPTHS, strict=False)))
    for at, (shallow, deep) in enumerate(pairwise(depths), start=1):
        # Only so can a level never rise from one depth to the next.
        if not _asks_as_much(shallow, deep):
            raw.fault(f"depths[{at}]", "asks-less", depth=shallow.id)
    return depths


def _asks_as_much(shallow: DepthGate, deep: DepthGate) -> bool:
    flags = ((shallow.adopted, deep.adopted), (shallow.evidence, deep.evidence), (shallow.dissent, deep.dissent))
    kept = all(asked_deep or not asked for asked, asked_deep in flags)
    return kept and deep.holds <= shallow.holds and set(deep.attested_by) >= set(shallow.attested_by)


def _depth(raw: Raw, data: object, at: int, depth: DepthId) -> DepthGate:
    where = f"depths[{at}]"
    keys = ("id", "title", "asks", "holds", "adopted", "evidence", "dissent", "attested_by")
    record = raw.record(data, where, keys)
    raw.choice(record["id"], f"{where}.id", (depth,))
    holds = frozenset(raw.choices(record["holds"], f"{where}.holds", VERDICTS))
    for verdict in ("not_met", "not_shown"):
        if verdict in holds:
            raw.fault(f"{where}.holds", "stops", verdict=verdict)
    if not {"met", "not_applicable"} <= holds:
        raw.fault(f"{where}.holds", "always-hold")
    return DepthGate(
        id=depth,
        title=raw.words(record["title"], f"{where}.title"),
        asks=raw.words(record["asks"], f"{where}.asks"),
        holds=holds,
        adopted=raw.flag(record["adopted"], f"{where}.adopted"),
        evidence=raw.flag(record["evidence"], f"{where}.evidence"),
        dissent=raw.flag(record["dissent"], f"{where}.dissent"),
        attested_by=raw.choices(record["attested_by"], f"{where}.attested_by", SIDES),
    )


def _window(raw: Raw, data: object, where: str, parameters: Mapping[str, Parameter]) -> str:
    name = raw.choice(data, where, tuple(parameters))
    if name is None:
        return ""
    values = [dated.value for dated in parameters[name].values]
    if any(not isinstance(value, Duration) or value.kind == "working_days" for value in values):
        raw.fault(where, "length", name=name)
    return name


def _liveness(raw: Raw, data: object, parameters: Mapping[str, Parameter]) -> LivenessForm:
    record = raw.record(data, "liveness", ("active", "resting", "titles", "events"))
    titles = raw.record(record["titles"], "liveness.titles", LIVENESS_STATES)
    events = [str(raw.text(e, f"liveness.events[{at}]")) for at, e in enumerate(raw.listing(record["events"], "liveness.events"))]
    return LivenessForm(
        active=_window(raw, record["active"], "liveness.active", parameters),
        resting=_window(raw, record["resting"], "liveness.resting", parameters),
        titles={state: raw.words(titles[state], f"liveness.titles.{state}") for state in LIVENESS_STATES},
        events=tuple(_steps(text) for text in events),
    )


def _steps(text: str) -> tuple[str, ...]:
    steps: list[str] = []
    for part in text.split("."):
        name = part.removesuffix(EACH)
        steps += (name, EACH) if name != part else (name,)
    return tuple(steps)


def _sentences(raw: Raw, data: object) -> Sentences:
    keys = ("level", "explained", "open", "met", "not_attested", "no_rules", "not_adopted", "ended")
    record = raw.record(data, "sentences", keys)
    sides = raw.record(record["not_attested"], "sentences.not_attested", SIDES)
    return Sentences(
        level=raw.words(record["level"], "sentences.level", ("depth", "level")),
        explained=_counted(raw, record["explained"], "sentences.explained"),
        open=_counted(raw, record["open"], "sentences.open"),
        met=raw.words(record["met"], "sentences.met", _COUNTS),
        not_attested={side: raw.words(sides[side], f"sentences.not_attested.{side}") for side in SIDES},
        no_rules=raw.words(record["no_rules"], "sentences.no_rules"),
        not_adopted=raw.words(record["not_adopted"], "sentences.not_adopted", ("depth",)),
        ended=raw.words(record["ended"], "sentences.ended", ("depth", "on")),
    )


def _counted(raw: Raw, data: object, where: str) -> Counted:
    record = raw.record(data, where, ("one", "other"))
    return Counted(one=raw.words(record["one"], f"{where}.one"), other=raw.words(record["other"], f"{where}.other", ("count",)))
