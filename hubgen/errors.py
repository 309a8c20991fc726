"""What stops hubgen: errors that cannot be told as a Problem of one file."""

import errno
from collections.abc import Sequence

from hubgen.model.problem import Problem

NOTHING_WRITTEN = "The content has errors, so nothing was written."
FULL = frozenset({errno.ENOSPC, errno.EDQUOT})
BARRED = frozenset({errno.EACCES, errno.EPERM, errno.EROFS})


class HubError(Exception):
    """hubgen cannot go on; `hint` says what the reader of the message can do about it.

    `exit_code` is what a command ends with: 1, or 2 where it could not even begin.
    """

    exit_code = 1

    def __init__(self, message: str, hint: str = "") -> None:
        super().__init__(message)
        self.hint = hint


class NoHub(HubError):
    """There is no hub where a command was called, which is a mistake in the call, as a wrong option is."""

    exit_code = 2


class FileError(HubError):
    """hubgen cannot go on because of one content file, with whose path below the content folder the message begins."""


class ConfigError(HubError):
    """The settings in mkdocs.yml are wrong; `problems` names every wrong value at once."""

    def __init__(self, problems: Sequence[Problem]) -> None:
        super().__init__("mkdocs.yml has settings that hubgen cannot use.")
        self.problems = tuple(problems)


class ContentError(HubError):
    """The content has errors, or warnings where none may pass, so nothing was written."""

    def __init__(self, problems: Sequence[Problem], message: str = NOTHING_WRITTEN) -> None:
        super().__init__(message)
        self.problems = tuple(problems)


class BuildError(HubError):
    """The site could not be put together, or what was planned is not there."""


def system_error(error: OSError) -> HubError:
    """Put what the system refused into one sentence: the file, where the system names it, and why."""
    why = error.strerror or str(error)
    hint = "make room on that disk, and run it again" if error.errno in FULL else ""
    if error.errno in BARRED:
        hint = "see who may read and write there, or name another folder"
    return HubError(f"{error.filename}: {why}" if error.filename else why, hint)
