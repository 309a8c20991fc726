"""How much a header, a library and a file may hold, told at the place where it becomes too much."""

from collections.abc import Iterator

import pytest

from hubgen.read.front_matter import HEADER_LIMITS, read_document
from hubgen.read.library import ENTRY, MAX_ENTRIES, read_library
from hubgen.read.raw_item import RawItem
from hubgen.read.text import MAX_BYTES, ParseError, decode


def fault_of(text: str) -> tuple[int, int, str]:
    with pytest.raises(ParseError) as refused:
        read_document(text)
    return (*refused.value.mark, str(refused.value))


def header(size: int) -> str:
    """Write a header that has this many bytes between its lines of dashes."""
    return f"---\ntitle: {'语' * 10}{'a' * (size - len('title: ') - 31)}\n---\nWords.\n"


def test_a_header_may_have_as_many_bytes_as_its_bound_and_no_more() -> None:
    assert read_document(header(HEADER_LIMITS.size)).body == "\nWords.\n"
    assert fault_of(header(HEADER_LIMITS.size + 1)) == (2, 1, "the header is larger than 32 kB")
    assert fault_of("\n\n" + header(HEADER_LIMITS.size + 1))[0] == 4


def test_a_library_is_one_document() -> None:
    with pytest.raises(ParseError, match="is more than one YAML document") as refused:
        list(read_library("topics.yml", "a: A\n---\nb: B\n", "en"))
    assert refused.value.mark == (2, 1)


@pytest.mark.parametrize("key", ["[a]", "{a: b}"])
def test_a_key_is_plain_text(key: str) -> None:
    assert fault_of(f"---\ntitle: A\n? {key}\n: x\n---\n") == (3, 3, "a key must be plain text")


@pytest.mark.parametrize("written", ["- a\n- b", "just words", "[a, b]"])
def test_a_header_that_is_no_list_of_keys_is_told_at_its_first_line(written: str) -> None:
    assert fault_of(f"---\n{written}\n---\n") == (2, 1, "the header is not a list of keys and values")
    assert fault_of(f"\n\n---\n{written}\n---\n")[0] == 4


def test_a_file_may_have_as_many_bytes_as_its_bound_and_no_more() -> None:
    assert len(decode(b"a" * MAX_BYTES)) == MAX_BYTES
    with pytest.raises(ParseError, match="larger than 2 MB") as refused:
        decode(b"a" * (MAX_BYTES + 1))
    assert (refused.value.mark, refused.value.hint) == ((1, 1), "split it into several files")


def entries(path: str, text: str) -> Iterator[str]:
    for entry in read_library(path, text, "en"):
        yield entry.stem if isinstance(entry, RawItem) else f"{entry.mark.line}: {entry}"


@pytest.mark.parametrize("path", ["resources/all.yml", "topics.yml"])
@pytest.mark.parametrize("text", ["", "# nothing yet\n", "~\n"])
def test_an_empty_library_holds_nothing(path: str, text: str) -> None:
    assert list(entries(path, text)) == []


@pytest.mark.parametrize(
    ("path", "text", "shape"),
    [
        ("resources/all.yml", "title: A\n", "a list of entries"),
        ("topics.yml", "- joining\n", "a mapping of topics by id"),
        ("topics.yml", "joining\n", "a mapping of topics by id"),
    ],
)
def test_a_library_of_another_shape_says_which_it_is_to_have(path: str, text: str, shape: str) -> None:
    with pytest.raises(ParseError, match=f"this file is not {shape}"):
        list(entries(path, text))


def test_a_library_may_have_as_many_entries_as_its_bound_and_no_more() -> None:
    topics = "".join(f"t{number}: T\n" for number in range(MAX_ENTRIES))
    assert len(list(entries("topics.yml", topics))) == MAX_ENTRIES
    with pytest.raises(ParseError, match="more than 5000 entries") as refused:
        list(entries("topics.yml", f"{topics}one-more: T\n"))
    assert refused.value.hint == "split it into several files"


def test_an_entry_may_have_as_many_values_as_a_header_and_no_more() -> None:
    fitting, room = "- title: A\n", ENTRY.values - 3  # the entry itself, its title and the list count too
    listed = f"- title: Full\n  topics: [{', '.join('a' * room)}]\n"
    more = f"- title: More\n  topics: [{', '.join('a' * (room + 1))}]\n"
    assert list(entries("resources/all.yml", fitting + listed)) == ["a", "full"]
    assert list(entries("resources/all.yml", fitting + more)) == ["a", "2: the entry has more than 2000 values"]
