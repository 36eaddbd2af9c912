"""A small country of schemes, judged by the small rulebook of the report's tests: every figure can be counted by hand.

==========  ============================================================================================
W06000001   strong: everything holds; a report of 31 January 2026, every 12 months
W06000002   weak: no purpose; a stage of 30 working days; the body has no sector seat; dormant since 2020
W06000003   two adopted schemes, `strong` and `weak` in kind
W06000005   a regional scheme for W06000005 and W06000006, like `strong`, with a stale report and a departure
W06000008   a draft: no date of adoption, a body that a person must judge
W06000009   a scheme that ended on 31 March 2025
W06000010   a file that is broken and names it
-           one without a code, one with a code that is out of use, one with another nation's
==========  ============================================================================================
"""

from __future__ import annotations

from typing import Any

from compact_rules.report.audit_build import build_audit
from compact_rules.report.register import register_named
from tests.report.material import checked, missing_file, report

REGISTER = register_named("authorities")

_HEAD = "schema: compact-rules/scheme@1\n"


def scheme(
    gss: str | None,
    adopted: str | None = "2025-04-10",
    purpose: bool = True,
    stage: str = "20 working days",
    sector: int = 4,
    report_on: str = "2026-01-31",
    judged: bool = True,
    more: str = "",
    own: str = "",
) -> str:
    code = f", authority_gss: {gss}" if gss else ""
    since = f", adopted_from: {adopted}" if adopted else ""
    judgement = "{rule: MIN-3, at: forum, by_role: Chair, party: cvc, on: 2026-05-01, finding: satisfied, reason: Five a side}"
    return "".join(
        [
            _HEAD,
            f"scheme: {{id: s, title: Together{code}{since}{own}}}\n",
            "purpose: {text: To work well together.}\n" if purpose else "",
            "parties:\n- {id: council, kind: local_authority}\n- {id: cvc, kind: cvc, name: {en: The CVC, cy: Y CGS}}\n",
            more,
            "bodies:\n- id: forum\n  purposes: [joint_planning]\n  meets_every: 3 months\n  seats:\n",
            "  - {party: council, kind: cabinet, count: 4}\n",
            f"  - {{party: cvc, kind: sector, count: {sector}, method: elected}}\n" if sector else "",
            f"disputes:\n  stages:\n  - {{n: 1, within: {stage}}}\n",
            f"reporting:\n- {{to: public, every: 12 months, reports: [{{on: {report_on}}}]}}\n",
            "action_plans:\n- id: plan\n  period: {start: 2026-01-01, end: 2026-12-31}\n",
            "  actions:\n  - id: a1\n    text: Offer rooms\n    due: 2026-11-30\n    targets:\n",
            "    - {id: t1, indicator: rooms, unit: rooms, direction: up, value: 20, baseline: {value: 12, on: 2026-01-31}}\n",
            f"judgements:\n- {judgement}\n" if judged else "",
        ]
    )


STRONG = scheme("W06000001")
WEAK = scheme("W06000002", "2020-04-01", purpose=False, stage="30 working days", sector=0, report_on="2020-06-30", judged=False)
REGIONAL = (
    scheme(
        "W06000005",
        report_on="2024-01-31",
        more="- {id: other, kind: local_authority, gss: W06000006}\n"
        "- {id: watcher, kind: local_authority, status: observer, gss: W06000011}\n",
    )
    + "departures:\n- {rule: INC-1, reason: Merging, alternative: Figures each month, until: 2026-12-31}\n"
)
DRAFT = scheme("W06000008", None, judged=False, report_on="2025-09-01")
ENDED = scheme("W06000009", "2020-04-01", own=", ends_on: 2025-03-31")

FILES: dict[str, str] = {
    "a.yaml": STRONG,
    "b.yaml": WEAK,
    "c1.yaml": scheme("W06000003"),
    "c2.yaml": scheme("W06000003", purpose=False),
    "d.yaml": REGIONAL,
    "e.yaml": DRAFT,
    "f.yaml": ENDED,
    "g.yaml": _HEAD + "scheme: {authority_gss: W06000010, title: [\n",
    "h.yaml": scheme(None),
    "i.yaml": scheme("W06000007"),
    "j.yaml": scheme("E06000023"),
}


def country_report() -> Any:
    return report(*(checked(text, name) for name, text in FILES.items()), missing_file())


def country(**options: Any) -> Any:
    assert REGISTER is not None
    return build_audit(country_report(), REGISTER, **options)
