"""The graphics card as torch would tell of it: none is needed to see what follows."""

from collections.abc import Callable
from typing import Any

import psutil
import pytest
import torch

from ftstudio.core.device import Refusal
from ftstudio.core.events import Phase
from ftstudio.core.fit import Memory
from ftstudio.worker.card import (
    chapter,
    find_card,
    give_back,
    has_code_for,
    peak_card_memory,
    present_card_memory,
)
from ftstudio.worker.device import Device, Refused

CU130 = ("sm_75", "sm_80", "sm_86", "sm_90", "sm_100", "sm_120", "compute_120")
GB = 10**9


@pytest.mark.parametrize(
    ("capability", "refusal"),
    [
        ((7, 5), None),
        ((8, 6), None),
        ((8, 9), None),  # runs what was made for 8.6
        ((12, 1), None),  # makes its own code of compute_120
        ((13, 0), None),
        ((6, 1), Refusal.TOO_OLD),
        ((7, 0), Refusal.TOO_OLD),
        ((11, 0), Refusal.TOO_NEW),  # between those that are known
    ],
)
def test_a_card_runs_what_was_made_for_it_or_grows_into_it(
    capability: tuple[int, int], refusal: Refusal | None
) -> None:
    """By NVIDIA's rules of compatibility."""
    assert has_code_for(capability, CU130) is refusal


def test_a_card_newer_than_the_build_is_told_from_one_that_is_older() -> None:
    """What helps is another build of torch, and another one each time."""
    assert has_code_for((12, 0), ("sm_50", "sm_90a")) is Refusal.TOO_NEW
    assert has_code_for((9, 0), ("sm_50", "sm_90a")) is None
    assert has_code_for((3, 5), ("sm_50", "sm_90a")) is Refusal.TOO_OLD


def test_a_build_that_does_not_say_what_it_is_for_is_tried() -> None:
    """Nothing is known against it."""
    assert has_code_for((8, 6), ()) is None


class Cuda:
    """What torch.cuda says where there is a card; computing is the processor's here."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch, **facts: Any) -> None:
        self._ones: Callable[..., torch.Tensor] = torch.ones
        told = {
            "is_available": True,
            "get_device_name": "NVIDIA GeForce RTX 3060",
            "get_device_capability": (8, 6),
            "get_arch_list": list(CU130),
            "is_bf16_supported": True,
            "mem_get_info": (11 * GB, 12 * GB),
        }
        for name, fact in (told | facts).items():
            monkeypatch.setattr(torch.cuda, name, _saying(fact))
        monkeypatch.setattr(torch, "ones", self.ones)

    def ones(self, *shape: int, dtype: torch.dtype, device: str) -> torch.Tensor:
        """As on the card."""
        assert device == "cuda"
        return self._ones(*shape, dtype=dtype)


def _saying(fact: object) -> Callable[..., object]:
    def say(**_how: object) -> object:
        if isinstance(fact, Exception):
            raise fact
        return fact

    return say


def test_a_card_is_found_with_its_format_and_memory(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """In bfloat16, since it computes in that by itself."""
    Cuda(monkeypatch)
    memory = Memory(12 * GB, 11 * GB)
    expected = Device("cuda", torch.bfloat16, "NVIDIA GeForce RTX 3060", memory)
    assert find_card() == expected


def test_a_card_that_only_imitates_bfloat16_gets_plain_numbers(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """A Turing card would be slower in it than in float32, and no float16 is used."""
    Cuda(monkeypatch, is_bf16_supported=False, get_device_capability=(7, 5))
    found = find_card()
    assert isinstance(found, Device)
    assert found.dtype == torch.float32


def test_a_card_that_is_too_old_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    """It is not even tried."""
    Cuda(monkeypatch, get_device_capability=(6, 1), get_device_name="Quadro P600")
    assert find_card() == Refused(Refusal.TOO_OLD, "Quadro P600")


def test_cards_by_amd_have_no_such_numbers(monkeypatch: pytest.MonkeyPatch) -> None:
    """Their architectures are called otherwise; being tried is all there is."""
    Cuda(monkeypatch, get_arch_list=["gfx1100"], get_device_capability=(11, 0))
    monkeypatch.setattr(torch.version, "hip", "6.4")
    assert isinstance(find_card(), Device)


def test_a_card_that_does_not_answer_is_refused(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    """Its driver may be half installed; the log says what kind of error that was."""
    Cuda(monkeypatch, mem_get_info=RuntimeError("CUDA error: unknown error"))
    assert find_card() == Refused(Refusal.FAILED)
    assert "RuntimeError" in caplog.text


def test_a_card_that_cannot_compute_is_refused(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    """It is tried before anything is trusted to it."""
    Cuda(monkeypatch)
    monkeypatch.setattr(torch, "ones", _failing)
    assert find_card() == Refused(Refusal.FAILED, "NVIDIA GeForce RTX 3060")
    assert "RuntimeError" in caplog.text


def test_a_card_that_computes_wrongly_is_refused(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Whatever it says of itself."""
    Cuda(monkeypatch)
    ones = torch.ones
    monkeypatch.setattr(torch, "ones", lambda *size, **how: 2 * ones(*size, **how))
    assert find_card() == Refused(Refusal.FAILED, "NVIDIA GeForce RTX 3060")


def _failing(*_shape: int, **_how: object) -> torch.Tensor:
    raise RuntimeError("CUDA error: no kernel image is available")


def test_apples_chips_share_the_memory(monkeypatch: pytest.MonkeyPatch) -> None:
    """What is free is what neither Metal nor other programs have taken."""
    most, taken = 11 * GB, 1 * GB
    monkeypatch.setattr(torch.backends.mps, "is_available", lambda: True)
    monkeypatch.setattr(torch.backends.mps, "get_name", lambda: "Apple M2")
    monkeypatch.setattr(torch.mps, "recommended_max_memory", lambda: most)
    monkeypatch.setattr(torch.mps, "driver_allocated_memory", lambda: taken)
    ones = torch.ones
    monkeypatch.setattr(
        torch, "ones", lambda *size, dtype, **_device: ones(*size, dtype=dtype)
    )
    found = find_card()
    assert isinstance(found, Device)
    assert (found.name, found.dtype, found.card) == ("mps", torch.float32, "Apple M2")
    assert found.memory.total == most
    assert found.memory.free <= min(most - taken, psutil.virtual_memory().total)


def test_without_a_card_it_says_whether_one_could_be_used(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """A build for the processor alone would not see any."""
    monkeypatch.setattr(torch.cuda, "is_available", lambda: False)
    monkeypatch.setattr(torch.backends.mps, "is_available", lambda: False)
    for is_built, reason in (
        (True, Refusal.NONE_THERE),
        (False, Refusal.NOT_BUILT),
    ):
        monkeypatch.setattr(torch.backends.cuda, "is_built", lambda on=is_built: on)
        monkeypatch.setattr(torch.backends.mps, "is_built", lambda: False)
        assert find_card() == Refused(reason)


def test_what_lies_on_a_card_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    """Now and at most; beside what the process has taken of the computer's memory."""
    monkeypatch.setattr(torch.cuda, "is_initialized", lambda: True)
    monkeypatch.setattr(torch.cuda, "memory_allocated", lambda: 2 * GB)
    monkeypatch.setattr(torch.cuda, "max_memory_allocated", lambda: 3 * GB)
    assert (present_card_memory(), peak_card_memory()) == (2 * GB, 3 * GB)
    told = chapter(Phase.TRAINING)
    assert told.peak_card_memory == 3 * GB
    assert 0 < told.peak_memory < psutil.virtual_memory().total


def test_without_a_card_nothing_lies_on_it(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nor is there anything to give back, which is no error."""
    monkeypatch.setattr(torch.cuda, "is_initialized", lambda: False)
    monkeypatch.setattr(torch.backends.mps, "is_available", lambda: False)
    assert (present_card_memory(), peak_card_memory()) == (0, 0)
    give_back("cpu")
