"""Chat: a talk with the kept version, under an instruction of the person's own."""

from collections.abc import Callable
from dataclasses import replace

from ftstudio.core.asks import (
    MOST_CHARACTERS,
    MOST_OF_INSTRUCTION,
    Ask,
    Turn,
    as_text,
)
from ftstudio.core.errors import FTStudioError, RequestTooLong, error_named
from ftstudio.core.events import (
    AnswerEnded,
    AnswerFailed,
    AnswerGrew,
    Event,
    Failed,
    Finished,
    Listening,
    Phase,
    PhaseChanged,
)
from ftstudio.viewmodels.chat_state import ChatState, Exchange
from ftstudio.viewmodels.conversation import Conversation
from ftstudio.viewmodels.draft import Draft
from ftstudio.viewmodels.result_state import Answer, ResultState
from ftstudio.viewmodels.view_model import ViewModel

Clock = Callable[[], float]


class ChatViewModel(ViewModel[ChatState]):
    """Asks the kept version, and tells it what was said before.

    The model is that of `conversation`, which others use too; `look` says when it is
    free.
    """

    def __init__(self, draft: Draft, conversation: Conversation, clock: Clock) -> None:
        """Talk by way of `conversation`; `clock` gives seconds."""
        super().__init__(ChatState(instruction=draft.choices.instruction))
        self._draft = draft
        self._conversation = conversation
        self._clock = clock
        self._since = 0.0

    def look(self, result: ResultState) -> None:
        """What has become of the result; another run begins another talk."""
        if result.run != self.state.run:
            self._change(turns=(), forgotten=0, problem=None)
        is_free = result.can_work or result.is_chatting
        self._change(
            run=result.run,
            is_free=is_free and not result.sorts,
            knows_talks=result.knows_talks,
            temperature=result.temperature,
            max_tokens=result.max_tokens,
        )

    def instruct(self, instruction: str) -> None:
        """What the model shall heed in all its answers."""
        self._change(instruction=instruction[:MOST_OF_INSTRUCTION])

    def keep(self) -> None:
        """Remember the instruction with the project."""
        if self._draft.choices.instruction != self.state.heeded:
            self._draft.choose(instruction=self.state.heeded)

    def write(self, request: str) -> None:
        """What is to be asked next; whoever writes will ask."""
        self._change(request=request[:MOST_CHARACTERS])
        state = self.state
        if state.can_ask and state.run is not None and state.problem is None:
            self._conversation.wake(state.run, self._hear)

    def ask(self) -> None:
        """Put the request, with all that was said before."""
        state, request = self.state, as_text(self.state.request)
        if not (state.can_ask and request):
            return
        self.keep()
        self._change(
            request="",
            turns=(*state.turns, Exchange(request, Answer(is_awaited=True))),
            phase=Phase.ANSWERING if self._conversation.is_loaded else Phase.LOADING,
            is_asking=True,
            problem=None,
        )
        self._since = self._clock()
        self._put()

    def stop(self) -> None:
        """No more of this answer."""
        if self.state.is_asking:
            self._change(is_stopping=True)
            self._conversation.hush()

    def begin_anew(self) -> None:
        """Put the talk away; the instruction stays."""
        if self.state.can_begin_anew:
            self._change(turns=(), forgotten=0, problem=None)

    def _put(self) -> None:
        """Ask what the last turn asks."""
        state = self.state
        assert state.run is not None
        before = state.turns[state.forgotten : -1]
        said = ((each.request, each.answer.text.strip()) for each in before)
        asked = Ask(
            state.turns[-1].request,
            max_tokens=state.max_tokens,
            temperature=state.temperature,
            instruction=state.heeded,
            before=tuple(Turn(*each) for each in said if each[1]),
        )
        self._conversation.ask(state.run, asked, self._hear)

    def _hear(self, event: Event) -> None:
        """Take in what the worker says."""
        match event:
            case PhaseChanged():
                self._since = self._clock()
                self._change(phase=event.phase)
            case AnswerGrew():
                last = self._last
                self._put_last(replace(last, text=last.text + event.text))
            case AnswerEnded():
                self._put_last(
                    self._last.ended(
                        self._clock() - self._since,
                        by_itself=event.by_itself,
                        is_stopping=self.state.is_stopping,
                    )
                )
            case AnswerFailed():
                self._try_shorter(error_named(event.error, event.fields))
            case Listening():
                self._over()
            case Finished():
                self._change(is_stopping=True)
                self._over()
            case Failed():
                self._fail(error_named(event.error, event.fields))

    def _try_shorter(self, error: FTStudioError) -> None:
        """Ask again without the oldest turns where all of it was too long."""
        can_forget = len(self.state.turns) - 1 > self.state.forgotten
        is_wanted = not self.state.is_stopping
        if isinstance(error, RequestTooLong) and can_forget and is_wanted:
            self._change(forgotten=self.state.forgotten + self._too_many(error))
            self._put()
        else:
            self._fail(error)

    def _too_many(self, error: RequestTooLong) -> int:
        """How many of the oldest turns to leave out, by their lengths; at least one.

        Half of the room is free then: what is left out makes the model read all the
        rest anew, which takes its time, and shall not happen at every turn.
        """
        state = self.state
        turns = state.turns[state.forgotten :]
        lengths = [len(each.request) + len(each.answer.text) for each in turns]
        read = max(1, error.tokens - state.max_tokens)
        over = (
            (error.tokens - error.most / 2) / read * (sum(lengths) + len(state.heeded))
        )
        count = 0
        while over > 0 and count < len(turns) - 1:
            over -= lengths[count]
            count += 1
        return max(1, count)

    def _fail(self, error: FTStudioError) -> None:
        """Tell why, where it was not the person who ended it."""
        if not self.state.is_stopping:
            self._change(problem=error)
        self._over()

    def _over(self) -> None:
        """Nothing is awaited any more; what got no word can be asked again."""
        state = self.state
        if state.is_asking:
            answer = state.turns[-1].answer
            if not (answer.text or answer.by_itself):
                self._take_back()
            elif answer.is_awaited:
                stopped = state.is_stopping
                self._put_last(replace(answer, is_awaited=False, was_stopped=stopped))
        self._change(phase=None, is_asking=False, is_stopping=False)

    def _take_back(self) -> None:
        *turns, last = self.state.turns
        request = self.state.request or last.request
        self._change(turns=tuple(turns), request=request)

    @property
    def _last(self) -> Answer:
        return self.state.turns[-1].answer

    def _put_last(self, answer: Answer) -> None:
        *turns, last = self.state.turns
        self._change(turns=(*turns, replace(last, answer=answer)))
