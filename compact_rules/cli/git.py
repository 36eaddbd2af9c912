"""The versions of one file in its git repository, read through the ``git`` program.

git is started without a shell, with its paths taken literally, without hooks, pagers, filters or signature programs, and
without the network. Nothing is written to the repository.
"""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path

from compact_rules.cli.exits import Exit
from compact_rules.cli.faults import UsageError
from compact_rules.days import date
from compact_rules.hints import Iterator, Sequence
from compact_rules.records import dataclass
from compact_rules.report.saying import N_, say

NO_GIT = N_("The program `git` is not here, and a history cannot be read without it.")
NOT_A_REPOSITORY = N_("{file} does not stand in a git repository, so it has no history there.")
UNTRUSTED = N_(
    "git does not read the repository of {file}, because it belongs to another user: see `safe.directory` in its manual."
)
NO_VERSIONS = N_("git knows no version of {file}: it was never committed.")
TOO_LONG = N_("git did not answer within {seconds} seconds.")
REFUSED = N_("git could not read the history of {file}.")

_PATIENCE = 120  # seconds
_SHORT = 10  # of a hash: enough to be one commit's alone in any repository of schemes
_SETTINGS = (
    "core.quotepath=off",
    "core.hooksPath=/dev/null",
    "core.fsmonitor=false",
    "log.showSignature=false",
    "log.mailmap=false",
    "i18n.logOutputEncoding=UTF-8",
    "protocol.allow=never",
)
_QUIET = {
    "LC_ALL": "C",
    "GIT_TERMINAL_PROMPT": "0",
    "GIT_OPTIONAL_LOCKS": "0",
    "GIT_NO_LAZY_FETCH": "1",
    "GIT_NO_REPLACE_OBJECTS": "1",
    "GIT_ALLOW_PROTOCOL": "",
    "GIT_PAGER": "cat",
}
# Where a hook runs, git sets these for the repository of the hook; they would lead away from the file's own.
_AWAY = ("GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE", "GIT_PREFIX", "GIT_NAMESPACE", "GIT_OBJECT_DIRECTORY", "GIT_EXTERNAL_DIFF")
_FORMAT = "%x00%H%x00%cI%x00%s%x00"


@dataclass(frozen=True, slots=True)
class FileVersion:
    """What one commit made of the file. ``blob`` names its content; None where the commit took the file out.

    ``path`` is the file's path in the repository then, ``renamed_from`` the one before where it was renamed.
    """

    commit: str
    short: str
    on: date
    subject: str
    path: str
    renamed_from: str | None
    blob: str | None


@dataclass(frozen=True, slots=True)
class Repository:
    """A git repository, as seen from ``folder``, and the ``name`` of one file from there."""

    program: str
    folder: Path
    name: str
    file: str

    def versions(self) -> list[FileVersion]:
        """The versions along the main line, renames followed, the oldest first. Raises `UsageError` where there are none."""
        asked = ("log", "--follow", "--first-parent", "-m", "--raw", "-z", "--no-abbrev", "--no-ext-diff", "--no-textconv")
        found = self._run(*asked, f"--format={_FORMAT}", "--", self.name)
        versions = list(_versions(found.decode("utf-8", "surrogateescape").split("\0")))[::-1]
        if not versions:
            raise UsageError(say(NO_VERSIONS, file=self.file), code=Exit.NOT_ASSESSED)
        return versions

    def content(self, blob: str, most: int) -> bytes:
        """What stands under ``blob``, but no more than ``most`` bytes."""
        with self._start("cat-file", "blob", blob) as process:
            data = process.stdout.read(most) if process.stdout is not None else b""
            process.kill()
        return data

    @property
    def shallow(self) -> bool:
        """Whether the repository holds only the latest commits."""
        return self._run("rev-parse", "--is-shallow-repository").strip() == b"true"

    def _run(self, *arguments: str) -> bytes:
        with self._start(*arguments) as process:
            try:
                out, errors = process.communicate(timeout=_PATIENCE)
            except subprocess.TimeoutExpired as error:
                process.kill()
                raise UsageError(say(TOO_LONG, seconds=_PATIENCE), code=Exit.NOT_ASSESSED) from error
        if process.returncode:
            raise UsageError(say(_reason(errors), file=self.file), code=Exit.NOT_ASSESSED)
        return out

    def _start(self, *arguments: str) -> subprocess.Popen[bytes]:
        settings = [part for setting in _SETTINGS for part in ("-c", setting)]
        command = [self.program, "--no-pager", "--no-optional-locks", "--literal-pathspecs", *settings, *arguments]
        environment = {name: value for name, value in os.environ.items() if name not in _AWAY}
        return subprocess.Popen(  # noqa: S603  no shell; a program found on the path, with paths taken literally after --
            command,
            cwd=self.folder,
            env={**environment, **_QUIET},
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
        )


def repository(file: str) -> Repository:
    """The repository that ``file`` stands in, or stood in. Raises `UsageError` where there is no git."""
    program = shutil.which("git")
    if program is None:
        raise UsageError(say(NO_GIT), code=Exit.NOT_ASSESSED)
    # The link's own history, not that of what it leads to; folders on the way may be links.
    folder = Path(os.path.realpath(Path(file).parent))
    name = Path(file).name
    while not os.path.isdir(folder) and folder != folder.parent:
        name, folder = str(Path(folder.name) / name), folder.parent
    return Repository(os.path.realpath(program) if Path(program).is_absolute() else program, folder, name, file)


def _versions(tokens: Sequence[str]) -> Iterator[FileVersion]:
    """The commits in git's output: three texts each, then what became of the file, then its path or its two paths."""
    at = 0
    while at < len(tokens):
        if not tokens[at].strip("\n"):
            at += 1
            continue
        commit, on, subject = tokens[at : at + 3]
        at += 3
        while at < len(tokens) and not tokens[at].strip("\n"):
            at += 1
        if at < len(tokens) and tokens[at].lstrip("\n").startswith(":"):
            _, _, _, blob, state = tokens[at].lstrip("\n").split(" ")
            paths = tokens[at + 1 : at + 3] if state[0] in "RC" else tokens[at + 1 : at + 2]
            at += 1 + len(paths)
            yield FileVersion(
                commit,
                commit[:_SHORT],
                date.fromisoformat(on[:10]),
                subject,
                paths[-1],
                paths[0] if state[0] == "R" else None,
                blob if state[0] != "D" else None,
            )


def _reason(errors: bytes) -> str:
    if b"not a git repository" in errors:
        return NOT_A_REPOSITORY
    if b"dubious ownership" in errors:
        return UNTRUSTED
    return NO_VERSIONS if b"does not have any commits yet" in errors else REFUSED
