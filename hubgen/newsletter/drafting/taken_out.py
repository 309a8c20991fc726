"""What a person took out of a draft is remembered, so that it does not come back."""

from collections.abc import Iterator
from dataclasses import dataclass

from hubgen.model.issue import Issue
from hubgen.newsletter.drafting.history import History, is_date


@dataclass(frozen=True, slots=True)
class Move:
    """A name that somebody moved from the file of one issue to that of a later one."""

    name: str
    old: str
    new: str


def taken_out(history: History) -> dict[str, tuple[str, ...]]:
    """Map the files of issues to what was proposed there and stands nowhere now: that is left out from here on.

    What somebody moved to another issue is not left out; a date is, in the issue that it was taken out of.
    """
    placed, found = set(history.placed), {}
    for issue in history.issues:
        gone = [name for name in _missing(issue) if is_date(name) or name not in placed]
        placed.update(gone)
        if gone:
            found[issue.source.path] = tuple(gone)
    return found


def moves(history: History) -> tuple[Move, ...]:
    """List what was proposed in an issue and stands in a later one, into which a person put it.

    It is remembered there from now on: if that issue is thrown away, it is untold again, and not taken out.
    """
    return tuple(_moves(history))


def _moves(history: History) -> Iterator[Move]:
    for number, issue in enumerate(history.issues, 1):
        for name in _missing(issue):
            later = (one for one in history.issues[number:] if name in one.items and name not in one.drafted)
            place = None if is_date(name) else next(later, None)
            if place:
                yield Move(name, issue.source.path, place.source.path)


def _missing(issue: Issue) -> list[str]:
    here = {*issue.items, *issue.again, *issue.left_out}
    return [name for name in dict.fromkeys(issue.drafted) if name not in here]
