"""The sentences for what can be wrong with grades, severities and baselines, in English and Welsh. The Welsh is a draft."""

from __future__ import annotations

from compact_rules.bilingual import Bilingual

TEXTS: dict[str, Bilingual] = {
    code: Bilingual(en, cy)
    for code, en, cy in (
        ("mapping-with", "a mapping with {keys} belongs here", "mapiad â'r allweddi {keys} sydd i fod yma"),
        ("mapping", "a mapping belongs here", "mapiad o allweddi a gwerthoedd sydd i fod yma"),
        ("list", "a list belongs here", "rhestr sydd i fod yma"),
        ("flag", "true or false belongs here", "true neu false sydd i fod yma"),
        ("text", "a text belongs here", "testun sydd i fod yma"),
        ("unknown-key", "unknown key {key}", "allwedd anhysbys {key}"),
        (
            "unknown-key-near",
            "unknown key {key}, did you mean {near}?",
            "allwedd anhysbys {key}, ai {near} oedd gennych mewn golwg?",
        ),
        ("missing-key", "{key} is missing", "mae {key} ar goll"),
        (
            "unknown",
            "{value} is not known; one of {allowed} belongs here",
            "nid yw {value} yn hysbys; un o'r rhain sydd i fod yma: {allowed}",
        ),
        (
            "unknown-near",
            "{value} is not known, did you mean {near}?",
            "nid yw {value} yn hysbys, ai {near} oedd gennych mewn golwg?",
        ),
        ("twice", "{value} stands twice", "mae {value} yma ddwywaith"),
        ("unknown-placeholder", "unknown placeholder {name}", "dalfan anhysbys {name}"),
        ("missing-placeholder", "the placeholder {name} is missing", "mae'r dalfan {name} ar goll"),
        (
            "no-file",
            "the rulebook has no file {name}, and there is none in the folder above it; copy the one that comes with the program",
            "nid oes ffeil {name} yn y llyfr rheolau, nac yn y ffolder uwch ei ben; copïwch yr un sy'n dod gyda'r rhaglen",
        ),
        (
            "levels",
            "exactly these levels belong here, in this order: {ids}",
            "y lefelau hyn yn union sydd i fod yma, yn y drefn hon: {ids}",
        ),
        ("lowest", "the lowest level needs nothing", "nid oes angen dim ar y lefel isaf"),
        (
            "more",
            "a level needs everything that the level below it needs, and more",
            "mae ar lefel angen popeth sydd ei angen ar y lefel oddi tani, a mwy",
        ),
        (
            "depths",
            "exactly these depths belong here, in this order: {ids}",
            "y dyfnderoedd hyn yn union sydd i fod yma, yn y drefn hon: {ids}",
        ),
        ("asks-less", "this depth asks less than {depth} does", "mae'r dyfnder hwn yn gofyn llai nag {depth}"),
        ("stops", "{verdict} stops a level at every depth", "mae {verdict} yn atal lefel ar bob dyfnder"),
        ("always-hold", "met and not_applicable hold at every depth", "mae met a not_applicable yn cyfrif ar bob dyfnder"),
        (
            "length",
            "the parameter {name} must be a length of time in days, weeks, months or years",
            "rhaid i'r paramedr {name} fod yn gyfnod o amser mewn diwrnodau, wythnosau, misoedd neu flynyddoedd",
        ),
        (
            "version",
            "this program reads version {version}; make the baseline anew",
            "fersiwn {version} y mae'r rhaglen hon yn ei darllen; gwnewch y llinell sylfaen o'r newydd",
        ),
        (
            "forged",
            "the fingerprint does not belong to this rule, path and cause; make the baseline anew",
            "nid yw'r fingerprint yn perthyn i'r rule, y path a'r cause hyn; gwnewch y llinell sylfaen o'r newydd",
        ),
    )
}
