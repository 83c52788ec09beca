"""Many in turn."""

import pytest

from ftstudio.core.errors import DiskFull
from ftstudio.core.filing import Filed, Reason, Way
from ftstudio.runs.filing.reasons import CannotFile
from ftstudio.runs.filing.turns import as_reason, in_turn
from tests.runs.filing.doing import never


def _file_but(reason: Reason, which: int) -> object:
    def work(item: int) -> Filed:
        if item == which:
            raise CannotFile(reason)
        return Filed(str(item), "", Way.COPY)

    heard: list[int] = []
    filed, failed = in_turn(range(4), work, lambda done, _of: heard.append(done), never)
    return [int(each.source) for each in filed], list(failed), heard


def test_a_failure_stops_no_other_but_a_full_disk_does() -> None:
    """Then none of the rest has room."""
    gone, full = Reason.GONE, Reason.NO_ROOM
    assert _file_but(gone, 1) == ([0, 2, 3], [(1, gone)], [0, 1, 2, 3, 4])
    assert _file_but(full, 2) == ([0, 1], [(2, full), (3, full)], [0, 1, 2])


@pytest.mark.parametrize("error", [OSError(), DiskFull("/", 0), ValueError()])
def test_what_the_system_says_becomes_a_reason(error: Exception) -> None:
    """And what nobody thought of does not."""
    with pytest.raises(CannotFile), as_reason("/nowhere"):
        raise error
    with pytest.raises(KeyError), as_reason("/nowhere"):
        raise KeyError
