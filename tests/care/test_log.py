"""The program's log: bounded, shared by processes, without the person's words."""

import ast
import logging
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from ftstudio.care.log import NAME, LogFile, last_lines, start_log

ROOT = Path(__file__).parent.parent.parent
_MANY = """
import logging, sys
from pathlib import Path
from ftstudio.care.log import LogFile
log = LogFile(Path(sys.argv[1]), sys.argv[2], most=20_000)
for number in range(400):
    said = f"{sys.argv[2]} says number {number} of them"
    log.emit(logging.LogRecord("ftstudio.x", 20, "", 1, said, (), None))
"""


def _say(log: logging.Handler, said: str, *arguments: object) -> None:
    log.emit(logging.LogRecord("ftstudio.x", 30, "", 1, said, arguments, None))


def test_a_line_says_when_how_grave_who_and_what(tmp_path: Path) -> None:
    """In that order."""
    _say(LogFile(tmp_path / "logs", "window"), "work failed: %s", "KeyError")
    (line,) = last_lines(tmp_path / "logs", 9)
    assert line[:2] == "20"
    assert " WARNING window " in line
    assert line.endswith("ftstudio.x: work failed: KeyError")


def test_of_an_error_its_message_is_left_out(tmp_path: Path) -> None:
    """Whatever it was about; where it happened is kept."""
    log = LogFile(tmp_path, "window")
    try:
        raise KeyError("Dear Mrs Hale")
    except KeyError:
        caught = sys.exc_info()
    log.emit(logging.LogRecord("ftstudio.x", 40, "", 1, "failed", (), caught))
    (line,) = last_lines(tmp_path, 9)
    assert "Hale" not in line
    assert "KeyError ← test_log.py:" in line


def test_the_last_net_holds(tmp_path: Path) -> None:
    """A path that is logged by mistake does not reach the file."""
    _say(LogFile(tmp_path, "window"), "cannot read %s", "/home/ada/Hale.pdf")
    assert "Hale" not in (tmp_path / NAME).read_text(encoding="utf-8")


def test_it_never_grows_beyond_its_bounds(tmp_path: Path) -> None:
    """The newest lines are kept, in three files."""
    log = LogFile(tmp_path, "window", most=2000)
    for number in range(500):
        _say(log, "line %d", number)
    sizes = [each.stat().st_size for each in tmp_path.glob(f"{NAME}*")]
    assert len(sizes) == 3
    assert max(sizes) <= 2000
    assert last_lines(tmp_path, 3)[-1].endswith("line 499")
    assert last_lines(tmp_path, 30)[0].endswith("line 470")


def test_several_processes_write_whole_lines(tmp_path: Path) -> None:
    """Even while the file is moved aside under them."""
    line = [sys.executable, "-c", _MANY, str(tmp_path)]
    writers = [subprocess.Popen([*line, name], cwd=ROOT) for name in ("a", "b", "c")]
    assert [each.wait(timeout=60) for each in writers] == [0, 0, 0]
    files = list(tmp_path.glob(f"{NAME}*"))
    assert len(files) == 3
    lines = [one for each in files for one in each.read_text().splitlines()]
    assert lines
    assert [one for one in lines if not one.endswith(" of them")] == []


@pytest.mark.parametrize("harm", ["a file in the place", "a folder in the file's"])
def test_where_nothing_can_be_written_the_program_goes_on(
    tmp_path: Path, harm: str
) -> None:
    """It has no log then."""
    place = tmp_path / "logs"
    if harm == "a file in the place":
        place.write_text("", encoding="utf-8")
    else:
        (place / NAME).mkdir(parents=True)
    _say(LogFile(place, "window"), "line")
    assert last_lines(place, 9) == ()


def test_only_our_own_modules_are_heard(tmp_path: Path) -> None:
    """What libraries say may hold the person's words."""
    handler = start_log(tmp_path, "window")
    try:
        logging.getLogger("ftstudio.care").info("ours")
        logging.getLogger("transformers").warning("theirs")
    finally:
        logging.getLogger("ftstudio").removeHandler(handler)
    assert [each.rpartition(" ")[2] for each in last_lines(tmp_path, 9)] == ["ours"]


def test_a_process_has_one_log(tmp_path: Path) -> None:
    """A command that is done again in it begins no second one."""
    start_log(tmp_path / "first", "terminal")
    handler = start_log(tmp_path / "second", "terminal")
    try:
        logging.getLogger("ftstudio.care").info("ours")
    finally:
        logging.getLogger("ftstudio").removeHandler(handler)
    assert last_lines(tmp_path / "first", 9) == ()
    assert len(last_lines(tmp_path / "second", 9)) == 1


def test_nothing_is_logged_but_counts_and_kinds() -> None:
    """Every call in the program, by what it hands over."""
    wrong = [
        f"{file.relative_to(ROOT)}:{call.lineno}: {ast.unparse(each)}"
        for file in (ROOT / "ftstudio").rglob("*.py")
        for call in _logging(ast.parse(file.read_text(encoding="utf-8")))
        for each in (*call.args[1:], *(key.value for key in call.keywords))
        if ast.unparse(each) not in _HARMLESS
    ]
    assert wrong == []


_HARMLESS = {
    "__version__",
    "lean.exchanged",
    "ranks.rank",
    "ranks.size",
    "self.portion.rows",
    "step",
    "flaw.value",
    "about(error)",
    "len(line)",
    "options.command",
    "torch.get_num_threads()",
    "type(error).__name__",
}


def _logging(tree: ast.AST) -> Iterator[ast.Call]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and ast.unparse(node.func).startswith("_LOG."):
            assert isinstance(node.args[0], ast.Constant)
            yield node
