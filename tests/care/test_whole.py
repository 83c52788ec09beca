"""A program that was copied only in part is told before it ends without a word."""

import json
import sys
from pathlib import Path

import pytest

from ftstudio.care.whole import missing_library, require_whole, wrong_files
from ftstudio.core.errors import ProgramNotWhole

_SIZES = {
    "PySide6/Qt/lib/libQt6Widgets.so.6": 9,
    "PySide6/QtCore.abi3.so": 5,
    "ftstudio/_resources/icons/logo.svg": 4,
    "torch/lib/libtorch.so": 7,
}


@pytest.fixture
def program(tmp_path: Path) -> Path:
    """A whole one."""
    for name, size in _SIZES.items():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_bytes(bytes(size))
    (tmp_path / "manifest.json").write_text(json.dumps(_SIZES), encoding="utf-8")
    return tmp_path


def test_a_whole_program_lacks_nothing(program: Path) -> None:
    """Though what was signed has grown."""
    (program / "PySide6/QtCore.abi3.so").write_bytes(bytes(50))
    assert missing_library(program) == ""
    assert wrong_files(program) == ([], 4)


def test_a_cut_library_of_the_window_is_named(program: Path) -> None:
    """Before it is loaded."""
    (program / "PySide6/Qt/lib/libQt6Widgets.so.6").write_bytes(bytes(8))
    assert missing_library(program) == "PySide6/Qt/lib/libQt6Widgets.so.6"


def test_what_is_used_later_does_not_hold_up_the_window(program: Path) -> None:
    """A training tells of it; the check of everything does too."""
    (program / "torch/lib/libtorch.so").unlink()
    assert missing_library(program) == ""
    assert wrong_files(program) == (["torch/lib/libtorch.so"], 4)


@pytest.mark.parametrize("manifest", [None, "", "{"])
def test_a_list_that_is_cut_itself_is_no_good_sign(
    program: Path, manifest: str | None
) -> None:
    """It was written last."""
    if manifest is None:
        (program / "manifest.json").unlink()
    else:
        (program / "manifest.json").write_text(manifest, encoding="utf-8")
    assert missing_library(program) == "manifest.json"


@pytest.mark.parametrize("cut", [*_SIZES, "manifest.json"])
def test_before_work_begins_any_part_that_is_cut_is_named(
    program: Path, monkeypatch: pytest.MonkeyPatch, cut: str
) -> None:
    """Of a built program; one started from its source has no list of its parts."""
    (program / cut).write_bytes(b"{")
    require_whole(program)
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    with pytest.raises(ProgramNotWhole) as told:
        require_whole(program)
    assert told.value.missing == cut


def test_a_whole_built_program_may_begin(
    program: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Nothing is said."""
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    require_whole(program)
