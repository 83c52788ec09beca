"""Masks in place of personal data."""

from pathlib import Path

import pytest

from ftstudio.core.errors import FolderNotWritable
from ftstudio.core.notes import Finding, PersonalKind
from ftstudio.documents.masking import Masks, masked

EMAIL, PHONE = PersonalKind.EMAIL, PersonalKind.PHONE


def test_a_mask_stands_in_place_of_each_finding() -> None:
    """The rest of the text is as it was."""
    found = [Finding(EMAIL, 6, 9, "a"), Finding(PHONE, 13, 16, "b")]
    text = "Write a@b or 123."
    assert masked(text, found, Masks()) == "Write [E-MAIL 1] or [PHONE 1]."


def test_the_same_number_has_the_same_mask() -> None:
    """In the order in which they were first met, each kind for itself."""
    masks = Masks()
    met = [masks.mask(Finding(PHONE, 0, 1, each)) for each in "abab"]
    assert met == ["[PHONE 1]", "[PHONE 2]", "[PHONE 1]", "[PHONE 2]"]
    assert masks.mask(Finding(EMAIL, 0, 1, "a")) == "[E-MAIL 1]"


def test_masks_that_are_alike_tell_nobody_apart() -> None:
    """A sorter meets other numbers than it has learned."""
    masks = Masks(alike=True)
    met = [
        masks.mask(Finding(kind, 0, 1, who)) for kind in (PHONE, EMAIL) for who in "ab"
    ]
    assert met == ["[PHONE]", "[PHONE]", "[E-MAIL]", "[E-MAIL]"]


def test_masks_are_the_same_the_next_time(tmp_path: Path) -> None:
    """Whatever comes first then."""
    file = tmp_path / "masks.json"
    masks = Masks.load(file)
    first, second = (Finding(PHONE, 0, 1, each) for each in "ab")
    assert (masks.mask(first), masks.mask(second)) == ("[PHONE 1]", "[PHONE 2]")
    masks.save()
    again = Masks.load(file)
    assert again.mask(Finding(PHONE, 0, 1, "c")) == "[PHONE 3]"
    assert again.mask(second) == "[PHONE 2]"
    assert [each.name for each in tmp_path.iterdir()] == ["masks.json"]


@pytest.mark.parametrize("content", ["", "[]", '{"phone": 3}', "\x00"])
def test_a_garbled_file_holds_no_masks(content: str, tmp_path: Path) -> None:
    """They are counted anew."""
    file = tmp_path / "masks.json"
    file.write_text(content, encoding="utf-8")
    assert Masks.load(file).mask(Finding(PHONE, 0, 1, "a")) == "[PHONE 1]"


def test_masks_without_a_file_are_not_kept(tmp_path: Path) -> None:
    """Nothing is written."""
    Masks().save()
    assert list(tmp_path.iterdir()) == []


def test_masks_are_not_kept_where_their_project_has_gone(tmp_path: Path) -> None:
    """It is not made anew."""
    with pytest.raises(FolderNotWritable):
        Masks(tmp_path / "gone" / "masks.json").save()
