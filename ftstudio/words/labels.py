"""What is said of the folders that documents are sorted into."""

from ftstudio.core.labels import FEWEST_EXAMPLES, Examples
from ftstudio.words.formats import count, numbered
from ftstudio.words.translation import translate


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
        said.append(
            numbered(
                examples.unlabelled,
                translate("labels", "{n} document lies in no folder and is left out."),
                translate("labels", "{n} documents lie in no folder and are left out."),
            )
        )
    return " ".join(said)
