"""The Modelfile says of a talk what the model was taught of one."""

import re
from typing import Any

import pytest

from ftstudio.core.errors import FormUnsupported
from ftstudio.worker.exporting.ollama import modelfile
from tests.fakes.tiny_model import TEMPLATE, tiny_tokenizer

_NAMED = (
    "{% if messages[0]['role'] != 'system' %}<|im_start|>system\nYou are Oak."
    "<|im_end|>\n{% endif %}" + TEMPLATE
)
_THINKING = TEMPLATE.replace(
    "assistant\n{% endif %}",
    "assistant\n{% if not enable_thinking %}<think>\n\n</think>\n\n{% endif %}"
    "{% endif %}",
)


def _with(template: str | None) -> Any:
    tokenizer = tiny_tokenizer()
    tokenizer.chat_template = template
    return tokenizer


def _part(said: str, name: str) -> str:
    found = re.search(rf'^{name} """(.*?)"""$', said, re.DOTALL | re.MULTILINE)
    return found[1] if found else ""


def _filled_in(template: str, system: str, asked: str) -> str:
    """What Ollama makes of one request; as Go's text/template does it, here by hand."""
    loop = template.index("{{ range")
    head, rest = template[:loop], template[loop:].rpartition("{{ end }}{{ end }}")
    head = head.replace("{{ if .System }}", "").replace("{{ end }}", "")
    turn = rest[0].partition('{{ if eq .Role "user" }}')[2].partition("{{ else")[0]
    filled = head.replace("{{ .System }}", system) if system else ""
    return filled + turn.replace("{{ .Content }}", asked) + rest[2]


@pytest.mark.parametrize("template", [TEMPLATE, _NAMED, _THINKING])
def test_a_request_is_written_down_as_in_training(template: str) -> None:
    """The model's own instruction and what comes before its answer among it."""
    tokenizer = _with(template)
    said = modelfile(tokenizer, 0.3, "tiny")
    wanted = tokenizer.apply_chat_template(
        [{"role": "user", "content": "Hello?"}],
        add_generation_prompt=True,
        tokenize=False,
        enable_thinking=False,
    )
    found = _filled_in(_part(said, "TEMPLATE"), _part(said, "SYSTEM"), "Hello?")
    assert found == wanted


def test_the_persons_own_instruction_takes_the_place_of_the_models() -> None:
    """Whatever quotes and marks are in it, the parts of the file stay what they are."""
    own = 'Be brief: """\nFROM ./other\nTEMPLATE x'
    said = modelfile(_with(_NAMED), 0.3, "tiny", own)
    assert _part(said, "SYSTEM") == "Be brief: '''\nFROM ./other\nTEMPLATE x"
    assert "You are Oak" not in said
    assert said.endswith('\nTEMPLATE x"""\n')


def test_it_stops_where_the_answer_ends() -> None:
    """And speaks as it does here."""
    said = modelfile(_with(TEMPLATE), 0.3, "tiny").splitlines()
    assert said[0] == "FROM ./model.gguf"
    assert "PARAMETER temperature 0.3" in said
    assert 'PARAMETER stop "<|im_end|>"' in said


def test_a_model_without_the_form_of_a_talk_goes_on_on_a_line_of_its_own() -> None:
    """As it was taught."""
    assert _part(modelfile(_with(None), 0.3, "tiny"), "TEMPLATE") == "{{ .Prompt }}\n\n"


def test_another_form_of_a_talk_is_refused() -> None:
    """Rather than written wrongly."""
    other = _with("{% for m in messages %}[INST]{{ m['content'] }}[/INST]{% endfor %}")
    with pytest.raises(FormUnsupported):
        modelfile(other, 0.3, "tiny")
