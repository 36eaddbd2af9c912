"""Words that stand where an answer should: "tbc", "(to be agreed)", "i'w gadarnhau". They are no answer, in either language.

Only the whole text counts, with who is to fill it in ("TBC by Cabinet"). "The timetable is to be agreed with the health board" is
a sentence, and stays what it says.
"""

from __future__ import annotations

from compact_rules.patterns import Pattern
from compact_rules.scheme.faults import Fault, fault
from compact_rules.source.characters import is_invisible

_ENGLISH_VERBS = (
    "added agreed advised announced arranged arranged assigned clarified completed confirmed considered decided defined "
    "determined developed discussed drafted established finalised finalized identified inserted negotiated notified produced "
    "provided published scheduled set specified supplied written"
)
_WELSH_VERBS = (
    "bennu benderfynu ddatblygu ddarparu drafod drefnu ddrafftio ddiffinio gadarnhau gwblhau gyhoeddi gynhyrchu gytuno "
    "hysbysu lunio nodi osod roi sefydlu ysgrifennu ychwanegu egluro enwi"
)
_PHRASES = (
    "tba|tbc|tbd|tbi|tbs|todo|fixme|n/a|n.a|none|nil|unknown|undecided|undetermined|pending|awaited|placeholder|insert|"
    "not yet known|not yet agreed|not yet set|not yet decided|not yet available|not known|not applicable|not available|"
    "not agreed|not set|not decided|none yet|to follow|to come|to do|details to follow|more to follow|insert here|"
    "insert text here|your text here|text here|enter text here|see above|see below|as above|as below|ditto|"
    "dim|dim un|dim byd|dim eto|"
    "anhysbys|i ddilyn|i ddod|manylion i ddilyn|ddim yn hysbys|amherthnasol|ddim yn berthnasol|nid yw'n berthnasol|dd/b|a/b|"
    "heb ei gytuno|heb ei gytuno eto|heb ei bennu|heb ei bennu eto|heb ei phennu|heb ei phennu eto|heb eu pennu|heb eu cytuno|"
    "heb ei gadarnhau|heb ei gadarnhau eto|heb benderfynu|heb benderfynu eto|fel uchod|gweler uchod|gweler isod"
)


def _phrases() -> frozenset[str]:
    english = {f"{lead} {verb}" for verb in _ENGLISH_VERBS.split() for lead in ("to be", "yet to be", "still to be")}
    welsh = {f"{lead} {verb}" for verb in _WELSH_VERBS.split() for lead in ("i'w", "eto i'w")}
    return frozenset(_PHRASES.split("|")) | english | welsh


PLACEHOLDERS = _phrases()
_LONGEST = 100  # characters; what is longer is a sentence
_CROSSES = Pattern(r"x{2,}")
_INITIALS = Pattern(r"[a-z](?:\.\s?[a-z])+")
# Who or what it waits for, after the words that hold the place.
_WAITING = Pattern(
    r"(?:tbc|tba|tbd|to be confirmed|i'w gadarnhau)"
    r"(?:\s?[-–—:;,(/]| (?:by|with|at|in|on|from|after|following|once|when|until|pending|gan|gyda|yn|ar|erbyn|wedi|pan|hyd)\b).*"
)
# What a form asks for, between its brackets: "[insert name]", "<nodwch y dyddiad>".
_BLANK_OF_A_FORM = Pattern(
    r"[\[<{]+\s*(?:please )?(?:insert|enter|add|type|write|state|name|date|role|title|post|text|your|"
    r"mewnosod\w*|rhowch|rhoi|nodwch|nodi|ychwanegwch|ysgrifennwch|teipiwch|enw|dyddiad|rôl|teitl|swydd|testun|eich)\b"
    r"[^\[\]<>{}]*[\]>}]+"
)
# What a form letter or a template puts another text in place of: ${name}, {{ name }}, «Name», %NAME%.
_VARIABLE = Pattern(r"\$\{[^{}]*\}|\{\{[^{}]*\}\}|«[^«»\s]+(?: [^«»\s]+)?»|<<[^<>]*>>|%[^\W\d][^%\s]*%")
_MARKUP = Pattern(
    r"(?i)</?(?:p|br|hr|div|span|b|i|u|em|strong|small|font|ul|ol|li|a|img|table|tr|t[dh]|h[1-6]|o:p)(?: [^<>]*)?/?>|&#?\w{1,12};"
)
_INSERT = Pattern(r"(?:insert|mewnosodwch)(?: [^\W\d_]+){1,2}")
_BEGINNINGS = ("xx", "insert ", "mewnosodwch ", "tbc", "tba", "tbd", "to be confirmed", "i'w gadarnhau")
_EDGES = " \t\r\n.,;:!?…-–—_*/\\|()[]{}<>\"'“”‘’«»=+~#"


def plain(text: str) -> str:
    """``text`` in one case, with single spaces and straight apostrophes, and without the punctuation around it."""
    return " ".join(text.replace("’", "'").replace("‘", "'").casefold().split()).strip(_EDGES)


def is_placeholder(text: str) -> bool:
    """Whether the whole of ``text`` only holds a place; so do "-", "?" and "…", of which trimming punctuation leaves nothing."""
    if not text.strip():
        return False
    bare = plain(text)
    return (
        not bare or bare in PLACEHOLDERS or bare.startswith("lorem ipsum") or (len(text) <= _LONGEST and _holds_place(text, bare))
    )


def _holds_place(text: str, bare: str) -> bool:
    if bare[1:2] == "." and _INITIALS.fullmatch(bare) and bare.replace(".", "").replace(" ", "") in PLACEHOLDERS:
        return True
    if text.startswith(("$", "{", "«", "<<", "%")) and _VARIABLE.fullmatch(text.strip()):
        return True
    if text.lstrip(" .").startswith(("[", "<", "{")) and _BLANK_OF_A_FORM.fullmatch(
        text.replace("’", "'").casefold().strip(" .")
    ):
        return True
    # Hardly a text begins like one of these, and looking is ten times faster than matching.
    return bare.startswith(_BEGINNINGS) and any(form.fullmatch(bare) for form in (_CROSSES, _INSERT, _WAITING))


def says_something(text: str) -> bool:
    """Whether ``text`` has two letters or figures: with fewer it is no sentence, name or title in any language.

    Tags and entities of a web page are none, nor are the letters that stand for nothing and are not drawn.
    """
    if len(text) > 1 and text[:2].isalnum() and text[:2].isascii():
        return True
    shown = _MARKUP.sub("", text) if text.startswith(("<", "&")) else text
    return sum(char.isalnum() and not is_invisible(char) for char in shown) > 1


def no_answer(text: str) -> Fault | None:
    """The fault of a text that gives no answer: ``blank`` or ``placeholder``. None for any other text."""
    if not text.strip():
        return fault("blank")
    return fault("placeholder", text=text.strip()) if is_placeholder(text) else None
