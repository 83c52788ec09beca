"""What is said of newer versions of the program."""

from ftstudio.core.release import Release
from ftstudio.words.translation import translate


def asking() -> str:
    """That an answer is waited for."""
    return translate("newest", "Asking for the newest version…")


def is_newest(version: str) -> str:
    """That there is nothing newer."""
    said = translate("newest", "You have the newest version, {version}.")
    return said.format(version=version)


def there_is(newer: Release, version: str) -> str:
    """That there is something newer, and that nothing happens by itself."""
    if newer.page:
        said = translate(
            "newest",
            "Version {newer} is out; you have {version}. Nothing is installed by "
            "itself: the page says how.",
        )
    else:
        said = translate(
            "newest",
            "Version {newer} is out; you have {version}. Get it from where you got "
            "this one.",
        )
    return said.format(newer=newer.version, version=version)


def what_is_sent() -> str:
    """What the question tells about the person: nothing."""
    return translate(
        "newest",
        "This asks once, only now that you want to know. Nothing about you or your "
        "documents is sent.",
    )
