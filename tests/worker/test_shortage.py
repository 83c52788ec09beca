"""Libraries' errors where the disk or the memory has run out."""

import errno
import os

import pytest

from ftstudio.core.errors import DiskFull, FTStudioError, OutOfMemory
from ftstudio.worker.shortage import shortage_in


@pytest.mark.parametrize(
    ("raised", "named"),
    [
        (OSError(errno.EDQUOT, os.strerror(errno.EDQUOT)), DiskFull("/run", 0)),
        (RuntimeError("I/O error: No space left on device"), DiskFull("/run", 0)),
        (MemoryError(), OutOfMemory(0)),
        (RuntimeError("CUDA out of memory."), OutOfMemory(0)),
        (RuntimeError("DefaultCPUAllocator: can't allocate memory"), OutOfMemory(0)),
        (OSError(errno.EIO, os.strerror(errno.EIO)), None),
        (ZeroDivisionError(), None),
    ],
)
def test_a_shortage_gets_its_name(
    raised: Exception, named: FTStudioError | None
) -> None:
    """By its number, or by its words where it has none; others have none of these."""
    found = shortage_in(raised, "/run")
    assert type(found) is type(named)
    if found is not None and named is not None:
        assert found.fields() == named.fields()
