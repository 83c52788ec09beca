"""What is said in the chat."""

from ftstudio.words import chatting


def test_what_can_be_expected_of_a_talk_is_said() -> None:
    """Style, and no facts."""
    assert "not your facts" in chatting.invitation()


def test_where_no_more_fits_that_is_said_with_how_much_does() -> None:
    """And that the rest is not there."""
    said = chatting.full(20_000)
    assert "20" in said
    assert "left out" in said
