"""What is drawn in the plot of a training, in per cent of the plan and in losses."""

import math
from dataclasses import dataclass
from enum import StrEnum

Point = tuple[float, float]


class Tone(StrEnum):
    """How serious something is: the name of its colour, and never only that."""

    CALM = "calm"
    ATTENTION = "attention"
    DANGER = "danger"
    QUIET = "muted"


@dataclass(frozen=True, slots=True)
class Curve:
    """Points from left to right: per cent of the plan, loss (nan: a gap)."""

    x: tuple[float, ...] = ()
    y: tuple[float, ...] = ()

    @property
    def points(self) -> tuple[Point, ...]:
        """The points that can be drawn."""
        pairs = zip(self.x, self.y, strict=True)
        return tuple(each for each in pairs if math.isfinite(each[1]))


@dataclass(frozen=True, slots=True)
class Stretch:
    """What is shaded, from `begin` to `end`: the trouble that is there now."""

    begin: float
    end: float
    tone: Tone
    said: str


@dataclass(frozen=True, slots=True)
class Mark:
    """Something that happened: a glyph on the lower edge, and what it means.

    `icon` is drawn on the shape of its tone; `back_to` is where a run went back to.
    """

    x: float
    tone: Tone
    icon: str
    said: str
    back_to: float | None = None


@dataclass(frozen=True, slots=True)
class Stop:
    """A place that can be pointed at: the points that lie there, and their words."""

    x: float
    heights: tuple[float, ...]
    said: str


@dataclass(frozen=True, slots=True)
class Drawing:
    """Everything that is drawn of a history, and what is said of it.

    `main` is the curve that counts, of which `band` are the lower and upper edge.
    `checks` are the folds of a double-check, beside which `training` is dashed. `until`
    is where the training that follows one will end. `doubt` says why there is no band.
    Losses above `ceiling` need not be shown.
    """

    main: Curve = Curve()
    main_name: str = ""
    training: Curve = Curve()
    checks: tuple[Curve, ...] = ()
    band: tuple[Curve, Curve] | None = None
    star: Point | None = None
    star_name: str = ""
    stretch: Stretch | None = None
    marks: tuple[Mark, ...] = ()
    until: float | None = None
    until_name: str = ""
    stops: tuple[Stop, ...] = ()
    notice: str = ""
    doubt: str = ""
    summary: str = ""
    ceiling: float = math.inf
