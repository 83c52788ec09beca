"""Files that are listed in a folder, but whose content is only in the cloud."""

import os

_OFFLINE = 0x1000  # FILE_ATTRIBUTE_OFFLINE
_RECALL_ON_OPEN = 0x40000  # FILE_ATTRIBUTE_RECALL_ON_OPEN
_RECALL_ON_ACCESS = 0x400000  # FILE_ATTRIBUTE_RECALL_ON_DATA_ACCESS: OneDrive
_DATALESS = 0x40000000  # SF_DATALESS: iCloud and others on macOS
_ICLOUD = ".icloud"


def is_online_only(name: str, found: os.stat_result) -> bool:
    """Whether reading the file would download it first."""
    attributes = getattr(found, "st_file_attributes", 0)
    flags = getattr(found, "st_flags", 0)
    return is_placeholder(name) or are_away(attributes, flags)


def are_away(attributes: int, flags: int) -> bool:
    """Whether Windows' file attributes or macOS' file flags say so."""
    away = _OFFLINE | _RECALL_ON_OPEN | _RECALL_ON_ACCESS
    return bool(attributes & away or flags & _DATALESS)


def is_placeholder(name: str) -> bool:
    """Whether it is the hidden file that older iCloud leaves: ".Offer.pdf.icloud"."""
    return name.startswith(".") and name.endswith(_ICLOUD)
