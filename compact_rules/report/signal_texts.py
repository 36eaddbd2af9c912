"""What a signal says: what was found in the prose or in a pattern, and why it deserves another look. Never a verdict."""

from __future__ import annotations

from compact_rules.bilingual import Bilingual
from compact_rules.calendar import Duration
from compact_rules.days import date
from compact_rules.places import Problem
from compact_rules.report.amounts import date_text, duration_text, listed, number_text
from compact_rules.report.fields import shortened
from compact_rules.report.names import name
from compact_rules.report.saying import N_, same, say
from compact_rules.rulebook.wording import Wording

TEXTS: dict[str, str] = {
    # wording
    "vague-wording": N_("{category}: {terms}."),
    "long-sentence": N_("A sentence of {words} words: beyond {limit}, most readers lose the thread. Could it be two?"),
    "undefined-acronym": N_("“{acronym}” is not spelt out. Write it in full where it first stands, or define it."),
    # patterns
    "same-due-date": N_(
        "All {count} are due on one day, {date}. Will everything be done on that day, or was the date filled in?"
    ),
    "one-owner": N_("All {count} have one owner. Can one post do all of it, or was nobody else asked?"),
    "repeated-text": N_("The same text stands here {count} times: {text}. Each should say what is its own."),
    "activity-only": N_("All {count} indicators count what is done. None would show what is different afterwards."),
    "activity-as-outcome": N_("This is called an outcome, but {phrase} counts what is done and not what comes of it."),
    "every-principle": N_(
        "Each of the {count} is tagged with every one of the {principles} principles. Which one does each put into practice?"
    ),
    "principle-everywhere": N_(
        "Each of the {count} is tagged with the principle {principle}. Is it one that this action puts into practice, or one "
        "that always fits?"
    ),
    "target-below-outturn": N_("The target, {target}, asks for less than the {outturn} that was reached on {on}. Say why."),
    "figure-not-in-field": N_("The text says {said}; the field says {field}. Which is meant?"),
    "date-not-in-field": N_("The text says {said}; the field says {field}. Which is meant?"),
    "interval-not-in-field": N_("The text says {said}; the field says {field}. Which is meant?"),
    # texts of others
    "report-wording": N_(
        "These are the report's own words (WGSR 08/2013, ch. {section}), which say what a scheme should hold: {text}. "
        "Say what this one holds."
    ),
    "shared-text": N_("Word for word, {count} texts stand in {file} too. Were they agreed here, or copied?"),
    # the two languages of one text
    "parity-date": N_("The two languages give different dates. English: {en}. Welsh: {cy}."),
    "parity-amount": N_("The two languages give different amounts. English: {en}. Welsh: {cy}."),
    "parity-percentage": N_("The two languages give different percentages. English: {en}. Welsh: {cy}."),
    "parity-time": N_("The two languages give different lengths of time. English: {en}. Welsh: {cy}."),
    "parity-number": N_("The two languages give different numbers. English: {en}. Welsh: {cy}."),
    "parity-limit": N_("What is a least in one language is a most in the other. English: {en}. Welsh: {cy}."),
    "parity-numbering": N_("The two languages are numbered differently. English: {en}. Welsh: {cy}."),
    "parity-name": N_("The two languages do not name the same body. English: {en}. Welsh: {cy}."),
    "parity-strength": N_("One language binds more than the other. English: {en}. Welsh: {cy}."),
    "missing-language": N_(
        "Texts in this part that have no {language}, though the scheme is otherwise in both languages: {count}."
    ),
}
RELATED: dict[str, str] = {
    **{code: N_("the Welsh text") for code in TEXTS if code.startswith("parity-")},
    "same-due-date": N_("and this"),
    "one-owner": N_("and this"),
    "repeated-text": N_("and this"),
    "activity-only": N_("and this"),
    "every-principle": N_("and this"),
    "principle-everywhere": N_("and this"),
    "shared-text": N_("and this"),
    "missing-language": N_("and this"),
}

_STRENGTHS: dict[str, str] = {
    "ban": N_("a ban (“must not”, “may not”)"),
    "duty": N_("a duty (“must”, “will”)"),
    "advice": N_("advice (“should”)"),
    "choice": N_("a choice (“may”, “can”)"),
}
_LANGUAGES: dict[str, str] = {"en": N_("English"), "cy": N_("Welsh")}
_NOTHING = N_("none")
_LONGEST = 80


def signal_text(signal: Problem, wording: Wording | None) -> Bilingual:
    """The signal as one or more sentences. ``wording`` is the rulebook's, which says what each kind of word is."""
    categories = {each.id: each.title for each in wording.categories} if wording is not None else {}
    values = {key: _shown(key, value, signal.code, categories) for key, value in signal.values}
    return say(TEXTS[signal.code], **values)


def related_signal_text(signal: Problem) -> Bilingual:
    """What the other place of a signal is."""
    return say(RELATED[signal.code])


def _shown(key: str, value: object, code: str, categories: dict[str, Bilingual]) -> Bilingual:
    if key == "category":
        return categories.get(str(value), same(str(value)))
    if key == "language":
        return name(_LANGUAGES, str(value))
    if code == "parity-strength":
        return name(_STRENGTHS, str(value))
    if value in ((), "", None):
        return say(_NOTHING)
    if isinstance(value, date):
        return date_text(value)
    if isinstance(value, Duration):
        return duration_text(value)
    if isinstance(value, (int, float)):
        return number_text(value)
    if isinstance(value, tuple):
        return listed([same(f"“{shortened(str(each), _LONGEST)}”") for each in value])
    plain = key in ("file", "section", "acronym")
    return same(f"`{value}`" if key == "file" else str(value) if plain else f"“{shortened(str(value), _LONGEST)}”")
