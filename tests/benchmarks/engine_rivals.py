"""Rivals of the engine benchmark, each run by an interpreter that has it.

`python engine_rivals.py NAME`: padded (transformers and peft), bfd or wrapped (trl), or
torchtune; or gemm, the bare matrix products that a step cannot do without.
"""

import json
import sys
import warnings
from importlib import import_module
from pathlib import Path
from typing import Any

import torch
from engine_turn import (  # type: ignore[import-not-found]
    ALPHA,
    LEARNING_RATE,
    LENGTH,
    RANK,
    ROWS,
    Turns,
    documents,
    model,
)
from torch.utils.data import DataLoader

TARGETS = ["q_proj", "k_proj", "v_proj", "o_proj", "gate_proj", "up_proj", "down_proj"]
_NEVER = 10**6


def padded() -> None:
    """Trainer with the usual collator: each row filled up to the longest."""
    hf = import_module("transformers")
    adapted = import_module("peft").get_peft_model(_base(), _adapter())
    rows = [{"input_ids": d, "attention_mask": [1] * len(d)} for d in documents()]
    collate = hf.DataCollatorForLanguageModeling(_tokenizer(), mlm=False)
    arguments = hf.TrainingArguments(**_words())
    _train(hf.Trainer, collate, model=adapted, args=arguments, train_dataset=rows)


def packed(strategy: str) -> None:
    """Trl's SFTTrainer with packing."""
    trl, datasets = import_module("trl"), import_module("datasets")
    config = trl.SFTConfig(
        **_words(),
        max_length=LENGTH,
        packing=True,
        packing_strategy=strategy,
        gradient_checkpointing=False,
        bf16=False,
    )
    _train(
        trl.SFTTrainer,
        None,
        model=_base(),
        args=config,
        train_dataset=datasets.Dataset.from_dict({"input_ids": documents()}),
        processing_class=_tokenizer(),
        peft_config=_adapter(),
    )


def torchtune() -> None:
    """The body of its LoRA recipe for one device, with its packed data set."""
    data, training = (
        import_module("torchtune.data"),
        import_module("torchtune.training"),
    )
    losses = import_module("torchtune.modules.loss")
    decoder, loss_of = _torchtune_model(), losses.CEWithChunkedOutputLoss()
    decoder.set_num_output_chunks(loss_of.num_output_chunks)
    learned = [each for each in decoder.parameters() if each.requires_grad]
    optimizer = torch.optim.AdamW(learned, lr=LEARNING_RATE, fused=True)
    rows = import_module("torchtune.datasets").PackedDataset(
        [{"tokens": d, "labels": d} for d in documents()], max_seq_len=LENGTH
    )
    batches: Any = iter(
        DataLoader(
            rows,
            ROWS,
            shuffle=True,
            collate_fn=data.padded_collate_packed,
            drop_last=True,
        )
    )

    def step() -> int:
        batch = next(batches)
        real = int((batch["tokens"] != 0).sum())
        labels = batch.pop("labels")
        count = (labels != -100).sum()
        last = torch.full((len(labels), 1), -100)
        logits = decoder(**batch)
        loss = loss_of(logits, torch.hstack((labels[:, 1:], last))) * count
        loss.backward()
        training.scale_grads(decoder, 1 / count)
        optimizer.step()
        optimizer.zero_grad()
        return real

    Turns().repeat(step)


def gemm() -> None:
    """Products as large as the model's, told as the tokens they would be enough for.

    A token takes 2 N operations forward and 2 N for the gradients of what goes in; of
    frozen weights none are needed.
    """
    config = json.loads((Path(model()) / "config.json").read_text(encoding="utf-8"))
    inner, wide = config["hidden_size"], config["intermediate_size"]
    a, b = torch.randn(ROWS * LENGTH, inner), torch.randn(inner, 2 * wide)
    out = torch.empty(ROWS * LENGTH, 2 * wide)
    times = 60
    parameters: int = sum(each.numel() for each in _base().parameters())

    def step() -> int:
        for _ in range(times):
            torch.mm(a, b, out=out)
        done: int = times * 2 * a.numel() * b.shape[1]
        return done // (4 * parameters)

    Turns().repeat(step)


def _base() -> Any:
    kind = import_module("transformers").AutoModelForCausalLM
    return kind.from_pretrained(model(), dtype=torch.float32)


def _tokenizer() -> Any:
    return import_module("transformers").AutoTokenizer.from_pretrained(model())


def _adapter() -> Any:
    return import_module("peft").LoraConfig(
        r=RANK,
        lora_alpha=ALPHA,
        lora_dropout=0.0,
        target_modules=TARGETS,
        task_type="CAUSAL_LM",
    )


def _words() -> dict[str, Any]:
    return {
        "output_dir": "scratch",
        "per_device_train_batch_size": ROWS,
        "max_steps": _NEVER,
        "learning_rate": LEARNING_RATE,
        "lr_scheduler_type": "constant",
        "report_to": "none",
        "save_strategy": "no",
        "logging_strategy": "no",
        "use_cpu": True,
        "disable_tqdm": True,
    }


def _train(trainer: Any, collate: Any, **words: Any) -> None:
    """Let a Trainer take its steps in turn; tokens are counted where rows come by."""
    turns = Turns()
    callback: Any = import_module("transformers").TrainerCallback

    class Between(callback):  # type: ignore[misc]
        def on_step_begin(self, *_: Any, **__: Any) -> None:
            turns.begin()

        def on_step_end(self, *_: Any, **__: Any) -> None:
            turns.tokens = counts.pop(0)
            turns.end()

    counts: list[int] = []
    made = trainer(**words, callbacks=[Between()])
    inner = collate or made.data_collator

    def counting(rows: list[Any]) -> Any:
        batch = inner(rows)
        mask = batch.get("attention_mask")
        counts.append(int((batch["input_ids"] != -1 if mask is None else mask).sum()))
        return batch

    made.data_collator = counting
    made.train()


def _torchtune_model() -> Any:
    builders = import_module("torchtune.models.llama3_2._component_builders")
    convert = import_module("torchtune.models.convert_weights")
    adapters = import_module("torchtune.modules.peft")
    folder = Path(model())
    config = json.loads((folder / "config.json").read_text(encoding="utf-8"))
    heads, keys = config["num_attention_heads"], config["num_key_value_heads"]
    wide, each = config["hidden_size"], config["head_dim"]
    decoder = builders.lora_llama3_2(
        ["q_proj", "k_proj", "v_proj", "output_proj"],
        apply_lora_to_mlp=True,
        vocab_size=config["vocab_size"],
        num_layers=config["num_hidden_layers"],
        num_heads=heads,
        num_kv_heads=keys,
        embed_dim=wide,
        max_seq_len=LENGTH,
        intermediate_dim=config["intermediate_size"],
        norm_eps=config["rms_norm_eps"],
        rope_base=int(config["rope_parameters"]["rope_theta"]),
        scale_factor=1,
        lora_rank=RANK,
        lora_alpha=ALPHA,
    )
    weights = import_module("safetensors.torch").load_file(folder / "model.safetensors")
    float32 = {name: weight.float() for name, weight in weights.items()}
    tuned = convert.hf_to_tune(float32, heads, keys, wide, each)
    decoder.load_state_dict(tuned, strict=False)
    for part in decoder.modules():
        if hasattr(part, "initialize_parameters"):
            part.initialize_parameters()
    adapters.set_trainable_params(decoder, adapters.get_adapter_params(decoder))
    return decoder


if __name__ == "__main__":
    warnings.filterwarnings("ignore")
    name = sys.argv[1]
    ways = {"padded": padded, "torchtune": torchtune, "gemm": gemm}
    if name in ways:
        ways[name]()
    else:
        packed(name)
