"""What ``verify`` gives, version 1: as `report.wire`, imported only for types and by the schema generator."""

from __future__ import annotations

from typing_extensions import TypedDict

from compact_rules.hints import Literal


class Difference(TypedDict):
    """One thing that came out otherwise."""

    file: str | None
    """The scheme's file; null for the tables of the audit."""
    what: str
    """The rule whose verdict changed; otherwise the keys of the report that hold something else."""
    was: str | None
    """The verdict in the bundle; null where no verdict is meant."""
    now: str | None
    """The verdict now."""


class Tools(TypedDict):
    """The program's versions."""

    made_with: str
    """The version that made the bundle."""
    verified_with: str
    """The version that did the audit again."""


class Book(TypedDict):
    """The rulebook in the bundle, by which both audits judged."""

    id: str
    """Its id."""
    version: str
    """Its version."""
    digest: str
    """The SHA-256 of its files, in hex."""


class Verification(TypedDict):
    """Whether an audit comes out the same again."""

    version: Literal[1]
    """The version of this format."""
    file: str
    """The bundle."""
    same: bool
    """Whether every result is the same. The version of the program that stands in the report is no result."""
    tool: Tools
    """The program then and now."""
    rulebook: Book
    """The rulebook."""
    as_of: str
    """The as-of date, as an ISO date."""
    files: int
    """How many files the bundle holds; the digest of each was found right."""
    schemes: int
    """How many inputs the audit had."""
    differences: list[Difference]
    """What came out otherwise."""
