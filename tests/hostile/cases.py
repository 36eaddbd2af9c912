"""Documents that break something somewhere, by name: every item of the list of bad input that the project promises to survive, and
what was thought of since.

What must be said of each, and where, stands in ``expected.yaml``; the words themselves in the snapshots of ``test_bad_input.py``.
"""

# ruff: noqa: E501  a case a line reads best

from __future__ import annotations

from tests.hostile.invented import INVENTED

SCHEMA = "schema: compact-rules/scheme@1\n"


def y(text: str) -> bytes:
    """A scheme with these lines after its first."""
    return (SCHEMA + text).encode()


CASES: dict[str, bytes] = {
    # structure
    "billion laughs": y(
        "a: &a [x, x, x, x, x, x, x, x, x]\n"
        + "".join(f"{b}: &{b} [{', '.join(['*' + a] * 9)}]\n" for a, b in zip("abcdefgh", "bcdefghi", strict=True))
    ),
    "alias cycle": y("parties: &p\n  - *p\n"),
    "alias cycle in mapping": y("scheme: &s {title: *s}\n"),
    "nested": y("x: " + "[" * 100000),
    "nested block": (SCHEMA + "".join(" " * d + "a:\n" for d in range(200))).encode(),
    "a key twice": y("language: en\nlanguage: cy\n"),
    "a key twice, in quotation marks": y("language: en\n\"language\": cy\n'language': cy\n"),
    "a key twice, by an alias": y("x: &k language\n*k : cy\nlanguage: en\n"),
    "a key twice, composed and not": y("x\u0302: 1\n\u0175: 2\nw\u0302: 3\n"),
    "merge": y("a: &a {x: 1}\nscheme:\n  <<: *a\n  title: Ours\n"),
    "a tag of Python's": y("scheme: !!python/object/apply:os.system ['rm -rf /']\n"),
    "binary": y("scheme: {title: !!binary aGVsbG8=}\n"),
    "unknown tag": y("scheme: {title: !secret x}\n"),
    "a tag for a set": y("parties: !!set {a, b}\n"),
    "a tag for an ordered map": y("parties: !!omap [a: 1]\n"),
    "a tag for a date": y("scheme: {adopted_from: !!timestamp 2026-01-01}\n"),
    "a tag in full": y("scheme: {title: !<tag:example.org,2000:x> Ours}\n"),
    "a directive for tags": b"%TAG ! tag:example.org,2000:\n---\n" + y("a: 1\n"),
    "two documents": y("language: en\n---\nlanguage: cy\n"),
    "a document after three dots": y("language: en\n...\nlanguage: cy\n"),
    "empty": b"",
    "spaces": b"   \n\n",
    "comments": b"# one\n# two\n",
    "list": b"- a\n- b\n",
    "scalar": b"hello\n",
    "null": b"null\n",
    "number": b"12\n",
    "tabs": y("scheme:\n\ttitle: Ours\n"),
    "tab after colon": y("language:\ten\n"),
    "tab flow": y("scheme: {\n\ttitle: Ours}\n"),
    "bom": b"\xef\xbb\xbf" + y("language: en\n"),
    "two boms": b"\xef\xbb\xbf\xef\xbb\xbf" + y("language: en\n"),
    "bom inside": y("language: en\n\ufeffscheme: {}\n"),
    **{
        f"{e}{'' if m else ' no mark'}": ("\ufeff" if m else "").encode(e) + y("language: en\n").decode().encode(e)
        for e in ("utf-16-le", "utf-16-be", "utf-32-le", "utf-32-be")
        for m in (1, 0)
    },
    "latin1": y("scheme: {title: Caf").replace(b"Caf", b"Caf\xe9") + b"}\n",
    "windows quotes": SCHEMA.encode() + b"scheme: {title: \x93Compact\x94}\n",
    "invalid utf8": SCHEMA.encode() + b"scheme: {title: \xff\xfe\x81\x8d}\n",
    "overlong": SCHEMA.encode() + b"scheme: {title: \xc0\xaf}\n",
    "surrogate": SCHEMA.encode() + b"scheme: {title: \xed\xa0\x80}\n",
    "truncated": SCHEMA.encode() + b"title: \xe2\x82",
    "beyond": SCHEMA.encode() + b"title: \xf4\x90\x80\x80\n",
    "NUL": y("language: en\x00\n"),
    "many NULs": y("") + b"\x00" * 100,
    "c1": y("scheme: {title: a\x9bb}\n"),
    "nel": y("scheme: {title: a\x85b}\n"),
    "ls": y("scheme: {title: a\u2028b}\n"),
    "bidi": y("scheme: {title: a\u202eb}\n"),
    "bidi isolate": y("scheme: {title: a\u2066b}\n"),
    "a zero-width space in a key": y("lan\u200bguage: en\n"),
    "a zero-width space in an id": y("parties: [{id: coun\u200bcil}]\n"),
    "a non-breaking space in a number": y("parties: [{id: a}]\nelections: [{votes: 1\u00a0000}]\n"),
    "a non-breaking space before a number": y("elections: [{votes: \u00a012}]\n"),
    "arabic digits": y("elections: [{votes: \u0661\u0662}]\n"),
    "fullwidth": y("elections: [{votes: \uff11\uff12}]\n"),
    "nfc nfd ids": y("parties: [{id: c\u00e2r}, {id: ca\u0302r}]\n"),
    "crlf": y("language: en\nscheme:\n  title: Ours\n").replace(b"\n", b"\r\n"),
    "cr": y("language: en\nscheme:\n  title: Ours\n").replace(b"\n", b"\r"),
    "mixed ends": y("language: en\r\nscheme:\r  title: Ours\n"),
    # values
    "no": y("signup: {open: no}\nsurvey: yes\n"),
    "on key": y("adoptions: [{on: 2026-01-01, yes: 1}]\n"),
    "Norway": y("language: no\n"),
    "012": y("elections: [{votes: 012}]\n"),
    "0o17": y("elections: [{votes: 0o17}]\n"),
    "1_000": y("elections: [{votes: 1_000}]\n"),
    "base sixty": y("elections: [{votes: 12:30:45}]\n"),
    "inf": y("elections: [{votes: .inf}]\n"),
    "-inf": y("elections: [{votes: -.INF}]\n"),
    "nan": y("elections: [{votes: .nan}]\n"),
    "1e400": y("elections: [{votes: 1e400}]\n"),
    "1.0e+400": y("elections: [{votes: 1.0e+400}]\n"),
    "10000 digits": y("elections: [{votes: " + "9" * 10000 + "}]\n"),
    "30 digits": y("elections: [{votes: " + "9" * 30 + "}]\n"),
    "hex": y("elections: [{votes: 0xFF}]\n"),
    "long float": y("elections: [{votes: 0." + "1" * 10000 + "}]\n"),
    "2023-02-29": y("scheme: {adopted_from: 2023-02-29}\n"),
    "2026-13-01": y("scheme: {adopted_from: 2026-13-01}\n"),
    "0000": y("scheme: {adopted_from: 0000-01-01}\n"),
    "10000": y("scheme: {adopted_from: 10000-01-01}\n"),
    "31/12": y("scheme: {adopted_from: 31/12/2026}\n"),
    "time": y("scheme: {adopted_from: 2026-01-01T10:00:00+01:00}\n"),
    "time Z": y("scheme: {adopted_from: 2026-01-01 10:00:00Z}\n"),
    "week": y("scheme: {adopted_from: 2026-W01-1}\n"),
    "a date as a number": y("scheme: {adopted_from: 20260101}\n"),
    "a date without zeros": y("scheme: {adopted_from: 2026-1-1}\n"),
    "arabic date": y("scheme: {adopted_from: \u0662\u0660\u0662\u0666-\u0660\u0661-\u0660\u0661}\n"),
    **{
        "dur " + d: y(f"monitoring: {{every: {d}}}\n")
        for d in (
            "P1Y2M",
            "0 days",
            "-3 months",
            "18mo",
            "P",
            "P1M1D",
            "PT5M",
            "1.5 months",
            "1e3 days",
            "9999999999 years",
            "three months",
            "5 months ago",
            "\u0663 months",
            "1 month 1 day",
            "P0D",
            "month",
            "12",
        )
    },
    "years 1 and 9999": y(
        "language: en\ncommitments: [{id: c, due: 9999-12-31, start: 0001-01-01, targets: [{id: t, staged: [{due: 9999-12-31, value: 1}]}]}]\nscheme: {adopted_from: 0001-01-01, in_force_from: 9999-12-31, ends_on: 9999-12-31}\nmonitoring: {every: 9999 years, log: [{on: 9999-12-31, output: x}]}\nevaluation: {every: 9999 months, log: [{on: 0001-01-01, finding: x}]}\nreporting: [{to: public, every: 9999 weeks, reports: [{on: 9999-12-31, period: {start: 0001-01-01, end: 9999-12-31}}]}]\nbodies: [{id: b, meets_every: 9999 years, meetings: [{on: 0001-01-01}, {on: 9999-12-31}]}]\n"
    ),
    "ids that differ in capitals": y("parties: [{id: Council}, {id: council}]\n"),
    "dangling": y("adoptions: [{party: nobody}]\n"),
    "an action that waits for itself": y("commitments: [{id: c1, depends_on: [c1]}]\n"),
    "circle": y("commitments: [{id: c1, depends_on: [c2]}, {id: c2, depends_on: [c1]}]\n"),
    "succession": y("parties: [{id: a, succeeded_by: b}, {id: b, succeeded_by: a}]\n"),
    # keys as sequences
    **{
        "key " + k: y(f"{k2}: 1\n")
        for k, k2 in {
            "rich": '"[bold red]x[/]"',
            "html": '"<script>alert(1)</script>"',
            "ansi": '"\\e[31mred"',
            "csv": '"=HYPERLINK(1)"',
            "gha": '"::error::x"',
            "xml": '"]]><x/>&amp;"',
            "json": '"\\u0000\\ud83d"',
            "brace": '"{0} {name} %s $x"',
            "newline": '"a\\nb"',
            "crlf": '"a\\r\\n::error::b"',
            "osc": '"\\e]8;;http://x\\a"',
            "long": '"' + "k" * 5000 + '"',
        }.items()
    },
    "second syntax error": y("a: b: c\nd: [\n"),
    "only bracket": y("x: [1, 2\n"),
    "only quote": y('x: "abc\n'),
    "as deep as may be": y("x: " + "[" * 62 + "]" * 62),
    "dunder": y("__class__: 1\n__proto__: 2\nconstructor: 3\n"),
    **INVENTED,
}
