"""What kind a file promises to be by its name."""

import pytest

from ftstudio.core.corpus import Kind
from ftstudio.documents.promises import promised_kind


@pytest.mark.parametrize(
    ("name", "kind"),
    [("A.PDF", Kind.PDF), ("a.ods", Kind.SHEET), ("a", Kind.OTHER)],
)
def test_a_name_promises_a_kind(name: str, kind: Kind) -> None:
    """For files that cannot be looked into."""
    assert promised_kind(name) is kind
