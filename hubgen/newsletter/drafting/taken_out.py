"""What a person took out of a draft is remembered, so that it does not come back."""

from hubgen.newsletter.drafting.history import History, is_date


def taken_out(history: History) -> dict[str, tuple[str, ...]]:
    """Map the files of issues to what was proposed there and stands nowhere now: that is left out from here on.

    What somebody moved to another issue is not left out; a date is, in the issue that it was taken out of.
    """
    placed, found = set(history.placed), {}
    for issue in history.issues:
        here = {*issue.items, *issue.again, *issue.left_out}
        gone = [name for name in dict.fromkeys(issue.drafted) if name not in here]
        gone = [name for name in gone if is_date(name) or name not in placed]
        placed.update(gone)
        if gone:
            found[issue.source.path] = tuple(gone)
    return found
