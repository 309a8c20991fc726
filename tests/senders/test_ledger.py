from pathlib import Path

import pytest

from hubgen.errors import HubError
from hubgen.senders.ledger import Entry, Line, State, opened
from tests.senders.errands import Clock


def test_what_was_written_is_read_again_in_the_order_of_names(tmp_path: Path) -> None:
    path = tmp_path / "newsletter.json"
    with opened(path) as ledger:
        Line(ledger, "2026-07", "smtp", Clock()).write(State.SENT, "b", "<x@y>")
        Line(ledger, "2026-06", "smtp", Clock()).write(State.INTENT, "a")
    with opened(path) as ledger:
        assert ledger.find("2026-07", "smtp") == Entry(State.SENT, "b", "<x@y>", "2026-06-01T12:00:00Z")
        assert ledger.find("2026-07", "listmonk") is None

    text = path.read_text("utf-8")
    assert text.index('"2026-06"') < text.index('"2026-07"')
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

    with pytest.raises(HubError, match=r"newsletter\.json cannot be read"), opened(path):
        pass

    assert path.read_bytes() == text.encode("utf-8", "surrogateescape")


def test_one_sender_holds_the_ledger_and_one_that_is_gone_does_not(tmp_path: Path) -> None:
    path = tmp_path / "newsletter.json"
    with opened(path), pytest.raises(HubError, match="another hubgen is sending"), opened(path):
        pass
    (tmp_path / ".newsletter.json.lock").write_text("")
    with opened(path) as ledger:
        assert ledger.entries == {}
