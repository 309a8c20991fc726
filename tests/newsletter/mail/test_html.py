import re
from itertools import pairwise

import pytest

from hubgen.newsletter.letter import Letter, SectionKind
from hubgen.newsletter.mail.outlet import BUTTONDOWN, LISTMONK, SMTP
from hubgen.portable.describe import Picture
from hubgen.portable.template_escape import PLACEHOLDER
from tests.newsletter.letters import BUSY, arabic, bare, chinese, entry, letter, many, section, without_own_placeholders
from tests.newsletter.mail.writing import links_in_html, links_in_text, mail, read

LETTERS = {"en": letter(), "zh": chinese(), "ar": arabic()}
LAID_OUT = {"border": "0", "cellpadding": "0", "cellspacing": "0", "role": "presentation"}


def with_picture(url: str, width: int | None = None, height: int | None = None, alt: str = "") -> Letter:
    thing = entry("story/door", "The door", picture=Picture(url, alt, None, width, height))
    return bare(sections=(section(SectionKind.LEAD, "", thing),))


@pytest.mark.parametrize("lang", LETTERS)
def test_the_language_and_its_direction_stand_on_the_document_and_on_what_webmail_keeps(lang: str) -> None:
    parts = read(mail(LETTERS[lang]).html).parts
    marked = [given for tag, given in parts if tag == "html" or given.get("role") == "article"]

    direction = "rtl" if lang == "ar" else "ltr"
    assert [(given["lang"], given["dir"]) for given in marked] == [(lang, direction)] * 2
    assert marked[1]["aria-label"]
    assert marked[1]["aria-roledescription"]


def test_the_character_set_comes_before_all_words() -> None:
    html = mail(letter()).html

    assert html.startswith("<!DOCTYPE html>")
    assert 0 < html.index('<meta charset="utf-8">') < html.index("<style") < html.index("<title>")


@pytest.mark.parametrize("lang", LETTERS)
def test_tables_that_only_lay_out_are_no_tables_to_a_screen_reader(lang: str) -> None:
    tables = [given for tag, given in read(mail(LETTERS[lang]).html).parts if tag == "table"]

    assert tables
    assert all(LAID_OUT.items() <= given.items() for given in tables)


def test_nothing_in_a_mail_runs_or_fetches_a_style() -> None:
    tags = {tag for tag, _ in read(mail(letter(opening=BUSY)).html).parts}

    assert not tags & {"script", "link", "form", "iframe", "object", "svg", "video", "audio", "input"}


def test_headings_go_down_by_steps_below_one_title() -> None:
    html = mail(letter(opening="<h1>First</h1><h2>Second</h2>")).html
    levels = [int(tag[1]) for tag, _ in read(html).parts if re.fullmatch("h[1-6]", tag)]

    assert levels.count(1) == 1
    assert all(after <= before + 1 for before, after in pairwise(levels))


@pytest.mark.parametrize(
    ("given", "shown"),
    [
        ((1600, 900), ("552", "310")),
        ((200, 100), ("200", "100")),
        ((600, 1600), ("276", "736")),
        ((None, None), ("552", None)),
    ],
)
def test_a_picture_keeps_its_proportions_and_is_never_wider_than_the_column(
    given: tuple[int, int], shown: tuple[str, str]
) -> None:
    (picture,) = read(mail(with_picture("https://example.org/door.jpg", *given)).html).pictures

    assert (picture["width"], picture.get("height")) == shown


@pytest.mark.parametrize("alt", ["", "A green door"])
def test_a_picture_in_its_title_s_link_says_what_its_author_says_and_not_the_title_once_more(alt: str) -> None:
    html = mail(with_picture("https://example.org/door.jpg", alt=alt)).html

    assert read(html).pictures[0]["alt"] == alt
    assert ("The door", "https://example.org/stories/door/") in links_in_html(html)


@pytest.mark.parametrize(
    "url", ["https://e.org/a.webp", "https://e.org/a.svg", "http://e.org/a.png", "https://e.org/a"]
)
def test_a_picture_that_some_programs_cannot_show_is_left_out(url: str) -> None:
    assert not read(mail(with_picture(url)).html).pictures


def in_another_language(one: Letter) -> list[tuple[str, str, str]]:
    """List the elements of a mail that say that they are in another language, with that and its direction."""
    parts = [(tag, given.get("lang", ""), given.get("dir", "")) for tag, given in read(mail(one).html).parts]
    return [part for part in parts if part[1] not in ("", one.lang)]


def test_only_what_an_author_wrote_in_another_language_says_so_and_runs_its_own_way() -> None:
    assert in_another_language(arabic()) == [(tag, "en", "ltr") for tag in ("h3", "p", "h3", "p")]
    assert in_another_language(letter()) == [("h3", "zh", "ltr"), ("p", "zh", "ltr")]


def test_a_quote_in_another_language_is_marked_with_what_it_is_taken_from() -> None:
    said = entry("story/kettle#1", "الغلاية", "ar", summary="من يكسرها يتعلّم.", byline="Chen")
    one = letter(sections=(section(SectionKind.QUOTES, "Worth repeating", said),))
    assert in_another_language(one) == [("blockquote", "ar", "rtl"), ("a", "ar", "rtl")]


def test_an_entry_in_another_language_stays_on_the_letters_side() -> None:
    assert not re.search(r"<(h3|p|blockquote)[^>]*text-align", mail(arabic()).html)
    said = entry("story/kettle#1", "الغلاية", "ar", summary="من يكسرها يتعلّم.")
    assert "border-right:" not in mail(letter(sections=(section(SectionKind.QUOTES, "Worth repeating", said),))).html


def test_words_in_another_language_have_its_fonts_and_hubgens_words_those_of_the_letter() -> None:
    html = mail(letter()).html
    title, summary, byline = (
        re.search(rf'<{tag}[^>]*style="([^"]*)"[^>]*>\s*(?:<a[^>]*>)?{words}', html)
        for tag, words in (("h3", "四十"), ("p", "一把"), ("p", "By Chen"))
    )
    found = ["PingFang" in one[1] for one in (title, summary, byline) if one]
    assert found == [True, True, False]


def test_chinese_and_arabic_have_fonts_of_their_own_and_no_slanted_letters() -> None:
    assert "PingFang SC" in mail(chinese()).html
    assert "Geeza Pro" in mail(arabic()).html
    assert "italic" not in mail(chinese()).html + mail(arabic()).html
    assert re.search(r'<em style="[^"]*font-style:normal', mail(chinese()).html)


def test_what_an_edition_has_not_leaves_no_empty_place() -> None:
    html = mail(bare(), unsubscribe=[]).html

    assert [words for words, _ in links_in_html(html)] == [
        "How the door learned to open by itself",
        "Read this on the web",
        "All letters",
    ]
    assert not re.search(r"<(p|h\d)[^>]*>\s*</", html)


def test_a_letter_with_too_many_things_tells_the_first_of_each_part_and_leaves_the_rest_to_the_site() -> None:
    one = many(200)
    made = mail(one)
    kept = sum("/stories/" in url for _, url in links_in_html(made.html))

    assert 75_000 < len(made.html.encode()) <= 80_000
    assert (f"and {200 - kept} more on the site", one.url) in links_in_html(made.html)
    assert kept == sum("/resources/" in url for _, url in links_in_html(made.html))
    assert [url for _, url in links_in_html(made.html)] == links_in_text(made.text)
    assert f"and {200 - kept} more on the site\n{one.url}" in made.text


def test_a_letter_that_fits_is_told_whole() -> None:
    assert "more on the site" not in mail(many(20)).html


def test_styles_stay_far_below_what_gmail_takes() -> None:
    styles = re.findall("<style>(.*?)</style>", mail(letter(opening=BUSY)).html, re.DOTALL)

    assert 0 < len("".join(styles).encode()) < 8_000


def test_the_way_to_leave_is_the_services_own_else_the_editions() -> None:
    assert ("Unsubscribe", "{{ unsubscribe_url }}") in links_in_html(mail(letter(), BUTTONDOWN).html)
    assert "Unsubscribe\n{{ unsubscribe_url }}" in mail(letter(), BUTTONDOWN).text
    assert ("Unsubscribe", "https://example.org/leave") in links_in_html(
        mail(letter(), SMTP, unsubscribe="https://example.org/leave").html
    )
    assert "Unsubscribe" not in mail(letter(), SMTP, unsubscribe=[]).html


def test_an_edition_that_no_setting_names_has_no_way_to_leave_that_is_anothers() -> None:
    found = mail(letter(edition="nobodys"), SMTP, unsubscribe="https://example.org/leave")
    assert "leave" not in found.html
    assert "leave" not in found.text


def test_listmonk_is_told_to_keep_what_outlook_needs_and_all_others_have_it_as_it_is() -> None:
    plain, kept = mail(letter(), SMTP, unsubscribe=[]).html, mail(letter(), LISTMONK).html
    comments = re.findall("<!--.*?-->", plain)

    assert [comment[:13] for comment in comments] == ["<!--[if mso]>"] * 3
    assert ['width="600"' in comment for comment in comments] == [False, True, False]
    assert re.findall("{{ Safe `(.*?)` }}", kept) == comments
    assert "Safe" not in plain + mail(letter(), BUTTONDOWN).html


def test_what_an_author_wrote_is_no_comment_that_a_service_is_told_to_keep() -> None:
    alt = "<!--\ufdd3[if mso]>` }}{{ 1 }}<![endif]-->"
    html = mail(with_picture("https://example.org/door.jpg", alt=alt), LISTMONK).html

    assert html.count("Safe") == 3
    assert not PLACEHOLDER.search(without_own_placeholders(html, LISTMONK))
