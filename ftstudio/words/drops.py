"""What is said of a drop that is no folder of documents."""

from ftstudio.words.formats import count
from ftstudio.words.translation import translate


def not_files() -> str:
    """Text or a picture was dropped out of another program."""
    return translate(
        "drops", "That is neither a file nor a folder. Drop a folder, or choose one."
    )


def whole_drive(path: str) -> str:
    """A drive was dropped: the system's files are no documents."""
    said = translate(
        "drops",
        "“{path}” is a whole drive. Choose the folders in it that hold your documents.",
    )
    return said.format(path=path)


def system_folder(path: str) -> str:
    """One of the folders in which the system shows its devices and processes."""
    said = translate(
        "drops",
        "“{path}” belongs to the system; there are no documents in it. Choose the "
        "folders that hold yours.",
    )
    return said.format(path=path)


def very_many(files: int) -> str:
    """So many files that reading them takes a while."""
    said = translate(
        "drops",
        "{files} files: reading them takes a while. You can go on ticking meanwhile. "
        "“Cancel” keeps what was read.",
    )
    return said.format(files=count(files))
