"""From a report on many schemes, and a register, to an audit. Pure, and in one pass: `Tally` takes the schemes one by one.

Nothing here ranks, averages or scores: authorities stand in the register's order, and every figure is a count with its
denominator.
"""

from __future__ import annotations

from compact_rules.days import date
from compact_rules.hints import TYPE_CHECKING, Mapping, TypeVar
from compact_rules.report import audit_lists as lists
from compact_rules.report import audit_tables as tables
from compact_rules.report.audit_cells import DEPTHS, cells, deciding_rules
from compact_rules.report.audit_register import Holding, Seen, Standing, matched, unmatched
from compact_rules.report.places import text
from compact_rules.report.register import Register

if TYPE_CHECKING:
    from compact_rules.report import wire, wire_audit

HORIZON = 90
Row = TypeVar("Row", "wire_audit.OpenJudgement", "wire_audit.Departing", "wire_audit.PartyRow")


def build_audit(
    report: wire.Report,
    register: Register,
    *,
    horizon: int = HORIZON,
    aggregate_only: bool = False,
    complete: bool = True,
) -> wire_audit.Audit:
    """The audit that ``report`` comes to beside ``register``. Records that end within ``horizon`` days are about to go stale.

    With ``aggregate_only`` nothing that names an authority, a file or a party is in it. ``complete`` says whether the run came
    to its end.
    """
    tally = Tally(report["rulebook"], register, date.fromisoformat(report["as_of"]), horizon)
    for scheme in report["schemes"]:
        tally.add(scheme)
    return tally.audit(report, aggregate_only=aggregate_only, complete=complete)


class Tally:
    """The running figures of an audit.

    With ``listing`` off it keeps counts, and of each authority the first hundred files: its size does not grow with the run.
    """

    def __init__(
        self, rulebook: wire.RulebookText, register: Register, as_of: date, horizon: int = HORIZON, listing: bool = True
    ) -> None:
        self.rulebook, self.register, self.as_of, self.horizon, self.listing = rulebook, register, as_of, horizon, listing
        self.deciding = deciding_rules(rulebook)
        self.holdings = {gss: Holding(gss, name) for gss, name in register.names.items()}
        self.files = self.assessed = self.unplaced = 0
        self.stale, self.open, self.departed, self.departed_counting, self.strangers = 0, 0, 0, 0, 0
        self.kinds: dict[str | None, tuple[int, int, int]] = {}
        self.going_stale: list[wire_audit.GoingStale] = []
        self.judgements: list[wire_audit.OpenJudgement] = []
        self.departures: list[wire_audit.Departing] = []
        self.parties: list[wire_audit.PartyRow] = []
        self.unmatched: list[wire_audit.Unmatched] = []
        self.unassessed: list[wire_audit.Unassessed] = []

    def add(self, scheme: wire.Scheme) -> list[str]:
        """Count one file. Returns the codes of the register that it counts under."""
        ref, codes = self._ref(scheme), matched(scheme, self.register)
        self.files += 1
        self.assessed += scheme["assessed"]
        if codes:
            seen = self._seen(scheme, ref)
            for code in codes:
                self.holdings[code].add(seen)
        elif scheme["assessed"]:
            self.strangers += 1
            if self.listing:
                self.unmatched.append(unmatched(scheme, ref, self.register))
        else:
            self.unplaced += 1
        self._list(scheme, codes[0] if codes else None)
        return codes

    @staticmethod
    def needed(scheme: wire.Scheme) -> wire.Scheme:
        """``scheme`` with no more of what was found than `add` looks at with ``listing`` off: a third of it, for the way from a
        worker to the process that counts."""
        outcomes: list[wire.Outcome] = [
            {**outcome, "items": [item for item in outcome["items"] if item["verdict"] == "needs_judgement"]}
            for outcome in scheme["outcomes"]
        ]
        return {**scheme, "outcomes": outcomes, "way_up": []}

    def _ref(self, scheme: wire.Scheme) -> wire_audit.SchemeRef:
        levels = scheme["levels"]
        return {
            "file": scheme["file"],
            "scheme": self.files if self.listing else None,
            "title": scheme["title"],
            "assessed": scheme["assessed"],
            "liveness": scheme["liveness"],
            "levels": {
                "on_paper": _level(levels["on_paper"]),
                "in_practice": _level(levels["in_practice"]),
                "agreed": _level(levels["agreed"]),
            },
            "counts": False,
        }

    def _seen(self, scheme: wire.Scheme, ref: wire_audit.SchemeRef) -> Seen:
        detail = scheme["liveness_detail"]
        return Seen(
            ref,
            _standing(scheme),
            {"on": detail["on"], "until": detail["until"], "sentence": detail["sentence"]},
            cells(scheme, self.deciding),
            {outcome["rule"]: outcome["verdict"] for outcome in scheme["outcomes"]},
            {each["rule"]: each["evidence"]["state"] if each["evidence"] else "not_asked" for each in scheme["outcomes"]},
            {answer["id"]: answer for answer in scheme["particulars"]["survey"]},
        )

    def _list(self, scheme: wire.Scheme, gss: str | None) -> None:
        if not scheme["assessed"]:
            if self.listing:
                self.unassessed.append(lists.unassessed(scheme))
            return
        stale = list(lists.going_stale(scheme, gss, self.as_of, self.horizon))
        open_, departed = list(lists.judgements(scheme, gss)), list(lists.departures(scheme, gss))
        parties = list(lists.parties(scheme, gss))
        self.stale += len(stale)
        self.open += len(open_)
        self.departed += len(departed)
        self.departed_counting += sum(each["code"] == "counts" for each in departed)
        for party in parties:
            before, found = self.kinds.get(party["kind"], (0, 0, 0)), len(party["findings"])
            self.kinds[party["kind"]] = (before[0] + 1, before[1] + bool(found), before[2] + found)
        if self.listing:
            self.going_stale += stale
            self.judgements += open_
            self.departures += departed
            self.parties += parties

    def audit(self, report: wire.Report, *, aggregate_only: bool = False, complete: bool = True) -> wire_audit.Audit:
        """What it has come to. ``report`` is the report on the same files, without its schemes where they were streamed."""
        holdings = list(self.holdings.values())
        counted = [seen for holding in holdings if (seen := holding.counts) is not None]
        found, rules = tables.states(holdings), self.rulebook["rules"]
        audit: wire_audit.Audit = {
            **report,
            "kind": "audit",
            "register": self._register(),
            "authorities": [holding.row(self.unplaced) for holding in holdings],
            "unmatched": self.unmatched,
            "counted": tables.counted_row(found),
            "by_rule": tables.by_rule(rules, counted),
            "by_requirement": tables.by_requirement(self.deciding, rules, counted),
            "matrix": [row for holding in holdings for row in holding.matrix(list(self.deciding), DEPTHS)],
            "levels": tables.levels(counted, found),
            "horizon": self.horizon,
            "going_stale": sorted(self.going_stale, key=lambda each: each["days"]),
            "judgements": self._in_order(self.judgements),
            "departures": self._in_order(self.departures),
            "parties": self._in_order(self.parties),
            "party_kinds": tables.party_kinds(self.kinds),
            "survey": tables.survey(counted, holdings),
            "unassessed": self.unassessed,
            "totals": self._totals(found, counted),
            "complete": complete,
            "streamed": not self.listing,
            "aggregate_only": False,
        }
        return without_names(audit) if aggregate_only else audit

    def _in_order(self, rows: list[Row]) -> list[Row]:
        """``rows`` in the register's order; what is of no authority in it comes last."""
        order = {gss: at for at, gss in enumerate(self.holdings)}
        return sorted(rows, key=lambda row: order.get(row["gss"] or "", len(order)))

    def _register(self) -> wire_audit.Register:
        register = self.register
        return {"id": register.id, "title": text(register.title), "source": register.source, "count": len(register.names)}

    def _totals(self, found: dict[wire_audit.AuthorityState, int], counted: list[Seen]) -> wire_audit.Totals:
        return {
            "files": self.files,
            "assessed": self.assessed,
            "not_assessed": self.files - self.assessed,
            "unmatched": self.strangers,
            "states": found,
            "liveness": tables.liveness(counted),
            "going_stale": self.stale,
            "judgements": self.open,
            "departures": self.departed,
            "departures_counting": self.departed_counting,
        }


def without_names(audit: wire_audit.Audit) -> wire_audit.Audit:
    """``audit`` without anything that names an authority, a file or a party. The figures stay."""
    return {
        **audit,
        "schemes": [],
        # An item's path is made of ids, which may be somebody's name.
        "waivers": [{**each, "path": ""} for each in audit["waivers"]],
        "authorities": [],
        "unmatched": [],
        "matrix": [],
        "going_stale": [],
        "judgements": [],
        "departures": [],
        "parties": [],
        "unassessed": [],
        "aggregate_only": True,
    }


def _standing(scheme: wire.Scheme) -> Standing:
    if not scheme["assessed"]:
        return "not_assessed"
    states: Mapping[str, Standing] = {"draft": "draft", "ended": "ended"}
    return states.get(scheme["liveness"], "live")


def _level(level: wire.Level) -> wire.LevelName | None:
    return level["level"] if level["judged"] else None
