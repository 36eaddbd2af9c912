"""What a run goes by, and where each value came from: the command line first, then the configuration file, then what is usual.

The clock and the environment are read here and nowhere further in.
"""

from __future__ import annotations

import os

from compact_rules.bilingual import Bilingual, Lang
from compact_rules.config.settled import Config, FailOn
from compact_rules.days import date
from compact_rules.hints import TYPE_CHECKING, Mapping, TypeVar
from compact_rules.records import dataclass
from compact_rules.report.formats import table
from compact_rules.report.saying import N_, same, say

if TYPE_CHECKING:
    from argparse import Namespace
    from pathlib import Path

FAIL_ON: tuple[FailOn, ...] = ("error", "warning", "note", "never")
# What every command speaks; what a command that judges schemes speaks besides.
PLAIN = ("terminal", "json")
FORMATS = (*PLAIN, "html", *table.FORMATS)

Value = TypeVar("Value")


@dataclass(frozen=True, slots=True)
class Settings:
    """The values in effect; ``origins`` says of each where it came from."""

    as_of: date
    lang: Lang
    fail_on: FailOn
    format: str
    rules: Path | None
    baseline: Path | None
    config: Config
    origins: Mapping[str, Bilingual]


def settle(options: Namespace, config: Config) -> Settings:
    """The settings of this run."""
    choosing = _Choosing(config.file)
    choosing.note("exclude", bool(config.exclude))
    choosing.note("waivers", bool(config.waivers))
    spoken, said = lang_of_environment(os.environ)
    return Settings(
        as_of=choosing.pick("as-of", options.as_of, None, date.today(), say(N_("today"))),
        lang=choosing.pick("lang", options.lang, config.lang, spoken, said),
        fail_on=choosing.pick("fail-on", getattr(options, "fail_on", None), config.fail_on, "error"),
        format=choosing.pick("format", options.format, None, "terminal"),
        rules=choosing.pick("rules", options.rules, config.rules, None),
        baseline=choosing.pick("baseline", getattr(options, "baseline", None), config.baseline, None),
        config=config,
        origins=choosing.origins,
    )


def lang_of_environment(environment: Mapping[str, str]) -> tuple[Lang, Bilingual]:
    """The language that the locale asks for, and where that is said. English when nothing is."""
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        value = environment.get(name)
        if value:
            return ("cy" if value.lower().startswith("cy") else "en"), say(N_("the environment: {name}"), name=name)
    return "en", say(N_("default"))


class _Choosing:
    """Picks the first value that is given, and notes where it stood."""

    def __init__(self, file: Path | None) -> None:
        self.file = file
        self.origins: dict[str, Bilingual] = {}

    def note(self, name: str, settled: bool) -> None:
        self.origins[name] = same(str(self.file)) if settled else say(N_("default"))

    def pick(self, name: str, given: Value | None, settled: Value | None, usual: Value, why: Bilingual | None = None) -> Value:
        if given is not None:
            self.origins[name] = say(N_("the command line"))
            return given
        if settled is not None:
            self.origins[name] = same(str(self.file))
            return settled
        self.origins[name] = why or say(N_("default"))
        return usual
