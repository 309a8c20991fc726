"""What may come between hubgen and a server; each says whether something may have been done there."""


class Trouble(Exception):
    """A request that did not end well; its words are one line, and hold no credential."""


class Unsent(Trouble):
    """Nothing reached the server."""


class Unanswered(Trouble):
    """The server may have done what it was asked for, or not; `answered` where it said that it failed on the way."""

    def __init__(self, text: str, *, answered: bool = False) -> None:
        super().__init__(text)
        self.answered = answered


class Refused(Trouble):
    """The server said no, and did nothing.

    `code` is its own name for the reason; `wait` says how long it asks to be left in peace, "" where it does not.
    """

    def __init__(self, text: str, *, status: int = 0, code: str = "", wait: str = "") -> None:
        super().__init__(text)
        self.status = status
        self.code = code
        self.wait = wait
