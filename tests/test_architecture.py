"""The rules of ftstudio/ARCHITECTURE.md that no linter knows."""

import ast
import dataclasses
import os
import pkgutil
import re
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from importlib.metadata import packages_distributions
from pathlib import Path
from typing import get_type_hints

import pytest

from ftstudio.core import errors
from ftstudio.words.messages import on_screen, sentence

ROOT = Path(__file__).parent.parent
PACKAGE = ROOT / "ftstudio"
FILES = sorted(path.relative_to(ROOT).as_posix() for path in PACKAGE.rglob("*.py"))
PARTS = [part.name for part in pkgutil.iter_modules([str(PACKAGE)])]
ERRORS = [
    kind
    for kind in vars(errors).values()
    if isinstance(kind, type) and issubclass(kind, errors.FTStudioError)
    if dataclasses.is_dataclass(kind)
]

HEAVY = {"torch", "transformers", "datasets", "peft", "pyarrow"}
DRAWS = {"PySide6.QtGui", "PySide6.QtWidgets", "pyqtgraph"}
LONGEST_FILE = 300
MAY_BE_LONGER = {  # file: why one reason to exist needs so many lines
    "ftstudio/core/errors.py": "one tree, drawn once; a few lines an error",
    "ftstudio/core/events.py": "all that a worker says; a few lines an event",
}
MAY_CATCH_EVERYTHING = {
    "ftstudio/worker/main.py",
    "ftstudio/cli/commands.py",
    "ftstudio/runs/background.py",
    "ftstudio/self_check.py",
    "ftstudio/ui/crash_dialog.py",
}
TESTED_ELSEWHERE = {
    "ftstudio/__main__.py": "tests/cli/test_main.py",
    "ftstudio/paths.py": "tests/test_resources.py",
    "ftstudio/worker/learning/craft.py": "tests/worker/test_pipeline.py",
    "ftstudio/worker/learning/lesson.py": "tests/worker/learning/test_training.py",
    "ftstudio/worker/writing/craft.py": "tests/worker/test_pipeline.py",
    "ftstudio/worker/writing/trainer.py": "tests/worker/test_pipeline.py",
}


@pytest.mark.parametrize("part", PARTS)
def test_a_part_loads_without_what_it_must_not_need(part: str) -> None:
    """Every module imports; torch comes with the worker alone, Qt with what draws."""
    loaded = _loaded_by(part)
    if part != "worker":
        assert loaded & HEAVY == set()
    if part not in {"app", "ui"}:
        assert loaded & DRAWS == set()
    if part not in {"app", "cli", "ui", "words"}:
        assert "PySide6" not in loaded


def _loaded_by(part: str) -> set[str]:
    """What is loaded in a new interpreter that imported all modules of a part."""
    names = [f"ftstudio.{part}", *_modules_below(PACKAGE / part, f"ftstudio.{part}")]
    code = (
        f"import importlib, sys\nfor name in {names}: importlib.import_module(name)\n"
        "print(*sys.modules)"
    )
    child = subprocess.run(
        [sys.executable, "-c", code],
        capture_output=True,
        text=True,
        check=False,
        env=os.environ | {"PYTHONPATH": str(ROOT)},
    )
    assert child.returncode == 0, child.stderr
    return set(child.stdout.split())


def _modules_below(folder: Path, name: str) -> list[str]:
    return [found.name for found in pkgutil.walk_packages([str(folder)], f"{name}.")]


def test_core_needs_nothing_but_python() -> None:
    """A value or a rule can be read, tested and moved without any library."""
    assert _imported_by("core") <= {*sys.stdlib_module_names, "ftstudio.core"}


def test_words_need_only_core_and_what_translates() -> None:
    """Sentences are for the terminal too, where nothing can be drawn."""
    ours = {"ftstudio.core", "ftstudio.words", "PySide6.QtCore"}
    assert _imported_by("words") <= {*sys.stdlib_module_names, *ours}


def test_every_library_imported_is_declared() -> None:
    """What we import we ask for ourselves; nobody else need keep on bringing it."""
    asked = {_canonical(re.split(r"[^\w.-]", each)[0]) for each in _dependencies()}
    imported = {name.split(".")[0] for name in _imported_by("")} - {"ftstudio"}
    brought_by = packages_distributions()
    undeclared = {
        name
        for name in imported - sys.stdlib_module_names
        if not asked & {_canonical(each) for each in brought_by.get(name, [])}
    }
    assert undeclared == set()


def _dependencies() -> list[str]:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    return list(project["project"]["dependencies"])


def _canonical(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()


def _imported_by(part: str) -> set[str]:
    """What a part's files import: ours and Qt's by two names, the rest by one."""
    names = (name for file in _files_of(part) for name in _imports(_tree(file)))
    deep = ("ftstudio", "PySide6")
    return {".".join(n.split(".")[: 2 if n.startswith(deep) else 1]) for n in names}


def _files_of(part: str) -> list[str]:
    return [file for file in FILES if Path(file).is_relative_to(Path("ftstudio", part))]


def _imports(tree: ast.AST) -> Iterator[str]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


@pytest.mark.parametrize("kind", ERRORS, ids=lambda kind: kind.__name__)
def test_every_error_has_its_sentence(kind: type[errors.FTStudioError]) -> None:
    """In the terminal and in the window: words and an end, no name of a class."""
    values = {name: hint("7") for name, hint in get_type_hints(kind).items()}
    for said in (sentence(kind(**values)), on_screen(kind(**values))):
        assert " " in said
        assert said.endswith((".", "?"))
        assert kind.__name__ not in said


def test_a_file_that_does_something_has_a_test_of_its_name() -> None:
    """`ftstudio/core/split.py` is tested by `tests/core/test_split.py`."""
    expected = {file: TESTED_ELSEWHERE.get(file, _mirror(file)) for file in FILES}
    doing = (file for file in FILES if _has_functions(_tree(file)))
    assert [file for file in doing if not (ROOT / expected[file]).exists()] == []


def _mirror(file: str) -> str:
    path = Path(file).relative_to("ftstudio")
    return f"tests/{path.with_name(f'test_{path.name}').as_posix()}"


def _has_functions(tree: ast.AST) -> bool:
    return any(isinstance(node, ast.FunctionDef) for node in ast.walk(tree))


def test_the_layout_in_the_architecture_is_the_tree() -> None:
    """Whoever reads the page finds every file, and no file that is not there."""
    written = (PACKAGE / "ARCHITECTURE.md").read_text(encoding="utf-8")
    there = {file for file in FILES if "/__init__." not in file}
    assert _drawn(written) ^ there == set()


def _drawn(page: str) -> set[str]:
    """The files in the page's tree of the package; two spaces lead one level down."""
    above: list[str] = []
    files = set()
    tree = page.partition("\nftstudio/\n")[2].partition("\nresources/")[0]
    for line in tree.splitlines():
        depth = (len(line) - len(line.lstrip())) // 2
        above[depth - 1 :] = [line.split()[0]]
        files.add("ftstudio/" + "".join(above))
    return {file for file in files if file.endswith(".py")}


def test_files_are_short() -> None:
    """One reason to exist fits on a few screens."""
    lengths = {file: _text(file).count("\n") for file in FILES}
    long = {file for file, lines in lengths.items() if lines > LONGEST_FILE}
    assert long == set(MAY_BE_LONGER)


def test_only_few_files_catch_what_nobody_thought_of() -> None:
    """Elsewhere an error has a name, or goes up to where it is told."""
    catching = {file for file in FILES if any(map(_catches_all, _nodes(file)))}
    assert catching <= MAY_CATCH_EVERYTHING


def _catches_all(node: ast.AST) -> bool:
    if not isinstance(node, ast.ExceptHandler):
        return False
    tidies_up = isinstance(node.body[-1], ast.Raise) and node.body[-1].exc is None
    caught = "BaseException" if node.type is None else ast.unparse(node.type)
    return not tidies_up and caught in {"Exception", "BaseException"}


def test_nothing_prints() -> None:
    """A library's stdout is the wire, and the terminal has one writer."""
    assert [file for file in FILES if any(map(_prints, _nodes(file)))] == []


def _prints(node: ast.AST) -> bool:
    return isinstance(node, ast.Call) and ast.unparse(node.func) == "print"


def _nodes(file: str) -> Iterator[ast.AST]:
    return ast.walk(_tree(file))


def _tree(file: str) -> ast.Module:
    return ast.parse(_text(file))


def _text(file: str) -> str:
    return (ROOT / file).read_text(encoding="utf-8")
