"""The walk of one document beside the table of the format: what is read becomes a fact, what cannot be read becomes a problem."""

from __future__ import annotations

from compact_rules.bilingual import LANGS, Lang
from compact_rules.hints import Any
from compact_rules.places import Path, Problem
from compact_rules.scheme.facts import UNREADABLE
from compact_rules.scheme.faults import Fault, fault, shown, sort_of, written
from compact_rules.scheme.keys import cut_text, is_rest, unknown_key
from compact_rules.scheme.mentions import Mentions, Named, Quoted, Reference, list_text
from compact_rules.scheme.placeholders import no_answer
from compact_rules.scheme.scalars import PARSERS, parse_choice, parse_prose, parse_text
from compact_rules.scheme.shape import Shape
from compact_rules.scheme.suggest import nearest
from compact_rules.source.characters import without_stray_blanks
from compact_rules.source.flood import Problems
from compact_rules.source.scalars import NotFollowed

_MOST_KEYS = 3  # named of a record where something else stands
_FIGURES = frozenset({"number", "integer", "duration"})


class Reader:
    """Reads one document. ``lang`` is the language of its plain strings.

    ``path`` is always the place in the document: a value written in a shorthand stands at the shorthand's place.
    """

    def __init__(self, lang: Lang) -> None:
        self.lang = lang
        self.problems = Problems()
        self.unreadable: list[Path] = []
        self.mentions = Mentions()
        self._root = Shape("record")

    def root(self, shape: Shape, data: dict[Any, Any]) -> dict[str, Any]:
        """The facts of the whole document."""
        self._root = shape
        return self._fields(shape, data, ())

    def _value(self, shape: Shape, value: Any, path: Path) -> Any:
        if type(value) is NotFollowed:  # it was told when the text was read
            self.unreadable.append(path)
            return UNREADABLE
        if shape.kind == "record":
            return self._record(shape, value, path)
        if shape.kind == "list":
            return self._list(shape, value, path)
        if shape.kind == "words":
            return self._words(shape, value, path)
        return self._scalar(shape, value, path)

    def _record(self, shape: Shape, value: Any, path: Path) -> Any:
        if isinstance(value, dict):
            return self._fields(shape, value, path)
        if shape.short and not isinstance(value, list):
            return {shape.short: self._value(shape.fields[shape.short], value, path)}
        return self._refuse(_instead(value, "unreadable-record", tuple(shape.written())[:_MOST_KEYS]), path)

    def _fields(self, shape: Shape, data: dict[Any, Any], path: Path) -> dict[str, Any]:
        facts: dict[str, Any] = {}
        before = ""
        for key, value in data.items():
            field = shape.fields.get(key) if isinstance(key, str) else None
            if field is None or field.derived:
                cut = value is None and facts.get(before, UNREADABLE) is not UNREADABLE
                if cut and self._takes_rest(shape.fields[before], data[before], key, (*path, before)):
                    facts[before] = UNREADABLE
                elif not self.problems.counted("unknown-key"):
                    self.problems.add(unknown_key(self._root, shape, written(key), value, (*path, key)))
                before = ""
            elif value is not None:
                facts[key] = self._value(field, value, (*path, key))
                before = key
        for name, field in shape.fields.items():
            if field.default is not None:
                facts.setdefault(name, field.default)
        return facts

    def _takes_rest(self, shape: Shape, value: Any, rest: Any, path: Path) -> bool:
        """Whether ``rest`` is what a comma between braces left of a figure or length of time, which then is no value.

        Of ``{amount: 1,000}`` YAML makes an amount of 1, and a key 000 without a value.
        """
        name = written(rest)
        if shape.kind not in _FIGURES or isinstance(value, (dict, list)) or not is_rest(name, shape.kind == "duration"):
            return False
        whole = f"{written(value)},{'' if name.isdecimal() else ' '}{name}"
        found = PARSERS[shape.format or shape.kind](whole)
        self._refuse(found if isinstance(found, Fault) else fault("text-cut-at-comma", text=name), path)
        return True

    def _list(self, shape: Shape, value: Any, path: Path) -> Any:
        if shape.item is None:
            raise TypeError("a list without items in the table of the format")
        if isinstance(value, list):
            if value and type(value[0]) is dict and len(value[0]) == 1:
                self._pieces(shape.item, value, path)
            return [self._item(shape.item, one, (*path, position)) for position, one in enumerate(value)]
        if shape.pairs and isinstance(value, dict):
            return [self._pair(shape.item, shape.pairs, key, one, (*path, key)) for key, one in value.items()]
        if shape.single and not isinstance(value, dict):
            return [self._value(shape.item, value, path)]
        return self._refuse(_instead(value, "unreadable-list"), path)

    def _pieces(self, shape: Shape, value: list[Any], path: Path) -> None:
        """Tell of an entry in pieces: a dash before each of its keys, the id first."""
        first, second = value[0], value[1] if len(value) > 1 else None
        if (
            "id" in first
            and type(second) is dict
            and len(second) == 1
            and "id" not in second
            and shape.fields.keys() >= {"id", *second}
        ):
            self.problems.add(Problem("split-entry", (*path, 1)))

    def _item(self, shape: Shape, value: Any, path: Path) -> Any:
        return self._refuse(fault("empty-item"), path) if value is None else self._value(shape, value, path)

    def _pair(self, shape: Shape, names: tuple[str, str], key: Any, value: Any, path: Path) -> dict[str, Any]:
        """One entry of a mapping written in place of a list of records."""
        left, right = names
        record = {left: self._value(shape.fields[left], key, path)}
        return record if value is None else {**record, right: self._value(shape.fields[right], value, path)}

    def _words(self, shape: Shape, value: Any, path: Path) -> Any:
        """Text by language. A language that gives no answer is left out, and both without one make the whole unreadable."""
        if not isinstance(value, dict):
            text = self._text(shape, value, path)
            return text if text is UNREADABLE else {self.lang: text}
        if not any(lang in value for lang in LANGS):
            if any(_language(key) for key in value):
                return self._refuse_languages(value, path)
            return self._refuse(_instead(value, "unreadable-text"), path)
        words = {}
        for key, text in value.items():
            if key not in LANGS:
                self.problems.add(_no_language(written(key), text, (*path, key)))
            elif text is not None and (read := self._text(shape, text, (*path, key))) is not UNREADABLE:
                words[key] = read
        if not words and all(text is None for text in value.values()):
            return self._refuse(fault("blank"), path)
        return words or UNREADABLE

    def _refuse_languages(self, value: dict[Any, Any], path: Path) -> Any:
        """Keys that were meant for the languages, and are written some other way: EN, english, cymraeg."""
        for key, text in value.items():
            self.problems.add(_no_language(written(key), text, (*path, key)))
        self.unreadable.append(path)
        return UNREADABLE

    def _text(self, shape: Shape, value: Any, path: Path) -> Any:
        if type(value) is NotFollowed:
            self.unreadable.append(path)
            return UNREADABLE
        text = parse_text(value) if shape.format == "name" else parse_prose(value)
        if isinstance(text, Fault):
            return self._refuse(text, path)
        self.mentions.texts.append(Quoted(path, text, shape.format == "role"))
        return text

    def _scalar(self, shape: Shape, value: Any, path: Path) -> Any:
        if isinstance(value, str) and not value.isascii() and shape.kind != "text":
            value = without_stray_blanks(value)  # what the eye does not see was reported when the text was read
        found = parse_choice(value, shape.choices) if shape.kind == "choice" else PARSERS[shape.format or shape.kind](value)
        if isinstance(found, Fault):
            return self._refuse(fault("record-with-dashes") if isinstance(value, list) and len(value) == 1 else found, path)
        if isinstance(found, str):
            self._mention(shape, found, path)
        return found

    def _mention(self, shape: Shape, found: str, path: Path) -> None:
        if shape.kind == "id":
            self.mentions.ids.append(Named(path, found, list_text(path[:-1])))
        elif shape.kind == "ref":
            self.mentions.references.append(Reference(path, found, shape.refers))
        elif shape.kind == "text":
            self.mentions.texts.append(Quoted(path, found, is_role=False))

    def _refuse(self, what: Fault, path: Path) -> Any:
        self.problems.add(Problem(what.code, path, values=what.values))
        self.unreadable.append(path)
        return UNREADABLE


def _no_language(name: str, value: object, path: Path) -> Problem:
    """The problem of a key beside ``en`` and ``cy``."""
    return cut_text(name, value, path) or Problem(
        "unknown-key", path, values=(("name", name), ("suggestion", _language(name) or nearest(name, LANGS)), ("elsewhere", ()))
    )


_CALLED = {
    **dict.fromkeys(("en", "eng", "english", "en-gb", "en_gb", "saesneg"), "en"),
    **dict.fromkeys(("cy", "cym", "wel", "welsh", "cymraeg", "cy-gb", "cy_gb"), "cy"),
}


def _language(key: object) -> str:
    """The key of the language that ``key`` names some other way; empty for any other."""
    return _CALLED.get(key.strip().casefold(), "") if isinstance(key, str) else ""


def _instead(value: Any, code: str, keys: tuple[str, ...] = ()) -> Fault:
    """The fault of a value of another sort than the record, list or text that is wanted; ``keys`` are some of the record's."""
    if isinstance(value, str) and (nothing := no_answer(value)) is not None:
        return nothing
    if code == "unreadable-list" and isinstance(value, dict):
        return fault("list-without-dashes")
    if code == "unreadable-record" and isinstance(value, list):
        return fault("record-with-dashes")
    if code == "unreadable-text" and len(value) == 1:
        return fault("text-has-colon", value=shown(value))
    named = {"keys": keys} if keys else {}
    return fault(code, value=shown(value), found=sort_of(value), **named)
