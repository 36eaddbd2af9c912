"""The front door: runs one command and ends with one exit code, whatever happens."""

from __future__ import annotations

import errno
import os
import sys

from compact_rules.bilingual import LANGS, Bilingual, Lang
from compact_rules.cli.exits import Exit
from compact_rules.cli.faults import OutputError, UsageError
from compact_rules.cli.interface import asked_lang
from compact_rules.cli.output import finish, for_programs, silence, tell
from compact_rules.cli.plugins import without_plugins
from compact_rules.cli.settings import Settings, lang_of_environment, settle
from compact_rules.cli.stopping import forget, heard, stop_by_default
from compact_rules.config.settled import ConfigError
from compact_rules.hints import TYPE_CHECKING, Any, Sequence
from compact_rules.report.saying import N_, say

if TYPE_CHECKING:
    from argparse import Namespace

ADRIFT = N_("The folder that this was started in is no longer there. Go to another folder and start again.")

TOO_FEW_PROCESSES = N_("The system lets this program start too few processes (`ulimit -u` says how many).")
TRY_ONE = N_("The system lets this program start too few processes (`ulimit -u` says how many). Try `--jobs 1`.")
TOO_FEW_FILES = N_("The system lets this program open too few files at once (`ulimit -n` says how many).")
_TOO_FEW = {
    errno.EMFILE: TOO_FEW_FILES,
    errno.ENFILE: TOO_FEW_FILES,
    errno.EAGAIN: TOO_FEW_PROCESSES,
}


def main(argv: Sequence[str] | None = None) -> int:
    """Run the command that ``argv``, or else the process's own arguments, asks for. Returns the exit code; raises nothing."""
    without_plugins()
    own = argv is None  # nobody else is at work in this process
    argv = sys.argv[1:] if argv is None else list(argv)
    lang = asked_lang(argv) or lang_of_environment(os.environ)[0]
    shared: list[int] = []
    forget()
    try:
        if own:
            _alone(shared)
        code = _run(argv, lang, own)
        finish()
        return code
    except KeyboardInterrupt:
        return _stop(Exit.INTERRUPTED, lang, say(N_("interrupted.")))
    except OutputError as fault:
        return _stop(_unless_asked(Exit.BROKEN), lang, fault.message)
    except MemoryError:
        return _stop(Exit.BROKEN, lang, say(N_("There is not enough memory to go on.")))
    except Exception as error:  # a crash must not look like a finding
        wanted = "--traceback" in argv
        if wanted:
            import traceback

            traceback.print_exc()
        # A terminal that was closed takes nothing more; and code in C, as PyYAML's, makes other errors of a `KeyboardInterrupt`.
        if heard():
            return _stop(Exit.INTERRUPTED, lang, say(N_("interrupted.")))
        if isinstance(error, OSError) and not wanted and _adrift():
            return _stop(Exit.NOT_ASSESSED, lang, say(ADRIFT))
        if isinstance(error, OSError) and not wanted and error.errno in _TOO_FEW:
            several = error.errno == errno.EAGAIN and _command(argv) == "audit"  # the one that has that option
            return _stop(Exit.BROKEN, lang, say(TRY_ONE if several else _TOO_FEW[error.errno]))
        return _stop(Exit.BROKEN, lang, say(N_("internal error, a fault in the program: {what}"), what=_one_line(error)))
    finally:
        _give_back(shared)


def _command(argv: Sequence[str]) -> str:
    """The command, before which only the language may stand."""
    return next((each for each in argv if not each.startswith("-") and each not in LANGS), "")


def _alone(shared: list[int]) -> None:
    """What a process of our own owes to whoever started it: it ends when asked to, and waits for streams that are not ready.

    Those that it had to change are added to ``shared``: others have them too, and find them in the end as they were.
    """
    stop_by_default()
    for descriptor in (0, 1, 2):
        try:
            if not os.get_blocking(descriptor):
                shared.append(os.dup(descriptor))  # what standard output is may be closed meanwhile
                os.set_blocking(descriptor, True)  # Python would take what is not there yet for the end, and lose what waits
        except (OSError, AttributeError):  # closed; or a system that knows no such thing
            continue


def _give_back(shared: Sequence[int]) -> None:
    for descriptor in shared:
        try:
            os.set_blocking(descriptor, False)
        except OSError:  # nobody is left to whom it matters
            continue


def _unless_asked(code: Exit) -> Exit:
    """``code``; but of what fails after the process was asked to stop, that is what ended it."""
    return Exit.INTERRUPTED if heard() else code


def _adrift() -> bool:
    """Whether the working folder was taken away: then no name leads anywhere, and nobody has made a mistake in here."""
    try:
        os.getcwd()
    except OSError:
        return True
    return False


def _run(argv: Sequence[str], lang: Lang, own: bool) -> int:
    try:
        options = _asked(argv, lang)
    except SystemExit as stop:
        return stop.code if isinstance(stop.code, int) else Exit.CLEAN
    try:
        settings = _settings(options)
        lang = settings.lang
        if own and settings.format != "terminal":
            for_programs()
        return _dispatch(options, settings, own)
    except ConfigError as error:
        return _stop(Exit.USAGE, lang, *(fault.sentence() for fault in error.faults))
    except UsageError as fault:
        return _stop(fault.code, lang, *fault.messages)


def _asked(argv: Sequence[str], lang: Lang) -> Namespace:
    """What the command line asks; the plain ones, which are most, without the parser of all of them."""
    from compact_rules.cli.plain import plainly

    options = plainly(argv)
    if options is not None:
        return options
    from compact_rules.cli.parser import parse

    return parse(argv, lang)


def _settings(options: Namespace) -> Settings:
    from compact_rules.config.load import load

    return settle(options, load(_start(options)))


def _start(options: Namespace) -> str:
    """Where the search for a configuration file begins: at the first file or folder that was named."""
    named = [*getattr(options, "paths", []), getattr(options, "file", None) or "-"]
    return os.getcwd() if named[0] == "-" else os.fspath(named[0])


def _dispatch(options: Namespace, settings: Settings, own: bool) -> int:
    if any(getattr(options, name, None) is not None for name in ("output", "bundle", "write_baseline")):
        from compact_rules.cli.written_over import refuse_to

        refuse_to(options, settings)
    # Each command has a module of its name, imported only when it is asked for.
    command: Any = __import__(f"compact_rules.cli.{'show_config' if options.show_config else options.command}", fromlist=["run"])
    if own and hasattr(command, "alone"):
        command.alone()
    code: int = command.run(options, settings)
    return code


def _stop(code: Exit, lang: Lang, *messages: Bilingual) -> Exit:
    for message in messages:
        tell(message, lang)
    if code is Exit.BROKEN:
        silence()
    return code


def _one_line(error: Exception) -> str:
    return " ".join(f"{type(error).__name__}: {error}".split())[:200]
