"""Keys of other tools mean what they say there, and stand where they were written."""

from pathlib import Path

import pytest

from hubgen.model.kind import Kind
from hubgen.model.kinds import MODELS
from hubgen.model.source import Position
from hubgen.read.aliases import COMMON, NO, OF_KIND, YES, rename_foreign_keys
from hubgen.read.front_matter import read_document
from hubgen.read.tree import YamlDocument
from tests.check.files import read

MEANING = {
    "title": "name",
    "topics": "tag tags topic category categories keywords",
    "authors": "author",
    "summary": "description excerpt abstract",
    "updated": "lastmod last_modified last_modified_at modified",
    "date": "publishDate published_at",
    "aliases": "redirect_from",
    "uid": "slug",
    "lang": "language",
    "image": "cover cover_image featured_image thumbnail",
    "place": "location venue",
}
"""What keys mean in every kind, by the key that hubgen calls it."""
MEANING_IN = {
    Kind.STORY: {"speakers": "speaker presenter presenters", "video": "recording"},
    Kind.RESOURCE: {"link": "url external_url website", "format": "type"},
    Kind.EVENT: {"speakers": "speaker", "hosts": "host", "sponsors": "sponsor", "max_people": "capacity"},
    Kind.SERIES: {"repeats": "rrule recurrence", "hosts": "host"},
    Kind.PERSON: {"also_known_as": "aka", "links": "website url", "photo": "avatar"},
    Kind.CHAPTER: {"links": "website url"},
}
PAIRS = [(kind, old, new) for kind in Kind for new, olds in MEANING.items() for old in olds.split()]
PAIRS += [(kind, old, new) for kind, table in MEANING_IN.items() for new, olds in table.items() for old in olds.split()]


def tree(text: str) -> YamlDocument:
    return read_document(f"---\n{text}\n---\n").tree


@pytest.mark.parametrize(("kind", "old", "new"), PAIRS)
def test_a_key_of_another_tool_is_read_as_hubgens_own_at_its_place(kind: Kind, old: str, new: str) -> None:
    read_as = rename_foreign_keys(tree(f"draft: true\n{old}: words"), kind)
    assert read_as.data == {"draft": "true", new: "words"}
    assert read_as.values[(new,)] == Position(3, len(old) + 3)
    assert read_as.keys[(new,)] == Position(3, 1)


def test_no_key_of_another_tool_is_untried() -> None:
    tried = {(kind, old, new) for kind, old, new in PAIRS}
    known = {(kind, old, new) for kind in Kind for old, new in COMMON.items()}
    assert tried == known | {(kind, old, new) for kind, table in OF_KIND.items() for old, new in table.items()}


def test_what_they_mean_is_a_key_that_some_kind_has() -> None:
    own = {field.alias or name for model in MODELS.values() for name, field in model.model_fields.items()}
    assert {new for _, _, new in PAIRS} <= own


@pytest.mark.parametrize(("said", "draft"), [
    *((word, "true") for word in sorted({*NO, "False"})), *((word, "false") for word in sorted({*YES, "YES"})),
])  # fmt: skip
def test_what_is_published_is_no_draft(said: str, draft: str) -> None:
    assert rename_foreign_keys(tree(f"published: {said}"), Kind.STORY).data == {"draft": draft}


def test_a_tag_is_a_topic_of_the_item(tmp_path: Path) -> None:
    (made,) = read(tmp_path, {"stories/a.md": "---\ntitle: A\nauthor: ada\ntag: joining\n---\nWords.\n"}).items
    assert made.topics == ("joining",)


def test_a_date_of_materials_blog_is_the_day_on_which_it_was_created(tmp_path: Path) -> None:
    text = "---\ntitle: A\nauthors: ada\ndate:\n  created: 2026-03-09\n  updated: 2026-04-01\n---\nWords.\n"
    (made,) = read(tmp_path, {"stories/a.md": text}).items
    assert (str(made.date and made.date.day), str(made.updated and made.updated.day)) == ("2026-03-09", "2026-04-01")
    assert (made.source.mark("date"), made.source.mark("updated")) == (Position(5, 12), Position(6, 12))


def test_a_date_that_was_only_created_is_not_updated_and_hubgens_own_key_wins() -> None:
    assert rename_foreign_keys(tree("date: {created: 2026-03-09}"), Kind.STORY).data == {"date": "2026-03-09"}
    both = "updated: 2026-05-01\ndate: {created: 2026-03-09, updated: 2026-04-01}"
    assert rename_foreign_keys(tree(both), Kind.STORY).data == {"updated": "2026-05-01", "date": "2026-03-09"}


def test_a_date_that_says_nothing_of_its_day_is_left_as_it_is() -> None:
    assert rename_foreign_keys(tree("date: {updated: 2026-04-01}"), Kind.STORY).data == {
        "date": {"updated": "2026-04-01"}
    }
