"""Errors as sentences: what happened, that nothing is lost, and what to do next."""

from ftstudio.core import errors
from ftstudio.words import disk, exports, next_steps, unfit
from ftstudio.words.cases import Case, Special, case_of
from ftstudio.words.formats import size
from ftstudio.words.translation import QT_TRANSLATE_NOOP, translate

_HAPPENED: dict[Case, str] = {
    **disk.HAPPENED,
    **exports.HAPPENED,
    errors.FolderNotFound: QT_TRANSLATE_NOOP("errors", "There is no “{path}”."),
    errors.NoDocuments: QT_TRANSLATE_NOOP("errors", "There are no files in “{path}”."),
    errors.NothingReadable: QT_TRANSLATE_NOOP(
        "errors",
        "Nothing in “{path}” has text that can be read (files found: {found}).",
    ),
    errors.TooFewDocuments: QT_TRANSLATE_NOOP(
        "errors",
        "There is only {readable} document to learn from, and at least {needed} are "
        "needed: one to learn from and one kept aside to check on. Copies count as "
        "one, and so does a mail with what is attached to it.",
    ),
    errors.TooFewFolders: QT_TRANSLATE_NOOP(
        "errors",
        "To learn to sort, at least {needed} folders with {documents} documents each "
        "are needed; there are {folders}. The name of a folder says where a document "
        "belongs.",
    ),
    errors.NoSuchLabel: QT_TRANSLATE_NOOP(
        "errors", "There is no folder {label} to sort into."
    ),
    errors.TextMissing: QT_TRANSLATE_NOOP(
        "errors", "The text of a document is missing from “{folder}”."
    ),
    errors.ModelUnknown: QT_TRANSLATE_NOOP(
        "errors",
        "There is no model called “{name}”, and no folder or file of that name.",
    ),
    errors.ModelNotHere: QT_TRANSLATE_NOOP(
        "errors", "The model “{name}” is not on this computer yet ({size})."
    ),
    errors.ModelGone: QT_TRANSLATE_NOOP(
        "errors",
        "The model “{name}” that this run started from is no longer in “{folder}”.",
    ),
    errors.ModelIncomplete: QT_TRANSLATE_NOOP(
        "errors",
        "The model in “{folder}” is not whole: {missing} is missing or cut off.",
    ),
    errors.ModelPickled: QT_TRANSLATE_NOOP(
        "errors",
        "The weights in “{file}” are of a kind that can run programs when opened (a "
        "pickle), so they are not used.",
    ),
    errors.ModelNeedsCode: QT_TRANSLATE_NOOP(
        "errors",
        "The model in “{folder}” wants to run program code of its own, so it is not "
        "used.",
    ),
    errors.ModelUnsupported: QT_TRANSLATE_NOOP(
        "errors", "The model in “{folder}” cannot be used for this: {why}."
    ),
    errors.ModelOutdated: QT_TRANSLATE_NOOP(
        "errors",
        "The model “{name}” on this computer is not as this version of the program "
        "needs it: {missing} is missing or cannot be understood. An older version may "
        "have left it so. Nothing was deleted.",
    ),
    errors.SourceUnreachable: QT_TRANSLATE_NOOP(
        "errors", "There is no connection to {source}."
    ),
    errors.SourceMissing: QT_TRANSLATE_NOOP(
        "errors", "The source {source} answers, but no longer has this model."
    ),
    errors.ChecksumWrong: QT_TRANSLATE_NOOP(
        "errors",
        "What arrived as {file} is not what was published, so it was thrown away.",
    ),
    errors.GettingFailed: QT_TRANSLATE_NOOP(
        "errors", "Getting the model from {source} failed ({detail})."
    ),
    Special.NO_PIP: QT_TRANSLATE_NOOP(
        "errors", "Getting this model needs pip, which this Python lacks."
    ),
    errors.Cancelled: QT_TRANSLATE_NOOP("errors", "Getting {name} was stopped."),
    errors.ProjectNotFound: QT_TRANSLATE_NOOP(
        "errors", "There is no project in “{folder}”."
    ),
    errors.ProjectDamaged: QT_TRANSLATE_NOOP(
        "errors",
        "A file of this project is damaged, so it was not opened: “{file}”. Nothing "
        "was changed.",
    ),
    errors.ProjectTooNew: QT_TRANSLATE_NOOP(
        "errors",
        "The project in “{folder}” was made by a newer version of this program. "
        "Nothing was changed.",
    ),
    errors.ProjectInUse: QT_TRANSLATE_NOOP(
        "errors", "The project in “{folder}” is open in another window."
    ),
    errors.OneAtATime: QT_TRANSLATE_NOOP(
        "errors",
        "One project is shown at a time, so of what you gave only “{opened}” was "
        "opened.",
    ),
    errors.FilingTooNew: QT_TRANSLATE_NOOP(
        "errors",
        "What was filed is noted in “{file}” by a newer version of this program. "
        "Nothing was changed.",
    ),
    errors.RunNotFound: QT_TRANSLATE_NOOP("errors", "There is no run in “{folder}”."),
    errors.RunExists: QT_TRANSLATE_NOOP(
        "errors",
        "There is something in “{folder}” already, and nothing is overwritten.",
    ),
    errors.RunDamaged: QT_TRANSLATE_NOOP(
        "errors",
        "The run in “{folder}” is damaged: {what} is missing or cannot be understood.",
    ),
    errors.RunTooNew: QT_TRANSLATE_NOOP(
        "errors",
        "The run in “{folder}” was made by a newer version of this program.",
    ),
    errors.RunInUse: QT_TRANSLATE_NOOP(
        "errors", "Another program is working in “{folder}”."
    ),
    errors.RanksUnclear: QT_TRANSLATE_NOOP(
        "errors",
        "Several processes were to train together, but the variable {variable} is "
        "missing or makes no sense.",
    ),
    errors.RanksNotMet: QT_TRANSLATE_NOOP(
        "errors",
        "The processes that were to train together have not met at {address}, port "
        "{port}.",
    ),
    errors.RunNotReady: QT_TRANSLATE_NOOP(
        "errors", "The run in “{folder}” has no version to use yet."
    ),
    errors.RunFinished: QT_TRANSLATE_NOOP(
        "errors", "The run in “{folder}” is finished."
    ),
    errors.NotAHistory: QT_TRANSLATE_NOOP(
        "errors", "There is no history of a training in “{path}”."
    ),
    errors.PlaceGone: QT_TRANSLATE_NOOP(
        "errors", "The folder “{folder}” cannot be reached."
    ),
    errors.PlaceUnsafe: QT_TRANSLATE_NOOP(
        "errors",
        "In “{folder}” two programs cannot be kept from writing at the same time, so "
        "it is not used.",
    ),
    errors.PlaceWithin: QT_TRANSLATE_NOOP(
        "errors", "“{folder}” lies inside the folder that it would replace."
    ),
    errors.PlaceBusy: QT_TRANSLATE_NOOP(
        "errors", "A model is being trained or downloaded now, so none can be moved."
    ),
    errors.HomeNotAFolder: QT_TRANSLATE_NOOP(
        "errors",
        "The program keeps everything in “{folder}”, but a file is in that place.",
    ),
    errors.HomeNotWritable: QT_TRANSLATE_NOOP(
        "errors",
        "The program keeps everything in “{folder}”, and you may not write there. What "
        "is in it is untouched.",
    ),
    errors.HomeFull: QT_TRANSLATE_NOOP(
        "errors",
        "The program keeps everything in “{folder}”, and that disk is full. What is in "
        "it is untouched.",
    ),
    errors.HomeUnreachable: QT_TRANSLATE_NOOP(
        "errors",
        "The program keeps everything in “{folder}”, and that disk does not answer.",
    ),
    errors.HomeWithoutLocks: QT_TRANSLATE_NOOP(
        "errors",
        "The program keeps everything in “{folder}”, and on that disk no file can be "
        "locked: two windows could spoil each other’s work. Network drives are often "
        "like that.",
    ),
    errors.ReleasesUnknown: QT_TRANSLATE_NOOP(
        "errors",
        "This build of the program does not know where new versions are announced, so "
        "nobody was asked.",
    ),
    errors.ReleasesUnreachable: QT_TRANSLATE_NOOP(
        "errors", "{source} could not be reached."
    ),
    errors.ReleasesStrange: QT_TRANSLATE_NOOP(
        "errors", "The answer says nothing about a version of this program."
    ),
    errors.ProgramNotWhole: QT_TRANSLATE_NOOP(
        "errors",
        "The program is not whole: its part “{missing}” is missing. Your projects are "
        "untouched.",
    ),
    errors.RequestTooLong: QT_TRANSLATE_NOOP(
        "errors",
        "The request is too long: with its answer it makes {tokens} reading units, and "
        "the model reads {most} at most.",
    ),
    errors.TrainingBlewUp: QT_TRANSLATE_NOOP(
        "errors",
        "The training went out of control at step {step}: its numbers exploded. The "
        "best version before that is untouched.",
    ),
    errors.OtherTraining: QT_TRANSLATE_NOOP(
        "errors", "Another project is being trained, and there is room for one only."
    ),
    errors.OtherWindowSilent: QT_TRANSLATE_NOOP(
        "errors",
        "FT Studio was open already, but its window does not answer. So this second "
        "window was opened.",
    ),
    errors.OutOfMemory: QT_TRANSLATE_NOOP(
        "errors",
        "This computer ran out of memory. What was saved before is untouched.",
    ),
    errors.WorkerDied: QT_TRANSLATE_NOOP(
        "errors",
        "The work ended without a word ({how}). What was saved before is untouched.",
    ),
    Special.KILLED: QT_TRANSLATE_NOOP(
        "errors",
        "The work was ended from outside, most often because memory ran out. What was "
        "saved before is untouched.",
    ),
    errors.Unexpected: QT_TRANSLATE_NOOP(
        "errors",
        "Something unforeseen happened ({kind}). What was saved before is untouched.",
    ),
}


def sentence(error: errors.FTStudioError) -> str:
    """What to tell a person of this error, with what to type next."""
    return _told(error, next_steps.in_terminal(case_of(error)))


def on_screen(error: errors.FTStudioError) -> str:
    """What to tell a person of this error, with what to do next in the window."""
    return _told(error, next_steps.on_screen(case_of(error)))


def title(error: errors.FTStudioError) -> str:
    """What stands over the sentence in the window."""
    if isinstance(error, errors.OtherWindowSilent):
        return translate("errors", "The other window does not answer")
    if isinstance(error, errors.HomeError):
        return translate("home", "Nothing can be kept at the moment")
    if isinstance(error, errors.ProgramNotWhole):
        return translate("errors", "A part of the program is missing")
    if isinstance(error, errors.OneAtATime):
        return translate("errors", "One project at a time")
    return translate("home", "That did not work")


def _told(error: errors.FTStudioError, next_step: str) -> str:
    """What happened, then the next step, with the error's fields filled in."""
    happened = _HAPPENED.get(case_of(error))
    if happened is None:
        return translate("errors", "Something unforeseen happened.")
    said = translate("errors", happened) + " " + next_step
    return said.format(**_shown(error))


def _shown(error: errors.FTStudioError) -> dict[str, object]:
    """The error's fields as the sentences want them."""
    shown: dict[str, object] = dict(error.fields())
    match error:
        case errors.ModelNotHere():
            shown["size"] = size(error.bytes)
        case errors.ModelUnsupported():
            shown["why"] = unfit.why(error.reason)
        case errors.WorkerDied():
            shown["how"] = error.signal or error.exit_code
        case errors.Unexpected():
            shown["log"] = _where(error.log)
        case errors.TooLittleRoom():
            shown["place"] = _aside(error.folder)
            shown["room"], shown["left"] = size(error.needed), size(error.free)
        case errors.DiskFull() | errors.DiskNearlyFull():
            shown["place"] = _aside(error.folder)
            shown["room"] = f" ({size(error.needed)})" if error.needed else ""
    return shown


def _where(log: str) -> str:
    said = translate("errors", "; {log} in the run's folder says where it happened")
    return said.format(log=log) if log else ""


def _aside(folder: str) -> str:
    said = translate("errors", "(“{folder}”)").format(folder=folder)
    return f" {said}" if folder else ""
