"""Schemas that others publish, for the tests of formats: ``python -m tools.published FOLDER`` puts them there.

They are other people's texts and no part of this project. Both stand in source packages on PyPI, which pip fetches: the JSON
Schema of SARIF 2.1.0 in that of ``sarif-om``, and the XML Schema of Jenkins's xUnit plugin in that of ``pytest``.
"""

from __future__ import annotations

import subprocess
import sys
import tarfile
from pathlib import Path

# The package, the file in it, and the variable that tells the tests where it is.
WANTED = (
    ("sarif-om==1.0.4", "sarif-2.1.0-rtm.4.json", "COMPACT_RULES_SARIF_SCHEMA"),
    ("pytest==8.3.5", "junit-10.xsd", "COMPACT_RULES_JUNIT_XSD"),
)


def fetch(folder: Path) -> list[str]:
    """Put the schemas into ``folder``. Returns a line for each, as a shell sets a variable."""
    folder.mkdir(parents=True, exist_ok=True)
    return [f"export {variable}={_one(package, name, folder).resolve()}" for package, name, variable in WANTED]


def _one(package: str, name: str, folder: Path) -> Path:
    pip = [
        sys.executable,
        "-m",
        "pip",
        "download",
        "--quiet",
        "--no-deps",
        "--no-binary",
        ":all:",
        "--dest",
        str(folder),
        package,
    ]
    subprocess.run(pip, check=True, stdout=sys.stderr)  # noqa: S603  our own words
    stem = package.partition("==")[0].replace("-", "_")
    archive = next(path for path in sorted(folder.glob("*.tar.gz")) if path.name.replace("-", "_").startswith(f"{stem}_"))
    with tarfile.open(archive) as packed:
        held = next(member for member in packed if member.name.rpartition("/")[2] == name)
        data = packed.extractfile(held)
        if data is None:
            raise FileNotFoundError(name)
        target = folder / name
        target.write_bytes(data.read())
    return target


def main(arguments: list[str]) -> int:
    """Print the lines for a shell: ``eval "$(python -m tools.published FOLDER)"``."""
    sys.stdout.write("".join(f"{line}\n" for line in fetch(Path(arguments[0]))))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
