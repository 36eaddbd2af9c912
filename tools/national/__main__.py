"""``python -m tools.national`` writes examples/national anew."""

from __future__ import annotations

from pathlib import Path

from tools.national.files import FOLDER, files

ROOT = Path(__file__).resolve().parents[2]


def main() -> None:
    """Write every file; take away those that are no longer made."""
    made = files()
    for old in sorted((ROOT / FOLDER).rglob("*")):
        if old.is_file() and old.relative_to(ROOT).as_posix() not in made:
            old.unlink()
    for name, text in made.items():
        (ROOT / name).parent.mkdir(parents=True, exist_ok=True)
        (ROOT / name).write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
