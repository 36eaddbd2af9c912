"""What ends a command early. Each carries its sentences in both languages; `main` prints them and picks the exit code."""

from __future__ import annotations

from compact_rules.bilingual import Bilingual
from compact_rules.cli.exits import Exit


class UsageError(Exception):
    """A command cannot do what it was asked to; exit 2 unless ``code`` says otherwise."""

    def __init__(self, *messages: Bilingual, code: Exit = Exit.USAGE) -> None:
        super().__init__("; ".join(message.en for message in messages))
        self.messages = messages
        self.code = code


class OutputError(Exception):
    """The output could not be written (exit 4)."""

    def __init__(self, message: Bilingual) -> None:
        super().__init__(message.en)
        self.message = message
