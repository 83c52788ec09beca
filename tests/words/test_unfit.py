"""A model that cannot be used says why."""

from ftstudio.words import unfit


def test_each_kind_of_model_is_told_from_the_other() -> None:
    """One that was downloaded for the other task is no mystery."""
    assert "writes text" in unfit.why("not_a_language_model")
    assert "does not compare" in unfit.why("not_an_encoder")


def test_a_reason_of_a_later_version_is_shown_as_it_is() -> None:
    """Better than nothing at all."""
    assert unfit.why("from_the_moon") == "from_the_moon"
