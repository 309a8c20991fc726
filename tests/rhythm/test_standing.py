"""How steady the rhythm is, on one screen."""

import pytest

from hubgen.model.plan import Regularity, Silence, Speakers
from hubgen.rhythm.report.status import status_lines, verdict_word
from tests.rhythm.outlooks import action, day, health, outlook


@pytest.mark.parametrize(
    ("kept", "word"),
    [(10, "steady"), (8, "steady"), (7, "thinning"), (5, "thinning"), (4, "silent"), (0, "silent")],
)
def test_how_many_weeks_had_something_new_in_time_has_a_word(kept: int, word: str) -> None:
    assert verdict_word(health(0, regularity=Regularity(weeks=10, fed=0, kept=kept, cadence=5))) == word


@pytest.mark.parametrize(
    ("regularity", "told"),
    [
        (Regularity(12, 3, 12, 5), "steady. Something new came in 3 of the last 12 whole weeks; people meet about"),
        (Regularity(12, 7, 7, 1), "thinning. Something new came in 7 of the last 12 whole weeks."),
        (Regularity(1, 0, 0, 1), "silent. Something new came in 0 of the last 1 whole week."),
    ],
)
def test_the_word_stands_beside_what_it_is_measured_by(regularity: Regularity, told: str) -> None:
    first = str(status_lines(outlook(health=health(regularity=regularity)))[0])
    assert first.startswith(f"Rhythm: {told}")


def test_in_the_first_week_a_score_stands_without_a_word() -> None:
    told = [str(line) for line in status_lines(outlook(health=health(40, regularity=None)))]
    assert told[:2] == ["Nothing to judge yet", "Score: 40 of 100, where something new every week is the goal"]


def test_a_silence_of_long_ago_stands_beside_the_latest() -> None:
    long = Silence(457, day("2008-01-01"), day("2009-04-02"))
    told = [str(line) for line in status_lines(outlook(health=health(silence=long)))]
    assert (
        "Longest silence: 457 days, Tue 2008-01-01 to Thu 2009-04-02; of late 20 days, "
        "Thu 2026-10-01 to Wed 2026-10-21." in " ".join(told)
    )


def test_all_is_told_in_its_order() -> None:
    steps = (action("Publish the recap", 10, late=True, due=day("2026-11-08")), action("Announce"))
    told = [str(line) for line in status_lines(outlook(actions=steps), str.title)]
    assert told == [
        "Rhythm: steady. Something new came in 10 of the last 12 whole weeks; people meet about every 5 weeks.",
        "Score: 96 of 100, where something new every week is the goal",
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
    speakers = Speakers((), ())
    young = health(None, parts=(), streak=0, silence=None, recent=None, regularity=None, speakers=speakers)
    assert [str(line) for line in status_lines(outlook(health=young, next=None))] == [
        "Nothing to judge yet",
        "",
        "First-time speakers in twelve months (0): nobody",
        "Returning speakers in twelve months (0): nobody",
        "No next event is known.",
    ]
