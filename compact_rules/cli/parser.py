"""The command line: what can be asked, in the language of the person who asks."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace, RawDescriptionHelpFormatter, _SubParsersAction
from pathlib import Path

from compact_rules._version import __version__
from compact_rules.bilingual import Bilingual, Lang
from compact_rules.cli import over_time_options as over_time
from compact_rules.cli.audit_options import add_audit
from compact_rules.cli.interface import speaking
from compact_rules.cli.options import UNSAID, add_checking, add_common, add_judging, add_lang
from compact_rules.cli.settings import FORMATS
from compact_rules.hints import NoReturn, Sequence
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
    _audit(commands, lang)
    _verify(commands, lang)
    _explain(commands, lang)
    _rules(commands, lang)
    _over_time(commands, lang)
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
    full = say(N_("in the report for people: tell everything that falls short in full, practice and inclusions too"))
    parser.add_argument("--full", action="store_true", help=full[lang])
    add_checking(parser, lang)
    add_common(parser, lang, FORMATS)


def _verify(commands: Commands[Parser], lang: Lang) -> None:
    what = say(N_("do the audit in a bundle again, and say whether every result is the same"))
    parser = _command(commands, lang, "verify", what)
    parser.add_argument("file", metavar=say(N_("BUNDLE"))[lang], help=say(N_("a ZIP file that `audit --bundle` made"))[lang])
    add_common(parser, lang)


def _audit(commands: Commands[Parser], lang: Lang) -> None:
    what = say(N_("judge many schemes beside a register of authorities: who has one, what each meets, and what was not judged"))
    parser = _command(commands, lang, "audit", what)
    add_audit(parser, lang)
    add_judging(parser, lang)
    add_common(parser, lang, FORMATS)


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
    listing = _command(below, lang, "list", say(N_("list the rules")))
    by = say(N_("under the headings of the requirements, or section by section of the sources (default: requirement)"))
    listing.add_argument("--by", choices=("requirement", "source"), default="requirement", help=by[lang])
    add_common(listing, lang)
    show = _command(below, lang, "show", say(N_("show one rule in full")))
    show.set_defaults(file=None)
    show.add_argument("rule", metavar=say(N_("RULE"))[lang], help=say(N_("the rule's id, such as MIN-3c"))[lang])
    add_common(show, lang)
    add_common(_command(below, lang, "review", say(N_("look for what a rulebook lacks: examples, sources, translations"))), lang)
    _new(below, lang)
    _quotes(below, lang)
    test = _command(below, lang, "test", say(N_("run the examples that stand in the rules")))
    test.add_argument("rule", nargs="*", metavar=say(N_("RULE"))[lang], help=say(N_("only these rules (default: all)"))[lang])
    text = say(N_("change each rule in one thing at a time, and say which changes no example of it notices"))
    test.add_argument("--mutate", action="store_true", help=text[lang])
    add_common(test, lang)


def _new(below: Commands[Parser], lang: Lang) -> None:
    parser = _command(
        below, lang, "new", say(N_("begin a rule from a section and a quotation: all that it needs, to be filled in"))
    )
    text = say(N_("the new rule's id, such as LOC-1"))
    parser.add_argument("id", metavar=say(N_("ID"))[lang], help=text[lang])
    text = say(N_("the section that the rule rests on, as the document numbers it"))
    parser.add_argument("--section", required=True, metavar=say(N_("SECTION"))[lang], help=text[lang])
    text = say(N_("its words, exactly as they stand there; at most 27"))
    parser.add_argument("--quote", required=True, metavar=say(N_("TEXT"))[lang], help=text[lang])
    text = say(N_("the id of the document (default: the first one in rulebook.yaml)"))
    parser.add_argument("--document", metavar=say(N_("ID"))[lang], help=text[lang])
    text = say(N_("add the rule to this file of rules, which is made if it is not there (default: print the rule)"))
    parser.add_argument("--append", type=Path, metavar=say(N_("FILE"))[lang], help=text[lang])
    add_common(parser, lang)


def _quotes(below: Commands[Parser], lang: Lang) -> None:
    what = say(N_("look for every quotation in the source itself: each must stand word for word in its section"))
    quotes = _command(below, lang, "quotes", what)
    text = say(N_("the source's text, as plain text in UTF-8"))
    quotes.add_argument("--source", required=True, metavar=say(N_("FILE"))[lang], help=text[lang])
    document = say(N_("the id of the document that the text is of (default: the first one in rulebook.yaml)"))
    quotes.add_argument("--document", metavar=say(N_("ID"))[lang], help=document[lang])
    add_common(quotes, lang)


def _over_time(commands: Commands[Parser], lang: Lang) -> None:
    compared = say(N_("compare two versions of one scheme: what newly falls short, what no longer does, and which lines did it"))
    over_time.add_compare(_command(commands, lang, "compare", compared), lang)
    walked = say(N_("go through the git history of a scheme, and say which commit changed its level, and why"))
    over_time.add_history(_command(commands, lang, "history", walked), lang)
    drawn = say(N_("lay reports of several dates beside each other"))
    over_time.add_trend(_command(commands, lang, "trend", drawn), lang)
    asked = say(N_("ask what if: which schemes would fall or rise under other rules or figures, and by which rule"))
    over_time.add_impact(_command(commands, lang, "impact", asked), lang)


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
