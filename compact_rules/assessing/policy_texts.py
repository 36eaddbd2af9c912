"""The sentences for what can be wrong with grades, severities and baselines, in English and Welsh. The Welsh is a draft."""

from __future__ import annotations

from compact_rules.bilingual import Bilingual

MAPPING_WITH = Bilingual("a mapping with {keys} belongs here", "mapiad â'r allweddi {keys} sydd i fod yma")
MAPPING = Bilingual("a mapping belongs here", "mapiad o allweddi a gwerthoedd sydd i fod yma")
LIST = Bilingual("a list belongs here", "rhestr sydd i fod yma")
FLAG = Bilingual("true or false belongs here", "true neu false sydd i fod yma")
TEXT = Bilingual("a text belongs here", "testun sydd i fod yma")
UNKNOWN_KEY = Bilingual("unknown key {key}", "allwedd anhysbys {key}")
MISSING_KEY = Bilingual("{key} is missing", "mae {key} ar goll")
UNKNOWN = Bilingual("{value} is not known", "nid yw {value} yn hysbys")
NEAR = Bilingual(", did you mean {near}?", ", ai {near} oedd gennych mewn golwg?")
ONE_OF = Bilingual("; one of {allowed} belongs here", "; un o'r rhain sydd i fod yma: {allowed}")
TWICE = Bilingual("{value} stands twice", "mae {value} yma ddwywaith")
UNKNOWN_PLACEHOLDER = Bilingual("unknown placeholder {name}", "dalfan anhysbys {name}")
MISSING_PLACEHOLDER = Bilingual("the placeholder {name} is missing", "mae'r dalfan {name} ar goll")

NO_FILE = Bilingual(
    "the rulebook has no file {name}, and there is none in the folder above it; copy the one that comes with the program",
    "nid oes ffeil {name} yn y llyfr rheolau, nac yn y ffolder uwch ei ben; copïwch yr un sy'n dod gyda'r rhaglen",
)

LEVELS = Bilingual(
    "exactly these levels belong here, in this order: {ids}", "y lefelau hyn yn union sydd i fod yma, yn y drefn hon: {ids}"
)
LOWEST = Bilingual("the lowest level needs nothing", "nid oes angen dim ar y lefel isaf")
MORE = Bilingual(
    "a level needs everything that the level below it needs, and more",
    "mae ar lefel angen popeth sydd ei angen ar y lefel oddi tani, a mwy",
)
DEPTHS = Bilingual(
    "exactly these depths belong here, in this order: {ids}", "y dyfnderoedd hyn yn union sydd i fod yma, yn y drefn hon: {ids}"
)
ASKS_LESS = Bilingual("this depth asks less than {depth} does", "mae'r dyfnder hwn yn gofyn llai na {depth}")
STOPS = Bilingual("{verdict} stops a level at every depth", "mae {verdict} yn atal lefel ar bob dyfnder")
ALWAYS_HOLD = Bilingual("met and not_applicable hold at every depth", "mae met a not_applicable yn cyfrif ar bob dyfnder")
LENGTH = Bilingual(
    "the parameter {name} must be a length of time in days, weeks, months or years",
    "rhaid i'r paramedr {name} fod yn gyfnod o amser mewn diwrnodau, wythnosau, misoedd neu flynyddoedd",
)
VERSION = Bilingual("this program reads version {version}", "fersiwn {version} y mae'r rhaglen hon yn ei darllen")
FORGED = Bilingual(
    "the fingerprint does not belong to this rule, path and cause; make the baseline anew",
    "nid yw'r fingerprint yn perthyn i'r rule, y path a'r cause hyn; gwnewch y llinell sylfaen o'r newydd",
)
