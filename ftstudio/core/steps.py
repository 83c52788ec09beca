"""The steps of the wizard, and what may be missing to go on from one."""

from enum import StrEnum


class Step(StrEnum):
    """One screen of the wizard, in their order."""

    GOAL = "goal"
    DOCUMENTS = "documents"
    MODEL = "model"
    PLAN = "plan"
    TRAINING = "training"
    RESULT = "result"


class Missing(StrEnum):
    """What a step waits for before the next one can be shown."""

    DOCUMENTS = "documents"
    MORE_DOCUMENTS = "more_documents"
    FOLDERS = "folders"
    READING = "reading"
    MODEL = "model"
    GETTING_MODEL = "getting_model"
    START = "start"
    VERSION = "version"
    ROOM = "room"
    OTHER_TRAINING = "other_training"
