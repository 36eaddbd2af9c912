"""Single values: nothing is coerced in silence, and a wrong one is told what it is."""

from __future__ import annotations

import pytest

from compact_rules.bilingual import Bilingual
from compact_rules.scheme import waiting
from compact_rules.scheme.authorities import AUTHORITIES, HEALTH_BOARDS, RETIRED
from compact_rules.scheme.faults import Fault, fault
from compact_rules.scheme.gss import parse_body_gss, parse_gss
from compact_rules.scheme.placeholders import is_placeholder
from compact_rules.scheme.scalars import (
    PARSERS,
    parse_boolean,
    parse_choice,
    parse_id,
    parse_integer,
    parse_name,
    parse_number,
    parse_prose,
    parse_schema,
    parse_sha256,
    parse_text,
    parse_url,
)


class Written(float):
    """A number that remembers how it was written, as the loader's do."""

    raw = "1.10"


def test_a_number_in_a_text_is_the_text_it_was_written_as():
    assert parse_text(Written(1.1)) == "1.10"
    assert parse_id(Written(1.1)) == "1.10"


def test_text_is_trimmed_and_normalised():
    assert parse_text("  Ynys Mo\u0302n \n") == "Ynys Môn"


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        (True, fault("unreadable-text", value="true", found="boolean")),
        (["a"], fault("unreadable-text", value="[a]", found="list")),
        ({"Report": "annual"}, fault("text-has-colon", value="Report: …")),
        ({}, fault("unreadable-text", value="", found="mapping")),
        (None, fault("unreadable-text", value="None", found="nothing")),
        ("\n", fault("blank")),
    ],
)
def test_what_is_no_text(value: object, expected: Fault):
    assert parse_text(value) == expected


PLACEHOLDERS = (
    "tbc|TBC|tbc.|(tbc)|[TBA]|to be agreed|(to be agreed)|To be confirmed…|yet to be determined|n/a|N/A|not yet known|"
    "-|–|?|???|...|…|to follow|XXX|<insert here>|"
    "i'w gadarnhau|i’w gytuno|I’W BENNU|(i'w gytuno)|heb ei gytuno eto|ddim yn berthnasol|i ddilyn|"
    "t.b.c.|T.B.C|t. b. c.|t.b.a.|TBC by Cabinet|tbc (Cabinet)|TBD - awaiting the budget|to be confirmed by the Cabinet in June|"
    "[insert name]|<insert the name of the council here>|{{name}}|[date]|insert name|Lorem ipsum dolor sit amet, consectetur|"
    "%ENW_Y_CYNGOR%|«Enw'r cyngor»|"
    "None|none.|nil|NIL|xxx|XXXX|{{ purpose }}|${PURPOSE}|«Enw»|<<Name>>|%NAME%|"
    "TBC gan y Cabinet|i'w gadarnhau gan y Cabinet|[nodwch yr enw]|<rhowch enw'r cyngor yma>|[mewnosodwch y dyddiad]|dim|Dim eto"
)
WAITING = (
    "Details to be confirmed|Details TBC|Role: TBC|Lead officer TBC|TBC TBC|TBC (I'w gadarnhau)|To be determined (TBD)|"
    "To be confirmed / I'w gadarnhau|None / Dim|N/A - Amherthnasol|As above / Fel uchod|To be agreed in due course|"
    "To be agreed by the Forum at a later date|To be published|Will be added later|Heb ei gyhoeddi|"
    "This section is to be completed|Not yet determined|None at present|"
    "No information available|Awaiting Cabinet decision|"
    "Text to follow|Wording to be agreed|Enter the text here|Click or tap here to enter text.|[Council to confirm]|"
    "same as last year|see attached|Work in progress|blah blah|Some text here|#REF!|T B C|T-B-C|ＴＢＣ|test|"
    "I’w gadarnhau maes o law|I'w gadarnhau gan y Cabinet|I'w phennu|iw gadarnhau|I`w gadarnhau|Iʼw gadarnhau|"
    "Swyddog i'w gadarnhau|"
    "Swyddog arweiniol i'w gadarnhau|Lleoliad i'w gadarnhau|The venue is not known|The date is not yet known|Nid yw'n hysbys eto|"
    "Nid yw'r lleoliad yn hysbys|Nid yw'r dyddiad wedi'i bennu eto|Nid yw'r swydd wedi ei chytuno|The role has not been agreed|"
    "The dates have not yet been set|Under review|In progress|Dan adolygiad|O dan ystyriaeth|Aros am gyngor|"
    "Yn aros am gadarnhad|Yn disgwyl am benderfyniad|Currently under review|Wording under review|The details are in progress|"
    "Nid yw'r wybodaeth ar gael|Nid yw'r ddolen ar gael eto|Nid ydynt ar gael|Heb gael ei gadarnhau|Mae dan adolygiad|"
    "Mae'r manylion dan adolygiad ar hyn o bryd|At present not known|"
    "Caiff ei gadarnhau yn ddiweddarach|Heb eu cadarnhau|Manylion i’w cadarnhau|Dyddiad i'w bennu|Rôl i'w chadarnhau|"
    "Dim gwybodaeth ar hyn o bryd|Testun i ddilyn|Rhowch enw swyddog yma|Yn cael ei ddatblygu|Ar y gweill|gweler y ddogfen"
)
SENTENCES = (
    "To be determined by arbitration|To be decided by a vote|To be completed by 31 March 2027|To be decided by Cabinet|"
    "To be agreed by the Forum at its next meeting|"
    "To be completed by the lead officer within 20 days of the complaint|I'w benderfynu gan bleidlais|To be published in 2027|"
    "Names of officers to be published|Full details to be published|The lead officer to be notified|Survivors of TBI|"
    "The organisation will be advised|The person will be advised|Draft text|[Cadw] to provide advice (free)|"
    "Caiff ei gyhoeddi|Caiff ei drafod yn y cyfarfod nesaf|Caiff ei hysbysu|Caiff ei ystyried yn y cyfarfod nesaf|"
    "Manylion i'w cyhoeddi|I'w gwblhau erbyn 31 Mawrth 2027|"
    "to be agreed by the partners|Reports will be published in due course|Minutes to be published|Head of service, from 2026|"
    "Terms of reference to be developed|Not for profit bodies|Baseline to be set by the panel in 2026|"
    "The two sides meet later|Enw da i'r sector|Nid yw'r cyllido wedi newid eto|Test Valley volunteers|"
    "Rhoi gwybod i'r partneriaid|"
    "An officer to be nominated|As required|Various|C/2026/17|"
    "the timetable is to be agreed with the health board|nothing|Nod|mae'r amserlen i'w chytuno|agreed|10|to be|TBC Trust|"
    "The number of volunteers is not known|The venue is known|Mae'r lleoliad yn hysbys|Nid yw'r cyngor yn hysbys i bawb|"
    "Nid yw'r cyllid wedi'i bennu gan y cyngor|The role has been agreed|The plan has not been agreed by the Cabinet|"
    "Lead members are not known to applicants|Swyddog arweiniol i'w benodi gan y Cabinet|Kept under review|"
    "The scheme is under review|In progress reports|Aros am gyngor cyfreithiol cyn penderfynu|Yn aros am ateb o fewn mis|"
    "Yn aros am ofal cartref|Aros am dai cymdeithasol|Yn aros am driniaeth ysbyty|Names are not recorded|"
    "Contact details are not recorded|Names are not given|Currently reviewed each year|The plan is in progress|"
    "Nid yw'r wybodaeth ar gael i'r cyhoedd|Nid ydynt ar gael i bawb|Mae'r gwaith ar y gweill yn y sir|Later meetings|"
    "Mae'r cynllun dan adolygiad bob blwyddyn|The officer responsible is not yet known to members|"
    "unknown soldiers|none of the parties|Insert a Compact clause into every grant agreement|"
    "to be agreed by both parties in writing|"
    "Lead officer (development)|Swyddog arweiniol (adolygiad)|Officer (review)|Lead officer (contact person)|Lead officer (post)|"
    "Swyddog (rhan amser)|Swyddog arweiniol (cyswllt)|Names of officers (contacts)|Contact the officer later|"
    "Number of roles under consideration|Nifer y swyddi dan ystyriaeth|Swyddi heb eu llenwi|Nifer y swyddi heb eu llenwi|"
    "«Egwyddor o barch at ein gilydd»|%50%|"
    "[the council] and the forum|<the forum>|T.B.C. Trust|Nil returns are reported too|dim ond y cyngor|Dr X|A1|U3A|"
    "Members add [insert name] to each letter|we do not know what lorem ipsum means|https://example.org/insert"
)


@pytest.mark.parametrize("text", PLACEHOLDERS.split("|"))
def test_words_that_hold_a_place_are_no_answer(text: str):
    assert is_placeholder(text)
    assert parse_text(text) == fault("placeholder", text=text)


@pytest.mark.parametrize("text", WAITING.split("|"))
def test_several_words_that_only_say_that_the_answer_waits(text: str):
    assert parse_text(text) == fault("placeholder", text=text)


@pytest.mark.parametrize("text", sorted({*waiting._known(), *waiting._bare(), *waiting._WHOLE, *waiting._IN_HAND}))
def test_whatever_is_known_to_wait_is_looked_for(text: str):
    assert parse_text(text) == fault("placeholder", text=text)


@pytest.mark.parametrize("text", ["<p></p>", "<br/>", "&nbsp;&nbsp;", "<div class='x'> </div>", "<o:p></o:p>"])
def test_what_a_web_page_puts_around_nothing_is_no_text(text: str):
    assert parse_text(text) == fault("placeholder", text=text)


@pytest.mark.parametrize("text", ["yes", "No", "TRUE", "oes", "Nac oes", "ie", "on", "ok"])
def test_a_bare_yes_or_no_is_no_text(text: str):
    assert parse_text(text) == fault("bare-answer", value=text)
    assert parse_name(text) == text


@pytest.mark.parametrize("text", ["Yes.", "☑ yes", "OK!", "Oes.", "Yes, we do", "✅ Done", "(ticked)"])
def test_a_yes_with_a_mark_beside_it_is_no_text_either(text: str):
    assert parse_text(text) == fault("bare-answer", value=text)


@pytest.mark.parametrize("text", ["12", "-10", "2023-02-29", "12:30:45", "£100", "50%", "1½", "Text", "Lead role", "Egwyddor"])
def test_a_figure_or_a_heading_says_nothing_in_place_of_a_sentence(text: str):
    assert parse_prose(text) == fault("bare-answer", value=text)
    assert parse_text(text) == text


FIGURES = ".nan|.inf|-.inf|NaN|1e400|1.5E-3|0x1F|0o17|0b11|2026-01-01T00:00:00Z|2026-01-01 10:30|2026-01-01T10:30+01:00|P1Y2M|P3M"


@pytest.mark.parametrize("text", FIGURES.split("|"))
def test_a_figure_of_a_programs_says_nothing_in_place_of_a_sentence(text: str):
    assert parse_prose(text) == fault("bare-answer", value=text)


@pytest.mark.parametrize("text", ["Nan", "P3", "PM", "E400", "Info", "12 weeks", "0800 cyngor", "3D", "2026-27 budget", "1st"])
def test_few_words_that_only_look_like_such_a_figure(text: str):
    assert parse_prose(text) == text


@pytest.mark.parametrize("text", ["yes", "No.", "oes", "done"])
def test_a_yes_leads_to_no_document(text: str):
    assert PARSERS["where"](text) == fault("bare-answer", value=text)


@pytest.mark.parametrize("text", ["Annex A", "7", "https://example.org/x", "C/2025/17"])
def test_what_leads_to_a_document(text: str):
    assert PARSERS["where"](text) == text


def test_a_share_is_not_less_than_nothing():
    assert PARSERS["share"](-1) == fault("number-negative", value="-1")
    assert PARSERS["share"](0.5) == 0.5


def test_a_share_is_not_more_than_all():
    assert PARSERS["share"](100) == 100
    assert PARSERS["share"](100.5) == fault("share-over-all", value="100.5")
    assert PARSERS["share"](134) == fault("share-over-all", value="134")


@pytest.mark.parametrize("value", ["104%", "104", "0134", "120 per cent", "1,200 %"])
def test_a_share_that_is_more_than_all_is_not_told_to_be_written_as_a_number(value: str):
    assert PARSERS["share"](value) == fault("share-over-all", value=value)


def test_a_share_in_quotation_marks_is_told_to_be_written_as_a_number():
    assert PARSERS["share"]("34%") == fault("number-with-unit", value="34%", suggestion="34")
    assert PARSERS["share"]("a third") == fault("unreadable-number", value="a third")


@pytest.mark.parametrize("text", ["test", "example", "sample"])
def test_a_word_that_stands_for_another_may_be_an_id(text: str):
    assert parse_id(text) == text


@pytest.mark.parametrize("text", ["\u115f\u115f", "\u3164\u3164\u3164", "\u200b\u200b", "\u00ad", "\ufe0f", "\u2800\u2800"])
def test_what_nobody_sees_is_no_text(text: str):
    assert isinstance(parse_text(text), Fault)
    assert isinstance(parse_text(f"a{text}"), Fault)


def test_an_invisible_character_makes_no_other_word_of_one():
    assert parse_text("as soon as pos\u00adsible") == "as soon as possible"
    assert parse_text("\u200btbc") == fault("placeholder", text="tbc")


@pytest.mark.parametrize(
    "text", ["Cymru \U0001f3f4\U000e0067\U000e0062\U000e007f", "Love ❤\ufe0f", "\U0001f468\u200d\U0001f469 both"]
)
def test_what_an_emoji_is_made_of_stays(text: str):
    assert parse_text(text) == text


@pytest.mark.parametrize("text", ["x", ".", "a.", "(b)", "7", "-1-"])
def test_one_letter_or_figure_is_no_text(text: str):
    assert parse_text(text) == fault("placeholder", text=text)


@pytest.mark.parametrize("text", ["x", "7"])
def test_one_letter_or_figure_may_name_something(text: str):
    assert parse_id(text) == PARSERS["text"](text) == text


@pytest.mark.parametrize("text", SENTENCES.split("|"))
def test_a_sentence_that_has_such_words_in_it_is_what_it_says(text: str):
    assert parse_text(text) == text


@pytest.mark.parametrize("value", ["1.2", "E4", "council", "cyngor-sir", "4.1(a)", "Annex/2", "Câr", 7, "a" * 80])
def test_a_schemes_own_numbering_is_an_id(value: object):
    assert parse_id(value) == str(value)


@pytest.mark.parametrize(
    "value", ["a b", "a,b", "a;b", "[a]", "{a}", "a#", "*a", "a\u200bb", " a", "a" * 81, True, [], {"a": 1}, "é\u0007"]
)
def test_what_is_no_id(value: object):
    outcome = parse_id(value)
    assert isinstance(outcome, Fault)
    assert outcome.code == "unreadable-id"


@pytest.mark.parametrize("value", [" council", "council\t", "  council  "])
def test_an_id_with_a_space_at_its_edge_is_told_so(value: str):
    assert parse_id(value) == fault("unreadable-id", value="council", limit="", suggestion="council")


def test_an_id_that_is_too_long_is_told_so_and_the_longest_is_taken():
    assert parse_id("a" * 81) == fault("unreadable-id", value="a" * 59 + "…", limit="80", suggestion="")
    assert parse_id("a" * 80) == "a" * 80
    assert parse_id("the council") == fault("unreadable-id", value="the council", limit="", suggestion="")


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        (5, 5),
        (-2.5, -2.5),
        ("5", fault("number-in-quotes", value="5")),
        ("-2.5", fault("number-in-quotes", value="-2.5")),
        ("80%", fault("number-with-unit", value="80%", suggestion="80")),
        ("£1,200", fault("number-with-unit", value="£1,200", suggestion="1200")),
        ("1,200", fault("number-with-unit", value="1,200", suggestion="1200")),
        ("12 organisations", fault("number-with-unit", value="12 organisations", suggestion="12")),
        ("many", fault("unreadable-number", value="many")),
        (True, fault("unreadable-number", value="true")),
        (float("nan"), fault("unreadable-number", value="nan")),
        ("(to be agreed)", fault("placeholder", text="(to be agreed)")),
    ],
)
def test_numbers(value: object, expected: object):
    assert parse_number(value) == expected


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        (0, 0),
        (3, 3),
        (-1, fault("number-negative", value="-1")),
        (3.0, fault("number-not-whole", value="3.0")),
        ("3", fault("number-in-quotes", value="3")),
        (True, fault("unreadable-number", value="true")),
    ],
)
def test_counts(value: object, expected: object):
    assert parse_integer(value) == expected


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        (True, True),
        ("yes", fault("unreadable-boolean", value="yes", suggestion="true")),
        ("Oes", fault("unreadable-boolean", value="Oes", suggestion="true")),
        ("nac oes", fault("unreadable-boolean", value="nac oes", suggestion="false")),
        ("maybe", fault("unreadable-boolean", value="maybe", suggestion="")),
        (1, fault("unreadable-boolean", value="1", suggestion="")),
    ],
)
def test_true_and_false(value: object, expected: object):
    assert parse_boolean(value) == expected


@pytest.mark.parametrize(
    ("value", "suggestion"),
    [("Full council", "full_council"), ("ful_council", "full_council"), ("parliament", ""), (3, ""), (None, "")],
)
def test_a_choice_is_one_of_the_words_exactly(value: object, suggestion: str):
    choices = ("full_council", "cabinet", "none")
    assert parse_choice("none", choices) == "none"
    outcome = parse_choice(value, choices)
    assert isinstance(outcome, Fault)
    assert (outcome.code, dict(outcome.values)["suggestion"]) == ("unreadable-choice", suggestion)


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("W06000015", "W06000015"),
        ("W06000007", fault("gss-retired", value="W06000007", replaced_by="W06000023", name=Bilingual("Powys", "Powys"))),
        ("W06000017", fault("gss-retired", value="W06000017", replaced_by="W06000024", name=AUTHORITIES["W06000024"].name)),
        ("W11000029", fault("gss-health-board", value="W11000029", name=HEALTH_BOARDS["W11000029"])),
        ("W11000026", fault("gss-health-board", value="W11000026", name="W11000026")),
        ("E06000023", fault("gss-not-wales", value="E06000023")),
        ("Cardiff", fault("gss-name", value="Cardiff", suggestion="W06000015")),
        ("Cyngor Sir Ceredigion", fault("gss-name", value="Cyngor Sir Ceredigion", suggestion="W06000008")),
        ("Merthyr Tudful", fault("gss-name", value="Merthyr Tudful", suggestion="W06000024")),
        ("w06000015", fault("gss-unknown", value="w06000015", suggestion="W06000015")),
        ("W6000015", fault("gss-unknown", value="W6000015", suggestion="W06000015")),
        (6000015, fault("gss-unknown", value="6000015", suggestion="")),
    ],
)
def test_codes_of_authorities(value: object, expected: object):
    assert parse_gss(value) == expected


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("W06000015", "W06000015"),
        ("W11000029", "W11000029"),
        ("E06000023", "E06000023"),
        ("W06000007", fault("gss-retired", value="W06000007", replaced_by="W06000023", name=Bilingual("Powys", "Powys"))),
        ("W06000030", fault("gss-unknown", value="W06000030", suggestion="W06000003")),
        ("Cardiff", fault("gss-name", value="Cardiff", suggestion="W06000015")),
        (6000015, fault("gss-unknown", value="6000015", suggestion="")),
    ],
)
def test_codes_of_parties(value: object, expected: object):
    assert parse_body_gss(value) == expected


def test_there_are_22_authorities_and_each_has_a_known_health_board():
    assert sorted(AUTHORITIES) == [f"W060000{n:02}" for n in range(1, 25) if n not in (7, 17)]
    assert {one.health_board for one in AUTHORITIES.values()} == set(HEALTH_BOARDS)
    assert set(RETIRED.values()) <= set(AUTHORITIES)


def test_addresses_and_checksums():
    assert parse_url("https://example.org/cofnodion?rhif=1") == "https://example.org/cofnodion?rhif=1"
    assert parse_url("www.example.org") == fault("unreadable-url", value="www.example.org")
    assert parse_url("https://") == fault("unreadable-url", value="https://")
    assert parse_url("https://tbc.example.org/xxx") == "https://tbc.example.org/xxx"
    assert parse_url("http://mewnrwyd/polisi") == "http://mewnrwyd/polisi"
    assert parse_url("https://tba-cymru.org.uk/cynllun") == "https://tba-cymru.org.uk/cynllun"
    for held in ("https://tbc", "https://...", "https://xxx", "HTTPS://TBC/", "https://…", "https://tbc:443/"):
        assert parse_url(held) == fault("placeholder", text=held)
    assert parse_sha256("AB" * 32) == "ab" * 32
    assert parse_sha256("ab") == fault("unreadable-sha256", value="ab")


def test_the_format_is_named_exactly():
    assert parse_schema("compact-rules/scheme@1") == "compact-rules/scheme@1"
    assert parse_schema("compact-rules/scheme@2") == fault(
        "schema-unknown", value="compact-rules/scheme@2", wanted="compact-rules/scheme@1"
    )


@pytest.mark.parametrize(
    "text",
    [
        *("90,5", "1,00", "12,34,567", "9O", "£5m", "£5k", "5 million", "3 mil", "90½", "9²", "0x", "1_", "10 h"),
        *("2 filiwn", "2 fil", "6 chant", "3 ddwsin", "5 miliynau", "2 millions", "5 hundreds", "2tn", "£3 mill", "2 mln"),
    ],
)
def test_no_other_number_is_suggested_than_the_one_that_was_meant(text: str):
    assert parse_number(text) == fault("unreadable-number", value=text)


@pytest.mark.parametrize(
    ("text", "number"), [("1,000,000 pounds", "1000000"), ("£1,200.50", "1200.50"), ("10 FTE", "10"), ("90+", "90")]
)
def test_the_figure_that_stands_beside_a_unit(text: str, number: str):
    assert parse_number(text) == fault("number-with-unit", value=text, suggestion=number)


@pytest.mark.parametrize("text", [" up", "up\n"])
def test_space_around_a_word_from_a_list_is_nothing(text: str):
    assert parse_choice(text, ("up", "down")) == "up"
