"""Bounds of a library's entries."""

from collections.abc import Iterator

from hubgen.read.library import read_library
from hubgen.read.raw_item import RawItem

LONG = "语" * 11_000  # 33 kB in UTF-8


def read(path: str, text: str) -> Iterator[str]:
    for entry in read_library(path, text, "en"):
        yield entry.stem if isinstance(entry, RawItem) else f"{entry.mark.line}: {entry}"


def test_an_entry_has_no_more_text_than_a_header() -> None:
    resources = f"- title: Long\n  summary: {LONG}\n- title: Short\n"
    assert list(read("resources/l.yml", resources)) == ["1: the entry is larger than 32 kB", "short"]
    topics = f"short: Short\nlong: {{label: {{en: {LONG}}}}}\n"
    assert list(read("topics.yml", topics)) == ["short", "2: the entry is larger than 32 kB"]


def test_keys_count_too() -> None:
    assert list(read("resources/l.yml", f'- title: Long\n  rest:\n    ? "{LONG}"\n    : x\n')) == [
        "1: the entry is larger than 32 kB"
    ]
