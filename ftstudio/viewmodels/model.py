"""Step 3: which model to start from; getting, adding and removing models."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path

from ftstudio.core.base_model import BaseModel, ModelKind
from ftstudio.core.device import DeviceWish
from ftstudio.core.errors import Cancelled, FTStudioError, ModelGone
from ftstudio.core.events import Event, Phase
from ftstudio.core.fit import Card, Fit, Memory
from ftstudio.core.model_card import ModelCard, Presence
from ftstudio.core.steps import Missing
from ftstudio.models.catalogue import CATALOGUE, ENCODERS, Offer, recommend
from ftstudio.runs.computer import card_here, memory_here
from ftstudio.runs.fetching import convert_gguf, get_model
from ftstudio.viewmodels.draft import Draft
from ftstudio.viewmodels.main_language import MainLanguage
from ftstudio.viewmodels.model_cards import Fetch, OnDisk, Shelf, look_at
from ftstudio.viewmodels.view_model import Heard, ViewModel
from ftstudio.viewmodels.workshop import Workshop

_LOST = (Presence.GONE, Presence.OUTDATED)


@dataclass(frozen=True, slots=True)
class ModelState:
    """The cards in their order, and what there is to say above them.

    `kind` is that of the models from which the goal can be learned.
    `gone` is the chosen model where it was here and no longer is, or is outdated.
    `foreign` is the language of most documents where the chosen model was not made for
    it. `better` is the model to take instead of one that is foreign or too big.
    `problem` came of `problem_with`, to be tried again.
    """

    kind: ModelKind = ModelKind.WRITER
    cards: tuple[ModelCard, ...] = ()
    chosen: str = ""
    missing: Missing | None = None
    gone: ModelCard | None = None
    foreign: str = ""
    better: ModelCard | None = None
    problem: FTStudioError | None = None
    problem_with: str = ""

    def card(self, name: str) -> ModelCard | None:
        """The card of that name."""
        return next((each for each in self.cards if each.name == name), None)


class ModelViewModel(ViewModel[ModelState]):
    """The models offered and the person's own; one of them is chosen."""

    def __init__(
        self,
        draft: Draft,
        workshop: Workshop,
        memory: Callable[[], Memory] = memory_here,
        offers: Sequence[Offer] = (*CATALOGUE, *ENCODERS),
        card: Callable[[], Card | None] = card_here,
    ) -> None:
        """Look at what is here; `memory` and `card` tell what this computer has."""
        super().__init__(ModelState())
        self._draft = draft
        self._workshop = workshop
        self._memory = memory
        self._card = card
        self._all = tuple(offers)
        self._kind = draft.kind
        self._disk = OnDisk({}, {}, {}, memory(), kind=draft.kind)
        self._fetches: dict[str, Fetch] = {}
        self._own: dict[str, BaseModel | None] = {}
        self._was_here: set[str] = set()
        self._languages = MainLanguage()
        self._unwatch: Heard = draft.watch(self._look)
        self._look()
        self.refresh()

    @property
    def _offers(self) -> dict[str, Offer]:
        """What is offered of the kind that the goal wants."""
        return {each.name: each for each in self._all if each.kind is self._draft.kind}

    @property
    def is_getting(self) -> bool:
        """Whether models are on their way into the store."""
        return bool(self._fetches)

    def refresh(self) -> None:
        """See in the background what is on this computer now; the page is shown."""
        shop, names, kind = self._workshop, tuple(self._offers), self._draft.kind
        is_card_wanted = shop.preferences.settings.device is not DeviceWish.CPU
        is_card_wanted &= kind is ModelKind.WRITER

        def look() -> OnDisk:
            card = self._card() if is_card_wanted else None
            found = look_at(shop.store, names, self._memory(), card, kind)
            return replace(found, measured=shop.measured())

        shop.background.do(look, self._take, self._fail)

    def choose(self, name: str) -> None:
        """Start from that model."""
        self.dismiss()
        self._draft.choose(model=name)

    def get(self, name: str = "") -> None:
        """Fetch a model of the catalogue and choose it; without a name the chosen one.

        What arrived before is kept. A person's own cannot be fetched; the problem says
        so.
        """
        wanted = name or self.state.chosen
        self.choose(wanted)
        offer = self._offers.get(wanted)
        if offer is not None:
            self._bring(wanted, Phase.GETTING, partial(get_model, offer))
        elif self._draft.model is None:
            place = Path(wanted)
            self._fail(ModelGone(place.name, str(place.parent)))

    def use_folder(self, folder: Path) -> None:
        """Start from a model folder of the person's own; it stays where it is."""
        self.dismiss()
        find = partial(self._workshop.store.find, str(folder), self._draft.kind)
        self._workshop.background.do(find, self._use_own, self._fail)

    def use_gguf(self, file: Path) -> None:
        """Start from a person's own GGUF file, converted once in the background."""
        self.dismiss()
        self._bring(str(file), Phase.CONVERTING, partial(convert_gguf, file))

    def try_again(self) -> None:
        """What failed, once more; what had arrived is kept."""
        failed = self.state.problem_with
        if failed in self._offers:
            self.get(failed)
        elif failed:
            self.use_gguf(Path(failed))

    def cancel(self, name: str) -> None:
        """Stop fetching that model; what has arrived is kept."""
        if name in self._fetches:
            self._fetches[name].cancel.set()

    def remove(self, name: str) -> None:
        """Delete a model from this computer, with what was left of fetching it."""
        self.dismiss()
        self._was_here.discard(name)
        self._own.pop(name, None)
        remove = partial(self._workshop.store.remove, name)
        self._workshop.background.do(remove, lambda _: self.refresh(), self._fail)

    def dismiss(self) -> None:
        """The problem was read."""
        self._change(problem=None, problem_with="")

    def leave(self) -> None:
        """The project is closed: what is being fetched stops, and is kept for later."""
        self._unwatch()
        for each in self._fetches.values():
            each.cancel.set()

    def _bring(self, name: str, phase: Phase, work: Callable[..., BaseModel]) -> None:
        if name in self._fetches:
            return
        fetch = self._fetches[name] = Fetch(phase)
        self._look()
        post, workshop = self._workshop.background.post, self._workshop

        def hear(event: Event) -> None:  # in the thread that fetches
            post(partial(self._hear, fetch, event))

        workshop.background.do(
            partial(work, workshop.store, hear, fetch.cancel, workshop.worker),
            partial(self._arrive, name),
            partial(self._fail, name=name),
        )

    def _hear(self, fetch: Fetch, event: Event) -> None:
        fetch.hear(event)
        self._look()

    def _arrive(self, name: str, model: BaseModel) -> None:
        self._fetches.pop(name, None)
        if name in self._offers:
            self._disk.models[name] = model
            self._draft.look_for_model()
            self.refresh()
        else:
            self._use_own(model)

    def _use_own(self, model: BaseModel) -> None:
        """Choose a person's own: by the store's name for it, else by its path."""
        is_stored = Path(model.folder).parent == self._workshop.store.folder
        name = model.name if is_stored else model.folder
        self._own[name] = model
        self.choose(name)
        self._draft.look_for_model()
        self.refresh()

    def _fail(self, error: FTStudioError, name: str = "") -> None:
        self._fetches.pop(name, None)
        if not isinstance(error, Cancelled):
            self._change(problem=error, problem_with=name)
        if name:
            self.refresh()

    def _take(self, found: OnDisk) -> None:
        self._disk = found
        self._draft.look_for_model()
        self._look()

    def _look(self) -> None:
        """Make the state of the draft, of the disk and of what is on its way."""
        if self._kind is not self._draft.kind:
            self._kind = self._draft.kind
            self._own.clear()
            self.refresh()
        chosen = self._draft.model_name
        self._mark_chosen(chosen)
        language = self._languages.of(self._draft.read)
        best = recommend(language, self._fits, tuple(self._offers.values()))
        cards = tuple(
            replace(each, is_recommended=each.name == best.name)
            for each in self._shelf().cards()
        )
        card = next((each for each in cards if each.name == chosen), None)
        is_foreign = card is not None and _is_foreign(language, card)
        is_too_big = card is not None and _is_too_big(card)
        better = next((each for each in cards if each.is_recommended), None)
        is_better = (is_foreign or is_too_big) and better != card
        self._change(
            kind=self._kind,
            cards=cards,
            chosen=chosen,
            missing=self._missing(card),
            gone=card if card and card.presence in _LOST else None,
            foreign=language if is_foreign else "",
            better=better if is_better else None,
        )

    def _mark_chosen(self, chosen: str) -> None:
        """What the draft knows of the chosen model is newer than the last look."""
        model = self._draft.model
        if model is not None:
            self._was_here.add(chosen)
        if chosen in self._offers or Path(chosen).parent == Path():
            if model is None:
                self._disk.models.pop(chosen, None)
            else:
                self._disk.models[chosen] = model
        if chosen and chosen not in self._offers:
            self._own[chosen] = model

    def _shelf(self) -> Shelf:
        offers = tuple(self._offers.values())
        was_here = frozenset(self._was_here)
        return Shelf(offers, self._disk, self._fetches, self._own, was_here)

    def _missing(self, card: ModelCard | None) -> Missing | None:
        if self._draft.model is not None:
            return None
        if card is not None and card.is_on_its_way:
            return Missing.GETTING_MODEL
        return Missing.MODEL

    def _fits(self, offer: Offer) -> bool:
        model = self._disk.models.get(offer.name)
        return self._disk.room(model, offer.parameters).fit is not Fit.TOO_BIG


def _is_foreign(language: str, card: ModelCard) -> bool:
    """Whether a model is known not to have been made for that language."""
    return bool(language and card.languages) and language not in card.languages


def _is_too_big(card: ModelCard) -> bool:
    return card.room is not None and card.room.fit is Fit.TOO_BIG
