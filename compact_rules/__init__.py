"""Compact Rules: what a compact scheme meets of the proposed minimum (WGSR 08/2013, ch. 8), and what it does not.

The public names are `assess` and `load_rulebook`. They are looked up when they are first used, so that importing the package
costs nothing.
"""

from __future__ import annotations

from compact_rules._version import __version__

TYPE_CHECKING = False

if TYPE_CHECKING:
    from compact_rules.api import assess as assess
    from compact_rules.api import load_rulebook as load_rulebook

__all__ = ["__version__", "assess", "load_rulebook"]


def __getattr__(name: str) -> object:
    if name in ("assess", "load_rulebook"):
        from compact_rules import api

        return getattr(api, name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")


def __dir__() -> list[str]:
    return __all__
