"""What a benchmark needs around it: a home of its own, documents, children."""

import json
import os
import random
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

from ftstudio import paths
from tests.documents.making import paragraph, word_file

_ROOT = Path(__file__).parent.parent.parent
_PROSE = (
    "oak ash larch elm beech table window offer letter week stairs price delivery "
    "the a of to and in with for on is was we you please thank regards kitchen wood"
)


def make_home(folder: Path) -> Path:
    """A home in `folder` with the person's own models, and nothing else of theirs."""
    home = folder / "home"
    home.mkdir()
    if paths.models().is_dir():
        (home / "models").symlink_to(paths.models().resolve())
    return home


def make_documents(folder: Path, number: int) -> Path:
    """So many letters and reports in twenty folders, of a length people write.

    Half are Word, a quarter text, the rest Markdown and web pages; 100 to 2 000 words.
    """
    chance = random.Random(0)
    for each in range(number):
        place = folder / f"{each % 20:02} {chance.choice(_PROSE.split())}"
        place.mkdir(parents=True, exist_ok=True)
        texts = [_text(chance, each) for _ in range(chance.randint(2, 40))]
        name, content = _file(each, texts)
        (place / name).write_bytes(content)
    return folder


def environment(folder: Path, home: Path) -> dict[str, str]:
    """A child's environment: no screen, `home`, and compiled modules in `folder`."""
    inherited = {k: v for k, v in os.environ.items() if k != "PYTHONDONTWRITEBYTECODE"}
    return inherited | {
        "FTSTUDIO_HOME": str(home),
        "PYTHONPATH": str(_ROOT),
        "PYTHONPYCACHEPREFIX": str(folder / "compiled"),
        "QT_QPA_PLATFORM": "offscreen",
    }


def start(
    module: str, arguments: Sequence[str], env: dict[str, str]
) -> subprocess.Popen[str]:
    """A module of the benchmarks as a child, its stdin and stdout at our hands."""
    return subprocess.Popen(
        [sys.executable, "-m", f"tests.benchmarks.{module}", *arguments],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        env=env,
    )


def said_by(child: subprocess.Popen[str]) -> dict[str, float]:
    """What a child says in its last line, its stdin closed; SystemExit if it failed."""
    said, _ = child.communicate()
    if child.returncode:
        raise SystemExit(f"a child failed with exit code {child.returncode}")
    last: dict[str, float] = json.loads(said.splitlines()[-1])
    return last


def _text(chance: random.Random, number: int) -> str:
    words = chance.choices(_PROSE.split(), k=chance.randint(40, 60))
    return f"{number} " + " ".join(words) + "."


def _file(number: int, texts: Sequence[str]) -> tuple[str, bytes]:
    match number % 8:
        case 0 | 1:
            return f"Letter {number}.txt", "\n\n".join(texts).encode()
        case 2:
            return f"Report {number}.md", "\n\n".join(["# Report", *texts]).encode()
        case 3:
            page = "".join(f"<p>{each}</p>" for each in texts)
            return f"Page {number}.html", f"<html><body>{page}</body></html>".encode()
    body = "".join(paragraph(each) for each in texts)
    return f"Offer {number}.docx", word_file(body)
