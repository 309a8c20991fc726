"""Mails as tests write and read them: settings, both parts, and the links that stand in each."""

import re
from html.parser import HTMLParser
from typing import Any

from hubgen.config.newsletter import NewsletterSettings
from hubgen.newsletter.letter import Letter
from hubgen.newsletter.mail import mail_of
from hubgen.newsletter.mail.message import message_of
from hubgen.newsletter.mail.outlet import SMTP, Mail, Outlet

AUTHORITY = "example.org,2026"
_OWN: dict[str, Any] = {
    "from": "Embers <letters@example.org>",
    "unsubscribe": ["mailto:leave@example.org", "https://example.org/leave"],
    "editions": [
        {"id": "zh", "lang": "zh", "from": "余烬 <letters@example.org>", "unsubscribe": "https://example.org/zh/leave"},
        {"id": "ar", "lang": "ar", "from": "جمرات <letters@example.org>", "to": "readers@lists.example.org"},
    ],
}
_ADDRESS = re.compile(r"(?:^|\s)((?:https?|mailto|tel):\S+)$")


def settings(**values: Any) -> NewsletterSettings:
    """Set a newsletter up as its manager does in mkdocs.yml."""
    return NewsletterSettings.model_validate(_OWN | values)


def mail(letter: Letter, outlet: Outlet = SMTP, **values: Any) -> Mail:
    """Write a letter as mail."""
    return mail_of(letter, settings(**values), outlet)


def message(letter: Letter, **values: Any) -> bytes:
    """Write a letter as a message, with what its edition says of itself."""
    own = settings(**values)
    edition = own.edition(letter.edition)
    assert edition
    return message_of(letter, mail(letter, **values), edition, AUTHORITY)


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.links: list[tuple[str, str]] = []
        self.pictures: list[dict[str, str]] = []
        self.parts: list[tuple[str, dict[str, str]]] = []
        self._in_link = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        self.parts.append((tag, given))
        if tag == "a" and "href" in given:
            self.links.append(("", given["href"]))
            self._in_link = True
        if tag == "img":
            self.pictures.append(given)

    def handle_endtag(self, tag: str) -> None:
        self._in_link = self._in_link and tag != "a"

    def handle_data(self, data: str) -> None:
        if self._in_link:
            words, url = self.links[-1]
            self.links[-1] = (words + data, url)


def read(html: str) -> _Reader:
    """Read a mail's HTML with a parser that the project does not use."""
    reader = _Reader()
    reader.feed(html)
    reader.close()
    return reader


def links_in_html(html: str) -> list[tuple[str, str]]:
    """List the links with their words, in their order."""
    return [(" ".join(words.split()), url) for words, url in read(html).links]


def links_in_text(text: str) -> list[str]:
    """List the addresses that stand at the end of their lines, in their order."""
    return [found[1] for found in map(_ADDRESS.search, text.splitlines()) if found]
