"""Deletes a project for good, and nothing that is not the project's."""

import contextlib
import shutil

from ftstudio.core.errors import FolderNotWritable, ProjectInUse
from ftstudio.runs.glance import is_worked_on
from ftstudio.runs.project import Project


def delete_for_good(project: Project) -> None:
    """Delete what is the project's in its folder, and the folder if that was all.

    Raises ProjectInUse where a window or a worker is at it, ProjectNotFound or
    FolderNotWritable.
    """
    hold = project.hold()
    try:
        run = project.newest_run()
        if run is not None and is_worked_on(run):
            raise ProjectInUse(folder=str(project.folder))
        _delete(project)
    except OSError as error:
        raise FolderNotWritable(folder=str(project.folder)) from error
    finally:
        hold.release()
    with contextlib.suppress(OSError):  # what else lies here is the person's own
        project.lock.unlink(missing_ok=True)
        project.folder.rmdir()


def _delete(project: Project) -> None:
    """The file that makes it a project comes last: until then it can be seen."""
    for folder in (project.runs, project.examples, project.texts):
        if folder.is_symlink():
            folder.unlink()
        elif folder.exists():
            shutil.rmtree(folder)
    project.corpus_file.unlink(missing_ok=True)
    project.masks.unlink(missing_ok=True)
    project.file.unlink(missing_ok=True)
