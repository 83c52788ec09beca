"""What is taken out of a project, and what is taken back in."""

from ftstudio.core.corpus import PART
from ftstudio.viewmodels.documents.listing import Listing, listing_of
from ftstudio.viewmodels.documents.removing import (
    Removal,
    excluded_at,
    files_of,
    is_at,
    removal_of,
)
from ftstudio.viewmodels.documents.view import View
from tests.factories import choices, document

_ROOT = "/home/ada/Letters"
_A, _B = document(1, name="in/a.eml"), document(2, name="b.txt")
_ATTACHED = document(3, name=f"in/a.eml{PART}c.txt")
_ALL = (_A, _ATTACHED, _B)


def _removed(key: str, *folders: str) -> Removal:
    row = listing_of(View(_ALL), Listing()).row(key)
    assert row is not None
    return removal_of(row, _ALL, choices(folders=folders))


def test_an_added_folder_leaves_the_list_of_folders() -> None:
    """Nothing is excluded: added again it is whole."""
    removal = _removed(_ROOT, _ROOT, "/other")
    assert (removal.folders, removal.excluded) == (("/other",), ())
    assert removal.keys == {_A.key, _ATTACHED.key, _B.key}


def test_a_folder_inside_it_is_excluded_file_by_file() -> None:
    """What is in a file goes with it."""
    removal = _removed(f"{_ROOT}/in", _ROOT)
    assert (removal.folders, removal.excluded) == ((_ROOT,), (_A.key,))
    assert removal.keys == {_A.key, _ATTACHED.key}


def test_what_is_in_a_file_is_excluded_alone() -> None:
    """The file stays."""
    assert _removed(_ATTACHED.key, _ROOT).excluded == (_ATTACHED.key,)


def test_a_file_that_was_added_alone_leaves_the_list_of_folders() -> None:
    """It is excluded besides: its folder may be added later."""
    removal = _removed(_B.key, _B.key, "/other")
    assert (removal.folders, removal.excluded) == (("/other",), (_B.key,))


def test_what_is_at_a_path_is_it_or_in_it() -> None:
    """Not what is merely called alike."""
    assert is_at(_ATTACHED.key, _A.key)
    assert not is_at(f"{_ROOT}/inner/a.txt", f"{_ROOT}/in")
    excluded = (_A.key, _ATTACHED.key, _B.key)
    assert excluded_at(f"{_ROOT}/in", excluded) == (_A.key, _ATTACHED.key)
    assert files_of(excluded) == {_A.key}
