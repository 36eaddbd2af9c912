"""docs/cli.md, made from the command line's own parser."""

from __future__ import annotations

from argparse import Action, ArgumentParser, _HelpAction, _SubParsersAction
from collections.abc import Iterable, Iterator

from compact_rules.cli.options import add_common
from compact_rules.cli.parser import build

INTRODUCTION = """\
# The commands

<!-- Generated from the program's own help: change that, and run `python -m tools.generate`. -->

The same help, in English or Welsh: `compact-rules --help`, `compact-rules check --help --lang cy`.

A folder stands for every `.yaml` and `.yml` file in it and below (`.yaml.txt` too) whose top level says
`schema: compact-rules/scheme@1`. A file that is named is checked whatever it says, unless `--skip-others` is given; `-` reads
standard input. A file that looks like a scheme but does not say so is named and left out, and the run ends with 3: a scheme must
not pass because a line is missing.

Without `--as-of` a scheme is judged as on today. Say the date in anything that others must be able to repeat: records go stale.

With `--quiet` nothing is printed when nothing fails the run. Standard output carries the result; standard error what the
program has to say about the run.
"""

CODES = """\
## Exit codes

The same for every format; the highest that applies wins.

| code | meaning |
|---|---|
| 0 | all assessed, and nothing at or above `--fail-on` |
| 1 | something at or above `--fail-on`; a syntax error in a scheme is such a finding |
| 2 | a fault in the command line, the configuration or the rules |
| 3 | something was not assessed (missing, unreadable, over a limit), or there was nothing to assess |
| 4 | an internal error, or the output could not be written; one line, unless `--traceback` is given |
| 130 | interrupted (Ctrl-C, or asked to stop); what was finished is kept |

Output to a file is written whole or not at all: an interrupted run leaves the old file as it was.
"""

COMPLETION = """\
## Completion in your shell

```sh
compact-rules completion bash > ~/.local/share/bash-completion/completions/compact-rules
compact-rules completion zsh > ~/.zfunc/_compact-rules        # a folder that your fpath names
compact-rules completion fish > ~/.config/fish/completions/compact-rules.fish
```
"""


def page() -> str:
    """The page's Markdown."""
    leaves = list(_leaves(build("en")))
    shared = ArgumentParser(add_help=False)
    add_common(shared, "en")
    every = f"## Options of every command\n\n{_table(shared._actions)}"
    known = {_name(action) for action in shared._actions}
    return "\n".join([INTRODUCTION, *(_section(parser, known) for parser in leaves), every, CODES, COMPLETION])


def _leaves(parser: ArgumentParser) -> Iterator[ArgumentParser]:
    groups = [action for action in parser._actions if isinstance(action, _SubParsersAction)]
    if not groups:
        yield parser
    for group in groups:
        for below in group.choices.values():
            yield from _leaves(below)


def _section(parser: ArgumentParser, known: set[str]) -> str:
    description = parser.description or ""
    own = [action for action in parser._actions if _name(action) not in known and not isinstance(action, _HelpAction)]
    table = f"\n{_table(own)}" if own else ""
    return f"## `{parser.prog}`\n\n{description[:1].upper()}{description[1:]}.\n{table}"


def _table(actions: Iterable[Action]) -> str:
    rows = "".join(f"| `{_name(action)}` | {_cell(action.help)} |\n" for action in actions)
    return f"| argument | what it does |\n|---|---|\n{rows}"


def _name(action: Action) -> str:
    values = ",".join(map(str, action.choices)) if action.choices else action.metavar
    shown = f"{{{values}}}" if action.choices else str(values)
    if not action.option_strings:
        return f"[{shown}]" if action.nargs in ("?", "*") else shown
    return ", ".join(action.option_strings) + ("" if action.nargs == 0 else f" {shown}")


def _cell(text: str | None) -> str:
    return (text or "").replace("|", "\\|")
