"""A model is written whole and seen to work, or nothing is there."""

import zipfile
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from ftstudio.core.errors import (
    DiskFull,
    ExportBroken,
    FolderNotWritable,
    NameTooLong,
    WouldOverwrite,
)
from ftstudio.core.exports import Form, Program
from ftstudio.core.job import Job
from ftstudio.core.run_folder import RunFolder
from ftstudio.core.tasks import Export
from ftstudio.worker.device import PROCESSOR
from ftstudio.worker.exporting import forms
from ftstudio.worker.exporting.expecting import Expected, expected_of
from ftstudio.worker.exporting.exporting import export
from ftstudio.worker.learning.adapter import with_kept_adapter
from ftstudio.worker.pipeline import train
from ftstudio.worker.wire import Tell
from ftstudio.worker.writing.model import load_base, load_tokenizer
from tests.worker.exporting.conftest import ExportAs, Taught
from tests.worker.making import Ear, make_run


def take(
    run: RunFolder,
    job: Job,
    out: Path,
    tell: Tell,
    is_unwanted: Callable[[], bool] = lambda: False,
    **how: Any,
) -> bool:
    """Export the run to `out`; whether it is there."""
    return export(run, job, Export(str(run.path), str(out), **how), tell, is_unwanted)


def test_nothing_is_overwritten(tmp_path: Path, tiny_model: Path) -> None:
    """A folder with something in it is somebody's."""
    run, job = make_run(tmp_path / "run", tiny_model)
    (tmp_path / "out").mkdir()
    (tmp_path / "out" / "mine.txt").write_text("mine", encoding="utf-8")
    with pytest.raises(WouldOverwrite):
        take(run, job, tmp_path / "out", Ear().hear)
    assert (tmp_path / "out" / "mine.txt").read_text(encoding="utf-8") == "mine"


def test_a_disk_without_room_is_noticed_before_the_work(
    tmp_path: Path, tiny_model: Path
) -> None:
    """It is said how much the model takes; nothing is begun."""
    run, job = make_run(tmp_path / "run", tiny_model)
    large = replace(job, model=replace(job.model, parameters=10**15))
    ear = Ear()
    with pytest.raises(DiskFull) as failed:
        take(run, large, tmp_path / "out", ear.hear)
    assert failed.value.needed == pytest.approx(4 * 10**15)
    assert ear.events == []
    assert [each.name for each in tmp_path.iterdir()] == ["run"]


def test_what_was_learned_alone_takes_no_room_for_the_model(
    taught: Taught, tmp_path: Path
) -> None:
    """As large as the model may be."""
    run, job = taught
    large = replace(job, model=replace(job.model, parameters=10**15))
    assert take(run, large, tmp_path / "out", Ear().hear, form=Form.ADAPTER)


@pytest.mark.parametrize(
    ("name", "error"),
    [
        ("file/deep/out", FolderNotWritable),
        ("new/" + 300 * "a", NameTooLong),
        ("/proc/new/out", FolderNotWritable),
    ],
)
def test_a_place_that_cannot_be_written_is_told_before_the_model_is_loaded(
    taught: Taught, tmp_path: Path, name: str, error: type[FolderNotWritable]
) -> None:
    """Nothing is left of the trial."""
    run, job = taught
    (tmp_path / "file").touch()
    ear = Ear()
    with pytest.raises(error):
        take(run, job, tmp_path / name, ear.hear)
    assert ear.events == []
    assert [each.name for each in tmp_path.iterdir()] == ["file"]


def test_a_name_as_long_as_a_name_may_be_will_do(
    taught: Taught, tmp_path: Path
) -> None:
    """What is made beside it has a shorter one."""
    run, job = taught
    out = tmp_path / (255 * "a")
    assert take(run, job, out, Ear().hear, form=Form.ADAPTER)
    assert [each.name for each in tmp_path.iterdir()] == [out.name]


def test_a_neighbouring_folder_is_left_alone(tmp_path: Path, tiny_model: Path) -> None:
    """Whatever it is called; and what is written can be read by others."""
    run, job = make_run(tmp_path / "run", tiny_model, max_steps=1)
    train(run, job, Ear().hear, Ear().commands)
    (tmp_path / "out.part").mkdir()
    take(run, job, tmp_path / "out", Ear().hear)
    names = {each.name for each in tmp_path.iterdir()}
    assert names == {"run", "out", "out.part"}
    modes = {each.stat().st_mode & 0o044 for each in (tmp_path / "out").iterdir()}
    assert modes == {0o044}


def test_an_export_no_longer_wanted_leaves_nothing(
    tmp_path: Path, tiny_model: Path
) -> None:
    """Whether it was writing already or had not begun to."""
    run, job = make_run(tmp_path / "run", tiny_model, max_steps=1)
    train(run, job, Ear().hear, Ear().commands)
    for answers in ([True], [False, True]):
        is_unwanted = iter(answers).__next__
        assert not take(run, job, tmp_path / "out", Ear().hear, is_unwanted)
    assert [each.name for each in tmp_path.iterdir()] == ["run"]


def test_it_is_told_how_it_did_when_it_was_opened_again(
    export_as: ExportAs, tmp_path: Path
) -> None:
    """With the question, the answer, and the size on the disk."""
    told = export_as(Form.FOLDER)
    files = [each for each in (tmp_path / "out").rglob("*") if each.is_file()]
    assert told.bytes == sum(each.stat().st_size for each in files)
    assert told.program is Program.TRANSFORMERS
    assert told.is_same
    assert told.request


def test_it_can_be_packed_into_one_file(export_as: ExportAs, tmp_path: Path) -> None:
    """To hand on; nothing else is left."""
    told = export_as(Form.ADAPTER, is_zipped=True)
    packed = tmp_path / "out.zip"
    assert told.folder == str(packed)
    assert list(tmp_path.iterdir()) == [packed]
    with zipfile.ZipFile(packed) as archive:
        assert archive.testzip() is None
        assert "out/adapter_model.safetensors" in archive.namelist()


def test_who_names_the_ending_of_the_zip_gets_it_once(
    taught: Taught, tmp_path: Path
) -> None:
    """And the folder in it has none."""
    run, job = taught
    out = tmp_path / "out.ZIP"
    assert take(run, job, out, Ear().hear, form=Form.ADAPTER, is_zipped=True)
    with zipfile.ZipFile(tmp_path / "out.zip") as archive:
        assert "out/README.md" in archive.namelist()
        assert archive.read("out/README.md").count(b"\n# out\n") == 1


def test_a_zip_overwrites_nothing_either(taught: Taught, tmp_path: Path) -> None:
    """Also where it was made before."""
    run, job = taught
    (tmp_path / "out.zip").write_bytes(b"mine")
    with pytest.raises(WouldOverwrite):
        take(run, job, tmp_path / "out", Ear().hear, is_zipped=True)
    assert (tmp_path / "out.zip").read_bytes() == b"mine"


def test_what_answers_otherwise_is_not_kept(
    taught: Taught, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Here it is the original that was written by mistake."""
    run, job = taught
    monkeypatch.setattr(
        forms, "with_kept_adapter", lambda base, _folder: _Unmerged(base)
    )
    monkeypatch.setattr(forms, "expected_of", lambda *_: _expected_of_tuned(run, job))
    with pytest.raises(ExportBroken):
        take(run, job, tmp_path / "out", Ear().hear)
    assert list(tmp_path.iterdir()) == []


class _Unmerged:
    """An adapter that is not put in."""

    def __init__(self, base: Any) -> None:
        self._base = base

    def merge_and_unload(self, *, safe_merge: bool) -> Any:
        """The original; `safe_merge` changes nothing."""
        assert safe_merge
        return self._base


def _expected_of_tuned(run: RunFolder, job: Job) -> Expected:
    tuned = with_kept_adapter(load_base(job.model, PROCESSOR), run.model)
    return expected_of(tuned.eval(), load_tokenizer(job.model), "About oak")
