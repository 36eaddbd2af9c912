"""A bundle is made, verified, tampered with, and made on purpose to come out otherwise."""

from __future__ import annotations

import hashlib
import json
import shutil
import zipfile
from io import BytesIO
from pathlib import Path

import pytest

from compact_rules.bundle.archive import BundleError, pack, unpack
from compact_rules.cli.main import main

ROOT = Path(__file__).parents[2]
EXAMPLES = ROOT / "examples"


@pytest.fixture
def folder(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    for name in ("model", "lapsed"):
        shutil.copy(EXAMPLES / f"{name}.yaml", tmp_path)
    (tmp_path / "broken.yaml").write_text("schema: compact-rules/scheme@1\nscheme: [\n", encoding="utf-8")
    return tmp_path


@pytest.fixture(scope="module")
def made(tmp_path_factory):
    """A bundle of one scheme, made once."""
    there = tmp_path_factory.mktemp("made")
    shutil.copy(EXAMPLES / "model.yaml", there)
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(there)
        run("audit", "model.yaml", "--bundle", "b.zip", "--quiet")
    return (there / "b.zip").read_bytes()


def run(*words: str) -> int:
    return main([*words, "--as-of", "2026-06-30", "--jobs", "1"] if words[0] == "audit" else list(words))


def changed(bundle: Path, name: str, data: bytes, honest: bool) -> None:
    """Put other ``data`` under ``name``; with ``honest`` the manifest says so, as one who means to deceive would make it."""
    members = unpack(bundle.read_bytes(), "b")
    members[name] = data
    if honest:
        manifest = json.loads(members["manifest.json"])
        manifest["files"][name] = hashlib.sha256(data).hexdigest()
        members["manifest.json"] = json.dumps(manifest).encode()
    bundle.write_bytes(pack(members))


def test_a_bundle_comes_out_the_same_whatever_became_of_each_input(folder, capsys):
    assert run("audit", "model.yaml", "lapsed.yaml", "broken.yaml", "gone.yaml", "--bundle", "b.zip") == 3
    capsys.readouterr()
    assert run("verify", "b.zip", "--format", "json") == 0
    told = json.loads(capsys.readouterr().out)
    assert (told["same"], told["schemes"], told["differences"]) == (True, 4, [])


def test_it_holds_inputs_rules_reports_and_a_digest_of_each(folder, made):
    members = unpack(made, "b.zip")
    manifest = json.loads(members["manifest.json"])
    assert manifest["inputs"] == [{"name": "model.yaml", "member": "inputs/00001.yaml", "problem": None}]
    assert members["inputs/00001.yaml"] == Path("model.yaml").read_bytes()
    assert members["rules/shipped/wgsr-2013/rulebook.yaml"] == (ROOT / "rules/wgsr-2013/rulebook.yaml").read_bytes()
    assert json.loads(members["report/report.json"])["authorities"][6]["name"]["en"] == "Ceredigion"
    assert members["report/summary.en.md"].decode().startswith("# Compact schemes, audited: ")
    assert {name: hashlib.sha256(data).hexdigest() for name, data in members.items() if name != "manifest.json"} == manifest[
        "files"
    ]


def test_the_same_audit_gives_the_same_bundle(folder, made):
    run("audit", "model.yaml", "--bundle", "b.zip", "--quiet")
    assert Path("b.zip").read_bytes() == made


def test_own_rules_waivers_a_baseline_and_a_register_go_with_it(folder, capsys):
    shutil.copytree(ROOT / "rules", "law")
    Path("compact-rules.toml").write_text(
        '[[waivers]]\nrule = "INC-04"\nreason = "An election is called"\nwho = "Monitoring officer"\nuntil = 2026-12-31\n',
        "utf-8",
    )
    Path("register.csv").write_text("gss,en,cy\nW06000008,Ceredigion,Ceredigion\n", encoding="utf-8")
    main(["check", "lapsed.yaml", "--as-of", "2026-06-30", "--write-baseline", "known.json"])
    asked = ["--rules", "law/wgsr-2013", "--baseline", "known.json", "--register", "register.csv", "--aggregate-only"]
    run("audit", "lapsed.yaml", "model.yaml", *asked, "--bundle", "b.zip")
    for name in ("law", "register.csv", "known.json", "compact-rules.toml"):
        path = Path(name)
        shutil.rmtree(path) if path.is_dir() else path.unlink()
    capsys.readouterr()
    assert run("verify", "b.zip") == 0
    assert capsys.readouterr().out.startswith("Every result is the same.")


def test_rule_files_go_with_it_by_either_ending(folder, capsys):
    shutil.copytree(ROOT / "rules", "law")
    Path("law/mirror-s74/publication.yaml").rename("law/mirror-s74/publication.yml")
    run("audit", "model.yaml", "--rules", "law/mirror-s74", "--bundle", "b.zip", "--quiet")
    assert "rules/own/book/publication.yml" in unpack(Path("b.zip").read_bytes(), "b.zip")
    shutil.rmtree("law")
    capsys.readouterr()
    assert run("verify", "b.zip") == 0


def test_a_report_that_says_otherwise_is_found_out(folder, capsys):
    run("audit", "model.yaml", "lapsed.yaml", "--bundle", "b.zip", "--quiet")
    report = json.loads(unpack(Path("b.zip").read_bytes(), "b.zip")["report/report.json"])
    lapsed = next(each for each in report["schemes"] if each["file"] == "lapsed.yaml")
    wrong = next(outcome for outcome in lapsed["outcomes"] if outcome["verdict"] == "not_met")
    wrong["verdict"] = "met"
    changed(Path("b.zip"), "report/report.json", json.dumps(report).encode(), honest=True)
    capsys.readouterr()
    assert run("verify", "b.zip", "--format", "json") == 1
    told = json.loads(capsys.readouterr().out)
    assert told["differences"] == [{"file": "lapsed.yaml", "what": wrong["rule"], "was": "met", "now": "not_met"}]


@pytest.mark.parametrize("name", ["inputs/00001.yaml", "rules/shipped/wgsr-2013/parameters.yaml", "added.txt"])
def test_a_file_that_is_not_what_the_manifest_says_stops_it(name, folder, made, capsys):
    Path("b.zip").write_bytes(made)
    changed(Path("b.zip"), name, b"schema: compact-rules/scheme@1\n", honest=False)
    capsys.readouterr()
    assert run("verify", "b.zip") == 3
    assert f"b.zip has been changed since it was made: {name} is not what its manifest says." in capsys.readouterr().err


def test_other_rules_under_the_old_digest_stop_it(folder, made, capsys):
    Path("b.zip").write_bytes(made)
    rules = (ROOT / "rules/wgsr-2013/parameters.yaml").read_bytes().replace(b"12 weeks", b"11 weeks")
    changed(Path("b.zip"), "rules/shipped/wgsr-2013/parameters.yaml", rules, honest=True)
    capsys.readouterr()
    assert run("verify", "b.zip") == 3
    assert "b.zip does not hold the rulebook that it says it was made with." in capsys.readouterr().err


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b"", "b.zip is not a bundle: it is not a ZIP file, or it is damaged."),
        (b"PK\x03\x04 and no more", "b.zip is not a bundle: it is not a ZIP file, or it is damaged."),
        (pack({"a.txt": b""}), "b.zip is not a bundle of compact-rules: it holds no manifest.json that can be read."),
        (pack({"manifest.json": b"["}), "b.zip is not a bundle of compact-rules: it holds no manifest.json that can be read."),
        (pack({"manifest.json": b"[" * 100_000}), "it holds no manifest.json that can be read."),
        (pack({"../up.yaml": b""}), "a file in it has a name that no bundle gives: '../up.yaml'."),
        (pack({"/etc/passwd": b""}), "a file in it has a name that no bundle gives: '/etc/passwd'."),
        (pack({"a\\b": b""}), "a file in it has a name that no bundle gives: 'a\\\\b'."),
    ],
)
def test_what_is_no_bundle_is_told_in_words(data, message, folder, capsys):
    Path("b.zip").write_bytes(data)
    assert run("verify", "b.zip") == 3
    assert message in capsys.readouterr().err


def test_a_zip_bomb_is_not_unpacked(monkeypatch):
    monkeypatch.setattr("compact_rules.bundle.archive.MOST_BYTES", 1_000_000)
    with pytest.raises(BundleError, match="unpacks to more than 1 MB"):
        unpack(pack({"a": b"\0" * 1_000_001}), "b.zip")


def test_an_entry_that_lies_about_its_size_is_damaged():
    data = bytearray(pack({"a": b"x" * 1000}))
    at = data.rfind(b"PK\x01\x02")
    data[at + 24 : at + 28] = (10).to_bytes(4, "little")
    with pytest.raises(BundleError, match="damaged"):
        unpack(bytes(data), "b.zip")


def test_no_member_twice():
    made = BytesIO()
    with zipfile.ZipFile(made, "w") as archive:
        archive.writestr("a", "1")
        with pytest.warns(UserWarning, match="Duplicate name"):
            archive.writestr("a", "2")
    with pytest.raises(BundleError, match="a name that no bundle gives: 'a'"):
        unpack(made.getvalue(), "b.zip")


def test_a_bundle_that_is_not_there(folder, capsys):
    assert run("verify", "none.zip") == 3
    assert "There is no bundle none.zip." in capsys.readouterr().err


def test_a_stream_has_no_bundle(folder, capsys):
    assert run("audit", "model.yaml", "--format", "jsonl", "--bundle", "b.zip") == 2
    assert "--bundle needs the whole audit" in capsys.readouterr().err


def test_in_welsh(folder, made, capsys):
    Path("b.zip").write_bytes(made)
    capsys.readouterr()
    assert run("verify", "b.zip", "--lang", "cy") == 0
    assert capsys.readouterr().out.startswith("Mae pob canlyniad yr un fath.")
