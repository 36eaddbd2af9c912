"""``--show-config``: what a run goes by, and where each value came from."""

from __future__ import annotations

from argparse import Namespace

from compact_rules.cli.exits import Exit
from compact_rules.cli.output import write_text
from compact_rules.cli.settings import Settings
from compact_rules.config.settled import Waiver
from compact_rules.report.safe import visible
from compact_rules.report.saying import N_, same, say


def run(options: Namespace, settings: Settings) -> int:
    """Print the settings; nothing is checked."""
    entries = _entries(settings)
    write_text(_json(entries, settings) if settings.format == "json" else _lines(entries, settings), options.output)
    return Exit.CLEAN


def _entries(settings: Settings) -> dict[str, object]:
    config = settings.config
    return {
        "as-of": settings.as_of.isoformat(),
        "lang": settings.lang,
        "fail-on": settings.fail_on,
        "format": settings.format,
        "rules": None if settings.rules is None else str(settings.rules),
        "baseline": None if settings.baseline is None else str(settings.baseline),
        "exclude": list(config.exclude),
        "waivers": [_table(waiver) for waiver in config.waivers],
    }


def _lines(entries: dict[str, object], settings: Settings) -> str:
    lang = settings.lang
    file = settings.config.file
    none = say(N_("none"))
    lines = [say(N_("configuration file: {file}"), file=none if file is None else same(visible(str(file))))[lang], ""]
    for name, value in entries.items():
        shown = none[lang] if value in (None, []) else _shown(value)
        if name == "rules" and value is None:
            shown = say(N_("those that come with the program"))[lang]
        lines.append(visible(f"{name:<9} = {shown}  ({settings.origins[name][lang]})"))
    return "\n".join(lines) + "\n"


def _shown(value: object) -> str:
    if not isinstance(value, list):
        return str(value)
    return "; ".join(_entry(entry) for entry in value)


def _entry(value: object) -> str:
    return ", ".join(f"{key}: {text}" for key, text in value.items()) if isinstance(value, dict) else str(value)


def _table(waiver: Waiver) -> dict[str, str]:
    path = {} if waiver.path is None else {"path": waiver.path}
    return {"rule": waiver.rule, **path, "reason": waiver.reason, "who": waiver.who, "until": waiver.until.isoformat()}


def _json(entries: dict[str, object], settings: Settings) -> str:
    import json

    told = {name: {"value": value, "origin": settings.origins[name].en} for name, value in entries.items()}
    file = settings.config.file
    document = {"version": 1, "configuration_file": None if file is None else str(file), "settings": told}
    return json.dumps(document, ensure_ascii=False, indent=2) + "\n"
