"""What ends a command early. Each carries its sentences in both languages; `main` prints them and picks the exit code."""

from __future__ import annotations

from compact_rules.bilingual import Bilingual


class UsageError(Exception):
    """The command line or the configuration asks for what cannot be done (exit 2)."""

    def __init__(self, *messages: Bilingual) -> None:
        super().__init__("; ".join(message.en for message in messages))
        self.messages = messages


class OutputError(Exception):
    """The output could not be written (exit 4)."""

    def __init__(self, message: Bilingual) -> None:
        super().__init__(message.en)
        self.message = message
