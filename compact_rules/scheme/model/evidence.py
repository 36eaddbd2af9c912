"""What shows that the scheme is lived, and who stands behind it."""

from __future__ import annotations

from typing import Literal

from compact_rules.scheme.kinds import said
from compact_rules.scheme.model.types import Day, Id, Line, Name, Part, PartyRef, Role, Sha256, Text, Url


class Evidence(Part):
    """A document or record that shows something."""

    id: Id | None = said(
        "A short name by which progress entries refer to it.",
        "Enw byr y mae cofnodion cynnydd yn ei ddefnyddio i gyfeirio ati.",
    )
    kind: Line | None = said(
        "What it is: minutes, survey, report, letter.",
        "Beth ydyw: cofnodion, arolwg, adroddiad, llythyr.",
    )
    title: Name | None = said(
        "Its title.",
        "Ei theitl.",
    )
    on: Day | None = said(
        "The day that it bears or, without one, on which it was made.",
        "Y diwrnod sydd arni neu, heb un, y diwrnod y'i gwnaed.",
    )
    url: Url | None = said(
        "Where it can be read.",
        "Lle gellir ei darllen.",
    )
    sha256: Sha256 | None = said(
        "The SHA-256 checksum of the file, 64 hexadecimal digits.",
        "Swm gwirio SHA-256 y ffeil, 64 o ddigidau hecsadegol.",
    )
    lang: Literal["en", "cy"] | None = said(
        "Its language.",
        "Ei hiaith.",
    )


class Dissent(Part):
    """A rule on which a party does not agree with what the scheme says of itself."""

    rule: Line | None = said(
        "The rule's id, such as MIN-2d.",
        "Dynodydd y rheol, megis MIN-2d.",
    )
    why: Text | None = said(
        "Why the party does not agree.",
        "Pam nad yw'r parti'n cytuno.",
    )
    resolved_on: Day | None = said(
        "The day on which it was settled. Leave it out while it stands.",
        "Y diwrnod y'i datryswyd. Gadewch ef allan tra bydd yn sefyll.",
    )


class Attestation(Part):
    """A party's statement that the scheme says what is so."""

    party: PartyRef | None = said(
        "The id of the party that attests.",
        "Dynodydd y parti sy'n cadarnhau.",
    )
    role: Role | None = said(
        "The post that attests for it. Never a person.",
        "Y swydd sy'n cadarnhau drosto. Byth person.",
    )
    on: Day | None = said(
        "The day on which it did. What changed in the scheme afterwards is not covered.",
        "Y diwrnod y gwnaeth hynny. Nid yw'n cwmpasu'r hyn a newidiodd yn y cynllun wedyn.",
    )
    statement: Text | None = said(
        "What the party states, in its own words.",
        "Yr hyn y mae'r parti'n ei ddatgan, yn ei eiriau ei hun.",
    )
    dissent: list[Dissent] | None = said(
        "The rules on which the party does not agree. An empty list says that there are none.",
        "Y rheolau nad yw'r parti'n cytuno yn eu cylch. Mae rhestr wag yn dweud nad oes dim.",
    )
