"""Plain values with named fields: the part of `dataclasses` that this program uses, at a tenth of its cost.

`dataclasses` imports `inspect` and compiles six functions for every class while the program starts. Here nothing is compiled
before the first value of a class is made, and then a constructor once for each number of fields. The type checker treats the
classes as the dataclasses that they look like. It is the type checker that keeps frozen values from being written to: at run
time a guard in the way of every write would cost more than all the rest.
"""

from __future__ import annotations

from _operator import attrgetter

from compact_rules.hints import TYPE_CHECKING

if TYPE_CHECKING:
    from dataclasses import dataclass as dataclass
    from dataclasses import field as field
    from dataclasses import replace as replace
else:
    _NONE_GIVEN = object()

    class field:  # noqa: N801 - the name that it has in dataclasses
        """How one field departs from the usual."""

        __slots__ = ("compared", "default", "factory", "shown")

        def __init__(self, *, default=_NONE_GIVEN, default_factory=None, repr=True, compare=True):  # noqa: A002
            self.default, self.factory, self.shown, self.compared = default, default_factory, repr, compare

    def dataclass(*, frozen=False, slots=False, eq=True, order=False):
        """A class made of its annotated fields."""

        def made(cls):
            return _made(cls, frozen, slots, eq, order)

        return made

    def replace(value, /, **changes):
        """``value`` with some of its fields changed."""
        for name in value.__match_args__:
            if name not in changes:
                changes[name] = getattr(value, name)
        return value.__class__(**changes)

    def _made(cls, frozen, slots, eq, order):
        # Each run makes some hundred and fifty classes: nothing is made here that waits as well until it is needed.
        inside = dict(cls.__dict__)
        fields = {}  # what stands after each name: its default, or a `field`
        if len(cls.__mro__) > 2:
            for base in cls.__mro__[-2:0:-1]:
                fields |= getattr(base, "_fields", fields)
        own = []
        for name, hint in inside.get("__annotations__", {}).items():
            if hint[:8] != "ClassVar":
                own.append(name)
                fields[name] = inside.pop(name, _NONE_GIVEN)
        inside.pop("__dict__", None)
        inside.pop("__weakref__", None)
        inside.update(_METHODS)
        inside["_fields"] = fields
        inside["__match_args__"] = tuple(fields)
        if slots:
            inside["__slots__"] = tuple(own)
        if eq:
            inside["_compared"] = None
            inside["__eq__"] = _eq
            inside["__hash__"] = _hash if frozen else None
        if order:
            inside.update(_ORDER)
        return type(cls)(cls.__name__, cls.__bases__, inside)

    def _field(given):
        return given if given.__class__ is field else field(default=given)

    # -- making values

    def _first_init(self, /, *args, **named):
        """Stands in for the constructor until a first value is made."""
        cls = next(cls for cls in type(self).__mro__ if cls.__dict__.get("__init__") is _first_init)
        cls.__init__ = _init(cls)
        cls.__init__(self, *args, **named)

    def _init(cls):
        names, given = tuple(cls._fields), [_field(given) for given in cls._fields.values()]
        plan = (hasattr(cls, "__post_init__"), *(each.factory is not None for each in given))
        code = _CODES.get(plan)
        if code is None:
            code = _CODES[plan] = _code(plan)
        # The same instructions serve every class with as many fields: only the names differ.
        first = code.co_names.index("_0") if names else 0
        inside = (*code.co_names[:first], *names, *code.co_names[first + len(names) :])
        own = code.replace(co_varnames=("self", *names), co_names=inside)
        known = {"NONE_GIVEN": _NONE_GIVEN} | {f"factory{at}": each.factory for at, each in enumerate(given)}
        init = type(_code)(own, known, "__init__")
        defaults = [_NONE_GIVEN if each.factory else each.default for each in given]
        first = next((at for at, each in enumerate(given) if each.factory or each.default is not _NONE_GIVEN), len(defaults))
        init.__defaults__ = tuple(defaults[first:])
        init.__qualname__ = f"{cls.__qualname__}.__init__"
        return init

    _CODES = {}

    def _code(plan):
        after, *made_by = plan
        heads = [f" if f{at} is NONE_GIVEN: f{at} = factory{at}()\n" for at, factory in enumerate(made_by) if factory]
        stores = [f" self._{at} = f{at}\n" for at in range(len(made_by))]
        last = " self.__post_init__()\n" if after else " pass\n"
        head = f"def init({', '.join(['self', *(f'f{at}' for at in range(len(made_by)))])}):\n"
        made = {}
        exec(head + "".join((*heads, *stores, last)), made)  # noqa: S102 - made of numbers only
        return made["init"].__code__

    # -- what every value can do

    def _values(value):
        """What ``value`` is compared by."""
        own = value.__class__._compared
        return own(value) if own is not None else _compared(value.__class__)(value)

    def _compared(cls):
        names = tuple(name for name, given in cls._fields.items() if _field(given).compared)
        # Always a tuple, so that a value is never taken for its only field.
        cls._compared = attrgetter(*names) if len(names) > 1 else lambda value: tuple(getattr(value, name) for name in names)
        return cls._compared

    def _eq(self, other):
        return _values(self) == _values(other) if other.__class__ is self.__class__ else NotImplemented

    def _hash(self):
        return hash(_values(self))

    def _lt(self, other):
        return _values(self) < _values(other) if other.__class__ is self.__class__ else NotImplemented

    def _le(self, other):
        return _values(self) <= _values(other) if other.__class__ is self.__class__ else NotImplemented

    def _gt(self, other):
        return _values(self) > _values(other) if other.__class__ is self.__class__ else NotImplemented

    def _ge(self, other):
        return _values(self) >= _values(other) if other.__class__ is self.__class__ else NotImplemented

    def _repr(self):
        shown = ", ".join(f"{name}={getattr(self, name)!r}" for name, given in self._fields.items() if _field(given).shown)
        return f"{self.__class__.__qualname__}({shown})"

    def _state(self):
        return [getattr(self, name) for name in self._fields]

    def _set_state(self, state):
        for name, value in zip(self._fields, state, strict=True):
            setattr(self, name, value)

    class _Fields:
        """The fields as `dataclasses` describes them, for programs that ask it; made when they do."""

        def __get__(self, value, cls):
            from dataclasses import field as real
            from dataclasses import make_dataclass

            made = make_dataclass(cls.__name__, [(name, object, real(default=None)) for name in cls._fields])
            return made.__dataclass_fields__

    _METHODS = {
        "__dataclass_fields__": _Fields(),
        "__repr__": _repr,
        "__getstate__": _state,
        "__setstate__": _set_state,
        "__init__": _first_init,
    }
    _ORDER = {"__lt__": _lt, "__le__": _le, "__gt__": _gt, "__ge__": _ge}
