"""What is said of files in folders."""

from dataclasses import replace

import pytest

from ftstudio.core.filing import Filed, NotFiled, Reason, Way
from ftstudio.words import filing

ONE = Filed("/a", "/b/a", Way.COPY)


def test_one_file_and_several() -> None:
    """As a person would say it."""
    assert filing.filed([ONE], Way.COPY) == "1 file was copied."
    assert filing.filed([ONE] * 3, Way.MOVE) == "3 files were moved."
    lay = replace(ONE, is_new=False)
    told = filing.filed([ONE, lay, lay], Way.COPY)
    assert told == "1 file was copied. 2 files were there already."
    assert filing.filed([lay], Way.MOVE).startswith("0 files were moved. 1 file was")
    assert filing.undone([ONE] * 2) == "2 files were taken back."
    assert "1 file stays" in filing.left(1)


@pytest.mark.parametrize("reason", list(Reason))
def test_every_reason_is_a_plain_one(reason: Reason) -> None:
    """With the name of the file, and no name of an error."""
    said = filing.not_filed(NotFiled("/a", reason), "a.txt")
    assert said.startswith("a.txt: ")
    assert reason.value not in said
