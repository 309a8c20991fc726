"""What a person took out of a draft is remembered, so that it does not come back."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from hubgen.model.issue import Issue
from hubgen.model.naming import is_date
from hubgen.newsletter.drafting.history import History
from hubgen.newsletter.issues import is_final


@dataclass(frozen=True, slots=True)
class Move:
    """A name that somebody moved from the file of one issue to that of another."""

    name: str
    old: str
    new: str


def taken_out(history: History) -> dict[str, tuple[str, ...]]:
    """Map the files of issues to what was proposed there and stands nowhere now: that is left out from here on.

    What somebody moved to another issue is not left out. A date is, in the issue that it was taken out of, unless it
    stands in a later one.
    """
    placed, found = set(history.placed), {}
    for number, issue in enumerate(history.issues, 1):
        later = {name for one in history.issues[number:] for name in (*one.items, *one.again)}
        gone = [name for name in _missing(issue) if name not in (later if is_date(name) else placed)]
        placed.update(gone)
        if gone:
            found[issue.source.path] = tuple(gone)
    return found


def moves(history: History, as_of: datetime) -> tuple[Move, ...]:
    """List what was proposed in an issue and stands in another, into which a person put it.

    It is remembered there from now on: if that issue is thrown away, it is untold again, and not taken out. What an
    issue proposed anew was told by an earlier one, so of those only one that has not gone out can have it by a move.
    """
    return tuple(_moves(history, as_of))


def _moves(history: History, as_of: datetime) -> Iterator[Move]:
    for number, issue in enumerate(history.issues):
        earlier = [one for one in history.issues[:number] if not is_final(one, as_of)]
        others = (*history.issues[number + 1 :], *earlier)
        for name in (one for one in _missing(issue) if not is_date(one)):
            place = next((one for one in others if name in (*one.items, *one.again) and name not in one.drafted), None)
            if place:
                yield Move(name, issue.source.path, place.source.path)


def _missing(issue: Issue) -> list[str]:
    here = {*issue.items, *issue.again, *issue.left_out}
    return [name for name in dict.fromkeys(issue.drafted) if name not in here]
