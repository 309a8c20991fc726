"""What is made later is made once its turn comes, and is not kept."""

from pathlib import Path

from hubgen.engines.prebuilt import DeferredFile


def test_a_deferred_file_is_made_when_it_is_written_and_let_go_afterwards(tmp_path: Path) -> None:
    made: list[bytes] = []

    def make() -> bytes:
        made.append(b"<rss/>")
        return made[-1]

    file = DeferredFile("a/feed.xml", None, str(tmp_path), use_directory_urls=True)
    file.make = make
    assert made == []

    file.copy_file()

    assert (tmp_path / "a/feed.xml").read_bytes() == b"<rss/>"
    assert (made, file.content_bytes) == ([b"<rss/>"], b"")
