"""The words of time in English and Welsh that `durations` knows: a table, in lower case and with straight apostrophes."""

from __future__ import annotations

from compact_rules.calendar import Unit
from compact_rules.patterns import Pattern

_ENGLISH_UNITS: dict[str, tuple[int, Unit]] = {
    "day days": (1, "days"),
    "week weeks weekly": (1, "weeks"),
    "fortnight fortnights": (2, "weeks"),
    "month months monthly": (1, "months"),
    "quarter quarters": (3, "months"),
    "year years yearly": (1, "years"),
}
_WELSH_UNITS: dict[str, tuple[int, Unit]] = {
    "diwrnod ddiwrnod niwrnod diwrnodau ddiwrnodau dydd ddydd nydd dyddiau ddyddiau": (1, "days"),
    "wythnos wythnosau": (1, "weeks"),
    "pythefnos bythefnos phythefnos": (2, "weeks"),
    "mis fis misoedd fisoedd": (1, "months"),
    "deufis ddeufis": (2, "months"),
    "trimis drimis": (3, "months"),
    "chwarter chwarteri": (3, "months"),
    "blwyddyn flwyddyn blynedd flynedd mlynedd blynyddoedd flynyddoedd": (1, "years"),
}
# Several words that make one unit, with "|" between them.
_PHRASES: dict[str, tuple[int, Unit]] = {
    "working day|working days|working-day|working-days|business day|business days": (1, "working_days"),
    "diwrnod gwaith|ddiwrnod gwaith|niwrnod gwaith|diwrnodau gwaith|ddiwrnodau gwaith|dyddiau gwaith": (1, "working_days"),
    "calendar day|calendar days|diwrnod calendr|ddiwrnod calendr|niwrnod calendr|diwrnodau calendr": (1, "days"),
    "calendar month|calendar months|mis calendr|fis calendr|misoedd calendr|fisoedd calendr": (1, "months"),
    "calendar year|calendar years|blwyddyn galendr|flwyddyn galendr": (1, "years"),
}
UNITS: dict[str, tuple[int, Unit]] = {
    word: size for words, size in (*_ENGLISH_UNITS.items(), *_WELSH_UNITS.items()) for word in words.split()
} | {phrase: size for phrases, size in _PHRASES.items() for phrase in phrases.split("|")}

_COUNTS = (
    (1, "a an one un"),
    (2, "two dau ddau dwy ddwy"),
    (3, "three tri dri thri tair dair thair"),
    (4, "four pedwar bedwar phedwar pedair bedair phedair"),
    (5, "five pum bum phum pump bump phump"),
    (6, "six chwe chwech"),
    (7, "seven saith"),
    (8, "eight wyth"),
    (9, "nine naw"),
    (10, "ten deg ddeg deng ddeng"),
    (12, "twelve deuddeg ddeuddeg deuddeng ddeuddeng"),
    (13, "thirteen"),
    (14, "fourteen"),
    (15, "fifteen pymtheg bymtheg pymtheng bymtheng"),
    (16, "sixteen"),
    (17, "seventeen"),
    (18, "eighteen deunaw ddeunaw"),
    (19, "nineteen"),
    (20, "twenty ugain"),
    (30, "thirty"),
    (40, "forty deugain ddeugain"),
    (60, "sixty"),
    (90, "ninety"),
)
NUMBERS: dict[str, int] = {"eleven": 11, "un ar ddeg": 11} | {word: number for number, words in _COUNTS for word in words.split()}
# "every other month", "every second year", "every third month"
ORDINALS: dict[str, int] = {"other": 2, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6}

_FREQUENCIES: dict[tuple[int, Unit], str] = {
    (1, "days"): "daily|yn ddyddiol|dyddiol",
    (1, "weeks"): "yn wythnosol|wythnosol|once a week|once per week|unwaith yr wythnos",
    (2, "weeks"): "fortnightly|yn bythefnosol|bob yn ail wythnos|yn ail wythnos",
    (1, "months"): "yn fisol|misol|once a month|once per month|unwaith y mis",
    (2, "months"): "bob yn ail fis|yn ail fis|yn ddeufisol",
    (3, "months"): "quarterly|once a quarter|once per quarter|yn chwarterol|chwarterol|unwaith y chwarter",
    (
        6,
        "months",
    ): "half-yearly|half yearly|half a year|half year|twice-yearly|hanner blwyddyn|yn hanner-blynyddol|hanner-blynyddol",
    (1, "years"): "annually|annual|per annum|once a year|once per year|once yearly|yn flynyddol|blynyddol|unwaith y flwyddyn",
    (2, "years"): "biennially|biennial|bob yn ail flwyddyn|yn ail flwyddyn",
}
FREQUENCIES = {phrase: size for size, phrases in _FREQUENCIES.items() for phrase in phrases.split("|")}
# How often in a year, where the year divides into that many whole numbers of months.
_TIMES = {
    1: "one time",
    2: "twice|two times|ddwywaith|dwywaith",
    3: "three times|tair gwaith|deirgwaith|teirgwaith|dair gwaith",
    4: "four times|pedair gwaith|bedair gwaith",
    6: "six times|chwe gwaith|chwegwaith",
    12: "twelve times|deuddeg gwaith|ddeuddeg gwaith",
}
_A_YEAR = ("a year", "per year", "each year", "every year", "yearly", "annually", "y flwyddyn", "bob blwyddyn", "mewn blwyddyn")
TIMES = {f"{times} {year}": number for number, words in _TIMES.items() for times in words.split("|") for year in _A_YEAR}
# "4 times a year", "4x a year", "4 gwaith y flwyddyn"; only for the numbers above.
TIMES_IN_FIGURES = Pattern(
    rf"({'|'.join(map(str, sorted(_TIMES, reverse=True)))})"
    rf"(?: ?[x×]| times?| gwaith| waith)(?: (?:{'|'.join(_A_YEAR)})| ?/ ?year)"
)

# What may stand before a length and changes nothing. The longest first: "at least every" before "at least".
OPENINGS = (
    "at least once in every",
    "at least once every",
    "not less than once every",
    "no less than once every",
    "at intervals of no more than",
    "at least every",
    "at least",
    "not less than",
    "no less than",
    "once in every",
    "once every",
    "no later than",
    "not more than",
    "no more than",
    "within",
    "every",
    "each",
    "o leiaf unwaith bob",
    "o leiaf bob",
    "o leiaf",
    "unwaith bob",
    "dim mwy na",
    "dim hwyrach na",
    "o fewn",
    "ymhen",
    "mewn",
    "cyn pen",
    "bob",
)

# Those that set one end: the least time, and the most. "Up to" is no opening: it leaves the other end open.
FLOORS = ("at least", "not less than", "no less than", "o leiaf")
CEILINGS = (
    *("no later than", "not more than", "no more than", "within", "at most", "up to"),
    *("dim mwy na", "dim hwyrach na", "o fewn", "ymhen", "mewn", "cyn pen", "hyd at"),
)

# Other words for those at the beginning, and those at the end: "a minimum of 3 months", "3 months minimum".
BEGINNINGS = {
    **dict.fromkeys(("a minimum of", "minimum of", "minimum"), "at least"),
    **dict.fromkeys(("a maximum of", "maximum of", "maximum", "at most"), "no more than"),
    "isafswm o": "o leiaf",
    "uchafswm o": "dim mwy na",
}
ENDINGS = {
    **dict.fromkeys(("minimum", "at least"), "at least"),
    **dict.fromkeys(("maximum", "at most"), "no more than"),
    **dict.fromkeys(("o leiaf", "ar y lleiaf"), "o leiaf"),
    "ar y mwyaf": "dim mwy na",
}

_AMBIGUOUS = "bimonthly|bi-monthly|biannually|bi-annually|biannual|bi-annual|biweekly|bi-weekly|biyearly|bi-yearly|semi-monthly"
AMBIGUOUS = frozenset(_AMBIGUOUS.split("|"))
_VAGUE = (
    "regularly|regular|periodically|from time to time|occasionally|as required|as needed|as necessary|when required|when needed|"
    "if required|as and when|as and when required|as and when needed|as appropriate|as soon as possible|asap|"
    "as soon as practicable|as soon as reasonably practicable|promptly|in due course|in a timely manner|timely|reasonable|"
    "a reasonable time|reasonable notice|reasonable time|without delay|without undue delay|immediately|ongoing|continuous|"
    "continuously|indefinite|indefinitely|soon|shortly|frequently|often|short term|medium term|long term|several weeks|"
    "several months|a few weeks|a few months|"
    "yn rheolaidd|rheolaidd|o bryd i'w gilydd|o dro i dro|yn achlysurol|yn ôl yr angen|fel y bo angen|pan fo angen|os oes angen|"
    "cyn gynted â phosibl|cyn gynted â phosib|cyn gynted ag y bo modd|yn brydlon|maes o law|yn ddi-oed|heb oedi|ar unwaith|"
    "parhaus|yn barhaus|amser rhesymol|rhybudd rhesymol|yn aml|yn fuan|tymor byr|tymor canolig|tymor hir"
)
VAGUE = frozenset(_VAGUE.split("|"))
_HEDGES = (
    "about|around|approximately|approx|approx.|roughly|circa|c.|up to|normally|usually|typically|ideally|where possible|"
    "if possible|wherever possible|when possible|or so|or thereabouts|or longer|or more|as far as possible|where practicable|"
    "where appropriate|if appropriate|subject to|"
    "tua|oddeutu|rhyw|o gwmpas|hyd at|fel arfer|fel rheol|yn ddelfrydol|lle bo modd|lle bo'n bosibl|"
    "os yn bosibl|os oes modd|lle bo'n briodol|neu fwy|yn amodol ar"
)
# Each with a space on both sides: whole words only.
HEDGES = tuple(f" {hedge} " for hedge in _HEDGES.split("|"))
# "3m" may be minutes, months or metres, and "18mo" is nobody's word.
ABBREVIATION = Pattern(r"[0-9]+ ?(?:m|mo|mos|mth|mths|mnth|mnths|d|w|wk|wks|y|yr|yrs|wd|wds|q|bd|h|hr|hrs|bl|wyth|diw)\.?")
