"""What is said of documents that need a password, a download, text recognition."""

from ftstudio.words import recognition
from ftstudio.words.formats import count, duration, numbered
from ftstudio.words.translation import translate


def type_password() -> str:
    """The words to press at a locked document."""
    return translate("remedies", "Type the password…")


def password_for(name: str) -> str:
    """What is asked for."""
    return translate("remedies", "Password of “{name}”").format(name=name)


def password_stays() -> str:
    """What becomes of what is typed."""
    return translate(
        "remedies",
        "It is used once, to read the file, and kept nowhere.",
    )


def try_others(number: int) -> str:
    """Whether other files shall be tried with it too."""
    return numbered(
        number,
        translate("remedies", "Try it on the other locked file too"),
        translate("remedies", "Try it on the {n} other locked files too"),
    )


def trying(done: int, total: int) -> str:
    """How far that is."""
    if total <= 1:
        return translate("remedies", "Trying the password…")
    said = translate("remedies", "Trying the password: {done} of {total} files")
    return said.format(done=count(done), total=count(total))


def wrong_password(name: str, opened: int) -> str:
    """It does not open the file; it may have `opened` others."""
    said = translate(
        "remedies", "This password does not open “{name}”. Mind capital letters, "
        "and try again."
    ).format(name=name)  # fmt: skip
    return f"{said} {others_opened(opened)}" if opened else said


def others_opened(number: int) -> str:
    """How many other files it has opened."""
    return numbered(
        number,
        translate("remedies", "It opened {n} other file."),
        translate("remedies", "It opened {n} other files."),
    )


def fetch(number: int) -> str:
    """The words to press where documents are only in the cloud."""
    return numbered(
        number,
        translate("remedies", "Fetch and read it"),
        translate("remedies", "Fetch and read them"),
    )


def online(number: int) -> str:
    """Some are only in the cloud."""
    return numbered(
        number,
        translate("remedies", "{n} file is only in the cloud; it was not fetched."),
        translate(
            "remedies", "{n} files are only in the cloud; they were not fetched."
        ),
    )


def fetching(done: int, total: int) -> str:
    """How far that is."""
    said = translate("remedies", "Fetching and reading: {done} of {total} files")
    return said.format(done=count(done), total=count(total))


def not_fetched(number: int) -> str:
    """Some could not be fetched, and what to do."""
    return numbered(
        number,
        translate(
            "remedies",
            "{n} file could not be fetched. Look whether this computer is online and "
            "signed in to the cloud, then try again.",
        ),
        translate(
            "remedies",
            "{n} files could not be fetched. Look whether this computer is online and "
            "signed in to the cloud, then try again.",
        ),
    )


def scans(files: int, pages: int, seconds: float) -> str:
    """Some have scanned pages, and what it takes to read them."""
    return f"{_scanned(files, pages)} {_takes(pages, seconds)}"


def scan(pages: int, seconds: float) -> str:
    """What it takes to read one."""
    return numbered(
        pages,
        translate("remedies", "{n} page, {time}, on this computer."),
        translate("remedies", "{n} pages, {time}, on this computer."),
        time=duration(seconds),
    )


def scans_without_extra(files: int, pages: int) -> str:
    """Some have scanned pages, and text recognition is not there."""
    return f"{_scanned(files, pages)} {recognition.how_to_add()}"


def read_scans(number: int) -> str:
    """The words to press for all scans."""
    return numbered(
        number, recognition.button(), translate("remedies", "Read them all")
    )


def not_now() -> str:
    """The words to press by who does not want to hear of it."""
    return translate("remedies", "Not now")


def close() -> str:
    """The words to press where something has been read."""
    return translate("remedies", "Close")


def busy() -> str:
    """Why a scan cannot be read just now."""
    return translate("remedies", "Text recognition is at work on other files.")


def stopping() -> str:
    """It was cancelled, and ends."""
    return translate("remedies", "Text recognition: stopping")


def _scanned(files: int, pages: int) -> str:
    return numbered(
        files,
        translate("remedies", "{n} document has {pages} without text."),
        translate("remedies", "{n} documents have {pages} without text."),
        pages=numbered(
            pages,
            translate("remedies", "{n} scanned page"),
            translate("remedies", "{n} scanned pages"),
        ),
    )


def _takes(pages: int, seconds: float) -> str:
    return numbered(
        pages,
        translate("remedies", "Reading it with text recognition takes {time}."),
        translate("remedies", "Reading them with text recognition takes {time}."),
        time=duration(seconds),
    )
