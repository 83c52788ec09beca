"""The child that downloads, as its parent hears it."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from ftstudio.core.events import (
    FINAL,
    Event,
    Failed,
    Finished,
    Phase,
    PhaseChanged,
    Started,
    from_line,
)
from ftstudio.core.plain import to_plain
from ftstudio.models.catalogue import Offer
from tests.fakes.model_files import model_files, weights
from tests.fakes.sources import Source, serving

START = (
    "import sys; from ftstudio.models.getting import main; sys.exit(main(sys.argv[1:]))"
)


def test_the_child_says_one_event_a_line_and_the_end_last(tmp_path: Path) -> None:
    """Whoever listens knows what goes on and when it is over."""
    with serving(Source(model_files())) as source, _child(source, tmp_path) as child:
        events = _events(child)
    assert isinstance(events[0], Started)
    assert events[1] == PhaseChanged(Phase.GETTING, 0)
    assert isinstance(events[-1], Finished)
    assert [each for each in events if isinstance(each, FINAL)] == events[-1:]
    assert child.returncode == 0


def test_a_failure_is_the_last_event(tmp_path: Path) -> None:
    """Under the name of its error."""
    with serving(Source({})) as source, _child(source, tmp_path) as child:
        events = _events(child)
    assert events[-1] == Failed("SourceMissing", {"source": "makers/tiny"})
    assert child.returncode == 1


def test_a_folder_that_cannot_be_made_is_named(tmp_path: Path) -> None:
    """A place on a disk that is not ours to write to."""
    (tmp_path / "file").write_text("in the way")
    with (
        serving(Source(model_files())) as source,
        _child(source, tmp_path / "file" / "models") as child,
    ):
        events = _events(child)
    assert isinstance(events[-1], Failed)
    assert events[-1].error == "FolderNotWritable"


@pytest.mark.parametrize("word", ["stop\n", ""])
def test_the_child_stops_when_told_or_left(tmp_path: Path, word: str) -> None:
    """A closed stdin means that nobody waits for the model any more."""
    files = model_files() | {"model.safetensors": weights("a", size=5000)}
    source = Source(files, slow=True)
    with serving(source), _child(source, tmp_path) as child:
        assert child.stdin is not None
        assert source.halfway.wait(20)
        child.stdin.write(word.encode())
        child.stdin.close()
        source.over.set()
        events = _events(child)
    assert events[-1] == Failed("Cancelled", {"name": "tiny"})
    assert (tmp_path / "config.json").exists()


def _child(source: Source, folder: Path) -> subprocess.Popen[bytes]:
    return subprocess.Popen(
        [sys.executable, "-c", START, _as_json(source.offer()), str(folder)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        env=os.environ | {"HF_ENDPOINT": source.address},
    )


def _as_json(offer: Offer) -> str:
    return json.dumps(to_plain(offer))


def _events(child: subprocess.Popen[bytes]) -> list[Event]:
    assert child.stdout is not None
    return [from_line(line.decode()).event for line in child.stdout]
