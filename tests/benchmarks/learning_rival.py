"""`python learning_rival.py RATE FOLDER`: trl's SFTTrainer, one pass, the adapter kept.

Packing as is its habit, and a learning rate that falls in a line. Says the seconds of
its training as JSON. Needs trl, MODEL and TOKENS, as the rivals of engine_speed do;
SEED is 0 where nothing else is said.
"""

import json
import os
import sys
import time
import warnings
from importlib import import_module
from typing import Any

from engine_rivals import (  # type: ignore[import-not-found]
    _adapter,
    _base,
    _tokenizer,
    _words,
)
from engine_turn import LENGTH, documents  # type: ignore[import-not-found]


def main(rate: float, folder: str) -> None:
    """Train, save, and say how long the training took."""
    trl, datasets = import_module("trl"), import_module("datasets")
    seed = int(os.environ.get("SEED", "0"))
    import_module("transformers").set_seed(seed)
    words: dict[str, Any] = _words() | {
        "max_steps": -1,
        "num_train_epochs": 1,
        "learning_rate": rate,
        "lr_scheduler_type": "linear",
        "seed": seed,
    }
    config = trl.SFTConfig(
        **words,
        max_length=LENGTH,
        packing=True,
        gradient_checkpointing=False,
        bf16=False,
    )
    trainer = trl.SFTTrainer(
        model=_base(),
        args=config,
        train_dataset=datasets.Dataset.from_dict({"input_ids": documents()}),
        processing_class=_tokenizer(),
        peft_config=_adapter(),
    )
    began = time.perf_counter()
    trainer.train()
    seconds = time.perf_counter() - began
    trainer.model.save_pretrained(folder)
    print(json.dumps({"seconds": seconds, "steps": trainer.state.global_step}))


if __name__ == "__main__":
    warnings.filterwarnings("ignore")
    main(float(sys.argv[1]), sys.argv[2])
