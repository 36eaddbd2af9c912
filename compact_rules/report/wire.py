"""The report as it is written to JSON: version 1 of the wire model.

Plain dicts, typed here. This module is imported only for type checking, where a report is read back (`report.earlier`), and by
the schema generator (`report.schema`), which turns the sentences under each key into the schema's descriptions. Every key is
always present, whatever was asked for.
"""

from __future__ import annotations

from typing_extensions import TypedDict

from compact_rules.hints import Literal

Verdict = Literal["met", "not_met", "not_shown", "explained", "needs_judgement", "not_applicable"]
Tier = Literal["threshold", "minimum", "inclusion", "practice"]
Severity = Literal["error", "warning", "note"]
LevelName = Literal["not_a_scheme", "below_minimum", "minimum", "minimum_and_inclusions"]
LivenessState = Literal["active", "resting", "dormant", "draft", "ended", "unknown"]
Depth = Literal["on_paper", "in_practice", "agreed"]
Lang = Literal["en", "cy"]


class Text(TypedDict):
    """The same text in both languages, of equal standing."""

    en: str
    """The English text."""
    cy: str
    """The Welsh text. It is a draft until a translator has reviewed it."""


class Point(TypedDict):
    """A character's place in a file."""

    line: int
    """The line, counted from 1."""
    column: int
    """The column, counted from 1 in Unicode code points."""


class Place(TypedDict):
    """A stretch of one file."""

    start: Point
    """The first character."""
    end: Point
    """The position after the last character."""


class Related(TypedDict):
    """Another place that a finding or a problem speaks of."""

    path: str
    """The path of the value, such as `parties[1].status`; empty where only the place is known."""
    place: Place | None
    """Where it stands in the file."""
    message: Text
    """What to look at there."""


class Waived(TypedDict):
    """A waiver of this tool's configuration that covers a finding. It never changes the verdict."""

    by: str
    """Who waived it, by role."""
    reason: str
    """Why."""
    until: str
    """The last day of the waiver, as an ISO date."""


class Item(TypedDict):
    """What a rule says about one item of the scheme, or about the scheme as a whole."""

    path: str
    """The item's path, such as `action_plans[0].actions[2]`; empty for the scheme as a whole."""
    identity: str
    """The same path with ids in place of positions, as a baseline records it: it survives lines moving."""
    label: str | None
    """The item's own id in the scheme, if it has one."""
    verdict: Verdict
    """The verdict on this item."""
    reason: str | None
    """The code of what decided the verdict, such as `absent` or `too_much`."""
    message: Text
    """What was found, for a person; where the rule is met, its title."""
    remedy: Text | None
    """What would satisfy the rule; null where nothing falls short."""
    noted: Text | None
    """Figures that are worth knowing where the rule is met; null where it notes none."""
    place: Place | None
    """The stretch of the file to look at: the value if it is there, otherwise the nearest key above it."""
    related: list[Related]
    """Other places that bear on the finding."""
    told_under: str | None
    """The rule under which the same fault is already told, so that it is not told twice; else null."""
    waived: Waived | None
    """The waiver that covers it, if any."""
    baselined: bool
    """Whether the baseline already holds this finding."""


class EvidenceState(TypedDict):
    """Whether a dated record shows the rule in practice."""

    state: Literal["in_window", "stale", "none"]
    """A record lies inside the window; the latest one is older; there is none."""
    window: str
    """The id of the parameter that says how recent the record must be."""
    latest: str | None
    """The date of the latest record, as an ISO date."""
    good_until: str | None
    """The last day on which the latest record still counts, as an ISO date."""
    place: Place | None
    """Where the latest record stands, or where one would."""
    sentence: Text
    """The same, for a person."""


class Outcome(TypedDict):
    """One rule on one scheme. Every rule in force has one."""

    rule: str
    """The rule's id."""
    tier: Tier
    """What the rule counts towards."""
    requirement: str
    """The id of the heading that the rule is grouped under."""
    verdict: Verdict
    """The verdict on the scheme."""
    judged: Verdict
    """The verdict before recorded judgements and departures."""
    severity: Severity
    """How much a finding of this rule weighs when deciding whether a run fails."""
    items: list[Item]
    """The items that the rule was read on, each with its own verdict."""
    evidence: EvidenceState | None
    """What shows it in practice; null where the rule asks for no record or was not read on anything."""
    explained_until: str | None
    """The end of the departure that explains it, as an ISO date; null where there is none."""


class Step(TypedDict):
    """One thing that stops the next level, and so one step on the way up."""

    depth: Depth
    """The depth whose next level it stops."""
    cause: str
    """Why it stops the level, such as `not_met`, `stale_record` or `not_attested`."""
    rule: str | None
    """The rule's id; null where no rule is meant."""
    path: str
    """The path to look at."""
    message: Text
    """What is missing, for a person."""
    remedy: Text | None
    """What would mend it."""
    place: Place | None
    """Where to look in the file."""


class TierCount(TypedDict):
    """The rules of one tier that apply, at one depth: `met` + `explained` + `open` + `short` is `of`."""

    tier: Tier
    """The tier."""
    met: int
    """Rules that hold."""
    explained: int
    """Rules that hold through an explained departure."""
    open: int
    """Rules that wait for a person's judgement."""
    short: int
    """Rules that fall short."""
    of: int
    """All of them."""


class Level(TypedDict):
    """The grade at one depth. Gates, never points: the weakest rule decides."""

    level: LevelName
    """The highest level whose gate holds; the lowest where this depth was not judged."""
    sentence: Text
    """The grade as a sentence. By minimum it means the proposed minimum (WGSR 08/2013, ch. 8), which is not in force."""
    met: int
    """How many of the rules that can move a level are met at this depth."""
    of: int
    """How many such rules are in force and apply."""
    judged: bool
    """Whether this depth was judged at all: a draft is judged on paper only."""
    counts: list[TierCount]
    """The same by tier."""
    first_reason: Step | None
    """The first thing in document order that stops the next level; null where nothing does."""


class Levels(TypedDict):
    """The grade at three depths."""

    on_paper: Level
    """Does the scheme say it?"""
    in_practice: Level
    """Is there a dated record inside the window, on the as-of date?"""
    agreed: Level
    """Have both sides, authority and sector, attested since, without unresolved dissent?"""


class ProblemEntry(TypedDict):
    """Something wrong with a document itself, apart from any rule."""

    code: str
    """A stable kebab-case word."""
    severity: Severity
    """How much it weighs when deciding whether a run fails."""
    message: Text
    """What was found and what cures it, for a person."""
    path: str
    """The path of the value, where it has one."""
    identity: str | None
    """The same path with ids in place of positions, as a baseline records it; null where the problem is of the text alone."""
    place: Place | None
    """Where it stands; null where the file could not be read at all."""
    related: list[Related]
    """Other places that bear on it."""
    waived: Waived | None
    """The waiver that covers it, if any."""
    baselined: bool
    """Whether the baseline already holds it."""


class Signal(TypedDict):
    """A note about prose or a pattern that deserves another look. No verdict and no grade depends on it."""

    code: str
    """A stable kebab-case word."""
    severity: Severity
    """How much it weighs when deciding whether a run fails: a note, unless the rulebook says otherwise."""
    message: Text
    """What was found, for a person."""
    path: str
    """The path of the value; empty for the scheme as a whole."""
    identity: str | None
    """The same path with ids in place of positions, as a baseline records it."""
    place: Place | None
    """Where it stands in the file."""
    related: list[Related]
    """Other places that it speaks of."""
    told_under: str | None
    """The rule whose finding at the same place already tells it; else null."""
    waived: Waived | None
    """The waiver that covers it, if any."""
    baselined: bool
    """Whether the baseline already holds it."""


class Entry(TypedDict):
    """What became of something that people wrote to answer a rule."""

    kind: Literal["departure", "judgement", "attestation", "dissent"]
    """What it is."""
    code: str
    """`counts`, or why it does not count on the as-of date."""
    rule: str | None
    """The rule that it answers, if it names one."""
    until: str | None
    """The last day on which it counts or counted, as an ISO date; null where it has none that can be read."""
    message: Text
    """The same, for a person."""
    path: str
    """The path of the entry."""
    place: Place | None
    """Where it stands in the file."""


class Authority(TypedDict):
    """The local authority whose scheme it is."""

    gss: str | None
    """Its nine-character code, as the scheme gives it."""
    name: Text | None
    """Its name; null where the code is absent or not one of the 22."""


class LivenessDetail(TypedDict):
    """What the liveness rests on."""

    on: str | None
    """The date of the event behind it, as an ISO date: the latest one, or the end of a scheme that ended."""
    until: str | None
    """The last day of this state if nothing more happens; null where it does not end by itself."""
    place: Place | None
    """Where the event stands in the file."""
    sentence: Text
    """The same, for a person."""


class Known(TypedDict):
    """A finding that the baseline holds."""

    rule: str
    """The rule's id, or a problem's code."""
    path: str
    """The identity path."""
    cause: str
    """The code of what decided it."""


class PartyFinding(TypedDict):
    """One finding about something that a party is named for."""

    rule: str
    """The rule."""
    path: str
    """The item; empty for the scheme as a whole."""
    verdict: Verdict
    """The verdict on it."""
    message: Text
    """What was found."""
    place: Place | None
    """Where to look in the file."""


class PartyParticulars(TypedDict):
    """A party to the scheme."""

    party: str
    """Its id in the scheme."""
    kind: str | None
    """What it is, such as `health_board`; null where the scheme does not say."""
    name: Text | None
    """Its name; where it is given in one language only, the same text stands under both."""
    status: str
    """`partner`, `observer` or `defunct`."""
    findings: list[PartyFinding]
    """What falls short in what it is named for: its own entry, its decision to adopt, its page, its undertakings."""


class SurveyAnswer(TypedDict):
    """What the scheme answers to one question of the surveys of county voluntary councils."""

    id: str
    """A stable kebab-case word, the same as in an audit's `survey`."""
    answer: Literal["yes", "no", "not_shown"]
    """`no` only where the scheme says so; what is absent or unreadable is not shown."""
    value: int | None
    """How many or how often, in the unit of the question; null where there is no such value."""


class Particulars(TypedDict):
    """What a register and a survey ask of one file, in a form that needs no text to be read again."""

    codes: list[str]
    """The GSS codes that it gives for the authorities whose scheme it is, as they stand there; of a file that was not assessed,
    those that its name and its text seem to give."""
    parties: list[PartyParticulars]
    """The parties, in the scheme's order."""
    attested: bool
    """Whether both sides have attested, as the depth `agreed` asks."""
    survey: list[SurveyAnswer]
    """The answers to the surveys' questions; none where the file was not assessed."""


class Scheme(TypedDict):
    """One file."""

    file: str
    """The file as it was named; bytes that are no text are written as `\\xNN`."""
    assessed: bool
    """Whether the rules were judged on it. Where they were not, `problems` says why and `outcomes` is empty."""
    sha256: str | None
    """The SHA-256 of the file's bytes, in hex; null where it could not be read."""
    title: Text | None
    """The scheme's title; where it is given in one language only, the same text stands under both."""
    title_languages: list[Lang]
    """The languages that the title is given in; empty where there is none."""
    language: Lang
    """The language that the file's plain texts are in, as it says itself; English where it does not say."""
    authority: Authority
    """The local authority."""
    liveness: LivenessState
    """Whether the scheme is being used, computed from the dates in it, never from what it declares."""
    liveness_detail: LivenessDetail
    """What that rests on."""
    levels: Levels
    """The grade at three depths; none of them judged where the file was not assessed."""
    outcomes: list[Outcome]
    """Every rule in force, in the rulebook's order."""
    problems: list[ProblemEntry]
    """What is wrong with the document itself."""
    signals: list[Signal]
    """Notes about prose and patterns, in document order. They change no verdict."""
    entries: list[Entry]
    """Departures, judgements, attestations and dissents that the scheme records, and what became of each."""
    way_up: list[Step]
    """The smallest set of steps that lifts the level at the first depth that is not at the highest one, in document order."""
    gone: list[Known]
    """Findings of the baseline that no longer match anything."""
    particulars: Particulars
    """What a register and a survey ask of it."""


class SourceText(TypedDict):
    """The provision that a rule rests on."""

    document: str
    """The document's id."""
    title: Text
    """Its short title."""
    section: str
    """The section, as the document numbers it."""
    quote: str | None
    """Its words, verbatim."""
    note: Text | None
    """Where the source errs or needs explaining."""


class RuleOfFragment(TypedDict):
    """A rule that rests on a fragment."""

    id: str
    """The rule's id."""
    covers: list[str]
    """The catalogue rows that it covers."""


class RowWithoutRule(TypedDict):
    """A catalogue row that is no rule."""

    id: str
    """The row's id."""
    kind: Literal["local_choice", "national", "constraint"]
    """Whether it is left to each area, put to a national body, or asked of the tool."""
    reason: Text
    """Why no rule asks it."""


class SourceFragment(TypedDict):
    """Words of a source, and what rests on them."""

    quote: str | None
    """The words, verbatim; null where what rests on the section quotes nothing."""
    rules: list[RuleOfFragment]
    """The rules."""
    without_rule: list[RowWithoutRule]
    """What is no rule, and why."""


class SourceSection(TypedDict):
    """A section of a source."""

    document: str
    """The document's id."""
    section: str
    """The section, as the document numbers it."""
    title: Text | None
    """Its heading, where the catalogue gives it."""
    fragments: list[SourceFragment]
    """What was taken from it; empty where nothing was."""


class SourceList(TypedDict):
    """What `rules list --by source` gives."""

    version: Literal[1]
    """The version of this format."""
    rulebook: ListedRulebook
    """The rulebook."""
    sections: list[SourceSection]
    """The sections, in the order of the documents."""


class ParameterText(TypedDict):
    """A figure that a rule rests on, with the value in force."""

    id: str
    """Its id."""
    title: Text
    """What it is."""
    value: Text
    """The value on the as-of date."""
    start: str
    """Since when, as an ISO date."""
    source: SourceText
    """Where the value comes from."""


class RuleText(TypedDict):
    """What a reader of the report needs of a rule."""

    id: str
    """The rule's id."""
    title: Text
    """Its title."""
    asks: Text
    """What it asks and why."""
    tier: Tier
    """What it counts towards."""
    requirement: str
    """The id of the heading that it is grouped under."""
    severity: Severity
    """How much its findings weigh."""
    remedy: Text
    """What would satisfy it."""
    source: SourceText
    """Where it comes from."""
    parameters: list[ParameterText]
    """The figures that it rests on, with their values on the as-of date."""


class Requirement(TypedDict):
    """A heading that rules are grouped under."""

    id: str
    """Its id."""
    title: Text
    """Its title."""


class Tool(TypedDict):
    """The program that wrote the report."""

    name: str
    """`compact-rules`."""
    version: str
    """Its version."""


class RulebookChange(TypedDict):
    """One thing of an extended rulebook that the rulebook in use has made otherwise, as on the as-of date."""

    kind: Literal["parameter", "rule", "lexicon", "grades"]
    """What it is."""
    id: str
    """Its id; for grades and severities the file's name."""
    how: Literal["stricter", "looser", "changed", "retired", "replaced"]
    """`changed` where it cannot be told whether it is stricter or looser."""
    minimum: bool
    """Whether the threshold or the proposed minimum rests on it."""
    was: Text | None
    """A figure's value in the extended rulebook; null for what has none."""
    now: Text | None
    """Its value here."""
    message: Text
    """The same, for a person."""


class Extended(TypedDict):
    """The rulebook that the one in use extends."""

    id: str
    """Its id."""
    version: str
    """Its version."""
    digest: str
    """The SHA-256 of its files, in hex; the digest of the rulebook in use covers it."""
    title: Text
    """Its title."""
    changes: list[RulebookChange]
    """What the rulebook in use has made otherwise, stricter or looser. What it only adds is not listed."""


class LevelTitle(TypedDict):
    """A level, and what it is called."""

    id: LevelName
    """The level."""
    title: Text
    """Its title."""


class DepthTitle(TypedDict):
    """A depth, and what it is called."""

    id: Depth
    """The depth."""
    title: Text
    """Its title."""
    asks: Text
    """What it asks of a scheme, as a question."""


class LivenessTitle(TypedDict):
    """A state of liveness, and what it is called."""

    id: LivenessState
    """The state."""
    title: Text
    """Its title."""


class TierTitle(TypedDict):
    """A tier of rules and what it is called."""

    id: Tier
    """The tier."""
    title: Text
    """What the rulebook calls it."""


class GradeTitles(TypedDict):
    """What the rulebook calls its grades."""

    levels: list[LevelTitle]
    """The levels, from the lowest up."""
    depths: list[DepthTitle]
    """The depths, from the shallowest down."""
    tiers: list[TierTitle]
    """The tiers of rules, from what makes it a scheme to practice."""
    liveness: list[LivenessTitle]
    """The states of liveness."""


class RulebookText(TypedDict):
    """The rules that were applied."""

    id: str
    """The rulebook's id."""
    version: str
    """Its version."""
    digest: str
    """The SHA-256 of its files, in hex."""
    title: Text
    """Its title."""
    extends: Extended | None
    """The rulebook that it extends, if any."""
    loosens: list[RulebookChange]
    """Those changes that make the proposed minimum laxer, or may do so."""
    grades: GradeTitles
    """What its levels, depths and states of liveness are called."""
    requirements: list[Requirement]
    """The headings, in order."""
    rules: list[RuleText]
    """The rules in force on the as-of date, in order."""


class WaiverNote(TypedDict):
    """A waiver that needs attention: it covers nothing, or has run out."""

    state: Literal["unused", "expired"]
    """What is the matter with it."""
    rule: str
    """The rule it names."""
    path: str
    """The item it names; empty for all."""
    message: Text
    """The same, for a person."""


class Summary(TypedDict):
    """Counts over the whole run."""

    files: int
    """Files that were to be read."""
    assessed: int
    """Files that were judged."""
    not_assessed: int
    """Files that were not."""
    rules_in_force: int
    """Rules in force on the as-of date."""
    findings: dict[Severity, int]
    """Findings, problems and signals by severity, without what is waived, in the baseline or told under another rule."""
    verdicts: dict[Verdict, int]
    """Outcomes by verdict, over all files."""
    waived: int
    """Findings that a waiver covers."""
    baselined: int
    """Findings that the baseline already holds."""


class Report(TypedDict):
    """What one run found."""

    version: Literal[1]
    """The version of this format."""
    tool: Tool
    """The program that wrote it."""
    rulebook: RulebookText
    """The rulebook, with its headings and the rules in force."""
    as_of: str
    """The day on which everything was judged, as an ISO date."""
    schemes: list[Scheme]
    """One entry for every file, in the order in which they were given, assessed or not."""
    waivers: list[WaiverNote]
    """Waivers that cover nothing or have run out."""
    summary: Summary
    """What the run comes to, in figures."""
    grades_note: Text
    """What the grades rest on: a minimum that was proposed, not one that is in force."""
    what_this_does_not_show: Text
    """What conformance does not show."""


class ListedSource(TypedDict):
    """The provision that a rule rests on."""

    document: str
    """The document's id."""
    section: str
    """The section, as the document numbers it."""
    quote: str | None
    """Its words, verbatim."""


class Force(TypedDict):
    """When a rule is in force."""

    start: str
    """The first day, as an ISO date."""
    end: str | None
    """The last day, as an ISO date; null where it is still in force."""


class ListedRule(TypedDict):
    """One rule of the rulebook, in force or not."""

    id: str
    """The rule's id."""
    covers: list[str]
    """The catalogue rows that it covers."""
    tier: Tier
    """What it counts towards."""
    tier_title: Text
    """What the rulebook calls that."""
    requirement: str
    """The id of the heading that it is grouped under."""
    decided_by: Literal["data", "refutation", "person"]
    """Whether what the scheme states decides it, the tool can only rule it out, or a person decides."""
    title: Text
    """Its title."""
    source: ListedSource
    """Where it comes from."""
    in_force: Force
    """When it is in force."""
    examples: dict[str, int]
    """How many examples it carries, by kind."""


class ListedRulebook(TypedDict):
    """The rulebook that the rules stand in."""

    id: str
    """Its id."""
    version: str
    """Its version."""
    digest: str
    """The SHA-256 of its files, in hex."""
    title: Text
    """Its title."""
    extends: str | None
    """The id of the rulebook that it extends, if any."""
    loosens: list[RulebookChange]
    """Where it makes the proposed minimum of that one laxer on the as-of date, or may do so."""


class RulesList(TypedDict):
    """What `rules list` gives."""

    version: Literal[1]
    """The version of this format."""
    rulebook: ListedRulebook
    """The rulebook."""
    rules: list[ListedRule]
    """Every rule, in the rulebook's order."""


class ReasonNode(TypedDict):
    """One check as it came out on an item, with the checks inside it."""

    truth: Literal["yes", "no", "unknown", "judgement"]
    """What it came to."""
    code: str
    """The code of what was found."""
    word: str
    """The word of the rule language."""
    message: Text
    """What was asked and found."""
    path: str
    """The path of the value that was read or looked for."""
    place: Place | None
    """Where to look in the file."""
    decides: bool
    """Whether it is one of those that made the verdict what it is."""
    parts: list[ReasonNode]
    """The checks inside it."""


class ExplainedItem(TypedDict):
    """One item that a rule was read on, with its tree of reasons."""

    path: str
    """The item's path; empty for the scheme as a whole."""
    name: Text
    """What it is called."""
    verdict: Verdict
    """The verdict on it."""
    place: Place | None
    """Where it stands."""
    noted: Text | None
    """Figures that are worth knowing where the rule is met; null where it notes none."""
    reasons: ReasonNode | None
    """Why."""


class ExplainedFile(TypedDict):
    """A rule on one file."""

    file: str
    """The file as it was named."""
    assessed: bool
    """Whether the rules were judged on it."""
    verdict: Verdict | None
    """The verdict; null where the file was not assessed or the rule is not in force."""
    items: list[ExplainedItem]
    """The items that it was read on."""
    evidence: Text | None
    """What shows it in practice, if the rule asks for a record."""
    problems: list[ProblemEntry]
    """Why the file was not assessed; empty where it was."""


class Explanation(TypedDict):
    """What `explain` gives."""

    version: Literal[1]
    """The version of this format."""
    as_of: str
    """The as-of date."""
    rule: ListedRule
    """The rule."""
    asks: Text
    """What it asks and why."""
    remedy: Text
    """What would satisfy it."""
    source: SourceText
    """Where it comes from, with the quotation."""
    in_force: bool
    """Whether it is in force on the as-of date."""
    departure: bool
    """Whether a scheme may explain instead of complying."""
    parameters: list[ParameterText]
    """The figures that it rests on."""
    rulebook: ListedRulebook
    """The rulebook that it stands in."""
    file: ExplainedFile | None
    """What it makes of a file; null where none was given."""
