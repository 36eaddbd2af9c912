"""Where a statement stands in the document it was taken from."""

from __future__ import annotations

from compact_rules.scheme.kinds import said
from compact_rules.scheme.model.types import Line, Part


class Src(Part):
    """A place in an existing document. A scheme written in this format is its own text and needs none."""

    doc: Line | None = said(
        "The document: its title, file name or web address. Needed only when an existing document has been encoded; a "
        "scheme written in this format is its own text.",
        "Y ddogfen: ei theitl, enw'r ffeil neu ei chyfeiriad ar y we. Dim ond pan fo dogfen sy'n bod eisoes wedi'i chodio "
        "y mae angen hyn; mae cynllun a ysgrifennwyd yn y fformat hwn yn destun ynddo'i hun.",
    )
    clause: Line | None = said(
        "The clause, paragraph or heading as the document numbers it, such as 4.2 or Annex 2. Not the tool's own ids.",
        "Y cymal, y paragraff neu'r pennawd fel y mae'r ddogfen yn ei rifo, er enghraifft 4.2 neu Atodiad 2. Nid "
        "dynodyddion yr offeryn ei hun.",
    )
    page: Line | None = said(
        "The page number printed on the page; the page of the file where none is printed.",
        "Rhif y dudalen fel y'i hargraffwyd arni; tudalen y ffeil os nad oes rhif wedi'i argraffu.",
    )
    quote: Line | None = said(
        "The words of the document, exactly as they stand and in its own language. A summary does not count.",
        "Geiriau'r ddogfen, yn union fel y maent yn sefyll ac yn ei hiaith ei hun. Nid yw crynodeb yn cyfrif.",
    )


# Most records may say where an existing document has them.
SAID_IN = said(
    "Where an existing document says this.",
    "Lle mae dogfen sy'n bod eisoes yn dweud hyn.",
)
