# ruff: noqa: INP001  # a command of its own, in no package
"""What macOS is told of the program; ftstudio.spec takes info_plist from here.

    python packaging/macos/info.py APP

APP is the built “FT Studio.app”; it gets the same sentences in each language. To be
signed afterwards.
"""

import plistlib
import re
import sys
from collections.abc import Sequence
from pathlib import Path

IDENTIFIER = "app.ftstudio"
"""By which macOS knows the program; never to be changed after the first release."""

_PROJECT = f"{IDENTIFIER}.project"
_GUARDED = (
    "DesktopFolder",
    "DocumentsFolder",
    "DownloadsFolder",
    "NetworkVolumes",
    "RemovableVolumes",
)
_REASONS = {
    "en": "FT Studio reads the folders you choose. Nothing leaves this computer.",
    "fr": "FT Studio lit les dossiers choisis par vous. Rien ne quitte cet ordinateur.",
}
_FOLDER = {"en": "Folder", "fr": "Dossier"}
_PROJECT_NAMES = {"en": "FT Studio project", "fr": "Projet FT Studio"}


def main(arguments: Sequence[str]) -> int:
    """Write the sentences in each language into the app that is named."""
    if len(arguments) != 1:
        sys.stderr.write(__doc__ or "")
        return 2
    resources = Path(arguments[0]) / "Contents/Resources"
    for language in _REASONS:
        folder = resources / f"{language}.lproj"
        folder.mkdir(parents=True, exist_ok=True)
        (folder / "InfoPlist.strings").write_bytes(plistlib.dumps(sentences(language)))
    return 0


def sentences(language: str) -> dict[str, str]:
    """What macOS shows in its own windows, by the names it looks under."""
    names = {
        "Folder": _FOLDER[language],
        _PROJECT_NAMES["en"]: _PROJECT_NAMES[language],
    }
    return names | dict.fromkeys(_usages(), _REASONS[language])


def info_plist(version: str) -> dict[str, object]:
    """The entries of Info.plist that PyInstaller does not make, or makes otherwise."""
    numbers = re.split(r"[a-z+-]", version, maxsplit=1)[0]
    return {
        **dict.fromkeys(_usages(), _REASONS["en"]),
        "CFBundleDevelopmentRegion": "en",
        "CFBundleDisplayName": "FT Studio",
        "CFBundleDocumentTypes": _document_types(),
        "CFBundleIdentifier": IDENTIFIER,
        "CFBundleLocalizations": list(_REASONS),
        "CFBundleName": "FT Studio",
        "CFBundleShortVersionString": numbers,
        "CFBundleVersion": numbers,
        "LSApplicationCategoryType": "public.app-category.productivity",
        "LSArchitecturePriority": ["arm64"],
        "LSBackgroundOnly": False,  # as PyInstaller has it where there is a terminal
        "LSMinimumSystemVersion": "14.0",
        "NSHighResolutionCapable": True,
        "NSHumanReadableCopyright": "Apache License 2.0",
        "NSRequiresAquaSystemAppearance": False,  # light or dark, as the system is
        "UTExportedTypeDeclarations": [
            {
                "UTTypeIdentifier": _PROJECT,
                "UTTypeDescription": _PROJECT_NAMES["en"],
                "UTTypeConformsTo": ["public.json"],
                "UTTypeTagSpecification": {"public.filename-extension": ["ftstudio"]},
            }
        ],
    }


def _document_types() -> list[dict[str, object]]:
    """A project belongs to the program; a folder may be opened by it."""
    return [
        {
            "CFBundleTypeName": _PROJECT_NAMES["en"],
            "CFBundleTypeRole": "Editor",
            "LSHandlerRank": "Owner",
            "LSItemContentTypes": [_PROJECT],
        },
        {
            "CFBundleTypeName": _FOLDER["en"],
            "CFBundleTypeRole": "Viewer",
            "LSHandlerRank": "Alternate",
            "LSItemContentTypes": ["public.folder"],
        },
    ]


def _usages() -> list[str]:
    """For each place that macOS guards, the entry that says why it is read."""
    return [f"NS{place}UsageDescription" for place in _GUARDED]


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
