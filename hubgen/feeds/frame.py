"""How an entry is written but for its content: made once, and filled in wherever the item appears.

An item appears in a dozen documents: everything, its kind, its topics, people and places. To write each of
its entries anew takes most of the time that feeds take, to keep them whole most of the memory. Small frames
and one text of the content take neither.
"""

from dataclasses import dataclass

GAP = "\ufdd0"
"""Stands for the content while a frame is made: a noncharacter, which no text of a feed holds."""


@dataclass(frozen=True, slots=True)
class Frame:
    """What stands before and after the content."""

    before: str
    after: str

    def around(self, content: str) -> str:
        """Put the content in, written as the format wants it."""
        return f"{self.before}{content}{self.after}"


def frame(written: str) -> Frame:
    """Make a frame of an entry that was written with GAP for its content."""
    before, _, after = written.partition(GAP)
    return Frame(before, after)
