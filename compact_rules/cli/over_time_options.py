"""What the commands that look back, or ask what if, take on the command line."""

from __future__ import annotations

from argparse import SUPPRESS, ArgumentParser, ArgumentTypeError
from pathlib import Path

from compact_rules.bilingual import Lang
from compact_rules.cli.options import add_common
from compact_rules.cli.settings import FAIL_ON
from compact_rules.hints import Callable
from compact_rules.report.saying import N_, say

# How many versions `history` judges where nothing else is asked: some minutes' work at most.
MOST_VERSIONS = 100


def add_compare(parser: ArgumentParser, lang: Lang) -> None:
    """``compare OLD NEW``."""
    text = say(N_("the old version of a scheme: a file, or - for standard input"))
    parser.add_argument("old", metavar=say(N_("OLD"))[lang], help=text[lang])
    text = say(N_("its new version: a file, or - for standard input"))
    parser.add_argument("file", metavar=say(N_("NEW"))[lang], help=text[lang])
    text = say(N_("the least severe new finding that fails the run (default: error)"))
    parser.add_argument("--fail-on", choices=FAIL_ON, default=SUPPRESS, help=text[lang])
    add_common(parser, lang)


def add_history(parser: ArgumentParser, lang: Lang) -> None:
    """``history FILE``."""
    text = say(N_("a scheme in a git repository"))
    parser.add_argument("file", metavar=say(N_("FILE"))[lang], help=text[lang])
    text = say(N_("look at no more than this many versions, the latest ones (default: {most})"), most=MOST_VERSIONS)
    number = say(N_("NUMBER"))[lang]
    parser.add_argument("--most", type=_counter(lang), default=MOST_VERSIONS, metavar=number, help=text[lang])
    add_common(parser, lang)


def add_trend(parser: ArgumentParser, lang: Lang) -> None:
    """``trend REPORT…``."""
    text = say(N_("reports of different dates, written with --format json by audit or check"))
    parser.add_argument("reports", nargs="+", metavar=say(N_("REPORT"))[lang], help=text[lang])
    add_common(parser, lang, ("terminal", "json", "csv", "html"))


def add_impact(parser: ArgumentParser, lang: Lang) -> None:
    """``impact --against B PATH…``."""
    text = say(N_("a scheme, or a folder of schemes"))
    parser.add_argument("paths", nargs="+", metavar=say(N_("PATH"))[lang], help=text[lang])
    text = say(N_("the rules that would apply instead (default: the same rules, with --set)"))
    parser.add_argument("--against", type=Path, metavar=say(N_("FOLDER"))[lang], help=text[lang])
    text = say(
        N_('a figure that would be otherwise, like consultation-weeks=8 or "reporting-window=18 months"; several are allowed')
    )
    parser.add_argument(
        "--set", action="append", default=[], dest="figures", metavar=say(N_("FIGURE=VALUE"))[lang], help=text[lang]
    )
    add_common(parser, lang)


def _counter(lang: Lang) -> Callable[[str], int]:
    def read(text: str) -> int:
        if text.isascii() and text.isdigit() and len(text) < 7 and int(text) > 0:
            return int(text)
        raise ArgumentTypeError(say(N_('"{value}" is not a number from 1 up.'), value=text)[lang].replace("%", "%%"))

    return read
