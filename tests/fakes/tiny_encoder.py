"""A 1-layer BERT with random weights that knows a few words, as a model folder."""

import json
from pathlib import Path

import torch
from tokenizers import Tokenizer, models, pre_tokenizers, processors
from transformers import BertConfig, BertModel, PreTrainedTokenizerFast

_MARKS = ["[PAD]", "[CLS]", "[SEP]", "[UNK]"]
WORDS = (
    *("oak", "chair", "table", "door", "wood", "glue", "saw"),
    *("invoice", "payment", "euro", "bank", "overdue", "reminder"),
    *("the", "a", "is", "of", "and", "to", ".", "!", "?"),
)


def write_tiny_encoder(folder: Path, *, longest: int = 32) -> Path:
    """The model in `folder`, which reads `longest` tokens; the same one every time."""
    numbers = {word: number for number, word in enumerate([*_MARKS, *WORDS])}
    backend = Tokenizer(models.WordLevel(numbers, unk_token="[UNK]"))
    backend.pre_tokenizer = pre_tokenizers.Whitespace()
    backend.post_processor = processors.BertProcessing(("[SEP]", 2), ("[CLS]", 1))
    torch.manual_seed(0)
    config = BertConfig(
        vocab_size=len(numbers),
        hidden_size=64,
        intermediate_size=64,
        num_hidden_layers=1,
        num_attention_heads=4,
        max_position_embeddings=64,
    )
    BertModel(config, add_pooling_layer=False).save_pretrained(folder)
    PreTrainedTokenizerFast(
        tokenizer_object=backend, pad_token="[PAD]", unk_token="[UNK]"
    ).save_pretrained(folder)
    limits = json.dumps({"max_seq_length": longest})
    (folder / "sentence_bert_config.json").write_text(limits, encoding="utf-8")
    return folder
