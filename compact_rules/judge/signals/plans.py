"""Patterns of a form filled in: every date the same, one owner for all, one text many times, only activity."""

from __future__ import annotations

from compact_rules.bilingual import LANGS, Lang
from compact_rules.hints import Iterator
from compact_rules.judge.signals.fields import Record, plain_text, records_at
from compact_rules.judge.signals.phrases import Search
from compact_rules.judge.signals.tokens import tokens_of
from compact_rules.places import Path, Problem
from compact_rules.rulebook.wording import Wording
from compact_rules.scheme.facts import Facts
from compact_rules.scheme.links import due_on, records

Found = list[tuple[Path, Record]]
_FEW_WORDS = 3
_MOST_RELATED = 5


def patterns(facts: Facts, wording: Wording) -> Iterator[Problem]:
    """Every such pattern, plan by plan and then in the commitments."""
    alike = wording.limits.alike
    principles = {record["id"] for _, record in records(facts.root, "principles") if isinstance(record.get("id"), str)}
    for actions, last_day in _groups(facts):
        yield from _same_due_date(actions, last_day, alike)
        yield from _one_owner(actions, alike)
        yield from _repeated(actions, "text")
        yield from _repeated([found for path, work in actions for found in records(work, "targets", path)], "indicator")
        yield from _every_principle(actions, principles, alike)
    yield from _activity(facts, wording)


def _groups(facts: Facts) -> Iterator[tuple[Found, object]]:
    """The actions of each plan with its last day, and the commitments."""
    for path, plan in records(facts.root, "action_plans"):
        period = plan.get("period")
        end = period.get("end") if isinstance(period, dict) else None
        yield list(records(plan, "actions", path)), end
    yield list(records(facts.root, "commitments")), None


def _same_due_date(actions: Found, last_day: object, alike: int) -> Iterator[Problem]:
    dated = [(path, due) for path, work in actions if (due := due_on(work)) is not None]
    days = {due for _, due in dated}
    # On the last day of the plan it is a finding (MIN-3d).
    if len(dated) >= alike and len(dated) == len(actions) and len(days) == 1 and last_day not in days:
        yield _over("same-due-date", [(*path, "due") for path, _ in dated], (("count", len(dated)), ("date", min(days))))


def _one_owner(actions: Found, alike: int) -> Iterator[Problem]:
    owned = [(path, owner) for path, work in actions if isinstance(owner := work.get("owner"), dict)]
    named = {(str(owner.get("party")), plain_text(owner.get("role"))) for _, owner in owned}
    if len(owned) >= alike and len(owned) == len(actions) and len(named) == 1:
        yield _over("one-owner", [(*path, "owner") for path, _ in owned], (("count", len(owned)),))


def _repeated(items: Found, field: str) -> Iterator[Problem]:
    """The same text for several items. Very short texts are labels, which may be the same."""
    alike: dict[str, list[Path]] = {}
    for path, record in items:
        text = plain_text(record.get(field))
        if len(text.split()) >= _FEW_WORDS:
            alike.setdefault(text, []).append((*path, field))
    for text, paths in alike.items():
        if len(paths) > 1:
            yield _over("repeated-text", paths, (("count", len(paths)), ("text", text)))


def _every_principle(actions: Found, principles: set[str], alike: int) -> Iterator[Problem]:
    tagged = [(path, names) for path, work in actions if isinstance(names := work.get("principle_ids"), list)]
    if len(principles) < 2 or len(tagged) < alike or len(tagged) < len(actions):
        return
    everywhere = principles.intersection(*({name for name in names if isinstance(name, str)} for _, names in tagged))
    paths = [(*path, "principle_ids") for path, _ in tagged]
    if everywhere == principles:
        yield _over("every-principle", paths, (("count", len(tagged)), ("principles", len(principles))))
        return
    for principle in sorted(everywhere):
        yield _over("principle-everywhere", paths, (("count", len(tagged)), ("principle", principle)))


def _activity(facts: Facts, wording: Wording) -> Iterator[Problem]:
    """Indicators that say what is done and not what comes of it: one that is called an outcome, or all there are."""
    works = [found for where in ("action_plans[].actions[]", "commitments[]") for found in records_at(facts.root, where)]
    targets = [found for path, work in works for found in records(work, "targets", path)]
    search: dict[Lang, Search[str]] = {
        lang: Search(((phrase, phrase) for phrase in wording.activity_words.get(lang, ())), lang) for lang in LANGS
    }
    counted = [(path, target, _phrase(target, search)) for path, target in targets]
    for path, target, phrase in counted:
        if phrase and target.get("measures") == "outcome":
            yield Problem("activity-as-outcome", (*path, "indicator"), values=(("phrase", phrase),))
    if len(counted) >= wording.limits.alike and all(t.get("measures") == "activity" or phrase for _, t, phrase in counted):
        yield _over("activity-only", [(*path, "indicator") for path, _, _ in counted], (("count", len(counted)),))


def _phrase(target: Record, search: dict[Lang, Search[str]]) -> str | None:
    indicator = target.get("indicator")
    if not isinstance(indicator, dict):
        return None
    texts = ((lang, indicator.get(lang)) for lang in LANGS)
    found = (match.means for lang, text in texts if isinstance(text, str) for match in search[lang].all_in(tokens_of(text)))
    return next(found, None)


def _over(code: str, paths: list[Path], values: tuple[tuple[str, object], ...]) -> Problem:
    """A signal about several places: at the first, with the next few as related ones."""
    return Problem(code, paths[0], values=values, related=tuple(paths[1 : 1 + _MOST_RELATED]))
