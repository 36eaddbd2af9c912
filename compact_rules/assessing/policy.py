"""The data that a rulebook brings for assessing: its gates and its severities, read and checked together."""

from __future__ import annotations

from compact_rules.assessing.gates import Gates
from compact_rules.assessing.gates_reading import read_gates
from compact_rules.assessing.raw import PolicyError, Raw
from compact_rules.assessing.severities import Severities, read_severities
from compact_rules.calendar import Duration
from compact_rules.days import date
from compact_rules.hints import Mapping
from compact_rules.records import dataclass
from compact_rules.rulebook.model import Parameter, Rulebook


@dataclass(frozen=True, slots=True)
class Policy:
    """Gates and severities of one rulebook."""

    gates: Gates
    severities: Severities


def read_policy(rulebook: Rulebook) -> Policy:
    """The gates and severities that ``rulebook`` carries as plain data; raises `PolicyError` with everything wrong in them."""
    grades, weights = Raw("grades.yaml"), Raw("severities.yaml")
    policy = Policy(read_gates(grades, rulebook.grades, rulebook.parameters), read_severities(weights, rulebook.severities))
    if faults := grades.faults + weights.faults:
        raise PolicyError(faults)
    return policy


def window(parameters: Mapping[str, Parameter], name: str, as_of: date) -> Duration | None:
    """The length that the parameter ``name`` has on ``as_of``; None before its first value."""
    dated = parameters[name].at(as_of)
    return dated.value if dated and isinstance(dated.value, Duration) else None
