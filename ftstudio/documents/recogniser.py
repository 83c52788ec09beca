"""Finds and reads the lines on a picture, by the models that rapidocr brings along.

Its libraries are an extra: they are loaded when a `Recogniser` is made.
"""

import os
from collections.abc import Callable, Sequence
from importlib import import_module
from pathlib import Path
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from ftstudio.documents.reading_order import Piece

Picture = NDArray[np.uint8]
"""Height × width × 3, blue first."""

_Box = NDArray[np.float32]  # four corners, clockwise from the top left

_LEAST_SCORE = 0.6
_CERTAIN = 0.8
_MOST_THREADS = 8
_LONGEST_SIDE = 2_000
_LONGEST_SHAPE = 4.0
_TALL = 1.5
_LONG = 5


class _Found(Protocol):
    """What rapidocr gives for a picture; None or nothing where it found nothing."""

    boxes: NDArray[np.float32] | None
    txts: Sequence[str] | None
    scores: Sequence[float] | None


class Recogniser:
    """Reads printed text in the Latin alphabet; takes 0.9 GB and a core or more."""

    def __init__(self) -> None:
        """Load the libraries; nothing is looked for or written but what they bring."""
        # Releases from 1.29 on call home by native code, which no audit hook sees: the
        # extra asks for an older one, and this silences what is there all the same.
        os.environ["ORT_DISABLE_TELEMETRY"] = "1"
        import_module("onnxruntime").disable_telemetry_events()
        self._cv2 = import_module("cv2")
        self._cv2.setNumThreads(1)
        self._rapidocr = import_module("rapidocr")
        self._engine: Callable[..., _Found] | None = None

    def load(self) -> None:
        """Load the models; may be done when shut in."""
        folder = Path(str(self._rapidocr.__file__)).parent / "models"
        threads = min(max(1, (os.cpu_count() or 1) // 2), _MOST_THREADS)
        models = {  # named, or rapidocr would download what it misses
            f"{part}.model_path": str(next(folder.glob(f"*_{part.lower()}_*.onnx")))
            for part in ("Det", "Cls", "Rec")
        }
        self._engine = self._rapidocr.RapidOCR(
            params=models
            | {
                "Global.log_level": "critical",  # it would quote what it reads
                "Global.max_side_len": _LONGEST_SIDE,
                "Rec.rec_batch_num": 1,
                "EngineConfig.onnxruntime.intra_op_num_threads": threads,
                "EngineConfig.onnxruntime.inter_op_num_threads": 1,
            }
        )
        self._scored(np.full((256, 256, 3), 255, np.uint8))

    def pieces(self, picture: Picture) -> list[Piece]:
        """The lines that are surely read, of a picture that may lie on its side."""
        padded = _not_too_long(picture)
        scored = self._scored(padded)
        for quarters in _turns(scored):
            turned = self._scored(np.ascontiguousarray(np.rot90(padded, quarters)))
            scored = max(scored, turned, key=_certainty)
            if not _turns(scored):
                break
        return [
            piece for piece, score in scored if piece.text and score >= _LEAST_SCORE
        ]

    def _scored(self, picture: Picture) -> list[tuple[Piece, float]]:
        """What is on a picture, and how sure each is, between 0 and 1."""
        assert self._engine is not None
        found = self._engine(picture, use_det=True, use_cls=False, use_rec=False)
        boxes = [] if found.boxes is None else list(np.asarray(found.boxes, np.float32))
        slope = _slope(boxes)
        scored = []
        for box in boxes:
            read = self._engine(
                self._cut_out(picture, box),
                use_det=False,
                use_cls=False,  # it turns long lines upside down
                use_rec=True,
            )
            text, score = (read.txts or ("",))[0], (read.scores or (0.0,))[0]
            scored.append((_piece(text.strip(), box, slope), float(score)))
        return scored

    def _cut_out(self, picture: Picture, box: _Box) -> Picture:
        """What is in a box, made upright."""
        width, height = (max(1, int(each)) for each in _size(box))
        upright = np.array(
            [[0, 0], [width, 0], [width, height], [0, height]], np.float32
        )
        cut: Picture = self._cv2.warpPerspective(
            picture,
            self._cv2.getPerspectiveTransform(box, upright),
            (width, height),
            borderMode=self._cv2.BORDER_REPLICATE,
            flags=self._cv2.INTER_CUBIC,
        )
        return cut


def _size(box: _Box) -> tuple[float, float]:
    """Width and height along the box's own sides."""
    sides = np.linalg.norm(np.roll(box, -1, axis=0) - box, axis=1)
    return float(max(sides[0], sides[2])), float(max(sides[1], sides[3]))


def _slope(boxes: Sequence[_Box]) -> float:
    """How far lines fall for each dot to the right: a page may lie askew."""
    slopes = [
        (box[1][1] - box[0][1]) / (box[1][0] - box[0][0])
        for box in boxes
        if box[1][0] - box[0][0] > _LONG * _size(box)[1]
    ]
    return float(np.median(slopes)) if slopes else 0.0


def _piece(text: str, box: _Box, slope: float) -> Piece:
    """The text in a box where it would stand if the page lay straight."""
    x, y = box.mean(axis=0)
    middle, height = float(y - slope * x), _size(box)[1]
    return Piece(
        text,
        left=float(box[:, 0].min()),
        top=middle - height / 2,
        right=float(box[:, 0].max()),
        bottom=middle + height / 2,
    )


def _not_too_long(picture: Picture) -> Picture:
    """The picture on white, where it is so long that it would be made enormous."""
    height, width = picture.shape[:2]
    least = int(max(height, width) / _LONGEST_SHAPE)
    room = (max(0, least - height), max(0, least - width))
    if not any(room):
        return picture
    return np.pad(picture, ((0, room[0]), (0, room[1]), (0, 0)), constant_values=255)


def _turns(scored: Sequence[tuple[Piece, float]]) -> Sequence[int]:
    """By how many quarters to turn a picture whose lines look turned."""
    tall = sum(piece.height > _TALL * (piece.right - piece.left) for piece, _ in scored)
    if tall > len(scored) / 2:
        return (1, 3)
    return (2,) if scored and _certainty(scored) < _CERTAIN else ()


def _certainty(scored: Sequence[tuple[Piece, float]]) -> float:
    """How sure all characters are, on average."""
    characters = sum(len(piece.text) for piece, _ in scored)
    return sum(len(piece.text) * score for piece, score in scored) / max(1, characters)
