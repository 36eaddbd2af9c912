"""The kinds of value that fields hold, by the names that the models use."""

from __future__ import annotations

from datetime import date
from typing import Annotated, Any

from pydantic import BaseModel, ConfigDict

from compact_rules.calendar import Duration
from compact_rules.scheme.kinds import Kind


class Part(BaseModel):
    """A record of the format: fields are optional unless a shorthand needs one, and no other key may stand beside them."""

    # The reader needs only the declarations. Building validators would take most of a start, and would import importlib.metadata.
    model_config = ConfigDict(extra="forbid", frozen=True, defer_build=True)


# Text for people, in one language or both.
Text = Annotated[Any, Kind("words")]
# The same, where a figure by itself may do: "2026", "Stage 1".
Name = Annotated[Any, Kind("words", "name")]
# A text that must name a post and never a person.
Role = Annotated[Any, Kind("words", "role")]
# Text that is the same in both languages: a reference, a unit, a version.
Line = Annotated[str, Kind("text")]
# The same, where it leads to a document: its address, or where in the papers it stands.
Where = Annotated[str, Kind("text", "where")]
Url = Annotated[str, Kind("text", "url")]
Sha256 = Annotated[str, Kind("text", "sha256")]
Gss = Annotated[str, Kind("text", "gss")]
# The same for any public body: an authority, a health board, a body of another nation.
BodyGss = Annotated[str, Kind("text", "body-gss")]
Version = Annotated[str, Kind("text", "schema")]
Day = Annotated[date, Kind("date")]
Length = Annotated[Duration, Kind("duration")]
# The longest that is allowed, such as the gap between meetings; and the shortest, such as the time for answers.
Longest = Annotated[Duration, Kind("duration", "most")]
Shortest = Annotated[Duration, Kind("duration", "least")]
Number = Annotated[float, Kind("number")]
# Of a hundred.
Share = Annotated[float, Kind("number", "share")]
Count = Annotated[int, Kind("integer")]
YesNo = Annotated[bool, Kind("boolean")]
Id = Annotated[str, Kind("id")]

# Where ids stand: the lists, as path texts.
PARTIES = "parties"
PRINCIPLES = "principles"
AIMS = "shared_aims"
OBJECTIVES = "objectives"
BODIES = "bodies"
PLANS = "action_plans"
ACTIONS = ("action_plans[].actions", "commitments")
TARGETS = ("action_plans[].actions[].targets", "commitments[].targets")
CODES = "codes"
EVIDENCE = "evidence"
ANY = (PARTIES, PRINCIPLES, AIMS, OBJECTIVES, BODIES, PLANS, *ACTIONS, *TARGETS, CODES, EVIDENCE)

PartyRef = Annotated[str, Kind("ref", refers=(PARTIES,))]
BodyRef = Annotated[str, Kind("ref", refers=(BODIES,))]
PartyOrBodyRef = Annotated[str, Kind("ref", refers=(PARTIES, BODIES))]
PrincipleRef = Annotated[str, Kind("ref", refers=(PRINCIPLES,))]
AimRef = Annotated[str, Kind("ref", refers=(AIMS,))]
ObjectiveRef = Annotated[str, Kind("ref", refers=(OBJECTIVES,))]
ActionRef = Annotated[str, Kind("ref", refers=ACTIONS)]
TargetRef = Annotated[str, Kind("ref", refers=TARGETS)]
TargetOrObjectiveRef = Annotated[str, Kind("ref", refers=(*TARGETS, OBJECTIVES))]
EvidenceRef = Annotated[str, Kind("ref", refers=(EVIDENCE,))]
AnyRef = Annotated[str, Kind("ref", refers=ANY)]
