"""What is said of the folders that documents are sorted into."""

from ftstudio.core.labels import FEWEST_EXAMPLES, Examples
from ftstudio.words.formats import count, numbered
from ftstudio.words.translation import translate


def in_short(examples: Examples) -> str:
    """How many folders, and how many documents in them."""
    folders = len(examples.counts)
    said = numbered(
        folders,
        translate("labels", "It learns {n} folder with {documents} documents."),
        translate("labels", "It learns {n} folders with {documents} documents."),
        documents=count(len(examples.documents)),
    )
    if not examples.counts:
        said = translate(
            "labels",
            "To learn to sort it needs folders, with {fewest} documents or more in "
            "each.",
        ).format(fewest=count(FEWEST_EXAMPLES))
    more = []
    if examples.too_few:
        more.append(
            numbered(
                len(examples.too_few),
                translate("labels", "{n} folder has too few."),
                translate("labels", "{n} folders have too few."),
            )
        )
    if examples.unlabelled:
        more.append(_beside(examples.unlabelled))
    return " ".join([said, *more])


def how_to_change() -> str:
    """What can be done with the folders."""
    return translate(
        "labels",
        "The name of a folder says where a document belongs. Two folders that are "
        "called the same become one; untick a folder that it should not learn. Your "
        "folders on the disk stay as they are.",
    )


def too_few() -> str:
    """That a folder cannot be learned."""
    return translate("labels", "fewer than {n}").format(n=count(FEWEST_EXAMPLES))


def _beside(number: int) -> str:
    return numbered(
        number,
        translate("labels", "{n} document lies in no folder and is left out."),
        translate("labels", "{n} documents lie in no folder and are left out."),
    )


def told(examples: Examples) -> str:
    """The folders with their documents, and what was left out of them."""
    counts = examples.counts
    listed = ", ".join(f"{label} ({count(n)})" for label, n in counts.items())
    said = [
        numbered(
            len(counts),
            translate("labels", "It learns {n} folder: {listed}."),
            translate("labels", "It learns {n} folders: {listed}."),
            listed=listed,
        )
    ]
    if examples.too_few:
        few = ", ".join(f"{e} ({count(n)})" for e, n in examples.too_few.items())
        left = translate(
            "labels", "Left out, with fewer than {fewest} documents: {listed}."
        )
        said.append(left.format(fewest=count(FEWEST_EXAMPLES), listed=few))
    if examples.unlabelled:
        said.append(_beside(examples.unlabelled))
    return " ".join(said)
