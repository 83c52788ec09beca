"""Every screen, in both languages: named, uncut, and reached by the keyboard.

A fault is told as "scene, language: what is wrong with which widget".
"""

from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale, QPoint, QRect, Qt, QTranslator
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractScrollArea,
    QAbstractSlider,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QScrollArea,
    QScrollBar,
    QStackedWidget,
    QStyle,
    QStyleOptionFrame,
    QTabBar,
    QTabWidget,
    QTextEdit,
    QWidget,
)
from pytestqt.qtbot import QtBot

from ftstudio.ui.closing import ClosingDialog
from ftstudio.ui.language import Language
from ftstudio.ui.look import LIGHT, Look
from tests.ui.scenes import SCENES, Scene
from tests.ui.scenes_about import DIALOGS
from tests.ui.showing import showing

_SIZES = ((1180, 760), (1000, 640), (940, 620))
_LARGE_TEXT = 1.5
_MOST_TABS, _FIELD_ICON = 120, 24
_MOST_LINES, _SQUEEZED = 4, 160  # a sentence in a column this narrow is not read
_NATIVE = (  # what is inside them is theirs
    QAbstractItemView,
    QAbstractSpinBox,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QTabBar,
    QTextEdit,
)
_CONTROLS = (*_NATIVE, QAbstractButton, QAbstractSlider)
Shown = tuple[str, QWidget]


@pytest.fixture(params=["en", "fr"])
def language(request: pytest.FixtureRequest, qapp: QApplication) -> Iterator[str]:
    """The language of the window, and English again after that."""
    before = QLocale()
    Language(qapp).speak(request.param)
    yield request.param
    qapp.setStyleSheet("/* none */")  # to "" and back again crashes Qt at times
    for each in qapp.findChildren(QTranslator):
        qapp.removeTranslator(each)
    QLocale.setDefault(before)


@pytest.fixture(params=SCENES)
def shown(
    request: pytest.FixtureRequest,
    qapp: QApplication,
    qtbot: QtBot,
    tmp_path: Path,
    language: str,
) -> Iterator[Shown]:
    """A scene in a window, and what it is called."""
    look = Look(LIGHT)
    qapp.setStyleSheet(look.style_sheet())
    scene: Scene = SCENES[request.param](tmp_path, look)
    window = scene.window()
    window.resize(*_SIZES[0])
    yield f"{request.param}, {language}", showing(qtbot, window)
    scene.leave()


def test_every_screen_can_be_heard_seen_and_reached(shown: Shown) -> None:
    """Names first, then the keyboard, then every size of the window."""
    scene, window = shown
    faults = (_without_names, _alike, _out_of_reach, _losing_bars)
    found = [each for fault in faults for each in fault(window)]
    found += _cut_at_any_size(window)
    assert [f"{scene}: {each}" for each in found] == []


@pytest.mark.parametrize("name", SCENES)
def test_large_text_is_not_cut(
    name: str, qapp: QApplication, qtbot: QtBot, tmp_path: Path, language: str
) -> None:
    """Half as large again, the most that one can choose, in every size of the window.

    Either language has the longer words somewhere.
    """
    look = Look(LIGHT, _LARGE_TEXT)
    qapp.setStyleSheet(look.style_sheet())
    scene: Scene = SCENES[name](tmp_path, look)
    window = scene.window()
    window.resize(*_SIZES[0])
    showing(qtbot, window)
    found = list(_cut_at_any_size(window))
    scene.leave()
    assert [f"{name}, {language}: {each}" for each in found] == []


@pytest.mark.parametrize("scale", [1.0, _LARGE_TEXT])
@pytest.mark.parametrize("has_tray", [True, False])
def test_the_question_at_the_end_is_not_cut(
    qapp: QApplication, qtbot: QtBot, language: str, has_tray: bool, scale: float
) -> None:
    """Its three buttons are long, and longer in French or in large text."""
    qapp.setStyleSheet(Look(LIGHT, scale).style_sheet())
    window = QWidget()
    qtbot.addWidget(window)
    dialog = ClosingDialog(window, has_tray)
    dialog.show()
    found = [*_without_names(dialog), *_alike(dialog), *_cut(dialog)]
    assert [f"closing, {language}: {each}" for each in found] == []


@pytest.mark.parametrize("make", DIALOGS.values(), ids=DIALOGS)
def test_dialogs_about_the_program_can_be_heard_seen_and_reached(
    qapp: QApplication, qtbot: QtBot, language: str, make: Callable[[Look], QWidget]
) -> None:
    """Their texts are long, and so are their buttons."""
    look = Look(LIGHT)
    qapp.setStyleSheet(look.style_sheet())
    dialog = showing(qtbot, make(look))
    faults = (_without_names, _alike, _out_of_reach, _losing_bars, _cut)
    found = [each for fault in faults for each in fault(dialog)]
    assert [f"{language}: {each}" for each in found] == []


def test_faults_are_found(qtbot: QtBot) -> None:
    """The checks above would see them."""
    window = QWidget()
    window.resize(300, 200)
    for _ in range(2):
        QPushButton("Close", window)
    unreachable = QPushButton("Far", window)
    unreachable.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    unreachable.move(100, 100)
    field = QLineEdit(window)
    cut = QLabel("A sentence that is longer than its place", window)
    cut.setFixedWidth(40)
    showing(qtbot, window)
    assert len(list(_without_names(window))) == 1
    assert len(list(_alike(window))) == 1
    assert len(list(_out_of_reach(window))) == 1
    assert len(list(_cut(window))) == 1
    losing = QScrollArea(window)
    assert len(list(_losing_bars(window))) == 1
    for set_policy in (
        losing.setHorizontalScrollBarPolicy,
        losing.setVerticalScrollBarPolicy,
    ):
        set_policy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    assert list(_losing_bars(window)) == []
    field.setAccessibleName("Name")
    assert list(_without_names(window)) == []


def _without_names(window: QWidget) -> Iterator[str]:
    for each in _controls(window):
        if not _name(each):
            yield f"no name: {_tell(each)}"


def _alike(window: QWidget) -> Iterator[str]:
    """Controls that sound the same, in parts of the page that do so too."""
    heard = Counter(_heard(each) for each in _controls(window) if _name(each))
    for (name, *_rest), number in heard.items():
        if number > 1:
            yield f"{number} controls alike: {name!r}"


def _out_of_reach(window: QWidget) -> Iterator[str]:
    """Enabled, but Tab does not go there; arrows move within a group."""
    reached = _reached_by_tab(window)
    for each in _controls(window):
        group = _group(each) if isinstance(each, QAbstractButton) else [each]
        if each.isEnabled() and not reached.intersection(group):
            yield f"Tab does not reach: {_tell(each)}"


def _losing_bars(window: QWidget) -> Iterator[str]:
    """Areas with bars of Qt's own, which go with the need for them, or with the page.

    Qt breaks down when a screen reader then asks for one. What is native is safe.
    """
    for each in window.findChildren(QAbstractScrollArea):
        policies = {each.horizontalScrollBarPolicy(), each.verticalScrollBarPolicy()}
        has_none = policies == {Qt.ScrollBarPolicy.ScrollBarAlwaysOff}
        if not has_none and not isinstance(each, _NATIVE):
            yield f"its bars can be lost: {_tell(each)}"


def _cut_at_any_size(window: QWidget) -> Iterator[str]:
    for width, height in _SIZES:
        window.resize(width, height)
        QApplication.sendPostedEvents()
        for each in (*_too_large(window, width, height), *_cut(window)):
            yield f"{each} at {width}x{height}"


def _too_large(window: QWidget, width: int, height: int) -> Iterator[str]:
    """The window could not become as small as that."""
    if window.width() > width or window.height() > height:
        yield f"needs {window.width()}x{window.height()}"


def _cut(window: QWidget) -> Iterator[str]:
    for each in _visible(window, QLabel, QLineEdit, QPushButton, QTabWidget):
        if _sticks_out(each, window):
            yield f"sticks out: {_tell(each)}"
        elif isinstance(each, QLabel) and each.text() and _is_label_cut(each):
            yield f"cut ({each.width()}x{each.height()}): {_tell(each)}"
        elif isinstance(each, QPushButton) and each.width() < each.sizeHint().width():
            yield f"cut ({each.width()} wide): {_tell(each)}"
        elif isinstance(each, QLineEdit) and _is_hint_cut(each):
            yield f"hint cut ({each.width()} wide): {_tell(each)}"
        elif isinstance(each, QTabWidget) and _are_tabs_cut(each.tabBar()):
            yield f"tabs cut: {_tell(each)}"


def _is_label_cut(label: QLabel) -> bool:
    if not label.wordWrap():
        return label.width() < label.sizeHint().width()
    longest = max(label.text().split(), key=len) if label.text().split() else ""
    metrics = label.fontMetrics()
    is_narrow = metrics.horizontalAdvance(longest) > label.contentsRect().width() + 1
    is_rich = label.textFormat() is Qt.TextFormat.RichText
    is_low = label.height() < label.heightForWidth(label.width()) - 1
    lines = label.height() / metrics.lineSpacing()
    is_squeezed = lines > _MOST_LINES and label.width() < _SQUEEZED
    return is_low or is_squeezed or (is_narrow and not is_rich)


def _is_hint_cut(field: QLineEdit) -> bool:
    option = QStyleOptionFrame()
    field.initStyleOption(option)
    part = QStyle.SubElement.SE_LineEditContents
    room = field.style().subElementRect(part, option, field).width()
    used = 2 * _FIELD_ICON if field.actions() else 0
    hint = field.fontMetrics().horizontalAdvance(field.placeholderText())
    return hint > room - used


def _are_tabs_cut(bar: QTabBar) -> bool:
    last = bar.tabRect(bar.count() - 1)
    return bar.count() > 0 and last.right() > bar.width()


def _sticks_out(widget: QWidget, window: QWidget) -> bool:
    """Whether a part of it lies outside what holds it, where nothing scrolls."""
    is_scrolled = False
    for holder in _holders(widget):
        is_scrolled |= isinstance(holder.parentWidget(), QScrollArea)
        place = QRect(widget.mapTo(holder, QPoint()), widget.size())
        if place.left() < -1 or place.right() > holder.width() + 1:
            return True
        if not is_scrolled and place.bottom() > holder.height() + 1:
            return True
        if holder is window:
            break
    return False


def _holders(widget: QWidget) -> Iterator[QWidget]:
    """What a widget lies in, from the inside."""
    holder = widget.parentWidget()
    while holder is not None:
        yield holder
        holder = holder.parentWidget()


def _controls(window: QWidget) -> list[QWidget]:
    """What can be used, by mouse or keyboard; not the parts of native controls."""
    return [each for each in _visible(window, QWidget) if _is_control(each)]


def _is_control(widget: QWidget) -> bool:
    holder = widget.parentWidget()
    is_part = isinstance(holder, _NATIVE) or (
        isinstance(holder, QAbstractScrollArea) and holder.viewport() is widget
    )
    if isinstance(widget, QScrollBar) or is_part:
        return False
    if isinstance(widget, QTabBar):
        return True
    takes_focus = bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus)
    is_plain_area = isinstance(widget, QScrollArea | QTabWidget)
    return isinstance(widget, _CONTROLS) or (takes_focus and not is_plain_area)


def _visible(window: QWidget, *kinds: type[QWidget]) -> list[QWidget]:
    found = window.findChildren(QWidget)
    return [e for e in found if isinstance(e, kinds) and e.isVisible()]


def _name(widget: QWidget) -> str:
    """What a screen reader says: a name, a text, the label it belongs to."""
    if widget.accessibleName():
        return widget.accessibleName()
    if isinstance(widget, QAbstractButton):
        return widget.text().replace("&", "")
    if isinstance(widget, QTabBar):
        return ", ".join(widget.tabText(index) for index in range(widget.count()))
    labels = widget.window().findChildren(QLabel)
    return next((e.text().replace("&", "") for e in labels if e.buddy() is widget), "")


def _heard(widget: QWidget) -> tuple[str, ...]:
    """Its name, what is said of it beyond that, and the names of what holds it."""
    within = (each.accessibleName() for each in _holders(widget))
    return (_name(widget), widget.accessibleDescription(), *within)


def _group(button: QAbstractButton) -> list[QWidget]:
    """The button and those that exclude it."""
    if button.group() is not None and button.group().exclusive():
        return list(button.group().buttons())
    holder = button.parentWidget()
    if holder is None or not button.autoExclusive():
        return [button]
    beside: list[QWidget] = holder.findChildren(type(button))
    return beside


def _reached_by_tab(window: QWidget) -> set[QWidget]:
    reached: set[QWidget] = set()
    for _ in range(_MOST_TABS):
        QTest.keyClick(window.focusWidget() or window, Qt.Key.Key_Tab)
        now = QApplication.focusWidget()
        if now is None or now in reached:
            break
        reached.add(now)
    return reached


def _tell(widget: QWidget) -> str:
    """Enough to find it: its kind, its words, what it lies in."""
    dull = (QAbstractScrollArea, QStackedWidget)
    told = [e for e in _holders(widget) if type(e) is not QWidget]
    within = [widget, *[e for e in told if not isinstance(e, dull)][:3]]
    place = " in ".join(type(each).__name__ for each in within)
    return f"{place} {_name(widget) or getattr(widget, 'text', str)()!r}"
