"""The forms in which a model is taken along, and how it did when opened again."""

from ftstudio.core import errors
from ftstudio.core.events import Exported
from ftstudio.core.exports import Form, Program
from ftstudio.words.cases import Case
from ftstudio.words.translation import QT_TRANSLATE_NOOP, translate

HAPPENED: dict[Case, str] = {
    errors.FormUnsupported: QT_TRANSLATE_NOOP(
        "errors",
        "The model “{model}” cannot be taken along in this form: how its “{part}” is "
        "written there is not known for sure, and a wrong file would answer nonsense.",
    ),
    errors.ExportBroken: QT_TRANSLATE_NOOP(
        "errors",
        "What was written ({file}) was opened again with {program}, and does not "
        "answer as the model does here. It was thrown away; your model is as it was.",
    ),
    errors.NotPrinted: QT_TRANSLATE_NOOP(
        "errors", "This computer could not make a PDF of the page."
    ),
}
"""What happened, by its error; the fields are not filled in."""


def form_name(form: Form) -> str:
    """What a person calls it."""
    return {
        Form.FOLDER: translate("exports", "Model folder"),
        Form.ADAPTER: translate("exports", "Only what was learned"),
        Form.GGUF_F16: translate("exports", "One file, best quality"),
        Form.GGUF_Q8: translate("exports", "One file, half the size"),
        Form.GGUF_Q4: translate("exports", "One file, smallest"),
        Form.OLLAMA: translate("exports", "For Ollama"),
    }[form]


def form_use(form: Form) -> str:
    """What it is good for."""
    one_file = translate(
        "exports", "GGUF, for LM Studio, GPT4All, llama.cpp and programs like them."
    )
    return {
        Form.FOLDER: translate(
            "exports",
            "The whole model, for programs that open Hugging Face folders "
            "(safetensors). It works without FT Studio.",
        ),
        Form.ADAPTER: translate(
            "exports",
            "A small file (LoRA adapter, peft). It works only on top of the original "
            "model.",
        ),
        Form.GGUF_F16: one_file,
        Form.GGUF_Q8: translate(
            "exports", "{one_file} Hardly any difference, usually."
        ).format(one_file=one_file),
        Form.GGUF_Q4: translate(
            "exports", "{one_file} It may express itself worse."
        ).format(one_file=one_file),
        Form.OLLAMA: translate(
            "exports", "A folder from which Ollama makes the model, with its Modelfile."
        ),
    }[form]


def instruction_goes_along(form: Form) -> str:
    """What becomes of the instruction that was given in the chat."""
    if form is Form.OLLAMA:
        return translate(
            "exports", "It always heeds the instruction that you gave in the chat."
        )
    return translate(
        "exports", "The instruction from the chat stands in its README, to pass on."
    )


def opened_again(told: Exported) -> str:
    """By what it was opened again, and how it did."""
    if told.program is Program.NONE:
        return translate(
            "exports",
            "Nobody has tried it yet: llama.cpp, which opens such files, is not "
            "installed here (pip install “ftstudio[gguf]”).",
        )
    if not told.request:
        return translate(
            "exports", "Opened again with {program}: it works as it does here."
        ).format(program=told.program)
    return translate(
        "exports", "Opened again with {program} and asked something: {how}."
    ).format(program=told.program, how=_how(told))


def asked_and_answered(told: Exported) -> str:
    """The question and the answer; "" where nothing was asked."""
    if not told.request:
        return ""
    return translate("exports", "“{request}” → “{answer}”").format(
        request=told.request, answer=told.answer or "…"
    )


def _how(told: Exported) -> str:
    if told.is_same:
        return translate("exports", "it answers word for word as it does here")
    return translate("exports", "it answers, in other words than here")
