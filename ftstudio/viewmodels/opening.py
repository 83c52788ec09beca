"""What the program was given to open: projects, documents, and what is not there."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from ftstudio.core.errors import (
    FolderNotFound,
    FTStudioError,
    NoPermission,
    OneAtATime,
)
from ftstudio.core.run_folder import PROJECT_FILE

_SUFFIX = Path(PROJECT_FILE).suffix


@dataclass(frozen=True, slots=True)
class Given:
    """`problems` are about what can be neither; each list in the order of giving."""

    projects: tuple[Path, ...] = ()
    documents: tuple[Path, ...] = ()
    problems: tuple[FTStudioError, ...] = ()

    @property
    def problem(self) -> FTStudioError | None:
        """What there is to say once the first project, or the documents, are open."""
        if self.problems:
            return self.problems[0]
        if self.projects and (len(self.projects) > 1 or self.documents):
            first = self.projects[0]
            folder = first.parent if first.suffix == _SUFFIX else first
            return OneAtATime(folder.name)
        return None


def look_through(paths: Sequence[Path]) -> Given:
    """Tell what is what by a look at the disk, which may be slow."""
    projects: list[Path] = []
    documents: list[Path] = []
    problems: list[FTStudioError] = []
    for path in paths:
        try:
            if path.suffix == _SUFFIX or (path / PROJECT_FILE).is_file():
                projects.append(path)
            elif path.exists():
                documents.append(path)
            else:
                problems.append(FolderNotFound(str(path)))
        except PermissionError:
            problems.append(NoPermission(str(path)))
        except (OSError, ValueError):  # a name that no disk can hold
            problems.append(FolderNotFound(str(path)))
    return Given(tuple(projects), tuple(documents), tuple(problems))
