"""What is said of the folders for models and projects."""

import pytest

from ftstudio.core.errors import FolderNotWritable, PlaceGone
from ftstudio.words import places


@pytest.mark.parametrize(
    "problem", [PlaceGone("/disk/a"), FolderNotWritable("/disk/a")]
)
def test_a_place_that_cannot_be_used_says_why_and_what_to_do(
    problem: PlaceGone | FolderNotWritable,
) -> None:
    """And that nothing is lost."""
    for said in (
        places.models_fall_back(problem),
        places.projects_fall_back(problem),
    ):
        assert "/disk/a" in said
        assert "folder" in said
        assert "none is lost" in said
    assert "/usual" in places.models_elsewhere(problem, "/usual")


def test_the_offer_tells_how_much_there_is() -> None:
    """Before anything is moved."""
    assert "1 model (" in places.offer(1, 93_000_000)
    assert "93 MB" in places.offer(1, 93_000_000)
    assert "2 models" in places.offer(2, 93_000_000)
    assert "/disk" in places.offer_explained("/disk")


def test_what_could_not_be_deleted_is_told() -> None:
    """It takes room."""
    assert places.moved(2, 0) == "2 models were moved."
    assert "another program" in places.moved(2, 1)
    assert "1.0 MB of 2.0 MB" in places.moving(1_000_000, 2_000_000)
