"""The language of argparse's own sentences: usage, help headings and errors."""

from __future__ import annotations

import os

from compact_rules.bilingual import Lang
from compact_rules.hints import TYPE_CHECKING, Iterator, Sequence
from compact_rules.report.saying import DOMAIN, N_

if TYPE_CHECKING:
    from contextlib import AbstractContextManager

# What argparse (3.11 to 3.13) looks up; listed so that the catalogue has them.
SENTENCES = (
    N_("usage: "),
    N_("positional arguments"),
    N_("options"),
    N_("show this help message and exit"),
    N_("the following arguments are required: %s"),
    N_("one of the arguments %s is required"),
    N_("expected one argument"),
    N_("expected at least one argument"),
    N_("not allowed with argument %s"),
    N_("ignored explicit argument %r"),
    N_("unrecognized arguments: %s"),
    N_("invalid choice: %(value)r (choose from %(choices)s)"),
    N_("invalid %(type)s value: %(value)r"),
    N_("argument %(argument_name)s: %(message)s"),
    N_("%(prog)s: error: %(message)s\n"),
    N_("%(heading)s:"),
)


def asked_lang(argv: Sequence[str]) -> Lang | None:
    """The language that the command line asks for, seen before it is parsed: an error in it must be told in that language."""
    for at, word in enumerate(argv):
        if word == "--":
            break
        if word in ("--lang=cy", "--lang=en"):
            return "cy" if word.endswith("cy") else "en"
        if word == "--lang" and argv[at + 1 : at + 2] in (["cy"], ["en"]):
            return "cy" if argv[at + 1] == "cy" else "en"
    return None


def speaking(lang: Lang) -> AbstractContextManager[None]:
    """While it lasts, argparse speaks ``lang``. It looks its sentences up through gettext, which goes by the environment."""
    from contextlib import contextmanager

    return contextmanager(_speaking)(lang)


def _speaking(lang: Lang) -> Iterator[None]:
    import gettext
    from importlib.resources import files

    before, domain = os.environ.get("LANGUAGE"), gettext.textdomain()
    gettext.bindtextdomain(DOMAIN, str(files("compact_rules") / "locale"))
    gettext.textdomain(DOMAIN)
    os.environ["LANGUAGE"] = lang
    try:
        yield
    finally:
        gettext.textdomain(domain)
        if before is None:
            del os.environ["LANGUAGE"]
        else:
            os.environ["LANGUAGE"] = before
