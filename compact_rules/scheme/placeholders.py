"""Words that stand where an answer should: "tbc", "(to be agreed)", "i'w gadarnhau". They are no answer, in either language.

Only the whole text counts. "The timetable is to be agreed with the health board" is a sentence, and stays what it says.
"""

from __future__ import annotations

from compact_rules.scheme.faults import Fault, fault

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
    "tba|tbc|tbd|tbi|tbs|todo|fixme|xx|xxx|n/a|n.a|unknown|undecided|undetermined|pending|awaited|placeholder|insert|"
    "not yet known|not yet agreed|not yet set|not yet decided|not yet available|not known|not applicable|not available|"
    "not agreed|not set|not decided|none yet|to follow|to come|to do|details to follow|more to follow|insert here|"
    "insert text here|your text here|text here|enter text here|see above|see below|as above|as below|ditto|"
    "anhysbys|i ddilyn|i ddod|manylion i ddilyn|ddim yn hysbys|amherthnasol|ddim yn berthnasol|nid yw'n berthnasol|dd/b|a/b|"
    "heb ei gytuno|heb ei gytuno eto|heb ei bennu|heb ei bennu eto|heb ei phennu|heb ei phennu eto|heb eu pennu|heb eu cytuno|"
    "heb ei gadarnhau|heb ei gadarnhau eto|heb benderfynu|heb benderfynu eto|fel uchod|gweler uchod|gweler isod"
)


def _phrases() -> frozenset[str]:
    english = {f"{lead} {verb}" for verb in _ENGLISH_VERBS.split() for lead in ("to be", "yet to be", "still to be")}
    welsh = {f"{lead} {verb}" for verb in _WELSH_VERBS.split() for lead in ("i'w", "eto i'w")}
    return frozenset(_PHRASES.split("|")) | english | welsh


PLACEHOLDERS = _phrases()
_EDGES = " \t\r\n.,;:!?…-–—_*/\\|()[]{}<>\"'“”‘’«»=+~#"


def plain(text: str) -> str:
    """``text`` in one case, with single spaces and straight apostrophes, and without the punctuation around it."""
    return " ".join(text.replace("’", "'").replace("‘", "'").casefold().split()).strip(_EDGES)


def is_placeholder(text: str) -> bool:
    """Whether the whole of ``text`` only holds a place; so do "-", "?" and "…", of which trimming punctuation leaves nothing."""
    return bool(text.strip()) and (not plain(text) or plain(text) in PLACEHOLDERS)


def no_answer(text: str) -> Fault | None:
    """The fault of a text that gives no answer: ``blank`` or ``placeholder``. None for any other text."""
    if not text.strip():
        return fault("blank")
    return fault("placeholder", text=text.strip()) if is_placeholder(text) else None
