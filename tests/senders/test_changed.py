from pathlib import Path

from hubgen.senders.websub import changed_feeds, live_feeds


def site(folder: Path, **files: str) -> Path:
    """Put files in a folder; `zh__feed.xml` becomes zh/feed.xml."""
    for name, text in files.items():
        path = folder / name.replace("__", "/")
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")
    return folder


def test_feeds_of_all_formats_are_live_and_archives_are_not(tmp_path: Path) -> None:
    names = ("feed.xml", "atom.xml", "topics__t__feed.json", "podcast.xml", "feed-1.xml", "sitemap.xml", "index.html")
    site(tmp_path, **dict.fromkeys(names, ""))

    assert live_feeds(tmp_path) == ("atom.xml", "feed.xml", "podcast.xml", "topics/t/feed.json")


def test_a_feed_has_news_when_it_is_new_or_a_byte_differs_and_not_when_it_went(tmp_path: Path) -> None:
    was = site(tmp_path / "was", **{"feed.xml": "one", "atom.xml": "one", "zh__feed.xml": "gone"})
    now = site(tmp_path / "now", **{"feed.xml": "two", "atom.xml": "one", "ar__feed.xml": "new"})

    assert changed_feeds(now, was) == ("ar/feed.xml", "feed.xml")
    assert changed_feeds(now, now) == ()
