"""The register's file: readable, merged by git line by line, and never lost."""

from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hubgen.model.problem import Code
from hubgen.model.register import REGISTERED, Record, Register
from hubgen.model.renames import publish
from hubgen.read.register import (
    FORMER_HEADER,
    HEADER,
    RegisterFile,
    line_of,
    load_register,
    read_register,
    register_edit,
)
from tests.builders import NOW, event, story

LINE = "story/x\t0123456789abcdef\t2026-06-01T12:00:00Z"
KIND = st.sampled_from(sorted(REGISTERED))
NAME = st.from_regex(r"[\w-]{1,12}(\.zh)?", fullmatch=True)
SHORT = st.from_regex(r"[0-9a-f]{8}", fullmatch=True)
ADDRESS = st.from_regex(r"[\w %-]{1,9}/(#recap)?", fullmatch=True)
MOMENTS = st.integers(0, 7_000_000_000).map(lambda seconds: datetime.fromtimestamp(seconds, UTC))


@st.composite
def registers(draw: st.DrawFn) -> Register:
    """Anything that a register can hold: each name once, and what is called the same now once."""
    found: dict[str, Record] = {}
    kind = draw(KIND)
    names = draw(st.lists(NAME, unique=True, max_size=8))
    items = draw(st.permutations(names))
    for name, item in zip(names, items, strict=True):
        gone = draw(st.booleans())
        start = draw(st.sampled_from(["", "2026-06-03", "2026-06-03T18:30:00Z"]))
        full, digest = f"{kind}/{name}", draw(st.from_regex(r"[0-9a-f]{16}", fullmatch=True))
        now = full if gone else f"{kind}/{item}"
        found[full] = Record(
            full,
            now,
            digest,
            draw(MOMENTS),
            updated=draw(st.none() | MOMENTS),
            address=draw(st.just("") | ADDRESS),
            former=tuple(draw(st.lists(ADDRESS, max_size=2))),
            title=draw(st.just("") | SHORT),
            day=draw(st.none() | st.dates(date(1900, 1, 1))),
            link=draw(st.sampled_from(["", "https://example.org/a?b=c,d", "https://例え.jp/%20#x"])),
            start=start,
            changes=draw(st.integers(0, 99)),
            facts=tuple(sorted(draw(st.dictionaries(st.sampled_from(["end", "place", "rule"]), SHORT)).items())),
            sequence=draw(st.integers(0, 99)),
            revised=draw(st.none() | MOMENTS),
            gone=gone,
        )
    return Register(found)


def faults(text: str | bytes) -> list[tuple[int, int, str]]:
    """Say where a register is wrong."""
    kept = read_register("published.txt", text.encode() if isinstance(text, str) else text)
    assert all(problem.code is Code.UNREADABLE_REGISTER for problem in kept.problems)
    return [(problem.line, problem.column, problem.message) for problem in kept.problems]


@given(registers())
def test_what_is_written_is_read_again(register: Register) -> None:
    edit = register_edit(RegisterFile("published.txt"), register)
    if edit is None:
        assert not register.records
        return
    kept = read_register("published.txt", edit.new.encode())
    assert kept.problems == ()
    assert kept.register == register
    assert register_edit(kept, register) is None


@given(registers())
def test_one_id_stands_on_one_line_in_one_order(register: Register) -> None:
    edit = register_edit(RegisterFile("published.txt"), register)
    lines = edit.new.removeprefix(HEADER).splitlines() if edit else []
    assert [line.split("\t")[0] for line in lines] == sorted(register.records)


@given(st.binary(max_size=200))
def test_whatever_the_file_holds_is_told_and_not_thrown(data: bytes) -> None:
    kept = read_register("published.txt", data)
    lines = [line for line in data.split(b"\n") if line.strip() and not line.startswith(b"#")]
    assert len(kept.register.records) + len(kept.problems) <= len(lines) + 1


def test_the_file_speaks_to_editors_and_says_only_what_there_is_to_say() -> None:
    before = publish(Register(), (story("x", title="X"), event("may")), ("en",), NOW)
    after = publish(before, (story("y", title="X"),), ("en",), NOW)
    edit = register_edit(RegisterFile("published.txt"), after)
    assert edit is not None
    assert edit.old is None
    assert edit.new.startswith(HEADER)
    assert [line.split("\t")[3:] for line in edit.new.splitlines() if "/" in line.split("\t")[0][:8]] == [
        [
            "title=ee4d988c",
            "date=2026-04-03",
            "start=2026-05-03T18:30:00Z",
            "calendar=status:6aef76c6",
            "seq=1",
            "revised=2026-06-01T12:00:00Z",
            "gone",
        ],
        ["now=story/y", "title=2d711642", "date=2026-05-01"],
    ]


def test_there_need_be_no_file_yet_and_none_at_all(tmp_path: Path) -> None:
    assert load_register(tmp_path, "published.txt") == RegisterFile("published.txt")
    assert load_register(tmp_path, "") == RegisterFile("")


def test_a_folder_in_its_place_is_told(tmp_path: Path) -> None:
    (tmp_path / "published.txt").mkdir()
    assert [problem.code for problem in load_register(tmp_path, "published.txt").problems] == [Code.UNREADABLE_REGISTER]


def test_remarks_stay_and_line_ends_of_other_systems_do_not_matter() -> None:
    kept = read_register("published.txt", f"# Ours.\r\n{LINE}\r\n\r\n# Theirs.\r\n".encode())
    assert kept.problems == ()
    assert register_edit(kept, kept.register) is None
    more = register_edit(kept, publish(kept.register, (story("new"),), ("en",), NOW))
    assert more is not None
    assert more.old == kept.text
    assert more.new.splitlines()[:2] == ["# Ours.", "# Theirs."]
    assert "\r" not in more.new


def test_a_remark_stays_behind_a_byte_order_mark_too() -> None:
    kept = read_register("published.txt", f"\ufeff# Ours.\n{LINE}\n".encode())
    more = register_edit(kept, publish(kept.register, (story("new"),), ("en",), NOW))
    assert more is not None
    assert more.old == kept.text
    assert more.new.startswith("# Ours.\n")


@pytest.mark.parametrize(
    ("text", "line", "column"),
    [
        ("nonsense", 1, 1),
        (f"{LINE}\n<<<<<<< ours\n", 2, 1),
        (f"{LINE}\n{LINE}\n", 2, 1),
        (LINE.replace("story", "person"), 1, 1),
        (LINE.replace("story", "stories"), 1, 1),
        (LINE.replace("abcdef", "zzzzzz"), 1, 9),
        (LINE.replace("12:00", "25:00"), 1, 26),
        (LINE.replace("Z", ""), 1, 26),
        (f"{LINE}\tlost", 1, 47),
        (f"{LINE}\tgone=yes", 1, 47),
        (f"{LINE}\tnow=event/x", 1, 47),
        (f"{LINE}\tstart=soon", 1, 47),
        (f"{LINE}\tgone\tchanges=many", 1, 52),
        (f"{LINE}\n{LINE.replace('/x', '/y')}\tnow=story/x", 2, 1),
    ],
)
def test_a_line_that_cannot_be_read_is_told_with_its_place(text: str, line: int, column: int) -> None:
    assert [(at, where) for at, where, _ in faults(text)] == [(line, column)]


def test_what_is_no_text_is_told_at_its_sign() -> None:
    assert [(line, column) for line, column, _ in faults(b"# \xc3\xa9\n\xc3\xa9 \xff\n")] == [(2, 3)]


def test_a_quarrel_of_git_is_called_so() -> None:
    kept = read_register("published.txt", f"<<<<<<< ours\n{LINE}\n=======\n>>>>>>> theirs\n".encode())
    assert list(kept.register.records) == ["story/x"]
    assert [problem.hint.startswith("git could not join") for problem in kept.problems] == [True] * 3


def test_an_editor_may_turn_tabs_into_spaces() -> None:
    kept = read_register("published.txt", (LINE.replace("\t", "   ") + "  gone  ").encode())
    assert [line_of(record) for record in kept.register.records.values()] == [f"{LINE}\tgone"]


OF_OLD = f"""\
{FORMER_HEADER}# Ours.
event/a-day\t0123456789abcdef\t2026-05-01T12:00:00Z\tstart=2026-06-05
event/an-hour\t1123456789abcdef\t2026-05-01T12:00:00Z\tupdated=2026-05-02T12:00:00Z\tstart=2026-06-05T16:30:00Z\tchanges=2
issue/2026-05\t2123456789abcdef\t2026-05-01T12:00:00Z
resource/gone\t3123456789abcdef\t2026-05-01T12:00:00Z\tgone
series/monthly\t4123456789abcdef\t2026-05-01T12:00:00Z
story/first\t5123456789abcdef\t2026-05-01T12:00:00Z\tupdated=2026-05-02T12:00:00Z\tnow=story/renamed
story/first.zh\t6123456789abcdef\t2026-05-01T12:00:00Z\tnow=story/renamed.zh
"""
"""Each form of a line that was ever written before registers knew addresses."""


def test_a_register_of_old_is_read_whole_and_stays_as_it_is() -> None:
    kept = read_register("published.txt", OF_OLD.encode())
    assert not kept.problems
    assert register_edit(kept, kept.register) is None
    lines = [line for line in OF_OLD.splitlines() if not line.startswith("#")]
    assert [line_of(record) for record in kept.register.records.values()] == lines


def test_the_words_on_top_of_a_register_of_old_give_way_and_remarks_of_people_stay() -> None:
    kept = read_register("published.txt", OF_OLD.encode())
    more = register_edit(kept, publish(kept.register, (story("new"),), ("en",), NOW))
    assert more
    assert more.new.startswith(f"{HEADER}# Ours.\n")
    assert FORMER_HEADER not in more.new
