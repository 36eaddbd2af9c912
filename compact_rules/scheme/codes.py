"""Every problem that reading a scheme can find: its code, the names of the values that come with it, and what it means.

Texts for people and severities are kept elsewhere, under these codes. ``value`` is what was written, in one line of at most 60
characters; ``suggestion`` is what was probably meant, or the empty text.
"""

from __future__ import annotations

from compact_rules.hints import Mapping
from compact_rules.records import dataclass


@dataclass(frozen=True, slots=True)
class CodeNote:
    """``values`` are the names of the values that a problem with this code carries, in order."""

    values: tuple[str, ...]
    meaning: str


def _note(values: str, meaning: str) -> CodeNote:
    return CodeNote(tuple(values.split()), meaning)


CODES: Mapping[str, CodeNote] = {
    # The document and its keys
    "top-not-a-mapping": _note("", "The document is a list or a single value: nothing can be judged."),
    "schema-missing": _note("", "The document does not say which version of the format it is written in."),
    "language-unsaid": _note("", "The plain texts are Welsh, and the document does not say so."),
    "schema-unknown": _note("value wanted", "It names a format or version that this program does not read."),
    "unknown-key": _note(
        "name suggestion elsewhere", "No such key here. `elsewhere`: up to three records that have one (path texts)."
    ),
    "parts-under-key": _note("name", "A key at the top that holds the parts of the scheme."),
    "derived-key": _note("name", "The key of something that is worked out and never written."),
    "declared-absent-but-given": _note("part", "A part is declared absent and given as well."),
    # No answer
    "blank": _note("", "A text with nothing in it."),
    "placeholder": _note("text", "Words that hold a place: tbc, to be agreed, i'w gadarnhau, a dash."),
    "bare-answer": _note("value", "A bare yes or no where words belong."),
    "empty-item": _note("", "A dash with nothing after it."),
    # The wrong sort of value. `found`: mapping, list, boolean, number, text, nothing or other.
    "unreadable-record": _note(
        "value found keys", "Something else where a record (keys and values) belongs. `keys`: the first of them."
    ),
    "record-with-dashes": _note("", "A list where one record or value belongs."),
    "split-entry": _note("", "A list that begins with an id alone and then one other key: a dash before each key of an entry."),
    "unreadable-list": _note("value found", "A single value where a list belongs."),
    "list-without-dashes": _note("", "One record where a list of them belongs: the dash is missing."),
    "unreadable-text": _note("value found", "Something else where text belongs."),
    "text-has-colon": _note("value", "A text that YAML took for a key and a value, because of its colon."),
    "text-cut-at-comma": _note("text", "The rest of a text between braces that YAML cut at its comma. `text`: the rest."),
    # Ids and references
    "unreadable-id": _note(
        "value limit suggestion",
        "An id with a sign that ids may not have; longer than `limit` characters; or `suggestion` with a space at its edge.",
    ),
    "duplicate-id": _note("id other", "The id of another item of the same list, plan, or commitments. Related: the first."),
    "id-in-several-plans": _note(
        "id other", "The id of an item of another plan: references cannot tell them apart. Related: the first."
    ),
    "similar-ids": _note("id other", "Two ids that differ only in capitals. Related: the first."),
    "ids-look-alike": _note("id other", "Two ids that differ only in characters that look the same. Related: the first."),
    "dangling-reference": _note(
        "id among suggestion found_in", "No item of `among` (path texts) has this id. `found_in`: a list that has."
    ),
    "depends-on-itself": _note("chain", "An action that waits for itself."),
    "circular-dependency": _note("chain", "Actions that wait for each other. Related: the other links."),
    "circular-succession": _note("chain", "Parties that succeed each other. Related: the other links."),
    # Words from a list, true or false
    "unreadable-choice": _note("value choices suggestion", "None of the words that may stand here."),
    "unreadable-boolean": _note("value suggestion", "Neither true nor false."),
    # Numbers
    "unreadable-number": _note("value", "No number."),
    "number-in-quotes": _note("value", "A number written as text."),
    "number-zero-first": _note("value suggestion", "A number with a 0 before its other figures; some programs count in eights."),
    "number-with-unit": _note(
        "value suggestion", "A number with a unit, a sign or a comma: 80%, £500, 1,200. `suggestion`: the number."
    ),
    "number-not-whole": _note("value", "A fraction where a whole number belongs."),
    "number-negative": _note("value", "Less than nothing where things are counted."),
    "share-over-all": _note("value", "A share of more than 100 per cent."),
    # Dates
    "unreadable-date": _note("value", "No date: ongoing, spring 2027."),
    "date-incomplete": _note("value", "A year, or a year and a month."),
    "date-not-iso": _note(
        "value suggestion", "A date written some other way. `suggestion`: its ISO form, with the day before the month."
    ),
    "date-no-such-day": _note("value", "A day that no calendar has: 30 February."),
    "date-out-of-range": _note("value", "A year before 1900 or after 2199."),
    # Lengths of time
    "unreadable-duration": _note("value", "No length of time."),
    "duration-no-unit": _note("value", "A number alone."),
    "duration-abbreviated": _note("value", "An abbreviated unit: 18mo, 3m."),
    "duration-ambiguous": _note("value", "A word with two meanings: bimonthly, biannually."),
    "duration-vague": _note("value", "A word that fixes no length: regularly, as soon as possible."),
    "duration-hedged": _note("value", "A length with a way out: about three months, up to 4 weeks, every month where possible."),
    "duration-not-most": _note("value", "How long at least, where the longest time that is allowed is asked for."),
    "duration-not-least": _note("value", "How long at most, where the shortest time that is allowed is asked for."),
    "duration-range": _note("value", "Two lengths: 3-6 months."),
    "duration-mixed": _note("value", "Months and days in one ISO duration, which have no common unit."),
    "duration-not-whole": _note("value", "A fraction: 1.5 years."),
    "duration-zero": _note("value", "No time at all."),
    "duration-negative": _note("value", "Less than no time."),
    "duration-too-long": _note("value", "More than 9999 of a unit."),
    # Codes and addresses
    "gss-unknown": _note("value suggestion", "No code of an authority."),
    "gss-name": _note("value suggestion", "The name of an authority in place of its code."),
    "gss-retired": _note(
        "value replaced_by name", "A code that another has replaced. `name`: the authority's, in both languages."
    ),
    "gss-health-board": _note(
        "value name", "The code of a health board. `name`: in both languages, or the code where it is not known."
    ),
    "gss-not-wales": _note("value", "A code from another country."),
    "unreadable-url": _note("value", "An address that does not begin with http:// or https://."),
    "unreadable-sha256": _note("value", "A checksum that is not 64 hexadecimal digits."),
    # Personal data: never repeated in a value, only pointed at
    "email-address": _note("", "An e-mail address in a text."),
    "personal-name": _note("title", "A personal name, it seems, where a post belongs: Cllr, Mr or Dr and a capital."),
}
