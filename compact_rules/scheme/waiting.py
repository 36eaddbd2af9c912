"""Texts of several words that hold a place: "Details to be confirmed in due course", "Swyddog i'w benodi maes o law".

Each part of such a text (between strokes, commas or brackets) is one of these: words that `placeholders` knows; or what a form
asks for (a name, the date, the role), then words that say that it waits, then when it may come. Any other word makes it a
sentence, which stays what it says: "The timetable is to be agreed with the health board".

Few texts look as if they could be such (`placeholders`), so most runs do without this module.
"""

from __future__ import annotations

from compact_rules.hints import Iterator
from compact_rules.scheme.placeholders import DUMMIES, PARTICIPLES, PLACEHOLDERS, plain

# What a form asks for. Such words may stand before the words that wait, and say nothing themselves.
_BOXES_EN = (
    "the a an of for this these our lead full further more final exact name names role roles post posts title titles officer "
    "officers owner wording text details detail date dates day days figure figures value values amount venue contact contacts "
    "section part content information answer response reference references ref link url number person organisation currently"
)
_BOXES_CY = (
    "y yr yw mae mae'r enw enwau rôl rolau swydd swyddi teitl swyddog swyddogion perchennog arweinydd geiriad testun manylion "
    "dyddiad dyddiadau diwrnod ffigur ffigurau gwerth swm nifer cyswllt adran rhan gwybodaeth ateb cyfeirnod dolen hon hwn hyn "
    "mudiad arweiniol lleoliad amser"
)
# The other participles may be what the parties mean to do, once it is said of what or when: "names to be published", "will be
# notified".
_MERELY_WRITTEN = (
    "added agreed clarified completed confirmed decided defined determined developed drafted finalised finalized "
    "identified inserted provided set specified supplied written"
)
# After these it does not matter by whom. Of the others it may be the answer: "to be determined by arbitration".
_BY_SOMEBODY = frozenset({"to be confirmed", "i'w gadarnhau"})
_LAST_LETTERS = frozenset({"tbc", "tba", "tbd"})  # "people with TBI" is no such text
# The verbs as dictionaries have them; what stands after "i'w", "ei" and "eu" is mutated. The second row are like the English
# ones that are not merely written.
_VERBS = (
    "pennu penderfynu paratoi datblygu dewis diffinio drafftio cadarnhau cwblhau cytuno llunio llenwi nodi gosod rhoi "
    "mewnosod ysgrifennu ychwanegu egluro"
)
_DOING = "cyhoeddi cyflwyno cynhyrchu darparu enwi hysbysu sefydlu trafod trefnu ystyried"
_SOFT = {"p": "b", "c": "g", "t": "d", "b": "f", "d": "dd", "m": "f", "g": "", "ll": "l", "rh": "r"}
_ROUGH = {"p": "ph", "c": "ch", "t": "th"}
# Of an officer these tell something, which rules look for; by themselves they do not.
_WHOLE_EN = (
    "to be appointed|to be elected|to be nominated|to be recruited|yet to be appointed|not yet appointed|"
    "details follow|to come|"
    "work in progress|wip|coming soon|"
    "not known|not applicable|not in place|not yet|not yet in place|unspecified|no data|"
    "no information|no information available|no details|nothing yet|none|none identified|none specified|don't know|as above|"
    "as per above|same as above|same as last year|as last year|as stated above|as stated elsewhere|as described above|see above|"
    "see attached|see document|see the document|see separate document|see scheme|see the scheme|"
    "please complete|please insert|please add|please specify|"
    "please fill in|fill in|fill this in|complete this section|add text here|add details here|add here|name here|your name|"
    "your text|your organisation|some text|some text here|sample text|example text|click here to enter text|"
    "click or tap here to enter text|hello world|dd/mm/yyyy|yyyy-mm-dd|pending|awaited|awaiting|unknown"
)
_WHOLE_CY = (
    "i'w benodi|i'w phenodi|i'w hethol|i'w ethol|i'w enwebu|"
    "dim|dim eto|dim gwybodaeth|dim ar gael|"
    "ddim ar gael|ddim yn gwybod|ddim eto|nid yw ar gael|nid yw'n hysbys|amherthnasol|yr un fath|yr un peth|"
    "fel o'r blaen|fel yr uchod|fel uchod|gweler uchod|gweler yr uchod|gweler y cynllun|gweler y ddogfen|"
    "gwaith ar y gweill|testun yma|rhowch destun yma|rhowch enw yma|nodwch yma|mewnosodwch yma|mewnosod testun|ac ati|"
    "cliciwch yma i roi testun|cliciwch neu tapiwch yma i roi testun|dd/mm/bbbb|"
    "ychwanegir"
)
# Of what a form asks for these say it too: "wording under review", "mae'r manylion dan adolygiad". A plan may be under review.
_UNDER_WAY = (
    "under development|in development|under discussion|in preparation|under consideration|under review|being reviewed|"
    "in progress|ar y gweill|dan adolygiad|o dan adolygiad|dan ystyriaeth|o dan ystyriaeth|dan drafodaeth|o dan drafodaeth"
)
# What is counted may be under way, and posts that nobody has too: "nifer y swyddi heb eu llenwi".
_COUNTED = ("number of ", "the number of ", "nifer y ", "nifer yr ", "nifer o ")
_POSTS, _FILLED = "swyddi", " llenwi"
_WHEN = (
    "in due course|later|later on|at a later date|at a later stage|shortly|soon|yet|as yet|so far|at present|at this time|"
    "at this stage|at the moment|currently|in future|in the future|maes o law|yn ddiweddarach|yn y man|cyn hir|eto|"
    "ar hyn o bryd|hyd yma|hyd yn hyn"
)
_WHOM = (" by ", " with ", " gan ", " gyda ")
_INSERT = frozenset({"insert", "enter", "type", "mewnosodwch", "nodwch", "rhowch"})
_HERE = frozenset({"here", "your", "yma", "eich"})
_ASKED = frozenset({"confirm", "insert", "provide", "complete", "add", "supply", "decide", "agree", "follow", "specify"})
_AWAITING = (["aros", "am"], ["disgwyl", "am"])
# What a form waits for. Others wait for care, or for a house, and that may be what is measured.
_AWAITED_CY = (
    "ateb ymateb gadarnhad gadarnhâd fanylion wybodaeth gymeradwyaeth benderfyniad ganlyniad ganlyniadau gytundeb ddyddiad "
    "adborth gyngor gyfarwyddyd gynnig ddata ffigur ffigurau enw enwebiad enwebiadau benodiad"
)
_AWAITED = frozenset(_AWAITED_CY.split())
_STROKES = ("|", ";", ",", "(", ")", "\n", " / ", " - ", " – ", " — ", " -- ")
_FEW = 4  # words before an abbreviation, and that with them: "Head of service TBC"

_WHENS = tuple(_WHEN.split("|"))
_IN_HAND = frozenset(_UNDER_WAY.split("|"))
_WHOLE = frozenset((*_WHOLE_EN.split("|"), *_WHOLE_CY.split("|"), *_WHENS))


def waits(bare: str) -> bool:
    """Whether ``bare``, as `placeholders.plain` gives it, is made of nothing but what holds a place."""
    parts = [part for part in map(plain, _parts(bare.replace(":", " ").replace("`", "'"))) if part]
    return bool(parts) and all(part in PLACEHOLDERS or _part_waits(part) for part in parts)


def asks(bare: str) -> bool:
    """Whether ``bare``, which stood in brackets, asks somebody for an answer: "[council to confirm]"."""
    words = bare.split()
    return len(words) <= _FEW + 1 and any(f"to {word}" in bare for word in words if word in _ASKED)


def _parts(bare: str) -> Iterator[str]:
    for stroke in _STROKES:
        bare = bare.replace(stroke, "\0")
    for part in bare.split("\0"):
        halves = part.split("/")
        # In "n/a" and "dd/mm/yyyy" it stands between letters.
        yield from halves if all(len(half) > len("dd") for half in halves) else (part,)


def _part_waits(part: str) -> bool:
    words = part.split()
    if all(word in DUMMIES for word in words) or (words[-1] in _LAST_LETTERS and len(words) <= _FEW):
        return True
    if words[0] in _INSERT and all(word in _boxes() or word in _HERE for word in words[1:]):
        return True
    short = _without_when(next((part[len(when) + 1 :] for when in _WHENS if part.startswith(f"{when} ")), part))
    if _POSTS in short and short.endswith(_FILLED):
        return False
    return part in _WHOLE or part in _bare() or short in _WHOLE or any(map(_says_so, _without_box(short)))


def _without_when(part: str) -> str:
    """``part`` without what it says of when it will be, and then by whom; that it is by somebody, where no more is said."""
    short = next((part[: -len(when) - 1] for when in _WHENS if part.endswith(f" {when}")), part)
    for whom in _WHOM:
        said = short.split(whom)[0]
        if said != short and (short is not part or (said in _BY_SOMEBODY and not any(map(str.isdigit, short)))):
            short = said
    return short


def _without_box(part: str) -> Iterator[str]:
    """``part``, and the same without one, two … words at its beginning that only name what is asked for."""
    yield part
    if part.startswith(_COUNTED) and part.endswith(tuple(_IN_HAND)):
        return
    words = part.split(" ")
    for count, word in enumerate(words, 1):
        if word not in _boxes():
            return
        yield " ".join(words[count:])


def _says_so(text: str) -> bool:
    """Whether ``text`` says in so many words that an answer is still to come."""
    words = text.split()
    if words[:2] in _AWAITING or words[1:3] in _AWAITING:
        at = 2 + (words[:2] not in _AWAITING)
        return words[at : at + 1] != [] and words[at] in _AWAITED and len(words) <= at + 2
    return (
        text in _known()
        or text.removeprefix("is ").removeprefix("are ") in _IN_HAND
        or (words[:1] in (["awaiting"], ["pending"]) and len(words) < _FEW)
        or _says_not(words)
    )


def _says_not(words: list[str]) -> bool:
    """Whether ``words`` say in Welsh of what a form asks for that it is not there: "nid yw'r lleoliad yn hysbys"."""
    if words[:2] not in (["nid", "yw'r"], ["nid", "yw"], ["nid", "ydynt"]):
        return False
    rest = words[2:]
    while rest and rest[0] in _boxes():
        rest = rest[1:]
    return " ".join(rest) in _not_there()


_BOXES: set[str] = set()
_KNOWN: set[str] = set()
_NOT_THERE: set[str] = set()
_BARE: set[str] = set()


def _boxes() -> set[str]:
    if not _BOXES:  # after "y" and "yr" they are mutated: "yr wybodaeth"
        _BOXES.update(_BOXES_EN.split(), (form for word in _BOXES_CY.split() for form in _forms(word)))
    return _BOXES


def _known() -> set[str]:
    if not _KNOWN:
        _KNOWN.update(_english(_MERELY_WRITTEN), _being_written(), _welsh(_VERBS), _welsh_being_written())
    return _KNOWN


def _not_there() -> set[str]:
    if not _NOT_THERE:
        done = (form for verb in _VERBS.split() for form in _forms(verb))
        _NOT_THERE.update(
            ("yn hysbys", "ar gael"), (f"{lead} {form}" for form in done for lead in ("wedi'i", "wedi'u", "wedi ei", "wedi eu"))
        )
    return _NOT_THERE


def _bare() -> set[str]:
    """What says no more than that, where nothing is said of what or when it will be."""
    if not _BARE:
        _BARE.update(_english(PARTICIPLES), _welsh(f"{_VERBS} {_DOING}"))
    return _BARE


def _english(participles: str) -> Iterator[str]:
    for done in participles.split():
        for lead in (
            "to be",
            "yet to be",
            "still to be",
            "is to be",
            "are to be",
            "remains to be",
            "not",
            "not yet",
            "is not yet",
            "are not yet",
            *("is not", "are not", "has not been", "have not been", "has not yet been", "have not yet been"),
        ):
            yield f"{lead} {done}"


def _being_written() -> Iterator[str]:
    for done in _MERELY_WRITTEN.split():
        for lead in ("will be", "shall be", "being", "is being", "are being"):
            yield f"{lead} {done}"
    yield from ("to follow", "pending", "awaited")
    for what in ("known", "available", "stated", "given", "recorded", "started", "applicable"):
        for lead in ("not", "not yet", "is not yet", "are not yet"):
            yield f"{lead} {what}"
    for what in ("known", "available", "applicable"):  # that names are not recorded may be a promise
        yield from (f"is not {what}", f"are not {what}")


def _welsh(verbs: str) -> Iterator[str]:
    yield "i ddilyn"
    for verb in verbs.split():
        for form in _forms(verb):
            yield from (
                f"{lead} {form}"
                for lead in ("i'w", "iw", "i w", "eto i'w", "heb", "heb ei", "heb eu", "heb gael ei", "heb gael eu")
            )


def _welsh_being_written() -> Iterator[str]:
    for verb in _VERBS.split():
        for form in _forms(verb):
            for lead in ("caiff", "bydd yn cael", "yn cael", "wrthi'n cael"):
                yield from (f"{lead} {whose} {form}" for whose in ("ei", "eu"))


def _forms(verb: str) -> Iterator[str]:
    """A Welsh word as it stands after words that change its beginning: pennu, bennu, phennu; egluro, hegluro."""
    yield verb
    for sound in (verb[:2], verb[:1]):
        if sound in _SOFT:
            yield _SOFT[sound] + verb[len(sound) :]
            break
    if verb[0] in _ROUGH:
        yield _ROUGH[verb[0]] + verb[1:]
    if verb[0] in "aeouwy":
        yield f"h{verb}"
