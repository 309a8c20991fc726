"""What holds for every letter, whatever somebody wrote into it."""

import os
import pickle
import re
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given, settings

from hubgen.newsletter.letter import Letter
from hubgen.newsletter.mail.outlet import BUTTONDOWN, LISTMONK, SMTP, Outlet
from hubgen.portable.template_escape import PLACEHOLDER
from hubgen.portable.wrap import CELLS, cell_width
from tests.conftest import ROOT
from tests.newsletter.letters import bare, without_own_placeholders
from tests.newsletter.mail.chances import WRITTEN, letters
from tests.newsletter.mail.writing import links_in_html, links_in_text, mail, read

ADDRESS = re.compile(r"https?://|mailto:")
HIDDEN = re.compile("\u200b")
TURNING = "[\u202a-\u202e\u2066-\u2069]"
"""Signs that turn the direction of a text; those that turn nothing are left out where they would turn something."""
KEPT = re.compile(r"\{\{ Safe `(.*?)` \}\}", re.DOTALL)
DIRECTION = re.compile(' dir="(ltr|rtl)"')
FOR_OUTLOOK = [DIRECTION.sub("", comment) for comment in re.findall(r"<!--.*?-->", mail(bare()).html)]

WRITER = """
import pickle, sys
from pathlib import Path
from tests.newsletter.mail.writing import mail

for letter in pickle.loads(Path(sys.argv[1]).read_bytes()):
    print(repr(mail(letter)))
"""


@pytest.mark.parametrize("outlet", [BUTTONDOWN, LISTMONK, SMTP], ids=["buttondown", "listmonk", "smtp"])
@settings(max_examples=50)
@given(letters())
def test_nothing_but_the_way_to_leave_is_a_placeholder(outlet: Outlet, one: Letter) -> None:
    made = mail(one, outlet)

    for part in (made.html, made.text):
        rest = without_own_placeholders(part, outlet)
        assert part.count(outlet.unsubscribe or "\0") == bool(outlet.unsubscribe)
        assert not PLACEHOLDER.search(rest)
    assert made.html.count("{{") == bool(outlet.unsubscribe) + 3 * (outlet is LISTMONK)
    assert made.text.count("{{") == bool(outlet.unsubscribe)


@settings(max_examples=50)
@given(letters())
def test_what_a_service_is_told_to_keep_holds_nothing_of_a_letter(one: Letter) -> None:
    for kept in KEPT.findall(mail(one, LISTMONK).html):
        assert DIRECTION.sub("", kept) in FOR_OUTLOOK


@settings(max_examples=50)
@given(letters())
def test_both_parts_have_the_same_links_in_the_same_order(one: Letter) -> None:
    made = mail(one)

    told = [url for url in links_in_text(made.text) if not url.startswith(WRITTEN)]
    assert [url for _, url in links_in_html(made.html)] == told


@settings(max_examples=50)
@given(letters())
def test_links_have_the_same_words_in_both_parts(one: Letter) -> None:
    made = mail(one)
    told = re.sub(rf"\s|{TURNING}|\u200b|^[> *]+", "", made.text, flags=re.MULTILINE)

    for words, url in links_in_html(made.html):
        wanted = re.sub(rf"\s|{TURNING}|\u200b", "", words)
        assert wanted in told or words == url
        assert url in told


@settings(max_examples=50)
@given(letters())
def test_no_line_of_text_is_wider_than_a_terminal_but_for_an_address_or_code(one: Letter) -> None:
    for line in mail(one).text.splitlines():
        assert cell_width(HIDDEN.sub("", line)) <= CELLS or ADDRESS.search(line) or line.startswith("    ")


@settings(max_examples=50)
@given(letters())
def test_no_line_of_text_ends_with_a_space_but_the_one_above_the_foot(one: Letter) -> None:
    assert {line for line in mail(one).text.splitlines() if line != line.rstrip()} <= {"-- "}


@settings(max_examples=50)
@given(letters())
def test_every_picture_is_fetched_safely_and_has_a_text(one: Letter) -> None:
    for picture in read(mail(one).html).pictures:
        assert picture["src"].startswith("https://")
        assert picture["src"].endswith((".png", ".jpg"))
        assert "alt" in picture
        assert int(picture["width"]) <= 552


def test_a_letter_is_the_same_mail_in_every_process(tmp_path: Path) -> None:
    drawn: list[Letter] = []

    @settings(max_examples=50)
    @given(letters())
    def draw(one: Letter) -> None:
        drawn.append(one)

    draw()
    (tmp_path / "letters").write_bytes(pickle.dumps(drawn))
    made = [_mails(tmp_path / "letters", order) for order in ("1", "2")]
    assert len(made[0]) == len(drawn) > 0
    assert made[0] == made[1]


def _mails(path: Path, order: str) -> list[str]:
    """Write all letters of a file as mail, in a process whose sets have an order of their own."""
    environment = {**os.environ, "PYTHONHASHSEED": order, "PYTHONPATH": str(ROOT)}
    command = (sys.executable, "-c", WRITER, str(path))
    done = subprocess.run(command, capture_output=True, text=True, check=True, env=environment)
    return done.stdout.splitlines()
