"""The command line: what can be asked, in the language of the person who asks."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace, RawDescriptionHelpFormatter, _SubParsersAction
from collections.abc import Sequence
from typing import NoReturn

from compact_rules._version import __version__
from compact_rules.bilingual import Bilingual, Lang
from compact_rules.cli.interface import speaking
from compact_rules.cli.options import UNSAID, add_checking, add_common, add_lang
from compact_rules.report.saying import N_, say

PROGRAM = "compact-rules"
VERSION = N_("show program's version number and exit")
SHELLS = ("bash", "zsh", "fish")

Commands = _SubParsersAction  # argparse has no public name for it


class Parser(ArgumentParser):
    """A parser that says what is wrong in one line, and where help is, instead of printing every option first."""

    lang: Lang = "en"

    def error(self, message: str) -> NoReturn:
        """Say ``message`` and leave. Raises `SystemExit` with 2."""
        help_at = say(N_('For help: "{command} --help".'), command=self.prog)
        self.exit(2, f"{PROGRAM}: {message}\n{help_at[self.lang]}\n")


def parse(argv: Sequence[str], lang: Lang) -> Namespace:
    """What ``argv`` asks, with every option in place. Raises `SystemExit` after help (0) and after a fault in the line (2)."""
    with speaking(lang):
        parser = build(lang)
        return parser.parse_args(argv, Namespace(**UNSAID))


def build(lang: Lang) -> Parser:
    """The parser of the whole command line, with help in ``lang``."""
    what = say(
        N_(
            "Says what a compact scheme meets of the proposed minimum (WGSR 08/2013, ch. 8), what it does not,\n"
            "and what would mend it."
        )
    )
    parser = Parser(
        prog=PROGRAM,
        description=what[lang],
        epilog=_codes()[lang],
        formatter_class=RawDescriptionHelpFormatter,
        allow_abbrev=False,
    )
    parser.lang = lang
    parser.add_argument("--version", action="version", version=f"{PROGRAM} {__version__}", help=say(VERSION)[lang])
    add_lang(parser, lang)
    commands = parser.add_subparsers(
        title=say(N_("commands"))[lang], metavar=say(N_("COMMAND"))[lang], dest="command", required=True
    )
    _check(commands, lang)
    _explain(commands, lang)
    _rules(commands, lang)
    _completion(commands, lang)
    return parser


def _command(commands: Commands[Parser], lang: Lang, name: str, what: Bilingual) -> Parser:
    parser = commands.add_parser(name, help=what[lang], description=what[lang], allow_abbrev=False)
    parser.lang = lang
    return parser


def _check(commands: Commands[Parser], lang: Lang) -> None:
    parser = _command(
        commands, lang, "check", say(N_("check schemes, and say what falls short, where, why and what would mend it"))
    )
    text = say(N_("a file, a folder, or - for standard input"))
    parser.add_argument("paths", nargs="*", metavar=say(N_("PATH"))[lang], help=text[lang])
    add_checking(parser, lang)
    add_common(parser, lang)


def _explain(commands: Commands[Parser], lang: Lang) -> None:
    parser = _command(
        commands, lang, "explain", say(N_("say what a rule asks and where it comes from, and how it came out on a scheme"))
    )
    parser.add_argument("rule", metavar=say(N_("RULE"))[lang], help=say(N_("the rule's id, such as MIN-3c"))[lang])
    parser.add_argument("file", nargs="?", metavar=say(N_("FILE"))[lang], help=say(N_("a scheme to show the rule on"))[lang])
    add_common(parser, lang)


def _rules(commands: Commands[Parser], lang: Lang) -> None:
    parser = _command(commands, lang, "rules", say(N_("list, show, review and test the rules themselves")))
    add_lang(parser, lang)
    below = parser.add_subparsers(
        title=say(N_("commands"))[lang], metavar=say(N_("COMMAND"))[lang], dest="rules_command", required=True
    )
    add_common(_command(below, lang, "list", say(N_("list the rules"))), lang)
    show = _command(below, lang, "show", say(N_("show one rule in full")))
    show.set_defaults(file=None)
    show.add_argument("rule", metavar=say(N_("RULE"))[lang], help=say(N_("the rule's id, such as MIN-3c"))[lang])
    add_common(show, lang)
    add_common(_command(below, lang, "review", say(N_("look for what a rulebook lacks: examples, sources, translations"))), lang)
    test = _command(below, lang, "test", say(N_("run the examples that stand in the rules")))
    test.add_argument("rule", nargs="*", metavar=say(N_("RULE"))[lang], help=say(N_("only these rules (default: all)"))[lang])
    add_common(test, lang)


def _completion(commands: Commands[Parser], lang: Lang) -> None:
    parser = _command(commands, lang, "completion", say(N_("print a script that completes commands and options in your shell")))
    parser.add_argument("shell", choices=SHELLS, help=say(N_("the shell that you use"))[lang])
    add_common(parser, lang)


def _codes() -> Bilingual:
    return say(
        N_(
            "exit codes:\n"
            "  0    all assessed, and nothing at or above --fail-on\n"
            "  1    something at or above --fail-on\n"
            "  2    a fault in the command line, the configuration or the rules\n"
            "  3    something was not assessed, or there was nothing to assess\n"
            "  4    an internal error, or the output could not be written\n"
            "  130  interrupted"
        )
    )
