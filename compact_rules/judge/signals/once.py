"""A property that is worked out once for each object: `functools` takes longer to load than the properties to work out."""

from __future__ import annotations

from compact_rules.hints import TYPE_CHECKING

if TYPE_CHECKING:
    from functools import cached_property

    once = cached_property
else:

    class once:  # noqa: N801 - used like `property`
        """The function's value, kept in the object under the function's name."""

        def __init__(self, work):
            self.work = work

        def __get__(self, held, kind):
            value = held.__dict__[self.work.__name__] = self.work(held)
            return value
