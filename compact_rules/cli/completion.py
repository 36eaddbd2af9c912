"""``completion``: a script that completes commands, options and file names, made from the parser itself."""

from __future__ import annotations

from argparse import Action, ArgumentParser, Namespace, _SubParsersAction

from compact_rules.cli.exits import Exit
from compact_rules.cli.output import write_text
from compact_rules.cli.parser import build
from compact_rules.cli.settings import Settings
from compact_rules.hints import Iterator

FILES = ("paths", "file", "output", "baseline", "write_baseline")
FOLDERS = ("rules",)


def run(options: Namespace, settings: Settings) -> int:
    """Print the script for the shell that was named, with help in the language in effect."""
    import shtab

    parser = build(settings.lang)
    for action in _actions(parser):
        if action.dest in FILES:
            action.complete = shtab.FILE  # type: ignore[attr-defined]
        elif action.dest in FOLDERS:
            action.complete = shtab.DIRECTORY  # type: ignore[attr-defined]
    write_text(shtab.complete(parser, options.shell) + "\n", options.output)
    return Exit.CLEAN


def _actions(parser: ArgumentParser) -> Iterator[Action]:
    for action in parser._actions:  # argparse has no public way to walk a parser
        if isinstance(action, _SubParsersAction):
            for below in action.choices.values():
                yield from _actions(below)
        else:
            yield action
