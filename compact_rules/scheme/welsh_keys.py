"""The Welsh words that a person who writes in Welsh may use for keys, which are English in every scheme."""

from __future__ import annotations

from unicodedata import category, normalize

_KEYS = {
    "adnoddau": "resources",
    "adolygiad": "review",
    "adolygu": "review",
    "adrodd": "reporting",
    "amcanion": "objectives",
    "anghydfodau": "disputes",
    "camau": "actions",
    "camau_gweithredu": "actions",
    "cerrig_milltir": "milestones",
    "codau": "codes",
    "cworwm": "quorum",
    "cyfeiriad": "direction",
    "cyfnod": "period",
    "cyhoeddi": "publication",
    "cynllun": "scheme",
    "cynlluniau_gweithredu": "action_plans",
    "cynnydd": "progress",
    "cyrff": "bodies",
    "cysylltiadau": "relations",
    "dangosydd": "indicator",
    "dechrau": "start",
    "diben": "purpose",
    "diffiniadau": "definitions",
    "diwedd": "end",
    "dull": "method",
    "dyddiad_cau": "due",
    "egwyddorion": "principles",
    "eithriadau": "exceptions",
    "enw": "name",
    "etholiadau": "elections",
    "fersiwn": "version",
    "gwerth": "value",
    "gwerthuso": "evaluation",
    "iaith": "language",
    "llinell_sylfaen": "baseline",
    "llofnodwyr": "signatories",
    "mabwysiadu": "adoptions",
    "math": "kind",
    "monitro": "monitoring",
    "nodau": "shared_aims",
    "nodau_cyffredin": "shared_aims",
    "partion": "parties",
    "partneriaethau": "partnerships",
    "partneriaid": "parties",
    "perchennog": "owner",
    "pwrpas": "purpose",
    "rheswm": "reason",
    "rol": "role",
    "sail": "basis",
    "seddau": "seats",
    "seddi": "seats",
    "swyddogaethau": "functions",
    "targedau": "targets",
    "teitl": "title",
    "testun": "text",
    "tystiolaeth": "evidence",
    "uned": "unit",
    "ymrwymiadau": "commitments",
}


def key_for(word: str) -> str:
    """The key that a Welsh word stands for, with or without its accents; the empty text for any other word."""
    plain = "".join(sign for sign in normalize("NFD", word[:64]) if category(sign) != "Mn")
    return _KEYS.get(plain.strip().casefold().replace("-", "_").replace(" ", "_"), "")
