"""Calls from other threads, made in the window's."""

import threading

from pytestqt.qtbot import QtBot

from ftstudio.ui.bridge import Bridge


def test_calls_from_a_thread_are_made_in_the_window_in_their_order(
    qtbot: QtBot,
) -> None:
    """However many: each signal of a run passes through here."""
    bridge = Bridge()
    made: list[tuple[int, bool]] = []
    here = threading.get_ident()

    def post_many() -> None:
        for number in range(2000):
            bridge.post(
                lambda n=number: made.append((n, threading.get_ident() == here))  # type: ignore[misc]
            )

    threading.Thread(target=post_many).start()
    qtbot.waitUntil(lambda: len(made) == 2000, timeout=10_000)
    assert made == [(number, True) for number in range(2000)]
