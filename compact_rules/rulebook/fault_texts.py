"""The sentences for what can be wrong with a rulebook, in English and Welsh. The Welsh is a draft."""

from __future__ import annotations

from compact_rules.bilingual import Bilingual

DID_YOU_MEAN = Bilingual("Did you mean '{suggestion}'?", "Ai '{suggestion}' oedd gennych mewn golwg?")

# Kinds of value, as they are named inside a sentence.
KINDS: dict[str, Bilingual] = {
    kind: Bilingual(en, cy)
    for kind, en, cy in (
        ("record", "a group of fields", "grŵp o feysydd"),
        ("list", "a list", "rhestr"),
        ("words", "a text", "testun"),
        ("text", "a text", "testun"),
        ("date", "a date", "dyddiad"),
        ("duration", "a length of time", "cyfnod o amser"),
        ("number", "a number", "rhif"),
        ("integer", "a whole number", "rhif cyfan"),
        ("boolean", "true or false", "true neu false"),
        ("choice", "one of a set of words", "un o set o eiriau"),
        ("id", "an identifier", "dynodydd"),
        ("ref", "the id of something else", "dynodydd rhywbeth arall"),
        ("amount", "a number or a length of time", "rhif neu gyfnod o amser"),
        ("date-or-number", "a date or a number", "dyddiad neu rif"),
        ("scalar", "a single value", "un gwerth"),
        ("records", "a list of things that have fields, with []", "rhestr o bethau sydd â meysydd, gyda []"),
        ("values", "several values, with []", "sawl gwerth, gyda []"),
        ("searchable", "a text to search", "testun i'w chwilio"),
        ("enumerable", "a word, an id, a whole number, or true or false", "gair, dynodydd, rhif cyfan, neu true neu false"),
        ("reference", "the id of something", "dynodydd rhywbeth"),
        ("mapping", "a mapping of keys and values", "fapiad o allweddi a gwerthoedd"),
        ("sequence", "a list of items, each with a dash", "rhestr o eitemau, pob un â llinell doriad"),
        ("literal", "a word, a whole number, true or false", "gair, rhif cyfan, true neu false"),
        ("direction", "the direction up, down, maintain or achieve", "y cyfeiriad up, down, maintain neu achieve"),
    )
}

TEXTS: dict[str, Bilingual] = {
    code: Bilingual(en, cy)
    for code, en, cy in (
        # Files
        ("no-folder", "There is no rulebook folder here.", "Nid oes ffolder llyfr rheolau yma."),
        ("no-file", "The rulebook has no file '{name}'.", "Nid oes ffeil '{name}' yn y llyfr rheolau."),
        ("no-rules", "The rulebook has no rules.", "Nid oes rheolau yn y llyfr rheolau."),
        ("unreadable-file", "This cannot be read ({problem}).", "Ni ellir darllen hwn ({problem})."),
        # Forms
        ("unknown-key", "'{name}' is not a key that can stand here.", "Nid yw '{name}' yn allwedd a all sefyll yma."),
        ("missing-key", "'{name}' is missing here.", "Mae '{name}' ar goll yma."),
        (
            "nothing-given",
            "After '{name}' stands nothing. Write what belongs there, or leave the key out.",
            "Nid oes dim ar ôl '{name}'. Ysgrifennwch yr hyn sy'n perthyn yno, neu hepgorwch yr allwedd.",
        ),
        ("wrong-type", "This must be {expected}.", "Rhaid i hwn fod yn {expected}."),
        (
            "not-both-languages",
            "Write this in both languages: {en: …, cy: …}.",
            "Ysgrifennwch hwn yn y ddwy iaith: {en: …, cy: …}.",
        ),
        ("empty-text", "This text is empty.", "Mae'r testun hwn yn wag."),
        (
            "no-words",
            "'{value}' has neither a letter nor a figure in it, so it would be found nowhere. Write a word or a phrase.",
            "Nid oes na llythyren na ffigur yn '{value}', felly ni cheid hyd iddo yn unman. Ysgrifennwch air neu ymadrodd.",
        ),
        (
            "too-many-words",
            "This has {count} words; a quotation has at most {most}.",
            "Mae {count} gair yma; {most} ar y mwyaf sydd mewn dyfyniad.",
        ),
        ("empty-list", "This must not be empty.", "Ni all hwn fod yn wag."),
        ("not-allowed", "'{value}' is not one of: {allowed}.", "Nid yw '{value}' yn un o'r rhain: {allowed}."),
        (
            "bad-id",
            "'{value}' cannot be an id here: write {pattern}.",
            "Ni all '{value}' fod yn ddynodydd yma: ysgrifennwch {pattern}.",
        ),
        (
            "bad-date",
            "'{value}' is not a date: write it as 2026-06-30.",
            "Nid yw '{value}' yn ddyddiad: ysgrifennwch ef fel 2026-06-30.",
        ),
        (
            "bad-amount",
            "'{value}' is neither a number nor a length of time such as 12 months, 3 weeks or 20 working days.",
            "Nid yw '{value}' yn rhif nac yn gyfnod o amser megis 12 months, 3 weeks neu 20 working days.",
        ),
        (
            "bad-path",
            "'{value}' is not a path: write field names joined by dots, with [] to go into each item of a list: a[].b.",
            "Nid yw '{value}' yn llwybr: ysgrifennwch enwau meysydd â dotiau rhyngddynt, a [] i fynd i eitemau rhestr: a[].b.",
        ),
        (
            "not-a-scope",
            "Write a path here, or a mapping with 'in' and 'where'.",
            "Ysgrifennwch lwybr yma, neu fapiad ag 'in' a 'where'.",
        ),
        (
            "not-an-operand",
            "Write a path here, a number, {parameter: id}, {at: path, plus: …} or {at: path, minus: …}.",
            "Ysgrifennwch lwybr yma, rhif, {parameter: id}, {at: llwybr, plus: …} neu {at: llwybr, minus: …}.",
        ),
        (
            "not-a-check",
            "Write a check here: one word, a colon, and what the word needs.",
            "Ysgrifennwch wiriad yma: un gair, colon, a'r hyn sydd ei angen ar y gair.",
        ),
        (
            "several-words",
            "A check has one word; here stand {words}. Make each a check of its own, or indent what belongs to the first.",
            "Un gair sydd mewn gwiriad; yma mae {words}. Gwahanwch hwy, neu fewnoli'r hyn sy'n perthyn i'r cyntaf.",
        ),
        ("unknown-word", "The rule language has no word '{name}'.", "Nid oes gair '{name}' yn iaith y rheolau."),
        (
            "exactly-one-of",
            "Give exactly one of: {names}.",
            "Rhowch un yn union o'r rhain: {names}.",
        ),
        # Names
        ("unknown-parameter", "There is no parameter '{name}'.", "Nid oes paramedr '{name}'."),
        ("unknown-lexicon", "There is no lexicon '{name}'.", "Nid oes geirfa '{name}'."),
        ("unknown-document", "rulebook.yaml lists no document '{name}'.", "Nid yw rulebook.yaml yn rhestru dogfen '{name}'."),
        (
            "unknown-requirement",
            "rulebook.yaml lists no requirement '{name}'.",
            "Nid yw rulebook.yaml yn rhestru gofyniad '{name}'.",
        ),
        ("unknown-problem", "No problem has the code '{name}'.", "Nid oes problem â'r cod '{name}'."),
        ("unknown-rule", "There is no rule '{name}'.", "Nid oes rheol '{name}'."),
        ("name-used-before", "'{name}' already stands in {where}.", "Saif '{name}' eisoes yn {where}."),
        (
            "id-used-before",
            "The id '{name}' is already used in {where}. An id is never used again, not even after its rule is retired.",
            "Defnyddiwyd y dynodydd '{name}' eisoes yn {where}. Ni ddefnyddir dynodydd eto, hyd yn oed un rheol a ddaeth i ben.",
        ),
        (
            "same-fault-circle",
            "The rule would be folded under itself: {circle}.",
            "Byddai'r rheol yn cael ei phlygu oddi tani hi ei hun: {circle}.",
        ),
        # One rulebook on another
        (
            "no-such-rulebook",
            "There is no rulebook '{name}' to extend: name one that comes with the program, or a folder inside this one.",
            "Nid oes llyfr rheolau '{name}' i'w ymestyn: enwch un sy'n dod gyda'r rhaglen, neu ffolder y tu mewn i'r un hon.",
        ),
        (
            "leaves-folder",
            "'{name}' leads out of the rulebook's folder, or is an address: a rulebook extends only what ships or what it holds.",
            "Mae '{name}' yn arwain allan o'r ffolder, neu'n gyfeiriad gwe: llyfr o'r rhaglen neu o'r ffolder a ymestynnir.",
        ),
        (
            "extends-too-far",
            "'{name}' cannot be extended here: no more than {most} rulebooks may stand on one another.",
            "Ni ellir ymestyn '{name}' yma: ni chaiff mwy na {most} o lyfrau rheolau sefyll ar ei gilydd.",
        ),
        (
            "working-days-differ",
            "The parameter '{name}' is in working days in one of the two rulebooks and not in the other.",
            "Mae'r paramedr '{name}' mewn diwrnodau gwaith yn un o'r ddau lyfr rheolau ond nid yn y llall.",
        ),
        # The catalogue
        (
            "row-told-before",
            "The row '{name}' is already told of in {where}: a row is a rule or no rule, and stands once.",
            "Soniwyd eisoes am y rhes '{name}' yn {where}: mae rhes naill ai'n rheol neu beidio, ac mae'n sefyll unwaith.",
        ),
        (
            "section-listed-before",
            "Section '{name}' is already listed, in line {line}.",
            "Rhestrwyd adran '{name}' eisoes, yn llinell {line}.",
        ),
        # Paths
        ("no-field-in-scheme", "A scheme has no field '{field}'.", "Nid oes maes '{field}' mewn cynllun."),
        ("no-field-in-item", "The item has no field '{field}'.", "Nid oes maes '{field}' yn yr eitem."),
        ("no-such-field", "{path} has no field '{field}'.", "Nid oes maes '{field}' yn {path}."),
        (
            "no-fields-inside",
            "{path} is {kind} and has no field '{field}' inside.",
            "Mae {path} yn {kind} ac nid oes maes '{field}' ynddo.",
        ),
        (
            "needs-each",
            "{path} is a list: [] goes into each of its items.",
            "Rhestr yw {path}: mae [] yn mynd i bob un o'i heitemau.",
        ),
        (
            "not-a-list",
            "{path} is {kind}, not a list: leave out the [].",
            "Mae {path} yn {kind}, nid yn rhestr: gadewch [] allan.",
        ),
        (
            "one-value",
            "{path} leads to several values, and '{word}' needs one here.",
            "Mae {path} yn arwain at sawl gwerth, ac mae angen un ar '{word}' yma.",
        ),
        (
            "several-values",
            "{path} leads to one value, and '{word}' needs several here: a list, with [].",
            "Mae {path} yn arwain at un gwerth, ac mae angen sawl un ar '{word}' yma: rhestr, gyda [].",
        ),
        (
            "wrong-kind",
            "{path} is {kind}; '{word}' needs {wanted} here.",
            "Mae {path} yn {kind}; mae angen {wanted} ar '{word}' yma.",
        ),
        # Fit of values
        (
            "not-a-choice",
            "{path} can never be '{value}'. It is one of: {choices}.",
            "Ni all {path} fyth fod yn '{value}'. Mae'n un o'r rhain: {choices}.",
        ),
        (
            "unlike",
            "{path} is {kind} and cannot be compared with {other}, which is {wanted}.",
            "Mae {path} yn {kind} ac ni ellir ei gymharu â {other}, sydd yn {wanted}.",
        ),
        (
            "not-referred-to",
            "{path} gives ids of {lists}, not of {other}.",
            "Mae {path} yn rhoi dynodyddion o {lists}, nid o {other}.",
        ),
        ("no-id", "The items of {path} have no id.", "Nid oes dynodydd gan eitemau {path}."),
        (
            "not-a-date-limit",
            "A date is compared with a date: a path to one, or {at: path, plus: {parameter: id}} or with minus.",
            "Cymherir dyddiad â dyddiad: llwybr at un, neu {at: llwybr, plus: {parameter: id}} neu gyda minus.",
        ),
        (
            "not-a-length",
            "A date moves by a length of time; {other} is {kind}.",
            "Mae dyddiad yn symud yn ôl cyfnod o amser; mae {other} yn {kind}.",
        ),
        (
            "only-dates-move",
            "'plus' and 'minus' move a date, and {path} is {kind}.",
            "Mae 'plus' a 'minus' yn symud dyddiad, ac mae {path} yn {kind}.",
        ),
        (
            "working-days",
            "The parameter '{name}' is in working days, and no date can be reckoned from those: local holidays decide it.",
            "Mae'r paramedr '{name}' mewn diwrnodau gwaith, ac ni ellir cyfrif dyddiad ohonynt: gwyliau lleol sy'n penderfynu.",
        ),
        # Rules
        (
            "no-value-yet",
            "The rule is in force from {start}, but the parameter '{name}' has no value before {first}.",
            "Mae'r rheol mewn grym o {start}, ond nid oes gwerth gan y paramedr '{name}' cyn {first}.",
        ),
        (
            "ends-before-start",
            "This ends on {end}, before it starts on {start}.",
            "Daw hwn i ben ar {end}, cyn iddo gychwyn ar {start}.",
        ),
        (
            "values-out-of-order",
            "The values of a parameter stand oldest first, each with a later start than the one before.",
            "Saif gwerthoedd paramedr yn ôl oed, yr hynaf yn gyntaf, pob un yn cychwyn yn hwyrach na'r un o'i flaen.",
        ),
        (
            "mixed-values",
            "The values of one parameter are all numbers or all lengths of time.",
            "Mae gwerthoedd un paramedr i gyd yn rhifau neu i gyd yn gyfnodau o amser.",
        ),
        (
            "nothing-refutes",
            "A rule with decided_by: refutation needs 'refuted_when', or a further check under 'require'.",
            "Mae angen 'refuted_when' ar reol sydd â decided_by: refutation, neu wiriad arall o dan 'require'.",
        ),
        (
            "no-person-decides",
            "With decided_by: {decided_by}, one 'a_person_decides' stands directly under 'require'; here there are {count}.",
            "Gyda decided_by: {decided_by}, un 'a_person_decides' a saif yn syth o dan 'require'; yma mae {count}.",
        ),
        (
            "person-in-data",
            "A rule with decided_by: data leaves nothing to a person: take out 'a_person_decides', or change decided_by.",
            "Nid yw rheol â decided_by: data yn gadael dim i berson: tynnwch 'a_person_decides' allan, neu newid decided_by.",
        ),
        (
            "person-inside",
            "'a_person_decides' stands directly under 'require', not inside another check.",
            "Saif 'a_person_decides' yn uniongyrchol o dan 'require', nid y tu mewn i wiriad arall.",
        ),
        (
            "no-departure",
            "A rule of tier {tier} cannot be departed from: leave out 'departure' or say false.",
            "Ni ellir gwyro oddi wrth reol haen {tier}: gadewch 'departure' allan neu ddweud false.",
        ),
        (
            "if-none-alone",
            "'if_none' says what happens when 'for_each' finds nothing, and there is no 'for_each'.",
            "Mae 'if_none' yn dweud beth sy'n digwydd pan na fydd 'for_each' yn canfod dim, ac nid oes 'for_each'.",
        ),
        (
            "unknown-placeholder",
            "Nothing can be put in {braces}: a message may name item, reason, position, a parameter, or one value of the item.",
            "Nid oes gan y neges ddim i'w roi yn {braces}: gall enwi item, reason, position, paramedr, neu un gwerth o'r eitem.",
        ),
        (
            "placeholders-differ",
            "Both languages insert the same values; only one of them has {braces}.",
            "Mae'r ddwy iaith yn mewnosod yr un gwerthoedd; dim ond un ohonynt sydd â {braces}.",
        ),
        (
            "nothing-inserted",
            "Nothing is put in {braces} here: values are inserted in the message only. Write it out.",
            "Ni roddir dim yn {braces} yma: yn y neges yn unig y mewnosodir gwerthoedd. Ysgrifennwch ef yn llawn.",
        ),
        (
            "missing-example",
            "The rule {rule} has no example of kind '{kind_name}'. A rule without its examples is refused.",
            "Nid oes gan y rheol {rule} enghraifft o'r math '{kind_name}'. Gwrthodir rheol heb ei henghreifftiau.",
        ),
        (
            "false-pass-needs-expect",
            "An example of kind false_pass says which verdict it must get: add 'expect'.",
            "Mae enghraifft o'r math false_pass yn dweud pa ddyfarniad y mae'n rhaid iddi ei gael: ychwanegwch 'expect'.",
        ),
        (
            "record-needs-practice",
            "An example of kind record says what becomes of the evidence: add 'practice'.",
            "Mae enghraifft o'r math record yn dweud beth a ddaw o'r dystiolaeth: ychwanegwch 'practice'.",
        ),
        (
            "practice-without-evidence",
            "This rule has no 'evidence', so no example of it can have 'practice'.",
            "Nid oes gan y rheol hon 'evidence', felly ni all yr un enghraifft ohoni gael 'practice'.",
        ),
        (
            "false-pass-passes",
            "A false pass must not come out as '{value}': that is the fault it is there to catch.",
            "Rhaid i lwyddiant ffug beidio â dod allan fel '{value}': dyna'r bai y mae yno i'w ddal.",
        ),
        (
            "bad-place",
            "'{value}' is not a place in a scheme: write actions[0].due, counting from 0.",
            "Nid yw '{value}' yn lle mewn cynllun: ysgrifennwch actions[0].due, gan gyfrif o 0.",
        ),
        (
            "scheme-missing",
            "An example of kind {kind_name} needs a 'scheme'.",
            "Mae angen 'scheme' ar enghraifft o'r math {kind_name}.",
        ),
    )
}
