"""What is on this computer is found, by name and by path."""

from pathlib import Path

import pytest

from ftstudio.core.base_model import ModelKind
from ftstudio.core.errors import (
    ModelIncomplete,
    ModelNotHere,
    ModelOutdated,
    ModelUnknown,
    ModelUnsupported,
)
from ftstudio.models.catalogue import STARTER
from ftstudio.models.store import ModelStore, converted_name, is_unfinished
from tests.fakes.model_files import model_files, write_model


@pytest.fixture
def store(tmp_path: Path) -> ModelStore:
    """A store without any model, whose folder does not exist yet."""
    return ModelStore(tmp_path / "models")


def test_a_model_of_the_catalogue_is_found_by_name(store: ModelStore) -> None:
    """Once it is here, its name is enough."""
    write_model(store.path(STARTER))
    assert store.find(STARTER).folder == str(store.path(STARTER))


def test_a_model_that_is_not_here_yet_says_how_large_it_is(store: ModelStore) -> None:
    """So that the person can be asked before it is fetched."""
    with pytest.raises(ModelNotHere) as caught:
        store.find(STARTER)
    assert caught.value.bytes > 90_000_000


def test_a_folder_of_ones_own_needs_no_store(store: ModelStore, tmp_path: Path) -> None:
    """It is used where it lies, under its own name."""
    folder = write_model(tmp_path / "my model")
    model = store.find(str(folder))
    assert (model.name, model.folder) == ("my model", str(folder))
    assert not store.folder.exists()


def test_a_model_is_found_only_for_what_it_can_do(
    store: ModelStore,
) -> None:
    """A BERT cannot write a letter, and none that writes sorts documents."""
    files = model_files(architectures=["BertModel"])
    encoder = write_model(store.path("minilm-l6"), files)
    writer = write_model(store.path(STARTER))
    assert store.find("minilm-l6", ModelKind.ENCODER).folder == str(encoder)
    assert store.find(STARTER).folder == str(writer)
    for name, kind in (("minilm-l6", ModelKind.WRITER), (STARTER, ModelKind.ENCODER)):
        with pytest.raises(ModelUnsupported):
            store.find(name, kind)
    assert [each.name for each in store.models(ModelKind.ENCODER)] == ["minilm-l6"]
    assert len(store.models()) == 2


@pytest.mark.parametrize("name", ["", "nobody", "../nobody", "/nobody/there", ".."])
def test_what_is_neither_name_nor_path_is_unknown(store: ModelStore, name: str) -> None:
    """Whatever was typed."""
    with pytest.raises((ModelUnknown, ModelIncomplete)):
        store.find(name)


@pytest.mark.parametrize("name", ["", ".", "..", "a/b", "/a"])
def test_a_name_cannot_lead_out_of_the_store(store: ModelStore, name: str) -> None:
    """Removing a model removes nothing else."""
    with pytest.raises(ModelUnknown):
        store.remove(name)


def test_a_gguf_file_is_known_again_once_converted(
    store: ModelStore, tmp_path: Path
) -> None:
    """The same content is found, another file of the same name is not."""
    gguf = _gguf(tmp_path / "mine.gguf", b"one")
    with pytest.raises(ModelNotHere):
        store.find(str(gguf))
    write_model(store.path(converted_name(gguf)))
    assert store.find(str(gguf)).name.startswith("mine-")
    with pytest.raises(ModelNotHere):
        store.find(str(_gguf(tmp_path / "mine.gguf", b"two")))


def test_a_file_that_is_no_gguf_is_refused(store: ModelStore, tmp_path: Path) -> None:
    """By its content, not by its name."""
    file = tmp_path / "letter.gguf"
    file.write_text("Dear Sir")
    with pytest.raises(ModelUnsupported):
        store.find(str(file))
    file.write_text("")
    with pytest.raises(ModelIncomplete):
        store.find(str(file))


def test_the_store_lists_its_sound_models(store: ModelStore) -> None:
    """A damaged one, or one on its way, is passed over."""
    write_model(store.path("b"))
    write_model(store.path("a"))
    write_model(store.path("broken"), {"config.json": b"{}"})
    write_model(store.arriving("c"))
    assert [model.name for model in store.models()] == ["a", "b"]


def test_a_removed_model_is_gone_with_what_was_left_of_fetching_it(
    store: ModelStore,
) -> None:
    """The disk has its room back."""
    write_model(store.path("a"))
    write_model(store.arriving("a"))
    store.remove("a")
    assert not store.has("a")
    assert list(store.folder.iterdir()) == []


def test_of_a_model_that_is_a_link_only_the_link_goes(
    store: ModelStore, tmp_path: Path
) -> None:
    """The person has put the model elsewhere, or has taken it away there."""
    folder = write_model(tmp_path / "elsewhere")
    store.folder.mkdir()
    store.path("a").symlink_to(folder)
    store.path("gone").symlink_to(tmp_path / "nowhere")
    for name in ("a", "gone"):
        store.remove(name)
    assert list(store.folder.iterdir()) == []
    assert (folder / "config.json").is_file()


def test_only_what_the_program_has_begun_is_unfinished(tmp_path: Path) -> None:
    """A person's own folder is not, and a link to one is not."""
    names = (f"{STARTER}.part", "mine-0a1b2c3d.getting", "scans.part", STARTER)
    for name in names:
        (tmp_path / name).mkdir()
    (tmp_path / "qwen3-4b.part").symlink_to(tmp_path / "scans.part")
    (tmp_path / "qwen3-4b.getting").touch()
    found = {each.name for each in tmp_path.iterdir() if is_unfinished(each)}
    assert found == set(names[:2])


def test_it_is_known_how_much_room_a_model_takes(store: ModelStore) -> None:
    """And how much of one on its way has arrived."""
    write_model(store.path("a"), {"config.json": b"12345"})
    write_model(store.arriving("b"), {"model.safetensors.part": b"123"})
    assert (store.size("a"), store.arrived("a")) == (5, 0)
    assert (store.size("b"), store.arrived("b")) == (0, 3)


def test_a_model_that_changed_on_the_disk_is_looked_into_again(
    store: ModelStore,
) -> None:
    """What was found the first time holds no longer than the files."""
    folder = write_model(store.path("a"))
    assert store.find("a") is store.find("a")
    (folder / "tokenizer.json").unlink()
    with pytest.raises(ModelOutdated):
        store.find("a")


def test_a_model_that_an_older_version_left_is_told_and_kept(
    store: ModelStore,
) -> None:
    """It can be got again; nothing of it is deleted."""
    folder = write_model(store.path("a"))
    assert store.is_sound("a")
    (folder / "tokenizer.json").unlink()
    with pytest.raises(ModelOutdated) as caught:
        store.find("a")
    assert (caught.value.name, caught.value.missing) == ("a", "tokenizer.json")
    assert not store.is_sound("a")
    assert (folder / "model.safetensors").exists()


def test_a_model_that_came_with_the_program_is_here(tmp_path: Path) -> None:
    """Nothing is fetched or copied; the store's own folder need not exist."""
    folder = write_model(tmp_path / "program" / STARTER)
    store = ModelStore(tmp_path / "models", folder.parent)
    assert store.find(STARTER).folder == str(folder)
    assert [each.name for each in store.models()] == [STARTER]
    assert store.is_included(STARTER)
    assert not store.folder.exists()


def test_a_model_that_came_with_the_program_is_never_removed(tmp_path: Path) -> None:
    """What was fetched beside it goes; then the included one is found again."""
    folder = write_model(tmp_path / "program" / STARTER)
    store = ModelStore(tmp_path / "models", folder.parent)
    write_model(store.folder / STARTER)
    assert not store.is_included(STARTER)
    store.remove(STARTER)
    store.remove(STARTER)
    assert store.find(STARTER).folder == str(folder)


def test_a_model_that_cannot_be_used_hides_none_that_came_along(tmp_path: Path) -> None:
    """One that an older version left half-made, with the program's own beside it."""
    folder = write_model(tmp_path / "program" / STARTER)
    store = ModelStore(tmp_path / "models", folder.parent)
    broken = write_model(store.folder / STARTER)
    (broken / "model.safetensors").unlink()
    assert store.find(STARTER).folder == str(folder)
    assert store.is_included(STARTER)
    assert (broken / "config.json").is_file()


def test_a_run_finds_its_model_where_the_program_lies_now(tmp_path: Path) -> None:
    """After the program was moved or installed anew."""
    before = write_model(tmp_path / "before" / STARTER)
    model = ModelStore(tmp_path / "models", before.parent).find(STARTER)
    after = before.parent.rename(tmp_path / "after")
    store = ModelStore(tmp_path / "models", after)
    assert store.find_again(model).folder == str(after / STARTER)


def _gguf(path: Path, content: bytes) -> Path:
    path.write_bytes(b"GGUF" + content)
    return path
