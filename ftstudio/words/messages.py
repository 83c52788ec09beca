"""Errors as sentences: what happened, that nothing is lost, and what to do next."""

from ftstudio.core import errors
from ftstudio.words.formats import size
from ftstudio.words.translation import QT_TRANSLATE_NOOP, translate

_SENTENCES = {
    errors.FolderNotFound: QT_TRANSLATE_NOOP(
        "errors", "There is no “{path}”. Check the name, or choose the folder again."
    ),
    errors.NoDocuments: QT_TRANSLATE_NOOP(
        "errors",
        "There are no files in “{path}”. Choose a folder that holds your documents.",
    ),
    errors.NothingReadable: QT_TRANSLATE_NOOP(
        "errors",
        "Nothing in “{path}” has text that can be read (files found: {found}). See why "
        "with “ftstudio read”, then add documents with text.",
    ),
    errors.TooFewDocuments: QT_TRANSLATE_NOOP(
        "errors",
        "Only {readable} document could be read, and at least {needed} are needed: one "
        "to learn from and one kept aside to check on. Add more; ten are a beginning.",
    ),
    errors.TextMissing: QT_TRANSLATE_NOOP(
        "errors",
        "The text of a document is missing from “{folder}”. Start a new run from your "
        "folders.",
    ),
    errors.ModelUnknown: QT_TRANSLATE_NOOP(
        "errors",
        "There is no model called “{name}”, and no folder or file of that name. "
        "“ftstudio models” lists those on offer.",
    ),
    errors.ModelNotHere: QT_TRANSLATE_NOOP(
        "errors",
        "The model “{name}” is not on this computer yet ({size}). Get it once with "
        "“ftstudio models get {name}”.",
    ),
    errors.ModelGone: QT_TRANSLATE_NOOP(
        "errors",
        "The model “{name}” that this run started from is no longer in “{folder}”. Put "
        "it back, or get it again with “ftstudio models get”.",
    ),
    errors.ModelIncomplete: QT_TRANSLATE_NOOP(
        "errors",
        "The model in “{folder}” is not whole: {missing} is missing or cut off. Copy "
        "it again, or get another with “ftstudio models get”.",
    ),
    errors.ModelPickled: QT_TRANSLATE_NOOP(
        "errors",
        "The weights in “{file}” are of a kind that can run programs when opened (a "
        "pickle), so they are not used. Take the same model as safetensors.",
    ),
    errors.ModelNeedsCode: QT_TRANSLATE_NOOP(
        "errors",
        "The model in “{folder}” wants to run program code of its own, so it is not "
        "used. Choose one that does without: “ftstudio models” lists some.",
    ),
    errors.SourceUnreachable: QT_TRANSLATE_NOOP(
        "errors",
        "There is no connection to {source}. Check the network and try again: what has "
        "arrived so far is kept.",
    ),
    errors.SourceMissing: QT_TRANSLATE_NOOP(
        "errors",
        "The source {source} answers, but no longer has this model. Choose another "
        "with “ftstudio models”.",
    ),
    errors.ChecksumWrong: QT_TRANSLATE_NOOP(
        "errors",
        "What arrived as {file} is not what was published, so it was thrown away. Try "
        "again.",
    ),
    errors.Cancelled: QT_TRANSLATE_NOOP(
        "errors",
        "Getting {name} was stopped. What has arrived is kept; the next try goes on "
        "from there.",
    ),
    errors.RunNotFound: QT_TRANSLATE_NOOP(
        "errors",
        "There is no run in “{folder}”. Name the folder that “ftstudio tune” told you.",
    ),
    errors.RunExists: QT_TRANSLATE_NOOP(
        "errors",
        "There is something in “{folder}” already, and nothing is overwritten. Choose "
        "another folder, or go on with a run there by “ftstudio resume”.",
    ),
    errors.RunDamaged: QT_TRANSLATE_NOOP(
        "errors",
        "The run in “{folder}” is damaged: {what} is missing or cannot be understood. "
        "Put it back from a backup, or start a new run from your folders.",
    ),
    errors.RunTooNew: QT_TRANSLATE_NOOP(
        "errors",
        "The run in “{folder}” was made by a newer version of this program. Update it "
        "to open the run.",
    ),
    errors.RunInUse: QT_TRANSLATE_NOOP(
        "errors",
        "Another program is working in “{folder}”. Wait until it is done, or stop it.",
    ),
    errors.RunNotReady: QT_TRANSLATE_NOOP(
        "errors",
        "The run in “{folder}” has no version to use yet. “ftstudio resume” goes on "
        "with it.",
    ),
    errors.RunFinished: QT_TRANSLATE_NOOP(
        "errors",
        "The run in “{folder}” is finished. Ask it with “ftstudio ask”, or start a new "
        "one with “ftstudio tune”.",
    ),
    errors.RequestTooLong: QT_TRANSLATE_NOOP(
        "errors",
        "The request is too long: with its answer it makes {tokens} reading units, and "
        "the model reads {most} at most. Shorten it.",
    ),
    errors.TrainingBlewUp: QT_TRANSLATE_NOOP(
        "errors",
        "The training went out of control at step {step}: its numbers exploded. The "
        "best version before that is untouched. Start again with “--caution high”.",
    ),
    errors.DiskFull: QT_TRANSLATE_NOOP(
        "errors",
        "The disk is full{place}. What was saved before is untouched. Free some "
        "room{room}, then try again.",
    ),
    errors.NoPermission: QT_TRANSLATE_NOOP(
        "errors",
        "You may not open “{path}”. Ask for the right to, or choose another place.",
    ),
    errors.WouldOverwrite: QT_TRANSLATE_NOOP(
        "errors",
        "“{path}” is there already, and nothing is overwritten. Choose another folder.",
    ),
    errors.FolderNotWritable: QT_TRANSLATE_NOOP(
        "errors",
        "Nothing can be written to “{folder}”. Choose another folder, or ask for the "
        "right to write there.",
    ),
    errors.OutOfMemory: QT_TRANSLATE_NOOP(
        "errors",
        "This computer ran out of memory. What was saved before is untouched. Close "
        "other programs and try again, or choose a smaller model.",
    ),
    errors.Unexpected: QT_TRANSLATE_NOOP(
        "errors",
        "Something unforeseen happened ({kind}). What was saved before is untouched. "
        "Try again{log}.",
    ),
}

_UNSUPPORTED = {
    "not_a_language_model": QT_TRANSLATE_NOOP(
        "errors", "it is not one that writes text"
    ),
    "quantized": QT_TRANSLATE_NOOP("errors", "its weights are compressed for use only"),
    "no_context_length": QT_TRANSLATE_NOOP(
        "errors", "it does not say how much it reads"
    ),
    "unknown_format": QT_TRANSLATE_NOOP("errors", "the file is no model that is known"),
    "unknown_architecture": QT_TRANSLATE_NOOP("errors", "its build is not known here"),
    "unknown_tokenizer": QT_TRANSLATE_NOOP(
        "errors", "the way it cuts words is not known here"
    ),
}


def sentence(error: errors.FTStudioError) -> str:
    """What to tell a person of this error, with the next step."""
    match error:
        case errors.ModelUnsupported():
            return _unsupported(error)
        case errors.GettingFailed():
            return _getting_failed(error)
        case errors.WorkerDied():
            return _died(error)
    template = _SENTENCES.get(type(error))
    if template is None:
        return translate("errors", "Something unforeseen happened.")
    return translate("errors", template).format(**_shown(error))


def _shown(error: errors.FTStudioError) -> dict[str, object]:
    """The error's fields as its template wants them."""
    shown: dict[str, object] = dict(error.fields())
    if isinstance(error, errors.ModelNotHere):
        shown["size"] = size(error.bytes)
    if isinstance(error, errors.Unexpected):
        where = translate(
            "errors", "; {log} in the run's folder says where it happened"
        )
        shown["log"] = where.format(log=error.log) if error.log else ""
    if isinstance(error, errors.DiskFull):
        shown["place"] = f" (“{error.folder}”)" if error.folder else ""
        shown["room"] = f" ({size(error.needed)})" if error.needed else ""
    return shown


def _unsupported(error: errors.ModelUnsupported) -> str:
    why = _UNSUPPORTED.get(error.reason, "")
    template = translate(
        "errors",
        "The model in “{folder}” cannot be trained here: {why}. “ftstudio models” "
        "lists those that can.",
    )
    why = translate("errors", why) if why else error.reason
    return template.format(folder=error.folder, why=why)


def _getting_failed(error: errors.GettingFailed) -> str:
    if error.detail == "no_pip":
        return translate(
            "errors",
            "Getting this model needs pip, which this Python lacks. Add it with "
            "“python -m ensurepip”, or choose a model folder of your own.",
        )
    template = translate(
        "errors",
        "Getting the model from {source} failed ({detail}). Try again: what has "
        "arrived so far is kept.",
    )
    return template.format(source=error.source, detail=error.detail)


def _died(error: errors.WorkerDied) -> str:
    if error.signal == "SIGKILL":
        return translate(
            "errors",
            "The work was ended from outside, most often because memory ran out. What "
            "was saved before is untouched; “ftstudio resume” goes on with a training.",
        )
    template = translate(
        "errors",
        "The work ended without a word ({how}). What was saved before is untouched; "
        "“ftstudio resume” goes on with a training.",
    )
    return template.format(how=error.signal or error.exit_code)
