"""libyaml's parser by itself. PyYAML loads its own parsers, constructors and emitters before it, and regular expressions with
them.

That is for a process that this program has to itself (`alone`). The extension module asks its package for nothing but the
classes of its events and errors; while it loads, a bare package stands where PyYAML would, and is gone afterwards, so that
PyYAML itself can still be imported. Its errors are then other classes than PyYAML's, though `YAMLError`s like them: a program
that calls this one as a library must not meet that, and gets the whole of PyYAML. Where anything is not as it is known here, so
does everyone.
"""

from __future__ import annotations

import sys

from compact_rules.hints import Any

# The modules of PyYAML that the extension takes only an error from.
_ERRORS = ("Reader", "Scanner", "Parser", "Composer", "Constructor", "Emitter", "Serializer", "Representer")
# Those that it takes everything from: plain classes, and quickly loaded.
_NEEDED = ("error", "tokens", "events", "nodes")
_found: dict[str, Any] = {}


def alone() -> None:
    """From now on load nothing of PyYAML but what parsing needs."""
    if "yaml" not in sys.modules and not _found:
        try:
            _found.update(_bare())
        except Exception:
            _found.clear()


def c_parser() -> Any:
    """libyaml's parser; None where this PyYAML was built without it."""
    if _found:
        return _found["CParser"]
    import yaml

    if not yaml.__with_libyaml__:
        return None
    from yaml._yaml import CParser

    return CParser


def yaml_error() -> type[Exception]:
    """What either parser raises for a text that is not YAML."""
    if _found:
        return _found["YAMLError"]  # type: ignore[no-any-return]
    from yaml import YAMLError

    return YAMLError


def _bare() -> dict[str, Any]:
    module = type(sys)
    spec = next(found for finder in sys.meta_path if (found := finder.find_spec("yaml", None)) is not None)
    package = module("yaml")
    package.__path__ = list(spec.submodule_search_locations or ())
    sys.modules["yaml"] = package
    try:
        for name in _NEEDED:
            __import__(f"yaml.{name}")
        error = vars(package)["error"]
        for kind in _ERRORS:
            stand_in = sys.modules[f"yaml.{kind.lower()}"] = module(f"yaml.{kind.lower()}")
            vars(stand_in)[f"{kind}Error"] = type(f"{kind}Error", (error.MarkedYAMLError,), {})
            vars(package)[kind.lower()] = stand_in
        extension = __import__("yaml._yaml", fromlist=["CParser"])
        return {"CParser": extension.CParser, "YAMLError": error.YAMLError}
    except Exception:
        for name in _NEEDED:  # or the whole of PyYAML, when it is loaded, would take them for its own
            sys.modules.pop(f"yaml.{name}", None)
        raise
    finally:
        for name in ("yaml", *(f"yaml.{kind.lower()}" for kind in _ERRORS)):
            sys.modules.pop(name, None)
