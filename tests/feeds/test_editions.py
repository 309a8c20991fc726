"""Who subscribed to one edition of the newsletter gets no other: mail services send on what its feed holds."""

from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from hubgen.feeds.opml import plan_opml
from hubgen.model.channel import OPML
from hubgen.model.hub import published
from hubgen.model.item import Item
from hubgen.model.kind import Kind
from hubgen.portable.site_index import SiteIndex
from hubgen.portable.template_escape import PLACEHOLDER
from tests.builders import NOW, config, hub, item, story
from tests.feeds.reading import ATOM, contents, feeds, items_of, parsed, rss, tree

EDITIONS = [{"id": "zh", "lang": "zh"}, {"id": "hosts", "title": "Embers for hosts"}, {"id": "young", "lang": "ar"}]
SETTINGS = config(options={"newsletter": {"editions": EDITIONS}})


def issue(identifier: str, **keys: Any) -> Item:
    return item(Kind.ISSUE, identifier, **keys)


WHOLE = (
    issue("2026-05"),
    issue("zh-2026-05", edition="zh", lang="zh"),
    issue("hosts-2026-05", edition="hosts"),
    issue("loose", edition="Friends & co/../.."),
    story("a"),
)


def ids(planned: dict[str, bytes], address: str) -> list[str]:
    return sorted(one["id"].rpartition("/")[2] for one in items_of(planned, address))


def head(planned: dict[str, bytes], address: str) -> tuple[str | None, ...]:
    channel = rss(planned[f"{address}feed.xml"])
    return tuple(channel.findtext(name) for name in ("title", "language", "link"))


def test_each_edition_has_a_feed_with_its_own_issues_and_everything_keeps_all() -> None:
    planned = feeds(*WHOLE, settings=SETTINGS)
    assert ids(planned, "newsletter/") == ["2026-05"]
    assert ids(planned, "newsletter/zh/") == ["zh-2026-05"]
    assert ids(planned, "newsletter/hosts/") == ["hosts-2026-05"]
    assert ids(planned, "") == ["2026-05", "a", "hosts-2026-05", "loose", "zh-2026-05"]


def test_an_edition_that_no_setting_names_has_a_feed_below_the_newsletters_folder() -> None:
    planned = feeds(*WHOLE, settings=SETTINGS)
    assert ids(planned, "newsletter/friends-co/") == ["loose"]
    assert not any(".." in path for path in planned)


def test_an_edition_that_is_set_can_be_followed_before_its_first_issue() -> None:
    planned = feeds(*WHOLE, settings=SETTINGS)
    assert items_of(planned, "newsletter/young/") == []
    assert head(planned, "newsletter/young/")[2] == "https://example.org/hub/ar/newsletter/"
    alone = feeds(story("a"), settings=SETTINGS)
    assert head(alone, "newsletter/young/")[2] == "https://example.org/hub/ar/subscribe/"
    assert "newsletter/feed.xml" not in alone


def test_its_feed_has_its_title_else_its_language_and_is_in_the_language_of_its_readers() -> None:
    planned = feeds(*WHOLE, settings=SETTINGS)
    site = "https://example.org/hub/"
    assert head(planned, "newsletter/") == ("A hub: Newsletter", "en", f"{site}newsletter/")
    assert head(planned, "newsletter/zh/") == ("A hub: Newsletter · 中文", "zh", f"{site}zh/newsletter/")
    assert head(planned, "newsletter/hosts/") == ("Embers for hosts", "en", f"{site}newsletter/")
    assert head(planned, "newsletter/young/")[:2] == ("A hub: Newsletter · العربية · young", "ar")
    assert head(planned, "newsletter/friends-co/")[:2] == ("A hub: Newsletter · friends-co", "en")


def test_its_feeds_have_ids_of_their_own() -> None:
    planned = feeds(*WHOLE, settings=SETTINGS)
    found = [tree(planned[path]).findtext(f"{ATOM}id") for path in planned if path.endswith("atom.xml")]
    assert len(found) == len(set(found))
    assert "tag:example.org,2026:feed/newsletter/zh" in found


def test_all_editions_stand_in_the_list_of_feeds() -> None:
    listed = plan_opml(SiteIndex(published(hub(*WHOLE), NOW), SETTINGS, NOW))[OPML].decode()
    for path in ("newsletter/", "newsletter/zh/", "newsletter/hosts/", "newsletter/young/"):
        assert f'xmlUrl="https://example.org/hub/{path}feed.xml"' in listed


@given(st.lists(st.tuples(st.sampled_from([None, "", "zh", "ZH", "hosts", "else"]), st.integers(1, 28)), max_size=8))
def test_always_each_issue_stands_in_the_feed_of_one_edition(drawn: list[tuple[str | None, int]]) -> None:
    found = [issue(f"n{number}", edition=name, date=f"2026-05-{day:02}") for number, (name, day) in enumerate(drawn)]
    planned = feeds(*found, settings=SETTINGS)
    told = [
        name
        for path in planned
        if path.startswith("newsletter/") and path.endswith("feed.json")
        for name in ids(planned, path.removesuffix("feed.json"))
    ]
    assert sorted(told) == sorted(one.id for one in found)


def test_no_service_finds_a_placeholder_in_an_issue() -> None:
    signs = "{{ x }} {% y %} *|Z|* [[a]] %%b%% ${c}"
    made = issue(
        "2026-05", title=f"May {signs}", summary=f"So {signs}", authors=[f"Ada {signs}"], topics=[f"T {signs}"]
    )
    planned = feeds(made, html=f'<p title="{signs}">Words {signs}</p>')
    (told,) = items_of(planned, "newsletter/")
    texts = [told["title"], told["summary"], *told["tags"], told["authors"][0]["name"]]
    for text in (*texts, *contents(planned, "newsletter/")):
        assert not PLACEHOLDER.search(text)
    assert [text.replace("\u200b", "") for text in texts[:2]] == [f"May {signs}", f"So {signs}"]


def test_its_feed_calls_an_issue_by_the_subject_of_its_mail_and_all_other_feeds_by_its_title() -> None:
    subject = "The *chairs* &\n by the door {{ x }}"
    made = issue("2026-05", title="May 2026", subject=subject, topics=["rhythm"])
    planned = feeds(made, issue("2026-04", title="April 2026", subject=" "), item(Kind.TOPIC, "rhythm", path="t.yml"))
    own = [
        (one["id"].rpartition("/")[2], one["title"].replace("\u200b", "")) for one in items_of(planned, "newsletter/")
    ]
    assert own == [("2026-05", "The *chairs* & by the door {{ x }}"), ("2026-04", "April 2026")]
    assert not PLACEHOLDER.search(items_of(planned, "newsletter/")[0]["title"])
    for path in ("", "topics/rhythm/"):
        assert "May 2026" in [one["title"] for one in items_of(planned, path)]


def test_what_is_no_issue_stays_as_it_was_written() -> None:
    assert items_of(feeds(story("a", title="How {{ x }} works")))[0]["title"] == "How {{ x }} works"


def test_somebody_elses_parser_reads_them() -> None:
    planned = feeds(*WHOLE, settings=SETTINGS)
    assert [entry.id for entry in parsed(planned["newsletter/zh/atom.xml"]).entries] == [
        "tag:example.org,2026:issue/zh-2026-05"
    ]
