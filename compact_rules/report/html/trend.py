"""Reports of several dates laid beside each other, as two documents that link to each other."""

from __future__ import annotations

from compact_rules.bilingual import Lang
from compact_rules.days import date
from compact_rules.hints import TYPE_CHECKING, Any, Mapping, Sequence
from compact_rules.records import dataclass
from compact_rules.report.amounts import date_text
from compact_rules.report.html import audit_texts, texts, trend_texts
from compact_rules.report.html.environment import environment
from compact_rules.report.html.figures import Table, counter, table
from compact_rules.report.html.names import names
from compact_rules.report.html.speech import Speech
from compact_rules.report.html.states import LEVELS, LIVENESS

if TYPE_CHECKING:
    from compact_rules.report import wire_trend


def trend_pages(trend: wire_trend.Trend, lang: Lang = "en", name: str = "trend.html") -> dict[str, bytes]:
    """``trend`` as two documents by their file names: ``name`` in ``lang``, and its twin in the other language."""
    twins = names(name, lang)
    return {file: _page(trend, Speech(each), twins[Speech(each).other]) for each, file in twins.items()}


def _page(trend: wire_trend.Trend, speech: Speech, twin: str) -> bytes:
    shared: dict[str, object] = {
        "s": speech,
        "t": texts,
        "a": audit_texts,
        "o": trend_texts,
        "trend": trend,
        "view": TrendView(trend, speech),
    }
    frame = {"report": trend, "twin": twin, "crumbs": (), "loosening": {"first": "", "rest": ""}}
    made = (
        environment().get_template("trend.html").render({**shared, **frame, "level_states": LEVELS, "liveness_states": LIVENESS})
    )
    return (made.strip() + "\n").encode("utf-8", "replace")


@dataclass(frozen=True)
class TrendView:
    """A trend in the words of one language. Rows are dates; reports of one date are told apart by their files."""

    trend: wire_trend.Trend
    speech: Speech

    @property
    def dates(self) -> list[str]:
        """What each report is called: its as-of date."""
        told = [date_text(date.fromisoformat(point["as_of"]))[self.speech.lang] for point in self.trend["points"]]
        files = [point["file"] for point in self.trend["points"]]
        return [f"{day} ({file})" if told.count(day) > 1 else day for day, file in zip(told, files, strict=True)]

    @property
    def counted(self) -> str:
        """What is counted."""
        return self.speech.named(trend_texts.COUNTED_ARE, self.trend["counts"])

    def levels(self, depth: wire_trend.TrendDepth) -> Table:
        """Levels at one depth, a row for each date."""
        return self._table({each["level"]: each["counts"] for each in depth["levels"]}, LEVELS)

    def level_names(self, depth: wire_trend.TrendDepth) -> dict[str, str]:
        """What the levels are called."""
        return {each["level"]: _capital(each["title"][self.speech.lang]) for each in depth["levels"]}

    @property
    def liveness(self) -> Table:
        """States of liveness, a row for each date."""
        return self._table({each["state"]: each["counts"] for each in self.trend["liveness"]}, LIVENESS)

    @property
    def liveness_names(self) -> dict[str, str]:
        """What the states of liveness are called."""
        return {each["state"]: _capital(each["title"][self.speech.lang]) for each in self.trend["liveness"]}

    def shares(self, share: wire_trend.TrendShare) -> list[str]:
        """``12 of 19`` at each date, with those that an explained departure adds."""
        return [
            self._share(met, explained, of)
            for met, explained, of in zip(share["met"], share["explained"], share["of"], strict=True)
        ]

    def answers(self, row: wire_trend.TrendSurvey) -> list[str]:
        """``12 of 19`` at each date."""
        return [self._share(yes, None, of) for yes, of in zip(row["yes"], row["of"], strict=True)]

    def _share(self, met: int | None, explained: int | None, of: int | None) -> str:
        if met is None or of is None:
            return self.speech.say(trend_texts.NOT_THERE)
        told = self.speech.say(trend_texts.SHARE, met=met, of=of)
        return f"{told}, {self.speech.say(trend_texts.WITH_EXPLAINED, explained=explained)}" if explained else told

    def _table(self, counts: Mapping[Any, Sequence[int]], states: Sequence[str]) -> Table:
        rows = {
            str(at): counter({state: figures[at] for state, figures in counts.items()}) for at in range(len(self.trend["points"]))
        }
        return table(rows, dict(zip(rows, self.dates, strict=True)), states)


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
