"""Another try with more caution, as it is offered: its plan, and how long it takes."""

from dataclasses import dataclass

from ftstudio.core.history import History
from ftstudio.core.pace import Workload, seconds_a_word
from ftstudio.core.retry import Retry, with_more_caution
from ftstudio.core.split import share_that_teaches
from ftstudio.viewmodels.draft import Draft


@dataclass(frozen=True, slots=True)
class Offer:
    """A plan, and the seconds that a training by it takes; None where nobody knows."""

    retry: Retry
    seconds: float | None


def offer_of(draft: Draft, history: History, work: Workload | None) -> Offer | None:
    """What to do better than in this training, and how long that takes at its pace.

    None where there is no more caution to take.
    """
    words, share = draft.sample.words, share_that_teaches(draft.units, draft.folds)
    retry = with_more_caution(draft.choices, round(words * share), draft.parameters)
    if retry is None:
        return None
    a_word = seconds_a_word(history, work) if work else None
    if a_word is None:
        return Offer(retry, None)
    planned = retry.hyperparameters
    read = words * (draft.folds or share) * planned.passes
    return Offer(retry, a_word * read / (1 - planned.general_share))
