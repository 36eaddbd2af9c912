"""The names that annotations need, without what `typing` and `collections` cost: half of a short run, for names nobody looks
at.

A type checker reads this module as `typing`. At run time nothing evaluates an annotation, so a name need only be there to be
imported; what is called or subclassed all the same has a stand-in that does nothing. `Literal` remembers its words: pydantic's
forms are built from the same aliases as everything else, and get the real one when they ask.
"""

from __future__ import annotations

TYPE_CHECKING = False

if TYPE_CHECKING:
    from collections.abc import Callable as Callable
    from collections.abc import Collection as Collection
    from collections.abc import Hashable as Hashable
    from collections.abc import Iterable as Iterable
    from collections.abc import Iterator as Iterator
    from collections.abc import Mapping as Mapping
    from collections.abc import MutableMapping as MutableMapping
    from collections.abc import Sequence as Sequence
    from typing import Any as Any
    from typing import AnyStr as AnyStr
    from typing import BinaryIO as BinaryIO
    from typing import ClassVar as ClassVar
    from typing import Final as Final
    from typing import Generic as Generic
    from typing import Literal as Literal
    from typing import NoReturn as NoReturn
    from typing import Protocol as Protocol
    from typing import TypeVar as TypeVar
    from typing import cast as cast
else:
    # Where `collections.abc` has them from; the interpreter has it loaded before any program begins.
    from _collections_abc import Callable, Collection, Hashable, Iterable, Iterator, Mapping, MutableMapping, Sequence  # noqa: F401

    class _Subscripted:
        """What a generic class has of being one: it can be given the kinds of what it holds."""

        __slots__ = ()

        def __class_getitem__(cls, args):
            return cls

    class _Hint:
        """Stands for a hint: whatever is asked of it, it is a hint."""

        def __init__(self, *args, **names):
            self.__args__ = args

        def __getitem__(self, args):
            return self

        def __call__(self, *args, **names):
            return self

        def __mro_entries__(self, bases):
            return (_Subscripted,)

    class _Words(_Hint):
        """`Literal`, or what it was given."""

        def __getitem__(self, args):
            return _Words(*(args if isinstance(args, tuple) else (args,)))

        @property
        def real(self):
            from typing import Literal

            return Literal[self.__args__]

        def __or__(self, other):
            return self.real | other

        def __ror__(self, other):
            return other | self.real

        def __get_pydantic_core_schema__(self, source, handler):
            return handler(self.real)

    def cast(kind, value):
        """``value``; the type checker takes it for a ``kind``."""
        return value

    Any = object
    AnyStr = BinaryIO = ClassVar = Final = Generic = NoReturn = Protocol = TypeVar = _Hint()
    Literal = _Words()
