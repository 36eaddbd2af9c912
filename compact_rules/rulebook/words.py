"""The words of the rule language, each as the form that people write: a mapping with the word as its only key.

The first paragraph of a word's docstring says when it answers yes. The reference page and the editor's schema are made from it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Any, ClassVar, Union
from typing import Literal as Choice

from pydantic import AfterValidator, Discriminator, Tag, model_validator
from typing_extensions import TypeAliasType

from compact_rules.rulebook.model import Check, Operand
from compact_rules.rulebook.scalars import TAG, Both, Form, Literal, Number, PathTo, Several, Text, Truth, refused, told

if TYPE_CHECKING:  # what a form holds once it is read; the forms themselves are named at the end
    CheckIn = Check
    OperandIn = Operand


class OfParameter(Form):
    """The value of a parameter on the as-of date."""

    welsh = "Gwerth paramedr ar y dyddiad dan sylw."
    parameter: Text = told("The parameter's id.", "Dynodydd y paramedr.")


class Moved(Form):
    """A date, moved on or back by a length of time. 31 January and one month is the last day of February."""

    welsh = "Dyddiad, wedi'i symud ymlaen neu yn ôl gan gyfnod o amser. 31 Ionawr ac un mis yw diwrnod olaf Chwefror."
    at: PathTo = told(
        "The date to start from; /as_of is the as-of date.", "Y dyddiad i gychwyn ohono; /as_of yw'r dyddiad dan sylw."
    )
    plus: OperandIn | None = told("How much later.", "Faint yn hwyrach.", default=None)
    minus: OperandIn | None = told("How much earlier.", "Faint yn gynharach.", default=None)

    @model_validator(mode="after")
    def _one_way(self) -> Moved:
        _exactly_one(self, "plus", "minus")
        return self


class Arguments(Form):
    """What a word is given when it needs more than one thing."""

    def as_args(self) -> dict[str, Any]:
        """The arguments by the names that people write; those not given are left out."""
        given = {info.alias or name: getattr(self, name) for name, info in type(self).model_fields.items()}
        return {name: value for name, value in given.items() if value is not None}


class Word(Form):
    """A check: one word and what it is given. ``bare`` names the argument of a word that takes only one."""

    bare: ClassVar[str] = ""
    example: ClassVar[str] = ""

    @classmethod
    def word(cls) -> str:
        """The word itself."""
        return cls.keys()[0]

    def check(self) -> Check:
        """The word and its arguments as plain values."""
        given = getattr(self, next(iter(type(self).model_fields)))
        return Check(self.word(), given.as_args() if isinstance(given, Arguments) else {self.bare: given})


def _exactly_one(form: Form, *names: str) -> None:
    if sum(getattr(form, name) is not None for name in names) != 1:
        raise refused("exactly-one-of", names=", ".join(names))


_FIELD = ("The value to look at; with [], every one of them must pass.", "Y gwerth i edrych arno; gyda [], rhaid i bob un basio.")
_IN = ("The list to look through, with [].", "Y rhestr i edrych drwyddi, gyda [].")
_WHERE = ("Only the items for which this check holds.", "Dim ond yr eitemau y mae'r gwiriad hwn yn dal ar eu cyfer.")
_IS = (
    "What must hold for the item; paths start from it.",
    "Beth sy'n gorfod dal ar gyfer yr eitem; mae llwybrau'n cychwyn ohoni.",
)


class Stated(Word):
    """Every value named is given and readable. An explicit empty list counts as given; nothing to look at does not."""

    welsh = "Mae pob gwerth a enwir wedi'i roi ac yn ddarllenadwy. Mae rhestr wag benodol yn cyfrif fel un a roddwyd."
    bare = "fields"
    example = "stated: [baseline.value, baseline.on]"
    stated: Several[PathTo] = told("One path or several.", "Un llwybr neu sawl un.")


class OneOfArguments(Arguments):
    """A value and the words it may be."""

    field: PathTo = told(*_FIELD)
    values: Several[Literal] = told("The values that are allowed.", "Y gwerthoedd a ganiateir.")


class OneOf(Word):
    """The value is one of those listed. Where the field has a fixed set of words, each must be one of them."""

    welsh = "Mae'r gwerth yn un o'r rhai a restrir."
    example = "one_of: {field: level, values: [full_council, cabinet]}"
    one_of: OneOfArguments = told("The field and the values.", "Y maes a'r gwerthoedd.")


class BoundArguments(Arguments):
    """What is measured, and against what. Exactly one of field, count and sum."""

    field: PathTo | None = told("A number or length of time to compare.", "Rhif neu gyfnod o amser i'w gymharu.", default=None)
    count: PathTo | None = told(
        "A list, with [], whose items are counted.", "Rhestr, gyda [], y cyfrifir ei heitemau.", default=None
    )
    sum: PathTo | None = told("Numbers, with [], that are added up.", "Rhifau, gyda [], a adir at ei gilydd.", default=None)
    limit: OperandIn = told("What it is compared with.", "Yr hyn y cymherir ef ag ef.")

    @model_validator(mode="after")
    def _one_measure(self) -> BoundArguments:
        _exactly_one(self, "field", "count", "sum")
        return self


class AtLeast(Word):
    """The number or length of time is the limit or more. Lengths of different kinds are compared only where that is certain."""

    welsh = "Mae'r rhif neu'r cyfnod yn cyrraedd y terfyn neu'n fwy."
    example = "at_least: {count: 'seats[]', limit: 2}"
    at_least: BoundArguments = told("What is measured and the limit.", "Yr hyn a fesurir a'r terfyn.")


class AtMost(Word):
    """The number or length of time is the limit or less. Lengths of different kinds are compared only where that is certain."""

    welsh = "Mae'r rhif neu'r cyfnod yn cyrraedd y terfyn neu'n llai."
    example = "at_most: {field: every, limit: {parameter: reporting-interval}}"
    at_most: BoundArguments = told("What is measured and the limit.", "Yr hyn a fesurir a'r terfyn.")


class DateArguments(Arguments):
    """A date and the date it is held against."""

    field: PathTo = told(*_FIELD)
    limit: OperandIn = told("The date it is compared with.", "Y dyddiad y cymherir ef ag ef.")


class NotBefore(Word):
    """The date is on or after the limit."""

    welsh = "Mae'r dyddiad ar y terfyn neu ar ei ôl."
    example = "not_before: {field: due.on, limit: start}"
    not_before: DateArguments = told("The date and the limit.", "Y dyddiad a'r terfyn.")


class NotAfter(Word):
    """The date is on or before the limit."""

    welsh = "Mae'r dyddiad ar y terfyn neu cyn hynny."
    example = "not_after: {field: due.on, limit: plan.period.end}"
    not_after: DateArguments = told("The date and the limit.", "Y dyddiad a'r terfyn.")


class WithinArguments(Arguments):
    """A date and the interval it must lie in."""

    field: PathTo = told(*_FIELD)
    start: OperandIn = told("The first day that counts.", "Y diwrnod cyntaf sy'n cyfrif.")
    end: OperandIn = told("The last day that counts.", "Y diwrnod olaf sy'n cyfrif.")


class Within(Word):
    """The date lies between start and end, both days included."""

    welsh = "Mae'r dyddiad rhwng y dechrau a'r diwedd, y ddau ddiwrnod yn gynwysedig."
    example = "within: {field: /as_of, start: period.start, end: period.end}"
    within: WithinArguments = told("The date, the first day and the last.", "Y dyddiad, y diwrnod cyntaf a'r olaf.")


class Unique(Word):
    """All the values differ. Texts are compared by their words, without capitals and punctuation."""

    welsh = "Mae'r gwerthoedd i gyd yn wahanol. Cymherir testunau yn ôl eu geiriau."
    bare = "field"
    example = "unique: actions[].text"
    unique: PathTo = told("Several values, with [].", "Sawl gwerth, gyda [].")


class RefersToArguments(Arguments):
    """References and the list whose ids they give."""

    field: PathTo = told("One id, or several with [].", "Un dynodydd, neu sawl un gyda [].")
    in_: PathTo = told("The list whose items are named, with [].", "Y rhestr yr enwir ei heitemau, gyda [].", alias="in")
    some: CheckIn | None = told("Holds for at least one item named.", "Yn dal ar gyfer o leiaf un eitem a enwir.", default=None)
    every: CheckIn | None = told("Holds for every item named.", "Yn dal ar gyfer pob eitem a enwir.", default=None)


class RefersTo(Word):
    """Every id given names an item of the list; and some, or every, item so named passes the check."""

    welsh = "Mae pob dynodydd a roddir yn enwi eitem o'r rhestr; ac mae rhai, neu bob un, o'r eitemau hynny'n pasio'r gwiriad."
    example = "refers_to: {field: made_by, in: '/bodies[]', every: {one_of: {field: 'purposes[]', values: [joint_planning]}}}"
    refers_to: RefersToArguments = told("The references and the list.", "Y cyfeiriadau a'r rhestr.")


class InOrderArguments(Arguments):
    """Dates or numbers that follow one another. Exactly one of fields and each."""

    fields: Several[PathTo] | None = told("The values, first to last.", "Y gwerthoedd, o'r cyntaf i'r olaf.", default=None)
    each: PathTo | None = told("The same value of every item, with [].", "Yr un gwerth ym mhob eitem, gyda [].", default=None)
    strictly: Truth = told(
        "Whether each must be greater than the one before.", "A raid i bob un fod yn fwy na'r un o'i flaen.", default=False
    )

    @model_validator(mode="after")
    def _one_series(self) -> InOrderArguments:
        _exactly_one(self, "fields", "each")
        return self


class InOrder(Word):
    """The dates or numbers do not go down; with strictly, each is greater than the one before."""

    welsh = "Nid yw'r dyddiadau na'r rhifau'n gostwng; gyda strictly, mae pob un yn fwy na'r un o'i flaen."
    example = "in_order: {each: 'stages[].n', strictly: true}"
    in_order: InOrderArguments = told("The values, in order.", "Y gwerthoedd, yn eu trefn.")


if TYPE_CHECKING:
    from compact_rules.rulebook.model import FieldPath

    PathOrTexts = FieldPath | tuple[str, ...]
else:
    PathOrTexts = Annotated[
        Annotated[PathTo, Tag("~path")] | Annotated[Several[Text], Tag("~texts")],
        Discriminator(lambda data: "~texts" if isinstance(data, list) else "~path"),
    ]


class CoversArguments(Arguments):
    """What must be reached, and by what."""

    each: PathOrTexts = told(
        "What must be reached: a path with [], or a list of words.",
        "Yr hyn y mae'n rhaid ei gyrraedd: llwybr gyda [], neu restr o eiriau.",
    )
    by: Several[PathTo] = told("What reaches it: one path or several.", "Yr hyn sy'n ei gyrraedd: un llwybr neu sawl un.")


class Covers(Word):
    """Every value of each is among the values of by. An item with an id counts by its id."""

    welsh = "Mae pob un o werthoedd each ymhlith gwerthoedd by. Mae eitem â dynodydd yn cyfrif yn ôl ei dynodydd."
    example = "covers: {each: '/objectives[]', by: 'actions[].objective_ids[]'}"
    covers: CoversArguments = told("What must be reached, and by what.", "Yr hyn y mae'n rhaid ei gyrraedd, a chan beth.")


class DiffersArguments(Arguments):
    """A value and the one it must not repeat."""

    field: PathTo = told("The value.", "Y gwerth.")
    from_: PathTo = told("The value it must differ from.", "Y gwerth y mae'n rhaid iddo fod yn wahanol iddo.", alias="from")
    direction: PathTo | None = told(
        "Where the scheme says which way: up, down, maintain or achieve.",
        "Lle mae'r cynllun yn dweud pa ffordd: up, down, maintain neu achieve.",
        default=None,
    )


class Differs(Word):
    """The two are not the same. With a direction: up needs more, down less, maintain the same, achieve another."""

    welsh = "Nid yw'r ddau yr un fath. Gyda chyfeiriad, mae up yn gofyn am fwy, down am lai, maintain am yr un, achieve am arall."
    example = "differs: {field: value, from: baseline.value, direction: direction}"
    differs: DiffersArguments = told("The two values.", "Y ddau werth.")


class PhraseArguments(Arguments):
    """Texts and a lexicon."""

    field: Several[PathTo] = told("The texts to search: one path or several.", "Y testunau i'w chwilio: un llwybr neu sawl un.")
    lexicon: Text = told("The id of a lexicon.", "Dynodydd geirfa.")


class Avoids(Word):
    """None of the lexicon's phrases stands in the text, in either language. Welsh phrases are found mutated too."""

    welsh = "Nid oes un o ymadroddion yr eirfa yn y testun. Canfyddir ymadroddion Cymraeg wedi'u treiglo hefyd."
    example = "avoids: {field: text, lexicon: goodwill}"
    avoids: PhraseArguments = told("The texts and the lexicon.", "Y testunau a'r eirfa.")


class Mentions(Word):
    """At least one of the lexicon's phrases stands in the text. Welsh phrases are found mutated too."""

    welsh = "Mae o leiaf un o ymadroddion yr eirfa yn y testun. Canfyddir ymadroddion Cymraeg wedi'u treiglo hefyd."
    example = "mentions: {field: [name, note], lexicon: third-sector-scheme}"
    mentions: PhraseArguments = told("The texts and the lexicon.", "Y testunau a'r eirfa.")


class QuantifierArguments(Arguments):
    """A list and what must hold for its items."""

    in_: PathTo = told(*_IN, alias="in")
    where: CheckIn | None = told(*_WHERE, default=None)
    is_: Several[CheckIn] = told(*_IS, alias="is")


class Every(Word):
    """Every item passes. Over an empty list the answer is no; over an absent one it is unknown."""

    welsh = "Mae pob eitem yn pasio. Dros restr wag, na yw'r ateb; dros un absennol, mae'n anhysbys."
    example = "every: {in: 'targets[]', is: {stated: [indicator, unit]}}"
    every: QuantifierArguments = told("The list and the check.", "Y rhestr a'r gwiriad.")


class Some(Word):
    """At least one item passes."""

    welsh = "Mae o leiaf un eitem yn pasio."
    example = "some: {in: 'seats[]', where: {one_of: {field: side, values: [sector]}}, is: {stated: method}}"
    some: QuantifierArguments = told("The list and the check.", "Y rhestr a'r gwiriad.")


class LastArguments(QuantifierArguments):
    """A list of dated items and what must hold for the latest."""

    by: PathTo = told("The item's date.", "Dyddiad yr eitem.")


class Last(Word):
    """The latest item dated on or before the as-of date passes. One that cannot be read may be the latest."""

    welsh = (
        "Mae'r eitem ddiweddaraf â dyddiad ar neu cyn y dyddiad dan sylw yn pasio. Gall un na ellir ei darllen fod y ddiweddaraf."
    )
    example = "last: {in: 'reports[]', by: on, is: {stated: url}}"
    last: LastArguments = told("The list, the date and the check.", "Y rhestr, y dyddiad a'r gwiriad.")


class AllOf(Word):
    """Every one of the checks answers yes."""

    welsh = "Mae pob un o'r gwiriadau'n ateb ie."
    bare = "checks"
    example = "all: [{stated: owner.role}, {stated: due.on}]"
    all: Several[CheckIn] = told("The checks.", "Y gwiriadau.")


class AnyOf(Word):
    """At least one of the checks answers yes."""

    welsh = "Mae o leiaf un o'r gwiriadau'n ateb ie."
    bare = "checks"
    example = "any: [{stated: body}, {stated: role}]"
    any: Several[CheckIn] = told("The checks.", "Y gwiriadau.")


class Not(Word):
    """The check answers no. What is unknown stays unknown: absence is never turned into success."""

    welsh = "Mae'r gwiriad yn ateb na. Erys yr anhysbys yn anhysbys: ni throir absenoldeb byth yn llwyddiant."
    bare = "check"
    example = "not: {one_of: {field: kind, values: [other]}}"
    not_: CheckIn = told("The check.", "Y gwiriad.", alias="not")


class QuestionArguments(Arguments):
    """A question and who answers it."""

    question: Both = told("What the person decides.", "Yr hyn y mae'r person yn ei benderfynu.")
    role: Both = told("Who decides, by role.", "Pwy sy'n penderfynu, yn ôl rôl.")
    side: Choice["authority", "sector"] | None = told(
        "The side whose judgement alone counts; the judgement's party must be of it. Left out, either side's does.",
        "Yr ochr y mae ei dyfarniad hi yn unig yn cyfrif; rhaid i barti'r dyfarniad fod ar yr ochr honno. Heb hyn, mae dyfarniad "
        "y naill ochr neu'r llall yn cyfrif.",
        default=None,
    )


class APersonDecides(Word):
    """Only a judgement recorded in the scheme, dated and by role, can say. Stands once, directly under require."""

    welsh = "Dim ond barn a gofnodwyd yn y cynllun, â dyddiad a rôl, all ddweud. Saif unwaith, yn uniongyrchol o dan require."
    example = "a_person_decides: {question: {en: …, cy: …}, role: {en: …, cy: …}}"
    a_person_decides: QuestionArguments = told("The question and the role.", "Y cwestiwn a'r rôl.")


WORDS: dict[str, type[Word]] = {
    form.word(): form
    for form in (
        *(
            Stated,
            OneOf,
            AtLeast,
            AtMost,
            NotBefore,
            NotAfter,
            Within,
            Unique,
            RefersTo,
            InOrder,
            Covers,
            Differs,
            Avoids,
            Mentions,
        ),
        *(Every, Some, Last, AllOf, AnyOf, Not, APersonDecides),
    )
}


def _which_word(data: Any) -> str | None:
    if isinstance(data, dict) and len(data) == 1:
        word = next(iter(data))
        return TAG + word if word in WORDS else None
    return None


def _which_operand(data: Any) -> str | None:
    if isinstance(data, dict):
        return {"parameter": "~parameter", "at": "~moved"}.get(next((k for k in data if k in ("parameter", "at")), ""))
    if isinstance(data, str):
        return "~path"
    return "~number" if isinstance(data, (int, float)) and not isinstance(data, bool) else None


def _operand(form: Any) -> Operand:
    if isinstance(form, OfParameter):
        return Operand(parameter=form.parameter)
    if isinstance(form, Moved):
        return Operand(path=form.at, plus=form.plus, minus=form.minus)
    return Operand(literal=form) if isinstance(form, (int, float)) else Operand(path=form)


def one_tagged(which: Any, code: str) -> Discriminator:
    """Choose between forms by ``which``; where it names none, the one error is ``code``."""
    return Discriminator(which, custom_error_type=code, custom_error_message="refused")


if not TYPE_CHECKING:
    # Named types, so that each has one definition in the schema; they hold each other, so the forms are completed afterwards.
    CheckIn = TypeAliasType(
        "Check",
        Annotated[
            Union[tuple(Annotated[form, Tag(TAG + word)] for word, form in WORDS.items())],  # noqa: UP007
            one_tagged(_which_word, "not-a-check"),
            AfterValidator(Word.check),
        ],
    )
    OperandIn = TypeAliasType(
        "Operand",
        Annotated[
            Annotated[PathTo, Tag("~path")]
            | Annotated[Number, Tag("~number")]
            | Annotated[OfParameter, Tag("~parameter")]
            | Annotated[Moved, Tag("~moved")],
            one_tagged(_which_operand, "not-an-operand"),
            AfterValidator(_operand),
        ],
    )
    for _form in (Moved, *Arguments.__subclasses__(), LastArguments, *WORDS.values()):
        _form.model_rebuild()
