"""Options that mean the same in each command that has them."""

import argparse

import pytest

from ftstudio.cli import options
from ftstudio.cli.parser import build_parser


def test_a_model_is_the_default_unless_another_is_named() -> None:
    """And is fetched only where that is asked for."""
    parser = argparse.ArgumentParser()
    options.model(parser, "tiny", "a name")
    usual, other = parser.parse_args([]), parser.parse_args(["--model", "x"])
    assert (usual.model, usual.get_model, other.model) == ("tiny", False, "x")


@pytest.mark.parametrize("typed", ["--processes=0", "--processes=-1", "--processes=x"])
def test_work_is_shared_among_one_process_at_least(typed: str) -> None:
    """Anything else is refused with a sentence."""
    parser = argparse.ArgumentParser()
    options.processes(parser)
    with pytest.raises(SystemExit):
        parser.parse_args([typed])


def test_who_says_nothing_of_gentleness_has_it_as_in_the_window() -> None:
    """Yes and no can both be said."""
    parser = argparse.ArgumentParser()
    options.gentle(parser)
    said = [[], ["--gentle"], ["--no-gentle"]]
    assert [parser.parse_args(each).gentle for each in said] == [None, True, False]


@pytest.mark.parametrize(
    "line", [["ask", "run", "Oak?"], ["export", "run", "out", "--as", "ollama"]]
)
def test_an_instruction_can_be_given_to_what_answers(line: list[str]) -> None:
    """None is heeded unless it is."""
    parser = build_parser()
    assert parser.parse_args(line).instruction == ""
    given = parser.parse_args([*line, "--instruction", "Be brief."])
    assert given.instruction == "Be brief."
