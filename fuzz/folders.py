"""A folder that is not on any disk, for rulebooks that last for one call."""

from __future__ import annotations

from collections.abc import Iterator, Mapping


class File:
    """One file by its name and bytes."""

    def __init__(self, name: str, data: bytes) -> None:
        self.name, self.data = name, data

    def __str__(self) -> str:
        return self.name

    def is_file(self) -> bool:
        """It is one."""
        return True

    def is_dir(self) -> bool:
        """It is not."""
        return False

    def read_bytes(self) -> bytes:
        """What it holds."""
        return self.data


class Folder:
    """Files by name, as `importlib.resources` gives a folder: no parent, no way out."""

    def __init__(self, name: str, files: Mapping[str, bytes]) -> None:
        self.name, self.files = name, files

    def __str__(self) -> str:
        return self.name

    def __truediv__(self, name: str) -> File | Folder:
        return File(name, self.files[name]) if name in self.files else Folder(name, {})

    joinpath = __truediv__

    def is_dir(self) -> bool:
        """Whether it holds anything."""
        return bool(self.files)

    def is_file(self) -> bool:
        """It is none."""
        return False

    def iterdir(self) -> Iterator[File]:
        """Its files."""
        return (File(name, data) for name, data in self.files.items())
