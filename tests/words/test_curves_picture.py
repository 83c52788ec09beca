"""The picture of the curves."""

from xml.etree import ElementTree as ET

import pytest

from ftstudio.core.run_curves import Curves, curves_of
from ftstudio.words.curves_picture import HEIGHT, WIDTH, drawn, summary
from tests.factories import cross_validated, history, told, told_with_folds

_SVG = "{http://www.w3.org/2000/svg}"
_PLAIN = curves_of(history(told([4.0, 3.0, 3.5])))
_CHECKED = curves_of(history(told_with_folds([(4.0, 3.0)] * 3, cross_validated())))


def _lines(picture: str) -> dict[str, int]:
    """How many curves there are, by their kinds; all of them are on the picture."""
    found: dict[str, int] = {}
    for each in ET.fromstring(picture).iter(f"{_SVG}polyline"):
        for pair in each.attrib["points"].split():
            x, y = map(float, pair.split(","))
            assert 0 <= x <= WIDTH
            assert 0 <= y <= HEIGHT
        found[each.attrib["class"]] = found.get(each.attrib["class"], 0) + 1
    return found


def test_both_curves_are_drawn_and_named() -> None:
    """With the kept version, which is marked."""
    picture = drawn(_PLAIN, ".kept { fill: red; }")
    assert _lines(picture) == {"validation": 1, "training": 1}
    said = [e.text for e in ET.fromstring(picture).iter(f"{_SVG}text")]
    assert "validation loss (exam documents)" in said
    assert "training loss (documents it learns from)" in said
    assert "kept version: 3.000" in said
    assert "100 %" in said
    assert 'class="kept"' in picture


def test_each_training_of_a_double_check_is_drawn() -> None:
    """Behind their mean."""
    assert _lines(drawn(_CHECKED, ""))["check"] == 3
    assert "mean of the double-check" in drawn(_CHECKED, "")


def test_what_blew_up_stays_on_the_picture() -> None:
    """At its upper edge."""
    _lines(drawn(curves_of(history(told([4.0, 3.0, 1e9]))), ""))


def test_it_can_be_told_to_who_cannot_see_it() -> None:
    """In one sentence; of nothing there is nothing to tell."""
    assert "from 4.000 to 3.500" in summary(_PLAIN)
    assert "50 %, with 3.000" in summary(_PLAIN)
    assert summary(Curves()) == ""
    ET.fromstring(drawn(Curves(), ""))


@pytest.mark.usefixtures("french")
def test_numbers_follow_the_language() -> None:
    """In France a comma."""
    assert "3,000" in drawn(_PLAIN, "")
