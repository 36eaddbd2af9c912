"""The data that a rulebook brings for assessing: its gates and its severities, read and checked together."""

from __future__ import annotations

from datetime import date

from compact_rules.assessing.gates import Gates
from compact_rules.assessing.gates_reading import read_gates
from compact_rules.assessing.model import SEVERITIES, Severity
from compact_rules.assessing.raw import PolicyError, Raw
from compact_rules.calendar import Duration
from compact_rules.hints import Mapping
from compact_rules.records import dataclass, field
from compact_rules.rulebook.model import TIERS, Parameter, Rulebook, Tier, Verdict


@dataclass(frozen=True, slots=True)
class Severities:
    """How much findings and problems weigh."""

    tiers: Mapping[Tier, Severity]
    needs_judgement: Severity
    default: Severity
    codes: Mapping[str, Severity]
    signals: Severity = "note"
    signal_codes: Mapping[str, Severity] = field(default_factory=dict)

    def finding(self, tier: Tier, verdict: Verdict) -> Severity:
        """The severity of a finding: its tier's, but for an open judgement at most ``needs_judgement``."""
        own = self.tiers[tier]
        if verdict != "needs_judgement":
            return own
        return SEVERITIES[max(SEVERITIES.index(own), SEVERITIES.index(self.needs_judgement))]

    def problem(self, code: str) -> Severity:
        """The severity of a problem of the document."""
        return self.codes.get(code, self.default)

    def signal(self, code: str) -> Severity:
        """The severity of a signal: a note, unless the rulebook says otherwise."""
        return self.signal_codes.get(code, self.signals)


@dataclass(frozen=True, slots=True)
class Policy:
    """Gates and severities of one rulebook."""

    gates: Gates
    severities: Severities


def read_policy(rulebook: Rulebook) -> Policy:
    """The gates and severities that ``rulebook`` carries as plain data; raises `PolicyError` with everything wrong in them."""
    grades, weights = Raw("grades.yaml"), Raw("severities.yaml")
    policy = Policy(read_gates(grades, rulebook.grades, rulebook.parameters), _severities(weights, rulebook.severities))
    if faults := grades.faults + weights.faults:
        raise PolicyError(faults)
    return policy


def window(parameters: Mapping[str, Parameter], name: str, as_of: date) -> Duration | None:
    """The length that the parameter ``name`` has on ``as_of``; None before its first value."""
    dated = parameters[name].at(as_of)
    return dated.value if dated and isinstance(dated.value, Duration) else None


def _severities(raw: Raw, data: object) -> Severities:
    # Files from before there were signals need not name them.
    data = {"signals": {"default": "note", "codes": {}}, **data} if isinstance(data, Mapping) else data
    top = raw.record(data, "", ("tiers", "needs_judgement", "problems", "signals"))
    tiers = raw.record(top["tiers"], "tiers", TIERS)
    problems = raw.record(top["problems"], "problems", ("default", "codes"))
    codes = raw.table(problems["codes"], "problems.codes")
    signals = raw.record(top["signals"], "signals", ("default", "codes"))
    signal_codes = raw.table(signals["codes"], "signals.codes")
    return Severities(
        tiers={tier: _severity(raw, tiers[tier], f"tiers.{tier}") for tier in TIERS},
        needs_judgement=_severity(raw, top["needs_judgement"], "needs_judgement"),
        default=_severity(raw, problems["default"], "problems.default"),
        codes={code: _severity(raw, value, f"problems.codes.{code}") for code, value in codes.items()},
        signals=_severity(raw, signals["default"], "signals.default"),
        signal_codes={code: _severity(raw, value, f"signals.codes.{code}") for code, value in signal_codes.items()},
    )


def _severity(raw: Raw, data: object, where: str) -> Severity:
    return raw.choice(data, where, SEVERITIES) or "error"
