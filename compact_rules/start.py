"""Where the command begins: the modules of a run are taken from one file in ``__pycache__``, not each from one of its own.

Python looks for a module in four places and reads it from a file of its own; a run needs some hundred and fifty, and that was
half of it. This file holds the same compiled modules, written by the first run that did without, on the same terms as Python's
own ``.pyc`` files beside it: where bytecode may be written, by whoever may write to the package. A module is taken from it only
while its source is as old and as long as it was; any other is imported as ever, and so is everything where there is no such
file.
"""

from __future__ import annotations

import gc
import marshal
import os
import sys

from compact_rules.hints import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from types import CodeType
    from typing import TextIO

    Held = tuple[str, tuple[int, int] | None, bytes]

_LOADER: Any = type(__spec__.loader)  # SourceFileLoader, without importing what `importlib.machinery` imports
_HERE = os.path.dirname(os.path.abspath(__file__))
_FILE = os.path.join(_HERE, "__pycache__", f"modules.{sys.implementation.cache_tag}.bin")
_PREFIX = "compact_rules."
_VERSION = sys.version.encode()
_HEAD = len(_VERSION) + 40  # the version, and two numbers: how long the whole file is, and how long the list of modules


def run() -> None:
    """Run the command that the process's arguments ask for, and end the process with its exit code."""
    code = main()
    for stream in (sys.stdout, sys.stderr):
        if stream is not None:
            with_nothing_left(stream)
    # Not by way of `sys.exit`: taking the process's memory apart, piece by piece, would take a seventh of the whole run.
    os._exit(code)


def with_nothing_left(stream: TextIO) -> None:
    """See off what ``stream`` holds back; what cannot be written any more was told when it was to be written."""
    try:
        stream.flush()
    except (OSError, ValueError):
        return


def main() -> int:
    """Run the command that the process's arguments ask for. Returns the exit code; raises nothing."""
    gc.disable()  # a run makes no cycles worth looking for, and begins with making very much
    kept = _Kept()
    sys.meta_path.insert(0, kept)
    try:
        from compact_rules.cli.main import main as door

        code = door()
    finally:
        sys.meta_path.remove(kept)
    if kept.missed and not sys.dont_write_bytecode:
        _write(kept.all())
    return code


class _Kept:
    """Finds the modules whose code is kept; ``missed`` says whether one was asked for that is not, or is no longer.

    ``index`` says of each where it comes from, how old and long that was, and where in the file its code is. Each is read when it
    is asked for: no run needs all of them.
    """

    def __init__(self) -> None:
        self.missed = False
        self.index: dict[str, tuple[str, tuple[int, int] | None, int, int]] = {}
        self._first = 0  # where the first code is
        try:
            self._file = open(_FILE, "rb", 0)  # noqa: SIM115 - until the process ends
            head = self._file.read(_HEAD)
            version, size, length = head[:-40], int(head[-40:-20]), int(head[-20:])
            if version == _VERSION and size == os.fstat(self._file.fileno()).st_size:
                self.index, self._first = dict(marshal.loads(self._file.read(length))), _HEAD + length
        except (OSError, ValueError, EOFError, TypeError):
            return

    def code(self, name: str) -> bytes:
        """The code of the module called ``name``, which is kept."""
        _, _, start, length = self.index[name]
        self._file.seek(self._first + start)
        return self._file.read(length)

    def all(self) -> dict[str, Held]:
        """All that is kept, and no longer open."""
        held = {name: (file, age, self.code(name)) for name, (file, age, _, _) in self.index.items()}
        if self.index:
            self._file.close()
        return held

    def find_spec(self, name: str, _path: object = None, _target: object = None) -> Any:
        """The spec of the module called ``name``, where its code is kept and its source has not changed."""
        if not name.startswith(_PREFIX):
            return None
        held = self.index.get(name)
        if held is None or _age(held[0]) != held[1]:
            self.missed = True
            return None
        return _spec(name, held[0], marshal.loads(self.code(name)))


def _spec(name: str, file: str, code: CodeType) -> Any:
    loader = _Loader(name, file)
    loader.code = code
    package = os.path.basename(file) == "__init__.py"
    spec = type(__spec__)(name, loader, origin=file, is_package=package)
    spec.has_location = True
    if package:
        spec.submodule_search_locations = [os.path.dirname(file)]
    return spec


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


def _write(known: dict[str, Held]) -> None:
    """Keep the modules of this run as well, in one step; there is no harm in its being refused."""
    for name in [name for name in sys.modules if name.startswith(_PREFIX) and name != __name__]:
        loader = getattr(sys.modules[name].__spec__, "loader", None)
        if isinstance(loader, _LOADER):
            known[name] = (loader.path, _age(loader.path), marshal.dumps(loader.get_code(name)))
    index, start = {}, 0
    for name, (source, age, code) in known.items():
        if age is not None:
            index[name] = (source, age, start, len(code))
            start += len(code)
    codes = b"".join(known[name][2] for name in index)
    listed = marshal.dumps(index)
    head = _VERSION + b"%20d%20d" % (_HEAD + len(listed) + len(codes), len(listed))
    part = f"{_FILE}.{os.getpid()}"
    try:
        with open(part, "xb") as file:
            file.write(head + listed + codes)
        os.replace(part, _FILE)
    except OSError:
        try:
            os.unlink(part)
        except OSError:
            return
