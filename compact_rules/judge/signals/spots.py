"""Where a term was found, and what of the scheme bears on whether it is harmless there."""

from __future__ import annotations

from compact_rules.bilingual import LANGS, Lang
from compact_rules.hints import Any, Iterable, Mapping, Sequence
from compact_rules.judge.signals.bodies import NATIONAL
from compact_rules.judge.signals.fields import Passage, Record, records_at
from compact_rules.judge.signals.phrases import Search
from compact_rules.judge.signals.sentence import Sentence
from compact_rules.judge.signals.tokens import Token
from compact_rules.judge.wording import plain
from compact_rules.records import dataclass
from compact_rules.scheme.facts import Facts, Located

# Where the names of parties and bodies stand.
_NAMED = ("parties[]", "bodies[]", "reporting[]")


@dataclass(frozen=True, slots=True)
class Background:
    """Names of parties and bodies by language, terms that the scheme defines, and whether the sector as a whole is a party."""

    names: Mapping[Lang, Search[str]]
    defined: frozenset[str]
    sector_is_party: bool


@dataclass(frozen=True, slots=True)
class Spot:
    """A term: ``length`` words from the word numbered ``at`` of ``sentence``, in ``passage``."""

    term: str
    at: int
    length: int
    sentence: Sentence
    passage: Passage
    background: Background

    @property
    def before(self) -> list[Token]:
        """The four words before it."""
        return list(self.sentence.tokens[max(0, self.at - 4) : self.at])

    @property
    def end(self) -> int:
        """The number of the word after it."""
        return self.at + self.length


def named_words(tokens: Sequence[Token], lang: Lang, around: Background) -> set[int]:
    """The numbers of the words that make up the name of a party or body of the scheme, or of a national one."""
    found = (match for names in (NATIONAL[lang], around.names[lang]) for match in names.all_in(tokens))
    return {at for match in found for at in range(match.at, match.at + match.length)}


def background(facts: Facts) -> Background:
    """What of ``facts`` bears on terms anywhere in the scheme."""
    named = [record.get("name") for where in _NAMED for _, record in records_at(facts.root, where)]
    defined = [record.get("term") for _, record in records_at(facts.root, "definitions[]")]
    return Background(
        {lang: Search(((name, name) for name in _texts(named, lang)), lang) for lang in LANGS},
        frozenset(plain(text) for lang in LANGS for text in _texts(defined, lang)),
        any(party.get("kind") == "sector_at_large" for _, party in records_at(facts.root, "parties[]")),
    )


def _texts(values: Iterable[object], lang: Lang) -> list[str]:
    texts = [value.get(lang) for value in values if isinstance(value, dict)]
    return [text for text in texts if isinstance(text, str) and text.strip()]


def measured(record: Record) -> bool:
    """Whether what is said in prose is also said in figures: by the record's own targets, or by the target that it is."""
    targets = record.get("targets")
    candidates: list[Any] = targets if isinstance(targets, list) else [record]
    return any(isinstance(each, dict) and _complete(each) for each in candidates)


def aim_of(target: Record) -> float | None:
    """The figure that a target aims at, if it can be read."""
    aim = target.get("aim")
    value = aim.value if isinstance(aim, Located) else None
    return value if isinstance(value, (int, float)) else None


def _complete(target: Record) -> bool:
    baseline = target.get("baseline")
    if aim_of(target) is None or not isinstance(baseline, dict):
        return False
    return isinstance(baseline.get("value"), (int, float)) or "to_be_set_by" in baseline
