import os
from pathlib import Path
from stat import S_IMODE

import pytest

from hubgen.errors import HubError
from hubgen.senders.ledger import DeliveryState, LedgerEntry, LedgerLine, open_ledger, read_ledger
from tests.senders.jobs import Clock


def test_what_was_written_is_read_again_in_the_order_of_names(tmp_path: Path) -> None:
    path = tmp_path / "newsletter.json"
    with open_ledger(path) as ledger:
        LedgerLine(ledger, "2026-07", "smtp", Clock()).write(DeliveryState.SENT, "b", "<x@y>")
        LedgerLine(ledger, "2026-06", "smtp", Clock()).write(DeliveryState.INTENT, "a")
    with open_ledger(path) as ledger:
        assert ledger.find("2026-07", "smtp") == LedgerEntry(DeliveryState.SENT, "b", "<x@y>", "2026-06-01T12:00:00Z")
        assert ledger.find("2026-07", "listmonk") is None

    text = path.read_text("utf-8")
    assert text.index('"2026-06"') < text.index('"2026-07"')
    with open_ledger(path) as ledger:
        LedgerLine(ledger, "薪火-2026", "smtp", Clock()).write(DeliveryState.INTENT, "c")
    assert '"薪火-2026"' in path.read_text("utf-8")  # as git shows it to people
    assert [one.name for one in tmp_path.iterdir()] == ["newsletter.json"]


@pytest.mark.parametrize(
    "text",
    [
        "",
        "[]",
        '{"2026-06": {"smtp": "sent"}}',
        '{"2026-06": {"smtp": {"state": "lost"}}}',
        '{"2026-06": {"smtp": {"state": "sent", "more": "x"}}}',
        '{"2026-06": {"smtp": {"state": "sent", "id": 3}}}',
        '{"2026-06": {}, "2026-06": {}}',
        '<<<<<<< HEAD\n{}\n=======\n{"2026-06": {}}\n>>>>>>> other\n',
        "[" * 100000,
        "\udcff",
    ],
)
def test_a_ledger_that_cannot_be_read_is_never_taken_for_an_empty_one(tmp_path: Path, text: str) -> None:
    path = tmp_path / "newsletter.json"
    path.write_bytes(text.encode("utf-8", "surrogateescape"))

    with pytest.raises(HubError, match=r"newsletter\.json cannot be read"), open_ledger(path):
        pass

    assert path.read_bytes() == text.encode("utf-8", "surrogateescape")


def test_an_entry_of_a_later_version_is_named_by_what_is_unknown_in_it(tmp_path: Path) -> None:
    path = tmp_path / "newsletter.json"
    path.write_text('{"2026-06": {"smtp": {"state": "sent", "more": "x"}}}', "utf-8")

    with pytest.raises(HubError, match=r"cannot be read: an entry holds 'more', which hubgen does not know$"):
        read_ledger(path)


def test_one_sender_holds_the_ledger_and_one_that_is_gone_does_not(tmp_path: Path) -> None:
    path = tmp_path / "newsletter.json"
    with open_ledger(path), pytest.raises(HubError, match="another hubgen is sending"), open_ledger(path):
        pass
    (tmp_path / ".newsletter.json.lock").write_text("")
    with open_ledger(path) as ledger:
        assert ledger.entries == {}


def test_a_ledger_that_cannot_be_read_is_to_be_mended_without_forgetting(tmp_path: Path) -> None:
    path = tmp_path / "newsletter.json"
    path.write_text("<<<<<<<", "utf-8")
    with pytest.raises(HubError) as caught, open_ledger(path):
        pass
    assert "keep the entries of both sides" in caught.value.hint
    assert "forgotten a mail that went out" in caught.value.hint


@pytest.mark.parametrize("at", ["", "now", "0001-01-01T00:00:00+14:00", "9999-12-31T23:59:59-14:00"])
def test_what_is_no_moment_of_our_time_is_none(at: str) -> None:
    assert LedgerEntry(at=at).moment is None


def test_only_a_mail_says_to_whom_it_went(tmp_path: Path) -> None:
    path = tmp_path / "newsletter.json"
    with open_ledger(path) as ledger:
        LedgerLine(ledger, "2026-06", "smtp", Clock()).write(DeliveryState.SENT, "a", "<x@y>", "list@example.org")
        LedgerLine(ledger, "2026-06", "listmonk", Clock()).write(DeliveryState.DRAFTED, "a", "7")
    assert path.read_text("utf-8").count('"to": "list@example.org"') == path.read_text("utf-8").count('"to"') == 1


@pytest.mark.parametrize("state", DeliveryState)
def test_without_a_ledger_nothing_is_begun_and_what_is_done_is_not_denied(tmp_path: Path, state: DeliveryState) -> None:
    (tmp_path / ".newsletter.json.part").mkdir()
    with open_ledger(tmp_path / "newsletter.json") as ledger:
        line = LedgerLine(ledger, "2026-06", "smtp", Clock())
        if state in (DeliveryState.INTENT, DeliveryState.HANDING):
            with pytest.raises(HubError, match=r"newsletter\.json cannot be written: Is a directory"):
                line.write(state, "a")
        else:
            line.write(state, "a")
            assert ledger.error == "newsletter.json cannot be written: Is a directory"


def mode(path: Path) -> int:
    return S_IMODE(path.stat().st_mode)


@pytest.mark.skipif(os.name != "posix", reason="rights are kept otherwise there")
def test_nobody_but_its_owner_reads_a_ledger_whatever_others_may_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path, lock, part = (
        tmp_path / name for name in ("newsletter.json", ".newsletter.json.lock", ".newsletter.json.part")
    )
    for left in (lock, part):
        left.write_text("")
        left.chmod(0o666)
    seen = []
    fsync = os.fsync

    def noted(file: int) -> None:
        seen.append(S_IMODE(os.fstat(file).st_mode))
        fsync(file)

    monkeypatch.setattr(os, "fsync", noted)
    before = os.umask(0)
    try:
        with open_ledger(path) as ledger:
            LedgerLine(ledger, "2026-06", "smtp", Clock()).write(DeliveryState.SENT, "a", "<x@y>", "list@example.org")
            assert mode(lock) == 0o600
        assert mode(path) == 0o600
        with open_ledger(path):
            assert mode(lock) == 0o600
    finally:
        os.umask(before)
    assert seen[0] == 0o600


@pytest.mark.skipif(os.name != "posix", reason="rights are kept otherwise there")
@pytest.mark.parametrize(
    ("was", "becomes"), [(0o644, 0o600), (0o666, 0o600), (0o640, 0o600), (0o600, 0o600), (0o400, 0o400)]
)
def test_a_ledger_that_others_may_read_is_closed_to_them_before_anything_is_sent(
    was: int, becomes: int, tmp_path: Path
) -> None:
    path = tmp_path / "newsletter.json"
    path.write_text("{}")
    path.chmod(was)
    with open_ledger(path):
        assert mode(path) == becomes
    assert path.read_text() == "{}"


def test_a_ledger_that_is_no_file_is_told_so_and_left_alone(tmp_path: Path) -> None:
    (tmp_path / "newsletter.json").mkdir(mode=0o755)
    with (
        pytest.raises(HubError, match=r"^newsletter\.json cannot be read: Is a directory$"),
        open_ledger(tmp_path / "newsletter.json"),
    ):
        pass
    assert mode(tmp_path / "newsletter.json") & 0o700 == 0o700


def test_without_its_lock_no_ledger_is_opened(tmp_path: Path) -> None:
    (tmp_path / ".newsletter.json.lock").mkdir()
    with (
        pytest.raises(HubError, match=r"^\.newsletter\.json\.lock cannot be written: Is a directory$"),
        open_ledger(tmp_path / "newsletter.json"),
    ):
        pass
    assert [path.name for path in tmp_path.iterdir()] == [".newsletter.json.lock"]
