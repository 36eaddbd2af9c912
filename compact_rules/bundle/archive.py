"""The ZIP file itself. The same members give the same bytes; one that somebody sends is read within bounds, and never unpacked
to where it says."""

from __future__ import annotations

import zipfile
import zlib
from io import BytesIO

from compact_rules.bilingual import Bilingual
from compact_rules.hints import Mapping
from compact_rules.report.saying import N_, say

# Of all members together once unpacked, in bytes, and how many of them there may be.
MOST_BYTES = 500_000_000
MOST_MEMBERS = 50_000

NO_ZIP = N_("{file} is not a bundle: it is not a ZIP file, or it is damaged.")
TOO_LARGE = N_("{file} is not read: it unpacks to more than {size} MB, or to more than {count} files.")
BAD_NAME = N_("{file} is not read: a file in it has a name that no bundle gives: {name}.")


class BundleError(Exception):
    """A file is no bundle that can be verified; ``message`` says why."""

    def __init__(self, message: Bilingual) -> None:
        super().__init__(message.en)
        self.message = message


def pack(members: Mapping[str, bytes]) -> bytes:
    """``members`` by name as a ZIP file, in the order of their names and without a date."""
    made = BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as archive:
        for name in sorted(members):
            entry = zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0))
            entry.compress_type, entry.create_system, entry.external_attr = zipfile.ZIP_DEFLATED, 3, 0o644 << 16
            archive.writestr(entry, members[name])
    return made.getvalue()


def unpack(data: bytes, file: str) -> dict[str, bytes]:
    """The members of the ZIP file ``data``, by name; ``file`` is what messages call it. Raises `BundleError`."""
    try:
        with zipfile.ZipFile(BytesIO(data)) as archive:
            entries = archive.infolist()
            _check(entries, file)
            return {entry.filename: _member(archive, entry, file) for entry in entries}
    except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError, ValueError, OSError) as error:
        raise BundleError(say(NO_ZIP, file=file)) from error


def _check(entries: list[zipfile.ZipInfo], file: str) -> None:
    if len(entries) > MOST_MEMBERS or sum(entry.file_size for entry in entries) > MOST_BYTES:
        raise BundleError(say(TOO_LARGE, file=file, size=MOST_BYTES // 1_000_000, count=MOST_MEMBERS))
    names = [entry.filename for entry in entries]
    bad = [name for name in names if not safe_name(name)] or [name for name in names if names.count(name) > 1][:1]
    if bad:
        raise BundleError(say(BAD_NAME, file=file, name=ascii(bad[0])))


def safe_name(name: str) -> bool:
    """Whether ``name`` stays where it is put, on any system."""
    parts = name.split("/")
    return name.isprintable() and not any(part in ("", ".", "..") or set(part) & set('\\:*?"<>|') for part in parts)


def _member(archive: zipfile.ZipFile, entry: zipfile.ZipInfo, file: str) -> bytes:
    # What an entry says of its size need not be true.
    with archive.open(entry) as opened:
        data = opened.read(entry.file_size + 1)
    if len(data) != entry.file_size:
        raise BundleError(say(NO_ZIP, file=file))
    return data
