"""The Python packages that the program needs and that are installed, with licences."""

import re
from collections.abc import Iterable, Iterator
from importlib.metadata import Distribution, PackageNotFoundError, distribution
from pathlib import PurePath

from packaging.requirements import Requirement

from ftstudio.core.parts import Part

OURS = "ftstudio"
_FOR_WHO_MAKES_IT = ("build", "test")
_IS_TEXT = re.compile(r"licen[cs]e|copying|notice|copyright|thirdparty", re.IGNORECASE)
_NO_TEXT = (".py", ".pyc", ".pyi", ".json", ".h", ".so")
_SAID: dict[str, str] = {
    "3-clause bsd license": "BSD-3-Clause",
    "apache": "Apache-2.0",
    "apache 2.0": "Apache-2.0",
    "apache 2.0 license": "Apache-2.0",
    "apache software license": "Apache-2.0",
    "bsd": "BSD-3-Clause",
    "bsd license": "BSD-3-Clause",
    "bsd-3-clause, apache-2.0, dependency licenses": "BSD-3-Clause AND Apache-2.0",
    "gnu lesser general public license v2 or later (lgplv2+)": "LGPL-2.1-or-later",
    "isc license": "ISC",
    "isc license (iscl)": "ISC",
    "mit license": "MIT",
    "mozilla public license 2.0 (mpl 2.0)": "MPL-2.0",
    "osi approved": "",
    "python software foundation license": "PSF-2.0",
}
"""What packages say that do not know SPDX, in small letters."""


def installed_parts(root: str = OURS) -> Iterator[Part]:
    """`root` and all that it needs here, each once, by name."""
    found: dict[str, Distribution] = {}
    _walk(root, None, found, set())
    for name in sorted(found):
        yield _part(found[name])


def _walk(
    name: str,
    extras: Iterable[str] | None,
    found: dict[str, Distribution],
    known: set[tuple[str, str]],
) -> None:
    """Add a package and what it needs; without `extras` with all that are installed."""
    try:
        package = distribution(name)
    except PackageNotFoundError:
        return
    asked = _offered(package) if extras is None else tuple(extras)
    needed = [Requirement(each) for each in package.requires or ()]
    for extra in ("", *asked):
        if (key := _canonical(name), extra) in known:
            continue
        known.add((key, extra))
        found[key] = package
        for each in needed:
            if each.marker is None or each.marker.evaluate({"extra": extra}):
                _walk(each.name, each.extras, found, known)


def _offered(package: Distribution) -> tuple[str, ...]:
    extras = package.metadata.get_all("Provides-Extra") or []
    return tuple(each for each in extras if each not in _FOR_WHO_MAKES_IT)


def _canonical(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()


def _part(package: Distribution) -> Part:
    about = package.metadata
    return Part(about["Name"], package.version, _licence(package), _text(package))


def _licence(package: Distribution) -> str:
    """As an SPDX expression: what the package says, best first; "" for nothing."""
    if expression := _said(package, "License-Expression"):
        return expression
    classifiers = package.metadata.get_all("Classifier") or []
    told = [each for each in classifiers if each.startswith("License ::")]
    said = _said(package, "License")
    short = said if "\n" not in said else ""
    for each in (short, *(one.rpartition(" :: ")[2] for one in told)):
        if each and (expression := _SAID.get(each.lower(), each)):
            return _most_exact(expression, package)
    return ""


def _said(package: Distribution, field: str) -> str:
    return str((package.metadata.get_all(field) or [""])[0]).strip()


def _most_exact(expression: str, package: Distribution) -> str:
    """Where a package says LGPL alone, its classifier says which."""
    if expression != "LGPL":
        return expression
    for each in package.metadata.get_all("Classifier") or []:
        found = _SAID.get(each.rpartition(" :: ")[2].lower(), "")
        if found.startswith("LGPL"):
            return found
    return expression


def _text(package: Distribution) -> str:
    """Every licence and notice that the package brings, each under its file's name."""
    texts: dict[str, str] = {}
    for file in package.files or ():
        if _IS_TEXT.search(_below(file)) and not file.name.endswith(_NO_TEXT):
            text = (package.read_text(str(file)) or _read(package, file)).strip("\n")
            if text.strip() and text not in texts.values():
                texts[file.as_posix()] = text
    if len(texts) == 1:
        return next(iter(texts.values()))
    return "\n\n\n".join(f"── {name}\n\n{text}" for name, text in texts.items())


def _below(file: PurePath) -> str:
    """A file's own name, and the name of the folder in which licences are kept."""
    folders = [each for each in file.parts[:-1] if each in {"licenses", "LICENSES"}]
    return "/".join((*folders, file.name))


def _read(package: Distribution, file: PurePath) -> str:
    try:
        path = package.locate_file(file)
        with open(str(path), encoding="utf-8", errors="replace") as text:  # noqa: PTH123
            return text.read()
    except OSError:
        return ""
