"""Whose what is: lists in the register's order, a regional scheme under all its authorities, lines told apart."""

from __future__ import annotations

from typing import Any

import pytest

from compact_rules.report.audit_build import build_audit
from compact_rules.report.audit_terminal import render
from compact_rules.report.formats.markdown import render as markdown
from compact_rules.report.html.site import site
from tests.audit.country import DRAFT, REGIONAL, REGISTER, STRONG, scheme
from tests.report.material import checked, report


def of(**files: str) -> Any:
    assert REGISTER is not None
    return build_audit(report(*(checked(text, f"{name}.yaml") for name, text in files.items())), REGISTER, horizon=3000)


@pytest.mark.parametrize("key", ["judgements", "parties", "departures"])
def test_lists_stand_in_the_registers_order_and_not_in_that_of_the_files(key: str) -> None:
    audit = of(
        a=scheme(None, judged=False) + "departures:\n- {rule: INC-1, reason: x, alternative: y, until: 2026-12-31}\n",
        b=REGIONAL,
        c=scheme("W06000002", judged=False) + "departures:\n- {rule: INC-1, reason: x, alternative: y, until: 2026-12-31}\n",
    )
    codes = [row["gss"] for row in audit[key]]
    expected = {"judgements": ["W06000002", None]}.get(key, ["W06000002", "W06000005", None])
    assert list(dict.fromkeys(codes)) == expected


def test_a_regional_scheme_goes_by_all_its_authorities() -> None:
    audit = of(d=REGIONAL, a=STRONG)
    page = render(audit, "en")
    assert "- Flintshire and Wrexham: d.yaml" in page
    assert "- Flintshire: d.yaml" not in page
    assert "Sir y Fflint a Wrecsam: d.yaml" in render(audit, "cy")
    overview = site(audit, {})["en/index.html"].decode()
    assert '<a href="authority-W06000005.html">Flintshire</a>, <a href="authority-W06000006.html">Wrexham</a></th>' in overview


def test_of_several_files_it_is_said_which_line_is_which_and_which_counts() -> None:
    # A draft beside an adopted scheme, and two adopted ones: the first authority counts, the second does not.
    audit = of(a=scheme("W06000008", None), b=scheme("W06000008"), c=scheme("W06000003"), d=scheme("W06000003"), e=STRONG)
    page = " ".join(render(audit, "en").split())
    assert "- Swansea" not in page
    assert "- Ceredigion (1): a.yaml - Ceredigion (2): b.yaml, which counts" in page
    assert "- Conwy (1): c.yaml - Conwy (2): d.yaml" in page
    assert "none of them counts in the tables: c.yaml and d.yaml" in page
    assert "numbered in the order named above" not in page


def test_an_unread_file_that_names_nobody_may_be_anybodys() -> None:
    said = "1 file that was not assessed names no authority: any without a scheme may have one in it."
    assert said in " ".join(render(of(a="x: [\n"), "en").split())
    assert said not in " ".join(render(of(a="scheme: {authority_gss: W06000010, title: [\n"), "en").split())


def test_the_summary_tells_who_is_active_resting_or_dormant() -> None:
    audit = of(a=STRONG, d=DRAFT, w=scheme("W06000002", "2020-04-01", report_on="2020-06-30", judged=False))
    page = markdown(audit, "en")
    rows = [line for line in page.split("\n") if line.startswith(("| Isle of Anglesey", "| Gwynedd", "| Ceredigion", "| Conwy"))]
    assert rows[0].startswith("| Isle of Anglesey | an adopted scheme | active, until ")
    assert rows[1].startswith("| Gwynedd | an adopted scheme | dormant, last dated ")
    assert rows[2].startswith("| Conwy | no scheme found | ")
    assert rows[3].startswith("| Ceredigion | a draft only |")


def test_in_figures_only_a_waiver_does_not_say_for_which_entry_it_was() -> None:
    wire = report(checked(STRONG))
    note = {"state": "unused", "rule": "MIN-3", "path": "bodies[swansea-forum]", "message": {"en": "", "cy": ""}}
    assert REGISTER is not None
    audit = build_audit({**wire, "waivers": [note]}, REGISTER, aggregate_only=True)
    assert audit["waivers"] == [{**note, "path": ""}]
