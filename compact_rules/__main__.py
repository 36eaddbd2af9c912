"""``python -m compact_rules``."""

from compact_rules.start import run

if __name__ == "__main__":
    run()
