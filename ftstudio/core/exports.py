"""Form: as what a fine-tuned model can be taken along, and what was seen of it then."""

from enum import StrEnum


class Form(StrEnum):
    """FOLDER: the whole model as Hugging Face's; ADAPTER: what was learned, alone.

    GGUF: one file for llama.cpp, each weight in 16, about 8 or about 4 bits. OLLAMA: a
    folder that `ollama create` takes.
    """

    FOLDER = "folder"
    ADAPTER = "adapter"
    GGUF_F16 = "gguf-f16"
    GGUF_Q8 = "gguf-q8_0"
    GGUF_Q4 = "gguf-q4_0"
    OLLAMA = "ollama"


class Program(StrEnum):
    """What opened an export again, to see that it is whole; NONE: there was nothing."""

    TRANSFORMERS = "transformers"
    PEFT = "peft"
    LLAMA = "llama.cpp"
    NONE = "none"
