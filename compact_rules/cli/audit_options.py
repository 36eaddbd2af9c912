"""What `audit` takes on the command line."""

from __future__ import annotations

from argparse import ArgumentParser, ArgumentTypeError
from contextlib import suppress
from pathlib import Path

from compact_rules.bilingual import Lang
from compact_rules.hints import Callable, TypeVar
from compact_rules.report.saying import N_, say

HORIZON = 90
TIME_LIMIT = 60.0
_MOST_DAYS = 36_500

Number = TypeVar("Number", int, float)


def add_audit(parser: ArgumentParser, lang: Lang) -> None:
    """The options that `audit` has of its own."""
    text = say(N_("a folder, a file, or a pattern such as 'schemes/**/*.yaml'"))
    parser.add_argument("paths", nargs="*", metavar=say(N_("PATH"))[lang], help=text[lang])
    text = say(
        N_("the authorities that the audit is about: authorities (the default), health-boards, or a CSV file with gss,en,cy")
    )
    parser.add_argument("--register", default="authorities", metavar=say(N_("REGISTER"))[lang], help=text[lang])
    text = say(N_("list records that go stale within this many days (default: 90)"))
    parser.add_argument(
        "--horizon", type=_within(int, 0, _MOST_DAYS, lang), default=HORIZON, metavar=say(N_("DAYS"))[lang], help=text[lang]
    )
    text = say(N_("leave out everything that names an authority, a file or a party; the figures stay"))
    parser.add_argument("--aggregate-only", action="store_true", help=text[lang])
    text = say(N_("tell what changed since the run that this report (--format json) is of, instead of what the audit finds"))
    parser.add_argument("--against", default=None, metavar=say(N_("REPORT"))[lang], help=text[lang])
    text = say(N_("also put everything that the audit is made from, and its report, into this ZIP file, for `verify`"))
    parser.add_argument("--bundle", type=Path, default=None, metavar=say(N_("FILE"))[lang], help=text[lang])
    text = say(N_("how many files to judge at once (default: as many as there are cores)"))
    parser.add_argument("--jobs", type=_within(int, 1, 512, lang), default=None, metavar=say(N_("NUMBER"))[lang], help=text[lang])
    text = say(N_("give one file at most this many seconds (default: 60)"))
    parser.add_argument(
        "--time-limit",
        type=_within(float, 0.1, 86_400, lang),
        default=TIME_LIMIT,
        metavar=say(N_("SECONDS"))[lang],
        help=text[lang],
    )
    text = say(N_("judge on the Dask cluster at this address, like tcp://localhost:8786; needs the extra compact-rules[dask]"))
    parser.add_argument("--scheduler", default=None, metavar=say(N_("ADDRESS"))[lang], help=text[lang])


def _within(kind: Callable[[str], Number], least: Number, most: Number, lang: Lang) -> Callable[[str], Number]:
    """Reads a number from ``least`` to ``most``."""

    def read(text: str) -> Number:
        with suppress(ValueError):
            if least <= (number := kind(text)) <= most:
                return number
        message = say(N_('"{value}" is not a number from {least} to {most}.'), value=text, least=f"{least:g}", most=f"{most:g}")
        raise ArgumentTypeError(message[lang].replace("%", "%%"))

    return read
