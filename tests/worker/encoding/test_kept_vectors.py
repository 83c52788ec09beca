"""Vectors that were read once need not be read again."""

from dataclasses import replace
from pathlib import Path

import torch

from ftstudio.worker.encoding.kept_vectors import KeptVectors
from tests.factories import base_model

_MODEL = base_model()
_ROWS = torch.nn.functional.normalize(torch.randn(3, 8), dim=1)


def test_they_are_there_the_next_time(tmp_path: Path) -> None:
    """For the same encoder alone, nearly as exact as they were."""
    kept = KeptVectors(str(tmp_path / "vectors"), _MODEL)
    kept.add({"a": _ROWS})
    kept.save()
    again = KeptVectors(str(tmp_path / "vectors"), _MODEL).get("a")
    assert again is not None
    assert torch.allclose(again, _ROWS, atol=1e-3)
    other = replace(_MODEL, fingerprint="another")
    assert KeptVectors(str(tmp_path / "vectors"), other).get("a") is None
    assert not list(tmp_path.rglob("*.part"))


def test_a_damaged_file_counts_as_none(tmp_path: Path) -> None:
    """It is made anew."""
    kept = KeptVectors(str(tmp_path), _MODEL)
    kept.add({"a": _ROWS})
    kept.save()
    (file,) = tmp_path.iterdir()
    file.write_bytes(file.read_bytes()[:-20])
    assert KeptVectors(str(tmp_path), _MODEL).get("a") is None


def test_without_a_folder_nothing_is_kept(tmp_path: Path) -> None:
    """As on the command line."""
    kept = KeptVectors("", _MODEL)
    kept.add({"a": _ROWS})
    kept.save()
    assert list(tmp_path.iterdir()) == []
