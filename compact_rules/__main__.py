"""``python -m compact_rules``."""

from compact_rules.cli.main import main

if __name__ == "__main__":
    raise SystemExit(main())
