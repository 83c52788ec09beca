"""What only the terminal says."""

import shlex

from ftstudio.core.events import FoldBegan
from ftstudio.words import terminal
from tests.factories import cross_validated, history


def test_places_are_shown_whole() -> None:
    """They are what later commands want to know."""
    assert terminal.run_is_in("/runs/a b").endswith("/runs/a b")
    assert terminal.model_is_in("/models/a b").endswith("/models/a b")


def test_the_next_command_can_be_copied() -> None:
    """Blanks in a folder's name included."""
    for said, name in ((terminal.ask_it, "ask"), (terminal.prove_it, "prove")):
        command = said("/runs/a b").partition("ftstudio")[2]
        assert shlex.split(command)[:2] == [name, "/runs/a b"]


def test_a_model_is_here_or_is_to_be_fetched() -> None:
    """One of the two stands in each line of the list."""
    assert "93 MB" in terminal.to_download("93 MB")
    assert terminal.on_this_computer() != terminal.to_download("93 MB")
    assert "ftstudio models get" in terminal.get_one()


def test_what_happens_has_a_word() -> None:
    """While files are read, and before and after Ctrl-C."""
    assert "Ctrl-C" in terminal.how_to_stop()
    assert "Ctrl-C" in terminal.stopping()
    assert terminal.stopped() != terminal.reading()


def test_a_warning_is_answered_by_ctrl_c_or_by_itself() -> None:
    """After so many looks; without patience only by the person."""
    assert "after 2 more looks" in terminal.warned(2)
    assert "Ctrl-C" in terminal.warned(2)
    assert terminal.warned(None) == terminal.how_to_stop()


def test_ctrl_c_keeps_something_else_in_a_double_check() -> None:
    """In a check the best of that; after all of them what was learned until then."""
    check = history([FoldBegan(0, 5)])
    last = history([FoldBegan(0, 5), cross_validated()])
    assert "version of this check" in terminal.how_to_stop(check)
    assert "this check ends after 2 more looks" in terminal.warned(2, check)
    assert "the training" not in terminal.warned(2, check)
    assert "best" not in terminal.how_to_stop(last)


def test_a_run_that_can_go_on_is_told_with_the_command_that_does_it() -> None:
    """Which can be copied; and how far it was."""
    said = terminal.was_cut_off("/runs/a b", 0.434)
    assert "43 %" in said
    command = said.partition("ftstudio")[2]
    assert shlex.split(command) == ["resume", "/runs/a b"]
