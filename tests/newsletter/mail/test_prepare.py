"""What is cut from a letter that is too long for a mail: lists, and never in vain."""

from tests.newsletter.letters import many
from tests.newsletter.mail.writing import mail

LONG = f"<p>{'We met again, and again. ' * 4000}</p>"


def test_where_the_opening_alone_is_too_long_no_thing_is_left_out() -> None:
    made = mail(many(20, opening=LONG))

    assert len(made.html) > 80_000
    assert made.html.count("Book number") == made.text.count("Book number") == 20
    assert "more on the site" not in made.html


def test_beside_a_long_opening_at_least_one_thing_of_each_part_is_told() -> None:
    made = mail(many(200, opening=LONG[:60_000]))

    assert len(made.html.encode()) <= 80_000
    assert 1 <= made.html.count("Book number") == made.text.count("Book number") < 20
