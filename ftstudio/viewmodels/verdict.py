"""Verdict: what the losses of a training say, and what a person has to do with it."""

from collections.abc import Sequence
from dataclasses import dataclass

from ftstudio.core.alarm import DANGERS, Alarm, alarm_of
from ftstudio.core.events import WentBack
from ftstudio.core.health import Health, State, course
from ftstudio.core.history import History
from ftstudio.core.job import PATIENCE, Job
from ftstudio.core.worst import worst_titles

_TONES = {
    State.LEARNING: "calm",
    State.PLATEAU: "quiet",
    State.RECOVERED: "calm",
    **dict.fromkeys(DANGERS, "danger"),
}


@dataclass(frozen=True, slots=True)
class Verdict:
    """What is said of the one training that goes on; nothing before its second look.

    `alarm` is a danger that nobody has answered yet. `worst` are the titles of the
    documents that got worst, worst first. `went_back` is the explosion before which it
    began again, until anything else is said.
    """

    health: Health | None = None
    alarm: Alarm | None = None
    worst: tuple[str, ...] = ()
    went_back: WentBack | None = None

    @property
    def state(self) -> State | None:
        """What is the matter, if anything is known."""
        return self.health.state if self.health else None

    @property
    def is_danger(self) -> bool:
        """Whether every further step does harm."""
        return self.state in DANGERS

    @property
    def tone(self) -> str:
        """How serious it is, as the states of a banner; answered, it is less so."""
        if self.health is None:
            return "attention" if self.went_back else "quiet"
        tone = _TONES.get(self.health.state, "attention")
        if tone == "danger":
            return "danger" if self.alarm else "attention"
        return "attention" if self.went_back else tone


def verdict_of(history: History, job: Job | None) -> Verdict:
    """What the looks of the present training say."""
    present = history.present
    said = course(present)
    health = said[-1] if said and said[-1].step > 0 else None
    return Verdict(
        health=health,
        alarm=alarm_of(present, job.patience if job else PATIENCE) if health else None,
        worst=worst_titles(health, history, job) if health else (),
        went_back=_still_back(present, said),
    )


def is_news(before: Verdict, after: Verdict, history: History) -> bool:
    """Whether a person who looks elsewhere should hear of what is said now.

    Each change to something that needs them, each warning taken back, once; of a fold
    only what is grave. An explosion is told of by what becomes of it.
    """
    if after.went_back is not None and after.went_back != before.went_back:
        return True
    if after.state is State.UNSTABLE:
        return False
    if after.alarm is not None and before.alarm is None:
        return True
    is_grave = after.is_danger or after.state is State.RECOVERED
    is_worth_it = is_grave or (after.tone == "attention" and not history.is_in_fold)
    return after.state is not before.state and is_worth_it and after.health is not None


def _still_back(training: History, said: Sequence[Health]) -> WentBack | None:
    """The last explosion, if the same is said as before it."""
    if not training.went_back:
        return None
    back = training.went_back[-1]
    before = [each.state for each in said if each.step <= back.to][-1:]
    since = [each.state for each in said if each.step > back.to]
    return back if all(each in before for each in since) else None
