"""Signals about prose and patterns: what is told and, as important, what is not."""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from compact_rules import assess, load_rulebook
from compact_rules.api import Source
from compact_rules.bilingual import Bilingual
from compact_rules.judge.signals.fields import passages
from compact_rules.judge.signals.plans import patterns
from compact_rules.judge.signals.signals import compile_signals
from compact_rules.judge.signals.spots import background
from compact_rules.judge.signals.vague import compile_terms, vague_wording
from compact_rules.places import Problem, path_text
from compact_rules.rulebook.wording import Category, Term, Wording
from compact_rules.scheme.read import read
from compact_rules.source.tree import load

RULEBOOK = load_rulebook()
AS_OF = date(2026, 6, 30)
SIGNALS = compile_signals(RULEBOOK, AS_OF)
assert SIGNALS is not None


def signals(scheme: Mapping[str, object]) -> list[tuple[str, str, str]]:
    """Code, path and English text of each signal."""
    source = Source("scheme.yaml", json.dumps(scheme, ensure_ascii=False).encode())
    found = assess([source], rulebook=RULEBOOK, as_of=AS_OF).wire["schemes"][0]["signals"]
    return [(each["code"], str(each["path"]), each["message"]["en"]) for each in found]


def problems(scheme: Mapping[str, object]) -> list[Problem]:
    """The signals themselves, sort by sort."""
    return list(SIGNALS.of_scheme(read(load(json.dumps(scheme, ensure_ascii=False).encode()).data).facts))


def codes(scheme: Mapping[str, object], beginning: str = "") -> list[str]:
    return [each.code for each in problems(scheme) if each.code.startswith(beginning)]


CASES = load(b"cases:\n" + (Path(__file__).parent / "signals.yaml").read_bytes()).data["cases"]


def told(problem: Problem) -> str:
    """A signal on one line: code, place, related places and values."""
    values = ", ".join(f"{name}={value if isinstance(value, date) else repr(value)}" for name, value in problem.values)
    related = f" and {', '.join(path_text(path) for path in problem.related)}" if problem.related else ""
    return f"{problem.code} at {path_text(problem.path)}{related}: {values}"


@pytest.mark.parametrize("case", [pytest.param(case, id=case["name"]) for case in CASES])
def test_every_signal_of_a_scheme(case: dict[str, Any]) -> None:
    assert [told(each) for each in problems(case["scheme"])] == case["signals"]


def said(en: str, cy: str) -> list[str]:
    """The codes of what differs between the two languages of one commitment."""
    return codes({"commitments": [{"id": "c1", "text": {"en": en, "cy": cy}}]}, "parity-")


@pytest.mark.parametrize(
    ("en", "cy", "code"),
    [
        ("The council will pay by 31 March 2027.", "Bydd y cyngor yn talu erbyn 31 Mai 2027.", "parity-date"),
        ("The list is out by the end of September.", "Cyhoeddir y rhestr erbyn diwedd mis Hydref.", "parity-date"),
        ("The council will pay £12,500 a year.", "Bydd y cyngor yn talu £12,050 y flwyddyn.", "parity-amount"),
        ("Answers come within 20 working days.", "Daw atebion o fewn 20 wythnos.", "parity-time"),
        ("The panel decides within 15 working days.", "Mae’r panel yn penderfynu o fewn 15 diwrnod.", "parity-time"),
        ("The group meets monthly.", "Mae’r grŵp yn cwrdd yn chwarterol.", "parity-time"),
        ("The group meets every three months.", "Mae’r grŵp yn cwrdd bob tair blynedd.", "parity-time"),
        ("The group meets twice a year.", "Mae’r grŵp yn cwrdd ddwywaith y mis.", "parity-time"),
        ("The council agrees to pay quarterly.", "Mae’r cyngor yn cytuno i dalu’n flynyddol.", "parity-time"),
        ("Thirteen weeks are given.", "Rhoddir deuddeng wythnos.", "parity-time"),
        ("Forty organisations are asked.", "Gofynnir i ddeg ar hugain o fudiadau.", "parity-number"),
        ("At least 30 organisations are asked.", "Gofynnir i hyd at 30 o fudiadau.", "parity-limit"),
        ("The sector has no more than five seats.", "Mae gan y sector o leiaf bum sedd.", "parity-limit"),
        ("Paragraph (b) applies.", "Mae paragraff (c) yn gymwys.", "parity-numbering"),
        ("Organisations must return the form.", "Dylai mudiadau ddychwelyd y ffurflen.", "parity-strength"),
        ("Organisations should return the form.", "Mae’n rhaid i fudiadau ddychwelyd y ffurflen.", "parity-strength"),
        ("The council has to give reasons.", "Caiff y cyngor roi rhesymau.", "parity-strength"),
        ("The council is required to give reasons.", "Gall y cyngor roi rhesymau.", "parity-strength"),
        ("The council may give reasons.", "Mae’n ofynnol i’r cyngor roi rhesymau.", "parity-strength"),
        ("The council must not cut a grant without notice.", "Caiff y cyngor dorri grant heb rybudd.", "parity-strength"),
        ("A member may speak on any item.", "Ni chaiff aelod siarad ar unrhyw eitem.", "parity-strength"),
        ("It goes to the Third Sector Partnership Council.", "Mae’n mynd i Gyngor Partneriaeth Cymru.", "parity-name"),
        ("It goes to the Welsh Government.", "Mae’n mynd i Archwilio Cymru.", "parity-name"),
        ("The group sends six-monthly reports.", "Mae’r grŵp yn anfon adroddiadau misol.", "parity-time"),
        ("Figures go out twice weekly.", "Anfonir ffigurau’n wythnosol.", "parity-time"),
        ("Two thousand three hundred groups are asked.", "Gofynnir i ddwy fil tri deg o grwpiau.", "parity-number"),
        ("One hundred and two groups are asked.", "Gofynnir i gant o grwpiau.", "parity-number"),
        ("Eighty groups are asked.", "Gofynnir i bedwar o grwpiau.", "parity-number"),
        ("Half a million pounds are paid.", "Telir miliwn o bunnoedd.", "parity-amount"),
        ("Paid by 31.03.2027.", "Telir erbyn 31 Mai 2027.", "parity-date"),
        ("Paragraph 4.2.1 applies.", "Mae paragraff 4.2.2 yn gymwys.", "parity-numbering"),
    ],
)
def test_what_differs_between_the_languages(en: str, cy: str, code: str) -> None:
    assert said(en, cy) == [code]


@pytest.mark.parametrize(
    ("en", "cy"),
    [
        ("Twenty-one days are given.", "Rhoddir un diwrnod ar hugain."),
        ("Thirteen weeks are given.", "Rhoddir tair wythnos ar ddeg."),
        ("Thirty per cent of grants are paid.", "Telir deg ar hugain y cant o’r grantiau."),
        ("Thirty-one organisations are asked.", "Gofynnir i un ar ddeg ar hugain o fudiadau."),
        ("Seventeen members sit.", "Mae dau aelod ar bymtheg."),
        ("Sixteen members sit.", "Mae un ar bymtheg o aelodau."),
        ("Half-yearly figures are published.", "Cyhoeddir ffigurau bob chwe mis."),
        ("Meetings are held every two months.", "Cynhelir cyfarfodydd bob deufis."),
        ("Meetings are held every fortnight.", "Cynhelir cyfarfodydd bob pythefnos."),
        ("Meetings are quarterly.", "Cynhelir cyfarfodydd bob chwarter."),
        ("Meetings are held twice a year.", "Cynhelir cyfarfodydd bob chwe mis."),
        ("Within ten working days.", "O fewn 10 o ddiwrnodau gwaith."),
        ("For 24 months.", "Am ddwy flynedd."),
        ("A year’s notice is given.", "Rhoddir blwyddyn o rybudd."),
        ("Grants are paid by 31 May 2027.", "Telir grantiau erbyn 31 Mai 2027."),
        ("Paid from April to the end of March.", "Telir o fis Ebrill hyd ddiwedd mis Mawrth."),
        ("The council may, in May, ask again.", "Caiff y cyngor ofyn eto ym mis Mai."),
        ("The report goes out every Tuesday.", "Anfonir yr adroddiad bob dydd Mawrth."),
        ("It does not have to pay, and may refuse.", "Nid oes rhaid iddo dalu, a chaiff wrthod."),
        ("Either side may refuse; neither may delay.", "Caiff y naill ochr neu’r llall wrthod; ni chaiff neb oedi."),
        ("The council must not cut a grant.", "Rhaid i’r cyngor beidio â thorri grant."),
        ("The council may not cut a grant.", "Ni chaiff y cyngor dorri grant."),
        ("Each could list what both have to do.", "Gallai’r ddau restru’r hyn y mae’n rhaid i’r ddwy ochr ei wneud."),
        ("Not less than five seats.", "O leiaf bum sedd."),
        ("The council will pay more than £5,000.", "Bydd y cyngor yn talu mwy na £5,000."),
        ("A partner may decline.", "Caiff partner beidio â derbyn."),
        ("The council cannot refuse.", "Ni all y cyngor wrthod."),
        ("No organisation may be charged.", "Ni chaiff unrhyw fudiad dalu."),
        ("Paid in no more than ten days, it must be recorded.", "Telir o fewn dim mwy na deg diwrnod, a rhaid cofnodi hynny."),
        ("It goes to the Welsh Government.", "Mae’n mynd i Lywodraeth Cymru."),
        ("It goes to the Third Sector Partnership Council.", "Mae’n mynd i Gyngor Partneriaeth y Trydydd Sector."),
        ("The group sends six-monthly reports.", "Mae’r grŵp yn anfon adroddiadau bob chwe mis."),
        ("The group sends six monthly reports.", "Mae’r grŵp yn anfon adroddiadau bob chwe mis."),
        ("Six monthly reports are sent.", "Anfonir chwe adroddiad misol."),
        ("Meetings are 6-monthly.", "Cynhelir cyfarfodydd bob chwe mis."),
        ("Meetings are 3-weekly.", "Cynhelir cyfarfodydd bob tair wythnos."),
        ("Reports come every six months.", "Daw adroddiadau chwe-misol."),
        ("Figures go out twice weekly.", "Anfonir ffigurau ddwywaith yr wythnos."),
        ("Figures go out twice-monthly.", "Anfonir ffigurau ddwywaith y mis."),
        ("Meetings are bi-monthly.", "Cynhelir cyfarfodydd bob deufis."),
        ("Two thousand three hundred groups are asked.", "Gofynnir i ddwy fil tri chant o grwpiau."),
        ("2,300 groups are asked.", "Gofynnir i ddwy fil a thri chant o grwpiau."),
        ("One hundred and two groups are asked.", "Gofynnir i gant a dau o grwpiau."),
        ("102 groups are asked.", "Gofynnir i gant a dau o grwpiau."),
        ("Two hundred and fifty thousand pounds are paid.", "Telir £250,000."),
        ("Two million pounds are paid.", "Telir dwy filiwn o bunnoedd."),
        ("Half a million pounds are paid.", "Telir hanner miliwn o bunnoedd."),
        ("Between two hundred and three hundred groups are asked.", "Gofynnir i rhwng dau gant a thri chant o grwpiau."),
        ("Eighty groups are asked.", "Gofynnir i bedwar ugain o grwpiau."),
        ("Eighty-one groups are asked.", "Gofynnir i bedwar ugain ac un o grwpiau."),
        ("Ninety groups are asked.", "Gofynnir i ddeg a phedwar ugain o grwpiau."),
        ("Seventy groups are asked.", "Gofynnir i ddeg a thrigain o grwpiau."),
        ("Between ten and forty groups are asked.", "Gofynnir i rhwng deg a deugain o grwpiau."),
        ("Fifteen groups are asked.", "Gofynnir i un deg pump o grwpiau."),
        ("235 groups are asked.", "Gofynnir i ddau gant tri deg pump o grwpiau."),
        ("Fifty groups are asked.", "Gofynnir i hanner cant o grwpiau."),
        ("A hundred groups are asked.", "Gofynnir i gant o grwpiau."),
        ("A hundred years.", "Can mlynedd."),
        ("Paid by 31.03.2027.", "Telir erbyn 31 Mawrth 2027."),
        ("Paid by 31 March 2027.", "Telir erbyn 31.3.2027."),
    ],
)
def test_what_agrees(en: str, cy: str) -> None:
    assert said(en, cy) == []


def test_both_places_are_given() -> None:
    (_, path, text), *_ = signals({"commitments": [{"id": "c1", "text": {"en": "Paid monthly.", "cy": "Telir yn chwarterol."}}]})
    assert path == "commitments[0].text.en"
    assert text == "The two languages give different lengths of time. English: “monthly”. Welsh: “yn chwarterol”."


def vague(text: str, lang: str, **beside: object) -> list[str]:
    """The words that are told."""
    scheme = {"commitments": [{"id": "c1", "text": {lang: text}, **beside}]}
    return [term for each in problems(scheme) if each.code == "vague-wording" for term in dict(each.values)["terms"]]


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "The group holds regular meetings every two months."),
        ("cy", "Mae’r grŵp yn cynnal cyfarfodydd rheolaidd bob deufis."),
        ("cy", "Cyflwynir adroddiad yn rheolaidd, deirgwaith y flwyddyn."),
        ("en", "Meetings are held every two months (more frequently if required)."),
        ("en", "Papers go out in a timely manner, ten working days before."),
        ("en", "Between five and up to ten organisations are paid."),
        ("en", "We will increase the share of grants from 20% to 40%."),
        ("en", "The council consults relevant voluntary organisations by 1 June 2026."),
        ("en", "The fund is open up to 31 March 2027."),
        ("cy", "Mae’r gronfa ar agor hyd at 31 Mawrth 2027."),
        ("en", "“Regular” in clause 3 means every month."),
        ("cy", "Bydd y cyngor yn ystyried yr adroddiad ac yn penderfynu erbyn 30 Mehefin 2027."),
        ("en", "The group holds regular monthly meetings."),
        ("en", "The group holds regular weekly meetings."),
        ("en", "The group holds regular meetings yearly."),
        ("en", "The group holds regular six-monthly meetings."),
        ("cy", "Anfonir yr adroddiad at Archwilio Cymru."),
        ("cy", "Cefnogi Trydydd Sector Cymru sy’n cadw’r rhestr."),
        ("en", "Third Sector Support Wales keeps the list."),
    ],
)
def test_a_word_that_its_sentence_makes_harmless(lang: str, text: str) -> None:
    assert vague(text, lang) == []


@pytest.mark.parametrize(
    ("lang", "text", "term"),
    [
        ("en", "The group holds regular meetings.", "regular"),
        ("en", "Regular meetings of the 20 partners are held.", "regular"),
        ("cy", "Mae’r grŵp yn cynnal cyfarfodydd rheolaidd.", "rheolaidd"),
        ("en", "Up to ten organisations are paid.", "up to"),
        ("cy", "Telir hyd at ddeg mudiad.", "hyd at"),
        ("en", "The council will ask approximately 40 organisations.", "approximately"),
        ("cy", "Bydd y cyngor yn ymateb fel y bo’n briodol.", "fel y bo'n briodol"),
        ("cy", "Bydd y cyngor yn ymateb fel y bo'n briodol.", "fel y bo'n briodol"),
        ("cy", "Rhoddir cymorth priodol a chefnogaeth briodol.", "priodol"),
        ("cy", "Rhoddir rhybudd sy’n resymol.", "rhesymol"),
        ("cy", "Ei nigonol adnoddau.", "digonol"),
        ("cy", "Gwneir hyn cyn gynted â phosib.", "cyn gynted â phosib"),
        ("cy", "Gwneir hyn cyn gynted ag y bo modd.", "cyn gynted ag y bo modd"),
        ("cy", "Gwneir hyn lle bynnag y bo’n bosibl.", "lle bynnag y bo'n bosibl"),
        ("en", "The council pays as soon as possible, and within 30 days.", "as soon as possible"),
        ("en", "Meetings are held if required.", "if required"),
        ("cy", "Bydd y cyngor yn archwilio mater gydag Archwilio Cymru.", "archwilio"),
    ],
)
def test_a_word_that_deserves_another_look(lang: str, text: str, term: str) -> None:
    assert vague(text, lang) == [term]


def test_a_word_in_the_name_of_a_party() -> None:
    name = {"en": "Support Enlli", "cy": "Cefnogi Enlli"}
    text = {"en": "Support Enlli keeps the list.", "cy": "Cefnogi Enlli sy’n cadw’r rhestr."}
    scheme = {"parties": [{"id": "a", "name": name}], "commitments": [{"id": "c1", "text": text}]}
    assert codes(scheme) == []
    text = {"en": "The council will support Enlli.", "cy": "Bydd y cyngor yn cefnogi Enlli."}
    assert codes({"parties": [{"id": "a", "name": {"en": "Enlli"}}], "commitments": [{"id": "c1", "text": text}]}) == [
        "vague-wording"
    ]


def plan(*actions: Mapping[str, object], **parts: object) -> dict[str, object]:
    whole = {"id": "p", "period": {"start": "2026-04-01", "end": "2027-03-31"}, "adopted_on": "2026-03-01"}
    return {"action_plans": [{**whole, "actions": [{"id": f"a{at}", **each} for at, each in enumerate(actions)]}], **parts}


PRINCIPLES = [{"id": each, "text": f"Each side tells the other about {each} before it decides."} for each in ("p1", "p2", "p3")]


@pytest.mark.parametrize(
    ("tags", "code", "says"),
    [
        ([["p1", "p2", "p3"]] * 3, ["every-principle"], "every one of the 3 principles"),
        ([["p1", "p2"], ["p1", "p3"], ["p1"]], ["principle-everywhere"], "“p1”"),
        ([["p1", "p2"], ["p1", "p3"], ["p2"]], [], ""),
        ([["p1"], ["p1"]], [], ""),
    ],
)
def test_a_principle_that_every_action_is_tagged_with(tags: list[list[str]], code: list[str], says: str) -> None:
    found = signals(plan(*({"principle_ids": each} for each in tags), principles=PRINCIPLES))
    found = [each for each in found if "principle" in each[0]]
    assert [each for each, _, _ in found] == code
    assert all(path == "action_plans[0].actions[0].principle_ids" and says in text for _, path, text in found)


def test_one_principle_alone_is_no_pattern() -> None:
    scheme = plan(*({"principle_ids": ["p1"]} for _ in range(4)), principles=PRINCIPLES[:1])
    assert [code for code, _, _ in signals(scheme) if "principle" in code] == []


def test_patterns_of_a_form_filled_in() -> None:
    owner = {"party": "council", "role": "All partners"}
    indicators = ["Number of meetings held", "Leaflets sent", "Training sessions delivered"]
    actions = [
        {
            "text": "Work together on the things that matter.",
            "owner": owner,
            "due": "2027-01-29",
            "targets": [{"id": f"t{at}", "indicator": each}],
        }
        for at, each in enumerate(indicators)
    ]
    found = {code: path for code, path, _ in signals(plan(*actions))}
    assert found["same-due-date"] == "action_plans[0].actions[0].due"
    assert found["one-owner"] == "action_plans[0].actions[0].owner"
    assert found["repeated-text"] == "action_plans[0].actions[0].text"
    assert found["activity-only"] == "action_plans[0].actions[0].targets[0].indicator"


def test_texts_of_others() -> None:
    own = {
        "principles": [{"id": "p1", "text": "This is a statement of the principles on which the relationship would be based."}]
    }
    assert [path for code, path, _ in signals(own) if code == "report-wording"] == ["principles[0].text"]
    texts = [
        f"The council and the sector will each, in the month of the budget, publish list number {at} of grants."
        for at in range(3)
    ]
    shared = {"commitments": [{"id": f"c{at}", "text": text} for at, text in enumerate(texts)]}
    data = json.dumps(shared).encode()
    schemes = assess([Source("a.yaml", data), Source("b.yaml", data)], rulebook=RULEBOOK, as_of=AS_OF).wire["schemes"]
    assert [[each["code"] for each in scheme["signals"] if each["code"] == "shared-text"] for scheme in schemes] == [
        ["shared-text"]
    ] * 2


def test_the_model_scheme_gives_no_signal() -> None:
    model = Path(__file__).parents[2] / "examples/model.yaml"
    assert assess([str(model)], rulebook=RULEBOOK, as_of=AS_OF).wire["schemes"][0]["signals"] == []


def test_terms_are_made_ready_with_what_makes_each_harmless() -> None:
    title = Bilingual("x", "x")
    support = Term("support", exempt=("figure_given",), but_not_in=("support worker",))
    weak = Category("weak", title, ("undertaking",), {"en": (support,)})
    vague_ones = (Term("regular", exempt=("frequency_given",)), Term("some"))
    amounts = Category("amounts", title, ("undertaking",), {"en": vague_ones, "cy": (Term("rhai"),)}, ("numeric_context",))
    lexicon = compile_terms(Wording((weak, amounts)))

    def found(text: str, lang: str = "en") -> list[dict[str, object]]:
        facts = read({"commitments": [{"id": "c", "text": {lang: text}}]}).facts
        return [dict(each.values) for each in vague_wording(passages(facts), lexicon, background(facts))]

    assert found("The council will support some groups.") == [{"category": "weak", "terms": ("support", "some")}]
    assert found("The council will support 20 groups.") == []
    assert found("The council will pay a support worker.") == []
    assert found("The council will pay some of 20 groups.") == []  # what exempts the whole kind
    assert found("The council will ask regular users among 20 groups.") == [{"category": "amounts", "terms": ("regular",)}]
    assert found("The council will ask regular users every month.") == []
    assert found("Telir rhai mudiadau.", "cy") == [{"category": "amounts", "terms": ("rhai",)}]
    assert found("Telir i rai mudiadau.", "cy") == [{"category": "amounts", "terms": ("rhai",)}]
    assert found("The council will pay a group.") == []


def test_a_rulebook_without_words_for_activity() -> None:
    facts = read(
        {"commitments": [{"id": "c", "text": {"en": "Act."}, "targets": [{"id": "t", "indicator": {"cy": "Taflenni"}}]}]}
    ).facts
    assert list(patterns(facts, Wording())) == []
