"""Herald: tells a person who looks elsewhere what becomes of each training."""

from collections.abc import Callable
from functools import partial

from ftstudio.viewmodels.studio import StudioViewModel
from ftstudio.viewmodels.training_state import News
from ftstudio.viewmodels.view_model import Heard
from ftstudio.viewmodels.wizard import WizardViewModel
from ftstudio.words import news as words
from ftstudio.words import power

Tell = Callable[[str, str], None]


class Herald:
    """Listens to every training that goes on, from its start to its end.

    `tell` gets a title and a sentence, once for each of the news.
    """

    def __init__(self, studio: StudioViewModel, tell: Tell) -> None:
        self._studio = studio
        self._tell = tell
        self._told: dict[WizardViewModel, News | None] = {}
        self._unwatches: dict[WizardViewModel, Heard] = {}
        studio.watch(self._listen)

    def _listen(self) -> None:
        """Listen to those that have begun, and no longer to those that are over."""
        running = set(self._studio.running)
        for wizard in self._unwatches.keys() - running:
            self._hear(wizard)
            self._unwatches.pop(wizard)()
            self._told.pop(wizard)
        for wizard in running - self._unwatches.keys():
            self._told[wizard] = wizard.training.state.news
            hear = partial(self._hear, wizard)
            self._unwatches[wizard] = wizard.training.watch(hear)

    def _hear(self, wizard: WizardViewModel) -> None:
        news = wizard.training.state.news
        if wizard not in self._told or news is None or news is self._told[wizard]:
            return
        self._told[wizard] = news
        self._tell(*_words(wizard, news))


def _words(wizard: WizardViewModel, news: News) -> tuple[str, str]:
    state, said = wizard.training.state, news.verdict
    if news.turn is not None:
        title, sentence = power.turned(news.turn, state.supply)
    elif said is None:
        known = (news.standing, news.history, state.verdict.state, state.problem)
        title, sentence = words.of_end(*known)
    else:
        title, sentence = words.of_verdict(said.health, said.went_back, news.history)
    return words.titled(wizard.state.name, title), sentence
