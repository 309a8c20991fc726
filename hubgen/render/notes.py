"""What is noted while a body is sanitised: what it leads to, what it shows, and what is wrong."""

from collections import Counter
from dataclasses import dataclass, field

from hubgen.model.address import is_of_the_site
from hubgen.model.item import Item, Key
from hubgen.model.problem import Code
from hubgen.model.source import is_markdown


@dataclass(frozen=True, slots=True)
class Use:
    """A target as the author wrote it, and which of its uses in this body, counted from 0."""

    target: str
    nth: int


@dataclass(frozen=True, slots=True)
class Fault:
    """What is wrong with one use of a target."""

    use: Use
    code: Code
    message: str
    hint: str = ""


@dataclass(frozen=True, slots=True)
class Leap:
    """A link to a place within an item: whether that is there is known once all are rendered."""

    use: Use
    item: Item
    anchor: str


@dataclass(slots=True)
class Notes:
    """The notes on one body, in the order of its text; `links` and `media` name each item and file once.

    `left_out` has an entry for each picture that is not shown: its web address, or "" where it has none.
    """

    anchors: set[str] = field(default_factory=set)
    links: dict[Key, None] = field(default_factory=dict)
    media: dict[str, None] = field(default_factory=dict)
    left_out: list[str] = field(default_factory=list)
    leaps: list[Leap] = field(default_factory=list)
    faults: list[Fault] = field(default_factory=list)
    uses: Counter[str] = field(default_factory=Counter)

    def use(self, target: str) -> Use:
        """Count one more use of a target."""
        self.uses[target] += 1
        return Use(target, self.uses[target] - 1)

    def fault(self, use: Use, code: Code, message: str, hint: str = "") -> None:
        """Note what is wrong with a use."""
        self.faults.append(Fault(use, code, message, hint))

    def kept_back(self, use: Use, path: str) -> None:
        """Note a file that is there, but is not published: for its type, or since it would speak for the whole site."""
        if is_markdown(path):  # it could not be read, which is a Problem of its own
            return
        why = "would speak for the whole site" if is_of_the_site(path) else "is of a type that is not published"
        message = f"{path} {why}, so it is left out"
        self.fault(use, Code.BROKEN_LINK, message, f"name it in mkdocs.yml: publish: [{path}]")
