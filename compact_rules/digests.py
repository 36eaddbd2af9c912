"""SHA-256 without loading OpenSSL for a few kilobytes, which takes longer than computing it."""

from __future__ import annotations

import sys

from compact_rules.hints import Any

_MUCH = 200_000  # bytes; from here on OpenSSL has earned its loading


def sha256(data: bytes) -> str:
    """The SHA-256 of ``data``, in hex."""
    if len(data) < _MUCH:
        try:
            small: Any = __import__("_sha2" if sys.version_info >= (3, 12) else "_sha256")
            return str(small.sha256(data).hexdigest())
        except ImportError:  # a Python without it has OpenSSL
            pass
    import hashlib

    return hashlib.sha256(data).hexdigest()
