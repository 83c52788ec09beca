"""Whether there is a newer version, as the window asks it."""

import threading

import pytest

from ftstudio import __version__
from ftstudio.care.releases import ASSIGNED
from ftstudio.core.errors import ReleasesUnknown, ReleasesUnreachable
from ftstudio.runs.background import Background, Call
from ftstudio.viewmodels.newest import NewestState, NewestViewModel
from tests.fakes.announcing import Announcing, announcing

_AT_ONCE = Background(post=lambda call: call(), start=lambda work: work())


def _asked(monkeypatch: pytest.MonkeyPatch, body: bytes) -> NewestState:
    with announcing(Announcing(body)) as source:
        monkeypatch.setenv(ASSIGNED, source.address)
        view_model = NewestViewModel(_AT_ONCE)
        assert source.asked == []  # only once a person wants to know
        view_model.ask()
    return view_model.state


def test_a_newer_version_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    """With all that was announced of it."""
    state = _asked(monkeypatch, b'{"version": "99.0", "notes": "Quicker."}')
    assert state.newer is not None
    assert (state.newer.version, state.newer.notes) == ("99.0", "Quicker.")


@pytest.mark.parametrize("version", [__version__, "0.0.1"])
def test_what_is_not_newer_is_no_news(
    monkeypatch: pytest.MonkeyPatch, version: str
) -> None:
    """Nor is what is older."""
    body = f'{{"version": "{version}"}}'.encode()
    assert _asked(monkeypatch, body) == NewestState()


def test_without_an_address_the_problem_says_so() -> None:
    """And no child was started."""
    view_model = NewestViewModel(_AT_ONCE)
    view_model.ask()
    assert isinstance(view_model.state.problem, ReleasesUnknown)


def test_no_connection_can_be_tried_again(monkeypatch: pytest.MonkeyPatch) -> None:
    """The problem is gone once there is an answer."""
    monkeypatch.setenv(ASSIGNED, "http://127.0.0.1:9/n.json")
    view_model = NewestViewModel(_AT_ONCE)
    view_model.ask()
    first = view_model.state
    with announcing(Announcing(b'{"version": "99.0"}')) as source:
        monkeypatch.setenv(ASSIGNED, source.address)
        view_model.ask()
    assert isinstance(first.problem, ReleasesUnreachable)
    assert view_model.state.problem is None
    assert view_model.state.newer is not None


def test_an_answer_that_is_not_wanted_any_more_is_dropped(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """The dialog is closed, and the child is ended."""
    threads: list[threading.Thread] = []
    posted: list[Call] = []

    def start(work: Call) -> None:
        threads.append(threading.Thread(target=work))
        threads[-1].start()

    with announcing(Announcing(silent=True)) as source:
        monkeypatch.setenv(ASSIGNED, source.address)
        view_model = NewestViewModel(Background(posted.append, start))
        view_model.ask()
        assert view_model.state.is_asking
        source.is_asked.wait(20)
        view_model.cancel()
        threads[0].join()
    for call in posted:
        call()
    assert view_model.state == NewestState()
