"""Whether a model has learned what a talk is, as its folder says."""

from pathlib import Path

_TEMPLATES = ("chat_template.jinja", "chat_template.json")
_CONFIG = "tokenizer_config.json"


def knows_talks(folder: Path) -> bool:
    """Whether its tokenizer has a chat template; True where that cannot be found out.

    A model without one gets a request alone, as a line that it goes on with.
    """
    if any((folder / each).is_file() for each in _TEMPLATES):
        return True
    try:
        said = (folder / _CONFIG).read_text(encoding="utf-8", errors="replace")
    except OSError:
        return True
    return '"chat_template"' in said
