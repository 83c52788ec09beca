"""What will happen: the split, the presets, the numbers behind them."""

from dataclasses import replace
from pathlib import Path

import pytest

from ftstudio.core.corpus import Corpus
from ftstudio.core.device import DeviceWish
from ftstudio.core.doubts import Doubt
from ftstudio.core.errors import TooFewDocuments
from ftstudio.core.events import Event, Finished, Rehearsed
from ftstudio.core.job import PATIENCE
from ftstudio.core.presets import Caution, DoubleCheck, Effort, suggest
from ftstudio.core.run_folder import create_run
from ftstudio.core.steps import Missing, Step
from ftstudio.models.catalogue import STARTER
from ftstudio.models.store import ModelStore
from ftstudio.runs.kept_figures import KeptFigures
from ftstudio.runs.project import open_project
from ftstudio.viewmodels.division import Part
from ftstudio.viewmodels.draft import Draft
from ftstudio.viewmodels.plan import PlanViewModel
from ftstudio.viewmodels.preferences import Preferences
from ftstudio.viewmodels.rehearsing import RehearsalViewModel, Stage
from ftstudio.viewmodels.workshop import Workshop
from tests.factories import corpus, figures
from tests.fakes.model_files import model_files, write_model
from tests.fakes.small_disk import fill, small_disk
from tests.viewmodels.drafts import make_draft, make_workshop
from tests.viewmodels.trainings import Pump, teller

LETTERS = corpus(*[1000] * 20)


def plan_of(draft: Draft) -> PlanViewModel:
    """The plan of a project; nobody keeps where one likes to train."""
    return PlanViewModel(draft, make_workshop(draft.project.folder))


@pytest.fixture
def draft(tmp_path: Path) -> Draft:
    """Twenty long letters, the plan on screen."""
    return make_draft(tmp_path, LETTERS, step=Step.PLAN)


@pytest.fixture
def page(draft: Draft) -> PlanViewModel:
    """The plan for them."""
    return plan_of(draft)


def test_the_split_is_counted(page: PlanViewModel) -> None:
    """Every document is on one side."""
    page.choose_double_check(False)
    division = page.state.division
    assert division.training == Part(17, 17_000)
    assert division.validation == Part(3, 3000)
    assert (division.test, division.turns) == (Part(), ())
    assert page.state.missing is None


def test_few_documents_are_in_the_exam_by_turns(page: PlanViewModel) -> None:
    """And then all of them teach; what one exam would have been is known."""
    state = page.state
    assert state.double_check is DoubleCheck.SMALL_EXAM
    assert state.division.training == Part(20, 20_000)
    assert state.division.turns == (Part(4, 4000),) * 5
    assert state.division.one_exam == 3
    assert (state.division.documents, state.division.words) == (20, 20_000)


def test_many_documents_have_a_test(tmp_path: Path) -> None:
    """Which needs no double-check."""
    many = corpus(*[100] * 100)
    state = plan_of(make_draft(tmp_path, many, step=Step.PLAN)).state
    division = state.division
    assert state.double_check is DoubleCheck.LARGE_EXAM
    assert division.turns == ()
    assert (division.training, division.validation, division.test) == (
        Part(75, 7500), Part(15, 1500), Part(10, 1000),
    )  # fmt: skip


def test_a_double_check_is_chosen_and_left_to_us_again(
    page: PlanViewModel, draft: Draft
) -> None:
    """The choice is remembered until then."""
    page.choose_double_check(False)
    refused = page.state
    assert open_project(draft.project.folder)[1].double_check is False
    page.choose_double_check(None)
    ours = page.state
    assert (refused.is_double_check_chosen, refused.division.turns) == (True, ())
    assert (ours.is_double_check_chosen, len(ours.division.turns)) == (False, 5)


def test_a_double_check_takes_its_time(page: PlanViewModel) -> None:
    """Five trainings, the last one, and the looks; a quick look has none by itself."""
    with_folds = [each.times_longer for each in page.state.presets]
    page.choose_double_check(False)
    without = [each.times_longer for each in page.state.presets]
    assert with_folds[0] == without[0] == 1
    assert with_folds[1] / without[1] == pytest.approx(7.5, abs=0.5)
    page.choose_double_check(True)
    assert page.state.presets[1].times_longer == pytest.approx(without[1], rel=0.2)


def test_what_teaches_in_the_end_decides_on_the_numbers(
    page: PlanViewModel, draft: Draft
) -> None:
    """All words with a double-check; the state says the same as the preset."""
    assert draft.suggested == suggest(Effort.BALANCED, Caution.NORMAL, 20_000)
    assert page.state.presets[1].passes == draft.suggested.passes
    page.choose_double_check(False)
    assert draft.suggested == suggest(Effort.BALANCED, Caution.NORMAL, 17_000)


def test_patience_is_among_the_numbers(page: PlanViewModel, draft: Draft) -> None:
    """Without any, many passes are doubted; it is reset with the others."""
    page.choose_patience(0)
    page.change("passes", 12)
    assert page.state.doubts == (Doubt.NOBODY_STOPS,)
    assert (page.state.changes, draft.choices.patience) == (2, 0)
    page.reset_all()
    assert (page.state.changes, page.state.patience) == (0, PATIENCE)


def test_nothing_is_divided_before_the_step_is_shown(tmp_path: Path) -> None:
    """Dividing very many documents would hold up the steps before."""
    draft = make_draft(tmp_path, LETTERS)
    page = plan_of(draft)
    assert page.state.division.documents == 0
    draft.choose(step=Step.PLAN)
    assert page.state.division.documents == 20


def test_an_unticked_document_is_on_neither_side(
    page: PlanViewModel, draft: Draft
) -> None:
    """The picture follows the ticks."""
    draft.choose(unticked=(LETTERS.documents[0].key,))
    assert page.state.division.documents == 19


def test_another_seed_keeps_others_aside(page: PlanViewModel, draft: Draft) -> None:
    """As many, but not the same."""
    before = (draft.one_exam(), draft.turns())
    page.choose_seed(7)
    assert page.state.seed == 7
    assert draft.one_exam() != before[0]
    assert draft.turns() != before[1]


@pytest.mark.parametrize("read", [Corpus(()), corpus(100)])
def test_too_few_documents_are_said_to_be(tmp_path: Path, read: Corpus) -> None:
    """One must teach and one must examine."""
    page = plan_of(make_draft(tmp_path, read, step=Step.PLAN))
    assert page.state.missing is Missing.MORE_DOCUMENTS
    assert isinstance(page.state.division.problem, TooFewDocuments)


def test_of_too_many_words_a_sample_is_learned_from(tmp_path: Path) -> None:
    """It is said from how many, and what the other presets would take in."""
    many = corpus(*[1000] * 700)
    draft = make_draft(tmp_path, many, step=Step.PLAN, effort=Effort.QUICK)
    state = plan_of(draft).state
    assert state.division.words == 200_000
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
    page = plan_of(make_draft(tmp_path, LETTERS, model="mine", step=Step.PLAN))
    assert dict(page.state.limits)["block_size"].most == 64
    assert page.state.doubts == (Doubt.READS_TOO_MUCH,)


def test_a_run_before_is_mentioned(tmp_path: Path) -> None:
    """Starting again makes a new version beside it."""
    write_model(tmp_path / "models" / "mine")
    draft = make_draft(tmp_path, LETTERS, model="mine", step=Step.PLAN)
    page = plan_of(draft)
    assert not page.state.has_run
    create_run(draft.project.runs / "one", draft.job())
    page.choose_seed(1)
    assert page.state.has_run


def test_where_to_train_is_chosen_for_every_project(
    tmp_path: Path, draft: Draft
) -> None:
    """It is a liking, and no number of the plan."""
    likes = Preferences(tmp_path / "settings.json")
    shop = replace(make_workshop(tmp_path), preferences=likes)
    page = PlanViewModel(draft, shop)
    page.choose_device(DeviceWish.CPU)
    assert page.state.device is DeviceWish.CPU
    assert page.state.changes == 0
    assert Preferences(tmp_path / "settings.json").settings == likes.settings


def test_a_disk_without_room_is_noticed_before_the_training(tmp_path: Path) -> None:
    """And that there is some again, as soon as somebody looks."""
    with small_disk(tmp_path / "disk", size=40_000_000) as there:
        if not there:
            pytest.skip("no disk may be mounted here")
        write_model(tmp_path / "disk" / "models" / STARTER)
        page = plan_of(make_draft(tmp_path / "disk", LETTERS, step=Step.PLAN))
        waits_for = [page.state.missing]
        ballast = fill(tmp_path / "disk")
        page.look_again()
        waits_for.append(page.state.missing)
        ballast.unlink()
        page.look_again()
        assert [*waits_for, page.state.missing] == [None, Missing.ROOM, None]


def _measured(place: Path, script: list[Event]) -> tuple[PlanViewModel, Pump]:
    """A plan for the letters, and what brings its worker's news."""
    files = model_files(max_position_embeddings=2048)
    write_model(place / "models" / "mine", files)
    draft = make_draft(place, LETTERS, model="mine", step=Step.PLAN)
    pump, kept = Pump(), KeptFigures(place / "figures.json")
    store = ModelStore(place / "models")
    shop = Workshop(pump.background, store, teller(place, script), figures=kept)
    rehearsal = RehearsalViewModel(draft, shop)
    page = PlanViewModel(draft, shop, rehearsal)
    rehearsal.look(is_shown=True, can_measure=True)
    return page, pump


def test_each_preset_has_its_time_once_this_computer_is_measured(
    tmp_path: Path,
) -> None:
    """Until then it says how much longer than the quickest it takes."""
    script: list[Event] = [Rehearsed(figures()), Finished(False, 1)]
    page, pump = _measured(tmp_path, script)
    assert {each.estimate for each in page.state.presets} == {None}
    pump.until(lambda: page.state.rehearsal.stage is Stage.KNOWN)
    seconds = [each.estimate.seconds for each in page.state.presets if each.estimate]
    assert sorted(seconds) == seconds
    assert len(seconds) == 3


def test_measuring_can_be_cancelled_and_begun_again(tmp_path: Path) -> None:
    """The times are rough meanwhile."""
    page, pump = _measured(tmp_path, [Finished(True, 1)])
    pump.until(lambda: page.state.rehearsal.stage is Stage.MEASURING)
    page.cancel_measuring()
    rough = [each.estimate for each in page.state.presets]
    assert all(each is not None and each.is_rough for each in rough)
    page.measure()
    pump.until(lambda: page.state.rehearsal.stage is Stage.TOO_SLOW)
