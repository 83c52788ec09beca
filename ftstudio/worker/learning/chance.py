"""The state of chance: what random numbers come next, kept and brought back."""

import torch

_PROCESSOR = "random"


def state_of_chance(device: torch.device) -> dict[str, torch.Tensor]:
    """The state on the processor and, where that is another, on the device, by names.

    Each is a tensor of bytes on the processor.
    """
    states = {_PROCESSOR: torch.get_rng_state()}
    if device.type != "cpu":
        states[_name(device)] = torch.get_device_module(device).get_rng_state()
    return states


def bring_chance_back(states: dict[str, torch.Tensor], device: torch.device) -> None:
    """Go on from such states; what was kept on another device says nothing here."""
    torch.set_rng_state(states[_PROCESSOR])
    if device.type != "cpu" and _name(device) in states:
        torch.get_device_module(device).set_rng_state(states[_name(device)])


def _name(device: torch.device) -> str:
    return f"{_PROCESSOR}.{device.type}"
