"""Circles in a graph, each found once."""

from __future__ import annotations

from compact_rules.hints import Mapping, Sequence
from compact_rules.places import Path

_MOST = 200  # a few things that wait for each other in every way make more circles than there is memory


def cycles(edges: Mapping[Path, Sequence[Path]]) -> list[list[Path]]:
    """Circles among ``edges``, each as its members in order, the earliest in the document first; at most `_MOST` of them.

    Iterative: a document may hold a chain of any length.
    """
    found: list[list[Path]] = []
    done: set[Path] = set()
    for start in edges:
        trail: list[Path] = []
        places: dict[Path, int] = {}
        stack: list[tuple[Path, int]] = [(start, 0)]
        while stack:
            node, turn = stack.pop()
            if turn == 0:
                if node in done:
                    continue
                places[node] = len(trail)
                trail.append(node)
            following = edges.get(node, ())
            if turn == len(following):
                done.add(node)
                trail.pop()
                del places[node]
                continue
            stack.append((node, turn + 1))
            step = following[turn]
            if step in places:
                found.append(trail[places[step] :])
                if len(found) == _MOST:
                    return found
            elif step not in done:
                stack.append((step, 0))
    return found
