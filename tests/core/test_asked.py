"""What a start of the program is asked to open."""

from pathlib import Path

import pytest

from ftstudio.core.asked import Asked, from_line, is_to_open, to_line
from ftstudio.core.plain import MalformedRecord, to_json

HERE = Path(__file__).absolute()


@pytest.mark.parametrize(
    "asked",
    [
        Asked(),
        Asked(samples=True, token="app_42-TIME9"),
        Asked((str(HERE), str(HERE.parent / "Été\n2019"))),
        Asked((str(HERE.parent / "old \udce9 name"),)),
    ],
)
def test_it_crosses_in_one_line(asked: Asked) -> None:
    """Whatever a path has in it: line ends, bytes that are no UTF-8."""
    line = to_line(asked)
    assert line.index(b"\n") == len(line) - 1
    assert from_line(line) == asked


@pytest.mark.parametrize(
    "line",
    [
        b"\n",
        b"rm -rf\n",
        b"[1]\n",
        b'{"paths": "/a"}\n',
        b'{"paths": [1]}\n',
        b'{"paths": ["Letters"]}\n',
        b'{"paths": ["/a\\u0000b"]}\n',
        b'{"samples": "yes"}\n',
        to_json({"paths": ["/a"] * 30_000}).encode(),
        to_json({"paths": ["/" + "a" * 40_000]}).encode(),
        to_json({"token": "t" * 1000}).encode(),
        to_json({"token": "a\nb"}).encode(),
        b"\xff\xfe\n",
    ],
)
def test_what_no_start_of_ours_would_say_is_refused(line: bytes) -> None:
    """Of the wrong shape, too much, or a path that is not whole."""
    with pytest.raises(MalformedRecord):
        from_line(line)


def test_what_is_there_or_looks_like_a_place_is_to_be_opened(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Also where it is gone: the window says so. A slip in a command is no place."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "Letters").mkdir()
    for word in (
        "Letters",
        ".",
        str(HERE),
        "/no/such/folder",
        "file:///no/such",
        "gone.ftstudio",
    ):
        assert is_to_open(word), word
    for word in ("tnue", "--help", "", "x" * 5000):
        assert not is_to_open(word), word
