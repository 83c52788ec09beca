"""What was found can be read in a terminal."""

from ftstudio.core.events import Hit
from ftstudio.words import similar


def test_a_passage_stands_on_one_line_under_its_document() -> None:
    """Whatever its own lines were."""
    said = similar.hit(Hit("/office/a.txt", 0.4, "Dear Ada,\n\nall  is well."), 1, "a")
    first, second = said.splitlines()
    assert first.split() == ["1", "a"]
    assert second.strip() == "Dear Ada, all is well."


def test_a_long_passage_is_cut_between_words() -> None:
    """And shows that it goes on."""
    said = similar.passage("word " * 200)
    assert len(said) <= 242
    assert said.endswith("word …")
    assert similar.passage("x" * 900).startswith("xxx")


def test_a_foreign_language_is_named_with_what_helps() -> None:
    """Before anyone wonders at what was found."""
    said = similar.foreign("fr", ("en",), "all-MiniLM-L6-v2")
    assert "French" in said
    assert "English" in said
    assert "ftstudio models" in said
