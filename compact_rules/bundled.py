"""Where the data that ship with the program lie: inside the package in a wheel, at the top of the checkout otherwise."""

from __future__ import annotations

import os

from compact_rules.hints import TYPE_CHECKING

if TYPE_CHECKING:
    from importlib.resources.abc import Traversable


def rules() -> Traversable:
    """The folder of the shipped rules: grades, severities, and a folder for each rulebook."""
    return _shipped("rules")


def schemas() -> Traversable:
    """The folder of the generated JSON Schemas."""
    return _shipped("schemas")


def place(name: str) -> str:
    """Where the folder ``name`` lies, as far as it lies in the file system."""
    package = os.path.dirname(os.path.abspath(__file__))
    packaged = os.path.join(package, "_data", name)
    # Only a built wheel has _data; a checkout (or an editable install of one) has the folders beside the package.
    return packaged if os.path.isdir(packaged) else os.path.join(os.path.dirname(package), name)


def _shipped(name: str) -> Traversable:
    from importlib.resources import files
    from pathlib import Path

    packaged = files("compact_rules") / "_data" / name
    return packaged if packaged.is_dir() else Path(place(name))
