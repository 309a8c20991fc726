"""How steady the rhythm is, on one screen."""

import pytest

from hubgen.model.plan import Speakers
from hubgen.rhythm.report.standing import standing, status
from tests.rhythm.outlooks import action, day, health, outlook


@pytest.mark.parametrize(
    ("score", "word"),
    [(100, "steady"), (80, "steady"), (79, "thinning"), (50, "thinning"), (49, "silent"), (0, "silent")],
)
def test_a_score_has_a_word(score: int, word: str) -> None:
    assert standing(health(score)) == word


def test_all_is_told_in_its_order() -> None:
    steps = (action("Publish the recap", 10, late=True, due=day("2026-11-08")), action("Announce"))
    told = [str(line) for line in status(outlook(actions=steps), str.title)]
    assert told == [
        "Rhythm: 96 of 100, steady",
        "  consistency     █████████████████░░░   83%  of 35 points",
        "  longest gap     █████████████████░░░   83%  of 20 points",
        "  follow-through  █████████████████░░░   83%  of 25 points",
        "  runway          █████████████████░░░   83%  of 20 points",
        "",
        "Streak: 13 weeks in a row with something new.",
        "Longest silence: 20 days, Thu 2026-10-01 to Wed 2026-10-21.",
        "First-time speakers in twelve months (1): Ada",
        "Returning speakers in twelve months (2): Bo, Cy",
        "Next event: in 12 days, Thu 2026-12-03, “December”.",
        "",
        "What helps most, with the points it brings",
        "  +10  Publish the recap",
        "       late, by 2026-11-08:",
        "       hubgen rhythm story/a --write",
        "       Announce",
        "       hubgen rhythm story/a --write",
    ]


def test_a_new_hub_has_nothing_to_judge_yet() -> None:
    young = health(None, parts=(), streak=0, silence=None, speakers=Speakers((), ()))
    assert [str(line) for line in status(outlook(health=young, next=None))] == [
        "Nothing to judge yet",
        "",
        "First-time speakers in twelve months (0): nobody",
        "Returning speakers in twelve months (0): nobody",
        "No next event is known.",
    ]
