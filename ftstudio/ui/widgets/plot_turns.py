"""What the plot marks of a training's course: where the verdict changed, and why."""

from collections.abc import Iterator, Sequence

from ftstudio.core.alarm import DANGERS
from ftstudio.core.health import Health, State
from ftstudio.core.history import History
from ftstudio.ui.widgets.plot_curves import planned
from ftstudio.ui.widgets.plot_drawing import Mark, Stretch, Tone
from ftstudio.words import plotting, turning

CARE = frozenset({State.WATCHING, State.NOT_LEARNING, State.TOO_GOOD, State.TOO_NOISY})
"""States that deserve a look, and no more."""
_ICONS = {
    State.LEARNING: "mark-check",
    State.RECOVERED: "mark-check",
    State.PLATEAU: "mark-minus",
    State.NOT_LEARNING: "mark-minus",
}
"""What is drawn on the shape of the tone; where nothing is listed, "!"."""


def tone_of(state: State) -> Tone:
    """How serious a state is."""
    if state in DANGERS:
        return Tone.DANGER
    return Tone.ATTENTION if state in CARE else Tone.CALM


def stretch_of(history: History, said: Sequence[Health]) -> Stretch | None:
    """The trouble that the last look tells of, since it began; None without one."""
    if not said:
        return None
    now, plan = said[-1], planned(history)
    word = turning.onset(now.state)
    if word is None:
        return None
    return Stretch(
        100 * now.since / plan, 100 * now.step / plan, tone_of(now.state), word
    )


def marks_of(history: History, said: Sequence[Health]) -> tuple[Mark, ...]:
    """All that is marked of a training, from left to right."""
    marks = (*_changes(history, said), *_deeds(history))
    return tuple(sorted(marks, key=lambda each: each.x))


def has_changed(said: Sequence[Health], index: int) -> bool:
    """Whether a look says something else than the one before; at first, than well."""
    before = said[index - 1].state if index else State.LEARNING
    return said[index].state is not before


def _changes(history: History, said: Sequence[Health]) -> Iterator[Mark]:
    for index, health in enumerate(said):
        if has_changed(said, index):
            x, way = _place(history, health.step)
            icon = _ICONS.get(health.state, "mark-exclaim")
            yield Mark(x, tone_of(health.state), icon, turning.turned(way, health))


def _deeds(history: History) -> Iterator[Mark]:
    """What was done about it."""
    for went in history.went_back:
        x, way = _place(history, went.step)
        back, to = _place(history, went.to)
        yield Mark(x, Tone.QUIET, "mark-undo", turning.went_back(way, to), back)
    for carried in history.carried_on:
        x, way = _place(history, carried.step)
        yield Mark(x, Tone.QUIET, "mark-on", turning.carried_on(way))
    if history.stopped_early is not None:
        x, way = _place(history, history.stopped_early.step)
        yield Mark(x, Tone.QUIET, "mark-stop", turning.stopped_early(way))


def _place(history: History, step: int) -> tuple[float, str]:
    """In per cent of the plan, and in words."""
    plan = planned(history)
    return 100 * step / plan, plotting.way(step / plan)
