"""The values of a configuration file, once it has been read."""

from __future__ import annotations

from compact_rules.assessing.terms import FailOn as FailOn
from compact_rules.assessing.terms import Waiver as Waiver
from compact_rules.bilingual import Bilingual, Lang
from compact_rules.hints import TYPE_CHECKING
from compact_rules.records import dataclass
from compact_rules.report.saying import N_, say

if TYPE_CHECKING:
    from pathlib import Path


@dataclass(frozen=True, slots=True)
class Config:
    """What one file settles; None where it says nothing. Paths in it have been resolved against its folder."""

    file: Path | None = None
    lang: Lang | None = None
    fail_on: FailOn | None = None
    rules: Path | None = None
    baseline: Path | None = None
    exclude: tuple[str, ...] = ()
    waivers: tuple[Waiver, ...] = ()


@dataclass(frozen=True, slots=True)
class ConfigFault:
    """One thing wrong with a configuration file: at ``key`` (``waivers[1].until``), or the whole file when it is empty."""

    file: Path
    key: str
    message: Bilingual

    def sentence(self) -> Bilingual:
        """The place and what is wrong with it."""
        place = f"{self.file}: {self.key}" if self.key else str(self.file)
        return say(N_("{place}: {message}"), place=place, message=self.message)


class ConfigError(Exception):
    """A configuration file that cannot be used; every fault that was found."""

    def __init__(self, faults: tuple[ConfigFault, ...]) -> None:
        super().__init__("; ".join(fault.sentence().en for fault in faults))
        self.faults = faults
