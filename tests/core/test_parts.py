"""Which licences allow that something is part of what people get."""

import pytest

from ftstudio.core.parts import may_be_given_away


@pytest.mark.parametrize(
    "licence",
    [
        "MIT",
        "MPL-2.0 AND MIT",
        "LGPL-2.1-or-later",
        "LGPL-3.0-only OR GPL-2.0-only OR GPL-3.0-only",
        "Apache-2.0 AND Apache-2.0 WITH LLVM-exception",
        "GPL-3.0-only OR (MIT AND ISC)",
        "GPL-2.0-or-later WITH Bootloader-exception",
    ],
)
def test_permissive_licences_and_those_of_replaceable_libraries_do(
    licence: str,
) -> None:
    """Of several to choose from, one is enough."""
    assert may_be_given_away(licence)


@pytest.mark.parametrize(
    "licence",
    [
        "",
        "GPL-3.0-only",
        "AGPL-3.0-or-later",
        "MIT AND GPL-2.0-only",
        "(MIT OR ISC) AND GPL-3.0-only",
        "GPL-3.0-only OR AGPL-3.0-only",
        "LicenseRef-NVIDIA-Proprietary",
        "Proprietary",
        "MIT,",
        "MIT AND",
        "(MIT",
        "MIT MIT",
    ],
)
def test_all_others_do_not(licence: str) -> None:
    """Nor does what cannot be understood."""
    assert not may_be_given_away(licence)
