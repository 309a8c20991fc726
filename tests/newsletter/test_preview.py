"""What a person looks at before an issue goes out."""

from base64 import b64encode
from dataclasses import replace
from html import unescape
from html.parser import HTMLParser
from pathlib import Path

import pytest

from hubgen.model.codes import MailCode
from hubgen.model.problem import Problem
from hubgen.newsletter.lint.context import MailContext
from hubgen.newsletter.preview import files_of, on_screen, pictures_in, preview_page, size_of, with_pictures
from hubgen.newsletter.proof import Proof, proof_of
from tests.media import png
from tests.newsletter.lint.issues import issue, mail_context
from tests.newsletter.oracle.document import document_of

DARK = "@media (prefers-color-scheme:dark)"


class Frames(HTMLParser):
    """Reads what the frames of a page show, and whether anything could run in it."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.shown: dict[str, str] = {}
        self.tags: list[str] = []
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        found = {name: value or "" for name, value in attrs}
        if tag == "iframe":
            assert "allow-scripts" not in found["sandbox"]
            assert "allow-same-origin" not in found["sandbox"]
            self.shown[found["title"]] = found["srcdoc"]


def proof(found: MailContext) -> Proof:
    return proof_of(found.issue, found.hub, found.config, found.as_of, found.site)


def page(found: MailContext, **pictures: bytes) -> str:
    return preview_page(proof(found), {f"https://example.org/hub/{name}.png": data for name, data in pictures.items()})


def test_a_preview_shows_the_mail_in_light_in_dark_and_on_a_phone(tmp_path: Path) -> None:
    frames = Frames(page(mail_context(tmp_path, issue())))
    assert list(frames.shown) == ["Light", "Dark", "Phone, light", "Phone, dark"]
    assert all("First steps" in html for html in frames.shown.values())
    assert frames.shown["Light"] == frames.shown["Phone, light"] != frames.shown["Dark"]


def test_a_preview_runs_no_script_and_loads_nothing(tmp_path: Path) -> None:
    frames = Frames(page(mail_context(tmp_path, issue())))
    assert not {"script", "link", "img"} & set(frames.tags)


def test_a_preview_shows_the_line_of_the_inbox(tmp_path: Path) -> None:
    text = issue("subject: Warm & green")
    found = page(mail_context(tmp_path, text, options={"newsletter": {"from": '"The hub" <hub@example.org>'}}))
    assert ">The hub</span>" in found
    assert ">Warm &amp; green</p>" in found
    assert ">Two stories from the circle, and the evening that comes in July.</p>" in found


def test_without_a_sender_the_newsletter_s_name_stands_in_the_inbox(tmp_path: Path) -> None:
    assert ">A hub</span>" in page(mail_context(tmp_path, issue()))


def test_a_preview_shows_the_plain_text_whole(tmp_path: Path) -> None:
    found = mail_context(tmp_path, issue(opening="We <met> & [walked](https://example.com/?a=1&b=2)."))
    shown = page(found).partition("<pre")[2].partition(">")[2].partition("</pre>")[0]
    words = unescape(
        "".join(part.partition(">")[2] if part.startswith(("a ", "/a")) else part for part in parts(shown))
    )
    assert words == found.mail.text


def parts(html: str) -> list[str]:
    first, *others = html.split("<")
    return [first, *others]


def test_what_is_to_be_mended_stands_above_the_mail_gravest_first(tmp_path: Path) -> None:
    found = proof(mail_context(tmp_path, issue()))
    codes = (MailCode.DRAFT, MailCode.LONG_LINE, MailCode.LARGE)
    wrong = tuple(Problem("newsletter/2026-06.md", 3, 1, code, f"it is <{code}>", "mend it") for code in codes)
    shown = preview_page(replace(found, problems=wrong), {})
    assert "To mend: 1 error, 1 note, 1 warning" in shown
    assert shown.index("&lt;mail-large&gt;") < shown.index("&lt;mail-long-line&gt;") < shown.index("&lt;mail-draft&gt;")
    assert "To mend" not in preview_page(found, {})


def test_the_files_are_what_would_be_mailed(tmp_path: Path) -> None:
    found = proof(mail_context(tmp_path, issue()))
    files = files_of(found, {})
    assert files.keys() == {"email.html", "email.txt", "message.eml", "preview.html"}
    assert files["email.html"] == found.mail.html.encode()
    assert files["email.txt"] == found.mail.text.encode()
    assert files["message.eml"] == found.message


def test_the_same_issue_gives_the_same_files(tmp_path: Path) -> None:
    one, other = (files_of(proof(mail_context(tmp_path, issue())), {}) for _ in range(2))
    assert one == other


def test_a_screen_s_own_scheme_does_not_matter() -> None:
    html = f'<meta name="color-scheme" content="light dark"><style>{DARK}{{p{{color:red}}}}</style>'
    light, dark = on_screen(html, dark=False), on_screen(html, dark=True)
    assert "prefers-color-scheme" not in light + dark
    assert light == html.replace("light dark", "light").replace("(prefers-color-scheme:dark)", "(max-width:0)")
    assert dark == html.replace("light dark", "dark").replace("(prefers-color-scheme:dark)", "(min-width:0)")


def test_the_letter_s_own_words_are_the_same_on_any_screen() -> None:
    html = (
        '<p title="light dark" style="color-scheme:light dark">A light dark evening &amp; (prefers-color-scheme:dark)'
        "</p><!--[if mso]><p>light dark</p><![endif]--><pre>light dark\n&#60;style></pre>"
    )
    assert on_screen(html, dark=True) == html.replace("color-scheme:light dark", "color-scheme:dark")


@pytest.mark.parametrize("alt", ['alt="1 > 0"', "alt='src=\"x.png\"'", 'alt="&quot; src=x"', "alt", ""])
def test_a_picture_is_shown_whatever_its_text(alt: str) -> None:
    html = f'<p>1 &gt; 0<img {alt} src="https://example.org/a.png">\n<img\nsrc="https://example.org/a.png"/></p>'
    assert pictures_in(html) == ["https://example.org/a.png"]
    shown = document_of(with_pictures(html, {"https://example.org/a.png": b"x"})).of("img")
    assert [one.attributes["src"] for one in shown] == ["data:image/png;base64,eA=="] * 2
    assert [one.attributes.get("alt") for one in shown] == [
        one.attributes.get("alt") for one in document_of(html).of("img")
    ]


def test_a_preview_can_be_used_without_a_mouse_and_without_eyes(tmp_path: Path) -> None:
    shown = document_of(page(mail_context(tmp_path, issue("draft: true"))))
    choices = [one for one in shown.of("input") if one.attributes["type"] == "radio"]
    groups = {one.parent.attributes.get("aria-label") for one in choices if one.parent}
    assert len(choices) == 3
    assert groups == {"What is shown"}
    (found,) = (one for one in shown.of("ul") if one.parent and one.parent.tag == "details")
    assert found.attributes["tabindex"] == "0"


def test_the_hub_s_own_pictures_are_shown_before_they_are_published() -> None:
    address = "https://example.org/a.png?b=1&c=2"
    html = '<img alt="A" src="https://example.org/a.png?b=1&amp;c=2"><img src="https://example.org/b.png">'
    assert pictures_in(html) == [address, "https://example.org/b.png"]
    data = png(4, 4)
    shown = with_pictures(html, {address: data})
    assert f'src="data:image/png;base64,{b64encode(data).decode()}"' in shown
    assert 'src="https://example.org/b.png"' in shown


def test_links_open_beside_the_preview_and_not_in_the_mail(tmp_path: Path) -> None:
    found = mail_context(tmp_path, issue())
    assert all('<base target="_blank">' in html for html in Frames(page(found)).shown.values())
    assert "<base" not in found.mail.html


@pytest.mark.parametrize(("count", "said"), [(0, "0 bytes"), (999, "999 bytes"), (1000, "1 kB"), (23_499, "23 kB")])
def test_a_size_is_said_in_few_letters(count: int, said: str) -> None:
    assert size_of(count) == said
