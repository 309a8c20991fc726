"""What a name or a title turns is that name or title, and nothing that stands behind it."""

import email
import email.policy

import pytest

from hubgen.newsletter.letter import Letter, LetterLink, SectionKind
from hubgen.newsletter.mail.message import split_mailbox
from hubgen.portable.describe import Picture
from tests.newsletter.letters import HOME, entry, letter, section
from tests.newsletter.mail.writing import links_in_html, mail, message, read

SIGNS = [("\u202e", "\u202c"), ("\u202a", "\u202c"), ("\u2066", "\u2069"), ("\u2068", "\u2069")]
TEXTS = ("masthead", "title", "subject", "preheader", "day", "reason", "postal")


def turned(sign: str) -> Letter:
    """Write a letter in which every text ends with a sign that turns all behind it."""
    ada, picture = f"Ada{sign}", Picture(f"{HOME}a.png", f"A cup{sign}")
    words = dict.fromkeys(("label", "summary", "byline", "date_text", "place", "note"), ada)
    things = [entry("story/a", ada, picture=picture, links=(LetterLink(ada, HOME),), **words)] * 2
    return letter(
        **dict.fromkeys(TEXTS, ada),
        sections=(
            section(SectionKind.LEAD, "", things[0]),
            section(SectionKind.STORIES, ada, *things),
            section(SectionKind.QUOTES, ada, *things),
        ),
        thanks=(LetterLink(ada, HOME), LetterLink(ada, "")),
        call=LetterLink(ada, HOME),
        opening=f'<p>One{sign} <a href="{HOME}">two{sign}</a></p><h2>Three{sign}</h2><ul><li>Four{sign}</li></ul>',
    )


@pytest.mark.parametrize(("sign", "end"), SIGNS)
def test_every_text_of_a_mail_ends_what_it_turns(sign: str, end: str) -> None:
    made = mail(turned(sign))

    for paragraph in made.text.split("\n\n"):
        assert paragraph.count(sign) == paragraph.count(end)
    assert made.text.count(f"Ada{sign}") == made.text.count(f"Ada{sign}{end}") > 20
    assert made.html.count(f"Ada{sign}") == made.html.count(f"Ada{sign}{end}") > 20
    assert all(picture["alt"] == f"A cup{sign}{end}" for picture in read(made.html).pictures)
    assert (f"Ada{sign}{end}", HOME) in links_in_html(made.html)


@pytest.mark.parametrize(("sign", "end"), SIGNS)
def test_the_headers_of_a_message_end_what_they_turn(sign: str, end: str) -> None:
    read = email.message_from_bytes(message(turned(sign), **{"from": ""}), policy=email.policy.default)

    assert read["Subject"] == f"Ada{sign}{end}"
    assert read["From"].addresses[0].display_name == f"Ada{sign}{end}"
    assert split_mailbox(f"Ada{sign} <ada@example.org>") == (f"Ada{sign}{end}", "ada@example.org")
