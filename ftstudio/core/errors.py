"""Everything that can go wrong in a way we know, as one tree.

FTStudioError
├── DocumentsError                 the folders a person gave
│   ├── FolderNotFound             · NoDocuments · NothingReadable
│   ├── TooFewDocuments            · TooFewFolders · NoSuchLabel
│   └── TextMissing
├── ModelError                     the model to start from
│   ├── ModelUnknown               · ModelNotHere · ModelGone · ModelIncomplete
│   ├── ModelPickled               · ModelNeedsCode · ModelUnsupported · ModelOutdated
│   ├── FormUnsupported            a form in which it cannot be taken along
│   └── GettingError               while fetching it
│       ├── SourceUnreachable      · SourceMissing · ChecksumWrong
│       └── GettingFailed          · Cancelled
├── RunError                       one run on disk
│   ├── RunNotFound                · RunExists · RunDamaged · RunTooNew · RunInUse
│   └── RunNotReady                · RunFinished · NotAHistory
├── ProjectError                   one project on disk
│   ├── ProjectNotFound            · ProjectDamaged · ProjectTooNew · ProjectInUse
│   └── OneAtATime
├── FilingTooNew                   files filed by a later version
├── PlaceError                     a folder in which models or projects shall lie
│   └── PlaceGone                  · PlaceUnsafe · PlaceWithin · PlaceBusy
├── HomeError                      the folder in which the program keeps everything
│   ├── HomeNotAFolder             · HomeNotWritable · HomeFull
│   └── HomeUnreachable            · HomeWithoutLocks
├── ReleaseError                   asking whether there is a newer version
│   └── ReleasesUnknown            · ReleasesUnreachable · ReleasesStrange
├── ProgramNotWhole                a file of the program itself is missing
├── RequestTooLong                 more than a model can read
├── NotPrinted                     no PDF can be made here
├── ExportBroken                   it does not come out as it is
├── TrainingBlewUp                 losses are no longer numbers
├── DiskFull · DiskNearlyFull      · TooLittleRoom       this computer's disk
├── WouldOverwrite                 · NoPermission
├── FolderNotWritable              nothing can be written there
│   └── NameTooLong                · FolderInTheWay
├── OutOfMemory · WorkerDied       the worker process
├── RanksUnclear · RanksNotMet     processes that train together
├── OtherTraining                  one training at a time on one computer
├── OtherWindowSilent              the program is open already, and hangs
└── Unexpected                     what nobody thought of; its trace is in the log

An error carries fields and no prose; `ftstudio.words` makes its sentence. Fields are
plain (str, int, float), so that an error crosses the wire inside a `Failed` event.
"""

import contextlib
from collections.abc import Iterator, Mapping
from dataclasses import asdict, dataclass, is_dataclass

from ftstudio.core.plain import MalformedRecord, from_plain

Field = str | int | float


class FTStudioError(Exception):
    """The root: whatever the program knows how to say in a sentence."""

    def fields(self) -> dict[str, Field]:
        """Its plain fields, as they cross the wire."""
        return asdict(self) if is_dataclass(self) else {}

    def __str__(self) -> str:
        """Its name and fields, for logs; a person reads `words` instead."""
        return f"{type(self).__name__} {self.fields()}"


class DocumentsError(FTStudioError):
    """Something about the folders a person gave."""


class ModelError(FTStudioError):
    """Something about the model to start from."""


class GettingError(ModelError):
    """A model could not be fetched; what has arrived is kept for the next try."""


class RunError(FTStudioError):
    """Something about one run on disk."""


class ProjectError(FTStudioError):
    """Something about one project on disk."""


class PlaceError(FTStudioError):
    """Something about a folder in which models or projects shall lie."""


class HomeError(FTStudioError):
    """Something about the folder in which the program keeps everything."""


class ReleaseError(FTStudioError):
    """It could not be found out whether there is a newer version."""


@dataclass(eq=False)
class FolderNotFound(DocumentsError):
    """The folder or file a person named is not there."""

    path: str


@dataclass(eq=False)
class NoDocuments(DocumentsError):
    """There is no file at all in the folders."""

    path: str


@dataclass(eq=False)
class NothingReadable(DocumentsError):
    """Files were found, but no text in any of them."""

    path: str
    found: int


@dataclass(eq=False)
class TooFewDocuments(DocumentsError):
    """Fewer documents than learning and checking need."""

    readable: int
    needed: int


@dataclass(eq=False)
class TooFewFolders(DocumentsError):
    """Fewer folders with enough documents in them than sorting can be learned from."""

    folders: int
    needed: int
    documents: int


@dataclass(eq=False)
class NoSuchLabel(DocumentsError):
    """A folder to be called otherwise is none of those that are there."""

    label: str
    labels: str


@dataclass(eq=False)
class TextMissing(DocumentsError):
    """The kept text of a document is gone from the run folder."""

    document: str
    folder: str


@dataclass(eq=False)
class ModelUnknown(ModelError):
    """Neither a catalogue name nor a path that exists."""

    name: str


@dataclass(eq=False)
class ModelNotHere(ModelError):
    """In the catalogue, but not on this computer yet."""

    name: str
    bytes: int


@dataclass(eq=False)
class ModelGone(ModelError):
    """The model a run started from is not where it was, nor in the store."""

    name: str
    folder: str


@dataclass(eq=False)
class ModelIncomplete(ModelError):
    """A model folder lacks a file it needs."""

    folder: str
    missing: str


@dataclass(eq=False)
class ModelPickled(ModelError):
    """The weights are a pickle, which can run code when opened."""

    file: str


@dataclass(eq=False)
class ModelNeedsCode(ModelError):
    """The model asks to run code of its own."""

    folder: str


@dataclass(eq=False)
class ModelUnsupported(ModelError):
    """A model that cannot be fine-tuned here, and why (a short code)."""

    folder: str
    reason: str


@dataclass(eq=False)
class FormUnsupported(ModelError):
    """A model that cannot be written in a form, and which part of it is not known."""

    model: str
    part: str


@dataclass(eq=False)
class ExportBroken(FTStudioError):
    """What was written does not answer as the model does here; it is not kept."""

    file: str
    program: str


@dataclass(eq=False)
class ModelOutdated(ModelError):
    """A model of ours that is not as this version needs it; its files are untouched."""

    name: str
    missing: str


@dataclass(eq=False)
class SourceUnreachable(GettingError):
    """No connection to the source of a model."""

    source: str


@dataclass(eq=False)
class SourceMissing(GettingError):
    """The source answers, but does not have the model."""

    source: str


@dataclass(eq=False)
class ChecksumWrong(GettingError):
    """What arrived is not what was published; it was thrown away."""

    file: str


@dataclass(eq=False)
class GettingFailed(GettingError):
    """Getting a model ended in a way that has no name of its own."""

    source: str
    detail: str


@dataclass(eq=False)
class Cancelled(GettingError):
    """The person asked to stop; what had arrived is kept."""

    name: str


@dataclass(eq=False)
class RunNotFound(RunError):
    """There is no run in this folder."""

    folder: str


@dataclass(eq=False)
class RunExists(RunError):
    """The folder for a new run already has something in it."""

    folder: str


@dataclass(eq=False)
class RunDamaged(RunError):
    """A run folder lacks or garbles a file it cannot do without."""

    folder: str
    what: str


@dataclass(eq=False)
class RunTooNew(RunError):
    """A run made by a later version of this program."""

    folder: str


@dataclass(eq=False)
class RunInUse(RunError):
    """Another process works in this run folder."""

    folder: str


@dataclass(eq=False)
class RanksUnclear(FTStudioError):
    """The environment speaks of processes that train together, but this is amiss."""

    variable: str


@dataclass(eq=False)
class RanksNotMet(FTStudioError):
    """The processes that were to train together have not found each other."""

    address: str
    port: int


@dataclass(eq=False)
class RunNotReady(RunError):
    """A run that has no kept version yet."""

    folder: str


@dataclass(eq=False)
class NotAHistory(RunError):
    """A file that holds no looks of a training."""

    path: str


@dataclass(eq=False)
class RunFinished(RunError):
    """A run that is over and cannot be carried on."""

    folder: str


@dataclass(eq=False)
class ProjectNotFound(ProjectError):
    """There is no project in this folder."""

    folder: str


@dataclass(eq=False)
class ProjectDamaged(ProjectError):
    """A file of a project is not what was written there."""

    file: str


@dataclass(eq=False)
class ProjectTooNew(ProjectError):
    """A project made by a later version of this program."""

    folder: str


@dataclass(eq=False)
class ProjectInUse(ProjectError):
    """Another window works on this project."""

    folder: str


@dataclass(eq=False)
class OneAtATime(ProjectError):
    """More was to be opened than the one project that is called so."""

    opened: str


@dataclass(eq=False)
class FilingTooNew(FTStudioError):
    """What was filed was noted by a later version of this program."""

    file: str


@dataclass(eq=False)
class PlaceGone(PlaceError):
    """The chosen folder is not there now: a disk that is not plugged in, or a share."""

    folder: str


@dataclass(eq=False)
class PlaceUnsafe(PlaceError):
    """A folder in which two programs cannot be kept from writing at once."""

    folder: str


@dataclass(eq=False)
class PlaceWithin(PlaceError):
    """A folder inside the one that it would take the place of."""

    folder: str


@dataclass(eq=False)
class PlaceBusy(PlaceError):
    """Models are trained or fetched now, and so cannot be moved."""


@dataclass(eq=False)
class HomeNotAFolder(HomeError):
    """Where the program keeps everything, a file lies."""

    folder: str


@dataclass(eq=False)
class HomeNotWritable(HomeError):
    """Where the program keeps everything, this person may not write."""

    folder: str


@dataclass(eq=False)
class HomeFull(HomeError):
    """Where the program keeps everything, there is no room left."""

    folder: str


@dataclass(eq=False)
class HomeUnreachable(HomeError):
    """Where the program keeps everything, the disk does not answer."""

    folder: str


@dataclass(eq=False)
class HomeWithoutLocks(HomeError):
    """Where the program keeps everything, no file can be locked."""

    folder: str


@dataclass(eq=False)
class ReleasesUnknown(ReleaseError):
    """This build does not say where new versions are announced."""


@dataclass(eq=False)
class ReleasesUnreachable(ReleaseError):
    """No answer from where new versions are announced."""

    source: str


@dataclass(eq=False)
class ReleasesStrange(ReleaseError):
    """An answer that names no version."""

    source: str


@dataclass(eq=False)
class ProgramNotWhole(FTStudioError):
    """A file of the program itself is missing."""

    missing: str


@dataclass(eq=False)
class NotPrinted(FTStudioError):
    """No PDF could be made of a page on this computer."""


@dataclass(eq=False)
class RequestTooLong(FTStudioError):
    """A request and its answer would be more than the model can read, in tokens."""

    tokens: int
    most: int


@dataclass(eq=False)
class TrainingBlewUp(FTStudioError):
    """The losses are no longer numbers."""

    step: int


@dataclass(eq=False)
class DiskFull(FTStudioError):
    """No room left on the disk."""

    folder: str
    needed: int


@dataclass(eq=False)
class DiskNearlyFull(FTStudioError):
    """A training ended while there was room to save; it goes on with `needed` bytes."""

    folder: str
    needed: int


@dataclass(eq=False)
class TooLittleRoom(FTStudioError):
    """A training needs so many bytes of a disk, and has fewer."""

    folder: str
    needed: int
    free: int


@dataclass(eq=False)
class WouldOverwrite(FTStudioError):
    """Something else is already where a file or folder was to be written."""

    path: str


@dataclass(eq=False)
class NoPermission(FTStudioError):
    """The system does not let this person open a file or folder."""

    path: str


@dataclass(eq=False)
class FolderNotWritable(FTStudioError):
    """The folder cannot be written to."""

    folder: str


@dataclass(eq=False)
class NameTooLong(FolderNotWritable):
    """A name that the disk does not take, for its length."""


@dataclass(eq=False)
class FolderInTheWay(FolderNotWritable):
    """Where a file was to be written there is a folder."""


@dataclass(eq=False)
class OutOfMemory(FTStudioError):
    """The computer has too little memory for this task."""

    needed: int


@dataclass(eq=False)
class WorkerDied(FTStudioError):
    """A child process ended without a word."""

    exit_code: int
    signal: str


@dataclass(eq=False)
class OtherTraining(FTStudioError):
    """Another project is being trained in this window."""


@dataclass(eq=False)
class OtherWindowSilent(FTStudioError):
    """The program is open already, and its window does not answer."""


@dataclass(eq=False)
class Unexpected(FTStudioError):
    """What nobody thought of."""

    kind: str
    log: str


def error_named(name: str, fields: Mapping[str, Field]) -> FTStudioError:
    """The error a `Failed` event speaks of; `Unexpected` if there is none like it."""
    for kind in _all_errors(FTStudioError):
        if kind.__name__ == name:
            with contextlib.suppress(MalformedRecord, TypeError):
                return from_plain(kind, dict(fields))
    return Unexpected(kind=name, log="")


def _all_errors(root: type[FTStudioError]) -> Iterator[type[FTStudioError]]:
    for kind in root.__subclasses__():
        yield kind
        yield from _all_errors(kind)
