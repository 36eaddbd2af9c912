"""A rule's examples on its page: as short YAML, each with the verdict that it must get."""

from __future__ import annotations

import yaml

from compact_rules.bilingual import Lang
from compact_rules.hints import Any, Iterator, Mapping, Sequence
from compact_rules.report import rule_page_texts as texts
from compact_rules.report.amounts import date_text, listed
from compact_rules.report.names import VERDICTS, name
from compact_rules.report.saying import same, say
from compact_rules.rulebook.examples import DEFAULT_AS_OF
from compact_rules.rulebook.model import Example, Rule

# How many of each kind a page shows; the others stand with the rule.
_SHOWN = {"met": 2, "not_met": 2, "unknown": 1, "not_applicable": 1}
_WIDTH = 100


def examples(rule: Rule, lang: Lang, folder: str) -> Iterator[tuple[str, list[str]]]:
    """The headings *meets it*, *does not meet it* and *the false pass*, each with what stands under it."""
    shown = {kind: [each for each in rule.examples if each.kind == kind] for kind in _SHOWN}
    cut = any(len(found) > _SHOWN[kind] for kind, found in shown.items())
    first = {kind: found[: _SHOWN[kind]] for kind, found in shown.items()}
    meets = [part for each in (*first["met"], *first["not_applicable"]) for part in _example(each, lang)]
    fails = [part for each in (*first["not_met"], *first["unknown"]) for part in _example(each, lang)]
    if rule.decided_by != "data":
        meets.insert(0, say(texts.MET_BY_PERSON)[lang])
    if lang == "cy":
        meets.insert(0, say(texts.EXAMPLES_IN_ENGLISH)[lang])
    empty = next((each for each in rule.examples if each.kind == "empty" and not each.scheme), None)
    if empty is not None:
        fails.append(say(texts.EMPTY, verdict=name(VERDICTS, empty.expect or ""))[lang])
    if cut:
        fails.append(say(texts.MORE, file=f"{folder}/{rule.file}" if folder else rule.file)[lang])
    false = [part for each in rule.examples if each.kind == "false_pass" for part in _example(each, lang)]
    yield texts.MEETS, meets
    yield texts.FAILS, fails
    yield texts.FALSE_PASS, [say(texts.FALSE_PASS_MEANS)[lang], *false]


def _example(example: Example, lang: Lang) -> Iterator[str]:
    places = listed([same(f"`{place}`") for place in example.at], len(example.at))
    text = texts.EXAMPLE_AT if example.at else texts.EXAMPLE
    called = example.name[:1].upper() + example.name[1:]
    said = [say(text, name=called, verdict=name(VERDICTS, example.expect or ""), places=places)[lang]]
    if example.as_of is not None and example.as_of != DEFAULT_AS_OF:
        said.append(say(texts.AS_OF, as_of=date_text(example.as_of))[lang])
    yield " ".join(said)
    if example.scheme:
        yield f"```yaml\n{as_yaml(example.scheme)}```"


def as_yaml(scheme: Mapping[str, Any]) -> str:
    """The scheme as a person would write it: dates as they are, short things on one line."""
    return yaml.dump(
        _plain(scheme), Dumper=_Short, sort_keys=False, allow_unicode=True, width=_WIDTH, default_flow_style=None, indent=2
    )


class _Raw(str):
    """A number as it was written."""

    __slots__ = ()


def _plain(value: Any) -> Any:
    """The reader's own kinds of number as the text that they were written with."""
    if isinstance(value, Mapping):
        return {str(key): _plain(part) for key, part in value.items()}
    if isinstance(value, Sequence) and not isinstance(value, str):
        return [_plain(part) for part in value]
    raw = getattr(value, "raw", None)
    return _Raw(raw) if raw is not None and not isinstance(value, str) else value


class _Short(yaml.SafeDumper):
    """Texts that look like dates need no quotation marks: in the scheme format dates are texts."""


_Short.yaml_implicit_resolvers = {
    first: [(tag, pattern) for tag, pattern in resolvers if not tag.endswith(":timestamp")]
    for first, resolvers in yaml.SafeDumper.yaml_implicit_resolvers.items()
}


def _represent_number(dumper: _Short, value: _Raw) -> yaml.ScalarNode:
    kind = "float" if set(value) & set(".eE") else "int"
    return dumper.represent_scalar(f"tag:yaml.org,2002:{kind}", str(value))


_Short.add_representer(_Raw, _represent_number)
