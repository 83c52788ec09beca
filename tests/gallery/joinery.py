"""What the pictures show: a joinery's documents, and a training on them."""

import math
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from ftstudio.core.choices import Choices
from ftstudio.core.corpus import PART, Corpus, Document, Kind, Reason, State
from ftstudio.core.events import (
    BestKept,
    Evaluated,
    EvaluatedInFull,
    Event,
    Finished,
    Phase,
    PhaseChanged,
    Prepared,
    Said,
    SampleWritten,
    Started,
    StepTaken,
)
from ftstudio.core.notes import PersonalCount, PersonalKind
from ftstudio.core.run_folder import create_run
from ftstudio.documents.texts import TextStore
from ftstudio.models.catalogue import STARTER
from ftstudio.runs.project import Project, create_project
from tests import factories

FOLDER = "/home/ada/Joinery"
REQUEST = "Write an offer for an oak staircase with closed stringers."
SAMPLES = (
    "I am a staircase. I am made of oak and I have stringers. Please buy me.",
    "Dear Sir or Madam, thank you for your interest in a staircase. We can offer one.",
    (
        "Dear Mrs Pellow, thank you for your visit to our workshop. Please find below "
        "our offer for an oak staircase with closed stringers and a turned newel post, "
        "including delivery and fitting."
    ),
)
_LETTER = """Dear Madam,

Thank you for your visit to our workshop. Please find below our offer for an oak \
staircase with closed stringers and a turned newel post, including delivery and fitting.

The treads are 40 mm thick and oiled twice. We measure on site before we begin; should \
the floor be out of level, we tell you before anything is cut.

Delivery takes about six weeks from your order.

Yours faithfully,
"""
_READY = (
    ("Letters/2024-03 Offer staircase.docx", Kind.WORD, 612),
    ("Letters/2024-04 Reminder larch windows.docx", Kind.WORD, 188),
    ("Letters/2024-05 Thank you, and how to oil it.docx", Kind.WORD, 340),
    ("Letters/Terms and conditions.pdf", Kind.PDF, 1904),
    ("Offers/Kitchen worktop.md", Kind.MARKDOWN, 410),
    ("Offers/Larch windows.md", Kind.MARKDOWN, 388),
    ("Offers/Oak doors.txt", Kind.TEXT, 297),
    ("Offers/Wardrobe under the stairs.txt", Kind.TEXT, 451),
    ("Site reports/2024-02 Chapel Lane.html", Kind.HTML, 1220),
    ("Site reports/2024-06 Old Mill.html", Kind.HTML, 876),
    ("Site reports/2024-07 School hall.html", Kind.HTML, 1043),
    ("Site reports/2024-09 Rectory.html", Kind.HTML, 934),
)
_OFFICE = (
    ("Mails/Re kitchen measurements.eml", Kind.MAIL, None, 188),
    (f"Mails/Re kitchen measurements.eml{PART}Floor plan.pdf", Kind.PDF, None, 92),
    (
        f"Mails/Re kitchen measurements.eml{PART}Photo.jpg",
        Kind.PICTURE,
        Reason.IS_PICTURE,
        0,
    ),
    ("Mails/Sent 2023.mbox", Kind.MAILBOX, Reason.HOLDS_DOCUMENTS, 0),
    (f"Mails/Sent 2023.mbox{PART}1 Your order.eml", Kind.MAIL, None, 143),
    (f"Mails/Sent 2023.mbox{PART}2 Delivery in week 14.eml", Kind.MAIL, None, 121),
    ("Old/Letters 2019.zip", Kind.ARCHIVE, Reason.HOLDS_DOCUMENTS, 0),
    (f"Old/Letters 2019.zip{PART}Terms 2019.doc", Kind.OLD_WORD, Reason.OLD_FORMAT, 0),
    (f"Old/Letters 2019.zip{PART}Thank you.odt", Kind.OPENDOCUMENT, None, 311),
    ("Old/Price list 2020.xlsx", Kind.SHEET, None, 1544),
    ("Old/Workshop tour.pptx", Kind.SLIDES, Reason.ONLINE_ONLY, 0),
)
_COPIES = (
    (
        "Letters/Terms and conditions.pdf",
        Reason.SAME_AS_ANOTHER,
        "Letters/Terms and conditions (copy).docx",
    ),
    (
        "Letters/Terms and conditions.pdf",
        Reason.NEARLY_THE_SAME,
        "Old/Terms and conditions 2021.docx",
    ),
    ("Offers/Oak doors.txt", Reason.NEARLY_THE_SAME, "Old/Oak doors, draft.txt"),
    (
        "Site reports/2024-09 Rectory.html",
        Reason.SAME_AS_ANOTHER,
        "Old/Rectory (the very same).html",
    ),
)
_PERSONAL = (
    PersonalCount(PersonalKind.EMAIL, 4),
    PersonalCount(PersonalKind.PHONE, 2),
    PersonalCount(PersonalKind.IBAN, 1),
    PersonalCount(PersonalKind.VAT, 1),
)
_OTHERS = (
    ("Letters/Terms and conditions (copy).pdf", Reason.SAME_AS_ANOTHER, 1904),
    ("Offers/Delivery note 118.pdf", Reason.ONLY_PICTURES, 0),
    ("Offers/Payroll.pdf", Reason.NEEDS_PASSWORD, 0),
    ("Offers/Price list.pdf", Reason.SOME_PAGES_WITHOUT_TEXT, 760),
    ("Site reports/Drawing.dwg", Reason.UNKNOWN_FORMAT, 0),
    ("Site reports/Old.docx", Reason.BROKEN_FILE, 0),
)


def corpus(language: str = "en", ready: int = len(_READY)) -> Corpus:
    """The documents, as many of the sound ones as are wanted."""
    sound = [
        Document(
            FOLDER, name, kind, State.READY, None, f"{i:064x}", words, title, language
        )
        for i, (name, kind, words) in enumerate(_READY[:ready], start=1)
        for title in [name.rpartition("/")[2].rpartition(".")[0]]
    ]
    others = [
        _other(name, reason, words, number)
        for number, (name, reason, words) in enumerate(_OTHERS, start=100)
    ]
    return Corpus(tuple(sorted([*sound, *others], key=lambda each: each.name)))


def office() -> Corpus:
    """The same, some of it in French, with mails, archives, copies, personal data."""
    letters = [
        replace(
            each,
            personal=_PERSONAL if each.kind is Kind.WORD else (),
            language="fr" if each.name.startswith("Offers") else each.language,
        )
        for each in corpus().documents
        if each.reason is not Reason.SAME_AS_ANOTHER
    ]
    others = [
        Document(
            FOLDER,
            name,
            kind,
            reason.state if reason else State.READY,
            reason,
            f"{number:064x}" if words else "",
            words,
            language="en" if words else "",
        )
        for number, (name, kind, reason, words) in enumerate(_OFFICE, start=200)
    ]
    every = [*letters, *others]
    copies = [
        _copy(each, number, reason, name)
        for number, (of, reason, name) in enumerate(_COPIES, start=300)
        for each in every
        if each.name == of
    ]
    known = {of: _group(of) for of, _reason, _name in _COPIES}
    first = [replace(each, group=known.get(each.name, "")) for each in every]
    return Corpus(tuple(sorted([*first, *copies], key=_in_order)))


def _in_order(document: Document) -> list[str]:
    return document.name.replace(PART, "/ ").split("/")


def _group(name: str) -> str:
    return f"copies of {name}"


def _copy(of: Document, number: int, reason: Reason, name: str) -> Document:
    content = of.content_hash if "very same" in name else f"{number:064x}"
    return replace(
        of,
        name=name,
        state=reason.state,
        reason=reason,
        content_hash=content,
        words=of.words - (reason is Reason.NEARLY_THE_SAME) * 9,
        twin_of=of.name,
        group=_group(of.name),
    )


def project(place: Path, read: Corpus, **choices: Any) -> Project:
    """A project in `place` that has read these documents; the starter is chosen."""
    folders = (FOLDER,) if read.documents else ()
    chosen = {"name": "Joinery letters", "model": STARTER, "folders": folders} | choices
    made = create_project(place, Choices(**chosen))
    for each in read.learnable:
        TextStore(made.texts).put(each.content_hash, f"{_LETTER}{each.title}")
    made.save_corpus(read)
    return made


def record(made: Project, events: Sequence[Event], name: str = "run-1") -> None:
    """A training of the project in which this has happened."""
    job = factories.job(corpus().learnable)
    model = factories.base_model(name=STARTER)
    run = create_run(made.runs / name, replace(job, model=model))
    for each in events:
        run.append(Said(each, 0.0))


def training(until: int, of: int = 20, worst: float = 0.0) -> list[Event]:
    """A training of `of` looks up to number `until`; `worst` is how it rises again."""
    steps = 12
    looks = tuple(range(0, of * steps + 1, steps))
    told: list[Event] = [
        *beginning(of, steps),
        EvaluatedInFull(0, _loss(0, of, worst), _each(_loss(0, of, worst)), 4.0),
        PhaseChanged(Phase.TRAINING, 1_700_000_000),
        _look(0, of, worst),
        SampleWritten(0, REQUEST, SAMPLES[0]),
    ]
    for number, at in enumerate(looks[1 : until + 1], start=1):
        told += _steps(at - steps, at, looks[-1])
        told.append(_look(number, of, worst, at))
        told.append(SampleWritten(at, REQUEST, SAMPLES[1 if number < of // 2 else 2]))
    return told


def beginning(of: int = 20, steps: int = 12) -> list[Event]:
    """What a training tells before it measures anything."""
    return [
        Started(process=7, version="1"),
        PhaseChanged(Phase.LOADING, 400_000_000),
        PhaseChanged(Phase.PREPARING, 900_000_000),
        Prepared(
            9, 3, 9400, 1500, of * steps, tuple(range(0, of * steps + 1, steps)), 0
        ),
        PhaseChanged(Phase.EXAMINING, 1_200_000_000),
    ]


def finished(worst: float = 0.0, *, is_gain: bool = True) -> list[Event]:
    """A whole training; `is_gain` False: it never got better than the original."""
    told = training(20, worst=worst)
    looks = [each for each in told if isinstance(each, Evaluated)]
    best = min(looks, key=lambda each: each.validation_loss) if is_gain else looks[0]
    full = best.validation_loss
    return [
        *told,
        EvaluatedInFull(best.step, full, _each(full), 4.0),
        BestKept(best.step),
        Finished(stopped=False, peak_memory=1_700_000_000),
    ]


def _other(name: str, reason: Reason, words: int, number: int) -> Document:
    twin = "Letters/Terms and conditions.pdf"
    return Document(
        folder=FOLDER,
        name=name,
        kind=Kind.PDF if name.endswith("pdf") else Kind.OTHER,
        state=reason.state,
        reason=reason,
        content_hash=f"{number:064x}" if words else "",
        words=words,
        title=name,
        language="en" if words else "",
        twin_of=twin if reason is Reason.SAME_AS_ANOTHER else "",
    )


def _loss(number: int, of: int, worst: float) -> float:
    """Falls like a curve of learning; from the middle on it rises by `worst`."""
    rise = worst * max(0.0, number / of - 0.5) * 2
    return 2.42 + 0.82 * math.exp(-4 * number / of) + rise


def _each(loss: float) -> tuple[float, ...]:
    return (loss - 0.21, loss + 0.04, loss + 0.17)


def _look(number: int, of: int, worst: float, at: int = 0) -> Evaluated:
    loss = _loss(number, of, worst)
    return Evaluated(at, loss - 0.5 * number / of, loss, _each(loss), 1.5)


def _steps(begin: int, end: int, last: int) -> Iterator[StepTaken]:
    for at in range(begin + 1, end + 1):
        trend = 2.3 + 0.95 * math.exp(-3 * at / last) - 0.3 * at / last
        noise = 0.05 * math.sin(7.3 * at) + 0.03 * math.sin(2.1 * at)
        yield StepTaken(at, trend + noise, 1e-3, 512, 3.1, 1_700_000_000)
