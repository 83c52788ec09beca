"""A job, and a run folder ready for its worker."""

from dataclasses import replace
from pathlib import Path

import pytest

from ftstudio.core.corpus import Corpus, State
from ftstudio.core.errors import RunExists, TextMissing, TooFewDocuments
from ftstudio.core.job import Goal, Job
from ftstudio.core.labels import examples_in
from ftstudio.core.notes import Finding, Notes, PersonalCount, PersonalKind
from ftstudio.core.presets import Caution, Effort, suggest
from ftstudio.core.run_folder import open_run
from ftstudio.documents.masking import Masks
from ftstudio.documents.texts import TextStore
from ftstudio.runs.composing import (
    compose,
    compose_rehearsal,
    compose_sorting,
    lay_out,
    new_run_place,
    words_to_learn,
)
from tests.factories import base_model, corpus, document

HYPERPARAMETERS = suggest(Effort.QUICK, Caution.NORMAL, words=1000)


def composed(documents: Corpus) -> Job:
    """A job on `documents`."""
    return compose(documents, base_model(), Goal.WRITE, HYPERPARAMETERS, seed=3)


@pytest.fixture
def texts(tmp_path: Path) -> TextStore:
    """A text for each of three letters."""
    store = TextStore(tmp_path / "texts")
    for each in corpus(5, 5, 5).documents:
        store.put(each.content_hash, f"Dear {each.name}")
    return store


def test_a_job_has_what_can_be_learned_from() -> None:
    """What was left out is not even named."""
    left_out = document(4, state=State.LEFT_OUT)
    job = composed(Corpus((*corpus(5, 5, 5).documents, left_out)))
    assert job.documents == corpus(5, 5, 5).documents
    assert (job.seed, job.max_steps) == (3, 0)


def test_one_document_is_too_few() -> None:
    """One must teach and one must examine."""
    with pytest.raises(TooFewDocuments):
        composed(corpus(5))


def test_words_kept_aside_are_not_learned() -> None:
    """With seed 0, of three letters of ten words; with folds all teach in the end."""
    assert words_to_learn(corpus(10, 10, 10), seed=0) == 20
    assert words_to_learn(corpus(10, 10, 10), seed=0, folds=3) == 30


def test_with_folds_each_document_examines_once_and_then_all_teach() -> None:
    """No more folds than documents; the patience is the job's."""
    job = compose(
        corpus(10, 20, 30), base_model(), Goal.WRITE, HYPERPARAMETERS, 3,
        patience=7, folds=5,
    )  # fmt: skip
    assert (len(job.folds), job.patience) == (3, 7)
    assert sorted(each.words for each in job.training) == [10, 20, 30]
    assert (job.validation, job.test) == ((), ())
    exams = [each for fold in job.folds for each in job.in_order(fold.validation)]
    assert sorted(each.words for each in exams) == [10, 20, 30]


def test_a_run_holds_the_texts(texts: TextStore, tmp_path: Path) -> None:
    """The project may go away afterwards."""
    job = composed(corpus(5, 5, 5))
    run, again = open_run(lay_out(tmp_path / "run", job, texts, None).path)
    assert again == job
    kept = [TextStore(run.texts).get(each.content_hash) for each in job.documents]
    assert kept == ["Dear 1.txt", "Dear 2.txt", "Dear 3.txt"]


def test_a_run_holds_masks_in_place_of_personal_data(
    texts: TextStore, tmp_path: Path
) -> None:
    """They are kept, so that the next run has the same."""
    phone = Finding(PersonalKind.PHONE, 5, 10, "a1")
    for each in corpus(5, 5).documents:
        texts.put(each.content_hash, "Dear 12345!", Notes((phone,)))
    masks = Masks(tmp_path / "masks.json")
    run = lay_out(tmp_path / "run", composed(corpus(5, 5)), texts, masks)
    for each in corpus(5, 5).documents:
        assert TextStore(run.texts).get(each.content_hash) == "Dear [PHONE 1]!"
    assert (tmp_path / "masks.json").is_file()


def test_what_is_to_be_sorted_has_masks_that_are_alike(
    texts: TextStore, tmp_path: Path
) -> None:
    """And the job says that there are masks; nothing is to be kept of them."""
    documents = [
        replace(each, name=f"{folder}/{each.name}")
        for folder, each in zip("aabbaabb", corpus(*[5] * 8).documents, strict=True)
    ]
    for number, each in enumerate(documents):
        phone = Finding(PersonalKind.PHONE, 5, 10, f"a{number}")
        texts.put(each.content_hash, "Dear 12345!", Notes((phone,)))
    examples = examples_in(documents)
    job = compose_sorting(examples, base_model(), HYPERPARAMETERS, seed=3)
    masks = Masks(tmp_path / "masks.json")
    run, again = open_run(lay_out(tmp_path / "run", job, texts, masks).path)
    assert again.is_masked
    assert not job.is_masked
    kept = {TextStore(run.texts).get(each.content_hash) for each in documents}
    assert kept == {"Dear [PHONE]!"}
    assert not (tmp_path / "masks.json").exists()


def test_a_run_whose_personal_data_is_no_longer_known_is_not_begun(
    texts: TextStore, tmp_path: Path
) -> None:
    """The record is lost: the text would be learned from as it is."""
    read = corpus(5, 5, 5).documents
    told = replace(read[0], personal=(PersonalCount(PersonalKind.PHONE, 1),))
    job = composed(Corpus((told, *read[1:])))
    with pytest.raises(TextMissing):
        lay_out(tmp_path / "masked", job, texts, Masks())
    lay_out(tmp_path / "as it is", job, texts, None)


def test_a_run_that_lacks_a_text_is_not_begun(texts: TextStore, tmp_path: Path) -> None:
    """Nothing of it stays behind."""
    with pytest.raises(TextMissing):
        lay_out(tmp_path / "run", composed(corpus(5, 5, 5, 5)), texts, None)
    assert not (tmp_path / "run").exists()


def test_a_run_is_not_begun_where_something_lies(
    texts: TextStore, tmp_path: Path
) -> None:
    """And what lies there stays."""
    with pytest.raises(RunExists):
        lay_out(tmp_path, composed(corpus(5, 5, 5)), texts, None)
    assert TextStore(tmp_path / "texts").has(corpus(5).documents[0].content_hash)


@pytest.mark.parametrize(("name", "begins"), [("Letters", "Letters-"), ("/", "run-")])
def test_a_run_is_named_after_its_work(name: str, begins: str, tmp_path: Path) -> None:
    """With the time, so that there may be many."""
    place = new_run_place(tmp_path, name)
    assert place.parent == tmp_path
    assert place.name.startswith(begins)


def _rehearsed(documents: Corpus) -> Job:
    listed = documents.learnable
    return compose_rehearsal(listed, base_model(), Goal.WRITE, HYPERPARAMETERS)


def test_a_few_documents_are_rehearsed_on() -> None:
    """Four thousand words teach; as many others as show what texts are like."""
    job = _rehearsed(corpus(*[1000] * 50))
    assert len(job.training) == 4
    assert len(job.training) + len(job.validation) == 20
    assert job == _rehearsed(corpus(*[1000] * 50))


def test_a_book_among_letters_is_not_rehearsed_on() -> None:
    """Unless there is nothing else."""
    job = _rehearsed(corpus(900_000, 100, 100, 100))
    assert max(each.words for each in job.documents) == 100
    books = _rehearsed(corpus(900_000, 800_000))
    assert (len(books.training), len(books.validation)) == (1, 1)


@pytest.mark.parametrize("documents", [corpus(), corpus(5)])
def test_one_document_is_too_few_to_rehearse_on(documents: Corpus) -> None:
    """As for a training."""
    with pytest.raises(TooFewDocuments):
        _rehearsed(documents)
