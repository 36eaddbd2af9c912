"""Words that stand where an answer should: "tbc", "(to be agreed)", "i'w gadarnhau". They are no answer, in either language.

Only the whole text counts, with who is to fill it in ("TBC by Cabinet"). "The timetable is to be agreed with the health board" is
a sentence, and stays what it says.
"""

from __future__ import annotations

from unicodedata import normalize

from compact_rules.patterns import Pattern
from compact_rules.scheme.faults import Fault, fault
from compact_rules.source.characters import is_invisible

PARTICIPLES = (
    "added agreed advised announced arranged assigned clarified completed confirmed considered decided defined "
    "determined developed discussed drafted established finalised finalized identified inserted negotiated notified produced "
    "provided published scheduled set specified supplied written"
)
_WELSH_VERBS = (
    "bennu benderfynu ddatblygu ddarparu drafod drefnu ddrafftio ddiffinio gadarnhau gwblhau gyhoeddi gynhyrchu gytuno "
    "hysbysu lunio nodi osod roi sefydlu ysgrifennu ychwanegu egluro enwi"
)
_PHRASES = (
    "not yet|tba|tbc|tbd|tbi|tbs|todo|fixme|n/a|n.a|none|nil|unknown|undecided|undetermined|pending|awaited|placeholder|insert|"
    "not yet known|not yet agreed|not yet set|not yet decided|not yet available|not known|not applicable|not available|"
    "not agreed|not set|not decided|none yet|to follow|to come|to do|details to follow|more to follow|insert here|"
    "insert text here|your text here|text here|enter text here|see above|see below|as above|as below|ditto|"
    "dim|dim un|dim byd|dim eto|"
    "anhysbys|i ddilyn|i ddod|manylion i ddilyn|ddim yn hysbys|amherthnasol|ddim yn berthnasol|nid yw'n berthnasol|dd/b|a/b|"
    "heb ei gytuno|heb ei gytuno eto|heb ei bennu|heb ei bennu eto|heb ei phennu|heb ei phennu eto|heb eu pennu|heb eu cytuno|"
    "heb ei gadarnhau|heb ei gadarnhau eto|heb benderfynu|heb benderfynu eto|fel uchod|gweler uchod|gweler isod"
)


def _phrases() -> frozenset[str]:
    english = {f"{lead} {verb}" for verb in PARTICIPLES.split() for lead in ("to be", "yet to be", "still to be")}
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
# Single words that stand for any other. As an id they may serve.
_DUMMIES = (
    "amherthnasol asdf asdfasdf awaited awaiting bar baz blah currently dd/mm/bbbb dd/mm/yyyy dim enghraifft "
    "etc eto example foo ipsum later lorem n/a none pending qwerty sample shortly soon test testing unknown "
    "unspecified wip xx xx/xx/xxxx xxx xxxx ychwanegir yet yyyy-mm-dd"
)
ABBREVIATIONS = frozenset({"tbc", "tba", "tbd", "tbi", "tbs", "todo", "fixme"})
DUMMIES = frozenset(_DUMMIES.split()) | ABBREVIATIONS
# What the texts end with that `waiting` knows: a verb after one of these words, or two words. Few other texts do.
_BEFORE_VERBS = frozenset({"be", "been", "not", "yet", "being", "i'w", "i`w", "iw", "w", "ei", "eu", "heb", "wedi'i", "wedi'u"})
_VERBS = (
    "added advised agreed announced arranged assigned baratoi benderfynu bennu cadarnhau chadarnhau chwblhau "
    "chyflwyno chyhoeddi chynhyrchu chytuno clarified completed confirmed considered cwblhau cyflwyno cyhoeddi "
    "cynhyrchu cytuno darparu datblygu ddarparu ddatblygu ddewis ddiffinio ddrafftio decided defined determined "
    "developed dewis diffinio discussed drafftio drafod drafted drefnu egluro enwi established fewnosod finalised "
    "finalized gadarnhau gosod gwblhau gyflwyno gyhoeddi gynhyrchu gytuno hegluro henwi hychwanegu hysbysu "
    "hysgrifennu hystyried identified inserted lenwi llenwi llunio lunio mewnosod negotiated nodi notified osod "
    "paratoi penderfynu pennu pharatoi phenderfynu phennu produced provided published rhoi roi scheduled sefydlu set "
    "specified supplied thrafod threfnu trafod trefnu written ychwanegu ysgrifennu ystyried"
)
_PAIRS = (
    "ac ati|add here|ar gael|as above|as yet|at present|be appointed|"
    "be elected|be nominated|be recruited|coming soon|cyn hir|ddim eto|"
    "described above|destun yma|details follow|details here|dim eto|dim gwybodaeth|don't know|due course|"
    "enter text|enw yma|example text|fel uchod|fill in|gweler uchod|hello world|hyd yma|i ddilyn|i'w benodi|"
    "i'w enwebu|i'w ethol|i'w hethol|i'w phenodi|in development|in future|in place|in preparation|"
    "in progress|information available|last year|later date|later on|later stage|mewnosod testun|mewnosodwch yma|name here|"
    "no data|no details|no information|nodwch yma|none identified|none specified|not applicable|"
    "not available|not given|not known|not recorded|not started|not stated|nothing yet|o bryd|o law|o'r blaen|"
    "per above|please add|please complete|please insert|please specify|roi testun|sample text|see above|see attached|"
    "see document|see scheme|separate document|so far|some text|stated above|stated elsewhere|testun yma|text here|"
    "the document|the future|the moment|the scheme|this in|this section|this stage|this time|to come|to follow|un fath|"
    "un peth|under consideration|under development|under discussion|y cynllun|y ddogfen|y gweill|y man|"
    "yet applicable|yet appointed|yet available|yet given|yet known|yet recorded|yet started|yet stated|yn ddiweddarach|"
    "yn gwybod|yn hyn|your name|your organisation|your text|yr uchod|yw'n hysbys|yn hysbys|"
    "under review|being reviewed|dan adolygiad|dan ystyriaeth|dan drafodaeth"
)
_LAST_VERBS = frozenset(_VERBS.split())
_LAST_PAIRS = frozenset(_PAIRS.split("|"))
_STILL = ("yet", "eto")
_FIRST_WORDS = (
    "awaiting ",
    "aros am ",
    "yn aros am ",
    "disgwyl am ",
    "yn disgwyl am ",
    "pending ",
    "to be ",
    "i'w ",
    "enter ",
    "type ",
    "insert ",
    "nodwch ",
    "rhowch ",
    "mewnosodwch ",
)
# What a spreadsheet puts where it could not work something out.
_CELLS = ("#n/a", "#ref!", "#value!", "#name?", "#null!", "#num!", "#div/0!", "null", "undefined")
_APOSTROPHES = dict.fromkeys(map(ord, "’‘`´ʼ′＇"), "'")
_EDGES = " \t\r\n.,;:!?…-–—_*/\\|()[]{}<>\"'“”‘’«»=+~#"


def plain(text: str) -> str:
    """``text`` in one case, with single spaces and straight apostrophes, and without the punctuation around it."""
    if not text.isascii():
        text = normalize("NFKC", text.translate(_APOSTROPHES))
    return " ".join(text.casefold().split()).strip(_EDGES)


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
    if bare.startswith(_BEGINNINGS) and any(form.fullmatch(bare) for form in (_CROSSES, _INSERT, _WAITING)):
        return True
    if text.startswith(("#", "n", "N", "u")) and text.casefold() in _CELLS:
        return True
    stripped = text.strip()
    if " " in bare and (_may_wait(bare) or stripped.endswith(("]", ")"))):
        from compact_rules.scheme.waiting import asks, waits  # few texts end like this

        return waits(bare) or (stripped[0] == "[" and stripped[-1] == "]" and asks(bare))
    return False


def _may_wait(bare: str) -> bool:
    before, last = _halves(bare)
    return bare.startswith(_FIRST_WORDS) or _ends_waiting(before, last) or (last in _STILL and _ends_waiting(*_halves(before)))


def _halves(bare: str) -> tuple[str, str]:
    before, _, last = bare.rpartition(" ")
    return before, last


def _ends_waiting(before: str, last: str) -> bool:
    lead = before.rpartition(" ")[2]
    return (
        (last in DUMMIES and last not in _STILL)
        or (lead in _BEFORE_VERBS and last in _LAST_VERBS)
        or f"{lead} {last}" in _LAST_PAIRS
    )


def is_dummy(text: str) -> bool:
    """Whether ``text``, a word or a figure, stands for any other: "test", "unknown", "T B C". As an id it may serve."""
    bare = plain(text)
    return bare in DUMMIES or bare.replace("-", "") in ABBREVIATIONS or (" " in bare and bare[::2] in ABBREVIATIONS)


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
