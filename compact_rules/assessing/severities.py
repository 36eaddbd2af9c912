"""How much findings, problems and signals weigh when a run decides whether it fails."""

from __future__ import annotations

from compact_rules.assessing.raw import PolicyError, Raw
from compact_rules.assessing.terms import SEVERITIES, Severity
from compact_rules.hints import Mapping
from compact_rules.records import dataclass, field
from compact_rules.rulebook.model import TIERS, Rulebook, Tier, Verdict


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

    def of_signals(self) -> set[Severity]:
        """Every severity that a signal may have."""
        return {self.signals, *self.signal_codes.values()}


def severities_of(rulebook: Rulebook) -> Severities:
    """The severities alone that ``rulebook`` carries; raises `PolicyError` with everything wrong in them."""
    weights = Raw("severities.yaml")
    severities = read_severities(weights, rulebook.severities)
    if weights.faults:
        raise PolicyError(weights.faults)
    return severities


def read_severities(raw: Raw, data: object) -> Severities:
    """The severities that ``data`` holds; what is wrong with it is noted in ``raw``."""
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
