"""Every word in every language: nothing is untranslated, stale or left out."""

import ast
import re
import shutil
import string
import subprocess
import sys
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QTranslator

ROOT = Path(__file__).parent.parent
FILES = sorted((ROOT / "ftstudio").rglob("*.py"))
DRAWN = [file for file in FILES if "ui" in file.parts or file.stem == "app"]
CATALOGUES = sorted((ROOT / "resources/translations").glob("*.ts"))
MARKS = {"translate", "QT_TRANSLATE_NOOP"}
LOOKS_UP = "ftstudio/words/"  # where enums and errors are looked up in tables
SHOWS = {  # what shows its argument to a person: which of the arguments are text
    "QAction": (0, 1),
    "QCheckBox": (0,),
    "QGroupBox": (0,),
    "QLabel": (0,),
    "QMenu": (0,),
    "QPushButton": (0,),
    "QRadioButton": (0,),
    "addAction": (0, 1),
    "addButton": (0,),
    "addItem": (0, 1),
    "addMenu": (0, 1),
    "addTab": (1, 2),
    "button": (0,),
    "button_with_icon": (2,),
    "icon_button": (2,),
    "label": (0,),
    "rich_label": (0,),
    "setAccessibleDescription": (0,),
    "setAccessibleName": (0,),
    "setHeaderLabels": (0,),
    "setInformativeText": (0,),
    "setPlaceholderText": (0,),
    "setStatusTip": (0,),
    "setText": (0,),
    "setTitle": (0,),
    "setToolTip": (0,),
    "setWhatsThis": (0,),
    "setWindowTitle": (0,),
    "short_label": (0,),
}
PROGRAM = "FT Studio"
SENTENCE = re.compile(r"[^\W\d_]{2,}[,.:;!?’']? +[^\W\d_]")  # words one after another
Message = tuple[str, str]


def test_there_is_a_catalogue() -> None:
    """English is written in the code; the other languages are here."""
    assert [file.stem for file in CATALOGUES] == ["ftstudio_fr"]


@pytest.mark.parametrize("file", CATALOGUES, ids=lambda file: file.stem)
def test_every_sentence_in_the_code_is_in_the_catalogue(file: Path) -> None:
    """And none is that is no longer said; packaging/translate.py mends both."""
    assert sorted(_in_code() ^ _translations(file).keys()) == []


@pytest.mark.parametrize("file", CATALOGUES, ids=lambda file: file.stem)
def test_every_sentence_is_translated(file: Path) -> None:
    """A person reads one language, not two."""
    unfinished = [
        each.findtext("source")
        for each in ET.parse(file).iter("message")
        if each.find("translation[@type]") is not None
    ]
    empty = [source for (_, source), said in _translations(file).items() if not said]
    assert unfinished + empty == []


@pytest.mark.parametrize("file", CATALOGUES, ids=lambda file: file.stem)
def test_a_translation_has_the_same_places_to_fill_in(file: Path) -> None:
    """A number that is not shown, or a name nobody fills in, is a fault."""
    pairs = _translations(file).items()
    done = [(text, said) for (_, text), said in pairs if said]
    assert [said for text, said in done if _places(said) != _places(text)] == []


@pytest.mark.parametrize("file", CATALOGUES, ids=lambda file: file.stem)
def test_what_the_program_loads_is_what_was_translated(file: Path) -> None:
    """The compiled catalogue is neither older nor newer than its source."""
    loaded = QTranslator()
    assert loaded.load(str(file.with_suffix(".qm")))
    wanted = _translations(file)
    assert {key: loaded.translate(*key) for key in wanted} == wanted


def test_lupdate_finds_what_is_in_the_code(tmp_path: Path) -> None:
    """The tool that keeps the catalogues sees the same sentences as this test."""
    for file in CATALOGUES:
        shutil.copy(file, tmp_path)
    command = [sys.executable, str(ROOT / "packaging/translate.py"), str(tmp_path)]
    assert subprocess.run(command, check=False).returncode == 0
    for file in CATALOGUES:
        assert _translations(tmp_path / file.name) == _translations(file)
        assert (tmp_path / file.with_suffix(".qm").name).exists()


def test_french_is_set_as_french_is() -> None:
    """No plain space before a high mark, no straight apostrophe, no English quotes."""
    french = next(file for file in CATALOGUES if file.stem.endswith("_fr"))
    wrong = re.compile(r" [;:!?»%]|« |['“”\"]|\.\.\.|[^\s\u00a0\u202f][;!?»]|\w:(?!/)")
    said = _translations(french).values()
    assert [each for each in said if wrong.search(each)] == []


def test_sentences_are_written_where_they_are_looked_up() -> None:
    """Lupdate reads source: only tables of marked sentences may be looked up."""
    wrong = []
    for file in FILES:
        for call in _marked(ast.parse(file.read_text(encoding="utf-8"))):
            is_table = LOOKS_UP in file.as_posix() and ast.unparse(call.args[1])
            literal = [isinstance(each, ast.Constant) for each in call.args]
            if not literal[0] or not (literal[1] or is_table):
                wrong.append(_at(file, call))
    assert [each for each in wrong if "words/translation.py" not in each] == []


def test_nothing_is_shown_that_was_not_looked_up() -> None:
    """A word set in a widget as it is stays English for everybody."""
    assert [each for file in DRAWN for each in _shown_as_it_is(file)] == []


def test_no_sentence_is_written_outside_a_look_up() -> None:
    """Whatever it is handed to: where things are drawn, prose is for people."""
    assert [each for file in DRAWN for each in _prose(file)] == []


def test_what_is_not_looked_up_is_noticed(tmp_path: Path) -> None:
    """The checks above would see it."""
    file = tmp_path / "page.py"
    file.write_text(
        '"""A page of words."""\n'
        'made = QLabel("Goal")\nmade.setToolTip(f"{n} left")\nmade.setText("→")\n'
        'icon_button(look, "plus", "Add")\nshow("Two words")\n'
        'fine = translate("page", "A sentence of words")\n',
        encoding="utf-8",
    )
    assert len(list(_shown_as_it_is(file))) == 3
    assert len(list(_prose(file))) == 1


def _in_code() -> set[Message]:
    """What the code marks, each with its context."""
    return {
        (str(call.args[0].value), str(call.args[1].value))
        for file in FILES
        for call in _marked(ast.parse(file.read_text(encoding="utf-8")))
        if isinstance(call.args[0], ast.Constant)
        if isinstance(call.args[1], ast.Constant)
    }


def _marked(tree: ast.AST) -> Iterator[ast.Call]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and len(node.args) == 2 and _name(node) in MARKS:
            yield node


def _name(call: ast.Call) -> str:
    return ast.unparse(call.func).rpartition(".")[2]


def _translations(file: Path) -> dict[Message, str]:
    """What a catalogue holds: context and source, and the translation."""
    return {
        (context.findtext("name", ""), each.findtext("source", "")): each.findtext(
            "translation", ""
        )
        for context in ET.parse(file).iter("context")
        for each in context.iter("message")
    }


def _places(text: str) -> set[str | None]:
    return {name for _, name, _, _ in string.Formatter().parse(text)} - {None}


def _shown_as_it_is(file: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Call) and _name(node) in SHOWS:
            texts = [node.args[i] for i in SHOWS[_name(node)] if i < len(node.args)]
            if any(map(_has_letters, texts)):
                yield _at(file, node)


def _has_letters(node: ast.AST) -> bool:
    """Whether text with letters in it is written here, in braces or not."""
    if isinstance(node, ast.JoinedStr):
        return any(map(_has_letters, node.values))
    return any(letter.isalpha() for letter in _text(node))


def _prose(file: Path) -> Iterator[str]:
    """Where words follow each other and nobody looks them up."""
    tree = ast.parse(file.read_text(encoding="utf-8"))
    apart = {
        part for node in ast.walk(tree) if _is_apart(node) for part in ast.walk(node)
    }
    for node in ast.walk(tree):
        if node not in apart and SENTENCE.search(_text(node)):
            yield _at(file, node)


def _text(node: ast.AST) -> str:
    """A string written in the code, but for the name of the program."""
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        return node.value.replace(PROGRAM, "")
    return ""


def _is_apart(node: ast.AST) -> bool:
    """Docstrings, what is looked up, and what goes into the log."""
    if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant):
        return True
    if not isinstance(node, ast.Call):
        return False
    return _name(node) in MARKS or ast.unparse(node).startswith("_LOG.")


def _at(file: Path, node: ast.AST) -> str:
    line = getattr(node, "lineno", 0)
    return f"{file.as_posix()}:{line}: {ast.unparse(node)}"
