"""What kind a file promises to be by its name."""

import pytest

from ftstudio.core.corpus import Kind
from ftstudio.documents.promises import promised_kind, promises_no_text


@pytest.mark.parametrize(
    ("name", "kind"),
    [("A.PDF", Kind.PDF), ("a.ods", Kind.SHEET), ("a", Kind.OTHER)],
)
def test_a_name_promises_a_kind(name: str, kind: Kind) -> None:
    """For files that cannot be looked into."""
    assert promised_kind(name) is kind


def test_a_name_may_promise_no_text() -> None:
    """Films and programs hold none; of what is unknown nobody can tell."""
    names = ("a.MP4", "setup.exe", "a.zzz", "a.txt", "a")
    assert [promises_no_text(each) for each in names] == [True, True, *[False] * 3]
