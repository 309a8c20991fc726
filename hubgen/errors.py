"""What stops hubgen: errors that cannot be told as a Problem of one file."""

from collections.abc import Sequence

from hubgen.model.problem import Problem

NOTHING_WRITTEN = "The content has errors, so nothing was written."


class HubError(Exception):
    """hubgen cannot go on; `hint` says what the reader of the message can do about it."""

    def __init__(self, message: str, hint: str = "") -> None:
        super().__init__(message)
        self.hint = hint


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
