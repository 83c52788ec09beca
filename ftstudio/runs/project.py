"""One project on disk: project.ftstudio, corpus.json, texts/, runs/."""

import os
import shutil
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

import filelock

from ftstudio.core.choices import FORMAT, Choices, migrated, written_format
from ftstudio.core.corpus import Corpus, Document, Reason
from ftstudio.core.errors import (
    NoPermission,
    ProjectDamaged,
    ProjectInUse,
    ProjectNotFound,
    ProjectTooNew,
)
from ftstudio.core.naming import folder_name
from ftstudio.core.plain import from_json, from_plain, to_json, to_plain
from ftstudio.core.run_folder import (
    EXAMPLES,
    PROJECT_FILE,
    RUNS,
    RunFolder,
    gone_if_broken,
    writing_to,
)
from ftstudio.core.steps import Step
from ftstudio.runs.glance import newest_first

_AFTER_STARTING = frozenset({Step.TRAINING, Step.RESULT})


@dataclass(frozen=True, slots=True)
class Project:
    """Where the parts of one project lie; moving the folder moves the project."""

    folder: Path

    @property
    def file(self) -> Path:
        """What the person chose."""
        return self.folder / PROJECT_FILE

    @property
    def corpus_file(self) -> Path:
        """What was read, without the texts."""
        return self.folder / "corpus.json"

    @property
    def texts(self) -> Path:
        """The texts that were read, by content hash."""
        return self.folder / "texts"

    @property
    def masks(self) -> Path:
        """Which number stands for which piece of personal data."""
        return self.folder / "masks.json"

    @property
    def runs(self) -> Path:
        """One run folder a training."""
        return self.folder / RUNS

    @property
    def examples(self) -> Path:
        """What trainings have tokenised; it can go without a loss."""
        return self.folder / EXAMPLES

    @property
    def vectors(self) -> Path:
        """What documents mean, as it was read for searching; it can go too."""
        return self.examples / "vectors"

    @property
    def comparison(self) -> Path:
        """Which documents say the same in other words; it can go too."""
        return self.examples / "comparison.json"

    @property
    def lock(self) -> Path:
        """Held by the window that works on the project."""
        return self.folder / "project.lock"

    def save(self, choices: Choices) -> None:
        """Write what was chosen; what a later version wrote besides is kept.

        Raises ProjectNotFound, ProjectTooNew, FolderNotWritable or DiskFull.
        """
        try:
            written = _read(self)
        except (ProjectNotFound, ProjectDamaged, NoPermission):
            written = {}
        chosen = to_plain(replace(choices, format=FORMAT))
        assert isinstance(chosen, dict)
        self._write(self.file, to_json({**written, **chosen}, indent=1))

    def load_corpus(self) -> Corpus:
        """What was read; empty where nothing was, or where its record is garbled.

        A document whose text is gone cannot be learned from: its reason is VANISHED.
        Raises NoPermission.
        """
        try:
            plain = from_json(_text_of(self.corpus_file))
            documents = from_plain(Corpus, plain).documents
        except (FileNotFoundError, NotADirectoryError, ValueError):
            return Corpus(())
        kept = self._kept_texts()
        return Corpus(tuple(_if_kept(each, kept) for each in documents))

    def save_corpus(self, corpus: Corpus) -> None:
        """Write what was read.

        Raises ProjectNotFound, FolderNotWritable or DiskFull.
        """
        self._write(self.corpus_file, to_json(corpus))

    def newest_run(self) -> RunFolder | None:
        """The run that was asked for last, None if there is none."""
        return next(iter(newest_first(self.runs)), None)

    def hold(self) -> "ProjectHold":
        """Keep the project for this window alone, until released or the process ends.

        Raises ProjectInUse, ProjectNotFound, FolderNotWritable or DiskFull.
        """
        self.require_folder()
        lock = filelock.FileLock(self.lock, thread_local=False)
        with writing_to(self.folder):
            try:
                lock.acquire(timeout=0)
            except filelock.Timeout:
                raise ProjectInUse(folder=str(self.folder)) from None
        return ProjectHold(lock)

    def require_folder(self) -> None:
        """Raise ProjectNotFound where the project's folder has gone."""
        if not self.folder.is_dir():
            raise ProjectNotFound(folder=str(self.folder))

    def _kept_texts(self) -> set[str]:
        try:
            with os.scandir(self.texts) as entries:
                return {each.name for each in entries}
        except OSError:
            return set()

    def _write(self, file: Path, text: str) -> None:
        self.require_folder()
        beside = file.with_name(f"{file.name}.part")
        with writing_to(self.folder):
            beside.write_text(text, encoding="utf-8")
            os.replace(beside, file)


class ProjectHold:
    """A project held for one window."""

    def __init__(self, lock: filelock.BaseFileLock) -> None:
        self._lock = lock

    def release(self) -> None:
        """Let others have the project."""
        self._lock.release()


def create_project(place: Path, choices: Choices) -> Project:
    """A new project in a folder of its own in `place`, called after it.

    Where one is called so already, both get the same number.

    Raises FolderNotWritable or DiskFull.
    """
    with writing_to(place):
        place.mkdir(mode=0o700, parents=True, exist_ok=True)
        wanted = folder_name(choices.name, "project")
        project = Project(_new_folder(place, wanted))
    number = project.folder.name.removeprefix(wanted)
    with gone_if_broken(project.folder), writing_to(project.folder):
        project.texts.mkdir()
        project.runs.mkdir()
        project.save(replace(choices, name=choices.name + number))
    return project


def open_project(path: Path) -> tuple[Project, Choices]:
    """The project in a folder, or of a project.ftstudio, and what was chosen in it.

    Raises ProjectNotFound, ProjectDamaged, ProjectTooNew or NoPermission.
    """
    project = Project(path.parent if path.name == PROJECT_FILE else path)
    try:
        return project, from_plain(Choices, _read(project))
    except ValueError as error:
        raise ProjectDamaged(file=str(project.file)) from error


def projects_in(folder: Path) -> tuple[Project, ...]:
    """The projects that lie in a folder, by their folders' names."""
    try:
        folders = sorted(folder.iterdir())
    except OSError:
        return ()
    return tuple(each for each in map(Project, folders) if _is_file(each.file))


def duplicate(project: Project, name: str) -> Project:
    """The same project beside it under another name, without its runs.

    Raises what `open_project` raises, FolderNotWritable or DiskFull.
    """
    _, choices = open_project(project.folder)
    step = Step.PLAN if choices.step in _AFTER_STARTING else choices.step
    copy = create_project(
        project.folder.parent, replace(choices, name=name, settled="", step=step)
    )
    with gone_if_broken(copy.folder), writing_to(copy.folder):
        if project.corpus_file.is_file():
            shutil.copyfile(project.corpus_file, copy.corpus_file)
        if project.masks.is_file():
            shutil.copyfile(project.masks, copy.masks)
        for each in (*project.texts.glob("*.txt"), *project.texts.glob("*.notes")):
            shutil.copyfile(each, copy.texts / each.name)
    return copy


def _is_file(path: Path) -> bool:
    try:
        return path.is_file()
    except OSError:
        return False


def _read(project: Project) -> dict[str, object]:
    """What project.ftstudio says, as it is written today."""
    try:
        plain = from_json(_text_of(project.file))
        if written_format(plain) > FORMAT:
            raise ProjectTooNew(folder=str(project.folder))
        return dict(migrated(plain))
    except (FileNotFoundError, NotADirectoryError):
        raise ProjectNotFound(folder=str(project.folder)) from None
    except (ValueError, OSError) as error:
        raise ProjectDamaged(file=str(project.file)) from error


def _text_of(file: Path) -> str:
    """A file's text; raises NoPermission, ValueError or OSError."""
    try:
        return file.read_text(encoding="utf-8")
    except PermissionError as error:
        raise NoPermission(path=str(file)) from error


def _if_kept(document: Document, kept: set[str]) -> Document:
    if not document.is_learnable or f"{document.content_hash}.txt" in kept:
        return document
    reason = Reason.VANISHED
    return replace(document, state=reason.state, reason=reason)


def _new_folder(place: Path, name: str) -> Path:
    """A new folder in `place` whose name is `name`, or that with a number."""
    for folder in _one_after_another(place, name):
        try:
            folder.mkdir(mode=0o700)  # the texts are private
        except FileExistsError:
            continue
        break
    return folder


def _one_after_another(place: Path, name: str) -> Iterator[Path]:
    yield place / name
    number = 2
    while True:
        yield place / f"{name} {number}"
        number += 1
