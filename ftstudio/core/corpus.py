"""What was found in a person's folders: documents, their states and totals."""

from dataclasses import dataclass
from enum import StrEnum

from ftstudio.core.notes import PersonalCount

PART = " › "
"""Stands between a file's name and that of a document inside it."""


class Kind(StrEnum):
    """What a file really is, by its content."""

    TEXT = "text"
    MARKDOWN = "markdown"
    HTML = "html"
    WORD = "word"
    PDF = "pdf"
    OPENDOCUMENT = "opendocument"
    RTF = "rtf"
    OLD_WORD = "old_word"
    SLIDES = "slides"
    SHEET = "sheet"
    TABLE = "table"
    EPUB = "epub"
    MAIL = "mail"
    MAILBOX = "mailbox"
    PICTURE = "picture"
    ARCHIVE = "archive"
    OTHER = "other"


class State(StrEnum):
    """Whether a file's text can be learned from.

    A container has no text of its own; what it holds is listed after it.
    """

    READY = "ready"
    PARTLY = "partly"
    EMPTY = "empty"
    NO_TEXT = "no_text"
    LOCKED = "locked"
    DAMAGED = "damaged"
    UNSUPPORTED = "unsupported"
    TOO_BIG = "too_big"
    LEFT_OUT = "left_out"
    TWIN = "twin"
    ONLINE = "online"
    CONTAINER = "container"


class Reason(StrEnum):
    """Why a file has its state; `words` makes a sentence of it."""

    ZERO_BYTES = "zero_bytes"
    ONLY_BLANKS = "only_blanks"
    ONLY_PICTURES = "only_pictures"
    SOME_PAGES_WITHOUT_TEXT = "some_pages_without_text"
    CUT_AT_LIMIT = "cut_at_limit"
    RECOGNISED = "recognised"
    IS_PICTURE = "is_picture"
    NEEDS_PASSWORD = "needs_password"
    WRONG_PASSWORD = "wrong_password"
    BROKEN_FILE = "broken_file"
    NOT_ITS_FORMAT = "not_its_format"
    READER_DIED = "reader_died"
    TOOK_TOO_LONG = "took_too_long"
    TOOK_TOO_MUCH_MEMORY = "took_too_much_memory"
    UNPACKS_TOO_LARGE = "unpacks_too_large"
    FILE_TOO_LARGE = "file_too_large"
    BEYOND_LIMIT = "beyond_limit"
    UNKNOWN_FORMAT = "unknown_format"
    OLD_FORMAT = "old_format"
    PACKED = "packed"
    MAIL_STORE = "mail_store"
    NOT_TEXT = "not_text"
    HOLDS_DOCUMENTS = "holds_documents"
    HOLDS_TOO_MANY = "holds_too_many"
    SAME_AS_ANOTHER = "same_as_another"
    NEARLY_THE_SAME = "nearly_the_same"
    ONLINE_ONLY = "online_only"
    VANISHED = "vanished"
    NO_PERMISSION = "no_permission"
    NOT_A_FILE = "not_a_file"
    PATH_TOO_LONG = "path_too_long"
    UNTICKED = "unticked"

    @property
    def state(self) -> State:
        """The state of a file for which this is the reason."""
        return _STATES.get(self, State.DAMAGED)


_STATES = {
    Reason.ZERO_BYTES: State.EMPTY,
    Reason.ONLY_BLANKS: State.EMPTY,
    Reason.ONLY_PICTURES: State.NO_TEXT,
    Reason.SOME_PAGES_WITHOUT_TEXT: State.PARTLY,
    Reason.CUT_AT_LIMIT: State.PARTLY,
    Reason.RECOGNISED: State.READY,
    Reason.IS_PICTURE: State.NO_TEXT,
    Reason.NEEDS_PASSWORD: State.LOCKED,
    Reason.WRONG_PASSWORD: State.LOCKED,
    Reason.TOOK_TOO_LONG: State.TOO_BIG,
    Reason.TOOK_TOO_MUCH_MEMORY: State.TOO_BIG,
    Reason.UNPACKS_TOO_LARGE: State.TOO_BIG,
    Reason.FILE_TOO_LARGE: State.TOO_BIG,
    Reason.BEYOND_LIMIT: State.TOO_BIG,
    Reason.UNKNOWN_FORMAT: State.UNSUPPORTED,
    Reason.OLD_FORMAT: State.UNSUPPORTED,
    Reason.PACKED: State.UNSUPPORTED,
    Reason.MAIL_STORE: State.UNSUPPORTED,
    Reason.NOT_TEXT: State.UNSUPPORTED,
    Reason.NOT_A_FILE: State.UNSUPPORTED,
    Reason.HOLDS_DOCUMENTS: State.CONTAINER,
    Reason.HOLDS_TOO_MANY: State.CONTAINER,
    Reason.SAME_AS_ANOTHER: State.TWIN,
    Reason.NEARLY_THE_SAME: State.TWIN,
    Reason.ONLINE_ONLY: State.ONLINE,
    Reason.UNTICKED: State.LEFT_OUT,
}


LEARNABLE = frozenset({State.READY, State.PARTLY})

_CLOSED_FOR_GOOD = frozenset({Kind.ARCHIVE, Kind.EPUB, Kind.OPENDOCUMENT})
_OPENDOCUMENT_NAMES = (".ods", ".ots", ".odp", ".otp")


@dataclass(frozen=True, slots=True)
class Document:
    """One file and what reading it gave.

    `folder` is what the person dropped, `name` the file's place in it, always with "/"
    ("Offers/117.docx"); that of a document inside a file follows the file's name and
    `PART`. `content_hash` is the SHA-256 of the bytes, of the kind they were read as
    and of where the text was cut, if it was: the name under which it is kept.
    `language` is an ISO 639-1 code, "" where unknown. Documents of the same `group`
    belong together, and are never split between training and validation.
    """

    folder: str
    name: str
    kind: Kind
    state: State
    reason: Reason | None = None
    content_hash: str = ""
    words: int = 0
    title: str = ""
    language: str = ""
    twin_of: str = ""
    group: str = ""
    pages: int = 0
    pages_without_text: int = 0
    personal: tuple[PersonalCount, ...] = ()

    @property
    def key(self) -> str:
        """Names this file among all that were found."""
        return f"{self.folder}/{self.name}"

    @property
    def is_learnable(self) -> bool:
        """Whether its text can be trained or examined on."""
        return self.state in LEARNABLE

    @property
    def opens_with_password(self) -> bool:
        """Whether a password can open it, were it locked: PDF and Office only."""
        is_other = self.name.lower().endswith(_OPENDOCUMENT_NAMES)
        return self.kind not in _CLOSED_FOR_GOOD and not is_other


@dataclass(frozen=True, slots=True)
class Corpus:
    """All files found, in a stable order, readable or not."""

    documents: tuple[Document, ...]

    @property
    def learnable(self) -> tuple[Document, ...]:
        """The documents with text to learn from, each content once."""
        first: dict[str, Document] = {}
        for each in self.documents:
            if each.is_learnable:
                first.setdefault(each.content_hash, each)
        return tuple(first.values())

    @property
    def words(self) -> int:
        """Words of all learnable documents."""
        return sum(each.words for each in self.learnable)
