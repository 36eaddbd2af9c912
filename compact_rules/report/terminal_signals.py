"""Signals in the terminal report: the first few of each kind with their lines, the rest in a line each."""

from __future__ import annotations

from compact_rules.hints import TYPE_CHECKING
from compact_rules.report import terminal_texts as texts
from compact_rules.report.page import prose
from compact_rules.report.saying import say_count
from compact_rules.report.terminal_findings import write_related
from compact_rules.report.view import Lines, View

if TYPE_CHECKING:
    from compact_rules.report import wire

_WITH_LINES = 3
# Beyond these only their lines are named.
_IN_A_LINE = 6


def open_signals(scheme: wire.Scheme) -> list[wire.Signal]:
    """The signals that are to be told: not waived, not in the baseline, not told under a rule."""
    return [each for each in scheme["signals"] if not (each["told_under"] or each["waived"] or each["baselined"])]


def write_signals(view: View, scheme: wire.Scheme, lines: Lines | None) -> None:
    """Every signal, kind by kind in the order in which the kinds first stand in the file."""
    kinds: dict[str, list[wire.Signal]] = {}
    for signal in open_signals(scheme):
        kinds.setdefault(signal["code"], []).append(signal)
    if not kinds:
        return
    view.page.heading(view.say(texts.SIGNALS))
    view.page.write(prose(view.say(texts.SIGNALS_NOTE)), indent=2)
    for signals in kinds.values():
        _write_kind(view, scheme["file"], signals, lines)


def _write_kind(view: View, file: str, signals: list[wire.Signal], lines: Lines | None) -> None:
    shown = signals if len(signals) <= _WITH_LINES + 1 else signals[:_WITH_LINES]
    for signal in shown:
        view.page.gap()
        view.page.write(prose(signal["message"][view.lang]), indent=2)
        view.write_place(file, signal["place"], lines, indent=2)
        write_related(view, signal["related"], indent=2)
    rest = signals[len(shown) :]
    if not rest:
        return
    view.page.gap()
    view.page.write([(say_count(texts.SIGNALS_MORE, len(rest))[view.lang], "")], indent=2)
    for signal in rest[:_IN_A_LINE]:
        view.page.write(prose(_in_a_line(view, signal)), indent=2, lead=[("- ", "")])
    numbers = dict.fromkeys(str(each["place"]["start"]["line"]) for each in rest[_IN_A_LINE:] if each["place"])
    if numbers:
        view.page.write(prose(view.say(texts.LINES, line=", ".join(numbers))), indent=2, lead=[("- ", "")])


def _in_a_line(view: View, signal: wire.Signal) -> str:
    message = signal["message"][view.lang]
    return view.say(texts.ALSO, line=signal["place"]["start"]["line"], message=message) if signal["place"] else message
