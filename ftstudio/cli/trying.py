"""`ftstudio try`: the main job from beginning to end on the included samples."""

import argparse

from ftstudio import paths
from ftstudio.cli.ask import converse
from ftstudio.cli.liking import liking
from ftstudio.cli.models import find_model
from ftstudio.cli.output import Output
from ftstudio.cli.tune import new_run_path, start_run
from ftstudio.cli.watching import watch
from ftstudio.cli.wish import Wish
from ftstudio.core.asks import Ask
from ftstudio.core.job import Goal
from ftstudio.core.presets import Caution, Effort
from ftstudio.core.tasks import Talk
from ftstudio.models.catalogue import STARTER

REQUEST = "Write a letter to a customer whose oak table will be two weeks late."
_WISH = Wish(
    Goal.WRITE, Effort.QUICK, Caution.NORMAL, max_steps=0, seed=0, meaning=False
)
"""No two of the samples say the same."""
_LONGEST_ANSWER = 300


def try_samples(_options: argparse.Namespace, output: Output) -> int:
    """Get the starter, train it on the samples, ask it one thing before and after."""
    model = find_model(STARTER, may_get=True, output=output)
    place = new_run_path("samples")
    run = start_run([paths.resource("samples")], model, _WISH, place, output)
    code = watch(run, output)
    if code != 0:
        return code
    output.say(f"\n{REQUEST}\n")
    device = liking().device
    talk = Talk(str(run.path), (Ask(REQUEST, True, _LONGEST_ANSWER),), device)
    return converse(talk, output)
