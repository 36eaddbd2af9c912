"""Whether a scheme is alive: told from the dates of what was done, never from what the scheme says of itself."""

from __future__ import annotations

from compact_rules.assessing.adoption import ENDS_ON, Adoption
from compact_rules.assessing.entries import dated, last_day
from compact_rules.assessing.gates import LivenessForm
from compact_rules.assessing.model import Liveness
from compact_rules.assessing.policy import window
from compact_rules.days import date
from compact_rules.hints import Mapping
from compact_rules.rulebook.model import Parameter
from compact_rules.scheme.facts import Facts


def liveness(facts: Facts, as_of: date, adopted: Adoption, form: LivenessForm, parameters: Mapping[str, Parameter]) -> Liveness:
    """The state of the scheme on ``as_of``, with the event behind it. The last day of a window still counts."""
    found = [pair for steps in form.events for pair in dated(facts.root, steps) if pair[1] <= as_of]
    # Of events on one day the first in the list of events stands for the day.
    path, on = max(found, key=lambda pair: pair[1], default=(None, None))
    if not adopted.adopted:
        return Liveness("draft", on, path)
    if adopted.ended is not None:
        return Liveness("ended", adopted.ended, ENDS_ON)
    active, resting = window(parameters, form.active, as_of), window(parameters, form.resting, as_of)
    if active is None or resting is None or on is None:
        return Liveness("unknown", on, path)
    if (until := last_day(on, active)) >= as_of:
        return Liveness("active", on, path, until)
    if (until := last_day(on, resting)) >= as_of:
        return Liveness("resting", on, path, until)
    return Liveness("dormant", on, path)
