"""The shape of a configuration file. Imported only when there is a file to check: pydantic is slow to load."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field, StringConstraints

from compact_rules.days import date

Text = Annotated[str, Field(min_length=1)]
Words = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1)]


def _spelt(name: str) -> str:
    return name.replace("_", "-")


class _Form(BaseModel):
    model_config = ConfigDict(extra="forbid", strict=True, alias_generator=_spelt)


class WaiverForm(_Form):
    """A finding that must not fail the build for a while."""

    rule: Words
    path: Text | None = None
    reason: Words
    who: Words
    until: date


class ConfigForm(_Form):
    """Everything that a configuration file may settle."""

    lang: Literal["en", "cy"] | None = None
    fail_on: Literal["error", "warning", "note", "never"] | None = None
    rules: Text | None = None
    baseline: Text | None = None
    exclude: list[Text] = []
    waivers: list[WaiverForm] = []
