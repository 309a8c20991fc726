"""A day is written where its author would have written it, and not where it does not belong."""

from datetime import date

import pytest

from hubgen.errors import HubError
from hubgen.model.item import Item
from hubgen.model.kind import Kind
from hubgen.write import DateAssignment, plan_dates, set_date
from tests.write.headers import read

DAY = date(2026, 12, 8)
QUOTED = "---\ntitle: A\nauthors: ada\nquotes:\n{}---\nWords.\n"


def written(text: str, path: str = "stories/a.md", key: str = "date", quote: int | None = None) -> str:
    """Write a day, and give the new text."""
    return set_date(text, DateAssignment("story/a", item_of(text, path), key, DAY, quote))[0]


def item_of(text: str, path: str) -> Item:
    return next(item for item in read(text, path).items if item.kind is not Kind.PAGE)


def test_the_date_stands_below_the_title() -> None:
    assert written("---\ntitle: A # yes\nauthors: ada\n---\n") == (
        "---\ntitle: A # yes\ndate: 2026-12-08\nauthors: ada\n---\n"
    )


def test_a_title_of_several_lines_is_not_parted() -> None:
    folded = "---\ntitle: >-\n  A long\n  title\nauthors: ada\n---\n"
    assert written(folded) == folded.replace("authors", "date: 2026-12-08\nauthors")


def test_an_empty_key_is_completed_and_its_comment_stays() -> None:
    assert "\ndate: 2026-12-08 # when?\n" in written("---\ntitle: A\ndate: # when?\nauthors: ada\n---\n")
    assert "\npublished_at: 2026-12-08\n" in written("---\ntitle: A\npublished_at:\nauthors: ada\n---\n")


def test_carriage_returns_and_a_byte_order_mark_stay() -> None:
    assert written("\ufeff---\r\ntitle: A\r\nauthors: ada\r\n---\r\n") == (
        "\ufeff---\r\ntitle: A\r\ndate: 2026-12-08\r\nauthors: ada\r\n---\r\n"
    )


def test_a_header_in_json_or_toml_stays_one() -> None:
    assert written('{\n  "title": "A",\n  "authors": ["ada"]\n}\n') == (
        '{\n  "title": "A",\n  "date": "2026-12-08",\n  "authors": ["ada"]\n}\n'
    )
    assert written('+++\ntitle = "A"\nauthors = "ada"\n[audio]\nurl = "a.mp3"\n+++\n') == (
        '+++\ntitle = "A"\ndate = 2026-12-08\nauthors = "ada"\n[audio]\nurl = "a.mp3"\n+++\n'
    )


def test_an_entry_of_a_library_is_found_by_its_id_and_keeps_its_style() -> None:
    library = "- title: A\n  link: /a\n- {title: B, link: /b}\n- link: /c\n  title: C"
    named = {item.id: item for item in read(library, "resources/list.yml").items}
    new = [set_date(library, DateAssignment(name, named[name], "date", DAY))[0] for name in ("a", "b", "c")]
    assert new == [
        library.replace("- title: A\n", "- title: A\n  date: 2026-12-08\n"),
        library.replace("title: B, ", "title: B, date: 2026-12-08, "),
        library + "\n  date: 2026-12-08",
    ]


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("  - text: Yes\n    by: ada\n", "  - text: Yes\n    by: ada\n    date: 2026-12-08\n"),
        ("  - text: >\n      Yes,\n      and no\n", "  - text: >\n      Yes,\n      and no\n    date: 2026-12-08\n"),
        ('- "Yes"\n', '- text: "Yes"\n  date: 2026-12-08\n'),
        ("  - Yes # she said\n", "  - text: Yes # she said\n    date: 2026-12-08\n"),
        ("  - {by: ada, text: Yes}\n", "  - {by: ada, date: 2026-12-08, text: Yes}\n"),
        ('  ["Yes"]\n', '  [{text: "Yes", date: 2026-12-08}]\n'),
        ("  - id: one\n    date:\n    text: Yes\n", "  - id: one\n    date: 2026-12-08\n    text: Yes\n"),
    ],
)
def test_a_quote_gets_its_day_in_its_own_style(before: str, after: str) -> None:
    assert written(QUOTED.format(before), quote=0) == QUOTED.format(after)


def test_what_cannot_be_put_in_is_refused_with_what_to_write() -> None:
    block = QUOTED.format("  - |\n    Yes,\n    and no\n")
    with pytest.raises(HubError, match="cannot be put in") as refused:
        written(block, quote=0)
    assert refused.value.hint == "write it by hand: date: 2026-12-08"


def test_a_day_that_is_there_is_never_replaced() -> None:
    for key in ("date: 2026-13-01", "publishDate: soon"):
        with pytest.raises(HubError, match="already"):
            written(f"---\ntitle: A\n{key}\nauthors: ada\n---\n")


def test_an_announcement_stands_with_the_other_days_of_its_event() -> None:
    event = "---\ntitle: A\nstart: 2026-12-20 18:00\nend: 2026-12-20 20:00\nplace: Here\n---\n"
    announced = written(event, "events/a.md", "announced")
    assert announced == event.replace("place", "announced: 2026-12-08\nplace")
    assert written(announced, "events/a.md", "reminded") == announced.replace("place", "reminded: 2026-12-08\nplace")


@pytest.mark.parametrize(
    ("path", "key", "lines", "after"),
    [
        ("stories/a.md", "date", ("authors: ada", "title: A", "level: x"), "title: A"),
        ("stories/a.md", "date", ("authors: ada", "name: A", "video: v"), "name: A"),
        ("stories/a.md", "date", ("name: A", "title: B", "authors: ada"), "title: B"),
        ("events/a.md", "announced", ("title: A", "series: s", "start: 2026-12-20", "end: 2026-12-20"), "series: s"),
        ("events/a.md", "announced", ("end: 2026-12-20", "start: 2026-12-20", "title: A"), "end: 2026-12-20"),
        ("events/a.md", "announced", ("start: 2026-12-20", "title: A", "place: Here"), "start: 2026-12-20"),
        (
            "events/a.md",
            "reminded",
            ("start: 2026-12-20", "announced: 2026-12-01", "title: A"),
            "announced: 2026-12-01",
        ),
        ("events/a.md", "reminded", ("series: s", "start: 2026-12-20", "title: A"), "series: s"),
        (
            "events/a.md",
            "reminded",
            ("title: A", "series: s", "start: 2026-12-20", "announced: 2026-12-01"),
            "announced: 2026-12-01",
        ),
    ],
)
def test_a_day_stands_after_the_key_that_it_belongs_to(path: str, key: str, lines: tuple[str, ...], after: str) -> None:
    text = "\n".join(("---", *lines, "---", ""))
    assert written(text, path, key) == text.replace(f"{after}\n", f"{after}\n{key}: 2026-12-08\n")


@pytest.mark.parametrize(
    ("lines", "after"),
    [
        (("text: Yes", "by: ada", "at: 1:02"), "at: 1:02"),
        (("by: ada", "text: Yes", "id: yes"), "by: ada"),
        (("id: yes", "text: Yes", "date:"), ""),
        (("text: Yes", "id: yes"), "text: Yes"),
    ],
)
def test_the_day_of_a_quote_stands_after_who_said_it_and_where(lines: tuple[str, ...], after: str) -> None:
    text = QUOTED.format(f"  - {lines[0]}\n" + "".join(f"    {line}\n" for line in lines[1:]))
    if after:
        expected = text.replace(f"{after}\n", f"{after}\n    date: 2026-12-08\n")
    else:
        expected = text.replace("date:\n", "date: 2026-12-08\n")
    assert written(text, quote=0) == expected


def test_several_days_in_one_file_are_one_edit_and_each_line_is_told_where_it_ends_up() -> None:
    text = QUOTED.format("  - Yes\n  - No\n")
    item = item_of(text, "stories/a.md")
    settings = [DateAssignment("story/a#2", item, "date", DAY, 1), DateAssignment("story/a", item, "date", DAY)]
    edits, lines = plan_dates(settings, lambda _: text)
    assert [(edit.path, edit.old) for edit in edits] == [("stories/a.md", text)]
    assert [(line.line, line.text) for line in lines] == [(8, "date: 2026-12-08"), (3, "date: 2026-12-08")]
    assert [edits[0].new.split("\n")[line.line - 1].strip() for line in lines] == ["date: 2026-12-08"] * 2


def test_a_file_that_no_longer_holds_the_quote_is_left_as_it_is() -> None:
    item = item_of(QUOTED.format("  - Yes\n"), "stories/a.md")
    with pytest.raises(HubError, match="not in this file any more"):
        set_date(QUOTED.format("  - No\n"), DateAssignment("story/a#1", item, "date", DAY, 0))
