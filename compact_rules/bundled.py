"""Where the data that ship with the program lie: inside the package in a wheel, at the top of the checkout otherwise."""

from __future__ import annotations

from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path


def rules() -> Traversable:
    """The folder of the shipped rules: grades, severities, and a folder for each rulebook."""
    return _shipped("rules")


def schemas() -> Traversable:
    """The folder of the generated JSON Schemas."""
    return _shipped("schemas")


def _shipped(name: str) -> Traversable:
    package = files("compact_rules")
    packaged = package / "_data" / name
    # Only a built wheel has _data; a checkout (or an editable install of one) has the folders beside the package.
    return packaged if packaged.is_dir() else Path(str(package)).parent / name
