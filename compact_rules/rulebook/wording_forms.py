"""`wording.yaml` as people write it. `load` turns it into the plain values of `wording`."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field, model_validator

from compact_rules.rulebook.scalars import Both, Form, Key, Phrase, Several, Text, refused, told
from compact_rules.rulebook.wording import Category, Exemption, Fragment, Limits, Sort, Term, Wording

_MOST_WORDS = 27
Count = Annotated[int, Field(strict=True, ge=2)]


class WordingSourceForm(Form):
    """Where terms come from."""

    welsh = "O ble y daw termau."
    id: Key = told("The name that terms use.", "Yr enw y mae termau'n ei ddefnyddio.")
    title: Text = told("What it is, with its licence where it has one.", "Beth ydyw, gyda'i drwydded os oes ganddo un.")


class TermForm(Form):
    """A word or phrase that deserves another look."""

    welsh = "Gair neu ymadrodd sy'n haeddu ail olwg."
    term: Phrase = told("The words; Welsh ones unmutated.", "Y geiriau; rhai Cymraeg heb eu treiglo.")
    counterpart: Several[Phrase] | None = told("What the other language says.", "Yr hyn a ddywed yr iaith arall.", default=None)
    source: Several[Key] = told("Where the term comes from.", "O ble y daw'r term.")
    exempt: Several[Exemption] | None = told(
        "What makes it harmless where it stands.", "Yr hyn sy'n ei wneud yn ddiniwed lle y saif.", default=None
    )
    but_not_in: Several[Phrase] | None = told(
        "Longer phrases in which it means something else.",
        "Ymadroddion hwy y mae'n golygu rhywbeth arall ynddynt.",
        default=None,
    )

    def plain(self) -> Term:
        """The term as a plain value."""
        return Term(self.term, self.counterpart or (), self.source, self.exempt or (), self.but_not_in or ())


class TermsByLanguageForm(Form):
    """Terms by language."""

    welsh = "Termau yn ôl iaith."
    en: list[TermForm] = told("English terms.", "Termau Saesneg.", min_length=1)
    cy: list[TermForm] = told("Welsh terms.", "Termau Cymraeg.", min_length=1)


class CategoryForm(Form):
    """Terms of one kind."""

    welsh = "Termau o un math."
    id: Key = told("The name of the kind.", "Enw'r math.")
    title: Both = told("What is the matter with such words.", "Beth sydd o'i le ar eiriau o'r fath.")
    reads: Several[Sort] = told("The sorts of text in which they are looked for.", "Y mathau o destun i chwilio ynddynt.")
    exempt: Several[Exemption] | None = told(
        "What makes any of them harmless where it stands.", "Yr hyn sy'n gwneud unrhyw un ohonynt yn ddiniwed.", default=None
    )
    terms: TermsByLanguageForm = told("The terms.", "Y termau.")

    def plain(self) -> Category:
        """The category as a plain value."""
        terms = {"en": tuple(each.plain() for each in self.terms.en), "cy": tuple(each.plain() for each in self.terms.cy)}
        return Category(self.id, self.title, self.reads, terms, self.exempt or ())  # type: ignore[arg-type]


class LimitsForm(Form):
    """How much of anything it takes before it is told."""

    welsh = "Faint o unrhyw beth sydd ei angen cyn y'i dywedir."
    sentence_words: Count = told("Words of a sentence.", "Geiriau brawddeg.", alias="sentence-words")
    alike: Count = told("Things that are alike.", "Pethau sydd yr un fath.")
    shared_words: Count = told("Words in a row shared with another text.", "Geiriau yn olynol yr un fath.", alias="shared-words")
    shared_texts: Count = told("Texts shared with another scheme.", "Testunau yr un fath â chynllun arall.", alias="shared-texts")


class PhrasesForm(Form):
    """Phrases by language."""

    welsh = "Ymadroddion yn ôl iaith."
    en: list[Phrase] = told("English phrases.", "Ymadroddion Saesneg.", min_length=1)
    cy: list[Phrase] = told("Welsh phrases, unmutated.", "Ymadroddion Cymraeg, heb eu treiglo.", min_length=1)


class FragmentForm(Form):
    """Words of the report."""

    welsh = "Geiriau o'r adroddiad."
    section: Text = told("Its section.", "Ei adran.")
    text: Text = told("The words, verbatim, at most 27.", "Y geiriau, air am air, 27 ar y mwyaf.")

    @model_validator(mode="after")
    def _short(self) -> FragmentForm:
        if len(self.text.split()) > _MOST_WORDS:
            raise refused("too-many-words", count=len(self.text.split()), most=_MOST_WORDS)
        return self


class WordingFile(Form):
    """wording.yaml: words that deserve another look. They give signals, never verdicts."""

    welsh = "wording.yaml: geiriau sy'n haeddu ail olwg. Arwyddion a roddant, byth ddyfarniadau."
    sources: list[WordingSourceForm] = told("Where the terms come from.", "O ble y daw'r termau.")
    limits: LimitsForm = told("How much of anything is told.", "Faint o unrhyw beth a ddywedir.")
    categories: list[CategoryForm] = told("The terms by kind, the strongest first.", "Y termau yn ôl math, y cryfaf yn gyntaf.")
    activity_words: PhrasesForm = told(
        "Words of an indicator that counts activity.", "Geiriau dangosydd sy'n cyfrif gweithgarwch.", alias="activity-words"
    )
    report_wording: list[FragmentForm] = told("The report's own wording.", "Geiriad yr adroddiad ei hun.", alias="report-wording")

    def plain(self) -> Wording:
        """The file as a plain value."""
        limits = self.limits
        return Wording(
            categories=tuple(each.plain() for each in self.categories),
            activity_words={"en": tuple(self.activity_words.en), "cy": tuple(self.activity_words.cy)},
            report_wording=tuple(Fragment(each.section, each.text) for each in self.report_wording),
            limits=Limits(limits.sentence_words, limits.alike, limits.shared_words, limits.shared_texts),
            sources={each.id: each.title for each in self.sources},
        )
