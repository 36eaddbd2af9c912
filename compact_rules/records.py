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
        inside = dict(cls.__dict__)
        fields = {name: given for base in cls.__mro__[-1:0:-1] for name, given in getattr(base, "_fields", {}).items()}
        own = [name for name, hint in inside.get("__annotations__", {}).items() if not str(hint).startswith("ClassVar")]
        for name in own:
            given = inside.pop(name, _NONE_GIVEN)
            fields[name] = given if isinstance(given, field) else field(default=given)
        for name in ("__dict__", "__weakref__"):
            inside.pop(name, None)
        inside |= {
            "_fields": fields,
            "__match_args__": tuple(fields),
            "__dataclass_fields__": _Fields(),
            "__repr__": _repr,
            "__getstate__": _state,
            "__setstate__": _set_state,
            "__init__": _first_init,
        }
        if slots:
            inside["__slots__"] = tuple(own)
        if eq:
            inside |= _comparing(tuple(name for name, given in fields.items() if given.compared), frozen, order)
        return type(cls)(cls.__name__, cls.__bases__, inside)

    # -- making values

    def _first_init(self, /, *args, **named):
        """Stands in for the constructor until a first value is made."""
        cls = next(cls for cls in type(self).__mro__ if cls.__dict__.get("__init__") is _first_init)
        cls.__init__ = _init(cls)
        cls.__init__(self, *args, **named)

    def _init(cls):
        names, given = tuple(cls._fields), cls._fields.values()
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

    def _comparing(names, frozen, order):
        values = attrgetter(*names) if len(names) > 1 else (lambda self: tuple(getattr(self, name) for name in names))

        def __eq__(self, other):
            return values(self) == values(other) if other.__class__ is self.__class__ else NotImplemented

        def __hash__(self):
            return hash(values(self))

        def __lt__(self, other):
            return values(self) < values(other) if other.__class__ is self.__class__ else NotImplemented

        def __le__(self, other):
            return values(self) <= values(other) if other.__class__ is self.__class__ else NotImplemented

        def __gt__(self, other):
            return values(self) > values(other) if other.__class__ is self.__class__ else NotImplemented

        def __ge__(self, other):
            return values(self) >= values(other) if other.__class__ is self.__class__ else NotImplemented

        ordered = {"__lt__": __lt__, "__le__": __le__, "__gt__": __gt__, "__ge__": __ge__} if order else {}
        return {"__eq__": __eq__, "__hash__": __hash__ if frozen else None, **ordered}

    def _repr(self):
        shown = ", ".join(f"{name}={getattr(self, name)!r}" for name, given in self._fields.items() if given.shown)
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
