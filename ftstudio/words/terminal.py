"""What only the terminal says: where things are, and what to type next."""

from ftstudio.core.history import History
from ftstudio.core.ranks import Ranks
from ftstudio.words.formats import done, numbered
from ftstudio.words.translation import translate

_PLAIN = History()
"""A training without a double-check."""


def run_is_in(folder: str) -> str:
    """Where the run lies, which later commands want to know."""
    return translate("terminal", "The run is in {folder}").format(folder=folder)


def model_is_in(folder: str) -> str:
    """Where a model lies that can be used from now on."""
    return translate("terminal", "The model is in {folder}").format(folder=folder)


def nothing_to_ask() -> str:
    """That a request is empty."""
    return translate("terminal", "There is nothing to ask: type a request.")


def sorter_is_a_folder() -> str:
    """Why what sorts cannot be had in another form."""
    return translate(
        "terminal", "A model that sorts can only be written as a folder: --as folder"
    )


def sorter_is_proven() -> str:
    """Why what sorts needs no other proof."""
    return translate(
        "terminal",
        "What sorts was proven by its double-check, while it learned: each document "
        "was sorted by a model that had not learned from it.",
    )


def report_is_in(file: str) -> str:
    """Where a report lies."""
    return translate("terminal", "The report is in {file}").format(file=file)


def report_is_pdf_or_page() -> str:
    """Why a report cannot be written to a file of that name."""
    return translate(
        "terminal",
        "A report is a PDF or a web page: name a file that ends in .pdf or .html",
    )


def ask_it(folder: str) -> str:
    """How to hear what a run has made."""
    said = translate("terminal", "Ask it: {command}")
    return said.format(command=f'ftstudio ask "{folder}" "…" --compare')


def prove_it(folder: str) -> str:
    """How to hear what it has gained and lost."""
    said = translate("terminal", "See what it has gained and lost: {command}")
    return said.format(command=f'ftstudio prove "{folder}"')


def go_on_with_it(folder: str) -> str:
    """How to go on with a run that was stopped or cut off."""
    said = translate("terminal", "Go on with it: {command}")
    return said.format(command=f'ftstudio resume "{folder}"')


def was_cut_off(folder: str, share: float) -> str:
    """That there is a training that was not ended by its person, and what to type."""
    said = translate(
        "terminal", "Your last training was cut off at {share}. Nothing is lost."
    )
    return f"{said.format(share=done(share))} {go_on_with_it(folder)}"


def assists(ranks: Ranks) -> str:
    """That all is decided, kept and told elsewhere, and where."""
    said = translate(
        "terminal",
        "Process {number} of {processes}: it computes for the first one, at {address}, "
        "port {port}, and keeps nothing.",
    )
    return said.format(
        number=ranks.rank + 1,
        processes=ranks.size,
        address=ranks.address,
        port=ranks.port,
    )


def get_one() -> str:
    """How to get a model of the list."""
    return translate("terminal", "Get one with “ftstudio models get NAME”.")


def sort_with_it(folder: str) -> str:
    """What to type to sort documents with a run that has learned to."""
    said = translate("terminal", "Sort a folder with it: {command}")
    return said.format(command=f'ftstudio sort "{folder}" FOLDER --into DEST')


def on_this_computer() -> str:
    """That a model is here."""
    return translate("terminal", "on this computer")


def to_download(size: str) -> str:
    """How much there is to fetch."""
    return translate("terminal", "download of {size}").format(size=size)


def reading() -> str:
    """What happens while files are read."""
    return translate("terminal", "Reading")


def nothing_to_mask() -> str:
    """That a command asks for masks, and for no text to put them into."""
    return translate(
        "terminal", "“--masked” needs “--text DIR”: it masks the texts written there."
    )


def how_to_stop(history: History = _PLAIN) -> str:
    """What to press in a training that takes too long, and what is kept then."""
    if history.is_in_fold:
        return translate(
            "terminal",
            "Ctrl-C stops the double-check and keeps the best version of this check.",
        )
    if history.cross_validated is not None:
        return translate(
            "terminal", "Ctrl-C stops the training and keeps what it has learned."
        )
    return translate(
        "terminal", "Ctrl-C stops the training and keeps the best version."
    )


def warned(looks_left: int | None, history: History = _PLAIN) -> str:
    """What becomes of a warning, which cannot be answered here but by stopping."""
    if not looks_left:
        return how_to_stop(history)
    if history.is_in_fold:
        return numbered(
            looks_left,
            translate(
                "terminal",
                "Ctrl-C stops the double-check and keeps the best version of this "
                "check; otherwise this check ends after {n} more look, and the "
                "double-check goes on.",
            ),
            translate(
                "terminal",
                "Ctrl-C stops the double-check and keeps the best version of this "
                "check; otherwise this check ends after {n} more looks, and the "
                "double-check goes on.",
            ),
        )
    return numbered(
        looks_left,
        translate(
            "terminal",
            "Ctrl-C stops the training and keeps the best version; otherwise it stops "
            "by itself after {n} more look.",
        ),
        translate(
            "terminal",
            "Ctrl-C stops the training and keeps the best version; otherwise it stops "
            "by itself after {n} more looks.",
        ),
    )


def stopping() -> str:
    """The answer to the first Ctrl-C in a training."""
    return translate(
        "terminal",
        "Stopping: the best version is kept, and measured where there is an exam. "
        "Ctrl-C again leaves the measuring out.",
    )


def stopped() -> str:
    """The answer to Ctrl-C where there is nothing to keep."""
    return translate("terminal", "Stopped.")
