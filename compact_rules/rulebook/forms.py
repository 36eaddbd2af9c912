"""The files of a rulebook as people write them. `load` turns these forms into the plain values of `model`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Any, Literal

from pydantic import AfterValidator, Tag, model_validator

from compact_rules.rulebook.examples import DEFAULT_AS_OF, Kind, default_expectation
from compact_rules.rulebook.model import (
    DatedValue,
    DecidedBy,
    Document,
    Evidence,
    Example,
    Lexicon,
    Parameter,
    Period,
    Practice,
    Requirement,
    Rule,
    Scope,
    Source,
    Survivor,
    Tier,
    Verdict,
)
from compact_rules.rulebook.scalars import (
    Amount,
    Both,
    Day,
    Form,
    Key,
    PathTo,
    Phrase,
    RuleId,
    Several,
    Text,
    Truth,
    refused,
    told,
)
from compact_rules.rulebook.words import CheckIn, one_tagged


class SourceForm(Form):
    """The provision that a rule or a value rests on."""

    welsh = "Y ddarpariaeth y mae rheol neu werth yn dibynnu arni."
    document: Key = told("The id of a document listed in rulebook.yaml.", "Dynodydd dogfen a restrir yn rulebook.yaml.")
    section: Text = told("The section, as the document numbers it.", "Yr adran, fel y mae'r ddogfen yn ei rhifo.")
    quote: Text | None = told("Its words, verbatim, at most 27.", "Ei geiriau, air am air, 27 ar y mwyaf.", default=None)
    note: Both | None = told(
        "Where the source errs, or how it is read here.",
        "Lle mae'r ffynhonnell yn cyfeiliorni, neu sut y'i darllenir yma.",
        default=None,
    )

    def plain(self) -> Source:
        """The source as a plain value."""
        return Source(self.document, self.section, self.quote, self.note)


class PeriodForm(Form):
    """When a rule is in force, both days included. A retired rule keeps its id and gets an end."""

    welsh = "Pryd y mae rheol mewn grym, y ddau ddiwrnod yn gynwysedig."
    start: Day = told("The first day.", "Y diwrnod cyntaf.")
    end: Day | None = told("The last day; none while it is in force.", "Y diwrnod olaf; dim tra bo mewn grym.", default=None)


class ScopeForm(Form):
    """The items that a rule is read on, and which of them."""

    welsh = "Yr eitemau y darllenir rheol arnynt, a pha rai ohonynt."
    in_: PathTo = told("The list, with [].", "Y rhestr, gyda [].", alias="in")
    where: CheckIn | None = told(
        "Only those for which this check holds.", "Dim ond y rhai y mae'r gwiriad hwn yn dal ar eu cyfer.", default=None
    )


class EvidenceForm(Form):
    """The dated records that show a rule in practice: one of them inside the window before the as-of date."""

    welsh = "Y cofnodion â dyddiad sy'n dangos rheol ar waith: un ohonynt o fewn y ffenestr cyn y dyddiad dan sylw."
    records: Several[PathTo] = told("The records, from the root, with [].", "Y cofnodion, o'r gwraidd, gyda [].")
    on: PathTo = told("The record's date.", "Dyddiad y cofnod.")
    window: Key = told("The parameter that says how old it may be.", "Y paramedr sy'n dweud pa mor hen y caiff fod.")
    where: CheckIn | None = told(
        "Only records for which this check holds.", "Dim ond cofnodion y mae'r gwiriad hwn yn dal ar eu cyfer.", default=None
    )
    title: Both = told("What the records are.", "Beth yw'r cofnodion.")

    def plain(self) -> Evidence:
        """The evidence as a plain value."""
        return Evidence(self.records, self.on, self.window, self.title, self.where)


class ExampleForm(Form):
    """A scheme, or a part of one, and the verdict that the rule must give on it."""

    welsh = "Cynllun, neu ran o un, a'r dyfarniad y mae'n rhaid i'r rheol ei roi arno."
    kind: Kind = told("What the example shows.", "Beth mae'r enghraifft yn ei ddangos.")
    name: Text = told("What it is about, in a few words.", "Am beth y mae, mewn ychydig eiriau.")
    expect: Verdict | None = told(
        "The verdict; by default the one that its kind suggests.",
        "Y dyfarniad; fel rheol yr un y mae ei math yn ei awgrymu.",
        default=None,
    )
    at: Several[Text] | None = told(
        "Where it falls short: paths such as actions[0].due.", "Lle mae'n methu: llwybrau megis actions[0].due.", default=None
    )
    practice: Practice | None = told(
        "What becomes of the rule's evidence: in_window (a record is recent enough), stale (all are too old) or none.",
        "Beth a ddaw o dystiolaeth y rheol: in_window (cofnod digon diweddar), stale (pob un yn rhy hen) neu none (dim un).",
        default=None,
    )
    as_of: Day = told("The as-of date.", "Y dyddiad dan sylw.", default=DEFAULT_AS_OF)
    scheme: dict[str, Any] | None = told("The scheme.", "Y cynllun.", default=None)

    @model_validator(mode="after")
    def _says_enough(self) -> ExampleForm:
        if self.scheme is None and self.kind != "empty":
            raise refused("scheme-missing", kind_name=self.kind)
        if self.kind == "false_pass" and self.expect is None:
            raise refused("false-pass-needs-expect")
        if self.kind == "record" and self.practice is None:
            raise refused("record-needs-practice")
        return self

    def plain(self, decided_by: DecidedBy, line: int) -> Example:
        """The example as a plain value; ``line`` is its first line in its file."""
        expect = self.expect or default_expectation(self.kind, decided_by)
        return Example(self.kind, self.name, expect, self.scheme or {}, self.at or (), self.as_of, line, self.practice)


def _scope(form: Any) -> Scope:
    return Scope(form.in_, form.where) if isinstance(form, ScopeForm) else Scope(form)


def _which_scope(data: Any) -> str | None:
    return "~path" if isinstance(data, str) else "~scope" if isinstance(data, dict) else None


if TYPE_CHECKING:
    ScopeIn = Scope
else:
    ScopeIn = Annotated[
        Annotated[PathTo, Tag("~path")] | Annotated[ScopeForm, Tag("~scope")],
        one_tagged(_which_scope, "not-a-scope"),
        AfterValidator(_scope),
    ]


class RuleForm(Form):
    """One duty from one provision."""

    welsh = "Un ddyletswydd o un ddarpariaeth."
    id: RuleId = told(
        "Never used again, not even after the rule is retired.", "Ni ddefnyddir ef eto, hyd yn oed ar ôl dirwyn y rheol i ben."
    )
    title: Both = told("What a scheme that meets it does.", "Beth mae cynllun sy'n ei bodloni yn ei wneud.")
    asks: Both = told("What it asks and why, in a sentence or two.", "Beth mae'n ei ofyn a pham, mewn brawddeg neu ddwy.")
    tier: Tier = told("How much hangs on it.", "Faint sy'n dibynnu arni.")
    requirement: Key = told(
        "The heading it is graded under, from rulebook.yaml.", "Y pennawd y'i graddir oddi tano, o rulebook.yaml."
    )
    decided_by: DecidedBy = told(
        "data: the scheme decides. refutation: the scheme can only disprove it. person: a person decides.",
        "data: y cynllun sy'n penderfynu. refutation: dim ond gwrthbrofi a all y cynllun. person: person sy'n penderfynu.",
    )
    source: SourceForm = told("Where it comes from.", "O ble y daw.")
    in_force: PeriodForm = told("From when, and until when.", "O bryd, a hyd bryd.")
    covers: Several[RuleId] | None = told(
        "Rows of the catalogue that it carries; by default its own id.",
        "Rhesi'r catalog y mae'n eu cario; ei dynodydd ei hun fel rheol.",
        default=None,
    )
    for_each: Several[ScopeIn] | None = told(
        "The items it is read on; of several, the first that has any. Without it the rule is read on the scheme as a whole.",
        "Yr eitemau y'i darllenir arnynt; o sawl un, y cyntaf sydd ag unrhyw rai. Hebddo darllenir y rheol ar y cynllun cyfan.",
        default=None,
    )
    if_none: Literal["not_shown", "not_met", "not_applicable"] | None = told(
        "The verdict when there is no such item; by default not_shown.",
        "Y dyfarniad pan nad oes eitem o'r fath; not_shown fel rheol.",
        default=None,
    )
    applies_when: CheckIn | None = told(
        "Where this is clearly not so, the rule does not apply.",
        "Lle nad yw hyn yn amlwg yn wir, nid yw'r rheol yn gymwys.",
        default=None,
    )
    require: Several[CheckIn] = told("What must hold: every one of these.", "Yr hyn sy'n gorfod dal: pob un o'r rhain.")
    refuted_when: Several[CheckIn] | None = told(
        "Any clear yes here means that it is not met; what is not given does not refute. What cannot be read leaves it not "
        "shown.",
        "Mae unrhyw ie clir yma'n golygu nas bodlonir; nid yw'r hyn nas rhoddir yn gwrthbrofi. Mae'r hyn na ellir ei ddarllen "
        "yn ei gadael heb ei dangos.",
        default=None,
    )
    evidence: EvidenceForm | None = told("What shows it in practice.", "Yr hyn sy'n ei dangos ar waith.", default=None)
    departure: Truth | None = told(
        "Whether a scheme may depart from it and explain why; never for threshold and minimum.",
        "A gaiff cynllun wyro oddi wrthi ac esbonio pam; byth ar gyfer threshold a minimum.",
        default=None,
    )
    same_fault_as: Several[RuleId] | None = told(
        "Rules whose failure already says this.", "Rheolau y mae eu methiant eisoes yn dweud hyn.", default=None
    )
    message: Both = told(
        "The finding. It may insert {item}, {reason}, {position}, a parameter, or one value of the item: the same in both.",
        "Y canfyddiad. Gall fewnosod {item}, {reason}, {position}, paramedr, neu un gwerth o'r eitem: yr un rhai yn y ddwy.",
    )
    remedy: Both = told("What would satisfy it.", "Beth fyddai'n ei bodloni.")
    noted: Both | None = told(
        "What is noted of an item that is met; it inserts values of the item as the message does, but for {reason}.",
        "Yr hyn a nodir am eitem a fodlonir; mae'n mewnosod gwerthoedd o'r eitem fel y gwna'r neges, ac eithrio {reason}.",
        default=None,
    )
    examples: list[ExampleForm] = told(
        "At least met, not_met, empty, false_pass and unknown.", "O leiaf met, not_met, empty, false_pass ac unknown."
    )

    def plain(self, file: str, lines: tuple[int, ...]) -> Rule:
        """The rule as a plain value; ``lines`` are the first lines of the rule and of each of its examples in ``file``."""
        examples = (example.plain(self.decided_by, line) for example, line in zip(self.examples, lines[1:], strict=True))
        departure = self.tier in ("inclusion", "practice") if self.departure is None else self.departure
        return Rule(
            id=self.id,
            title=self.title,
            asks=self.asks,
            tier=self.tier,
            requirement=self.requirement,
            decided_by=self.decided_by,
            source=self.source.plain(),
            in_force=Period(self.in_force.start, self.in_force.end),
            covers=self.covers or (self.id,),
            require=self.require,
            message=self.message,
            noted=self.noted,
            remedy=self.remedy,
            for_each=self.for_each or (),
            if_none=self.if_none or "not_shown",
            applies_when=self.applies_when,
            refuted_when=self.refuted_when or (),
            evidence=self.evidence.plain() if self.evidence else None,
            departure=departure,
            same_fault_as=self.same_fault_as or (),
            examples=tuple(examples),
            file=file,
            line=lines[0],
        )


class RulesFile(Form):
    """A file of rules."""

    welsh = "Ffeil o reolau."
    rules: list[RuleForm] = told(
        "The rules, in the order in which reports print them.", "Y rheolau, yn y drefn y mae adroddiadau'n eu hargraffu."
    )


class DatedValueForm(Form):
    """A value that a parameter has had, from when, and on whose word."""

    welsh = "Gwerth a fu gan baramedr, o bryd, ac ar air pwy."
    start: Day = told("The first day on which it holds.", "Y diwrnod cyntaf y mae'n dal.")
    value: Amount = told("A number, or a length of time such as 12 months.", "Rhif, neu gyfnod o amser megis 12 months.")
    source: SourceForm = told("Where the value comes from.", "O ble y daw'r gwerth.")

    def plain(self) -> DatedValue:
        """The value as a plain value."""
        return DatedValue(self.start, self.value, self.source.plain())


class ParameterForm(Form):
    """A figure that the law may change."""

    welsh = "Ffigur y gall y gyfraith ei newid."
    id: Key = told("In a message, with _ for -.", "Mewn neges, gyda _ yn lle -.")
    title: Both = told("What the figure is.", "Beth yw'r ffigur.")
    values: list[DatedValueForm] = told("Its values, oldest first.", "Ei werthoedd, yr hynaf yn gyntaf.", min_length=1)

    def plain(self) -> Parameter:
        """The parameter as a plain value."""
        return Parameter(self.id, self.title, tuple(value.plain() for value in self.values))


class ParametersFile(Form):
    """parameters.yaml: the figures that the law may change."""

    welsh = "parameters.yaml: y ffigurau y gall y gyfraith eu newid."
    parameters: list[ParameterForm] = told("The parameters.", "Y paramedrau.")


class TermsForm(Form):
    """Phrases by language."""

    welsh = "Ymadroddion yn ôl iaith."
    en: list[Phrase] = told("English phrases.", "Ymadroddion Saesneg.", min_length=1)
    cy: list[Phrase] = told("Welsh phrases, unmutated.", "Ymadroddion Cymraeg, heb eu treiglo.", min_length=1)


class LexiconForm(Form):
    """Phrases that a check looks for."""

    welsh = "Ymadroddion y mae gwiriad yn chwilio amdanynt."
    id: Key = told("The name that avoids and mentions use.", "Yr enw y mae avoids a mentions yn ei ddefnyddio.")
    title: Both = told("What the phrases have in common.", "Beth sydd gan yr ymadroddion yn gyffredin.")
    terms: TermsForm = told("The phrases.", "Yr ymadroddion.")

    def plain(self) -> Lexicon:
        """The lexicon as a plain value."""
        return Lexicon(self.id, self.title, {"en": tuple(self.terms.en), "cy": tuple(self.terms.cy)})


class LexiconsFile(Form):
    """lexicons.yaml: phrases that checks look for."""

    welsh = "lexicons.yaml: ymadroddion y mae gwiriadau'n chwilio amdanynt."
    lexicons: list[LexiconForm] = told("The lexicons.", "Y geirfaoedd.")


class DocumentForm(Form):
    """A document that rules cite."""

    welsh = "Dogfen y mae rheolau'n ei dyfynnu."
    id: Key = told("The name that sources use.", "Yr enw y mae ffynonellau'n ei ddefnyddio.")
    title: Both = told("Its full title.", "Ei theitl llawn.")
    short: Both = told("What it is called in a report.", "Beth y'i gelwir mewn adroddiad.")

    def plain(self) -> Document:
        """The document as a plain value."""
        return Document(self.id, self.title, self.short)


class RequirementForm(Form):
    """A heading that rules are grouped and graded under."""

    welsh = "Pennawd y mae rheolau'n cael eu grwpio a'u graddio oddi tano."
    id: Key = told("The name that rules use.", "Yr enw y mae rheolau'n ei ddefnyddio.")
    title: Both = told("The heading.", "Y pennawd.")

    def plain(self) -> Requirement:
        """The requirement as a plain value."""
        return Requirement(self.id, self.title)


class RulebookFile(Form):
    """rulebook.yaml: what the rulebook is called, its version, what it cites and its headings."""

    welsh = "rulebook.yaml: enw'r llyfr rheolau, ei fersiwn, yr hyn y mae'n ei ddyfynnu a'i benawdau."
    id: Key = told("The rulebook's id.", "Dynodydd y llyfr rheolau.")
    version: Text = told(
        "Its version, raised with every change of a verdict.", "Ei fersiwn, a godir gyda phob newid mewn dyfarniad."
    )
    title: Both = told("Its title.", "Ei deitl.")
    extends: Text | None = told(
        "The rulebook that this one adds to: the name of one that comes with the program, or a folder inside this one.",
        "Y llyfr rheolau y mae hwn yn ychwanegu ato: enw un sy'n dod gyda'r rhaglen, neu ffolder y tu mewn i'r un hon.",
        default=None,
    )
    documents: list[DocumentForm] = told(
        "The documents that it cites, beside those of the rulebook that it extends.",
        "Y dogfennau y mae'n eu dyfynnu, heblaw rhai'r llyfr rheolau y mae'n ei ymestyn.",
        default=[],
    )
    requirements: list[RequirementForm] = told(
        "The headings, in the order of a report; after those of the rulebook that it extends.",
        "Y penawdau, yn nhrefn adroddiad; ar ôl rhai'r llyfr rheolau y mae'n ei ymestyn.",
        default=[],
    )

    @model_validator(mode="after")
    def _stands_alone(self) -> RulebookFile:
        for name in ("documents", "requirements"):
            if self.extends is None and name not in self.model_fields_set:
                raise refused("missing-key", name=name)
        return self


class SurvivorForm(Form):
    """Changes to a rule that its examples need not notice."""

    welsh = "Newidiadau i reol nad oes rhaid i'w henghreifftiau sylwi arnynt."
    rule: RuleId = told("The rule's id.", "Dynodydd y rheol.")
    mutation: Several[Text] = told(
        "The change, or several, as `rules test --mutate` names it.",
        "Y newid, neu sawl un, fel y mae `rules test --mutate` yn ei enwi.",
    )
    reason: Text = told("Why no example can or need notice it.", "Pam na all, neu nad oes angen i, enghraifft sylwi arno.")

    def plain(self, file: str, line: int) -> Survivor:
        """The survivor as a plain value; ``line`` is its first line in ``file``."""
        return Survivor(self.rule, self.mutation, self.reason, file, line)


class SurvivorsFile(Form):
    """survivors.yaml: changes that the rules' examples need not notice, each with its reason."""

    welsh = "survivors.yaml: newidiadau nad oes rhaid i enghreifftiau'r rheolau sylwi arnynt, pob un â'i reswm."
    survivors: list[SurvivorForm] = told("The changes.", "Y newidiadau.")
