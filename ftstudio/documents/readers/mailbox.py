"""Mailboxes (mbox, RFC 4155): one file with many mails, each a part of its own."""

import re
from collections.abc import Iterator

from ftstudio.core.corpus import Reason
from ftstudio.documents.exchange import MOST_PARTS
from ftstudio.documents.extract import CannotRead, Extract, Part
from ftstudio.documents.readers.letters import mail_name
from ftstudio.documents.readers.mail import subject_of

_START = re.compile(rb"(?:\A|(?<=\n\n)|(?<=\n\r\n))From [^\r\n]*\r?\n(?=[!-9;-~]+:)")
_ESCAPED = re.compile(rb"^>(>*From )", re.MULTILINE)


def read_mailbox(content: bytes) -> Extract:
    """No text of its own; the mails in order, named "0001 Subject.eml".

    Raises CannotRead where there is no mail in it. Of more than
    `MOST_PARTS` the rest is cut, which the reason says.
    """
    starts = list(_START.finditer(content))
    if not starts:
        raise CannotRead(Reason.BROKEN_FILE)
    ends = [each.start() for each in starts[1:]] + [len(content)]
    spans = [(start.end(), end) for start, end in zip(starts, ends, strict=True)]
    is_cut = len(spans) > MOST_PARTS
    reason = Reason.HOLDS_TOO_MANY if is_cut else Reason.HOLDS_DOCUMENTS
    return Extract("", reason=reason, parts=tuple(_mails(content, spans[:MOST_PARTS])))


def _mails(content: bytes, spans: list[tuple[int, int]]) -> Iterator[Part]:
    for number, (start, end) in enumerate(spans, 1):
        mail = _ESCAPED.sub(rb"\1", content[start:end])
        yield Part(mail_name(f"{number:04} {subject_of(mail)}"), mail)
