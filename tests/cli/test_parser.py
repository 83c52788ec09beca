"""What can be typed after `ftstudio`."""

import shlex
from pathlib import Path

import pytest

from ftstudio.cli.parser import COMMANDS, build_parser


@pytest.mark.parametrize(
    ("typed", "understood"),
    [
        ("try --no-window", {"command": "try", "no_window": True, "json": False}),
        ("read a b --text out", {"folders": [Path("a"), Path("b")], "json": False}),
        ("read a --text out", {"masked": False}),
        ("read a --text out --masked", {"masked": True}),
        ("read a", {"recognise": False}),
        ("read a --recognise", {"recognise": True}),
        ("models --json", {"command": "models", "json": True}),
        ("models get tiny", {"command": "models get", "name": "tiny", "json": False}),
        ("models get tiny --json", {"command": "models get", "json": True}),
        ("models --json get tiny", {"command": "models get", "json": True}),
        ("tune a", {"model": None, "effort": "balanced", "seed": 0, "out": None}),
        ("tune a --goal write --caution high", {"goal": "write", "caution": "high"}),
        ("tune a --max-steps 4 --seed 7 --out r", {"max_steps": 4, "out": Path("r")}),
        ("tune a", {"folds": None, "patience": 3, "changed": []}),
        ("tune a --folds 0 --patience 0", {"folds": 0, "patience": 0}),
        ("tune a --folds 7", {"folds": 7}),
        (
            "tune a --set passes=3 --set learning_rate=5e-4",
            {"changed": [("passes", 3.0), ("learning_rate", 0.0005)]},
        ),
        ("tune a", {"keep_personal_data": False}),
        ("tune a --keep-personal-data", {"keep_personal_data": True}),
        ("tune a", {"device": None}),
        ("tune a --device gpu", {"device": "gpu"}),
        ("resume r --device cpu", {"device": "cpu"}),
        ("resume", {"command": "resume", "run": None}),
        ("tune a", {"gentle": None}),
        ("tune a --gentle", {"gentle": True}),
        ("resume r --no-gentle", {"gentle": False}),
        ("resume r --json", {"command": "resume", "run": Path("r")}),
        ("ask r 'Who?' --compare", {"request": "Who?", "compare": True}),
        ("export r --as folder d", {"form": "folder", "destination": Path("d")}),
    ],
)
def test_a_command_is_understood(typed: str, understood: dict[str, object]) -> None:
    """With its options, and what they are if nothing is said."""
    parsed = vars(build_parser().parse_args(shlex.split(typed)))
    assert parsed | understood == parsed


@pytest.mark.parametrize(
    "typed",
    [
        "fly",
        "read",
        "models get",
        "models fetch tiny",
        "tune",
        "tune a --effort heroic",
        "tune a --caution none",
        "tune a --goal rhyme",
        "tune a --device tpu",
        "tune a --max-steps 0",
        "tune a --max-steps many",
        "tune a --seed -1",
        "tune a --seed 4294967296",
        "tune a --folds 1",
        "tune a --folds -2",
        "tune a --folds some",
        "tune a --patience -1",
        "tune a --set passes",
        "tune a --set passes=many",
        "tune a --set passes=1000",
        "tune a --set passes=nan",
        "tune a --set lora_rank=2.5",
        "tune a --set flux=3",
        "ask r",
        "ask r Who --max-tokens 999999",
        "export r d",
        "export r --as zip d",
    ],
)
def test_wrong_use_ends_with_2(typed: str, capsys: pytest.CaptureFixture[str]) -> None:
    """And says on stderr what is wrong, in words."""
    with pytest.raises(SystemExit) as end:
        build_parser().parse_args(shlex.split(typed))
    said = capsys.readouterr()
    assert (end.value.code, said.out) == (2, "")
    assert "error: " in said.err
    assert " _" not in said.err


def test_every_command_is_known_by_its_name() -> None:
    """Else a folder of that name would be opened instead; and each has its help."""
    told = build_parser().format_help()
    listed = {line.split()[0] for line in told.splitlines() if line.startswith("    ")}
    assert listed & COMMANDS == COMMANDS
    assert "[PATH ... | COMMAND ...]" in told


def test_the_help_of_a_command_begins_with_how_it_is_typed(
    capsys: pytest.CaptureFixture[str],
) -> None:
    """Without what only the program itself takes."""
    with pytest.raises(SystemExit):
        build_parser().parse_args(["tune", "--help"])
    assert capsys.readouterr().out.startswith("usage: ftstudio tune [-h]")
