"""An audit as it is written to JSON: everything of a report, and what many schemes show beside a register of authorities.

Plain dicts, typed here, as in `report.wire`: imported only for type checking and by the schema generator. Every key is always
present. With ``aggregate_only`` the lists that name an authority, a file or a party are empty and the figures stay.

**What counts.** The tables count authorities, not files. One scheme an authority counts: the one that is adopted and has not
ended; where there is none, its draft. An authority with two schemes of that kind is ``several``: both are shown, neither is
counted, and the tables say how many authorities they leave out and why. A regional scheme counts once for each authority that it
names. There is no ranking, no average and no score; authorities stand in the register's order.
"""

from __future__ import annotations

from typing_extensions import TypedDict

from compact_rules.hints import Literal
from compact_rules.report.wire import Depth, LevelName, LivenessState, PartyFinding, Place, Report, Scheme, Text, Tier, Verdict

# What an authority of the register has. `live`: one scheme that is adopted and has not ended, however long nothing happened.
AuthorityState = Literal["live", "draft", "ended", "none", "several", "not_assessed"]
# What one heading comes to for one scheme at one depth.
CellState = Literal[
    "met",
    "not_met",
    "not_shown",
    "explained",
    "needs_judgement",
    "not_applicable",
    "stale",
    "no_record",
    "dissent",
    "not_attested",
    "not_judged",
    "no_scheme",
    "not_assessed",
]
UnmatchedCode = Literal["no_authority", "unknown_authority", "retired_code"]


class Register(TypedDict):
    """The authorities that the audit is about."""

    id: str
    """`authorities` (the 22 of Wales), `health-boards`, or `file` for a table of one's own."""
    title: Text
    """What it is a register of."""
    source: str | None
    """The name of the file that it was read from; null for one that comes with the program."""
    count: int
    """How many authorities it holds."""


class SchemeLevels(TypedDict):
    """The level of one scheme at each depth; null where that depth was not judged."""

    on_paper: LevelName | None
    """What the scheme says."""
    in_practice: LevelName | None
    """What dated records show."""
    agreed: LevelName | None
    """What both sides have confirmed."""


class SchemeRef(TypedDict):
    """One file, as a row of the register names it."""

    file: str
    """The file as it was named."""
    scheme: int | None
    """Its position in `schemes`, from 0; null in a stream, where `schemes` is empty."""
    title: Text | None
    """The scheme's title."""
    assessed: bool
    """Whether the rules were judged on it."""
    liveness: LivenessState
    """Whether it is being used."""
    levels: SchemeLevels
    """Its level at each depth."""
    counts: bool
    """Whether it is the one that counts for this authority in the tables."""


class AuditLiveness(TypedDict):
    """What the liveness rests on."""

    on: str | None
    """The date of the event behind it, as an ISO date."""
    until: str | None
    """The last day of this state if nothing more happens."""
    sentence: Text
    """The same, for a person."""


class AuthorityRow(TypedDict):
    """One authority of the register, whatever was found."""

    gss: str
    """Its code."""
    name: Text
    """Its name."""
    state: AuthorityState
    """What it has: one adopted scheme (`live`), a draft only, one that has ended, none, several of the kind that would count,
    or only a file that names it and was not assessed."""
    liveness: LivenessState | None
    """The liveness of the scheme that counts, or of the ended one; null where there is no such single scheme."""
    liveness_detail: AuditLiveness | None
    """What that rests on."""
    schemes: list[SchemeRef]
    """Every file that names this authority, in the order of the run; the first hundred."""
    more: int
    """How many further files name it."""
    sentence: Text
    """The same, for a person."""


class Unmatched(TypedDict):
    """A file whose scheme is no authority's of the register."""

    scheme: SchemeRef
    """The file."""
    gss: str | None
    """The code that it gives, as it stands there; null where it gives none."""
    code: UnmatchedCode
    """It names no authority, one that is not in the register, or one by a code that is no longer in use."""
    message: Text
    """The same, for a person."""


class Counted(TypedDict):
    """How the authorities of the register divide into those that the tables count and those that they leave out.

    `of` + `several` + `ended` + `none` + `not_assessed` is `register`.
    """

    register: int
    """Authorities in the register."""
    of: int
    """Those that the tables count: the denominator."""
    live: int
    """Of these, those with an adopted scheme."""
    draft: int
    """Of these, those with a draft only."""
    several: int
    """Left out: two schemes or more of the kind that would count."""
    ended: int
    """Left out: the only scheme has ended."""
    none: int
    """Left out: no scheme was found."""
    not_assessed: int
    """Left out: what names it could not be assessed."""
    sentence: Text
    """The same, for a person."""


class PracticeCounts(TypedDict):
    """What the records of a rule show, in authorities; together `of`."""

    in_window: int
    """A record lies inside the window."""
    stale: int
    """The latest record is older."""
    none: int
    """There is no record."""
    not_asked: int
    """The rule asks for none, or was not read on anything."""


class RuleRow(TypedDict):
    """One rule in force, over the authorities that are counted."""

    rule: str
    """The rule's id."""
    tier: Tier
    """What it counts towards."""
    requirement: str
    """The heading that it is grouped under."""
    verdicts: dict[Verdict, int]
    """Authorities by the verdict on their scheme; together `of`."""
    of: int
    """Authorities that are counted."""
    in_practice: PracticeCounts
    """The same authorities by what their records show."""


class RequirementRow(TypedDict):
    """One heading, over the authorities that are counted: the weakest of its rules decides the state at each."""

    requirement: str
    """The heading's id."""
    graded: bool
    """Whether it has rules that can move a level; then only these decide. A heading without any is of practice rules only."""
    rules: int
    """How many rules decide it."""
    cells: dict[Depth, dict[CellState, int]]
    """Authorities by the state of the heading, at each depth; together `of`."""
    of: int
    """Authorities that are counted."""


class MatrixRow(TypedDict):
    """One scheme of one authority by heading, or an authority without one."""

    gss: str
    """The authority's code."""
    file: str | None
    """The file; null where the authority has none."""
    counts: bool
    """Whether this is the scheme that counts in the tables."""
    cells: dict[Depth, dict[str, CellState]]
    """At each depth, the state of every heading, by its id: the weakest of its rules decides."""


class LevelCounts(TypedDict):
    """The authorities of the register by level, at one depth; together they are the register."""

    not_a_scheme: int
    """Not yet a scheme."""
    below_minimum: int
    """Below the proposed minimum."""
    minimum: int
    """The proposed minimum."""
    minimum_and_inclusions: int
    """The proposed minimum and the recommended inclusions."""
    not_judged: int
    """The scheme counts and this depth was not judged on it: a draft is judged on paper only."""
    several: int
    """Several schemes, none of which counts."""
    ended: int
    """The only scheme has ended."""
    no_scheme: int
    """No scheme was found."""
    not_assessed: int
    """What names it could not be assessed."""


class GoingStale(TypedDict):
    """A record that still counts on the as-of date, and will not within the horizon if none follows."""

    gss: str | None
    """The authority's code; null where the scheme is no authority's of the register."""
    file: str
    """The file."""
    rule: str
    """The rule whose record it is."""
    tier: Tier
    """What the rule counts towards."""
    latest: str
    """The date of the record, as an ISO date."""
    good_until: str
    """The last day on which it counts, as an ISO date."""
    days: int
    """How many days remain after the as-of date."""
    place: Place | None
    """Where the record stands in the file."""


class OpenJudgement(TypedDict):
    """Something that a person must decide."""

    gss: str | None
    """The authority's code."""
    file: str
    """The file."""
    rule: str
    """The rule."""
    tier: Tier
    """What the rule counts towards."""
    path: str
    """The item; empty for the scheme as a whole."""
    message: Text
    """What is to be decided."""
    place: Place | None
    """Where to look in the file."""


class Departing(TypedDict):
    """A departure that a scheme declares, whether or not it counts on the as-of date."""

    gss: str | None
    """The authority's code."""
    file: str
    """The file."""
    rule: str | None
    """The rule that it departs from, if it names one."""
    code: str
    """`counts`, or why it does not count on the as-of date."""
    until: str | None
    """Its end, as an ISO date; null where it gives none that can be read."""
    message: Text
    """The same, for a person."""
    place: Place | None
    """Where it stands in the file."""


class PartyRow(TypedDict):
    """One party to one scheme."""

    gss: str | None
    """The authority's code."""
    file: str
    """The file."""
    party: str
    """The party's id in the scheme."""
    kind: str | None
    """What it is, such as `health_board`; null where the scheme does not say."""
    name: Text | None
    """Its name, in the languages that the scheme gives."""
    findings: list[PartyFinding]
    """What falls short in what it is named for: its own entry, its decision to adopt, its page, its undertakings."""


class PartyKindRow(TypedDict):
    """Parties of one kind, over all schemes that were assessed."""

    kind: str | None
    """What they are; null for those of whom the scheme does not say."""
    parties: int
    """How many."""
    with_findings: int
    """Those with at least one finding."""
    findings: int
    """Their findings together."""


class Spread(TypedDict):
    """How many authorities gave one value."""

    value: int
    """The value."""
    count: int
    """Authorities."""


class SurveyRow(TypedDict):
    """One figure that the surveys of county voluntary councils counted, over the authorities that are counted.

    `yes` + `no` + `not_shown` is `of`. A figure of how often stands in `spread`, as values with the number of authorities
    at each: there is no average.
    """

    id: str
    """A stable kebab-case word."""
    title: Text
    """What was counted."""
    counts: Text
    """What counts as yes."""
    yes: int
    """Authorities whose scheme says so, or shows it."""
    no: int
    """Authorities whose scheme says that it is not so."""
    not_shown: int
    """Authorities whose scheme does not say, or not so that it can be read."""
    of: int
    """Authorities that are counted; in the first row, those of the register."""
    unit: Literal["months", "meetings"] | None
    """What the values of `spread` are in; null where the figure has no value."""
    spread: list[Spread]
    """The values that were given, from the smallest."""


class Unassessed(TypedDict):
    """A file on which nothing was judged, and why. Silence about it is not a pass."""

    file: str
    """The file as it was named."""
    code: str
    """The code of the first problem that stopped it."""
    message: Text
    """Why, for a person."""
    gss: list[str]
    """Codes of authorities that its name or its text gives, as far as it could be read."""


class Totals(TypedDict):
    """The figures behind the lists, which stay where the lists are left out."""

    files: int
    """Files that were to be read."""
    assessed: int
    """Files that were judged."""
    not_assessed: int
    """Files that were not."""
    unmatched: int
    """Files whose scheme is no authority's of the register."""
    states: dict[AuthorityState, int]
    """Authorities by what they have; together the register."""
    liveness: dict[LivenessState, int]
    """The authorities that are counted, by the liveness of their scheme; together `counted.of`."""
    going_stale: int
    """Records about to go stale."""
    judgements: int
    """Judgements outstanding."""
    departures: int
    """Departures declared."""
    departures_counting: int
    """Those of them that count on the as-of date."""


class Audit(Report):
    """What one run over many schemes found, with everything that a report has."""

    kind: Literal["audit"]
    """What this is."""
    register: Register
    """The authorities that it is about."""
    authorities: list[AuthorityRow]
    """All of them, in the register's order, whatever was found."""
    unmatched: list[Unmatched]
    """Files whose scheme is no authority's of the register, in the order of the run."""
    counted: Counted
    """What the tables count, and what they leave out."""
    by_rule: list[RuleRow]
    """Every rule in force, in the rulebook's order."""
    by_requirement: list[RequirementRow]
    """Every heading with a rule in force, in the rulebook's order."""
    matrix: list[MatrixRow]
    """Authorities by heading, in the register's order; several rows for an authority with several schemes, the first hundred."""
    levels: dict[Depth, LevelCounts]
    """The spread of levels at each depth."""
    horizon: int
    """For how many days ahead `going_stale` looks."""
    going_stale: list[GoingStale]
    """Records that count today and will not within the horizon, the soonest first."""
    judgements: list[OpenJudgement]
    """Judgements outstanding, in the order of the run."""
    departures: list[Departing]
    """Departures declared, in the order of the run."""
    parties: list[PartyRow]
    """Every party to every scheme that was assessed, with its findings, in the order of the run."""
    party_kinds: list[PartyKindRow]
    """The same by kind of party, without names."""
    survey: list[SurveyRow]
    """The figures that the surveys counted, so that one year can be laid beside another."""
    unassessed: list[Unassessed]
    """Files on which nothing was judged, in the order of the run."""
    totals: Totals
    """The figures behind the lists."""
    complete: bool
    """Whether the run came to its end. False after an interruption: what was not reached stands in `unassessed`."""
    streamed: bool
    """Whether the lists by file are empty because each scheme was written on a line of its own (JSON Lines)."""
    aggregate_only: bool
    """Whether everything that names an authority, a file or a party was left out."""


class SchemeLine(TypedDict):
    """A line of the stream: one scheme, as it stands in `schemes`."""

    kind: Literal["scheme"]
    """What the line is."""
    index: int
    """Its position in the run, from 0."""
    gss: list[str]
    """The authorities of the register that it counts as a scheme of."""
    scheme: Scheme
    """The scheme, as `schemes` of a report holds it."""
