"""Ids, addresses and links that stand twice."""

from pathlib import Path

import pytest

from hubgen.check.rules.duplicates import normalize_link
from hubgen.model.problem import Code
from tests.check.files import ADA, places, problems, story


def resource(link: str) -> str:
    return f"---\ntitle: A thing\nlink: {link}\n---\n"


def recap(title: str) -> str:
    return f"---\ntitle: {title}\nevent: may\ndate: 2026-05-04\n---\nWe met.\n"


def test_a_second_id_is_told_at_its_uid_and_names_the_first_file(tmp_path: Path) -> None:
    files = ADA | {"people/countess.md": "---\ntitle: The countess\nuid: ada\n---\n"}
    (problem,) = problems(tmp_path, files, Code.DUPLICATE_ID)
    assert (problem.path, problem.line, problem.column) == ("people/countess.md", 3, 6)
    assert "people/ada.md" in problem.message


def test_a_second_id_without_uid_is_told_at_the_first_line(tmp_path: Path) -> None:
    assert places(tmp_path, ADA | {"people/more/Ada.md": "---\ntitle: Ada\n---\n"}, Code.DUPLICATE_ID) == [
        "people/more/Ada.md:1:1"
    ]


def test_translations_and_other_kinds_may_share_an_id(tmp_path: Path) -> None:
    event = "---\ntitle: May\nstart: 2026-05-03\n---\n"
    files = {"events/may.md": event, "events/may.zh.md": "---\ntitle: 五月\n---\n", "recaps/may.md": recap("May")}
    assert places(tmp_path, files, Code.DUPLICATE_ID) == []
    assert places(tmp_path, files, Code.DUPLICATE_ADDRESS) == []


def test_an_alias_that_is_another_items_address_is_told(tmp_path: Path) -> None:
    files = ADA | {"stories/a.md": story("aliases: [/old/, people/ada/index.html]")}
    assert places(tmp_path, files, Code.DUPLICATE_ADDRESS) == ["stories/a.md:5:18"]


def test_an_alias_that_two_items_claim_is_told_at_the_second(tmp_path: Path) -> None:
    files = {"stories/a.md": story("aliases: /old/"), "stories/b.md": story("aliases: [/older/, old]")}
    assert places(tmp_path, files, Code.DUPLICATE_ADDRESS) == ["stories/b.md:5:20"]


def test_an_alias_may_not_be_the_items_own_address(tmp_path: Path) -> None:
    (problem,) = problems(tmp_path, {"stories/a.md": story("aliases: /stories/a/")}, Code.DUPLICATE_ADDRESS)
    assert "this item itself" in problem.message


def test_a_second_recap_of_an_event_is_told_at_its_event(tmp_path: Path) -> None:
    files = {"recaps/a.md": recap("One"), "recaps/b.md": recap("Two")}
    assert places(tmp_path, files, Code.DUPLICATE_ADDRESS) == ["recaps/b.md:3:8"]


def test_a_link_that_stands_twice_is_told_at_the_later_one(tmp_path: Path) -> None:
    files = {
        "resources/a.md": resource("https://example.org/x"),
        "resources/b.md": resource("http://www.Example.org/x/"),
    }
    (problem,) = problems(tmp_path, files, Code.DUPLICATE_LINK)
    assert (problem.path, problem.line, problem.column) == ("resources/b.md", 3, 7)
    assert "resources/a.md:1" in problem.hint


def test_a_link_that_stands_twice_in_one_library_is_told_at_its_line(tmp_path: Path) -> None:
    library = "- title: One\n  link: https://example.org/\n- title: Two\n  link: https://example.org\n"
    assert places(tmp_path, {"resources/all.yml": library}, Code.DUPLICATE_LINK) == ["resources/all.yml:4:9"]


def test_the_translation_of_a_resource_is_no_second_one(tmp_path: Path) -> None:
    files = {"resources/a.md": resource("https://example.org/x"), "resources/a.zh.md": "---\ntitle: 指南\n---\n"}
    assert places(tmp_path, files, Code.DUPLICATE_LINK) == []


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("https://example.org/a?id=1", "https://example.org/a?id=2"),
        ("https://example.org/a#x", "https://example.org/a#y"),
        ("https://example.org/A", "https://example.org/a"),
        ("mailto:ada@example.org", "https://example.org/"),
        ("http://[broken", "https://example.org/"),
    ],
)
def test_links_that_may_differ_are_not_the_same(one: str, other: str) -> None:
    assert normalize_link(one) != normalize_link(other)


def test_campaign_parameters_do_not_make_a_link_another() -> None:
    assert normalize_link("https://example.org/a?utm_source=x&id=1&UTM_medium=y") == normalize_link(
        "http://www.example.org/a/?id=1"
    )
