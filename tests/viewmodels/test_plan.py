"""What will happen: the split, the presets, the numbers behind them."""

from pathlib import Path

import pytest

from ftstudio.core.corpus import Corpus
from ftstudio.core.doubts import Doubt
from ftstudio.core.errors import TooFewDocuments
from ftstudio.core.presets import Caution, Effort
from ftstudio.core.run_folder import create_run
from ftstudio.core.steps import Missing, Step
from ftstudio.runs.project import open_project
from ftstudio.viewmodels.draft import Draft
from ftstudio.viewmodels.plan import PlanViewModel
from tests.factories import corpus
from tests.fakes.model_files import write_model
from tests.viewmodels.drafts import make_draft

LETTERS = corpus(*[1000] * 20)


@pytest.fixture
def draft(tmp_path: Path) -> Draft:
    """Twenty long letters, the plan on screen."""
    return make_draft(tmp_path, LETTERS, step=Step.PLAN)


@pytest.fixture
def page(draft: Draft) -> PlanViewModel:
    """The plan for them."""
    return PlanViewModel(draft)


def test_the_split_is_counted(page: PlanViewModel) -> None:
    """Every document is on one side."""
    state = page.state
    assert (state.training.documents, state.validation.documents) == (17, 3)
    assert (state.training.words, state.validation.words) == (17_000, 3000)
    assert state.missing is None


def test_nothing_is_divided_before_the_step_is_shown(tmp_path: Path) -> None:
    """Dividing very many documents would hold up the steps before."""
    draft = make_draft(tmp_path, LETTERS)
    page = PlanViewModel(draft)
    assert page.state.training.documents == 0
    draft.choose(step=Step.PLAN)
    assert page.state.training.documents == 17


def test_an_unticked_document_is_on_neither_side(
    page: PlanViewModel, draft: Draft
) -> None:
    """The picture follows the ticks."""
    draft.choose(unticked=(LETTERS.documents[0].key,))
    state = page.state
    assert state.training.documents + state.validation.documents == 19


def test_another_seed_keeps_others_aside(page: PlanViewModel, draft: Draft) -> None:
    """As many, but not the same."""
    before = draft.split()
    page.choose_seed(7)
    assert page.state.seed == 7
    assert draft.split() != before


@pytest.mark.parametrize("read", [Corpus(()), corpus(100)])
def test_too_few_documents_are_said_to_be(tmp_path: Path, read: Corpus) -> None:
    """One must teach and one must examine."""
    page = PlanViewModel(make_draft(tmp_path, read, step=Step.PLAN))
    assert page.state.missing is Missing.MORE_DOCUMENTS
    assert isinstance(page.state.problem, TooFewDocuments)


def test_of_too_many_words_a_sample_is_learned_from(tmp_path: Path) -> None:
    """It is said from how many, and what the other presets would take in."""
    many = corpus(*[1000] * 700)
    draft = make_draft(tmp_path, many, step=Step.PLAN, effort=Effort.QUICK)
    state = PlanViewModel(draft).state
    assert state.training.words + state.validation.words == 200_000
    assert state.sampled_from == 700_000
    assert [each.words for each in state.presets] == [200_000, 600_000, 0]
    assert len(draft.corpus.learnable) == 700
    draft.choose(effort=Effort.THOROUGH)
    assert draft.sample is draft.corpus


def test_more_effort_means_more_passes(page: PlanViewModel) -> None:
    """Balanced is chosen; each says how much longer it takes than the quickest."""
    assert page.state.effort is Effort.BALANCED
    quick, balanced, thorough = page.state.presets
    assert quick.passes < balanced.passes < thorough.passes
    assert quick.times_longer == 1 < balanced.times_longer < thorough.times_longer
    page.choose_effort(Effort.THOROUGH)
    assert page.state.planned.passes == thorough.passes


def test_more_caution_means_smaller_steps(page: PlanViewModel) -> None:
    """The numbers behind it follow at once."""
    before = page.state.planned.learning_rate
    page.choose_caution(Caution.HIGH)
    assert page.state.planned.learning_rate < before


def test_a_changed_number_is_marked_and_saved(
    page: PlanViewModel, draft: Draft
) -> None:
    """What was suggested stays known."""
    page.change("lora_rank", 32)
    assert page.state.changed == ("lora_rank",)
    assert (page.state.planned.lora_rank, page.state.suggested.lora_rank) == (32, 8)
    assert open_project(draft.project.folder)[1].changed == {"lora_rank": 32}


def test_the_suggested_number_is_no_change(page: PlanViewModel) -> None:
    """Typing it again is as good as resetting it."""
    page.change("learning_rate", 0.5)
    page.change("learning_rate", page.state.suggested.learning_rate)
    assert page.state.changed == ()


def test_numbers_are_reset_one_by_one_or_all_at_once(page: PlanViewModel) -> None:
    """The seed with them."""
    page.change("lora_rank", 32)
    page.change("weight_decay", 0.5)
    page.choose_seed(3)
    page.reset("lora_rank")
    assert set(page.state.changed) == {"weight_decay"}
    page.reset_all()
    assert not page.state.changed
    assert page.state.seed == 0


def test_a_number_outside_its_limits_is_refused(page: PlanViewModel) -> None:
    """Nothing is changed."""
    with pytest.raises(ValueError, match="passes"):
        page.change("passes", 1000)
    assert page.state.changed == ()


def test_numbers_that_do_not_go_together_are_doubted(page: PlanViewModel) -> None:
    """Before hours are lost."""
    page.change("learning_rate", 0.9)
    assert page.state.doubts == (Doubt.TOO_STRONG,)


def test_no_more_can_be_read_at_once_than_the_model_is_able_to(
    tmp_path: Path,
) -> None:
    """The limit follows the chosen model, which reads 64 tokens."""
    write_model(tmp_path / "models" / "mine")
    page = PlanViewModel(make_draft(tmp_path, LETTERS, model="mine", step=Step.PLAN))
    assert dict(page.state.limits)["block_size"].most == 64
    assert page.state.doubts == (Doubt.READS_TOO_MUCH,)


def test_a_run_before_is_mentioned(tmp_path: Path) -> None:
    """Starting again makes a new version beside it."""
    write_model(tmp_path / "models" / "mine")
    draft = make_draft(tmp_path, LETTERS, model="mine", step=Step.PLAN)
    page = PlanViewModel(draft)
    assert not page.state.has_run
    create_run(draft.project.runs / "one", draft.job())
    page.choose_seed(1)
    assert page.state.has_run
