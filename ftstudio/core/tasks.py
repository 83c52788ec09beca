"""All that a worker can be told to do; ↔ one JSON file."""

import os
from dataclasses import dataclass
from pathlib import Path
from typing import get_args

from ftstudio.core.asks import Ask
from ftstudio.core.base_model import BaseModel
from ftstudio.core.device import DeviceWish
from ftstudio.core.exports import Form
from ftstudio.core.job import Job
from ftstudio.core.plain import MalformedRecord, from_json, from_plain, to_json

REHEARSAL_SECONDS = 57.0
"""With the time that ending a worker may take, a minute."""


@dataclass(frozen=True, slots=True)
class Train:
    """Do the job in `run` (its job.json), from its newest checkpoint if it has one.

    `threads` is how many may compute at once, 0 for as many as go well now; `device` is
    where the person wants it done. A `gentle` one leaves half of the threads, and
    precedence, to other programs. So many `processes` compute it together, each with as
    many threads.
    """

    run: str
    threads: int = 0
    device: DeviceWish = DeviceWish.AUTO
    gentle: bool = False
    processes: int = 1


@dataclass(frozen=True, slots=True)
class Assist:
    """Compute for a training that another process leads; the environment tells which.

    `threads`, `device` and `gentle` as for Train.
    """

    threads: int = 0
    device: DeviceWish = DeviceWish.AUTO
    gentle: bool = False


@dataclass(frozen=True, slots=True)
class Convert:
    """Make a model folder (safetensors, tokenizer) in `folder` from one GGUF file."""

    gguf: str
    folder: str


@dataclass(frozen=True, slots=True)
class Talk:
    """Answer `asks` with the run's kept version; one that `stays` then hears others."""

    run: str
    asks: tuple[Ask, ...] = ()
    device: DeviceWish = DeviceWish.AUTO
    stays: bool = False


@dataclass(frozen=True, slots=True)
class Export:
    """Write the fine-tuned model of `run` to `folder`, or to a zip of that name.

    `instruction` is what it shall heed whenever it answers, "" for nothing.
    """

    run: str
    folder: str
    form: Form = Form.FOLDER
    is_zipped: bool = False
    instruction: str = ""


@dataclass(frozen=True, slots=True)
class Prove:
    """Measure what the kept version of `run` has gained, and what that has cost."""

    run: str
    device: DeviceWish = DeviceWish.AUTO


@dataclass(frozen=True, slots=True)
class Rehearse:
    """Measure what training by a small `job` takes, within so many `seconds`.

    `texts` is the folder of its kept texts. What it writes lies beside the task's file
    and goes with it. `threads`, `device` and `gentle` as for Train.
    """

    job: Job
    texts: str
    threads: int = 0
    device: DeviceWish = DeviceWish.AUTO
    gentle: bool = False
    seconds: float = REHEARSAL_SECONDS


@dataclass(frozen=True, slots=True)
class Searched:
    """A document to look through: its text's content hash, and where it lies."""

    content_hash: str
    path: str


@dataclass(frozen=True, slots=True)
class Find:
    """Find the `most` documents that mean about the same as `request`, with `model`.

    `texts` is the folder of their kept texts, `vectors` the one in which what was read
    of them is kept for the next time, "" for nowhere.
    """

    model: BaseModel
    texts: str
    documents: tuple[Searched, ...]
    request: str
    most: int
    vectors: str = ""


@dataclass(frozen=True, slots=True)
class Sort:
    """Say of each document in which folder the kept version of `run` would put it.

    `texts` is the folder of the documents' kept texts.
    """

    run: str
    texts: str
    documents: tuple[Searched, ...]


@dataclass(frozen=True, slots=True)
class Compared:
    """A document to compare with others: its text's content hash, and what is known.

    `group` is that of its copies, "" for none.
    """

    content_hash: str
    words: int
    language: str = ""
    group: str = ""


@dataclass(frozen=True, slots=True)
class Match:
    """Find among `documents` those that say the same in other words, with `model`.

    `texts` is the folder of their kept texts.
    """

    model: BaseModel
    texts: str
    documents: tuple[Compared, ...]


Task = Train | Assist | Convert | Talk | Prove | Export | Rehearse | Find | Match | Sort
_KINDS: dict[str, type[Task]] = {kind.__name__: kind for kind in get_args(Task)}


def write_task(task: Task, path: Path) -> None:
    """Write `task` to `path`, beside it first and then moved."""
    plain = {"task": type(task).__name__, "content": task}
    beside = path.with_name(path.name + ".part")
    beside.write_text(to_json(plain, indent=1), encoding="utf-8")
    os.replace(beside, path)


def read_task(path: Path) -> Task:
    """The task written in `path`; raises MalformedRecord or OSError."""
    try:
        plain = from_json(path.read_text(encoding="utf-8"))
        return from_plain(_KINDS[str(plain["task"])], plain["content"])
    except (ValueError, KeyError) as error:
        raise MalformedRecord(str(path)) from error
