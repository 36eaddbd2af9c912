"""``rules``: the rules themselves, listed, shown, begun, reviewed and tested."""

from __future__ import annotations

from argparse import Namespace

from compact_rules.cli.settings import Settings


def run(options: Namespace, settings: Settings) -> int:
    """One of them."""
    match options.rules_command:
        case "list":
            from compact_rules.cli import rules_list

            return rules_list.run(options, settings)
        case "show":
            from compact_rules.cli import explain

            return explain.run(options, settings)
        case "review":
            from compact_rules.cli import rules_review

            return rules_review.run(options, settings)
        case "new":
            from compact_rules.cli import rules_new

            return rules_new.run(options, settings)
        case "quotes":
            from compact_rules.cli import rules_quotes

            return rules_quotes.run(options, settings)
    from compact_rules.cli import rules_test

    return rules_test.run(options, settings)
