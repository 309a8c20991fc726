"""What a mail shows."""

from pathlib import Path

import pytest

from hubgen.model.codes import MailCode
from hubgen.newsletter.lint.context import MailContext
from hubgen.portable.html_tree import elements
from tests.media import png
from tests.newsletter.lint.issues import issue, mail_context, messages, places, with_mail


def lead(folder: Path, *lines: str, picture: str = "grass.png", site_url: str = "https://example.org/") -> MailContext:
    (folder / "stories").mkdir()
    (folder / "stories" / picture).write_bytes(png(60, 40))
    header = ("---", "title: First steps", "authors: Ada", "date: 2026-05-20", f"image: {picture}", *lines)
    story = {"stories/first-steps.md": "\n".join((*header, "---", "We began.", ""))}
    return mail_context(folder, issue(), story, site_url=site_url)


def test_a_picture_says_what_it_shows(tmp_path: Path) -> None:
    found = lead(tmp_path)
    assert messages(found, MailCode.IMAGE_WITHOUT_ALT) == [
        "the picture 'grass.png' has no text for those who do not see it"
    ]
    assert places(found, MailCode.IMAGE_WITHOUT_ALT) == [(5, 9)]


def test_a_picture_with_a_text_is_good(tmp_path: Path) -> None:
    found = lead(tmp_path, "image_alt: Twelve people on the grass")
    assert elements(found.mail.html, "img")
    for slip in (MailCode.IMAGE_WITHOUT_ALT, MailCode.IMAGE_ADDRESS, MailCode.IMAGE_TYPE):
        assert not messages(found, slip)


def test_a_picture_is_fetched_from_an_https_address(tmp_path: Path) -> None:
    found = lead(tmp_path, "image_alt: Grass", site_url="http://example.org/")
    assert places(found, MailCode.IMAGE_ADDRESS) == [(5, 9)]


@pytest.mark.parametrize("address", ["grass.png", "data:image/png;base64,AAAA", "http://example.com/grass.png"])
def test_other_addresses_of_pictures_are_not_fetched(tmp_path: Path, address: str) -> None:
    found = mail_context(tmp_path, issue())
    spoilt = with_mail(found, html=found.mail.html.replace("</body>", f'<img src="{address}" alt="Grass"></body>'))
    assert len(messages(spoilt, MailCode.IMAGE_ADDRESS)) == 1


@pytest.mark.parametrize("ending", ["webp", "avif"])
def test_a_picture_of_a_type_that_some_programs_lack_is_told(tmp_path: Path, ending: str) -> None:
    found = lead(tmp_path, "image_alt: Grass", picture=f"grass.{ending}")
    said = f"the picture 'grass.{ending}' is {ending}, which not all mail programs show"
    assert messages(found, MailCode.IMAGE_TYPE) == [said]
