"""What the invented schemes are about: matters on which a council and its third sector could agree, with figures to move.

All of it is invented. The Welsh is a draft, as it is everywhere in the project.
"""

from __future__ import annotations

from dataclasses import dataclass

Pair = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Matter:
    """One thing to be done, with the figure that shows it: from ``low`` to ``high`` in ``unit``; ``side`` owns it."""

    area: Pair
    text: Pair
    indicator: Pair
    unit: str
    low: int
    high: int
    owner: Pair
    department: Pair
    source: Pair
    step: Pair
    side: str = "council"


MATTERS: tuple[Matter, ...] = (
    Matter(
        ("Consultation", "Ymgynghori"),
        (
            "Keep every consultation that concerns the sector open for twelve weeks",
            "Cadw pob ymgynghoriad sy’n ymwneud â’r sector ar agor am ddeuddeg wythnos",
        ),
        ("Share of consultations open for twelve weeks", "Cyfran yr ymgynghoriadau a gedwir ar agor am ddeuddeg wythnos"),
        "per cent",
        40,
        85,
        ("Head of Democratic Services", "Pennaeth y Gwasanaethau Democrataidd"),
        ("Democratic Services", "Gwasanaethau Democrataidd"),
        ("The council’s consultation calendar", "Calendr ymgynghori’r cyngor"),
        ("Calendar of consultations published", "Cyhoeddi’r calendr ymgynghori"),
    ),
    Matter(
        ("Funding", "Cyllido"),
        ("Move yearly grants to agreements of three years", "Troi grantiau blynyddol yn gytundebau tair blynedd"),
        ("Share of grant agreements that run for three years", "Cyfran y cytundebau grant sy’n para tair blynedd"),
        "per cent",
        15,
        45,
        ("Grants manager", "Rheolwr grantiau"),
        ("Finance", "Cyllid"),
        ("The council’s grants register", "Cofrestr grantiau’r cyngor"),
        ("Grants listed by length", "Rhestru’r grantiau yn ôl hyd"),
    ),
    Matter(
        ("Premises", "Adeiladau"),
        (
            "Lend rooms in council buildings to small groups in the evening",
            "Benthyca ystafelloedd yn adeiladau’r cyngor i grwpiau bach gyda’r nos",
        ),
        ("Evenings on which a room was lent", "Nosweithiau pan fenthycwyd ystafell"),
        "evenings",
        60,
        180,
        ("Estates manager", "Rheolwr ystadau"),
        ("Property", "Eiddo"),
        ("The bookings system", "Y system archebu"),
        ("Rooms and keys agreed at six buildings", "Cytuno ar ystafelloedd ac allweddi mewn chwe adeilad"),
    ),
    Matter(
        ("Transport", "Trafnidiaeth"),
        (
            "Open community transport to people who leave hospital at the weekend",
            "Agor trafnidiaeth gymunedol i bobl sy’n gadael yr ysbyty dros y Sul",
        ),
        ("Weekend journeys home from hospital", "Teithiau adref o’r ysbyty dros y Sul"),
        "journeys",
        0,
        240,
        ("Manager of the community transport scheme", "Rheolwr y cynllun trafnidiaeth gymunedol"),
        ("Highways and transport", "Priffyrdd a thrafnidiaeth"),
        ("The scheme’s journey log", "Cofnod teithiau’r cynllun"),
        ("Rota of drivers for each Saturday", "Rota gyrwyr ar gyfer pob dydd Sadwrn"),
        "sector",
    ),
    Matter(
        ("Volunteering", "Gwirfoddoli"),
        (
            "Pay the travel costs of volunteers in council services within a month",
            "Talu costau teithio gwirfoddolwyr yng ngwasanaethau’r cyngor o fewn mis",
        ),
        ("Share of claims paid within a month", "Cyfran yr hawliadau a dalwyd o fewn mis"),
        "per cent",
        35,
        90,
        ("Head of Human Resources", "Pennaeth Adnoddau Dynol"),
        ("Human Resources", "Adnoddau Dynol"),
        ("The payments ledger", "Y cyfriflyfr taliadau"),
        ("Claim form of one page in use", "Ffurflen hawlio un dudalen ar waith"),
    ),
    Matter(
        ("Commissioning", "Comisiynu"),
        ("Show small providers each tender before it opens", "Dangos pob tendr i ddarparwyr bach cyn iddo agor"),
        ("Share of social care tenders shown a month before", "Cyfran y tendrau gofal cymdeithasol a ddangoswyd fis ymlaen llaw"),
        "per cent",
        10,
        70,
        ("Commissioning lead for adult care", "Arweinydd comisiynu gofal oedolion"),
        ("Social care", "Gofal cymdeithasol"),
        ("The contracts register", "Y gofrestr contractau"),
        ("First market day held", "Cynnal y diwrnod marchnad cyntaf"),
    ),
    Matter(
        ("Carers", "Gofalwyr"),
        ("Offer young carers a break run by a voluntary group", "Cynnig seibiant i ofalwyr ifanc gan grŵp gwirfoddol"),
        ("Young carers who had a break", "Gofalwyr ifanc a gafodd seibiant"),
        "young carers",
        24,
        70,
        ("Manager of the young carers’ project", "Rheolwr y prosiect gofalwyr ifanc"),
        ("Education", "Addysg"),
        ("The project’s register", "Cofrestr y prosiect"),
        ("Three groups have agreed dates with schools", "Tri grŵp wedi cytuno ar ddyddiadau ag ysgolion"),
        "sector",
    ),
    Matter(
        ("Welsh language", "Y Gymraeg"),
        ("Give groups a translator for their public meetings", "Rhoi cyfieithydd i grwpiau ar gyfer eu cyfarfodydd cyhoeddus"),
        ("Public meetings of groups held in both languages", "Cyfarfodydd cyhoeddus grwpiau a gynhaliwyd yn y ddwy iaith"),
        "meetings",
        12,
        48,
        ("Welsh language officer", "Swyddog y Gymraeg"),
        ("Corporate policy", "Polisi corfforaethol"),
        ("Translation bookings", "Archebion cyfieithu"),
        ("Equipment bought and tried", "Prynu’r offer a rhoi cynnig arno"),
    ),
)

PURPOSE: Pair = (
    (
        "In the functions named here the council will act so that voluntary organisations can take part in decisions and "
        "learn the reasons."
    ),
    (
        "Yn y swyddogaethau a enwir yma bydd y cyngor yn gweithredu fel y gall mudiadau gwirfoddol gymryd rhan mewn "
        "penderfyniadau a chael gwybod y rhesymau."
    ),
)
PRINCIPLES: tuple[Pair, ...] = (
    (
        "Each side tells the other what it intends before it decides, and gives reasons afterwards.",
        "Mae pob ochr yn dweud wrth y llall beth y mae’n bwriadu ei wneud cyn penderfynu, ac yn rhoi rhesymau wedyn.",
    ),
    (
        "Each side may criticise the other without risk to money or standing.",
        "Caiff pob ochr feirniadu’r llall heb beryglu arian na safle.",
    ),
    (
        "The council and the voluntary council share the cost of keeping this agreement alive.",
        "Mae’r cyngor a’r cyngor gwirfoddol yn rhannu cost cynnal y cytundeb hwn.",
    ),
    (
        "Nobody speaks for organisations that have not asked them to.",
        "Nid oes neb yn siarad dros fudiadau nad ydynt wedi gofyn iddo.",
    ),
)
WARM_WORDS: tuple[Pair, ...] = (
    ("The council values the vibrant third sector.", "Mae’r cyngor yn gwerthfawrogi’r trydydd sector bywiog."),
    ("Volunteers are the lifeblood of our communities.", "Gwirfoddolwyr yw calon ein cymunedau."),
)
