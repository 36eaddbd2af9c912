"""What looks fine to a person and is read as something else: told at its place, in words that name the cause."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from compact_rules.api import assess, load_rulebook
from compact_rules.source.read import Source

EXAMPLES = Path(__file__).parents[2] / "examples"
SHORTEST = (EXAMPLES / "shortest.yaml").read_text(encoding="utf-8")
RULEBOOK = load_rulebook()

PURPOSE = (
    "text: When it plans social care and leisure the council will see that voluntary organisations can take part and are "
    "told why."
)
JUDGEMENT = "{rule: MIN-1b, by_role: Chair, party: sector, on: 2026-05-01, finding: satisfied, reason: Yes}"

# What stands in the shortest scheme; what it becomes; each problem, with its place and words of its message; a rule, and what
# becomes of its verdict.
CASES: dict[str, tuple[str, str, list[tuple[str, int, int, str]], dict[str, str]]] = {
    "a date in full-width figures": (
        "due: 2027-01-29",
        "due: ２０２７-01-29",
        [("date-not-iso", 48, 14, "The ２ in it (U+FF12) is none of the figures 0 to 9. Type 2.")],
        {"MIN-3d": "not_shown"},
    ),
    "a reference with a zero-width space, written by its number": (
        "owner: {party: council,",
        'owner: {party: "coun\\u200Bcil",',
        [("invisible-character", 46, 29, "There is an invisible character here (U+200B)")],
        {"IMP-03": "met"},
    ),
    "a reference with a space that does not break, written by its number": (
        "owner: {party: council,",
        'owner: {party: "council\\_",',
        [("non-breaking-space", 46, 32, "This is not an ordinary space (U+00A0)")],
        {"IMP-03": "met"},
    ),
    "an id with a soft hyphen, written by its number": (
        "{id: sector, kind",
        '{id: "sec\\xADtor", kind',
        [("invisible-character", 16, 14, "There is an invisible character here (U+00AD)")],
        {"MIN-1c": "met"},
    ),
    "a key with a zero-width space, written by its number": (
        "        due: 2027-01-29",
        '        "du\\u200be": 2027-01-29',
        [("invisible-character", 48, 12, "There is an invisible character here (U+200B)")],
        {"MIN-3d": "met"},
    ),
    "running text with spaces and emoji written by their number": (
        "name: The council}",
        'name: "The\\u00a0council \\U0001F469\\u200D\\U0001F4BB of all"}',
        [],
        {"MIN-1c": "met"},
    ),
    "a backslash and letters that only look like a number": (
        "tor_ref: Annex A",
        'tor_ref: "C:\\\\u200b\\\\annex \\u0175"',
        [],
        {"MIN-2a": "met"},
    ),
    "a reference with a space at its edge": (
        "owner: {party: council,",
        'owner: {party: "council ",',
        [
            (
                "unreadable-id",
                46,
                24,
                "There is a space before or after “council”, and an id is written without spaces. Write `council`.",
            )
        ],
        {"IMP-03": "not_shown"},
    ),
    "a reference that is a sentence": (
        "owner: {party: council,",
        f"owner: {{party: {'c' * 81},",
        [("unreadable-id", 46, 24, "is too long for an id. Give a short name of at most 80 letters and figures: `action-3`.")],
        {"IMP-03": "not_shown"},
    ),
    "two dates for one thing": (
        "        due: 2027-01-29",
        "        due: 2027-01-29\n        due: 2031-01-29",
        [("duplicate-key", 49, 9, "The key `due` stands twice here; where the two differ, neither is read. Take one out")],
        {"MIN-3d": "not_shown"},
    ),
    "one date twice": (
        "        due: 2027-01-29",
        "        due: 2027-01-29\n        due: 2027-01-29",
        [("duplicate-key", 49, 9, "The key `due` stands twice here")],
        {"MIN-3d": "met"},
    ),
    "an owner and another": (
        "owner: {party: council,",
        "owner: {party: council, party: sector,",
        [("duplicate-key", 46, 33, "The key `party` stands twice here")],
        {"IMP-03": "not_shown"},
    ),
    "actions, and others": (
        "    actions:\n",
        "    actions: [{id: first, text: Decide in time.}]\n    actions:\n",
        [("duplicate-key", 43, 5, "The key `actions` stands twice here")],
        {"MIN-3b": "not_shown", "MIN-3d": "not_shown"},
    ),
    "a date with another hyphen": (
        "due: 2027-01-29",
        "due: 2027﹣01﹣29",
        [("date-not-iso", 48, 14, "The ﹣ in it (U+FE63) only looks like -. Type it again.")],
        {"MIN-3d": "not_shown"},
    ),
    "a date with a variation selector": (
        "due: 2027-01-29",
        "due: 2027-01-29\ufe0f",
        [("invisible-character", 48, 24, "There is an invisible character here (U+FE0F)")],
        {"MIN-3d": "met"},
    ),
    "a reference with a Cyrillic letter": (
        "owner: {party: council,",
        "owner: {party: councіl,",
        [("dangling-reference", 46, 24, "Did you mean `council`? The і in it (U+0456) only looks like i. Type it again.")],
        {"IMP-03": "not_met"},
    ),
    "a key with a Cyrillic letter": (
        "        due: 2027-01-29",
        "        duе: 2027-01-29",
        [("unknown-key", 48, 9, "Did you mean `due`? The е in it (U+0435) only looks like e. Type it again.")],
        {"MIN-3d": "not_shown"},
    ),
    "a dash before each key of an entry": (
        "  - {id: council, kind: local_authority, name: The council}",
        "  - id: council\n  - kind: local_authority\n  - name: The council",
        [("split-entry", 16, 5, "If it belongs to the entry above, take its dash out")],
        {"MIN-2c": "not_shown"},
    ),
    "a part under its name in Welsh": (
        "principles:",
        "egwyddorion:",
        [("unknown-key", 18, 1, "Did you mean `principles`?")],
        {"MIN-1a": "not_shown"},
    ),
    "a part under its name in the singular": (
        "bodies:",
        "body:",
        [
            ("unknown-key", 24, 1, "Did you mean `bodies`?"),
            ("dangling-reference", 41, 14, "`panel` names nothing"),
            ("dangling-reference", 60, 20, "`panel` names nothing"),
        ],
        {"MIN-2a": "not_shown"},
    ),
    "a length of time in brackets": (
        "meets_every: 3 months",
        "meets_every: [3 months]",
        [("record-with-dashes", 30, 18, "Take the dash or the brackets out.")],
        {"MIN-2a": "not_shown"},
    ),
    "a key with a space in its quotation marks": (
        "        due: 2027-01-29",
        '        "due ": 2027-01-29',
        [("unknown-key", 48, 9, "Did you mean `due`? There is a space at its edge; take it out.")],
        {"MIN-3d": "not_shown"},
    ),
    "a word from a list in full-width letters": (
        "direction: up",
        "direction: ｕｐ",
        [
            (
                "unreadable-choice",
                55,
                24,
                "Did you mean `up`? The words are: `up`, `down`, `maintain` and `achieve`. The ｕ in it (U+FF55)",
            )
        ],
        {"MIN-3c": "not_shown"},
    ),
    "two parties that look alike": (
        "{id: sector, kind",
        "{id: councіl, kind",
        [
            ("ids-look-alike", 16, 10, "The і in it (U+0456) only looks like i."),
            *[("dangling-reference", line, column, "`sector` names nothing") for line, column in ((19, 31), (31, 62), (35, 17))],
        ],
        {"MIN-1c": "not_met"},
    ),
    "two parties that differ by what nobody sees": (
        "{id: sector, kind",
        "{id: council\ufe0f, kind",
        [
            ("invisible-character", 16, 17, "U+FE0F"),
            *[("dangling-reference", line, column, "`sector` names nothing") for line, column in ((19, 31), (31, 62), (35, 17))],
        ],
        {"MIN-1c": "not_met"},
    ),
    "a purpose of letters that are not drawn": (
        PURPOSE,
        'text: "\u115f\u115f"',
        [("invisible-character", 11, 10, "U+115F")],
        {"SCH-01": "not_shown"},
    ),
    "a purpose of an empty web page": (
        PURPOSE,
        'text: "<p>&nbsp;</p>"',
        [("placeholder", 11, 9, "holds a place open")],
        {"SCH-01": "not_shown"},
    ),
    "a purpose that is a yes": (
        PURPOSE,
        "text: yes",
        [("bare-answer", 11, 9, "“yes” on its own says nothing here")],
        {"SCH-01": "not_shown"},
    ),
    "a gap that is at least so long": (
        "every: 3 months, method",
        "every: at least 3 months, method",
        [("duration-not-most", 60, 34, "says how long at least; here it must be said how long at most")],
        {"MIN-4a": "not_shown"},
    ),
    "a purpose that is still to come, with words before and after": (
        PURPOSE,
        "text: Wording to be agreed by both sides in due course",
        [("placeholder", 11, 9, "“Wording to be agreed by both sides in due course” holds a place open")],
        {"SCH-01": "not_shown"},
    ),
    "a purpose that is still to come, in two languages at once": (
        PURPOSE,
        "text: To be confirmed / I’w gadarnhau",
        [("placeholder", 11, 9, "holds a place open")],
        {"SCH-01": "not_shown"},
    ),
    "a purpose that is a time of day": (
        PURPOSE,
        "text: 12:30:45",
        [("bare-answer", 11, 9, "“12:30:45” on its own says nothing here")],
        {"SCH-01": "not_shown"},
    ),
    "a purpose that is its own heading": (
        PURPOSE,
        "text: Purpose",
        [("bare-answer", 11, 9, "“Purpose” on its own says nothing here")],
        {"SCH-01": "not_shown"},
    ),
    "terms of reference that are not there": (
        "tor_ref: Annex A",
        "tor_ref: no",
        [("bare-answer", 29, 14, "“no” on its own says nothing here")],
        {"MIN-2a": "not_shown"},
    ),
    "terms of reference that are a picture": (
        "tor_ref: Annex A",
        "tor_ref: 🙂",
        [("placeholder", 29, 14, "holds a place open")],
        {"MIN-2a": "not_shown"},
    ),
    "a figure between braces with a comma between the thousands": (
        "baseline: {value: 35, on: 2026-01-31}",
        "baseline: {value: 3,500, on: 2026-01-31}",
        [("number-with-unit", 56, 31, "Write only the figure, `3500`")],
        {"MIN-3c": "not_shown"},
    ),
    "a length of time between braces in two parts": (
        "every: 3 months, method",
        "every: 3 months, 2 weeks, method",
        [("unreadable-duration", 60, 34, "“3 months, 2 weeks” is not a length of time")],
        {"MIN-4a": "not_shown"},
    ),
    "a key of several words below a figure": (
        "            value: 90\n",
        "            value: 90\n            notes to self:\n",
        [("text-cut-at-comma", 58, 13, "notes to self")],
        {"MIN-3c": "met"},
    ),
    "a purpose that is a ticked box": (
        PURPOSE,
        "text: ☑ Yes",
        [("bare-answer", 11, 9, "on its own says nothing here")],
        {"SCH-01": "not_shown"},
    ),
    "a judgement whose reason is a yes": (
        "scheme: {id: torfaen",
        f"judgements: [{JUDGEMENT}]\nscheme: {{id: torfaen",
        [("bare-answer", 7, 104, "“Yes” on its own says nothing here")],
        {"MIN-1b": "needs_judgement"},
    ),
    "a purpose in a program's code": (
        PURPOSE,
        "text: !!binary V2hlbiBpdCBwbGFucyBjYXJl",
        [("tag", 11, 9, "`!!binary` is an instruction for programs")],
        {"SCH-01": "not_shown"},
    ),
    "a purpose that a program is to fetch": (
        PURPOSE,
        "text: !include purpose.txt",
        [("tag", 11, 9, "`!include` is an instruction for programs")],
        {"SCH-01": "not_shown"},
    ),
    "a purpose in both languages that a program is to fetch": (
        PURPOSE,
        "text: {en: !include purpose.txt, cy: !!binary V2hlbiBpdA==}",
        [("tag", 11, 14, "`!include`"), ("tag", 11, 40, "`!!binary`")],
        {"SCH-01": "not_shown"},
    ),
    "a tag that says what is so without it": (
        PURPOSE,
        PURPOSE.replace("text: ", "text: !!str "),
        [("tag", 11, 9, "`!!str`")],
        {"SCH-01": "met"},
    ),
    "a date with a tag": (
        "due: 2027-01-29",
        "due: !!timestamp 2027-01-29",
        [("tag", 48, 14, "`!!timestamp`")],
        {"MIN-3d": "met"},
    ),
    "an id with a tag of nobody's": (
        "{id: sector, kind",
        "{id: !ours sector, kind",
        [("tag", 16, 10, "`!ours`")],
        {"MIN-1c": "not_shown"},
    ),
    "a purpose that stands nowhere": (
        PURPOSE,
        "text: *statement_of_purpose",
        [("alias-undefined", 11, 9, "points to something that is not there")],
        {"SCH-01": "not_shown"},
    ),
    "a purpose that is no number": (
        PURPOSE,
        "text: .nan",
        [("not-a-number", 11, 9, "is not a number that can be counted with")],
        {"SCH-01": "not_shown"},
    ),
    "a purpose that is a figure of programs": (
        PURPOSE,
        "text: 0x1F",
        [("bare-answer", 11, 9, "“0x1F” on its own says nothing here")],
        {"SCH-01": "not_shown"},
    ),
    "a purpose that is too large a figure": (
        PURPOSE,
        "text: 1e400",
        [("bare-answer", 11, 9, "“1e400” on its own says nothing here")],
        {"SCH-01": "not_shown"},
    ),
    "a purpose that is a length of time for programs": (
        PURPOSE,
        "text: P1Y2M",
        [("bare-answer", 11, 9, "“P1Y2M” on its own says nothing here")],
        {"SCH-01": "not_shown"},
    ),
    "languages in capitals": (
        PURPOSE,
        "text: {EN: To help}",
        [("unknown-key", 11, 10, "There is no key `EN` here, so nothing under it was read. Did you mean `en`?")],
        {"SCH-01": "not_shown"},
    ),
    "a decimal comma": (
        "            value: 90",
        "            value: 90,5",
        [("unreadable-number", 57, 20, "with a point for decimals")],
        {"MIN-3c": "not_shown"},
    ),
    "millions": (
        "            value: 90",
        "            value: £5m",
        [("unreadable-number", 57, 20, "Write figures only")],
        {"MIN-3c": "not_shown"},
    ),
}


@pytest.mark.parametrize("name", CASES)
def test_what_looks_fine(name: str) -> None:
    old, new, expected, verdicts = CASES[name]
    assert SHORTEST.count(old) == 1
    source = Source("x.yaml", SHORTEST.replace(old, new).encode())
    (scheme,) = assess([source], rulebook=RULEBOOK, as_of=date(2026, 6, 30)).wire["schemes"]
    found = [(each["code"], each["place"]["start"]["line"], each["place"]["start"]["column"]) for each in scheme["problems"]]
    assert found == [place[:3] for place in expected]
    for problem, (*_, words) in zip(scheme["problems"], expected, strict=True):
        assert words in problem["message"]["en"]
        assert problem["message"]["cy"]
    judged = {each["rule"]: each["verdict"] for each in scheme["outcomes"]}
    assert {rule: judged[rule] for rule in verdicts} == verdicts


def test_a_time_for_answers_that_is_a_ceiling_is_no_least_time() -> None:
    model = (EXAMPLES / "model.yaml").read_text(encoding="utf-8")
    source = Source("x.yaml", model.replace("response_period: 12 weeks", "response_period: no more than 12 weeks").encode())
    (scheme,) = assess([source], rulebook=RULEBOOK, as_of=date(2026, 6, 30)).wire["schemes"]
    assert [problem["code"] for problem in scheme["problems"]] == ["duration-not-least"]
    assert {each["rule"]: each["verdict"] for each in scheme["outcomes"]}["BEN-04"] == "not_shown"


def test_whether_an_action_can_wait_for_what_is_not_there_is_not_shown() -> None:
    model = (EXAMPLES / "model.yaml").read_text(encoding="utf-8")
    source = Source("x.yaml", model.replace('depends_on: ["1.1"]', 'depends_on: ["1.11"]').encode())
    (scheme,) = assess([source], rulebook=RULEBOOK, as_of=date(2026, 6, 30)).wire["schemes"]
    assert [problem["code"] for problem in scheme["problems"]] == ["dangling-reference"]
    assert {each["rule"]: each["verdict"] for each in scheme["outcomes"]}["MIN-3e"] == "not_shown"
