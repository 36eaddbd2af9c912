"""The register: whose scheme is whose, and what an authority has."""

from __future__ import annotations

from typing import Any

import pytest

from compact_rules.report.register import RegisterError, read_register, register_named
from tests.audit.country import REGISTER, scheme
from tests.report.material import checked, report

STATES = {
    "W06000001": ("live", "active", ["a.yaml"]),
    "W06000002": ("live", "dormant", ["b.yaml"]),
    "W06000003": ("several", None, ["c1.yaml", "c2.yaml"]),
    "W06000005": ("live", "resting", ["d.yaml"]),
    "W06000006": ("live", "resting", ["d.yaml"]),
    "W06000008": ("draft", "draft", ["e.yaml"]),
    "W06000009": ("ended", "ended", ["f.yaml"]),
    "W06000010": ("not_assessed", None, ["g.yaml"]),
}


def row(audit: Any, gss: str) -> Any:
    return next(row for row in audit["authorities"] if row["gss"] == gss)


def test_all_22_are_there_in_their_statutory_order(audit: Any) -> None:
    assert REGISTER is not None
    assert [row["gss"] for row in audit["authorities"]] == list(REGISTER.names)
    assert audit["register"] == {
        "id": "authorities",
        "title": {"en": "The 22 principal authorities of Wales", "cy": "22 prif awdurdod Cymru"},
        "source": None,
        "count": 22,
    }


def test_what_each_has(audit: Any) -> None:
    for each in audit["authorities"]:
        expected = STATES.get(each["gss"], ("none", None, []))
        assert (each["state"], each["liveness"], [ref["file"] for ref in each["schemes"]]) == expected


def test_the_dates_behind_the_liveness(audit: Any) -> None:
    dates = {gss: row(audit, gss)["liveness_detail"] for gss in ("W06000001", "W06000002", "W06000009")}
    assert {gss: (each["on"], each["until"]) for gss, each in dates.items()} == {
        "W06000001": ("2026-01-31", "2027-01-31"),
        "W06000002": ("2020-06-30", None),
        "W06000009": ("2025-03-31", None),
    }


def test_only_the_scheme_that_counts_is_marked(audit: Any) -> None:
    counting = {ref["file"] for row in audit["authorities"] for ref in row["schemes"] if ref["counts"]}
    assert counting == {"a.yaml", "b.yaml", "d.yaml", "e.yaml"}


def test_an_authority_without_a_scheme_is_told_that_an_unread_file_may_hold_one(audit: Any) -> None:
    # gone.yaml could not be had, and nothing says whose it is; g.yaml names its authority.
    assert row(audit, "W06000004")["sentence"]["en"] == "No scheme was found. 1 file that could not be assessed may hold one."
    assert row(audit, "W06000010")["sentence"]["en"] == "What names this authority could not be assessed: g.yaml."


def test_two_adopted_schemes_are_both_named(audit: Any) -> None:
    assert row(audit, "W06000003")["sentence"]["en"] == (
        "There are 2 adopted schemes, and it is not clear which one holds; none of them counts in the tables: "
        "c1.yaml and c2.yaml."
    )


def test_an_observer_of_a_regional_scheme_is_not_covered_by_it(audit: Any) -> None:
    assert row(audit, "W06000011")["state"] == "none"


def test_what_is_no_authoritys(audit: Any) -> None:
    assert [(each["scheme"]["file"], each["gss"], each["code"]) for each in audit["unmatched"]] == [
        ("h.yaml", None, "no_authority"),
        ("i.yaml", "W06000007", "retired_code"),
        ("j.yaml", "E06000023", "unknown_authority"),
    ]
    assert audit["unmatched"][1]["message"]["en"] == "The code W06000007 is no longer in use. It is now W06000023 (Powys)."


def test_what_was_not_assessed_says_why(audit: Any) -> None:
    assert [(each["file"], each["code"], each["gss"]) for each in audit["unassessed"]] == [
        ("g.yaml", "syntax-unclosed-bracket", ["W06000010"]),
        ("gone.yaml", "not-found", []),
    ]
    assert audit["unassessed"][1]["message"]["cy"] == "Nid oes ffeil gone.yaml. Gwiriwch ei henw a'i ffolder."


def of(*files: Any, register: Any = REGISTER) -> Any:
    from compact_rules.report.audit_build import build_audit

    return build_audit(report(*files), register)


def test_a_draft_beside_an_adopted_scheme_does_not_count() -> None:
    audit = of(checked(scheme("W06000001"), "new.yaml"), checked(scheme("W06000001", None), "draft.yaml"))
    first = row(audit, "W06000001")
    assert (first["state"], [(ref["file"], ref["counts"]) for ref in first["schemes"]]) == (
        "live",
        [("new.yaml", True), ("draft.yaml", False)],
    )


def test_of_schemes_that_ended_the_last_one_is_told() -> None:
    ends = ("2021-03-31", "2025-03-31", "2023-03-31")
    audit = of(*(checked(scheme("W06000001", "2020-04-01", own=f", ends_on: {on}"), f"{on}.yaml") for on in ends))
    assert (row(audit, "W06000001")["state"], row(audit, "W06000001")["liveness_detail"]["on"]) == ("ended", "2025-03-31")


def test_a_file_that_was_not_assessed_is_known_by_a_code_in_its_name() -> None:
    assert row(of(checked(b"- no scheme\n", "schemes/W06000012-compact.yaml")), "W06000012")["state"] == "not_assessed"


def test_more_than_a_hundred_files_of_one_authority_are_counted() -> None:
    one = checked(scheme("W06000001"), "x.yaml")
    first = row(of(*[one] * 103), "W06000001")
    assert (len(first["schemes"]), first["more"], first["state"]) == (100, 3, "several")


def test_health_boards_are_matched_by_the_codes_of_parties() -> None:
    board = "- {id: board, kind: health_board, gss: W11000025}\n"
    audit = of(checked(scheme("W06000009", more=board)), register=register_named("health-boards"))
    assert [(row["gss"], row["state"]) for row in audit["authorities"] if row["state"] != "none"] == [("W11000025", "live")]
    assert audit["counted"]["register"] == 7


def test_a_register_of_ones_own() -> None:
    table = "\ufeffgss;en;cy;area\r\nE06000023;Bristol;Bryste;1\r\nE06000022;Bath;;2\r\n"
    register = read_register(table.encode(), "west.csv")
    assert {gss: (name.en, name.cy) for gss, name in register.names.items()} == {
        "E06000023": ("Bristol", "Bryste"),
        "E06000022": ("Bath", "Bath"),
    }
    audit = of(checked(scheme("E06000023")), register=register)
    assert [(row["gss"], row["state"]) for row in audit["authorities"]] == [("E06000023", "live"), ("E06000022", "none")]
    assert (audit["register"]["id"], audit["register"]["source"]) == ("file", "west.csv")


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b"\xff\xfeg", "The register r.csv is not text in UTF-8."),
        (b"code,name\nW1,X\n", "The register r.csv has no columns `gss` and `en`. Its first line must name them: `gss,en,cy`."),
        (b"", "The register r.csv has no columns `gss` and `en`. Its first line must name them: `gss,en,cy`."),
        (b"gss,en\n", "The register r.csv holds no authority."),
        (b"gss,en\nE06000022,One\n,Two\n", "The register r.csv, line 3: `gss` is missing."),
        (b"gss,en\nE06000022,One\nE06000022,Two\n", "The register r.csv, line 3: the code E06000022 stands there already."),
        # A slip in a code or a name would read as an authority without a scheme.
        (
            b"gss,en\nW06000009,Pembrokeshire\nW0600015,Cardiff\n",
            "The register r.csv, line 3: W0600015 is not the code of an authority. Did you mean W06000015, Cardiff?",
        ),
        (
            b"gss,en\nw06000015,Caerdydd\n",
            "The register r.csv, line 2: w06000015 is not the code of an authority. Did you mean W06000015, Cardiff?",
        ),
        (
            b"gss,en\nW06000099,The bay\n",
            "The register r.csv, line 2: W06000099 is not the code of an authority. Did you mean W06000019, Blaenau Gwent?",
        ),
        (
            "gss,en\nW06000015\u200b,Cardiff\n".encode(),
            "The register r.csv, line 2: W06000015\u200b is not the code of an authority. Did you mean W06000015, Cardiff?",
        ),
        (
            b"gss,en\nW06000017,Merthyr\n",
            "The register r.csv, line 2: the code W06000017 is no longer in use. Merthyr Tydfil has the code W06000024.",
        ),
        (
            b"gss,en\n15,One\n",
            "The register r.csv, line 2: 15 is not the code of an authority: a letter and eight figures, such as W06000015.",
        ),
        (
            b"gss,en,cy\nW06000015,Cardiff,Abertawe\n",
            (
                "The register r.csv, line 2: W06000015 is the code of Cardiff, but beside it stands Abertawe, whose code is "
                "W06000011. Correct one of the two."
            ),
        ),
    ],
)
def test_a_table_that_is_no_register_is_refused(data: bytes, message: str) -> None:
    with pytest.raises(RegisterError) as fault:
        read_register(data, "r.csv")
    assert fault.value.message.en == message


def test_a_register_may_hold_any_authority_by_any_name() -> None:
    table = "gss,en,cy\nW06000015,The capital,Y brifddinas\nW11000025,Hywel Dda,\nS12000033,Aberdeen City,\nN09000003,Belfast,\n"
    assert list(read_register(table.encode(), "r.csv").names) == ["W06000015", "W11000025", "S12000033", "N09000003"]
