"""A model card: where it comes from, what it learned, its figures, and no names."""

import math
from dataclasses import replace

from ftstudio.core.events import BestKept
from ftstudio.core.gain import Gain
from ftstudio.core.history import History
from ftstudio.core.proof import Source
from ftstudio.models.catalogue import STARTER
from ftstudio.worker.exporting.card import base_of, card, licence_of
from tests.worker.exporting.conftest import Taught
from tests.worker.making import WOODS

_KEPT = replace(History(), kept=BestKept(40))
_GAIN = Gain(Source.TEST, 0.12, 0.08, 0.16, 3.0, 2.64, 12)


def test_figures_are_told_with_how_they_were_found(taught: Taught) -> None:
    """And how far they can be trusted."""
    said = card(taught[1], _KEPT, _GAIN, "Letters", "Open it.")
    assert "on 12 documents that were used for nothing else" in said
    assert "from 3.000 to 2.640 nats, 12.0% less (95 % range 8.0% to 16.0%)" in said
    assert "Version of step 40." in said
    assert "7 documents (7 text)" in said


def test_no_document_is_named(taught: Taught) -> None:
    """It may be given to anybody."""
    said = card(taught[1], _KEPT, _GAIN, "Letters", "Open it.")
    assert not any(each in said for each in WOODS)


def test_what_is_not_known_is_not_said(taught: Taught) -> None:
    """Neither a range nor a gain is made up."""
    _run, job = taught
    bare = replace(_GAIN, low=math.nan, high=math.nan)
    assert "range" not in card(job, _KEPT, bare, "Letters", "Open it.")
    assert "not measured" in card(job, History(), None, "Letters", "Open it.")
    assert licence_of(job) == ""


def test_the_original_is_named_with_its_licence(taught: Taught) -> None:
    """By its place on the hub, where it has one."""
    _run, job = taught
    hub = replace(job, model=replace(job.model, name="qwen3-0.6b"))
    said = card(hub, _KEPT, _GAIN, "Letters", "Open it.")
    assert said.startswith("---\n")
    assert "base_model: Qwen/Qwen3-0.6B\n" in said
    assert "license: apache-2.0\n" in said
    starter = replace(job, model=replace(job.model, name=STARTER))
    assert base_of(starter) == "SmolLM2 135M Instruct"


def test_masks_are_told(taught: Taught) -> None:
    """Whoever gets it wants to know."""
    _run, job = taught
    masked = replace(job, is_masked=True)
    assert "personal data was masked" in card(masked, _KEPT, _GAIN, "Letters", "")
