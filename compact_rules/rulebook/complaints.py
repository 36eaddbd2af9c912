"""What a review finds amiss in a rulebook that can be used, each with its sentence in both languages."""

from __future__ import annotations

from compact_rules.bilingual import Bilingual
from compact_rules.records import dataclass

TEXTS: dict[str, Bilingual] = {
    code: Bilingual(en, cy)
    for code, en, cy in (
        (
            "long-quote",
            "The quotation has {count} words, over {most}.",
            "Mae {count} gair yn y dyfyniad, dros {most}.",
        ),
        (
            "unwritten",
            "{field} is still to be written: it says “{text}”.",
            "Mae {field} heb ei ysgrifennu eto: mae'n dweud “{text}”.",
        ),
        ("no-quote", "The rule does not quote its source.", "Nid yw'r rheol yn dyfynnu ei ffynhonnell."),
        (
            "literal-figure",
            "The figure {value} stands in the rule itself: what the law may change is a parameter.",
            "Saif y ffigur {value} yn y rheol ei hun: paramedr yw'r hyn y gall y gyfraith ei newid.",
        ),
        ("same-text", "The Welsh of {field} is the same as the English.", "Mae Cymraeg {field} yr un fath â'r Saesneg."),
        (
            "long-message",
            "The message has {count} characters in {lang}; the most is {most}.",
            "Mae {count} nod yn y neges ({lang}); {most} yw'r uchafswm.",
        ),
        ("unused-parameter", "Nothing uses this parameter.", "Nid oes dim yn defnyddio'r paramedr hwn."),
        ("unused-lexicon", "Nothing uses this lexicon.", "Nid oes dim yn defnyddio'r eirfa hon."),
        ("unused-requirement", "No rule stands under this requirement.", "Nid oes rheol o dan y gofyniad hwn."),
        ("unused-document", "Nothing cites this document.", "Nid oes dim yn dyfynnu'r ddogfen hon."),
        (
            "unquoted-figure",
            "The value from {start} has neither a quotation nor a note that says where it comes from.",
            "Nid oes gan y gwerth o {start} ddyfyniad na nodyn sy'n dweud o ble y daw.",
        ),
        (
            "example-problem",
            "The scheme of the example '{example}' has a problem at {path}: {problem}.",
            "Mae problem yng nghynllun yr enghraifft '{example}' yn {path}: {problem}.",
        ),
        (
            "example-names-nothing",
            "The example '{example}' says that it falls short, and not where: add 'at'.",
            "Mae'r enghraifft '{example}' yn dweud ei bod yn methu, ond nid ble: ychwanegwch 'at'.",
        ),
        (
            "same-example-name",
            "Two examples are called '{example}'.",
            "Mae dwy enghraifft o'r enw '{example}'.",
        ),
        ("no-such-section", "The source has no section {section}.", "Nid oes adran {section} yn y ffynhonnell."),
        (
            "quoted-from-elsewhere",
            "“{quote}” is in section {elsewhere} of the source, not in {section}.",
            "Mae “{quote}” yn adran {elsewhere} o'r ffynhonnell, nid yn {section}.",
        ),
        (
            "not-in-source",
            "“{quote}” is not in section {section} of the source, nor anywhere else in it.",
            "Nid yw “{quote}” yn adran {section} o'r ffynhonnell, nac yn unman arall ynddi.",
        ),
    )
}


@dataclass(frozen=True, slots=True)
class Complaint:
    """Something to look at. ``about`` is the id of the rule, parameter or the like; ``line`` is 0 where it is not known."""

    code: str
    about: str
    file: str
    line: int = 0
    values: tuple[tuple[str, object], ...] = ()

    @property
    def text(self) -> Bilingual:
        """The complaint as a sentence, in both languages."""
        return TEXTS[self.code].fill(dict(self.values))

    def __str__(self) -> str:
        place = f"{self.file}:{self.line}" if self.line else self.file
        return f"{place}: {self.about}: {self.text.en}"
