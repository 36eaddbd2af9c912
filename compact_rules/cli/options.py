"""The options that commands share, and how their values are read."""

from __future__ import annotations

from argparse import SUPPRESS, ArgumentParser, ArgumentTypeError
from contextlib import suppress
from pathlib import Path

from compact_rules.bilingual import LANGS, Bilingual, Lang
from compact_rules.cli.settings import FAIL_ON, PLAIN
from compact_rules.cli.unsaid import UNSAID as UNSAID
from compact_rules.days import date
from compact_rules.hints import Callable
from compact_rules.report.saying import N_, say


def add_lang(parser: ArgumentParser, lang: Lang) -> None:
    """``--lang``, which may also stand before the command."""
    text = say(N_("the language to speak: en or cy (default: the configured one, else the locale's)"))
    parser.add_argument("--lang", choices=LANGS, default=SUPPRESS, help=text[lang])


def add_common(parser: ArgumentParser, lang: Lang, formats: tuple[str, ...] = PLAIN) -> None:
    """What every command takes; ``formats`` are those that it can write its result in."""
    add_lang(parser, lang)
    file, folder, day = say(N_("FILE")), say(N_("FOLDER")), say(N_("DATE"))
    _value(parser, lang, "--as-of", day, say(N_("judge as on this date, like 2026-06-30 (default: today)")), date_reader(lang))
    _choice(parser, lang, "--format", formats, say(N_("how to write the result (default: terminal)")))
    _value(parser, lang, "--output", file, say(N_("write the result to this file instead of the screen")))
    _value(parser, lang, "--rules", folder, say(N_("use the rules in this folder instead of those that come with the program")))
    _flag(parser, lang, "--quiet", say(N_("print nothing when nothing fails the run")))
    _flag(parser, lang, "--show-config", say(N_("print the settings in effect and where each comes from, and stop")))
    _flag(parser, lang, "--traceback", say(N_("after an internal error, print where in the program it happened")))


def add_judging(parser: ArgumentParser, lang: Lang) -> None:
    """What a command that judges takes besides."""
    file = say(N_("FILE"))
    _choice(parser, lang, "--fail-on", FAIL_ON, say(N_("the least severe finding that fails the run (default: error)")))
    _value(parser, lang, "--baseline", file, say(N_("leave findings that this file holds out of what fails the run")))


def add_checking(parser: ArgumentParser, lang: Lang) -> None:
    """What `check` takes beside that."""
    add_judging(parser, lang)
    file = say(N_("FILE"))
    _value(parser, lang, "--write-baseline", file, say(N_("write all findings to this file, as a baseline for later runs")))
    skip = N_("leave out named files that do not say that they are schemes; without PATH, only see that there is a scheme here")
    _flag(parser, lang, "--skip-others", say(skip))


def date_reader(lang: Lang) -> Callable[[str], date]:
    """Reads an ISO date, and nothing but its usual form."""

    def read(text: str) -> date:
        # date.fromisoformat also reads week dates and dates without hyphens; people who do not know them would misread them.
        with suppress(ValueError):
            if (day := date.fromisoformat(text)).isoformat() == text:
                return day
        message = say(N_('"{value}" is not a date. Write it like 2026-06-30: year, month, day.'), value=text)
        raise ArgumentTypeError(message[lang].replace("%", "%%"))

    return read


def _value(
    parser: ArgumentParser, lang: Lang, name: str, metavar: Bilingual, text: Bilingual, kind: Callable[[str], object] = Path
) -> None:
    parser.add_argument(name, metavar=metavar[lang], type=kind, default=SUPPRESS, help=text[lang])


def _choice(parser: ArgumentParser, lang: Lang, name: str, choices: tuple[str, ...], text: Bilingual) -> None:
    parser.add_argument(name, choices=choices, default=SUPPRESS, help=text[lang])


def _flag(parser: ArgumentParser, lang: Lang, name: str, text: Bilingual) -> None:
    parser.add_argument(name, action="store_true", default=SUPPRESS, help=text[lang])
