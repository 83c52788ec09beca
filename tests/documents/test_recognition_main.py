"""The recognising child, spoken to as its owner would, where the extra is installed."""

import io
import subprocess
import sys
import zipfile
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path

import pypdfium2
import pytest

from ftstudio.core.corpus import Kind, Reason, State
from ftstudio.documents.exchange import READY, Answer, Limits, to_line
from ftstudio.documents.recognition import (
    PageRead,
    ScanRequest,
    is_available,
    message_from,
)
from ftstudio.runs.launch import command, environment

_REPORT = Path(__file__).parent.parent / "data" / "documents" / "report.pdf"
_Child = subprocess.Popen[bytes]

pytestmark = pytest.mark.skipif(not is_available(), reason="needs the extra “ocr”")


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An empty home folder for the child."""
    return tmp_path_factory.mktemp("home")


@pytest.fixture(scope="module")
def child(home: Path) -> Iterator[_Child]:
    """One child for all tests; it ends when its stdin closes."""
    pipe = subprocess.PIPE
    places = dict.fromkeys(("HOME", "USERPROFILE", "XDG_CACHE_HOME"), str(home))
    with subprocess.Popen(
        command("--recognise"), stdin=pipe, stdout=pipe, env=environment() | places
    ) as child:
        assert child.stdout
        assert child.stdout.readline() == READY
        yield child
        rest, _ = child.communicate(timeout=20)
        assert (rest, child.returncode) == (b"", 0)


@pytest.fixture(scope="module")
def scan() -> bytes:
    """A printed page as a PDF of a picture."""
    content = io.BytesIO()
    with pypdfium2.PdfDocument(_REPORT) as document:
        document[0].render(scale=150 / 72).to_pil().save(content, "PDF", resolution=150)
    return content.getvalue()


def _ask(child: _Child, path: Path, *inside: str) -> list[PageRead | Answer]:
    assert child.stdin
    assert child.stdout
    child.stdin.write(to_line(ScanRequest(str(path), Limits(), "", inside)))
    child.stdin.flush()
    messages = [message_from(child.stdout.readline())]
    while isinstance(messages[-1], PageRead):
        messages.append(message_from(child.stdout.readline()))
    return messages


def test_a_scan_is_told_page_by_page_and_answered_whole(
    child: _Child, tmp_path: Path, scan: bytes
) -> None:
    """With all that is known of any text."""
    (tmp_path / "scan.pdf").write_bytes(scan)
    page, answer = _ask(child, tmp_path / "scan.pdf")
    assert isinstance(page, PageRead)
    assert isinstance(answer, Answer)
    assert (page.page, page.pages) == (1, 1)
    assert (answer.kind, answer.state, answer.reason) == (
        Kind.PDF,
        State.READY,
        Reason.RECOGNISED,
    )
    assert (answer.language, answer.pages, answer.pages_without_text) == ("en", 1, 0)
    assert answer.words > 50
    assert "lighthouse" in answer.text


def test_a_scan_inside_a_file_is_found_and_read(
    child: _Child, tmp_path: Path, scan: bytes
) -> None:
    """What is not there, or not there any more, is refused."""
    with zipfile.ZipFile(tmp_path / "z.zip", "w") as archive:
        archive.writestr("note.txt", "words")
        archive.writestr("scans/1.pdf", scan)
    page, answer = _ask(child, tmp_path / "z.zip", "scans-1.pdf")
    assert isinstance(page, PageRead)
    assert isinstance(answer, Answer)
    assert (answer.kind, answer.reason) == (Kind.PDF, Reason.RECOGNISED)
    assert "lighthouse" in answer.text
    for name in ("note.txt", "gone.pdf"):
        (answer,) = _ask(child, tmp_path / "z.zip", name)
        assert isinstance(answer, Answer)
        assert answer.state not in {State.READY, State.PARTLY}


def test_its_libraries_keep_nothing(
    child: _Child, home: Path, tmp_path: Path, scan: bytes
) -> None:
    """No caches, and nothing noted of the person to be sent somewhere."""
    (tmp_path / "scan.pdf").write_bytes(scan)
    _ask(child, tmp_path / "scan.pdf")
    assert list(home.rglob("*")) == []


def test_what_has_no_text_or_is_no_scan_says_so(child: _Child, tmp_path: Path) -> None:
    """And the child goes on."""
    blank = tmp_path / "blank.png"
    import_module("PIL.Image").new("L", (300, 200), 255).save(blank)
    (tmp_path / "a.txt").write_text("words", encoding="utf-8")
    *_, answer = _ask(child, blank)
    assert isinstance(answer, Answer)
    assert (answer.reason, answer.pages_without_text) == (Reason.IS_PICTURE, 1)
    for path in (tmp_path / "a.txt", tmp_path / "gone.pdf"):
        (answer,) = _ask(child, path)
        assert isinstance(answer, Answer)
        assert answer.state not in {State.READY, State.PARTLY}


@pytest.mark.skipif(sys.platform != "linux", reason="reads what Linux tells of it")
def test_it_takes_no_more_than_it_may(child: _Child) -> None:
    """Memory of its own, and it gives way to the person's programs."""
    told = Path(f"/proc/{child.pid}/status").read_text(encoding="utf-8")
    (peak,) = (line.split()[1] for line in told.split("\n") if "VmHWM" in line)
    assert int(peak) < 1_500_000
    stat = Path(f"/proc/{child.pid}/stat").read_text(encoding="utf-8")
    assert int(stat.rpartition(")")[2].split()[16]) >= 10
    limits = Path(f"/proc/{child.pid}/limits").read_text(encoding="utf-8")
    (size,) = (line for line in limits.split("\n") if line.startswith("Max file size"))
    assert size.split()[3] == "0"
