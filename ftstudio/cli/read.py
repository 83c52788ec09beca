"""`ftstudio read`: what can be read in folders, file by file."""

import argparse
import tempfile
from dataclasses import dataclass
from pathlib import Path

from ftstudio.cli.matching import find_encoder, list_pairs
from ftstudio.cli.output import Output, on_one_line
from ftstudio.cli.recognising import read_and_recognise
from ftstudio.core.base_model import BaseModel
from ftstudio.core.corpus import Corpus, Document
from ftstudio.core.errors import DocumentsError, WouldOverwrite
from ftstudio.core.run_folder import writing_to
from ftstudio.documents.masking import Masks, masked
from ftstudio.documents.scan import folder_names
from ftstudio.documents.texts import TextStore
from ftstudio.runs.reading import read_all, require_learnable
from ftstudio.words import reasons, story, terminal


@dataclass(frozen=True, slots=True)
class FileRead:
    """One line of `ftstudio read --json`."""

    path: str
    kind: str
    state: str
    reason: str
    words: int


def read(options: argparse.Namespace, output: Output) -> int:
    """List every file with its state; exit 1 where nothing can be learned from.

    With --json each line on stdout is a file, and with --meaning then a pair of them:
    what is wrong is said on stderr alone. Exit 2 where texts shall be masked that are
    not written.
    """
    if options.masked and options.text is None:
        output.warn(terminal.nothing_to_mask())
        return 2
    encoder = find_encoder(output) if options.meaning else None
    try:
        corpus = _read_and_list(options, encoder, output)
        require_learnable(corpus, options.folders)
    except DocumentsError as error:
        return output.fail(error, already_told=True)
    output.say(story.corpus(corpus, is_listed=True))
    return 0


def _read_and_list(
    options: argparse.Namespace, encoder: BaseModel | None, output: Output
) -> Corpus:
    with tempfile.TemporaryDirectory(prefix="ftstudio-") as folder:
        texts = TextStore(Path(folder))
        reads = read_and_recognise if options.recognise else read_folders
        corpus = reads(options.folders, texts, output)
        for each in corpus.documents:
            output.give(_as_record(each))
            output.say(_as_line(each))
        if encoder:
            list_pairs(corpus, texts, encoder, output)
        if options.text is not None:
            masks = Masks() if options.masked else None
            _write_texts(corpus, texts, options.text, masks)
    return corpus


def read_folders(folders: list[Path], texts: TextStore, output: Output) -> Corpus:
    """Read everything, with a bar."""

    def show(_document: Document, done: int, total: int) -> None:
        output.progress(terminal.reading(), done, total)

    try:
        return read_all(folders, texts, show)
    finally:
        output.done()


def _as_record(document: Document) -> FileRead:
    return FileRead(
        path=str(Path(document.folder, document.name)),
        kind=document.kind,
        state=document.state,
        reason=document.reason or "",
        words=document.words,
    )


def _as_line(document: Document) -> str:
    why = reasons.reason(document)
    state = reasons.state(document.state)
    return on_one_line(f"{state:>14}  {document.name}" + (f": {why}" if why else ""))


def _write_texts(
    corpus: Corpus, texts: TextStore, folder: Path, masks: Masks | None
) -> None:
    """Write each text to its place; nothing at all where a file there is another's."""
    names = folder_names([each.folder for each in corpus.documents])
    contents = {
        folder / names[each.folder] / f"{each.name}.txt": each.content_hash
        for each in corpus.documents
        if texts.has(each.content_hash)
    }
    for path, content_hash in contents.items():
        content = _content(texts, content_hash, masks)  # each: masks go by the order
        with writing_to(path):
            if path.exists() and path.read_bytes() != content:
                raise WouldOverwrite(path=str(path))
    for path, content_hash in contents.items():
        with writing_to(path):
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(_content(texts, content_hash, masks))


def _content(texts: TextStore, content_hash: str, masks: Masks | None) -> bytes:
    """A text as it is written, personal data masked where there are masks."""
    text = texts.get(content_hash)
    if masks is not None:
        text = masked(text, texts.notes(content_hash).findings, masks)
    return text.encode()
