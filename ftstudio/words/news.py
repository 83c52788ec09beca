"""What a person who looks elsewhere is told of a training: a title and a sentence."""

from ftstudio.core.errors import FTStudioError
from ftstudio.core.events import WentBack
from ftstudio.core.health import Health, State
from ftstudio.core.history import History
from ftstudio.core.standing import Standing
from ftstudio.words import messages, resting, verdict
from ftstudio.words.translation import translate


def of_verdict(
    health: Health | None, back: WentBack | None, history: History
) -> tuple[str, str]:
    """What is said of a training that goes on, or that it went back."""
    meaning = verdict.meaning(health, history) if health else ""
    if back is not None:
        return verdict.went_back(back), meaning
    return (verdict.title(health) if health else "", meaning)


def of_end(
    standing: Standing,
    history: History,
    state: State | None,
    problem: FTStudioError | None,
) -> tuple[str, str]:
    """How a training ended; `state` is what was said of it last."""
    if problem is not None:
        return resting.title(standing), messages.on_screen(problem)
    early = history.stopped_early is not None
    title = resting.ended_by_itself() if early else resting.title(standing)
    return title, resting.rest(standing, history, state)


def titled(project: str, title: str) -> str:
    """The title with the name of the project that it is about."""
    return translate("news", "{project}: {title}").format(project=project, title=title)
