"""`datetime`, without the copy of it in Python that some Pythons read in full before they take the one in C: a fiftieth of a run.

The classes are the same ones.
"""

from __future__ import annotations

from compact_rules.hints import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date as date
    from datetime import datetime as datetime
    from datetime import timedelta as timedelta
else:
    try:
        from _datetime import date, datetime, timedelta
    except ImportError:  # a Python without the one in C
        from datetime import date, datetime, timedelta  # noqa: F401
