"""Keeping the text fresh: reviews, and the consultations that they rest on."""

from __future__ import annotations

from compact_rules.scheme.kinds import said
from compact_rules.scheme.model.source import SAID_IN, Src
from compact_rules.scheme.model.types import Count, Day, Longest, Name, Part, Text


class Consultation(Part):
    """A consultation on the text of the scheme."""

    from_: Day | None = said(
        "The day on which it opened.",
        "Y diwrnod yr agorodd.",
        alias="from",
    )
    to: Day | None = said(
        "The last day for answers.",
        "Y diwrnod olaf ar gyfer ymatebion.",
    )
    invited: list[Name] | None = said(
        "Who was asked: kinds of organisation or networks, not persons.",
        "Pwy a holwyd: mathau o fudiad neu rwydweithiau, nid personau.",
    )
    attended: Count | None = said(
        "How many organisations came to its events.",
        "Faint o fudiadau a ddaeth i'w ddigwyddiadau.",
    )
    responses: Count | None = said(
        "How many written answers came in.",
        "Faint o ymatebion ysgrifenedig a ddaeth i law.",
    )
    changes: list[Text] | None = said(
        "What was changed in the text because of the answers. An empty list says that nothing was.",
        "Yr hyn a newidiwyd yn y testun oherwydd yr ymatebion. Mae rhestr wag yn dweud na newidiwyd dim.",
    )


class Review(Part):
    """How the scheme itself is reviewed."""

    every: Longest | None = said(
        "The longest time between two reviews of the text: every 3 years.",
        "Yr amser hwyaf rhwng dau adolygiad o'r testun: bob 3 blynedd.",
    )
    last_on: Day | None = said(
        "The day on which the last review ended. A new date on the cover is no review.",
        "Y diwrnod y daeth yr adolygiad diwethaf i ben. Nid yw dyddiad newydd ar y clawr yn adolygiad.",
    )
    next_on: Day | None = said(
        "The day by which the next one is due, where a text or a decision gives it. It is not worked out from the interval.",
        "Y diwrnod y mae'r un nesaf i'w gynnal erbyn hynny, os yw testun neu benderfyniad yn ei roi. Ni chaiff ei gyfrifo o'r "
        "cyfnod.",
    )
    consultations: list[Consultation] | None = said(
        "The consultations that were held on the text.",
        "Yr ymgyngoriadau a gynhaliwyd ar y testun.",
    )
    src: Src | None = SAID_IN
