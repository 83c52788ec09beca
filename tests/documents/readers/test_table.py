"""Which reader reads what."""

import pytest

from ftstudio.core.corpus import Kind, Reason
from ftstudio.documents.extract import CannotRead
from ftstudio.documents.readers.table import reader_for

_UNREAD = {Kind.OTHER: Reason.UNKNOWN_FORMAT, Kind.PICTURE: Reason.IS_PICTURE}


@pytest.mark.parametrize("kind", [kind for kind in Kind if kind not in _UNREAD])
def test_every_kind_has_a_reader(kind: Kind) -> None:
    """It is loaded, and can be called."""
    assert callable(reader_for(kind))


@pytest.mark.parametrize(("kind", "reason"), _UNREAD.items())
def test_other_kinds_have_none(kind: Kind, reason: Reason) -> None:
    """They are unknown, or pictures."""
    with pytest.raises(CannotRead) as caught:
        reader_for(kind)
    assert caught.value.reason is reason
