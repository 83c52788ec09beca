"""What is said of newer versions."""

from ftstudio.core.release import Release
from ftstudio.words import newest


def test_a_newer_version_is_told_beside_this_one() -> None:
    """With the page where there is one, and without where there is none."""
    with_page = newest.there_is(Release("2.0", "https://example.org"), "1.0")
    without = newest.there_is(Release("2.0"), "1.0")
    for said in (with_page, without):
        assert "Version 2.0 is out; you have 1.0." in said
    assert "page" in with_page
    assert "page" not in without


def test_the_newest_version_is_told_by_its_number() -> None:
    """And that nothing is sent is said beside it."""
    assert "1.0" in newest.is_newest("1.0")
    assert newest.asking()
    assert "Nothing about you" in newest.what_is_sent()
