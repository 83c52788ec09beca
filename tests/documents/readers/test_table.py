"""Which reader reads what."""

import pytest

from ftstudio.core.corpus import Kind, Reason
from ftstudio.documents.extract import CannotRead
from ftstudio.documents.readers.table import reader_for


@pytest.mark.parametrize("kind", [kind for kind in Kind if kind is not Kind.OTHER])
def test_every_kind_has_a_reader(kind: Kind) -> None:
    """It is loaded, and can be called."""
    assert callable(reader_for(kind))


def test_other_kinds_have_none() -> None:
    """They are said to be unknown."""
    with pytest.raises(CannotRead) as caught:
        reader_for(Kind.OTHER)
    assert caught.value.reason is Reason.UNKNOWN_FORMAT
