"""What may come between hubgen and a server; each says whether something may have been done there."""


class Trouble(Exception):
    """A request that did not end well; its words are one line, and hold no credential.

    `wait` says when to ask again ("in 17 seconds"), "" where the server does not.
    """

    def __init__(self, text: str, *, wait: str = "") -> None:
        super().__init__(text)
        self.wait = wait


class Unsent(Trouble):
    """Nothing reached the server."""


class Unanswered(Trouble):
    """The server may have done what it was asked for, or not."""


class Refused(Trouble):
    """The server said no, and did nothing; `code` is its own name for the reason.

    `variables` name where the credentials stand, where the server did not accept them.
    """

    def __init__(
        self, text: str, *, status: int = 0, code: str = "", wait: str = "", variables: tuple[str, ...] = ()
    ) -> None:
        super().__init__(text, wait=wait)
        self.status = status
        self.code = code
        self.variables = variables
