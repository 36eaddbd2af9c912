"""The words that compare or search what is written: `differs`, `avoids` and `mentions`."""

from __future__ import annotations

from compact_rules.hints import Any, Callable, Iterable, Mapping
from compact_rules.judge.compare import is_words, keys_of, order
from compact_rules.judge.items import NO, UNKNOWN, YES, Judgement, Law
from compact_rules.judge.lookup import Gap, Here, Scene, look, look_each
from compact_rules.judge.outcomes import Reason
from compact_rules.judge.reasons import first_open, from_gap
from compact_rules.judge.wording import Phrases
from compact_rules.places import Path
from compact_rules.rulebook.model import FieldPath


def differs(args: Mapping[str, Any], law: Law) -> Judgement:
    """Whether a value is another than the one it is held against, and lies on the side that ``direction`` names."""
    field: FieldPath = args["field"]
    other: FieldPath = args["from"]
    direction: FieldPath | None = args.get("direction")

    def judge(item: Here, scene: Scene) -> Reason:
        found, limit = look(item, scene, field), look(item, scene, other)
        way = look(item, scene, direction) if direction else None
        if isinstance(found, Gap):
            return from_gap("differs", found)
        if isinstance(limit, Gap):
            return from_gap("differs", limit)
        if isinstance(way, Gap):
            return from_gap("differs", way)
        values = {"value": found.value, "from": limit.value, "from_path": other.text}
        if way is not None:
            values["direction"] = way.value
        code = _difference(found.value, limit.value, values.get("direction"))
        truth = {"differs": YES, "incomparable": UNKNOWN}.get(code, NO)
        if code == "incomparable":
            values = {"value": found.value, "limit": limit.value, "limit_from": other.text, "parameter": None}
        return Reason("differs", truth, code, found.path, values, related=(limit.path,) if limit.path else ())

    return judge


def _difference(value: object, start: object, direction: object) -> str:
    """How ``value`` stands to what it must differ from: differs, same, wrong_direction or incomparable."""
    if direction in (None, "achieve"):
        if is_words(value) and is_words(start) and not value.keys() & start.keys():  # type: ignore[attr-defined]
            return "incomparable"
        return "same" if keys_of(value) & keys_of(start) else "differs"
    ordered = order(value, start)
    if ordered is None:
        return "incomparable"
    if direction == "maintain":
        return "differs" if ordered == 0 else "wrong_direction"
    if ordered == 0:
        return "same"
    return "differs" if ordered == (1 if direction == "up" else -1) else "wrong_direction"


def avoids(args: Mapping[str, Any], law: Law) -> Judgement:
    """Whether the texts hold none of a lexicon's phrases."""
    search = _searcher(args, law)

    def judge(item: Here, scene: Scene) -> Reason:
        hit, gaps, path = search(item, scene)
        if hit:
            return Reason("avoids", NO, "has_phrase", path, hit)
        return (
            from_gap("avoids", first_open(gaps)) if gaps else Reason("avoids", YES, "avoids", path, {"lexicon": args["lexicon"]})
        )

    return judge


def mentions(args: Mapping[str, Any], law: Law) -> Judgement:
    """Whether the texts hold one of a lexicon's phrases."""
    search = _searcher(args, law)

    def judge(item: Here, scene: Scene) -> Reason:
        hit, gaps, path = search(item, scene)
        if hit:
            return Reason("mentions", YES, "mentions", path, hit)
        if gaps:
            return from_gap("mentions", first_open(gaps))
        return Reason("mentions", NO, "lacks_phrase", path, {"lexicon": args["lexicon"]})

    return judge


def _searcher(args: Mapping[str, Any], law: Law) -> Callable[[Here, Scene], tuple[dict[str, Any], list[Gap], Path]]:
    """A search of the given texts for a lexicon's phrases: what was found, what could not be read, and where.

    Of several fields those that are given are searched. Only when none is, or when one cannot be read, is the answer open.
    """
    fields: tuple[FieldPath, ...] = args["field"]
    lexicon = law.lexicons[args["lexicon"]]
    phrases = law.phrases.get(lexicon.id)
    if phrases is None:
        phrases = {lang: Phrases(terms, lang == "cy", lexicon.starts.get(lang)) for lang, terms in lexicon.terms.items()}
        law.phrases[lexicon.id] = phrases

    def search(item: Here, scene: Scene) -> tuple[dict[str, Any], list[Gap], Path]:
        found, gaps = _given(item, scene, fields)
        for here in found:
            for lang, text in _texts(here.value):
                phrase = phrases[lang].first_in(text) if lang in phrases else None
                if phrase is not None:
                    return {"phrase": phrase, "language": lang, "lexicon": lexicon.id}, gaps, here.path
        return {}, gaps, found[0].path if found else item.path

    return search


def _given(item: Here, scene: Scene, fields: tuple[FieldPath, ...]) -> tuple[list[Here], list[Gap]]:
    found, gaps = look_each(item, scene, fields)
    return found, [gap for gap in gaps if gap.code != "absent"] or ([] if found else gaps)


def _texts(value: object) -> Iterable[tuple[str, str]]:
    """The texts in a value, each with its language; a bare text is searched in both."""
    if isinstance(value, dict):
        return [(lang, text) for lang, text in value.items() if isinstance(text, str)]
    if isinstance(value, list):
        return [pair for element in value for pair in _texts(element)]
    return [("en", value), ("cy", value)] if isinstance(value, str) else []
