"""Where the command begins: the modules of a run are taken from one file in ``__pycache__``, not each from one of its own.

Python looks for a module in four places and reads it from a file of its own; a run needs some hundred and fifty, and that was
half of it. This file holds the same compiled modules, written by the first run that did without, on the same terms as Python's
own ``.pyc`` files beside it: where bytecode may be written, by whoever may write to the package. A module is taken from it only
while its source is as old and as long as it was; any other is imported as ever, and so is everything where there is no such
file, or one that is not whole: it carries sums over what it holds, which are looked at before anything else is.

The modules that every check needs (`together`) lie in it once more as one piece, in the order in which they are loaded, so that
none of them has to be looked for; and those that every report needs besides as another.
"""

from __future__ import annotations

import _imp
import gc
import marshal
import os
import sys

from compact_rules import __version__
from compact_rules.hints import TYPE_CHECKING, Any, Iterable

if TYPE_CHECKING:
    from types import CodeType
    from typing import TextIO

    Age = tuple[int, int]
    Piece = tuple[tuple[str, ...], int, int, bytes]
    Held = tuple[str, Age | None, bytes]

_LOADER: Any = type(__spec__.loader)  # SourceFileLoader, without importing what `importlib.machinery` imports
_HERE = os.path.dirname(os.path.abspath(__file__))
_FILE = os.path.join(_HERE, "__pycache__", f"modules.{sys.implementation.cache_tag}.bin")
_PREFIX = "compact_rules."
_SEAL, _LENGTH = 8, 20  # bytes
# Of this program too: an installer may give every file of every version the same age.
_HEAD = f"5 {__version__} {sys.version}".replace("\n", " ").encode() + b"\n"
_QUIET = "--quiet"  # a check that finds nothing then makes no report
_BROKEN, _INTERRUPTED = 4, 130  # as in `cli.exits`, which may be what cannot be loaded


def run() -> None:
    """Run the command that the process's arguments ask for, and end the process with its exit code."""
    try:
        code = main()
    except KeyboardInterrupt:  # before or after the command itself
        code = _INTERRUPTED
    except Exception as error:  # not the command's, which lets none out: the program cannot be loaded. That is no finding
        code = _BROKEN
        _tell(f"{type(error).__name__}: {error}")
    for stream in (sys.stdout, sys.stderr):
        if stream is not None:
            with_nothing_left(stream)
    # Not by way of `sys.exit`: taking the process's memory apart, piece by piece, would take a seventh of the whole run.
    os._exit(code)


def _tell(what: str) -> None:
    # Not in the reader's language: what would say it may be what is missing.
    line = "".join(sign if sign.isprintable() else " " for sign in f"compact-rules: the program could not be loaded: {what}")
    if sys.stderr is not None:
        sys.stderr.write(f"{line}\n")


def with_nothing_left(stream: TextIO) -> None:
    """See off what ``stream`` holds back; what cannot be written any more was told when it was to be written."""
    try:
        stream.flush()
    except (OSError, ValueError):
        return


def main() -> int:
    """Run the command that the process's arguments ask for. Returns the exit code; raises only where it cannot be loaded."""
    gc.disable()  # a run makes no cycles worth looking for, and begins with making very much
    kept = _Kept()
    sys.meta_path.insert(0, kept)
    try:
        if sys.argv[1:2] == ["check"]:
            kept.load_together(_QUIET not in sys.argv)
        from compact_rules.cli.main import main as door

        code = door()
    finally:
        sys.meta_path.remove(kept)
    if kept.missed and not sys.dont_write_bytecode and os.path.isdir(_HERE):  # not in a zip file
        try:
            _write(kept.all())
        except Exception:
            return code  # the run is over and its answer given: what would only make the next one quicker changes neither
    kept.close()
    return code


class _Kept:
    """Finds the modules whose code is kept; ``missed`` says whether something was asked for that is not, or is no longer.

    ``index`` says of each where it comes from, how old and long that was, where in the file its code is, and that one's seal.
    Each is read when it is asked for: no run needs all of them. ``pieces`` say the same of the codes that lie together.
    """

    def __init__(self) -> None:
        self.missed = False
        self.index: dict[str, tuple[str, Age | None, int, int, bytes]] = {}
        self.pieces: tuple[Piece, ...] = ()
        self._first = 0  # where the first code is
        self._file: Any = None
        if not os.path.isfile(_FILE):  # a pipe would be waited for
            return
        try:
            self._file = open(_FILE, "rb", 0)  # noqa: SIM115 - until the process ends
            if self._file.read(len(_HEAD)) == _HEAD:
                seal, length = self._file.read(_SEAL), int(self._file.read(_LENGTH))
                listed = self._file.read(length)
                if seal == _seal(listed):
                    index, pieces = marshal.loads(listed)
                    self._first = self._file.tell()
                    codes = sum(length for _, _, _, length, _ in index.values()) + sum(length for _, _, length, _ in pieces)
                    if os.fstat(self._file.fileno()).st_size == self._first + codes:
                        self.index, self.pieces = index, pieces
        except (OSError, ValueError, EOFError, TypeError, MemoryError, OverflowError):
            return

    def load_together(self, told: bool) -> None:
        """Load the modules that every check needs, and where it is ``told`` of, those that every report needs. Raises what they
        raise."""
        for piece in self.pieces if told else self.pieces[:1]:
            self._load_piece(*piece)

    def _load_piece(self, names: tuple[str, ...], start: int, length: int, seal: bytes) -> None:
        """Load these modules, unless any of them has changed."""
        if any(_age(self.index[name][0]) != self.index[name][1] for name in names):
            return
        codes = self._read(start, length, seal)
        if codes is None:
            self.missed = True
            return
        for name, code in zip(names, marshal.loads(codes), strict=True):
            if name not in sys.modules and name.rpartition(".")[0] in sys.modules:
                _load(name, self.index[name][0], code)

    def code(self, name: str) -> bytes | None:
        """The code of the module called ``name``, which is kept; None where it is not what was written."""
        _, _, start, length, seal = self.index[name]
        return self._read(start, length, seal)

    def _read(self, start: int, length: int, seal: bytes) -> bytes | None:
        try:
            self._file.seek(self._first + start)
            code = self._file.read(length)
        except OSError:
            return None
        return code if _seal(code) == seal else None

    def all(self) -> dict[str, Held]:
        """All that is kept; the file is closed then, so that another can take its place."""
        codes = ((name, file, age, self.code(name)) for name, (file, age, *_) in self.index.items())
        held = {name: (file, age, code) for name, file, age, code in codes if code is not None}
        self.close()
        return held

    def close(self) -> None:
        """Let go of the file, where there is one."""
        if self._file is not None:
            self._file.close()

    def find_spec(self, name: str, _path: object = None, _target: object = None) -> Any:
        """The spec of the module called ``name``, where its code is kept and its source has not changed."""
        if not name.startswith(_PREFIX):
            return None
        held = self.index.get(name)
        code = self.code(name) if held is not None and _age(held[0]) == held[1] else None
        if held is None or code is None:
            self.missed = True
            return None
        return _spec(name, held[0], marshal.loads(code))


def _spec(name: str, file: str, code: CodeType) -> Any:
    loader = _Loader(name, file)
    loader.code = code
    package = os.path.basename(file) == "__init__.py"
    spec = type(__spec__)(name, loader, origin=file, is_package=package)
    spec.has_location = True
    if package:
        spec.submodule_search_locations = [os.path.dirname(file)]
    return spec


def _load(name: str, file: str, code: CodeType) -> None:
    """What ``import`` does once it has found a module: its parent is loaded already, and what it imports."""
    spec = _spec(name, file, code)
    module = type(sys)(name)
    module.__spec__, module.__loader__, module.__file__, module.__package__ = spec, spec.loader, file, spec.parent
    if spec.submodule_search_locations is not None:
        module.__path__ = spec.submodule_search_locations
    sys.modules[name] = module
    try:
        exec(code, module.__dict__)  # noqa: S102 - as import does
    except BaseException:
        del sys.modules[name]
        raise
    parent, _, last = name.rpartition(".")
    setattr(sys.modules[parent], last, module)


class _Loader(_LOADER):  # type: ignore[misc]
    """Python's own loader, which has the code already."""

    code: CodeType

    def get_code(self, fullname: str) -> CodeType:
        """The code that was kept."""
        return self.code


def _age(file: str) -> tuple[int, int] | None:
    try:
        state = os.stat(file)
    except OSError:
        return None
    return state.st_mtime_ns, state.st_size


def _seal(data: bytes) -> bytes:
    """What Python itself tells changed sources by: against accidents, not against those who may write here."""
    return _imp.source_hash(0, data)


def _one_piece(codes: Iterable[bytes]) -> bytes:
    """The codes as one, in which a text that several share stands once."""
    return marshal.dumps([marshal.loads(code) for code in codes])


def _write(known: dict[str, Held]) -> None:
    """Keep the modules of this run as well, in one step; there is no harm in its being refused."""
    from compact_rules.together import CHECK, REPORT

    for name in [name for name in sys.modules if name.startswith(_PREFIX) and name != __name__]:
        loader = getattr(sys.modules[name].__spec__, "loader", None)
        if isinstance(loader, _LOADER):
            known[name] = (loader.path, _age(loader.path), marshal.dumps(loader.get_code(name)))
    index, start = {}, 0
    for name, (source, age, code) in known.items():
        if age is not None:
            index[name] = (source, age, start, len(code), _seal(code))
            start += len(code)
    pieces, codes, there = [], [known[name][2] for name in index], {_PREFIX[:-1]}
    for asked in (CHECK, REPORT):
        names: list[str] = []
        for name in asked:
            if name in index and name.rpartition(".")[0] in there:  # a package whose code is spoilt is not there
                names.append(name)
                there.add(name)
        codes.append(_one_piece(known[name][2] for name in names))
        pieces.append((tuple(names), start, len(codes[-1]), _seal(codes[-1])))
        start += len(codes[-1])
    listed = marshal.dumps((index, tuple(pieces)))
    part = f"{_FILE}.{os.getpid()}"
    try:
        with open(part, "xb") as file:
            file.write(_HEAD + _seal(listed) + b"%*d" % (_LENGTH, len(listed)) + listed + b"".join(codes))
        os.replace(part, _FILE)
    except OSError:
        try:
            os.unlink(part)
        except OSError:
            return
