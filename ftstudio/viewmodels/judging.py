"""Judge: what is to be shown of a training's losses, its pace, and another try."""

from ftstudio.core.errors import TrainingBlewUp
from ftstudio.core.events import (
    CarriedOn,
    CrossValidated,
    Evaluated,
    Event,
    FoldBegan,
    Prepared,
    StoppedEarly,
    WentBack,
)
from ftstudio.core.explosions import blew_up
from ftstudio.core.history import History
from ftstudio.core.job import Job
from ftstudio.core.pace import Pace, Workload, pace_of, workload_of
from ftstudio.core.standing import Standing
from ftstudio.viewmodels.draft import Draft
from ftstudio.viewmodels.retrying import Offer, offer_of
from ftstudio.viewmodels.training_record import failure_of
from ftstudio.viewmodels.training_state import News
from ftstudio.viewmodels.verdict import Verdict, is_news, verdict_of

_JUDGED = (
    CarriedOn,
    CrossValidated,
    Evaluated,
    FoldBegan,
    Prepared,
    StoppedEarly,
    WentBack,
)
"""After these events, something else may be said of the training."""

Fields = dict[str, object]
"""Fields of the state of the Training step, by name."""


class Judge:
    """Knows the job that is trained; what it says is fields of the state."""

    def __init__(self, draft: Draft) -> None:
        self.job: Job | None = None
        self._draft = draft
        self._work: Workload | None = None

    def take(self, job: Job | None) -> None:
        """What is trained from now on."""
        self.job = job
        self._work = workload_of(job) if job else None

    def pace(self, history: History) -> Pace | None:
        """How far it is and how fast; None before its first step."""
        return pace_of(history, self._work) if self._work else None

    def offer(self, history: History) -> Offer | None:
        """Another try with more caution than in this training, if there can be any."""
        return offer_of(self._draft, history, self._work)

    def take_offer(self, history: History) -> Offer | None:
        """Choose it for the next plan, and give it."""
        offer = self.offer(history)
        if offer is not None:
            retry = offer.retry
            self._draft.choose(caution=retry.caution, changed=dict(retry.changed))
        return offer

    def fields(self, history: History) -> Fields:
        """What its losses say, and another try where that is called for."""
        verdict = verdict_of(history, self.job)
        failed = isinstance(failure_of(history), TrainingBlewUp)
        is_wanted = (
            verdict.is_danger
            or failed
            or history.stopped_early is not None
            or (history.final is not None and any(map(blew_up, history.folds)))
        )
        return {"verdict": verdict, "offer": self.offer(history) if is_wanted else None}

    def fields_after(self, event: Event, history: History, before: Verdict) -> Fields:
        """The same after an event, and whether it is news; `before`, that was said."""
        if not isinstance(event, _JUDGED):
            return {}
        fields = self.fields(history)
        verdict = fields["verdict"]
        assert isinstance(verdict, Verdict)
        if is_news(before, verdict, history):
            fields["news"] = News(verdict, history, Standing.TRAINING)
        if isinstance(event, CarriedOn) or verdict.alarm is None:
            fields["is_carrying_on"] = False
        return fields
