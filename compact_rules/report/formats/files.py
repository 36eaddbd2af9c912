"""How a file is named to a code host: from the folder that the run was started in, with ``/`` between the parts."""

from __future__ import annotations

import os.path
from contextlib import suppress
from pathlib import Path
from urllib.parse import quote


def relative(file: str, folder: str) -> str:
    """``file`` as it is named from ``folder``. One that lies elsewhere begins with ``..``."""
    name = os.path.normpath(file)
    if folder and Path(name).is_absolute():
        with suppress(ValueError):
            name = os.path.relpath(name, folder)
    return name.replace(os.sep, "/")


def uri(file: str, folder: str) -> str:
    """The same as a relative reference of RFC 3986: whatever is no plain character of a path is percent-encoded."""
    return quote(relative(file, folder).lstrip("/"))
