"""No pydantic plugin has a part in this program."""

from __future__ import annotations

import sys

LOADER = "pydantic.plugin._loader"


def without_plugins() -> None:
    """Give pydantic a list of plugins that is empty, before it goes looking for one.

    It would read the metadata of every installed package and import whatever calls itself a plugin: code that has nothing to do
    with schemes, and a tenth of the time that a run takes. Should the module it looks in be called otherwise one day, nothing
    changes but that time.
    """
    loader = type(sys)(LOADER)
    vars(loader)["get_plugins"] = tuple
    sys.modules.setdefault(LOADER, loader)
