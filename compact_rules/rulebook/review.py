"""The review of a rulebook: what a careful reader would send back though it loads.

Quotations against their source are checked by `quotes.check_quotes`; examples are run a floor above, where the judge is.
"""

from __future__ import annotations

import re

from compact_rules.bilingual import LANGS, Bilingual
from compact_rules.hints import Any, Callable, Iterator
from compact_rules.places import path_text
from compact_rules.rulebook.complaints import Complaint
from compact_rules.rulebook.examples import all_checks
from compact_rules.rulebook.model import Operand, Rule, Rulebook
from compact_rules.rulebook.rule_fits import parameters_of
from compact_rules.scheme.read import Reading

QUOTE_WORDS = 27
MESSAGE_CHARACTERS = 200
LITERALS = (0, 1, 2)

# What a scaffold writes where a person is to write.
_TODO = re.compile(r"\bTODO\b")

Read = Callable[[object], Reading]
Review = Callable[[Rule], Iterator[Complaint]]


def review(rulebook: Rulebook, read: Read | None = None) -> tuple[Complaint, ...]:
    """Everything in ``rulebook`` that should be mended, in its order.

    With ``read`` (`scheme.read.read`), the examples' schemes are read too, and what is wrong with them as schemes is told.
    """
    found = [complaint for rule in rulebook.own_rules for part in _PARTS for complaint in part(rule)]
    if read is not None:
        found += [complaint for rule in rulebook.own_rules for complaint in _example_problems(rule, read)]
    found += _unused(rulebook)
    found += _unquoted(rulebook)
    found += _same_texts(rulebook)
    return tuple(found)


def _about(rule: Rule, code: str, *values: tuple[str, object], line: int = 0) -> Complaint:
    return Complaint(code, rule.id, rule.file, line or rule.line, values)


def _quote(rule: Rule) -> Iterator[Complaint]:
    if rule.source.quote is None:
        yield _about(rule, "no-quote")
    elif len(rule.source.quote.split()) > QUOTE_WORDS:
        yield _about(rule, "long-quote", ("count", len(rule.source.quote.split())), ("most", QUOTE_WORDS))


def _figures(rule: Rule) -> Iterator[Complaint]:
    for check in all_checks(rule):
        for operand in (value for value in check.args.values() if isinstance(value, Operand)):
            for literal in _literals(operand):
                if literal not in LITERALS:
                    yield _about(rule, "literal-figure", ("value", literal))


def _literals(operand: Operand | None) -> Iterator[object]:
    if operand is not None:
        if operand.literal is not None:
            yield operand.literal
        yield from _literals(operand.plus)
        yield from _literals(operand.minus)


def _texts(rule: Rule) -> Iterator[Complaint]:
    questions = [check.args["question"] for check in all_checks(rule) if check.word == "a_person_decides"]
    named = [("title", rule.title), ("asks", rule.asks), ("message", rule.message), ("remedy", rule.remedy)]
    for name, text in (*named, *(("question", question) for question in questions)):
        if _untranslated(text):
            yield _about(rule, "same-text", ("field", name))
    for lang in LANGS:
        if len(rule.message[lang]) > MESSAGE_CHARACTERS:
            values = (("count", len(rule.message[lang])), ("lang", lang), ("most", MESSAGE_CHARACTERS))
            yield _about(rule, "long-message", *values)


def _untranslated(text: Bilingual) -> bool:
    # Only what a message inserts may be the same in both: "{item}: {reason}." has nothing to translate.
    words = "".join(part.partition("}")[2] if at else part for at, part in enumerate(text.en.split("{")))
    return text.en == text.cy and any(character.isalpha() for character in words)


def _examples(rule: Rule) -> Iterator[Complaint]:
    names: set[str] = set()
    for example in rule.examples:
        if example.name in names:
            yield _about(rule, "same-example-name", ("example", example.name), line=example.line)
        names.add(example.name)
        if example.kind in ("not_met", "false_pass") and example.expect == "not_met" and rule.for_each and not example.at:
            yield _about(rule, "example-names-nothing", ("example", example.name), line=example.line)


def _unwritten(rule: Rule) -> Iterator[Complaint]:
    """What a scaffold left to be written, and nobody wrote: a rule with any of it must not pass for a rule."""
    questions = [check.args for check in all_checks(rule) if check.word == "a_person_decides"]
    named = [("title", rule.title), ("asks", rule.asks), ("message", rule.message), ("remedy", rule.remedy)]
    named += [(name, args[name]) for args in questions for name in ("question", "role")]
    named += [("evidence.title", rule.evidence.title)] if rule.evidence is not None else []
    named += [("source.note", rule.source.note)] if rule.source.note is not None else []
    told = [(f"{name}.{lang}", text[lang], 0) for name, text in named for lang in LANGS]
    told += [("source.quote", rule.source.quote or "", 0)]
    for example in rule.examples:
        told += [("example", text, example.line) for text in (example.name, *_strings(example.scheme))]
    for name, text, line in told:
        if _TODO.search(text):
            yield _about(rule, "unwritten", ("field", name), ("text", text), line=line)


_PARTS: tuple[Review, ...] = (_quote, _figures, _texts, _examples, _unwritten)


def _example_problems(rule: Rule, read: Read) -> Iterator[Complaint]:
    """What is wrong with an example's scheme as a scheme; an unreadable value may be what the example is about."""
    for example in rule.examples:
        for problem in read(example.scheme).problems:
            if problem.code.startswith("unknown-"):
                values = (("example", example.name), ("path", path_text(problem.path or ())), ("problem", problem.code))
                yield _about(rule, "example-problem", *values, line=example.line)


def _unused(rulebook: Rulebook) -> Iterator[Complaint]:
    checks = [check for rule in rulebook.rules for check in all_checks(rule)]
    # Gates, liveness and staleness rest on parameters too, by their ids.
    elsewhere = set(_strings(rulebook.grades))
    parameters = {name for rule in rulebook.rules for name in parameters_of(rule)} | elsewhere | _in_messages(rulebook)
    lexicons = {check.args["lexicon"] for check in checks if "lexicon" in check.args}
    cited = {rule.source.document for rule in rulebook.rules}
    cited |= {value.source.document for parameter in rulebook.parameters.values() for value in parameter.values}
    headings = {rule.requirement for rule in rulebook.rules}
    others = _names(rulebook.base)
    for code, file, names, used in (
        ("unused-parameter", "parameters.yaml", rulebook.parameters, parameters),
        ("unused-lexicon", "lexicons.yaml", rulebook.lexicons, lexicons),
        ("unused-requirement", "rulebook.yaml", [requirement.id for requirement in rulebook.requirements], headings),
        ("unused-document", "rulebook.yaml", [document.id for document in rulebook.documents], cited),
    ):
        yield from (Complaint(code, name, file) for name in names if name not in used and name not in others)


def _names(base: Rulebook | None) -> set[str]:
    """What stands in the rulebook that is extended: whether anything there is used is for its own review."""
    if base is None:
        return set()
    headings, documents = (each.id for each in base.requirements), (each.id for each in base.documents)
    return {*base.parameters, *base.lexicons, *headings, *documents}


def _in_messages(rulebook: Rulebook) -> set[str]:
    """The parameters that messages insert, by id."""
    texts = [rule.message.en for rule in rulebook.rules]
    return {name for name in rulebook.parameters if any(f"{{{name.replace('-', '_')}}}" in text for text in texts)}


def _strings(data: Any) -> Iterator[str]:
    if isinstance(data, str):
        yield data
    elif isinstance(data, dict):
        for value in data.values():
            yield from _strings(value)
    elif isinstance(data, list):
        for value in data:
            yield from _strings(value)


def _unquoted(rulebook: Rulebook) -> Iterator[Complaint]:
    held = rulebook.base.parameters if rulebook.base is not None else {}
    for parameter in rulebook.parameters.values():
        for value in parameter.values if held.get(parameter.id) != parameter else ():
            if value.source.quote is None and value.source.note is None:
                yield Complaint("unquoted-figure", parameter.id, "parameters.yaml", 0, (("start", value.start),))


def _same_texts(rulebook: Rulebook) -> Iterator[Complaint]:
    titled = [("parameters.yaml", each.id, each.title) for each in rulebook.parameters.values()]
    titled += [("lexicons.yaml", each.id, each.title) for each in rulebook.lexicons.values()]
    titled += [("rulebook.yaml", each.id, each.title) for each in rulebook.requirements]
    titled += [("rulebook.yaml", each.id, each.title) for each in rulebook.documents]
    others = _names(rulebook.base)
    for file, name, title in titled:
        if _untranslated(title) and name not in others:
            yield Complaint("same-text", name, file, 0, (("field", "title"),))
