"""The names under which forms and programs are typed, told and kept."""

from ftstudio.core.exports import Form, Program


def test_names_stay_as_they_are() -> None:
    """Scripts type them, and read them."""
    assert list(map(str, Form)) == [
        "folder",
        "adapter",
        "gguf-f16",
        "gguf-q8_0",
        "gguf-q4_0",
        "ollama",
    ]
    assert list(map(str, Program)) == ["transformers", "peft", "llama.cpp", "none"]
