"""Where the command begins: the modules of a run are taken from one file in ``__pycache__``, not each from one of its own.

Python looks for a module in four places and reads it from a file of its own; a run needs some hundred and fifty, and that was half
of it. This file holds the same compiled modules, written by the first run that did without, under the same conditions as Python's
own ``.pyc`` files beside it: where bytecode may be written, by whoever may write to the package. A module is taken from it only
while its source is as old and as long as it was; any other is imported as ever, and so is everything where there is no such file.
"""

from __future__ import annotations

import marshal
import os
import sys

_LOADER: type = type(__spec__.loader)  # SourceFileLoader, without importing what `importlib.machinery` imports
_HERE = os.path.dirname(os.path.abspath(__file__))
_FILE = os.path.join(_HERE, "__pycache__", f"modules.{sys.implementation.cache_tag}.bin")
_PREFIX = "compact_rules."
_VERSION = sys.version.encode()


def main() -> int:
    """Run the command that the process's arguments ask for. Returns the exit code; raises nothing."""
    kept = _Kept(_read())
    sys.meta_path.insert(0, kept)
    try:
        from compact_rules.cli.main import main as door

        code = door()
    finally:
        sys.meta_path.remove(kept)
    if kept.missed and not sys.dont_write_bytecode:
        _write(kept.codes)
    return code


class _Kept:
    """Finds the modules whose code is kept; ``missed`` says whether one was asked for that is not, or is no longer."""

    def __init__(self, codes):  # type: ignore[no-untyped-def]
        self.codes = codes
        self.missed = False

    def find_spec(self, name, path=None, target=None):  # type: ignore[no-untyped-def]
        if not name.startswith(_PREFIX):
            return None
        held = self.codes.get(name)
        if held is None or _age(held[0]) != held[1]:
            self.missed = True
            return None
        file, _, code = held  # the code of each by itself: no run needs all of them
        return _spec(name, file, marshal.loads(code))


def _spec(name, file, code):  # type: ignore[no-untyped-def]
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

    def get_code(self, fullname):  # type: ignore[no-untyped-def]
        return self.code


def _age(file):  # type: ignore[no-untyped-def]
    try:
        state = os.stat(file)
    except OSError:
        return None
    return state.st_mtime_ns, state.st_size


def _read():  # type: ignore[no-untyped-def]
    """The kept modules: where each comes from, how old and long that was, and its code. None of them where they do not fit."""
    try:
        with open(_FILE, "rb") as file:
            version, length = file.readline().rstrip(b"\n"), int(file.readline())
            data = file.read()
        if version == _VERSION.replace(b"\n", b" ") and length == len(data):
            return marshal.loads(data)
    except (OSError, ValueError, EOFError, TypeError):
        pass
    return {}


def _write(known):  # type: ignore[no-untyped-def]
    """Keep the modules of this run as well, in one step; there is no harm in its being refused."""
    for name, module in list(sys.modules.items()):
        loader = getattr(module.__spec__, "loader", None)
        if name.startswith(_PREFIX) and isinstance(loader, _LOADER) and name != __name__:
            known[name] = (loader.path, _age(loader.path), marshal.dumps(loader.get_code(name)))
    data = marshal.dumps({name: held for name, held in known.items() if held[1] is not None})
    part = f"{_FILE}.{os.getpid()}"
    try:
        with open(part, "xb") as file:
            file.write(b"%s\n%d\n%s" % (_VERSION.replace(b"\n", b" "), len(data), data))
        os.replace(part, _FILE)
    except OSError:
        try:
            os.unlink(part)
        except OSError:
            return
