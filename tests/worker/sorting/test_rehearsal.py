"""What learning to sort takes is measured by the code that learns."""

from pathlib import Path

from ftstudio.core.base_model import BaseModel
from ftstudio.core.events import Progressed, Rehearsed
from ftstudio.core.tasks import Rehearse
from ftstudio.worker.sorting.rehearsal import rehearse_sorting
from tests.worker.making import Ear
from tests.worker.sorting.making import make_sorting_run


def test_it_measures_a_step_and_what_reading_takes(
    tmp_path: Path, tiny_encoder: BaseModel
) -> None:
    """Learning from a token takes longer than reading it; nothing is left behind."""
    run, job = make_sorting_run(tmp_path / "run", tiny_encoder)
    ear = Ear()
    task = Rehearse(job, str(run.texts))
    assert not rehearse_sorting(task, ear.hear, ear.commands).stopped
    (found,) = ear.all(Rehearsed)
    assert found.figures.train > found.figures.read > 0
    assert found.figures.memory > 10**7
    last = ear.all(Progressed)[-1]
    assert last.done == last.total
    assert [each.name for each in tmp_path.iterdir()] == ["run"]


def test_asked_to_stop_it_tells_nothing(
    tmp_path: Path, tiny_encoder: BaseModel
) -> None:
    """A person who cancels is content with rough figures."""
    run, job = make_sorting_run(tmp_path / "run", tiny_encoder)
    ear = Ear("stop", on=Progressed)
    assert rehearse_sorting(
        Rehearse(job, str(run.texts)), ear.hear, ear.commands
    ).stopped
    assert ear.all(Rehearsed) == []
