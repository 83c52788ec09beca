"""A worker that never speaks is noticed."""

import queue

from ftstudio.viewmodels.silence import Call, Silence


def test_silence_is_noticed_after_its_time() -> None:
    """In the thread to which it is posted."""
    posted: queue.SimpleQueue[Call] = queue.SimpleQueue()
    heard: list[str] = []
    Silence(posted.put, 0.01).wait(lambda: heard.append("silent"))
    posted.get(timeout=20)()
    assert heard == ["silent"]


def test_who_speaks_in_time_is_not_silent() -> None:
    """Another wait, too, ends the one before."""
    posted: queue.SimpleQueue[Call] = queue.SimpleQueue()
    heard: list[str] = []
    first, second = Silence(posted.put, 0.2), Silence(posted.put, 0.3)
    first.wait(lambda: heard.append("first"))
    first.end()
    second.wait(lambda: heard.append("second"))
    posted.get(timeout=20)()
    assert heard == ["second"]
