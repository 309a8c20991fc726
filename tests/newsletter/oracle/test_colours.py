"""Whether a mail can be read on a light and on a dark screen."""

from pathlib import Path

import pytest

from hubgen.newsletter.mail.outlet import SMTP, Mail
from hubgen.newsletter.mail.style import contrast
from tests.newsletter.lint.issues import issue, mail_context
from tests.newsletter.oracle.document import document_of
from tests.newsletter.oracle.rules import low_contrast
from tests.newsletter.oracle.styles import digits, seen


@pytest.mark.parametrize(
    ("one", "other", "ratio"),
    [
        ("#000000", "#ffffff", 21.0),
        ("black", "#fff", 21.0),
        ("#767676", "white", 4.54),
        ("rgb(119, 119, 119)", "#ffffff", 4.48),
        ("#ff0000", "#ff0000", 1.0),
    ],
)
def test_contrast_is_that_of_the_guidelines(one: str, other: str, ratio: float) -> None:
    found = contrast(digits(one), digits(other))
    assert round(found, 2) == ratio
    assert contrast(digits(other), digits(one)) == found


@pytest.mark.parametrize("colour", ["canvastext", "#12345", "hsl(0 0% 0%)", ""])
def test_a_colour_that_is_not_known_is_not_judged(colour: str) -> None:
    assert digits(colour) == ""


def colours(body: str, style: str = "", *, dark: bool = False) -> list[tuple[str, str, str]]:
    html = f"<html><head><title>No</title><style>{style}</style></head><body>{body}</body></html>"
    return [(words, look.letters, look.ground) for words, look in seen(document_of(html), dark=dark)]


@pytest.mark.parametrize(
    ("body", "letters", "ground"),
    [
        ("<p>Hi</p>", "black", "white"),
        ('<td bgcolor="#EEEEEE"><p style="color:#111">Hi</p>', "#111", "#eeeeee"),
        ('<div style="color:#222;background:#ddd url(x.png)"><p><b>Hi</b></p></div>', "#222", "#ddd"),
        ('<div style="background-color:#ddd"><p style="background-color:transparent">Hi</p></div>', "black", "#ddd"),
        ('<p style="color:#333">One<br>Hi</p>', "#333", "white"),
        ("<a href=x>Hi</a>", "#0000ee", "white"),
        ('<p style="color:#333"><a href=x style="color:inherit">Hi</a></p>', "#333", "white"),
    ],
)
def test_words_have_the_nearest_colour_and_ground(body: str, letters: str, ground: str) -> None:
    assert colours(body)[-1][1:] == (letters, ground)


@pytest.mark.parametrize(
    "body",
    [
        '<div style="display:none"><p>No</p></div>',
        "<p> &#8199;&#65279;&#847;</p>",
        "<!--[if mso]><p>No</p><![endif]-->",
    ],
)
def test_what_nobody_sees_is_not_judged(body: str) -> None:
    assert colours(body) == []


DARK = "@media (prefers-color-scheme:dark){.a{color:#eee !important}.b .c,td.d{background-color:#111!important}}"


@pytest.mark.parametrize(
    ("body", "letters", "ground"),
    [
        ('<p class="a" style="color:#333">Hi</p>', "#eee", "white"),
        ('<p class="aa" style="color:#333">Hi</p>', "#333", "white"),
        ('<div class="b"><p><i class="c">Hi</i></p></div>', "black", "#111"),
        ('<i class="c">Hi</i>', "black", "white"),
        ('<td class="d" bgcolor="#fff">Hi', "black", "#111"),
    ],
)
def test_a_dark_screen_has_the_rules_for_the_dark(body: str, letters: str, ground: str) -> None:
    assert colours(body, DARK, dark=True) == [("Hi", letters, ground)]
    assert all(one[1] != "#eee" and one[2] != "#111" for one in colours(body, DARK))


def test_an_element_s_own_colour_goes_before_a_rule_that_is_not_important() -> None:
    style = "@media (prefers-color-scheme: dark) { p { color: #eee } }"
    assert colours('<p style="color:#333">Hi</p>', style, dark=True) == [("Hi", "#333", "white")]


@pytest.mark.parametrize("selector", ["[data-ogsc] p", "p:hover", "@media (max-width:620px){p"])
def test_rules_for_other_programs_and_moments_are_left_out(selector: str) -> None:
    assert colours("<p>Hi</p>", f"{selector}{{color:#eee}}") == [("Hi", "black", "white")]


def test_a_mail_can_be_read_in_light_and_in_dark(tmp_path: Path) -> None:
    assert not list(low_contrast(mail_context(tmp_path, issue()).mail, SMTP))


@pytest.mark.parametrize("dark", [False, True])
def test_words_that_hardly_stand_out_are_told_once_for_their_colours(dark: bool) -> None:
    style = f"@media (prefers-color-scheme:{'dark' if dark else 'light'}){{.pale{{color:#777!important}}}}"
    pale = '<table bgcolor="{}"><tr><td class="pale" style="color:{}"><p>Pale</p><p>Pale too</p></td></tr></table>'
    body = pale.format("#222222", "#eeeeee") if dark else pale.format("#eeeeee", "#777777")
    html = f"<html><head><style>{style}</style></head><body>{body}</body></html>"
    (said,) = low_contrast(Mail(html, ""), SMTP)
    assert said.startswith(f"'Pale' is hard to read on a {'dark' if dark else 'light'} screen")


def test_all_words_of_a_mail_are_judged(tmp_path: Path) -> None:
    found = mail_context(tmp_path, issue())
    judged = [one.words for one in seen(document_of(found.mail.html), dark=True)]
    assert {"What we learned in June", "First steps", "It was a warm month, and we met on the grass."} <= set(judged)
