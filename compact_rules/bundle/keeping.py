"""Reading the inputs of an audit once, so that what is judged is what the bundle holds."""

from __future__ import annotations

from compact_rules.api import Source
from compact_rules.batch.work import Task
from compact_rules.hints import Iterable, Iterator
from compact_rules.places import Problem
from compact_rules.report.safe import file_name
from compact_rules.source.read import read_file


class Keeping:
    """Passes tasks on with their documents in place of names; ``kept`` is what went by, in its order."""

    def __init__(self) -> None:
        self.kept: list[Source | tuple[str, Problem]] = []

    def tasks(self, tasks: Iterable[Task]) -> Iterator[Task]:
        """``tasks``, read."""
        for task in tasks:
            found = self._read(task)
            self.kept.append(found)
            yield Task(found, task.baseline) if isinstance(found, Source) else task

    @staticmethod
    def _read(task: Task) -> Source | tuple[str, Problem]:
        if task.lost is not None:
            return task.name, Problem(task.lost, values=(("name", file_name(task.name)),))
        if isinstance(task.given, Source):
            return task.given
        found = read_file(task.given)
        return found if isinstance(found, Source) else (task.name, found)
