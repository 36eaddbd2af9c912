"""A configuration file's table made into `Config`, or every fault in it."""

from __future__ import annotations

from compact_rules.assessing.terms import Waiver
from compact_rules.bilingual import Bilingual
from compact_rules.config.find import nearest
from compact_rules.config.settled import Config, ConfigError, ConfigFault
from compact_rules.hints import TYPE_CHECKING, Any, Iterable, Mapping
from compact_rules.report.saying import N_, say

if TYPE_CHECKING:
    import os
    from pathlib import Path

    from pydantic_core import ErrorDetails

    from compact_rules.config.form import ConfigForm

KEYS = ("lang", "fail-on", "rules", "baseline", "exclude", "waivers")
# Where a name has one `*`, there is one way to match it; with each further one there are as many more as the name has letters.
_MOST_SPARE, _MOST_DEEP = 3, 2
MANY_ASTERISKS = N_(
    "this pattern has too many asterisks: there are too many ways to try it. Write several patterns with fewer asterisks each."
)
WAIVER_KEYS = ("rule", "path", "reason", "who", "until")


def load(start: str | os.PathLike[str]) -> Config:
    """What the nearest configuration file settles for ``start``; nothing when there is none. Raises `ConfigError`."""
    found = nearest(start)
    return Config() if found is None else check(*found)


def check(file: Path, table: Mapping[str, Any]) -> Config:
    """``table``, which stood in ``file``, as a `Config`. Raises `ConfigError` with every fault."""
    if not table:
        return Config(file=file)
    from pydantic import ValidationError

    from compact_rules.config.form import ConfigForm

    try:
        form = ConfigForm.model_validate(dict(table))
    except ValidationError as error:
        raise ConfigError(tuple(_faults(file, error.errors(include_url=False)))) from error
    _check_globs(file, form.exclude)
    return _settled(file, form)


def _settled(file: Path, form: ConfigForm) -> Config:
    folder = file.parent
    return Config(
        file=file,
        lang=form.lang,
        fail_on=form.fail_on,
        rules=folder / form.rules if form.rules else None,
        baseline=folder / form.baseline if form.baseline else None,
        exclude=tuple(form.exclude),
        waivers=tuple(Waiver(w.rule, w.reason, w.who, w.until, w.path) for w in form.waivers),
    )


def _check_globs(file: Path, globs: list[str]) -> None:
    from pathspec import GitIgnoreSpec

    faults = []
    for index, glob in enumerate(globs):
        if _too_many_ways(glob):
            faults.append(ConfigFault(file, f"exclude[{index}]", say(MANY_ASTERISKS)))
            continue
        try:
            GitIgnoreSpec.from_lines([glob])
        except ValueError:
            message = say(N_('"{value}" is not a pattern as in a .gitignore file.'), value=glob)
            faults.append(ConfigFault(file, f"exclude[{index}]", message))
    if faults:
        raise ConfigError(tuple(faults))


def _too_many_ways(glob: str) -> bool:
    """Whether ``glob`` could match one name in so many ways that to try them all would take for ever."""
    if glob.startswith("#"):
        return False
    # Without what is escaped, backslashes first: one that is escaped itself escapes no asterisk.
    segments = glob.replace("\\\\", "").replace("\\*", "").removesuffix("/**").split("/")
    spare = sum(max(segment.count("*") - 1, 0) for segment in segments if segment != "**")
    deep = sum(segment == "**" and segment != before for segment, before in zip(segments, ["", *segments], strict=False))
    return spare > _MOST_SPARE or deep > _MOST_DEEP


def _faults(file: Path, errors: Iterable[ErrorDetails]) -> Iterable[ConfigFault]:
    return (ConfigFault(file, _key(error["loc"]), _message(error)) for error in errors)


def _key(loc: tuple[int | str, ...]) -> str:
    text = ""
    for step in loc:
        text += f"[{step}]" if isinstance(step, int) else f".{step}" if text else step
    return text


def _message(error: ErrorDetails) -> Bilingual:
    match error["type"]:
        case "extra_forbidden":
            return _unknown(error["loc"])
        case "missing":
            return say(N_("this key is required."))
        case "literal_error":
            return say(N_('"{value}" is not one of: {choices}.'), value=error["input"], choices=_choices(error))
        case "string_type" | "string_too_short":
            return say(N_("this must be a text in quotation marks, and not an empty one."))
        case "list_type":
            return say(N_("this must be a list in square brackets."))
        case kind if kind.startswith("date"):
            return say(N_("this must be a date without quotation marks, like 2027-03-31."))
        case "model_type":
            return say(N_("this must be a table."))
    return say(N_("this value is not understood here."))


def _choices(error: ErrorDetails) -> str:
    return str(error.get("ctx", {}).get("expected", "")).replace("'", "").replace(" or ", ", ")


def _unknown(loc: tuple[int | str, ...]) -> Bilingual:
    known = WAIVER_KEYS if loc[0] == "waivers" else KEYS
    import difflib

    near = difflib.get_close_matches(str(loc[-1]).lower().replace("_", "-"), known, n=1)
    if near:
        return say(N_('unknown key. Did you mean "{near}"?'), near=near[0])
    return say(N_("unknown key. The keys here are: {keys}."), keys=", ".join(known))
