"""The questions of the surveys of county voluntary councils that WGSR 08/2013 (7.1) draws on, and what counts as yes here."""

from __future__ import annotations

from compact_rules.hints import Literal
from compact_rules.records import dataclass
from compact_rules.report.saying import N_

Unit = Literal["months", "meetings"]


@dataclass(frozen=True, slots=True)
class Question:
    """What was counted, and what counts as yes; ``unit`` where the answer also has a value."""

    title: str
    counts: str
    unit: Unit | None = None


# Answered from the register and the liveness, for the authority as a whole.
COMPACT = "compact"
IN_USE = "in-use"

QUESTIONS: dict[str, Question] = {
    COMPACT: Question(
        N_("Has a compact"),
        N_(
            "A scheme that is adopted and has not ended. A draft, or one that has ended, is no; where none was "
            "found, it is not shown."
        ),
    ),
    IN_USE: Question(
        N_("The compact is active"),
        N_("Its dated records of work reach into the window for active schemes. Resting and dormant are no."),
    ),
    "joint-liaison-committee": Question(
        N_("Has a joint liaison committee"),
        N_("A body, of whatever name, with seats of the authority and of the sector."),
    ),
    "liaison-interval": Question(
        N_("How often the committee is to meet"),
        N_("A longest time between meetings is stated. The values are months, rounded up; of several bodies, the most frequent."),
        "months",
    ),
    "liaison-met": Question(
        N_("Meetings of the committee in the last year"),
        N_(
            "At least one meeting on the as-of date or less than a year before it. Of several bodies, the one that met "
            "most often."
        ),
        "meetings",
    ),
    "action-plan": Question(
        N_("Has an action plan"),
        N_("A plan with at least one action, whose period holds the as-of date."),
    ),
    "measurable-plan": Question(
        N_("… with measurable targets and timescales"),
        N_("In such a plan every action has a date by which it is due, and a target with an indicator, a unit and a figure."),
    ),
    "funding-code": Question(
        N_("Has a funding code"),
        N_("A code of practice on funding, of the area's own, adopted by the as-of date."),
    ),
    "cabinet-member": Question(
        N_("A Cabinet member sits on the committee"),
        N_("A seat of the authority on such a body is a Cabinet member's."),
    ),
    "councillor": Question(
        N_("A councillor sits on the committee"),
        N_("A seat of the authority on such a body is a councillor's; Cabinet members are councillors."),
    ),
    "councillor-came": Question(
        N_("A councillor came in the last year"),
        N_("The record of who came to a meeting of that year counts at least one councillor or Cabinet member."),
    ),
    "officer": Question(
        N_("An officer sits on the committee"),
        N_("A seat of the authority on such a body is an officer's."),
    ),
    "elected": Question(
        N_("Elected representatives of the sector"),
        N_("A seat of the sector on such a body is filled by a vote of those it speaks for."),
    ),
    "selected": Question(
        N_("Openly selected representatives"),
        N_("A seat of the sector on such a body is filled openly, against stated criteria. An area may use several methods."),
    ),
    "reserved": Question(
        N_("Places reserved for organisations"),
        N_("A seat of the sector on such a body is reserved for one organisation."),
    ),
    "agreed": Question(
        N_("Representatives agreed by the sector"),
        N_("A seat of the sector on such a body is filled by election or by open selection."),
    ),
}
