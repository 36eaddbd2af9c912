"""``rules test``: the examples that stand in the rules, run."""

from __future__ import annotations

import json
from argparse import Namespace

from compact_rules.bilingual import Lang
from compact_rules.cli.exits import Exit
from compact_rules.cli.output import write_text
from compact_rules.cli.rulebook import rule_of, rulebook_of
from compact_rules.cli.settings import Settings
from compact_rules.hints import Sequence
from compact_rules.records import replace
from compact_rules.report.names import PRACTICE, VERDICTS, name
from compact_rules.report.safe import visible
from compact_rules.report.saying import N_, NN_, say, say_count
from compact_rules.trial import Trial, try_examples

PASSED = NN_("{n} example came out as it says.", "{n} examples came out as they say.")
FAILED = NN_("{n} example did not come out as it says.", "{n} examples did not come out as they say.")
WRONG = N_("{place}: {rule}, example “{example}”: expected {expected}, came out as {verdict}.")
WRONG_PRACTICE = N_("{place}: {rule}, example “{example}”: its evidence was to be “{expected}”, and came out as “{practice}”.")
TOO_MUCH = N_(
    "{place}: {rule}, example “{example}”: its scheme is too large to be judged here. Keep of it what the rule is about."
)
MISSED = N_("nothing falls short at {place}")
UNEXPECTED = N_("this falls short and is not named: {place}")
UNKNOWN = N_("the scheme format has no {place}")


def run(options: Namespace, settings: Settings) -> int:
    """Run them; 1 when one comes out otherwise than it says."""
    if options.mutate:
        from compact_rules.cli import rules_mutate

        return rules_mutate.run(options, settings)
    rulebook = rulebook_of(settings)
    if options.rule:
        # A rule of the rulebook that this one extends is run too, when it is asked for, by the figures that stand here.
        rulebook = replace(rulebook, rules=tuple(rule_of(rulebook, name) for name in options.rule), inherited=())
    trials = list(try_examples(rulebook))
    failed = [trial for trial in trials if not trial.passed]
    if settings.format == "json":
        write_text(_json(trials), options.output)
    elif failed or not options.quiet:
        write_text(_lines(len(trials), failed, settings.lang), options.output)
    return Exit.FOUND if failed else Exit.CLEAN


def _lines(all_of_them: int, failed: Sequence[Trial], lang: Lang) -> str:
    lines = [line for trial in failed for line in told(trial, lang)]
    counts = [say_count(PASSED, all_of_them - len(failed))[lang]]
    if failed:
        counts.append(say_count(FAILED, len(failed))[lang])
    return "\n".join([*lines, " ".join(counts)]) + "\n"


def told(trial: Trial, lang: Lang) -> list[str]:
    """What came out of an example that failed, and where: one line, and more for its places."""
    example = trial.example
    at = {"place": f"{trial.rule.file}:{example.line}", "rule": trial.rule.id, "example": example.name}
    if trial.too_much:
        return [visible(say(TOO_MUCH, **at)[lang])]
    if trial.wrong_practice and not trial.wrong_verdict:
        found = {"expected": name(PRACTICE, example.practice or ""), "practice": name(PRACTICE, trial.practice)}
        first = say(WRONG_PRACTICE, **at, **found)[lang]
    else:
        found = {"expected": name(VERDICTS, example.expect or ""), "verdict": name(VERDICTS, trial.verdict)}
        first = say(WRONG, **at, **found)[lang]
    kinds = ((MISSED, trial.missed), (UNEXPECTED, trial.unexpected), (UNKNOWN, trial.unknown_keys))
    return [visible(first), *(f"    {visible(say(text, place=at)[lang])}" for text, places in kinds for at in places)]


def _json(trials: Sequence[Trial]) -> str:
    every = [
        {
            "rule": trial.rule.id,
            "file": trial.rule.file,
            "line": trial.example.line,
            "kind": trial.example.kind,
            "name": trial.example.name,
            "expected": trial.example.expect,
            "verdict": None if trial.too_much else trial.verdict,
            "expected_practice": trial.example.practice,
            "practice": trial.practice,
            "passed": trial.passed,
            "missed": list(trial.missed),
            "unexpected": list(trial.unexpected),
            "unknown_keys": list(trial.unknown_keys),
        }
        for trial in trials
    ]
    return json.dumps({"version": 1, "examples": every}, ensure_ascii=False, indent=2) + "\n"
