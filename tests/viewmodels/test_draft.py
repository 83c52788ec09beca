"""A project in the making: what was chosen, read, and would be trained."""

import shutil
from dataclasses import replace
from pathlib import Path

import pytest

from ftstudio.core.corpus import Corpus, Reason, State
from ftstudio.core.errors import (
    ModelNotHere,
    ProjectNotFound,
    TextMissing,
    TooFewDocuments,
)
from ftstudio.core.presets import Caution, Effort, suggest
from ftstudio.core.run_folder import open_run
from ftstudio.models.catalogue import STARTER
from ftstudio.models.store import ModelStore
from ftstudio.runs.project import open_project
from ftstudio.viewmodels.draft import Draft
from tests.factories import corpus, project
from tests.fakes.model_files import write_model

LETTERS = corpus(*[100] * 12)


def drafted(place: Path, read: Corpus = LETTERS) -> Draft:
    """A project in `place` that has read `read`; the starter model is there."""
    write_model(place / "models" / STARTER)
    made = project(place / "projects", read)
    return Draft(*open_project(made.folder), ModelStore(place / "models"))


def test_a_new_draft_is_ready_to_start(tmp_path: Path) -> None:
    """With the recommended model and what was read."""
    draft = drafted(tmp_path)
    assert draft.model is not None
    assert draft.model.name == STARTER
    assert draft.read == draft.corpus == LETTERS


def test_a_choice_is_saved_and_told_once(tmp_path: Path) -> None:
    """The same again is no change."""
    draft, heard = drafted(tmp_path), list[str]()
    draft.watch(lambda: heard.append("changed"))
    draft.choose(effort=Effort.THOROUGH)
    draft.choose(effort=Effort.THOROUGH)
    assert heard == ["changed"]
    assert open_project(draft.project.folder)[1].effort == Effort.THOROUGH


def test_a_choice_that_cannot_be_saved_holds_and_says_why(tmp_path: Path) -> None:
    """The project was moved away; all is saved with the next change once it is back."""
    draft = drafted(tmp_path)
    folder = draft.project.folder
    folder.rename(tmp_path / "elsewhere")
    draft.choose(effort=Effort.THOROUGH)
    assert type(draft.problem) is ProjectNotFound
    assert draft.choices.effort == Effort.THOROUGH
    (tmp_path / "elsewhere").rename(folder)
    draft.choose(seed=3)
    assert not draft.problem
    assert open_project(folder)[1] == draft.choices


def test_what_is_unticked_is_left_out(tmp_path: Path) -> None:
    """It stays in the list, and in what was read."""
    draft = drafted(tmp_path)
    first = LETTERS.documents[0]
    draft.choose(unticked=(first.key,))
    left_out = draft.corpus.documents[0]
    assert (left_out.state, left_out.reason) == (State.LEFT_OUT, Reason.UNTICKED)
    assert first.content_hash not in draft.split().training
    draft.choose(unticked=())
    assert draft.corpus == LETTERS


def test_the_corpus_is_made_once_a_change(tmp_path: Path) -> None:
    """It is asked for often, and may be long."""
    draft = drafted(tmp_path)
    before = draft.corpus
    assert draft.corpus is before
    draft.take_corpus(corpus(5))
    assert draft.corpus == corpus(5)


def test_numbers_that_were_changed_stay_when_the_effort_does_not(
    tmp_path: Path,
) -> None:
    """The others follow the effort."""
    draft = drafted(tmp_path, corpus(*[9000] * 12))
    draft.choose(changed={"block_size": 128.0})
    before = draft.hyperparameters.passes
    draft.choose(effort=Effort.THOROUGH)
    assert draft.hyperparameters.block_size == 128
    assert draft.hyperparameters.passes > before


@pytest.mark.parametrize("name", ["smollm2-360m", "/nowhere", "no such model"])
def test_a_model_that_is_not_here_is_none(name: str, tmp_path: Path) -> None:
    """It is still the one chosen."""
    draft = drafted(tmp_path)
    draft.choose(model=name)
    assert (draft.model, draft.choices.model) == (None, name)


def test_a_model_that_came_or_went_is_noticed(tmp_path: Path) -> None:
    """Watchers hear of it; until then it is none to start from."""
    draft, heard = drafted(tmp_path), list[bool]()
    draft.watch(lambda: heard.append(draft.model is not None))
    shutil.rmtree(tmp_path / "models")
    with pytest.raises(ModelNotHere):
        draft.job()
    draft.look_for_model()
    write_model(tmp_path / "models" / STARTER)
    draft.look_for_model()
    draft.look_for_model()
    assert heard == [False, True]


def test_a_run_has_all_that_was_chosen(tmp_path: Path) -> None:
    """It lies in the project, and holds its texts."""
    draft = drafted(tmp_path)
    draft.choose(seed=5, changed={"passes": 2.0, "lora_rank": 4.0})
    run, job = open_run(draft.create_run().path)
    assert run == draft.project.newest_run()
    assert job == replace(draft.job(), is_masked=True)
    assert (job.seed, job.hyperparameters.passes) == (5, 2.0)
    assert job.split == draft.split()
    assert len(list(run.texts.iterdir())) == 12


def test_a_run_is_double_checked_as_was_chosen(tmp_path: Path) -> None:
    """Each document in one of its folds, and all teach; or none does, and one exam."""
    draft = drafted(tmp_path)
    draft.choose(patience=7)
    job = draft.job()
    assert (job.folds, len(job.folds), job.patience) == (draft.turns(), 5, 7)
    assert len(job.training) == 12
    draft.choose(double_check=False)
    assert (draft.job().folds, draft.job().split) == ((), draft.one_exam())


def test_no_more_folds_than_documents(tmp_path: Path) -> None:
    """Copies of one another count as one."""
    three = corpus(100, 100, 100).documents
    draft = drafted(tmp_path, Corpus((*three, replace(three[2], name="4", group="g"))))
    assert (draft.units, draft.folds, len(draft.turns())) == (3, 3, 3)


def test_with_a_test_less_teaches(tmp_path: Path) -> None:
    """Which the suggested numbers know."""
    draft = drafted(tmp_path, corpus(*[1000] * 100))
    assert draft.suggested == suggest(Effort.BALANCED, Caution.NORMAL, 75_000)


def test_a_text_that_vanished_begins_no_run(tmp_path: Path) -> None:
    """Training never starts on less than what was shown."""
    draft = drafted(tmp_path)
    shutil.rmtree(draft.project.texts)
    with pytest.raises(TextMissing):
        draft.create_run()
    assert draft.project.newest_run() is None


def test_a_project_that_has_gone_begins_no_run(tmp_path: Path) -> None:
    """Its folder is not made anew where it was."""
    draft = drafted(tmp_path)
    draft.project.folder.rename(tmp_path / "elsewhere")
    with pytest.raises(ProjectNotFound):
        draft.create_run()
    assert not draft.project.folder.exists()


def test_too_few_documents_are_told(tmp_path: Path) -> None:
    """One must teach and one must examine."""
    with pytest.raises(TooFewDocuments):
        drafted(tmp_path, corpus(5)).split()
