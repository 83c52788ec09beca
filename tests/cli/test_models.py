"""`ftstudio models`: what is offered and what is here."""

import json
import signal
import threading
from pathlib import Path

import pytest

from ftstudio.cli import main
from ftstudio.cli.models import fetch, find_model
from ftstudio.cli.output import Output
from ftstudio.core.errors import Cancelled, ModelNotHere, ModelUnknown
from ftstudio.models.catalogue import CATALOGUE, ENCODERS, STARTER
from ftstudio.models.store import ModelStore
from tests.fakes.model_files import model_files, weights, write_model
from tests.fakes.sources import Source, serving


@pytest.fixture
def starter(home: Path) -> Path:
    """The folder of the starter model, which is here."""
    return write_model(home / "models" / STARTER)


def test_each_model_on_offer_has_an_object(
    starter: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Its folder says whether it is here."""
    assert main(["models", "--json"]) == 0
    rows = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert [row["name"] for row in rows] == [
        each.name for each in (*CATALOGUE, *ENCODERS)
    ]
    assert rows[0]["folder"] == str(starter)
    assert rows[0]["languages"] == ["en"]
    assert rows[0]["licence"] == "Apache-2.0"
    assert {row["folder"] for row in rows[1:]} == {""}


def test_people_see_a_line_a_model_and_how_to_get_one(
    capsys: pytest.CaptureFixture[str],
) -> None:
    """With languages, size and licence."""
    assert main(["models"]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert lines[0].startswith(STARTER)
    assert lines[0].endswith("Apache-2.0  en")
    assert "models get" in lines[-1]


def test_the_last_object_of_get_has_the_folder(
    starter: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Nothing is fetched for a model that is here."""
    assert main(["models", "get", STARTER, "--json"]) == 0
    last = capsys.readouterr().out.splitlines()[-1]
    assert json.loads(last)["folder"] == str(starter)


def test_a_model_is_found_by_name_and_by_folder(starter: Path) -> None:
    """A person's own needs no store."""
    output = Output(as_json=False)
    assert find_model(STARTER, may_get=False, output=output).folder == str(starter)
    assert find_model(str(starter), may_get=False, output=output).name == STARTER


def test_a_model_is_not_fetched_without_leave() -> None:
    """It is said where to get it instead."""
    with pytest.raises(ModelNotHere):
        find_model(STARTER, may_get=False, output=Output(as_json=False))


def test_what_is_neither_offered_nor_there_is_unknown() -> None:
    """With leave to fetch, too."""
    with pytest.raises(ModelUnknown):
        find_model("nobody", may_get=True, output=Output(as_json=False))


def test_ctrl_c_while_fetching_keeps_what_has_arrived(
    monkeypatch: pytest.MonkeyPatch, home: Path
) -> None:
    """And the sentence can say so."""
    files = model_files() | {"model.safetensors": weights("a", size=5000)}
    with serving(Source(files, slow=True)) as source:
        monkeypatch.setenv("HF_ENDPOINT", source.address)
        threading.Thread(target=_press_ctrl_c_when, args=(source.halfway,)).start()
        with pytest.raises(Cancelled):
            fetch(source.offer(), ModelStore(home / "models"), Output(as_json=False))
    assert (home / "models" / "tiny.getting").is_dir()


def _press_ctrl_c_when(halfway: threading.Event) -> None:
    halfway.wait(20)
    signal.pthread_kill(threading.main_thread().ident or 0, signal.SIGINT)
