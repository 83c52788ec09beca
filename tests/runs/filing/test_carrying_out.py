"""Each file into its folder, copied or moved; what stands in the way stops no other."""

import os
from pathlib import Path

import pytest

from ftstudio.core.filing import Filed, NotFiled, Placement, Reason, Way
from ftstudio.runs.filing.carrying_out import carry_out
from tests.fakes.small_disk import small_disk
from tests.runs.filing.desks import contents, make_desk, write
from tests.runs.filing.doing import ignore, journal_of, never, put, take_back


@pytest.fixture
def letter(tmp_path: Path) -> Path:
    """A letter in a folder of its own."""
    (tmp_path / "in").mkdir()
    write(tmp_path / "in" / "letter.txt", "Dear Mrs Hale")
    return tmp_path / "in" / "letter.txt"


@pytest.mark.parametrize("way", Way)
def test_a_desk_is_put_in_order(way: Way, tmp_path: Path) -> None:
    """Names that clash, that are long or odd: each document is in its folder."""
    desk = make_desk(tmp_path)
    journal = journal_of(tmp_path / "sorted")
    filed, not_filed = carry_out(desk.placements, way, journal, ignore, never)
    assert [each.source for each in filed] == [e.source for e in desk.placements]
    assert not_filed == ()
    assert desk.not_in_folders(way) + desk.lost_or_doubled(way) == []
    take_back(tmp_path / "sorted")
    assert desk.not_as_before() == []


@pytest.mark.parametrize("way", Way)
def test_nothing_is_overwritten(way: Way, letter: Path, tmp_path: Path) -> None:
    """Of one name there are two then; a link to nowhere holds its name as well."""
    out = tmp_path / "out"
    out.mkdir()
    (out / "letter.txt").write_text("another", encoding="utf-8")
    (out / "letter (2).txt").symlink_to(tmp_path / "nowhere")
    put(letter, out, way)
    assert (out / "letter.txt").read_text(encoding="utf-8") == "another"
    assert (out / "letter (3).txt").read_text(encoding="utf-8") == "Dear Mrs Hale"
    assert not (tmp_path / "nowhere").exists()


def test_what_lies_in_its_folder_is_left_alone(letter: Path) -> None:
    """It counts as filed, and there is nothing to undo, by whatever path it is told."""
    for folder in (letter.parent, letter.parent / ".." / "in"):
        filed, _ = put(letter, folder, Way.MOVE)
        assert filed == (Filed(str(letter), str(letter), Way.MOVE, is_new=False),)
        assert take_back(folder) == ((), ())


def test_what_was_filed_is_not_filed_again(letter: Path, tmp_path: Path) -> None:
    """But a new scan of the same name is."""
    out = tmp_path / "out"
    was_new = [put(letter, out)[0][0].is_new for _ in range(2)]
    assert was_new == [True, False]
    assert len(contents(out)) == 1
    write(letter, "Dear Mr Hale!")
    os.utime(letter)
    put(letter, out)
    assert len(contents(out)) == 2
    put(letter, out, Way.MOVE)
    assert len(contents(out)) == 3
    assert put(letter, out, Way.MOVE)[1] == ()


def test_what_cannot_be_filed_stops_no_other(letter: Path, tmp_path: Path) -> None:
    """Each with its reason, and nothing is left of the try."""
    (tmp_path / "blocked").write_bytes(b"")
    os.mkfifo(tmp_path / "pipe") if hasattr(os, "mkfifo") else None
    wanted = [
        (tmp_path / "nothing", "out", Reason.GONE),
        (tmp_path / "in", "out", Reason.NOT_A_FILE),
        (tmp_path / "pipe", "out", Reason.NOT_A_FILE),
        (letter, "blocked", Reason.PLACE_TAKEN),
        (letter, "a\0b", Reason.OTHER),
        (letter, "x" * 300, Reason.OTHER),
    ]
    placements = [Placement(str(one), str(tmp_path / into)) for one, into, _ in wanted]
    last = Placement(str(letter), str(tmp_path / "out"))
    journal = journal_of(tmp_path / "out")
    come = carry_out([*placements, last], Way.MOVE, journal, ignore, never)
    expected = [NotFiled(str(one), reason) for one, _, reason in wanted]
    assert come[1] == tuple(expected)
    assert [each.source for each in come[0]] == [str(letter)]


def test_a_link_in_the_destination_is_not_followed_out(
    letter: Path, tmp_path: Path
) -> None:
    """One that leads elsewhere within it is."""
    (tmp_path / "out" / "real").mkdir(parents=True)
    (tmp_path / "out" / "away").symlink_to(tmp_path / "in")
    (tmp_path / "out" / "circle").symlink_to(tmp_path / "out" / "circle")
    (tmp_path / "out" / "near").symlink_to(tmp_path / "out" / "real")
    for name in ("away/deep", "circle"):
        folder = str(tmp_path / "out" / name)
        placement = Placement(str(letter), folder, str(tmp_path / "out"))
        journal = journal_of(tmp_path / "out")
        _, not_filed = carry_out([placement], Way.COPY, journal, ignore, never)
        assert not_filed == (NotFiled(str(letter), Reason.LEADS_OUT),)
    assert put(letter, tmp_path / "out" / "away")[1][0].reason is Reason.LEADS_OUT
    put(letter, tmp_path / "out" / "near")
    assert (tmp_path / "out" / "real" / "letter.txt").exists()


def test_a_link_is_copied_even_if_it_was_to_be_moved(
    letter: Path, tmp_path: Path
) -> None:
    """It stays, and so does what it points to; one to nowhere is told."""
    for name, to in (("link.txt", letter), ("broken.txt", tmp_path / "nowhere")):
        (tmp_path / name).symlink_to(to)
    filed, _ = put(tmp_path / "link.txt", tmp_path / "out", Way.MOVE)
    assert filed[0].way is Way.COPY
    assert (tmp_path / "link.txt").read_text(encoding="utf-8") == "Dear Mrs Hale"
    assert not (tmp_path / "out" / "link.txt").is_symlink()
    _, not_filed = put(tmp_path / "broken.txt", tmp_path / "out", Way.MOVE)
    assert not_filed[0].reason is Reason.GONE


@pytest.mark.parametrize("looks", [3, 4])
def test_it_stops_when_asked(looks: int, letter: Path, tmp_path: Path) -> None:
    """Between two files, or in the middle of one; that one is then not filed."""
    many = [Placement(str(letter), str(tmp_path / "out" / f"{n}")) for n in range(4)]
    answers = iter([False] * looks)  # one look before each, two while it is copied
    heard: list[tuple[int, int]] = []
    filed, not_filed = carry_out(
        many,
        Way.COPY,
        journal_of(tmp_path / "out"),
        lambda done, of: heard.append((done, of)),
        lambda: next(answers, True),
    )
    assert (len(filed), not_filed) == (1, ())
    assert heard == [(0, 4), (1, 4)]
    assert len(contents(tmp_path / "out")) == 1


def test_a_full_disk_stops_and_says_so(letter: Path, tmp_path: Path) -> None:
    """For all that have no room; nothing is left that is not whole."""
    for name in ("big.txt", "other.txt"):
        write(letter.with_name(name), "x" * 90_000)
    with small_disk(tmp_path / "disk", 120_000) as is_mounted:
        if not is_mounted:
            pytest.skip("no disk can be mounted here")
        sources = [letter.with_name(e) for e in ("big.txt", "other.txt", "letter.txt")]
        out = str(tmp_path / "disk" / "out")
        placements = [Placement(str(each), out) for each in sources]
        journal = journal_of(tmp_path / "out")
        filed, not_filed = carry_out(placements, Way.MOVE, journal, ignore, never)
        assert [each.source for each in filed] == [str(sources[0])]
        assert not_filed == tuple(NotFiled(str(e), Reason.NO_ROOM) for e in sources[1:])
        assert list(contents(tmp_path / "disk")) == ["out/big.txt"]
        assert not sources[0].exists()
        assert sources[1].exists()
        take_back(tmp_path / "out")
        assert contents(tmp_path / "disk") == {}
    assert sources[0].read_bytes() == b"x" * 90_000
