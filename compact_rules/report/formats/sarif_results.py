"""Results in SARIF: one for each entry, at exactly one place, known by what a baseline knows it by."""

from __future__ import annotations

from compact_rules.bilingual import Bilingual, Lang
from compact_rules.hints import TYPE_CHECKING, Iterator
from compact_rules.report import terminal_texts
from compact_rules.report.formats import texts
from compact_rules.report.formats.entries import Entry, entries
from compact_rules.report.formats.plain import plain, satisfy
from compact_rules.report.formats.sarif_driver import descriptors
from compact_rules.report.formats.sarif_text import AllStrings, Json, escaped
from compact_rules.report.formats.sarif_where import artifact_at, location
from compact_rules.report.saying import say

if TYPE_CHECKING:
    from compact_rules.report import wire


class Results:
    """The results of a report. ``strings`` holds their messages in both languages once `all` has been called."""

    def __init__(self, report: wire.Report, lang: Lang, folder: str) -> None:
        self.report, self.lang, self.folder = report, lang, folder
        self.strings = AllStrings()
        self._index = {name: at for at, (name, _) in enumerate(descriptors(report))}
        # §3.27.24: a state is given to all results or to none, so only where a baseline was used.
        self._compared = any(scheme["gone"] or any(each.baselined for each in entries(scheme)) for scheme in report["schemes"])

    def all(self) -> list[Json]:
        """Every result, in the order of the files."""
        return [self._result(entry, at) for at, each in enumerate(self.report["schemes"]) for entry in entries(each)]

    def _result(self, entry: Entry, at: int) -> Json:
        artifact = artifact_at(self.report["schemes"][at]["file"], self.folder, at)
        # §3.27.9: what a person has to decide is neither a failure nor a pass, and has no level.
        review = entry.kind == "judgement"
        known = f"{entry.fingerprint}:{entry.occurrence}"
        made: Json = {
            "ruleId": entry.rule,
            "ruleIndex": self._index[entry.rule],
            "kind": "review" if review else "fail",
            "level": "none" if review else entry.severity,
            "message": self.strings.of(entry.rule).add(self._message(entry), self.lang),
            "locations": [location(artifact, entry.place)],
            # The second name is the one that GitHub compares: without it, two findings on one line would count as one.
            "partialFingerprints": {"compactRulesFinding/v1": known, "primaryLocationLineHash": known},
            "suppressions": list(self._suppressions(entry)),
            "properties": {"path": entry.path, "verdict": entry.verdict, "kind": entry.kind},
        }
        if entry.related:
            made["relatedLocations"] = [self._related(other, number, artifact) for number, other in enumerate(entry.related, 1)]
        if self._compared:
            made["baselineState"] = "unchanged" if entry.baselined else "new"
        return made

    def _message(self, entry: Entry) -> Bilingual:
        return Bilingual(self._text(entry, "en"), self._text(entry, "cy"))

    def _text(self, entry: Entry, lang: Lang) -> str:
        lines = [escaped(plain(entry.message, lang))]
        for number, other in enumerate(entry.related, 1):
            if other["place"] is not None:
                line = say(terminal_texts.LINE, line=other["place"]["start"]["line"])[lang]
                lines.append(f"[{escaped(line)}]({number}): {escaped(plain(other['message'], lang))}")
        if entry.remedy is not None:
            lines.append(escaped(satisfy(entry.remedy, lang)))
        return "\n".join(lines)

    def _related(self, other: wire.Related, number: int, artifact: Json) -> Json:
        text = Bilingual(*(escaped(plain(other["message"], lang)) for lang in ("en", "cy")))
        return {"id": number, **location(artifact, other["place"]), "message": self.strings.others.add(text, self.lang)}

    def _suppressions(self, entry: Entry) -> Iterator[Json]:
        """§3.27.23: a list for every result, empty where nothing suppresses it."""
        waived = entry.waived
        if waived is not None:
            said = say(texts.WAIVED, reason=waived["reason"], by=waived["by"], until=waived["until"])
            yield {"kind": "external", "justification": plain(said, self.lang)}
