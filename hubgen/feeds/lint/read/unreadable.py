"""What stops the reading of one file."""

from hubgen.feeds.lint.rule import Found


class Unreadable(Exception):
    """A file that is no feed, or a broken one; never leaves this folder."""

    def __init__(self, line: int, message: str, hint: str = "") -> None:
        super().__init__(message)
        self.found = Found(line, message, hint)
