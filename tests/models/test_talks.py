"""A model that has never learned to talk is known by its folder."""

from pathlib import Path

import pytest

from ftstudio.models.talks import knows_talks


@pytest.mark.parametrize(
    ("files", "knows"),
    [
        ({"tokenizer_config.json": '{"eos_token": "<|end|>"}'}, False),
        ({"tokenizer_config.json": '{"chat_template": "{{ messages }}"}'}, True),
        ({"tokenizer_config.json": "{}", "chat_template.jinja": "x"}, True),
        ({}, True),
    ],
)
def test_the_form_of_a_talk_lies_in_one_of_two_places(
    tmp_path: Path, files: dict[str, str], knows: bool
) -> None:
    """Where nothing can be read, nothing is said against the model."""
    for name, text in files.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    assert knows_talks(tmp_path) is knows
