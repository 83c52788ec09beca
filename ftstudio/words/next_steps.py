"""What a person can do after an error: anywhere, in the terminal, in the window."""

from ftstudio.core import errors
from ftstudio.words.cases import Case, Special
from ftstudio.words.translation import QT_TRANSLATE_NOOP, translate

_ANYWHERE: dict[Case, str] = {
    errors.FolderNotFound: QT_TRANSLATE_NOOP(
        "next", "Check the name, or choose the folder again."
    ),
    errors.NoDocuments: QT_TRANSLATE_NOOP(
        "next", "Choose a folder that holds your documents."
    ),
    errors.TooFewDocuments: QT_TRANSLATE_NOOP("next", "Add more; ten are a beginning."),
    errors.TooFewFolders: QT_TRANSLATE_NOOP(
        "next", "Put a few examples into each folder, and give the folder above them."
    ),
    errors.NoSuchLabel: QT_TRANSLATE_NOOP("next", "There are: {labels}."),
    errors.ModelPickled: QT_TRANSLATE_NOOP(
        "next", "Take the same model as safetensors."
    ),
    errors.SourceUnreachable: QT_TRANSLATE_NOOP(
        "next", "Check the network and try again: what has arrived so far is kept."
    ),
    errors.ChecksumWrong: QT_TRANSLATE_NOOP("next", "Try again."),
    errors.GettingFailed: QT_TRANSLATE_NOOP(
        "next", "Try again: what has arrived so far is kept."
    ),
    errors.Cancelled: QT_TRANSLATE_NOOP(
        "next", "What has arrived is kept; the next try goes on from there."
    ),
    Special.NO_PIP: QT_TRANSLATE_NOOP(
        "next",
        "Add it with “python -m ensurepip”, or choose a model folder of your own.",
    ),
    errors.ProjectNotFound: QT_TRANSLATE_NOOP(
        "next",
        "It may have been moved, renamed or deleted: open it from where it is now.",
    ),
    errors.ProjectDamaged: QT_TRANSLATE_NOOP(
        "next",
        "Put the file back from a backup, or make a new project from your folders.",
    ),
    errors.ProjectTooNew: QT_TRANSLATE_NOOP(
        "next", "Update the program to open the project."
    ),
    errors.ProjectInUse: QT_TRANSLATE_NOOP(
        "next", "Go on there, or close that window first."
    ),
    errors.OneAtATime: QT_TRANSLATE_NOOP(
        "next", "Open other projects from Home, and drop documents where they belong."
    ),
    errors.FilingTooNew: QT_TRANSLATE_NOOP(
        "next", "Update the program to go on filing, or to undo it."
    ),
    errors.RunTooNew: QT_TRANSLATE_NOOP("next", "Update it to open the run."),
    errors.RunInUse: QT_TRANSLATE_NOOP("next", "Wait until it is done, or stop it."),
    errors.RanksUnclear: QT_TRANSLATE_NOOP(
        "next", "Start them with torchrun, or set the variables as the README shows."
    ),
    errors.RanksNotMet: QT_TRANSLATE_NOOP(
        "next",
        "Start all of them within ten minutes, and see that no firewall keeps the "
        "computers apart.",
    ),
    errors.NotAHistory: QT_TRANSLATE_NOOP(
        "next",
        "Name the folder of a run, its events.jsonl, or a JSON file with “points”, "
        "each with “step” and “val_loss”.",
    ),
    errors.PlaceGone: QT_TRANSLATE_NOOP(
        "next",
        "Plug in the disk or connect to the network it lies on, or choose another "
        "folder in the preferences.",
    ),
    errors.PlaceUnsafe: QT_TRANSLATE_NOOP(
        "next", "Choose a folder on a disk of this computer."
    ),
    errors.PlaceWithin: QT_TRANSLATE_NOOP("next", "Choose one beside it."),
    errors.PlaceBusy: QT_TRANSLATE_NOOP("next", "Wait until that is done."),
    errors.HomeNotAFolder: QT_TRANSLATE_NOOP(
        "next",
        "Move the file away or give it another name, then start the program again.",
    ),
    errors.HomeNotWritable: QT_TRANSLATE_NOOP(
        "next",
        "Ask for the right to write there, or have it kept elsewhere: the variable "
        "FTSTUDIO_HOME of your system names the folder.",
    ),
    errors.HomeFull: QT_TRANSLATE_NOOP(
        "next",
        "Free some room, or have it kept elsewhere: the variable FTSTUDIO_HOME of your "
        "system names the folder.",
    ),
    errors.HomeUnreachable: QT_TRANSLATE_NOOP(
        "next",
        "Connect it, or have it kept elsewhere: the variable FTSTUDIO_HOME of your "
        "system names the folder.",
    ),
    errors.HomeWithoutLocks: QT_TRANSLATE_NOOP(
        "next",
        "Have it kept on a disk of this computer: the variable FTSTUDIO_HOME of your "
        "system names the folder.",
    ),
    errors.ReleasesUnknown: QT_TRANSLATE_NOOP(
        "next", "Ask whoever gave you the program."
    ),
    errors.ReleasesUnreachable: QT_TRANSLATE_NOOP(
        "next", "Check the network and try again."
    ),
    errors.ReleasesStrange: QT_TRANSLATE_NOOP("next", "Try again later."),
    errors.ProgramNotWhole: QT_TRANSLATE_NOOP("next", "Install it again."),
    errors.FormUnsupported: QT_TRANSLATE_NOOP(
        "next", "Take it along as a model folder, or only what was learned."
    ),
    errors.ExportBroken: QT_TRANSLATE_NOOP("next", "Choose another form."),
    errors.NotPrinted: QT_TRANSLATE_NOOP(
        "next", "Save it as a web page instead: every browser prints that."
    ),
    errors.RequestTooLong: QT_TRANSLATE_NOOP("next", "Shorten it."),
    errors.DiskFull: QT_TRANSLATE_NOOP("next", "Free some room{room}, then try again."),
    errors.TooLittleRoom: QT_TRANSLATE_NOOP(
        "next", "Free some room, for example by emptying the bin, then try again."
    ),
    errors.NoPermission: QT_TRANSLATE_NOOP(
        "next", "Ask for the right to, or choose another place."
    ),
    errors.WouldOverwrite: QT_TRANSLATE_NOOP("next", "Choose another folder."),
    errors.FolderNotWritable: QT_TRANSLATE_NOOP(
        "next", "Choose another folder, or ask for the right to write there."
    ),
    errors.NameTooLong: QT_TRANSLATE_NOOP("next", "Choose a shorter one."),
    errors.FolderInTheWay: QT_TRANSLATE_NOOP("next", "Choose another name."),
    errors.OtherTraining: QT_TRANSLATE_NOOP(
        "next", "Wait until it is done, or pause it; then try again."
    ),
    errors.OtherWindowSilent: QT_TRANSLATE_NOOP(
        "next",
        "Go on here. A project that is open over there can be opened once the other "
        "window has ended; if it does not end, restart the computer. Nothing is lost.",
    ),
    errors.OutOfMemory: QT_TRANSLATE_NOOP(
        "next", "Close other programs and try again, or choose a smaller model."
    ),
    errors.Unexpected: QT_TRANSLATE_NOOP("next", "Try again{log}."),
}

_RESUME = QT_TRANSLATE_NOOP("next", "“ftstudio resume” goes on with a training.")
_IN_TERMINAL: dict[Case, str] = _ANYWHERE | {
    errors.NothingReadable: QT_TRANSLATE_NOOP(
        "next", "See why with “ftstudio read”, then add documents with text."
    ),
    errors.TextMissing: QT_TRANSLATE_NOOP("next", "Start a new run from your folders."),
    errors.ModelUnknown: QT_TRANSLATE_NOOP(
        "next", "“ftstudio models” lists those on offer."
    ),
    errors.ModelNotHere: QT_TRANSLATE_NOOP(
        "next", "Get it once with “ftstudio models get {name}”."
    ),
    errors.ModelGone: QT_TRANSLATE_NOOP(
        "next", "Put it back, or get it again with “ftstudio models get”."
    ),
    errors.ModelIncomplete: QT_TRANSLATE_NOOP(
        "next", "Copy it again, or get another with “ftstudio models get”."
    ),
    errors.ModelOutdated: QT_TRANSLATE_NOOP(
        "next", "Get it again with “ftstudio models get {name}”."
    ),
    errors.ModelNeedsCode: QT_TRANSLATE_NOOP(
        "next", "Choose one that does without: “ftstudio models” lists some."
    ),
    errors.ModelUnsupported: QT_TRANSLATE_NOOP(
        "next", "“ftstudio models” lists those that can."
    ),
    errors.SourceMissing: QT_TRANSLATE_NOOP(
        "next", "Choose another with “ftstudio models”."
    ),
    errors.RunNotFound: QT_TRANSLATE_NOOP(
        "next", "Name the folder that “ftstudio tune” told you."
    ),
    errors.RunExists: QT_TRANSLATE_NOOP(
        "next",
        "Choose another folder, or go on with a run there by “ftstudio resume”.",
    ),
    errors.RunDamaged: QT_TRANSLATE_NOOP(
        "next", "Put it back from a backup, or start a new run from your folders."
    ),
    errors.RunNotReady: QT_TRANSLATE_NOOP("next", "“ftstudio resume” goes on with it."),
    errors.RunFinished: QT_TRANSLATE_NOOP(
        "next", "Ask it with “ftstudio ask”, or start a new one with “ftstudio tune”."
    ),
    errors.TrainingBlewUp: QT_TRANSLATE_NOOP(
        "next", "Start again with “--caution high”."
    ),
    errors.DiskNearlyFull: QT_TRANSLATE_NOOP(
        "next", "Free some room{room}; “ftstudio resume” goes on where it stopped."
    ),
    errors.WorkerDied: _RESUME,
    Special.KILLED: _RESUME,
}

_CONTINUE = QT_TRANSLATE_NOOP(
    "next", "Try again; “Continue” goes on with a training from where it was."
)
_ON_SCREEN: dict[Case, str] = _ANYWHERE | {
    errors.NothingReadable: QT_TRANSLATE_NOOP(
        "next", "The list says why, file by file. Add documents with text."
    ),
    errors.TextMissing: QT_TRANSLATE_NOOP(
        "next",
        "Add the folder again on the Documents screen, then start the training anew.",
    ),
    errors.ModelUnknown: QT_TRANSLATE_NOOP("next", "Choose one on the Model screen."),
    errors.ModelNotHere: QT_TRANSLATE_NOOP(
        "next", "Download it once on the Model screen."
    ),
    errors.ModelGone: QT_TRANSLATE_NOOP(
        "next", "Put it back, or download it again on the Model screen."
    ),
    errors.ModelIncomplete: QT_TRANSLATE_NOOP(
        "next", "Copy it again, or choose another on the Model screen."
    ),
    errors.ModelOutdated: QT_TRANSLATE_NOOP(
        "next", "Download it again on the Model screen."
    ),
    errors.ModelNeedsCode: QT_TRANSLATE_NOOP(
        "next", "Choose one that does without on the Model screen."
    ),
    errors.ModelUnsupported: QT_TRANSLATE_NOOP(
        "next", "The Model screen shows some that can."
    ),
    errors.SourceMissing: QT_TRANSLATE_NOOP(
        "next", "Choose another on the Model screen."
    ),
    errors.RunNotFound: QT_TRANSLATE_NOOP(
        "next", "Put it back if it was moved, or start a new one on the Plan screen."
    ),
    errors.RunExists: QT_TRANSLATE_NOOP("next", "Choose another folder."),
    errors.RunDamaged: QT_TRANSLATE_NOOP(
        "next", "Put it back from a backup, or start a new one on the Plan screen."
    ),
    errors.RunNotReady: QT_TRANSLATE_NOOP(
        "next", "Press “Continue” to go on with the training."
    ),
    errors.RunFinished: QT_TRANSLATE_NOOP(
        "next", "See it on the Result screen, or start a new one on the Plan screen."
    ),
    errors.TrainingBlewUp: QT_TRANSLATE_NOOP(
        "next", "Try again with more caution, or change the plan."
    ),
    errors.DiskNearlyFull: QT_TRANSLATE_NOOP(
        "next", "Free some room{room}; “Continue” goes on where it stopped."
    ),
    errors.WorkerDied: _CONTINUE,
    Special.KILLED: _CONTINUE,
}


def in_terminal(case: Case) -> str:
    """What to type or do next, its fields not filled in; "" where nobody knows."""
    return translate("next", _IN_TERMINAL[case]) if case in _IN_TERMINAL else ""


def on_screen(case: Case) -> str:
    """What to do next in the window, likewise."""
    return translate("next", _ON_SCREEN[case]) if case in _ON_SCREEN else ""
