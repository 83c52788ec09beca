"""Looks of a training that learns to sort: loss and accuracy by the nearest centre."""

import math
import time
from collections.abc import Callable, Sequence

import torch

from ftstudio.core.events import Evaluated
from ftstudio.worker.chronicle import Chronicle
from ftstudio.worker.encoding.encoder import Encoder
from ftstudio.worker.learning.lesson import Hurry
from ftstudio.worker.sorting.material import Material
from ftstudio.worker.sorting.pairs import TEMPERATURE, centre_losses, centres_of
from ftstudio.worker.sorting.windows import Windows


class SortingExaminer:
    """Measures an encoder as it is now, on the first window of each document.

    Training documents lend their middle to each label; one of them is judged by the
    others of its label alone, so that its loss and that of a validation document mean
    the same.
    """

    def __init__(
        self,
        encoder: Encoder,
        material: Material,
        chronicle: Chronicle,
        now: Callable[[], float] = time.monotonic,
    ) -> None:
        """Examine `encoder` on `material`; `now` gives seconds in which it works."""
        self._encoder = encoder
        self._material = material
        self._chronicle = chronicle
        self._now = now

    def look(self, step: int, in_a_hurry: Hurry) -> Evaluated | None:
        """Both losses in nats per document; None without an exam, or the time."""
        material = self._material
        if not material.examined or in_a_hurry():
            return None
        began = self._now()
        self._encoder.model.eval()
        anchors = self._read(material.windows, material.anchors)
        examined = self._read(material.exam, material.examined)
        labels = int(torch.cat((material.targets, material.exam_targets)).max()) + 1
        own = material.targets[list(material.anchors)]
        asked = material.exam_targets[list(material.examined)]
        centres = centres_of(anchors, own, labels)
        losses = centre_losses(examined, asked, centres)
        right = (examined @ centres.T).argmax(1) == asked
        by_document = [math.nan] * len(material.exam)
        for number, loss in zip(material.examined, losses.tolist(), strict=True):
            by_document[number] = loss
        seen = Evaluated(
            step,
            loss_among(anchors, own, labels),
            float(losses.mean()),
            tuple(by_document),
            round(self._now() - began, 3),
            float(right.float().mean()),
        )
        self._chronicle.tell(seen)
        return seen

    def sample(self, _step: int, _in_a_hurry: Hurry) -> None:
        """A sorter writes nothing."""

    def in_full(self, _step: int, _in_a_hurry: Hurry) -> None:
        """The folds examine every document in full when they are closed."""

    def test(self, _step: int, _in_a_hurry: Hurry) -> None:
        """The folds test: no document is kept besides."""

    def look_at_original(self, in_a_hurry: Hurry) -> None:
        """Look at the encoder as it came where the run was cut off before it was."""
        looks = self._chronicle.history.present.looks
        if not any(each.step == 0 for each in looks):
            with self._encoder.model.disable_adapter():
                self.look(0, in_a_hurry)

    def original_in_full(self, _in_a_hurry: Hurry) -> None:
        """The folds examine every document in full when they are closed."""

    def is_better_in_full(self, _step: int, than: int) -> bool:
        """The looks decide."""
        return False

    def has_compared(self, _kept: int) -> bool:
        """Nothing is left out."""
        return True

    def _read(self, windows: Sequence[Windows], numbers: Sequence[int]) -> torch.Tensor:
        return self._encoder.vectors_of_ids([windows[each][0] for each in numbers])


def loss_among(vectors: torch.Tensor, targets: torch.Tensor, labels: int) -> float:
    """Mean loss in nats of documents by the centres of all others of their labels.

    `vectors` is [documents, width]; nan where no label has two of them.
    """
    sums = torch.zeros(labels, vectors.shape[1]).index_add_(0, targets, vectors)
    scores = vectors @ torch.nn.functional.normalize(sums, dim=1).T
    others = torch.nn.functional.normalize(sums[targets] - vectors, dim=1)
    own = torch.arange(len(targets)), targets
    scores[own] = (vectors * others).sum(1)
    has_others = torch.bincount(targets, minlength=labels)[targets] > 1
    losses = torch.nn.functional.cross_entropy(
        scores / TEMPERATURE, targets, reduction="none"
    )
    return float(losses[has_others].mean())
