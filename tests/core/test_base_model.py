"""What a model does with a text can be told by its architecture."""

from dataclasses import replace

import pytest

from ftstudio.core.base_model import ModelKind, kind_of
from tests.factories import job


@pytest.mark.parametrize(
    ("architecture", "kind"),
    [
        ("LlamaForCausalLM", ModelKind.WRITER),
        ("BertForCausalLM", ModelKind.WRITER),
        ("BertModel", ModelKind.ENCODER),
        ("CamembertForMaskedLM", ModelKind.ENCODER),
        ("XLMRobertaModel", ModelKind.ENCODER),
        ("BertForSequenceClassification", None),
        ("T5EncoderModel", None),
        ("BertModelX", None),
        ("", None),
    ],
)
def test_models_that_write_are_told_from_those_that_only_read(
    architecture: str, kind: ModelKind | None
) -> None:
    """And from all that cannot be used here."""
    assert kind_of(architecture) is kind


def test_a_model_knows_its_kind() -> None:
    """Whoever chooses one for a task asks it."""
    writer = job().model
    encoder = replace(writer, architecture="BertModel")
    assert (writer.kind, encoder.kind) == (ModelKind.WRITER, ModelKind.ENCODER)
