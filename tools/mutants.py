"""Tries mutants that mutmut has made, quickly: the tests are collected once, and each mutant runs those that reach it in a fork.

    python -m tools.mutants [--fresh] [--again] [--quick] [--tests tests/judge …] PATTERN…

mutmut itself collects the tests anew for every mutant, which takes longer than the tests. See `docs/mutation-testing.md`.
"""

from __future__ import annotations

import argparse
import fnmatch
import functools
import gc
import importlib
import json
import os
import resource
import signal
import subprocess
import sys
import time
import traceback
import warnings
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

ACTIVE = "MUTANT_UNDER_TEST"  # where mutmut's own decorator looks
ORIGINAL = "_mutmut_orig"
REACHED = "mutants-reached.json"
SURVIVED, KILLED, UNREACHED, ENDLESS, BROKEN = 0, 1, 33, 36, 99
MEMORY = 3 << 30
SECONDS = 1.0
"""What any test may take, beside ten times what it takes on the program as it is."""
EXAMPLES = 15
"""How many examples hypothesis tries of each property: the same ones every time."""


class Metas:
    """What is known of each mutant, where mutmut keeps it."""

    def __init__(self) -> None:
        self.files = {path: json.loads(path.read_text("utf-8")) for path in Path("compact_rules").rglob("*.meta")}
        self.of = {name: path for path, meta in self.files.items() for name in meta["exit_code_by_key"]}

    def result(self, name: str) -> int | None:
        """What came of a mutant; None for one that has not been tried."""
        found: int | None = self.files[self.of[name]]["exit_code_by_key"][name]
        return found

    def keep(self, name: str, code: int) -> None:
        """Write down what came of it."""
        path = self.of[name]
        self.files[path]["exit_code_by_key"][name] = code
        made = path.with_suffix(".made")  # put in its place at once: somebody may be reading, or end this
        made.write_text(json.dumps(self.files[path], indent=4), "utf-8")
        made.replace(path)


class Places:
    """Where the mutants of each function stand, each place calling the function as it is until another is put there.

    It stands in for mutmut's own `wrap_in_trampoline`, which asks the environment at every call and takes long.
    """

    def __init__(self) -> None:
        self.all: list[tuple[str, dict[str, Any], list[Any], bool]] = []

    def wrap(self, mutants: dict[str, Any], is_classmethod: bool = False) -> Callable[[Any], Any]:
        """In place of mutmut's decorator, which has the same arguments."""

        def place(function: Any) -> Any:
            def as_it_is(*args: Any, **named: Any) -> Any:
                return plain(mutants[ORIGINAL], is_classmethod)(*args, **named)

            now = [as_it_is]
            self.all.append((function.__module__, mutants, now, is_classmethod))

            @functools.wraps(function)
            def call(*args: Any, **named: Any) -> Any:
                return now[0](*args, **named)

            return call

        return place

    def settle(self) -> None:
        """Once all is imported, one step less for each call."""
        for _, mutants, now, is_classmethod in self.all:
            now[0] = plain(mutants[ORIGINAL], is_classmethod)

    def put(self, name: str) -> None:
        """Put one mutant in place."""
        module, _, function = name.rpartition(".")
        (found,) = (each for each in self.all if each[0] == module and function in each[1])
        found[2][0] = plain(found[1][function], found[3])

    def watch(self, reached: set[str]) -> None:
        """Have every function write down that it was called."""
        for module, mutants, now, is_classmethod in self.all:
            function = plain(mutants[ORIGINAL], is_classmethod)
            now[0] = noting(function, f"{module}.{function.__name__.partition('__mutmut_')[0]}", reached)


def plain(function: Any, is_classmethod: bool) -> Any:
    """The function itself, which is given the class as its first argument."""
    return function.__func__ if is_classmethod else function


def noting(function: Any, name: str, reached: set[str]) -> Any:
    """The function, which writes down its name when it is called."""

    def call(*args: Any, **named: Any) -> Any:
        reached.add(name)
        return function(*args, **named)

    return call


class Tries:
    """A plugin that tries mutants in place of the run of the tests."""

    def __init__(self, names: list[str], metas: Metas, places: Places, slowest: float) -> None:
        self.names, self.metas, self.places, self.slowest = names, metas, places, slowest
        self.killers: dict[str, list[str]] = {}

    def pytest_configure(self) -> None:
        """Have hypothesis try few examples, the same ones for each mutant."""
        from hypothesis import HealthCheck, Phase, settings

        made = settings.__init__

        def fewer(self: settings, *args: object, **others: object) -> None:
            asked = others.get("max_examples")
            others |= {"max_examples": min(asked, EXAMPLES) if isinstance(asked, int) else EXAMPLES}
            others |= {"database": None, "derandomize": True, "phases": (Phase.explicit, Phase.generate), "deadline": None}
            made(self, *args, **{**others, "suppress_health_check": list(HealthCheck)})  # type: ignore[arg-type]

        settings.__init__ = fewer  # type: ignore[method-assign]

    def pytest_collection_finish(self, session: pytest.Session) -> None:
        """Take the tests."""
        self.items = {item.nodeid: item for item in session.items}

    def pytest_runtestloop(self) -> bool:
        """Try the mutants."""
        for path in Path("compact_rules").rglob("*.py.meta"):  # also what the program imports only when it is needed
            importlib.import_module(".".join(Path(path.parent, path.name.removesuffix(".py.meta")).parts))
        self.places.settle()
        gc.collect()
        gc.freeze()
        reached = self.reached()
        begun = time.monotonic()
        for number, name in enumerate(self.names):
            code, killer = self.try_one(name, reached)
            self.metas.keep(name, code)
            told = {SURVIVED: "survived", KILLED: "killed", UNREACHED: "unreached", ENDLESS: "endless"}.get(
                code, f"ended ({code})"
            )
            rate = (number + 1) / (time.monotonic() - begun)
            tell(f"{number + 1}/{len(self.names)} {rate:.1f}/s {told} {name} {killer}")
        return True

    def reached(self) -> dict[str, dict[str, float]]:
        """For each function the tests that reach it, and how long each takes. What is known already is not asked again."""
        path = Path(REACHED)
        known: dict[str, tuple[float, list[str]]] = json.loads(path.read_text("utf-8")) if path.exists() else {}
        new = [item for nodeid, item in self.items.items() if nodeid not in known]
        if new:
            tell(f"Asking {len(new)} tests what they reach")
            if (code := forked(lambda: ask(new, known, path, self.places))) != 0:
                raise SystemExit(f"The tests fail as they are ({code})")
            known = json.loads(path.read_text("utf-8"))
        found: dict[str, dict[str, float]] = {}
        for nodeid in self.items:
            took, functions = known[nodeid]
            for function in functions if took <= self.slowest else ():
                found.setdefault(function, {})[nodeid] = took
        return found

    def try_one(self, name: str, reached: dict[str, dict[str, float]]) -> tuple[int, str]:
        """What comes of one mutant, and the test that notices it: those first that have noticed others of its module."""
        function = name.partition("__mutmut_")[0]
        tests = reached.get(function, {})
        if not tests:
            return UNREACHED, ""
        killers = self.killers.setdefault(function.rpartition(".")[0], [])
        first = [each for each in killers if each in tests]
        order = first + [each for each in sorted(tests, key=lambda each: tests[each]) if each not in first]
        reader, writer = os.pipe()

        def child() -> int:
            resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
            self.places.put(name)
            for item, passed in run([self.items[each] for each in order], tests):
                if not passed:
                    os.write(writer, item.nodeid.encode())
                    return KILLED
            return SURVIVED

        code = forked(child)
        code = ENDLESS if code == -signal.SIGPROF else code
        os.close(writer)
        killer = os.read(reader, 65536).decode()
        os.close(reader)
        if killer:
            self.killers[function.rpartition(".")[0]] = [killer, *(each for each in killers if each != killer)][:40]
        return code, killer


def run(items: list[pytest.Item], took: dict[str, float]) -> Iterator[tuple[pytest.Item, bool]]:
    """Each test after it was run, and whether it passed. Nothing is reported: pytest's own way takes as long as most tests."""
    from _pytest.tmpdir import tmppath_result_key

    warnings.simplefilter("error")
    gc.disable()
    for at, item in enumerate(items):
        if item.nodeid in took:
            signal.setitimer(signal.ITIMER_PROF, 10 * took[item.nodeid] + SECONDS)
        passed = True
        item.stash[tmppath_result_key] = {}
        try:
            item.session._setupstate.setup(item)
            item.runtest()
        except pytest.skip.Exception:
            pass
        except BaseException:
            passed = False
        try:
            item.session._setupstate.teardown_exact(items[at + 1] if at + 1 < len(items) else None)
        except BaseException:
            passed = False
        yield item, passed


def ask(items: list[pytest.Item], known: dict[str, tuple[float, list[str]]], path: Path, places: Places) -> int:
    """Writes down what each test reaches."""
    reached: set[str] = set()
    places.watch(reached)
    begun = time.process_time()
    for item, passed in run(items, {}):
        if not passed:
            tell(f"{item.nodeid} fails")
            return 1
        known[item.nodeid] = (time.process_time() - begun, sorted(reached))
        reached.clear()
        begun = time.process_time()
    path.write_text(json.dumps(known), "utf-8")
    return 0


def tell(line: str) -> None:
    """One line to the person, past pytest."""
    if sys.__stderr__ is not None:
        sys.__stderr__.write(f"{line}\n")
        sys.__stderr__.flush()


def forked(work: Callable[[], int]) -> int:
    """What work gives in a process of its own that says nothing; a signal that ended it is below 0."""
    sys.stdout.flush()
    process = os.fork()
    if not process:
        code = BROKEN
        try:
            nothing = os.open(os.devnull, os.O_RDWR)
            os.dup2(nothing, 1)
            code = work()
        except BaseException:
            traceback.print_exc(file=sys.__stderr__)
        finally:
            os._exit(code)
    return os.waitstatus_to_exitcode(os.waitpid(process, 0)[1])


def collected_anew(names: list[str], metas: Metas, arguments: list[str]) -> None:
    """For what is called when a module is imported or tests are collected: each mutant with a process of its own."""
    for name in names:
        ended = subprocess.run(  # noqa: S603  our own words
            [sys.executable, "-m", "pytest", "-x", *arguments], env={**os.environ, ACTIVE: name}, capture_output=True, check=False
        )
        metas.keep(name, SURVIVED if ended.returncode == 0 else KILLED)
        tell(f"{'survived' if ended.returncode == 0 else 'killed'} {name}")


def main() -> int:
    """Tries the mutants whose names fit."""
    parser = argparse.ArgumentParser()
    parser.add_argument("patterns", nargs="+")
    parser.add_argument("--tests", nargs="+", default=["tests/judge", "tests/assess", "tests/source"])
    parser.add_argument("--fresh", action="store_true", help="a new process for each, for what is called at import")
    parser.add_argument("--again", action="store_true", help="also those that have survived; without it, only those not tried")
    parser.add_argument("--quick", action="store_true", help="leave out tests of more than 0.3 seconds: for a first round")
    asked = parser.parse_args()
    os.chdir("mutants")
    sys.path.insert(0, os.getcwd())
    sys.path[:] = [each for each in sys.path if each and Path(each).resolve() != Path("..").resolve()]
    metas = Metas()
    open_ = {None, SURVIVED, UNREACHED} if asked.again else {None}
    names = [
        name for pattern in asked.patterns for name in metas.of if fnmatch.fnmatch(name, pattern) and metas.result(name) in open_
    ]
    leave = ["tests/judge/test_work.py", "tests/source/test_limits.py::test_time_grows_with_the_text_and_not_with_its_square"]
    modules = "tests/source/test_codes.py::test_importing_the_reading_floor_imports_neither_yaml_nor_pydantic"
    arguments = ["--rootdir=.", "-p", "no:cacheprovider", "-q", *asked.tests]
    arguments += [word for each in [*leave, modules] for word in ("--deselect", each)]
    if asked.fresh:
        collected_anew(names, metas, arguments)
        return 0
    from mutmut.mutation import trampoline

    places = Places()
    vars(trampoline)["wrap_in_trampoline"] = places.wrap
    return int(pytest.main(["-s", *arguments], plugins=[Tries(names, metas, places, 0.3 if asked.quick else 1e9)]))


if __name__ == "__main__":
    sys.exit(main())
