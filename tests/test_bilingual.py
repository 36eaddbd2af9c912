"""Inserting values into text in both languages."""

from compact_rules.bilingual import Bilingual, placeholders


def test_values_go_in_each_in_its_own_language() -> None:
    text = Bilingual("Target {id}: {reason}.", "Targed {id}: {reason}.")
    filled = text.fill({"id": "t1", "reason": Bilingual("nothing is given", "nid oes dim wedi’i nodi")})
    assert filled == Bilingual("Target t1: nothing is given.", "Targed t1: nid oes dim wedi’i nodi.")


def test_braces_in_inserted_data_stay_data() -> None:
    assert Bilingual("{a} {b}", "{a}").fill({"a": "{b}", "b": "x{0.__class__}"}).en == "{b} x{0.__class__}"


def test_unknown_and_open_braces_stay_as_they_are() -> None:
    assert Bilingual("{a} {unknown} {open", "").fill({"a": 1}).en == "1 {unknown} {open"


def test_placeholders_are_the_names_in_braces() -> None:
    assert placeholders("Target {id}: {reason}, {open") == {"id", "reason"}
