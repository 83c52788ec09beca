"""A frozen program is made smaller and written down, so that a cut one is told."""

import json
import os
import runpy
from pathlib import Path

import pytest

from ftstudio.self_check import Broken, compare

ROOT = Path(__file__).parent.parent.parent
LARGE = b"library" * 20_000


@pytest.fixture(scope="module")
def build() -> dict[str, object]:
    """What the script defines."""
    return runpy.run_path(str(ROOT / "packaging/build.py"))


@pytest.fixture
def program(tmp_path: Path) -> Path:
    """A program with the same library at the top and in its package."""
    (tmp_path / "torch/lib").mkdir(parents=True)
    (tmp_path / "torch/lib/libtorch.so").write_bytes(LARGE)
    (tmp_path / "libtorch.so").write_bytes(LARGE)
    (tmp_path / "other.so").write_bytes(LARGE[1:])
    (tmp_path / "small").write_bytes(b"1")
    (tmp_path / "torch/small").write_bytes(b"1")
    return tmp_path


@pytest.mark.skipif(os.name == "nt", reason="there are no links to be had")
def test_twins_are_one_where_their_package_looks_for_them(
    build: dict[str, object], program: Path
) -> None:
    """The other one leads there; what differs, or is small, stays as it is."""
    assert build["share_twins"](program) == len(LARGE)  # type: ignore[operator]
    assert os.readlink(program / "libtorch.so") == "torch/lib/libtorch.so"  # noqa: PTH115
    assert (program / "libtorch.so").read_bytes() == LARGE
    assert not (program / "torch/lib/libtorch.so").is_symlink()
    assert not (program / "other.so").is_symlink()
    assert not (program / "small").is_symlink()


def test_a_cut_or_missing_file_is_told(build: dict[str, object], program: Path) -> None:
    """One that grew since was signed."""
    build["write_manifest"](program)  # type: ignore[operator]
    assert compare(program) == "5 files"
    (program / "small").write_bytes(b"1 and a signature")
    assert compare(program) == "5 files"
    (program / "other.so").write_bytes(LARGE[:100])
    (program / "torch/small").unlink()
    with pytest.raises(Broken, match=r"2 of 5 missing or cut, such as \w+"):
        compare(program)
    assert json.loads((program / "manifest.json").read_text())["small"] == 1


@pytest.mark.skipif(os.name == "nt", reason="there are no links to be had")
def test_on_a_mac_the_list_lies_with_the_data(
    build: dict[str, object], program: Path
) -> None:
    """Among code it could not be signed; there a link leads to it, made anew each time.

    Files of both folders are on it.
    """
    code, data = program / "torch", program / "Resources"
    (data / "models").mkdir(parents=True)
    (data / "models/model").write_bytes(b"12")
    for _ in range(2):
        build["write_manifest"](code, data)  # type: ignore[operator]
    assert os.readlink(code / "manifest.json") == "../Resources/manifest.json"  # noqa: PTH115
    assert compare(code) == "3 files"
    assert set(json.loads((data / "manifest.json").read_text())) == {
        "small",
        "lib/libtorch.so",
        "../Resources/models/model",
    }
    (data / "models/model").unlink()
    with pytest.raises(Broken, match="1 of 3 missing"):
        compare(code)
