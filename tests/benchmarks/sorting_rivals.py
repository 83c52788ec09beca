"""The usual ways to learn to sort, on texts that `sorting` has read.

`PYTHON -m tests.benchmarks.sorting_rivals TEXTS.json SEED [ENCODER]`, with a Python
that has scikit-learn, sentence-transformers and setfit; nothing of ftstudio is used.
ENCODER is the folder of all-MiniLM-L6-v2, by default where the program keeps it.
"""

import json
import os
import sys
import time
from collections.abc import Callable, Sequence
from importlib import import_module
from pathlib import Path
from typing import Any

_ENCODER = Path.home() / ".local/share/ftstudio/models/minilm-l6"
_ITERATIONS = int(os.environ.get("SETFIT_ITERATIONS", "20"))
"""Pairs of each kind a text: 20 is what setfit did before it had a choice."""
Texts = Sequence[str]
Way = Callable[[Texts, Texts, Texts], Sequence[str]]


def main(arguments: Sequence[str]) -> None:
    """Print each way's accuracy and seconds, on one line."""
    texts, seed, *rest = arguments
    given = json.loads(Path(texts).read_text(encoding="utf-8"))
    train, labels = zip(*given["train"], strict=True)
    test, wanted = zip(*given["test"], strict=True)
    encoder = rest[0] if rest else str(_ENCODER)
    ways: dict[str, Way] = {
        "bayes": _bayes,
        "tfidf": _tfidf,
        "minilm": lambda *them: _minilm(encoder, *them),
        "setfit": lambda *them: _setfit(encoder, int(seed), *them),
    }
    said = []
    for name, way in ways.items():
        began = time.monotonic()
        found = way(train, labels, test)
        seconds = time.monotonic() - began
        right = sum(a == b for a, b in zip(found, wanted, strict=True))
        said.append(f"{name} {right / len(wanted):.3f} ({seconds:.0f} s)")
    print(" ".join(said))


def _bayes(train: Texts, labels: Texts, test: Texts) -> Sequence[str]:
    judge = import_module("sklearn.naive_bayes").MultinomialNB(alpha=0.1)
    return _by_words("CountVectorizer", judge, train, labels, test)


def _tfidf(train: Texts, labels: Texts, test: Texts) -> Sequence[str]:
    return _by_words("TfidfVectorizer", _regression(), train, labels, test)


def _by_words(way: str, judge: Any, *them: Texts) -> Sequence[str]:
    train, labels, test = them
    words = getattr(import_module("sklearn.feature_extraction.text"), way)()
    judge.fit(words.fit_transform(train), labels)
    found: Sequence[str] = judge.predict(words.transform(test))
    return found


def _minilm(encoder: str, train: Texts, labels: Texts, test: Texts) -> Sequence[str]:
    module = import_module("sentence_transformers")
    model = module.SentenceTransformer(encoder, device="cpu")
    judge = _regression().fit(model.encode(list(train)), labels)
    found: Sequence[str] = judge.predict(model.encode(list(test)))
    return found


def _setfit(
    encoder: str, seed: int, train: Texts, labels: Texts, test: Texts
) -> Sequence[str]:
    """As its README begins: one epoch over the pairs it draws by itself."""
    setfit, datasets = import_module("setfit"), import_module("datasets")
    names = sorted(set(labels))
    model = setfit.SetFitModel.from_pretrained(encoder, device="cpu")
    arguments = setfit.TrainingArguments(
        batch_size=16,
        num_epochs=1,
        num_iterations=_ITERATIONS,
        seed=seed,
        report_to="none",
        save_strategy="no",
    )
    rows = {"text": list(train), "label": [names.index(each) for each in labels]}
    table = datasets.Dataset.from_dict(rows)
    setfit.Trainer(model, arguments, train_dataset=table).train()
    return [names[int(each)] for each in model.predict(list(test))]


def _regression() -> Any:
    return import_module("sklearn.linear_model").LogisticRegression(C=10, max_iter=1000)


if __name__ == "__main__":
    main(sys.argv[1:])
