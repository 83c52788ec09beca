"""Both curves of a training as a picture for paper: SVG with its words in it."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from html import escape

from ftstudio.core.run_curves import Curves, Point, levels
from ftstudio.words import plotting
from ftstudio.words.formats import loss
from ftstudio.words.translation import translate

WIDTH, HEIGHT = 960, 300
_LEFT, _RIGHT, _TOP, _BOTTOM = 70, 20, 40, 50
_WAYS = (0.0, 0.25, 0.5, 0.75, 1.0)
_LETTER = 7.2
"""How broad a letter is at most, on average."""
_SIGN, _GAP = 34, 10


@dataclass(frozen=True, slots=True)
class _Frame:
    """Where losses from `low` to `high` lie on the picture."""

    low: float
    high: float

    def at(self, point: Point) -> tuple[float, float]:
        width, height = WIDTH - _LEFT - _RIGHT, HEIGHT - _TOP - _BOTTOM
        share = (self.high - point[1]) / (self.high - self.low)
        return _LEFT + point[0] * width, _TOP + min(max(share, 0.0), 1.0) * height


def drawn(curves: Curves, style: str) -> str:
    """The picture; `style` is its style sheet."""
    ticks = levels(*curves.heights)
    frame = _Frame(ticks[0], ticks[-1])
    parts = (
        *_ground(frame, ticks),
        *_legend(bool(curves.checks)),
        *(_line(each, frame, "check") for each in curves.checks),
        _line(curves.training, frame, "training"),
        _line(curves.validation, frame, "validation"),
        *_kept(curves.kept, frame),
    )
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}" '
        f'width="{WIDTH}" height="{HEIGHT}" role="img">'
        f"<title>{escape(plotting.title())}</title>"
        f"<desc>{escape(summary(curves))}</desc>"
        f"<style>{style}</style>" + "".join(filter(None, parts)) + "</svg>"
    )


def summary(curves: Curves) -> str:
    """The picture in a sentence, for who cannot see it; "" where it is empty."""
    if not curves.validation:
        return ""
    said = translate(
        "curves_picture",
        "Two curves. The validation loss goes from {first} to {last}, the training "
        "loss from {begin} to {end}. {kept}",
    )
    lessons = curves.training or curves.validation
    return said.format(
        first=loss(curves.validation[0][1]),
        last=loss(curves.validation[-1][1]),
        begin=loss(lessons[0][1]),
        end=loss(lessons[-1][1]),
        kept=_kept_at(curves.kept),
    ).strip()


def _kept_at(kept: Point | None) -> str:
    if kept is None:
        return ""
    said = translate("curves_picture", "Kept is the version at {way}, with {loss}.")
    return said.format(way=plotting.way(kept[0]), loss=loss(kept[1]))


def _ground(frame: _Frame, ticks: Iterable[float]) -> Iterator[str]:
    """Axes with their numbers and what they are."""
    for tick in ticks:
        x, y = frame.at((0, tick))
        yield f'<path class="grid" d="M{x:.1f} {y:.1f}H{WIDTH - _RIGHT}"/>'
        yield _text(x - 8, y + 5, f"{loss(tick)[:-1]}", "end")
    for way in _WAYS:
        x, y = frame.at((way, frame.low))
        anchor = "middle" if way < 1 else "end"
        yield _text(x, y + 20, plotting.way(way), anchor)
    yield _text((_LEFT + WIDTH - _RIGHT) / 2, HEIGHT - 8, plotting.across(), "middle")
    x, y = 16, (_TOP + HEIGHT - _BOTTOM) / 2
    said = escape(translate("curves_picture", "loss (lower is better)"))
    yield (
        f'<text x="{x}" y="{y}" text-anchor="middle" '
        f'transform="rotate(-90 {x} {y})">{said}</text>'
    )


def _legend(is_mean: bool) -> Iterator[str]:
    exam = translate("curves_picture", "validation loss (exam documents)")
    lessons = translate("curves_picture", "training loss (documents it learns from)")
    if is_mean:
        exam = translate("curves_picture", "validation loss (mean of the double-check)")
        lessons = translate("curves_picture", "training loss (mean)")
    x, y = float(_LEFT), 18
    for kind, said in (("validation", exam), ("training", lessons)):
        yield f'<path class="{kind}" d="M{x:.1f} {y}h{_SIGN}"/>'
        yield _text(x + _SIGN + _GAP, y + 5, said, "start")
        x += _SIGN + 3 * _GAP + _LETTER * len(said)


def _line(points: Iterable[Point], frame: _Frame, kind: str) -> str:
    places = " ".join(f"{x:.1f},{y:.1f}" for x, y in map(frame.at, points))
    return f'<polyline class="{kind}" points="{places}"/>' if places else ""


def _kept(kept: Point | None, frame: _Frame) -> Iterator[str]:
    """A line down to the axis, a mark on the curve, and the words beside it."""
    if kept is None:
        return
    x, y = frame.at(kept)
    yield f'<path class="until" d="M{x:.1f} {_TOP}V{HEIGHT - _BOTTOM}"/>'
    yield f'<circle class="kept" cx="{x:.1f}" cy="{y:.1f}" r="6"/>'
    said = translate("curves_picture", "kept version: {loss}")
    is_left = kept[0] > 0.5
    at = x - _GAP if is_left else x + _GAP
    said = said.format(loss=loss(kept[1]))
    yield _text(at, _TOP + 14, said, "end" if is_left else "start", "strong")


def _text(x: float, y: float, said: str, anchor: str, kind: str = "") -> str:
    role = f' class="{kind}"' if kind else ""
    return (
        f'<text x="{x:.1f}" y="{y:.1f}" text-anchor="{anchor}"{role}>'
        f"{escape(said)}</text>"
    )
