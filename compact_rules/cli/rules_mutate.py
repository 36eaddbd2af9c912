"""``rules test --mutate``: what could be changed in the rules without any of their examples noticing."""

from __future__ import annotations

import json
from argparse import Namespace

from compact_rules.bilingual import Lang
from compact_rules.cli.exits import Exit
from compact_rules.cli.output import write_text
from compact_rules.cli.rulebook import rule_of, rulebook_of
from compact_rules.cli.rules_test import told
from compact_rules.cli.settings import Settings
from compact_rules.mutation import Mutant, Run, Survivor, mutate
from compact_rules.report.mutation_texts import mutant_text
from compact_rules.report.safe import visible
from compact_rules.report.saying import N_, NN_, say, say_count

UNNOTICED = N_("{place}: {rule}: no example notices when {change}.")
STALE = N_("{place}: {rule}: this need not be listed any more: an example notices it, or it cannot be changed so.")
NAMED = N_("mutation: {key}")
CHANGES = NN_("{n} change tried", "{n} changes tried")
SUMMARY = N_("{changes}: {killed} noticed, {listed} listed with a reason, {unlisted} unnoticed.")
NOT_TRIED = NN_(
    "{n} rule was not changed: an example of it fails as it stands.",
    "{n} rules were not changed: examples of them fail as they stand.",
)


def run(options: Namespace, settings: Settings) -> int:
    """Try every change; 1 when one goes unnoticed that is not listed, or an example fails without any."""
    rulebook = rulebook_of(settings)
    chosen = tuple(rule_of(rulebook, name) for name in options.rule) or None
    run = mutate(rulebook, chosen)
    if settings.format == "json":
        write_text(_json(run), options.output)
    elif not (options.quiet and run.clean and not run.stale):
        write_text(_lines(run, settings.lang), options.output)
    return Exit.CLEAN if run.clean else Exit.FOUND


def _lines(run: Run, lang: Lang) -> str:
    lines = [line for trial in run.failing for line in told(trial, lang)]
    for mutant in run.unlisted:
        place = f"{mutant.rule.file}:{mutant.rule.line}"
        lines += _named(say(UNNOTICED, place=place, rule=mutant.rule.id, change=mutant_text(mutant))[lang], mutant.key, lang)
    for entry in run.stale:
        lines += _named(say(STALE, place=f"{entry.file}:{entry.line}", rule=entry.rule)[lang], entry.mutations[0], lang)
    changes = say_count(CHANGES, run.tried)
    counts = {"killed": run.killed, "listed": len(run.listed), "unlisted": len(run.unlisted)}
    lines.append(say(SUMMARY, changes=changes, **counts)[lang])
    skipped = sum(bool(each.failing) for each in run.rules)
    if skipped:
        lines.append(say_count(NOT_TRIED, skipped)[lang])
    return "\n".join(lines) + "\n"


def _named(sentence: str, key: str, lang: Lang) -> list[str]:
    """The sentence, and below it the name by which survivors.yaml lists the change."""
    return [visible(sentence), f"    {visible(say(NAMED, key=key)[lang])}"]


def _json(run: Run) -> str:
    told = {
        "version": 1,
        "tried": run.tried,
        "killed": run.killed,
        "rules": [
            {"rule": each.rule.id, "tried": each.tried, "failing": [trial.example.name for trial in each.failing]}
            for each in run.rules
        ],
        "survivors": [_survivor(mutant, None) for mutant in run.unlisted] + [_survivor(*each) for each in run.listed],
        "stale": [
            {"rule": each.rule, "file": each.file, "line": each.line, "mutation": key}
            for each in run.stale
            for key in each.mutations
        ],
    }
    return json.dumps(told, ensure_ascii=False, indent=2) + "\n"


def _survivor(mutant: Mutant, entry: Survivor | None) -> dict[str, object]:
    said = mutant_text(mutant)
    return {
        "rule": mutant.rule.id,
        "file": mutant.rule.file,
        "line": mutant.rule.line,
        "place": mutant.place,
        "mutation": mutant.key,
        "message": {"en": said.en, "cy": said.cy},
        "reason": entry.reason if entry is not None else None,
    }
