"""Why a model cannot be used for what is wanted, as the rest of a sentence."""

from ftstudio.words.translation import QT_TRANSLATE_NOOP, translate

_REASONS = {
    "not_a_language_model": QT_TRANSLATE_NOOP(
        "errors", "it is not one that writes text"
    ),
    "not_an_encoder": QT_TRANSLATE_NOOP(
        "errors", "it writes text, and does not compare documents"
    ),
    "quantized": QT_TRANSLATE_NOOP("errors", "its weights are compressed for use only"),
    "no_context_length": QT_TRANSLATE_NOOP(
        "errors", "it does not say how much it reads"
    ),
    "unknown_format": QT_TRANSLATE_NOOP("errors", "the file is no model that is known"),
    "unknown_architecture": QT_TRANSLATE_NOOP("errors", "its build is not known here"),
    "unknown_tokenizer": QT_TRANSLATE_NOOP(
        "errors", "the way it cuts words is not known here"
    ),
}


def why(reason: str) -> str:
    """In the person's words; the code itself where an older version does not know it.

    `reason` is that of ModelUnsupported.
    """
    said = _REASONS.get(reason)
    return translate("errors", said) if said else reason
