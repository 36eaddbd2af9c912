"""The codes of the signals, with the names of the values that each carries. Their texts are the report's."""

from __future__ import annotations

SIGNALS: dict[str, tuple[str, ...]] = {
    # wording
    "vague-wording": ("category", "terms"),
    "long-sentence": ("words", "limit"),
    "undefined-acronym": ("acronym",),
    # patterns
    "same-due-date": ("count", "date"),
    "one-owner": ("count",),
    "repeated-text": ("count", "text"),
    "activity-only": ("count",),
    "activity-as-outcome": ("phrase",),
    "every-principle": ("count", "principles"),
    "principle-everywhere": ("count", "principle"),
    "target-below-outturn": ("target", "outturn", "on"),
    "figure-not-in-field": ("said", "field"),
    "date-not-in-field": ("said", "field"),
    "interval-not-in-field": ("said", "field"),
    # texts of others
    "report-wording": ("section", "text"),
    "shared-text": ("count", "file"),
    # the two languages of one text
    "parity-date": ("en", "cy"),
    "parity-amount": ("en", "cy"),
    "parity-percentage": ("en", "cy"),
    "parity-time": ("en", "cy"),
    "parity-number": ("en", "cy"),
    "parity-limit": ("en", "cy"),
    "parity-numbering": ("en", "cy"),
    "parity-name": ("en", "cy"),
    "parity-strength": ("en", "cy"),
    "missing-language": ("count", "language"),
}
