"""What a scheme means where it says nothing, in the three places where a short scheme written by hand would otherwise be full of gaps.

A party listed without a status is a partner; a seat without a count is one seat; a signatory is no infrastructure body unless it
says so. A value that is given and cannot be read stays unreadable.
"""

from __future__ import annotations

from typing import Any

from compact_rules.scheme.links import records


def add_defaults(root: dict[str, Any]) -> None:
    """Fill these in, in place."""
    for _, party in records(root, "parties"):
        party.setdefault("status", "partner")
    for _, body in records(root, "bodies"):
        for _, seat in records(body, "seats"):
            seat.setdefault("count", 1)
    for _, signatory in records(root, "signatories"):
        signatory.setdefault("infrastructure", False)
